"""When and where: resolved dates and places with the words they were read from."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dragoman.record.base import Frozen, Span

Granularity = Literal[
    "time", "day", "week", "month", "quarter", "half", "season", "year", "decade", "century", "none"
]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class When(Frozen):
    """A time expression, or the date of an event or statement."""

    iso: str | None = Field(
        default=None,
        description="ISO 8601 day, month or year (2024-04-09, 2024-04, 2024; week 2024-W15, quarter 2024-Q2); null while it cannot be resolved",
    )
    granularity: Granularity = Field(
        default="none", description="how fine the date is; 'none' where it stays open"
    )
    type: TimexType = Field(default="DATE", description="TIMEX3 type of the expression")
    value: str | None = Field(
        default=None,
        description="TIMEX3 value, also for durations, sets and vague references: P3D, PRESENT_REF",
    )
    span: Span | None = Field(
        default=None, description="the words; null where the date follows from the report's own"
    )


class Place(Frozen):
    """A place that the report names."""

    name: str = Field(description="canonical name; the mention's own words when unknown")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-3")
    lat: float | None = Field(default=None, description="latitude in degrees, WGS 84")
    lon: float | None = Field(default=None, description="longitude in degrees, WGS 84")
    geonames: int | None = Field(default=None, description="GeoNames id where known")
    kind: str = Field(
        default="unknown",
        description="country, region, city, site, water, ... ; 'demonym' or 'metonym' when the word stands for the people or the government",
    )
    span: Span = Field(description="the mention")
