"""How near a coded report comes to one that was annotated by hand: plain functions over rows of the form `dossier`.

Items of gold and prediction are paired one to one, likest first; what is paired counts for precision, recall and F1 of its
layer, and the fields of a pair are compared one by one. Nothing is imported from the coder, so any system that writes
rows of that form can be scored. Offsets are characters of the report's text, end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]
Pair = tuple[int, int]
Likeness = Callable[[Row, Row], float]
Test = Callable[[Row, Row], bool | None]

LAYERS = ("statements", "events", "figures", "disputes")
# a statement is found when its words and ours overlap by half (Jaccard)
ENOUGH = 0.5
# these say that something happened; the others must never be taken for it
FACTS = frozenset({"occurred", "ongoing", "historical"})
# PLOVER folds a cooperative act of the future into AGREE and a retreat of the future into CONCEDE (manual of 2021)
FUTURE = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}

_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?][\"”’')]*\s|\n")


@dataclass
class Score:
    """Counts of one layer; `fields` holds how many paired items have the field right, and of how many."""

    paired: int = 0
    gold: int = 0
    said: int = 0
    fields: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        """Share of what was said that the gold has; 0 where nothing was said."""
        return self.paired / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was said; 0 where the gold is empty."""
        return self.paired / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        whole = self.said + self.gold
        return 2 * self.paired / whole if whole else 0.0

    def add(self, other: Score) -> None:
        """Take in the counts of another report."""
        self.paired += other.paired
        self.gold += other.gold
        self.said += other.said
        for name, (right, of) in other.fields.items():
            before = self.fields.get(name, (0, 0))
            self.fields[name] = (before[0] + right, before[1] + of)

    def figures(self) -> dict[str, float]:
        """Precision, recall, F1 and the share of each field, four digits; a field that was never compared is left out."""
        shares = {name: right / of for name, (right, of) in self.fields.items() if of}
        return {
            name: round(value, 4)
            for name, value in {
                "precision": self.precision,
                "recall": self.recall,
                "f1": self.f1,
                **shares,
            }.items()
        }


def score_reports(gold: Iterable[Row], said: Iterable[Row]) -> dict[str, Score]:
    """The score of each layer over all gold reports; a report that `said` lacks counts as nothing said. Ids join them."""
    answers = {row["id"]: row for row in said}
    scores = {layer: Score() for layer in LAYERS}
    for report in gold:
        answer = answers.get(report["id"], {})
        for layer in LAYERS:
            scores[layer].add(
                score_layer(layer, report["text"], report.get(layer) or [], answer.get(layer) or [])
            )
    return scores


def score_layer(layer: str, text: str, gold: Sequence[Row], said: Sequence[Row]) -> Score:
    """One layer of one report. Raises KeyError for a layer that is not in `LAYERS`."""
    like, tests = _RULES[layer](text)
    pairs = best_pairs(gold, said, like)
    result = Score(len(pairs), len(gold), len(said))
    for name, test in tests.items():
        outcomes = [o for i, j in pairs if (o := test(gold[i], said[j])) is not None]
        result.fields[name] = (sum(outcomes), len(outcomes))
    return result


def best_pairs(gold: Sequence[Row], said: Sequence[Row], like: Likeness) -> list[Pair]:
    """Places of gold and said items that belong together, each used once: likest first, then in the order of the lists."""
    likeness = [(like(g, s), i, j) for i, g in enumerate(gold) for j, s in enumerate(said)]
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for value, i, j in sorted(likeness, key=lambda x: (-x[0], x[1], x[2])):
        if value > 0 and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def _statements(text: str) -> tuple[Likeness, dict[str, Test]]:
    """Paired by the words of the content; speaker by country and by a word of the name in common."""

    def like(g: Row, s: Row) -> float:
        a, b = _words(text, g["content"]), _words(text, s["content"])
        share = len(a & b) / len(a | b) if a | b else 0.0
        return share if share >= ENOUGH else 0.0

    return like, {
        "speaker_country": lambda g, s: _speaker(g).get("country") == _speaker(s).get("country"),
        "speaker_name": lambda g, s: bool(_name(g) & _name(s)),
        "act": lambda g, s: g["act"] == s.get("act"),
        "kind": lambda g, s: g["kind"] == s.get("kind"),
        "via": lambda g, s: bool(g.get("via")) == bool(s.get("via")),
    }


def _events(text: str) -> tuple[Likeness, dict[str, Test]]:
    """Paired by type and place: triggers that overlap, or that share a sentence and a country among the actors."""
    ends = [m.end() for m in _STOP.finditer(text)]

    def sentence(at: int) -> int:
        return sum(end <= at for end in ends)

    def like(g: Row, s: Row) -> float:
        if not same_type(g, s):
            return 0.0
        shared = not _countries(g["actors"]) or bool(_countries(g["actors"]) & _countries(s["actors"]))
        if _overlap(g["trigger"], s["trigger"]):
            return 2.0 + shared
        near = sentence(g["trigger"]["start"]) == sentence(s["trigger"]["start"])
        return float(near and shared)

    return like, {
        "actor": lambda g, s: _countries(g["actors"]) == _countries(s["actors"]),
        "recipient": lambda g, s: _countries(g["recipients"]) == _countries(s.get("recipients")),
        "sector": lambda g, s: bool(_sectors(g["actors"]) & _sectors(s["actors"])),
        "date": lambda g, s: _same_date(_iso(g.get("date")), _iso(s.get("date"))),
        "status": lambda g, s: g["status"] == s.get("status"),
        "attributed": lambda g, s: bool(g["attributed_to"]) == bool(s.get("attributed_to")),
        # of what we say has happened: the share that has not. 0 is best
        "false_fact": lambda g, s: g["status"] not in FACTS if s.get("status") in FACTS else None,
    }


def _figures(text: str) -> tuple[Likeness, dict[str, Test]]:
    """Paired where spans overlap and value and unit are the same."""

    def like(g: Row, s: Row) -> float:
        same = _same_value(g["value"], s.get("value")) and g["unit"] == s.get("unit")
        return float(same and _overlap(g, s))

    return like, {
        "direction": lambda g, s: _part(g, "change", "direction") == _part(s, "change", "direction"),
        "period": lambda g, s: _iso(g.get("period")) == _iso(s.get("period")),
        "bound": lambda g, s: g["bound"] == s.get("bound"),
        "record": lambda g, s: bool(g["record"]) == bool(s.get("record")),
        "source": lambda g, s: bool(g.get("source")) == bool(s.get("source")),
        "subjects": lambda g, s: set(g["subjects"]) == set(s.get("subjects") or ()),
    }


def _disputes(text: str) -> tuple[Likeness, dict[str, Test]]:
    """Paired where two of the sides are the same."""

    def like(g: Row, s: Row) -> float:
        return float(len(_sides(g) & _sides(s)) >= 2)

    return like, {}


_RULES: dict[str, Callable[[str], tuple[Likeness, dict[str, Test]]]] = {
    "statements": _statements,
    "events": _events,
    "figures": _figures,
    "disputes": _disputes,
}


def same_type(gold: Row, said: Row) -> bool:
    """Equal types; a planned or proposed act may also be said as the type that the manual folds it into."""
    if gold["type"] in (said["type"], said.get("planned_type")):
        return True
    return gold["status"] in {"planned", "proposed"} and FUTURE.get(gold["type"]) == said["type"]


def _words(text: str, spans: Iterable[Row]) -> set[int]:
    return {m.start() for span in spans for m in _WORD.finditer(text, span["start"], span["end"])}


def _speaker(statement: Row) -> Row:
    resolved: Row | None = (statement.get("speaker") or {}).get("resolved")
    return resolved or {}


def _name(statement: Row) -> set[str]:
    return set(_WORD.findall((_speaker(statement).get("name") or "").lower()))


def _countries(side: Sequence[Row] | None) -> set[str]:
    return {actor["country"] for actor in side or () if actor.get("country")}


def _sectors(side: Sequence[Row] | None) -> set[str]:
    return {actor["sector"] for actor in side or () if actor.get("sector")}


def _overlap(a: Row, b: Row) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _iso(when: Row | None) -> str | None:
    return (when or {}).get("iso")


def _same_date(gold: str | None, said: str | None) -> bool:
    """A finer date than the gold's is right where it begins with it: 2022-02-24 for 2022-02."""
    return gold == said or bool(gold and said and said.startswith(gold))


def _same_value(gold: float | None, said: float | None) -> bool:
    if gold is None or said is None:
        return gold is said
    return abs(gold - said) <= 1e-6 * max(1.0, abs(gold))


def _part(row: Row, outer: str, inner: str) -> Any:
    return (row.get(outer) or {}).get(inner)


def _sides(dispute: Row) -> set[str]:
    return {position.get("actor") or position.get("statement") for position in dispute["positions"]}
