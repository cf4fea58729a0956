"""The words of a sentence that can speak of a figure: its measured phrase, its clause's subject, what its verb holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.figures.clauses import clause_of, subject_of
from dragoman.figures.counted import is_people
from dragoman.figures.measured import head_token, measured_phrase, phrase
from dragoman.figures.periods import set_apart
from dragoman.figures.reading import PART_OF, Measure
from dragoman.figures.sentence import Sentence
from dragoman.figures.units import table

FLOWS = frozenset(
    {
        "import",
        "export",
        "trade",
        "shipment",
        "delivery",
        "turnover",
        "sale",
        "purchase",
        "supply",
        "investment",
        "commerce",
    }
)
_PREPOSITIONS = frozenset(
    {
        "from",
        "to",
        "with",
        "into",
        "in",
        "between",
        "of",
        "on",
        "against",
        "by",
        "for",
        "at",
        "near",
        "across",
    }
)
_CLAUSES = frozenset({"conj", "ccomp", "parataxis", "ROOT"})


def counts_people(measure: Measure) -> bool:
    """Whether the figure is a number of people."""
    return measure.quantity.unit is None and measure.noun is not None and is_people(measure.noun.head)


def reach_of(sentence: Sentence, measures: Sequence[Measure], i: int) -> frozenset[int]:
    """The tokens that can speak of the figure: not those of the figure behind it, nor of a clause with a subject of its own.

    Figures that share a verb share what follows ("six tanks and 40 trucks to Chad"); one that is a part of the other
    ("40 people, including nine children, were killed") only cuts a hole.
    """
    text, last, skipped = sentence.text, sentence.last, frozenset[int]()
    for k in range(i + 1, len(measures)):
        gap = text[measures[k - 1].quantity.end : measures[k].quantity.start]
        if re.fullmatch(r"(?:\s[\w-]+){0,5},?\s(?:and|or)\s(?:\w+\s)?", gap) and not re.search(
            r"\b(?:to|in|from|for|with)\b", gap
        ):
            continue
        begin = sentence.after(measures[k].quantity.start)
        if PART_OF.search(text[: measures[k].quantity.start]) and k == i + 1:
            comma = text.find(",", measures[k].quantity.end)
            skipped = frozenset(range(begin, sentence.after(comma) if comma >= 0 else last))
            continue
        last = begin
        break
    head = head_token(sentence, measures[i])
    verb = clause_of(head) if head is not None else None
    for k in range(sentence.index(measures[i].quantity.end), last):
        token = sentence.doc[k]
        if token.text == ";":
            last = k
            break
        if (
            token.dep_ in ("nsubj", "nsubjpass")
            and verb is not None
            and token.head.i > k
            and token.head.dep_ in _CLAUSES
            and token.head.i != verb.i
        ):
            last = min([k, *(t.i for t in token.lefts)])
            break
    return frozenset(range(sentence.first, last)) - skipped


def sized_noun(sentence: Sentence, measure: Measure, head: Token) -> Token | None:
    """The noun that the figure is the size of: "a LOAN of $50 million"."""
    if head.dep_ == "pobj" and head.head.lower_ in ("of", "worth") and head.head.head.pos_ == "NOUN":
        return head.head.head
    return None


def core_words(sentence: Sentence, measure: Measure) -> list[Token]:
    """The measured phrase, the counted noun's phrase, the subject and what the verb's own prepositions hold."""
    head = head_token(sentence, measure)
    if head is None:
        return []
    verb = clause_of(head)
    counts = measure.noun is not None and measure.quantity.unit is None
    said_of = (
        phrase(measure.noun.head)
        if counts and measure.noun is not None
        else measured_phrase(sentence, measure)
    )
    out = {t.i: t for t in said_of}
    if set_apart(head, verb):
        return _told_in_passing(out, verb)
    subject = subject_of(verb)
    if subject is not None and not (
        counts_people(measure) and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    ):
        out |= {t.i: t for t in (*subject.lefts, subject)}
        for left in subject.lefts:
            out |= {t.i: t for t in left.subtree}
        for right in subject.rights:
            if right.dep_ in ("prep", "conj") and len(list(right.subtree)) <= 6:
                out |= {t.i: t for t in right.subtree}
        if subject.dep_ == "pobj" and subject.head.head.lemma_.lower() in FLOWS:
            out |= {t.i: t for t in (*subject.head.head.lefts, subject.head.head)}
    if measure.quantity.unit is None:
        for prep in verb.children:
            if (
                prep.dep_ == "prep"
                and prep.lower_ in ("into", "to", "from", "against", "on", "with", "in")
                and prep.i > verb.i
            ):
                for obj in prep.children:
                    out |= {t.i: t for t in (obj, *obj.lefts)}
    return [out[i] for i in sorted(out)]


def currency_state(sentence: Sentence, measure: Measure) -> tuple[str, ...]:
    """'the ROUBLE weakened 1.2%': a currency that is the subject speaks for its one state."""
    head = head_token(sentence, measure)
    subject = subject_of(clause_of(head)) if head is not None else None
    units = (
        [u for u in table().words.get(subject.lower_, []) if u.kind == "money"] if subject is not None else []
    )
    return units[0].countries if units and len(units[0].countries) == 1 else ()


def _told_in_passing(out: dict[int, Token], verb: Token) -> list[Token]:
    """'fined A KAZAKH BANK over the sale of $4m in arms to Russia': the object's figure, not the judge's."""
    for child in verb.children:
        if child.dep_ in ("dobj", "prep") and child.i > verb.i:
            out |= {t.i: t for t in child.subtree}
    return [out[i] for i in sorted(out)]


def complements(sentence: Sentence, measure: Measure) -> list[Token]:
    """The words of the figure's clause that a preposition or a noun holds."""
    head = head_token(sentence, measure)
    if head is None:
        return []
    return [
        t
        for t in clause_of(head).subtree
        if sentence.first <= t.i < sentence.last and _held_by_preposition(t)
    ]


def _held_by_preposition(token: Token) -> bool:
    return (token.dep_ == "pobj" and token.head.lower_ in _PREPOSITIONS) or token.dep_ in (
        "poss",
        "compound",
        "amod",
        "nmod",
    )
