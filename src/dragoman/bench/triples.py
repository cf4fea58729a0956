"""The task `triples`: actor country, event type, recipient country, from the sentence alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.bench.reading import read_docs
from dragoman.coder import Coder
from dragoman.record import Actor, Event


def predict(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{id, events: [{type, actors: [{country}], recipients: [{country}]}]}`: the record's own events."""
    rows = list(rows)
    for row, doc in zip(rows, read_docs(coder, rows), strict=True):
        events: tuple[Event, ...] = doc._.events
        yield {
            "id": row["id"],
            "events": [
                {"type": e.type, "actors": _countries(e.actors), "recipients": _countries(e.recipients)}
                for e in events
            ],
        }


def _countries(actors: tuple[Actor, ...]) -> list[dict[str, str | None]]:
    return [{"country": a.country} for a in actors]
