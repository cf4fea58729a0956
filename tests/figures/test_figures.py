"""The layer on whole sentences: value, unit, bound, change, record, source, subjects, period, and what is no figure."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.coder import Coder
from dragoman.record import Figure, Record, Report

PUBLISHED = date(2024, 9, 20)


def read(coder: Coder, text: str) -> Record:
    return coder.code(Report(text=text, published=PUBLISHED))


def figures(coder: Coder, text: str) -> dict[str, Figure]:
    record = read(coder, text)
    for figure in record.figures:
        assert text[figure.span.start : figure.span.end] == figure.span.text
    return {figure.span.text: figure for figure in record.figures}


VALUES = [
    ("At least 23 people were killed in the blast near the market.", {"23": (23, "people", "at_least")}),
    (
        "Rebels freed nearly 200 prisoners and three lorries.",
        {"200": (200, "people", "nearly"), "three": (3, "lorries", "exact")},
    ),
    ("The shelling left dozens of houses in ruins.", {"Dozens": None, "dozens": (None, "houses", "about")}),
    (
        "Hundreds of thousands of refugees crossed the river.",
        {"Hundreds of thousands": (None, "people", "about")},
    ),
    ("The ministry put forward a 14-point plan.", {"14-point": (14, "points", "exact")}),
    ("A 5,000-strong brigade guards the dam.", {"5,000-strong": (5000, "people", "exact")}),
    ("The bank lent Kenya $350 million last week.", {"$350 million": (350e6, "USD", "exact")}),
    ("Gas cost 38 euros per megawatt hour at noon.", {"38 euros": (38, "EUR", "exact")}),
    ("Sweets cost up to 50 cents each.", {"50 cents": (0.5, "USD", "at_most")}),
    (
        "Output reached 500,000 barrels per day at the field.",
        {"500,000 barrels per day": (500000, "barrels per day", "exact")},
    ),
    ("The missile flew about 350 km before it fell into the sea.", {"350 km": (350, "kilometres", "about")}),
    ("Two thirds of the voters stayed at home.", {"Two thirds": (2 / 3, "", "exact")}),
    ("Half a million people need food.", {"Half a million": (5e5, "people", "exact")}),
    (
        "Gunmen killed 12 and wounded more than 30 in the raid.",
        {"12": (12, "people", "exact"), "30": (30, "people", "at_least")},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), VALUES, ids=[t[:30] for t, _ in VALUES])
def test_value_unit_bound(
    coder: Coder, text: str, wanted: dict[str, tuple[float | None, str, str] | None]
) -> None:
    found = figures(coder, text)
    assert set(found) == {span for span, expected in wanted.items() if expected is not None}
    for span, expected in wanted.items():
        if expected is not None:
            value, unit, bound = expected
            assert found[span].value == (pytest.approx(value) if value is not None else None)
            assert (found[span].unit, found[span].bound) == (unit, bound)


NONE = [
    "Under Resolution 1929 and Article 41, the council may act again.",
    "The minister flew in on a Boeing 737 on September 14 at 10:30 a.m. and left on Friday.",
    "They have met since 2015, and elections are due in May 2026.",
    "The Group of Seven discussed COVID-19 and the war of 1991.",
    "Anna Kovacs, 45, has led the party since the 1990s.",
    "The 62-year-old general won the vote after the second round.",
    "Their team won 2-1 on the night.",
    "No one knows which one of them spoke first.",
    "Call 555-0134 or write to 12 Kestrel Street.",
    "The two sides will meet again in two weeks, three years after the truce.",
]


@pytest.mark.parametrize("text", NONE, ids=[t[:30] for t in NONE])
def test_no_figure(coder: Coder, text: str) -> None:
    assert figures(coder, text) == {}


def test_a_range_has_both_ends(coder: Coder) -> None:
    found = figures(
        coder, "Growth will slow to between 4.5 and 5 percent, and repairs may cost $2-3 billion."
    )
    growth, repairs = found["4.5 and 5 percent"], found["$2-3 billion"]
    assert (growth.value, growth.high, growth.unit) == (4.5, 5, "percent")
    assert (repairs.value, repairs.high, repairs.unit) == (2e9, 3e9, "USD")


def test_amount_and_level_carry_the_change(coder: Coder) -> None:
    text = "Japan's exports to Chile fell 8.4% to 512 billion yen in 2023 from a year earlier, according to the finance ministry."
    found = figures(coder, text)
    for span in ("8.4%", "512 billion yen"):
        change = found[span].change
        assert change is not None
        assert (change.value, change.unit, change.direction, change.base) == (8.4, "percent", "down", "2022")
        assert set(found[span].subjects) == {"JPN", "CHL"}
        assert found[span].source is not None
        period = found[span].period
        assert period is not None
        assert period.iso == "2023"


def test_level_and_what_it_is_compared_with(coder: Coder) -> None:
    found = figures(
        coder, "Remittances to Nepal totalled $8.2 billion in 2023, up from $7.7 billion in 2022."
    )
    change = found["$8.2 billion"].change
    assert change is not None
    assert (change.direction, change.value) == ("up", None)
    assert found["$7.7 billion"].change is None
    period = found["$7.7 billion"].period
    assert period is not None
    assert period.iso == "2022"


@pytest.mark.parametrize(
    ("text", "span", "direction"),
    [
        ("Unemployment climbed to 26.1 percent.", "26.1 percent", "up"),
        ("Norway raised its aid to Moldova by 10 million crowns.", "10 million crowns", "up"),
        ("Brent settled at $82.30, down $1.15 on the day.", "$1.15", "down"),
        ("The lira has lost 40 percent of its value.", "40 percent", "down"),
        ("A 12% increase in duties is planned.", "12%", "up"),
        ("Sales were 3 percent lower than in June.", "3 percent", "down"),
        ("The rate was left unchanged at 4.75 percent.", "4.75 percent", "none"),
    ],
)
def test_direction(coder: Coder, text: str, span: str, direction: str) -> None:
    change = figures(coder, text)[span].change
    assert change is not None
    assert change.direction == direction


def test_losses_of_people_are_no_change(coder: Coder) -> None:
    assert figures(coder, "The army lost six soldiers in the valley.")["six"].change is None


def test_record_belongs_to_the_level(coder: Coder) -> None:
    found = figures(coder, "Peru's copper exports hit a record $23 billion in 2023, up 18% from 2022.")
    assert found["$23 billion"].record
    assert not found["18%"].record
    assert not figures(coder, "The minister's record of service spans 30 battles.")["30"].record


def test_the_speaker_is_the_source(coder: Coder) -> None:
    text = "Colombian President Gustavo Petro said on Monday that the army had destroyed 47 laboratories."
    source = figures(coder, text)["47"].source
    assert source is not None
    assert source.country == "COL"


def test_ambiguous_currency_follows_the_country(coder: Coder) -> None:
    found = figures(coder, "Pakistan must repay 900 million rupees this month, Islamabad said.")
    assert found["900 million rupees"].unit == "PKR"


def test_another_takes_the_unit_before(coder: Coder) -> None:
    found = figures(coder, "Germany will send 14 tanks to Kyiv, and Poland promised another 12.")
    assert found["12"].unit == "tanks"
    assert found["12"].value == 12
