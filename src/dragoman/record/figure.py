"""Numbers that measure something."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dragoman.record.actor import Actor
from dragoman.record.base import Frozen, Span
from dragoman.record.when_where import When

Bound = Literal["exact", "about", "at_least", "at_most", "nearly"]
Direction = Literal["up", "down", "none"]


class Change(Frozen):
    """By how much a figure moved, and from when."""

    value: float | None = Field(
        default=None, description="size of the change; null when only the direction is given"
    )
    unit: str | None = Field(default=None, description="percent, percentage_point, or the figure's own unit")
    direction: Direction = Field(description="up or down; none for 'unchanged'")
    base: str | None = Field(default=None, description="ISO period compared with")


class Figure(Frozen):
    """A value with its unit and what it measures."""

    id: str = Field(description="stable id of this figure")
    span: Span = Field(description="number with currency or percent sign, without the words of the bound")
    value: float | None = Field(
        description="plain number in the unit; null where vague ('tens of thousands')"
    )
    high: float | None = Field(default=None, description="upper end of a range; value is then the lower")
    unit: str = Field(
        default="",
        description="ISO 4217 code for money, percent, or the plural noun that is counted; empty for a bare number",
    )
    bound: Bound = Field(default="exact", description="about, at_least, at_most, nearly, exact")
    measure: str | None = Field(default=None, description="what is measured, in few words of the report")
    subjects: tuple[str, ...] = Field(
        default=(), description="whom it is about: ISO 3166-1 alpha-3 codes or names"
    )
    period: When | None = Field(default=None, description="the time it covers")
    change: Change | None = Field(default=None, description="growth or fall that goes with it")
    record: bool = Field(default=False, description="'hit a record'")
    source: Actor | None = Field(default=None, description="who published the figure")
    confidence: float = Field(default=1.0, ge=0, le=1, description="0 to 1, two digits")
