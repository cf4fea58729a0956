"""The command line as a person or a script meets it: what is printed where, and the exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli.app import app
from dragoman.cli.demo import bundled
from dragoman.record import Record

TEXT = "LIMA, May 3 (Example Wire) - Peru expelled the Bolivian ambassador on Friday, the foreign ministry said.\n"


def run(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(args), input=stdin, env={"COLUMNS": "200", "NO_COLOR": "1"})


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_code_prints_a_record(report: Path) -> None:
    done = run("code", str(report), "--published", "2024-05-03", "--publisher", "Example", "-f", "json")
    assert done.exit_code == 0
    record = Record.from_json(done.stdout)
    assert record.report.text == TEXT
    assert {e.type for e in record.events} & {"SANCTION", "COERCE"}


@pytest.mark.parametrize(("form", "mark"), [("text", "Events"), ("table", "Events (")])
def test_code_for_people(report: Path, form: str, mark: str) -> None:
    done = run("code", str(report), "--published", "2024-05-03", "-f", form)
    assert done.exit_code == 0
    assert mark in done.stdout
    assert "Peru (PER GOV)" in done.stdout
    assert (TEXT.split("(")[0] in done.stdout) == (form == "text")


def test_code_reads_standard_input() -> None:
    done = run("code", "-", "-f", "jsonl", "--quiet", stdin=TEXT.encode())
    assert done.exit_code == 0
    assert json.loads(done.stdout)["report"]["text"] == TEXT


def test_without_a_date_it_says_so(report: Path) -> None:
    done = run("code", str(report), "-f", "jsonl")
    assert "--published" in done.stderr
    assert not any(d["iso"] for d in json.loads(done.stdout)["dates"] if d["span"]["text"] == "Friday")


def test_a_folder_goes_on_past_bad_files(tmp_path: Path) -> None:
    for name, content in {
        "a.txt": TEXT.encode(),
        "b.txt": b"",
        "c.txt": b"\x7fELF\x00\x00\x01" * 50,
        "d.txt": (
            "Le gouvernement a annoncé mardi que les négociations avec la Suisse étaient suspendues. " * 4
        ).encode(),
        "sub/e.txt": TEXT.replace("Peru", "Chile").encode(),
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    (tmp_path / "f.txt").symlink_to(tmp_path / "nowhere")
    done = run("code", str(tmp_path), "-f", "jsonl", "--published", "2024-05-03")
    assert done.exit_code == 1
    assert [json.loads(line)["report"]["url"] for line in done.stdout.splitlines()] == ["a.txt", "sub/e.txt"]
    assert "2 coded, 4 set aside" in done.stderr
    for name in ("b.txt", "c.txt", "d.txt", "f.txt"):
        assert name in done.stderr
    assert "French" in done.stderr


def test_json_of_a_folder_is_one_array(tmp_path: Path) -> None:
    for n in range(2):
        (tmp_path / f"{n}.txt").write_text(TEXT.replace("Peru", ("Peru", "Cuba")[n]))
    done = run("code", str(tmp_path), "-f", "json", "--published", "2024-05-03", "-q")
    assert done.exit_code == 0
    assert [r["report"]["text"].split(" - ")[1][:4] for r in json.loads(done.stdout)] == ["Peru", "Cuba"]


@pytest.mark.parametrize(
    ("content", "args", "exit_code", "words"),
    [
        (b"", (), 3, "empty"),
        (b"\x00\x01" * 99, (), 3, "not a text file"),
        (b"Canada left. " * 1_700_000, (), 3, "bytes"),
        (
            "Das Auswärtige Amt hat den Botschafter einbestellt und die Lage mit den Partnern erörtert. ".encode()
            * 4,
            (),
            3,
            "German",
        ),
        (TEXT.encode(), ("--published", "2024-13-01"), 3, "YYYY-MM-DD"),
        (TEXT.encode(), ("--model", "en_core_web_nowhere"), 5, "pip install"),
        (TEXT.encode(), ("--format", "xml"), 2, "xml"),
    ],
)
def test_bad_input_has_its_code_and_remedy(
    tmp_path: Path, content: bytes, args: tuple[str, ...], exit_code: int, words: str
) -> None:
    path = tmp_path / "r.txt"
    path.write_bytes(content)
    done = run("code", str(path), "-f", "jsonl", *args)
    assert done.exit_code == exit_code
    assert words in done.stderr
    assert not done.stdout
    assert "no --published given" not in done.stderr


def test_a_refusal_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "blank.txt").write_text("  \n")
    done = run("code", str(tmp_path / "blank.txt"))
    assert "blank.txt: The report is empty" in done.stderr.replace("\n", "")


def test_a_missing_file(tmp_path: Path) -> None:
    done = run("code", str(tmp_path / "nowhere.txt"))
    assert done.exit_code == 3
    assert "nowhere.txt" in done.stderr


def test_force_goes_on_in_another_language(tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_text(
        "Das Auswärtige Amt hat den Botschafter einbestellt und die Lage mit den Partnern erörtert. " * 4
    )
    assert run("code", str(path), "-f", "jsonl", "--force", "-q").exit_code == 0


def test_a_users_world_wins(tmp_path: Path, report: Path) -> None:
    world = tmp_path / "mine.csv"
    world.write_text("name,kind,country,sectors,source\nPeru,company,CHE,BUS,me\n")
    done = run("code", str(report), "-f", "jsonl", "-q", "--world", str(world))
    actors = {a["span"]["text"]: a for a in json.loads(done.stdout)["actors"]}
    assert (actors["Peru"]["kind"], actors["Peru"]["country"]) == ("company", "CHE")
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("name,kind,country,sectors,source\nPeru,planet,CHE,BUS,me\n")
    done = run("code", str(report), "--world", str(wrong))
    assert done.exit_code == 4
    assert re.search(r"wrong\.csv.*kind|kind.*wrong\.csv", done.stderr, re.S)


def test_demo_lists_and_codes() -> None:
    names = run("demo", "--list").stdout.split()
    assert names == [name for name, _ in bundled()]
    assert len(names) >= 8
    done = run("demo", names[0], "-f", "jsonl")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["events"]
    assert run("demo", "nothing").exit_code == 3


def test_schema_describes_the_record() -> None:
    schema = json.loads(run("schema").stdout)
    assert schema["title"] == "Record"
    assert "attributed_to" in schema["$defs"]["Event"]["properties"]


def test_world_lookup() -> None:
    done = run("world", "lookup", "Taliban", "--on", "2022-01-01", "--json")
    senses = json.loads(done.stdout)
    assert senses[0]["country"] == "AFG"
    assert senses[0]["sectors"][0] == "GOV"
    assert run("world", "lookup", "Kremlin").exit_code == 0
    nothing = run("world", "lookup", "Zzyzxq")
    assert nothing.exit_code == 3
    assert "--world" in nothing.stderr


def test_doctor_tells_versions_and_weights() -> None:
    done = run("doctor", "--json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert re.fullmatch(r"[0-9a-f]{64}", found["model"]["weights_sha256"])
    assert found["libraries"]["spacy"]
    missing = run("doctor", "--model", "en_core_web_nowhere")
    assert missing.exit_code == 5
    assert "pip install en-core-web-nowhere" in missing.stdout


def test_bench_predict_and_speed(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        json.dumps({"id": "1", "dct": "2024-05-03", "text": TEXT, "timexes": [{"wrong": True}]}) + "\n"
    )
    out = tmp_path / "out.jsonl"
    assert run("bench", "predict", "time", str(gold), str(out), "-q").exit_code == 0
    assert {t["value"] for t in json.loads(out.read_text())["timexes"]} >= {"2024-05-03"}
    assert run("bench", "predict", "nothing", str(gold), str(out)).exit_code == 3
    done = run("bench", "speed", str(gold), "--json")
    assert set(json.loads(done.stdout)) >= {
        "words_per_second",
        "bare_words_per_second",
        "ratio",
        "peak_memory_mb",
    }


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("code",),
        ("demo",),
        ("world", "lookup"),
        ("bench", "predict"),
        ("bench", "speed"),
        ("doctor",),
        ("schema",),
    ],
)
def test_every_command_explains_itself(command: tuple[str, ...]) -> None:
    done = run(*command, "--help")
    assert done.exit_code == 0
    assert "Usage" in done.stdout


def test_a_users_codebook_adds_a_type(tmp_path: Path, report: Path) -> None:
    book = tmp_path / "mine.yaml"
    book.write_text(
        "name: mine-1\ntypes:\n  ENVOY:\n    quad: 4\n    score: -4\n"
        "    predicates: [{verbs: lampoon, to: obj}]\n    examples: [Peru lampooned Chile.]\n"
    )
    done = run(
        "code", "-", "-f", "jsonl", "-q", "--codebook", str(book), stdin=b"Peru lampooned Bolivia on Friday."
    )
    assert done.exit_code == 0, done.stderr
    record = json.loads(done.stdout)
    assert record["coder"]["codebook"] == "PLOVER-2021+mine-1"
    assert [e["type"] for e in record["events"]] == ["ENVOY"]
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("types: 7\n")
    done = run("code", str(report), "--codebook", str(wrong))
    assert done.exit_code == 4
    assert "wrong.yaml" in done.stderr
