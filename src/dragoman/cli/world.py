"""`dragoman world`: what Dragoman knows before it reads."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from dragoman.cli.exits import BAD_INPUT, reported, stderr
from dragoman.cli.options import WorldOption, day

app = typer.Typer(help="Look up names in the world data.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """Look up names in the world data."""


@app.command()
def lookup(
    name: Annotated[
        str, typer.Argument(help="A name as news writes it: Kremlin, Lavrov, FARC, 'Swiss prosecutors'.")
    ],
    on: Annotated[str | None, typer.Option("--on", help="Day on which it must hold, as 2024-04-09.")] = None,
    world: WorldOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Print what a name can mean, likeliest first, with the years in which it holds and where the fact comes from."""
    from dragoman.world.world import load_world

    with reported():
        when = day(on, "--on")
        known = load_world(tuple(world or ()))
        senses = known.senses(name, when) or known.surname(name, when)
    if as_json:
        typer.echo(json.dumps([asdict(s) for s in senses], default=str, ensure_ascii=False, indent=2))
    else:
        _table(name, [asdict(s) | {"holds": s.holds(when)} for s in senses])
    if not senses:
        stderr().print(
            f"Nothing is known under the name {name!r}. Add it in a file of your own (--world my-actors.csv).",
            markup=False,
        )
        raise typer.Exit(BAD_INPUT)


def _table(name: str, rows: list[dict[str, object]]) -> None:
    from rich.table import Table

    from dragoman.cli.page import paper

    table = Table(title=name, title_justify="left", box=None, header_style="bold")
    for column in ("name", "kind", "country", "sectors", "office", "since", "until", "manner", "source"):
        table.add_column(column)
    for row in rows:
        cells = [
            " ".join(v) if isinstance(v := row[c.header], tuple) else str(v or "")
            for c in table.columns
            if isinstance(c.header, str)
        ]
        table.add_row(*cells, style=None if row["holds"] else "dim")
    if rows:
        paper().print(table)
