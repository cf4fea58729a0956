"""Time expressions that only the words between or around dates make whole: "January-June", "from April to June", "in the first half".

A stretch of months that is a half or a quarter of a year has that one's period; any other keeps its two ends (2023-01/2023-05).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dragoman.record import Span, When

_JOIN = re.compile(r"\s?(?:[-–—]|to|through|until|till)\s?(?:the\send\sof\s)?")
_AND = re.compile(r"\sand\s")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_HALF = re.compile(
    r"\b(?:the\s)?(?P<which>first|second)[\s-]half(?:\sof\s(?:the|this)\syear|(?=\s?(?:[,.;)]|$|from\b|on\b|as\b|and\b|while\b|after\b|to\b|compared\b)))",
    re.I,
)
_COVERED = {(1, 6): "H1", (7, 12): "H2", (1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4"}


def stretches(text: str, offset: int, dates: Sequence[When], published: date | None) -> tuple[When, ...]:
    """The dates of a sentence with months joined to the stretch they bound, and halves of a year told without a year.

    Args:
        text: the sentence
        offset: the character of the report at which it begins
        dates: its time expressions in order
        published: the day of the report, by which a half without a year is dated
    """
    out: list[When] = []
    for when in dates:
        joined = _joined(text, offset, out[-1], when) if out else None
        if joined is not None:
            out[-1] = joined
        else:
            out.append(when)
    return tuple(out + _halves(text, offset, out, published)) if published is not None else tuple(out)


def _joined(text: str, offset: int, first: When, last: When) -> When | None:
    if first.span is None or last.span is None or first.iso is None or last.iso is None:
        return None
    a, b = _MONTH.fullmatch(first.iso), _MONTH.fullmatch(last.iso)
    gap = text[first.span.end - offset : last.span.start - offset]
    if a is None or b is None:
        return None
    between = _AND.fullmatch(gap) and re.search(
        r"\bbetween\s$", text[max(0, first.span.start - offset - 9) : first.span.start - offset]
    )
    year = b.group(1)
    if not (_JOIN.fullmatch(gap) or between) or int(a.group(2)) >= int(b.group(2)):
        return None
    covered = _COVERED.get((int(a.group(2)), int(b.group(2))))
    iso = (
        year
        if (a.group(2), b.group(2)) == ("01", "12")
        else f"{year}-{covered}"
        if covered
        else f"{year}-{a.group(2)}/{last.iso}"
    )
    half = (
        "half"
        if covered and covered[0] == "H"
        else "quarter"
        if covered
        else "year"
        if len(iso) == 4
        else "month"
    )
    span = Span(
        text=text[first.span.start - offset : last.span.end - offset],
        start=first.span.start,
        end=last.span.end,
    )
    return When(iso=iso, granularity=half, type="DATE", span=span)


def _halves(text: str, offset: int, dates: Sequence[When], published: date) -> list[When]:
    out: list[When] = []
    for match in _HALF.finditer(text):
        a, b = offset + match.start(), offset + match.end()
        if any(d.span is not None and d.span.start < b + 10 and a < d.span.end for d in dates):
            continue
        first = match.group("which").lower() == "first"
        year = published.year if first and published.month > 6 else published.year - 1
        if re.search(
            r"\b(?:will|shall|would|could|should|may|might|expects?|to)\s[^.;]{0,40}\bin\s$",
            text[: match.start()],
            re.I,
        ):
            continue  # a half still to come is not dated by the past
        out.append(
            When(
                iso=f"{year}-{'H1' if first else 'H2'}",
                granularity="half",
                type="DATE",
                span=Span(text=match.group(), start=a, end=b),
            )
        )
    return out
