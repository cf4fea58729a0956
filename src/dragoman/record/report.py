"""The report as received, and the regions that its layout falls into."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date
from typing import Any, Literal

from pydantic import Field, model_validator

from dragoman.errors import DateError
from dragoman.record.base import Frozen

RegionKind = Literal["headline", "byline", "dateline", "caption", "boilerplate"]


def report_id(text: str) -> str:
    """Sixteen hex digits from the text in NFC with white space folded: copies that differ in layout share it."""
    folded = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
    return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def iso_day(given: str, name: str = "published") -> date:
    """The day that an ISO date gives; `name` stands in the message.

    Raises:
        DateError: it is not a date of the calendar
    """
    try:
        return date.fromisoformat(given.strip())
    except ValueError as error:
        raise DateError(
            f"{name} {given!r} is not a date of the calendar.",
            "Write it as YYYY-MM-DD, for instance 2024-04-09.",
        ) from error


class Region(Frozen):
    """A stretch of the report that is not running text; everything outside a region is the body."""

    kind: RegionKind = Field(description="what it is; only headlines are read by the layers")
    start: int = Field(ge=0, description="first character in report.text")
    end: int = Field(ge=0, description="character after the last one")


class Report(Frozen):
    """One news report as it was received."""

    id: str = Field(default="", description="hash of the normalised text; filled in when left empty")
    title: str | None = Field(
        default=None, description="headline, where the source gives it apart from the text"
    )
    text: str = Field(description="the text as received; every offset of the record counts its characters")
    publisher: str | None = Field(default=None, description="outlet or agency that published it")
    published: date | None = Field(
        default=None, description="day of publication; relative dates resolve against it"
    )
    url: str | None = Field(
        default=None,
        description="where it was read: an address, or the path of a file below the folder that was read",
    )
    language: str = Field(default="en", description="ISO 639-1 code")
    retrieved: date | None = Field(default=None, description="day on which it was fetched")

    @model_validator(mode="before")
    @classmethod
    def _fill_id(cls, given: Any) -> Any:
        if isinstance(given, dict) and not given.get("id"):
            given = {**given, "id": report_id(given.get("text") or "")}
        return given
