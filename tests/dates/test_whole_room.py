"""Any text: no exception, spans that slice, values of the right form, in order and apart."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from dragoman.bench.time import predict
from dragoman.coder import Coder
from dragoman.dates import DateIndex, find_dates
from dragoman.dates.calendar import first_day, granularity_of, iso_of, shift_months, unit_value
from dragoman.language import make_doc
from dragoman.record import Report

PIECES = [
    "on Monday", "last week", "9" * 60, "in 1998", "May", "the past", "three", "years ago", "a year", "-", "the end of the", "31 February",
    "February 29", "99 May 2000", "25:61", "p.m.", "Q9", "0000-00-00", "9999-12-31", "10,000,000 years later", "the 99th century", "\n",
    " ", "\u00a0", ".", "twenty-five hundred", "every other", "’", "1/2", "noon", "fall", "quarter", "1990s", "tomorrow night", "x",
    "two and a half decades ago", "nineteen ninety-nine", "8 billion years ago", "\x00", "😀", "Sept.", "Jan. 0", "FY99", "Thanksgiving 1",
]  # fmt: skip
VALUE = re.compile(
    r"P[\dTXYMWDHSQECLN.]+|(?:PAST|PRESENT|FUTURE)_REF|[\dX]{2,4}(?:-[\dXWHQESPUFAI]+)*(?:T[\dA-Z:]+)?"
)


@settings(max_examples=150, deadline=None)
@given(
    parts=st.lists(st.sampled_from(PIECES), max_size=25),
    day=st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)),
)
def test_anything_goes(nlp: Language, parts: list[str], day: date | None) -> None:
    text = " ".join(parts)
    doc = nlp(make_doc(nlp, Report(text=text, published=day)))
    doc._.dates = find_dates(doc)
    at = 0
    for when in doc._.dates:
        assert when.span is not None
        assert at <= when.span.start < when.span.end
        assert text[when.span.start : when.span.end] == when.span.text
        assert VALUE.fullmatch(when.value or ""), when.value
        assert when.iso is None or granularity_of(when.value) == when.granularity
        at = when.span.end
    index = DateIndex(doc)
    for token in doc:
        index.of(token.i)


@given(
    st.dates(date(100, 1, 1), date(9900, 12, 31)),
    st.sampled_from(["day", "week", "month", "quarter", "year"]),
)
def test_a_period_holds_its_day(day: date, unit: str) -> None:
    value = unit_value(day, unit)
    first = first_day(value)
    assert first is not None
    assert first <= day
    assert unit_value(first, unit) == value
    assert iso_of(value) == value


@given(st.dates(date(100, 1, 1), date(9900, 12, 31)), st.integers(-1000, 1000))
def test_months_there_and_back(day: date, months: int) -> None:
    there = shift_months(day.replace(day=1), months)
    assert there is not None
    assert shift_months(there, -months) == day.replace(day=1)


def test_bench_rows_use_text_and_date_only(coder: Coder) -> None:
    rows = [
        {"id": "a", "dct": "2024-04-09T10:00", "text": "They met on Monday."},
        {"id": "b", "dct": None, "text": ""},
    ]
    assert list(predict(coder, rows)) == [
        {"id": "a", "timexes": [{"start": 12, "end": 18, "type": "DATE", "value": "2024-04-08"}]},
        {"id": "b", "timexes": []},
    ]
