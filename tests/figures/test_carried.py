"""What a figure takes over from its neighbours, what is no figure at all, and where two mean one."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.coder import Coder
from dragoman.record import Figure, Report


def figures(coder: Coder, text: str, published: str = "2023-08-15") -> list[Figure]:
    return list(coder.code(Report(text=text, published=date.fromisoformat(published))).figures)


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Chile and Peru talked for four hours.",
        "Two officials said the bridge was closed.",
        "Three sources told the paper that Oslo had refused.",
        "The three-day visit of the Finnish minister went well.",
    ],
)
def test_passing_time_and_speakers_are_no_figures(coder: Coder, text: str) -> None:
    assert figures(coder, text) == []


def test_a_penalty_is_a_figure(coder: Coder) -> None:
    (figure,) = figures(coder, "A court in Minsk sentenced the editor to nine years in prison.")
    assert (figure.value, figure.unit) == (9, "years")


def test_the_body_tells_what_the_headline_told(coder: Coder) -> None:
    text = "Flood kills 34 in Nepal\n\nKATHMANDU, Aug 15 (Example Wire) - A flood killed 34 people in western Nepal on Monday, police said."
    (figure,) = figures(coder, text)
    assert figure.span.start > text.index("KATHMANDU")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Ghana's exports rose 4% in January-June.", "2023-H1"),
        ("Ghana's exports rose 4% in January-March.", "2023-Q1"),
        ("Ghana's exports rose 4% from January to May.", "2023-01/2023-05"),
        ("Ghana's exports rose 4% in the first half, the bank said.", "2023-H1"),
    ],
)
def test_stretches_of_months(coder: Coder, text: str, iso: str) -> None:
    (figure,) = figures(coder, text)
    assert figure.period is not None
    assert figure.period.iso == iso
    assert figure.period.span is not None
    assert text[figure.period.span.start : figure.period.span.end] == figure.period.span.text


def test_a_day_after_is_the_day_before(coder: Coder) -> None:
    found = figures(
        coder,
        "Jets bombed a depot near Hodeidah on Monday, a day after a missile killed 15 soldiers in Marib.",
    )
    assert [f.period.iso if f.period else None for f in found if f.value == 15] == ["2023-08-13"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The rouble weakened to 96.1 against the dollar.", 96.1, "RUB"),
        ("The committee cut the rate by half a percentage point.", 0.5, "percentage points"),
        ("The rebels put the toll at 19.", 19, "people"),
        ("Seven hundred families lost their homes.", 700, "families"),
        ("Oslo sent Kyiv six artillery pieces.", 6, "artillery pieces"),
    ],
)
def test_units(coder: Coder, text: str, value: float, unit: str) -> None:
    (figure,) = figures(coder, text)
    assert figure.value == pytest.approx(value)
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Copper made up 40% of Zambia's exports.", None),
        ("The bank will put up 40% of the money.", None),
        ("The bank left its rate unchanged at 6%.", "none"),
        ("The rate is to fall to between 4% and 5%.", "down"),
    ],
)
def test_directions(coder: Coder, text: str, direction: str | None) -> None:
    (figure,) = figures(coder, text)
    assert (figure.change.direction if figure.change is not None else None) == direction


def test_over_after_take_is_no_bound(coder: Coder) -> None:
    (figure,) = figures(coder, "Soldiers from Ghana will take over four posts.")
    assert figure.bound == "exact"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The navy fired on the boat, a rights group said, killing five fishermen.", True),
        ("Peru's army put the toll at 12.", True),
        ("A United Nations study found that 40,000 people had left the valley.", True),
        ("Canada pledged 75 million euros.", False),
    ],
)
def test_sources(coder: Coder, text: str, source: bool) -> None:
    (figure,) = figures(coder, text)
    assert (figure.source is not None) == source
