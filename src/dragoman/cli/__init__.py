"""The command line: `dragoman`."""

from dragoman.cli.app import main

__all__ = ["main"]
