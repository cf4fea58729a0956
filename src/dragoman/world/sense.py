"""What a name can mean: one sense of one name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.record import ActorKind

Manner = Literal[
    "name", "alias", "acronym", "surname", "adjective", "people", "capital", "metonym", "description"
]
# Sources that stop, with the last day they know: what was open then has that year as its end.
_ENDS = {"petrarch": date(2014, 1, 1)}


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a name can stand for.

    Attributes:
        key: stable id of the actor, such as `state:RUS`, `person:sergei-lavrov`, `igo:nato`, `armed_group:taliban`
        name: canonical name
        kind: what sort of actor it is
        country: ISO 3166-1 alpha-3, or None for what belongs to no state
        sectors: PLOVER codes, the primary one first
        office: the office that this sense holds (a person's term), or None
        since, until: days between which the sense holds, both inclusive; None where open
        wikidata: id where known
        manner: how the name refers to the actor; "adjective" for Russian, "people" for Russians, "capital" for Moscow,
            "metonym" for the Kremlin
        prior: how likely this sense is among those of its name when nothing else is known, 0 to 1
        source: where the row comes from
    """

    key: str
    name: str
    kind: ActorKind
    country: str | None
    sectors: tuple[str, ...]
    office: str | None = None
    since: date | None = None
    until: date | None = None
    wikidata: str | None = None
    manner: Manner = "name"
    prior: float = 0.5
    source: str = ""

    def holds(self, on: date | None) -> bool:
        """Whether the sense holds on that day; true when either is not known."""
        return on is None or (
            (self.since is None or self.since <= on) and (self.until is None or on <= self.until)
        )

    def ended(self, on: date | None) -> bool:
        """Whether the sense is known to have ended before that day; that its source stops there says nothing."""
        if on is None or self.until is None or self.until >= on:
            return False
        last = _ENDS.get(self.source)
        return last is None or self.until < last
