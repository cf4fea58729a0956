"""Rules on parses built by hand: another model cannot break them."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from dragoman.statements import contents, cues, speakers
from dragoman.statements.acts import act_of, kind_of
from dragoman.statements.cues import Cue
from dragoman.statements.grammar import Grammar, joined, minus, runs_of
from dragoman.statements.lexicon import entries
from dragoman.statements.quotations import Quotations
from dragoman.statements.remarks import EVIDENTIAL, is_negated, is_unreal
from dragoman.statements.wording import word_lists

VOCAB = spacy.blank("en").vocab
ACTS = {
    "assert", "deny", "accuse", "warn", "threaten", "promise", "propose", "request", "demand", "praise", "reject",
    "claim_responsibility", "express_intent", "question",
}  # fmt: skip


def parsed(rows: str) -> Grammar:
    """A Doc of rows `word lemma pos tag dep head`, one sentence."""
    cells = [row.split() for row in rows.strip().splitlines()]
    words, lemmas, pos, tags, deps, heads = zip(*cells, strict=True)
    doc = Doc(
        VOCAB, words=list(words), lemmas=list(lemmas), pos=list(pos), tags=list(tags), deps=list(deps),
        heads=[int(head) for head in heads], sent_starts=[True] + [False] * (len(words) - 1),
    )  # fmt: skip
    return Grammar(doc)


SAID = """
Oslo Oslo PROPN NNP nsubj 1
said say VERB VBD ROOT 1
it it PRON PRP nsubj 4
will will AUX MD aux 4
help help VERB VB ccomp 1
Riga Riga PROPN NNP dobj 4
. . PUNCT . punct 1
"""
RELAYED = """
Radio radio NOUN NN nsubj 1
quoted quote VERB VBD ROOT 1
Berg Berg PROPN NNP dobj 1
as as ADP IN prep 1
saying say VERB VBG pcomp 3
ships ship NOUN NNS nsubj 6
sank sink VERB VBD ccomp 4
. . PUNCT . punct 1
"""


def the_cue(grammar: Grammar, word: str) -> Cue:
    return next(
        cue for cue in cues.candidates(grammar, [(0, grammar.size)]) if grammar.lower[cue.head] == word
    )


def test_content_and_speaker_are_offered() -> None:
    grammar = parsed(SAID)
    cue = the_cue(grammar, "said")
    options = contents.candidates(
        grammar, Quotations(grammar.doc, grammar), cue, speakers.subject_span(grammar, cue)
    )
    assert options[0].kind == "ccomp"
    assert options[0].runs == ((2, 6),)
    assert [(s.head, s.kind) for s in speakers.candidates(grammar, cue)][:1] == [(0, "nsubj")]


def test_no_content_holds_the_cue() -> None:
    grammar = parsed(SAID)
    cue = the_cue(grammar, "said")
    for option in contents.candidates(
        grammar, Quotations(grammar.doc, grammar), cue, speakers.subject_span(grammar, cue)
    ):
        assert 1 not in {i for a, b in option.runs for i in range(a, b)}


def test_own_future_is_a_promise_and_another_s_is_not() -> None:
    grammar = parsed(SAID)
    cue = the_cue(grammar, "said")
    assert act_of(grammar, cue, ((2, 6),), same=lambda head: True) == "promise"
    assert act_of(grammar, cue, ((2, 6),), same=lambda head: False) == "assert"


def test_who_is_quoted_speaks() -> None:
    grammar = parsed(RELAYED)
    source = speakers.relayed(grammar, the_cue(grammar, "saying"))
    assert source is not None
    assert source.head == 2


@pytest.mark.parametrize(
    ("first", "lemma", "tag", "dep", "negated", "unreal"),
    [
        ("not", "not", "RB", "neg", True, False),
        ("would", "would", "MD", "aux", False, True),
        ("soon", "soon", "RB", "advmod", False, False),
    ],
)
def test_denied_and_possible_cues(
    first: str, lemma: str, tag: str, dep: str, negated: bool, unreal: bool
) -> None:
    grammar = parsed(
        f"""
        Oslo Oslo PROPN NNP nsubj 2
        {first} {lemma} AUX {tag} {dep} 2
        say say VERB VB ROOT 2
        why why SCONJ WRB ccomp 2
        """
    )
    cue = the_cue(grammar, "say")
    assert is_negated(grammar, cue) is negated
    assert is_unreal(grammar, cue) is unreal


def test_kind_by_quotation_marks() -> None:
    grammar = parsed("a a DET DT det 1\nship ship NOUN NN ROOT 1\nsank sink VERB VBD relcl 1")
    quotations = Quotations(grammar.doc, grammar)
    quotations.all.append(None)  # type: ignore[arg-type]
    assert kind_of(quotations, grammar, ((1, 3),), 0) == "indirect"
    quotations.of = [-1, 0, -1]
    assert kind_of(quotations, grammar, ((1, 3),), 0) == "mixed"
    quotations.of = [-1, 0, 0]
    assert kind_of(quotations, grammar, ((1, 3),), 0) == "direct"


def test_stretches() -> None:
    assert runs_of([3, 1, 2, 7]) == ((1, 4), (7, 8))
    assert joined([(5, 7), (1, 3), (3, 5), (9, 9)]) == ((1, 7),)
    assert minus([(0, 10)], [(2, 4), (9, 12)]) == ((0, 2), (4, 9))


@pytest.mark.parametrize(
    "remark",
    [
        "without providing evidence", "without giving further details", "without elaborating", "offering no proof",
        "citing unnamed officials", "citing two people familiar with the matter", "on condition of anonymity",
        "who declined to be named", "did not provide any evidence",
    ],
)  # fmt: skip
def test_remarks_on_evidence(remark: str) -> None:
    match = EVIDENTIAL.search(f"The ministry, {remark}, said so.")
    assert match is not None
    assert match.group() == remark


def test_plain_words_are_no_remark() -> None:
    assert EVIDENTIAL.search("They left without food, citing the heat.") is None


def test_every_row_of_the_lexicon() -> None:
    rows = [entry for group in entries().values() for entry in group]
    assert len(rows) > 800
    assert len({(entry.words, entry.pos) for entry in rows}) == len(rows)
    for entry in rows:
        assert entry.words
        assert entry.pos in set("vnapr"), entry
        assert entry.group in {"speech", "think", "will", "attitude"}, entry
        assert entry.act in ACTS, entry
    assert sum(entry.pos == "v" for entry in rows) >= 400


def test_word_lists_are_lower_case_lemmas() -> None:
    for name, words in word_lists().items():
        assert words, name
        assert all(word == word.lower() for word in words), name
