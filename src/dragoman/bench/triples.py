"""The task `triples`: actor country, event type, recipient country, one main act a sentence, from the sentence alone.

The gold holds the one act that its coders recorded, so the prediction is the sentence's main act: the record's first,
typed by the learned typer where that is sure; where the record has none, the likeliest of the wide reading that joins
two known actors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from dragoman.bench.reading import read_docs
from dragoman.codebook import Codebook, load_codebook
from dragoman.coder import Coder
from dragoman.events import (
    RelationModel,
    Resolver,
    Sentence,
    Tree,
    load_relation_model,
    political,
    wide_events,
)
from dragoman.events.relation import Phrase
from dragoman.record import Actor, Event

SURE = 0.5
WIDE = 0.5
Triple = tuple[str, tuple[Actor, ...], tuple[Actor, ...]]


def predict(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{id, events: [{type, actors: [{country}], recipients: [{country}]}]}` with at most one event."""
    rows = list(rows)
    model, codebook = load_relation_model(), load_codebook()
    for row, doc in zip(rows, read_docs(coder, rows), strict=True):
        found = main_act(doc, codebook, model)
        events = (
            []
            if found is None
            else [{"type": found[0], "actors": _countries(found[1]), "recipients": _countries(found[2])}]
        )
        yield {"id": row["id"], "events": events}


def main_act(doc: Doc, codebook: Codebook, model: RelationModel) -> Triple | None:
    """The main act of a text of one sentence, or None."""
    tree = Tree(doc)
    events: tuple[Event, ...] = doc._.events
    if events:
        return _typed(doc, tree, events[0], codebook, model), events[0].actors, events[0].recipients
    resolver = Resolver(doc, tree)
    for sent in doc.sents:
        for event in wide_events(tree, sent, codebook, model):
            by, to = (tuple(resolver.actors([_head(doc, *side)])) for side in (event.actor, event.recipient))
            if event.confidence >= WIDE and any(political(a) for a in (*by, *to)) and by and to:
                return event.type, by, to
    return None


def _typed(doc: Doc, tree: Tree, event: Event, codebook: Codebook, model: RelationModel) -> str:
    others = event.recipients or event.actors[1:]
    if not event.actors or not others:
        return event.type
    source, target = _phrase(doc, event.actors[0]), _phrase(doc, others[0])
    low, high = min(source[0], target[0]), max(source[1], target[1])
    kind, sure = model.best(
        Sentence(tree, doc[low].sent.start, doc[high - 1].sent.end, codebook), source, target
    )
    return kind if sure >= SURE else event.type


def _phrase(doc: Doc, actor: Actor) -> Phrase:
    span = doc.char_span(actor.span.start, actor.span.end, alignment_mode="expand") or doc[:]
    return span.start, span.end, span.root.i


def _head(doc: Doc, first: int, last: int) -> int:
    return doc[first:last].root.i


def _countries(actors: tuple[Actor, ...]) -> list[dict[str, str | None]]:
    return [{"country": a.country} for a in actors]
