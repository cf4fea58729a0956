"""The coder as a whole: determinism, odd texts, bad reports."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from importlib.metadata import version

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.cli.demo import bundled
from dragoman.coder import LAYERS, Coder
from dragoman.config import Config
from dragoman.errors import (
    BinaryReportError,
    ConfigError,
    DateError,
    EmptyReportError,
    InputError,
    LanguageError,
    MissingError,
    TooLongError,
)
from dragoman.record import Record, Report

REPORTS = [report for _, report in bundled()]


@pytest.fixture(scope="module")
def lenient() -> Coder:
    """A coder that takes any language: for texts that are none."""
    return Coder(Config(any_language=True))


def test_bundled_reports_have_every_layer(coder: Coder) -> None:
    records = list(coder.pipe(REPORTS))
    assert len(records) >= 8
    for layer in ("actors", "dates", "places", "statements", "events", "figures"):
        full = [r for r in records if getattr(r, layer)]
        assert len(full) >= 7, layer
    assert any(r.disputes for r in records)


def test_every_span_slices(coder: Coder) -> None:
    for record in coder.pipe(REPORTS):
        for span in record.spans():
            assert record.report.text[span.start : span.end] == span.text
            assert span.text


def test_references_inside_a_record_resolve(coder: Coder) -> None:
    for record in coder.pipe(REPORTS):
        statements = {s.id for s in record.statements}
        figures = {f.id for f in record.figures}
        assert len(statements) == len(record.statements)
        assert len({e.id for e in record.events}) == len(record.events)
        assert {e.attributed_to for e in record.events if e.attributed_to} <= statements
        assert {s.parent for s in record.statements if s.parent} <= statements
        assert {p.statement for d in record.disputes for p in d.positions if p.statement} <= statements
        assert {f for c in record.checks for f in c.given} <= figures
        assert {f for e in record.events if e.casualties for f in e.casualties.figures} <= figures


def test_bytes_do_not_depend_on_batches_or_processes(coder: Coder) -> None:
    alone = [coder.code(report).to_json() for report in REPORTS]
    assert [r.to_json() for r in coder.pipe(REPORTS, batch_size=3)] == alone
    assert [r.to_json() for r in coder.pipe(REPORTS, n_process=2, batch_size=2)] == alone
    assert [r.to_json() for r in Coder().pipe(reversed(REPORTS))] == alone[::-1]


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "from dragoman.cli.demo import bundled\nfrom dragoman.coder import Coder\nimport hashlib\n"
        "h = hashlib.sha256()\n[h.update(r.to_json().encode()) for r in Coder().pipe([x for _, x in bundled()])]\nprint(h.hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_importing_is_quick() -> None:
    program = "import time; t = time.perf_counter(); import dragoman; print(time.perf_counter() - t); import sys; print('spacy' in sys.modules)"
    seconds, spacy = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    assert float(seconds) < 0.3
    assert spacy == "False"


def test_public_names() -> None:
    for name in dragoman.__all__:
        assert getattr(dragoman, name) is not None
    assert dragoman.__version__ == version("dragoman")
    with pytest.raises(AttributeError):
        dragoman.nothing  # noqa: B018


def test_the_one_line_face() -> None:
    record = dragoman.code("Spain condemned the coup.", published="2021-02-01", publisher="X")
    assert isinstance(record, Record)
    assert record.report.published == date(2021, 2, 1)


def test_what_is_given_anew_wins_over_the_report(coder: Coder) -> None:
    report = Report(text="Spain condemned the coup.", published=date(2021, 2, 1), publisher="X")
    assert coder.code(report).report == report
    given = coder.code(report, published="2021-02-03").report
    assert (given.published, given.publisher) == (date(2021, 2, 3), "X")


def test_a_day_that_is_none_is_refused(coder: Coder) -> None:
    with pytest.raises(DateError, match="2021-02-30"):
        coder.code("Spain condemned the coup.", published="2021-02-30")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", EmptyReportError),
        (" \n\t ", EmptyReportError),
        ("\x00\x01\x02" * 40, BinaryReportError),
        ("Spain condemned \ud83d the coup.", BinaryReportError),
        (
            "Die Bundesregierung hat am Montag erklärt, dass sie die Verhandlungen mit der Türkei nicht fortsetzen werde. "
            * 3,
            LanguageError,
        ),
    ],
)
def test_what_is_no_report_is_refused(coder: Coder, text: str, error: type[InputError]) -> None:
    with pytest.raises(error) as caught:
        coder.code(text)
    assert caught.value.remedy


def test_too_long_is_refused() -> None:
    with pytest.raises(TooLongError):
        Coder(Config(max_chars=1000)).code("Peru left the talks. " * 60)


def test_one_bad_report_does_not_stop_the_others(coder: Coder) -> None:
    bad: list[str] = []
    reports = [REPORTS[0], Report(text=""), REPORTS[1]]
    records = list(coder.pipe(reports, on_bad=lambda report, error: bad.append(type(error).__name__)))
    assert [r.report.id for r in records] == [REPORTS[0].id, REPORTS[1].id]
    assert bad == ["EmptyReportError"]
    with pytest.raises(EmptyReportError):
        list(coder.pipe(reports))


def test_a_missing_model_says_how_to_get_it() -> None:
    with pytest.raises(MissingError, match="pip install en-core-web-nowhere"):
        Coder(Config(model="en_core_web_nowhere"))
    with pytest.raises(MissingError, match=r"config\.cfg"):
        Coder(Config(model="./no/such/folder"))


def test_layers_can_be_dropped() -> None:
    record = Coder(Config(drop=("events", "figures"))).code(REPORTS[0])
    assert record.statements
    assert not record.events
    assert not record.figures
    with pytest.raises(ConfigError, match="statements, figures"):
        Coder(Config(drop=("figure",)))


def test_every_layer_can_be_missing() -> None:
    for layer in LAYERS:
        record = Coder(Config(drop=(layer,))).code(REPORTS[0])
        assert not getattr(record, layer)
    assert not any(True for _ in Coder(Config(drop=LAYERS)).code(REPORTS[0]).spans())


_ODD = st.sampled_from(
    [
        "“", "”", '"', "'", "’", "‘", "``", "''", "«", "»", "(", ")", "[", "–", "—", "\n", "\n\n", "\t", "\r\n", "\x0b", "\x07", "\x1b[31m", "\u200b",
        "\u202e", "\ufeff", "🇺🇦", "👩‍👩‍👧", "٣٤٥", "一二三", "مرحبا", "Москва", "北京", "İstanbul", "ẞ", "ﬁ", "9" * 60, "1e999", "$" * 5, "-5%",
        "1,2,3,4", "0/0", "31 February 2020", "24:61", "U.S.", "said", " said ", " he said, ", " according to ", "China", " Russia's ", "ELN",
        " attacked ", " will ", " not ", "$3.5 billion", "a dozen", "May", " on Monday", "the minister", "who", "both countries", "By Reuters", "- ", "...",
        "PARIS, May 3 (AFP) - ", "Read more:", "opens new tab",
    ]
)  # fmt: skip
_TEXTS = st.one_of(
    st.lists(st.one_of(_ODD, st.text(max_size=8)), min_size=1, max_size=40).map("".join),
    st.lists(_ODD, min_size=1, max_size=60).map(" ".join),
    st.text(min_size=1, max_size=300),
)


@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=_TEXTS, published=st.none() | st.dates())
@example(text="“He said “no ‘never’ said the minister", published=None)
@example(text="1" * 400 + "% said", published=date(1, 1, 1))
@example(text="On Monday next year a decade ago", published=date(9999, 12, 31))
def test_any_text_is_coded_and_every_span_holds(lenient: Coder, text: str, published: date | None) -> None:
    try:
        record = lenient.code(text, published=published)
    except InputError:
        return
    for span in record.spans():
        assert text[span.start : span.end] == span.text
        assert span.end > span.start
    assert Record.from_json(record.to_json()) == record
