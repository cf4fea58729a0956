"""Quotations without a cue of their own: a paragraph in quotation marks goes on with what the last speaker said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.statements.finding import Finding
from dragoman.statements.grammar import Grammar, length, within
from dragoman.statements.quotations import Quotations, Quoted
from dragoman.statements.speakers import Source

SHORTEST = 6  # tokens; shorter ones are scare quotes and titles
REACH = 120  # tokens back to the last speaker


@dataclass(frozen=True, slots=True)
class Carried:
    """A quotation and the speaker it is carried on from, None where nobody spoke shortly before."""

    quoted: Quoted
    source: Source | None


def carried_quotations(
    grammar: Grammar, quotations: Quotations, ranges: list[tuple[int, int]], found: list[Finding]
) -> Iterator[Carried]:
    """Whole-sentence quotations that no finding's content touches."""
    for quote in quotations.all:
        if length(quote.runs) < SHORTEST or not any(a <= quote.first < b for a, b in ranges):
            continue
        first, _ = grammar.sentences[grammar.sentence[quote.first]]
        lead = [i for i in range(first, quote.first) if not grammar.space[i]]
        tail = [
            i
            for i in range(quote.last, grammar.sentences[grammar.sentence[quote.last - 1]][1])
            if not grammar.space[i]
        ]
        if lead or any(grammar.pos[i] != "PUNCT" for i in tail) or not quote.settled:
            continue
        if not any(grammar.pos[i] in ("VERB", "AUX") for a, b in quote.runs for i in range(a, b)):
            continue
        if any(within(i, f.content.runs) for f in found for a, b in quote.runs for i in (a + 1, b - 2)):
            continue
        yield Carried(quote, _last_speaker(quotations, quote, found))


def _last_speaker(quotations: Quotations, quote: Quoted, found: list[Finding]) -> Source | None:
    """The speaker of the quotation before it, or of the last statement."""
    best: tuple[int, Source] | None = None
    for f in found:
        end = max(f.cue.last, f.content.runs[-1][1])
        if end <= quote.first and quote.first - end <= REACH and f.source is not None and f.cue.pos in "vpc":
            key = end + (REACH // 2 if quotations.share(f.content.runs) > 0.5 else 0)
            if best is None or key >= best[0]:
                best = key, f.source
    return best[1] if best else None
