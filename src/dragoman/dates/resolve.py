"""What a time expression means: its TIMEX3 type and value, read in its place in the report.

Relative expressions count from the report's day, those of a narrative ("the following day", "a year earlier") from the
date last mentioned. Without a report's day they stay open: the value says as much as is known (XXXX-04-09, XXXX-WXX-2).
Conventions: TimeML 1.2.1 annotation guidelines (Saurí et al. 2006); direction by tense and reference times as in
HeidelTime (Strötgen and Gertz 2013).
"""

from __future__ import annotations

from dragoman.dates import days, measures, periods, relative
from dragoman.dates.context import Context, Reader, Reading
from dragoman.dates.rules import Found
from dragoman.record import TimexType


def resolve(found: Found, context: Context) -> Reading | None:
    """Type and value of the expression; None when it is none after all."""
    reading = _READINGS[found.reading](found, context)
    if reading is None or reading[1] is None:
        return None
    return reading


def _constant(kind: TimexType, value: str) -> Reader:
    return lambda found, context: None if context.in_a_name(found) else (kind, value)


_READINGS: dict[str, Reader] = {
    "iso": days.iso,
    "numeric": days.numeric,
    "week_of": days.week_of,
    "date": days.day_and_month,
    "month": periods.month,
    "weekday": days.weekday,
    "weekday_set": days.weekday_set,
    "today": days.today,
    "part": days.part,
    "clock": days.clock,
    "quarter": periods.quarter,
    "half": periods.half,
    "season": periods.season,
    "holiday": days.holiday,
    "decade": periods.decade,
    "century": periods.century,
    "fiscal": periods.fiscal,
    "year_end": periods.year_end,
    "year": periods.year,
    "short_year": periods.short_year,
    "relative": relative.relative,
    "the_end": relative.the_end,
    "the_weekend": relative.the_weekend,
    "ago": relative.ago,
    "ago_vague": _constant("DATE", "PAST_REF"),
    "later_vague": _constant("DATE", "FUTURE_REF"),
    "past_n": measures.past_n,
    "recent": relative.recent,
    "rate": measures.rate,
    "every": measures.every,
    "adverb": measures.adverb,
    "duration": measures.duration,
    "vague_duration": measures.vague_duration,
    "bare_units": measures.bare_units,
    "present": _constant("DATE", "PRESENT_REF"),
    "past": _constant("DATE", "PAST_REF"),
    "past_word": relative.past_word,
    "future": relative.future,
    "nth_day": days.nth_day,
    "same_day": days.same_day,
    "long": measures.long,
    "year_ended": measures.year_ended,
    "spelled_year": periods.spelled_year,
    "the_years": measures.bare_units,
    "the_day": relative.the_day,
    "the_quarter": relative.the_quarter,
}
