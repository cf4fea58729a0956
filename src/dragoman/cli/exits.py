"""Exit codes, and errors shown as people want to read them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console

from dragoman.errors import ConfigError, DragomanError, InputError, MissingError

DONE = 0
PARTLY = 1
USAGE = 2
BAD_INPUT = 3
BAD_CONFIG = 4
MISSING = 5

TABLE = """Exit codes:

0  done

1  done, but some reports of a folder were set aside (they are named at the end)

2  the command line could not be understood

3  the input cannot be read: empty, binary, too long, not in English, no such file, a bad date

4  a configuration, world file or codebook does not hold together

5  something is not installed: `dragoman doctor` says what and how to mend it"""


def stderr() -> Console:
    """Where messages go; standard output holds records only."""
    return Console(stderr=True, highlight=False)


@contextmanager
def reported(name: str = "error") -> Iterator[None]:
    """Turn our errors into a message on standard error, `name` before it, and the documented exit code."""
    try:
        yield
    except DragomanError as error:
        show(error, prefix=name)
        raise typer.Exit(code_of(error)) from error


def show(error: DragomanError, prefix: str = "error") -> None:
    """One error: what happened, then the remedy on its own line."""
    console = stderr()
    console.print(f"[bold red]{prefix}:[/] ", end="")
    console.print(error.message, markup=False, soft_wrap=True)
    if error.remedy:
        console.print(f"  {error.remedy}", markup=False, soft_wrap=True)


def code_of(error: DragomanError) -> int:
    """The exit code of an error."""
    if isinstance(error, InputError):
        return BAD_INPUT
    if isinstance(error, ConfigError):
        return BAD_CONFIG
    if isinstance(error, MissingError):
        return MISSING
    return PARTLY
