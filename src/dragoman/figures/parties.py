"""Whom a figure is about, and who published it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from dragoman.actors import Mention, MentionIndex
from dragoman.figures.clauses import clause_of, subject_of
from dragoman.figures.measured import head_token, measured_phrase, phrase
from dragoman.figures.reading import Measure
from dragoman.figures.sentence import Sentence

_FLOWS = frozenset({"import", "export", "trade", "shipment", "delivery", "turnover", "sale", "purchase", "supply", "investment", "commerce"})
_PREPOSITIONS = frozenset({"from", "to", "with", "into", "in", "between", "of", "on", "against", "by", "for", "at", "near", "across"})


def subjects_of(doc: Doc, sentence: Sentence, measure: Measure, index: MentionIndex, carried: tuple[str, ...]) -> tuple[str, ...]:
    """ISO codes (names, for actors without a country) of those whose figure it is.

    Read from the phrase that is measured, the clause's subject, and the clause's own complements ("sent troops into
    Ukraine"); else from the places of the clause. `carried` are the subjects of the figure before it in the sentence:
    a trade flow that names one side only keeps the other from there.
    """
    tokens = _core(sentence, measure)
    own = _set_against(doc, sentence, measure, index)
    if own:
        return own
    found = _countries(index, tokens)
    if not found:
        found = _countries(index, _complements(sentence, measure))
    if not found:
        found = _placed(doc, sentence, measure)
    flow = any(t.lemma_.lower() in _FLOWS for t in tokens)
    if flow and len(found) == 1 and found[0] in carried and len(carried) == 2:
        return tuple(sorted(carried))
    return tuple(sorted(found))


def _set_against(doc: Doc, sentence: Sentence, measure: Measure, index: MentionIndex) -> tuple[str, ...]:
    """'against 3.4% FOR THE UNITED STATES': the party that stands right behind a figure that another is compared with."""
    text = sentence.text
    if not re.search(r"\b(?:against|versus|compared (?:with|to)|and|while)\s(?:\w+\s){0,2}$", text[max(0, measure.quantity.start - 30) : measure.quantity.start]):
        return ()
    behind = re.match(r"\s(?:for|in)\s(?:the\s)?", text[measure.quantity.end :])
    if behind is None or measure.noun is not None:
        return ()
    at = sentence.after(measure.quantity.end + behind.end())
    return _countries(index, [doc[at]]) if sentence.token(at) is not None else ()


def _core(sentence: Sentence, measure: Measure) -> list[Token]:
    """The measured phrase, the counted noun's phrase, the subject and what the verb's own prepositions hold."""
    head = head_token(sentence, measure)
    if head is None:
        return []
    verb = clause_of(head)
    counts = measure.noun is not None and measure.quantity.unit is None
    said_of = phrase(measure.noun.head) if counts and measure.noun is not None else measured_phrase(sentence, measure)
    out = {t.i: t for t in said_of}
    subject = subject_of(verb)
    if subject is not None:
        out |= {t.i: t for t in (*subject.lefts, subject)}
        for left in subject.lefts:
            out |= {t.i: t for t in left.subtree}
        for right in subject.rights:
            if right.dep_ in ("prep", "conj") and len(list(right.subtree)) <= 6:
                out |= {t.i: t for t in right.subtree}
    if measure.quantity.unit is None:
        for prep in verb.children:
            if prep.dep_ == "prep" and prep.lower_ in ("into", "to", "from", "against", "on", "with") and prep.i > verb.i:
                for obj in prep.children:
                    out |= {t.i: t for t in (obj, *obj.lefts)}
    return [out[i] for i in sorted(out)]


def _complements(sentence: Sentence, measure: Measure) -> list[Token]:
    head = head_token(sentence, measure)
    if head is None:
        return []
    return [t for t in clause_of(head).subtree if sentence.first <= t.i < sentence.last and _held_by_preposition(t)]


def _held_by_preposition(token: Token) -> bool:
    return (token.dep_ == "pobj" and token.head.lower_ in _PREPOSITIONS) or token.dep_ in ("poss", "compound", "amod", "nmod")


def _countries(index: MentionIndex, tokens: Iterable[Token]) -> tuple[str, ...]:
    seen: dict[str, None] = {}
    for token in tokens:
        mention = index.covering(token.i)
        if mention is not None and _stands_for_itself(mention):
            for actor in mention.actor.each:
                if actor.country:
                    seen.setdefault(actor.country)
                elif actor.kind in ("armed_group", "igo", "company", "ngo"):
                    seen.setdefault(actor.name)
    return tuple(seen)


def _stands_for_itself(mention: Mention) -> bool:
    """A bare description ("troops", "people") has a country only by guess; whoever sends them says it better."""
    return not (mention.form == "description" and mention.actor.kind == "people")


def _placed(doc: Doc, sentence: Sentence, measure: Measure) -> tuple[str, ...]:
    """Countries of the places of the sentence before the figure, the nearest one; else of those behind it."""
    end = sentence.offset + len(sentence.text)
    here = sentence.offset + measure.quantity.start
    inside = [p for p in doc._.places if sentence.offset <= p.span.start < end and p.country and p.kind not in ("demonym", "metonym")]
    if not inside:
        inside = [p for p in doc._.places if sentence.offset <= p.span.start < end and p.country]
    if not inside:
        return ()
    return (min(inside, key=lambda p: (abs(p.span.start - here), p.span.start)).country or "",)
