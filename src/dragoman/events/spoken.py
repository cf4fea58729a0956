"""Statements that are events of their own: an accusation, a demand, a refusal, a threat, praise."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from dragoman.codebook import Codebook, Predicate
from dragoman.events.drafts import Draft, draft_events
from dragoman.events.sides import Resolver, political
from dragoman.events.tree import Tree
from dragoman.events.triggers import Trigger
from dragoman.record import Actor, Statement

ACTS = {
    "accuse": ("ACCUSE", "allege", "112"),
    "request": ("REQUEST", None, "100"),
    "demand": ("REQUEST", None, "100"),
    "reject": ("REJECT", None, "120"),
    "deny": ("REJECT", None, "120"),
    "threaten": ("THREATEN", None, "130"),
    "praise": ("SUPPORT", None, "051"),
}
Spoken = tuple[Draft, tuple[Actor, ...], tuple[Actor, ...], int]


def spoken_events(doc: Doc, tree: Tree, resolver: Resolver, codebook: Codebook) -> Iterator[Spoken]:
    """Events from the acts of statements, where the words themselves have not already told them.

    Yields the draft with its sides resolved and the token of its trigger.
    """
    starts = {token.idx: token.i for token in doc}
    for statement in doc._.statements:
        if statement.act not in ACTS or statement.speaker is None or statement.cue is None:
            continue
        kind, mode, cameo = ACTS[statement.act]
        at = starts.get(statement.cue.start)
        if kind not in codebook.types or at is None:
            continue
        sent = doc[at].sent
        told = {d.type for d in draft_events(tree, range(sent.start, sent.end), codebook) if _near(doc, statement, d)}
        if kind in told:
            continue
        speakers = statement.speaker.each
        recipients = tuple(a for a in _addressed(statement, resolver) if a.id not in {s.id for s in speakers})
        if not recipients and statement.act != "deny":
            continue
        trigger = Trigger(at, (at,), Predicate(type=kind, mode=mode, cameo=cameo))
        yield Draft(trigger, kind, mode, [], [], False, strength=0.7, theme=str(statement.content[0].start)), speakers, recipients, at


def _near(doc: Doc, statement: Statement, draft: Draft) -> bool:
    """True where the draft's trigger is the statement's cue or stands in its content."""
    char = doc[draft.trigger.at].idx
    cue = statement.cue
    if cue is not None and cue.start <= char < cue.end:
        return True
    return any(span.start <= char < span.end for span in statement.content)


def _addressed(statement: Statement, resolver: Resolver) -> list[Actor]:
    """Whom the statement is aimed at: its addressee, or the first political actor of its content."""
    if statement.addressee is not None:
        return list(statement.addressee.each)
    first = statement.content[0]
    for mention in resolver.index.mentions:
        span = mention.actor.span
        if first.start <= span.start and span.end <= first.end and any(political(a) for a in mention.actor.each):
            return list(mention.actor.each)
    return []
