"""Noun phrases: their extent, their head, and the names and words in front of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.actors.names import Name

_LEFT = frozenset({"det", "amod", "compound", "nmod", "nummod", "poss", "predet", "quantmod"})
_NO_HEAD = frozenset({"compound", "amod", "nummod", "quantmod", "det", "predet"})
_HONORIFICS = frozenset(
    {
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "miss",
        "sir",
        "dame",
        "lord",
        "lady",
        "dr",
        "dr.",
        "madame",
        "monsieur",
        "herr",
    }
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without its relative clauses.

    Attributes:
        start, end: tokens, end exclusive; from the first modifier to the last apposition or "of" complement that belongs to the name
        head: head noun
        name: the name that holds the head, or None for a common noun
        inner: names before the head and in its "of" complement, in order
        core_start: first token of name or head noun with its compounds
        role: the common words right before the head (or before the name), lower case, head included for a common noun
    """

    start: int
    end: int
    head: int
    name: Name | None
    inner: tuple[Name, ...]
    core_start: int
    role: tuple[str, ...]


def find_phrases(doc: Doc, names: Sequence[Name]) -> list[Phrase]:
    """Every noun phrase whose head could name an actor, in order of their heads."""
    by_token = {i: name for name in names for i in range(name.start, name.end)}
    phrases = []
    for token in doc:
        if (
            token.pos_ in {"NOUN", "PROPN"}
            or token.i in by_token
            or (token.pos_ == "ADJ" and token.dep_ in _ARGUMENT)
        ):
            name = by_token.get(token.i)
            if name is not None and name.head != token.i:
                continue
            if name is None and token.dep_ in _NO_HEAD:
                continue
            phrases.append(_phrase(doc, token, name, by_token))
    return phrases


_ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "agent", "attr", "conj"})


def _phrase(doc: Doc, token: Token, name: Name | None, by_token: dict[int, Name]) -> Phrase:
    head = token.i
    is_modifier = name is not None and token.dep_ in _NO_HEAD | {"nmod", "poss"}
    core_start = name.start if name else head
    core_end = name.end if name else head + 1
    start = core_start
    if not is_modifier or token.dep_ == "poss":
        start = _left_edge(doc, token, core_start)
    end = _right_edge(token, core_end, common=name is None) if not is_modifier else core_end
    inner = tuple(_names_in(by_token, start, core_start)) + tuple(_names_in(by_token, core_end, end))
    return Phrase(
        start,
        end,
        head,
        name,
        inner,
        core_start,
        _role(doc, start, core_start, head if name is None else None, by_token),
    )


def _left_edge(doc: Doc, token: Token, core_start: int) -> int:
    """First token of the left modifiers; stops at a clause or at a comma that is not part of the name."""
    start = core_start
    for child in token.lefts:
        if child.i < core_start and child.dep_ in _LEFT:
            start = min(start, child.left_edge.i)
    # a title that the parser hung on another word of the name: "UN Secretary-General | Ban Ki-moon"
    while start > 0 and (_joins(doc, start - 1) or _modifies(doc[start - 1], start, token.i)):
        start -= 1
    while (
        start < core_start
        and (doc[start].is_punct or doc[start].is_space)
        and doc[start].text not in {"“", '"', "‘", "'"}
    ):
        start += 1
    return start


def _joins(doc: Doc, i: int) -> bool:
    return (
        doc[i].text == "-" and i > 0 and doc[i - 1].pos_ in {"PROPN", "NOUN"} and not doc[i - 1].whitespace_
    )


def _modifies(token: Token, first: int, last: int) -> bool:
    return (
        token.pos_ in {"PROPN", "NOUN"}
        and token.dep_ in {"compound", "nmod"}
        and first <= token.head.i <= last
    )


def _right_edge(token: Token, core_end: int, *, common: bool) -> int:
    """End after the complements that say who is meant: "of" and "for" behind a common noun, a following apposition."""
    end = core_end
    for child in token.rights:
        if child.i < core_end or child.i - end > 6:
            continue
        if child.dep_ == "prep" and common and child.lower_ in {"of", "for"} and child.i == end:
            end = _short_edge(child)
        elif child.dep_ == "appos" and "Plur" not in token.morph.get("Number", []):
            end = max(end, _short_edge(child))
    return end


def _short_edge(token: Token) -> int:
    """Right edge of a complement without the clauses in it."""
    for t in token.subtree:
        if t.i > token.i and (t.dep_ in {"relcl", "acl", "advcl"} or (t.is_space and "\n" in t.text)):
            edge = t.left_edge.i
            while edge - 1 > token.i and token.doc[edge - 1].is_punct:
                edge -= 1
            return edge
    edge = token.right_edge.i + 1
    while edge - 1 > token.i and (
        token.doc[edge - 1].is_space or token.doc[edge - 1].text in {",", ".", "-", "–", "—"}
    ):
        edge -= 1
    return edge


def _names_in(by_token: dict[int, Name], start: int, end: int) -> Iterator[Name]:
    i = start
    while i < end:
        name = by_token.get(i)
        if name is not None:
            yield name
            i = max(name.end, i + 1)
        else:
            i += 1


def _role(
    doc: Doc, start: int, core_start: int, head: int | None, by_token: dict[int, Name]
) -> tuple[str, ...]:
    """Common words that end right before the name (or in the common head noun)."""
    last = head + 1 if head is not None else core_start
    words: list[str] = []
    for i in range(last - 1, max(start, last - 7) - 1, -1):
        token = doc[i]
        if token.is_space or token.lower_ in _HONORIFICS:
            continue
        if token.is_punct and token.text != "-":
            break
        named = i in by_token and bool(
            by_token[i].senses
        )  # "Foreign Ministry" may be a name to the recogniser alone
        if named or (token.pos_ in {"DET", "PRON", "PART", "ADP", "NUM", "VERB"} and i != head):
            break
        words.append(token.lower_)
    return tuple(reversed(words))
