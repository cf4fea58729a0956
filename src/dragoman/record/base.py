"""What every part of a record shares: frozen, no unknown fields, spans of the report's text."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Frozen(BaseModel):
    """A value of the record: compared by content, never changed."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")


class Span(Frozen):
    """A piece of the report. Offsets are characters of `report.text`, end exclusive."""

    start: int = Field(ge=0, description="first character, counted in report.text from 0")
    end: int = Field(ge=0, description="character after the last one")
    text: str = Field(description="report.text[start:end]")
