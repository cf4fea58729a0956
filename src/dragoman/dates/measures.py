"""Readings of durations and of sets: three days, eight-year, every week, 15 a year."""

from __future__ import annotations

import re

from dragoman.dates.context import Context, Reading, group
from dragoman.dates.rules import Found
from dragoman.dates.words import PARTS, UNITS, duration_value, number_of, unit_of

_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H",
    "nightly": "P1D", "quarterly": "P1Q", "biweekly": "P2W", "bimonthly": "P2M", "biannual": "P6M",
}  # fmt: skip
_RATE_BEFORE = re.compile(
    r"(?:\d|million|billion|trillion|hundred|thousand|percent|%|times|tons|tonnes|barrels|dollars|people|flights|cents|points|pounds|euros|\w+s)\s+$"
)


def past_n(found: Found, context: Context) -> Reading | None:
    """ "the past three months"."""
    text = group(found, "n")
    unit = unit_of(group(found, "unit"))
    if not text:
        return "DURATION", duration_value(1, unit)
    return "DURATION", duration_value(number_of(text) if "few" not in text else None, unit)


def rate(found: Found, context: Context) -> Reading | None:
    """ "twice a week", "per day"."""
    return "SET", duration_value(1, unit_of(group(found, "unit")))


def every(found: Found, context: Context) -> Reading | None:
    """ "every day", "every other month"."""
    unit = unit_of(group(found, "unit"))
    if unit in PARTS:
        return "SET", f"XXXX-XX-XXT{PARTS[unit]}"
    if unit not in UNITS:
        return None
    text = group(found, "n")
    count = 2.0 if text == "other" else None if text == "few" else number_of(text) if text else 1.0
    return "SET", duration_value(count, unit)


def adverb(found: Found, context: Context) -> Reading | None:
    """ "daily", "annually"."""
    if context.in_a_name(found):
        return None
    return "SET", _ADVERBS[group(found, "word")]


def duration(found: Found, context: Context) -> Reading | None:
    """ "three days", "eight-year", "a year and a half"; not ages and fractions."""
    text, unit = group(found, "n"), unit_of(group(found, "unit"))
    after = context.text[found.end : found.end + 10].lower()
    if found.match["unit"][0].isupper() and context.text[max(0, found.start - 1)] in "'\"“‘`":
        return None  # the name of a programme
    if re.match(r"[\s-]+olds?\b", after) and unit in ("year", "month", "week", "day"):
        return None
    if text in ("a", "an"):
        return _one(found, context, unit)
    if unit == "quarter" and ("-" in found.match.group() or after.startswith((" of", " the"))):
        return None  # a fraction
    if text == "one" and unit == "day" and _some_day(found, context):
        return "DATE", "FUTURE_REF"
    count = number_of(text)
    if unit == "second" and found.match["unit"].lower() == "second":
        return None  # an ordinal
    half = group(found, "half")
    if half and count is not None:
        rest = number_of(group(found, "n3")) if "half" not in half else None
        if rest is not None:
            main, finer = duration_value(count, unit), duration_value(rest, unit_of(group(found, "unit3")))
            return "DURATION", main + finer.removeprefix("PT").removeprefix("P")
        count += 0.5
    more = number_of(group(found, "n2")) if group(found, "n2") else None
    if more is not None and more != count:
        return "DURATION", duration_value(None, unit)
    return "DURATION", duration_value(count, unit)


def _some_day(found: Found, context: Context) -> bool:
    """ "will one day lead": neither measured nor counted from anything."""
    token = context.doc[context.token(found.end - 1)]
    beside = context.doc[token.i + 1].lower_ if token.i + 1 < len(context.doc) else ""
    free = token.dep_ in ("npadvmod", "advmod", "nsubj", "dep") and beside not in (
        "after",
        "before",
        "later",
        "earlier",
        "of",
        "ago",
    )
    return free and context.direction(found) == "future"


def _one(found: Found, context: Context, unit: str) -> Reading | None:
    """ "a year": a rate after a number or a plural ("15 a year"), else a duration."""
    token = context.doc[context.token(found.match.start("unit"))]
    after = context.doc[token.i + 1] if token.i + 1 < len(context.doc) else None
    if (
        unit == "weekend"
        or found.match["unit"].lower() == "second"
        or (after is not None and after.pos_ in ("NOUN", "PROPN") and unit != "year")
    ):
        return None
    if unit in ("minute", "second", "night") and token.dep_ not in ("npadvmod", "pobj"):
        return None
    rate = _RATE_BEFORE.search(context.text[max(0, found.start - 24) : found.start]) is not None
    return "SET" if rate else "DURATION", duration_value(1, unit)


def vague_duration(found: Found, context: Context) -> Reading | None:
    """ "several years", "some time", "a while"."""
    unit = unit_of(group(found, "unit")) if group(found, "unit") else ""
    if found.match.groupdict().get("n") is not None and unit:
        return "DURATION", duration_value(None, unit)
    return "DURATION", "PXX"


def bare_units(found: Found, context: Context) -> Reading | None:
    """ "for years", "within weeks"."""
    return "DURATION", duration_value(None, unit_of(group(found, "unit")))


def long(found: Found, context: Context) -> Reading | None:
    """ "day-long"."""
    unit = unit_of(group(found, "unit"))
    return "DURATION", duration_value(1, unit)


def year_ended(found: Found, context: Context) -> Reading | None:
    """ "the year ended Aug. 31"."""
    return "DURATION", "P1Y"
