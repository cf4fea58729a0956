"""When and where an act happened, in which context, with how many dead."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache

from spacy.tokens import Doc

from dragoman.codebook import Codebook
from dragoman.events.tree import Tree
from dragoman.language import layout_of
from dragoman.language.crossing import Crossing
from dragoman.record import Casualties, Figure, Place

LOCATIVE = frozenset(
    {"in", "at", "near", "outside", "around", "on", "off", "across", "inside", "over", "into", "along"}
)
DEAD = re.compile(r"\b(?:kill|killed|killing|dead|died|deaths?|dies|slain|lives|fatalit)", re.I)
HURT = re.compile(r"\b(?:injur|wound|hurt)", re.I)
HELD = re.compile(r"\b(?:arrest|detain|captur|custody|round)", re.I)
PEOPLE = re.compile(
    r"people|person|soldier|civilian|troop|child|wom[ae]n|m[ae]n\b|protester|police|officer|fighter|student|militant|demonstrator|worker|resident|prisoner|migrant|suspect|member|passenger|villager|rebel|death|injur|arrest|casualt|life|lives|victim"
)


class Setting:
    """Places, contexts and casualties of one Doc, looked up by token."""

    def __init__(self, doc: Doc, tree: Tree, codebook: Codebook) -> None:
        self.doc, self.tree, self.codebook = doc, tree, codebook
        self.text = doc.text  # spaCy joins all tokens each time it is asked for
        self.figures: Crossing[Figure] = Crossing((f.span.start, f.span.end, f) for f in doc._.figures)
        self.places: dict[int, Place] = {p.span.start: p for p in doc._.places}
        self.breaks = sorted({0, *layout_of(doc).breaks})
        self._contexts: dict[int, tuple[str, ...]] = {}

    def place_near(self, tokens: list[int]) -> Place | None:
        """The place that hangs on one of the tokens by a locative preposition, or on the verb above them."""
        for i in tokens:
            for head in self.locatives(i):
                if found := self.place_at(head):
                    return found
        return None

    def locatives(self, i: int) -> list[int]:
        """Heads of the phrases that say where, on the token or on the one above it."""
        tree = self.tree
        return [
            p
            for at in (i, tree.head[i])
            for k in tree.kids[at]
            if tree.dep[k] == "prep" and tree.lower[k] in LOCATIVE
            for p in tree.children(k, "pobj")
        ]

    def place_at(self, head: int) -> Place | None:
        """The place that the noun phrase names."""
        low, high = self.tree.phrase(head)
        for i in [head, *range(low, high)]:
            place = self.places.get(self.doc[i].idx)
            if place is not None and place.kind not in ("demonym", "metonym"):
                return place
        return None

    def contexts(self, char: int) -> tuple[str, ...]:
        """Contexts that the paragraph's words announce, the codebook's order."""
        at = bisect_right(self.breaks, char) - 1
        if at not in self._contexts:
            start = self.breaks[at]
            end = self.breaks[at + 1] if at + 1 < len(self.breaks) else len(self.text)
            self._contexts[at] = announced(self.text[start:end].lower(), self.codebook)
        return self._contexts[at]

    def casualties(self, start: int, end: int) -> Casualties | None:
        """The dead, injured and arrested that figures of the sentence [start, end) count."""
        counts: dict[str, int] = {}
        used: list[str] = []
        for figure in self.figures.beginning(start, end):
            if figure.value is not None and PEOPLE.search(figure.unit):
                what = self._fate(figure, start, end)
                if what and what not in counts and figure.value == int(figure.value) < 10_000_000:
                    counts[what] = int(figure.value)
                    used.append(figure.id)
        return Casualties(**counts, figures=tuple(used)) if counts else None

    def _fate(self, figure: Figure, start: int, end: int) -> str | None:
        """What happened to the people counted: the nearest word for it in the sentence."""
        text, best = self.text, (40, "")
        for name, pattern in (("dead", DEAD), ("injured", HURT), ("arrested", HELD)):
            for found in pattern.finditer(text, start, end):
                gap = max(figure.span.start - found.end(), found.start() - figure.span.end, 0)
                best = min(best, (gap, name))
        return best[1] or None


@lru_cache(maxsize=4)
def _cues(codebook: Codebook) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    by_word: dict[str, list[str]] = {}
    for name, context in codebook.contexts.items():
        for cue in context.cues:
            by_word.setdefault(cue.lower(), []).append(name)
    words = sorted(by_word, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b"), {
        w: tuple(n) for w, n in by_word.items()
    }


def announced(text: str, codebook: Codebook) -> tuple[str, ...]:
    """Contexts of a lower-case text: at most four, those with most cue words."""
    if not any(context.cues for context in codebook.contexts.values()):
        return ()
    pattern, names = _cues(codebook)
    counts = Counter(name for found in pattern.findall(text) for name in names[found])
    order = list(codebook.contexts)
    chosen = sorted(counts, key=lambda name: (-counts[name], order.index(name)))[:4]
    return tuple(sorted(chosen, key=order.index))
