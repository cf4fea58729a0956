"""Whole reports: who said what, with which act, through whom. The reports stand in `reports.py`."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from dragoman.coder import Coder
from dragoman.language import make_doc
from dragoman.record import Report, Statement

_spec = importlib.util.spec_from_file_location("statement_reports", Path(__file__).with_name("reports.py"))
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
REPORTS: dict[str, str] = _module.REPORTS


AFTER = ["dragoman_figures", "dragoman_events", "dragoman_disputes"]


@pytest.fixture(scope="module")
def read(coder: Coder) -> dict[str, tuple[Statement, ...]]:
    found = {}
    for name, text in REPORTS.items():
        report = Report.model_validate({"text": text, "published": "2025-08-06"})
        doc = coder.nlp(make_doc(coder.nlp, report), disable=AFTER)
        found[name] = tuple(doc._.statements)
    return found


def said(statements: tuple[Statement, ...], cue: str, words: str) -> Statement:
    """The one statement with that cue whose content holds the words."""
    hits = [
        s
        for s in statements
        if s.cue is not None and s.cue.text == cue and any(words in part.text for part in s.content)
    ]
    assert len(hits) == 1, [(s.cue and s.cue.text, [part.text for part in s.content]) for s in statements]
    return hits[0]


EXPECTED = [
    # report, cue, words of the content, speaker's words, country, kind, act
    ("talks", "say", "reopen border crossing", "ministers", None, "indirect", "assert"),
    (
        "talks",
        "said",
        "within a week",
        "Kenyan Foreign Minister Musalia Mudavadi",
        "KEN",
        "indirect",
        "promise",
    ),
    ("talks", "told", "agreed to share", "Mudavadi", "KEN", "indirect", "assert"),
    ("talks", "added", "waited four years", "he", "KEN", "direct", "assert"),
    ("talks", "urged", "pay for a new bridge", "Ethiopia's transport minister", "ETH", "indirect", "request"),
    ("talks", "According to", "fell by a third", "Kenyan officials", "KEN", "indirect", "assert"),
    ("denial", "said", "hit by a drone", "the British navy", "GBR", "indirect", "assert"),
    ("denial", "denied", "any involvement", "Iran", "IRN", "indirect", "deny"),
    ("denial", "accused", "staging the incident", "Iran", "IRN", "indirect", "accuse"),
    (
        "denial",
        "saying",
        "baseless",
        "Iranian Foreign Ministry spokesman Esmaeil Baghaei",
        "IRN",
        "direct",
        "deny",
    ),
    ("denial", "said", "Tehran was behind", "A senior Israeli official", "ISR", "indirect", "accuse"),
    (
        "rebels",
        "claimed responsibility",
        "14 soldiers died",
        "The armed group JNIM",
        "MLI",
        "indirect",
        "claim_responsibility",
    ),
    ("rebels", "said", "it had killed 30 militants", "Mali's army", "MLI", "indirect", "assert"),
    ("rebels", "vowed", "hunt down", "It", "MLI", "indirect", "promise"),
    ("rebels", "warned", "cut the last road", "The United Nations mission", None, "indirect", "warn"),
    ("rebels", "called on", "protect civilians", "The United Nations mission", None, "indirect", "request"),
    ("quotes", "said", "gun to its head", "President Luiz Inacio Lula da Silva", "BRA", "mixed", "reject"),
    ("quotes", "threatened", "50 percent tariff", "Washington", "USA", "indirect", "threaten"),
    (
        "quotes",
        "said",
        "start on August 1",
        "U.S. Commerce Secretary Howard Lutnick",
        "USA",
        "indirect",
        "assert",
    ),
    (
        "paragraphs",
        "told",
        "will not leave anyone behind",
        "President Gabriel Boric",
        "CHL",
        "direct",
        "promise",
    ),
    ("paragraphs", "said", "he delivered committees", "Senator Javier Macaya", None, "direct", "assert"),
    ("relay", "says", "fires missile", "Seoul", "KOR", "indirect", "assert"),
    ("relay", "saying", "a warning to his enemies", "leader Kim Jong Un", "PRK", "indirect", "assert"),
    ("relay", "demanded", "an immediate halt", "Japan's prime minister", "JPN", "indirect", "demand"),
    ("court", "insists", "intended to destroy", "Gambia", "GMB", "indirect", "assert"),
    ("court", "saying", "orders were oral", "Rights groups", None, "indirect", "assert"),
    ("figures", "said", "slowed to 33.5%", "the Turkish Statistical Institute", "TUR", "indirect", "assert"),
    ("figures", "wrote", "without interruption", "Finance Minister Mehmet Simsek", "TUR", "direct", "assert"),
    (
        "figures",
        "In the view of",
        "real price of bread",
        "the opposition leader Ozgur Ozel",
        None,
        "indirect",
        "assert",
    ),
    (
        "summit",
        "said",
        "must be released",
        "Armenian Prime Minister Nikol Pashinyan",
        "ARM",
        "direct",
        "demand",
    ),
    (
        "summit",
        "wants",
        "change its constitution",
        "Azerbaijani President Ilham Aliyev",
        "AZE",
        "indirect",
        "request",
    ),
    ("summit", "warning", "stay away", "Russia's", "RUS", "indirect", "warn"),
    ("airport", "says", "it retook airport", "Sudan army", "SDN", "indirect", "assert"),
    ("airport", "saying", "was a fabrication", "An RSF adviser, Elbasha Tibiq", None, "indirect", "deny"),
    ("airport", "also demanded", "aid be let in", "He", None, "indirect", "demand"),
    ("airport", "told", "It was terrible", "one resident, Amna", None, "direct", "assert"),
    ("hague", "welcomed", "victory for humanity", "South Africa", "ZAF", "mixed", "praise"),
    (
        "hague",
        "said",
        "defend itself",
        "Prime Minister Benjamin Netanyahu's office",
        "ISR",
        "direct",
        "promise",
    ),
    (
        "hague",
        "said",
        "running out of everything",
        "a doctor at Nasser hospital, Ahmed al-Farra",
        None,
        "direct",
        "assert",
    ),
    ("rally", "has called", "a traitor", "Maduro", "VEN", "direct", "accuse"),
    ("rally", "wrote", "They know they lost", "she", "VEN", "direct", "assert"),
    ("rally", "asked", "Who benefits", "Colombian President Gustavo Petro", "COL", "direct", "question"),
    (
        "rally",
        "according to",
        "Brazil backs the idea",
        "a foreign ministry official",
        "BRA",
        "indirect",
        "assert",
    ),
]


@pytest.mark.parametrize(("report", "cue", "words", "speaker", "country", "kind", "act"), EXPECTED)
def test_a_statement_is_read(
    read: dict[str, tuple[Statement, ...]],
    report: str,
    cue: str,
    words: str,
    speaker: str,
    country: str | None,
    kind: str,
    act: str,
) -> None:
    statement = said(read[report], cue, words)
    assert statement.speaker is not None
    assert statement.speaker.span.text == speaker
    assert (statement.kind, statement.act) == (kind, act)
    if country is not None:
        assert country in {actor.country for actor in statement.speaker.each}


@pytest.mark.parametrize(
    ("report", "cue", "words", "relay"),
    [
        ("denial", "saying", "baseless", "state media"),
        ("relay", "saying", "a warning", "North Korean state media"),
    ],
)
def test_a_relay_is_named(
    read: dict[str, tuple[Statement, ...]], report: str, cue: str, words: str, relay: str
) -> None:
    statement = said(read[report], cue, words)
    assert statement.via is not None
    assert statement.via.span.text == relay


def test_a_medium_that_is_told_is_whom_it_was_said_to(read: dict[str, tuple[Statement, ...]]) -> None:
    statement = said(read["quotes"], "told", "is not for sale")
    assert statement.via is None
    assert statement.addressee is not None
    assert statement.addressee.span.text == "CNN"


@pytest.mark.parametrize(
    ("report", "words", "remark"),
    [
        ("denial", "Tehran was behind", "speaking on condition of anonymity"),
        ("rebels", "had killed 30 militants", "without providing evidence"),
        ("odd", "the matter is closed", "citing unnamed sources"),
    ],
)
def test_a_remark_on_the_evidence_is_kept_out_of_the_content(
    read: dict[str, tuple[Statement, ...]], report: str, words: str, remark: str
) -> None:
    statement = said(read[report], "said", words)
    assert statement.evidential is not None
    assert statement.evidential.text == remark
    assert not any(remark in part.text for part in statement.content)


def test_silence_is_no_statement(read: dict[str, tuple[Statement, ...]]) -> None:
    assert not any("whether it would attend" in part.text for s in read["summit"] for part in s.content)
    assert not any(s.cue is not None and "commented" in s.cue.text for s in read["denial"])


def test_a_quotation_cut_by_its_cue_has_two_parts(read: dict[str, tuple[Statement, ...]]) -> None:
    parts = [part.text for part in said(read["quotes"], "told", "is not for sale").content]
    assert parts == ['"Our sovereignty,"', '"is not for sale."']


def test_a_statement_in_another_names_its_parent(read: dict[str, tuple[Statement, ...]]) -> None:
    outer, inner = (
        said(read["quotes"], "said", "gun to its head"),
        said(read["quotes"], "threatened", "tariff"),
    )
    assert inner.parent == outer.id
    assert outer.parent is None


def test_whom_it_is_said_to(read: dict[str, tuple[Statement, ...]]) -> None:
    told, urged = said(read["talks"], "told", "agreed to share"), said(read["talks"], "urged", "new bridge")
    assert told.addressee is not None
    assert told.addressee.span.text == "reporters"
    assert urged.addressee is not None
    assert urged.addressee.span.text == "donors"


def test_when_it_was_said(read: dict[str, tuple[Statement, ...]]) -> None:
    date = said(read["court"], "argued", "no jurisdiction").date
    assert date is not None
    assert date.iso == "2025-08-06"


def test_order_ids_and_one_statement_a_cue(read: dict[str, tuple[Statement, ...]]) -> None:
    for statements in read.values():
        anchors = [(s.cue or s.content[0]).start for s in statements]
        assert anchors == sorted(anchors)
        assert len({s.id for s in statements}) == len(statements)
        cues = [s.cue.start for s in statements if s.cue]
        assert len(cues) == len(set(cues))


def test_a_denied_claim_is_kept_out_of_what_is_claimed(read: dict[str, tuple[Statement, ...]]) -> None:
    parts = [part.text for part in said(read["airport"], "said", "recaptured Khartoum").content]
    assert parts == ["it had recaptured Khartoum airport"]


def test_a_quotation_without_cue_is_carried_on(read: dict[str, tuple[Statement, ...]]) -> None:
    carried = [s for s in read["airport"] if s.cue is None]
    assert [s.content[0].text for s in carried] == ['"This is propaganda."']
    assert carried[0].speaker is not None


def test_a_remark_in_the_next_sentence(read: dict[str, tuple[Statement, ...]]) -> None:
    remark = said(read["rally"], "accuses", "plotting a coup").evidential
    assert remark is not None
    assert remark.text == "offered no evidence"
    assert not any(s.cue is not None and s.cue.text == "offered" for s in read["rally"])


def test_the_statement_speaks_for_who_issued_it(coder: Coder) -> None:
    text = (
        "The Mongolian presidency said in a statement that the mine would stay shut. "
        "Compensation will be paid in June, the statement added."
    )
    doc = coder.nlp(make_doc(coder.nlp, Report(text=text)), disable=AFTER)
    first, second = doc._.statements
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.id == first.speaker.id
    assert second.speaker.span is not None
    assert second.speaker.span.text == "the statement"
