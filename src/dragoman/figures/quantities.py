"""Numbers with their units, from the text alone: "US$2-3 billion", "between 5 and 7 percent", "$80 a barrel", "5-10W".

Offsets are characters of the text that is read, end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dragoman.figures.atoms import Atom, atoms
from dragoman.figures.numbers import SMALL, SOME, TENS, VAGUE, WORDS, Number, number_at
from dragoman.figures.units import Chooser, Unit, first, table, unit_before, unit_behind

Join = Literal["", "between", "to", "hyphen", "or", "from"]

_DIGIT = re.compile(r"[0-9½⅓⅔¼¾]")
_LETTERS = re.compile(r"[a-z]+")
_STARTS = frozenset({*SMALL, *TENS, *VAGUE, *SOME, "a", "an", "half", "quarter"})
_TELLING = frozenset({*WORDS, "several", "few", "couple"})
_MOVES = re.compile(
    r"\b(?:r[io]se|rising|risen|rises|f[ae]ll|falls|fallen|falling|drop|climb|jump|slip|slid|grow|grew|increas|decreas|declin|lower|rais|cut|up|down|"
    r"chang|went|gone?|going|surg|soar|plung|plummet|tumbl|shr[aiu]nk|widen|narrow|eas|improv|reduc|boost|advanc|retreat|doubl|tripl|swell|swung|dip|sank|sink|hik)",
    re.I,
)
_METRES = frozenset({"tall", "long", "high", "wide", "deep", "away", "from", "above", "below", "race", "sprint", "x", "by", "freestyle", "hurdles", "final", "off", "apart", "thick"})  # fmt: skip
_PER = re.compile(
    r"(?P<join>\s?/\s?|\s+per\s+|-per-|\sp\.\s?|\s+an?[\s-]+|-an?-|\s+each\s+|\s+every\s+)(?P<what>(?:square\s+|cubic\s+|sq\s)?[^\W\d_]+[²³2]?(?![\w])(?!\s(?:earlier|ago|before|later|after|or\s(?:more|so|two))\b))",
)
_PLUS = re.compile(r"-plus(?=[\s-])|\+(?=\s)")
_EACH = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "night", "barrel", "share", "tonne", "ton", "gallon",
     "litre", "liter", "pound", "ounce", "kilo", "kilogram", "gram", "head", "person", "piece", "unit", "bushel", "dozen",
     "megawatt", "kilowatt", "therm", "acre", "hectare", "foot", "metre", "mile", "student", "household", "family",
     "pop", "seat", "ticket", "bottle", "copy", "vote", "shift", "session", "game", "decade", "century"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range with its unit.

    Attributes:
        start, end: characters of number and unit, end exclusive
        first, last: characters of the number (or range) alone
        number: the number; of a range the lower one
        high: the upper number of a range, or None
        unit: currency or unit, or None for a number that counts something else or nothing
        per: the unit's divisor ("day", "barrel"), or None
        join: how a range is written
        sign: -1.0 for "minus 5"
        hyphen: a hyphen joins the number to the word behind ("12-point")
    """

    start: int
    end: int
    first: int
    last: int
    number: Number
    high: Number | None = None
    unit: Unit | None = None
    per: str | None = None
    join: Join = ""
    sign: float = 1.0
    hyphen: bool = False

    @property
    def value(self) -> float | None:
        """The value as written, in `unit` (a cent is 1 cent, not 0.01 dollars)."""
        return None if self.number.value is None else _exact(self.number.value * self.sign)

    @property
    def top(self) -> float | None:
        """The upper end of a range."""
        return None if self.high is None or self.high.value is None else _exact(self.high.value)


def worth_reading(text: str) -> bool:
    """Whether the text can hold a number at all; quick."""
    if _DIGIT.search(text):
        return True
    words = _LETTERS.findall(text.lower())
    return not _TELLING.isdisjoint(words) or any(w.endswith("fold") for w in words)


def _exact(value: float) -> float:
    """Undo the noise of binary products: 240.1 * 1e9 is 240100000000."""
    return float(f"{value:.12g}")


def quantities(
    text: str, choose: Chooser = first, keep: Callable[[Quantity], bool] = lambda q: True
) -> list[Quantity]:
    """The quantities of one sentence, in order.

    Args:
        text: the sentence
        choose: which of several currencies a word or sign means
        keep: false for a number that is part of a name or date and must not join a range
    """
    if not worth_reading(text):
        return []
    found = [q for q in _single(text, atoms(text), choose) if keep(q)]
    return _shared(text, _ranges(text, found))


def _single(text: str, pieces: Sequence[Atom], choose: Chooser) -> list[Quantity]:
    out: list[Quantity] = []
    i = 0
    while i < len(pieces):
        if pieces[i].kind == "sign" or (pieces[i].kind == "word" and not _may_start(pieces[i].text)):
            i += 1
            continue
        if (fold := _fold(pieces, i)) is not None:
            out.append(fold)
            i += 1
            continue
        read = number_at(pieces, i, text)
        if read is None:
            i += 1
            continue
        number, j = read
        if (of := _one_of(pieces, i, j, number, text)) is not None:
            number, j = of
        i = j
        quantity = _with_unit(text, number, choose)
        while i < len(pieces) and pieces[i].start < quantity.end:
            i += 1
        out.append(quantity)
    return out


def _may_start(word: str) -> bool:
    lower = word.lower()
    return lower in _STARTS or lower.endswith("fold")


def _fold(pieces: Sequence[Atom], i: int) -> Quantity | None:
    word = pieces[i].text.lower()
    if pieces[i].kind == "word" and word.endswith("fold") and word[:-4] in SMALL:
        number = Number(pieces[i].start, pieces[i].end, float(SMALL[word[:-4]]), "words")
        return Quantity(
            number.start, number.end, number.start, number.end, number, unit=table().by_name["count"]
        )
    return None


def _one_of(pieces: Sequence[Atom], i: int, j: int, number: Number, text: str) -> tuple[Number, int] | None:
    """'one in five', 'nine out of 10', '3 in 10': a fraction."""
    words = [p.text.lower() for p in pieces[j : j + 2]]
    k = j + 2 if words == ["out", "of"] else j + 1 if words[:1] == ["in"] or words[:1] == ["of"] else None
    if (
        k is None
        or k >= len(pieces)
        or number.value is None
        or not number.integer
        or number.form not in ("digits", "words")
    ):
        return None
    second = number_at(pieces, k, text)
    if (
        second is None
        or second[0].value is None
        or second[0].form not in ("digits", "words")
        or not second[0].integer
    ):
        return None
    low, high = number.value, second[0].value
    if (
        words[0] == "of"
        or not 0 < low < high
        or unit_behind(text, second[0].end)
        or unit_before(text, second[0].start)
    ):
        return None
    if words[0] == "in" and (
        low > 99 or (high > 100 and high not in (1e3, 1e4, 1e5, 1e6)) or low > 10 > high
    ):
        return None
    return Number(number.start, second[0].end, low / high, "fraction", integer=False), second[1]


def _with_unit(text: str, number: Number, choose: Chooser) -> Quantity:
    """One number with sign, currency before, unit behind and divisor."""
    at, sign = _sign(text, number.start)
    start, end, unit = at, number.end, None
    before = unit_before(text, at, choose)
    if before is not None:
        unit, start = before
        if sign > 0 and start and text[start - 1] in "-−" and (start == 1 or text[start - 2] in " ("):
            start, sign = start - 1, -1.0
    number = _metre(text, number, money=unit is not None)
    end = number.end
    plus = _PLUS.match(text, end)
    if plus and unit_behind(text, plus.end(), choose) is not None:
        end = plus.end()
    elif number.form == "vague" and text[end : end + 4] == " of ":
        end += 3
    behind = unit_behind(text, end, choose)
    end = number.end
    if behind is not None and not _not_behind(text, number, behind):
        if unit is None or (
            behind[0].kind == "money" and behind[0].record == unit.record and not _next_digit(text, behind[2])
        ):
            unit, _, end = behind
            unit = _pound(text, number, unit, behind[1], end)
        elif unit.name == "dollar" and behind[0].kind == "money":
            unit, end = (behind[0], behind[2]) if behind[0].name.endswith("dollar") else (unit, end)
    if (
        number.metre
        and unit is None
        and (metre := re.match(r"\s?m(?!\w)", text[number.end : number.end + 3]))
    ):
        unit, end = table().by_name["metre"], number.end + metre.end()
    if (
        unit is not None
        and unit.kind == "money"
        and (usa := re.match(r"\s(?:U\.?S\.?|Australian|Canadian)(?![\w])", text[end:]))
        and before
    ):
        end += usa.end()
    per, end = _divisor(text, end, unit)
    hyphen = (
        text[number.end : number.end + 1] == "-"
        and text[number.end : number.end + 5] != "-plus"
        and text[number.end + 1 : number.end + 2].isalpha()
    )
    return Quantity(
        start, end, number.start, number.end, number, unit=unit, per=per, sign=sign, hyphen=hyphen
    )


def _next_digit(text: str, at: int) -> bool:
    return text[at : at + 2].strip()[:1].isdigit()


def _not_behind(text: str, number: Number, behind: tuple[Unit, int, int]) -> bool:
    """True where the characters that look like a unit are something else: the next sum's sign, a time of day."""
    unit, start, end = behind
    form = text[start:end]
    if (
        unit.kind == "money"
        and not form[0].islower()
        and form[0] != "U"
        and _next_digit(text, end)
        and not form.isalpha()
    ):
        return True
    if form in ("pm", "p.m", "p", "A", "m") and number.integer and form == "pm":
        return True
    return form == "second" and text[end : end + 1] == "-"


def _sign(text: str, at: int) -> tuple[int, float]:
    """Where the number begins with its sign, and the sign."""
    if at and text[at - 1] in "-−–" and (at == 1 or text[at - 2] in " ($£€"):
        if at >= 2 and text[at - 2] == " " and re.search(r"\d\S*\s$", text[: at - 1]):
            return at, 1.0
        return at - 1, -1.0
    minus = re.search(r"\bminus[\s-]$", text[max(0, at - 6) : at], re.I)
    return (at - 6, -1.0) if minus else (at, 1.0)


def _metre(text: str, number: Number, *, money: bool) -> Number:
    """Take an ambiguous letter back: the m of "100m race" is metres, the b of "5b" without money is nothing."""
    if not number.metre or money:
        return replace(number, metre=False)
    letter, glued = text[number.end - 1], 1 + (text[number.end - 2] == " ")
    following = re.match(r"\s?([^\W\d_]+)", text[number.end :])
    word = following.group(1) if following else ""
    if letter == "K":
        return replace(number, metre=False)
    if letter == "b":
        return (
            replace(number, metre=False)
            if word
            else replace(
                number, value=number.bare, end=number.end - glued, scaled=False, scale=1.0, metre=False
            )
        )
    counted = (
        bool(word)
        and word.islower()
        and word not in _METRES
        and word not in ("in", "and", "to", "at", "on", "of", "or", "with", "for", "while", "before", "after")
    )
    if counted and (number.bare < 1000):
        return replace(number, metre=False)
    return replace(number, value=number.bare, end=number.end - glued, scaled=False, scale=1.0)


def _pound(text: str, number: Number, unit: Unit, start: int, end: int) -> Unit:
    """'500-pound bomb', 'two pounds of' and 'weighs 20 pounds' are mass."""
    if unit.kind != "money" or text[start:end].lower() not in ("pound", "pounds"):
        return unit
    mass = (
        (
            text[start - 1] == "-"
            and not re.match(r"\s(?:fine|note|bill|ticket|deal|fee|charge|bonus)", text[end:])
        )
        or (re.match(r"\sof\s(?!debt|public|tax|aid)", text[end:]) and not number.scaled)
        or re.search(
            r"\b(?:weigh|lifting|lift|lost|shed|baby|gain|drop)\w*\b[^.]{0,20}$",
            text[max(0, number.start - 30) : number.start],
            re.I,
        )
    )
    return table().by_name["pound-mass"] if mass and text[end : end + 8] != " sterling" else unit


def _divisor(text: str, end: int, unit: Unit | None) -> tuple[str | None, int]:
    """'per barrel', 'a day', '/h': the divisor and the character after it."""
    if unit is None or (unit.dimension == "time"):
        return None, end
    match = _PER.match(text, end)
    if match is None:
        return None, end
    join, what = match.group("join").strip(" -"), " ".join(match.group("what").split())
    entry = table()
    known = entry.symbols.get(what) if join == "/" else None
    known = known or entry.words.get(what.lower())
    if join == "/" and known is None:
        return None, end
    if join in ("a", "an", "each", "every"):
        if what.lower() not in _EACH or (
            unit.kind != "money" and not (known and known[0].dimension == "time")
        ):
            return None, end
    elif join == "p." and what not in ("a", "annum"):
        return None, end
    if what.lower() in ("cent", "capita") and unit.kind != "money":
        return None, end
    if what in ("annum",) or join == "p.":
        return "year", match.end()
    unit_name = next((u.name for u in known or () if u.kind == "unit"), what.lower())
    return unit_name, match.end()


def _ranges(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    out: list[Quantity] = []
    for quantity in found:
        joined = _range(text, out[-1], quantity) if out else None
        if joined is not None:
            out[-1] = joined
        else:
            out.append(quantity)
    return out


def _range(text: str, low: Quantity, high: Quantity) -> Quantity | None:
    if low.high is not None or low.number.value is None or high.number.value is None:
        return None
    join = _join(text, low, high)
    if not join or not _same_unit(low, high) or "fraction" in (low.number.form, high.number.form):
        return None
    bottom = low.number
    if (
        high.number.scaled
        and not bottom.scaled
        and bottom.form == high.number.form
        and (low.number.value or 0) < 1000
    ):
        scaled = (bottom.value or 0.0) * high.number.scale
        bottom = (
            replace(bottom, value=scaled)
            if scaled <= (high.number.value or 0.0) or join == "from"
            else bottom
        )
    if (bottom.value or 0.0) >= (high.number.value or 0.0) and join != "from":
        return None
    return replace(
        low, end=high.end, last=high.last, number=bottom, high=high.number, unit=high.unit or low.unit,
        per=high.per or low.per, join=join, hyphen=high.hyphen,
    )  # fmt: skip


def _same_unit(low: Quantity, high: Quantity) -> bool:
    if low.unit is None or high.unit is None:
        return low.unit is None or (high.unit is None and low.last == low.end)
    return low.unit.record == high.unit.record and low.unit.factor == high.unit.factor


def _join(text: str, low: Quantity, high: Quantity) -> Join:
    """How two quantities side by side make a range, or ''."""
    gap, before = text[low.end : high.start], text[max(0, low.start - 90) : low.start]
    if re.fullmatch(r"\s?[-–—‑]\s?|\s[-–]{1,2}\s", gap) and low.number.form == high.number.form == "digits":
        return "hyphen"
    if re.fullmatch(r"\s(?:and|to)\s", gap) and re.search(r"\bbetween\s(?:\w+\s)?$", before, re.I):
        return "between"
    if re.fullmatch(r"\s?to\s", gap):
        moved = re.search(r"\bfrom\s(?:about\s|around\s|nearly\s|some\s)?$", before, re.I)
        if moved and _MOVES.search(before):
            return "from"
        after_verb = re.search(r"(\w+)\s(?:by\s)?$", before)
        if (
            after_verb
            and _MOVES.match(after_verb.group(1))
            and low.unit is not None
            and low.end != low.last
            and not moved
        ):
            return ""
        return (
            "to"
            if (low.number.value or 0) < (high.number.value or 0) * max(1.0, high.number.scale)
            else "from"
        )
    if (
        re.fullmatch(r"\sor\s", gap)
        and low.unit is None
        and high.number.value is not None
        and low.number.value is not None
    ):
        return (
            "or"
            if 0 < high.number.value / high.number.scale - low.number.value / low.number.scale <= 5
            and low.number.form == high.number.form
            else ""
        )
    if gap == "/" and low.unit is not None and high.unit is not None and low.unit.kind == "money":
        return "hyphen"
    return ""


def _shared(text: str, found: list[Quantity]) -> list[Quantity]:
    """'rose 4 and 5 percent': the earlier number has the unit of the later one."""
    given: set[int] = set()
    for i in range(len(found) - 2, -1, -1):
        here, following = found[i], found[i + 1]
        gap = text[here.end : following.start]
        behind = following.unit is not None and (following.end > following.last or i + 1 in given)
        year = (
            here.number.form == "digits" and here.number.integer and 1900 <= (here.number.value or 0) <= 2100
        )
        if year:
            continue
        if (
            here.unit is None
            and here.end == here.last
            and behind
            and re.fullmatch(r",?\s(?:and|or)\s|,\s", gap)
            and here.number.form == following.number.form
        ):
            found[i] = replace(here, unit=following.unit, per=following.per)
            given.add(i)
    return found
