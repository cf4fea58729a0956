"""The benchmark's reading is wider than the record's, and comes out in its own words."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.bench.figures import predict
from dragoman.coder import Coder


def predicted(coder: Coder, text: str) -> list[dict[str, Any]]:
    (row,) = predict(coder, [{"id": "x", "text": text}])
    assert row["id"] == "x"
    for figure in row["figures"]:
        assert 0 <= figure["start"] < figure["end"] <= len(text)
    return list(row["figures"])


@pytest.mark.parametrize(
    ("text", "value", "unit", "change"),
    [
        ("The mayor is 64 years old.", 64, "year of age", "="),
        ("They want a 5G mast on the hill.", 5, "generation wireless", "="),
        ("Fuel rose to roughly $3.10 per gallon.", 3.10, "dollar per gallon", "~"),
        ("The index slid 2.4%.", 2.4, "percentage", "down"),
        ("Winds of more than 90 mph hit the coast.", 90, "mile per hour", ">"),
        ("One in four farmers has no water.", 0.25, "% farmer", "="),
        ("It bought eight new fighter jets.", 8, "new fighter jet", "="),
        ("The flat costs between £200,000 and £300,000.", "200000-300000", "pound sterling", "="),
    ],
)
def test_one_figure(coder: Coder, text: str, value: float | str, unit: str, change: str) -> None:
    (figure,) = predicted(coder, text)
    assert (figure["value"], figure["unit"], figure["change"]) == (value, unit, change)


def test_the_concept_is_what_is_measured(coder: Coder) -> None:
    (figure,) = predicted(coder, "Copper prices fell 3 percent.")
    assert {"copper", "prices"} <= {word.lower() for word in figure["concept"]}


def test_no_number_no_figure(coder: Coder) -> None:
    assert predicted(coder, "Nothing was counted here.") == []
