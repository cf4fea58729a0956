"""How far the nearest source commits itself to an event: it is so, it is not, it lies ahead, or that is left open.

A logistic regression over `circumstances`, trained by `tools/train_status.py` (docs/models/status.md).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np

WEIGHTS = Path(__file__).with_name("commitment.npz")
Class = Literal["counterfact", "fact", "future", "uncommitted"]
CLASSES: tuple[Class, ...] = ("counterfact", "fact", "future", "uncommitted")


@dataclass(frozen=True, slots=True)
class Commitment:
    """Probabilities that add up to 1.

    Attributes:
        counterfact: the source says that it did not happen
        fact: it says that it happened or is happening
        future: it says for certain that it will happen
        uncommitted: it leaves open whether it happened or will
    """

    counterfact: float
    fact: float
    future: float
    uncommitted: float

    @property
    def best(self) -> Class:
        """The likeliest class; of equals the first of fact, counterfact, future, uncommitted."""
        order: tuple[Class, ...] = ("fact", "counterfact", "future", "uncommitted")
        return max(order, key=self.of)

    def of(self, name: Class) -> float:
        """The probability of a class."""
        return float(getattr(self, name))


@lru_cache(maxsize=1)
def _model() -> tuple[dict[str, tuple[float, ...]], tuple[float, ...]]:
    with np.load(WEIGHTS) as stored:
        names = stored["names"].tobytes().decode("utf-8").split("\n")
        columns = stored["weights"].astype(float).T.tolist()
        bias = tuple(stored["bias"].astype(float).tolist())
    return dict(zip(names, map(tuple, columns), strict=True)), bias


def commitment(features: Iterable[str]) -> Commitment:
    """The commitment that features of `circumstances` speak for; unknown features count nothing, repeated ones once."""
    weights, bias = _model()
    found = [weights[f] for f in dict.fromkeys(features) if f in weights]
    sums = [math.fsum((b, *(w[k] for w in found))) for k, b in enumerate(bias)]
    top = max(sums)
    powers = [math.exp(s - top) for s in sums]
    total = math.fsum(powers)
    return Commitment(*(p / total for p in powers))
