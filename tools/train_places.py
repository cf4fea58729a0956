"""Train the two models of the places room: the finder and the ranker.

Usage: python tools/train_places.py FOLDER [--write]

FOLDER holds `*.jsonl` of the form {"id", "text", "places": [{"start", "end", "lat", "lon"}]} (geovirus, gwn, lgl, trnews: the
parts that may be seen). Prints figures cross-validated by document in five folds; with --write the models are fitted on all
documents and stored as `src/dragoman/places/{finder,ranker}.npz`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from dragoman.coder import Coder
from dragoman.places.candidates import Candidate, find_candidates
from dragoman.places.finding import Around, choose, lift, matrix
from dragoman.places.locate import settle
from dragoman.places.ranking import (
    Evidence,
    agree,
    bar_namesakes,
    prefer_known,
    prior,
    probabilities,
    rank_matrix,
    senses,
    split_scores,
)
from dragoman.places.trees import Trees
from dragoman.record import Report
from dragoman.world.gazetteer import load_gazetteer

ROOM = Path(__file__).parents[1] / "src/dragoman/places"
FOLDS, KM = 5, 161.0
FINDER = {
    "max_iter": 200,
    "learning_rate": 0.07,
    "max_leaf_nodes": 10,
    "min_samples_leaf": 20,
    "l2_regularization": 5.0,
    "random_state": 7,
}
RANKER = {
    "max_iter": 120,
    "learning_rate": 0.07,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 25,
    "l2_regularization": 5.0,
    "random_state": 7,
}


def km(a: float, b: float, c: float, d: float) -> float:
    p, q, r = math.radians(a), math.radians(c), math.radians(d - b)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(r / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1, math.sqrt(h)))


def fit(rows: Any, labels: Any, settings: dict[str, Any], weight: Any = None) -> Trees:
    return Trees(**export(HistGradientBoostingClassifier(**settings).fit(rows, labels, sample_weight=weight)))


def export(model: HistGradientBoostingClassifier) -> dict[str, Any]:
    """The trees of a fitted model as arrays."""
    trees = [stage[0].nodes for stage in model._predictors]
    size = max(map(len, trees))
    out = {
        k: np.zeros((len(trees), size), t)
        for k, t in (
            ("feature", np.int32),
            ("threshold", np.float32),
            ("left", np.int32),
            ("right", np.int32),
            ("value", np.float32),
        )
    }
    for t, nodes in enumerate(trees):
        for i, node in enumerate(nodes):
            leaf = bool(node["is_leaf"])
            out["left"][t, i] = i if leaf else node["left"]
            out["right"][t, i] = i if leaf else node["right"]
            out["feature"][t, i] = 0 if leaf else node["feature_idx"]
            out["threshold"][t, i] = 0 if leaf else node["num_threshold"]
            out["value"][t, i] = node["value"] if leaf else 0
    return {**out, "baseline": float(model._baseline_prediction.ravel()[0])}


class Page:
    """A document with its gold, candidates and finder features."""

    def __init__(self, name: str, row: dict[str, Any], doc: Any) -> None:
        self.name, self.row, self.doc = name, row, doc
        self.candidates = find_candidates(doc, load_gazetteer())
        self.around = Around(doc, self.candidates)
        self.rows = matrix(self.around)
        self.labels = np.array([self.label(c) for c in self.candidates])
        self.fold = int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % FOLDS

    def chars(self, c: Candidate) -> tuple[int, int]:
        last = self.doc[c.end - 1]
        return self.doc[c.start].idx, last.idx + len(last)

    def label(self, c: Candidate) -> int:
        """1 where the candidate overlaps a gold place by at least half of both."""
        a, b = self.chars(c)
        return int(
            any(
                (min(b, g["end"]) - max(a, g["start"])) * 2 > max(b - a, g["end"] - g["start"])
                for g in self.row["places"]
            )
        )

    def gold(self, c: Candidate) -> dict[str, Any] | None:
        a, b = self.chars(c)
        return next(
            (g for g in self.row["places"] if min(b, g["end"]) > max(a, g["start"]) and g["lat"] is not None),
            None,
        )


def read_pages(folder: Path, coder: Any) -> list[Page]:
    pages = []
    for path in sorted(folder.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        docs = coder.parse(Report(text=r["text"]) for r in rows)
        pages += [Page(path.stem.removesuffix("_dev"), r, d) for r, d in zip(rows, docs, strict=True)]
    return pages


def rank_data(
    pages: list[Page], scores: dict[int, Any], weights: dict[int, Any], threshold: float
) -> dict[int, Any]:
    """Per page: mentions, features of their senses, labels (-1 where the gold has no point)."""
    out = {}
    for n, page in enumerate(pages):
        mentions = [page.candidates[i] for i in choose(page.candidates, scores[n], threshold)]
        w = weights.get(n) or [prior(senses(m)) for m in mentions]
        labels = []
        for m in mentions:
            gold = page.gold(m)
            labels += [
                -1 if gold is None else int(km(e.lat, e.lon, gold["lat"], gold["lon"]) <= KM)
                for e in senses(m)
            ]
        evidence = Evidence(page.doc, mentions, w)
        out[n] = (mentions, rank_matrix(evidence), np.array(labels, dtype=int), evidence)
    return out


def fit_ranker(data: dict[int, Any], numbers: list[int]) -> Trees:
    parts = [(data[n][1], data[n][2]) for n in numbers if len(data[n][1])]
    rows, labels = np.concatenate([r for r, _ in parts]), np.concatenate([x for _, x in parts])
    return fit(rows[labels >= 0], labels[labels >= 0], RANKER)


def score_rows(model: Trees, rows: Any) -> Any:
    return model.score(rows) if len(rows) else np.zeros(0)


def figures(pages: list[Page], predicted: dict[int, Any]) -> dict[str, list[float]]:
    """[finding F1, end-to-end P, R, F1] a set, counted as place/score.py does but greedily."""
    out = {}
    for name in sorted({p.name for p in pages}):
        gold_all = pred_all = over = gold_points = near = counted = 0
        for n, page in enumerate(pages):
            if page.name != name:
                continue
            gold = page.row["places"]
            gold_all += len(gold)
            gold_points += sum(g["lat"] is not None for g in gold)
            used: set[int] = set()
            for a, b, lat, lon in predicted[n]:
                pred_all += 1
                hit = next(
                    (
                        i
                        for i, g in enumerate(gold)
                        if i not in used and min(b, g["end"]) > max(a, g["start"])
                    ),
                    None,
                )
                if hit is None:
                    counted += 1
                    continue
                used.add(hit)
                over += 1
                if gold[hit]["lat"] is not None:
                    counted += 1
                    near += lat is not None and km(lat, lon, gold[hit]["lat"], gold[hit]["lon"]) <= KM
        p, r = near / max(counted, 1), near / max(gold_points, 1)
        out[name] = [
            200 * over / max(gold_all + pred_all, 1),
            100 * p,
            100 * r,
            200 * p * r / max(p + r, 1e-9),
        ]
    return out


def cross_validate(
    pages: list[Page], threshold: float, shares: tuple[float, ...] = (0.5,), steps: int = 1
) -> tuple[dict[int, Any], dict[int, Any]]:
    numbers = range(len(pages))
    found: dict[int, Any] = {}
    for fold in range(FOLDS):
        train = [n for n in numbers if pages[n].fold != fold and len(pages[n].rows)]
        model = fit(
            np.concatenate([pages[n].rows for n in train]),
            np.concatenate([pages[n].labels for n in train]),
            FINDER,
        )
        for n in numbers:
            if pages[n].fold == fold:
                found[n] = lift(pages[n].around, score_rows(model, pages[n].rows))
    weights: dict[int, Any] = {}
    for step in range(1, steps + 1):
        data = rank_data(pages, found, weights, threshold)
        ranked: dict[int, Any] = {}
        for fold in range(FOLDS):
            model = fit_ranker(data, [n for n in numbers if pages[n].fold != fold])
            for n in numbers:
                if pages[n].fold == fold:
                    ranked[n] = bar_namesakes(
                        data[n][3], split_scores(data[n][0], score_rows(model, data[n][1]))
                    )
        weights = {n: probabilities(ranked[n]) for n in numbers}
        for share in shares:
            result = {}
            for n, page in enumerate(pages):
                mentions = data[n][0]
                chosen = agree(mentions, ranked[n], share)
                chosen = [prefer_known(data[n][3], i, j) for i, j in enumerate(chosen)]
                points = settle(page.doc, mentions, chosen)
                result[n] = [
                    (*page.chars(m), *(point or (None, None))[:2])
                    for m, point in zip(mentions, points, strict=True)
                ]
            report(f"step {step}, share {share}, threshold {threshold}", figures(pages, result))
    return found, weights


def report(title: str, got: dict[str, list[float]]) -> None:
    mean = sum(v[3] for v in got.values()) / len(got)
    print(
        f"{title}: mean {mean:.1f}  "
        + "  ".join(f"{k} find {v[0]:.1f} P {v[1]:.1f} R {v[2]:.1f} F {v[3]:.1f};" for k, v in got.items()),
        flush=True,
    )


def main(coder: Any = None, arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    pages = read_pages(given.folder, coder or Coder())
    print(
        len(pages),
        "documents,",
        sum(len(p.candidates) for p in pages),
        "candidates,",
        sum(int(p.labels.sum()) for p in pages),
        "places",
        file=sys.stderr,
    )
    threshold = 0.0
    found, _ = cross_validate(pages, threshold)
    if given.write:
        write(pages, found, threshold)


def write(pages: list[Page], found: dict[int, Any], threshold: float) -> None:
    """Fit on everything and store; the ranker learns from mentions that the cross-validated finder chose."""
    full = [p for p in pages if len(p.rows)]
    model = HistGradientBoostingClassifier(**FINDER).fit(
        np.concatenate([p.rows for p in full]), np.concatenate([p.labels for p in full])
    )
    np.savez_compressed(ROOM / "finder.npz", **export(model))
    data = rank_data(pages, found, {}, threshold)
    parts = [(r, x) for _, r, x, _ in data.values() if len(r)]
    rows, labels = np.concatenate([r for r, _ in parts]), np.concatenate([x for _, x in parts])
    np.savez_compressed(
        ROOM / "ranker.npz",
        **export(HistGradientBoostingClassifier(**RANKER).fit(rows[labels >= 0], labels[labels >= 0])),
    )


if __name__ == "__main__":
    main()
