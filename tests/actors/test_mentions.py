"""Mentions of every sort, each in a sentence of its own: `mentions.txt` says who is meant on the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dragoman.bench.actors import predict
from dragoman.coder import Coder

ROWS = Path(__file__).parent / "mentions.txt"
FLOOR = {"country": 0.95, "sector": 0.95, "both": 0.93}


def rows() -> Iterator[dict[str, object]]:
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        text, mention, day, country, sector, _ = (part.strip() for part in line.split("|"))
        start = text.index(mention)
        yield {
            "id": text,
            "text": text,
            "published": day,
            "mention": {"text": mention, "start": start, "end": start + len(mention)},
            "country": None if country == "-" else country,
            "sector": sector,
        }


def test_every_row_is_well_formed() -> None:
    for row in rows():
        assert date.fromisoformat(str(row["published"]))
        assert row["sector"]


def test_scores_do_not_fall(coder: Coder) -> None:
    gold = list(rows())
    said = list(predict(coder, gold))
    country = [p["country"] == g["country"] for g, p in zip(gold, said, strict=True)]
    sector = [g["sector"] in p["sectors"] for g, p in zip(gold, said, strict=True)]
    wrong = [g["id"] for g, c, s in zip(gold, country, sector, strict=True) if not (c and s)]
    assert sum(country) / len(gold) >= FLOOR["country"], wrong
    assert sum(sector) / len(gold) >= FLOOR["sector"], wrong
    assert 1 - len(wrong) / len(gold) >= FLOOR["both"], wrong


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Sergei Lavrov flew to Ankara. He met the Turkish foreign minister.", "He", "Sergei Lavrov"),
        ("Hungary blocked the loan. It said the terms were unfair.", "It", "Hungary"),
        (
            "China and Russia signed a treaty. Both countries praised it.",
            "Both countries",
            "China and Russia",
        ),
        ("Hamas fired rockets. The group said it would go on.", "The group", "Hamas"),
        ("Janet Yellen left Beijing. She had met the premier.", "She", "Janet Yellen"),
        ("President Emmanuel Macron spoke. The president named no date.", "The president", "Emmanuel Macron"),
    ],
)
def test_words_that_refer_back(coder: Coder, text: str, words: str, name: str) -> None:
    record = coder.code(text, published="2024-02-01")
    found = {actor.span.text: actor.name for actor in record.actors}
    assert found.get(words) == name


def test_both_countries_leaves_out_who_acts(coder: Coder) -> None:
    text = "Iran has moved closer to Iraq. The United States punished both countries."
    found = {actor.span.text: actor for actor in coder.code(text, published="2024-02-01").actors}
    assert {member.country for member in found["both countries"].members} == {"IRN", "IRQ"}


def test_an_unknown_person_keeps_what_the_text_gives(coder: Coder) -> None:
    text = "Chilean Interior Minister Aurelia Quintavalle resigned. Quintavalle gave no reason."
    found = {actor.span.text: actor for actor in coder.code(text, published="2024-02-01").actors}
    minister, again = found["Chilean Interior Minister Aurelia Quintavalle"], found["Quintavalle"]
    assert (minister.country, minister.sectors[0]) == ("CHL", "GOV")
    assert again.id == minister.id


def test_spans_are_those_of_the_text(coder: Coder) -> None:
    text = "“We agree,” said Turkey’s foreign minister, Hakan Fidan, in Sarajevo."
    for actor in coder.code(text, published="2024-02-01").actors:
        assert text[actor.span.start : actor.span.end] == actor.span.text
