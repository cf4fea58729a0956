"""The scorer against small cases counted by hand, and the command that prints its figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.bench.scores import Score, best_pairs, same_type, score_layer, score_reports
from dragoman.cli.app import app

TEXT = "Peru sold nine old trucks to Chile. Lima denied it, and Chile banned 40 firms. Bolivia said it would pay 5 pesos."


def at(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def statement(words: str, **more: Any) -> dict[str, Any]:
    speaker = {"resolved": {"name": more.pop("name", "Lima"), "country": more.pop("country", "PER")}}
    base = {"speaker": speaker, "content": [at(words)], "act": "assert", "kind": "indirect", "via": None}
    return base | more


def actors(*codes: str) -> list[dict[str, Any]]:
    return [{"country": code, "sector": "GOV"} for code in codes]


def event(kind: str, trigger: str, by: str, **more: Any) -> dict[str, Any]:
    base = {
        "type": kind, "trigger": at(trigger), "actors": actors(by), "recipients": [], "date": None,
        "status": "occurred", "attributed_to": None,
    }  # fmt: skip
    return base | more


def figure(words: str, value: float | None, unit: str, **more: Any) -> dict[str, Any]:
    base = {"value": value, "unit": unit, "bound": "exact", "subjects": [], "period": None, "change": None}
    return at(words) | base | {"record": False, "source": None} | more


def test_counts_become_shares() -> None:
    score = Score(paired=3, gold=4, said=6, fields={"act": (2, 3), "via": (0, 0)})
    assert score.figures() == {"precision": 0.5, "recall": 0.75, "f1": 0.6, "act": 0.6667}
    score.add(Score(paired=1, gold=0, said=2, fields={"act": (1, 1)}))
    assert (score.paired, score.gold, score.said, score.fields["act"]) == (4, 4, 8, (3, 4))
    assert Score().figures() == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_each_item_is_paired_once_and_the_likest_first() -> None:
    likeness = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.0}

    def like(g: dict[str, Any], s: dict[str, Any]) -> float:
        return likeness[g["id"], s["id"]]

    gold, said = [{"id": "a"}, {"id": "b"}], [{"id": "x"}, {"id": "y"}]
    assert best_pairs(gold, said, like) == [
        (0, 1)
    ]  # b could only have y, which a takes; b and x share nothing


def test_a_statement_is_found_by_half_of_its_words() -> None:
    gold = [statement("Peru sold nine old trucks"), statement("Chile banned 40 firms")]
    # 3 of 5 words are shared, then 1 of 4
    said = [statement("sold nine old", act="deny", country="CHL", via={"text": "x"}), statement("firms")]
    score = score_layer("statements", TEXT, gold, said)
    assert (score.paired, score.gold, score.said) == (1, 2, 2)
    assert score.fields == {
        "speaker_country": (0, 1), "speaker_name": (1, 1), "act": (0, 1), "kind": (1, 1), "via": (0, 1),
    }  # fmt: skip


def test_half_of_the_words_is_enough_and_less_is_not() -> None:
    assert score_layer("statements", TEXT, [statement("nine old")], [statement("nine")]).paired == 1
    assert score_layer("statements", TEXT, [statement("sold nine old")], [statement("nine")]).paired == 0


def test_events_meet_on_their_trigger_or_in_their_sentence() -> None:
    gold = [event("SANCTION", "banned", "CHL")]
    for trigger, by, found in [
        ("banned 40", "PER", 1),  # overlap: the actor does not matter
        ("denied", "CHL", 1),  # the same sentence and a shared country
        ("denied", "PER", 0),  # the same sentence, another country
        ("sold", "CHL", 0),  # another sentence
    ]:
        said = [event("SANCTION", trigger, by)]
        assert score_layer("events", TEXT, gold, said).paired == found, (trigger, by)
    assert score_layer("events", TEXT, gold, [event("COERCE", "banned", "CHL")]).paired == 0


def test_the_fields_of_an_event() -> None:
    gold = [
        event("AID", "pay", "BOL", status="planned", attributed_to="s1", date={"iso": "2024-02"}),
        event("REJECT", "denied", "PER", date={"iso": "2024-02-03"}),
    ]
    said = [
        event("AID", "pay", "BOL", recipients=actors("PER"), date={"iso": "2024-02-24"}),
        event("REJECT", "denied", "PER", date={"iso": "2024-02"}),
    ]
    fields = score_layer("events", TEXT, gold, said).fields
    assert fields["actor"] == (2, 2)
    assert fields["recipient"] == (1, 2)
    assert fields["date"] == (1, 2)
    assert fields["status"] == (1, 2)
    assert fields["attributed"] == (1, 2)
    assert fields["false_fact"] == (1, 2)  # of two said to have happened, one was only planned


@pytest.mark.parametrize(
    ("gold", "said", "right"),
    [("2024-02", "2024-02-24", 1), ("2024-02-24", "2024-02", 0), (None, "2024", 0), (None, None, 1)],
)
def test_a_date_may_be_finer_than_the_gold_but_not_coarser(
    gold: str | None, said: str | None, right: int
) -> None:
    ours, theirs = (event("AID", "pay", "BOL", date={"iso": iso}) for iso in (gold, said))
    assert score_layer("events", TEXT, [ours], [theirs]).fields["date"] == (right, 1)


def test_what_is_not_said_to_have_happened_is_no_false_fact() -> None:
    gold = [event("AID", "pay", "BOL", status="planned")]
    said = [event("AID", "pay", "BOL", status="alleged")]
    score = score_layer("events", TEXT, gold, said)
    assert score.fields["false_fact"] == (0, 0)
    assert "false_fact" not in score.figures()


@pytest.mark.parametrize(
    ("gold", "status", "said", "planned_type", "same"),
    [
        ("AID", "planned", "AGREE", None, True),
        ("RETREAT", "proposed", "CONCEDE", None, True),
        ("AID", "occurred", "AGREE", None, False),
        ("AID", "planned", "CONCEDE", None, False),
        ("AID", "hypothetical", "AGREE", "AID", True),
    ],
)
def test_a_future_act_may_be_said_as_the_type_it_folds_into(
    gold: str, status: str, said: str, planned_type: str | None, same: bool
) -> None:
    answer = {"type": said, "planned_type": planned_type}
    assert same_type({"type": gold, "status": status}, answer) is same


def test_figures_need_value_unit_and_place() -> None:
    gold = [
        figure("nine", 9, "trucks", subjects=["PER"]),
        figure("40", 40, "firms"),
        figure("5", None, "PEN"),
    ]
    said = [
        figure("nine old trucks", 9.0, "trucks", subjects=["CHL"], bound="about", change={"direction": "up"}),
        figure("40", 40, "people"),
        figure("5 pesos", None, "PEN", period={"iso": "2024"}),
    ]
    score = score_layer("figures", TEXT, gold, said)
    assert (score.paired, score.gold, score.said) == (2, 3, 3)
    wrong = {name: of - right for name, (right, of) in score.fields.items()}
    assert wrong == {"direction": 1, "period": 1, "bound": 1, "record": 0, "source": 0, "subjects": 1}


def test_a_dispute_needs_two_of_its_sides() -> None:
    def dispute(*sides: str) -> dict[str, Any]:
        return {"positions": [{"actor": side} for side in sides]}

    gold = [dispute("PER", "CHL", "BOL")]
    assert score_layer("disputes", TEXT, gold, [dispute("BOL", "PER")]).paired == 1
    assert score_layer("disputes", TEXT, gold, [dispute("PER", "ARG")]).paired == 0


def test_a_report_without_an_answer_counts_as_missed() -> None:
    gold = [{"id": name, "text": TEXT, "figures": [figure("40", 40, "firms")]} for name in ("a", "b")]
    scores = score_reports(gold, [{"id": "b", "figures": [figure("40", 40, "firms")]}])
    assert scores["figures"].figures()["recall"] == 0.5
    assert scores["figures"].figures()["precision"] == 1.0
    assert scores["statements"].gold == 0


def test_the_command_prints_what_the_scorer_counts(tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    row = {"id": "a", "published": "2024-05-05", "statements": [], "events": [], "disputes": []}
    gold.write_text(
        json.dumps(row | {"text": TEXT, "figures": [figure("40", 40, "firms")]}), encoding="utf-8"
    )
    done = CliRunner().invoke(app, ["bench", "score", str(gold), "--json"])
    assert done.exit_code == 0
    figures = json.loads(done.stdout)
    assert figures["reports"] == 1
    assert figures["figures"]["gold"] == 1
    assert figures["figures"]["recall"] == 1.0
    assert figures["statements"]["precision"] == 0.0
    assert figures["statements"]["said"] >= 1
    printed = CliRunner().invoke(app, ["bench", "score", str(gold)]).stdout
    assert "1 reports" in printed
    assert "recall 1.000" in printed


def test_gold_that_is_none_is_refused(tmp_path: Path) -> None:
    bare = tmp_path / "bare.json"
    bare.write_text(json.dumps({"id": "a", "text": TEXT}), encoding="utf-8")
    done = CliRunner().invoke(app, ["bench", "score", str(bare)])
    assert done.exit_code == 3
    assert "not annotated" in " ".join(done.stderr.split())
