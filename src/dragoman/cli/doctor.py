"""`dragoman doctor`: what a bug report needs."""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.cli.exits import MISSING
from dragoman.cli.options import ModelOption

_LIBRARIES = ("dragoman", "spacy", "thinc", "numpy", "pydantic", "typer", "rich", "pyyaml")
_EXTRAS = {"pandas": "pip install 'dragoman[frames]'"}


def doctor(
    model: ModelOption = None, as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False
) -> None:
    """Print versions, the model with the digest of its weights, the size of the world, and what is missing."""
    found = examine(model)
    typer.echo(json.dumps(found, indent=2) if as_json else _text(found))
    if found["missing"]:
        raise typer.Exit(MISSING)


def examine(model: str | None = None) -> dict[str, Any]:
    """What there is and what is missing, with the command that mends it."""
    from dragoman.config import Config
    from dragoman.language import how_to_get

    name = model or Config().model
    missing: dict[str, str] = {}
    folder = _folder(name)
    weights = _digest(folder) if folder else None
    if weights is None:
        missing[name] = how_to_get(name)
    return {
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "platform": platform.platform(),
        "executable": Path(sys.executable).name,
        "libraries": {library: _version(library) for library in _LIBRARIES},
        "extras": {library: _version(library) for library in _EXTRAS},
        "model": {"name": name, "version": _version(name.replace("_", "-")), "weights_sha256": weights},
        "world": _world(),
        "archive": None,  # this version keeps none
        "missing": missing,
        "optional": {library: command for library, command in _EXTRAS.items() if _version(library) is None},
    }


def _folder(model: str) -> Path | None:
    """Where the model's files lie: a folder given by its path, or an installed package."""
    if Path(model).is_dir():
        return Path(model)
    spec = find_spec(model) if model.isidentifier() else None
    return Path(spec.origin).parent if spec and spec.origin else None


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def _digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of the model's files, in order of their names."""
    h = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix not in {".py", ".pyc"}):
        h.update(str(path.relative_to(folder)).encode())
        h.update(path.read_bytes())
    return h.hexdigest()


def _world() -> dict[str, int]:
    from dragoman.world.world import load_world

    world = load_world()
    return {"names": len(world), "states": len(world.states())}


def _text(found: dict[str, Any]) -> str:
    lines = [f"{key:12} {found[key]}" for key in ("python", "platform")]
    lines += [
        f"{name:12} {number or 'not installed'}"
        for name, number in (found["libraries"] | found["extras"]).items()
    ]
    model = found["model"]
    lines += [
        f"{'model':12} {model['name']} {model['version'] or ''}",
        f"{'weights':12} sha256 {model['weights_sha256'] or '-'}",
    ]
    lines += [
        f"{'world':12} {found['world']['names']:,} names, {found['world']['states']} states and territories"
    ]
    lines += [f"{'archive':12} none: records are printed, not kept"]
    lines += [f"missing: {name}. {command}" for name, command in found["missing"].items()]
    lines += [
        f"optional: {name} is not installed. For tables run: {command}"
        for name, command in found["optional"].items()
    ]
    return "\n".join([*lines, "everything needed is there" if not found["missing"] else ""]).rstrip()
