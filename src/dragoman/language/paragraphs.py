"""Paragraphs of plain text, whether it is hard-wrapped at some width or holds one paragraph a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dragoman.language.dateline import is_date_line

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_TERMINAL = re.compile(r"""[.!?:;…][)\]"'”’»*]*$|["”»]$""")
_BULLET = re.compile(r"(?:[-*•–—·▪]|\(?\d{1,2}[.)])\s+\S")
_LOWER_START = re.compile(r"[^\W\d_A-Z](?<=[a-zß-öø-ÿ])[a-z]|[a-z] ")
_WIDEST = 110  # a longer line was not wrapped by hand or by an agency's terminal


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Characters [start, end) of the text, white space around it left out."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    text: str


def split_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of `text`, in order.

    A blank line always ends a paragraph. A single newline does so in text that holds one paragraph a line; in
    hard-wrapped text it does only after a line that ended early, before an indented line or before a bullet.
    """
    blocks = list(_blocks(text))
    width = _wrap_width(blocks)
    found: list[Paragraph] = []
    for block in blocks:
        base = Counter(line.indent for line in block).most_common(1)[0][0]
        start = block[0].start
        for before, after in pairwise(block):
            if _breaks(before, after, width, base):
                found.append(Paragraph(start, before.end))
                start = after.start
        found.append(Paragraph(start, block[-1].end))
    return found


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Runs of lines without a blank one between them."""
    block: list[_Line] = []
    at = 0
    ends = [(m.start(), m.end()) for m in _LINE_END.finditer(text)]
    for stop, following in [*ends, (len(text), len(text))]:
        raw = text[at:stop]
        bare = raw.strip()
        if bare:
            indent = len(raw) - len(raw.lstrip())
            start = at + indent
            block.append(_Line(start, start + len(bare), indent, bare))
        elif block:
            yield block
            block = []
        at = following
    if block:
        yield block


def _soft(before: _Line, after: _Line) -> bool:
    """Whether the line break stands inside a sentence for certain."""
    return not _TERMINAL.search(before.text) and _LOWER_START.match(after.text) is not None


def _wrap_width(blocks: list[list[_Line]]) -> int:
    """The width at which the text is hard-wrapped; 0 where it is not."""
    pairs = [pair for block in blocks for pair in pairwise(block)]
    soft = sum(_soft(*pair) for pair in pairs)
    if soft < 2 or soft < 0.15 * len(pairs):
        return 0
    lengths = sorted(len(before.text) for before, _ in pairs)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    return width if 30 <= width <= _WIDEST else 0


def _breaks(before: _Line, after: _Line, width: int, base: int) -> bool:
    if is_date_line(after.text):
        return True
    if _soft(before, after):
        return False
    if not width or len(before.text) > 1.4 * width:
        return True
    if after.indent >= base + 2:
        return True
    ended = _TERMINAL.search(before.text) is not None
    if ended and _BULLET.match(after.text):
        return True
    room = width - len(before.text) - 1 - len(after.text.split(None, 1)[0])
    return room > 0.25 * width if ended else room > 0.5 * width
