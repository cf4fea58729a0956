"""Task `status`: fact, claim, plan or denial, for event mentions that are given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

from dragoman.bench.reading import read_docs
from dragoman.codebook import load_codebook
from dragoman.coder import Coder
from dragoman.events import Tree
from dragoman.events.drafts import draft_events
from dragoman.events.status import StatusReading, status_at
from dragoman.record import Statement

# how far a status commits the report to the event; of several tellings of one incident the firmest counts
_FIRMNESS = ("occurred", "ongoing", "historical", "alleged", "planned", "proposed", "hypothetical", "denied")
# what an incident of the MUC kinds can be coded as
_INCIDENTS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_PHRASE = frozenset({"compound", "amod", "nmod", "poss", "appos", "pobj", "conj"})
Answer = dict[str, Any]


def predict(coder: Coder, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{id, events: {event id: {status, attributed, source}}}`.

    An event given as a mention is read where it stands. One given as an incident with its suspects (`who`) and targets is
    looked up among the acts that the coder reads; it is left out when none of them has a suspect as actor.
    """
    for row, doc in zip(rows, read_docs(coder, rows), strict=True):
        answers = {}
        for event in row["events"]:
            answer = _incident(doc, event) if event.get("who") else _mention(doc, event)
            if answer is not None:
                answers[event["id"]] = answer
        yield {"id": row["id"], "events": answers}


def _mention(doc: Doc, event: dict[str, Any]) -> Answer | None:
    span = doc.char_span(event["start"], event["end"], alignment_mode="expand")
    return None if span is None else _answer(doc, status_at(doc, span.root.i))


def _answer(doc: Doc, reading: StatusReading) -> Answer:
    statement = _statement(doc, reading.statement)
    return {"status": reading.status, "attributed": statement is not None, "source": _source(statement)}


def _statement(doc: Doc, wanted: str | None) -> Statement | None:
    return next((s for s in doc._.statements if s.id == wanted), None) if wanted else None


def _source(statement: Statement | None) -> Answer | None:
    if statement is None or statement.speaker is None:
        return None
    return {"start": statement.speaker.span.start, "end": statement.speaker.span.end}


def _incident(doc: Doc, incident: dict[str, Any]) -> Answer | None:
    """The firmest of the tellings in which a suspect acts; suspects are given, so any noun phrase may be one."""
    tree, codebook = Tree(doc), load_codebook()
    found: list[tuple[bool, StatusReading, int]] = []
    for sent in doc.sents:
        if not _meets(sent.start_char, sent.end_char, incident["who"]):
            continue
        for draft in draft_events(tree, range(sent.start, sent.end), codebook, wide=True):
            done_by = any(_holds(doc, i, incident["who"]) for i in draft.by)
            done_to = any(_holds(doc, i, incident["targets"]) for i in draft.to)
            if done_by and (draft.type in _INCIDENTS or done_to):
                found.append((done_to, status_at(doc, draft.trigger.at), draft.trigger.at))
    if not found:
        return None
    aimed = [f for f in found if f[0]] or found  # an act against the given target is this incident; others may be another
    _, best, _ = min(aimed, key=lambda f: (f[1].statement is not None, _FIRMNESS.index(f[1].status), f[2]))
    return _answer(doc, best)


def _holds(doc: Doc, head: int, spans: list[list[int]]) -> bool:
    """Whether the noun phrase has one of the spans in it: "guerrillas of the X", "an X column"."""
    waiting = [doc[head]]
    while waiting:
        token = waiting.pop()
        if _meets(token.idx, token.idx + len(token), spans):
            return True
        waiting += [c for c in token.children if c.dep_ in _PHRASE or (c.dep_ == "prep" and c.lower_ == "of")]
    return False


def _meets(start: int, end: int, spans: list[list[int]]) -> bool:
    return any(a < end and start < b for a, b in spans)
