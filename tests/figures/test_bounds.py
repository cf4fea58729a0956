"""Words that bound a number."""

from __future__ import annotations

import pytest

from dragoman.figures.bounds import bound_of, without_bound

CASES = [
    ("at least 40", "at_least"), ("more than 40", "at_least"), ("no fewer than 40", "at_least"), ("over 40", "at_least"),
    ("up to 40", "at_most"), ("no more than 40", "at_most"), ("fewer than 40", "at_most"), ("as many as 40", "at_most"),
    ("about 40", "about"), ("some 40", "about"), ("an estimated 40", "about"), ("roughly 40", "about"),
    ("nearly 40", "nearly"), ("just under 40", "nearly"), ("almost 40", "nearly"),
    ("exactly 40", "exact"), ("the 40", "exact"), ("40 or more", "at_least"), ("40 or so", "about"), ("40-plus", "at_least"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bound"), CASES)
def test_bound(text: str, bound: str) -> None:
    at = text.index("40")
    assert bound_of(text, at, at + 2) == bound


def test_without_bound_finds_where_the_words_begin() -> None:
    text = "prices rose by about 40 percent"
    assert text[without_bound(text, text.index("40")) :] == "by about 40 percent"
