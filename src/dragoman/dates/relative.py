"""Readings that count from another time: last week, a year earlier, the end of the month, now and recently."""

from __future__ import annotations

from dragoman.dates import calendar as cal
from dragoman.dates.context import BACK, ON, Context, Reading, group
from dragoman.dates.rules import Found
from dragoman.dates.words import CLOCK_UNITS, duration_value, number_of, unit_of

_TO_REFERENCE = frozenset(
    {
        "previous",
        "preceding",
        "prior",
        "following",
        "subsequent",
        "that",
        "same",
        "the same",
        "the following",
        "the previous",
    }
)


def relative(found: Found, context: Context) -> Reading | None:
    """ "last week", "this year", "the previous month"."""
    which, unit = group(found, "which") or "this", unit_of(group(found, "unit"))
    if found.match["unit"][0].isupper() and not context.text[found.start : found.end].isupper():
        return None  # the name of a programme or a paper
    reference = which in _TO_REFERENCE
    if unit in CLOCK_UNITS:
        return ("DURATION", duration_value(1, unit)) if which in ("last", "past", "next", "coming") else None
    if unit != "weekend" and (
        which in ("past", "coming") or (unit == "decade" and which in ("last", "next"))
    ):
        return "DURATION", duration_value(1, unit)
    if which in ("that", "present") and unit == "day":
        return None
    day = context.reference_day() if reference else context.anchor
    step = -1 if which in BACK else 1 if which in ON else 0
    if reference and which.endswith("same"):
        return _same(found, context, unit)
    if unit == "weekend" and step == 0 and day is not None:
        return "DATE", f"{cal.week_value(day)}-WE"
    moved = cal.shift_unit(day, step, unit) if day else None
    value = cal.unit_value(moved, unit) if moved else None
    if value is None:
        return "DATE", {1: "FUTURE_REF", 0: "PRESENT_REF", -1: "PAST_REF"}[step]
    return "DATE", value


def _same(found: Found, context: Context, unit: str) -> Reading | None:
    """ "the same month a year ago" """
    day = context.reference_day()
    if day is None:
        return None
    if group(found, "ago") and context.anchor:
        day = cal.shift_months(day, -12)
    value = cal.unit_value(day, unit) if day else None
    return ("DATE", value) if value else None


def the_end(found: Found, context: Context) -> Reading | None:
    """ "the end of the month" is dated as the month."""
    value = cal.unit_value(context.anchor, unit_of(group(found, "unit"))) if context.anchor else None
    return "DATE", value or "XXXX"


def the_weekend(found: Found, context: Context) -> Reading | None:
    """ "the weekend": the last one where the verb tells of the past."""
    if context.anchor is None:
        return "DATE", "XXXX-WXX-WE"
    future = context.direction(found) == "future" or context.anchor.weekday() >= 5
    day = context.anchor if future else cal.shift_days(context.anchor, -7)
    return ("DATE", f"{cal.week_value(day)}-WE") if day else None


def ago(found: Found, context: Context) -> Reading | None:
    """ "three days ago", "a year earlier", "two weeks later", as finely as its unit."""
    count = number_of(group(found, "n")) if group(found, "n") else 1.0
    unit, way = unit_of(group(found, "unit")), group(found, "dir")
    back = way.startswith(("ago", "earlier", "before", "previously"))
    if unit in CLOCK_UNITS:
        return "TIME" if way == "ago" else "DURATION", duration_value(count, unit)
    if count is None:
        return "DATE", "PAST_REF" if back else "FUTURE_REF"
    from_anchor = way in ("ago", "hence", "from now", "from today")
    day = context.anchor if from_anchor else context.reference_day()
    moved = cal.shift_unit(day, -count if back else count, unit) if day else None
    if moved is None:
        return "DATE", "PAST_REF" if back else "FUTURE_REF"
    if (
        unit == "year"
        and count == 1
        and context.reference is not None
        and (not from_anchor or _compared(found, context))
    ):
        finer = {"quarter": "quarter", "month": "month"}.get(cal.granularity_of(context.reference), unit)
        moved = cal.shift_unit(context.reference_day() or moved, -count if back else count, unit) or moved
        return "DATE", cal.unit_value(moved, finer) or "PAST_REF"
    return "DATE", cal.unit_value(
        moved, unit if unit not in ("decade", "century", "millennium") else "year"
    ) or "PAST_REF"


def _compared(found: Found, context: Context) -> bool:
    """ "up from 12 million a year ago" in a report on a quarter compares with that quarter of the year before."""
    near = found.start - context.noted_at < 400
    return near and cal.granularity_of(context.reference) == "quarter"


def recent(found: Found, context: Context) -> Reading | None:
    """ "recent years", "the coming months"."""
    which = group(found, "which")
    unit = unit_of(group(found, "unit"))
    if unit == "time":
        return ("DATE", "PAST_REF") if which == "recent" else None
    if which in ("recent", "earlier", "previous", "past"):
        return "DATE", "PAST_REF"
    if which == "coming":
        return "DATE", "FUTURE_REF"
    return "DURATION", duration_value(None, unit)


def the_day(found: Found, context: Context) -> Reading | None:
    """ "late in the day": the report's day."""
    value = cal.unit_value(context.anchor, group(found, "unit")) if context.anchor else None
    return ("DATE", value) if value else None


def the_quarter(found: Found, context: Context) -> Reading | None:
    """ "the quarter": the one last mentioned."""
    if cal.granularity_of(context.reference) != "quarter":
        before = cal.shift_months(context.anchor, -3) if context.anchor and group(found, "latest") else None
        return ("DATE", cal.quarter_value(before)) if before else None
    return "DATE", context.reference or ""


def future(found: Found, context: Context) -> Reading | None:
    """ "soon", "the near future", not "future earnings"."""
    token = context.doc[context.token(found.end - 1)]
    if token.lower_ == "future" and (token.pos_ == "ADJ" or token.dep_ in ("amod", "compound")):
        return None
    return "DATE", "FUTURE_REF"


def past_word(found: Found, context: Context) -> Reading | None:
    """ "recent" before a noun."""
    token = context.doc[context.token(found.start)]
    return ("DATE", "PAST_REF") if token.pos_ == "ADJ" else None
