"""Every benchmark task: the form of its predictions, on rows of our own, in every form of file."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.bench.predict import TASKS, predictions, write_predictions
from dragoman.bench.reading import gold_rows
from dragoman.coder import Coder
from dragoman.errors import InputError

TEXT = "Kenya accused Somalia of shelling Mandera on Friday, killing 12 people. Somalia denied it."


def mention(words: str) -> dict[str, Any]:
    return {"text": words, "start": TEXT.index(words), "end": TEXT.index(words) + len(words)}


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


ROWS: dict[str, dict[str, Any]] = {
    "attribution": {"doc_id": "a", "text": TEXT, "attributions": []},
    "relation": {"uid": "a", "text": TEXT, "source": [span("Kenya")], "target": [span("Somalia")]},
    "pairs": {"uid": "a", "text": TEXT},
    "triples": {"id": "a", "text": TEXT},
    "status": {
        "id": "a", "text": TEXT, "published": "2024-05-05",
        "events": [
            {"id": "1", "start": TEXT.index("shelling"), "end": TEXT.index(" Mandera")},
            {"id": "2", "start": TEXT.index("denied"), "end": TEXT.index(" it.")},
            {"id": "3", "start": 0, "end": 5, "who": [span("Somalia")], "targets": [span("Mandera")], "incident": "ATTACK"},
        ],
    },
    "actors": {"id": "a", "text": TEXT, "published": "2024-05-05", "mention": mention("Somalia")},
    "figures": {"id": "a", "text": TEXT},
    "time": {"id": "a", "text": TEXT, "dct": "2024-05-05"},
    "place": {"id": "a", "text": TEXT},
    "dossier": {"id": "a", "text": TEXT, "published": "2024-05-05"},
}  # fmt: skip


def predict(coder: Coder, task: str) -> dict[str, Any]:
    (row,) = predictions(task, coder, [ROWS[task]])
    return json.loads(json.dumps(row))


def test_every_task_has_a_row_here() -> None:
    assert set(ROWS) == set(TASKS)


@pytest.mark.parametrize("task", TASKS)
def test_nothing_but_text_mentions_and_date_is_used(coder: Coder, task: str) -> None:
    spoiled = ROWS[task] | {
        "event_type": "AID",
        "country": "XXX",
        "sector": "BUS",
        "conflict": 0,
        "quad": 2,
        "statements": 1,
    }
    assert json.loads(json.dumps(list(predictions(task, coder, [spoiled])))) == [predict(coder, task)]


def test_attribution(coder: Coder) -> None:
    statements = predict(coder, "attribution")["statements"]
    assert {TEXT[s["speaker"]["start"] : s["speaker"]["end"]] for s in statements} >= {"Kenya", "Somalia"}
    assert all(s["content"] and {"start", "end"} <= set(s["content"][0]) for s in statements)


def test_relation(coder: Coder) -> None:
    assert predict(coder, "relation") == {"uid": "a", "event_type": "ACCUSE"}


def test_pairs(coder: Coder) -> None:
    found = [
        (e["type"], TEXT[e["actors"][0]["start"] : e["actors"][0]["end"]], TEXT[r["start"] : r["end"]])
        for e in predict(coder, "pairs")["events"]
        for r in e["recipients"]
    ]
    assert ("ACCUSE", "Kenya", "Somalia") in found


def test_triples(coder: Coder) -> None:
    (event, *_) = predict(coder, "triples")["events"]
    assert (event["type"], event["actors"][0]["country"], event["recipients"][0]["country"]) == (
        "ACCUSE",
        "KEN",
        "SOM",
    )


def test_status(coder: Coder) -> None:
    events = predict(coder, "status")["events"]
    assert events["1"]["status"] == "alleged"
    assert events["1"]["attributed"]
    assert TEXT[events["1"]["source"]["start"] : events["1"]["source"]["end"]] == "Kenya"
    assert events["2"] == {"status": "occurred", "attributed": False, "source": None}


def test_actors(coder: Coder) -> None:
    found = predict(coder, "actors")
    assert (found["country"], found["sectors"][0], found["name"]) == ("SOM", "GOV", "Somalia")


def test_figures(coder: Coder) -> None:
    (figure,) = predict(coder, "figures")["figures"]
    assert float(figure["value"]) == 12
    assert TEXT[figure["start"] : figure["end"]].startswith("12")


def test_time(coder: Coder) -> None:
    (timex,) = predict(coder, "time")["timexes"]
    assert (timex["value"], timex["type"], TEXT[timex["start"] : timex["end"]]) == (
        "2024-05-03",
        "DATE",
        "Friday",
    )


def test_place(coder: Coder) -> None:
    places = {TEXT[p["start"] : p["end"]]: p for p in predict(coder, "place")["places"]}
    assert places["Mandera"]["country"] == "KE"
    assert abs(places["Mandera"]["lat"] - 3.9) < 1


def test_dossier(coder: Coder) -> None:
    record = predict(coder, "dossier")
    assert {s["act"] for s in record["statements"]} == {"accuse", "deny"}
    assert record["statements"][0]["speaker"]["resolved"] == {
        "name": "Kenya",
        "country": "KEN",
        "sector": "GOV",
    }
    assert any(e["type"] == "ASSAULT" and e["status"] == "alleged" for e in record["events"])
    assert {p["actor"] for d in record["disputes"] for p in d["positions"]} == {"KEN", "SOM"}


def test_every_form_of_file(tmp_path: Path, coder: Coder) -> None:
    rows = [{"id": str(n), "text": TEXT} for n in range(2)]
    lines = "\n".join(json.dumps(row) for row in rows)
    (tmp_path / "a.jsonl").write_text(lines)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (tmp_path / "c.json").write_text(json.dumps(rows))
    (tmp_path / "d.json").write_text(json.dumps(rows[0]))
    (tmp_path / "notes.txt").write_text("no gold")
    assert [
        len(list(gold_rows(tmp_path / name))) for name in ("a.jsonl", "b.jsonl.gz", "c.json", "d.json")
    ] == [2, 2, 2, 1]
    assert len(list(gold_rows(tmp_path))) == 7
    assert write_predictions("time", tmp_path / "a.jsonl", tmp_path / "out", coder) == 2
    assert [json.loads(line)["id"] for line in (tmp_path / "out").read_text().splitlines()] == ["0", "1"]


def test_a_task_that_does_not_exist(coder: Coder) -> None:
    with pytest.raises(InputError, match="attribution"):
        list(predictions("weather", coder, []))


def test_a_line_separator_inside_a_string_ends_no_row(tmp_path: Path) -> None:
    row = {"id": "a", "text": "Peru left.\u2028Chile stayed."}
    (tmp_path / "g.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    assert list(gold_rows(tmp_path / "g.jsonl")) == [row]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("g.jsonl", b'{"id": 1}\n{"id": 2\n', "line 2"),
        ("g.json", b"[", "not JSON"),
        ("g.jsonl.gz", b"no gzip", "cannot be read"),
        ("g.jsonl", b'{"id": "a"}\n', "'text'"),
        ("g.jsonl", b'{"text": "Peru left."}\n', "'id'"),
        ("g.jsonl", b'{"id": "a", "text": "Peru left.", "dct": "May 3"}\n', "May 3"),
    ],
)
def test_gold_that_is_none_is_refused(
    coder: Coder, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=words):
        write_predictions("time", tmp_path / name, tmp_path / "out.jsonl", coder)


def test_where_nothing_can_be_written(coder: Coder, tmp_path: Path) -> None:
    gold = tmp_path / "g.jsonl"
    gold.write_text('{"id": "a", "text": "Peru left."}\n')
    with pytest.raises(InputError, match="cannot be written"):
        write_predictions("time", gold, tmp_path / "no" / "out.jsonl", coder)
