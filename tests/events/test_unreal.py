"""Acts that did not happen, proposals to others, and what is no act between two sides."""

from __future__ import annotations

import pytest

from dragoman.coder import Coder


def told(coder: Coder, text: str) -> list[tuple[str, str]]:
    return [(e.type, e.status) for e in coder.code(text, published="2024-05-05").events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Addis Ababa has ruled out sending troops.", [("REJECT", "occurred")]),
        ("The minister denied arming the rebels.", [("REJECT", "occurred")]),
        ("The bloc will not tolerate the capture of power by soldiers.", []),
        ("Chile blamed bad weather for the crash.", []),
        ("The official, who spoke to Reuters, said the plan was dead.", []),
        ("Tokyo had proposed that Seoul withdraw its complaint.", [("REQUEST", "occurred")]),
        ("Hezbollah would not discuss a withdrawal.", [("REJECT", "occurred")]),
        ("Police fired tear gas to disperse several students.", [("ASSAULT", "occurred")]),
        ("Talks between Israel and Syria are due on Friday.", [("AGREE", "planned")]),
    ],
)
def test_what_is_filed(coder: Coder, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(coder, text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenyan soldiers shot first on Monday.", "ASSAULT"),
        ("The rebels have forcibly recruited boys in the camps.", "COERCE"),
        ("France airlifted 20 tons of medicine to Chad.", "AID"),
        ("Rebels looted the town of Goma.", "COERCE"),
        ("The colonel described the army's claim as pure fantasy.", "REJECT"),
        ("The prime minister imposed censorship on the foreign press.", "COERCE"),
        ("Turkey's president arrived for a visit to Egypt.", "CONSULT"),
    ],
)
def test_plain_words_for_acts(coder: Coder, text: str, kind: str) -> None:
    assert told(coder, text) == [(kind, "occurred")]


def test_a_charge_that_is_filed_as_alleged_is_no_second_event(coder: Coder) -> None:
    found = told(coder, "Kenyan soldiers shot first, the Ugandan army said.")
    assert found == [("ASSAULT", "alleged")]
