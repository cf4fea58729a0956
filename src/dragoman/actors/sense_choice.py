"""Which of a name's senses is meant in this report: "Georgia" near Tbilisi or near Atlanta, "Congo" near Brazzaville."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from dragoman.actors.names import Name
from dragoman.world.sense import Sense

# what the recogniser's label makes likely; it is right often enough to break ties, too often wrong to decide
_FITS = {
    "PERSON": frozenset({"person"}),
    "GPE": frozenset({"state"}),
    "NORP": frozenset({"state", "people", "party", "armed_group"}),
    "ORG": frozenset({"institution", "igo", "ngo", "party", "armed_group", "media", "company"}),
}


RANK = 0.05  # the world's own order, best known first, weighs a little at each place
CERTAIN = 10.0  # a user's own row has the prior 1 and wins over any context


def countries_named(names: Iterable[Name]) -> Counter[str]:
    """How often the report names each country without ambiguity."""
    found: Counter[str] = Counter()
    for name in names:
        countries = {sense.country for sense in name.senses if sense.country}
        if len(countries) == 1:
            found.update(countries)
    return found


def choose(
    name: Name, around: Counter[str], held: Iterable[str] = (), on: date | None = None
) -> Sense | None:
    """The likeliest sense; None for a name without senses.

    Args:
        name: the name with its senses, best first
        around: countries named in the report, with counts
        held: keys of actors that the report has named in full, which a short name refers back to
        on: the day of the report; senses that hold on it are taken before all others
    """
    if not name.senses:
        return None
    if len(name.senses) == 1:
        return name.senses[0]
    known = frozenset(held)
    current = tuple(sense for sense in name.senses if sense.holds(on)) or name.senses
    ranked = sorted(
        enumerate(current),
        key=lambda pair: (RANK * pair[0] - _weight(pair[1], name.label, around, known), pair[0]),
    )
    return ranked[0][1]


def _weight(sense: Sense, label: str, around: Counter[str], held: frozenset[str]) -> float:
    weight = sense.prior + CERTAIN * (sense.prior >= 1.0)
    if sense.key in held:
        weight += 1.0
    if sense.country and around.get(sense.country):
        weight += 0.25 + 0.05 * min(around[sense.country], 5)
    if sense.kind in _FITS.get(label, ()):
        weight += 0.2
    return weight
