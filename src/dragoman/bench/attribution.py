"""Task `attribution`: statements in PolNeAR's form, stances without words included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.bench.reading import read_docs
from dragoman.coder import Coder
from dragoman.record import Span
from dragoman.statements import statements_of


def predict(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{doc_id, statements: [{speaker, cue, content}]}`; offsets are characters of the row's text, end exclusive."""
    held = list(rows)
    for row, doc in zip(held, read_docs(coder, held), strict=True):
        statements = [
            {
                "speaker": _ends(s.speaker.span) if s.speaker else None,
                "cue": _ends(s.cue) if s.cue else None,
                "content": [_ends(part) for part in s.content],
            }
            for s in statements_of(doc, wide=True)
        ]
        yield {"doc_id": row["doc_id"], "statements": statements}


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
