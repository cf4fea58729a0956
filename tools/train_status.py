"""Train the model of commitment that `dragoman.events.status` reads.

usage: python tools/train_status.py FACTUALITY_DIR [--out src/dragoman/events/commitment.npz]

FACTUALITY_DIR holds uw_dev.jsonl and meantime_dev.jsonl (documents with event mentions; what the nearest source presents
them as, and their time). Prints macro-F1 by cross-validation over documents, then trains on all and writes the weights.
The same data and versions give the same file.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from dragoman.bench.reading import report_of_row
from dragoman.coder import Coder
from dragoman.config import Config
from dragoman.events.circumstances import circumstances

SETS = ("uw", "meantime")
CLASSES = ("counterfact", "fact", "uncommitted")
# denials and open events are rare and the errors that hurt, so they weigh more than their number
WEIGHTS = {"counterfact": 4.0, "fact": 1.0, "uncommitted": 3.0}
SET_WEIGHTS = {"uw": 1.0, "meantime": 3.0}
STRENGTH = 0.05
MIN_COUNT = 3


@dataclass(frozen=True)
class Row:
    """One event mention: its set, document, answers and features."""

    set: str
    document: str
    said: str | None
    time: str | None
    features: tuple[str, ...]


def read_rows(folder: Path) -> list[Row]:
    """Mentions of both sets with their features from the default parser."""
    coder = Coder(Config(any_language=True))
    rows = []
    for name in SETS:
        documents = [json.loads(line) for line in (folder / f"{name}_dev.jsonl").open(encoding="utf-8")]
        for given, doc in zip(documents, coder.parse(report_of_row(d) for d in documents), strict=True):
            for event in given["events"]:
                span = doc.char_span(event["start"], event["end"], alignment_mode="expand")
                if span is not None:
                    found = tuple(sorted(set(circumstances(doc, span.root.i))))
                    rows.append(Row(name, given["id"], event["said"], event["time"], found))
    return rows


def vocabulary(rows: list[Row]) -> dict[str, int]:
    """Features seen often enough, in alphabetical order."""
    counts = Counter(f for row in rows for f in row.features)
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= MIN_COUNT and f.isprintable()))}


def matrix(rows: list[Row], index: dict[str, int]) -> csr_matrix:
    """One row a mention, one column a feature."""
    cells = [(r, index[f]) for r, row in enumerate(rows) for f in row.features if f in index]
    r, c = zip(*cells, strict=True)
    return csr_matrix((np.ones(len(cells)), (r, c)), shape=(len(rows), len(index)))


def fit(rows: list[Row], index: dict[str, int], answers: list[str], weights: dict[str, float]) -> LogisticRegression:
    """A logistic regression with class and set weights."""
    model = LogisticRegression(C=STRENGTH, class_weight=weights, max_iter=500)
    return model.fit(matrix(rows, index), answers, sample_weight=[SET_WEIGHTS[row.set] for row in rows])


def cross_validate(rows: list[Row], answers: list[str], weights: dict[str, float], title: str) -> None:
    """Print macro-F1 of each set over five folds of documents."""
    said = np.empty(len(rows), dtype=object)
    for train, test in GroupKFold(5).split(rows, answers, [row.document for row in rows]):
        part = [rows[i] for i in train]
        index = vocabulary(part)
        model = fit(part, index, [answers[i] for i in train], weights)
        said[test] = model.predict(matrix([rows[i] for i in test], index))
    for name in SETS:
        keep = [i for i, row in enumerate(rows) if row.set == name]
        gold, pred = [answers[i] for i in keep], [said[i] for i in keep]
        print(f"{title:6} {name:9} macro-F1 {f1_score(gold, pred, average='macro'):.3f}  of {len(keep)}")


def main() -> None:
    """Read, cross-validate, train on all, write."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--out", type=Path, default=Path("src/dragoman/events/commitment.npz"))
    given = arguments.parse_args()
    rows = read_rows(given.folder)
    said = [row for row in rows if row.said]
    timed = [row for row in rows if row.time]
    time_weights = {"past": 1.0, "future": 3.0}
    cross_validate(said, [str(row.said) for row in said], WEIGHTS, "said")
    cross_validate(timed, [str(row.time) for row in timed], time_weights, "time")
    index = vocabulary(rows)
    commitment = fit(said, index, [str(row.said) for row in said], WEIGHTS)
    future = fit(timed, index, [str(row.time) for row in timed], time_weights)
    assert tuple(commitment.classes_) == CLASSES
    assert tuple(future.classes_) == ("future", "past")
    weights = np.vstack([commitment.coef_, -future.coef_]).astype(np.float16)  # last row: towards the future
    bias = np.concatenate([commitment.intercept_, -future.intercept_]).astype(np.float32)
    names = np.frombuffer("\n".join(index).encode("utf-8"), dtype=np.uint8)
    np.savez_compressed(given.out, names=names, weights=weights, bias=bias)
    print(f"{len(index)} features written to {given.out}, {given.out.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
