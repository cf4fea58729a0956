"""Names in a Doc: what the world knows, and what the parser's entity recogniser saw besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from dragoman.world.sense import Sense
from dragoman.world.world import World

NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_EDGE = frozenset({"the", "'s", "’s", ",", "a", "an", "'", "’", '"', "“", "”", "s"})
_PARTICLES = frozenset(
    {"al", "el", "von", "van", "de", "bin", "ibn", "da", "dos", "di", "du"}
)  # al Qaeda, von der Leyen
_WEAK = frozenset({"surname", "description"})
_TIMES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text.

    Attributes:
        start, end: tokens, end exclusive
        head: the token that the rest of the name hangs on
        senses: what the world knows it can mean, best first; empty for a name nobody wrote down
        label: the entity label the recogniser gives to its head, or ""
    """

    start: int
    end: int
    head: int
    senses: tuple[Sense, ...]
    label: str


def find_names(doc: Doc, world: World, on: date | None) -> list[Name]:
    """All names, not overlapping, in order of the text. The longer one wins, the world's before the recogniser's."""
    words = [token.text for token in doc]
    entities = list(_entities(doc))
    inside = {i: entity for entity in entities for i in range(entity[0], entity[1])}
    names: list[Name] = []
    at = 0
    while at < len(words):
        opens = words[at][:1].isupper() or words[at] in _PARTICLES
        match = world.match(words, at, on=on) if opens else None
        if match is None or not _plausible(doc, at, match.end, match.senses, inside.get(at)):
            at += 1
            continue
        names.append(
            Name(at, match.end, _head(doc, at, match.end), match.senses, doc[match.end - 1].ent_type_)
        )
        at = match.end
    taken = {i for name in names for i in range(name.start, name.end)}
    for name in _surnames(doc, world, on, taken, inside):
        names.append(name)
        taken.add(name.start)
    for start, end, label in entities:
        if not taken.intersection(range(start, end)):
            names.append(Name(start, end, _head(doc, start, end), (), label))
        elif label in {"ORG", "PERSON"} and end - 1 not in taken:
            names += _rests(doc, start, end, label, taken)
    return sorted(names, key=lambda name: name.start)


def _surnames(
    doc: Doc, world: World, on: date | None, taken: set[int], inside: dict[int, tuple[int, int, str]]
) -> Iterator[Name]:
    """Lone capitalised words that are the surname of somebody known: "Lavrov said". Parts of longer names are left alone."""
    for token in doc:
        named = token.pos_ == "PROPN" or (token.pos_ == "NOUN" and token.ent_type_ in NAMED)
        if token.i in taken or not named or not token.text[:1].isupper() or token.dep_ == "compound":
            continue
        if token.ent_type_ in _TIMES:
            continue  # the month of May
        entity = inside.get(token.i)
        if entity is not None and entity[1] - entity[0] > 1:
            continue
        before = doc[token.i - 1] if token.i else None
        if (
            before is not None
            and before.pos_ == "PROPN"
            and before.head == token
            and before.i not in taken
            and not world.role(before.lower_)
        ):
            continue
        senses = world.surname(token.text, on)
        if senses:
            yield Name(token.i, token.i + 1, token.i, senses, "PERSON")


def _entities(doc: Doc) -> Iterator[tuple[int, int, str]]:
    for entity in doc.ents:
        start, end = entity.start, entity.end
        while start < end and doc[start].lower_ in _EDGE:
            start += 1
        while end > start and (doc[end - 1].lower_ in _EDGE or doc[end - 1].is_space):
            end -= 1
        while (
            end + 1 < len(doc)
            and doc[end].text == "-"
            and not doc[end].whitespace_
            and not doc[end - 1].whitespace_
            and entity.label_ == "PERSON"
        ):
            end += 2  # "Lee Min" of "Lee Min-ho"
        if start < end and entity.label_ in NAMED and doc[start].text[:1].isupper():
            yield start, end, entity.label_


def _plausible(
    doc: Doc, start: int, end: int, senses: tuple[Sense, ...], entity: tuple[int, int, str] | None
) -> bool:
    """Whether the match is a name here and not a word or a part of a longer unknown name.

    "Jordan" in "Jordan Smith" and "Paris" in "Paris Hilton" are first names; a lone capital at the start of a sentence
    must look like a name to the tagger.
    """
    if end - start == 1 and all(sense.manner in _WEAK for sense in senses):
        return False
    if entity is not None and entity[2] == "PERSON" and end < entity[1]:
        return False
    token = doc[start]
    if (
        start
        and doc[start - 1].text == "-"
        and not doc[start - 1].whitespace_
        and senses[0].kind not in {"state", "people"}
    ):
        return False  # "Euro-Atlantic" names no magazine; "China-Russian trade" names two states
    if end - start > 1:
        return True
    if senses[0].manner in {"adjective", "people"}:
        return token.pos_ in {"ADJ", "PROPN", "NOUN"}
    return (
        token.pos_ in {"PROPN", "NOUN"}
        or bool(token.ent_type_)
        or (token.is_upper and len(token) > 1)
        or token.pos_ == "ADJ"
    )


def _rests(doc: Doc, start: int, end: int, label: str, taken: set[int]) -> list[Name]:
    """What is left of an entity behind the last name in it: "Hilton" of an entity that begins with a known place."""
    first = max(i for i in range(start, end) if i in taken) + 1
    while first < end and doc[first].lower_ in _EDGE:
        first += 1
    return (
        [Name(first, end, _head(doc, first, end), (), label)]
        if first < end and doc[first].text[:1].isupper()
        else []
    )


def _head(doc: Doc, start: int, end: int) -> int:
    """The token of the name whose own head is outside; the last such one, as English names end in their head."""
    heads = [i for i in range(start, end) if not start <= doc[i].head.i < end]
    return heads[-1] if heads else end - 1
