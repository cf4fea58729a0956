"""Ten news paragraphs of our own, each figure with what an expert would file: value, unit, direction, base, period, subjects."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.coder import Coder
from dragoman.record import Report

Wanted = dict[str, tuple[float | None, str, str | None, set[str]]]

PARAGRAPHS: list[tuple[str, Wanted]] = [
    (
        "South Korea's exports to China, its biggest market, slumped 27.4 percent in January from a year ago to $9.2 billion.",
        {
            "27.4 percent": (27.4, "percent", "down", {"KOR", "CHN"}),
            "$9.2 billion": (9.2e9, "USD", "down", {"KOR", "CHN"}),
        },
    ),
    (
        "At least 40 people, including nine children, were killed in Israeli air strikes on Gaza on Tuesday, Palestinian health officials said.",
        {"40": (40, "people", None, {"ISR", "PSE"}), "nine": (9, "people", None, set())},
    ),
    (
        "France will deliver six Caesar howitzers and 2,000 shells to Ukraine this month, Defence Minister Sebastien Lecornu told reporters.",
        {"six": (6, "howitzers", None, {"FRA", "UKR"}), "2,000": (2000, "shells", None, {"FRA", "UKR"})},
    ),
    (
        "Sudan's army said on Monday it had killed 47 paramilitary fighters and destroyed 18 vehicles in a raid near El Obeid.",
        {"47": (47, "people", None, {"SDN"}), "18": (18, "vehicles", None, {"SDN"})},
    ),
    (
        "Vietnam's trade surplus with the United States hit an all-time high of $104.6 billion last year, up 25.6% from 2022.",
        {
            "$104.6 billion": (104.6e9, "USD", "up", {"USA", "VNM"}),
            "25.6%": (25.6, "percent", "up", {"USA", "VNM"}),
        },
    ),
    (
        "Saudi Arabia's budget deficit widened to 34.5 billion riyals in the first quarter, more than double the 12.4 billion riyals recorded a year earlier.",
        {
            "34.5 billion riyals": (34.5e9, "SAR", "up", {"SAU"}),
            "12.4 billion riyals": (12.4e9, "SAR", None, {"SAU"}),
        },
    ),
    (
        "Poland's parliament approved a defence budget of 158 billion zlotys ($39.6 billion) for 2024, a record.",
        {
            "158 billion zlotys": (158e9, "PLN", None, {"POL"}),
            "$39.6 billion": (39.6e9, "USD", None, {"POL"}),
        },
    ),
    (
        "The court fined the company 2.4 billion euros and jailed its former chief, 58, for six and a half years.",
        {
            "2.4 billion euros": (2.4e9, "EUR", None, set()),
            "six and a half years": (6.5, "years", None, set()),
        },
    ),
    (
        "Thousands of people fled the town of Pokrovsk, where fewer than 15,000 of its 60,000 pre-war residents remain.",
        {
            "Thousands": (None, "people", None, set()),
            "15,000": (15000, "people", None, set()),
            "60,000": (60000, "people", None, set()),
        },
    ),
    (
        "Libya's oil output, which had plunged to 450,000 bpd from nearly 1.2 million, has recovered.",
        {
            "450,000 bpd": (450000, "barrels per day", "down", {"LBY"}),
            "1.2 million": (1.2e6, "barrels per day", None, {"LBY"}),
        },
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PARAGRAPHS, ids=[t[:28] for t, _ in PARAGRAPHS])
def test_paragraph(coder: Coder, text: str, wanted: Wanted) -> None:
    record = coder.code(Report(text=text, published=date(2024, 9, 20)))
    found = {figure.span.text: figure for figure in record.figures}
    assert set(found) == set(wanted)
    for span, (value, unit, direction, subjects) in wanted.items():
        figure = found[span]
        assert (figure.value, figure.unit) == (pytest.approx(value) if value is not None else None, unit)
        assert (figure.change.direction if figure.change is not None else None) == direction
        # an empty set leaves the subjects open: the text does not settle them
        assert not subjects or set(figure.subjects) == subjects


def test_the_base_of_a_month_is_that_month_a_year_before(coder: Coder) -> None:
    record = coder.code(Report(text=PARAGRAPHS[0][0], published=date(2024, 9, 20)))
    assert [figure.change.base for figure in record.figures if figure.change is not None] == [
        "2023-01",
        "2023-01",
    ]


def test_checks_reach_the_record(coder: Coder) -> None:
    text = "Trade between Iran and Turkey rose 10% to $5.5 billion in 2023. Their trade had been stagnant before."
    record = coder.code(Report(text=text, published=date(2024, 9, 20)))
    assert any(check.derived.get("previous_2022") == pytest.approx(5e9) for check in record.checks)
