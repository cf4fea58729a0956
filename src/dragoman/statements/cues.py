"""Which words could attribute: one candidate a verb, and nouns, adjectives, prepositions, adverbs and colons that may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.statements.grammar import Grammar
from dragoman.statements.lexicon import CueEntry, entries

AUXILIARY = frozenset({"aux", "auxpass", "neg"})
LIGHT = frozenset(
    {
        "make",
        "give",
        "issue",
        "express",
        "voice",
        "have",
        "take",
        "offer",
        "deliver",
        "release",
        "raise",
        "put",
        "hold",
        "reach",
    }
)
INTO_CUE = frozenset({"on", "about", "to", "at", "with", "over", "against", "upon"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A candidate cue.

    Attributes:
        head: token of its head word
        pos: v verb, n noun, a adjective, p preposition, r adverb, c colon
        first, last: tokens of the cue, end exclusive
        entry: the lexicon's row, None for a word it does not hold
        light: the noun of a light verb ("made a statement"), else None
    """

    head: int
    pos: str
    first: int
    last: int
    entry: CueEntry | None
    light: int | None = None


def candidates(grammar: Grammar, ranges: list[tuple[int, int]]) -> Iterator[Cue]:
    """Candidate cues in the ranges of tokens, in order."""
    lexicon = entries()
    for first, last in ranges:
        for i in range(first, last):
            pos = grammar.pos[i]
            if pos == "VERB":
                if grammar.lower[i] == "according" or (
                    grammar.dep[i] == "prep" and grammar.lower[i] == "per"
                ):
                    yield from _phrase(grammar, i, lexicon)
                else:
                    yield _verb(grammar, i, lexicon)
            elif pos == "NOUN" and (grammar.lemma[i], "n") in lexicon:
                fits = [
                    e for e in lexicon[grammar.lemma[i], "n"] if _follows(grammar, i, e.words[1:]) is not None
                ]
                if fits:
                    yield Cue(i, "n", i, i + len(fits[0].words), fits[0])
            elif (
                pos == "ADJ"
                and grammar.dep[i] in ("acomp", "ROOT", "conj", "advcl")
                and (grammar.lower[i], "a") in lexicon
            ):
                be = grammar.head[i]
                start = (
                    be
                    if be < i and i - be <= 4 and grammar.lemma[be] in ("be", "feel", "remain", "seem")
                    else i
                )
                yield Cue(
                    i,
                    "a",
                    _leftmost(grammar, be, start) if start == be else i,
                    i + 1,
                    lexicon[grammar.lower[i], "a"][0],
                )
            elif pos in ("ADP", "SCONJ", "ADV") and (
                (grammar.lower[i], "p") in lexicon or (grammar.lower[i], "r") in lexicon
            ):
                yield from _phrase(grammar, i, lexicon)
            elif grammar.lower[i] == ":" and i > first:
                yield Cue(i, "c", i, i + 1, None)


def _verb(grammar: Grammar, i: int, lexicon: dict[tuple[str, str], tuple[CueEntry, ...]]) -> Cue:
    start, end, light = _leftmost(grammar, i, i), i + 1, None
    found = None
    for entry in lexicon.get((grammar.lemma[i], "v"), ()):
        reach = _follows(grammar, i, entry.words[1:])
        if reach is not None:
            found, end = entry, reach
            break
    for k in grammar.children[i]:
        if grammar.dep[k] == "prt" and k == end:
            end = k + 1
    noun = grammar.kid(i, "dobj")
    if (
        grammar.lemma[i] in LIGHT
        and noun is not None
        and (grammar.lemma[noun], "n") in lexicon
        and found is None
    ):
        light, end = noun, max(end, noun + 1)
    return Cue(i, "v", start, end, found, light)


def _leftmost(grammar: Grammar, i: int, start: int) -> int:
    """The first auxiliary, negation or adverb of the verb group that ends in token i."""
    group = {
        k
        for k in grammar.children[i]
        if k < i and (grammar.dep[k] in AUXILIARY or grammar.dep[k] == "advmod")
    }
    while start - 1 in group:
        start -= 1
    while start < i and (grammar.dep[start] == "advmod" and grammar.tag[start] in ("WRB",)):
        start += 1
    if start < i and grammar.lower[start] == "to":
        start += 1
    return start


def _follows(grammar: Grammar, i: int, words: tuple[str, ...]) -> int | None:
    """The token after the entry's words, which follow token i with at most two words between; None where they do not."""
    at = i + 1
    for number, word in enumerate(words):
        reach = 3 if number == 0 and len(words) == 1 and len(word) > 3 else 1
        hit = next(
            (
                k
                for k in range(at, min(at + reach, grammar.size))
                if word in (grammar.lower[k], grammar.lemma[k])
            ),
            None,
        )
        if hit is None:
            return None
        at = hit + 1
    return at


def _phrase(grammar: Grammar, i: int, lexicon: dict[tuple[str, str], tuple[CueEntry, ...]]) -> Iterator[Cue]:
    for pos in ("p", "r"):
        for entry in lexicon.get((grammar.lower[i], pos), ()):
            reach = _follows(grammar, i, entry.words[1:])
            if reach is not None:
                yield Cue(i, pos, i, reach, entry)
                return
