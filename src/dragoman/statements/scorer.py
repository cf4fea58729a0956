"""Learned linear scorers with hashed features: a list of strings in, a log-odds out.

The weights (`data/scorer.npz`) come from `tools/train_statements.py`; see docs/models/statements.md. Features are hashed
with CRC-32, so that the file holds numbers only.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import as_file, files
from math import exp
from typing import Final
from zlib import crc32

import numpy as np

BITS: Final = 17
SIZE: Final = 1 << BITS
MASK: Final = SIZE - 1
PARTS: Final = ("cue", "content", "source", "final", "stretch")


def slots(features: list[str]) -> list[int]:
    """Where the features' weights stand."""
    return [crc32(f.encode("utf-8", "surrogatepass")) & MASK for f in features]


class Scorer:
    """One linear model for each part of a statement."""

    def __init__(self, weights: dict[str, list[float]]) -> None:
        self._weights = weights

    def score(self, part: str, features: list[str]) -> float:
        """Log-odds of the features under the part's model."""
        weights = self._weights[part]
        return sum([weights[crc32(f.encode("utf-8", "surrogatepass")) & MASK] for f in features])


def probability(score: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


@lru_cache(maxsize=1)
def load_scorer() -> Scorer:
    """The shipped scorer."""
    with as_file(files("dragoman.statements").joinpath("data/scorer.npz")) as path, np.load(path) as held:
        return Scorer({part: _unpack(held[f"{part}_at"], held[f"{part}_weight"]) for part in PARTS})


def _unpack(at: np.ndarray, weight: np.ndarray) -> list[float]:
    dense = np.zeros(SIZE, dtype=np.float64)
    dense[at.astype(np.int64)] = weight.astype(np.float64)
    out: list[float] = dense.tolist()
    return out
