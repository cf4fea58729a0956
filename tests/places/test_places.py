"""Places found and resolved, on sentences of our own."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.language import make_doc
from dragoman.places.candidates import Candidate, find_candidates
from dragoman.places.component import find_places, read_places
from dragoman.places.finding import choose
from dragoman.places.trees import Trees
from dragoman.record import Place, Region, Report
from dragoman.world.gazetteer import load_gazetteer


def places_of(nlp: Language, text: str) -> dict[str, Place]:
    """The places of a text by the words of their first mention."""
    out: dict[str, Place] = {}
    for place in find_places(nlp(make_doc(nlp, Report(text=text)))):
        assert text[place.span.start : place.span.end] == place.span.text
        out.setdefault(place.span.text, place)
    return out


@pytest.mark.parametrize(
    ("text", "word", "country", "lat", "lon"),
    [
        ("A warehouse burned down in Paris, Texas, on Sunday, firefighters said.", "Paris", "USA", 33.66, -95.56),
        ("President Macron spoke in Paris. France will host the talks.", "Paris", "FRA", 48.85, 2.35),
        ("The court in Athens, Ga., heard the case on Monday.", "Athens", "USA", 33.96, -83.38),
        ("Greece's parliament in Athens passed the budget after a debate.", "Athens", "GRC", 37.98, 23.73),
        ("Lawmakers in Tbilisi said Georgia would keep its border with Russia shut.", "Georgia", "GEO", 42.0, 43.5),
        ("Voters in Atlanta and Savannah wait; Georgia counts early ballots first.", "Georgia", "USA", 32.7, -83.4),
        ("Militias from Misrata and Zintan fought in Tripoli, Libya's capital.", "Tripoli", "LBY", 32.89, 13.19),
        ("Niger's junta closed its border with Algeria and Chad.", "Niger", "NER", 16.0, 8.0),
        ("Cargo ships avoid the Red Sea and the Suez Canal.", "Red Sea", None, 20.3, 38.5),
        ("Inspectors flew to the Zaporizhzhia nuclear power plant in Ukraine.",
         "Zaporizhzhia nuclear power plant", "UKR", 47.51, 34.59),
        ("Talks between Moscow, Beijing and Washington broke down over Iran.", "Washington", "USA", 38.9, -77.04),
    ],
)  # fmt: skip
def test_resolves_by_context(
    nlp: Language, text: str, word: str, country: str | None, lat: float, lon: float
) -> None:
    place = places_of(nlp, text)[word]
    assert place.country == country
    assert place.lat is not None
    assert place.lon is not None
    assert abs(place.lat - lat) < 1.5
    assert abs(place.lon - lon) < 1.5


def test_demonyms_name_their_country(nlp: Language) -> None:
    place = places_of(nlp, "Ukrainian officials met in Warsaw.")["Ukrainian"]
    assert (place.name, place.country, place.kind) == ("Ukraine", "UKR", "demonym")


def test_states_that_act_are_metonyms(nlp: Language) -> None:
    text = "Russia accused Poland of spying. Troops left Russia in May."
    kinds = [p.kind for p in find_places(nlp(make_doc(nlp, Report(text=text)))) if p.span.text == "Russia"]
    assert kinds == ["metonym", "country"]


def test_streets_stand_in_their_town(nlp: Language) -> None:
    found = places_of(nlp, "A fire broke out on Maple Street in Paris, Texas, on Tuesday night, police said.")
    street = found.get("Maple Street")
    assert street is not None
    assert (street.country, street.lat) == ("USA", 33.66)
    assert street.geonames is None
    assert street.kind == "site"


def test_persons_are_no_places(nlp: Language) -> None:
    found = places_of(
        nlp, "Paris Hilton and Michael Jordan sang for Senator Jackson, who thanked Mr. London."
    )
    assert not {"Paris", "Jordan", "Jackson", "London"} & set(found)


def test_boilerplate_is_not_read(nlp: Language) -> None:
    doc = nlp(make_doc(nlp, Report(text="Troops left Kabul for Kandahar in Afghanistan.")))
    assert {p.span.text for p in find_places(doc)} >= {"Kabul", "Afghanistan"}
    whole = doc._.layout
    doc._.layout = type(whole)(
        masked=whole.masked,
        regions=(Region(kind="boilerplate", start=0, end=len(doc.text)),),
        breaks=whole.breaks,
    )
    assert find_places(doc) == []


def test_counties_that_share_their_noun(nlp: Language) -> None:
    doc = nlp(make_doc(nlp, Report(text="Crews from Fairfax and Loudoun counties in Virginia helped.")))
    found = {c.key for c in find_candidates(doc, load_gazetteer())}
    assert {"fairfax county", "loudoun county"} <= found


def test_same_text_same_places(nlp: Language) -> None:
    text = "Rockets hit Haifa and Nahariya; Israel struck Tyre, Sidon and the Bekaa Valley."
    once, twice = (find_places(nlp(make_doc(nlp, Report(text=text)))) for _ in range(2))
    assert once == twice
    assert once


@pytest.mark.parametrize(
    "text", ["x", " ", "\n\n", "The", "US", "U.S.,", "'s", "🙂 🙂", "A" * 300, "In In In , , Paris"]
)
def test_odd_texts_do_no_harm(nlp: Language, text: str) -> None:
    doc = read_places(nlp(make_doc(nlp, Report(text=text))))
    assert isinstance(doc._.places, tuple)


def test_a_doc_without_annotation(nlp: Language) -> None:
    for words in ([], ["Paris"], ["In", "Lima", ",", "Peru"]):
        doc = Doc(nlp.vocab, words=words, sent_starts=[i == 0 for i in range(len(words))] or None)
        assert isinstance(find_places(doc), list)


PIECES = [
    "in",
    "Paris",
    "Texas",
    ",",
    ".",
    "Georgia",
    "U.S.",
    "'s",
    "\n\n",
    "the",
    "Maple",
    "Street",
    "Mr.",
    "Tel",
    "Aviv",
    "Ö",
    "“",
    "1e99",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_spans_slice_and_never_overlap(nlp: Language, pieces: list[str]) -> None:
    text = " ".join(pieces)
    last = 0
    for place in find_places(nlp(make_doc(nlp, Report(text=text)))):
        assert text[place.span.start : place.span.end] == place.span.text
        assert place.span.start >= last
        assert (place.lat is None) == (place.lon is None)
        last = place.span.end


def candidate(start: int, end: int) -> Candidate:
    return Candidate(start, end, "k", (), "K")


def test_choose_takes_the_best_of_overlapping_candidates() -> None:
    given_ = [candidate(0, 1), candidate(0, 2), candidate(1, 3), candidate(4, 5)]
    assert choose(given_, np.array([1.0, 2.0, 1.5, -0.1]), 0.0) == [1]
    assert choose(given_, np.array([1.0, 1.0, 0.5, 0.2]), 0.0) == [1, 3]
    assert choose([], np.zeros(0), 0.0) == []


def test_trees_add_their_leaves() -> None:
    trees = Trees(
        feature=np.array([[0, 0, 0]]), threshold=np.array([[0.5, 0, 0]], dtype=np.float32), left=np.array([[1, 1, 2]]),
        right=np.array([[2, 1, 2]]), value=np.array([[0, -1, 3]], dtype=np.float32), baseline=0.25,
    )  # fmt: skip
    assert trees.score(np.array([[0.5], [0.6]], dtype=np.float32)).tolist() == [-0.75, 3.25]
    assert trees.score(np.zeros((0, 0), dtype=np.float32)).tolist() == []


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("A missile fell into the Sea of Japan, Tokyo said.", "Sea of Japan", "Sea of Japan"),
        ("Panama's president met union leaders from Costa Rica.", "Panama", "Panama"),
        ("Congo's army left Goma as Rwanda and North Kivu's rebels advanced.", "Goma", "Goma"),
    ],
)
def test_whole_names_and_states_come_first(nlp: Language, text: str, word: str, name: str) -> None:
    place = places_of(nlp, text)[word]
    assert place.name == name
    assert place.kind in {"water", "country", "city"}
