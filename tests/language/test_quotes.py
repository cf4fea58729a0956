"""Quotation marks of every shape."""

from __future__ import annotations

import pytest

from dragoman.language import lay_out, pair_quotes


def quoted(text: str, *, settled: bool | None = None) -> list[str]:
    found = pair_quotes(text, lay_out(text).breaks)
    return ["|".join(text[a:b] for a, b in q.parts) for q in found if settled is None or q.settled is settled]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Come,” he said. “We are late.”", ["“Come,”", "“We are late.”"]),
        ('"Come," he said. "We are late."', ['"Come,"', '"We are late."']),
        ("``Come,'' he said. ``We are late.''", ["``Come,''", "``We are late.''"]),
        ("''Come,'' he said. ''We are late.''", ["''Come,''", "''We are late.''"]),
        ("«Viens», dit-il.", ["«Viens»"]),
        ("»Komm«, sagte er.", ["»Komm«"]),
        ("„Komm“, sagte er. „Wir sind spät”, sagte sie.", ["„Komm“", "„Wir sind spät”"]),
        (
            "'Come,' he said, 'or the dogs' owners will be late.'",
            ["'Come,'", "'or the dogs' owners will be late.'"],
        ),
        ("‘Come,’ he said.", ["‘Come,’"]),
        ("“He told us ‘come’ and left.”", ["“He told us ‘come’ and left.”", "‘come’"]),
        ("\"He told us, 'Come,'\" she said.", ["\"He told us, 'Come,'\"", "'Come,'"]),
        ("‘They are “not” here,’ said the ministers’ aide.", ["‘They are “not” here,’", "“not”"]),
        ('“He said "come" to me”, she said.', ['“He said "come" to me”', '"come"']),
        ('" We are late , " he said .', ['" We are late , "']),
        ("`` We are late , '' he said .", ["`` We are late , ''"]),
        ("` ` We are late , '' he said .", ["` ` We are late , ''"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quoted(text, settled=True) == expected
    assert quoted(text, settled=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "'Tis late, and the dogs' owners remember the '90s at O'Brien's.",
        "He is 5'10\" tall.",
        'The 12" gun and the 16" one were sold.',
        "The ministers’ aides and the states’ envoys didn’t come.",
        "Rock 'n' roll came in the '60s.",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_depth() -> None:
    text = "“He told us ‘come’ and left.”"
    assert [q.depth for q in pair_quotes(text, (0,))] == [0, 1]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("``", "''")])
def test_an_opening_mark_on_each_paragraph(opening: str, closing: str) -> None:
    text = (
        f"{opening}We came.\n\n{opening}We saw.\n\n{opening}We left,{closing} he said.\n\nThen all was still."
    )
    assert quoted(text, settled=True) == [f"{opening}We came.|{opening}We saw.|{opening}We left,{closing}"]
    assert quoted(text, settled=False) == []


def test_a_missing_close_ends_at_its_paragraph() -> None:
    text = "He said “we came. And so on.\n\nThe town was still.\n\n“We left,” he said."
    assert quoted(text, settled=False) == ["“we came. And so on."]
    assert quoted(text, settled=True) == ["“We left,”"]


def test_a_missing_close_before_another_opening() -> None:
    text = "“We came, he said. “We left,” he said."
    assert quoted(text, settled=False) == ["“We came, he said."]
    assert quoted(text, settled=True) == ["“We left,”"]


def test_repeated_openings_that_never_close_stay_single() -> None:
    text = "“We came.\n\n“We saw.\n\nThe town was still."
    assert quoted(text) == ["“We came.", "“We saw."]
    assert quoted(text, settled=True) == []


def test_a_closing_mark_alone() -> None:
    assert quoted('and so it ended," he said.', settled=False) == ['and so it ended,"']
    assert quoted("It ended” he said.") == []


def test_an_inch_mark_beside_a_quotation() -> None:
    assert quoted('The 12" gun is "old", he said.') == ['"old"']


def test_sentences_on_lines_of_their_own() -> None:
    text = 'He told us: "We came early.\nWe saw nothing," and left.\nThe town was still.'
    assert quoted(text, settled=True) == ['"We came early.|We saw nothing,"']
