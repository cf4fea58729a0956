"""Words that may name a place: gazetteer matches over capitalised words, the parser's entities, facility nouns."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.places.words import FACILITIES, LANDS
from dragoman.world.gazetteer import Entry, Gazetteer, fold, fold_words

LONGEST = 6
# Punctuation that may stand inside a name: Port-au-Prince, Washington, D.C.
INNER = frozenset({",", "-", "'", "."})
ENTITIES = frozenset({"GPE", "LOC", "FAC", "NORP"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of tokens that may name a place.

    Attributes:
        start, end: tokens of the Doc, end exclusive
        key: the folded name, the same for all mentions of one name
        entries: what the gazetteer knows under it, most populous first; empty for names that it lacks
        text: its characters, as the Doc has them
        label: the parser's entity label where the span is an entity of that label, or an empty string
    """

    start: int
    end: int
    key: str
    entries: tuple[Entry, ...]
    text: str
    label: str = ""


def look_up(gazetteer: Gazetteer, text: str) -> tuple[str, tuple[Entry, ...]]:
    """The key under which the gazetteer holds `text`, and its places; capitals of four letters or more are no abbreviations."""
    key = fold(text)
    if key not in gazetteer and len(text) >= 4:
        key = fold_words(text)
    return key, gazetteer.at(key)


def find_candidates(doc: Doc, gazetteer: Gazetteer) -> list[Candidate]:
    """All candidates of a Doc in text order; they may overlap."""
    text = doc.text
    found: dict[tuple[int, int], Candidate] = {}
    labels = {(e.start, e.end): e.label_ for e in doc.ents}
    starts = [_may_start(token) for token in doc]
    for i, may in enumerate(starts):
        if may:
            _match_from(doc, text, i, gazetteer, labels, found)
            _facility_from(doc, text, i, starts, labels, found)
            _shared_county(doc, text, i, gazetteer, found)
            _unknown_from(doc, text, i, starts, labels, found)
    for ent in doc.ents:
        if ent.label_ in ENTITIES:
            first, last = _trim(doc, ent.start, ent.end)
            if first < last and (first, last) not in found and any(starts[first:last]):
                surface = text[doc[first].idx : _end(doc[last - 1])]
                key, entries = look_up(gazetteer, " ".join(surface.split()))
                found[first, last] = Candidate(first, last, key, entries, surface, ent.label_)
    return [found[span] for span in sorted(found)]


def _may_start(token: Token) -> bool:
    text: str = token.text
    return text[:1].isupper() and not text.isspace()


def _end(token: Token) -> int:
    return token.idx + len(token)


def _trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """The span without a leading article, without possessive endings, punctuation and white space."""
    while first < last and (doc[first].lower_ in {"the", "a", "an"} or not doc[first].text[:1].isalnum()):
        first += 1
    while first < last and (doc[last - 1].tag_ == "POS" or not any(c.isalnum() for c in doc[last - 1].text)):
        last -= 1
    return first, last


def _match_from(
    doc: Doc,
    text: str,
    i: int,
    gazetteer: Gazetteer,
    labels: dict[tuple[int, int], str],
    found: dict[tuple[int, int], Candidate],
) -> None:
    begin = doc[i].idx
    for j in range(i + 1, min(i + LONGEST, len(doc)) + 1):
        last = doc[j - 1]
        if last.tag_ == "POS" or last.is_space or (last.is_punct and last.text not in INNER):
            return
        if last.is_punct and last.text != ".":
            continue
        surface = text[begin : _end(last)]
        key, entries = look_up(gazetteer, surface)
        if entries:
            found[i, j] = Candidate(i, j, key, entries, surface, labels.get((i, j), ""))


def _facility_from(
    doc: Doc,
    text: str,
    i: int,
    starts: list[bool],
    labels: dict[tuple[int, int], str],
    found: dict[tuple[int, int], Candidate],
) -> None:
    """Capitalised words that end in a noun for a facility or a stretch of land: Harrow Lane, Mill Creek."""
    if i and starts[i - 1] and doc[i - 1].is_alpha and not doc[i - 1].is_sent_end:
        return
    j = i + 1
    while j < len(doc) and j < i + LONGEST and starts[j] and doc[j].is_alpha and not doc[j].is_sent_start:
        j += 1
    for end in range(j, i + 1, -1):
        if doc[end - 1].lower_ in FACILITIES or doc[end - 1].lower_ in LANDS:
            first, last = _trim(doc, i, end)
            if last - first > 1 and (first, last) not in found:
                key = fold_words(" ".join(t.text for t in doc[first:last]))
                surface = text[doc[first].idx : _end(doc[last - 1])]
                label = labels.get((first, last), "") or "FAC"
                found[first, last] = Candidate(first, last, key, (), surface, label)
            return


def _unknown_from(
    doc: Doc,
    text: str,
    i: int,
    starts: list[bool],
    labels: dict[tuple[int, int], str],
    found: dict[tuple[int, int], Candidate],
) -> None:
    """Proper nouns after "in", "at" or "near" that neither gazetteer nor parser know as a place: in Arlow."""
    if (
        not i
        or doc[i - 1].lower_ not in {"in", "at", "near", "outside"}
        or doc[i].pos_ != "PROPN"
        or not doc[i].is_alpha
    ):
        return
    j = i + 1
    while j < len(doc) and j < i + 4 and starts[j] and doc[j].is_alpha and doc[j].pos_ == "PROPN":
        j += 1
    if (i, j) not in found:
        key = fold_words(" ".join(t.text for t in doc[i:j]))
        found[i, j] = Candidate(i, j, key, (), text[doc[i].idx : _end(doc[j - 1])], labels.get((i, j), ""))


def _shared_county(
    doc: Doc, text: str, i: int, gazetteer: Gazetteer, found: dict[tuple[int, int], Candidate]
) -> None:
    """Names that share the noun: "Adams and Polk counties"."""
    for j in range(i + 1, min(i + 9, len(doc))):
        token = doc[j]
        if token.lower_ in {"counties", "parishes"}:
            noun = "county" if token.lower_ == "counties" else "parish"
            for n in (1, 2):
                name = " ".join(t.text for t in doc[i : i + n])
                entries = gazetteer.at(fold_words(f"{name} {noun}"))
                if entries and i + n <= j:
                    found[i, i + n] = Candidate(
                        i,
                        i + n,
                        fold_words(f"{name} {noun}"),
                        entries,
                        text[doc[i].idx : _end(doc[i + n - 1])],
                    )
            return
        if not (token.text[:1].isupper() or token.text in {",", "and", "or", "&"}):
            return
