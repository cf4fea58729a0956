"""What Dragoman knows before it reads: names, states, offices and who held them, roles, currencies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path
from sys import intern

from dragoman.world.currencies import Currencies, Currency
from dragoman.world.folding import fold, slug
from dragoman.world.holders import Holders
from dragoman.world.names import NameIndex, Reference
from dragoman.world.priors import Priors
from dragoman.world.roles import Role, Roles
from dragoman.world.rows import Row, actor_rows, checked_rows, day, stamp, table
from dragoman.world.sense import Manner, Sense
from dragoman.world.state import State
from dragoman.world.states import read_states, state_names

# In these files the aliases name the actor in another way than by its name.
_FILE_MANNER: dict[str, Manner] = {"metonyms": "metonym", "adjectives": "adjective"}
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a text.

    Attributes:
        end: word index after the name
        senses: what it can mean, the likeliest first
    """

    end: int
    senses: tuple[Sense, ...]


class World:
    """Names and what they stand for. Made by `load_world`; read-only, safe to share between threads."""

    def __init__(self, files: tuple[Path, ...] = ()) -> None:
        """Read the shipped data and the user's files.

        Raises:
            WorldFileError: a user's file cannot be used
        """
        self._rows: list[Row] = []
        self._states, self._historic = read_states(DATA)
        self._priors = Priors(table(DATA / "priors.csv"), self._states)
        self.roles = Roles(table(DATA / "roles.csv"))
        self.currencies = Currencies(table(DATA / "currencies.csv"))
        self._index = NameIndex()
        self._senses: dict[str, tuple[Sense, ...]] = {}
        for state in chain(self._states.values(), self._historic):
            self._enter_state(state)
        for path in sorted((DATA / "actors").glob("*.csv")):
            self._enter(
                actor_rows(path),
                next((m for stem, m in _FILE_MANNER.items() if path.stem.startswith(stem)), None),
            )
        self._user_from = len(self._rows)
        for path in files:
            self._enter(checked_rows(path, frozenset(self._states)), None)
        self._holders: Holders | None = None

    def __len__(self) -> int:
        """How many names are known."""
        return len(self._index)

    def senses(self, name: str, on: date | None = None) -> tuple[Sense, ...]:
        """What a name can mean, the likeliest first; senses that do not hold on the day come last.

        Case, diacritics, apostrophes, hyphens, a first "the" and the dots of U.S. make no difference.
        """
        return _ordered(self._of(fold(name)), on)

    def match(
        self, words: Sequence[str], at: int, *, on: date | None = None, caps: bool = False
    ) -> Match | None:
        """The longest name that starts at word `at` of tokens as spaCy cuts them, or None.

        Surnames of several words count as names; single ones are what `surname` is for. The words must be capitalised as
        a name is; `caps` is for text in capitals, where case says nothing.
        """
        if not 0 <= at < len(words):
            return None
        for end, key, references in self._index.find(words, at, caps):
            senses = self._of(key)
            if len(references) < len(senses):
                allowed = {self._keyed(number) + manner for number, manner in references}
                senses = tuple(sense for sense in senses if sense.key + sense.manner in allowed)
            if senses:
                if not caps and words[end - 1].isupper():
                    senses = tuple(sorted(senses, key=lambda sense: sense.manner != "acronym"))
                return Match(end, _ordered(senses, on))
        found = self._persons().compound(words, at)
        return Match(found[0], self.surname(found[1], on)) if found is not None else None

    def surname(self, surname: str, on: date | None = None) -> tuple[Sense, ...]:
        """Persons called by that surname: those in office on the day first, the best known of them first."""
        return self._persons().surname(surname, on)

    def holder(self, country: str, office: str, on: date | None = None) -> Sense | None:
        """Who holds the office of a country on a day, None where nobody is known to.

        The office may be written in any way that the roles know: "foreign minister", "Minister of Foreign Affairs".
        """
        return self._persons().holder(country, office, on)

    def state(self, iso3: str) -> State | None:
        """The state or territory with that ISO 3166-1 alpha-3 code (Kosovo KOS), or None."""
        return self._states.get("KOS" if iso3 == "XKX" else iso3)

    def states(self) -> tuple[State, ...]:
        """Today's states and territories, by code."""
        return tuple(self._states.values())

    def historic_states(self) -> tuple[State, ...]:
        """States of the past; several rows may share the code of one state of today."""
        return self._historic

    def role(self, phrase: str) -> Role | None:
        """What a noun phrase without determiner and nationality says: sectors, office, whether it is a person."""
        return self.roles.get(phrase)

    def currency(self, written: str, country: str | None = None) -> Currency | None:
        """The currency that a code, symbol or name means: "$", "A$", "roubles", "EUR"; None where unknown."""
        return self.currencies.get(written, country)

    def _enter_state(self, state: State) -> None:
        number = len(self._rows)
        key = state.key if not state.successors else f"{state.key}:{slug(state.name)}"
        since, until = state.since, state.until
        row = Row(
            key,
            state.name,
            "",
            "state",
            state.iso3,
            "GOV",
            "",
            str(since or ""),
            str(until or ""),
            "",
            state.source,
        )
        self._rows += [row, row._replace(kind="people", sectors="CVL")]
        for name, manner in state_names(state):
            self._index.add(name, number + (manner == "people"), manner)

    def _enter(self, rows: Iterable[Row], manner: Manner | None) -> None:
        add, keep = self._index.add, self._rows.append
        number = len(self._rows)
        for row in rows:
            keep(
                row._replace(kind=intern(row.kind), country=intern(row.country), sectors=intern(row.sectors))
            )
            # A metonym row with a key names the actor itself; one without is the seat and nothing else.
            add(row.name, number, "name" if row.key or manner is None else manner)
            if row.aliases:
                for alias in row.aliases.split("|"):
                    if alias[-1:] != "~":  # a bare surname: for `surname`, not for `senses`
                        add(alias, number, manner or "alias")
            number += 1

    def _persons(self) -> Holders:
        if self._holders is None:
            persons = [number for number, row in enumerate(self._rows) if row.kind == "person"]
            self._holders = Holders(self._rows, persons, self._sense, self.roles, self._priors)
        return self._holders

    def _keyed(self, number: int) -> str:
        row = self._rows[number]
        return row.key or f"{row.kind}:{slug(row.name)}"

    def _of(self, key: str) -> tuple[Sense, ...]:
        held = self._senses.get(key)
        if held is None:
            held = tuple(self._sense(reference, key) for reference in self._index.references(key))
            held = tuple(sorted(held, key=lambda sense: (-sense.prior, sense.key, sense.since or date.min)))
            if held:
                self._senses[key] = held
        return held

    def _sense(self, reference: Reference, folded: str) -> Sense:
        number, manner = reference
        row = self._rows[number]
        key = self._keyed(number)
        user = number >= self._user_from
        # "Stalin" and "Francis" are found as surnames are: alone they are too often somebody else.
        if manner in ("alias", "name") and row.kind == "person" and " " not in folded:
            manner = "surname"
        return Sense(
            key=key,
            name=row.name,
            kind=row.kind,  # type: ignore[arg-type]
            country=row.country or None,
            sectors=tuple(row.sectors.split()),
            office=row.office or None,
            since=day(row.since, last=False),
            until=day(row.until, last=True),
            wikidata=row.wikidata or None,
            manner=manner,
            prior=1.0 if user else self._priors.of(folded, key, row, manner),
            source=row.source,
        )


def _ordered(senses: tuple[Sense, ...], on: date | None) -> tuple[Sense, ...]:
    if on is None or len(senses) < 2:
        return senses
    return tuple(sorted(senses, key=lambda sense: not sense.holds(on)))


def load_world(files: tuple[Path, ...] = ()) -> World:
    """The world with the user's own actor files, which win over the shipped ones; read anew only when a file changed.

    Raises:
        WorldFileError: a file or a row of it cannot be used; the error names file, line, field and remedy
    """
    return _read_world(files, tuple(stamp(path) for path in files))


@lru_cache(maxsize=4)
def _read_world(files: tuple[Path, ...], stamps: tuple[tuple[int, int], ...]) -> World:
    return World(files)
