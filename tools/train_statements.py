"""Train the scorer of `dragoman.statements` on attributions in PolNeAR's form.

usage: python tools/train_statements.py TRAIN.jsonl[.gz] [OUT.npz]

Rows: {doc_id, text, attributions: [{source, cue, content: [[start, end], ...]}]}. Four logistic regressions over hashed
features: is this word a cue, which stretch is its content, who is its speaker, is the whole right. The last is trained on
scores that models of the other half of the documents gave. Needs scikit-learn (`pip install 'dragoman[train]'`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from dragoman.bench.reading import gold_rows, report_of_row
from dragoman.coder import Coder
from dragoman.language import readable_sentences
from dragoman.statements import contents, cues, speakers
from dragoman.statements.features import (
    content_features,
    cue_features,
    final_features,
    source_features,
    stretch_features,
)
from dragoman.statements.finding import best_content, best_source, stretch_end
from dragoman.statements.grammar import Grammar
from dragoman.statements.quotations import Quotations
from dragoman.statements.scorer import PARTS, SIZE, Scorer, slots

TOLERANCE = 0.03  # how far below the best overlap a content still counts as right
STRENGTH = {"cue": 0.3, "content": 0.3, "source": 0.3, "final": 0.3, "stretch": 0.3}


@dataclass
class Sample:
    """Rows of one part: slots, label, weight."""

    rows: list[list[int]] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)

    def add(self, features: list[str], label: bool) -> None:
        """One more row."""
        self.rows.append(slots(features))
        self.labels.append(int(label))

    def extend(self, other: Sample) -> None:
        """The rows of another sample."""
        self.rows += other.rows
        self.labels += other.labels


@dataclass
class Page:
    """A parsed document with its gold by tokens."""

    grammar: Grammar
    quotations: Quotations
    ranges: list[tuple[int, int]]
    gold: list[tuple[set[int], set[int], set[int]]]


def pages(coder: Coder, rows: list[dict[str, Any]]) -> Iterator[Page]:
    """The rows parsed, cue, content and source as sets of tokens."""
    for row, doc in zip(rows, coder.parse(report_of_row(row) for row in rows), strict=True):
        grammar = Grammar(doc)
        gold = [
            tuple(_tokens(grammar, a[key]) for key in ("cue", "content", "source"))
            for a in row["attributions"]
        ]
        ranges = [(s.start, s.end) for s in readable_sentences(doc)]
        yield Page(grammar, Quotations(doc, grammar), ranges, gold)  # type: ignore[arg-type]


def _tokens(grammar: Grammar, spans: list[list[int]]) -> set[int]:
    out = set()
    for start, end in spans:
        i = grammar.token_at(start)
        while i < grammar.size and grammar.start[i] < end:
            if not grammar.space[i]:
                out.add(i)
            i += 1
    return out


def iou(a: set[int], b: set[int]) -> float:
    """Overlap of two sets of tokens."""
    return len(a & b) / len(a | b) if a | b else 0.0


def matched(page: Page, found: list[cues.Cue]) -> dict[int, int]:
    """Which candidate cue (by number) stands for which gold attribution."""
    options = []
    for g, (cue, _, _) in enumerate(page.gold):
        for n, option in enumerate(found):
            if option.head in cue:
                top = page.grammar.head[option.head] not in cue
                options.append(
                    (round(iou(cue, set(range(option.first, option.last))), 3), top, option.pos == "v", -n, g)
                )
    taken: dict[int, int] = {}
    for _, _, _, n, g in sorted(options, reverse=True):
        if -n not in taken and g not in taken.values():
            taken[-n] = g
    return taken


def parts_of(page: Page) -> dict[str, Sample]:
    """Training rows of the first three parts from one page."""
    samples = {part: Sample() for part in PARTS}
    grammar, quotations = page.grammar, page.quotations
    found = list(cues.candidates(grammar, page.ranges))
    gold = matched(page, found)
    for n, cue in enumerate(found):
        samples["cue"].add(cue_features(grammar, quotations, cue), n in gold)
        if n not in gold:
            continue
        _, content, source = page.gold[gold[n]]
        options = contents.candidates(grammar, quotations, cue, speakers.subject_span(grammar, cue))
        kinds = frozenset(option.kind for option in options)
        values = [iou(content, set(_flat(grammar, option.runs))) for option in options]
        for option, value in zip(options, values, strict=True):
            label = value >= 0.5 and value >= max(values) - TOLERANCE
            samples["content"].add(content_features(grammar, quotations, cue, option, kinds), label)
        if options:
            _stretch(
                samples["stretch"],
                page,
                cue,
                options[max(range(len(options)), key=values.__getitem__)],
                gold[n],
            )
        people = speakers.candidates(grammar, cue)
        names = tuple(s.kind for s in people)
        hits = [iou(source, set(range(s.first, s.last))) for s in people]
        for person, value in zip(people, hits, strict=True):
            samples["source"].add(source_features(grammar, quotations, cue, person, names), value >= 0.5)
        samples["source"].add(source_features(grammar, quotations, cue, None, names), not source)
    return samples


def _stretch(sample: Sample, page: Page, cue: cues.Cue, content: contents.Content, number: int) -> None:
    last = stretch_end(cue, content)
    if last is None:
        return
    marks = page.gold[number][0]
    longer, shorter = iou(marks, set(range(cue.first, last))), iou(marks, set(range(cue.first, cue.last)))
    if longer != shorter:
        sample.add(stretch_features(page.grammar, cue, content), longer > shorter)


def _flat(grammar: Grammar, runs: tuple[tuple[int, int], ...]) -> list[int]:
    return [i for a, b in runs for i in range(a, b) if not grammar.space[i]]


def whole_of(page: Page, scorer: Scorer) -> Sample:
    """Training rows of the last part: is the whole statement right?"""
    sample = Sample()
    grammar, quotations = page.grammar, page.quotations
    found = list(cues.candidates(grammar, page.ranges))
    gold = matched(page, found)
    for n, cue in enumerate(found):
        cue_score = scorer.score("cue", cue_features(grammar, quotations, cue))
        if cue_score < -3:
            continue
        best, runner = best_content(grammar, quotations, cue, scorer)
        if best is None:
            continue
        source, source_score = best_source(grammar, quotations, cue, scorer)
        right = False
        if n in gold:
            marks, content, who = page.gold[gold[n]]
            said = set(range(source.first, source.last)) if source else set()
            right = (
                iou(content, set(_flat(grammar, best[0].runs))) >= 0.5
                and iou(marks, set(range(cue.first, cue.last))) >= 0.5
                and (iou(who, said) >= 0.5 or not (who or said))
            )
        sample.add(
            final_features(grammar, cue, cue_score, best, runner, source, source_score, quotations), right
        )
    return sample


def fit(sample: Sample, strength: float) -> list[float]:
    """Weights of a logistic regression; the features called `bias` carry the intercept."""
    lengths = np.array([len(row) for row in sample.rows])
    indices = np.fromiter((i for row in sample.rows for i in row), dtype=np.int32, count=int(lengths.sum()))
    matrix = csr_matrix(
        (np.ones(len(indices)), indices, np.concatenate([[0], np.cumsum(lengths)])),
        shape=(len(lengths), SIZE),
    )
    model = LogisticRegression(
        C=strength, solver="liblinear", fit_intercept=False, max_iter=200, random_state=0
    )
    model.fit(matrix, np.array(sample.labels))
    return [float(x) for x in model.coef_[0]]


def merged(samples: list[dict[str, Sample]], part: str) -> Sample:
    """All rows of a part."""
    out = Sample()
    for sample in samples:
        out.extend(sample[part])
    return out


def train(read: Callable[[], Iterator[Page]], say: Callable[[str], None] = print) -> dict[str, list[float]]:
    """All weights, from pages that `read` yields."""
    held = list(read())
    rows = [parts_of(page) for page in held]
    say(f"{len(held)} documents")
    half = [crc32(str(n).encode()) % 2 for n in range(len(held))]
    whole = Sample()
    for side in (0, 1):
        theirs = [sample for sample, h in zip(rows, half, strict=True) if h != side]
        scorer = Scorer({part: fit(merged(theirs, part), STRENGTH[part]) for part in PARTS[:3]})
        for page, h in zip(held, half, strict=True):
            if h == side:
                whole.extend(whole_of(page, scorer))
    weights = {part: fit(merged(rows, part), STRENGTH[part]) for part in (*PARTS[:3], "stretch")}
    weights["final"] = fit(whole, STRENGTH["final"])
    say(", ".join(f"{part} {sum(1 for w in weights[part] if abs(w) > 1e-3)} weights" for part in PARTS))
    return weights


def save(weights: dict[str, list[float]], path: Path) -> None:
    """Write the weights, the smallest left out, as 16-bit numbers."""
    arrays = {}
    for part in PARTS:
        dense = np.array(weights[part])
        at = np.flatnonzero(np.abs(dense) > 0.02)
        arrays[f"{part}_at"] = at.astype(np.uint32)
        arrays[f"{part}_weight"] = dense[at].astype(np.float16)
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]


def main(train_path: str, out: str = "src/dragoman/statements/data/scorer.npz") -> None:
    """Train and write."""
    coder = Coder()
    rows = list(gold_rows(Path(train_path)))
    save(train(lambda: pages(coder, rows)), Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
