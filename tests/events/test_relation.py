"""The learned typer and the wide reading."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language

from dragoman.codebook import load_codebook
from dragoman.events import Sentence, Tree, load_relation_model, wide_events
from dragoman.events.features import pair_features, path
from dragoman.events.relation import WEIGHTS

MODEL, BOOK = load_relation_model(), load_codebook()


def typed(nlp: Language, text: str, source: str, target: str) -> str:
    doc = nlp(text)
    spans = [doc.char_span(text.index(x), text.index(x) + len(x)) for x in (source, target)]
    left, right = ((s.start, s.end, s.root.i) for s in spans if s is not None)
    return MODEL.best(Sentence(Tree(doc), 0, len(doc), BOOK), left, right)[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ghana sharply criticised Togo over the border closure.", "ACCUSE"),
        ("Ghana refused to hold talks with Togo.", "REJECT"),
        ("Ghana bombed rebel positions in Togo.", "ASSAULT"),
        ("Ghana sent food aid to Togo.", "AID"),
        ("Ghana threatened to attack Togo.", "THREATEN"),
        ("Ghana demanded that Togo pull back its soldiers.", "REQUEST"),
    ],
)
def test_plain_cases(nlp: Language, text: str, kind: str) -> None:
    assert typed(nlp, text, "Ghana", "Togo") == kind


def test_names_are_no_features(nlp: Language) -> None:
    one, other = nlp("Ghana criticised Togo."), nlp("Norway criticised Chile.")
    first, second = (
        dict(pair_features(Sentence(Tree(d), 0, len(d), BOOK), (0, 1, 0), (2, 3, 2))) for d in (one, other)
    )
    assert first == second
    assert not any("ghana" in name for name in first)


def test_probabilities(nlp: Language) -> None:
    doc = nlp("Ghana criticised Togo.")
    scores = MODEL.scores(Sentence(Tree(doc), 0, len(doc), BOOK), (0, 1, 0), (2, 3, 2))
    assert scores.sum() == pytest.approx(1, abs=1e-5)
    assert len(scores) == len(MODEL.types) == 15


def test_path_meets_at_the_verb(nlp: Language) -> None:
    doc = nlp("Ghana criticised Togo.")
    assert path(Tree(doc), 0, 2) == ([], 1, [])


def test_the_weights_are_small_and_hold_no_pickles() -> None:
    assert WEIGHTS.stat().st_size < 1_000_000
    with np.load(WEIGHTS, allow_pickle=False) as held:
        assert set(held) == {"names", "types", "weights", "scale", "bias"}


def test_the_wide_reading_takes_any_noun_phrase(nlp: Language) -> None:
    doc = nlp("The baker said he would not meet the butcher.")
    found = wide_events(Tree(doc), doc[:], BOOK, MODEL)
    pairs = {(doc[e.actor[0] : e.actor[1]].text, doc[e.recipient[0] : e.recipient[1]].text) for e in found}
    assert ("The baker", "the butcher") in pairs
    assert len(found) <= 6
