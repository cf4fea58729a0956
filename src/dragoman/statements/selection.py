"""Which findings become statements.

The scorer learned from PolNeAR, which counts every stance towards something as an attribution: supporting, opposing, deciding.
A record files words and thoughts that are attributed to a source; `wide` keeps the stances too.
"""

from __future__ import annotations

from dragoman.statements.finding import Finding
from dragoman.statements.grammar import Grammar, Runs, within
from dragoman.statements.quotations import Quotations
from dragoman.statements.remarks import is_negated, is_unreal

WIDE_FLOOR = 0.24
FLOORS = {"v": 0.2, "p": 0.2, "n": 0.45, "a": 0.3, "r": 0.4, "c": 0.4}
DENYING = frozenset({"deny", "reject"})


def selected(grammar: Grammar, quotations: Quotations, found: list[Finding], wide: bool) -> list[Finding]:
    """The findings to keep, in order of the cue."""
    if wide:
        return [f for f in found if f.probability >= WIDE_FLOOR]
    kept = [f for f in found if _files(grammar, quotations, f)]
    return _single(grammar, kept)


def _files(grammar: Grammar, quotations: Quotations, found: Finding) -> bool:
    cue, entry = found.cue, found.cue.entry
    if found.probability < FLOORS[cue.pos]:
        return False
    quoted = quotations.share(found.content.runs) if quotations.of[cue.head] < 0 else 0.0
    if cue.pos == "c":
        return found.source is not None
    if entry is None or entry.group == "attitude":
        return quoted > 0.9 and found.probability >= 0.35
    if is_negated(grammar, cue) and entry.act not in DENYING:
        return False
    if is_unreal(grammar, cue):
        return False
    if entry.group == "will" or entry.pos == "n":
        return found.source is not None
    return True


def _single(grammar: Grammar, kept: list[Finding]) -> list[Finding]:
    """One finding a content: of two that share most of it, the more probable; relays ("quoted X as saying") yield to the saying."""
    out: list[Finding] = []
    for found in kept:
        rival = next((o for o in out if overlap(o.content.runs, found.content.runs) >= 0.75), None)
        if rival is None:
            out.append(found)
        elif grammar.above(found.cue.head, rival.cue.head) and rival.cue.pos == "v" and found.cue.pos == "v":
            out[out.index(rival)] = found
        elif found.probability > rival.probability and not grammar.above(rival.cue.head, found.cue.head):
            out[out.index(rival)] = found
    return sorted(out, key=lambda f: (f.cue.first, f.cue.head))


def overlap(a: Runs, b: Runs) -> float:
    """Tokens shared by two contents over those in either."""
    one = {i for x, y in a for i in range(x, y)}
    two = {i for x, y in b for i in range(x, y)}
    return len(one & two) / len(one | two) if one | two else 0.0


def holder_of(found: Finding, others: list[Finding]) -> Finding | None:
    """The innermost other finding in whose content this one's cue and content stand."""
    best = None
    for other in others:
        if other is found or not within(found.cue.head, other.content.runs):
            continue
        if not any(within(a, other.content.runs) for a, _ in found.content.runs):
            continue
        size = sum(b - a for a, b in other.content.runs)
        if size <= sum(b - a for a, b in found.content.runs):
            continue
        if best is None or size < sum(b - a for a, b in best.content.runs):
            best = other
    return best
