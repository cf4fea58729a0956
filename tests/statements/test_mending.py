"""Repairs of the parse on parses built by hand."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from dragoman.statements.grammar import Grammar
from dragoman.statements.mending import mend

VOCAB = spacy.blank("en").vocab
CALLED = """
Oslo Oslo PROPN NNP nsubj 1
called call VERB VBD ROOT 1
on on ADP IN prep 1
both both PRON DT pobj 2
to to PART TO aux 5
stop stop VERB VB xcomp 1
and and CCONJ CC cc 5
offered offer VERB VBD conj 5
to to PART TO aux 9
help help VERB VB xcomp 7
"""
SAID = """
Oslo Oslo PROPN NNP nsubj 1
said say VERB VBD ROOT 1
it it PRON PRP nsubj 3
stopped stop VERB VBD ccomp 1
and and CCONJ CC cc 3
left leave VERB VBD conj 3
"""


def grammar_of(rows: str) -> Grammar:
    cells = [row.split() for row in rows.strip().splitlines()]
    words, lemmas, pos, tags, deps, heads = zip(*cells, strict=True)
    doc = Doc(
        VOCAB, words=list(words), lemmas=list(lemmas), pos=list(pos), tags=list(tags), deps=list(deps),
        heads=[int(head) for head in heads], sent_starts=[True] + [False] * (len(words) - 1),
    )  # fmt: skip
    return Grammar(doc)


def test_a_finite_verb_is_no_half_of_an_infinitive() -> None:
    grammar = grammar_of(CALLED)
    mend(grammar)
    assert grammar.head[7] == 1
    assert grammar.head[6] == 1
    assert grammar.subtree(5) == (4, 6)
    assert grammar.subtree(1) == (0, 10)


def test_two_finite_verbs_stay_together() -> None:
    grammar = grammar_of(SAID)
    mend(grammar)
    assert grammar.head[5] == 3


def test_no_circle_is_made() -> None:
    grammar = grammar_of(SAID)
    grammar.reattach({1: (5, "ccomp")})
    assert grammar.head[1] == 1
