"""Write docs/record.md from the record's types, and docs/demo.svg from a bundled report.

usage: python tools/make_docs.py [--check]     --check fails when docs/record.md is not what the code says
"""

from __future__ import annotations

import argparse
import io
import sys
import types
import typing
from pathlib import Path

from pydantic import BaseModel
from rich.console import Console

import dragoman.record as room
from dragoman.cli.demo import bundled
from dragoman.cli.page import print_page
from dragoman.coder import Coder

DOCS = Path(__file__).parent.parent / "docs"
ORDER = ("Record", "Report", "Region", "Provenance", "Span", "Actor", "When", "Place", "Statement", "Event", "Casualties",
         "Figure", "Change", "Dispute", "Position", "Check")  # fmt: skip
PICTURE = "strike-denied"


def record_page() -> str:
    """The manual of the record: one table a type, one row a field."""
    lines = [
        "# The record",
        "",
        "Made by `python tools/make_docs.py` from the types in `src/dragoman/record`. Offsets are characters of",
        "`report.text`, end exclusive.",
        "",
    ]
    for name in ORDER:
        kind = getattr(room, name)
        lines += [
            f"## {name}",
            "",
            " ".join((kind.__doc__ or "").split()),
            "",
            "| field | type | meaning |",
            "|---|---|---|",
        ]
        for field, info in kind.model_fields.items():
            lines.append(
                f"| `{field}` | {_type(info.annotation)} | {info.description} |".replace("||", "| |")
            )
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _type(annotation: object) -> str:
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        return ", ".join(f"`{a}`" for a in arguments)
    if origin in {typing.Union, types.UnionType}:
        return " or ".join("null" if a is type(None) else _type(a) for a in arguments)
    if origin is tuple:
        return f"list of {_type(arguments[0])}"
    if origin is dict:
        return "object of numbers"
    if isinstance(annotation, type):
        name = annotation.__name__
        return f"[{name}](#{name.lower()})" if issubclass(annotation, BaseModel) else name
    return str(annotation)


def picture() -> str:
    """The demo's terminal page as SVG."""
    console = Console(record=True, width=110, file=io.StringIO(), highlight=False, force_terminal=True)
    report = dict(bundled())[PICTURE]
    print_page(Coder().code(report), console)
    return console.export_svg(title=f"dragoman demo {PICTURE}")


def main() -> None:
    """Write the pages, or check them."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true")
    page = DOCS / "record.md"
    if arguments.parse_args().check:
        if page.read_text(encoding="utf-8") != record_page():
            sys.exit("docs/record.md is stale. Run: python tools/make_docs.py")
        return
    DOCS.mkdir(exist_ok=True)
    page.write_text(record_page(), encoding="utf-8")
    (DOCS / "demo.svg").write_text(picture(), encoding="utf-8")


if __name__ == "__main__":
    main()
