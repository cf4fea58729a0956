"""The whole record of one report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from dragoman.record.actor import Actor
from dragoman.record.base import Frozen, Span
from dragoman.record.dossier import Check, Dispute
from dragoman.record.event import Event
from dragoman.record.figure import Figure
from dragoman.record.report import Region, Report
from dragoman.record.statement import Statement
from dragoman.record.when_where import Place, When

if TYPE_CHECKING:
    import pandas

Layer = Literal["actors", "dates", "places", "statements", "events", "figures", "disputes", "checks"]


class Provenance(Frozen):
    """What made the record: with the report, enough to make it again."""

    version: str = Field(description="version of dragoman")
    codebook: str = Field(description="name and version of the codebook")
    model: str = Field(description="name and version of the spaCy pipeline")
    config: str = Field(description="digest of the configuration, world files included")


class Record(Frozen):
    """Everything that was read from one report."""

    report: Report = Field(description="the report itself")
    coder: Provenance = Field(description="what made this record")
    regions: tuple[Region, ...] = Field(
        default=(), description="headline, byline, dateline, captions, boilerplate"
    )
    actors: tuple[Actor, ...] = Field(
        default=(), description="mentions that take part in a layer, in order of the text"
    )
    dates: tuple[When, ...] = Field(default=(), description="time expressions")
    places: tuple[Place, ...] = Field(default=(), description="places")
    statements: tuple[Statement, ...] = Field(default=(), description="who said what")
    events: tuple[Event, ...] = Field(default=(), description="who did what to whom")
    figures: tuple[Figure, ...] = Field(default=(), description="numbers that measure something")
    disputes: tuple[Dispute, ...] = Field(default=(), description="contrary positions on one proposition")
    checks: tuple[Check, ...] = Field(default=(), description="figures that constrain each other")

    def to_json(self, *, indent: int | None = None) -> str:
        """JSON text; `Record.from_json` gives back an equal record."""
        return self.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Record:
        """The record that `to_json` wrote. Raises pydantic.ValidationError when it is none."""
        return cls.model_validate_json(text)

    def spans(self) -> Iterator[Span]:
        """Every span in the record, in no promised order."""
        yield from _spans(self)

    def rows(self, layer: Layer) -> list[dict[str, Any]]:
        """One flat dictionary an item of the layer: nested fields as `speaker.name`, lists of spans or actors as JSON."""
        return [
            {"report.id": self.report.id, **_flat(json.loads(item.model_dump_json()))}
            for item in getattr(self, layer)
        ]

    def to_frame(self, layer: Layer) -> pandas.DataFrame:
        """The layer as a pandas frame. Raises MissingError where pandas is not installed."""
        try:
            import pandas
        except ImportError as error:
            from dragoman.errors import MissingError

            raise MissingError(
                "to_frame needs pandas, which is not installed.", "Run: pip install 'dragoman[frames]'"
            ) from error
        return pandas.DataFrame(self.rows(layer))


def _spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Frozen):
        for name in type(value).model_fields:
            yield from _spans(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)


def _flat(value: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, item in value.items():
        if isinstance(item, dict):
            flat |= _flat(item, f"{prefix}{key}.")
        elif isinstance(item, list):
            flat[prefix + key] = json.dumps(item, ensure_ascii=False)
        else:
            flat[prefix + key] = item
    return flat
