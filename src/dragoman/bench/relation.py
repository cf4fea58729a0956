"""The task `relation`: which event type a sentence tells between two given mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from dragoman.bench.reading import report_of_row
from dragoman.codebook import load_codebook
from dragoman.coder import Coder
from dragoman.events import Sentence, Tree, load_relation_model
from dragoman.events.relation import Phrase


def predict(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{uid, event_type}` for each row, by the learned typer over the bare parse."""
    rows = list(rows)
    model, codebook = load_relation_model(), load_codebook()
    for row, doc in zip(rows, coder.parse(report_of_row(r) for r in rows), strict=True):
        if not len(doc):
            yield {"uid": row["uid"], "event_type": None}
            continue
        source, target = phrase_at(doc, row["source"]), phrase_at(doc, row["target"])
        low, high = min(source[0], target[0]), max(source[1], target[1])
        sentence = Sentence(Tree(doc), doc[low].sent.start, doc[high - 1].sent.end, codebook)
        yield {"uid": row["uid"], "event_type": model.best(sentence, source, target)[0]}


def phrase_at(doc: Doc, spans: list[list[int]]) -> Phrase:
    """First token, last-plus-one and head of the first of the given character spans; the whole text where none fits."""
    start, end = spans[0] if spans else (0, len(doc.text))
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        span = doc[:]
    return span.start, span.end, span.root.i
