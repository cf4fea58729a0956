"""Who did what to whom, when, where, and whether it happened."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dragoman.record.actor import Actor
from dragoman.record.base import Frozen, Span
from dragoman.record.when_where import Place, When

Status = Literal[
    "occurred", "ongoing", "planned", "proposed", "alleged", "denied", "hypothetical", "historical"
]


class Casualties(Frozen):
    """Numbers of people that the report gives for an event; lower bounds where it says 'at least'."""

    dead: int | None = Field(default=None, description="killed")
    injured: int | None = Field(default=None, description="wounded or injured")
    arrested: int | None = Field(default=None, description="arrested, detained or captured")
    figures: tuple[str, ...] = Field(default=(), description="ids of the figures they were read from")


class Event(Frozen):
    """An interaction between political actors, coded in PLOVER (manual of 2021)."""

    id: str = Field(description="stable id of this event")
    type: str = Field(
        description="event type of the codebook, one of PLOVER's 16 unless the user's codebook adds some"
    )
    planned_type: str | None = Field(
        default=None, description="the act itself where the manual folds a future one into AGREE or CONCEDE"
    )
    mode: str | None = Field(default=None, description="mode of the type, such as visit, aerial, troops")
    contexts: tuple[str, ...] = Field(default=(), description="PLOVER contexts")
    quad: int = Field(
        default=0,
        ge=0,
        le=4,
        description="1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, 0 unknown",
    )
    score: float | None = Field(default=None, description="PLOVER score on -10..10")
    cameo: str | None = Field(default=None, description="nearest CAMEO code, as text")
    actors: tuple[Actor, ...] = Field(default=(), description="who acts; all sides when reciprocal")
    recipients: tuple[Actor, ...] = Field(default=(), description="who is acted upon; empty when reciprocal")
    reciprocal: bool = Field(
        default=False, description="true for meetings, agreements, clashes: every side is an actor"
    )
    trigger: Span = Field(description="shortest words that name the doing")
    date: When = Field(default=When(), description="when it happened or is to happen")
    place: Place | None = Field(default=None, description="where")
    status: Status = Field(
        default="occurred", description="PLOVER's auxiliary modes and more: did it happen, and who says so"
    )
    attributed_to: str | None = Field(
        default=None,
        description="id of the innermost statement it stands in; null for the reporter's own voice",
    )
    casualties: Casualties | None = Field(default=None, description="dead, injured, arrested")
    confidence: float = Field(default=1.0, ge=0, le=1, description="0 to 1, two digits")
