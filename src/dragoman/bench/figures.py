"""Figures in the form of the quantity benchmarks: value, unit in words, change sign, concept words.

The corpora want more than a record does: ages, "one of the people", lengths of time that point at a date. The figures room
has a wider reading for them (`read_sentences(doc, wide=True)`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Token

from dragoman.bench.reading import report_of_row
from dragoman.coder import Coder
from dragoman.figures.changes import Movement, movements
from dragoman.figures.counted import Counted
from dragoman.figures.measured import measured_words
from dragoman.figures.reading import Measure, read_sentences
from dragoman.figures.sentence import Sentence

_BOUND = {"about": "~", "nearly": "~", "at_least": ">", "at_most": "<", "exact": "="}


def predict(coder: Coder, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """`{id, figures: [{value, unit, change, concept, start, end}]}` of each row; offsets are characters of its text."""
    rows = list(rows)
    for row, doc in zip(rows, coder.parse(report_of_row(row) for row in rows), strict=True):
        figures = [
            figure
            for sentence, found in read_sentences(coder.read(doc), wide=True)
            for figure in _figures(sentence, found)
        ]
        yield {"id": row["id"], "figures": figures}


def _figures(sentence: Sentence, found: list[Measure]) -> Iterator[dict[str, Any]]:
    moved = movements(sentence.text, found)
    for i, measure in enumerate(found):
        quantity = measure.quantity
        if quantity.value is None:
            continue
        value, unit = quantity.value, unit_words(measure)
        fraction = (
            quantity.number.form == "fraction" and quantity.unit is None and not _in_digits(sentence, measure)
        )
        if not unit and i and i in moved and moved[i].role != "level":
            unit = unit_words(found[i - 1])
        if fraction and measure.noun is not None:
            unit = "% " + unit
        yield {
            "value": value if quantity.top is None else f"{value:.15g}-{quantity.top:.15g}",
            "unit": unit,
            "change": _change(measure, moved.get(i)),
            "concept": _concept(sentence, measure),
            "start": sentence.offset + quantity.start,
            "end": sentence.offset + quantity.end,
        }


def _in_digits(sentence: Sentence, measure: Measure) -> bool:
    """True for "1/2 cup", whose unit is the cup and no share of it."""
    written = sentence.text[measure.quantity.first : measure.quantity.last]
    return measure.noun is not None and not measure.noun.of and not any(c.isalpha() for c in written)


def unit_words(measure: Measure) -> str:
    """The unit in the words of the corpora: "dollar per barrel", "fighter jet", "year of age"."""
    unit, per = measure.quantity.unit, measure.quantity.per
    if measure.age:
        return (unit.name if unit is not None else "year") + " of age"
    if unit is not None:
        return f"{unit.name} per {per}" if per else unit.name
    return noun_words(measure.noun) if measure.noun is not None else ""


def noun_words(noun: Counted) -> str:
    """The counted noun phrase in base forms, without conjunctions, hyphens and numbers."""
    words = [w for w in noun.words if w.pos_ in ("NOUN", "PROPN", "ADJ") and w.lower_ not in _LEFT_OUT]
    return " ".join(_base_form(w, last=w.i == words[-1].i) for w in words).strip()


_LEFT_OUT = frozenset({"more", "other", "further", "additional", "such", "own"})


def _base_form(word: Token, *, last: bool) -> str:
    if word.lower_ in ("people", "persons", "person"):
        return "people"
    if word.pos_ == "PROPN":
        return word.text if not last else re.sub(r"(?<=[a-z]{3})s$", "", word.text)
    return word.lemma_.lower()


def _change(measure: Measure, movement: Movement | None) -> str:
    if (
        movement is not None
        and movement.role == "amount"
        and movement.verb
        and movement.direction in ("up", "down")
    ):
        return movement.direction
    return _BOUND[measure.bound]


def _concept(sentence: Sentence, measure: Measure) -> list[str]:
    words = measured_words(sentence, measure)
    return [w.text for w in words]
