"""What a figure measures: the noun phrase that it is said of, and the clause that it stands in."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.figures.clauses import VERBS, clause_of, subject_of
from dragoman.figures.reading import Measure
from dragoman.figures.sentence import Sentence

_LONGEST = 9
_NOT_MEASURED = frozenset(
    {
        "record",
        "high",
        "low",
        "peak",
        "total",
        "average",
        "level",
        "maximum",
        "minimum",
        "increase",
        "rise",
        "drop",
        "fall",
        "decline",
        "gain",
        "loss",
        "jump",
        "growth",
        "percent",
        "point",
        "dollar",
        "euro",
        "cent",
        "%",
        "barrel",
        "tonne",
        "ton",
        "day",
        "year",
        "month",
        "range",
    }
)


def head_token(sentence: Sentence, measure: Measure) -> Token | None:
    """The token through which the figure hangs in the parse: its counted noun, its unit's noun, or the number."""
    quantity = measure.quantity
    if measure.noun is not None and quantity.unit is None:
        return measure.noun.head
    return sentence.token(sentence.index(quantity.last - 1))


def phrase(noun: Token) -> list[Token]:
    """A noun with what stands before it and its short "of", "from", "to", "with" complements; no relative clauses."""
    words = [*noun.lefts, noun]
    out: list[Token] = []
    for word in words:
        out.extend(sorted(word.subtree, key=lambda t: t.i) if word.i != noun.i else [noun])
    for prep in noun.rights:
        if (
            prep.dep_ == "prep"
            and prep.lower_ in ("of", "in", "from", "to", "with", "between", "for", "on", "by")
            and len(out) < _LONGEST
        ):
            out.extend(t for t in prep.subtree if t.dep_ not in ("relcl", "punct"))
        elif prep.dep_ == "conj" and len(out) < _LONGEST:
            out.extend(t for t in prep.subtree)
    return sorted(set(out), key=lambda t: t.i)[:_LONGEST]


def measured_phrase(sentence: Sentence, measure: Measure) -> list[Token]:
    """The tokens of the phrase that the figure is said of, in order; empty where the parse shows none."""
    head = head_token(sentence, measure)
    if head is None:
        return []
    quantity = measure.quantity
    unit = quantity.unit
    if (
        measure.noun is not None
        and unit is not None
        and measure.noun.head.lower_ not in ("year", "month", "quarter", "basis", "annum")
    ):
        return _outside(sentence, measure, phrase(measure.noun.head))
    if unit is not None and unit.kind == "share" and (of := _of(head)) is not None:
        return _outside(sentence, measure, phrase(of))
    owner = _governing_noun(sentence, measure, head)
    if owner is not None and owner.lemma_.lower() not in _NOT_MEASURED and _worth(sentence, head, owner):
        return _outside(sentence, measure, phrase(owner))
    for verb in _clauses(head):
        subject = subject_of(verb)
        if subject is not None and subject.pos_ not in ("PRON", "DET"):
            words = phrase(subject)
            if all(w.i != head.i for w in words) and (words := _outside(sentence, measure, words)):
                return words
    if owner is not None:
        return _outside(sentence, measure, phrase(owner))
    before = _noun_before(sentence, measure)
    return phrase(before) if before is not None else []


def _clauses(token: Token) -> list[Token]:
    """The verb over the token and those over it, inner ones first; not beyond what somebody says."""
    out = [clause_of(token)]
    while len(out) < 5 and out[-1].head.i != out[-1].i and out[-1].dep_ not in ("ccomp", "parataxis"):
        out.append(clause_of(out[-1]))
    return out


def _noun_before(sentence: Sentence, measure: Measure) -> Token | None:
    """The nearest noun left of a figure in a list without verbs: "Acme, down 4.2%; "."""
    i = sentence.index(measure.quantity.start) - 1
    for k in range(i, max(sentence.first - 1, i - 8), -1):
        token = sentence.doc[k]
        if token.pos_ in ("NOUN", "PROPN") and not token.like_num:
            return token
    return None


def _of(head: Token) -> Token | None:
    for token in (head, head.head):
        for child in token.children:
            if child.lower_ == "of" and child.i > head.i:
                return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _worth(sentence: Sentence, head: Token, owner: Token) -> bool:
    """'bribes WORTH up to $4m', 'a loan OF $5m': the noun is what is measured."""
    low, high = sorted((owner.i, head.i))
    return any(
        sentence.doc[i].lower_ in ("worth", "of", "totalling", "totaling", "valued")
        for i in range(low + 1, high)
    )


def _governing_noun(sentence: Sentence, measure: Measure, token: Token) -> Token | None:
    here = token
    while here.head != here and here.head.pos_ not in VERBS:
        here = here.head
        inside = (
            here.idx < sentence.offset + measure.quantity.end
            and here.idx >= sentence.offset + measure.quantity.start
        )
        if here.pos_ in ("NOUN", "PROPN") and not inside:
            return here
    return None


def _outside(sentence: Sentence, measure: Measure, words: list[Token]) -> list[Token]:
    """The words that do not belong to the figure itself."""
    a, b = sentence.offset + measure.quantity.start, sentence.offset + measure.quantity.end
    return [w for w in words if not (a <= w.idx < b)]


def measured_words(sentence: Sentence, measure: Measure) -> list[Token]:
    """The content words of what is measured."""
    words = measured_phrase(sentence, measure)
    return [
        w
        for w in words
        if ((w.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or w.tag_ in ("VBN", "VBG")) and not w.is_stop)
        or w.pos_ == "PROPN"
    ]
