"""Stable ids: a function of the report and the characters that a record was read from, of nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def item_id(report: str, layer: str, anchors: Iterable[int | str | None]) -> str:
    """`layer-` and twelve hex digits over the report's id and the anchors (offsets, types) of the item."""
    key = "\x1f".join([report, layer, *map(str, anchors)])
    return f"{layer}-{hashlib.blake2b(key.encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"
