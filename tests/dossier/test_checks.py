"""Checks are arithmetic over figures; here the truth is known, and the checks must find it again from rounded figures."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dragoman.dossier.checks import find_checks, rounded, solve
from dragoman.record import Change, Check, Figure, Span, When


def figure(
    at: int, text: str, value: float, unit: str, measure: str, *, growth: float | None = None, subjects: tuple[str, ...] = ("BRA", "PRY"),
    period: str | None = "2023", base: str | None = "2022", bound: str = "exact",
) -> Figure:  # fmt: skip
    change = None
    if growth is not None:
        change = Change(
            value=abs(growth), unit="percent", direction="up" if growth > 0 else "down", base=base
        )
    return Figure.model_validate(
        {
            "id": f"f{at}", "span": Span(start=at, end=at + len(text), text=text), "value": value, "unit": unit, "measure": measure,
            "subjects": subjects, "period": When(iso=period) if period else None, "change": change, "bound": bound,
        }
    )  # fmt: skip


def by_kind(checks: tuple[Check, ...], word: str) -> list[Check]:
    return [c for c in checks if any(word in name for name in c.derived) or word in c.note]


def percent(at: int, growth: float, measure: str) -> Figure:
    return figure(at, f"{abs(growth):g}%", abs(growth), "percent", measure, growth=growth)


def test_value_and_growth_give_the_value_before() -> None:
    checks = find_checks(
        "r", [figure(0, "$120 billion", 120e9, "USD", "trade", growth=20.0), percent(40, 20.0, "trade")]
    )
    (check,) = by_kind(checks, "previous_2022")
    assert check.derived["previous_2022"] == pytest.approx(100e9, rel=1e-5)
    assert check.given == ("f0", "f40")
    assert check.agrees is None


@given(
    st.floats(1e9, 1e12), st.floats(1e9, 1e12), st.floats(-0.4, 0.9), st.floats(-0.4, 0.9),
)  # fmt: skip
def test_components_are_found_again(exports: float, imports: float, e: float, m: float) -> None:
    assume(abs(e - m) > 0.02)
    total = exports + imports
    before = exports / (1 + e) + imports / (1 + m)
    answer = solve(total, total / before - 1, e, m)
    assert answer is not None
    assert answer[0] == pytest.approx(exports, rel=1e-4)
    assert answer[1] == pytest.approx(imports, rel=1e-4)


def test_components_from_rounded_figures_stay_within_the_stated_tolerance() -> None:
    exports, imports, e, m = 61.3e9, 38.7e9, 0.312, 0.045
    before = exports / (1 + e) + imports / (1 + m)
    growth = round(100 * ((exports + imports) / before - 1), 1)
    given_figures = [
        figure(0, "$100.0 billion", 100e9, "USD", "Brazil-Paraguay trade", growth=growth),
        percent(40, growth, "Brazil-Paraguay trade"),
        percent(80, 31.2, "exports to Paraguay"),
        percent(120, 4.5, "imports from Paraguay"),
    ]
    (check,) = by_kind(find_checks("r", given_figures), "tolerance")
    assert check.agrees is True
    slack = check.derived["tolerance_percent"] / 100
    assert 0 < slack < 0.05
    assert check.derived["exports_2023"] == pytest.approx(exports, rel=slack)
    assert check.derived["imports_2022"] == pytest.approx(imports / (1 + m), rel=slack)
    assert check.derived["total_2022"] == pytest.approx(before, rel=slack)


def test_a_total_cannot_grow_faster_than_all_its_parts() -> None:
    given_figures = [
        figure(0, "$100 billion", 100e9, "USD", "trade", growth=40.0),
        percent(40, 40.0, "trade"),
        percent(80, 10.0, "exports"),
        percent(120, 5.0, "imports"),
    ]
    (check,) = [c for c in find_checks("r", given_figures) if len(c.given) == 3]
    assert check.agrees is False


@pytest.mark.parametrize(("total", "agrees"), [("$100 billion", True), ("$120 billion", False)])
def test_parts_add_up(total: str, agrees: bool) -> None:
    value = float(total[1:4]) * 1e9
    given_figures = [
        figure(0, total, value, "USD", "trade"),
        figure(40, "$61 billion", 61e9, "USD", "exports"),
        figure(80, "$39 billion", 39e9, "USD", "imports"),
    ]
    (check,) = by_kind(find_checks("r", given_figures), "add up")
    assert check.agrees is agrees


@pytest.mark.parametrize(("stated", "agrees"), [(8.6, True), (12.0, False)])
def test_stated_growth_against_both_values(stated: float, agrees: bool) -> None:
    now = figure(0, "$7.36 billion", 7.36e9, "USD", "revenue", growth=stated)
    before = figure(40, "$6.78 billion", 6.78e9, "USD", "revenue", period="2022")
    (check,) = by_kind(find_checks("r", [now, before]), "growth_percent")
    assert check.agrees is agrees
    assert check.derived["growth_percent"] == pytest.approx(8.555, abs=0.01)


def test_one_thing_told_twice() -> None:
    one = figure(0, "30", 30, "people", "people killed")
    two = figure(400, "45", 45, "people", "people killed")
    (check,) = find_checks("r", [one, two])
    assert check.agrees is False
    assert check.given == ("f0", "f400")
    at_least = figure(0, "30", 30, "people", "people killed", bound="at_least")
    assert find_checks("r", [at_least, two]) == ()
    assert find_checks("r", [one, figure(400, "45", 45, "people", "people killed", period="2021")]) == ()
    assert find_checks("r", [one, figure(40, "45", 45, "people", "people killed")]) == ()


@pytest.mark.parametrize(
    ("text", "value", "half"),
    [
        ("$240.1 billion", 240.1e9, 0.05e9),
        ("13%", 13, 0.5),
        ("1,200", 1200, 50),
        ("0.25%", 0.25, 0.005),
        ("twelve", 12, 0),
    ],
)
def test_rounding_is_read_from_the_written_digits(text: str, value: float, half: float) -> None:
    read = rounded(figure(0, text, value, "USD", "trade"))
    assert read is not None
    assert read.half == pytest.approx(half)


@given(st.lists(st.tuples(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(["USD", "percent", "people"]), st.sampled_from(["trade", "exports", "imports"]), st.floats(-200, 1e6)), max_size=5))  # fmt: skip
def test_no_numbers_make_it_raise(rows: list[tuple[float, str, str, float]]) -> None:
    items = [
        figure(200 * i, f"{value:g}", value, unit, measure, growth=growth or None)
        for i, (value, unit, measure, growth) in enumerate(rows)
    ]
    find_checks("r", items)


def test_ids_do_not_change() -> None:
    given_figures = [figure(0, "$120 billion", 120e9, "USD", "trade", growth=20.0)]
    assert [c.id for c in find_checks("r", given_figures)] == [c.id for c in find_checks("r", given_figures)]
    assert find_checks("r", given_figures)[0].id != find_checks("s", given_figures)[0].id
