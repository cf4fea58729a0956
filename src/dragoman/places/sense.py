"""What a found place is called in the record, and what its word stands for: the place, its people or its government."""

from __future__ import annotations

from spacy.tokens import Doc

from dragoman.places.candidates import Candidate
from dragoman.places.words import ACTS, FACILITIES
from dragoman.world.gazetteer import Entry, country_entry

WATER = frozenset({"sea", "strait", "river", "lake"})
PLAIN = frozenset(
    {"country", "region", "county", "city", "area", "continent", "island", "mountain", "demonym"}
)
SEATS = frozenset({"country", "capital"})


def name_of(entry: Entry) -> str:
    """The canonical name; of a country's demonym the country's."""
    country = country_entry(entry.country) if entry.kind == "demonym" else None
    same = country is not None and (country.lat, country.lon) == (entry.lat, entry.lon)
    return country.name if country is not None and same else entry.name


def kind_of(doc: Doc, m: Candidate, entry: Entry | None) -> str:
    """The `kind` of the record: 'metonym' where a state or its capital is said to act."""
    if entry is None:
        last = doc[m.end - 1].lower_
        return "site" if m.label == "FAC" or last in FACILITIES else "unknown"
    if entry.kind in SEATS and _acts(doc, m):
        return "metonym"
    if entry.kind in WATER:
        return "water"
    if entry.kind in PLAIN:
        return entry.kind
    return "city" if entry.kind == "capital" else "site"


def _acts(doc: Doc, m: Candidate) -> bool:
    root = doc[m.start : m.end].root
    return root.dep_ == "nsubj" and root.head.lemma_.lower() in ACTS
