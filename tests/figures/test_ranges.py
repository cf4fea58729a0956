"""The hand-made records file both ends of a range; a Figure of ours holds them together."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.bench.dossier import predict
from dragoman.coder import Coder


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ghana wants to sell between 2.5 million and 3 million tonnes of cocoa.",
            [("2.5 million", 2.5e6), ("3 million tonnes", 3e6)],
        ),
        ("Rates may fall to 4-5% in Chile.", [("4", 4.0), ("5%", 5.0)]),
        ("Chile sold 40 ships.", [("40", 40.0)]),
    ],
)
def test_both_ends_are_filed(coder: Coder, text: str, wanted: list[tuple[str, float]]) -> None:
    (row,) = predict(coder, [{"id": "x", "text": text, "published": "2024-01-02"}])
    figures: list[dict[str, Any]] = row["figures"]
    assert [(f["text"], f["value"]) for f in figures] == wanted
    assert all(text[f["start"] : f["end"]] == f["text"] for f in figures)
    assert len({f["unit"] for f in figures}) == 1
