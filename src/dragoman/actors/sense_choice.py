"""Which of a name's senses is meant in this report: "Georgia" near Tbilisi or near Atlanta, "Congo" near Brazzaville."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
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


_PLAIN = frozenset({"name", "alias", "adjective", "people"})  # not a capital that stands for a government
RANK = 0.05  # the world's own order, best known first, weighs a little at each place
CERTAIN = 10.0  # a user's own row has the prior 1 and wins over any context


def countries_named(names: Iterable[Name]) -> Counter[str]:
    """How often the report names each country without ambiguity."""
    found: Counter[str] = Counter()
    for name in names:
        countries = {sense.country for sense in name.senses}
        if len(countries) == 1:
            found.update(country for country in countries if country)
    return found


@dataclass(slots=True)
class Around:
    """What the rest of the report says about a name.

    Attributes:
        on: the day of the report; senses that hold on it are taken before all others
        countries: countries that the report names without ambiguity, with counts
        held: keys of actors that the report names in full, which a short name refers back to
        located: token to the country of the place that the places room found there
    """

    on: date | None = None
    countries: Counter[str] = field(default_factory=Counter)
    held: set[str] = field(default_factory=set)
    located: dict[int, str] = field(default_factory=dict)


def choose(name: Name, around: Around) -> Sense | None:
    """The likeliest sense; None for a name without senses."""
    if not name.senses:
        return None
    if len(name.senses) == 1:
        return name.senses[0]
    current = tuple(sense for sense in name.senses if sense.holds(around.on)) or name.senses
    ranked = sorted(
        enumerate(current), key=lambda pair: (RANK * pair[0] - _weight(pair[1], name, around), pair[0])
    )
    return ranked[0][1]


def _weight(sense: Sense, name: Name, around: Around) -> float:
    weight = sense.prior + CERTAIN * (sense.prior >= 1.0)
    if sense.key in around.held:
        weight += 1.0
    if sense.country:
        count = around.countries.get(sense.country, 0)
        weight += 0.25 * (count > 0) + 0.05 * min(count, 5)
        # the places room has weighed the towns and regions around: "Georgia" beside Atlanta
        weight += 0.3 * (around.located.get(name.head) == sense.country and sense.manner in _PLAIN)
    if sense.kind in _FITS.get(name.label, ()) and (sense.kind != "state" or sense.manner in _PLAIN):
        weight += 0.2
    return weight
