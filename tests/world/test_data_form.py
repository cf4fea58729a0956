"""The form of every row of every file that the world is read from."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from dragoman.world import fold, load_world
from dragoman.world.rows import COLUMNS, SECTORS, Row, actor_rows, day, row_problem
from dragoman.world.world import DATA

ACTOR_FILES = sorted((DATA / "actors").glob("*.csv"))
SOURCES = frozenset(("own", "petrarch", "geonames", "cldr", "wikidata", "iso"))
CODES = frozenset(state.iso3 for state in load_world().states())


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


@pytest.mark.parametrize("path", ACTOR_FILES, ids=lambda path: path.stem)
def test_actor_rows_have_the_form_that_the_readme_gives(path: Path) -> None:
    problems = []
    for number, row in enumerate(actor_rows(path), start=2):
        problem = row_problem(row, CODES)
        if problem:
            problems.append((number, row.name, problem[:2]))
        if row.source not in SOURCES:
            problems.append((number, row.name, ("source", row.source)))
        if row.wikidata and not re.fullmatch(r"Q\d+", row.wikidata):
            problems.append((number, row.name, ("wikidata", row.wikidata)))
        if not row.sectors:
            problems.append((number, row.name, ("sectors", "is empty")))
        if row.key and not re.fullmatch(r"[a-z_]+:\S+", row.key):
            problems.append((number, row.name, ("key", row.key)))
        if not fold(row.name) or any(not fold(alias) for alias in row.aliases.split("|") if row.aliases):
            problems.append((number, row.name, ("name", "nothing to look up")))
    assert not problems[:20]


@pytest.mark.parametrize("path", ACTOR_FILES, ids=lambda path: path.stem)
def test_actor_files_have_known_columns_and_full_rows(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as text:
        reader = csv.reader(text)
        header = next(reader)
        assert set(header) <= set(COLUMNS)
        assert {"name", "kind", "source"} <= set(header)
        assert [row for row in reader if row and len(row) != len(header)] == []


@pytest.mark.parametrize("path", ACTOR_FILES, ids=lambda path: path.stem)
def test_no_row_of_an_actor_file_stands_twice(path: Path) -> None:
    def identity(row: Row) -> tuple[str, ...]:
        return (row.key or row.name, row.kind, row.country, row.office, row.since, row.sectors)

    counts = Counter(identity(row) for row in actor_rows(path))
    assert [row for row, count in counts.items() if count > 1] == []


def test_states_have_every_field() -> None:
    rows = lines(DATA / "states.csv")
    assert len(rows) == 250
    assert [row["iso3"] for row in rows if not re.fullmatch("[A-Z]{3}", row["iso3"])] == []
    assert [row["iso3"] for row in rows if not re.fullmatch("[A-Z]{2}", row["iso2"])] == []
    for column in ("name", "region", "plover", "prominence", "source"):
        assert [row["iso3"] for row in rows if not row[column]] == []
    assert [row["iso3"] for row in rows if row["plover"] not in CODES] == []
    assert [row["iso3"] for row in rows if not 1 <= int(row["prominence"]) <= 5] == []
    for column in ("iso3", "iso2", "fips", "cow", "cow_abb", "gw", "name"):
        counts = Counter(row[column] for row in rows if row[column])
        assert [value for value, count in counts.items() if count > 1] == [], column
    for column in ("aliases", "adjectives", "nationals", "capitals"):
        assert [row["iso3"] for row in rows if row[column] and "" in row[column].split("|")] == []


def test_every_state_of_the_news_has_adjective_people_and_capital() -> None:
    named = [state for state in load_world().states() if state.prominence > 1]
    assert [s.iso3 for s in named if not s.adjectives] == []
    assert [s.iso3 for s in named if not s.nationals and s.iso3 not in ("VAT", "HKG", "MAC")] == []
    without = {"HKG", "MAC", "SGP", "GIB", "FLK", "TWN", "PSE"}
    assert [s.iso3 for s in named if not s.capitals and s.iso3 not in without] == []


def test_states_with_a_number_are_those_of_the_state_system() -> None:
    world = load_world()
    germany, kosovo, curacao = world.state("DEU"), world.state("XKX"), world.state("CUW")
    assert germany is not None
    assert (germany.fips, germany.cow, germany.gw) == ("GM", 255, 260)
    assert kosovo is not None
    assert kosovo.iso3 == "KOS"
    assert curacao is not None
    assert (curacao.plover, curacao.cow) == ("NLD", None)
    assert sum(state.cow is not None for state in world.states()) >= 194


def test_historic_states_name_an_heir_and_days() -> None:
    rows = lines(DATA / "historic_states.csv")
    assert len(rows) >= 150
    for row in rows:
        assert row["country"] in CODES, row["name"]
        assert row["successors"].split(), row["name"]
        assert set(row["successors"].split()) <= CODES, row["name"]
        since, until = day(row["since"], last=False), day(row["until"], last=True)
        assert until is not None, row["name"]
        assert since is None or since <= until, row["name"]
    assert len({row["name"] for row in rows}) == len(rows)


def test_roles_have_known_sectors_and_one_meaning_a_phrase() -> None:
    rows = lines(DATA / "roles.csv")
    assert len(rows) >= 600
    phrases: Counter[str] = Counter()
    for row in rows:
        assert set(row["sectors"].split()) <= SECTORS, row
        assert row["kind"] in ("person", "group", "body", "thing"), row
        assert row["source"] in SOURCES, row
        assert "" not in row["phrases"].split("|"), row
        phrases.update(row["phrases"].split("|"))
    assert [phrase for phrase, count in phrases.items() if count > 1] == []


def test_currencies_are_iso_4217() -> None:
    rows = lines(DATA / "currencies.csv")
    assert len({row["code"] for row in rows}) == len(rows) >= 150
    for row in rows:
        assert re.fullmatch("[A-Z]{3}", row["code"]), row
        assert row["name"], row
        assert row["names"], row
        assert row["countries"], row
        assert set(row["countries"].split()) <= CODES, row
        assert row["minor"].isdigit() or not row["minor_names"], row


def test_priors_name_senses_that_exist() -> None:
    world = load_world()
    for row in lines(DATA / "priors.csv"):
        assert 0 < float(row["prior"]) <= 1, row
        assert row["key"] in {sense.key for sense in world.senses(row["name"])}, row


def test_there_is_enough_of_everything() -> None:
    world = load_world()
    rows = [row for path in ACTOR_FILES for row in actor_rows(path)]
    institutions = [row for row in rows if row.kind == "institution"]
    metonyms = list(actor_rows(DATA / "actors" / "metonyms.csv"))
    assert len(institutions) >= 900
    assert len({row.country for row in institutions}) >= 120
    assert len(metonyms) >= 150
    assert len(world) >= 10_000
