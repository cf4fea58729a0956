"""What the sentence says about whether an event happened: its own modals and negation, and every word that governs it.

The features follow the reading of De Marneffe, Manning & Potts (Computational Linguistics 38, 2012) and of Lotan, Stern &
Dagan (NAACL 2013): the classes of the predicates above the event, their polarity, and the marks of its own clause. What
the chain of predicates adds up to is worked out in `veridicality`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dragoman.events.governors import rows_of
from dragoman.events.veridicality import HEDGES, NEGATIONS, Verdict, joined, negated, shared, verdict
from dragoman.language import in_headline, quotes_of

DEPTH = 5  # governors above the event that are looked at; farther ones say nothing reliable
MODALS = frozenset(
    [
        "will", "would", "may", "might", "could", "can", "should", "must", "shall", "'ll", "’ll", "wo", "ca", "ought",
    ]
)  # fmt: skip
UNREAL = frozenset(
    [
        "alleged", "suspected", "supposed", "purported", "reported", "possible", "potential", "probable", "planned",
        "proposed", "future", "next", "upcoming", "forthcoming", "likely", "hypothetical", "attempted", "threatened",
        "imminent", "apparent", "expected", "further", "eventual", "so-called", "would-be", "new", "recent", "last",
        "past", "previous", "failed",
    ]
)  # fmt: skip
HOLLOW = frozenset(["who", "which", "that", "it", "i", "we", "you"])
ADJUNCTS = frozenset(["until", "after", "before", "since", "if", "without", "in", "on"])
# features that are also taken two by two
CORE = (
    "state=", "in=", "clausestate=", "tag=", "dep=", "own:aux", "own:inf", "own:neg", "clause:aux", "govmodal", "class@1",
    "sent:", "headline", "quoted", "unreal=", "det=", "kind=", "past",
)  # fmt: skip
_CLAUSE = frozenset({"VERB", "AUX"})


def circumstances(doc: Doc, i: int) -> list[str]:
    """Features of the event at token `i`, as words; the same Doc gives the same list."""
    token = doc[i]
    found = [f"lemma={token.lemma_.lower()}", f"tag={token.tag_}", f"pos={token.pos_}", f"dep={token.dep_}"]
    found += [f"suffix={token.lower_[-3:]}"]
    verb = _finite(token)
    found += [f"own:{mark}" for mark in _marks(token)]
    if verb != token:
        found += [f"clause:{mark}" for mark in _marks(verb)]
        found.append(f"clausetag={verb.tag_}")
    found += _governed(token)
    found += _surroundings(doc, token)
    if token.pos_ in {"NOUN", "PROPN"}:
        found += _nominal(token)
    found += _judged(token, verb, verdict(token))
    found = list(dict.fromkeys(found))
    core = [f for f in found if f.startswith(CORE)]
    return found + [f"{a}&{b}" for k, a in enumerate(core) for b in core[k + 1 :]]


def lifted(token: Token) -> Token:
    """The first member of a coordination: "attacked" for "killed" in "attacked and killed"."""
    steps = 0
    while token.dep_ == "conj" and token.head != token and steps < 6:
        token, steps = joined(token), steps + 1
    return token


def _judged(token: Token, verb: Token, found: Verdict) -> Iterator[str]:
    yield f"state={found.state}"
    yield f"in={found.incoming}"
    yield f"clausestate={found.clause}"
    yield f"state={found.state}|{found.clause}|{token.pos_}"
    for kind in found.kinds[:2]:
        yield f"kind={kind}"
    if verb.tag_ in {"VBD", "VBN"}:
        yield "past"


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
    base = shared(token)
    for word in (token, base) if base != token else (token,):
        for c in word.children:
            yield from _mark(c)
    if token.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in base.children):
        yield "infinitive"


def _mark(c: Token) -> Iterator[str]:
    low, dep = c.lower_, c.dep_
    if dep == "neg" or (
        low in NEGATIONS and dep in {"det", "advmod", "preconj", "nsubj", "nsubjpass", "dobj"}
    ):
        yield "neg"
    if dep in {"aux", "auxpass"}:
        yield f"aux={c.lemma_.lower() if low not in MODALS else low}"
        if low in MODALS:
            yield "modal"
    elif dep == "mark":
        yield f"mark={low}"
    elif dep == "advmod":
        if low in HEDGES:
            yield "hedge"
        yield f"adv={low}"
    elif dep in {"nsubj", "nsubjpass"} and low in HOLLOW:
        yield f"subj={low}"
    elif dep == "npadvmod":
        yield f"adjunct={c.lemma_.lower()}"
    elif dep == "prep" and low in ADJUNCTS:
        yield f"adjunct={low}"


def _governed(token: Token) -> Iterator[str]:
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
            for row in rows_of(lemma, head.pos_):
                polarity = -polarity if row.positive == "-" else polarity
                yield f"class@{min(level, 3)}={row.pos}:{row.kind}|{dep}"
                yield f"above={row.pos}:{row.kind}"
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
    if "?" in words:
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
