"""The layout of a report: which stretches are headline, byline, dateline, caption or boilerplate.

The parser reads `Layout.masked`, a text of the same length as the report's in which in-line boilerplate, newlines inside
paragraphs and odd spaces are blanked and text in capitals is recased, so that every offset of the Doc is one of
`report.text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.language.dateline import dateline_end, is_date_line
from dragoman.language.furniture import INLINE, LEADING, TRAILING_CREDIT, credit_start, kind_of
from dragoman.language.paragraphs import Paragraph, split_paragraphs
from dragoman.language.recase import in_capitals, recase
from dragoman.record import Region, RegionKind

_ODD_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]")
_BLANK = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]")
_HEADLINE_MAX = 220
_QUESTION_MAX = 110
_DEKS = 3
_DATELINE_WITHIN = 4  # running paragraphs, from the first, that may open with a dateline
_SENTENCE = re.compile(r"""[.;:,…][)\]"'”’»]*$|["”].{0,80}\b(?:said|says|told)\b""")
_STOP_INSIDE = re.compile(r"(?<![A-Z.]\w)(?<!\b[A-Z])[a-z)\]”’\"][.] +[A-Z“\"]")


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
    paragraphs = split_paragraphs(text)
    regions = tuple(_regions(text, paragraphs))
    return Layout(
        masked=_mask(text, paragraphs), regions=regions, breaks=tuple(p.start for p in paragraphs) or (0,)
    )


def _regions(text: str, paragraphs: list[Paragraph]) -> Iterator[Region]:
    front = True  # no running text yet
    heads = running = 0
    for i, paragraph in enumerate(paragraphs):
        piece = text[paragraph.start : paragraph.end]
        length = dateline_end(piece) if running < _DATELINE_WITHIN else 0
        kind: RegionKind | None
        if length == len(piece) or (front and is_date_line(piece)):
            kind = "dateline"
        else:
            kind = None if length else kind_of(piece, after_headline=front and heads > 0)
        if (
            kind is None
            and front
            and heads <= _DEKS
            and not length
            and i + 1 < len(paragraphs)
            and _is_headline(piece, heads)
        ):
            kind = "headline"
            heads += 1
        if kind is not None:
            yield Region(kind=kind, start=paragraph.start, end=paragraph.end)
            continue
        front = False
        running += 1
        if length:
            running = _DATELINE_WITHIN
            yield Region(
                kind="dateline", start=paragraph.start, end=paragraph.start + len(piece[:length].rstrip())
            )
        yield from _trailing(piece, length, paragraph)


def _trailing(piece: str, after: int, paragraph: Paragraph) -> Iterator[Region]:
    """Reporters, or a picture's credit, at the end of a paragraph of text."""
    reporters = TRAILING_CREDIT.search(piece)
    if reporters and reporters.start() > after:
        yield Region(kind="byline", start=paragraph.start + reporters.start(), end=paragraph.end)
    elif (at := credit_start(piece)) is not None and at > after:
        yield Region(kind="caption", start=paragraph.start + at, end=paragraph.end)


def _is_headline(piece: str, heads: int) -> bool:
    """A short line without a sentence's end; in capitals it may have one. `heads`: headlines already seen."""
    if len(piece) > _HEADLINE_MAX or len(piece.split()) < 2:
        return False
    if len(piece) > _QUESTION_MAX and piece.endswith(("?", "!")):
        return False
    if in_capitals(piece) and heads == 0:
        return not _STOP_INSIDE.search(piece)
    return not _SENTENCE.search(piece) and not _STOP_INSIDE.search(piece) and any(c.isalpha() for c in piece)


def _mask(text: str, paragraphs: list[Paragraph]) -> str:
    masked = _ODD_SPACE.sub(" ", text)
    pieces: list[str] = []
    at = 0
    for paragraph in paragraphs:
        pieces.append(masked[at : paragraph.start])
        piece = _BLANK.sub(" ", masked[paragraph.start : paragraph.end])
        piece = INLINE.sub(_spaces, piece)
        pieces.append(re.sub(rf"\A(?:{LEADING.pattern})", _spaces, piece))
        at = paragraph.end
    pieces.append(masked[at:])
    return recase("".join(pieces), paragraphs)


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())
