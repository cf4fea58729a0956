"""Which candidates name a place: features of each candidate, and the choice among overlapping ones."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

from dragoman.language import region_at
from dragoman.places.candidates import Candidate
from dragoman.places.support import Support
from dragoman.places.words import (
    AT,
    BODIES,
    DIRECTIONS,
    FACILITIES,
    HONORIFICS,
    INSIDE,
    LANDS,
    SAYING,
    SETTLED,
    TITLES,
)
from dragoman.world.gazetteer import fold_words

LABELS = ("GPE", "LOC", "FAC", "NORP", "PERSON", "ORG")
KINDS = (
    "country",
    "region",
    "capital",
    "city",
    "county",
    "area",
    "continent",
    "island",
    "demonym",
    "airport",
)
COMMON = frozenset({*KINDS, "sea", "strait", "river", "lake", "mountain"})
# The score that a lifted candidate gets: a little above even odds.
LIFTED = 0.3
# What the company of two other names of its country adds to the score of a town.
NUDGE = 0.4
WATERS = frozenset({"sea", "strait", "river", "lake", "mountain"})
REGIONS = {None: 0, "headline": 1, "byline": 2, "dateline": 3, "caption": 4, "boilerplate": 5}
POS = {
    "PROPN": 1,
    "NOUN": 2,
    "ADJ": 3,
    "VERB": 4,
    "ADP": 5,
    "DET": 6,
    "PUNCT": 7,
    "NUM": 8,
    "AUX": 9,
    "CCONJ": 10,
    "ADV": 11,
    "PRON": 12,
    "PART": 13,
}
DEPS = {
    d: i
    for i, d in enumerate(
        (
            "pobj",
            "compound",
            "nsubj",
            "poss",
            "amod",
            "appos",
            "conj",
            "dobj",
            "npadvmod",
            "nsubjpass",
            "ROOT",
            "attr",
            "nmod",
        ),
        1,
    )
}


class Around:
    """What the whole Doc says about its candidates, counted once."""

    def __init__(self, doc: Doc, candidates: list[Candidate]) -> None:
        self.doc, self.candidates = doc, candidates
        self.keys = Counter(c.key for c in candidates)
        self.places: Counter[str] = Counter()
        self.names: Counter[str] = Counter()
        self.bodies: Counter[str] = Counter()
        self.surnames: set[str] = set()
        self.after_at: Counter[str] = Counter()
        for ent in doc.ents:
            key = fold_words(ent.text)
            if ent.label_ == "PERSON":
                words = key.removesuffix("'s").split()
                self.names.update(words)
                if len(words) > 1:
                    self.surnames.add(words[-1])
            elif ent.label_ in {"GPE", "LOC"}:
                self.places[key] += 1
            elif ent.label_ == "ORG":
                self.bodies.update(key.split())
        for c in candidates:
            if c.start and doc[c.start - 1].lower_ in INSIDE:
                self.after_at[c.key] += 1
        likely = [c for c in candidates if self._likely(c)]
        self.support = Support(likely)
        self.nations = Counter(
            nation for nation, _ in {(c.entries[0].country, c.key) for c in likely if c.entries}
        )
        self.lower = {t.text for t in doc if t.is_lower}
        self.gazetteer_at = {i for c in candidates if c.entries for i in range(c.start, c.end)}
        self.regional = {
            c.start for c in candidates if any(e.kind in {"region", "country"} for e in c.entries[:3])
        }
        self.longest: dict[int, int] = {}
        for c in candidates:
            for i in range(c.start, c.end):
                self.longest[i] = max(self.longest.get(i, 0), c.end - c.start)

    def compatriots(self, c: Candidate) -> int:
        """How many other names, or forms of the name, lie first of all in the country of the candidate's first sense."""
        if not c.entries or c.entries[0].country is None:
            return 0
        return max(0, self.nations[c.entries[0].country] - int(self._likely(c)))

    def _likely(self, c: Candidate) -> bool:
        """Whether a candidate may speak for a region before anything is decided."""
        ahead = self.doc[c.start - 1].lower_ if c.start else ""
        return (
            c.label in {"GPE", "LOC"}
            or ahead in INSIDE
            or (c.entries[0:1] != () and c.entries[0].kind == "region")
        )


def features(candidate: Candidate, around: Around) -> list[float]:
    """The numbers that the finder's model reads; their order is that of the training."""
    return [
        *_name(candidate, around),
        *_neighbours(candidate, around),
        *_parse(candidate, around),
        *_document(candidate, around),
    ]


def _name(c: Candidate, around: Around) -> list[float]:
    doc, entries = around.doc, c.entries
    text = c.text
    top = entries[0].population if entries else 0
    total = sum(e.population for e in entries) or 1
    kinds = [e.kind for e in entries[:12]]
    last = doc[c.end - 1].lower_
    return [
        c.end - c.start,
        len(text),
        len(entries),
        math.log10(top + 1) if entries else -1,
        top / total,
        *(float(kind in kinds) for kind in KINDS),
        float(any(k in WATERS for k in kinds)),
        float(kinds[0] in {"country", "region", "capital"}) if kinds else 0.0,
        float(text.isupper()),
        float(text.endswith(".")),
        float(last in FACILITIES),
        float(last in LANDS),
        float(bool(entries) and fold_words(text) == fold_words(entries[0].name)),
        *(float(c.label == label) for label in LABELS[:4]),
    ]


def _word(doc: Doc, i: int) -> Token | None:
    return doc[i] if 0 <= i < len(doc) else None


def _neighbours(c: Candidate, around: Around) -> list[float]:
    doc = around.doc
    out: list[float] = []
    sentence = bool(doc[c.start].is_sent_start)
    one = None if sentence else _word(doc, c.start - 1)
    two = None if one is None or one.is_sent_start else _word(doc, c.start - 2)
    following = _word(doc, c.end)
    after = _word(doc, c.end + 1)
    for token in (one, two):
        word = token.lower_ if token is not None else ""
        out += [
            float(word in AT), float(word in INSIDE), float(word in DIRECTIONS), float(word in TITLES), float(word == ","),
            float(word in {"and", "or"}), float(word == "the"), float(word in SETTLED),
            float(token is not None and token.text[:1].isupper()),
            float(token is not None and token.i in around.gazetteer_at),
            POS.get(token.pos_, 0) if token is not None else -1,
        ]  # fmt: skip
    for token in (following, after):
        word = token.lower_ if token is not None else ""
        out += [
            float(word == ","), float(word == "."), float(word in {"'s", "’s", "'", "’"}), float(word in {"-", "--", "–", "—"}),
            float(word in BODIES), float(token is not None and token.lemma_ in SAYING), float(word in SETTLED), float(word in AT),
            float(word in {"and", "or"}),
            float(token is not None and token.text[:1].isupper()),
            float(token is not None and token.i in around.regional),
            float(token is not None and token.i in around.gazetteer_at),
            POS.get(token.pos_, 0) if token is not None else -1,
        ]  # fmt: skip
    out += [
        float(sentence),
        float(one is not None and one.text == ")"),
        float(following is not None and following.text == "("),
    ]
    return out


def _parse(c: Candidate, around: Around) -> list[float]:
    doc = around.doc
    span = doc[c.start : c.end]
    root = span.root
    head = root.head
    ent = next((t for t in span if t.ent_type_), None)
    label, inside, width = "", 0.0, 0.0
    if ent is not None:
        label = ent.ent_type_
        first = ent.i
        while first > 0 and doc[first].ent_iob_ == "I":
            first -= 1
        last = ent.i + 1
        while last < len(doc) and doc[last].ent_iob_ == "I":
            last += 1
        inside = 1.0 if first <= c.start and c.end <= last else 0.0
        width = last - first
    return [
        *(float(label == x) for x in LABELS),
        float(bool(label) and label not in LABELS),
        inside,
        width,
        width - (c.end - c.start),
        float(
            ent is not None
            and doc[c.end - 1].ent_type_ == label
            and (c.end == len(doc) or doc[c.end].ent_iob_ != "I")
        ),
        float(ent is not None and doc[c.start].ent_iob_ == "B"),
        POS.get(root.pos_, 0),
        DEPS.get(root.dep_, 0),
        POS.get(head.pos_, 0),
        float(head.lower_ in AT),
        float(head.lower_ in INSIDE),
        float(head.i > root.i),
        float(head.lemma_ in SAYING),
        float(head.lower_ in BODIES),
        float(any(child.dep_ in {"compound", "flat"} and child.i < c.start for child in root.children)),
    ]


def _document(c: Candidate, around: Around) -> list[float]:
    doc = around.doc
    words = c.key.split()
    tokens = len(doc)
    last = fold_words(doc[c.end - 1].text)
    near = [(around.support.region(c.key, e), around.support.corner(c.key, e)) for e in c.entries[:60]]
    return [
        max((a for a, _ in near), default=0.0),
        max((b for _, b in near), default=0.0),
        *(near[0] if near else (0.0, 0.0)),
        around.compatriots(c),
        around.keys[c.key],
        around.places[c.key],
        min((around.names[w] for w in words), default=0),
        float(last in around.surnames),
        min((around.bodies[w] for w in words), default=0),
        around.after_at[c.key],
        float(doc[c.start].lower_ in around.lower),
        c.start / tokens,
        math.log10(tokens),
        REGIONS.get(region_at(doc, doc[c.start].idx), 0),
        max(around.longest[i] for i in range(c.start, c.end)) - (c.end - c.start),
    ]


def matrix(around: Around) -> NDArray[np.float32]:
    """One row of features a candidate."""
    rows = [features(c, around) for c in around.candidates]
    return np.asarray(rows, dtype=np.float32) if rows else np.zeros((0, 0), dtype=np.float32)


def lift(around: Around, scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scores in which names that the training reports, local papers mostly, say little about are found all the same.

    A state's name counts where other names of that state stand in the report and nothing makes it a person's; a
    site's full name counts as soon as the gazetteer holds it.
    """
    scores = scores.copy()
    for i, c in enumerate(around.candidates):
        if c.start and around.doc[c.start - 1].lower_ in HONORIFICS:
            scores[i] -= 5.0
        if not c.entries:
            continue
        kind = c.entries[0].kind
        if scores[i] < -4:
            continue
        if kind in {"country", "capital"} and around.compatriots(c) and not _personal(c, around):
            scores[i] = max(scores[i], LIFTED)
        elif kind in {"city", "region"} and around.compatriots(c) > 1:
            if not _personal(c, around) and not _shared(c):
                scores[i] = _known(scores[i], c.entries[0].population)
        elif c.end - c.start > 1 and (kind in WATERS or (kind not in COMMON and kind != "palace")):
            inner = [
                scores[k] for k, n in enumerate(around.candidates) if c.start <= n.start and n.end <= c.end
            ]
            scores[i] = max(*inner, scores[i] if kind in WATERS else LIFTED) + 0.01
    return scores


def _known(score: float, population: int) -> float:
    """The score of a town among its own: a large one is found, a small one a little more likely."""
    if population > 150_000:
        return max(score, LIFTED)
    return score + NUDGE if population > 20_000 else score


def _shared(c: Candidate) -> bool:
    """Whether a name is borne by several places of note."""
    return c.entries[0].population < 5 * sum(
        e.population for e in c.entries[1:] if e.country != c.entries[0].country
    )


def _personal(c: Candidate, around: Around) -> bool:
    """Whether the words beside a name, or its other mentions, make it a person's or a body's."""
    doc = around.doc
    if fold_words(doc[c.end - 1].text) in around.surnames:
        return True
    beside = [t for t in (_word(doc, c.start - 1), _word(doc, c.end)) if t is not None and not t.is_space]
    if any(
        t.is_alpha and t.text[:1].isupper() and t.pos_ == "PROPN" and t.sent.start == doc[c.start].sent.start
        for t in beside
    ):
        return True
    return c.start > 0 and doc[c.start - 1].lower_ in TITLES


def choose(candidates: list[Candidate], scores: NDArray[np.float64], threshold: float) -> list[int]:
    """Indices of the candidates taken, in text order: the best of those that overlap, longer ones first among equals."""
    order = sorted(
        range(len(candidates)),
        key=lambda i: (-round(float(scores[i]), 3), candidates[i].start - candidates[i].end, i),
    )
    taken: list[int] = []
    used: set[int] = set()
    for i in order:
        if scores[i] < threshold:
            break
        c = candidates[i]
        if used.isdisjoint(range(c.start, c.end)):
            taken.append(i)
            used.update(range(c.start, c.end))
    return sorted(taken)
