"""Who could be the speaker of a cue: subjects, agents, possessors, objects of `according to`, heads of relative clauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.statements.cues import Cue
from dragoman.statements.grammar import Grammar

RELAYING = frozenset({"quote", "cite", "report", "paraphrase", "describe"})
SUBJECT = ("nsubj", "csubj", "expl")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"})


@dataclass(frozen=True, slots=True)
class Source:
    """A candidate speaker: its noun phrase [first, last), the head token, and how it was reached."""

    first: int
    last: int
    head: int
    kind: str


def subject_span(grammar: Grammar, cue: Cue) -> tuple[int, int] | None:
    """The words of the cue's own grammatical subject, which no content may hold."""
    base = grammar.head[cue.head] if cue.pos == "a" and grammar.dep[cue.head] == "acomp" else cue.head
    kids = grammar.kids(base, "nsubj")
    return phrase(grammar, min(kids, key=lambda k: abs(k - base))) if kids else None


def phrase(grammar: Grammar, head: int) -> tuple[int, int]:
    """The noun phrase of a head: its subtree without the commas at its edges and without clauses that follow a comma."""
    first, last = grammar.subtree(head)
    for k in grammar.children[head]:
        if k > head and grammar.dep[k] in ("relcl", "advcl", "acl", "parataxis", "ccomp") and last - k > 0:
            a = grammar.left[k]
            if a > head and grammar.lower[a - 1] == "," and grammar.dep[k] != "relcl":
                last = min(last, a)
        elif (
            k > head
            and grammar.dep[k] == "prep"
            and k - 1 > head - 1
            and grammar.lower[k - 1] == ","
            and grammar.lower[k] != "of"
        ):
            last = min(last, k)
    while last - 1 > head and (
        grammar.space[last - 1] or grammar.lower[last - 1] in {",", ";", ":", "–", "—", "--", "-"}
    ):
        last -= 1
    while first < head and (
        grammar.space[first]
        or grammar.lower[first] in {",", ";", ":", "–", "—", "--", "-", "“", '"', "and", "but"}
    ):
        first += 1
    return first, last


def relayed(grammar: Grammar, cue: Cue) -> Source | None:
    """Wang in "agencies quoted Wang as saying" and in "Wang was quoted by agencies as saying"; None elsewhere."""
    verb = relaying_verb(grammar, cue)
    if verb is None:
        return None
    if is_passive(grammar, verb):
        who = grammar.kid(verb, "nsubjpass", "nsubj")
        if who is None or who > verb:
            return None
        return Source(*phrase(grammar, who), who, "relayed")
    first, last = verb + 1, cue.head - 1
    heads = [
        i for i in range(first, last) if grammar.pos[i] in NOMINAL and not first <= grammar.head[i] < last
    ]
    if not heads:
        heads = [i for i in range(first, last) if grammar.pos[i] in ("PROPN", "NOUN", "PRON")][-1:]
    if not heads:
        return None
    while first < heads[0] and grammar.pos[first] == "PUNCT":
        first += 1
    return Source(first, last, heads[0], "relayed")


def cited(grammar: Grammar, cue: Cue, source: Source) -> Source | None:
    """The source in "the daily K, citing a source in the ministry, reported ...", "state radio, quoting the army, said ...", None where nothing is cited."""
    first, last = grammar.sentences[grammar.sentence[cue.head]]
    for i in range(first, last):
        if grammar.lower[i] not in ("citing", "quoting") or grammar.head[i] not in (cue.head, source.head):
            continue
        noun = grammar.kid(i, "dobj")
        if noun is not None and noun > i:
            start, end = phrase(grammar, noun)
            comma = next((k for k in range(noun, end) if grammar.lower[k] == ","), end)
            return Source(start, comma, noun, "cited")
    return None


def relaying_verb(grammar: Grammar, cue: Cue) -> int | None:
    """The verb "quoted" of "quoted ... as saying", by the words: the parser often takes it for an adjective."""
    if (
        cue.pos != "v"
        or cue.head < 2
        or grammar.lower[cue.head - 1] != "as"
        or grammar.tag[cue.head] != "VBG"
    ):
        return None
    for i in range(
        cue.head - 2, max(grammar.sentences[grammar.sentence[cue.head]][0] - 1, cue.head - 16), -1
    ):
        if grammar.lower[i] in (
            "quoted",
            "quotes",
            "quoting",
            "quote",
            "cited",
            "cites",
            "citing",
            "reported",
            "paraphrased",
            "described",
        ):
            return i
    return None


def is_passive(grammar: Grammar, verb: int) -> bool:
    """Whether a form of "be" stands before the participle."""
    return grammar.kid(verb, "auxpass") is not None or (
        verb > 0 and grammar.lower[verb - 1] in ("was", "were", "been", "is", "are", "being")
    )


def candidates(grammar: Grammar, cue: Cue) -> list[Source]:
    """Candidate speakers of a cue, nearest first, without repeats."""
    out: list[Source] = []
    seen: set[int] = set()
    for head, kind in _raw(grammar, cue):
        if (
            head in seen
            or head == cue.head
            or grammar.space[head]
            or (cue.first <= head < cue.last and kind != "poss")
        ):
            continue
        seen.add(head)
        first, last = phrase(grammar, head)
        if (
            first <= cue.head < last
        ):  # the cue stands in a clause of the phrase: keep what precedes the clause
            last = min(last, cue.first)
            k = cue.head
            steps = 0
            while grammar.head[k] != head and grammar.head[k] != k and steps < 50:
                k, steps = grammar.head[k], steps + 1
            last = min(last, grammar.left[k]) if grammar.left[k] > head else last
            while last - 1 > head and grammar.lower[last - 1] in {",", "–", "—", "--"}:
                last -= 1
            if first <= cue.head < last or last <= first:
                first, last = head, head + 1
        out.append(Source(first, last, head, kind))
    return out


def _raw(grammar: Grammar, cue: Cue) -> Iterator[tuple[int, str]]:
    head = cue.head
    if cue.pos == "c":
        if cue.first > 0:
            at = cue.first - 1
            steps = 0
            while (
                grammar.head[at] != at
                and grammar.pos[grammar.head[at]] in NOMINAL
                and grammar.head[at] < cue.first
                and steps < 20
            ):
                at, steps = grammar.head[at], steps + 1
            yield at, "before"
            if grammar.pos[grammar.head[at]] == "VERB" or grammar.dep[at] == "ROOT":
                kid = grammar.kid(grammar.head[at], "nsubj")
                if kid is not None and kid < cue.first:
                    yield kid, "before-subject"
        return
    for base, name in ((head, ""), (cue.light, "light-")):
        if base is None:
            continue
        for dep in ("nsubj", "agent", "poss", "pobj", "prep", "dobj", "nsubjpass", "compound", "amod"):
            for k in sorted(grammar.kids(base, dep), key=lambda k: abs(k - base)):
                if dep == "agent" or (
                    dep == "prep"
                    and grammar.lower[k] in ("by", "from", "of", "among", "to", "in", "between", "within")
                ):
                    inner = grammar.kid(k, "pobj")
                    means = (
                        cue.pos == "v" and grammar.lower[k] == "by" and grammar.tag[base] != "VBN"
                    )  # by phone
                    if inner is not None and not means:
                        yield inner, f"{name}{dep}-{grammar.lower[k]}"
                elif dep == "prep" or (
                    dep in ("compound", "amod", "dobj", "nsubjpass", "pobj")
                    and cue.pos == "v"
                    and dep != "dobj"
                ):
                    continue
                else:
                    yield k, name + dep
    if cue.pos == "v":
        for k in grammar.kids(head, "dep", "attr", "oprd", "appos", "npadvmod"):
            if grammar.left[k] == cue.last and grammar.pos[k] in NOMINAL:
                yield k, "next"
    if cue.pos == "p":
        last = cue.last - 1
        kid = grammar.kid(last, "pobj", "pcomp", "dobj")
        if kid is None and cue.last < grammar.size:
            kid = cue.last
        if kid is not None:
            yield kid, "object"
        return
    yield from _climb(grammar, head)


def _climb(grammar: Grammar, at: int) -> Iterator[tuple[int, str]]:
    """Subjects and objects of the words above the cue; the noun that a clause modifies."""
    path = ""
    for _ in range(4):
        up, dep = grammar.head[at], grammar.dep[at]
        if up == at:
            return
        path = f"{path}/{dep}"
        if dep in ("relcl", "acl"):
            yield up, f"up{path}"
            kid = grammar.kid(up, "poss")
            if kid is not None:
                yield kid, f"up{path}-poss"
            return
        if grammar.pos[up] in ("VERB", "AUX"):
            for name in ("nsubj", "nsubjpass", "dobj", "agent", "dative"):
                kid = grammar.kid(up, name)
                if kid is not None and name == "agent":
                    kid = grammar.kid(kid, "pobj")
                if kid is not None and not grammar.above(at, kid):
                    yield kid, f"up{path}-{name}"
        else:
            kid = grammar.kid(up, "poss")
            if kid is not None:
                yield kid, f"up{path}-poss"
            if grammar.pos[up] in ("NOUN", "PROPN") and dep in ("amod", "compound", "conj"):
                yield up, f"up{path}"
        at = up
