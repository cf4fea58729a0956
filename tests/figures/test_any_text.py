"""No text makes the layer raise, and every span holds."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from dragoman.figures.component import read_figures

PIECES = st.sampled_from(
    ["between 5 and", "from $3 to", "rose", "up", "%", "9" * 120, "two", "hundred", "of", "\n", "“", "’s", "\x07", "😀", "a record", "in 2023",
     "- 5", "1/2", "½", "£", "per", "km", "tens of", "-", "to", "three-", "people", "killed", "$", "1,5", "12:30", "No.", "", "  ", "٣", "²"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES | st.text(max_size=8), max_size=14).map(" ".join))
def test_any_text(nlp: Language, text: str) -> None:
    doc = read_figures(nlp(text))
    last = -1
    for figure in doc._.figures:
        assert text[figure.span.start : figure.span.end] == figure.span.text
        assert figure.span.start > last
        last = figure.span.start
        if figure.high is not None and figure.value is not None:
            assert figure.value < figure.high


@pytest.mark.parametrize("text", ["", " ", "7", "$", "\n\n", "%"])
def test_tiny_docs(nlp: Language, text: str) -> None:
    read_figures(nlp(text))
