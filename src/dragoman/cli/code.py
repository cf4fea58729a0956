"""`dragoman code`: reports in, records out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.exits import PARTLY, reported, show, stderr
from dragoman.cli.options import (
    CodebookOption,
    ForceOption,
    Format,
    FormatOption,
    ModelOption,
    PublishedOption,
    PublisherOption,
    QuietOption,
    WorldOption,
    day,
)  # fmt: skip
from dragoman.errors import InputError

if TYPE_CHECKING:
    from dragoman.coder import Coder
    from dragoman.record import Record, Report

Source = Annotated[
    str,
    typer.Argument(
        metavar="FILE|-|DIR",
        help="A text file, - for standard input, or a folder: every file in it is one report.",
        show_default=False,
    ),
]


def code(
    source: Source,
    format: FormatOption = Format.text,
    published: PublishedOption = None,
    publisher: PublisherOption = None,
    model: ModelOption = None,
    world: WorldOption = None,
    codebook: CodebookOption = None,
    processes: Annotated[
        int,
        typer.Option(
            "--processes", "-p", min=1, help="Processes for a folder; the records do not depend on it."
        ),
    ] = 1,
    force: ForceOption = False,
    quiet: QuietOption = False,
) -> None:
    """Print the record of a report, or of every report in a folder."""
    with reported():
        on = day(published)
        path = Path(source)
        if source != "-" and not path.exists():
            raise InputError(
                f"There is no file or folder {source}.", "Check the path; - reads standard input."
            )
        single = None if source != "-" and path.is_dir() else _single(source, on, publisher)
        coder = build_coder(model, world, codebook, force=force)
        if single is not None:
            with reported("standard input" if source == "-" else source):
                record = coder.code(single)
            if on is None and not quiet:
                stderr().print("[dim]no --published given: relative dates stay open[/]")
            _print_one(record, format)
            return
        failures = _folder(coder, path, on, publisher, format, processes, quiet)
    if failures:
        raise typer.Exit(PARTLY)


def _single(source: str, on: date | None, publisher: str | None) -> Report:
    from dragoman.sources import read_file, read_stream

    if source == "-":
        return read_stream(sys.stdin.buffer, published=on, publisher=publisher)
    return read_file(Path(source), published=on, publisher=publisher)


def build_coder(
    model: str | None = None,
    world: list[Path] | None = None,
    codebook: Path | None = None,
    *,
    force: bool = False,
) -> Coder:
    """A Coder from the options of the command line."""
    from dragoman.coder import Coder
    from dragoman.config import Config

    given = {"model": model} if model else {}
    return Coder(Config(world=tuple(world or ()), codebook=codebook, any_language=force, **given))


def _folder(
    coder: Coder,
    folder: Path,
    on: date | None,
    publisher: str | None,
    format: Format,
    processes: int,
    quiet: bool,
) -> int:
    """Code a folder; return how many files were set aside, each named on standard error at the end."""
    from rich.progress import track

    from dragoman.sources import Refusal, read_folder

    refused: list[Refusal] = []
    paths: dict[str, list[str]] = {}

    def reports() -> Iterator[Report]:
        for path, item in read_folder(folder, published=on, publisher=publisher):
            if isinstance(item, Refusal):
                refused.append(item)
            else:
                paths.setdefault(item.id, []).append(str(path))
                yield item

    def set_aside(report: Report, error: InputError) -> None:
        refused.append(Refusal(paths[report.id][-1], error))

    records = coder.pipe(reports(), n_process=processes, on_bad=set_aside)
    total = sum(1 for p in folder.rglob("*") if p.is_file())
    done = print_records(
        track(records, "Coding", total=total, console=stderr(), disable=quiet or not sys.stderr.isatty()),
        format,
    )
    if not done and not refused:
        raise InputError(
            f"There is no file to read in {folder}.", "Put one report a file there, as UTF-8 text."
        )
    if not quiet or refused:
        stderr().print(f"{done} coded, {len(refused)} set aside")
    for refusal in refused:
        show(refusal.error, prefix=refusal.name)
    return len(refused)


def _print_one(record: Record, format: Format) -> None:
    if format is Format.json:
        typer.echo(record.to_json(indent=2))
    else:
        print_records([record], format)


def print_records(records: Iterable[Record], format: Format) -> int:
    """Print records as they come; JSON as one array without holding them all."""
    from dragoman.cli.page import print_page, print_tables

    count = 0
    for record in records:
        if format is Format.json:
            typer.echo(("[" if count == 0 else ",") + record.to_json())
        elif format is Format.jsonl:
            typer.echo(record.to_json())
        elif format is Format.table:
            print_tables(record)
        else:
            print_page(record)
        count += 1
    if format is Format.json:
        typer.echo("]" if count else "[]")
    return count
