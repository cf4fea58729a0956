"""Task `status`: fact, claim, plan or denial, for event mentions that are given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dragoman.bench.reading import read_docs
from dragoman.codebook import load_codebook
from dragoman.coder import Coder
from dragoman.events import Tree
from dragoman.events.blame import Ground, ground
from dragoman.events.drafts import Draft, draft_events
from dragoman.events.status import StatusReading, innermost, status_at
from dragoman.record import Statement

# how far a status commits the report to the event; of several tellings of one incident the firmest counts
_FIRMNESS = ("occurred", "ongoing", "historical", "alleged", "planned", "proposed", "hypothetical", "denied")
_FACTUAL = frozenset({"occurred", "ongoing", "historical"})
# what an incident of the MUC kinds can be coded as
_INCIDENTS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_DEEDS = _INCIDENTS | {
    "MOBILIZE",
    "SANCTION",
}  # what may be done to a target; a threat or a release is another event
_PHRASE = frozenset({"compound", "amod", "nmod", "poss", "appos", "pobj", "conj"})
_CLOSE = 2  # tellings up to this distance are of the incident itself
# monitoring services say at the head of a text that it is somebody's own words
_VOICED = re.compile(
    r"--\s*\[(?:communique|editorial|commentary|interview|speech|address|news conference|press conference|statement|message|letter)\b",
    re.I,
)
_HEAD = 300
Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Telling:
    """An act of a suspect: how near its words are to the incident (0 done to a target, 1 told beside one, 2 to nobody
    in particular, 3 to another), the status, its token, and whether its sentence tells the suspect's own claim of it.
    """

    distance: int
    reading: StatusReading
    at: int
    claimed: bool

    @property
    def asserted(self) -> bool:
        """Whether the report itself says that it happened."""
        return not self.claimed and self.reading.statement is None and self.reading.status in _FACTUAL


def predict(coder: Coder, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{id, events: {event id: {status, attributed, source}}}`.

    An event given as a mention is read where it stands. One given as an incident with its suspects (`who`) and targets is
    looked up among the acts that the coder reads, then among accusations and claims; it is left out when the report tells
    neither.
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


def _with_references(doc: Doc, spans: list[list[int]]) -> list[list[int]]:
    """The given mentions, and the pronouns and descriptions that the report resolves to the same actors."""
    named = {
        a.id
        for m in doc._.mentions
        if m.form == "name" and _meets(m.actor.span.start, m.actor.span.end, spans)
        for a in m.actor.each
    }
    more = [
        [m.actor.span.start, m.actor.span.end]
        for m in doc._.mentions
        if m.form in ("pronoun", "possessive") and any(a.id in named for a in m.actor.each)
    ]
    return spans + more


def _incident(doc: Doc, incident: dict[str, Any]) -> Answer | None:
    """The firmest of the nearest tellings; who is only blamed, or claims it himself, is alleged to have done it."""
    incident = {**incident, "who": _with_references(doc, incident["who"])}
    told = sorted(
        _tellings(doc, incident),
        key=lambda t: (not t.asserted, _FIRMNESS.index(t.reading.status), t.distance, t.at),
    )
    near = [t for t in told if t.distance <= 1]
    close = [t for t in told if t.distance <= _CLOSE]
    if near and near[0].asserted:
        return _answer(doc, near[0].reading)
    if _VOICED.search(doc.text[:_HEAD]):
        return {"status": "alleged", "attributed": True, "source": None}
    beside = _claimed(doc, incident, incident["targets"])
    if beside is not None or (close and close[0].asserted):
        return beside or _answer(doc, close[0].reading)
    claimed = _claimed(doc, incident)
    return claimed or (_answer(doc, (near or close or told)[0].reading) if told else None)


def _tellings(doc: Doc, incident: dict[str, Any]) -> Iterator[Telling]:
    """Acts of a suspect; suspects are given, so any noun phrase may be one."""
    tree, codebook = Tree(doc), load_codebook()
    for sent in _naming(doc, incident["who"]):
        beside = _meets(sent.start_char, sent.end_char, incident["targets"])
        claimed = any(ground(t) == "claimed" for t in _tokens(sent, incident["who"]))
        for draft in draft_events(tree, range(sent.start, sent.end), codebook, wide=True):
            if any(_holds(doc, i, incident["who"]) for i in draft.by):
                distance = _distance(doc, draft, incident, beside)
                if distance is not None:
                    yield Telling(distance, status_at(doc, draft.trigger.at), draft.trigger.at, claimed)


def _distance(doc: Doc, draft: Draft, incident: dict[str, Any], beside: bool) -> int | None:
    if draft.type in _DEEDS and any(_holds(doc, i, incident["targets"]) for i in draft.to):
        return 0
    if draft.type not in _INCIDENTS or draft.mutual:
        return None
    if beside:
        return 1
    if draft.type == "PROTEST":
        return None  # a rally elsewhere
    return 3 if any(doc[i].pos_ != "PRON" for i in draft.to) else 2


def _claimed(doc: Doc, incident: dict[str, Any], beside: list[list[int]] | None = None) -> Answer | None:
    """An accusation of a suspect, or his own claim or threat; `beside`: only in sentences that name one of these."""
    for sent in _naming(doc, incident["who"]):
        if beside is not None and not _meets(sent.start_char, sent.end_char, beside):
            continue
        for token in _tokens(sent, incident["who"]):
            found = ground(token)
            if found is not None:
                status = "hypothetical" if found == "threatened" else "alleged"
                source = _source(innermost(doc, token.idx)) or _accuser(token, found)
                return {"status": status, "attributed": True, "source": source}
    return None


def _accuser(token: Token, found: Ground) -> Answer | None:
    """Whose word it is: the suspect's own where he claims or threatens, else the subject of the verb that accuses him."""
    if found in ("claimed", "threatened"):
        return {"start": token.idx, "end": token.idx + len(token)}
    if found == "accused":
        for verb in token.ancestors:
            for c in verb.children:
                if c.dep_ == "nsubj" and not c.is_ancestor(token):
                    return {"start": c.idx, "end": c.idx + len(c)}
    return None


def _naming(doc: Doc, spans: list[list[int]]) -> Iterator[Tokens]:
    return (sent for sent in doc.sents if _meets(sent.start_char, sent.end_char, spans))


def _tokens(sent: Tokens, spans: list[list[int]]) -> Iterator[Token]:
    return (token for token in sent if _meets(token.idx, token.idx + len(token), spans))


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
