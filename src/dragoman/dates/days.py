"""Readings of days and times of the day: dates, weekdays, today and tonight, clocks, holidays."""

from __future__ import annotations

import re
from datetime import date

from dragoman.dates import calendar as cal
from dragoman.dates.clock import clock_value
from dragoman.dates.context import BACK, ON, Context, Reading, full_year, group
from dragoman.dates.rules import Found
from dragoman.dates.tense import Direction
from dragoman.dates.words import MONTHS, PARTS, WEEKDAYS, unit_of
from dragoman.record import TimexType

_HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's": (1, 1), "new year's day": (1, 1),
    "new year's eve": (12, 31), "independence day": (7, 4), "halloween": (10, 31), "valentine's day": (2, 14), "may day": (5, 1),
}  # fmt: skip
_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
_NAMED_AFTER = re.compile(
    r"\s+(?:(?:Martyrs?|Revolutionary|National|Popular|Liberation)\s+)*(?:Brigades?|Movement|Square|Street|Avenue|Stadium|Group|Organi[sz]ation|"
    r"Party|Alliance|Coalition|Battalion|University|Bridge|Airport|Front)\b"
)
_TERROR = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:attacks?|terror\w*|hijack\w*|commission|victims)\b", re.IGNORECASE
)
_WAYS: dict[str, Direction] = {"last": "past", "this past": "past", "next": "future"}
_SOON = 45  # days ahead that a past tense may still look to ("the deadline was Jan. 14")


def iso(found: Found, context: Context) -> Reading | None:
    """ "2024-04-09", with or without a time."""
    m = found.match
    day = cal.day_value(int(m["y"]), int(m["m"]), int(m["d"])) if int(m["y"]) > 999 else None
    if day is None:
        return None
    return ("TIME", f"{day}T{m['h']}:{m['min']}") if m["h"] else ("DATE", day)


def numeric(found: Found, context: Context) -> Reading | None:
    """ "4/9/2024" month first, as American papers write; "9.4.2024" and what cannot be a month day first."""
    a, b = int(found.match["a"]), int(found.match["b"])
    year = full_year(found.match["y"])
    day_first = found.match["sep"] == "." or a > 12
    value = cal.day_value(year, *((b, a) if day_first else (a, b)))
    return ("DATE", value) if value else None


def _day_of(found: Found, context: Context) -> str | None:
    """The day that "April 9", "9 April 1990" or "9 Apr 90" names."""
    month = MONTHS.get(group(found, "m1", "m2").rstrip("."), 0)
    day = int(re.sub(r"\D", "", group(found, "d1", "d2")) or 0)
    given = group(found, "y1", "y2", "s2")
    if given:
        return cal.day_value(full_year(given), month, day)
    if context.anchor is None or cal.day_value(None, month, day) is None:
        return cal.day_value(None, month, day)
    if (
        (month, day) == (9, 11)
        and _TERROR.match(context.text, found.end)
        and context.anchor >= date(2001, 9, 11)
    ):
        return "2001-09-11"
    way = _WAYS.get(group(found, "which")) or context.direction(found)
    return cal.day_value(_nearest_year(context.anchor, month, day, way), month, day)


def _nearest_year(anchor: date, month: int, day: int, way: Direction) -> int:
    """The year that brings the day nearest to the report's; tense tips the scales."""
    weight = {"past": 0.5, "present": 1.0, "unknown": 0.8, "future": 2.0}[way]

    def cost(year: int) -> float:
        try:
            gap = (date(year, month, day) - anchor).days
        except ValueError:
            return 1e6
        if way == "past" and gap > _SOON:
            return 1000.0 + gap
        return -gap * weight if gap <= 0 else float(gap)

    return min((anchor.year, anchor.year - 1, anchor.year + 1), key=cost)


def day_and_month(found: Found, context: Context) -> Reading | None:
    """ "Tuesday, April 9, 2024", "9 April", "9 Apr 90", with or without a time of the day."""
    value = _day_of(found, context)
    if value is None or _NAMED_AFTER.match(context.text, found.end):
        return None
    clock = clock_value(group(found, "clock", "clock2"))
    return ("TIME", f"{value}T{clock}") if clock else ("DATE", value)


def week_of(found: Found, context: Context) -> Reading | None:
    """ "the week of March 6" is the week that the day lies in."""
    day = cal.first_day(_day_of(found, context))
    return ("DATE", cal.week_value(day)) if day else None


def weekday(found: Found, context: Context) -> Reading | None:
    """ "Tuesday", "last Friday night", "9 a.m. Tuesday"."""
    word = group(found, "wd").rstrip(".")
    weekday = WEEKDAYS.get(word)
    if weekday is None or (
        found.match["wd"].endswith(".") and "," not in context.text[found.end : found.end + 2]
    ):
        return None
    part = PARTS.get(group(found, "part"), "")
    clock = clock_value(group(found, "clock"))
    tail = f"T{clock}" if clock else f"T{part}" if part else ""
    kind: TimexType = "TIME" if tail else "DATE"
    day = _weekday_date(found, context, weekday)
    if day is None:
        return kind, f"XXXX-WXX-{weekday + 1}{tail}"
    return kind, day.isoformat() + tail


def _weekday_date(found: Found, context: Context, weekday: int) -> date | None:
    which, after = group(found, "which"), group(found, "after")
    anchor = context.anchor
    if which.startswith("the ") and context.reference_day() is not None:
        anchor = context.reference_day()
    if anchor is None:
        return None
    back = (anchor.weekday() - weekday) % 7
    on = (weekday - anchor.weekday()) % 7
    if after:
        monday = cal.shift_days(anchor, -anchor.weekday() + {"last": -7, "next": 7}.get(after, 0))
        return cal.shift_days(monday, weekday) if monday else None
    if which in BACK:
        return cal.shift_days(anchor, -(back or 7))
    if which in ON:
        return cal.shift_days(anchor, on or 7)
    way = context.direction(found)
    if context.after_ahead(found):
        way = "future"
    if way == "future" and context.nominal(found) and back < on and not context.after_ahead(found):
        way = "past"
    if way == "future" or (way == "present" and which == "this"):
        return cal.shift_days(anchor, on)
    return cal.shift_days(anchor, -back)


def weekday_set(found: Found, context: Context) -> Reading | None:
    """ "every Monday", "Tuesday nights"."""
    word = group(found, "wd", "wds", "wdn").removesuffix("s")
    weekday = WEEKDAYS.get(word if word in WEEKDAYS else word + "s")
    part = PARTS.get(group(found, "part", "parts", "partn"), "")
    return ("SET", f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else "")) if weekday is not None else None


def today(found: Found, context: Context) -> Reading | None:
    """ "today", "tonight", "yesterday morning"."""
    word = group(found, "day")
    part = "NI" if word == "tonight" else PARTS.get(group(found, "part"), "")
    clock = clock_value(group(found, "clock"))
    tail = f"T{clock}" if clock else f"T{part}" if part else ""
    kind: TimexType = "TIME" if tail else "DATE"
    day = cal.shift_days(context.anchor, _DAYS[word]) if context.anchor else None
    if day is None:
        return kind, "PRESENT_REF" if not tail else f"XXXX-XX-XX{tail}"
    return kind, day.isoformat() + tail


def part(found: Found, context: Context) -> Reading | None:
    """ "this morning", "last night", "that evening"."""
    which, part = group(found, "which"), PARTS[group(found, "part")]
    day = context.reference_day() if which not in ("this", "last") else context.anchor
    steps = {"last": -1, "the previous": -1, "the following": 1, "the next": 1}.get(which, 0)
    day = cal.shift_days(day, steps) if day else None
    return "TIME", f"{day.isoformat() if day else 'XXXX-XX-XX'}T{part}"


def clock(found: Found, context: Context) -> Reading | None:
    """ "at 0600 GMT", "9:30 p.m.": on the date of its own sentence, else on the report's day."""
    text = group(found, "clock")
    value = clock_value(text)
    if text in ("noon", "midnight") and context.doc[context.token(found.start)].dep_ in (
        "compound",
        "amod",
        "nmod",
    ):
        return None  # "midnight blue"
    if context.text[max(0, found.start - 5) : found.start].lower() == "high ":
        return None
    if value is None or (re.fullmatch(r"\d+[:.]\d\d(?::\d\d)?", text) and not _after_at(found, context)):
        return None
    day = context.reference if context.reference and cal.granularity_of(context.reference) == "day" else None
    if day is None or not _same_sentence(found, context):
        day = context.anchor.isoformat() if context.anchor else "XXXX-XX-XX"
    return "TIME", f"{day}T{value}"


def _after_at(found: Found, context: Context) -> bool:
    before = context.text[max(0, found.start - 16) : found.start].lower()
    return (
        re.search(r"\b(?:at|around|about|by|until|from|since|before|after|approximately)\s+$", before)
        is not None
    )


def _same_sentence(found: Found, context: Context) -> bool:
    """A bare time of the day belongs to the date named in its own sentence only."""
    return context.doc[context.token(found.start)].sent.start_char <= context.noted_at


def holiday(found: Found, context: Context) -> Reading | None:
    """ "last Christmas", "Thanksgiving": holidays of a fixed rule only."""
    name = group(found, "holiday")
    year = full_year(group(found, "y"))
    which = group(found, "which")
    fixed = _HOLIDAYS.get(name)
    anchor = context.anchor
    if fixed is None:
        if name.startswith("thanksgiving") and anchor is not None:
            fixed = (11, 0)
        else:
            return None
    if year is None and anchor is not None:
        month, day = fixed[0], fixed[1] or 25
        year = _nearest_year(anchor, month, day, context.direction(found))
        if (
            which == "last"
            and year * 400 + month * 31 + day >= anchor.year * 400 + anchor.month * 31 + anchor.day
        ):
            year -= 1
        if (
            which == "next"
            and year * 400 + month * 31 + day <= anchor.year * 400 + anchor.month * 31 + anchor.day
        ):
            year += 1
    if year and not fixed[1]:
        first = date(year, 11, 1).weekday()
        fixed = (11, 1 + (3 - first) % 7 + 21)
    value = cal.day_value(year, *fixed)
    return ("DATE", value) if value else None


def same_day(found: Found, context: Context) -> Reading | None:
    """ "the following day", "the same night", counted from the date last mentioned."""
    which, unit = group(found, "which"), group(found, "unit")
    day = context.reference_day()
    steps = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(which, 0)
    moved = cal.shift_days(day, steps) if day else None
    part = "" if unit == "day" else PARTS[unit]
    stem = moved.isoformat() if moved else "XXXX-XX-XX"
    return ("TIME", f"{stem}T{part}") if part else ("DATE", stem)


def nth_day(found: Found, context: Context) -> Reading | None:
    """ "the third day of ...": the report's own day."""
    unit = unit_of(group(found, "unit"))
    value = cal.unit_value(context.anchor, unit) if context.anchor else None
    return ("DATE", value) if value and unit == "day" else None
