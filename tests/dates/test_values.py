"""Values of time expressions, on sentences of our own; the report's day is Tuesday, 9 April 2024 unless said."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from dragoman.dates import find_dates
from dragoman.language import make_doc
from dragoman.record import Report, When


def read(nlp: Language, text: str, published: str | None = "2024-04-09") -> list[When]:
    day = date.fromisoformat(published) if published else None
    return find_dates(nlp(make_doc(nlp, Report(text=text, published=day))))


def pairs(nlp: Language, text: str, published: str | None = "2024-04-09") -> list[tuple[str, str | None]]:
    return [(when.span.text, when.value) for when in read(nlp, text, published) if when.span]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lake froze on 4 March 1998.", [("4 March 1998", "1998-03-04")]),
        ("The lake froze on March 4, 1998, he said.", [("March 4, 1998", "1998-03-04")]),
        ("The lake froze on Wednesday , March 04 , 1998 .", [("Wednesday , March 04 , 1998", "1998-03-04")]),
        ("The lake froze in March 1998.", [("March 1998", "1998-03")]),
        ("The note is dated 1998-03-04.", [("1998-03-04", "1998-03-04")]),
        ("The note is dated 4.3.1998 in the file.", [("4.3.1998", "1998-03-04")]),
        ("The dam was built in 1961.", [("1961", "1961")]),
        ("The 1961 agreement on the dam holds.", [("1961", "1961")]),
        ("Output fell in the third quarter of 2023.", [("the third quarter of 2023", "2023-Q3")]),
        ("Output fell in Q3 2023.", [("Q3 2023", "2023-Q3")]),
        ("Output fell in the first half of 2023.", [("the first half of 2023", "2023-H1")]),
        ("Output fell in the 1990s.", [("the 1990s", "199")]),
        ("The port was dug in the 19th century.", [("the 19th century", "18")]),
        ("The budget for fiscal 2025 was passed.", [("fiscal 2025", "2025")]),
        ("The dam was built in nineteen sixty-one.", [("nineteen sixty-one", "1961")]),
        ("Farmers left in the summer of 2019.", [("the summer of 2019", "2019-SU")]),
        ("The survivors of the Sept. 11 attacks met.", [("Sept. 11", "2001-09-11")]),
    ],
)
def test_absolute(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy said on Monday that he was ready.", [("Monday", "2024-04-08")]),
        ("The envoy said on Tuesday that he was ready.", [("Tuesday", "2024-04-09")]),
        ("The envoy said on Wednesday that he was ready.", [("Wednesday", "2024-04-03")]),
        ("The envoy will meet the general on Thursday.", [("Thursday", "2024-04-11")]),
        ("They agreed to meet on Friday.", [("Friday", "2024-04-12")]),
        ("They are scheduled to meet on Friday.", [("Friday", "2024-04-12")]),
        ("A summit set for Friday was called off.", [("Friday", "2024-04-12")]),
        ("The envoy arrived last Thursday.", [("last Thursday", "2024-04-04")]),
        ("The envoy arrived in February.", [("February", "2024-02")]),
        ("The envoy arrived in November.", [("November", "2023-11")]),
        ("The envoy will arrive in February.", [("February", "2025-02")]),
        ("The envoy arrived on Dec. 20.", [("Dec. 20", "2023-12-20")]),
        ("The talks will end on April 12.", [("April 12", "2024-04-12")]),
        ("Prices rose last year.", [("last year", "2023")]),
        ("Prices will rise next month.", [("next month", "2024-05")]),
        ("Prices rose last week.", [("last week", "2024-W14")]),
        ("Prices rose this quarter.", [("this quarter", "2024-Q2")]),
        ("Prices rose over the weekend.", [("the weekend", "2024-W14-WE")]),
        ("Prices rose three days ago.", [("three days ago", "2024-04-06")]),
        ("Prices rose almost four years ago.", [("almost four years ago", "2020")]),
        ("Prices rose two months ago.", [("two months ago", "2024-02")]),
        ("Prices rose yesterday.", [("yesterday", "2024-04-08")]),
        ("Last April the port was shut.", [("Last April", "2023-04")]),
        ("The port opens next spring.", [("next spring", "2025-SP")]),
        ("He is up for election in November.", [("November", "2024-11")]),
        ("They spoke of Friday's planned vote.", [("Friday", "2024-04-12")]),
        ("They left ahead of Friday's vote.", [("Friday", "2024-04-12")]),
        ("They will look into Monday's raid.", [("Monday", "2024-04-08")]),
        ("Ministers gave the rebels until Thursday to leave.", [("Thursday", "2024-04-11")]),
        ("The port was hit late on Sunday.", [("late on Sunday", "2024-04-07")]),
    ],
)
def test_relative_to_the_report(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales hit a record in 2022, up 9% from a year earlier.", [("2022", "2022"), ("a year earlier", "2021")]),
        ("Shells fell on 5 May 2021. The following day the road was cut.", [("5 May 2021", "2021-05-05"), ("The following day", "2021-05-06")]),
        ("Shells fell on 5 May 2021. Two days later the road was cut.", [("5 May 2021", "2021-05-05"), ("Two days later", "2021-05-07")]),
        ("Guards fled on 5 May 2021, and three days earlier the post had burnt.", [("5 May 2021", "2021-05-05"), ("three days earlier", "2021-05-02")]),
    ],
)  # fmt: skip
def test_narrative_counts_from_the_date_last_mentioned(
    nlp: Language, text: str, expected: list[tuple[str, str]]
) -> None:
    assert pairs(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid began on Tuesday night.", [("Tuesday night", "2024-04-09TNI")]),
        ("The raid began at 0600 GMT.", [("0600 GMT", "2024-04-09T06:00Z")]),
        ("The raid began at 9:30 p.m. on Monday.", [("9:30 p.m. on Monday", "2024-04-08T21:30")]),
        ("The raid began at 1830.", [("1830", "2024-04-09T18:30")]),
        ("The raid began this morning.", [("this morning", "2024-04-09TMO")]),
        ("The raid began last night.", [("last night", "2024-04-08TNI")]),
        ("The raid began at noon.", [("noon", "2024-04-09T12:00")]),
    ],
)
def test_times(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(nlp, text) == expected
    assert [when.type for when in read(nlp, text)] == ["TIME"]
    assert [when.granularity for when in read(nlp, text)] == ["time"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege lasted three weeks.", [("three weeks", "P3W")]),
        ("The eight-year siege is over.", [("eight-year", "P8Y")]),
        ("The siege lasted two and a half years.", [("two and a half years", "P2Y6M")]),
        ("Prices rose over the past three months.", [("the past three months", "P3M")]),
        ("They talked for two hours.", [("two hours", "PT2H")]),
        ("They had not met for several years.", [("several years", "PXY")]),
        ("The siege lasted a decade.", [("a decade", "P10Y")]),
        ("They walked for 36 hours.", [("36 hours", "PT36H")]),
    ],
)
def test_durations(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(nlp, text) == expected
    assert [(when.type, when.iso, when.granularity) for when in read(nlp, text)] == [
        ("DURATION", None, "none")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council meets every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("The council meets twice a week.", [("twice a week", "P1W")]),
        ("The mine sells 40 tons a year.", [("a year", "P1Y")]),
        ("Flights leave daily.", [("daily", "P1D")]),
        ("The council meets every two years.", [("every two years", "P2Y")]),
    ],
)
def test_sets(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(nlp, text) == expected
    assert [when.type for when in read(nlp, text)] == ["SET"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Trade has grown in recent years.", "PAST_REF"),
        ("Trade has grown recently.", "PAST_REF"),
        ("Trade is now growing.", "PRESENT_REF"),
        ("Trade will soon grow.", "FUTURE_REF"),
        ("Trade may grow in the near future.", "FUTURE_REF"),
    ],
)
def test_vague_references_stay_open(nlp: Language, text: str, value: str) -> None:
    assert [(when.value, when.iso, when.granularity) for when in read(nlp, text)] == [(value, None, "none")]


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst war in Europe since World War Two.",
        "He may go, and they march.",
        "The ship cost $2000 and carried 2000 people.",
        "A 45-year-old man was held.",
        "He came second, and the fall was hard.",
        "Three quarters of the town was flooded.",
        "The vote was 2-1.",
        "Resolution 1970 was passed.",
        "The 17 February Brigade held the gate.",
        "He writes for The Weekly Standard.",
    ],
)
def test_what_is_no_time(nlp: Language, text: str) -> None:
    assert pairs(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He came on Tuesday.", "XXXX-WXX-2"),
        ("He came in May.", "XXXX-05"),
        ("He came on May 5.", "XXXX-05-05"),
        ("He came last year.", "PAST_REF"),
        ("He came today.", "PRESENT_REF"),
    ],
)
def test_without_the_report_s_day_relative_dates_stay_open(nlp: Language, text: str, value: str) -> None:
    assert [(when.value, when.iso) for when in read(nlp, text, published=None)] == [(value, None)]


def test_a_full_date_in_the_dateline_stands_in_for_the_report_s_day(nlp: Language) -> None:
    text = "OSLO, 9 April 2024 (Lake Wire) - The envoy left on Monday."
    assert pairs(nlp, text, published=None) == [("9 April 2024", "2024-04-09"), ("Monday", "2024-04-08")]


def test_iso_and_granularity(nlp: Language) -> None:
    text = "It was signed on 3 May 2021, in May 2022, in 2023, in the second quarter of 2023 and last week."
    found = [(when.iso, when.granularity) for when in read(nlp, text)]
    assert found == [
        ("2021-05-03", "day"), ("2022-05", "month"), ("2023", "year"), ("2023-Q2", "quarter"), ("2024-W14", "week"),
    ]  # fmt: skip


def test_boilerplate_is_not_read_but_captions_and_datelines_are(nlp: Language) -> None:
    text = (
        "Lake talks open in Oslo\n\nMinisters shake hands, March 3, 2024. Lake Office/Handout via REUTERS\n\n"
        "OSLO, April 9 (Lake Wire) - Talks opened.\n\n© 2022 Lake Wire. All rights reserved.\n"
    )
    assert [value for _, value in pairs(nlp, text)] == ["2024-03-03", "2024-04-09"]
