"""Which place a name stands for: features of each sense against the report, and the ranking.

The features are those of the literature on toponym resolution: population, containment in the same phrase, other places of the
report (minimality), distance clusters, one sense per discourse (Leidner 2007; Lieberman and Samet 2012; Kamalloo and Rafiei 2018).
"""

from __future__ import annotations

import math
from collections import defaultdict

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from dragoman.places.candidates import Candidate
from dragoman.places.support import Support
from dragoman.places.words import INSIDE, LANDS
from dragoman.world.gazetteer import Entry, fold_words

SENSES = 60
CELL = 1.5
KINDS = ("country", "region", "capital", "city", "county", "area", "continent", "island", "demonym")
NATURE = frozenset({"sea", "strait", "river", "lake", "mountain"})
STATES = frozenset({"country", "demonym", "continent"})
# A town of this size can share a state's name and still be meant without its own state beside it.
RIVAL = 100_000
COMMON = frozenset({*KINDS, *NATURE, "airport"})
BROAD = frozenset({"country", "region", "continent", "area"})
Weights = list[list[float]]


def senses(candidate: Candidate) -> tuple[Entry, ...]:
    """The entries that are weighed for a candidate."""
    return candidate.entries[:SENSES]


def prior(entries: tuple[Entry, ...]) -> list[float]:
    """How likely each sense is when nothing else is known: by population, broad kinds ahead."""
    raw = [
        (e.population + 50.0) ** 0.8
        * (
            8.0
            if e.kind in {"country", "demonym", "continent"}
            else 3.0
            if e.kind in {"region", "capital"}
            else 1.0
        )
        for e in entries
    ]
    total = sum(raw) or 1.0
    return [x / total for x in raw]


class Evidence:
    """What the mentions of a report say about where it plays. `weights` holds a probability for each sense of each mention."""

    def __init__(self, doc: Doc, mentions: list[Candidate], weights: Weights) -> None:
        self.doc, self.mentions, self.weights = doc, mentions, weights
        self.total: dict[object, float] = defaultdict(float)
        self.by_key: dict[str, dict[object, float]] = {}
        self.named: dict[object, list[int]] = defaultdict(list)
        counted: dict[str, int] = defaultdict(int)
        for m, weight in zip(mentions, weights, strict=True):
            counted[m.key] += 1
            own = self.by_key.setdefault(m.key, defaultdict(float))
            share = 1.0 / counted[m.key]
            for entry, w in zip(senses(m), weight, strict=True):
                if w < 0.01:
                    continue
                for place in _units(entry):
                    own[place] += w * share
                    self.total[place] += w * share
                if entry.kind in {"region", "country", "demonym"} and w > 0.3:
                    self.named[_unit(entry)].append(m.start)
        self.support = Support(mentions)
        self.nations = sum(1 for unit, w in self.total.items() if isinstance(unit, str) and w > 0.5)

    def outside(self, key: str, place: object) -> float:
        """Weight of a unit over all names but this one."""
        return max(0.0, self.total.get(place, 0.0) - self.by_key.get(key, {}).get(place, 0.0))


def _unit(entry: Entry) -> object:
    return (entry.country, entry.region) if entry.kind == "region" else entry.country


def _units(entry: Entry) -> list[object]:
    """What an entry counts for: its country, its region, its cell of the grid."""
    out: list[object] = []
    if entry.country:
        out.append(entry.country)
        if entry.region and entry.kind not in {"country", "demonym"}:
            out.append((entry.country, entry.region))
    if entry.kind not in {"country", "continent", "demonym", "area", "sea"}:
        out.append(_cell(entry.lat, entry.lon))
    return out


def _cell(lat: float, lon: float) -> tuple[int, int, str]:
    return (math.floor(lat / CELL), math.floor(lon / CELL), "cell")


def _near(evidence: Evidence, key: str, entry: Entry) -> float:
    a, b, _ = _cell(entry.lat, entry.lon)
    return sum(evidence.outside(key, (a + i, b + j, "cell")) for i in (-1, 0, 1) for j in (-1, 0, 1))


def containers(doc: Doc, mentions: list[Candidate]) -> list[tuple[Candidate | None, Candidate | None]]:
    """For each mention, the name that stands right after it as what holds it ("Lima, Ohio"; "Lima in Ohio"), and before it."""
    out: list[tuple[Candidate | None, Candidate | None]] = []
    for i, m in enumerate(mentions):
        right = left = None
        if i + 1 < len(mentions):
            n = mentions[i + 1]
            between = [t.lower_ for t in doc[m.end : n.start] if not t.is_space]
            if (
                between in ([","], ["("], ["in"], [",", "in"], ["of"], ["-"], [",", "the"])
                and doc[m.start].sent.start == doc[n.start].sent.start
            ):
                right = n
        if i and doc[mentions[i - 1].start].sent.start == doc[m.start].sent.start:
            p = mentions[i - 1]
            gap = [t.lower_ for t in doc[p.end : m.start] if not t.is_space]
            if len(gap) <= 4 and (
                "'s" in gap[:1]
                or "’s" in gap[:1]
                or gap == []
                or gap[-1:] == ["of"]
                or (gap and gap[0] in LANDS | {"city", "capital"})
            ):
                left = p
        out.append((right, left))
    return out


def _holds(outer: Candidate | None, entry: Entry) -> tuple[float, float]:
    """Whether some sense of `outer` is the region, and the country, that `entry` lies in."""
    if outer is None:
        return 0.0, 0.0
    region = country = 0.0
    for o in outer.entries[:12]:
        if o.country != entry.country or not o.country:
            continue
        if (o.kind == "region" and entry.region and o.region == entry.region and entry.kind != "region") or (
            o.kind == "county"
            and o.region == entry.region
            and abs(o.lat - entry.lat) + abs(o.lon - entry.lon) < 1.2
        ):
            region = 1.0
        elif o.kind in {"city", "capital"} and abs(o.lat - entry.lat) + abs(o.lon - entry.lon) < 0.6:
            region = max(region, 0.5)
        elif o.kind in {"country", "demonym"} and entry.kind not in {"country", "demonym"}:
            country = 1.0
    return region, country


def mention_matrix(
    evidence: Evidence, i: int, outer: tuple[Candidate | None, Candidate | None]
) -> list[list[float]]:
    """One row of features for each sense of mention `i`."""
    m = evidence.mentions[i]
    doc, entries = evidence.doc, senses(m)
    text, key, folded = m.text, m.key, fold_words(m.text)
    priors = prior(entries)
    top = entries[0].population
    held = [(_holds(outer[0], e), _holds(outer[1], e)) for e in entries]
    some_right = max((a[0] + a[1] for a, _ in held), default=0.0)
    some_left = max((b[0] + b[1] for _, b in held), default=0.0)
    countries = [evidence.outside(key, e.country) if e.country else 0.0 for e in entries]
    regions = [
        evidence.outside(key, (e.country, e.region)) if e.region and e.country else 0.0 for e in entries
    ]
    cells = [_near(evidence, key, e) for e in entries]
    best = max(countries), max(regions), max(cells)
    shared = [(evidence.support.region(key, e), evidence.support.corner(key, e)) for e in entries]
    most = max(a for a, _ in shared), max(b for _, b in shared)
    before = doc[m.start - 1].lower_ if m.start else ""
    after = doc[m.end].lower_ if m.end < len(doc) else ""
    opens = bool(doc[m.start].is_sent_start) and text.isupper()
    rows = []
    for j, e in enumerate(entries):
        unit = (e.country, e.region)
        spots = evidence.named.get(unit, []) if e.kind != "region" else []
        homes = evidence.named.get(e.country, []) if e.kind != "country" else []
        rows.append([
            math.log10(e.population + 1), priors[j], j, len(entries), math.log10((e.population + 50) / (top + 50)),
            *(float(e.kind == k) for k in KINDS), float(e.kind in NATURE), float(e.kind not in COMMON),
            float(folded == fold_words(e.name)), float(e.kind == entries[0].kind), float(entries[0].kind in BROAD),
            *held[j][0], *held[j][1], float(outer[0] is not None), some_right, some_left,
            countries[j], regions[j], cells[j],
            countries[j] - best[0], regions[j] - best[1], cells[j] - best[2],
            *shared[j], shared[j][0] - most[0], shared[j][1] - most[1],
            len(spots), _closest(spots, m.start), len(homes), _closest(homes, m.start),
            evidence.nations, float(opens),
            float(e.country == "USA"), evidence.outside(key, "USA"), float(before in INSIDE), float(before == "the"),
            float(after == ","), float(text.isupper()), len(evidence.mentions), i / len(evidence.mentions),
        ])  # fmt: skip
    return rows


def _closest(starts: list[int], at: int) -> float:
    return math.sqrt(min((abs(s - at) for s in starts), default=2000))


def bar_namesakes(evidence: Evidence, scores: list[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """Scores in which no place wins against what stands beside it, a small place over the state, nor a region over the capital, of its name by chance.

    China, Texas, needs its region named beside it or through the report; so does Niger State, and Washington State in a
    report on world affairs.
    """
    out = []
    outer = containers(evidence.doc, evidence.mentions)
    for i, (m, score) in enumerate(zip(evidence.mentions, scores, strict=True)):
        entries = senses(m)
        score = _within(entries, outer[i][0], score)
        state = next((e for e in entries if e.kind in STATES), None)
        capital = next((e for e in entries if e.kind == "capital" and e.population > RIVAL), None)
        if len(score) > 1 and (state is not None or capital is not None):
            score = score.copy()
            for j, e in enumerate(entries):
                if any(_holds(o, e)[0] for o in outer[i]):
                    continue
                barred = (
                    (state is not None and _is_lesser(e, state)
                        and (e.kind == "capital" or not _speaks(evidence, m, state, e)))
                    or (capital is not None and e.kind == "region" and e.country == capital.country
                        and evidence.nations > 1 and not _among_regions(evidence, i, e))
                )  # fmt: skip
                if barred:
                    score[j] -= 50.0
        out.append(score)
    return out


def _within(
    entries: tuple[Entry, ...], right: Candidate | None, score: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Scores of a town that its region or country follows ("Paris, Texas"): senses elsewhere cannot win."""
    if right is None or len(score) < 2 or entries[0].kind not in {"city", "capital", "county"}:
        return score
    if right.entries[0:1] == () or right.entries[0].kind not in {"region", "country"}:
        return score
    held = [sum(_holds(right, e)) > 0 for e in entries]
    return np.where(held, score, score - 50.0) if any(held) else score


def _is_lesser(entry: Entry, state: Entry) -> bool:
    if entry.kind in STATES or entry.kind == "area":
        return False
    if entry.kind == "capital":
        return entry.country == state.country
    return entry.population < (state.population if entry.kind == "region" else RIVAL)


def _speaks(evidence: Evidence, m: Candidate, state: Entry, entry: Entry) -> bool:
    """Whether a sense's region is named, and more of the report's names lie in its country than in others."""
    inside = evidence.outside(m.key, (entry.country, entry.region))
    abroad = sum(
        w
        for place, w in evidence.total.items()
        if isinstance(place, str) and place != entry.country and place != state.country
    )
    return bool(entry.region) and inside >= 1.0 and inside > abroad


def _among_regions(evidence: Evidence, i: int, entry: Entry) -> bool:
    """Whether a neighbour in the text is another region of the country, or another name lies in this region."""
    near = evidence.mentions[max(0, i - 1) : i] + evidence.mentions[i + 1 : i + 2]
    if any(
        e.kind == "region" and e.country == entry.country
        for n in near
        if n.key != evidence.mentions[i].key
        for e in n.entries[:2]
    ):
        return True
    return evidence.outside(evidence.mentions[i].key, (entry.country, entry.region)) >= 0.5


def prefer_known(evidence: Evidence, i: int, chosen: int) -> int:
    """The better-known place where the ranker cannot tell two of one name apart because they lie side by side.

    A town goes before the region or county around it, unless a word like "province" follows; a town ten times as large,
    or the capital, before its neighbour.
    """
    m = evidence.mentions[i]
    entries = senses(m)
    if chosen < 0 or entries[chosen].kind not in {"region", "county", "city"}:
        return chosen
    outer = entries[chosen]
    after = evidence.doc[m.end].lower_ if m.end < len(evidence.doc) else ""
    if outer.kind != "city" and (after in LANDS or fold_words(m.text).split()[-1] in LANDS):
        return chosen
    following = containers(evidence.doc, evidence.mentions[i : i + 2])[0][0]
    if outer.kind == "city" and _holds(following, outer)[0]:
        return chosen
    for j, e in enumerate(entries):
        close = abs(e.lat - outer.lat) < 1.2 and abs(e.lon - outer.lon) < 1.6
        enough = outer.population * 10 if outer.kind == "city" else outer.population / 8
        if e.kind in {"city", "capital"} and e.country == outer.country and close and e.population > enough:
            return j
    return chosen


def rank_matrix(evidence: Evidence) -> NDArray[np.float32]:
    """Features of all senses of all mentions, one after the other."""
    doc, mentions = evidence.doc, evidence.mentions
    outer = containers(doc, mentions)
    rows = [row for i, m in enumerate(mentions) if m.entries for row in mention_matrix(evidence, i, outer[i])]
    return np.asarray(rows, dtype=np.float32) if rows else np.zeros((0, 0), dtype=np.float32)


def split_scores(mentions: list[Candidate], scores: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """The scores of each mention's senses."""
    out, at = [], 0
    for m in mentions:
        n = len(senses(m))
        out.append(scores[at : at + n])
        at += n
    return out


def probabilities(scores: list[NDArray[np.float64]]) -> Weights:
    """Each mention's scores as probabilities."""
    out = []
    for s in scores:
        e = np.exp(s - s.max()) if len(s) else s
        out.append([float(x) for x in e / e.sum()] if len(s) else [])
    return out


def agree(mentions: list[Candidate], scores: list[NDArray[np.float64]], share: float) -> list[int]:
    """The sense of each mention, -1 where it has none; mentions of one name pull each other (one sense per discourse)."""
    pooled: dict[str, NDArray[np.float64]] = {}
    counts: dict[str, int] = defaultdict(int)
    for m, s in zip(mentions, scores, strict=True):
        pooled[m.key] = pooled[m.key] + s if m.key in pooled else s.copy()
        counts[m.key] += 1
    return [
        int(np.argmax((1 - share) * s + share * pooled[m.key] / counts[m.key])) if len(s) else -1
        for m, s in zip(mentions, scores, strict=True)
    ]
