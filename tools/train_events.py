#!/usr/bin/env python3
"""Train the relation typer (src/dragoman/events/relation.npz) and print its cross-validated figures.

usage: train_events.py PLV.jsonl AW.jsonl [OUT.npz]

PLV rows carry a type, AW rows conflict or not. AW rows enter as soft labels: the model's own guess among the types of
the side that the row names. Folds are by sentence, so no sentence is trained on and judged.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from dragoman.codebook import load_codebook
from dragoman.events.features import Sentence, pair_features
from dragoman.events.tree import Tree
from dragoman.language import load_model

SIDES = (
    "AGREE CONSULT SUPPORT",
    "COOPERATE AID YIELD",
    "REQUEST ACCUSE REJECT THREATEN",
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
)
QUAD = {name: quad for quad, names in enumerate(SIDES, 1) for name in names.split()}
C, SOFT, LEAST = 20.0, 0.1, 2


def features_of(rows: list[dict[str, object]], docs: Iterable[object]) -> list[dict[str, float]]:
    book = load_codebook()
    out = []
    for row, doc in zip(rows, docs, strict=True):
        tree = Tree(doc)
        phrases = []
        for side in ("source", "target"):
            a, b = row[side][0]
            span = doc.char_span(a, b, alignment_mode="expand")
            phrases.append((span.start, span.end, span.root.i))
        low = min(p[0] for p in phrases)
        high = max(p[1] for p in phrases)
        start, end = doc[low].sent.start, doc[high - 1].sent.end
        values: dict[str, float] = {}
        for name, weight in pair_features(Sentence(tree, start, end, book), *phrases):
            values[name] = max(values.get(name, 0.0), weight)
        out.append(values)
    return out


def matrix(rows: list[dict[str, float]], index: dict[str, int]) -> csr_matrix:
    data, cols, ptr = [], [], [0]
    for row in rows:
        kept = [(index[n], v) for n, v in row.items() if n in index]
        norm = sum(v * v for _, v in kept) ** 0.5 or 1.0
        cols += [c for c, _ in kept]
        data += [v / norm for _, v in kept]
        ptr.append(len(cols))
    return csr_matrix((data, cols, ptr), shape=(len(rows), len(index)), dtype=np.float32)


def vocabulary(rows: list[dict[str, float]]) -> dict[str, int]:
    count: dict[str, int] = {}
    for row in rows:
        for name in row:
            count[name] = count.get(name, 0) + 1
    return {n: i for i, n in enumerate(sorted(n for n, c in count.items() if c >= LEAST))}


def fit(x, y, aw_x=None, aw_side=None):
    model = LogisticRegression(C=C, max_iter=300, class_weight="balanced")
    model.fit(x, y)
    if aw_x is None or not SOFT:
        return model
    side = np.array([QUAD[c] > 2 for c in model.classes_])
    proba = model.predict_proba(aw_x) * np.where(aw_side[:, None], side, ~side)
    guess = model.classes_[proba.argmax(1)]
    weight = SOFT * proba.max(1) / np.maximum(proba.sum(1), 1e-6)
    model.fit(
        vstack([x, aw_x]), np.concatenate([y, guess]), sample_weight=np.concatenate([np.ones(len(y)), weight])
    )
    return model


def main(plv_path: str, aw_path: str, out: str | None = None) -> None:
    plv, aw = (
        [json.loads(x) for x in Path(p).read_text(encoding="utf-8").splitlines()] for p in (plv_path, aw_path)
    )
    plv_f, aw_f = (features_of(rows, parsed([r["text"] for r in rows])) for rows in (plv, aw))
    y = np.array([r["event_type"] for r in plv])
    side = np.array([bool(r["conflict"]) for r in aw])
    groups = np.array([hash_of(r["text"]) for r in plv])
    said, said_aw = np.empty(len(plv), dtype=object), np.zeros(len(aw), dtype=float)
    for train, test in GroupKFold(5).split(plv_f, y, groups):
        index = vocabulary([plv_f[i] for i in train] + aw_f)
        model = fit(matrix([plv_f[i] for i in train], index), y[train], matrix(aw_f, index), side)
        said[test] = model.predict(matrix([plv_f[i] for i in test], index))
    said = said.astype(str)
    f = f1_score(y, said, average=None, labels=sorted(QUAD))
    print(
        f"PLV 5-fold: macro-F1 {f.mean():.4f} accuracy {(y == said).mean():.4f}",
        dict(zip(sorted(QUAD), f.round(2), strict=True)),
    )
    q = [QUAD[t] for t in y], [QUAD[t] for t in said]
    print(f"quad macro-F1 {f1_score(*q, average='macro'):.4f}")
    aw_groups = np.array([hash_of(r["text"]) for r in aw])
    for train, test in GroupKFold(5).split(aw_f, side, aw_groups):
        index = vocabulary(plv_f + [aw_f[i] for i in train])
        model = fit(matrix(plv_f, index), y, matrix([aw_f[i] for i in train], index), side[train])
        hard = np.array([QUAD[c] > 2 for c in model.classes_])
        said_aw[test] = model.predict_proba(matrix([aw_f[i] for i in test], index))[:, hard].sum(1)
    print(f"AW 5-fold: macro-F1 {f1_score(side, said_aw > 0.5, average='macro'):.4f}")
    if out:
        index = vocabulary(plv_f + aw_f)
        save(fit(matrix(plv_f, index), y, matrix(aw_f, index), side), index, Path(out))


def hash_of(text: str) -> str:
    return " ".join(text.lower().split())


def parsed(texts: list[str]):
    return load_model().pipe(texts)


def save(model, index: dict[str, int], out: Path) -> None:
    weights = model.coef_.T.astype(np.float32)
    scale = np.abs(weights).max(0) / 127.0
    np.savez_compressed(
        out,
        names=np.frombuffer("\n".join(sorted(index, key=index.get)).encode(), dtype=np.uint8),
        types=np.frombuffer("\n".join(model.classes_).encode(), dtype=np.uint8),
        weights=np.round(weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
    )
    print(out, f"{out.stat().st_size / 1024:.0f} KiB", weights.shape)


if __name__ == "__main__":
    main(*sys.argv[1:4])
