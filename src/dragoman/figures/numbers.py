"""Numbers in words and digits: "1.2m", "two hundred and fifty thousand", "half a million", "two thirds", "tens of thousands".

Pure functions over text; what a number measures is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dragoman.figures.atoms import Atom

NumberForm = Literal["digits", "words", "fraction", "vague"]

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
SMALL: dict[str, int] = {word: n for n, word in enumerate(_UNITS.split())}
TENS: dict[str, int] = {
    word: 10 * n
    for n, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12,
}  # fmt: skip
SHORT: dict[str, float] = {
    "k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "B": 1e9, "bn": 1e9, "Bn": 1e9,
    "bln": 1e9, "tn": 1e12, "trn": 1e12, "cr": 1e7, "MM": 1e6, "mm": 1e6,
}  # fmt: skip
SPACED_SHORT = frozenset({"bn", "mn", "mln", "bln", "tn", "trn", "cr"})
VAGUE = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions"})
SOME = frozenset({"several", "few", "many", "some", "couple"})
PARTS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
ORDINALS = frozenset(
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "hundredth",
        "thousandth",
        "millionth",
        "st",
        "nd",
        "rd",
        "th",
        "something",
        "odd",
    ]
)
GLYPHS: dict[str, float] = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128})
LONGEST = 30
WORDS = frozenset({*SMALL, *TENS, *SCALES, *VAGUE, *PARTS})


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the text.

    Attributes:
        start, end: characters of the text, end exclusive
        value: None where vague
        form: how it is written
        scaled: a word or letter multiplies it (million, bn)
        metre: the letter m behind it may as well be metres; `bare` is then the number without it
        bare: the value without the ambiguous letter
        integer: written without a decimal point
        scale: by what a word or letter multiplies it
    """

    start: int
    end: int
    value: float | None
    form: NumberForm
    scaled: bool = False
    metre: bool = False
    bare: float = 0.0
    integer: bool = True
    scale: float = 1.0


def number_at(pieces: Sequence[Atom], i: int, text: str) -> tuple[Number, int] | None:
    """The longest number that starts at piece `i`, and the index of the piece after it; None where there is none.

    Offsets of the Number are those of the pieces, characters of `text`, end exclusive.
    """
    piece = pieces[i]
    if piece.kind in ("num", "glyph"):
        return _digits(pieces, i, text)
    if piece.kind == "word":
        return (
            _vague(pieces, i, text)
            or _article(pieces, i, text)
            or _fraction(pieces, i, text)
            or _words(pieces, i, text)
        )
    return None


def _digits(pieces: Sequence[Atom], i: int, text: str) -> tuple[Number, int] | None:
    piece = pieces[i]
    if len(piece.text) > LONGEST or _in_longer_numeral(pieces, i):
        return None
    if piece.kind == "glyph":
        return _scaled(
            Number(piece.start, piece.end, GLYPHS[piece.text], "fraction", integer=False), pieces, i + 1, text
        )
    value = float(piece.text.replace(",", ""))
    number = Number(piece.start, piece.end, value, "digits", integer="." not in piece.text)
    j = i + 1
    if fraction := _slash(pieces, i):
        return _scaled(
            replace(number, value=fraction, end=pieces[i + 2].end, form="fraction", integer=False),
            pieces,
            i + 3,
            text,
        )
    if j < len(pieces) and pieces[j].kind == "glyph" and pieces[j].start - piece.end <= 1:
        number, j = (
            replace(number, value=value + GLYPHS[pieces[j].text], end=pieces[j].end, integer=False),
            j + 1,
        )
    elif (
        j < len(pieces)
        and pieces[j].kind == "num"
        and pieces[j].start - piece.end == 1
        and (part := _slash(pieces, j))
    ):
        number, j = replace(number, value=value + part, end=pieces[j + 2].end, integer=False), j + 3
    return _scaled(number, pieces, j, text)


def _in_longer_numeral(pieces: Sequence[Atom], i: int) -> bool:
    """True for a piece of 1.2.3 or 22.05.2019: a numeral glued to another, or to a point or comma between two."""
    before, after = (pieces[i - 1] if i else None), (pieces[i + 1] if i + 1 < len(pieces) else None)
    here = pieces[i]
    for near, far in ((i - 1, i - 2), (i + 1, i + 2)):
        if (
            0 <= near < len(pieces)
            and 0 <= far < len(pieces)
            and pieces[near].text == ","
            and pieces[far].kind == "num"
        ):
            glued = pieces[far].end == pieces[near].start and pieces[near].end == here.start
            if glued or (here.end == pieces[near].start and pieces[near].end == pieces[far].start):
                return True
    return any(
        other is not None and other.kind == "num" and (other.end == here.start or here.end == other.start)
        for other in (before, after)
    )


def _slash(pieces: Sequence[Atom], i: int) -> float | None:
    """The value of num '/' num where it can be a fraction (1/2, 3/4, not 9/11)."""
    if i + 2 >= len(pieces):
        return None
    top, sign, bottom = pieces[i : i + 3]
    if (
        sign.text not in ("/", "⁄")
        or bottom.kind != "num"
        or not (top.text.isdigit() and bottom.text.isdigit())
    ):
        return None
    if sign.start != top.end or bottom.start != sign.end or len(top.text) > 3 or len(bottom.text) > 3:
        return None
    if i + 3 < len(pieces) and pieces[i + 3].text == "/":
        return None
    return (
        int(top.text) / int(bottom.text)
        if int(bottom.text) in DENOMINATORS and int(top.text) < int(bottom.text)
        else None
    )


def _gap(text: str, left: Atom | Number, right: Atom) -> str:
    return text[left.end : right.start]


def _near(text: str, left: Atom | Number, right: Atom) -> bool:
    gap = _gap(text, left, right)
    return len(gap) <= 2 and "\n" not in gap and not gap.strip()


def _scaled(number: Number, pieces: Sequence[Atom], j: int, text: str) -> tuple[Number, int]:
    """Multiply by the scale that follows: "1.2 million", "3bn", "5-thousand", "100 thousand million"."""
    if number.value is None:
        return number, j
    j0, number = j, _half_more(number, pieces, j, text)
    while j < len(pieces) and pieces[j].start < number.end:
        j += 1
    if (
        j < len(pieces)
        and pieces[j].kind == "word"
        and pieces[j].start == number.end
        and pieces[j].text in SHORT
    ):
        short = pieces[j].text
        value = number.value or 0.0
        if short == "mm":
            return number, j
        scaled = replace(
            number,
            value=value * SHORT[short],
            end=pieces[j].end,
            scaled=True,
            scale=SHORT[short],
            metre=short in ("m", "b", "K"),
            bare=value,
        )
        return scaled, j + 1
    if j < len(pieces) and pieces[j].text == "m" and text[number.end : pieces[j].start] == " ":
        value = number.value or 0.0
        return replace(
            number, value=value * 1e6, end=pieces[j].end, scaled=True, scale=1e6, metre=True, bare=value
        ), j + 1
    while j < len(pieces):
        k = j + 1 if pieces[j].text == "-" and j + 1 < len(pieces) and pieces[j].start == number.end else j
        word = pieces[k].text
        factor = SCALES.get(word.lower()) or (SHORT[word] if word in SPACED_SHORT else None)
        if (
            factor is None
            or not (k > j or _near(text, number, pieces[k]))
            or (factor == 12 and number.scaled)
        ):
            break
        number = replace(
            number,
            value=(number.value or 0.0) * factor,
            end=pieces[k].end,
            scaled=True,
            scale=number.scale * factor,
        )
        j = k + 1
    return number, max(j, j0)


def _half_more(number: Number, pieces: Sequence[Atom], j: int, text: str) -> Number:
    """'two and a half' (million)."""
    if j + 2 < len(pieces) and number.value is not None and number.integer:
        words = [p.text.lower() for p in pieces[j : j + 3]]
        extra = {"half": 0.5, "quarter": 0.25}.get(words[2])
        if words[:2] == ["and", "a"] and extra and _near(text, number, pieces[j]):
            return replace(number, value=number.value + extra, end=pieces[j + 2].end, integer=False)
    return number


def _words(pieces: Sequence[Atom], i: int, text: str) -> tuple[Number, int] | None:
    """Number words: "ninety-five", "two hundred and fifty thousand"."""
    total = current = 0.0
    last: float | None = None
    j, end = i, pieces[i].start
    while j < len(pieces):
        k = _joined(pieces, j, text, allow_and=last is not None and last >= 100) if j > i else j
        word = pieces[k].text.lower() if k < len(pieces) else ""
        if pieces[min(k, len(pieces) - 1)].kind != "word":
            break
        if word in SMALL and (
            last is None or (last >= 20 and SMALL[word] and (last >= 100 or SMALL[word] < 10))
        ):
            current, last = current + SMALL[word], SMALL[word]
        elif word in TENS and (last is None or last >= 100):
            current, last = current + TENS[word], TENS[word]
        elif word in SCALES and last is not None and (k == j or pieces[k - 1].text != "and"):
            factor = SCALES[word]
            if factor == 100 or factor == 12:
                current *= factor
            else:
                total, current = total + current * factor, 0.0
            last = factor
        else:
            break
        j, end = k + 1, pieces[k].end
    if last is None or _ordinal_next(pieces, j, text, end):
        return None
    number = Number(
        pieces[i].start, end, total + current, "words", scaled=last >= 100, scale=last if last >= 100 else 1.0
    )
    return _scaled(number, pieces, j, text)


def _joined(pieces: Sequence[Atom], j: int, text: str, *, allow_and: bool) -> int:
    """The piece that goes on with a number word, across a hyphen or an "and"."""
    if (
        pieces[j].text == "-"
        and j + 1 < len(pieces)
        and pieces[j].start == pieces[j - 1].end
        and pieces[j + 1].start == pieces[j].end
    ):
        return j + 1
    if (
        allow_and
        and pieces[j].text == "and"
        and j + 1 < len(pieces)
        and pieces[j + 1].text.lower() in {*SMALL, *TENS}
    ):
        return j + 1
    return j if _near(text, pieces[j - 1], pieces[j]) else len(pieces)


def _ordinal_next(pieces: Sequence[Atom], j: int, text: str, end: int) -> bool:
    if j < len(pieces) and pieces[j].text == "-" and pieces[j].start == end:
        j += 1
    return j < len(pieces) and pieces[j].start - end <= 1 and pieces[j].text.lower() in ORDINALS


def _article(pieces: Sequence[Atom], i: int, text: str) -> tuple[Number, int] | None:
    """'a dozen', 'a hundred', 'half a million', 'a quarter of a million', 'half a dozen'."""
    words = [p.text.lower() for p in pieces[i : i + 5]]
    if (
        words[0] in ("a", "an")
        and len(words) > 1
        and words[1] in SCALES
        and _near(text, pieces[i], pieces[i + 1])
    ):
        first = SCALES[words[1]]
        return _scaled(
            Number(pieces[i].start, pieces[i + 1].end, first, "words", scaled=True), pieces, i + 2, text
        )
    part = {"half": 0.5, "quarter": 0.25}.get(words[0])
    start, at = i, i + 1
    if part is None and words[0] in ("a", "three") and len(words) > 1 and words[1] in ("quarter", "quarters"):
        part, at = 0.25 if words[0] == "a" else 0.75, i + 2
    if part is None:
        return None
    rest = [p.text.lower() for p in pieces[at : at + 3]]
    skip = 2 if rest[:2] == ["of", "a"] else 1 if rest[:1] == ["a"] else 0
    if len(rest) > skip and rest[skip] in SCALES and SCALES[rest[skip]] != 100:
        last = pieces[at + skip]
        return Number(
            pieces[start].start, last.end, part * SCALES[rest[skip]], "words", scaled=True
        ), at + skip + 1
    if skip and rest[skip : skip + 1] in (["percentage"], ["percent"], ["point"], ["per"]):
        last = pieces[at + skip - 1]  # "half a percentage point": the unit follows the article
        return Number(pieces[start].start, last.end, part, "words", integer=False), at + skip
    return None


def _vague(pieces: Sequence[Atom], i: int, text: str) -> tuple[Number, int] | None:
    """'tens of thousands', 'hundreds', 'several hundred thousand', 'a few dozen': no value, but something is counted."""
    word, j = pieces[i].text.lower(), i
    if word in VAGUE:
        end, j = pieces[i].end, i + 1
        while j + 1 < len(pieces) and pieces[j].text == "of" and pieces[j + 1].text.lower() in VAGUE:
            end, j = pieces[j + 1].end, j + 2
        of = j < len(pieces) and pieces[j].text == "of"
        if word in ("tens", "scores") and not (of or j > i + 1):
            return None
        return Number(pieces[i].start, end, None, "vague", scaled=True), j
    if word not in SOME or word == "some":
        return None
    j = i + 2 if i + 1 < len(pieces) and pieces[i + 1].text == "of" else i + 1
    end = -1
    while j < len(pieces) and pieces[j].text.lower() in SCALES:
        end, j = pieces[j].end, j + 1
    return (Number(pieces[i].start, end, None, "vague", scaled=True), j) if end >= 0 else None


def _fraction(pieces: Sequence[Atom], i: int, text: str) -> tuple[Number, int] | None:
    """'two thirds', 'one-third', 'a third of', 'half the', 'three quarters of'."""
    word = pieces[i].text.lower()
    after = pieces[i + 1].text.lower() if i + 1 < len(pieces) else ""
    if word == "half":
        before = pieces[i - 1].text.lower() if i else ""
        whole = after in ("of", "the", "its", "their", "his", "her", "our", "all", "those", "these")
        if (
            whole
            and before not in ORDINALS
            and before not in ("the", "latter", "early", "late", "in", "last", "this", "other")
        ):
            return Number(pieces[i].start, pieces[i].end, 0.5, "fraction", integer=False), i + 1
        return None
    top = 1 if word in ("a", "an", "one") else SMALL.get(word, 0)
    if not top or i + 1 >= len(pieces):
        return None
    k = i + 2 if after == "-" and pieces[i + 1].start == pieces[i].end else i + 1
    part = pieces[k].text.lower() if k < len(pieces) else ""
    bottom = PARTS.get(part)
    if not bottom or top >= bottom * 2 or (part.endswith("s") or part == "halves") != (top > 1):
        return None
    following = pieces[k + 1].text.lower() if k + 1 < len(pieces) else ""
    if (
        top == 1
        and k == i + 1
        and following not in ("of", "the", "to", ",", ".", "more", "less", "higher", "lower")
    ):
        return None
    if top == 1 and word != "one" and following != "of":
        return None
    return Number(pieces[i].start, pieces[k].end, top / bottom, "fraction", integer=False), k + 1
