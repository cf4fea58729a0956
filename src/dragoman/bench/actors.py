"""Task `actors`: who a given mention stands for on the day of its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

from dragoman.actors import Mention, MentionIndex
from dragoman.bench.reading import read_docs
from dragoman.coder import Coder


def predict(coder: Coder, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{id, country, sectors, name}` for each row's mention; all null where nothing was resolved there."""
    for row, doc in zip(rows, read_docs(coder, rows), strict=True):
        found = mention_in(doc, row["mention"]["start"], row["mention"]["end"])
        actor = found.actor if found else None
        yield {
            "id": row["id"],
            "country": actor.country if actor else None,
            "sectors": list(actor.sectors) if actor else [],
            "name": actor.name if actor else None,
        }


def mention_in(doc: Doc, start: int, end: int) -> Mention | None:
    """The resolved mention that best covers the characters [start, end): the one at their head noun, else the longest inside."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    index = MentionIndex(doc)
    at_head = index.headed(span.root.i)
    if at_head is not None and at_head.form != "adjective":
        return at_head
    inside = [m for m in index.mentions if m.start < span.end and span.start < m.end]
    return max(inside, key=lambda m: (min(m.end, span.end) - max(m.start, span.start), m.head), default=None)
