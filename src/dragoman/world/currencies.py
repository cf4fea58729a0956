"""Currencies by ISO 4217 code, symbol and name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.world.folding import plain


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency.

    Attributes:
        code: ISO 4217
        name: English name
        countries: ISO 3166-1 alpha-3 of who uses it, the issuer first
        minor: how many of its small unit make one, where `written` names the small unit (100 for cents); else 1
        source: where the row comes from
    """

    code: str
    name: str
    countries: tuple[str, ...]
    minor: int = 1
    source: str = ""


class Currencies:
    """Currencies by any way to write them; the likeliest first where several share a name."""

    def __init__(self, rows: Iterable[dict[str, str]]) -> None:
        self._written: dict[str, list[Currency]] = {}
        self._by_country: dict[str, Currency] = {}
        for row in rows:
            currency = Currency(row["code"], row["name"], tuple(row["countries"].split()), 1, row["source"])
            for country in currency.countries:
                self._by_country.setdefault(country, currency)
            for written in (row["code"], row["name"], *row["symbols"].split("|"), *row["names"].split("|")):
                self._enter(written, currency)
            for written in filter(None, row["minor_names"].split("|")):
                small = Currency(
                    currency.code, currency.name, currency.countries, int(row["minor"] or 100), row["source"]
                )
                self._enter(written, small)

    def _enter(self, written: str, currency: Currency) -> None:
        held = self._written.setdefault(_written(written), [])
        if written and all(other.code != currency.code for other in held):
            held.append(currency)

    def spellings(self) -> tuple[str, ...]:
        """Every way to write a currency that is known, lower case unless it is a code or a symbol."""
        return tuple(self._written)

    def all(self, written: str) -> tuple[Currency, ...]:
        """The currencies that a code, symbol or name can mean, the likeliest first."""
        found = self._written.get(written.strip()) or self._written.get(_written(written)) or []
        return tuple(found)

    def get(self, written: str, country: str | None = None) -> Currency | None:
        """The currency meant: the country's own where it bears the name ("dollars" in AUS), else the likeliest."""
        found = self.all(written)
        if country is not None:
            found = tuple(c for c in found if country in c.countries) or found
        return found[0] if found else None

    def of(self, country: str) -> Currency | None:
        """The money of a country."""
        return self._by_country.get(country)


def _written(text: str) -> str:
    """Codes and symbols as they are, names in lower case without diacritics."""
    text = " ".join(text.split())
    return (
        text
        if (text.isupper() and text.isascii() and len(text) <= 4) or not any(c.isalpha() for c in text)
        else plain(text).lower()
    )
