"""Who holds an office, and who is meant by a surname."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from dragoman.world.folding import fold, fold_word
from dragoman.world.names import Reference
from dragoman.world.priors import Priors, office_weight
from dragoman.world.roles import Roles
from dragoman.world.rows import Row
from dragoman.world.sense import Sense

# Where the family name is written first, and where the first name is what a person is called by.
_FAMILY_FIRST = frozenset("CHN TWN HKG PRK KOR VNM KHM SGP MAC".split())  # noqa: SIM905
_CALLED_BY_FIRST = frozenset("IDN MYS THA ETH ERI LAO BRN ISL".split())  # noqa: SIM905
_PARTICLES = frozenset("al el bin ibn ben van von de der den da dos di du la le".split())  # noqa: SIM905
# What stands before or after a name and is none: Chairman Mao, Prince Norodom Sihanouk, Frederik X, Kennedy Jr.
_TITLES = frozenset(
    (  # noqa: SIM905
        "admiral ayatollah chairman colonel commander dr duke emperor general grand great imam king lady lord marshal mullah "
        "patriarch pope president prince princess queen sheikh sir sultan supreme"
    ).split()
)
_NUMBERS = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xvi jr sr".split())  # noqa: SIM905
_CROWNED = ("King", "Queen", "Emperor", "Pope", "Grand Duke", "Emir", "Sultan", "Patriarch")
# Surnames that are ordinary words, and whose bearers reports name in full.
_WORDS = frozenset(
    (  # noqa: SIM905
        "an as bar barbecue bio blah brink cam cannon card chairman christian coats cotton cousin craft do "
        "don drew eke elder fall fan fore france frank gay gram gross hammer hang he hijab hill hills him "
        "hockey hook in junior king la law leaf lie little long machete man mark mast masters mayor mock "
        "muslim na nano ng no noble note parts pique pol pope prince rage real rose royal sang say sea sen "
        "sing skate son song spring stock street struck sun swan swing tax tea to tra victor way white win "
        "wolf won work yen young younger"
    ).split()
)
_HEADS = ("leader", "head of state", "head of government")
_LEADERS = ("President", "Prime Minister", "Supreme Leader", "King", "Chancellor")


class Holders:
    """Persons by surname and by office."""

    def __init__(
        self,
        rows: Sequence[Row],
        persons: Sequence[int],
        sense: Callable[[Reference, str], Sense],
        roles: Roles,
        priors: Priors,
    ) -> None:
        self._rows, self._sense, self._roles, self._priors = rows, sense, roles, priors
        self._surnames: dict[str, list[int]] = {}
        self._offices: dict[tuple[str, str], list[int]] = {}
        self._canonical: dict[str, str] = {}
        self._compounds: dict[str, int] = {}
        given = _given_names(rows[number] for number in persons)
        for number in persons:
            row = rows[number]
            # PETRARCH2 lists whole cabinets of small states: reports name such people in full before they shorten.
            for surname in _surnames(row, given) if row.office or row.source != "petrarch" else ():
                self._surnames.setdefault(surname, []).append(number)
                if " " in surname:
                    first = surname.partition(" ")[0]
                    self._compounds[first] = max(self._compounds.get(first, 0), surname.count(" ") + 1)
            for office in filter(None, row.office.split("|")):
                self._offices.setdefault((row.country, self._office(office)), []).append(number)

    def surname(self, surname: str, on: date | None) -> tuple[Sense, ...]:
        """Persons of that surname: in office on the day first, then the best known; none for an abbreviation ("Kan.", "AI")."""
        short = surname[-1:] == "." or (len(surname) < 5 and surname.isupper())
        folded = fold(surname) if not short else ""
        senses = [self._sense((number, "surname"), folded) for number in self._surnames.get(folded, ())]
        return tuple(sorted(senses, key=lambda sense: self._rank(sense, on)))

    def compound(self, words: Sequence[str], at: int) -> tuple[int, str] | None:
        """A surname of several words ("von der Leyen", "López Obrador") that starts at word `at`: its end and itself."""
        limit = self._compounds.get(fold_word(words[at]), 0)
        for end in range(min(len(words), at + limit), at + 1, -1):
            if (
                words[end - 1][:1].isupper()
                and " ".join(fold_word(word) for word in words[at:end]) in self._surnames
            ):
                return end, " ".join(words[at:end])
        return None

    def holder(self, country: str, office: str, on: date | None) -> Sense | None:
        """Who holds the office on the day; without a day, who took it last."""
        asked = fold(office)
        for name in [fold(title) for title in _LEADERS] if asked in _HEADS else [asked, *self._asked(office)]:
            held = self._offices.get((country, name), ())
            senses = [self._sense((number, "name"), "") for number in held]
            if on is not None:
                senses = [sense for sense in senses if sense.holds(on)]
            if senses:
                # A row that says when it began is a term; an open one may be somebody's whole life.
                return max(senses, key=lambda sense: (sense.since or date.min, sense.prior, sense.key))
        return None

    def _office(self, office: str) -> str:
        """The folded canonical name of an office in a file; a secretary is not always a minister."""
        held = self._canonical.get(office)
        if held is None:
            role = self._roles.exact(office)
            known = role is not None and role.office and "minister" in office.lower()
            held = self._canonical[office] = (
                fold(role.office) if known and role and role.office else fold(office)
            )
        return held

    def _asked(self, office: str) -> list[str]:
        """Other names under which an office that is asked for may be filed, folded."""
        role = self._roles.get(office)
        found = [fold(role.office)] if role is not None and role.office else []
        return [*found, fold("Minister of Foreign Affairs")] if "secretary of state" in found else found

    def _rank(self, sense: Sense, on: date | None) -> tuple[bool, bool, float, int, str]:
        weight = office_weight(sense.office or "") + 0.1 * self._priors.prominence(sense.country or "")
        if sense.source == "petrarch":
            weight -= 0.5
        days = (sense.since or date.min).toordinal()
        return not sense.holds(on), sense.office is None, -round(weight, 3), -days, sense.key


def _given_names(rows: Iterable[Row]) -> frozenset[str]:
    """First words of names where the family name is last: "Donald" in Donald Tsang is no family name either."""
    firsts = Counter(
        row.name.partition(" ")[0].lower()
        for row in rows
        if row.country not in _FAMILY_FIRST and row.country not in _CALLED_BY_FIRST
    )
    return frozenset(name for name, count in firsts.items() if count > 2)


def _surnames(row: Row, given: frozenset[str]) -> list[str]:
    """The names by which a person is called after the first mention; aliases marked with ~ say it outright."""
    aliases = [alias for alias in row.aliases.split("|") if alias]
    marked = [fold(alias[:-1]) for alias in aliases if alias[-1] == "~"]
    found = list(marked)
    family_first = row.country in _FAMILY_FIRST
    reigned = any(title.startswith(_CROWNED) for title in (row.office, *aliases))
    for name in (row.name, *(alias for alias in aliases if alias[-1] != "~")):
        words = _bare(name)
        # "Francis" and "Salman" are half the world's first names
        crowned = len(words) == 1 and reigned
        if not words or crowned or (marked and len(words) > 1 and (name == row.name or family_first)):
            continue
        # An alias counts by its last word alone, so that "Mohammed bin Salman" does not make everybody a Salman's son.
        widths = (1, 2, 3) if name == row.name else (1,)
        found += [" ".join(words[-width:]) for width in widths if len(words) > width] or [" ".join(words)]
        if len(words) > 2 and words[-2] in _PARTICLES:
            found.append(" ".join(words[-2:]))
        if len(words) > 1 and (
            row.country in _CALLED_BY_FIRST or (family_first and not (len(words) == 2 and words[0] in given))
        ):
            found.append(words[0])
        if len(words) == 2 and words[0] in _PARTICLES:
            found.append(" ".join(words))
    return [name for name in dict.fromkeys(found) if len(name) > 1 and name not in _WORDS]


def _bare(name: str) -> list[str]:
    """The folded words of a name without titles before it and numbers after it."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in _TITLES:
        del words[0]
    while len(words) > 1 and words[-1] in _NUMBERS:
        del words[-1]
    return words
