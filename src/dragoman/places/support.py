"""How many names of a report have a sense in one region, or in one corner of the map.

A name counts for every region that it has a sense in, shared out among them: "Springfield" says little, "Chillicothe" much.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from dragoman.places.candidates import Candidate
from dragoman.world.gazetteer import Entry

CELL = 1.0
SENSES = 60
WIDE = frozenset({"country", "continent", "demonym", "area", "sea"})
Unit = tuple[str | int, str | int]


class Support:
    """Counted once over the candidates that are likely places."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._total: dict[Unit, float] = defaultdict(float)
        self._own: dict[str, dict[Unit, float]] = {}
        for c in candidates:
            if c.key in self._own or not c.entries:
                continue
            entries = [e for e in c.entries[:SENSES] if e.kind not in WIDE]
            regions = {(e.country, e.region) for e in entries if e.country and e.region}
            cells = {cell for e in entries if e.kind != "region" for cell in _around(e)}
            corners = {_corner(e) for e in entries if e.kind != "region"}
            own: dict[Unit, float] = {u: 1.0 / len(regions) for u in regions}
            own.update({cell: 1.0 / len(corners) for cell in cells})
            self._own[c.key] = own
            for unit, w in own.items():
                self._total[unit] += w

    def region(self, key: str, entry: Entry) -> float:
        """Names other than `key` with a sense in the entry's first-level region."""
        return self._other(key, (entry.country, entry.region)) if entry.country and entry.region else 0.0

    def corner(self, key: str, entry: Entry) -> float:
        """Names other than `key` with a sense within some 150 km."""
        return self._other(key, _corner(entry)) if entry.kind not in WIDE else 0.0

    def _other(self, key: str, unit: Unit) -> float:
        return max(0.0, self._total.get(unit, 0.0) - self._own.get(key, {}).get(unit, 0.0))


def _corner(entry: Entry) -> Unit:
    return math.floor(entry.lat / CELL), math.floor(entry.lon / CELL)


def _around(entry: Entry) -> list[Unit]:
    a, b = math.floor(entry.lat / CELL), math.floor(entry.lon / CELL)
    return [(a + i, b + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
