"""Number words and numerals become values; the way from a number to words and back is the identity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.figures.atoms import atoms
from dragoman.figures.numbers import Number, number_at

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(n: int, *, joined: str = "-", and_: bool = True) -> str:
    """English words for 0 <= n < 10**12, written independently of the reader."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (joined + ONES[n % 10] if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            head, rest = divmod(n, size)
            glue = " and " if and_ and 0 < rest < 100 else " "
            return f"{in_words(head, joined=joined, and_=and_)} {name}" + (
                glue + in_words(rest, joined=joined, and_=and_) if rest else ""
            )
    raise AssertionError


def first_number(text: str) -> Number | None:
    pieces = atoms(text)
    for i in range(len(pieces)):
        read = number_at(pieces, i, text)
        if read is not None:
            return read[0]
    return None


@given(st.integers(0, 10**12 - 1), st.sampled_from(["-", " "]), st.booleans())
def test_words_and_back(n: int, joined: str, and_: bool) -> None:
    words = in_words(n, joined=joined, and_=and_)
    number = first_number(words)
    assert number is not None
    assert number.value == n
    assert words[number.start : number.end] == words


@given(st.integers(0, 10**12))
def test_digits_with_and_without_commas(n: int) -> None:
    for text in (str(n), f"{n:,}"):
        number = first_number(text)
        assert number is not None
        assert (number.value, number.start, number.end) == (float(n), 0, len(text))


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("1.2m", 1.2e6, "digits"),
        ("3bn", 3e9, "digits"),
        ("10k", 1e4, "digits"),
        ("1.5 trillion", 1.5e12, "digits"),
        ("50 crore", 5e8, "digits"),
        ("100 thousand million", 1e11, "digits"),
        ("7½", 7.5, "digits"),
        ("10 1/2", 10.5, "digits"),
        ("12,34,567.89", 1234567.89, "digits"),
        ("a dozen", 12, "words"),
        ("half a million", 5e5, "words"),
        ("half a dozen", 6, "words"),
        ("a quarter of a million", 2.5e5, "words"),
        ("two and a half million", 2.5e6, "words"),
        ("a hundred thousand", 1e5, "words"),
        ("two thirds", 2 / 3, "fraction"),
        ("three-quarters", 3 / 4, "fraction"),
        ("a third of it", 1 / 3, "fraction"),
        ("1/4", 1 / 4, "fraction"),
        ("tens of thousands", None, "vague"),
        ("several hundred", None, "vague"),
        ("dozens", None, "vague"),
    ],
)
def test_one_number(text: str, value: float | None, form: str) -> None:
    number = first_number(text)
    assert number is not None
    assert number.form == form
    assert number.value == (pytest.approx(value) if value is not None else None)


@pytest.mark.parametrize(
    "text",
    [
        "twenty-first",
        "the third man",
        "22.05.2019",
        "1,5",
        "and",
        "a few",
        "second half of",
        "9" * 100,
        "tens",
    ],
)
def test_no_number(text: str) -> None:
    assert first_number(text) is None


@given(st.text(alphabet=st.sampled_from("0123456789.,-/ ½ aonethwmiludrs$%€\n\t\x00’"), max_size=60))
def test_any_digits_never_raise(text: str) -> None:
    pieces = atoms(text)
    for i in range(len(pieces)):
        read = number_at(pieces, i, text)
        if read is not None:
            number, after = read
            assert 0 <= number.start < number.end <= len(text)
            assert after > i
