"""A sentence cut into numerals, words and signs, with offsets into the text that it was cut from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

AtomKind = Literal["num", "glyph", "word", "sign"]

_ATOM = re.compile(
    r"(?P<glyph>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<num>[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
    r"|(?P<word>[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]+)"
    r"|(?P<sign>\S)"
)


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece. `start` and `end` are characters of the text given to `atoms`, end exclusive."""

    kind: AtomKind
    text: str
    start: int
    end: int


def atoms(text: str) -> list[Atom]:
    """The pieces of `text` in order; white space is what lies between them."""
    return [
        Atom(m.lastgroup or "sign", m.group(), m.start(), m.end())  # type: ignore[arg-type]
        for m in _ATOM.finditer(text)
    ]
