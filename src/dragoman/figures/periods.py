"""The time that a figure covers, and the time that a change is measured from."""

from __future__ import annotations

import re
from datetime import date, timedelta

from spacy.tokens import Token

from dragoman.figures.clauses import clause_of
from dragoman.figures.reading import Measure
from dragoman.figures.sentence import Sentence
from dragoman.record import When

_BASE_BEFORE = re.compile(
    r"\b(?:from|than|compared\s(?:with|to)|versus|vs\.?|against|relative\sto|over|on)\s(?:that\s(?:of|in)\s|those\s(?:of|in)\s)?(?:(?:in|of|at|during)\s)?"
    r"(?:the\s(?:same\s\w+\s(?:of\s|in\s)?)?)?$|\b(?:from|than|compared\s(?:with|to)|versus|vs\.?|against)\b[^,;\d]{0,14}\d[^,;]{0,28}$",
    re.I,
)
_YEARLY = re.compile(
    r"\byear[\s-](?:on|over)[\s-]year\b|\byoy\b|\b(?:on|from|than) (?:the|a) (?:same period (?:of )?)?(?:year|previous year|prior year)(?: earlier| before| ago)?\b|\bannual(?:ly|ised|ized)?\b|\ba year (?:earlier|ago|before)\b|\bthe (?:previous|prior|preceding) year\b",
    re.I,
)
_SAID = frozenset(
    {
        "say",
        "tell",
        "report",
        "announce",
        "warn",
        "add",
        "state",
        "claim",
        "show",
        "estimate",
        "write",
        "quote",
        "accord",
    }
)
_YEAR_AGO = re.compile(
    r"(?:a|the|one)\s(?:(?:previous|same|prior)\s)?year\b(?:\s(?:earlier|ago|before|previously))?$", re.I
)
_OPEN = re.compile(r"\b(?:since|until|till|before|after)\s(?:the\s|early\s|late\s)?$", re.I)
_EARLIER = re.compile(r"\ba\s(?:year|month|week|quarter|decade)\s(?:earlier|before|ago|previously)\b", re.I)


def is_year_ago(text: str) -> bool:
    """Whether the words count back one year from the time spoken of."""
    return _YEAR_AGO.match(text) is not None


def is_base(sentence: Sentence, when: When) -> bool:
    """True where the time expression names what a change is measured from: "from a year earlier", "than in 2021"."""
    if when.span is None:
        return False
    start = when.span.start - sentence.offset
    if _EARLIER.match(when.span.text) and "ago" not in when.span.text:
        return True
    if re.search(r"\s(?:to|through|until|till)\s", when.span.text) and re.search(
        r"\bfrom\s$", sentence.text[max(0, start - 5) : start]
    ):
        return False  # "from January to May" is a stretch
    if when.granularity in ("day", "time") and re.search(
        r"\b(?:on|over)\s$", sentence.text[max(0, start - 6) : start]
    ):
        return False
    return bool(_BASE_BEFORE.search(sentence.text[max(0, start - 55) : start]))


def period_of(sentence: Sentence, measure: Measure) -> When | None:
    """The date of the figure's clause: the nearest one in the sentence that is neither a base nor the day of a remark."""
    start, end = measure.quantity.start, measure.quantity.end
    head = sentence.token(sentence.index(measure.quantity.last - 1))
    verb = clause_of(head) if head is not None else None
    if undated(sentence, measure):
        return None
    if head is not None and verb is not None and (day := _day_after(sentence, verb)) is not None:
        return day
    best: tuple[tuple[int, int, int], When] | None = None
    for when in sentence.dates:
        if (
            when.span is None
            or when.iso is None
            or when.type not in ("DATE", "TIME")
            or is_base(sentence, when)
        ):
            continue
        a, b = when.span.start - sentence.offset, when.span.end - sentence.offset
        token = sentence.token(sentence.index(a))
        if token is None or _of_a_remark(sentence, token) or _OPEN.search(sentence.text[max(0, a - 16) : a]):
            continue
        if _of_a_superlative(sentence, when):
            continue
        if (
            verb is not None
            and not _governs(clause_of(token), verb)
            and not (verb.lemma_.lower() in _SAID and token.i < verb.i)
        ):
            continue
        gap = max(a - end, start - b, 0)
        between = sentence.text[min(b, end) : max(a, start)]
        other = 0 if verb is not None and clause_of(token).i == verb.i else 1
        rank = (other, 1 if ";" in between else 0, gap)
        if best is None or rank < best[0]:
            best = (rank, when)
    return best[1] if best is not None else None


_DECIDED = frozenset({"sentence", "sanction", "blacklist", "pledge", "promise", "offer"})
_SET_APART = frozenset({"over", "for", "despite", "about", "after", "because"})


def undated(sentence: Sentence, measure: Measure) -> bool:
    """True for what a decision puts on people or offers (its day is the decision's), and for a thing told in passing.

    "sentenced two men last week", "sanctions on three officials on Monday", "in May it fined a bank over the sale of $4m".
    """
    head = sentence.token(sentence.index(measure.quantity.last - 1))
    if head is None:
        return False
    verb = clause_of(head)
    sanctions = verb.lemma_.lower() in ("impose", "slap", "put", "place") and any(
        t.lemma_.lower() == "sanction" for t in verb.subtree
    )
    return verb.lemma_.lower() in _DECIDED or sanctions or set_apart(head, verb)


def set_apart(token: Token, verb: Token) -> bool:
    """Whether the token belongs to a thing told in passing: "fined a bank OVER the sale of $4m in arms"."""
    here, steps = token, 0
    while here.head.i != here.i and here.i != verb.i and steps < 12:
        if here.dep_ == "prep" and here.lower_ in _SET_APART and steps > 2:
            return True
        here, steps = here.head, steps + 1
    return False


def _of_a_superlative(sentence: Sentence, when: When) -> bool:
    """'in the sharpest exchange this year': the year says among what the thing is the sharpest."""
    if (
        when.span is None
        or when.granularity not in ("year", "month", "decade")
        or not when.span.text.lower().startswith("this ")
    ):
        return False
    left = sentence.text[: when.span.start - sentence.offset]
    return bool(re.search(r"\bthe\s(?:\w{3,}est|most|worst)\b[^,;.]{0,60}\s$", left))


def _day_after(sentence: Sentence, verb: Token) -> When | None:
    """'struck on Thursday, A DAY AFTER a bomber killed 18': the day before the other one."""
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in ("after", "before")), None)
    if verb.dep_ != "advcl" or mark is None or mark.i - 2 < sentence.first:
        return None
    match = re.search(r"\b(a|one|two|three)\sdays?\s$", sentence.text[: mark.idx - sentence.offset], re.I)
    days = [d for d in days_of(sentence) if d.span is not None and d.span.end <= mark.idx]
    if match is None or not days or days[-1].iso is None:
        return None
    step = timedelta(days={"two": 2, "three": 3}.get(match.group(1).lower(), 1))
    try:
        day = date.fromisoformat(days[-1].iso[:10]) + (step if mark.lower_ == "before" else -step)
    except (ValueError, OverflowError):
        return None
    return When(iso=day.isoformat(), granularity="day", type="DATE")


def days_of(sentence: Sentence) -> list[When]:
    """The days that the sentence names for what it tells: no base, no "since", no day of a remark."""
    out = []
    for when in sentence.dates:
        if (
            when.span is None
            or when.iso is None
            or when.type not in ("DATE", "TIME")
            or when.granularity not in ("day", "time")
            or is_base(sentence, when)
        ):
            continue
        a = when.span.start - sentence.offset
        token = sentence.token(sentence.index(a))
        if (
            token is not None
            and not _of_a_remark(sentence, token)
            and not _OPEN.search(sentence.text[max(0, a - 16) : max(0, a)])
        ):
            out.append(when)
    return out


def _governs(outer: Token, inner: Token) -> bool:
    """Whether the date's clause is the figure's own or one that holds it."""
    while outer.dep_ == "xcomp" and outer.head.i != outer.i:
        outer = outer.head
    top = inner
    while top.dep_ == "conj" and top.head.i != top.i:
        top = top.head
    if top.dep_ == "relcl" and outer.i != top.i and outer.i != inner.i and outer.is_ancestor(inner):
        return False
    return outer.i == inner.i or outer.pos_ not in ("VERB", "AUX") or outer.is_ancestor(inner)


def _of_a_remark(sentence: Sentence, token: Token) -> bool:
    """True for the day of "said on Tuesday": the date hangs on a verb of saying with a clause or quotation of its own."""
    left = [t for k in (1, 2) if (t := sentence.token(token.i - k)) is not None]
    if left and left[-1].lemma_.lower() in _SAID and left[-1].pos_ == "VERB":
        return True
    here = token
    for _ in range(5):
        if here.head.i == here.i or here.pos_ == "VERB":
            break
        here = here.head
    return (
        here.lemma_.lower() in _SAID
        and any(c.dep_ in ("ccomp", "parataxis") for c in here.children)
        and here.i < token.i + 8
    )


def base_of(sentence: Sentence, measure: Measure, period: When | None) -> str | None:
    """ISO period that the figure's change is measured from, or None."""
    end, stop = measure.quantity.end, measure.quantity.end + 90
    for when in sentence.dates:
        if when.span is None or when.iso is None:
            continue
        a = when.span.start - sentence.offset
        if end <= a <= stop and is_base(sentence, when) and ";" not in sentence.text[end:a]:
            finer = _YEAR_AGO.match(when.span.text) and period is not None and period.iso is not None
            return (
                a_year_before(period.iso)
                if finer and period is not None and period.iso is not None
                else when.iso
            )
    iso = period.iso if period is not None else None
    if iso is None:
        return None
    around = sentence.text[max(0, measure.quantity.start - 60) : stop]
    if _YEARLY.search(around) or re.fullmatch(r"\d{4}(?:-[HQ]\d)?", iso):
        return a_year_before(iso)
    return None


def a_year_before(iso: str) -> str | None:
    """The same period one year earlier: 2023 to 2022, 2024-03 to 2023-03, 2024-Q1 to 2023-Q1."""
    match = re.fullmatch(r"(\d{4})(-(?:Q\d|H\d|\d{2}))?(?:-\d{2})?", iso)
    return (
        f"{int(match.group(1)) - 1:04d}{match.group(2) or ''}" if match and int(match.group(1)) > 0 else None
    )
