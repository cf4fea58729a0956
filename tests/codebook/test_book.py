"""The shipped codebook holds what the manual says, and a user's own extends or replaces it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from dragoman.codebook import load_codebook
from dragoman.codebook.book import HERE
from dragoman.errors import CodebookError

BOOK = load_codebook()


def test_sixteen_types_with_quads() -> None:
    quads = {name: entry.quad for name, entry in BOOK.types.items()}
    assert quads == {
        **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
        **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
        **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
        **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
    }
    assert len(BOOK.contexts) == 37
    assert BOOK.auxiliary_modes == ("historical", "future", "hypothetical", "negation")
    assert {n for n, t in BOOK.types.items() if t.needs_recipient} == {"COOPERATE", "AID", "SANCTION"}


def test_scores_come_from_the_mode_and_else_from_the_type() -> None:
    assert BOOK.score("CONSULT", "visit") == 4
    assert BOOK.score("CONSULT") == 2.5
    assert BOOK.score("PROTEST", "vandalize") == -5  # the manual prints no score for this mode
    assert BOOK.score("ACCUSE") == -3  # printed 3: see plover.yaml
    assert BOOK.score("NO_SUCH_TYPE") is None


def test_every_word_of_the_shipped_codebook_is_known() -> None:
    for predicate in BOOK.predicates:
        kind = BOOK.types[predicate.type]
        assert predicate.mode is None or predicate.mode in kind.modes, predicate
        assert set(predicate.contexts) <= set(BOOK.contexts), predicate
        assert predicate.verbs or predicate.nouns or predicate.adjs, predicate
        assert len(set(predicate.verbs)) == len(predicate.verbs), predicate
    for kind in BOOK.types.values():
        assert set(kind.mode_contexts) <= set(kind.modes)
        assert set(kind.mode_contexts.values()) <= set(BOOK.contexts)


def test_there_are_many_triggers_of_our_own() -> None:
    own = [p for p in BOOK.predicates if p.strength > 0.5]
    assert (
        len({(w, o) for p in own for w in (*p.verbs, *p.nouns, *p.adjs) for o in p.objects or ("",)}) >= 1500
    )


TRAPS = {  # what PLOVER's own table has and its manual has not, and our ruling
    ("0842", "mode return -> release"),
    ("085", "mode ease -> none"),
    ("132", "mode ban -> restrict"),
    ("1322", "mode ban -> restrict"),
    ("1722", "mode ban -> restrict"),
    ("1321", "mode political -> restrict"),
    ("185", "mode assassinate -> targeted"),
    ("186", "mode assassinate -> targeted"),
    ("201", "mode cleansing -> none"),
    ("203", "mode cleansing -> none"),
    ("200", "mode massacre -> none"),
    ("202", "mode massacre -> none"),
    ("175", "mode pro_autocracy -> crowd-control"),
    ("1712", "mode seize -> destroy"),
    ("0333", "context humanitarian -> human_security"),
    ("073", "context humanitarian -> human_security"),
    ("0863", "context humanitarian -> human_security"),
    ("1033", "context humanitarian -> human_security"),
    ("1223", "context humanitarian -> human_security"),
    ("1623", "context humanitarian -> human_security"),
    ("0811", "context democracy -> pro_democracy"),
    ("0812", "context democracy -> pro_democracy"),
    ("082", "context democracy -> pro_democracy"),
}


def test_rulings_on_what_the_table_has_and_the_manual_has_not() -> None:
    ruled = {(code, part) for code, row in BOOK.cameo.items() for part in row.ruling.split("; ") if part}
    assert ruled == TRAPS
    foreign = {part.split()[1] for _, part in TRAPS if part.startswith("mode")} - {"seize"}
    assert foreign == {
        "return",
        "ease",
        "ban",
        "political",
        "assassinate",
        "cleansing",
        "massacre",
        "pro_autocracy",
    }
    for row in BOOK.cameo.values():
        assert row.type in BOOK.types  # CAMEO 20 becomes ASSAULT: there is no type FIGHT
        assert row.mode is None or row.mode in BOOK.types[row.type].modes, row
        assert set(row.contexts) <= set(BOOK.contexts), row
    assert BOOK.cameo["200"].type == "ASSAULT"
    assert len(BOOK.cameo) == 274  # 276 rows, of which 08 and 175 stand there twice


def test_notice_names_the_licences() -> None:
    notice = (HERE / "NOTICE").read_text(encoding="utf-8")
    assert "Attribution-ShareAlike 4.0" in notice
    assert "Open Event Data Alliance" in notice


def write(tmp_path: Path, entry: object) -> Path:
    file = tmp_path / "mine.yaml"
    file.write_text(yaml.safe_dump(entry), encoding="utf-8")
    return file


HEAL = {
    "quad": 2,
    "score": 8,
    "predicates": [{"verbs": "heal", "to": "obj"}],
    "examples": ["Doctors healed villagers."],
}


def test_a_new_type_is_one_entry(tmp_path: Path) -> None:
    book = load_codebook(write(tmp_path, {"name": "mine-1", "types": {"HEAL": HEAL}}))
    assert book.name == "PLOVER-2021+mine-1"
    assert book.quad("HEAL") == 2
    assert book.verbs["heal"][0][1].type == "HEAL"
    assert "ASSAULT" in book.types


def test_a_codebook_may_stand_alone(tmp_path: Path) -> None:
    book = load_codebook(write(tmp_path, {"name": "mine", "replace": True, "types": {"HEAL": HEAL}}))
    assert list(book.types) == ["HEAL"]
    assert set(book.verbs) == {"heal"}


def test_prepositions_are_words_and_no_booleans(tmp_path: Path) -> None:
    file = tmp_path / "on.yaml"
    file.write_text("predicates:\n- {type: ACCUSE, verbs: frown, to: [on, no]}\n", encoding="utf-8")
    assert load_codebook(file).verbs["frown"][0][1].to == ("on", "no")


@pytest.mark.parametrize(
    ("entry", "field", "said"),
    [
        ({"types": {"HEAL": {"quad": 7, "score": 1}}}, "quad", "HEAL"),
        ({"types": {"HEAL": {"quad": 1}}}, "score", "HEAL"),
        ({"predicates": [{"type": "HEAL", "verbs": "heal"}]}, "type", "predicates[0]"),
        ({"predicates": [{"verbs": "heal"}]}, "type", "predicates[0]"),
        ({"predicates": [{"type": "AID", "verbs": "heal", "mode": "slow"}]}, "mode", "predicates[0]"),
        ({"predicates": [{"cameo": "999", "verbs": "heal"}]}, "cameo", "predicates[0]"),
        ({"predicates": [{"type": "AID", "verbs": "heal", "spped": 1}]}, "spped", "predicates[0]"),
        ({"predicates": [{"type": "AID", "verbs": "heal", "to": ["to him"]}]}, "to", "predicates[0]"),
        (
            {"predicates": [{"type": "AID", "verbs": "heal", "contexts": "weather"}]},
            "contexts",
            "predicates[0]",
        ),
        ({"predicates": {"type": "AID"}}, "", "predicates"),
        ({"typos": {}}, "", "typos"),
    ],
)
def test_an_error_names_file_entry_and_field(tmp_path: Path, entry: object, field: str, said: str) -> None:
    file = write(tmp_path, entry)
    with pytest.raises(CodebookError) as caught:
        load_codebook(file)
    assert caught.value.file == str(file)
    assert caught.value.field == field
    assert caught.value.entry.startswith(said)


@pytest.mark.parametrize("text", ["- a\n- b\n", "{", "types: [1]"])
def test_what_is_no_codebook_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CodebookError, match=r"bad\.yaml"):
        load_codebook(file)
    with pytest.raises(CodebookError, match="cannot be read"):
        load_codebook(tmp_path / "none.yaml")


def test_an_edited_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("name: first\npredicates: [{type: AID, verbs: gift}]\n", encoding="utf-8")
    assert "gift" in load_codebook(file).verbs
    assert load_codebook(file) is load_codebook(str(file))
    file.write_text("name: the second\npredicates: [{type: AID, verbs: bestow}]\n", encoding="utf-8")
    assert "bestow" in load_codebook(file).verbs
    assert "gift" not in load_codebook(file).verbs


def test_a_missing_file_is_named_once(tmp_path: Path) -> None:
    with pytest.raises(CodebookError) as caught:
        load_codebook(tmp_path / "none.yaml")
    assert str(caught.value).count("none.yaml") == 1
    assert "Errno" not in str(caught.value)
