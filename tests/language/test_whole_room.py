"""Offsets, lengths and processes, on texts that nobody would write."""

from __future__ import annotations

import random
import time
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.coder import Coder
from dragoman.config import Config
from dragoman.language import (
    guess_language,
    lay_out,
    layout_of,
    load_model,
    make_doc,
    pair_quotes,
    readable_sentences,
)
from dragoman.language.extensions import LAYERS
from dragoman.record import Report

PIECES = [
    "The minister said", "“", "”", '"', "'", "‘", "’", "``", "''", "«", "»", "„", "\n", "\n\n", " ", "\u00a0", "\u200b", ".", ",",
    " opens new tab", "BEIJING, April 9 (Reuters) -", "By Reuters", "Read more:", "(Photo by A)", "5'10\"", "😀", "İ", "ß", "\x00", "\x1b",
    "9" * 100, "MOSCOW AND KYIV AGREED ON TALKS", "dogs'", "'tis", "[TEXT]", "©", "\r\n", "\u2028", "—", "العربية", "中文", "-- ", "/AFP)",
]  # fmt: skip
odd_texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40).map("".join)


@settings(max_examples=500, deadline=None)
@given(odd_texts)
def test_layout_and_quotes_hold_on_anything(text: str) -> None:
    layout = lay_out(text)
    assert len(layout.masked) == len(text)
    assert list(layout.breaks) == sorted(set(layout.breaks))
    at = 0
    for region in layout.regions:
        assert at <= region.start < region.end <= len(text)
        at = region.end
    for quote in pair_quotes(text, layout.breaks):
        last = 0
        for start, end in quote.parts:
            assert last <= start < end <= len(text)
            last = end
        assert quote.settled or len(quote.parts) == 1


@settings(max_examples=60, deadline=None)
@given(text=odd_texts)
def test_sentences_begin_at_paragraphs(nlp: Language, text: str) -> None:
    doc = nlp(make_doc(nlp, Report(text=text)))
    assert len(doc.text) == len(text)
    borders = {*layout_of(doc).breaks, *(r.start for r in layout_of(doc).regions)}
    for token in doc:
        if token.idx in borders and not token.is_space:
            assert token.is_sent_start
    for sent in readable_sentences(doc):
        assert sent.text.strip()


def test_long_monsters_take_no_longer_than_prose() -> None:
    """Patterns that go back over what they read would take minutes on these."""
    began = time.process_time()
    for piece in (
        "New-York-",
        "A ",
        " ",
        '"',
        " 'a",
        "a\n",
        "Ab, ",
        "the early mid-",
        "(Reporting by ",
        "RUSSIA ",
        "A/",
        "``",
        "a@",
        "1:11",
    ):
        text = "a" + piece * 4000 + "b"
        layout = lay_out(text)
        pair_quotes(text, layout.breaks)
        guess_language(text)
    assert time.process_time() - began < 10


def test_a_plain_doc_has_a_layout(nlp: Language) -> None:
    doc: Doc = nlp("Talks open in Oslo\n\nOSLO (Reuters) - Talks opened, he said.")
    assert [r.kind for r in layout_of(doc).regions] == ["headline", "dateline"]
    assert [s.text.strip() for s in readable_sentences(doc)] == [
        "Talks open in Oslo",
        "Talks opened, he said.",
    ]


def test_processes_write_the_same_bytes() -> None:
    coder = Coder(Config(any_language=True))
    rng = random.Random(7)
    texts = ["word " + "".join(rng.choice(PIECES) for _ in range(25)) for _ in range(12)]
    texts.append("OSLO, April 9 (Reuters) - “We met on Tuesday,” Lake Minister Jo Bo said.\n\nBy Reuters")
    reports = [Report(text=text, published="2024-04-09") for text in texts]
    one = [record.to_json() for record in coder.pipe(reports, on_bad=lambda report, error: None)]
    two = [
        record.to_json()
        for record in coder.pipe(reports, n_process=2, batch_size=5, on_bad=lambda report, error: None)
    ]
    assert one == two
    assert len(one) >= 10


def test_what_hangs_on_a_doc_survives_its_way_to_another_process(coder: Coder) -> None:
    (doc,) = coder.parse([Report(text="“We are leaving,” Peru’s foreign minister said. Chile denied it.")])
    doc = coder.read(doc)
    there = Doc(coder.nlp.vocab).from_bytes(doc.to_bytes())
    for name in ("report", "layout", "quotes", *LAYERS):
        assert getattr(there._, name) == getattr(doc._, name), name
    assert doc._.statements


def test_a_pipeline_saved_with_our_layers_serves_as_model(coder: Coder, tmp_path: Path) -> None:
    coder.nlp.to_disk(tmp_path / "saved")
    assert load_model(str(tmp_path / "saved")).pipe_names == load_model().pipe_names
