"""Which findings become statements.

The scorer learned from PolNeAR, which counts every stance towards something as an attribution: supporting, opposing, deciding.
A record files words and thoughts that are attributed to a source; `wide` keeps the stances too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dragoman.statements.borders import agent_content
from dragoman.statements.deeds import not_words
from dragoman.statements.finding import Finding, puts_a_number, speaks_a_clause, stretched
from dragoman.statements.grammar import Grammar, Runs, within
from dragoman.statements.quotations import Quotations
from dragoman.statements.remarks import is_negated, is_neither, is_remark, is_silence, is_unreal
from dragoman.statements.scorer import Scorer
from dragoman.statements.speakers import RELAYING
from dragoman.statements.wording import word_lists

WIDE_FLOOR = 0.24
FLOORS = {"v": 0.15, "p": 0.08, "n": 0.3, "a": 0.15, "r": 0.25, "c": 0.2}
GROUP_FLOORS = {"will": 0.3, "think": 0.2}
SURE_FLOOR = 0.01  # where the grammar is sure of cue, content and speaker
PLAIN_FLOOR = 0.03  # a verb or noun that can only be one of speech, with an actor for its subject
OBJECTS = frozenset(
    {"confirm", "speak", "doubt", "acknowledge"}
)  # take a noun for what is said, where the subject is an actor
STYLING = frozenset({"call", "style", "dub", "name", "term", "brand", "label", "proclaim"})
REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself"})
MEANT = frozenset(
    {"define", "intend", "know", "design", "mean", "expect"}
)  # "is expected to": nobody is named, nothing is said
GOING_ON = frozenset({"continue", "resume", "begin", "go", "speak", "talk"})
ANSWERING = frozenset({"respond", "react", "retaliate", "reply", "answer", "hit"})
DENYING = frozenset({"deny", "reject"})
PHRASES = frozenset(
    {
        "dobj",
        "prep",
        "prep-pobj",
        "nsubjpass",
        "dobj-prep",
        "pobj",
        "advmod",
        "npadvmod",
        "dative",
        "appos",
        "conj",
        "attr",
    }
)
IsActor = Callable[[int], bool]
"""Whether the noun phrase headed by a token is a resolved actor."""


def selected(
    grammar: Grammar,
    quotations: Quotations,
    found: list[Finding],
    scorer: Scorer,
    is_actor: IsActor,
    wide: bool,
) -> list[Finding]:
    """The findings to keep, in order of the cue."""
    if wide:
        kept = [f for f in found if f.probability >= WIDE_FLOOR]
        return [replace(f, cue=stretched(grammar, f, scorer)) for f in kept]
    kept = [f for f in found if _likely(grammar, f, is_actor) and _files(grammar, quotations, f)]
    return _single(grammar, kept)


def announces(grammar: Grammar, found: Finding, kept: list[Finding]) -> bool:
    """ "Chad: UN envoy urges calm": what stands after the colon has a speaker and a cue of its own."""
    cue, source = found.cue, found.source
    if cue.pos != "c" or source is None:
        return False
    return any(
        f.cue.pos == "v"
        and f.source is not None
        and f.source.head > cue.head
        and within(f.cue.head, found.content.runs)
        and f.source.first - cue.last <= 1
        for f in kept
    )


def _likely(grammar: Grammar, found: Finding, is_actor: IsActor) -> bool:
    cue, entry, source = found.cue, found.cue.entry, found.source
    if found.probability >= max(FLOORS[cue.pos], GROUP_FLOORS.get(entry.group, 0) if entry else 0):
        return True
    if (
        source is not None
        and _sure(grammar, found)
        and (is_actor(source.head) or grammar.pos[source.head] in ("PRON", "NOUN", "PROPN"))
    ):
        return found.probability >= SURE_FLOOR
    if found.probability < PLAIN_FLOOR or cue.pos not in "vn" or entry is None or source is None:
        return False
    if cue.pos == "n":  # "Kyiv's accusation that ..."
        whole = found.content.kind in ("acl", "ccomp") and source.kind in ("poss", "prep-by")
        return whole and entry.group == "speech" and is_actor(source.head)
    own = source.kind in ("nsubj", "agent-by") or source.kind.startswith("up/conj-nsubj")
    return own and grammar.lemma[cue.head] in word_lists()["plain"] and is_actor(source.head)


def _sure(grammar: Grammar, found: Finding) -> bool:
    """A verb of saying with its own subject and clause, or "put the toll at nine"."""
    if found.source is None or not (
        found.source.kind == "nsubj" or found.source.kind.startswith(("up/conj-nsubj", "up/xcomp-nsubj"))
    ):
        return False
    if reckons(grammar, found):
        return True
    clause = found.content.kind in ("ccomp", "xcomp", "dobj+xcomp", "dobj+ccomp")
    return clause and speaks_a_clause(grammar, found.cue)


def reckons(grammar: Grammar, found: Finding) -> bool:
    """Whether the finding is an estimate put at a number."""
    return found.content.kind == "dobj+prep" and puts_a_number(grammar, found.cue.head)


def _deedless(grammar: Grammar, found: Finding) -> bool:
    """Whether the cue's other sense is meant, in which nothing is said: "calling itself", "summoned the envoy"."""
    head, kind = found.cue.head, found.content.kind
    lemma, first = grammar.lemma[head], found.content.runs[0][0]
    if agent_content(grammar, found):
        return True
    if lemma == "rule" and grammar.kid(head, "auxpass", "agent") is not None and kind != "ccomp":
        return True
    if lemma in STYLING and grammar.lower[first] in REFLEXIVE:
        return True
    if lemma in ("declare", "proclaim") and grammar.lemma[first] == "independence":
        return True
    if lemma in ("summon", "see", "recall") and kind in PHRASES:
        return True
    if found.source is None and lemma in MEANT and grammar.kid(head, "auxpass") is not None:
        return True
    if lemma in GOING_ON and kind in ("tail", "rest", "start", "up"):
        return True
    if lemma in ("seek", "request", "await") and grammar.lemma[first] in ("comment", "reaction"):
        return True
    return lemma in ANSWERING and grammar.tag[first] == "VBG" and grammar.lower[first - 1] == "by"


def _files(grammar: Grammar, quotations: Quotations, found: Finding) -> bool:
    """Whether an attribution is one of words or thoughts, made and not denied."""
    cue, entry = found.cue, found.cue.entry
    quoted = quotations.share(found.content.runs) if quotations.of[cue.head] < 0 else 0.0
    if cue.pos == "c":
        return found.source is not None
    if reckons(grammar, found):
        return True
    if is_neither(grammar, cue) or _deedless(grammar, found):
        return False
    if entry is None or entry.group == "attitude":
        return quoted > 0.9 and found.probability >= 0.35
    denied = is_negated(grammar, cue) and entry.act not in DENYING
    if denied or is_unreal(grammar, cue) or is_silence(grammar, cue) or is_remark(grammar, cue):
        return False
    takes = entry.takes_object or grammar.lemma[cue.head] in OBJECTS or _numbers(grammar, found)
    if not_words(grammar, found):
        return False
    if not takes and not quoted and not _says_something(grammar, found):
        return False
    if found.source is not None and grammar.lower[found.source.head] in ("which", "that") and cue.pos == "v":
        return grammar.pos[_antecedent(grammar, found.source.head)] == "PROPN"
    if grammar.lemma[cue.head] == "agree" and found.content.kind.startswith("xcomp"):
        return False  # an agreement to act is an event
    if found.source is None and cue.pos in "van":
        told = grammar.kid(cue.head, "auxpass") is not None and grammar.dep[cue.head] != "relcl"
        return cue.pos == "v" and (bool(quoted) or told)
    return True


def _numbers(grammar: Grammar, found: Finding) -> bool:
    """ "forecast an average of 90 dollars": a number is told."""
    return grammar.lemma[found.cue.head] in ("forecast", "predict", "project", "estimate") and any(
        grammar.pos[i] == "NUM" for a, b in found.content.runs for i in range(a, b)
    )


def _says_something(grammar: Grammar, found: Finding) -> bool:
    """A clause, or an object and what it is called."""
    if found.content.kind not in PHRASES or found.content.kind in (
        "dobj+prep",
        "dobj+oprd",
        "dobj+xcomp",
        "nsubjpass+oprd",
        "nsubjpass+prep",
    ):
        return True
    return any(
        grammar.pos[i] in ("VERB", "AUX") and grammar.dep[i] != "amod"
        for a, b in found.content.runs
        for i in range(a, b)
    )


def _antecedent(grammar: Grammar, pronoun: int) -> int:
    at = grammar.head[pronoun]
    return grammar.head[at] if grammar.dep[at] == "relcl" else pronoun


def _single(grammar: Grammar, kept: list[Finding]) -> list[Finding]:
    """One finding a content: of two that share most of it, the more probable; relays ("quoted X as saying") yield to the saying."""
    out: list[Finding] = []
    for found in kept:
        rival = next((o for o in out if overlap(o.content.runs, found.content.runs) >= 0.75), None)
        if rival is None:
            out.append(found)
        elif _introduces(rival, found) or _relays(grammar, rival, found):
            out[out.index(rival)] = found
        elif _nested(rival, found):
            out.append(found)
        elif found.probability > rival.probability and not _relays(grammar, found, rival):
            out[out.index(rival)] = found
    if any(f.cue.pos == "r" for f in out):
        out = _told_of(grammar, out)
    heads = [f.cue.head for f in out if f.cue.pos == "r"]
    out = [f for f in out if f.cue.pos == "r" or not any(f.cue.first <= head < f.cue.last for head in heads)]
    return sorted(out, key=lambda f: (f.cue.first, f.cue.head))


def _told_of(grammar: Grammar, out: list[Finding]) -> list[Finding]:
    """ "reportedly told": the adverb is part of a cue that has a speaker."""
    said = [f for f in out if f.cue.pos == "v" and f.source is not None and speaks_a_clause(grammar, f.cue)]
    return [
        f for f in out if f.cue.pos != "r" or not any(s.cue.first <= f.cue.head < s.cue.last for s in said)
    ]


def _introduces(outer: Finding, inner: Finding) -> bool:
    """ "disagreed, saying that ...": the content of the first begins with the second cue of the same speaker."""
    same = outer.source is not None and inner.source is not None and outer.source.head == inner.source.head
    return same and outer.content.runs[0][0] == inner.cue.first


def _relays(grammar: Grammar, outer: Finding, inner: Finding) -> bool:
    return grammar.lemma[outer.cue.head] in RELAYING and grammar.above(inner.cue.head, outer.cue.head)


def _nested(one: Finding, two: Finding) -> bool:
    return within(two.cue.head, one.content.runs) or within(one.cue.head, two.content.runs)


def overlap(a: Runs, b: Runs) -> float:
    """Tokens shared by two contents over those in either."""
    if not a or not b or a[-1][1] <= b[0][0] or b[-1][1] <= a[0][0]:
        return 0.0
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
