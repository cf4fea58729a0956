"""What records say together: disputes and checks."""

from __future__ import annotations

from pydantic import Field

from dragoman.record.base import Frozen


class Position(Frozen):
    """What one side holds on a disputed proposition."""

    statement: str | None = Field(default=None, description="id of the statement")
    actor: str = Field(description="ISO 3166-1 alpha-3 code, or the name of an actor without country")
    stance: str = Field(description="asserts, denies, claims responsibility, attributes to XXX, doubts")


class Dispute(Frozen):
    """One proposition, several positions."""

    id: str = Field(description="stable id of this dispute")
    about: str = Field(description="the proposition in words of the report")
    positions: tuple[Position, ...] = Field(description="two or more")


class Check(Frozen):
    """Figures that constrain each other."""

    id: str = Field(description="stable id of this check")
    about: str = Field(description="what the figures measure")
    given: tuple[str, ...] = Field(description="ids of the figures used")
    derived: dict[str, float] = Field(default_factory=dict, description="what follows from them, by name")
    agrees: bool | None = Field(
        default=None,
        description="false where they contradict each other beyond rounding; null where nothing can be compared",
    )
    note: str = Field(default="", description="the arithmetic in words")
