"""The place in which a time expression is read: the Doc, the report's day, the date last mentioned."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from dragoman.dates import calendar as cal
from dragoman.dates.rules import Found
from dragoman.dates.tense import Direction, direction
from dragoman.record import TimexType

Reading = tuple[TimexType, str]
Reader = Callable[["Found", "Context"], "Reading | None"]

BACK = frozenset({"last", "past", "previous", "preceding", "prior", "this past", "the previous"})
ON = frozenset({"next", "coming", "following", "subsequent", "this coming", "the following", "the next"})
_AHEAD = re.compile(
    r"(?:ahead of|until|till|in time for|as early as|as soon as|no later than|scheduled for|set for|planned for|slated for)\s+(?:the\s+|a\s+)?(?:[\w.:]+\s+){0,2}$"
)


@dataclass(slots=True)
class Context:
    """Where the reading stands.

    Attributes:
        doc: the parsed report
        text: its text (spaCy builds it anew at every look)
        starts: character offset of every token, for look-up
        anchor: the report's day, None where unknown
        reference: value of the calendar date last mentioned
        noted_at: character after it
    """

    doc: Doc
    text: str
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

    def nominal(self, found: Found) -> bool:
        """ "Wednesday's ruling", "Friday talks": the date of a thing, which the verb's tense does not give."""
        token = self.doc[self.token(found.end - 1)]
        return token.dep_ in ("poss", "compound", "nmod", "amod") and token.head.pos_ in ("NOUN", "PROPN")

    def in_a_name(self, found: Found) -> bool:
        """Whether the words are part of a capitalised name: "The Weekly Standard", "America Now"."""
        token = self.doc[self.token(found.start)]
        word = token.text
        if not word[:1].isupper() or word.isupper() or token.is_sent_start or not token.i:
            return False
        beside = [self.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(self.doc)]
        return token.pos_ == "PROPN" or any(t.pos_ == "PROPN" and t.text[:1].isupper() for t in beside)

    def after_ahead(self, found: Found) -> bool:
        """Whether the words before look ahead: "ahead of Tuesday's vote"."""
        before = self.text[max(0, found.start - 24) : found.start].lower()
        return _AHEAD.search(before) is not None

    def reference_day(self) -> date | None:
        """First day of the date last mentioned; the report's day before there is one."""
        return cal.first_day(self.reference) or self.anchor


def group(found: Found, *names: str) -> str:
    """The words of the first of the pattern's groups that took part, lower case, white space folded; "" if none did."""
    groups = found.match.groupdict()
    for name in names:
        if groups.get(name):
            return " ".join(groups[name].lower().replace("’", "'").split())
    return ""


def full_year(text: str) -> int | None:
    """The year of "2024", "'98" or "07" (two digits from 40 on belong to the last century); None for other words."""
    digits = text.strip("'’")
    if not digits.isdigit():
        return None
    return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 40 else 2000)
