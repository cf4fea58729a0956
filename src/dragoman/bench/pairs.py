"""The task `pairs`: who did what to whom, from the sentence alone, any noun phrase counting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from dragoman.bench.reading import report_of_row
from dragoman.codebook import load_codebook
from dragoman.coder import Coder
from dragoman.events import Tree, load_relation_model, wide_events


def predict(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{uid, events: [{type, actors, recipients, confidence}]}`, the wide reading of every sentence of the row's text."""
    rows = list(rows)
    for row, doc in zip(rows, coder.parse(report_of_row(r) for r in rows), strict=True):
        yield {"uid": row["uid"], "events": list(_events(doc))}


def _events(doc: Doc) -> Iterator[dict[str, Any]]:
    tree, model, codebook = Tree(doc), load_relation_model(), load_codebook()
    for sent in doc.sents:
        for event in wide_events(tree, sent, codebook, model):
            yield {
                "type": event.type,
                "actors": [_chars(doc, *event.actor)],
                "recipients": [_chars(doc, *event.recipient)],
                "confidence": event.confidence,
            }


def _chars(doc: Doc, first: int, last: int) -> dict[str, int]:
    return {"start": doc[first].idx, "end": doc[last - 1].idx + len(doc[last - 1])}
