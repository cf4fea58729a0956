"""Arithmetic of the calendar on TIMEX3 values, with no text in sight."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from dragoman.record import Granularity

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIRST_YEAR, _LAST_YEAR = 1, 9999
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def shift_days(day: date, days: float) -> date | None:
    """The day so many days later; None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(day: date, months: int) -> date | None:
    """The day so many months later, at most the last of that month; None outside the calendar."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_value(day: date) -> str:
    """ISO week of the day, 2024-W15."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_value(day: date) -> str:
    """Quarter of the day, 2024-Q2."""
    return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"


def unit_value(day: date, unit: str) -> str | None:
    """The period of this unit in which the day lies, as a TIMEX3 value; None for units that are no calendar period."""
    match unit:
        case "day" | "night":
            return day.isoformat()
        case "week" | "fortnight":
            return week_value(day)
        case "weekend":
            return f"{week_value(day)}-WE"
        case "month":
            return f"{day.year:04d}-{day.month:02d}"
        case "quarter":
            return quarter_value(day)
        case "year":
            return f"{day.year:04d}"
        case "decade":
            return f"{day.year // 10:03d}"
        case "century":
            return f"{day.year // 100:02d}"
    return None


def shift_unit(day: date, count: float, unit: str) -> date | None:
    """The day moved by a number of units."""
    match unit:
        case "day" | "night" | "week" | "weekend" | "fortnight":
            return shift_days(day, round(count * {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)))
        case "month" | "quarter":
            return shift_months(day, round(count * (3 if unit == "quarter" else 1)))
        case "year" | "decade" | "century" | "millennium":
            size = {"year": 12, "decade": 120, "century": 1200, "millennium": 12000}[unit]
            return shift_months(day, round(count * size)) if abs(count) < 10_000 else None
    return None


def granularity_of(value: str | None) -> Granularity:
    """How fine a TIMEX3 value is; "none" for durations, sets and references."""
    if not value or value.startswith(("P", "FUTURE")):
        return "none"
    if re.match(r"\d{4}-\d\d-\d\dT", value):
        return "time"
    for pattern, name in _KINDS:
        if pattern.fullmatch(value):
            return name
    return "none"


_KINDS: tuple[tuple[re.Pattern[str], Granularity], ...] = (
    (_DAY, "day"),
    (re.compile(r"\d{4}-W\d\d(?:-WE)?"), "week"),
    (re.compile(r"\d{4}-Q[1-4]"), "quarter"),
    (re.compile(r"\d{4}-H[12]"), "half"),
    (re.compile(r"\d{4}-(?:SP|SU|FA|WI)"), "season"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}"), "year"),
    (re.compile(r"\d{3}"), "decade"),
    (re.compile(r"\d\d"), "century"),
)


def iso_of(value: str | None) -> str | None:
    """The resolved date of a TIMEX3 value: the day of a time, the week of a weekend; None where nothing is resolved."""
    kind = granularity_of(value)
    if value is None or kind in ("none", "decade", "century"):
        return None
    if kind == "time":
        return value[:10]
    return value.removesuffix("-WE")


def first_day(value: str | None) -> date | None:
    """The first day of the period that a value names."""
    if value is None or (iso := iso_of(value)) is None:
        return None
    try:
        if "-W" in iso:
            return date.fromisocalendar(int(iso[:4]), int(iso[6:8]), 1)
        if "-Q" in iso:
            return date(int(iso[:4]), 3 * int(iso[6]) - 2, 1)
        if "-H" in iso:
            return date(int(iso[:4]), 6 * int(iso[6]) - 5, 1)
        if iso[5:] in SEASON_MONTHS:
            return date(int(iso[:4]), SEASON_MONTHS[iso[5:]], 1)
        return date.fromisoformat(f"{iso}-01-01"[:10] if len(iso) == 4 else f"{iso}-01"[:10])
    except ValueError:
        return None


def day_value(year: int | None, month: int, day: int) -> str | None:
    """A day's value, XXXX-04-09 without a year; None for a day that the calendar has not."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}"
