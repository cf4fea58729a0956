"""Quotation marks paired: curly, straight, single, TeX, guillemets and low-high ones, nested and multi-paragraph.

A mark is read as opening or closing by its shape, or, for the shapes that say nothing, by the characters beside it.
Within a paragraph a stack pairs them. A quotation still open at a paragraph's end goes on only where the next paragraph
begins with another opening mark of its kind, and only when the last of them is closed; everything else that stays odd
becomes a quotation marked `settled=False` that ends at its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

Side = Literal["open", "close", "either"]
Family = Literal["double", "single", "angle", "straight", "tick"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation. Offsets are characters of the text, end exclusive.

    Attributes:
        parts: one (start, end) a paragraph, marks included; a single one for most quotations
        depth: 0 for an outer quotation, 1 for one inside it
        settled: False where the pairing is a guess that ends at the paragraph (an odd mark)
    """

    parts: tuple[tuple[int, int], ...]
    depth: int = 0
    settled: bool = True

    @property
    def start(self) -> int:
        """Offset of the opening mark."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Offset after the closing mark."""
        return self.parts[-1][1]


@dataclass(slots=True)
class _Open:
    start: int
    family: Family
    shape: str
    before: list[tuple[int, int]] = field(default_factory=list)  # parts in earlier paragraphs


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: Family
    side: Side
    shape: str


_MARK = re.compile(r"``|` `|''|[“”„‟«»‹›‘’‚‛\"'`＂]|(?<!\w)[`´](?=\w)")
_INCH = re.compile(r"\d['’′]\s?\d{1,2}$|(?:^|\s)\d{1,3}(?:[./]\d+|\s?[-x×]\s?\d+|½|¼|¾)?$")
_ELISION = re.compile(
    r"(?:\d0s?\b|\d\d\b(?!\s+\w+['’])|t(?:is|was|were|il|ill)\b|em\b|cause\b|bout\b|n['’]?\b|round\b|cuz\b|gainst\b|neath\b)",
    re.IGNORECASE,
)
_OPENERS = frozenset(" \t\n\r([{-–—―/:;,.=>|*\u00a0\u2009\u202f“„«‹‘\"'`")
_LONGEST_SINGLE = 1200
_MOST_LINES = 4  # over which a quotation runs without its mark repeated


def pair_quotes(text: str, breaks: Sequence[int]) -> tuple[Quote, ...]:
    """Pair the quotation marks of `text`; `breaks` are the offsets at which paragraphs begin.

    Quotations come in order of their opening marks; an inner one lies within its outer one.
    """
    borders = sorted({0, *(b for b in breaks if 0 <= b <= len(text)), len(text)})
    quotes: list[Quote] = []
    carried: _Open | None = None
    for start, stop in pairwise(borders):
        end = start + len(text[start:stop].rstrip())
        if end > start:
            carried = _Paragraph(text, start, end, quotes).pair(carried)
    if carried is not None:
        _give_up(carried, quotes)
    return tuple(sorted(quotes, key=lambda q: (q.start, -q.end, q.depth)))


def _give_up(opened: _Open, quotes: list[Quote]) -> None:
    """What was carried over paragraphs and never closed: one unsettled quotation a paragraph."""
    quotes.extend(Quote(((a, b),), 0, False) for a, b in opened.before)


class _Paragraph:
    """The pairing of one paragraph, characters [start, end) of the text."""

    def __init__(self, text: str, start: int, end: int, quotes: list[Quote]) -> None:
        self.text, self.start, self.end, self.quotes = text, start, end, quotes
        self.stack: list[_Open] = []

    def pair(self, carried: _Open | None) -> _Open | None:
        """Pair the marks; `carried` was left open by the paragraph before, and what is left open here is returned."""
        self._resume(carried)
        first = _MARK.match(self.text, self.start) if self.stack else None
        for found in _MARK.finditer(self.text, self.start if first is None else first.end(), self.end):
            mark = self._read(found)
            if mark is not None:
                self._take(mark)
        return self._rest()

    def _resume(self, carried: _Open | None) -> None:
        if carried is None:
            return
        first = _MARK.match(self.text, self.start)
        repeated = (
            first is not None and _family(first.group()) == carried.family and first.group() not in "”»›’"
        )
        if repeated or self._closes_first(carried):
            self.stack.append(_Open(self.start, carried.family, carried.shape, carried.before))
        else:
            _give_up(carried, self.quotes)

    def _closes_first(self, carried: _Open) -> bool:
        """Whether the first mark here ends what was left open, or none stands here and sentences have lines of their
        own: some sources break lines inside quotations without repeating the opening mark."""
        if len(carried.before) >= _MOST_LINES:
            return False
        for found in _MARK.finditer(self.text, self.start, self.end):
            family = _family(found.group())
            if family == "single":
                continue
            mark = self._read(found)
            if mark is None or family not in ("double", "straight", "angle"):
                return False
            alike = family == carried.family or (family == "straight" and carried.family == "tick")
            return alike and mark.side == "close" and self.text[found.start() - 1] in ",.!?-–—…"
        return "\n" not in self.text[carried.before[-1][1] : self.start].replace("\n", "", 1)

    def _rest(self) -> _Open | None:
        """Unsettle what is still open; the outermost one may go on in the next paragraph."""
        outer: _Open | None = None
        for depth, opened in enumerate(self.stack):
            part = (opened.start, self.end)
            if depth == 0 and opened.family != "single":
                outer = _Open(opened.start, opened.family, opened.shape, [*opened.before, part])
            else:
                self.quotes.append(Quote((part,), depth, False))
        return outer

    def _read(self, found: re.Match[str]) -> _Mark | None:
        """What the mark at this place does; None for apostrophes, inches and the like."""
        shape, a, b = found.group(), found.start(), found.end()
        before = self.text[a - 1] if a > self.start else " "
        after = self.text[b] if b < self.end else " "
        family = _family(shape)
        if family == "single":
            return self._read_single(found, before, after)
        if family == "tick" or shape in "„‟":
            return _Mark(a, b, family, "open", shape)
        if shape in "“”":
            low = any(o.shape == "„" for o in self.stack)
            side: Side = "close" if shape == "”" or low else "open"
            return _Mark(a, b, family, side, shape)
        if family == "angle":
            return _Mark(
                a, b, family, _by_neighbours(before, after, "open" if shape in "«‹" else "close"), shape
            )
        if (
            family == "straight"
            and not self._holds("straight", "tick", "double")
            and _INCH.search(self.text, max(self.start, a - 12), a)
        ):
            return None
        return _Mark(a, b, family, _by_neighbours(before, after, "either"), shape)

    def _read_single(self, found: re.Match[str], before: str, after: str) -> _Mark | None:
        shape, a, b = found.group(), found.start(), found.end()
        if shape in "‚‛":
            return _Mark(a, b, "single", "open", shape) if after.isalnum() and not before.isalnum() else None
        if before.isalnum() and after.isalnum():
            return None
        if _ELISION.match(self.text, b) and not before.isalnum() and shape != "`":
            return None
        opened = self._holds("single")
        opening = before in _OPENERS and (after.isalnum() or after in '“"[(«…') and shape != "’"
        if opening and not opened:
            return _Mark(a, b, "single", "open", shape) if self._closes_later(b, shape) else None
        if opened and shape != "‘" and not before.isspace() and not after.isalnum():
            if before in "sS" and after == " " and self._closes_later(b, "‘" if shape == "’" else shape):
                return None  # dogs' owners, inside a quotation that closes further on
            return _Mark(a, b, "single", "close", shape)
        return None

    def _closes_later(self, at: int, shape: str) -> bool:
        """Whether a mark that can close this single one stands later in the paragraph, before another opens."""
        closers = "’" if shape in "‘‚‛" else "'’"
        for found in re.finditer(
            rf"(?<=[\w.,!?…)\]\"”])[{closers}](?![\w{closers}])",
            self.text[at : min(self.end, at + _LONGEST_SINGLE)],
        ):
            before = self.text[at + found.start() - 1]
            after = self.text[at + found.end() : at + found.end() + 2]
            if before in "sS" and re.match(r" [a-z]", after):
                continue
            return True
        return False

    def _holds(self, *families: str) -> bool:
        return any(opened.family in families for opened in self.stack)

    def _take(self, mark: _Mark) -> None:
        side = mark.side
        match = self._match_for(mark)
        if (
            side == "either"
            and match is None
            and mark.shape == "''"
            and "`" in self.text[self.start : self.end]
        ):
            side = "close"  # in TeX style this shape only closes
        if side == "either":
            side = "close" if match is not None else "open"
        elif (
            side == "open"
            and mark.family == "straight"
            and match is not None
            and self._nothing_said(match, mark)
        ):
            side = "close"
        if side == "close" and match is None and mark.family in ("straight", "double", "tick"):
            self._orphan(mark)
            return
        if side == "close":
            if match is not None:
                self._close(match, mark.end)
            return
        same = [i for i, o in enumerate(self.stack) if o.family == mark.family]
        if same and mark.family != "angle":
            self._abandon(same[-1], mark.start)
        self.stack.append(_Open(mark.start, mark.family, mark.shape))

    def _match_for(self, mark: _Mark) -> int | None:
        """Place in the stack of what this mark would close: the innermost one of its kind."""
        closes: dict[Family, tuple[Family, ...]] = {
            "double": ("double",),
            "single": ("single",),
            "angle": ("angle",),
            "straight": ("straight", "tick"),
            "tick": (),
        }
        families = closes[mark.family]
        for i in range(len(self.stack) - 1, -1, -1):
            if self.stack[i].family in families:
                return i
        if (
            mark.family == "straight"
            and mark.side == "close"
            and self._holds("double")
            and not self._double_closes_later(mark.end)
        ):
            return max(i for i, o in enumerate(self.stack) if o.family == "double")
        if mark.family == "double" and mark.shape == "”" and self._holds("straight"):
            return max(i for i, o in enumerate(self.stack) if o.family == "straight")
        return None

    def _double_closes_later(self, at: int) -> bool:
        close, new = self.text.find("”", at, self.end), self.text.find("“", at, self.end)
        return close >= 0 and (new < 0 or close < new)

    def _nothing_said(self, match: int, mark: _Mark) -> bool:
        """An opening-looking mark right after the opened one cannot close it; one at a clause's end may."""
        opened = self.stack[match]
        inside = self.text[opened.start : mark.start].rstrip()
        return inside[-1:] in ",.!?" and not self._straight_later(mark.end)

    def _straight_later(self, at: int) -> bool:
        return self.text.find('"', at, self.end) >= 0 or self.text.find("''", at, self.end) >= 0

    def _close(self, place: int, end: int) -> None:
        opened = self.stack[place]
        for depth in range(len(self.stack) - 1, place, -1):
            inner = self.stack[depth]
            self._add(inner, end - 1, depth, settled=False)
        self._add(opened, end, place, settled=True)
        del self.stack[place:]

    def _abandon(self, place: int, end: int) -> None:
        """A new mark of the same kind opens although the last was not closed: the last ends there, unsettled."""
        for depth in range(len(self.stack) - 1, place - 1, -1):
            self._add(self.stack[depth], end, depth, settled=False)
        del self.stack[place:]

    def _add(self, opened: _Open, end: int, depth: int, *, settled: bool) -> None:
        end = opened.start + len(self.text[opened.start : end].rstrip())
        if not settled and opened.before:
            _give_up(opened, self.quotes)
            opened.before = []
        if end > opened.start:
            self.quotes.append(Quote((*opened.before, (opened.start, end)), depth, settled))

    def _orphan(self, mark: _Mark) -> None:
        """A closing mark that nothing opened: a guess back to the paragraph's start when it is the first mark."""
        first = not self.stack and not any(q.end > self.start for q in self.quotes)
        if (
            first
            and self.text[mark.start - 1 : mark.start] in (",", ".", "!", "?")
            and mark.start - self.start > 1
        ):
            self.quotes.append(Quote(((self.start, mark.end),), 0, False))


def _family(shape: str) -> Family:
    if shape in ("'", "‘", "’", "‚", "‛", "`", "´"):
        return "single"
    if shape in ("«", "»", "‹", "›"):
        return "angle"
    if shape in ("``", "` `"):
        return "tick"
    return "straight" if shape in ("''", '"', "＂") else "double"


def _by_neighbours(before: str, after: str, otherwise: Side) -> Side:
    """Opening when white space or a bracket stands before and a word after; closing the other way round."""
    opens = before.isspace() or before in "([{-–—―/"
    closes = after.isspace() or after in ")]}.,;:!?-–—―/…"
    if opens and not closes:
        return "open"
    if closes and not opens:
        return "close"
    return otherwise
