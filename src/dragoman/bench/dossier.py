"""Task `dossier`: whole records in the form of the hand-made ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dragoman.bench.reading import read_docs
from dragoman.coder import Coder
from dragoman.record import Actor, Event, Figure, Span, Statement


def predict(coder: Coder, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{id, statements, events, figures, disputes}` for each report."""
    for row, doc in zip(rows, read_docs(coder, rows), strict=True):
        record = coder.record(doc)
        yield {
            "id": row["id"],
            "statements": [_statement(s) for s in record.statements],
            "events": [_event(e) for e in record.events],
            "figures": [row for f in record.figures for row in _figures(f)],
            "disputes": [d.model_dump(exclude={"id"}) for d in record.disputes],
        }


def _span(span: Span | None) -> dict[str, Any] | None:
    return span.model_dump() if span else None


def _actor(actor: Actor) -> dict[str, Any]:
    return _given(actor.span) | {
        "country": actor.country,
        "sector": actor.sectors[0] if actor.sectors else None,
    }


def _given(span: Span) -> dict[str, Any]:
    return span.model_dump()


def _statement(s: Statement) -> dict[str, Any]:
    speaker = None
    if s.speaker:
        sector = s.speaker.sectors[0] if s.speaker.sectors else None
        speaker = _given(s.speaker.span) | {
            "resolved": {"name": s.speaker.name, "country": s.speaker.country, "sector": sector}
        }
    return {
        "id": s.id,
        "speaker": speaker,
        "cue": _span(s.cue),
        "content": [_given(c) for c in s.content],
        "kind": s.kind,
        "act": s.act,
        "addressee": _actor(s.addressee) if s.addressee else None,
        "via": _given(s.via.span) if s.via else None,
        "evidential": _span(s.evidential),
    }


def _event(e: Event) -> dict[str, Any]:
    return {
        "id": e.id,
        "type": e.type,
        "planned_type": e.planned_type,
        "trigger": _given(e.trigger),
        "actors": [_actor(a) for a in e.actors],
        "recipients": [_actor(a) for a in e.recipients],
        "date": {"iso": e.date.iso, "granularity": e.date.granularity},
        "location": {"text": e.place.span.text, "country": e.place.country} if e.place else None,
        "status": e.status,
        "attributed_to": e.attributed_to,
        "reciprocal": e.reciprocal,
    }


def _figures(f: Figure) -> list[dict[str, Any]]:
    """One row, or two for a range: the form files each of its ends, with the words that give it."""
    row = _figure(f)
    if f.high is None:
        return [row]
    text = f.span.text
    cut = re.search(r"\s?(?:\band\b|\bto\b|\bor\b|[-–—‑])\s?", text)
    if cut is None or cut.start() == 0:
        return [row, row | {"value": f.high}]
    low = {"text": text[: cut.start()], "end": f.span.start + cut.start()}
    high = {"text": text[cut.end() :], "start": f.span.start + cut.end(), "value": f.high}
    return [row | low, row | high]


def _figure(f: Figure) -> dict[str, Any]:
    return {
        "id": f.id,
        **_given(f.span),
        "value": f.value,
        "unit": f.unit,
        "bound": f.bound,
        "measure": f.measure,
        "subjects": list(f.subjects),
        "period": {"iso": f.period.iso} if f.period else None,
        "change": f.change.model_dump() if f.change else None,
        "record": f.record,
        "source": _given(f.source.span) if f.source else None,
    }
