"""Datelines: "BEIJING, April 9 (Reuters) -", "NAIROBI, Kenya (AP) _", "Kyiv/Moscow, 3 May:" and lines that hold a date only."""

from __future__ import annotations

import re

_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\.?"
_WEEKDAY = r"(?:(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_YEAR = r"(?:\s*,?\s*(?:'?\d\d|\d{4}))?"
_DATE = rf"{_WEEKDAY}(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?{_YEAR}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}{_YEAR}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
_CLOCK = r"(?:\s*[,-]?\s*(?:at\s+)?\d{1,2}\s?[:.]\s?\d\d(?:\s?[:.]\s?\d\d)?\s*(?:[ap]\.?m\.?|AM|PM)?(?:\s*[(]?(?:GMT|UTC|ET|EST|EDT|BST|CET|PT|IST)(?:[+-]\d{1,2}(?::?\d\d)?)?\)?)?)"
_UPPER = r"[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž.'’]+"
_CAPS_PLACE = rf"{_UPPER}(?:[ /-]+(?:{_UPPER}|(?:and|AND|DE|DI|DU|OF))){{0,4}}"
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w.'’]*"
_PLACE = rf"{_WORD}(?:[ /-]+(?:{_WORD}|and|de|al|la|el|du|of|the)){{0,5}}"
_DASH = r"(?>--|-|–|—|―|_|:)"
_TAGS = r"(?:\s*\[[^\[\]\n]{1,160}\]){0,4}"
_AGENCY = r"[(/]\s*[^()/\n]{2,60}\s*[)/]"

_WITH_AGENCY = re.compile(
    rf"(?:(?:{_PLACE}(?:\s?,\s?{_PLACE}){{0,3}}?)(?:\s*[,.]\s*{_DATE})?|{_DATE})[.,]?\s*{_AGENCY}(?:\s*,\s*{_DATE})?[.,]?\s*(?:{_DASH}{_TAGS}\s*|{_TAGS}\s*\[TEXT\]\s*)"
)
_KNOWN_AGENCY = re.compile(
    rf"{_CAPS_PLACE}(?:\s?,\s?{_PLACE}){{0,2}}(?:\s*[,.]\s*{_DATE})?[.,]?\s*(?:/[^/\n]{{2,24}}/|\(\s*(?:AP|AFP|Reuters|REUTERS|UPI|Xinhua|TASS|Interfax|EFE|PTI|ANI|dpa|DPA|Bloomberg|IRNA|KUNA|WAM|CNN|BBC|ANSA|Kyodo)\s*\))\.?\s+(?=[A-Z“\"'‘`\d])"
)
_CAPS_AND_DASH = re.compile(
    rf"{_CAPS_PLACE}(?:\s?,\s?{_PLACE}){{0,2}}(?:\s*,\s*{_DATE})?\s*(?:\s(?>--|-|–|—|―|_)(?:\s|$)|(?>--|—|―|_)\s?)(?:\s*(?=[A-Z“\"'‘`\d$€£])|$)"
)
_DATED = re.compile(rf"{_PLACE}(?:\s?,\s?{_PLACE}){{0,2}}\s*,\s*{_DATE}\s*(?:\s{_DASH}|[:—―]|--)\s*(?=\S)")
_DATE_FIRST = re.compile(rf"{_DATE}\s*(?:\s(?:--|-|–|—)\s|--|—)\s*(?=[A-Z“\"'‘`])")
_DATE_ONLY = re.compile(
    rf"(?:(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|date|issued|created|filed|release|on)\b\s*(?:on|at|:)?\s*:?\s*)?(?:{_PLACE}(?:\s?,\s?{_PLACE})?\s*[,|–—-]+\s*)?"
    rf"(?:{_DATE}{_CLOCK}?|{_CLOCK}\s*,?\s*(?:on\s+)?{_DATE})(?:\s*[|/–—·-]*\s*(?:(?:updated|last updated|published|modified)\s*:?\s*)?(?:{_DATE}{_CLOCK}?)?)?\s*(?:(?:last )?updated\s*(?:at|:)?\s*{_CLOCK})?\s*(?:[|/–—·-]+\s*\d+ min(?:ute)?s? (?:read|ago))?\.?",
    re.IGNORECASE,
)
_MAX = 260
_NO_PLACE = frozenset(
    "BREAKING UPDATE UPDATED ANALYSIS OPINION EXCLUSIVE FACTBOX EXPLAINER TIMELINE WATCH LIVE VIDEO PHOTOS NOTE CORRECTION Q A".split()  # noqa: SIM905
)


def dateline_end(paragraph: str) -> int:
    """Length of the dateline with which the paragraph begins, its dash and the space after it included; 0 for none."""
    head = paragraph[:_MAX]
    for pattern in (_WITH_AGENCY, _KNOWN_AGENCY, _CAPS_AND_DASH, _DATED, _DATE_FIRST):
        match = pattern.match(head)
        if match and head.split(None, 1)[0].rstrip(":,-—") not in _NO_PLACE:
            return match.end()
    return 0


def is_date_line(paragraph: str) -> bool:
    """Whether the paragraph is a date, with or without a place or a time of the day, and nothing else."""
    return len(paragraph) <= 120 and _DATE_ONLY.fullmatch(paragraph) is not None
