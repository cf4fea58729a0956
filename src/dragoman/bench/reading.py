"""Gold rows to read Docs, for every task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from spacy.tokens import Doc

from dragoman.coder import Coder
from dragoman.record import Report


def report_of_row(row: dict[str, Any]) -> Report:
    """A Report from a gold row's text and date (`published` or `dct`), of which nothing else is used."""
    day = row.get("published") or row.get("dct")
    return Report(
        text=row["text"],
        published=date.fromisoformat(day[:10]) if day else None,
        publisher=row.get("publisher"),
    )


def read_docs(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[Doc]:
    """Docs of the rows with every layer read, in order."""
    for doc in coder.parse(report_of_row(row) for row in rows):
        yield coder.read(doc)
