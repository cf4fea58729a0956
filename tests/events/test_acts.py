"""Acts read from whole sentences: type, sides, and which words govern which."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.coder import Coder
from dragoman.record import Event

Side = set[str | None]


def events(coder: Coder, text: str) -> tuple[Event, ...]:
    return coder.code(text, published="2024-05-14").events


def sides(event: Event) -> tuple[Side, Side]:
    return {a.country for a in event.actors}, {a.country for a in event.recipients}


ONE_ACT = [
    ("Poland accused Belarus of sending migrants to its border.", "ACCUSE", {"POL"}, {"BLR"}),
    ("Kenya condemned Eritrea's decision.", "ACCUSE", {"KEN"}, {"ERI"}),
    ("Ghana was accused by Togo.", "ACCUSE", {"TGO"}, {"GHA"}),
    ("Norway urged Sweden to reopen the crossing.", "REQUEST", {"NOR"}, {"SWE"}),
    ("Turkey wants Greece to withdraw its ships.", "REQUEST", {"TUR"}, {"GRC"}),
    ("Cuba praised Bolivia.", "SUPPORT", {"CUB"}, {"BOL"}),
    ("Canada imposed sanctions on Nicaragua.", "SANCTION", {"CAN"}, {"NIC"}),
    ("Chile recalled its ambassador from Peru.", "SANCTION", {"CHL"}, {"PER"}),
    ("Japan sent aid to Nepal.", "AID", {"JPN"}, {"NPL"}),
    ("Japan provided Nepal with medicine.", "AID", {"JPN"}, {"NPL"}),
    ("Rwanda invaded Burundi.", "ASSAULT", {"RWA"}, {"BDI"}),
    ("Serbia apologised to Croatia.", "CONCEDE", {"SRB"}, {"HRV"}),
    ("Iran released two Swedish diplomats.", "RETREAT", {"IRN"}, {"SWE"}),
]


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), ONE_ACT)
def test_one_act_with_its_sides(coder: Coder, text: str, kind: str, actors: Side, recipients: Side) -> None:
    found = [e for e in events(coder, text) if e.type == kind]
    assert len(found) == 1
    assert sides(found[0]) == (actors, recipients)
    assert not found[0].reciprocal
    assert (
        found[0].quad
        == {
            "ACCUSE": 3,
            "REQUEST": 3,
            "SUPPORT": 1,
            "SANCTION": 4,
            "AID": 2,
            "ASSAULT": 4,
            "CONCEDE": 1,
            "RETREAT": 2,
        }[kind]
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The presidents of Kenya and Uganda met on Monday.", "CONSULT"),
        ("Kenya met Uganda for talks on Monday.", "CONSULT"),
        ("Talks between Kenya and Uganda resumed in Nairobi on Monday.", "CONSULT"),
        ("Kenya and Uganda signed a trade agreement on Monday.", "SUPPORT"),
        ("Kenyan troops clashed with Ugandan soldiers on Monday.", "ASSAULT"),
    ],
)
def test_both_sides_of_a_mutual_act_are_actors(coder: Coder, text: str, kind: str) -> None:
    found = [e for e in events(coder, text) if e.type == kind]
    assert len(found) == 1
    assert found[0].reciprocal
    assert sides(found[0]) == ({"KEN", "UGA"}, set())


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("Algeria threatened to ban Moroccan flights.", "THREATEN", "COERCE"),
        ("Algeria refused to lift sanctions on Morocco.", "REJECT", "CONCEDE"),
        ("Algeria urged Morocco to release the prisoners.", "REQUEST", "RETREAT"),
        ("Algeria rejected talks with Morocco.", "REJECT", "CONSULT"),
        ("Algeria called for talks with Morocco.", "REQUEST", "CONSULT"),
    ],
)
def test_the_outer_act_governs(coder: Coder, text: str, outer: str, inner: str) -> None:
    kinds = [e.type for e in events(coder, text)]
    assert kinds == [outer]
    assert inner not in kinds


def test_what_is_declined_is_a_rejection_and_no_denied_release(coder: Coder) -> None:
    found = events(coder, "Algeria will not release the Moroccan prisoners.")
    assert [(e.type, e.status) for e in found] == [("REJECT", "occurred")]


def test_the_future_of_a_friendly_act_is_agreement(coder: Coder) -> None:
    found = events(coder, "The Spanish king will visit Jordan next week.")
    assert [(e.type, e.planned_type, e.status) for e in found] == [("AGREE", "CONSULT", "planned")]
    assert found[0].score == 2.5


@pytest.mark.parametrize(
    "text",
    [
        "The film struck a chord with viewers in France.",
        "Shares of the company fell 3% after the attack on its margins.",
        "The minister visited his mother.",
        "It rained in Spain.",
        "Prices hit consumers hard.",
    ],
)
def test_what_is_no_act_between_political_actors(coder: Coder, text: str) -> None:
    assert not [e for e in events(coder, text) if e.type in ("ASSAULT", "AGREE", "COERCE", "SANCTION")]


def test_a_happening_told_twice_is_one_event(coder: Coder) -> None:
    text = "Rwanda attacks Burundi\n\nRwanda attacked Burundi on Sunday.\n\nThe Rwandan attack on Burundi began at dawn."
    assert [e.type for e in events(coder, text)].count("ASSAULT") == 1


def test_the_outcome_of_an_assault_is_no_second_one(coder: Coder) -> None:
    found = events(coder, "Rwandan warplanes bombed a base in Burundi, killing nine soldiers.")
    assert [e.type for e in found] == ["ASSAULT"]
    assert found[0].mode == "aerial"


def test_two_acts_of_one_sentence_stay_two(coder: Coder) -> None:
    found = events(coder, "Minsk expelled two Lithuanian diplomats and recalled its ambassador from Vilnius.")
    assert [e.mode for e in found] == ["expel", "withdraw"]


def test_who_claims_an_attack_has_done_it(coder: Coder) -> None:
    found = [
        e
        for e in events(coder, "Islamic State claimed responsibility for an attack on Iraqi troops.")
        if e.type == "ASSAULT"
    ]
    assert len(found) == 1
    assert "Islamic State" in found[0].actors[0].name
    assert sides(found[0])[1] == {"IRQ"}


def test_contexts_come_from_the_paragraph(coder: Coder) -> None:
    found = events(coder, "Canada imposed sanctions on Nicaraguan judges over human rights abuses.")
    assert {"legal", "human_rights"} <= set(found[0].contexts)


def test_spans_slice_and_ids_differ(coder: Coder) -> None:
    text = "\u201cWe condemn Togo,\u201d Ghana said.\n\nGhana\u2019s army shelled a Togolese village \U0001f600 and detained 12 people."
    found = events(coder, text)
    assert found
    assert len({e.id for e in found}) == len(found)
    for event in found:
        for span in (event.trigger, *(a.span for a in (*event.actors, *event.recipients))):
            assert text[span.start : span.end] == span.text


WORDS = st.lists(
    st.sampled_from(
        [
            *[
                "Ghana",
                "attacked",
                "Togo",
                "and",
                "refused",
                "to",
                "meet",
                "“",
                "”",
                "the",
                "talks",
                "with",
                ",",
                ".",
                "who",
                "by",
            ],
            *[
                "\U0001f600",
                "\n\n",
                "\x07",
                "9" * 40,
                "sanctions",
                "on",
                "will",
                "not",
                "said",
                "that",
                "its",
                "threatened",
            ],
        ]
    ),
    min_size=1,
    max_size=25,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS)
def test_any_words_read_without_error(coder: Coder, words: list[str]) -> None:
    doc = coder.nlp.make_doc(" ".join(words))
    for name, component in coder.nlp.pipeline:
        if name in (*coder.base, "dragoman_dates", "dragoman_places", "dragoman_actors", "dragoman_events"):
            doc = component(doc)
    for event in doc._.events:
        assert doc.text[event.trigger.start : event.trigger.end] == event.trigger.text
        assert 0 <= event.confidence <= 1
