"""Records on a Doc survive msgpack, so that `nlp.pipe(n_process=2)` works with every layer."""

from __future__ import annotations

import dataclasses
import importlib
from collections.abc import Callable
from typing import Any

import srsly  # type: ignore[import-untyped]
from pydantic import BaseModel

_MARK = "__dragoman__"


def encode(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """Records and dataclasses as a marked dictionary; everything else goes to the next encoder."""
    if isinstance(value, BaseModel):
        return {_MARK: _path(value), "json": value.model_dump_json()}
    ours = type(value).__module__.startswith("dragoman.")
    if ours and dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        return {_MARK: _path(value), "fields": fields}
    return value if chain is None else chain(value)


def decode(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """The way back. Only classes of this package are built."""
    path = value.get(_MARK) if isinstance(value, dict) else None
    if isinstance(path, str) and path.startswith("dragoman."):
        module, _, name = path.partition(":")
        cls = getattr(importlib.import_module(module), name)
        if "json" in value:
            return cls.model_validate_json(value["json"])
        return cls(**{key: _tuples(item) for key, item in value["fields"].items()})
    return value if chain is None else chain(value)


def _path(value: Any) -> str:
    return f"{type(value).__module__}:{type(value).__name__}"


def _tuples(value: Any) -> Any:
    """msgpack turns tuples into lists; our dataclasses hold tuples only."""
    return tuple(_tuples(item) for item in value) if isinstance(value, list | tuple) else value


def register() -> None:
    """Make the two known to spaCy's msgpack; called when the language room is imported."""
    srsly.msgpack_encoders.register("dragoman", func=encode)
    srsly.msgpack_decoders.register("dragoman", func=decode)
