"""The word lists of `data/act_words.txt`."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def word_lists() -> dict[str, frozenset[str]]:
    """Lists of lemmas by name."""
    lists = {}
    for line in files("dragoman.statements").joinpath("data/act_words.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, words = line.split("\t")
            lists[name] = frozenset(words.split())
    return lists
