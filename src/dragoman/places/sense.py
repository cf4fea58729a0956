"""What a found place is called in the record, and what its word stands for: the place, its people or its government."""

from __future__ import annotations

from spacy.tokens import Doc

from dragoman.places.candidates import FACILITIES, Candidate
from dragoman.world.gazetteer import Entry, country_entry

WATER = frozenset({"sea", "strait", "river", "lake"})
PLAIN = frozenset({"country", "region", "county", "city", "area", "continent", "island", "mountain", "demonym"})
# What governments do and territories do not.
ACTS = frozenset(
    "say accuse warn urge deny vow threaten reject call demand insist claim announce condemn denounce promise pledge agree refuse"
    " propose sign impose lift recall summon expel ban send deploy dispatch launch fire seek want hope expect ask offer"
    " support back oppose blame criticize criticise respond react retaliate withdraw ratify recognize recognise veto negotiate"
    " press push consider decide plan intend declare".split()
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
