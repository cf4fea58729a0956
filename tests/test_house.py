"""The house of the design: a room imports only rooms before it, and no name says nothing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "dragoman"
ORDER = (
    "errors", "record", "world", "codebook", "sources", "language", "dates", "places", "actors", "statements", "figures",
    "events", "dossier", "config", "coder", "face", "bench", "cli",
)  # fmt: skip
FILES = sorted(p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE or p.stem != "__init__")


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Rooms imported, and whether the import stands inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = {id(node) for node in tree.body} | {
        id(n) for node in tree.body if isinstance(node, ast.If) for n in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dragoman."):
            yield str(node.module).split(".")[1], id(node) not in top


def test_every_room_has_its_place() -> None:
    assert {room(path) for path in FILES} <= set(ORDER)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_text_walks_one_way(path: Path) -> None:
    here = ORDER.index(room(path))
    for other, inside in imports(path):
        assert ORDER.index(other) <= here, f"{path} imports dragoman.{other}, a room behind its own"
        # the faces put off heavy imports so that --help is quick; nobody else hides an import
        assert not inside or room(path) in {"cli", "record"}, (
            f"{path} imports dragoman.{other} inside a function"
        )


def test_names_say_something() -> None:
    empty = re.compile(r"(^|_)(utils?|helpers?|managers?|processors?|misc|common)($|_)")
    assert not [
        p
        for p in FILES
        if empty.search(p.stem) or any(empty.search(part) for part in p.relative_to(PACKAGE).parts[:-1])
    ]


def test_every_module_and_public_function_has_a_docstring() -> None:
    bare = []
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if not ast.get_docstring(tree):
            bare.append(str(path))
        for node in tree.body:
            if (
                isinstance(node, ast.FunctionDef | ast.ClassDef)
                and not node.name.startswith("_")
                and not ast.get_docstring(node)
            ):
                bare.append(f"{path}:{node.lineno} {node.name}")
    assert not bare
