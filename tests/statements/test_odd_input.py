"""Nothing raises, every span holds, and the same text gives the same statements."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from dragoman.record import Report, Statement
from dragoman.statements import statements_of

PIECES = [
    "Ana", " said", " \"", "”", "“", "'", "‘", "’", "''", "``", "«", "»", ",", ".", "?", "!", "\n", "\n\n", " according to", " the ministry",
    " told", " reporters", " that", " it will", " not", " attack", " as saying", " quoted", " :", " —", " (", ")", "\u200b", "\x00", "\x0b", " 🙂",
    " denied", " Iran", " claimed responsibility", " for", " without providing evidence", " who", " said", " 1" * 40, " \ufeff", "\r", "\t", " citing", " sources",
]  # fmt: skip


def read(nlp: Language, text: str) -> tuple[Statement, ...]:
    doc = nlp(text)
    doc._.report = Report(text=text)
    return statements_of(doc) + statements_of(doc, wide=True)


def check(text: str, statements: tuple[Statement, ...]) -> None:
    for statement in statements:
        spans = [*statement.content, statement.cue, statement.evidential]
        spans += [
            actor.span
            for actor in (statement.speaker, statement.via, statement.addressee)
            if actor is not None
        ]
        for span in spans:
            if span is not None:
                assert span.text == text[span.start : span.end]
                assert span.text.strip()
        assert statement.content
        assert 0 <= statement.confidence <= 1


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_scrambled_news(nlp: Language, text: str) -> None:
    check(text, read(nlp, text))


@given(st.text(max_size=80))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_text(nlp: Language, text: str) -> None:
    check(text, read(nlp, text))


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "said", '"', "”\n“", ":", "said said said", "“A,” said\n\n“B", "1" * 200 + " said."],
)
def test_tiny_texts(nlp: Language, text: str) -> None:
    check(text, read(nlp, text))


def test_reading_twice_gives_the_same(nlp: Language) -> None:
    text = 'Peru\'s minister said "we agree" and warned Chile that the port would close.'
    assert read(nlp, text) == read(nlp, text)
    assert read(nlp, text)
