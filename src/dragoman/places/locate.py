"""From ranked senses to points: names without an entry get the point of the place that the report puts them in."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

from dragoman.places.candidates import Candidate
from dragoman.places.ranking import senses
from dragoman.world.gazetteer import Entry

LOCAL = frozenset({"city", "capital", "county", "region"})
Point = tuple[float, float, str | None]


def settle(doc: Doc, mentions: list[Candidate], chosen: list[int]) -> list[Point | None]:
    """Latitude, longitude and country (alpha-3) of each mention; None where nothing local is known.

    A street or a bridge that no gazetteer knows takes the nearest town of its sentence, else the town that the report names
    most often: right to some tens of kilometres.
    """
    taken = [senses(m)[i] if i >= 0 else None for m, i in zip(mentions, chosen, strict=True)]
    home = main_place(taken)
    out: list[Point | None] = []
    for m, entry in zip(mentions, taken, strict=True):
        place = entry or _beside(doc, m, mentions, taken) or home
        out.append((place.lat, place.lon, place.country) if place is not None else None)
    return out


def main_place(taken: list[Entry | None]) -> Entry | None:
    """The town that the report names most often, the earlier one among equals; else its region."""
    for kinds in (frozenset({"city", "capital"}), LOCAL):
        counts = Counter(e for e in taken if e is not None and e.kind in kinds)
        if counts:
            return counts.most_common(1)[0][0]
    return None


def _beside(doc: Doc, m: Candidate, mentions: list[Candidate], taken: list[Entry | None]) -> Entry | None:
    sentence = doc[m.start].sent
    near = [
        (abs(n.start - m.start), i)
        for i, n in enumerate(mentions)
        if sentence.start <= n.start < sentence.end
        and (e := taken[i]) is not None
        and e.kind in {"city", "capital"}
    ]
    return taken[min(near)[1]] if near else None
