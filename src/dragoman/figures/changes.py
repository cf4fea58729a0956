"""By how much a figure moved: "rose 13%", "up 26.3% from a year earlier", "fell 11.6% to $664.5 billion", "a 5% drop"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dragoman.figures.bounds import without_bound
from dragoman.figures.reading import Measure
from dragoman.record import Direction

Role = Literal["amount", "level", "base"]

_UP = (
    r"r(?:ise|ises|ose|isen|ising)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|gr(?:ow|ows|ew|own|owing)|increas(?:e|es|ed|ing)|"
    r"gain(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|expand(?:s|ed|ing)?|swell(?:s|ed|ing)?|rall(?:y|ies|ied|ying)|rais(?:e|es|ed|ing)|boost(?:s|ed|ing)?|"
    r"rebound(?:s|ed|ing)?|accelerat(?:e|es|ed|ing)|leap(?:s|ed|t|ing)?|spik(?:e|es|ed|ing)|skyrocket(?:s|ed|ing)?|rocket(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|"
    r"appreciat(?:e|es|ed|ing)|hik(?:e|es|ed|ing)|improv(?:e|es|ed|ing)|balloon(?:s|ed|ing)?|widen(?:s|ed|ing)?|tick(?:s|ed)?\sup|edg(?:e|es|ed)\s(?:up|higher)|"
    r"go(?:es|ing)?\sup|went\sup|gone\sup|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|mov(?:e|ed)\sup|(?:is|are|was|were|be|been)\s(?:up|higher)|recover(?:s|ed|ing)?|add(?:s|ed)"
)
_DOWN = (
    r"f(?:all|alls|ell|allen|alling)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slid(?:e|es|ing)?|slip(?:s|ped|ping)?|"
    r"plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|sank|s[iu]nk(?:s|ing)?|shr(?:ink|inks|ank|unk|inking)|dip(?:s|ped|ping)?|contract(?:s|ed|ing)?|"
    r"los(?:e|es|t|ing)|shed(?:s|ding)?|weaken(?:s|ed|ing)?|eas(?:e|es|ed|ing)|retreat(?:s|ed|ing)?|slump(?:s|ed|ing)?|collaps(?:e|es|ed|ing)|"
    r"reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|cut(?:s|ting)?|slash(?:es|ed|ing)?|div(?:e|es|ed|ing)|dove|narrow(?:s|ed|ing)?|depreciat(?:e|es|ed|ing)|crash(?:es|ed|ing)?|"
    r"tick(?:s|ed)?\sdown|edg(?:e|es|ed)\s(?:down|lower)|go(?:es|ing)?\sdown|went\sdown|gone\sdown|(?:is|are|was|were|be|been)\s(?:down|lower)|slow(?:s|ed|ing)?|halv(?:e|es|ed|ing)|shav(?:e|es|ed|ing)|trim(?:s|med|ming)?"
)  # fmt: skip
_NOUN_UP = r"increase|rise|jump|gain|growth|surge|climb|leap|spike|hike|expansion|improvement|rebound|boost|upturn|uptick|advance"
_NOUN_DOWN = r"decrease|fall|drop|decline|slump|plunge|cut|reduction|slide|contraction|dip|tumble|downturn|collapse|slowdown"
_GAP = r"(?:\s(?:sharply|slightly|steadily|only|just|again|back|further|then|also|still|[a-z]+ly|more|even|it|them|by|an?|another|additional|extra|as|much|many|roughly|output|production|prices?|tariffs?|taxes|duties|rates?|exports|imports|spending|forces|troops|its|their|the|interest))*"
_VERB_BEFORE = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_GAP}\s?,?\s?(?:by\s)?$", re.I)
_ADVERB_BEFORE = re.compile(
    r"(?:\b|^)(?:(?P<up>up|higher|upwards?)|(?P<down>down|lower|downwards?))(?:\sby|\sfrom\san?)?(?:\s(?:sharply|slightly|another|a))?\s?$",
    re.I,
)
_VERB_BY = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s[^,.;:]{{0,45}}\bby\s$", re.I)
_NOUN_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_NOUN_UP})|(?P<down>{_NOUN_DOWN}))s?\s(?:of|by)\s(?:\w+ly\s)?$", re.I
)
_BEHIND = re.compile(
    rf"(?:\s|-)(?:[a-z-]+\s){{0,2}}?(?:(?P<up>{_NOUN_UP}|higher|larger|bigger|faster)|(?P<down>{_NOUN_DOWN}|lower|smaller|cheaper|fewer|slower))\b(?!\s(?:rate|price|court|house)s?\b)"
    r"|\s(?P<more>more|less)\sthan\b",
    re.I,
)
_STEADY = re.compile(r"\b(?:unchanged|flat|steady|stable|level)\s(?:at|on|with)\s$", re.I)
# verbs whose "up" moves no number: "put up 40% of the money", "picked up 23 sailors", "made up 54% of exports"
_NO_MOVE = re.compile(
    r"\b(?:ma[dk]es?|making|puts?|putting|pick(?:s|ed|ing)?|sets?|setting|t[ao]kes?|took|g[ai]ves?|buy(?:s|ing)?|bought|sign(?:s|ed)?|held|holds?|us(?:es|ed)?|round(?:s|ed)?|bl[eo]ws?)\sup\s(?:for\s)?(?:[\w-]+\s){0,3}$",
    re.I,
)
_TO = re.compile(
    rf"\b(?:(?P<up>{_UP}|lift(?:s|ed|ing)?)|(?P<down>{_DOWN})|(?P<rev>revis\w+\s(?:up|down)\w*))\b[^.;:]{{0,45}}?\s(?:to(?:\sbetween)?|at)\s(?:a\s(?:\w+[\s-]){{0,4}}(?:high|low|record|peak)\sof\s)?$",
    re.I,
)
_STANDS_TO = re.compile(r"[^.;:]{0,30}?\bto\s(?:a\s(?:[\w-]+\s){0,4}of\s|just\s|only\s)?$", re.I)
_LATER = re.compile(r"[^.;]{0,70}?(?:,|\(|–|—|-)?\s?(?:which\s(?:is|was)\s)?(?:\b(?:up|down)\b(?:\sby)?|\ban?\b(?:\s[\w-]+){0,2}|\b(?:or|an)\b|\brepresenting\b(?:\san?)?|\b(?:a\s)?(?:rise|increase|jump|drop|fall|decline|decrease|gain)\s(?:of|by))\s?$", re.I)  # fmt: skip
_FROM = re.compile(r"[^.;,]{0,85}?,?\s?(?:up|down)?\s?\bfrom\s(?:a\s(?:\w+\s){0,3}of\s|the\s)?$", re.I)
_DOUBLE = re.compile(r"[^.;]{0,40}?\b(?:double|triple|twice|times)\s(?:that of\s)?$", re.I)
_COMPARED = re.compile(r"[^.;]{0,60}?\b(?:compared\s(?:with|to)|versus|vs\.?|against|as against)\s$", re.I)


@dataclass(frozen=True, slots=True)
class Movement:
    """What a measure has to do with a change.

    Attributes:
        role: the amount of the change, the level reached, or the level that it started from
        direction: up, down, or none for what stayed
        amount: index (in the sentence's measures) of the amount, where the text gives one
        verb: a verb or "up"/"down" says so, not a noun ("a cut of 5%")
    """

    role: Role
    direction: Direction
    amount: int | None = None
    verb: bool = True


def movements(text: str, found: Sequence[Measure]) -> dict[int, Movement]:
    """The movements of one sentence by index of the measure. Offsets of the measures are characters of `text`."""
    out: dict[int, Movement] = {}
    for i, measure in enumerate(found):
        direct = _amount(text, measure)
        if direct is not None:
            out[i] = Movement("amount", direct[0], i, direct[1])
        elif i - 1 in out and out[i - 1].role == "amount" and _goes_with(text, found[i - 1], measure):
            out[i] = Movement("amount", out[i - 1].direction, i, out[i - 1].verb)
    for i in range(len(found)):
        if i not in out:
            level = _level(text, found, i, out)
            if level is not None:
                out[i] = level
    for i in range(1, len(found)):
        _base(text, found, i, out)
    return out


def _goes_with(text: str, before: Measure, measure: Measure) -> bool:
    """'down $1.15, OR 1.4%', 'grow 2.7% this year AND 3% in 2026': a second amount of the same movement."""
    gap = text[before.quantity.end : without_bound(text, measure.quantity.start)]
    a, b = before.quantity.unit, measure.quantity.unit
    if a is None or b is None:
        return False
    if a.kind != b.kind or a.dimension != b.dimension:
        return b.dimension == "share" and re.fullmatch(r",?\s(?:or|and)\s|\s\(", gap) is not None
    return (
        a is b
        and re.fullmatch(r"(?:\sin\s[\w ]{3,14}|\s(?:this|last|next)\s\w+)?,?\s(?:and|or)\s(?:by\s)?", gap)
        is not None
    )


def _direction(match: re.Match[str]) -> Direction:
    return "up" if match.groupdict().get("up") else "down"


def _amount(text: str, measure: Measure) -> tuple[Direction, bool] | None:
    quantity = measure.quantity
    if quantity.unit is not None and quantity.unit.dimension in ("time", "temperature") and quantity.hyphen:
        return None
    start = without_bound(text, quantity.start)
    before = text[max(0, start - 70) : start]
    if (
        _STEADY.search(before)
        or _NO_MOVE.search(before)
        or _NO_MOVE.search(text[max(0, quantity.start - 40) : quantity.start])
    ):
        return None
    bounded = text[max(0, quantity.start - 70) : quantity.start]
    share = (
        quantity.number.form == "fraction"
        if quantity.unit is None
        else quantity.unit.dimension in ("share", "multiple")
    )
    for pattern in (_VERB_BEFORE, _ADVERB_BEFORE, _VERB_BY):
        match = pattern.search(bounded if pattern is _VERB_BY else before) or pattern.search(bounded)
        if match and _plausible(match, measure, share=share):
            return _direction(match), True
    match = _NOUN_BEFORE.search(before) or _NOUN_BEFORE.search(bounded)
    if match and (share or quantity.unit is not None or (measure.noun is None and quantity.number.scaled)):
        return _direction(match), False
    behind = _BEHIND.match(text, quantity.end)
    if behind and quantity.unit is not None and quantity.unit.dimension not in ("time", "length"):
        if behind.group("more"):
            return ("up" if behind.group("more").lower() == "more" else "down", False) if share else None
        return _direction(behind), False
    return None


def _plausible(match: re.Match[str], measure: Measure, *, share: bool) -> bool:
    """Verbs that also mean other things need a share or a sum: "lost 12 soldiers", "added two people", "raised $5m"."""
    verb = match.group().strip().split()[0].lower()
    unit = measure.quantity.unit
    if unit is not None and unit.dimension == "time":
        return False
    if verb.startswith(("doubl", "tripl", "quadrupl")):
        return False
    if match.re is _ADVERB_BEFORE and unit is None and measure.noun is not None:
        return match.string[: match.start()].rstrip()[-1:] in (",", "(")
    if share or match.re is not _VERB_BEFORE:
        return True
    if verb.startswith(
        (
            "rais",
            "boost",
            "add",
            "gain",
            "cut",
            "shed",
            "recover",
            "hik",
            "lower",
            "slash",
            "trim",
            "improv",
            "contract",
        )
    ):
        return (unit is not None and unit.kind == "unit") or (
            unit is None and measure.noun is not None and measure.noun.head.lower_.startswith("point")
        )
    if verb.startswith(("los", "collaps", "crash", "cut")):
        return (unit is not None and unit.kind == "unit") or (
            unit is None and measure.noun is not None and measure.noun.head.lower_.startswith("point")
        )
    return not (unit is None and measure.noun is None and verb.startswith(("slow", "eas")))


def _level(text: str, found: Sequence[Measure], i: int, known: dict[int, Movement]) -> Movement | None:
    quantity = found[i].quantity
    if quantity.unit is not None and quantity.unit.dimension == "time":
        return None
    start = without_bound(text, quantity.start)
    before = text[max(0, start - 90) : start]
    if _STEADY.search(before):
        return Movement("level", "none")
    previous = known.get(i - 1)
    if previous is not None and previous.role == "amount":
        gap = text[found[i - 1].quantity.end : start]
        if _STANDS_TO.fullmatch(gap) or re.fullmatch(r"\s(?:at|to stand at|on)\s", gap):
            return Movement("level", previous.direction, i - 1)
    following = known.get(i + 1)
    if (
        following is not None
        and following.role == "amount"
        and (quantity.unit is None or quantity.unit.record != "percent" or _points(found[i + 1]))
    ):
        gap = text[quantity.end : without_bound(text, found[i + 1].quantity.start)]
        whole = text[quantity.end : found[i + 1].quantity.start]
        if (_LATER.fullmatch(gap) or _LATER.fullmatch(whole)) and not re.search(
            r"\b(?:and|but|while|as|when|because|after)\b", gap[:40]
        ):
            return Movement("level", following.direction, i + 1)
    if i + 1 < len(found):
        gap = text[quantity.end : without_bound(text, found[i + 1].quantity.start)]
        up_from = re.fullmatch(r"[^.;]{0,85}?,?\s\(?(?P<d>up|down)\s(?:slightly\s|sharply\s)?from\s", gap)
        if up_from:
            return Movement("level", "up" if up_from.group("d") == "up" else "down")
    match = _TO.search(before)
    if (
        match
        and not match.groupdict().get("rev")
        and not match.group().lower().startswith(("los", "add", "shed"))
        and not re.search(r"\b(?:from|(?<!to )between|and|but|while|after)\b|,", match.group()[5:])
    ):
        return Movement("level", _direction(match))
    return _range_level(text, found, i)


def _range_level(text: str, found: Sequence[Measure], i: int) -> Movement | None:
    """'climbed from 21 to 23': the second is the level."""
    if not i:
        return None
    gap = text[found[i - 1].quantity.end : found[i].quantity.start]
    before = text[max(0, found[i - 1].quantity.start - 60) : found[i - 1].quantity.start]
    match = re.search(
        rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^.;]{{0,40}}\bfrom\s(?:\w+\s)?$", before, re.I
    )
    return (
        Movement("level", _direction(match))
        if match and re.search(r"\bto\s(?:\w+\s){0,2}$", gap) and len(gap) < 40
        else None
    )


def _points(measure: Measure) -> bool:
    unit = measure.quantity.unit
    return unit is not None and unit.name in ("percentage point", "basis point")


def _base(text: str, found: Sequence[Measure], i: int, known: dict[int, Movement]) -> None:
    """Mark the figure that a level is compared with: "to $7bn FROM $6bn", "63, COMPARED WITH 70"."""
    here = found[i].quantity
    for j in range(i - 1, -1, -1):
        left = known.get(j)
        gap = text[found[j].quantity.end : without_bound(text, here.start)]
        if len(gap) > 90:
            return
        there = found[j].quantity.unit
        same = (there.record if there is not None else None) == (
            here.unit.record if here.unit is not None else None
        )
        same = same or (here.unit is None and found[i].noun is None)
        if (
            same
            and i not in known
            and (
                _COMPARED.fullmatch(gap)
                or _DOUBLE.fullmatch(gap)
                or (left is not None and left.role == "level" and _FROM.fullmatch(gap))
            )
        ):
            known[i] = Movement("base", left.direction if left is not None else "none", j)
            return
    following = known.get(i)
    if (
        following is not None
        and following.role == "level"
        and i - 1 not in known
        and re.search(r"\bfrom\s(?:\w+\s)?$", text[: found[i - 1].quantity.start][-20:])
    ):
        known[i - 1] = Movement("base", following.direction, i)
