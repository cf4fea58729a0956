"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How records are printed."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    table = "table"


FormatOption = Annotated[
    Format,
    typer.Option(
        "--format", "-f",
        help="text: the report marked up with its records below; table: the records only; json: one array or object; jsonl: one record a line.",
    ),
]  # fmt: skip
ModelOption = Annotated[
    str | None,
    typer.Option("--model", help="Installed spaCy pipeline for English; the default is small and quick."),
]
WorldOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--world", help="Your own actor file (CSV, may be given again); it wins over what Dragoman knows."
    ),
]
CodebookOption = Annotated[
    Path | None,
    typer.Option(
        "--codebook", help="Your own codebook (YAML): new event types or words for them; it extends PLOVER."
    ),
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress bar, no remarks on standard error.")
]
ForceOption = Annotated[bool, typer.Option("--force", help="Go on when a report is not in English.")]
PublishedOption = Annotated[
    str | None,
    typer.Option(
        "--published", help="Day of publication, as 2024-04-09; without it relative dates stay open."
    ),
]
PublisherOption = Annotated[str | None, typer.Option("--publisher", help="Who published it, as Reuters.")]


def day(given: str | None, option: str = "--published") -> date | None:
    """The day that an option gives. Raises DateError when it is none."""
    from dragoman.record import iso_day

    return None if given is None else iso_day(given, option)
