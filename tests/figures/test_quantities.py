"""Numbers with currencies, units, divisors and ranges, from text alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.figures.quantities import quantities
from dragoman.figures.units import Unit, plural, table

CASES = [
    ("US$2-3 billion was lost", [("US$2-3 billion", 2e9, 3e9, "USD", None)]),
    ("between 5 and 7 percent", [("5 and 7 percent", 5, 7, "percent", None)]),
    ("20 to 30 per cent of it", [("20 to 30 per cent", 20, 30, "percent", None)]),
    ("from $750,000 to $1 million", [("$750,000 to $1 million", 750e3, 1e6, "USD", None)]),
    ("from €10 to €15 billion", [("€10 to €15 billion", 10e9, 15e9, "EUR", None)]),
    ("$80 a barrel", [("$80 a barrel", 80, None, "USD", "barrel")]),
    ("$6.78 billion a year earlier", [("$6.78 billion", 6.78e9, None, "USD", None)]),
    ("500,000 barrels per day", [("500,000 barrels per day", 5e5, None, "barrels per day", None)]),
    ("A$5m and £3bn", [("A$5m", 5e6, None, "AUD", None), ("£3bn", 3e9, None, "GBP", None)]),
    ("Rs 50 crore", [("Rs 50 crore", 5e8, None, "INR", None)]),
    ("200 million roubles", [("200 million roubles", 2e8, None, "RUB", None)]),
    ("USD 12 and 14 EUR", [("USD 12", 12, None, "USD", None), ("14 EUR", 14, None, "EUR", None)]),
    (
        "a 500-pound bomb, a £500 fine",
        [("500-pound", 500, None, "pounds", None), ("£500", 500, None, "GBP", None)],
    ),
    ("minus 40 degrees Celsius", [("minus 40 degrees Celsius", -40, None, "degrees Celsius", None)]),
    (
        "fell 11.6% to $664 billion",
        [("11.6%", 11.6, None, "percent", None), ("$664 billion", 664e9, None, "USD", None)],
    ),
    ("three or four weeks", [("three or four weeks", 3, 4, "weeks", None)]),
    (
        "12.3m tonnes, a 100m race",
        [("12.3m tonnes", 12.3e6, None, "tonnes", None), ("100m", 100, None, "metres", None)],
    ),
    (
        "5, 6 and 7 percent",
        [
            ("5", 5, None, "percent", None),
            ("6", 6, None, "percent", None),
            ("7 percent", 7, None, "percent", None),
        ],
    ),
    (
        "a 40 MW plant on 3 sq km",
        [("40 MW", 40, None, "megawatts", None), ("3 sq km", 3, None, "square kilometres", None)],
    ),
    ("60 basis points", [("60 basis points", 60, None, "basis points", None)]),
    ("grew sixfold", [("sixfold", 6, None, "times", None)]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_quantities(text: str, wanted: list[tuple[str, float, float | None, str, str | None]]) -> None:
    found = [
        (text[q.start : q.end], q.value, q.top, q.unit.record if q.unit else "", q.per)
        for q in quantities(text)
    ]
    assert found == wanted


def test_one_in_five_is_a_fraction() -> None:
    (found,) = quantities("one in five households")
    assert found.value == pytest.approx(0.2)


def test_the_chooser_decides_between_currencies_of_one_name() -> None:
    def pakistan(units: list[Unit]) -> Unit:
        return next((u for u in units if "PAK" in u.countries), units[0])

    (found,) = quantities("900 million rupees", pakistan)
    assert found.unit is not None
    assert found.unit.record == "PKR"


@given(
    st.floats(0.01, 999, allow_nan=False),
    st.floats(0.01, 999, allow_nan=False),
    st.sampled_from(["-", " to "]),
)
def test_ranges_are_ordered(a: float, b: float, join: str) -> None:
    text = f"{a:.2f}{join}{b:.2f} percent"
    for quantity in quantities(text):
        if quantity.top is not None and quantity.join != "from":
            assert quantity.value is not None
            assert quantity.value < quantity.top


@given(
    st.text(max_size=80)
    | st.text(alphabet=st.sampled_from("0123456789$£€%.,-–/ ammbnkto'\"()US"), max_size=60)
)
def test_any_text_gives_quantities_inside_it(text: str) -> None:
    last = 0
    for quantity in quantities(text):
        assert 0 <= quantity.start <= quantity.first < quantity.last <= quantity.end <= len(text)
        assert quantity.first >= last
        last = quantity.last


def test_every_row_of_the_tables_is_whole() -> None:
    entry = table()
    assert len(entry.words) > 500
    for form, units in (*entry.words.items(), *entry.symbols.items(), *entry.before.items()):
        assert form.strip() == form
        assert form
        for unit in units:
            assert unit.name
            assert unit.record
            if unit.kind == "money":
                assert len(unit.record) == 3
                assert unit.record.isupper()


@pytest.mark.parametrize(
    ("one", "many"), [("party", "parties"), ("box", "boxes"), ("day", "days"), ("child", "children")]
)
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many
