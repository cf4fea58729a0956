"""A user's own actor files: they win, and what is wrong with them is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import WorldFileError
from dragoman.world import load_world

HEADER = "name,kind,country,sectors,aliases,since,until,source"


def write(folder: Path, *rows: str, header: str = HEADER) -> Path:
    file = folder / "mine.csv"
    file.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return file


def test_a_user_row_wins_over_the_shipped_ones(tmp_path: Path) -> None:
    file = write(tmp_path, "Kremlin,company,GBR,BUS,Kremlin Ltd,,,mine")
    best = load_world((file,)).senses("the Kremlin")[0]
    assert (best.country, best.kind, best.prior, best.source) == ("GBR", "company", 1.0, "mine")
    assert len(load_world((file,)).senses("the Kremlin")) > 1
    assert load_world().senses("the Kremlin")[0].country == "RUS"


def test_a_file_that_was_edited_is_read_again(tmp_path: Path) -> None:
    assert load_world((write(tmp_path, "Zyxwatch,ngo,,,,,,mine"),)).senses("Zyxwatch")[0].kind == "ngo"
    assert (
        load_world((write(tmp_path, "Zyxwatch,company,,,,,,mine"),)).senses("Zyxwatch")[0].kind == "company"
    )
    assert load_world() is load_world()


def test_the_key_is_made_from_kind_and_name(tmp_path: Path) -> None:
    file = write(tmp_path, "Société d'Été,company,FRA,BUS,,,,mine")
    assert load_world((file,)).senses("societe d'ete")[0].key == "company:societe-dete"


def test_columns_may_stand_in_any_order_and_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "bom.csv"
    file.write_text("﻿source,kind,name\nmine,ngo,Zyxwatch\n", encoding="utf-8")
    assert load_world((file,)).senses("Zyxwatch")[0].kind == "ngo"


@pytest.mark.parametrize(
    ("row", "field", "line"),
    [
        (",company,FRA,BUS,,,,mine", "name", 2),
        ("Acme,firm,FRA,BUS,,,,mine", "kind", 2),
        ("Acme,company,XXX,BUS,,,,mine", "country", 2),
        ("Acme,company,FRA,BIZ,,,,mine", "sectors", 2),
        ("Acme,company,FRA,BUS,a||b,,,mine", "aliases", 2),
        ("Acme,company,FRA,BUS,,yesterday,,mine", "since", 2),
        ("Acme,company,FRA,BUS,,,2024-02-30,mine", "until", 2),
        ("Acme,company,FRA,BUS,,2024,2023,mine", "until", 2),
        ("Acme,company,FRA,BUS,,,,", "source", 2),
    ],
)
def test_a_bad_row_is_named_with_file_line_and_field(tmp_path: Path, row: str, field: str, line: int) -> None:
    file = write(tmp_path, row)
    with pytest.raises(WorldFileError) as caught:
        load_world((file,))
    error = caught.value
    assert (error.file, error.line, error.field) == (str(file), line, field)
    assert f"line {line}" in error.message
    assert error.remedy


def test_the_line_is_that_of_the_file_when_rows_before_it_are_good(tmp_path: Path) -> None:
    file = write(tmp_path, "Acme,company,FRA,BUS,,,,mine", "", "Bad,company,FRA,NOPE,,,,mine")
    with pytest.raises(WorldFileError) as caught:
        load_world((file,))
    assert caught.value.line == 4


def test_too_many_fields_are_an_error(tmp_path: Path) -> None:
    file = write(tmp_path, "Acme, Inc,company,FRA,BUS,,,,mine")
    with pytest.raises(WorldFileError) as caught:
        load_world((file,))
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("header", "field"), [("name,kind", "source"), ("name,kind,source,colour", "colour"), ("", "name")]
)
def test_a_bad_header_is_an_error(tmp_path: Path, header: str, field: str) -> None:
    file = write(tmp_path, header=header)
    with pytest.raises(WorldFileError) as caught:
        load_world((file,))
    assert (caught.value.line, caught.value.field) == (1, field)


def test_a_file_that_is_not_there_or_no_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WorldFileError, match="cannot be read"):
        load_world((tmp_path / "absent.csv",))
    binary = tmp_path / "binary.csv"
    binary.write_bytes(b"\xff\xfe\x00name\x80")
    with pytest.raises(WorldFileError, match="UTF-8"):
        load_world((binary,))
