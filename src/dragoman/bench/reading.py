"""From gold files to rows and from rows to read Docs, for every task."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from dragoman.coder import Coder
from dragoman.errors import InputError
from dragoman.record import Report, iso_day

Row = dict[str, Any]


def gold_rows(path: Path) -> Iterator[Row]:
    """Rows of a gold file: JSON (one object or a list), JSONL, either gzipped, or a folder of such files in name order.

    Raises:
        InputError: the file cannot be read or is not JSON
    """
    if path.is_dir():
        for child in sorted(path.iterdir()):
            if child.suffix in {".json", ".jsonl", ".gz"}:
                yield from gold_rows(child)
        return
    text = _text(path)
    if path.name.removesuffix(".gz").endswith(".json"):
        whole = _json(text, path, 1)
        yield from whole if isinstance(whole, list) else [whole]
        return
    # not splitlines(): U+2028 and its like may stand inside a JSON string
    yield from (_json(line, path, n) for n, line in enumerate(text.split("\n"), 1) if line.strip())


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
        return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise InputError(
            f"{path} cannot be read: {error}.",
            "Give JSON or JSONL in UTF-8, gzipped only where it ends in .gz.",
        ) from error


def _json(text: str, path: Path, line: int) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise InputError(
            f"{path}, line {line}: this is not JSON ({error}).", "Write one JSON object a line, or one list."
        ) from error


def check_rows(rows: Iterable[Row], needed: Sequence[str]) -> list[Row]:
    """The rows, each with a text and what else a task needs. Raises InputError for the first that lacks something."""
    held = list(rows)
    for n, row in enumerate(held, 1):
        missing = [key for key in ("text", *needed) if not isinstance(row, dict) or key not in row]
        if missing:
            raise InputError(
                f"Row {n} of the gold has no {missing[0]!r}.",
                f"The rows of this task need {', '.join(('text', *needed))}.",
            )
    return held


def report_of_row(row: dict[str, Any]) -> Report:
    """A Report from a gold row's text and date (`published` or `dct`), of which nothing else is used."""
    day = row.get("published") or row.get("dct")
    return Report(
        text=row["text"],
        published=iso_day(day[:10]) if day else None,
        publisher=row.get("publisher"),
    )


def read_docs(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[Doc]:
    """Docs of the rows with every layer read, in order."""
    for doc in coder.parse(report_of_row(row) for row in rows):
        yield coder.read(doc)
