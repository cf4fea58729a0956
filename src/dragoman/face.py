"""The one-line face: `dragoman.code(text)`, with a Coder that is loaded once."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dragoman.coder import Coder
from dragoman.record import Record, Report


@lru_cache(maxsize=1)
def default_coder() -> Coder:
    """A Coder with the default configuration, shared by the process."""
    return Coder()


def code(
    report: Report | str, *, published: date | str | None = None, publisher: str | None = None
) -> Record:
    """The record of one report, with the default configuration (see `Coder.code`)."""
    return default_coder().code(report, published=published, publisher=publisher)
