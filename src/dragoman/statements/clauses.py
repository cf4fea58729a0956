"""Contents mended at the clauses beside them: before a semicolon, "as unjust", "when they met"."""

from __future__ import annotations

from dragoman.statements.contents import trim
from dragoman.statements.finding import Finding
from dragoman.statements.grammar import Grammar, Runs, minus
from dragoman.statements.quotations import Quotations

AS_WHAT = frozenset(
    {
        "describe",
        "portray",
        "denounce",
        "dismiss",
        "characterise",
        "characterize",
        "condemn",
        "hail",
        "depict",
    }
)


def after_break(grammar: Grammar, quotations: Quotations, found: Finding, runs: Runs) -> Runs:
    """ "Rebels claim town; Chad denies loss": what stands before the semicolon is another clause's."""
    source, cue = found.source, found.cue
    last = grammar.sentences[grammar.sentence[cue.head]][1]
    if source is None or source.head > cue.head or runs[-1][1] > source.first or cue.last >= last:
        return runs
    if source.first < 1 or grammar.lower[source.first - 1] != ";" or quotations.share(runs) > 0:
        return runs
    return trim(grammar, ((cue.last, last),)) or runs


def as_what(grammar: Grammar, found: Finding, runs: Runs) -> Runs:
    """ "described the vote | as rigged": what somebody is called belongs to it, however the parser hangs it."""
    head, end = found.cue.head, runs[-1][1]
    if grammar.lemma[head] not in AS_WHAT or end >= grammar.size or grammar.lower[end] != "as":
        return runs
    top = end if grammar.head[end] == head else grammar.head[end]
    if grammar.head[top] != head or grammar.tag[top] in ("VBD", "VBZ", "VBP"):
        return runs
    return (*runs[:-1], (runs[-1][0], max(grammar.right[top], end) + 1))


def timed(grammar: Grammar, quotations: Quotations, found: Finding, runs: Runs) -> Runs:
    """ "asked him to stay | when they met", "urges calm | as thousands flee": when it was said is no part of it."""
    entry, head = found.cue.entry, found.cue.head
    if entry is None or entry.group != "speech" or entry.act == "assert" or runs[0][0] < found.cue.last:
        return runs
    deeds = grammar.kids(head, "xcomp")
    thing = grammar.kid(head, "dobj", "xcomp")
    for verb in (head, *deeds):
        for k in grammar.kids(verb, "advcl"):
            first = grammar.left[k]
            words = ("when",) if verb != head else ("when", "as")
            told = grammar.tag[k] in (("VBD",) if verb != head else ("VBD", "VBZ", "VBP"))
            opened = thing is not None and thing < first and runs[0][0] < first < runs[-1][1]
            if told and opened and grammar.lower[first] in words and quotations.of[first] < 0:
                return trim(grammar, minus(runs, [(first, runs[-1][1])])) or runs
    return runs
