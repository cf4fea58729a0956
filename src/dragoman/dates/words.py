"""The vocabulary of time expressions: months, weekdays, units, numbers, seasons, parts of the day."""

from __future__ import annotations

import re

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV",
    "night": "NI", "nights": "NI", "noon": "12:00", "midday": "12:00", "midnight": "24:00", "dawn": "MO", "overnight": "NI",
}  # fmt: skip
UNITS = {
    "second": "S", "minute": "M", "min": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "fortnight": "F", "weekend": "E",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "T", "century": "C", "centurie": "C", "millennium": "L",
}  # fmt: skip
CLOCK_UNITS = frozenset({"second", "minute", "min", "hour"})
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

SPACE = r"[ \t\u00a0]{1,3}\n?|\n"
S = rf"(?:{SPACE})"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\b\.(?=,))"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
YEAR = r"(?:1[4-9]\d\d|20\d\d)"
SPELLED_YEAR = rf"(?:nineteen|eighteen){S}(?:hundred{S}(?:and{S})?)?(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
ONES = "|".join(sorted({*_ONES, *_TENS}, key=len, reverse=True))
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?:{S}\d/\d)?|(?:{'|'.join(_TENS)})[- ](?:one|two|three|four|five|six|seven|eight|nine)"
    rf"|(?:a|one|two|three|four|five|six){S}hundred|a{S}dozen|half{S}a{S}dozen|a{S}couple(?:{S}of)?|(?:{ONES})(?:{S}and{S}a{S}half)?|half{S}an?|an?)"
)
VAGUE = rf"(?:several|a{S}few|(?:the{S})?few|a{S}number{S}of|many|some|dozens{S}of|scores{S}of|hundreds{S}of|a{S}good{S}many|numerous|countless)"
UNIT = r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies)|millenni(?:um|a))"
PART = r"(?:morning|afternoon|evening|night|midnight|midday|noon)"
ABOUT = rf"(?:(?:about|around|almost|nearly|roughly|approximately|some|at{S}least|at{S}most|up{S}to|more{S}than|less{S}than|fewer{S}than|just{S}over|just{S}under|as{S}(?:long|little|much|many){S}as|well{S}over|no{S}more{S}than){S})?"
EDGE = rf"(?:(?i:(?:early|earlier|late|later|mid|middle|the{S}(?:beginning|start|end|middle|close|turn|first{S}days|last{S}days){S}of){S}(?:in{S}|on{S}|the{S})?)|[Mm]id\s?-\s?|[Mm]id(?=[A-Z])|(?:[Ee]arly|[Ll]ate)-)?"
ZONE = (
    r"(?:GMT|UTC|EDT|EST|ET|CDT|CST|CT|MDT|MST|PDT|PST|PT|BST|CET|CEST|EET|EEST|IST|JST|AEST|WAT|EAT|MSK|Z)"
)
CLOCK = rf"(?:\d{{1,2}}(?:\s?[:.]\s?\d\d)?(?:\s?[:.]\s?\d\d)?\s?(?:[ap]\.\s?m\.?|[ap]m\b|[AP]\.?M\b\.?)(?:{S}(?:\({ZONE}\)|{ZONE}\b))?|(?:[01]?\d|2[0-3])[:.]?[0-5]\d{S}?(?:{S}?hours|hrs)?{S}?(?:\({ZONE}\)|{ZONE}\b)|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)"
_NUMBER_WORD = re.compile(r"[a-z]+")


def unit_of(word: str) -> str:
    """Singular of a unit's word: "years" to "year", "centuries" to "century"."""
    word = word.lower()
    if word.startswith("centur"):
        return "century"
    if word.startswith("millenni"):
        return "millennium"
    return word.removesuffix("s")


def number_of(text: str) -> float | None:
    """The number that the words say; None when they say none ("several")."""
    words = " ".join(text.lower().replace("-", " ").split())
    half = 0.5 if words.endswith(" and a half") else 0.0
    words = words.removesuffix(" and a half")
    if words in ("a", "an"):
        return 1 + half
    if words.startswith("half a"):
        return 6.0 if "dozen" in words else 0.5
    if words.startswith("a couple"):
        return 2.0
    if words == "a dozen":
        return 12.0
    digits = re.fullmatch(r"([\d,]+(?:\.\d+)?)(?: (\d)/(\d))?", words)
    if digits:
        part = int(digits[2]) / int(digits[3]) if digits[2] and digits[3] != "0" else 0.0
        return float(digits[1].replace(",", "")[:12] or 0) + part + half
    total = 0.0
    for word in _NUMBER_WORD.findall(words):
        if word == "hundred":
            total = (total or 1) * 100
        elif word in _ONES or word in _TENS:
            total += _ONES.get(word, 0) + _TENS.get(word, 0)
        elif word != "a":
            return None
    return total + half if total else None


def duration_value(count: float | None, unit: str) -> str:
    """TIMEX3 value of a duration: P3D, PT2H, P2Y6M, PXY where the number is vague."""
    letter = UNITS[unit]
    clock = "T" if unit in CLOCK_UNITS else ""
    if letter in "TCLF":
        size = {"T": 10, "C": 100, "L": 1000, "F": 2}[letter]
        letter = "W" if letter == "F" else "Y"
        count = None if count is None else count * size
        if count is None and letter == "Y":
            return {10: "PXY", 100: "PXC", 1000: "PXL"}[size]
    if letter == "E":
        return "P1WE" if count == 1 else f"P{'X' if count is None else _plain(count)}WE"
    if count is None:
        return f"P{clock}X{letter}"
    whole = int(count)
    if count != whole:
        finer = {"Y": ("M", 12), "H": ("M", 60), "D": ("H", 24), "M": ("S", 60) if clock else ("D", 30)}.get(
            letter
        )
        if finer is not None and (rest := round((count - whole) * finer[1])):
            mark = "T" if letter == "D" and finer[0] == "H" else ""
            head = f"{whole}{letter}" if whole else ""
            return f"P{clock}{head}{mark}{rest}{finer[0]}"
    return f"P{clock}{_plain(count)}{letter}"


def _plain(count: float) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"
