"""How likely a sense of a name is when nothing else is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dragoman.world.folding import fold
from dragoman.world.rows import Row
from dragoman.world.sense import Manner
from dragoman.world.state import State

_KINDS = {
    "state": 0.9, "igo": 0.7, "institution": 0.65, "armed_group": 0.65, "media": 0.6, "ngo": 0.55, "party": 0.5,
    "company": 0.55, "person": 0.6, "people": 0.5,
}  # fmt: skip
_MANNERS: dict[Manner, float] = {
    "name": 0.05, "alias": 0.0, "acronym": 0.0, "surname": -0.05, "adjective": 0.0, "people": -0.05, "capital": -0.1,
    "metonym": 0.05, "description": -0.1,
}  # fmt: skip
_HEADS = (
    "president",
    "prime minister",
    "chancellor",
    "king",
    "queen",
    "supreme leader",
    "premier",
    "emperor",
    "pope",
    "emir",
)
_MINISTERS = (
    "foreign",
    "defence",
    "defense",
    "secretary of state",
    "vice president",
    "finance",
    "crown prince",
    "secretary general",
)


def office_weight(office: str) -> float:
    """How well known the holder of an office is, 0 to 1."""
    folded = fold(office)
    if not folded:
        return 0.4
    if folded.startswith(_HEADS):
        return 1.0
    return 0.8 if any(word in folded for word in _MINISTERS) else 0.6


class Priors:
    """Priors by kind of actor, manner of naming, prominence of the country and, where that misleads, by the name."""

    def __init__(self, rows: Iterable[dict[str, str]], states: Mapping[str, State]) -> None:
        self._given = {(fold(row["name"]), row["key"]): float(row["prior"]) for row in rows}
        self._prominence = {code: state.prominence for code, state in states.items()}

    def prominence(self, country: str) -> int:
        """How much the news writes about a country, 1 to 5; 3 for what belongs to none."""
        return self._prominence.get(country, 3)

    def of(self, folded: str, key: str, row: Row, manner: Manner) -> float:
        """The prior of a sense, two digits."""
        given = self._given.get((folded, key))
        if given is not None:
            return given
        prior = _KINDS.get(row.kind, 0.5) + _MANNERS[manner] + 0.02 * (self.prominence(row.country) - 3)
        if row.kind == "person":
            prior += 0.15 * (office_weight(row.office) - 0.6)
            if manner == "surname":
                prior -= 0.1
        if row.until:
            prior -= 0.1
        if row.source == "petrarch":
            prior -= 0.2
        return round(min(0.99, max(0.05, prior)), 2)
