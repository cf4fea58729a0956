"""Dragoman reads news reports on international affairs and files what they say as records.

    import dragoman
    record = dragoman.code(text, published="2024-04-09", publisher="Reuters")
    record.statements[0].speaker.name, record.events[0].type, record.figures[0].value

Everything is loaded when it is first used: importing the package costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.coder import Coder
    from dragoman.config import Config
    from dragoman.errors import DragomanError
    from dragoman.face import code
    from dragoman.record import Record, Report

_HOMES = {
    "Coder": "dragoman.coder",
    "Config": "dragoman.config",
    "DragomanError": "dragoman.errors",
    "Record": "dragoman.record",
    "Report": "dragoman.record",
    "code": "dragoman.face",
}

__all__ = ["Coder", "Config", "DragomanError", "Record", "Report", "code"]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return importlib.import_module("importlib.metadata").version("dragoman")
    if name not in _HOMES:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
