"""Task `time`: the time expressions of the benchmark's texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.bench.reading import report_of_row
from dragoman.coder import Coder
from dragoman.dates import find_dates


def predict(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One `{id, timexes: [{start, end, type, value}]}` a row."""
    rows = list(rows)
    for row, doc in zip(rows, coder.parse(report_of_row(row) for row in rows), strict=True):
        yield {
            "id": row["id"],
            "timexes": [
                {"start": when.span.start, "end": when.span.end, "type": when.type, "value": when.value}
                for when in find_dates(doc)
                if when.span is not None
            ],
        }
