"""Which date governs a word."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from dragoman.dates import DateIndex, date_of, find_dates
from dragoman.language import make_doc
from dragoman.record import Report


@pytest.mark.parametrize(
    ("text", "word", "iso"),
    [
        ("Rebels attacked the port on Monday.", "attacked", "2024-04-08"),
        ("The general said on Monday that rebels had attacked the port.", "said", "2024-04-08"),
        ("The general said on Monday that rebels had attacked the port.", "attacked", None),
        ("The general said on Monday that rebels had attacked the port in 2019.", "attacked", "2019"),
        ("The two states signed a treaty in March 2022.", "signed", "2022-03"),
        ("The attack on Sunday killed six people.", "attack", "2024-04-07"),
        ("On Monday, troops entered the town and burned the bridge.", "burned", "2024-04-08"),
        ("Police held the man.", "held", None),
        ("Rebels have held the port since 2014.", "held", None),
        ("Exports rose 4% from a year earlier.", "rose", None),
        ("In 2023 exports rose 4% from a year earlier.", "rose", "2023"),
        ("In 2021 the states had met; the talks failed.", "met", "2021"),
    ],
)
def test_date_of(nlp: Language, text: str, word: str, iso: str | None) -> None:
    doc = nlp(make_doc(nlp, Report(text=text, published=date(2024, 4, 9))))
    doc._.dates = find_dates(doc)
    token = next(t.i for t in doc if t.text == word)
    found = date_of(doc, token)
    assert (found.iso if found else None) == iso
    assert DateIndex(doc).of(token) == found


def test_open_dates_govern_nothing(nlp: Language) -> None:
    doc = nlp("Rebels attacked the port on Monday.")
    doc._.dates = find_dates(doc)
    assert date_of(doc, 1) is None
