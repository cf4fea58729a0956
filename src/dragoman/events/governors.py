"""What a word makes of the event that it governs: "failed to sign", "hopes to sign", "the refusal to sign".

Rows of `governors.csv`: a lemma, its part of speech (v verb, n noun, a adjective), the complements that the row is about
(`that` finite clause, `inf` infinitive or gerund, `noun`; none: all), a class, and its signature after Nairn, Condoravdi &
Karttunen (Inference in Computational Semantics 5, 2006): what becomes of the event where the word itself is affirmed, and
where it is negated. + it is so, - it is not, ~ it lies ahead, p probable, a alleged, ? open. A word's first row that
fits the complement counts.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

PartOfSpeech = Literal["v", "n", "a"]
Frame = Literal["that", "inf", "noun"]
STATES = "+-~pa?"
_PARTS: dict[str, PartOfSpeech] = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a"}


@dataclass(frozen=True, slots=True)
class Governor:
    """One row: see the module."""

    lemma: str
    pos: PartOfSpeech
    frames: frozenset[str]
    kind: str
    positive: str
    negative: str


@lru_cache(maxsize=1)
def governors() -> dict[tuple[str, str], tuple[Governor, ...]]:
    """Rows by lemma and part of speech, in the order of the file."""
    found: dict[tuple[str, str], tuple[Governor, ...]] = {}
    with (Path(__file__).parent / "governors.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            pos: PartOfSpeech = (
                _PARTS["VERB"] if row["pos"] == "v" else _PARTS["NOUN"] if row["pos"] == "n" else "a"
            )
            governor = Governor(
                row["lemma"],
                pos,
                frozenset(row["frames"].split()),
                row["class"],
                row["positive"],
                row["negative"],
            )
            found[governor.lemma, pos] = (*found.get((governor.lemma, pos), ()), governor)
    return found


def rows_of(lemma: str, part: str) -> tuple[Governor, ...]:
    """The rows of a word by its lemma and universal part of speech; empty where it is no governor."""
    return governors().get((lemma, _PARTS.get(part, "")), ())


def governor_of(lemma: str, part: str, frame: Frame) -> Governor | None:
    """The row that counts for a complement of this form."""
    rows = rows_of(lemma, part)
    return next((r for r in rows if not r.frames or frame in r.frames), None)
