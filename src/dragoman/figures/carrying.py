"""What a figure takes over from those before it: the unit of a bare number, the period of a told measure or clash."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from dragoman.figures.bounds import without_bound
from dragoman.figures.changes import Movement
from dragoman.figures.clauses import clause_of
from dragoman.figures.counted import is_people, record_unit
from dragoman.figures.measured import head_token
from dragoman.figures.periods import days_of, is_base
from dragoman.figures.reading import PART_OF, Measure, in_harm, money_of
from dragoman.figures.sentence import Sentence
from dragoman.figures.units import table
from dragoman.record import Figure, When

_TOLL = re.compile(
    r"\b(?:toll|losses|dead|deaths|casualties|fatalities)\s(?:\w+\s){0,7}(?:at|to|of|was|is|stood at|as)\s(?:\w+\s){0,3}$",
    re.I,
)
_ANOTHER = re.compile(
    r"\b(?:another|(?:a|some)\sfurther|an\sadditional|of\s(?:whom|them|which)|(?:the|their|that)\snumber\s(?:at|to|of))\s(?:\w+\s){0,2}$",
    re.I,
)
_RATE = re.compile(
    r"(?:\s(?:roubles?|rubles?|pesos?|lira|won|yuan))?\s(?:against|to|per|versus|for)\s(?:(?:the|one|a)\s)?(?:U\.?S\.?\s)?(?:dollar|euro|greenback|pound|yen)\b",
    re.I,
)
_NUMBER_OF = re.compile(
    r"\bnumber\sof\s(?:(?:its|their|the|[a-z]+)\s)?(?P<what>[a-z]+s|people|police)\b[^.;,]{0,60}$", re.I
)
_PLANNED = re.compile(
    r"\b(?:will|would|shall|could|should|may|might|expect\w*|plan\w*|aim\w*|forecast\w*|next)\b", re.I
)
_LEFT_BY = re.compile(r"(?:That|This|It|Which|The result)\b")
_VOTED = frozenset({"vote", "abstain"})
_POLLED = re.compile(r"\b(?:of the (?:vote|votes|count|ballots?)|turnout|ballots)\b", re.I)
_ELECTION = re.compile(r"\b(?:vot(?:e|es|ed|ers|ing)|elections?|referendum|polls?|ballots?)\b", re.I)
_SPANS = ("month", "quarter", "half", "year")


def carried_unit(
    doc: Doc,
    sentence: Sentence,
    measures: Sequence[Measure],
    moved: dict[int, Movement],
    i: int,
    out: Sequence[Figure],
) -> str:
    """The unit that a bare count takes over: "14 TANKS to Kyiv, and Poland promised another 12"; "to 96.4 against the dollar"."""
    here = measures[i]
    if here.noun is not None and not _passed_on(sentence, here):
        return ""
    if here.quantity.unit is not None or here.quantity.number.form == "fraction":
        return ""
    left = sentence.text[max(0, here.quantity.start - 60) : here.quantity.start]
    if _TOLL.search(left):
        return "people"
    if _RATE.match(sentence.text, here.quantity.end):
        return _currency(doc, sentence, here)
    if (of := _NUMBER_OF.search(sentence.text, 0, here.quantity.start)) and (
        i in moved or (i and out[i - 1].change is not None)
    ):
        noun = sentence.token(sentence.index(of.start("what")))
        return record_unit(noun) if noun is not None and noun.pos_ == "NOUN" else ""
    if not i:
        return ""
    if (i in moved and moved[i].role in ("base", "amount")) or here.quantity.value == 0:
        return out[i - 1].unit
    if PART_OF.search(sentence.text[: here.quantity.start]):
        return next((f.unit for f in reversed(out) if f.unit not in ("", "percent") and f.unit.islower()), "")
    before = measures[i - 1]
    if not (
        _ANOTHER.search(left)
        or re.match(r"\sof\s(?:them|whom|those|these)\b", sentence.text[here.quantity.end :])
    ):
        return ""
    return (
        out[i - 1].unit
        if before.noun is not None and before.quantity.unit is None and not before.quantity.hyphen
        else ""
    )


def _passed_on(sentence: Sentence, measure: Measure) -> bool:
    """No noun stands right behind the number, whatever the parse makes of "five from Serbia"."""
    return bool(re.match(r"\s(?:from|in|of|to)\b", sentence.text[measure.quantity.end :]))


def _currency(doc: Doc, sentence: Sentence, measure: Measure) -> str:
    """The currency that the rate is quoted in: the one named nearest before it."""
    for i in range(sentence.index(measure.quantity.start) - 1, sentence.first - 1, -1):
        units = [u for u in table().words.get(sentence.doc[i].lower_, []) if u.kind == "money"]
        if units:
            return money_of(doc)(units).record
    return ""


def carried_period(
    sentence: Sentence,
    measure: Measure,
    movement: Movement | None,
    told: Sequence[Figure],
    before: tuple[Sentence, Sequence[Figure]] | None,
) -> When | None:
    """The period of a figure whose clause has none: that of its clash, its vote, or of the measure told just before.

    Args:
        sentence: the figure's sentence
        measure: the figure, as read
        movement: its part in a change
        told: the figures before it in its sentence
        before: the sentence before with its figures, where that one is the neighbour
    """
    if _happened(sentence, measure):
        if told and told[-1].period is None and told[-1].unit == "people":
            return None
        own = days_of(sentence)
        if own:
            return own[0] if len({d.iso for d in own}) == 1 else None
        if before is None or sentence.dates:
            return None
        if measure.quantity.unit is not None and not _ELECTION.search(before[0].text):
            return None
        days = days_of(before[0])
        if days:
            return days[0] if len({d.iso for d in days}) == 1 else None
        return next(
            (f.period for f in before[1] if f.period is not None and f.period.granularity in ("day", "time")),
            None,
        )
    if (
        before is None
        or any(not is_base(sentence, d) for d in sentence.dates)
        or _PLANNED.search(sentence.text)
    ):
        return None
    if _now_or_done(sentence, measure):
        return None
    moved = [f for f in before[1] if f.change is not None] or before[1]
    last = moved[-1].period if moved else None
    if last is None or last.granularity not in _SPANS:
        return None
    return last if movement is not None or _LEFT_BY.match(sentence.text) else None


def _now_or_done(sentence: Sentence, measure: Measure) -> bool:
    """Present tense, or somebody who does it to a thing ("the bank cut its rate by half a point"): no period of a flow told before."""
    head = head_token(sentence, measure)
    if head is None:
        return False
    verb = clause_of(head)
    start = measure.quantity.start
    objects = [
        c for c in verb.children if c.dep_ == "dobj" and c.idx - sentence.offset < start - 1 and c.i != head.i
    ]
    by = (
        sentence.text[: without_bound(sentence.text, start)].endswith(" by ")
        or " by " in sentence.text[max(0, start - 12) : start]
    )
    done = any(by or not c.is_ancestor(head) for c in objects)
    return done or (verb.tag_ in ("VBZ", "VBP") and not any(c.dep_ == "aux" for c in verb.children))


def _happened(sentence: Sentence, measure: Measure) -> bool:
    """Whether the figure counts people that were hurt or caught on one occasion, or a vote."""
    head = head_token(sentence, measure)
    if head is None:
        return False
    verb = clause_of(head)
    if voted(head) or any(t.lemma_.lower() == "turnout" for t in _subject(verb)):
        return True
    if (
        measure.quantity.unit is not None
        and measure.quantity.unit.kind == "share"
        and _POLLED.search(sentence.text)
    ):
        return True
    people = measure.noun is None or is_people(measure.noun.head)
    perfect = any(c.dep_ == "aux" and c.lower_ in ("has", "have", "had", "'s", "will") for c in verb.children)
    return people and measure.quantity.unit is None and in_harm(head) and not perfect


def voted(token: Token) -> bool:
    """Whether the token's clause tells how somebody voted."""
    return clause_of(token).lemma_.lower() in _VOTED


def _subject(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
