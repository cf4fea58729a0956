"""The quantities of a Doc with what they count: the text's rules and the parse put together.

`measures` is the record's view; with `wide` it is that of quantity corpora (NewsQuant), which also want ages, "one of the
people" and names like 5G.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from dragoman.figures.bounds import bound_of
from dragoman.figures.clauses import clause_of
from dragoman.figures.counted import Counted, counted, is_people
from dragoman.figures.measuring import (
    in_date,
    is_age,
    is_definite,
    is_moment,
    is_name,
    is_pronoun,
    is_score,
    is_year,
    part_of_something_else,
)
from dragoman.figures.quantities import Quantity, quantities, worth_reading
from dragoman.figures.sentence import Sentence
from dragoman.figures.units import Chooser, Unit, first, table
from dragoman.language import readable_sentences, report_of
from dragoman.language.crossing import Crossing
from dragoman.record import Bound, When


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity that measures something.

    Attributes:
        quantity: number, unit, range; offsets of the sentence's text
        noun: what is counted, or what stands behind unit and number
        bound: the word that bounds it
        age: true for an age (wide reading only)
    """

    quantity: Quantity
    noun: Counted | None
    bound: Bound
    age: bool = False


def money_of(doc: Doc) -> Chooser:
    """Which of several currencies of one name the report means: that of a country it speaks of, else the likeliest."""
    names: Counter[str] = Counter()
    for mention in doc._.mentions:
        names.update(a.country for a in mention.actor.each if a.country)
    names.update(p.country for p in doc._.places if p.country)
    if not names:
        return first

    def choose(units: list[Unit]) -> Unit:
        if len(units) == 1:
            return units[0]
        best = max(units, key=lambda u: (max((names[c] for c in u.countries), default=0), -units.index(u)))
        return best if any(names[c] for c in best.countries) else units[0]

    return choose


def read_sentences(doc: Doc, *, wide: bool = False) -> Iterator[tuple[Sentence, list[Measure]]]:
    """Every readable sentence that holds a measuring number, with its measures in order."""
    choose: Chooser | None = None
    dates: Crossing[When] = Crossing((w.span.start, w.span.end, w) for w in doc._.dates if w.span is not None)
    for sent in readable_sentences(doc):
        if not worth_reading(sent.text):
            continue
        choose = choose or money_of(doc)
        sentence = Sentence(sent, dates, report_of(doc).published)
        found = list(measures(sentence, choose, wide=wide))
        if found:
            yield sentence, found


def measures(sentence: Sentence, choose: Chooser = first, *, wide: bool = False) -> Iterator[Measure]:
    """The measuring quantities of one sentence."""
    found = quantities(sentence.text, choose, keep=lambda q: not part_of_something_else(sentence, q))
    for quantity in found:
        noun = counted(sentence, quantity)
        if (
            quantity.unit is None
            and noun is not None
            and not quantity.hyphen
            and (length := _length_of_time(noun)) is not None
        ):
            quantity, noun = (
                replace(quantity, unit=length, end=noun.head.idx - sentence.offset + len(noun.head)),
                None,
            )
        age = is_age(sentence, quantity)
        if _refused(sentence, quantity, noun, wide=wide) or (age and not wide):
            continue
        if not wide and quantity.join == "from":
            for half in _halves(sentence, quantity):
                yield Measure(half, noun, _bound(sentence, half))
            continue
        yield Measure(quantity, noun, _bound(sentence, quantity), age)


def _length_of_time(noun: Counted) -> Unit | None:
    """The unit of "three long years", where words stand between number and unit."""
    found = table().words.get(noun.head.lower_, [])
    return (
        found[0] if found and found[0].dimension == "time" and len(noun.words) <= 3 and not noun.of else None
    )


def _bound(sentence: Sentence, quantity: Quantity) -> Bound:
    """The bound by the words around number and unit, or between them ("15-plus years")."""
    bound = bound_of(sentence.text, quantity.start, quantity.end)
    return bound if bound != "exact" else bound_of(sentence.text, quantity.start, quantity.last)


def _halves(sentence: Sentence, quantity: Quantity) -> Iterator[Quantity]:
    """'from 240 to 273' as two figures."""
    between = re.search(r"\s?to\s", sentence.text[quantity.first : quantity.last])
    if quantity.high is None or between is None:
        yield (
            quantity
            if (quantity.top or 0.0) > (quantity.value or 0.0)
            else replace(quantity, high=None, join="")
        )
        return
    cut = quantity.first + between.start()
    yield replace(quantity, end=cut, last=cut, high=None, join="", hyphen=False)
    yield replace(
        quantity,
        start=quantity.first + between.end(),
        first=quantity.high.start,
        last=quantity.high.end,
        number=quantity.high,
        high=None,
        join="",
    )


def _refused(sentence: Sentence, quantity: Quantity, noun: Counted | None, *, wide: bool) -> bool:
    if (
        is_year(sentence, quantity, noun)
        or is_score(sentence, quantity, noun)
        or is_name(sentence, quantity, noun)
    ):
        return True
    if quantity.number.value is not None and quantity.number.value > 1e300:
        return True
    if is_pronoun(sentence, quantity, noun) and not (wide and noun is not None and noun.of):
        return True
    if quantity.unit is not None and quantity.unit.dimension == "generation" and not wide:
        return True
    if wide:
        return quantity.unit is None and in_date(sentence, quantity)
    return (
        is_moment(sentence, quantity)
        or in_date(sentence, quantity)
        or _passing_time(sentence, quantity)
        or is_asked_people(sentence, quantity, noun)
        or is_definite(sentence, quantity, noun)
        or _single_one(sentence, quantity, noun)
        or (quantity.unit is None and noun is None and _bare(sentence, quantity))
    )


PART_OF = re.compile(
    r"\b(?:including|included|among\s(?:them|those|whom|these)|of\s(?:them|whom|those))(?:\s[\w ]{3,30}\sand)?(?:,?\s(?:were|was|are))?,?\s(?:at\sleast\s|some\s|about\s)?$",
    re.I,
)
_PENALTY = re.compile(
    r"\b(?:sentenc|jail|prison|imprison|bann?ed|ban|suspend|condemn|gaol|convict|custody|probation|exil)\w*\b",
    re.I,
)
_LENGTH_TOLD = re.compile(
    r"\b(?:extend(?:s|ed|ing)?|prolong\w*|delay\w*|by|expectancy)\s(?:\w+\s){0,3}$", re.I
)


def _passing_time(sentence: Sentence, quantity: Quantity) -> bool:
    """A length of time is a figure where it is what is given out: a penalty, how long a thing lasted; else it only dates."""
    if quantity.unit is None or quantity.unit.dimension != "time" or quantity.per:
        return False
    around = (
        sentence.text[max(0, quantity.start - 70) : quantity.start]
        + sentence.text[quantity.end : quantity.end + 40]
    )
    return not (_PENALTY.search(around) or _LENGTH_TOLD.search(sentence.text[: quantity.start]))


def is_asked_people(sentence: Sentence, quantity: Quantity, noun: Counted | None) -> bool:
    """'two diplomats said': a small number of those who speak tells who is heard, not how many there are."""
    value = quantity.number.value
    if (
        quantity.unit is not None
        or noun is None
        or value is None
        or value > 12
        or quantity.number.form != "words"
        or not (is_people(noun.head) or noun.head.lower_ == "sources")
    ):
        return False
    head = noun.head
    verb = head.head
    if (
        head.dep_ == "pobj"
        and verb.lower_ in ("to", "by")
        and re.search(
            r"\b(?:according to|quoted by|confirmed by)\s(?:\w+\s){0,2}$",
            sentence.text[: quantity.start],
            re.I,
        )
    ):
        return True
    return head.dep_ == "nsubj" and verb.lemma_.lower() in _SPEAKING


_SPEAKING = frozenset(
    {
        "say",
        "tell",
        "report",
        "add",
        "confirm",
        "warn",
        "claim",
        "state",
        "allege",
        "explain",
        "recall",
        "write",
        "describe",
        "comment",
        "note",
    }
)


def _own_age(token: Token) -> bool:
    """'who is 70', 'people under 30'."""
    if (
        token.dep_ == "pobj"
        and token.head.lower_ in ("under", "over")
        and token.head.head.pos_ in ("NOUN", "PRON")
    ):
        return True
    be = token.head
    subject = (
        next((c for c in be.children if c.dep_ == "nsubj"), None)
        if be.lemma_ == "be" and token.dep_ == "attr"
        else None
    )
    return subject is not None and (
        subject.lower_ in ("who", "he", "she", "i") or subject.ent_type_ == "PERSON"
    )


def _harmed_or_more(sentence: Sentence, quantity: Quantity, token: Token) -> bool:
    """A small number in words stands alone for people that were hurt, or for more of what was counted before."""
    left = sentence.text[max(0, quantity.start - 40) : quantity.start]
    return (
        in_harm(token)
        or bool(PART_OF.search(left))
        or bool(re.search(r"\b(?:another|further|additional|losses|toll|number|total|dead)\b", left))
    )


def in_harm(token: Token) -> bool:
    """Whether the token's clause tells that people were killed, hurt, caught or driven out."""
    verb = clause_of(token)
    state = {c.lower_ for c in verb.children} | {verb.lower_}
    return verb.lemma_.lower() in _HARM or not state.isdisjoint(_HARMED)


_HARM = frozenset(
    {"kill", "wound", "injure", "die", "hurt", "arrest", "detain", "displace", "evacuate", "abduct", "kidnap", "rescue", "maim", "massacre",
     "execute", "behead", "jail", "imprison", "hospitalise", "hospitalize", "drown", "shoot", "capture", "sentence", "convict", "deport"}
)  # fmt: skip
_HARMED = frozenset(
    {"dead", "missing", "wounded", "injured", "homeless", "hospitalised", "hospitalized", "killed"}
)


def _single_one(sentence: Sentence, quantity: Quantity, noun: Counted | None) -> bool:
    """'one tweet', 'one critic': a way to say "a"; it counts only people who were hurt, or under a bound."""
    if (
        quantity.unit is not None
        or quantity.number.form != "words"
        or quantity.number.value != 1
        or quantity.high is not None
    ):
        return False
    if noun is not None and is_people(noun.head) and in_harm(noun.head):
        return False
    return _bound(sentence, quantity) == "exact"


def _bare(sentence: Sentence, quantity: Quantity) -> bool:
    """A number with neither unit nor noun is a figure only where the parse makes it one: "killed 12", "rose to 5,884"."""
    token = sentence.token(sentence.index(quantity.last - 1))
    if token is None or quantity.number.form == "fraction":
        return token is None
    if quantity.number.scaled or quantity.number.form == "vague":
        return False
    value, number = quantity.number.value or 0.0, quantity.number
    written = sentence.text[quantity.first : quantity.last]
    if value == 0 and written.lower() == "zero":
        return not re.search(r"\b(?:to|at|near|nearly|almost)\s$", sentence.text[: quantity.start])
    if value < 2 or (written.isdigit() and len(written) > 9):
        return True
    if re.match(r"\sof\s(?:them|whom|those|these)\b", sentence.text[quantity.end :]):
        return False
    before = sentence.token(token.i - 1)
    if (before is not None and before.lower_ == "the") or (
        value < 120 and number.integer and _own_age(token)
    ):
        return True
    if number.form == "words" and value < 13 and not _harmed_or_more(sentence, quantity, token):
        return True
    if PART_OF.search(sentence.text[: quantity.start]):
        return False
    return token.dep_ not in (
        "nsubj",
        "nsubjpass",
        "dobj",
        "pobj",
        "attr",
        "nummod",
        "conj",
        "oprd",
        "npadvmod",
        "ROOT",
        "dep",
    ) or (sentence.text[: quantity.start].strip() == "" and quantity.number.form == "digits")
