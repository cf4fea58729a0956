"""Quotation marks as stretches of tokens, and which tokens stand inside them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from dragoman.language import quotes_of
from dragoman.statements.grammar import Grammar, Runs


@dataclass(frozen=True, slots=True)
class Quoted:
    """An outer quotation by tokens.

    Attributes:
        runs: one stretch a paragraph, marks included
        settled: False where the pairing of the marks is a guess
    """

    runs: Runs
    settled: bool = True

    @property
    def first(self) -> int:
        """Token of the opening mark."""
        return self.runs[0][0]

    @property
    def last(self) -> int:
        """Token after the closing mark."""
        return self.runs[-1][1]


class Quotations:
    """The outer quotations of a Doc; `of[i]` is the number of the one that holds token i, or -1."""

    def __init__(self, doc: Doc, grammar: Grammar) -> None:
        self.all: list[Quoted] = []
        self.of: list[int] = [-1] * grammar.size
        for quote in quotes_of(doc):
            if quote.depth:
                continue
            runs = []
            for start, end in quote.parts:
                a, b = grammar.token_at(start), grammar.token_at(max(start, end - 1)) + 1
                if a < min(b, grammar.size):
                    runs.append((a, min(b, grammar.size)))
            if not runs or self.of[runs[0][0]] >= 0:
                continue
            for a, b in runs:
                self.of[a:b] = [len(self.all)] * (b - a)
            self.all.append(Quoted(tuple(runs), quote.settled))

    def outside(self, token: int, number: int) -> bool:
        """Whether the token stands outside the numbered quotation."""
        return self.of[token] != number

    def opens(self, token: int) -> bool:
        """Whether a quotation begins at the token."""
        return self.of[token] >= 0 and self.all[self.of[token]].first == token

    def alone(self, grammar: Grammar, token: int) -> bool:
        """Whether nothing but punctuation follows the token's quotation in its last sentence."""
        last = self.all[self.of[token]].last
        end = grammar.sentences[grammar.sentence[last - 1]][1]
        return all(grammar.space[i] or grammar.pos[i] == "PUNCT" for i in range(last, end))

    def share(self, runs: Runs) -> float:
        """How much of the stretches is quoted, 0 to 1."""
        total = sum(b - a for a, b in runs)
        return sum(self.of[i] >= 0 for a, b in runs for i in range(a, b)) / total if total else 0.0
