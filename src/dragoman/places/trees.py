"""Gradient-boosted trees read from a small `.npz`: scores for many rows at once, in numpy.

Trained by `tools/train_places.py` with scikit-learn's HistGradientBoostingClassifier; see docs/models/places.md.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).parent


class Trees:
    """An additive model of binary decision trees.

    Args:
        feature, threshold, left, right, value: (trees, nodes) arrays; a leaf points to itself on both sides
        baseline: added to the sum of the leaves' values
    """

    def __init__(
        self,
        feature: NDArray[np.int32],
        threshold: NDArray[np.float32],
        left: NDArray[np.int32],
        right: NDArray[np.int32],
        value: NDArray[np.float32],
        baseline: float,
    ) -> None:
        trees, nodes = feature.shape
        offset = (np.arange(trees, dtype=np.int64) * nodes)[:, None]
        self._feature = feature.astype(np.int64).ravel()
        self._threshold = threshold.astype(np.float32).ravel()
        self._children = np.stack([(left + offset).ravel(), (right + offset).ravel()], axis=1)
        self._value = value.astype(np.float64).ravel()
        self._roots = offset.ravel()
        self._baseline = baseline

    def score(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Log-odds of each row."""
        if not len(rows):
            return np.zeros(0)
        at = np.repeat(self._roots[None, :], len(rows), axis=0)
        which = np.arange(len(rows))[:, None]
        while True:
            right = rows[which, self._feature[at]] > self._threshold[at]
            after = self._children[at, right.astype(np.int64)]
            if np.array_equal(after, at):
                break
            at = after
        total: NDArray[np.float64] = self._value[at].sum(axis=1) + self._baseline
        return total


@lru_cache(maxsize=4)
def load_trees(name: str) -> Trees:
    """The shipped model of that name."""
    with np.load(HERE / f"{name}.npz") as f:
        return Trees(f["feature"], f["threshold"], f["left"], f["right"], f["value"], float(f["baseline"]))
