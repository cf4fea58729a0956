"""Train the model of commitment that `dragoman.events.status` reads.

usage: python tools/train_status.py FACTUALITY_DIR [--out src/dragoman/events/commitment.npz]

FACTUALITY_DIR holds uw_dev.jsonl and meantime_dev.jsonl (documents with event mentions; what the nearest source presents
them as, and their time) and their scorer, score.py. Cross-validates over documents: mentions of each fold are read by a
model of the other folds and go through the coder's own mapping to statuses, and the scorer judges those. Then trains on
all and writes the weights. The same data and versions give the same file.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from dragoman.bench.reading import report_of_row
from dragoman.coder import Coder
from dragoman.config import Config
from dragoman.events.circumstances import circumstances
from dragoman.events.commitment import CLASSES, Commitment
from dragoman.events.status import Words, innermost, status_of, words_around

SETS = ("uw", "meantime")
# denials, open events and plans are rare and the errors that hurt, so they weigh more than their number
WEIGHTS = {"counterfact": 5.0, "fact": 1.0, "uncommitted": 2.3, "future": 1.9}
SET_WEIGHTS = {"uw": 1.0, "meantime": 2.0}
STRENGTH = 0.02
MIN_COUNT = 4
FOLDS = 5
SHOWN = ("said", "anyone's false", "anyone's kept", "plans as facts", "future seen", "past seen", "MAE", "r")


@dataclass(frozen=True)
class Row:
    """One event mention: its set and document, the gold, its features and the words around it."""

    set: str
    document: str
    event: Mapping[str, Any]
    features: tuple[str, ...]
    words: Words
    attributed: bool

    @property
    def answer(self) -> str | None:
        """The class to learn; an event that is certain and lies ahead has no value in the gold."""
        return self.event["said"] or ("future" if self.event["time"] == "future" else None)


def read_rows(folder: Path, coder: Coder) -> list[Row]:
    """Mentions of both sets with their features from the default parser."""
    rows = []
    for name in SETS:
        with (folder / f"{name}_dev.jsonl").open(encoding="utf-8") as file:
            documents = [json.loads(line) for line in file]
        for given, doc in zip(documents, coder.parse(report_of_row(d) for d in documents), strict=True):
            coder.read(doc)
            for event in given["events"]:
                span = doc.char_span(event["start"], event["end"], alignment_mode="expand")
                if span is not None:
                    statement = innermost(doc, span.root.idx)
                    found = tuple(sorted(set(circumstances(doc, span.root.i))))
                    words = words_around(span.root, statement)
                    rows.append(Row(name, given["id"], event, found, words, statement is not None))
    return rows


def vocabulary(rows: Sequence[Row]) -> dict[str, int]:
    """Features seen often enough, in alphabetical order."""
    counts = Counter(f for row in rows for f in row.features)
    return {
        f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= MIN_COUNT and f.isprintable()))
    }


def matrix(rows: Sequence[Row], index: Mapping[str, int]) -> csr_matrix:
    """One row a mention, one column a feature."""
    cells = [(r, index[f]) for r, row in enumerate(rows) for f in row.features if f in index]
    r, c = zip(*cells, strict=True)
    return csr_matrix((np.ones(len(cells)), (r, c)), shape=(len(rows), len(index)))


def fit(rows: Sequence[Row], index: Mapping[str, int]) -> LogisticRegression:
    """A logistic regression over the rows that have an answer, with class and set weights."""
    known = [row for row in rows if row.answer]
    model = LogisticRegression(C=STRENGTH, class_weight=WEIGHTS, max_iter=500)
    model.fit(
        matrix(known, index),
        [row.answer for row in known],
        sample_weight=[SET_WEIGHTS[row.set] for row in known],
    )
    assert tuple(model.classes_) == CLASSES
    return model


def unseen(rows: Sequence[Row]) -> list[Commitment]:
    """A reading of each row by a model that saw none of its document."""
    out: list[Commitment | None] = [None] * len(rows)
    for train, test in GroupKFold(FOLDS).split(rows, rows, [row.document for row in rows]):
        part = [rows[i] for i in train]
        index = vocabulary(part)
        chances = fit(part, index).predict_proba(matrix([rows[i] for i in test], index))
        for i, chance in zip(test, chances, strict=True):
            out[i] = Commitment(*map(float, chance))
    return [reading for reading in out if reading is not None]


def load_scorer(folder: Path) -> ModuleType:
    """The benchmark's own score.py."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(rows: Sequence[Row], readings: Sequence[Commitment], scorer: ModuleType) -> None:
    """Print the scorer's figures for the statuses that the readings give."""
    for name in SETS:
        pairs = [
            (
                row.event,
                {"status": status_of(reading, row.words), "attributed": row.attributed, "source": None},
            )
            for row, reading in zip(rows, readings, strict=True)
            if row.set == name
        ]
        found = scorer.measures(pairs)
        print(
            f"{name:9} {len(pairs)} mentions  "
            + "  ".join(f"{k} {found[k]:.3f}" for k in SHOWN if found.get(k) is not None)
        )


def main() -> None:
    """Read, cross-validate, train on all, write."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--out", type=Path, default=Path("src/dragoman/events/commitment.npz"))
    given = arguments.parse_args()
    rows = read_rows(given.folder, Coder(Config(any_language=True)))
    judge(rows, unseen(rows), load_scorer(given.folder))
    index = vocabulary(rows)
    model = fit(rows, index)
    names = np.frombuffer("\n".join(index).encode("utf-8"), dtype=np.uint8)
    weights, bias = model.coef_.astype(np.float16), model.intercept_.astype(np.float32)
    np.savez_compressed(given.out, names=names, weights=weights, bias=bias)
    print(f"{len(index)} features written to {given.out}, {given.out.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
