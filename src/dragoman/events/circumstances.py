"""What the sentence says about whether an event happened: its own modals and negation, and every word that governs it.

The features follow the reading of De Marneffe, Manning & Potts (Computational Linguistics 38, 2012) and of Lotan, Stern &
Dagan (NAACL 2013): the classes of the predicates above the event, their polarity, and the marks of its own clause.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from spacy.tokens import Doc, Token

from dragoman.language import in_headline, quotes_of

DEPTH = 5  # governors above the event that are looked at; farther ones say nothing reliable
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "none", "nobody", "nothing", "hardly", "barely", "without"})
MODALS = frozenset({"will", "would", "may", "might", "could", "can", "should", "must", "shall", "'ll", "’ll", "wo", "ca", "ought"})
HEDGES = frozenset({
    "allegedly", "reportedly", "supposedly", "purportedly", "apparently", "probably", "possibly", "perhaps", "maybe",
    "presumably", "likely", "ostensibly", "seemingly", "potentially", "evidently",
})  # fmt: skip
UNREAL = frozenset({
    "alleged", "suspected", "supposed", "purported", "reported", "possible", "potential", "probable", "planned", "proposed",
    "future", "next", "upcoming", "forthcoming", "likely", "hypothetical", "attempted", "threatened", "imminent", "apparent",
    "expected", "further", "eventual", "so-called", "would-be", "new", "recent", "last", "past", "previous", "failed",
})  # fmt: skip
_LIFTS = frozenset({"conj"})
_CLAUSE = frozenset({"VERB", "AUX"})


@lru_cache(maxsize=1)
def governor_classes() -> dict[str, tuple[str, ...]]:
    """Lemma to the classes it has as a governor (factive, plan, demand ...), from `governors.csv`."""
    classes: dict[str, tuple[str, ...]] = {}
    with (Path(__file__).parent / "governors.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            classes[row["lemma"]] = (*classes.get(row["lemma"], ()), row["class"])
    return classes


def circumstances(doc: Doc, i: int) -> list[str]:
    """Features of the event at token `i`, as words; the same Doc gives the same list."""
    token = doc[i]
    found = [f"lemma={token.lemma_.lower()}", f"tag={token.tag_}", f"pos={token.pos_}", f"dep={token.dep_}"]
    found += [f"suffix={token.lower_[-3:]}", f"tagdep={token.tag_}|{token.dep_}"]
    verb = _finite(token)
    own = list(_marks(token))
    found += [f"own:{mark}" for mark in own]
    if verb != token:
        found += [f"clause:{mark}" for mark in _marks(verb)]
        found.append(f"clausetag={verb.tag_}")
    found += list(_governed(token))
    found += list(_surroundings(doc, token))
    if token.pos_ in {"NOUN", "PROPN"}:
        found += list(_nominal(token))
    state = veridicality(token)
    tense = "past" if verb.tag_ in {"VBD", "VBN"} else verb.tag_
    return [*found, f"state={state}", f"state={state}|{token.tag_}", f"state={state}|{tense}"]


def negated(token: Token) -> bool:
    """Whether the token itself is negated: "did not attack", "no attack", "never"."""
    return any(c.dep_ == "neg" or (c.lower_ in NEGATIONS and c.dep_ in {"det", "advmod", "preconj", "cc"}) for c in token.children)


def lifted(token: Token) -> Token:
    """The first member of a coordination: "attacked" for "killed" in "attacked and killed"."""
    steps = 0
    while token.dep_ in _LIFTS and token.head != token and steps < 6:
        token, steps = token.head, steps + 1
    return token


_OPEN = frozenset({"desire", "attempt", "plan", "demand", "permit", "think", "forecast", "appear", "allege", "doubts", "n_plan", "n_maybe", "n_allege", "n_demand", "n_permit"})
_UNSURE = frozenset({"may", "might", "could", "should", "would", "can", "must", "ought", "ca", "shall"})
_ARGUMENTS = frozenset({"xcomp", "ccomp", "dobj", "pobj", "acl", "pcomp", "nsubjpass", "oprd", "attr", "prep"})


def veridicality(token: Token) -> str:
    """What a chain of predicates makes of the event, read from the top: "+" it is, "-" it is not, "?" open, "~" in the future."""
    chain = [token]
    while chain[-1].head != chain[-1] and len(chain) <= DEPTH + 3:
        chain.append(chain[-1].head)
    state = "+"
    for above, below in zip(chain[:0:-1], chain[-2::-1], strict=True):
        if below.dep_ in _LIFTS:
            continue
        state = _through(above, below, state)
    return _own(token, state)


def _through(above: Token, below: Token, state: str) -> str:
    classes = {c.removeprefix("n_") for c in governor_classes().get(above.lemma_.lower(), ())}
    inherited = _own(above, state) if below.dep_ in _ARGUMENTS else state
    if below.dep_ not in _ARGUMENTS:
        return state if below.dep_ not in {"advcl"} else "+"
    if above.pos_ == "ADP":
        return state
    if "say" in classes or ("factive" in classes and below.dep_ == "ccomp"):
        return "+"
    if classes & {"negative", "denies", "deny"} and below.dep_ not in {"nsubjpass", "prep"}:
        return {"+": "-", "-": "+"}.get(inherited, inherited)
    if classes & {c.removeprefix("n_") for c in _OPEN} and below.dep_ not in {"prep", "nsubjpass"}:
        return "?"
    return inherited


def _own(token: Token, state: str) -> str:
    marks = set(_marks(token))
    if marks & {"mark=if", "mark=unless", "mark=whether"} or any(f"aux={m}" in marks for m in _UNSURE):
        return "?"
    if "hedge" in marks:
        return "?"
    if "neg" in marks:
        return {"+": "-", "-": "+"}.get(state, state)
    if "aux=will" in marks or "aux='ll" in marks or "aux=wo" in marks:
        return "~" if state == "+" else state
    if "infinitive" in marks and state == "+" and token.dep_ in {"advcl", "relcl", "acl"}:
        return "?"
    return state


def _finite(token: Token) -> Token:
    """The verb of the clause that the token stands in: itself, or the nearest verb above a noun."""
    up = token
    for _ in range(4):
        if up.pos_ in _CLAUSE:
            return up
        if up.head == up:
            break
        up = up.head
    return up


def _marks(token: Token) -> Iterator[str]:
    base = lifted(token)
    seen = False
    for word in (token, base) if base != token else (token,):
        for c in word.children:
            low = c.lower_
            if c.dep_ == "neg" or (low in NEGATIONS and c.dep_ in {"det", "advmod", "preconj", "nsubj", "nsubjpass", "dobj"}):
                yield "neg"
            if c.dep_ in {"aux", "auxpass"}:
                yield f"aux={c.lemma_.lower() if low not in MODALS else low}"
                if low in MODALS:
                    yield "modal"
            elif c.dep_ == "mark":
                yield f"mark={low}"
            elif c.dep_ == "advmod":
                if low in HEDGES:
                    yield "hedge"
                yield f"adv={low}"
            elif c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ in {"who", "which", "that", "it", "i", "we", "you"}:
                yield f"subj={low}"
            elif c.dep_ == "npadvmod" or (c.dep_ == "prep" and low in {"until", "after", "before", "since", "if", "without", "in", "on"}):
                yield f"adjunct={low if c.dep_ == 'prep' else c.lemma_.lower()}"
        seen = True
    if seen and token.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in base.children):
        yield "infinitive"


def _governed(token: Token) -> Iterator[str]:
    classes = governor_classes()
    up, polarity = token, 1
    for level in range(1, DEPTH + 1):
        base = lifted(up)
        if base != up and level == 1:
            yield "coordinated"
        up = base
        if up.head == up:
            yield f"root@{level}"
            return
        dep, head = up.dep_, up.head
        lemma = head.lemma_.lower()
        if dep == "prep" or head.pos_ == "ADP":
            yield f"prep@{level}={lemma}"
        else:
            yield f"gov@{level}={lemma}|{dep}"
            for name in classes.get(lemma, ()):
                if name.startswith("n_") == (head.pos_ == "NOUN"):
                    polarity = -polarity if name in {"negative", "denies", "n_deny"} else polarity
                    yield f"class@{min(level, 3)}={name}|{dep}"
                    yield f"above={name}"
        if dep in {"advcl", "ccomp", "xcomp", "relcl", "acl", "pcomp"}:
            yield f"clausal@{level}={dep}"
        if negated(head):
            polarity = -polarity
            yield f"govneg@{min(level, 3)}|{dep}"
        for c in head.children:
            if c.dep_ == "aux" and c.lower_ in MODALS:
                yield f"govmodal@{min(level, 3)}={c.lower_}|{dep}"
            elif c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether", "until", "before"}:
                yield f"govmark@{min(level, 3)}={c.lower_}"
        yield f"govtag@{level}={head.tag_}|{dep}" if level < 3 else "far"
        up = head
    yield f"polarity={polarity}"


def _surroundings(doc: Doc, token: Token) -> Iterator[str]:
    sent = token.sent
    words = {t.lower_ for t in sent}
    if "if" in words:
        yield "sent:if"
    if sent.text.rstrip().endswith("?"):
        yield "sent:question"
    if in_headline(doc, token.idx):
        yield "headline"
    if any(a <= token.idx < b for q in quotes_of(doc) for a, b in q.parts):
        yield "quoted"
    for j in range(max(sent.start, token.i - 3), token.i):
        yield f"before={doc[j].lower_}"
        if doc[j].lower_ in HEDGES | UNREAL:
            yield "hedge-before"
    if token.i + 1 < sent.end:
        yield f"after={doc[token.i + 1].lower_}"


def _nominal(token: Token) -> Iterator[str]:
    for c in token.children:
        if c.dep_ == "det":
            yield f"det={c.lower_}"
        elif c.dep_ == "poss":
            yield "possessed"
        elif c.dep_ == "amod":
            yield f"amod={c.lower_}"
            if c.lower_ in UNREAL:
                yield f"unreal={c.lower_}"
        elif c.dep_ == "nummod":
            yield "numbered"
        elif c.dep_ == "prep":
            yield f"complement={c.lower_}"
    yield f"plural={'Plur' in token.morph.get('Number', [])}"
