"""The learned typer: which of PLOVER's types a sentence tells between two of its phrases (see docs/models/events.md)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.events.features import Sentence, pair_features

WEIGHTS = Path(__file__).with_name("relation.npz")
Phrase = tuple[int, int, int]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class RelationModel:
    """Multinomial logistic regression over sparse features."""

    types: tuple[str, ...]
    index: dict[str, int]
    weights: Floats
    bias: Floats

    def scores(self, sentence: Sentence, source: Phrase, target: Phrase) -> Floats:
        """Probability of each type for a pair of phrases given as (first token, last-plus-one, head)."""
        values: dict[int, float] = {}
        for name, weight in pair_features(sentence, source, target):
            at = self.index.get(name)
            if at is not None:
                values[at] = max(values.get(at, 0.0), weight)
        logits = self.bias.copy()
        if values:
            rows = np.fromiter(values.keys(), dtype=np.int64)
            amounts = np.fromiter(values.values(), dtype=np.float32)
            amounts /= np.sqrt(float(np.square(amounts).sum()))
            logits += amounts @ self.weights[rows]
        exp = np.exp(logits - logits.max())
        out: Floats = (exp / exp.sum()).astype(np.float32)
        return out

    def best(self, sentence: Sentence, source: Phrase, target: Phrase) -> tuple[str, float]:
        """The likeliest type and its probability, two digits."""
        scores = self.scores(sentence, source, target)
        at = int(scores.argmax())
        return self.types[at], round(float(scores[at]), 2)


@lru_cache(maxsize=1)
def load_relation_model(path: Path = WEIGHTS) -> RelationModel:
    """The shipped weights."""
    with np.load(path, allow_pickle=False) as held:
        names = bytes(held["names"]).decode("utf-8").split("\n")
        types = bytes(held["types"]).decode("utf-8").split("\n")
        weights = held["weights"].astype(np.float32) * held["scale"].astype(np.float32)
        return RelationModel(
            tuple(types), {n: i for i, n in enumerate(names)}, weights, held["bias"].astype(np.float32)
        )
