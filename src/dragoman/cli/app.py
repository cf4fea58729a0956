"""The `dragoman` command and its subcommands. Heavy rooms are imported when a command runs, so that --help is quick."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from dragoman.cli import bench, code, demo, doctor, schema, world
from dragoman.cli.exits import TABLE

app = typer.Typer(
    name="dragoman",
    help="Reads news reports on international affairs and files what they say: events, statements, figures, disputes.",
    epilog=TABLE,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dragoman {version('dragoman')}")
        raise typer.Exit


@app.callback()
def _root(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Options of `dragoman` itself."""


app.command("code", epilog=TABLE)(code.code)
app.command("demo")(demo.demo)
app.command("schema")(schema.schema)
app.command("doctor")(doctor.doctor)
app.add_typer(world.app, name="world")
app.add_typer(bench.app, name="bench")


def main() -> None:
    """Entry point of the `dragoman` command."""
    app()
