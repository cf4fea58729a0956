"""Readings of calendar periods: months, quarters, halves, seasons, years, decades, centuries."""

from __future__ import annotations

import re

from dragoman.dates import calendar as cal
from dragoman.dates.clock import clock_value
from dragoman.dates.context import BACK, ON, Context, Reading, full_year, group
from dragoman.dates.rules import Found
from dragoman.dates.words import MONTHS, ORDINALS, SEASONS, number_of

_AT = re.compile(r"\bat\s+(?:about\s+|around\s+|approximately\s+)?$", re.IGNORECASE)
_LATELY = 2  # months back that a present tense may still look to
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
_NUMERALS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "latter": 2, "last": 4, "final": 4}
_YEAR_CUES = re.compile(
    r"\b(?:in|since|by|until|till|from|of|before|after|during|between|and|to|through|early|late|mid|the|around|about|for|circa|back in|as of|than|until|ended|ending|late in|early in)\s*-?\s*$",
    re.IGNORECASE,
)
_MONTH_CUES = frozenset(
    "in since until till by last next this of early late mid - from to and through for before after during".split()  # noqa: SIM905
)


def month(found: Found, context: Context) -> Reading | None:
    """ "April", "last June", "mid-March", "February 2022"."""
    word = found.match["m"]
    month = MONTHS.get(word.lower().rstrip("."), 0)
    year = full_year(group(found, "y"))
    if word in ("May", "March") and year is None and not _is_month_name(found, context):
        return None
    if (
        word.rstrip(".") in ("Mar", "Jan", "Jun", "Dec", "Apr", "Sep", "Jul")
        and not word.endswith(".")
        and year is None
    ):
        return None
    which = group(found, "which", "which2")
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
    back, on = (anchor.month - month) % 12, (month - anchor.month) % 12
    if way == "future" and context.nominal(found) and back < on:
        way = "past"  # "will speak of the March incident": the verb does not date the thing
    if way == "future" or (way == "present" and back > _LATELY):
        return anchor.year + (1 if month < anchor.month and back > 1 else 0)
    return anchor.year if month <= anchor.month else anchor.year - 1


def quarter(found: Found, context: Context) -> Reading | None:
    """ "the third quarter", "Q3 2019": the latest one to have begun where no year is given."""
    word = group(found, "n", "n3")
    number = int(word) if word.isdigit() else ORDINALS.get(word) or _NUMERALS.get(word, 0)
    if not 1 <= number <= 4:
        return None
    year = _period_year(group(found, "y", "y3"), context)
    if year is None and context.anchor is not None:
        now = (context.anchor.month - 1) // 3 + 1
        year = (
            context.anchor.year
            if number <= now or context.direction(found) == "future"
            else context.anchor.year - 1
        )
    return "DATE", f"{year:04d}-Q{number}" if year else f"XXXX-Q{number}"


def half(found: Found, context: Context) -> Reading | None:
    """ "the first half of 2023"."""
    word = group(found, "n")
    number = int(word) if word.isdigit() else ORDINALS.get(word) or _NUMERALS.get(word, 0)
    year = _period_year(group(found, "y"), context)
    return "DATE", f"{year:04d}-H{number}" if year else f"XXXX-H{number}"


def _period_year(text: str, context: Context) -> int | None:
    """The year in "the third quarter of last year"."""
    if not text:
        return None
    if text[-1].isdigit():
        return full_year(text)
    if context.anchor is None:
        return None
    return context.anchor.year + (-1 if text.startswith("last") else 1 if text.startswith("next") else 0)


def season(found: Found, context: Context) -> Reading | None:
    """ "last spring", "the winter of 1994"."""
    season = SEASONS[group(found, "season")]
    token = context.doc[context.token(found.end - 1)]
    year = full_year(group(found, "y")) or _year_in_words(group(found, "yw"))
    which = group(found, "which")
    anchor = context.anchor
    if token.pos_ in ("VERB", "AUX") and which not in ("last", "next", "this"):
        return None
    if which == "the" and season == "FA" and found.match["season"].lower() == "fall" and year is None:
        return None
    if year is None and anchor is not None:
        begins = cal.SEASON_MONTHS[season]
        if which == "this":
            year = anchor.year
        elif which in BACK:
            year = anchor.year if anchor.month >= begins + 3 and season != "WI" else anchor.year - 1
        elif which in ON:
            year = anchor.year if anchor.month < begins else anchor.year + 1
        else:
            past = context.direction(found) in ("past", "unknown")
            year = anchor.year - 1 if past and anchor.month < begins else anchor.year
    return "DATE", f"{year:04d}-{season}" if year else f"XXXX-{season}"


def decade(found: Found, context: Context) -> Reading | None:
    """ "the 1990s", "the early '80s", not "in his 60s"."""
    word = group(found, "word")
    digit = _DECADES[word] if word else int(group(found, "n"))
    century = group(found, "c")
    if not century:
        before = context.text[max(0, found.start - 10) : found.start].lower()
        if re.search(r"\b(?:his|her|their|my|your|our|in their)\s+(?:\w+\s+)?$", before):
            return None
        century = "18" if group(found, "cw") == "eighteen" else "20" if digit < 2 else "19"
    return "DATE", f"{century}{digit}"


def century(found: Found, context: Context) -> Reading | None:
    """ "the 20th century"."""
    number = int(group(found, "n") or _CENTURIES[group(found, "word")])
    return ("DATE", f"{number - 1:02d}") if 1 <= number <= 30 else None


def year(found: Found, context: Context) -> Reading | None:
    """ "1998", "early 2007"; not what the number counts or names."""
    text, year = context.text, int(found.match["y"])
    before = text[max(0, found.start - 18) : found.start]
    token = context.doc[context.token(found.match.start("y"))]
    after = context.doc[token.i + 1] if token.i + 1 < len(context.doc) else None
    if re.search(
        r"(?:[$£€#]|No\.|number|flight|room|route|highway|channel|article|resolution|about a|model)\s*$",
        before,
        re.IGNORECASE,
    ):
        return None
    if _AT.search(before):
        return _hours(found, context)
    if after is not None and after.tag_ == "NNS" and not _YEAR_CUES.search(before):
        return None
    if re.search(
        r"\b(?:some|about|nearly|almost|over|than|only|least|most|another|roughly)\s+$", before, re.IGNORECASE
    ) and (after is not None and after.pos_ in ("NOUN", "ADJ")):
        return None
    beside = context.doc[token.i - 1] if token.i else None
    if (
        beside is not None
        and beside.pos_ == "PROPN"
        and after is not None
        and after.pos_ == "PROPN"
        and beside.dep_ == "compound"
    ):
        return None  # part of a name
    to = group(found, "to")
    if to and len(to) == 3 and int(to[1:]) <= year % 100:
        return None
    return "DATE", f"{year:04d}"


def _hours(found: Found, context: Context) -> Reading | None:
    """ "at 1830", as the military and the monitors of broadcasts write."""
    clock = clock_value(f"{found.match['y'][:2]}:{found.match['y'][2:]}")
    day = context.anchor.isoformat() if context.anchor else "XXXX-XX-XX"
    return ("TIME", f"{day}T{clock}") if clock else None


def short_year(found: Found, context: Context) -> Reading | None:
    """ "since '89"."""
    before = context.text[max(0, found.start - 10) : found.start]
    return ("DATE", str(full_year(found.match["y"]))) if _YEAR_CUES.search(before) else None


def spelled_year(found: Found, context: Context) -> Reading | None:
    """ "nineteen ninety-four", as transcripts write."""
    year = _year_in_words(group(found, "words"))
    return ("DATE", f"{year:04d}") if year else None


def _year_in_words(words: str) -> int | None:
    """ "nineteen ninety-four" as a transcript writes it."""
    if not words:
        return None
    century, _, rest = words.partition(" ")
    tail = number_of(rest.replace("hundred", " ").replace(" and ", " "))
    return (1900 if century == "nineteen" else 1800) + int(tail or 0)


def fiscal(found: Found, context: Context) -> Reading | None:
    """ "fiscal 1990", "FY2024"."""
    year = full_year(group(found, "y"))
    return ("DATE", f"{year:04d}") if year else None


def year_end(found: Found, context: Context) -> Reading | None:
    """ "year end", "the 1990 year-end"."""
    year = full_year(group(found, "y")) or (context.anchor.year if context.anchor else None)
    return ("DATE", f"{year:04d}") if year else ("DATE", "XXXX")
