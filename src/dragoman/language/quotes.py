"""Quotation marks paired: curly, straight, single, nested and multi-paragraph ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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


def pair_quotes(text: str, breaks: Sequence[int]) -> tuple[Quote, ...]:
    """Pair the quotation marks of `text`; `breaks` are the offsets at which paragraphs begin."""
    return ()
