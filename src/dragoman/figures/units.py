"""Currencies and units of measurement: what may stand before and behind a number.

The tables are `currencies.csv` and `units.csv` in this folder; their grammar stands on top of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

HERE = Path(__file__).parent
UnitKind = Literal["money", "unit", "share"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency or a unit.

    Attributes:
        kind: money, share (percent and its like) or unit
        name: the unit's name in the singular ("kilometre", "swiss franc")
        record: as a Figure's unit: an ISO 4217 code, or the plural ("kilometres")
        dimension: money, length, time ...
        factor: what one of it is in `record` (a cent is 0.01 USD)
        countries: for money, who uses it
    """

    kind: UnitKind
    name: str
    record: str
    dimension: str
    factor: float = 1.0
    countries: tuple[str, ...] = ()


@dataclass(slots=True)
class Table:
    """Every way to write a currency or unit."""

    before: dict[str, list[Unit]] = field(default_factory=dict)
    symbols: dict[str, list[Unit]] = field(default_factory=dict)
    words: dict[str, list[Unit]] = field(default_factory=dict)
    by_name: dict[str, Unit] = field(default_factory=dict)

    def add(self, where: dict[str, list[Unit]], form: str, unit: Unit) -> None:
        """Enter one form; the first row that claims it comes first."""
        if form and unit not in where.setdefault(form, []):
            where[form].append(unit)


def plural(word: str) -> str:
    """The English plural of a regular noun or of the last word of a compound."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


IRREGULAR = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "inch": "inches",
    "penny": "pence", "yuan": "yuan", "yen": "yen", "won": "won", "baht": "baht", "rand": "rand", "euro": "euros",
    "renminbi": "renminbi", "dead": "dead", "percent": "percent", "per cent": "per cent", "sterling": "sterling",
    "personnel": "personnel", "aircraft": "aircraft", "troops": "troops", "people": "people", "staff": "staff",
    "celsius": "celsius", "fahrenheit": "fahrenheit", "hertz": "hertz", "horsepower": "horsepower", "crew": "crew",
    "spacecraft": "spacecraft", "sheep": "sheep", "life": "lives", "wife": "wives", "half": "halves", "knife": "knives",
    "police": "police", "cattle": "cattle", "percentage": "percent",
}  # fmt: skip


def _rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split(",") for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def table() -> Table:
    """The tables, read once."""
    out = Table()
    for code, name, symbols, words, countries in _rows("currencies.csv"):
        money = Unit("money", name, code, "money", countries=tuple(countries.split()))
        out.by_name[name] = out.by_name[code] = money
        for symbol in symbols.split("|"):
            out.add(out.before, symbol, money)
            out.add(out.symbols, symbol, money)
        for word in words.split("|"):
            out.add(out.words, word, money)
            out.add(out.words, plural(word), money)
            out.add(out.words, word + "s", money)
    for name, many, dimension, symbols, words in _rows("units.csv"):
        unit = _unit(name, many, dimension)
        out.by_name[name] = unit
        for symbol in symbols.split("|"):
            out.add(out.symbols, symbol, unit)
        for word in filter(None, words.split("|")):
            out.add(out.words, word, unit)
            head, _, rest = word.partition(" per ")
            out.add(
                out.words,
                f"{plural(head)} per {rest}" if rest else re.sub("^(deg(?:ree)?) ", r"\1s ", word),
                unit,
            )
            out.add(out.words, word if rest else plural(word), unit)
    return out


def _unit(name: str, many: str, dimension: str) -> Unit:
    if dimension == "money":
        return Unit(
            "money", name, {"cent": "USD", "penny": "GBP", "kopeck": "RUB"}[name], "money", factor=0.01
        )
    return Unit("share" if dimension == "share" else "unit", name, many, dimension)


Chooser = Callable[[list[Unit]], Unit]


def first(units: list[Unit]) -> Unit:
    """The likeliest: the first row of the table."""
    return units[0]


def _alternatives(forms: list[str]) -> str:
    return "|".join(re.escape(f).replace(r"\ ", r"\s") for f in sorted(forms, key=lambda f: (-len(f), f)))


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z$£€])(" + _alternatives(list(table().before)) + r")\s?$")


@lru_cache(maxsize=1)
def _behind() -> tuple[re.Pattern[str], re.Pattern[str]]:
    symbols = re.compile(
        r"\s?(?:[-(\[{<]\s?)?(" + _alternatives(list(table().symbols)) + r")(?![A-Za-z0-9²³])"
    )
    words = re.compile(
        r"(?:\s{0,2}-\s?|\s{0,2}[(\[{<]?)(" + _alternatives(list(table().words)) + r")(?![A-Za-z0-9²³])", re.I
    )
    return symbols, words


def unit_before(text: str, at: int, choose: Chooser = first) -> tuple[Unit, int] | None:
    """The currency that ends at character `at` and the character where it begins; or None."""
    from_here = max(0, at - 12)
    window = text[from_here:at]
    if not window or (window[-1].isalnum() and not window[-1].isupper() and window[-1] not in "dnsbh元"):
        return None
    match = _before().search(window)
    if match:
        if (
            match.group(1).isalpha()
            and match.group(1).isupper()
            and len(match.group(1)) < 3
            and match.end() > match.end(1)
        ):
            return None  # "PS 5", "RM 12": two letters apart from the number are too often something else
        return choose(table().before[match.group(1).replace("\xa0", " ")]), from_here + match.start()
    return None


def unit_behind(text: str, at: int, choose: Chooser = first) -> tuple[Unit, int, int] | None:
    """The unit that follows character `at`: unit, where its own characters begin and end; or None."""
    symbols, words = _behind()
    by_word = words.match(text, at)
    by_symbol = symbols.match(text, at)
    if by_symbol and (not by_word or by_symbol.end() > by_word.end()):
        form = by_symbol.group(1)
        if _plausible(form, text, at, by_symbol):
            return choose(table().symbols[" ".join(form.split())]), by_symbol.start(1), by_symbol.end(1)
    if by_word:
        form = " ".join(by_word.group(1).lower().split())
        return choose(table().words[form]), by_word.start(1), by_word.end(1)
    return None


def _plausible(form: str, text: str, at: int, match: re.Match[str]) -> bool:
    """A symbol of one or two letters must be glued to its number or be one that nothing else can be."""
    glued = match.start(1) == at
    if not form.isalpha() or glued:
        return not (form == "$" and text[match.end() : match.end() + 2].strip()[:1].isdigit() and not glued)
    if form in _LOOSE:
        return True
    return len(form) > 2 and form not in ("min", "sec", "deg")


_LOOSE = frozenset({"km", "kg", "cm", "mm", "nm", "μm", "µm", "kW", "MW", "GW", "TW", "kV", "Hz", "HZ", "GB", "MB", "TB", "KB", "ha", "ft", "lb", "oz",
                    "pc", "dB", "kn", "p", "g", "V", "W", "mg", "mi", "Sv", "Mb", "mb", "pm", "dm", "ml", "mL", "yd", "kt", "Gt", "hp", "deg", "min", "TL", "SR", "μg", "µg", "cwt", "yr"})  # fmt: skip
