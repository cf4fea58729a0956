"""One sentence as the rules of this room see it: its text, its tokens by character, the dates that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date
from functools import cached_property

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dragoman.figures.stretches import stretches
from dragoman.language.crossing import Crossing
from dragoman.record import When


class Sentence:
    """A sentence with look-up by character. Offsets are characters of `text`; add `offset` for those of the report."""

    def __init__(
        self, sent: Tokens, dates: Crossing[When] | None = None, published: date | None = None
    ) -> None:
        self.doc: Doc = sent.doc
        self.given = dates
        self.first, self.last = sent.start, sent.end
        self.offset = sent.start_char
        self.text = sent.text
        self.starts = [t.idx - self.offset for t in sent]
        end = self.offset + len(self.text)
        here = [] if dates is None else dates.crossing(self.offset, end)
        self.dates: tuple[When, ...] = stretches(self.text, self.offset, here, published)

    @cached_property
    def title_case(self) -> bool:
        """Whether most words are capitalised, as in a headline: capitals then say nothing."""
        words = [w for w in re.findall(r"[^\W\d_]+", self.text) if len(w) > 3]
        return len(words) > 4 and sum(w[0].isupper() for w in words) > 0.75 * len(words)

    def index(self, char: int) -> int:
        """The doc index of the token that holds the character, or the one before it."""
        return self.first + max(0, bisect_right(self.starts, char) - 1)

    def token(self, i: int) -> Token | None:
        """The token at doc index `i` if it stands in this sentence."""
        return self.doc[i] if self.first <= i < self.last else None

    def after(self, char: int) -> int:
        """The doc index of the first token that begins at or behind the character."""
        return self.first + bisect_left(self.starts, char)

    def dates_at(self, start: int, end: int) -> tuple[When, ...]:
        """Time expressions that overlap characters [start, end) of the sentence."""
        a, b = start + self.offset, end + self.offset
        return tuple(d for d in self.dates if d.span is not None and d.span.start < b and a < d.span.end)
