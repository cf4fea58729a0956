"""The spaCy component `dragoman_places`: writes `doc._.places`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.language import layout_of, token_span
from dragoman.places.candidates import Candidate, find_candidates
from dragoman.places.finding import Around, choose, lift, matrix
from dragoman.places.locate import Point, settle
from dragoman.places.ranking import (
    Evidence,
    agree,
    bar_namesakes,
    prefer_known,
    prior,
    rank_matrix,
    senses,
    split_scores,
)
from dragoman.places.sense import kind_of, name_of
from dragoman.places.trees import load_trees
from dragoman.record import Place
from dragoman.world.gazetteer import Entry, load_gazetteer

# Log-odds from which a candidate is a place, and how far the mentions of one name pull each other; cross-validated.
THRESHOLD, SHARE = 0.0, 0.5


@Language.factory("dragoman_places")
def make_places(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component. It needs the parse and the entities, nothing of the layers before it."""
    return read_places


def read_places(doc: Doc) -> Doc:
    """Write `doc._.places`: every place the report names outside boilerplate, demonyms and metonyms too, in text order."""
    doc._.places = tuple(find_places(doc))
    return doc


def find_places(doc: Doc) -> list[Place]:
    """The places of a Doc. Spans are characters of `report.text`, end exclusive."""
    boilerplate = [r for r in layout_of(doc).regions if r.kind == "boilerplate"]
    candidates = [
        c for c in find_candidates(doc, load_gazetteer())
        if not any(r.start <= doc[c.start].idx < r.end for r in boilerplate)
    ]  # fmt: skip
    if not candidates:
        return []
    around = Around(doc, candidates)
    found = choose(candidates, lift(around, load_trees("finder").score(matrix(around))), THRESHOLD)
    mentions = [candidates[i] for i in found]
    chosen = resolve(doc, mentions)
    points = settle(doc, mentions, chosen)
    return [
        _place(doc, m, senses(m)[i] if i >= 0 else None, point)
        for m, i, point in zip(mentions, chosen, points, strict=True)
    ]


def resolve(doc: Doc, mentions: list[Candidate]) -> list[int]:
    """Which of its senses each mention stands for; -1 for a name that the gazetteer lacks."""
    evidence = Evidence(doc, mentions, [prior(senses(m)) for m in mentions])
    scores = split_scores(mentions, load_trees("ranker").score(rank_matrix(evidence)))
    chosen = agree(mentions, bar_namesakes(evidence, scores), SHARE)
    return [prefer_known(evidence, i, j) for i, j in enumerate(chosen)]


def _place(doc: Doc, m: Candidate, entry: Entry | None, point: Point | None) -> Place:
    span = token_span(doc, m.start, m.end)
    return Place(
        name=name_of(entry) if entry is not None else " ".join(span.text.split()),
        country=point[2] if point is not None else None,
        lat=point[0] if point is not None else None,
        lon=point[1] if point is not None else None,
        geonames=entry.geonames if entry is not None else None,
        kind=kind_of(doc, m, entry),
        span=span,
    )
