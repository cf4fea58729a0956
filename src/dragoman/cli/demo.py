"""`dragoman demo`: the bundled reports, coded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.exits import BAD_INPUT, reported, stderr
from dragoman.cli.options import Format, FormatOption, ModelOption, QuietOption

if TYPE_CHECKING:
    from dragoman.record import Report


def bundled() -> Iterator[tuple[str, Report]]:
    """The demo's reports by name; written by the developers, about invented happenings."""
    from dragoman.record import Report

    folder = files("dragoman.cli") / "reports"
    for row in json.loads((folder / "index.json").read_text(encoding="utf-8")):
        text = (folder / f"{row['name']}.txt").read_text(encoding="utf-8")
        yield (
            row["name"],
            Report(text=text, published=date.fromisoformat(row["published"]), publisher=row["publisher"]),
        )


def demo(
    name: Annotated[str | None, typer.Argument(help="Only this report.")] = None,
    names: Annotated[bool, typer.Option("--list", help="Print the names of the reports and stop.")] = False,
    format: FormatOption = Format.text,
    model: ModelOption = None,
    quiet: QuietOption = False,
) -> None:
    """Code the bundled reports, of different kinds, and print what was read."""
    from dragoman.cli.code import build_coder, print_records

    reports = dict(bundled())
    if names:
        typer.echo("\n".join(reports))
        return
    if name is not None and name not in reports:
        stderr().print(f"There is no bundled report {name!r}. There are: {', '.join(reports)}.", markup=False)
        raise typer.Exit(BAD_INPUT)
    with reported():
        coder = build_coder(model)
        chosen = [reports[name]] if name else list(reports.values())
        count = print_records(coder.pipe(chosen), format)
    if not quiet:
        stderr().print(
            f"{count} {'report' if count == 1 else 'reports'} coded. Your own: dragoman code report.txt --published 2024-04-09",
            markup=False,
        )
