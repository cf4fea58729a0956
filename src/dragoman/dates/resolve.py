"""What a time expression means: its TIMEX3 type and value, read in its place in the report.

Relative expressions count from the report's day, those of a narrative ("the following day", "a year earlier") from the
date last mentioned. Without a report's day they stay open: the value says as much as is known (XXXX-04-09, XXXX-WXX-2).
Conventions: TimeML 1.2.1 annotation guidelines (Saurí et al. 2006); direction by tense and reference times as in
HeidelTime (Strötgen and Gertz 2013).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from dragoman.dates import calendar as cal
from dragoman.dates.clock import clock_value
from dragoman.dates.rules import Found
from dragoman.dates.tense import Direction, direction
from dragoman.dates.words import (
    CLOCK_UNITS,
    MONTHS,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    duration_value,
    number_of,
    unit_of,
)
from dragoman.record import TimexType

Reading = tuple[TimexType, str]
Reader = Callable[["Found", "Context"], "Reading | None"]

_BACK = frozenset({"last", "past", "previous", "preceding", "prior", "this past", "the previous"})
_ON = frozenset({"next", "coming", "following", "subsequent", "this coming", "the following", "the next"})
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
_HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's": (1, 1), "new year's day": (1, 1),
    "new year's eve": (12, 31), "independence day": (7, 4), "halloween": (10, 31), "valentine's day": (2, 14), "may day": (5, 1),
}  # fmt: skip
_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
_CENTURIES = {
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}
_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H",
    "nightly": "P1D", "quarterly": "P1Q", "biweekly": "P2W", "bimonthly": "P2M", "biannual": "P6M",
}  # fmt: skip
_NUMERALS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "latter": 2, "last": 4, "final": 4}
_YEAR_CUES = re.compile(
    r"\b(?:in|since|by|until|till|from|of|before|after|during|between|and|to|through|early|late|mid|the|around|about|for|circa|back in|as of|than|until|ended|ending|late in|early in)\s*-?\s*$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?:ahead of|until|till|in time for|scheduled for|set for|planned for|slated for)\s+(?:the\s+|a\s+)?(?:[\w.:]+\s+){0,2}$"
)
_TERROR = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:attacks?|terror\w*|hijack\w*|commission|victims)\b", re.IGNORECASE
)


@dataclass(slots=True)
class Context:
    """Where the reading stands.

    Attributes:
        doc: the parsed report
        starts: character offset of every token, for look-up
        anchor: the report's day, None where unknown
        reference: value of the calendar date last mentioned
        noted_at: character after it
    """

    doc: Doc
    starts: list[int]
    anchor: date | None
    reference: str | None = None
    noted_at: int = -1

    def note(self, value: str, end: int) -> None:
        """Remember a calendar date as the one last mentioned; `end` is the character after it."""
        self.reference, self.noted_at = value, end

    def token(self, char: int) -> int:
        """The token that holds the character."""
        return max(0, bisect_right(self.starts, char) - 1)

    def direction(self, found: Found) -> Direction:
        """Past or future, by the verb that governs the expression's last word."""
        return direction(self.doc, self.token(found.end - 1)) if len(self.doc) else "unknown"

    def after_ahead(self, found: Found) -> bool:
        """Whether the words before look ahead: "ahead of Tuesday's vote"."""
        before = self.doc.text[max(0, found.start - 24) : found.start].lower()
        return _AHEAD.search(before) is not None

    def reference_day(self) -> date | None:
        """First day of the date last mentioned; the report's day before there is one."""
        return cal.first_day(self.reference) or self.anchor


def resolve(found: Found, context: Context) -> Reading | None:
    """Type and value of the expression; None when it is none after all."""
    reading = _READINGS[found.reading](found, context)
    if reading is None or reading[1] is None:
        return None
    return reading


def _group(found: Found, *names: str) -> str:
    groups = found.match.groupdict()
    for name in names:
        if groups.get(name):
            return " ".join(groups[name].lower().replace("’", "'").split())
    return ""


def _full_year(text: str) -> int | None:
    digits = text.strip("'’")
    if not digits.isdigit():
        return None
    return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 40 else 2000)


def _iso(found: Found, context: Context) -> Reading | None:
    m = found.match
    day = cal.day_value(int(m["y"]), int(m["m"]), int(m["d"])) if int(m["y"]) > 999 else None
    if day is None:
        return None
    return ("TIME", f"{day}T{m['h']}:{m['min']}") if m["h"] else ("DATE", day)


def _numeric(found: Found, context: Context) -> Reading | None:
    a, b = int(found.match["a"]), int(found.match["b"])
    year = _full_year(found.match["y"])
    day_first = found.match["sep"] == "." or a > 12
    value = cal.day_value(year, *((b, a) if day_first else (a, b)))
    return ("DATE", value) if value else None


def _day_of(found: Found, context: Context) -> str | None:
    """The day that "April 9", "9 April 1990" or "9 Apr 90" names."""
    month = MONTHS.get(_group(found, "m1", "m2").rstrip("."), 0)
    day = int(re.sub(r"\D", "", _group(found, "d1", "d2")) or 0)
    given = _group(found, "y1", "y2", "s2")
    if given:
        return cal.day_value(_full_year(given), month, day)
    if context.anchor is None or cal.day_value(None, month, day) is None:
        return cal.day_value(None, month, day)
    if (
        (month, day) == (9, 11)
        and _TERROR.match(context.doc.text, found.end)
        and context.anchor >= date(2001, 9, 11)
    ):
        return "2001-09-11"
    return cal.day_value(_nearest_year(context.anchor, month, day, context.direction(found)), month, day)


def _nearest_year(anchor: date, month: int, day: int, way: Direction) -> int:
    """The year that brings the day nearest to the report's; tense tips the scales."""
    weight = {"past": 0.5, "present": 1.0, "unknown": 0.8, "future": 2.0}[way]

    def cost(year: int) -> float:
        try:
            gap = (date(year, month, day) - anchor).days
        except ValueError:
            return 1e6
        return -gap * weight if gap <= 0 else float(gap)

    return min((anchor.year, anchor.year - 1, anchor.year + 1), key=cost)


def _date(found: Found, context: Context) -> Reading | None:
    value = _day_of(found, context)
    if value is None:
        return None
    clock = clock_value(_group(found, "clock", "clock2"))
    return ("TIME", f"{value}T{clock}") if clock else ("DATE", value)


def _week_of(found: Found, context: Context) -> Reading | None:
    day = cal.first_day(_day_of(found, context))
    return ("DATE", cal.week_value(day)) if day else None


def _month(found: Found, context: Context) -> Reading | None:
    word = found.match["m"]
    month = MONTHS.get(word.lower().rstrip("."), 0)
    year = _full_year(_group(found, "y"))
    if word in ("May", "March") and year is None and not _is_month_name(found, context):
        return None
    if (
        word.rstrip(".") in ("Mar", "Jan", "Jun", "Dec", "Apr", "Sep", "Jul")
        and not word.endswith(".")
        and year is None
    ):
        return None
    which = _group(found, "which", "which2")
    if year is None and context.anchor is not None:
        year = _month_year(context, month, which, found)
    return "DATE", f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"


def _is_month_name(found: Found, context: Context) -> bool:
    """ "May" is a month where it is no auxiliary and begins no name."""
    token = context.doc[context.token(found.match.start("m"))]
    if token.tag_ == "MD" or token.pos_ in ("AUX", "VERB"):
        return False
    beside = context.doc[token.i - 1] if token.i else None
    cue = beside is not None and beside.lower_ in _MONTH_CUES
    return cue or (token.ent_type_ == "DATE" and not token.is_sent_start)


_MONTH_CUES = frozenset(
    "in since until till by last next this of early late mid - from to and through for before after during".split()  # noqa: SIM905
)


def _month_year(context: Context, month: int, which: str, found: Found) -> int:
    anchor = context.anchor
    assert anchor is not None
    if which.endswith("year"):
        return anchor.year + (-1 if "last" in which else 1 if "next" in which else 0)
    if which in ("last", "past"):
        return anchor.year if month < anchor.month else anchor.year - 1
    if which == "next":
        return anchor.year if month > anchor.month else anchor.year + 1
    if which == "this":
        return anchor.year
    way = context.direction(found)
    back = (anchor.month - month) % 12
    on = (month - anchor.month) % 12
    if way == "future":
        return anchor.year + (1 if month < anchor.month and back > 1 else 0)
    if way in ("past", "unknown") or back <= on:
        return anchor.year if month <= anchor.month else anchor.year - 1
    return anchor.year if month > anchor.month else anchor.year + 1


def _weekday(found: Found, context: Context) -> Reading | None:
    word = _group(found, "wd").rstrip(".")
    weekday = WEEKDAYS.get(word)
    if weekday is None or (
        found.match["wd"].endswith(".") and "," not in context.doc.text[found.end : found.end + 2]
    ):
        return None
    part = PARTS.get(_group(found, "part"), "")
    clock = clock_value(_group(found, "clock"))
    tail = f"T{clock}" if clock else f"T{part}" if part else ""
    kind: TimexType = "TIME" if tail else "DATE"
    day = _weekday_date(found, context, weekday)
    if day is None:
        return kind, f"XXXX-WXX-{weekday + 1}{tail}"
    return kind, day.isoformat() + tail


def _nominal(found: Found, context: Context) -> bool:
    """ "Wednesday's ruling", "Friday talks": the day of a thing, which the verb's tense does not date."""
    token = context.doc[context.token(found.end - 1)]
    return token.dep_ in ("poss", "compound", "nmod", "amod") and token.head.pos_ in ("NOUN", "PROPN")


def _weekday_date(found: Found, context: Context, weekday: int) -> date | None:
    which, after = _group(found, "which"), _group(found, "after")
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
    if which in _BACK:
        return cal.shift_days(anchor, -(back or 7))
    if which in _ON:
        return cal.shift_days(anchor, on or 7)
    way = context.direction(found)
    if context.after_ahead(found):
        way = "future"
    if way == "future" and _nominal(found, context) and back < on and not context.after_ahead(found):
        way = "past"
    if way == "future" or (way == "present" and which == "this"):
        return cal.shift_days(anchor, on)
    return cal.shift_days(anchor, -back)


def _weekday_set(found: Found, context: Context) -> Reading | None:
    word = _group(found, "wd", "wds", "wdn").removesuffix("s")
    weekday = WEEKDAYS.get(word if word in WEEKDAYS else word + "s")
    part = PARTS.get(_group(found, "part", "parts", "partn"), "")
    return ("SET", f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else "")) if weekday is not None else None


_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}


def _today(found: Found, context: Context) -> Reading | None:
    word = _group(found, "day")
    part = "NI" if word == "tonight" else PARTS.get(_group(found, "part"), "")
    clock = clock_value(_group(found, "clock"))
    tail = f"T{clock}" if clock else f"T{part}" if part else ""
    kind: TimexType = "TIME" if tail else "DATE"
    day = cal.shift_days(context.anchor, _DAYS[word]) if context.anchor else None
    if day is None:
        return kind, "PRESENT_REF" if not tail else f"XXXX-XX-XX{tail}"
    return kind, day.isoformat() + tail


def _part(found: Found, context: Context) -> Reading | None:
    which, part = _group(found, "which"), PARTS[_group(found, "part")]
    day = context.reference_day() if which not in ("this", "last") else context.anchor
    steps = {"last": -1, "the previous": -1, "the following": 1, "the next": 1}.get(which, 0)
    day = cal.shift_days(day, steps) if day else None
    return "TIME", f"{day.isoformat() if day else 'XXXX-XX-XX'}T{part}"


def _clock(found: Found, context: Context) -> Reading | None:
    text = _group(found, "clock")
    value = clock_value(text)
    if context.doc.text[max(0, found.start - 5) : found.start].lower() == "high ":
        return None
    if value is None or (re.fullmatch(r"\d+[:.]\d\d(?::\d\d)?", text) and not _after_at(found, context)):
        return None
    day = context.reference if context.reference and cal.granularity_of(context.reference) == "day" else None
    if day is None or not _same_sentence(found, context):
        day = context.anchor.isoformat() if context.anchor else "XXXX-XX-XX"
    return "TIME", f"{day}T{value}"


def _after_at(found: Found, context: Context) -> bool:
    before = context.doc.text[max(0, found.start - 16) : found.start].lower()
    return (
        re.search(r"\b(?:at|around|about|by|until|from|since|before|after|approximately)\s+$", before)
        is not None
    )


def _same_sentence(found: Found, context: Context) -> bool:
    """A bare time of the day belongs to the date named in its own sentence only."""
    return context.doc[context.token(found.start)].sent.start_char <= context.noted_at


def _quarter(found: Found, context: Context) -> Reading | None:
    word = _group(found, "n", "n3")
    number = int(word) if word.isdigit() else ORDINALS.get(word) or _NUMERALS.get(word, 0)
    if not 1 <= number <= 4:
        return None
    year = _period_year(_group(found, "y", "y3"), context)
    if year is None and context.anchor is not None:
        now = (context.anchor.month - 1) // 3 + 1
        year = (
            context.anchor.year
            if number <= now or context.direction(found) == "future"
            else context.anchor.year - 1
        )
    return "DATE", f"{year:04d}-Q{number}" if year else f"XXXX-Q{number}"


def _half(found: Found, context: Context) -> Reading | None:
    word = _group(found, "n")
    number = int(word) if word.isdigit() else ORDINALS.get(word) or _NUMERALS.get(word, 0)
    year = _period_year(_group(found, "y"), context)
    return "DATE", f"{year:04d}-H{number}" if year else f"XXXX-H{number}"


def _period_year(text: str, context: Context) -> int | None:
    """The year in "the third quarter of last year"."""
    if not text:
        return None
    if text[-1].isdigit():
        return _full_year(text)
    if context.anchor is None:
        return None
    return context.anchor.year + (-1 if text.startswith("last") else 1 if text.startswith("next") else 0)


def _season(found: Found, context: Context) -> Reading | None:
    season = SEASONS[_group(found, "season")]
    token = context.doc[context.token(found.end - 1)]
    year = _full_year(_group(found, "y"))
    which = _group(found, "which")
    anchor = context.anchor
    if token.pos_ in ("VERB", "AUX") and which not in ("last", "next", "this"):
        return None
    if which == "the" and season == "FA" and found.match["season"].lower() == "fall" and year is None:
        return None
    if year is None and anchor is not None:
        begins = cal.SEASON_MONTHS[season]
        if which == "this":
            year = anchor.year
        elif which in _BACK:
            year = anchor.year if anchor.month >= begins + 3 and season != "WI" else anchor.year - 1
        elif which in _ON:
            year = anchor.year if anchor.month < begins else anchor.year + 1
        else:
            past = context.direction(found) in ("past", "unknown")
            year = anchor.year - 1 if past and anchor.month < begins else anchor.year
    return "DATE", f"{year:04d}-{season}" if year else f"XXXX-{season}"


def _holiday(found: Found, context: Context) -> Reading | None:
    name = _group(found, "holiday")
    year = _full_year(_group(found, "y"))
    which = _group(found, "which")
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


def _decade(found: Found, context: Context) -> Reading | None:
    word = _group(found, "word")
    digit = _DECADES[word] if word else int(_group(found, "n"))
    century = _group(found, "c")
    if not century:
        before = context.doc.text[max(0, found.start - 10) : found.start].lower()
        if re.search(r"\b(?:his|her|their|my|your|our|in their)\s+(?:\w+\s+)?$", before):
            return None
        century = "18" if _group(found, "cw") == "eighteen" else "20" if digit < 2 else "19"
    return "DATE", f"{century}{digit}"


def _century(found: Found, context: Context) -> Reading | None:
    number = int(_group(found, "n") or _CENTURIES[_group(found, "word")])
    return ("DATE", f"{number - 1:02d}") if 1 <= number <= 30 else None


def _year(found: Found, context: Context) -> Reading | None:
    text, year = context.doc.text, int(found.match["y"])
    before = text[max(0, found.start - 18) : found.start]
    token = context.doc[context.token(found.match.start("y"))]
    after = context.doc[token.i + 1] if token.i + 1 < len(context.doc) else None
    if re.search(
        r"(?:[$£€#]|No\.|number|flight|room|route|highway|channel|article|resolution|about a|model)\s*$",
        before,
        re.IGNORECASE,
    ):
        return None
    if after is not None and after.tag_ == "NNS" and not _YEAR_CUES.search(before):
        return None
    if re.search(
        r"\b(?:some|about|nearly|almost|over|than|only|least|most|another|roughly)\s+$", before, re.IGNORECASE
    ) and (after is not None and after.pos_ in ("NOUN", "ADJ")):
        return None
    to = _group(found, "to")
    if to and len(to) == 3 and int(to[1:]) <= year % 100:
        return None
    return "DATE", f"{year:04d}"


def _short_year(found: Found, context: Context) -> Reading | None:
    before = context.doc.text[max(0, found.start - 10) : found.start]
    return ("DATE", str(_full_year(found.match["y"]))) if _YEAR_CUES.search(before) else None


def _fiscal(found: Found, context: Context) -> Reading | None:
    year = _full_year(_group(found, "y"))
    return ("DATE", f"{year:04d}") if year else None


def _year_end(found: Found, context: Context) -> Reading | None:
    year = _full_year(_group(found, "y")) or (context.anchor.year if context.anchor else None)
    return ("DATE", f"{year:04d}") if year else ("DATE", "XXXX")


def _relative(found: Found, context: Context) -> Reading | None:
    which, unit = _group(found, "which") or "this", unit_of(_group(found, "unit"))
    if found.match["unit"][0].isupper() and not context.doc.text[found.start : found.end].isupper():
        return None  # the name of a programme or a paper
    reference = which in _TO_REFERENCE
    if unit in CLOCK_UNITS:
        return ("DURATION", duration_value(1, unit)) if which in ("last", "past", "next", "coming") else None
    if which in ("past", "coming") and unit != "weekend":
        return "DURATION", duration_value(1, unit)
    if which in ("that", "present") and unit == "day":
        return None
    day = context.reference_day() if reference else context.anchor
    step = -1 if which in _BACK else 1 if which in _ON else 0
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
    if _group(found, "ago") and context.anchor:
        day = cal.shift_months(day, -12)
    value = cal.unit_value(day, unit) if day else None
    return ("DATE", value) if value else None


def _the_end(found: Found, context: Context) -> Reading | None:
    value = cal.unit_value(context.anchor, unit_of(_group(found, "unit"))) if context.anchor else None
    return "DATE", value or "XXXX"


def _the_weekend(found: Found, context: Context) -> Reading | None:
    if context.anchor is None:
        return "DATE", "XXXX-WXX-WE"
    future = context.direction(found) == "future" or context.anchor.weekday() >= 5
    day = context.anchor if future else cal.shift_days(context.anchor, -7)
    return ("DATE", f"{cal.week_value(day)}-WE") if day else None


def _ago(found: Found, context: Context) -> Reading | None:
    count = number_of(_group(found, "n")) if _group(found, "n") else 1.0
    unit, way = unit_of(_group(found, "unit")), _group(found, "dir")
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


def _past_n(found: Found, context: Context) -> Reading | None:
    text = _group(found, "n")
    unit = unit_of(_group(found, "unit"))
    if not text:
        return "DURATION", duration_value(1, unit)
    return "DURATION", duration_value(number_of(text) if "few" not in text else None, unit)


def _recent(found: Found, context: Context) -> Reading | None:
    which = _group(found, "which")
    unit = unit_of(_group(found, "unit"))
    if unit == "time":
        return ("DATE", "PAST_REF") if which == "recent" else None
    if which in ("recent", "earlier", "previous", "past"):
        return "DATE", "PAST_REF"
    if which == "coming":
        return "DATE", "FUTURE_REF"
    return "DURATION", duration_value(None, unit)


def _rate(found: Found, context: Context) -> Reading | None:
    return "SET", duration_value(1, unit_of(_group(found, "unit")))


def _every(found: Found, context: Context) -> Reading | None:
    unit = unit_of(_group(found, "unit"))
    if unit in PARTS:
        return "SET", f"XXXX-XX-XXT{PARTS[unit]}"
    if unit not in UNITS:
        return None
    text = _group(found, "n")
    count = 2.0 if text == "other" else None if text == "few" else number_of(text) if text else 1.0
    return "SET", duration_value(count, unit)


def _adverb(found: Found, context: Context) -> Reading | None:
    return "SET", _ADVERBS[_group(found, "word")]


_RATE_BEFORE = re.compile(
    r"(?:\d|million|billion|trillion|hundred|thousand|percent|%|times|tons|tonnes|barrels|dollars|people|flights|cents|points|pounds|euros|\w+s)\s+$"
)


def _duration(found: Found, context: Context) -> Reading | None:
    text, unit = _group(found, "n"), unit_of(_group(found, "unit"))
    after = context.doc.text[found.end : found.end + 10].lower()
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
    half = _group(found, "half")
    if half and count is not None:
        rest = number_of(_group(found, "n3")) if "half" not in half else None
        if rest is not None:
            main, finer = duration_value(count, unit), duration_value(rest, unit_of(_group(found, "unit3")))
            return "DURATION", main + finer.removeprefix("PT").removeprefix("P")
        count += 0.5
    more = number_of(_group(found, "n2")) if _group(found, "n2") else None
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
    if found.match["unit"].lower() == "second" or (
        after is not None and after.pos_ in ("NOUN", "PROPN") and unit != "year"
    ):
        return None
    if unit in ("minute", "second", "night") and token.dep_ not in ("npadvmod", "pobj"):
        return None
    rate = _RATE_BEFORE.search(context.doc.text[max(0, found.start - 24) : found.start]) is not None
    return "SET" if rate else "DURATION", duration_value(1, unit)


def _vague_duration(found: Found, context: Context) -> Reading | None:
    unit = unit_of(_group(found, "unit")) if _group(found, "unit") else ""
    if found.match.groupdict().get("n") is not None and unit:
        return "DURATION", duration_value(None, unit)
    return "DURATION", "PXX"


def _bare_units(found: Found, context: Context) -> Reading | None:
    return "DURATION", duration_value(None, unit_of(_group(found, "unit")))


def _nth_day(found: Found, context: Context) -> Reading | None:
    unit = unit_of(_group(found, "unit"))
    value = cal.unit_value(context.anchor, unit) if context.anchor else None
    return ("DATE", value) if value and unit == "day" else None


def _the_day(found: Found, context: Context) -> Reading | None:
    value = cal.unit_value(context.anchor, _group(found, "unit")) if context.anchor else None
    return ("DATE", value) if value else None


def _the_quarter(found: Found, context: Context) -> Reading | None:
    if cal.granularity_of(context.reference) != "quarter":
        return None
    return "DATE", context.reference or ""


def _same_day(found: Found, context: Context) -> Reading | None:
    which, unit = _group(found, "which"), _group(found, "unit")
    day = context.reference_day()
    steps = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(which, 0)
    moved = cal.shift_days(day, steps) if day else None
    part = "" if unit == "day" else PARTS[unit]
    stem = moved.isoformat() if moved else "XXXX-XX-XX"
    return ("TIME", f"{stem}T{part}") if part else ("DATE", stem)


def _past_word(found: Found, context: Context) -> Reading | None:
    token = context.doc[context.token(found.start)]
    return ("DATE", "PAST_REF") if token.pos_ == "ADJ" else None


def _constant(kind: TimexType, value: str) -> Reader:
    return lambda found, context: (kind, value)


_READINGS: dict[str, Reader] = {
    "iso": _iso, "numeric": _numeric, "week_of": _week_of, "date": _date, "month": _month, "weekday": _weekday,
    "weekday_set": _weekday_set, "today": _today, "part": _part, "clock": _clock, "quarter": _quarter, "half": _half,
    "season": _season, "holiday": _holiday, "decade": _decade, "century": _century, "fiscal": _fiscal, "year_end": _year_end,
    "year": _year, "short_year": _short_year, "relative": _relative, "the_end": _the_end, "the_weekend": _the_weekend,
    "ago": _ago, "ago_vague": _constant("DATE", "PAST_REF"), "later_vague": _constant("DATE", "FUTURE_REF"), "past_n": _past_n,
    "recent": _recent, "rate": _rate, "every": _every, "adverb": _adverb, "duration": _duration,
    "vague_duration": _vague_duration, "bare_units": _bare_units, "present": _constant("DATE", "PRESENT_REF"),
    "past": _constant("DATE", "PAST_REF"), "past_word": _past_word, "future": _constant("DATE", "FUTURE_REF"),
    "nth_day": _nth_day, "same_day": _same_day, "the_day": _the_day, "the_quarter": _the_quarter,
}  # fmt: skip
