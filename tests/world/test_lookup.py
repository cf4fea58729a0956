"""Names, dates, offices: what the world answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dragoman.world import Sense, World, load_world

HEADER = "key,name,aliases,kind,country,sectors,office,since,until,wikidata,source\n"


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.fixture
def people(tmp_path: Path) -> World:
    """A world with an office that two made-up persons held one after the other."""
    file = tmp_path / "people.csv"
    file.write_text(
        HEADER
        + "person:a,Ada Zyxton,,person,AUS,GOV,President,2001-01-01,2005-12-31,,test\n"
        + "person:b,Bo Zyxton,,person,AUS,GOV,President,2006-01-01,,,test\n"
        + "person:c,Cy van der Zyxberg,,person,AUS,GOV,Minister of Foreign Affairs,2006,2010,,test\n"
        + "armed_group:q,Quorl,,armed_group,AUS,REB,,1990,2004-06-30,,test\n"
        + "armed_group:q,Quorl,,armed_group,AUS,GOV,,2004-07-01,,,test\n",
        encoding="utf-8",
    )
    return load_world((file,))


@pytest.mark.parametrize(
    ("name", "country", "manner"),
    [
        ("Russia", "RUS", "name"),
        ("russian federation", "RUS", "alias"),
        ("The Netherlands", "NLD", "name"),
        ("U.S.", "USA", "acronym"),
        ("us", "USA", "acronym"),
        ("COTE D’IVOIRE", "CIV", "alias"),
        ("Cote d'Ivoire", "CIV", "alias"),
        ("Curacao", "CUW", "name"),
        ("Kiev", "UKR", "capital"),
        ("Kyiv", "UKR", "capital"),
        ("Guinea Bissau", "GNB", "name"),
        ("Guinea-Bissau", "GNB", "name"),
        ("Equatorial Guinean", "GNQ", "adjective"),
        ("Papua New Guinea", "PNG", "name"),
        ("Nigerien", "NER", "adjective"),
        ("Nigerian", "NGA", "adjective"),
        ("Nigeriens", "NER", "people"),
        ("Dominica", "DMA", "name"),
        ("Dominican Republic", "DOM", "name"),
        ("North Korean", "PRK", "adjective"),
        ("Pyongyang", "PRK", "capital"),
        ("Korea", "KOR", "alias"),
        ("Republic of China", "TWN", "alias"),
        ("People's Republic of China", "CHN", "alias"),
        ("FYROM", "MKD", "acronym"),
        ("Kosovar", "KOS", "adjective"),
        ("Britons", "GBR", "people"),
        ("Frenchmen", "FRA", "people"),
        ("Holy See", "VAT", "alias"),
        ("Quai d’Orsay", "FRA", "metonym"),
        ("Élysée", "FRA", "metonym"),
        ("Elysee", "FRA", "metonym"),
        ("No. 10", "GBR", "metonym"),
        ("Swiss", "CHE", "adjective"),
        ("Czechia", "CZE", "alias"),
    ],
)
def test_a_name_stands_for_its_state(world: World, name: str, country: str, manner: str) -> None:
    best = world.senses(name)[0]
    assert (best.country, best.manner) == (country, manner)


def test_ambiguous_names_give_all_their_senses(world: World) -> None:
    assert [sense.country for sense in world.senses("Congo")] == ["COD", "COG"]
    assert {sense.country for sense in world.senses("Georgia")} == {"GEO", "USA"}
    assert world.senses("Georgia")[0].country == "GEO"
    assert {sense.country for sense in world.senses("Dominican")} == {"DOM", "DMA"}
    assert {sense.key for sense in world.senses("Brussels")} >= {"state:BEL", "igo:european-union"}


def test_metonyms_carry_the_sector_of_who_sits_there(world: World) -> None:
    sectors = {
        name: world.senses(name)[0].sectors[0]
        for name in ("Pentagon", "Langley", "Capitol Hill", "the Kremlin")
    }
    assert sectors == {"Pentagon": "MIL", "Langley": "SPY", "Capitol Hill": "LEG", "the Kremlin": "GOV"}


@pytest.mark.parametrize(
    ("name", "on", "country"),
    [
        ("Czechoslovakia", date(1968, 8, 21), "CZE"),
        ("Soviet", date(1985, 3, 11), "RUS"),
        ("Zaire", date(1990, 1, 1), "COD"),
        ("East German", date(1989, 11, 9), "DEU"),
        ("Rhodesia", date(1975, 1, 1), "ZWE"),
        ("Ottoman Empire", date(1900, 1, 1), "TUR"),
        ("South Vietnam", date(2020, 1, 1), "VNM"),
        ("Yugoslav", date(1999, 3, 24), "SRB"),
    ],
)
def test_historic_states_are_found_on_any_day(world: World, name: str, on: date, country: str) -> None:
    assert world.senses(name, on)[0].country == country


def test_senses_that_hold_come_first_and_the_others_stay(people: World) -> None:
    before, after = date(2003, 5, 1), date(2020, 5, 1)
    assert [sense.sectors for sense in people.senses("Quorl", before)] == [("REB",), ("GOV",)]
    assert [sense.sectors for sense in people.senses("Quorl", after)] == [("GOV",), ("REB",)]
    assert len(people.senses("Quorl")) == 2


def test_an_office_has_its_holder_of_the_day(people: World) -> None:
    first, second = (
        people.holder("AUS", "president", date(2005, 12, 31)),
        people.holder("AUS", "President", date(2006, 1, 1)),
    )
    assert first is not None
    assert second is not None
    assert (first.key, second.key) == ("person:a", "person:b")
    assert people.holder("AUS", "president", date(2000, 12, 31)) is None


def test_an_office_is_found_by_any_of_its_names(people: World) -> None:
    for office in (
        "Minister of Foreign Affairs",
        "foreign minister",
        "minister for external affairs",
        "Foreign Secretary",
    ):
        holder = people.holder("AUS", office, date(2007, 1, 1))
        assert holder is not None, office
        assert holder.key == "person:c"


def test_surnames_prefer_who_is_in_office(people: World) -> None:
    assert [sense.key for sense in people.surname("Zyxton", date(2004, 1, 1))] == ["person:a", "person:b"]
    assert [sense.key for sense in people.surname("zyxton", date(2024, 1, 1))] == ["person:b", "person:a"]
    assert [sense.key for sense in people.surname("Van der Zyxberg")] == ["person:c"]
    assert [sense.key for sense in people.surname("Zyxberg")] == ["person:c"]
    assert people.surname("Nobodyhasthis") == ()


def test_a_surname_says_that_it_is_one(people: World) -> None:
    assert people.surname("Zyxton")[0].manner == "surname"


def test_family_names_come_first_in_some_countries(tmp_path: Path) -> None:
    file = tmp_path / "order.csv"
    file.write_text(HEADER + "person:x,Qiu Zhenmou,,person,CHN,GOV,President,2001,,,test\n", encoding="utf-8")
    assert load_world((file,)).surname("Qiu")[0].key == "person:x"


def test_a_marked_alias_is_the_surname_and_no_name_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "marked.csv"
    file.write_text(
        HEADER + "person:m,Zun Qarbel Vox,Qarbel~,person,FRA,GOV,President,2001,,,test\n", encoding="utf-8"
    )
    world = load_world((file,))
    assert [sense.key for sense in world.surname("Qarbel")] == ["person:m"]
    assert "person:m" not in [sense.key for sense in world.surname("Vox")]
    assert world.senses("Qarbel") == ()


def test_surnames_of_several_words_are_matched(people: World) -> None:
    match = people.match(["van", "der", "Zyxberg", "said"], 0)
    assert match is not None
    assert (match.end, match.senses[0].key) == (3, "person:c")
    assert people.match(["Zyxberg", "said"], 0) is None


def test_titles_given_names_and_numbers_are_no_surnames(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    rows = [
        "person:k,Zoltan IX,King Zoltan IX,person,FRA,GOV,King,1990,,,test",
        "person:q,Qortez Mundle Jr.,,person,FRA,GOV,President,1990,,,test",
        *(f"person:v{n},Vexley Bard{n},,person,FRA,GOV,President,1990,,,test" for n in "abc"),
        "person:h,Vexley Qang,,person,HKG,GOV,Chief Executive,1990,,,test",
        "person:m,Qao Zubong,Chairman Qao,person,CHN,GOV,President,1990,,,test",
    ]
    file.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    world = load_world((file,))
    for word in ("Zoltan", "IX", "Jr", "Vexley", "Chairman"):
        assert world.surname(word) == (), word
    for word, key in (("Mundle", "person:q"), ("Qang", "person:h"), ("Qao", "person:m")):
        assert [sense.key for sense in world.surname(word)] == [key]


def test_officials_of_a_source_that_stops_are_not_called_former() -> None:
    old, open_end = (
        Sense("person:p", "P", "person", "FRA", ("GOV",), until=date(year, 12, 31), source="petrarch")
        for year in (2009, 2014)
    )
    assert (old.ended(date(2024, 4, 9)), open_end.ended(date(2024, 4, 9))) == (True, False)
    assert not old.ended(None)
    assert Sense("person:p", "P", "person", "FRA", ("GOV",), until=date(2014, 12, 31)).ended(date(2024, 4, 9))


def test_a_role_is_the_same_when_asked_again(world: World) -> None:
    for phrase in ("spokesman for the army", "bananas", "senior defence officials"):
        assert world.role(phrase) == world.role(phrase)


def test_unknown_names_have_no_sense(world: World) -> None:
    for name in ("", " ", "the", "Zzyzzxx", "'", "\x00", "🙂"):
        assert world.senses(name) == ()


def test_states_are_found_by_code(world: World) -> None:
    assert world.state("ZZZ") is None
    assert len(world.states()) == 250
    cuba = world.state("CUB")
    assert cuba is not None
    assert cuba.key == "state:CUB"


@pytest.mark.parametrize(
    ("phrase", "sector", "kind"),
    [
        ("foreign minister", "GOV", "person"),
        ("rebels", "REB", "person"),
        ("lawmaker", "LEG", "person"),
        ("police", "COP", "person"),
        ("farmers", "AGR", "person"),
        ("customs data", "GOV", "body"),
        ("gunmen", "UAF", "person"),
        ("junta", "MIL", "body"),
        ("fast boats", "MIL", "thing"),
        ("senior intelligence officials", "SPY", "person"),
        ("spokesman for the army", "MIL", "person"),
        ("navy spokeswoman", "MIL", "person"),
        ("deputy head of the central bank", "GOV", "person"),
        ("striking nurses", "MED", "person"),
        ("prosecutors", "JUD", "person"),
        ("state news agency", "JRN", "body"),
        ("aid agencies", "SOC", "body"),
        ("trade unions", "LAB", "body"),
        ("clerics", "REL", "person"),
        ("asylum seekers", "REF", "person"),
        ("opposition", "OPP", "body"),
        ("drug cartel", "CRM", "body"),
    ],
)
def test_roles_say_what_somebody_is(world: World, phrase: str, sector: str, kind: str) -> None:
    role = world.role(phrase)
    assert role is not None
    assert (role.sectors[0], role.kind) == (sector, kind)


def test_roles_name_offices_and_number(world: World) -> None:
    minister, ministers = world.role("minister of foreign affairs"), world.role("defence ministers")
    assert minister is not None
    assert ministers is not None
    assert (minister.office, minister.plural, minister.person) == ("Minister of Foreign Affairs", False, True)
    assert (ministers.office, ministers.plural) == ("Minister of Defence", True)


def test_a_word_that_lends_no_sector_keeps_none(world: World) -> None:
    spokesman = world.role("spokesman")
    assert spokesman is not None
    assert spokesman.sectors == ()
    assert world.role("bananas") is None
    assert world.role("") is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("$", "USD"), ("US$", "USD"), ("A$", "AUD"), ("€", "EUR"), ("£", "GBP"), ("yuan", "CNY"), ("roubles", "RUB"),
        ("rubles", "RUB"), ("EUR", "EUR"), ("Swiss francs", "CHF"), ("hryvnia", "UAH"), ("kronor", "SEK"), ("RMB", "CNY"),
        ("Zlotys", "PLN"), ("naira", "NGN"), ("CFA francs", "XOF"),
    ],
)  # fmt: skip
def test_money_is_known_by_code_symbol_and_name(world: World, written: str, code: str) -> None:
    currency = world.currency(written)
    assert currency is not None
    assert currency.code == code


def test_money_of_a_country_wins_where_it_bears_the_name(world: World) -> None:
    for written, country, code in (
        ("dollars", "AUS", "AUD"),
        ("pesos", "ARG", "ARS"),
        ("rupees", "PAK", "PKR"),
        ("dollars", "FRA", "USD"),
    ):
        currency = world.currency(written, country)
        assert currency is not None
        assert currency.code == code
    assert world.currency("bananas") is None
