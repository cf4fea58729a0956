"""How far the nearest source commits itself to an event: fact, counterfact or neither, and whether it lies ahead.

Two logistic regressions over `circumstances`, trained by `tools/train_status.py` (docs/models/status.md).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

WEIGHTS = Path(__file__).with_name("commitment.npz")


@dataclass(frozen=True, slots=True)
class Commitment:
    """Probabilities of the three classes, which add up to 1, and of the event being in the future."""

    counterfact: float
    fact: float
    uncommitted: float
    future: float

    @property
    def best(self) -> str:
        """The likeliest class."""
        return max(("fact", "counterfact", "uncommitted"), key=lambda name: float(getattr(self, name)))


@lru_cache(maxsize=1)
def _model() -> tuple[dict[str, tuple[float, ...]], tuple[float, ...]]:
    with np.load(WEIGHTS) as stored:
        names = stored["names"].tobytes().decode("utf-8").split("\n")
        columns = stored["weights"].astype(float).T.tolist()
        bias = tuple(stored["bias"].astype(float).tolist())
    return dict(zip(names, map(tuple, columns), strict=True)), bias


def commitment(features: Iterable[str]) -> Commitment:
    """The commitment that features of `circumstances` speak for; unknown features count nothing."""
    weights, bias = _model()
    sums = list(bias)
    for feature in sorted(set(features)):
        for k, w in enumerate(weights.get(feature, ())):
            sums[k] += w
    top = max(sums[:3])
    powers = [math.exp(s - top) for s in sums[:3]]
    total = math.fsum(powers)
    counter, fact, open_ = (p / total for p in powers)
    return Commitment(counter, fact, open_, 1 / (1 + math.exp(-max(-30.0, min(30.0, sums[3])))))
