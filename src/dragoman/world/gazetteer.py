"""The gazetteer: what a place name can stand for, with coordinates.

`places.csv.gz` is made by `tools/make_places.py` (GeoNames, CC BY 4.0, and others; each row names its source),
`sites.csv` is written by hand. Both are read when the first name is looked up.
"""

from __future__ import annotations

import csv
import gzip
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "ı": "i", "ə": "e", "Ə": "E",
     "'": "", "’": "", "ʼ": "", "`": "", "‘": "", "-": " ", "–": " "}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One place.

    Attributes:
        names: canonical name first, then the other ones
        kind: country, region (first level), county (second level), city, capital, continent, area, sea, strait, river, lake,
            mountain, island, airport, demonym, or the kind of a site (power_station, air_base, camp ...)
        country: ISO 3166-1 alpha-3, or None for what lies in no state or in several
        region: GeoNames' code of the first-level region; for a country its ISO 3166-1 alpha-2 code; or empty
        lat, lon: degrees, WGS 84
        population: inhabitants, rounded; for seas and the like a figure that says how prominent they are
        geonames: GeoNames id, or None
        source: where the row comes from
    """

    names: tuple[str, ...]
    kind: str
    country: str | None
    region: str
    lat: float
    lon: float
    population: int
    geonames: int | None
    source: str

    @property
    def name(self) -> str:
        """The canonical name."""
        return self.names[0]


def fold(name: str) -> str:
    """The key of a name: lower case, no accents or apostrophes, hyphens as spaces.

    Abbreviations of at most five characters in capitals or with a full stop (US, N.Y., Ill.) stay as they are, so that
    "us" and "ill" are not places.
    """
    if len(name) <= 5 and (name.endswith(".") or name.isupper()) and name.isascii():
        return name
    return fold_words(name)


def fold_words(name: str) -> str:
    """`fold` for what is not an abbreviation."""
    name = name.translate(LETTERS)
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(name.lower().split())


class Gazetteer:
    """Places by name. The rows stay text until they are asked for, which keeps loading short.

    Args:
        lines: rows of `places.csv.gz` (tab-separated, without the header)
        sites: entries that stand in files of their own
    """

    def __init__(self, lines: list[str], sites: list[Entry] | None = None) -> None:
        self._lines = lines
        self._extra = sites or []
        # One row for most names: a plain number then, which makes loading a third faster.
        self._index: dict[str, int | list[int]] = {}
        self._parsed: dict[int, Entry] = {}
        for i, line in enumerate(lines):
            for key in line[: line.index("\t")].split("|"):
                self._add(key, i)
        for i, entry in enumerate(self._extra, len(lines)):
            for key in dict.fromkeys(map(fold, entry.names)):
                self._add(key, i)

    def _add(self, key: str, row: int) -> None:
        held = self._index.setdefault(key, row)
        if held is not row:
            if isinstance(held, int):
                self._index[key] = [held, row]
            else:
                held.append(row)

    def __contains__(self, key: str) -> bool:
        return key in self._index

    def __len__(self) -> int:
        return len(self._lines) + len(self._extra)

    def find(self, name: str) -> tuple[Entry, ...]:
        """All places of that name, most populous first; an abbreviation counts only as it is written."""
        return self.at(fold(name))

    def at(self, key: str) -> tuple[Entry, ...]:
        """All places under a key that `fold` made, most populous first."""
        held = self._index.get(key, [])
        found = (self._entry(i) for i in ([held] if isinstance(held, int) else held))
        return tuple(sorted(found, key=lambda e: (-e.population, e.kind, e.country or "", e.region)))

    def entries(self) -> list[Entry]:
        """Every place, for tests."""
        return [self._entry(i) for i in range(len(self))]

    def _entry(self, i: int) -> Entry:
        entry = self._parsed.get(i)
        if entry is None:
            entry = self._extra[i - len(self._lines)] if i >= len(self._lines) else _parse(self._lines[i])
            self._parsed[i] = entry
        return entry


def _parse(line: str) -> Entry:
    _, names, kind, country, region, lat, lon, population, geonames, source = line.split("\t")
    return Entry(
        tuple(names.split("|")), kind, country or None, region, float(lat), float(lon), int(population),
        int(geonames) if geonames else None, source,
    )  # fmt: skip


def _sites(path: Path) -> list[Entry]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as rows:
        return [
            Entry(
                (r["name"], *filter(None, r["aliases"].split("|"))), r["kind"], r["country"] or None, "", float(r["lat"]),
                float(r["lon"]), 0, None, r["source"],
            )
            for r in csv.DictReader(rows)
        ]  # fmt: skip


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The shipped gazetteer, read once."""
    text = gzip.decompress((DATA / "places.csv.gz").read_bytes()).decode("utf-8")
    return Gazetteer(text.split("\n")[1:-1], _sites(DATA / "sites.csv"))


@lru_cache(maxsize=1)
def _countries() -> dict[str, Entry]:
    entries = (_parse(line) for line in load_gazetteer()._lines if "\tcountry\t" in line)
    return {e.country: e for e in entries if e.country}


def country_entry(code: str | None) -> Entry | None:
    """The state or territory of an ISO 3166-1 alpha-3 code, with its representative point."""
    return _countries().get(code or "")


def alpha2() -> dict[str, str]:
    """ISO 3166-1 alpha-3 to alpha-2 (Kosovo: KOS to XK)."""
    return {code: entry.region for code, entry in _countries().items()}
