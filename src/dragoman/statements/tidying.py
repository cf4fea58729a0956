"""Contents and speakers as a record files them: without the report's remarks, to the end of what the cue governs."""

from __future__ import annotations

from dataclasses import replace

from dragoman.statements.borders import unchannelled
from dragoman.statements.contents import clause_end, trim
from dragoman.statements.finding import Finding
from dragoman.statements.grammar import Grammar, Runs, joined, minus, within
from dragoman.statements.lexicon import entries
from dragoman.statements.quotations import Quotations
from dragoman.statements.remarks import EVIDENTIAL
from dragoman.statements.speakers import Source

DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"}
)
OPENERS = frozenset({"PRP", "PRP$", "DT", "NNP", "NNPS", "NNS", "NN", "EX", "IN", "JJ", "CD"})
COMPLEMENTS = frozenset({"prep", "ccomp", "xcomp", "dobj", "oprd", "conj", "acl", "parataxis"})
CLAUSES = ("relcl", "acl", "advcl", "parataxis", "ccomp")


def tidied(grammar: Grammar, quotations: Quotations, text: str, found: list[Finding]) -> list[Finding]:
    """The findings with contents and speakers made whole, those whose content vanishes left out."""
    sources = [(f.cue.first, max(f.cue.last, f.source.last)) for f in found if f.cue.pos == "p" and f.source]
    out = []
    for f in found:
        runs = f.content.runs
        if f.cue.entry is not None and f.cue.entry.act == "claim_responsibility":
            runs = unchannelled(grammar, quotations, f, _to_clause_end(grammar, f))
        if f.content.kind.startswith("xcomp-") and f.cue.last <= grammar.left[grammar.head[f.content.via]]:
            runs = joined([*runs, (grammar.left[grammar.head[f.content.via]], runs[0][0])])
        holes = [hole for hole in sources if hole[0] != f.cue.first and _at_edge(hole, runs)]
        holes += _remarks(grammar, quotations, text, runs)
        first, last = f.content.runs[0][0], f.content.runs[-1][1]
        inner = (g for g in found if first <= g.cue.head < last)
        holes += [hole for g in inner for hole in _coordinate(grammar, f, g)]
        holes += _verdicts(grammar, quotations, runs)
        runs = trim(grammar, minus(runs, holes))
        runs = _untimed(grammar, f, _undated(grammar, f, runs))
        runs = _antecedent(grammar, f, runs)
        if len(runs) > 1:  # "whom he called a traitor": the pronoun is no content
            runs = tuple(
                run for run in runs if run[1] - run[0] > 1 or grammar.tag[run[0]] not in ("WP", "WDT")
            )
        if runs:
            out.append(
                replace(f, content=replace(f.content, runs=runs), source=_named(grammar, text, f.source))
            )
    return out


def _antecedent(grammar: Grammar, found: Finding, runs: Runs) -> Runs:
    """ "a charge which Oslo rejected": what the pronoun stands for."""
    if len(runs) != 1 or runs[0][1] - runs[0][0] != 1 or grammar.tag[runs[0][0]] != "WDT":
        return runs
    noun = grammar.head[found.cue.head]
    if grammar.dep[found.cue.head] != "relcl" or grammar.pos[noun] != "NOUN" or noun > runs[0][0]:
        return runs
    first = grammar.left[noun]
    end = grammar.left[found.cue.head]
    return trim(grammar, ((first, min(end, runs[0][0])),)) or runs


def _undated(grammar: Grammar, found: Finding, runs: Runs) -> Runs:
    """ "said on Sunday they had fired": the day of saying so is no part of what was said."""
    if not runs or runs[0][0] != found.cue.last or found.cue.pos != "v":
        return runs
    first, last = runs[0]
    at = first + (grammar.lower[first] == "on")
    if at + 2 < last and grammar.lower[at] in DAYS and grammar.tag[at + 1] in OPENERS:
        return ((at + 1, last), *runs[1:])
    return runs


def _untimed(grammar: Grammar, found: Finding, runs: Runs) -> Runs:
    """ "declared a truce in May when ...": a time that hangs on the cue itself ends the content."""
    head = found.cue.head
    if not runs or found.cue.pos != "v" or runs[-1][0] < found.cue.last:
        return runs
    first, last = runs[-1]
    for k in grammar.kids(head, "prep"):
        noun = grammar.kid(k, "pobj")
        if not first < k < last or noun is None or grammar.ent[noun] != "DATE":
            continue
        if grammar.lower[k] in ("within", "by", "until", "before", "from") and _binds(found):
            continue
        later = [m for m in grammar.children[head] if m > noun and grammar.dep[m] in COMPLEMENTS and m < last]
        if not later:
            return (*runs[:-1], (first, k))
    return runs


def _binds(found: Finding) -> bool:
    """Whether the cue is about what is still to come, so that its term is part of it: "promised polls within a year"."""
    return found.cue.entry is not None and found.cue.entry.act in (
        "promise",
        "demand",
        "request",
        "propose",
        "threaten",
    )


def _to_clause_end(grammar: Grammar, found: Finding) -> Runs:
    """After "claimed responsibility" the rest of the clause describes the deed."""
    runs = found.content.runs
    end = clause_end(grammar, found.cue.head, found.cue.last)
    return (
        joined([*runs, (found.cue.last, end)])
        if runs[0][0] >= found.cue.last and runs[-1][1] <= end
        else runs
    )


def _coordinate(grammar: Grammar, outer: Finding, inner: Finding) -> list[tuple[int, int]]:
    """The second verb of "warned that ... and called on ...", where the parser has put it into the first one's clause."""
    head = inner.cue.head
    if outer is inner or outer.source is None or inner.source is None:
        return []
    if not within(head, outer.content.runs):
        return []
    if outer.source.head != inner.source.head:
        return _contrast(grammar, outer, head)
    first = grammar.left[head]
    if grammar.dep[head] == "advcl" and grammar.tag[head] == "VBG" and first == inner.cue.first and first > 0:
        return [(first - 1, grammar.right[head] + 1)] if grammar.lower[first - 1] == "," else []
    if grammar.dep[head] != "conj":
        return []
    joins = [k for k in grammar.kids(grammar.head[head], "cc") if k < inner.cue.first]
    return [(joins[-1] if joins else inner.cue.first, grammar.right[head] + 1)]


def _contrast(grammar: Grammar, outer: Finding, head: int) -> list[tuple[int, int]]:
    """ ", while the agency warned of a glut": another speaker's clause beside the content, not in it."""
    first = grammar.left[head]
    if grammar.dep[head] != "advcl" or not within(first, outer.content.runs) or first == 0:
        return []
    if grammar.lower[first - 1] != "," or grammar.lower[first] not in (
        "while",
        "whereas",
        "although",
        "though",
    ):
        return []
    return [(first - 1, grammar.right[head] + 1)]


def _verdicts(grammar: Grammar, quotations: Quotations, runs: Runs) -> list[tuple[int, int]]:
    """ ", a claim denied by the rebels": the report's own word on what was said, not part of it."""
    out = []
    for a, b in runs:
        for comma in range(a + 1, b - 3):
            if (
                grammar.lower[comma] != ","
                or grammar.lower[comma + 1] not in ("a", "an")
                or quotations.of[comma] >= 0
            ):
                continue
            noun = next((k for k in (comma + 2, comma + 3) if (grammar.lemma[k], "n") in entries()), None)
            after = noun + 1 if noun is not None else b
            if after < b and (
                grammar.tag[after] in ("VBN", "VBD", "NNP") or grammar.lower[after] in ("that", "which")
            ):
                out.append((comma, b))
                break
    return out


def _at_edge(hole: tuple[int, int], runs: Runs) -> bool:
    return any((a < hole[0] and b - 1 <= hole[1] <= b + 1) or (hole[0] == a and hole[1] < b) for a, b in runs)


def _remarks(grammar: Grammar, quotations: Quotations, text: str, runs: Runs) -> list[tuple[int, int]]:
    """Remarks on the evidence that the parser has put at an edge of the content, after a comma."""
    out = []
    for a, b in runs:
        for match in EVIDENTIAL.finditer(text, grammar.start[a], grammar.end[b - 1]):
            first = grammar.token_at(match.start())
            last = grammar.token_at(match.end() - 1) + 1
            apart = first > a and grammar.lower[first - 1] in {",", "–", "—", "--", "("}
            if (
                apart
                and quotations.of[first] < 0
                and (last >= b - 1 or grammar.lower[last] in {",", "–", "—", "--", ")"})
            ):
                out.append((first - 1, last + 1 if last < b and grammar.lower[last] in {",", ")"} else last))
    return out


def _named(grammar: Grammar, text: str, source: Source | None) -> Source | None:
    """The speaker without the clauses that follow the name after a comma."""
    if source is None:
        return None
    last = source.last
    for k in range(source.head + 1, source.last):
        if grammar.dep[k] in CLAUSES and within(grammar.head[k], ((source.first, source.last),)):
            left = grammar.left[k]
            if left > source.head and grammar.lower[left - 1] == ",":
                last = min(last, left - 1)
            elif left > source.head and EVIDENTIAL.match(text, grammar.start[left]):
                last = min(last, left)
    return _unplaced(grammar, replace(source, last=max(last, source.head + 1)))


def _unplaced(grammar: Grammar, source: Source) -> Source:
    """ "In Lima, the ministry said": where the parser took place and speaker for one phrase, they are parted at the comma."""
    first = source.first
    opening = (
        first > 0
        and grammar.sentence[first - 1] == grammar.sentence[first]
        and grammar.pos[first - 1] == "ADP"
    )
    if (
        not opening
        or first - 1 != grammar.sentences[grammar.sentence[first]][0]
        or grammar.ent[first] not in ("GPE", "LOC")
    ):
        return source
    comma = next((i for i in range(first, source.last) if grammar.lower[i] == ","), None)
    if (
        comma is None
        or comma + 2 >= source.last
        or grammar.pos[comma + 1] not in ("DET", "PRON", "PROPN", "ADJ")
    ):
        return source
    if source.head > comma:
        return replace(source, first=comma + 1)
    inner = [i for i in range(comma + 1, source.last) if not comma < grammar.head[i] < source.last]
    nominal = [i for i in inner if grammar.pos[i] in ("NOUN", "PROPN", "PRON")]
    return replace(source, first=comma + 1, head=nominal[-1]) if nominal else source
