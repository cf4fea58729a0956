"""What a chain of governors makes of an event: rules on Docs built by hand, the lexicon's form, and features on odd input."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

import dragoman.events.governors as lexicon
from dragoman.events.blame import ground
from dragoman.events.circumstances import circumstances, lifted
from dragoman.events.governors import STATES, governor_of, governors, rows_of
from dragoman.events.veridicality import joined, negated, shared, verdict

VOCAB = spacy.blank("en").vocab
# word, lemma, coarse tag, fine tag, relation, index of the head
Row = tuple[str, str, str, str, str, int]


def build(*rows: Row) -> Doc:
    """A parsed Doc without a parser."""
    words, lemmas, pos, tags, deps, heads = zip(*rows, strict=True)
    return Doc(
        VOCAB,
        words=list(words),
        lemmas=list(lemmas),
        pos=list(pos),
        tags=list(tags),
        deps=list(deps),
        heads=list(heads),
    )


def controlled(
    subject: str, auxiliaries: list[tuple[str, str, str, str]], governor: tuple[str, str, str]
) -> Doc:
    """ "SUBJECT (AUX ...) GOVERNOR to sign": the shape of control, raising and implicative verbs."""
    at = 1 + len(auxiliaries)
    rows: list[Row] = [(subject, subject.lower(), "PROPN", "NNP", "nsubj", at)]
    rows += [
        (word, lemma, "AUX" if dep == "aux" else "PART", tag, dep, at)
        for word, lemma, tag, dep in auxiliaries
    ]
    word, lemma, tag = governor
    rows += [
        (word, lemma, "VERB", tag, "ROOT", at),
        ("to", "to", "PART", "TO", "aux", at + 2),
        ("sign", "sign", "VERB", "VB", "xcomp", at),
    ]
    return build(*rows)


DID_NOT = [("did", "do", "VBD", "aux"), ("not", "not", "RB", "neg")]


@pytest.mark.parametrize(
    ("auxiliaries", "governor", "state"),
    [
        ([], ("managed", "manage", "VBD"), "+"),
        (DID_NOT, ("manage", "manage", "VB"), "-"),
        ([], ("failed", "fail", "VBD"), "-"),
        (DID_NOT, ("fail", "fail", "VB"), "+"),
        ([], ("refused", "refuse", "VBD"), "-"),
        (DID_NOT, ("refuse", "refuse", "VB"), "?"),
        ([], ("planned", "plan", "VBD"), "~"),
        (DID_NOT, ("plan", "plan", "VB"), "-"),
        ([], ("tried", "try", "VBD"), "?"),
        ([], ("wanted", "want", "VBD"), "?"),
        ([], ("seemed", "seem", "VBD"), "p"),
        ([("may", "may", "MD", "aux")], ("manage", "manage", "VB"), "?"),
        ([("will", "will", "MD", "aux")], ("manage", "manage", "VB"), "~"),
        ([("will", "will", "MD", "aux")], ("refuse", "refuse", "VB"), "-"),
        (DID_NOT, ("hesitate", "hesitate", "VB"), "+"),
    ],
)
def test_signatures_of_control(
    auxiliaries: list[tuple[str, str, str, str]], governor: tuple[str, str, str], state: str
) -> None:
    doc = controlled("Norway", auxiliaries, governor)
    assert verdict(doc[len(doc) - 1]).state == state


def test_two_governors_add_up() -> None:
    doc = build(
        ("Chad", "Chad", "PROPN", "NNP", "nsubj", 1), ("refused", "refuse", "VERB", "VBD", "ROOT", 1), ("to", "to", "PART", "TO", "aux", 3),
        ("stop", "stop", "VERB", "VB", "xcomp", 1), ("shelling", "shell", "VERB", "VBG", "xcomp", 3), ("camps", "camp", "NOUN", "NNS", "dobj", 4),
    )  # fmt: skip
    assert verdict(doc[3]).state == "-"  # they did not stop
    assert verdict(doc[4]).kinds == ("negative", "negative")


def test_without_and_instead_of_deny_what_follows() -> None:
    doc = build(
        ("They", "they", "PRON", "PRP", "nsubj", 1), ("left", "leave", "VERB", "VBD", "ROOT", 1), ("without", "without", "ADP", "IN", "prep", 1),
        ("paying", "pay", "VERB", "VBG", "pcomp", 2), ("instead", "instead", "ADV", "RB", "advmod", 5), ("of", "of", "ADP", "IN", "prep", 1),
        ("fighting", "fight", "VERB", "VBG", "pcomp", 5),
    )  # fmt: skip
    assert [verdict(doc[i]).state for i in (1, 3, 6)] == ["+", "-", "-"]


def test_what_is_said_is_so_for_its_source() -> None:
    doc = build(
        ("Rome", "Rome", "PROPN", "NNP", "nsubj", 1), ("said", "say", "VERB", "VBD", "ROOT", 1), ("it", "it", "PRON", "PRP", "nsubj", 3),
        ("paid", "pay", "VERB", "VBD", "ccomp", 1),
    )  # fmt: skip
    assert verdict(doc[3]).state == "+"


def test_a_said_would_is_a_plan_and_a_bare_would_is_open() -> None:
    said = build(
        ("Rome", "Rome", "PROPN", "NNP", "nsubj", 1), ("said", "say", "VERB", "VBD", "ROOT", 1), ("it", "it", "PRON", "PRP", "nsubj", 4),
        ("would", "would", "AUX", "MD", "aux", 4), ("pay", "pay", "VERB", "VB", "ccomp", 1),
    )  # fmt: skip
    bare = build(
        ("Rome", "Rome", "PROPN", "NNP", "nsubj", 2),
        ("would", "would", "AUX", "MD", "aux", 2),
        ("pay", "pay", "VERB", "VB", "ROOT", 2),
    )
    assert verdict(said[4]).state == "~"
    assert verdict(bare[2]).state == "?"


def test_an_offer_turned_down_was_made_but_a_deal_was_not() -> None:
    def rejected(noun: str) -> Doc:
        return build(
            ("They", "they", "PRON", "PRP", "nsubj", 1), ("rejected", "reject", "VERB", "VBD", "ROOT", 1), ("the", "the", "DET", "DT", "det", 3),
            (noun, noun, "NOUN", "NN", "dobj", 1), ("to", "to", "PART", "TO", "aux", 5), ("leave", "leave", "VERB", "VB", "acl", 3),
        )  # fmt: skip

    assert verdict(rejected("request")[3]).state == "+"
    assert verdict(rejected("request")[5]).state == "-"
    assert verdict(rejected("deal")[3]).state == "-"


@pytest.mark.parametrize(
    ("adjective", "state"),
    [("failed", "-"), ("planned", "~"), ("alleged", "a"), ("possible", "?"), ("deadly", "+")],
)
def test_adjectives_of_a_noun(adjective: str, state: str) -> None:
    doc = build(
        ("the", "the", "DET", "DT", "det", 2),
        (adjective, adjective, "ADJ", "JJ", "amod", 2),
        ("coup", "coup", "NOUN", "NN", "ROOT", 2),
    )
    assert verdict(doc[2]).state == state


def test_negation_reaches_a_second_verb_by_or_and_not_a_new_clause() -> None:
    def pair(conjunction: str, *subject: Row) -> Doc:
        return build(
            ("He", "he", "PRON", "PRP", "nsubj", 3), ("had", "have", "AUX", "VBD", "aux", 3), ("not", "not", "PART", "RB", "neg", 3),
            ("confessed", "confess", "VERB", "VBN", "ROOT", 3), (conjunction, conjunction, "CCONJ", "CC", "cc", 3), *subject,
            ("fled", "flee", "VERB", "VBD", "conj", 3),
        )  # fmt: skip

    together, apart = pair("or"), pair("and", ("others", "other", "NOUN", "NNS", "nsubj", 6))
    assert verdict(together[5]).state == "-"
    assert shared(together[5]) == together[3]
    assert verdict(apart[6]).state == "+"
    assert shared(apart[6]) == apart[6]


def test_a_second_that_goes_with_the_first() -> None:
    doc = build(
        ("Ali", "Ali", "PROPN", "NNP", "nsubj", 1), ("said", "say", "VERB", "VBD", "ROOT", 1), ("that", "that", "SCONJ", "IN", "mark", 4),
        ("Omar", "Omar", "PROPN", "NNP", "nsubj", 4), ("urged", "urge", "VERB", "VBD", "ccomp", 1), ("talking", "talk", "VERB", "VBG", "xcomp", 4),
        ("and", "and", "CCONJ", "CC", "cc", 5), ("that", "that", "SCONJ", "IN", "mark", 9), ("Laos", "Laos", "PROPN", "NNP", "nsubj", 9),
        ("agreed", "agree", "VERB", "VBD", "conj", 5),
    )  # fmt: skip
    assert joined(doc[9]) == doc[4]
    assert verdict(doc[9]).state == "+"
    assert verdict(doc[5]).state == "?"


def test_nobody_and_no_longer_negate() -> None:
    nobody = build(("Nobody", "nobody", "PRON", "NN", "nsubj", 1), ("came", "come", "VERB", "VBD", "ROOT", 1))
    longer = build(
        ("He", "he", "PRON", "PRP", "nsubj", 3), ("no", "no", "ADV", "RB", "advmod", 2), ("longer", "long", "ADV", "RB", "advmod", 3),
        ("rules", "rule", "VERB", "VBZ", "ROOT", 3),
    )  # fmt: skip
    assert negated(nobody[1])
    assert negated(longer[3])


def test_lifting_ends_at_the_first_member() -> None:
    doc = build(
        ("bombed", "bomb", "VERB", "VBD", "ROOT", 0),
        ("looted", "loot", "VERB", "VBD", "conj", 0),
        ("burned", "burn", "VERB", "VBD", "conj", 1),
    )
    assert lifted(doc[2]) == doc[0]


def test_every_row_of_the_lexicon_is_in_form() -> None:
    path = Path(lexicon.__file__).with_name("governors.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["lemma"] for row in rows}) >= 600
    assert len(rows) == len({(r["lemma"], r["pos"], r["frames"], r["class"]) for r in rows})
    for row in rows:
        assert row["lemma"] == row["lemma"].strip().lower(), row
        assert row["pos"] in {"v", "n", "a"}, row
        assert set(row["frames"].split()) <= {"that", "inf", "noun"}, row
        assert row["positive"] in STATES, row
        assert row["negative"] in STATES, row
        assert row["class"].isalpha(), row
    assert sum(map(len, governors().values())) == len(rows)


def test_the_complement_chooses_the_row() -> None:
    told_that, told_to = governor_of("tell", "VERB", "that"), governor_of("tell", "VERB", "inf")
    assert told_that is not None
    assert told_to is not None
    assert (told_that.kind, told_to.kind) == ("say", "demand")
    assert rows_of("tell", "NOUN") == ()
    assert rows_of("", "") == ()


BLAMED = [
    ("Police blamed the Karo Front for the raid.", "Karo", "accused"),
    ("The raid was attributed to the Karo Front.", "Karo", "accused"),
    ("The Karo Front claimed responsibility for the blast.", "Karo", "claimed"),
    ("The Karo Front is responsible for the ambush, the governor said.", "Karo", "accused"),
    ("Two farmers were shot by suspected members of the Karo Front.", "Karo", "suspected"),
    ("The Karo Front threatened to bomb the dam.", "Karo", "threatened"),
    ("Fighters of the Karo Front stormed the town.", "Karo", None),
    ("The army attacked the Karo Front.", "Karo", None),
]


def test_who_is_held_responsible(nlp: Language) -> None:
    found = []
    for sentence, word, expected in BLAMED:
        doc = nlp(sentence)
        found.append((sentence, expected, ground(next(t for t in doc if t.text == word))))
    assert sum(expected == got for _, expected, got in found) >= len(found) - 1, found


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [
                    "will",
                    "not",
                    "said",
                    "attack",
                    "to",
                    "if",
                    "?",
                    "\u200b",
                    "no",
                    "without",
                    "deal",
                    "9" * 60,
                    " ",
                ]
            ),
            st.sampled_from(["VERB", "AUX", "NOUN", "ADP", "PUNCT", "X"]),
            st.sampled_from(["VB", "VBD", "VBG", "NN", "IN", "MD", "TO"]),
            st.sampled_from(
                [
                    "ROOT",
                    "conj",
                    "xcomp",
                    "ccomp",
                    "advcl",
                    "pobj",
                    "prep",
                    "aux",
                    "neg",
                    "mark",
                    "dobj",
                    "amod",
                    "relcl",
                ]
            ),
            st.integers(0, 7),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_any_tree_gets_a_state_and_features(rows: list[tuple[str, str, str, str, int]]) -> None:
    """Whatever the parse, even with heads that the parser would never give."""
    words = [w for w, *_ in rows]
    doc = Doc(
        VOCAB, words=words, lemmas=words, pos=[p for _, p, *_ in rows], tags=[t for _, _, t, *_ in rows], deps=[d for *_, d, _ in rows],
        heads=[min(h, k) for k, (*_, h) in enumerate(rows)],
    )  # fmt: skip
    for token in doc:
        found = verdict(token)
        assert found.state in STATES
        assert found.incoming in STATES
        assert ground(token) in {None, "accused", "suspected", "claimed", "threatened"}


def test_features_are_the_same_twice_and_never_repeat(nlp: Language) -> None:
    doc = nlp("If the talks fail, Kenya may not send troops, the minister told reporters.")
    for token in doc:
        found = circumstances(doc, token.i)
        assert found == circumstances(doc, token.i)
        assert len(found) == len(set(found))
