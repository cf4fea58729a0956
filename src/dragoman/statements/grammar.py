"""The dependency parse of one Doc as plain lists, so that rules and features cost a look-up and no spaCy object.

Labels are those of spaCy's English pipelines (ClearNLP dependencies, Penn tags).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from spacy.tokens import Doc

Runs = tuple[tuple[int, int], ...]
"""Stretches of tokens [first, last), in order and not touching."""

OPENING = frozenset('“"‘«„')
MARKS = frozenset("“”\"‘’«»„'") | {"''", "``"}


class Grammar:
    """Heads, labels, tags, lemmas and subtrees of a parsed Doc, by token index."""

    def __init__(self, doc: Doc) -> None:
        columns = doc.to_array(["HEAD", "DEP", "TAG", "POS", "LEMMA", "LOWER", "IDX", "LENGTH", "ENT_TYPE"])
        self.doc = doc
        self.size = len(doc)
        self.text: str = doc.text
        strings = doc.vocab.strings
        names: dict[int, str] = {}

        def words(column: int) -> list[str]:
            out = []
            for key in columns[:, column].tolist():
                name = names.get(key)
                if name is None:
                    name = names[key] = strings[key] if key else ""
                out.append(name)
            return out

        offsets = columns[:, 0].astype(np.int64).tolist()
        self.head: list[int] = [i + k for i, k in enumerate(offsets)]
        self.dep, self.tag, self.pos = words(1), words(2), words(3)
        self.lemma = [lemma.lower() for lemma in words(4)]
        self.lower = words(5)
        self.ent = words(8)
        self.start: list[int] = columns[:, 6].astype(np.int64).tolist()
        self.end: list[int] = [
            a + n for a, n in zip(self.start, columns[:, 7].astype(np.int64).tolist(), strict=True)
        ]
        self.children = self._children()
        self.left, self.right = self._edges()
        self.sentence: list[int] = [0] * self.size
        self.sentences: list[tuple[int, int]] = []
        for sent in doc.sents:
            for i in range(sent.start, sent.end):
                self.sentence[i] = len(self.sentences)
            self.sentences.append((sent.start, sent.end))
        self.space = [word.isspace() or not word for word in self.lower]

    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in range(self.size)]
        for i, h in enumerate(self.head):
            if h != i:
                children[h].append(i)
        return children

    def reattach(self, moves: dict[int, tuple[int, str]]) -> None:
        """Give tokens another head and label, those that would close a circle left as they are."""
        for i, (head, dep) in moves.items():
            if head == i or not self.above(head, i):
                self.head[i], self.dep[i] = head, dep
        self.children = self._children()
        self.left, self.right = self._walked()

    def _walked(self) -> tuple[list[int], list[int]]:
        """First and last token of every subtree, by walking up from each token."""
        left, right = list(range(self.size)), list(range(self.size))
        for i in range(self.size):
            at, steps = i, 0
            while self.head[at] != at and steps < self.size:
                at, steps = self.head[at], steps + 1
                left[at], right[at] = min(left[at], i), max(right[at], i)
        return left, right

    def _edges(self) -> tuple[list[int], list[int]]:
        left, right = list(range(self.size)), list(range(self.size))
        for i in range(self.size):
            at, steps = i, 0
            while self.head[at] != at and steps < self.size:
                at, steps = self.head[at], steps + 1
                if left[at] <= i <= right[at]:
                    break
                left[at], right[at] = min(left[at], i), max(right[at], i)
        for i in range(self.size):  # a walk that stopped early has left nothing out: edges only grow
            at = self.head[i]
            if left[i] < left[at] or right[i] > right[at]:
                return self._edges_slowly()
        return left, right

    def _edges_slowly(self) -> tuple[list[int], list[int]]:
        return [self.doc[i].left_edge.i for i in range(self.size)], [
            self.doc[i].right_edge.i for i in range(self.size)
        ]

    def kids(self, i: int, *deps: str) -> list[int]:
        """Children of token i with one of the labels, in order of the text."""
        return [k for k in self.children[i] if self.dep[k] in deps]

    def kid(self, i: int, *deps: str) -> int | None:
        """The first child of token i with one of the labels."""
        for k in self.children[i]:
            if self.dep[k] in deps:
                return k
        return None

    def subtree(self, i: int) -> tuple[int, int]:
        """Tokens [first, last) that the subtree of token i spans."""
        return self.left[i], self.right[i] + 1

    def above(self, i: int, top: int) -> bool:
        """Whether token `top` is i or stands above it."""
        steps = 0
        while i != top and self.head[i] != i and steps < 200:
            i, steps = self.head[i], steps + 1
        return i == top

    def token_at(self, char: int) -> int:
        """The token that holds the character, or the next one after it."""
        lo, hi = 0, self.size
        while lo < hi:
            mid = (lo + hi) // 2
            if self.end[mid] <= char:
                lo = mid + 1
            else:
                hi = mid
        return lo


def runs_of(tokens: Iterable[int]) -> Runs:
    """Token indices as stretches."""
    out: list[tuple[int, int]] = []
    for i in sorted(set(tokens)):
        if out and out[-1][1] == i:
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    return tuple(out)


def minus(runs: Iterable[tuple[int, int]], holes: Iterable[tuple[int, int]]) -> Runs:
    """The stretches without the holes."""
    left = [run for run in runs if run[0] < run[1]]
    for a, b in holes:
        cut: list[tuple[int, int]] = []
        for s, e in left:
            if e <= a or b <= s:
                cut.append((s, e))
            else:
                cut += [(x, y) for x, y in ((s, a), (b, e)) if x < y]
        left = cut
    return joined(left)


def joined(runs: Iterable[tuple[int, int]]) -> Runs:
    """Stretches in order, touching and overlapping ones made one."""
    out: list[tuple[int, int]] = []
    for a, b in sorted(run for run in runs if run[0] < run[1]):
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return tuple(out)


def within(i: int, runs: Runs) -> bool:
    """Whether the token stands in one of the stretches."""
    return any(a <= i < b for a, b in runs)


def length(runs: Runs) -> int:
    """Tokens in all stretches."""
    return sum(b - a for a, b in runs)
