"""What could be the content of a cue: every stretch of words that its place in the parse or a quotation offers.

A rule does not choose; `scorer.py` does. Kinds name where a candidate comes from: `ccomp` the clause below the cue,
`up` the clause that the cue interrupts or follows, `q>` the quotation after it, and so on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.statements.cues import Cue
from dragoman.statements.grammar import MARKS, OPENING, Grammar, Runs, joined, minus
from dragoman.statements.quotations import Quotations

BELOW = (
    "ccomp", "xcomp", "dobj", "prep", "advcl", "acomp", "oprd", "attr", "nsubjpass", "parataxis", "acl", "dep",
    "relcl", "appos", "csubj", "intj", "dative", "advmod", "npadvmod", "pcomp", "pobj", "conj",
)  # fmt: skip
PAIRS = (
    ("dobj", "xcomp"), ("dobj", "prep"), ("dobj", "oprd"), ("nsubjpass", "xcomp"), ("nsubjpass", "oprd"), ("nsubjpass", "prep"),
    ("prep", "ccomp"), ("prep", "prep"), ("ccomp", "advcl"), ("dobj", "acl"), ("nsubj", "xcomp"),
    ("nsubj", "ccomp"), ("ccomp", "ccomp"), ("dobj", "ccomp"), ("xcomp", "prep"),
)  # fmt: skip
LOOSE = frozenset(
    {"while", "as", "after", "before", "since", "when", "because", "although", "though", "whereas", "until"}
)
EDGES = frozenset(",;:–—-") | {"--", "."}


@dataclass(frozen=True, slots=True)
class Content:
    """A candidate: the stretches of tokens, its kind, and the token that leads to it (a child of the cue, or its parent)."""

    runs: Runs
    kind: str
    via: int


def candidates(
    grammar: Grammar, quotations: Quotations, cue: Cue, subject: tuple[int, int] | None
) -> list[Content]:
    """Candidate contents of a cue, without repeats, best known kinds first."""
    seen: set[Runs] = set()
    out: list[Content] = []
    own = ((cue.first, cue.last),) if subject is None else joined([(cue.first, cue.last), subject])
    for runs, kind, via in _raw(grammar, quotations, cue, own):
        keep = () if kind.startswith(("nsubj", "poss")) else own
        if keep == () and cue.first < cue.last:
            keep = ((cue.first, cue.last),)
        clean = trim(grammar, minus(_marked(quotations, runs), keep))
        if clean:
            for variant, suffix in _extended(grammar, quotations, cue, clean, own):
                if variant not in seen:
                    seen.add(variant)
                    out.append(Content(variant, kind + suffix, via))
    return out


def _raw(grammar: Grammar, quotations: Quotations, cue: Cue, own: Runs) -> Iterator[tuple[Runs, str, int]]:
    head = cue.head
    sent_first, sent_last = grammar.sentences[grammar.sentence[head]]
    bases = [head] if cue.light is None else [head, cue.light]
    if cue.pos == "a" and grammar.dep[head] == "acomp":
        bases.append(grammar.head[head])
    bases += [
        k
        for k in range(cue.head + 1, cue.last)
        if k not in bases and grammar.dep[k] in ("dobj", "prt", "prep", "acomp")
    ]
    kids: dict[str, list[int]] = {}
    for base in bases:
        for k in grammar.children[base]:
            kids.setdefault(grammar.dep[k], []).append(k)
    for dep in BELOW:
        for k in kids.get(dep, ()):
            if dep == "conj" and grammar.pos[k] != "NOUN":
                continue
            yield (_own(grammar, k),), dep, k
            if dep == "prep":
                inner = grammar.kid(k, "pobj", "pcomp")
                if inner is not None:
                    yield (grammar.subtree(inner),), f"prep-{grammar.dep[inner]}", inner
            elif dep == "dobj":
                for inner in grammar.kids(k, "acl", "relcl", "ccomp", "prep"):
                    yield (grammar.subtree(inner),), f"dobj-{grammar.dep[inner]}", inner
            elif dep == "xcomp":
                inner = grammar.kid(k, "ccomp", "dobj", "xcomp")
                if inner is not None:
                    yield (grammar.subtree(inner),), f"xcomp-{grammar.dep[inner]}", inner
    for one, two in PAIRS:
        if one in kids and two in kids:
            a, b = kids[one][0], kids[two][-1]
            if a != b:
                yield joined([grammar.subtree(a), grammar.subtree(b)]), f"{one}+{two}", b
    end = grammar.subtree(head)[1]
    if cue.last < end:
        yield ((cue.last, end),), "rest", head
        stop = clause_end(grammar, head, cue.last)
        if cue.last < stop < end:
            yield ((cue.last, stop),), "clause", head
    yield from _upward(grammar, cue)
    if cue.last < sent_last:
        yield ((cue.last, sent_last),), "tail", head
    if sent_first < own[0][0]:
        yield ((sent_first, own[0][0]),), "start", head
        yield ((sent_first, sent_last),), "round", head
    yield from _quoted(quotations, grammar, cue, own)


def _own(grammar: Grammar, k: int) -> tuple[int, int]:
    """The subtree of a complement without an "and that ..." which belongs to a verb further up."""
    first, last = grammar.subtree(k)
    if any(grammar.lower[m] == "that" for m in grammar.kids(k, "mark")):
        return first, last
    for conj in grammar.kids(k, "conj"):
        if any(grammar.lower[m] == "that" for m in grammar.kids(conj, "mark")):
            cc = grammar.kids(k, "cc")
            return first, min([c for c in cc if c > k] or [grammar.left[conj]])
    return first, last


def clause_end(grammar: Grammar, head: int, after: int) -> int:
    """Where the cue's own clause ends: before a co-ordinated verb, or a clause of time or contrast."""
    for k in grammar.children[head]:
        if k < after:
            continue
        mark = grammar.kid(k, "mark", "advmod")
        contrast = grammar.dep[k] == "advcl" and mark is not None and grammar.lower[mark] in LOOSE
        if (
            grammar.dep[k] in ("cc", "conj", "parataxis")
            or contrast
            or (grammar.lower[k] == "," and k > after)
        ):
            return grammar.left[k]
    return grammar.right[head] + 1


def _upward(grammar: Grammar, cue: Cue) -> Iterator[tuple[Runs, str, int]]:
    below = grammar.subtree(cue.head)
    at, up = cue.head, grammar.head[cue.head]
    for step in ("up", "up2", "up3"):
        if up == at:
            return
        whole = grammar.subtree(up)
        yield minus((whole,), [below]), step, up
        at, up = up, grammar.head[up]


def _quoted(quotations: Quotations, grammar: Grammar, cue: Cue, own: Runs) -> Iterator[tuple[Runs, str, int]]:
    sent_first, sent_last = grammar.sentences[grammar.sentence[cue.head]]
    here = quotations.of[cue.head]
    before = after = None
    for number, quote in enumerate(quotations.all):
        if number == here:
            continue
        if (
            quote.last <= cue.first
            and quote.last >= sent_first - 1
            and (quote.first >= sent_first or own[0][0] - quote.last <= 3)
        ):
            before = quote
        if after is None and quote.first >= cue.last and quote.first <= sent_last + 1:
            after = quote
        if quote.first > sent_last + 1:
            break
    if before is not None:
        yield before.runs, "q<", before.first
    if after is not None:
        yield after.runs, "q>", after.first
    if before is not None and after is not None:
        yield joined([*before.runs, *after.runs]), "q<>", before.first


def _extended(
    grammar: Grammar, quotations: Quotations, cue: Cue, runs: Runs, own: Runs
) -> Iterator[tuple[Runs, str]]:
    """The stretches, whole quotations in place of their parts, and the same with the quotation that follows the sentence."""
    here = quotations.of[cue.head]
    touched = {quotations.of[i] for a, b in runs for i in (a, b - 1)} - {-1, here}
    if touched:
        whole = joined([*runs, *(r for number in sorted(touched) for r in quotations.all[number].runs)])
        runs = minus(whole, own) if not any(quotations.of[a] in touched for a, _ in own) else runs
    elif _lone_mark(grammar, quotations, runs[0][0]):
        runs = joined([(runs[0][0] - 1, runs[0][0]), *runs])
    yield runs, ""
    sent_last = grammar.sentences[grammar.sentence[max(cue.head, runs[-1][1] - 1)]][1]
    at = sent_last
    while at < grammar.size and grammar.space[at] and "\n" not in grammar.lower[at]:
        at += 1
    if (
        touched
        and at < grammar.size
        and here == -1
        and quotations.of[at] >= 0
        and not _paragraph(grammar, at)
    ):
        quote = quotations.all[quotations.of[at]]
        if quote.first == at and quotations.alone(grammar, at):
            yield joined([*runs, *quote.runs]), "&"


def _lone_mark(grammar: Grammar, quotations: Quotations, at: int) -> bool:
    """Whether an opening mark without a partner stands before the token."""
    return at > 0 and grammar.lower[at - 1] in OPENING and quotations.of[at] == quotations.of[at - 1] == -1


def _marked(quotations: Quotations, runs: Runs) -> Runs:
    """The stretches without a closing mark at their start that ends an earlier quotation."""
    if not runs:
        return runs
    a, b = runs[0]
    number = quotations.of[a]
    if (
        number >= 0
        and quotations.all[number].last == a + 1
        and quotations.all[number].first < a
        and b - a > 1
    ):
        return ((a + 1, b), *runs[1:])
    return runs


def _paragraph(grammar: Grammar, at: int) -> bool:
    return at > 0 and "\n" in grammar.lower[at - 1]


def trim(grammar: Grammar, runs: Runs) -> Runs:
    """Stretches without white space, commas, dashes and full stops at their edges; quotation marks stay."""
    out = []
    for a, b in runs:
        while a < b and (grammar.space[a] or grammar.lower[a] in EDGES):
            a += 1
        while a < b and (grammar.space[b - 1] or grammar.lower[b - 1] in EDGES):
            b -= 1
        if a < b and (b - a > 1 or grammar.lower[a] not in MARKS):
            out.append((a, b))
    return tuple(out)
