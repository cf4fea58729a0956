"""Who: a political actor as one mention of it in the report names it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dragoman.record.base import Frozen, Span

ActorKind = Literal[
    "state",
    "institution",
    "person",
    "igo",
    "ngo",
    "party",
    "armed_group",
    "media",
    "company",
    "people",
    "unknown",
]


class Actor(Frozen):
    """An actor and the mention that it was read from (names follow the PLOVER manual, 2021, ch. Entities)."""

    id: str = Field(
        description="stable key, such as state:RUS or person:sergei-lavrov; text:... for an actor known from the report alone"
    )
    name: str = Field(description="canonical name; the mention's own words for an unknown actor")
    kind: ActorKind = Field(default="unknown", description="what sort of actor it is")
    country: str | None = Field(
        default=None, description="ISO 3166-1 alpha-3 (Kosovo KOS); null for what belongs to no state"
    )
    sectors: tuple[str, ...] = Field(
        default=(),
        description="PLOVER sector codes, the primary one first: GOV MIL COP JUD LEG SPY REB PTY OPP BUS JRN CVL ...",
    )
    office: str | None = Field(default=None, description="office held on the day of the report, in words")
    wikidata: str | None = Field(default=None, description="Wikidata id where known")
    span: Span = Field(description="the mention")
    members: tuple[Actor, ...] = Field(
        default=(),
        description="the actors of a compound mention ('China and Russia'), in order; empty for a single one",
    )

    @property
    def each(self) -> tuple[Actor, ...]:
        """The members of a compound, or the actor alone."""
        return self.members or (self,)
