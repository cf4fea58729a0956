"""Paragraphs of every construction with their statements, and floors under what is found. They stand in `paragraphs.py`."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dragoman.coder import Coder
from dragoman.language import make_doc
from dragoman.record import Report, Span, Statement

_spec = importlib.util.spec_from_file_location(
    "statement_paragraphs", Path(__file__).with_name("paragraphs.py")
)
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)

AFTER = ["dragoman_figures", "dragoman_events", "dragoman_disputes"]
WORD = re.compile(r"\w+")
FLOORS = {
    "precision": 0.94, "recall": 0.92, "borders": 0.95, "act": 0.9, "speaker": 0.95, "addressee": 0.95, "relay": 0.95,
}  # fmt: skip


@dataclass
class Block:
    """A paragraph with the rows that its statements should have."""

    text: str
    rows: list[list[str]] = field(default_factory=list)


def blocks() -> list[Block]:
    """The blocks of `paragraphs.py`; a paragraph without rows goes on in the next one."""
    out: list[Block] = []
    open_text: list[str] = []
    for part in _module.BLOCKS.strip().split("\n\n"):
        lines = part.splitlines()
        rows = [[cell.strip() for cell in line.split("|")] + [""] * 3 for line in lines if " | " in line]
        open_text += [line for line in lines if " | " not in line]
        out.append(Block("\n\n".join(open_text), [row[:6] for row in rows]))
        if rows or not open_text[-1].startswith('"'):
            open_text = []
        else:
            out.pop()
    return out


def words(text: str) -> list[str]:
    return [w.lower() for w in WORD.findall(text)]


def likeness(expected: str, content: tuple[Span, ...]) -> float:
    """Words that both hold over the words of either."""
    one, two = words(expected), words(" ".join(part.text for part in content))
    shared = sum(min(one.count(w), two.count(w)) for w in dict.fromkeys(one))
    return shared / (len(one) + len(two) - shared) if one or two else 0.0


def matched(block: Block, found: tuple[Statement, ...]) -> list[tuple[list[str], Statement, float]]:
    """Rows with the statement that is most like each, from half of the words on."""
    pairs = []
    for n, row in enumerate(block.rows):
        for m, s in enumerate(found):
            alike = likeness(row[2], s.content)
            same = s.cue is not None and words(row[1])[-1:] == words(s.cue.text)[-1:]
            if alike >= 0.5:
                pairs.append((alike + 0.5 * same, n, m, alike))
    rows, taken, out = set(), set(), []
    for _, n, m, alike in sorted(pairs, reverse=True):
        if n not in rows and m not in taken:
            rows.add(n)
            taken.add(m)
            out.append((block.rows[n], found[m], alike))
    return out


def faults(row: list[str], s: Statement, alike: float) -> dict[str, bool]:
    """What is right about a matched statement."""
    aimed = s.addressee.span.text if s.addressee and s.addressee.span else ""
    via = s.via.span.text if s.via and s.via.span else ""
    speaker = s.speaker.span.text if s.speaker and s.speaker.span else ""
    return {
        "borders": alike >= 0.85,
        "act": s.act == row[3],
        "speaker": bool(set(words(row[0])) & set(words(speaker))) or not row[0],
        "addressee": bool(aimed) == bool(row[4])
        and (not aimed or bool(set(words(aimed)) & set(words(row[4])))),
        "relay": bool(via) == bool(row[5]) and (not via or bool(set(words(via)) & set(words(row[5])))),
    }


def measure(coder: Coder) -> tuple[dict[str, float], list[str]]:
    """The figures that the floors are set under, and a line for every fault."""
    right: dict[str, list[bool]] = {}
    gold = said = hits = 0
    lines = []
    for block in blocks():
        doc = coder.nlp(make_doc(coder.nlp, Report(text=block.text)), disable=AFTER)
        found = tuple(doc._.statements)
        pairs = matched(block, found)
        gold, said, hits = gold + len(block.rows), said + len(found), hits + len(pairs)
        lines += [f"missed {row}" for row in block.rows if not any(row is p[0] for p in pairs)]
        lines += [
            f"false {s.speaker and s.speaker.name} | {s.cue and s.cue.text} | {[c.text for c in s.content]}"
            for s in found
            if not any(s is p[1] for p in pairs)
        ]
        for row, s, alike in pairs:
            for name, ok in faults(row, s, alike).items():
                right.setdefault(name, []).append(ok)
                if not ok:
                    lines.append(
                        f"{name}: {row} said {s.speaker and s.speaker.span and s.speaker.span.text} | {s.act} | "
                        f"{[c.text for c in s.content]} | {s.addressee and s.addressee.name} | {s.via and s.via.name}"
                    )
    rates = {name: sum(each) / len(each) for name, each in right.items()}
    return {"precision": hits / said, "recall": hits / gold, **rates}, lines


@pytest.fixture(scope="module")
def figures(coder: Coder) -> tuple[dict[str, float], list[str]]:
    return measure(coder)


@pytest.mark.parametrize("name", list(FLOORS))
def test_floors(figures: tuple[dict[str, float], list[str]], name: str) -> None:
    rates, lines = figures
    assert rates[name] >= FLOORS[name], "\n".join(lines)


def test_every_row_stands_in_its_paragraph() -> None:
    every = blocks()
    assert len(every) >= 40
    for block in every:
        for row in block.rows:
            assert len(row) == 6
            for cell in (row[0], row[1], *row[2].split("…"), row[4], row[5]):
                assert cell in block.text, (cell, block.text)
