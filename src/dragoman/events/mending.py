"""Mends what the parser often gets wrong in the verb phrases of news, before a tree is read."""

from __future__ import annotations

# verbs whose second conjunct belongs to the speaker and not to what he said: 'denied that it had fired and blamed ...'
SPEAKING = frozenset(
    [
        "accuse", "add", "advise", "appeal", "ask", "blame", "call", "caution", "condemn", "confirm", "criticise", "criticize",
        "demand", "denounce", "deny", "describe", "dismiss", "insist", "invite", "offer", "plead", "pledge", "praise", "promise",
        "propose", "refuse", "reject", "reiterate", "say", "summon", "thank", "threaten", "tell", "urge", "vow", "warn", "welcome",
    ]
)  # fmt: skip
NOMINAL = frozenset({"pcomp", "nsubj", "nsubjpass", "dobj", "pobj", "ROOT"})
_VERBS = frozenset({"VERB", "AUX"})


def mend(
    lemma: list[str], dep: list[str], pos: list[str], tag: list[str], head: list[int], lower: list[str]
) -> None:
    """Hang finite verbs where they belong, in place.

    A past tense cannot be the second conjunct of a bare infinitive ('called on both to stop and offered to host talks'),
    nor, where it is a verb of speaking, of a pluperfect that is reported ('said it had closed the line and urged ...').
    A participle between a comma and a bare object is a verb of its own ('deposed the king, dissolved parliament and').
    """
    kids: dict[int, list[int]] = {}
    for i, h in enumerate(head):
        kids.setdefault(h, []).append(i)
    for i in range(len(head)):
        if tag[i] == "VBG" and dep[i] in NOMINAL and any(lower[k] == "between" for k in kids.get(i, ())):
            pos[i], lemma[i] = "NOUN", lower[i]  # 'fighting between A and B'
            dep[i] = "pobj" if dep[i] == "pcomp" else dep[i]
        elif dep[i] == "conj" and tag[i] in ("VBD", "VBN") and _shares_passive(i, dep, tag, head, kids):
            tag[i] = "VBN"  # 'were deported and their houses seized', '30 were killed and 70 wounded'
            for k in kids[i]:
                dep[k] = "nsubjpass" if dep[k] == "nsubj" else dep[k]
        elif dep[i] == "conj" and tag[i] in ("VBD", "VBZ"):
            over = _finite_above(i, lemma, dep, pos, tag, head, lower, kids)
            if over is not None:
                head[i] = over
        elif dep[i] == "amod" and tag[i] == "VBN" and i and lower[i - 1] == ",":
            noun = head[i]
            verb = head[noun]
            alone = not any(dep[k] in ("det", "poss") for k in kids.get(noun, ()))
            if alone and dep[noun] == "dobj" and tag[verb] == "VBD" and _another(verb, noun, dep, kids):
                dep[i], tag[i], pos[i], head[i], head[noun] = "conj", "VBD", "VERB", verb, i


def _shares_passive(
    i: int, dep: list[str], tag: list[str], head: list[int], kids: dict[int, list[int]]
) -> bool:
    own = [dep[k] for k in kids.get(i, ())]
    shared = tag[head[i]] == "VBN" and any(dep[k] == "auxpass" for k in kids.get(head[i], ()))
    return shared and "nsubj" in own and not {"dobj", "aux", "auxpass", "ccomp", "xcomp"} & set(own)


def _another(verb: int, noun: int, dep: list[str], kids: dict[int, list[int]]) -> bool:
    return any(dep[k] == "dobj" and k < noun for k in kids.get(verb, ()))


def _finite_above(
    i: int,
    lemma: list[str],
    dep: list[str],
    pos: list[str],
    tag: list[str],
    head: list[int],
    lower: list[str],
    kids: dict[int, list[int]],
) -> int | None:
    """The finite verb that the conjunct really belongs to; None where the parser's choice stands."""
    at = head[i]
    if any(dep[k] in ("nsubj", "nsubjpass", "expl") for k in kids.get(i, ())):
        return None
    bare = tag[at] == "VB"
    reported = lemma[i] in SPEAKING and tag[at] in ("VBN", "VBG") and dep[at] == "ccomp"
    if not (bare or reported):
        return None
    for _ in range(5):
        if head[at] == at or (dep[at] in ("relcl", "acl", "conj") and not bare):
            return None
        at = head[at]
        if pos[at] in _VERBS and tag[at] in ("VBD", "VBZ", "VBP"):
            return at
        if (
            bare
            and pos[at] in _VERBS
            and any(dep[k] == "aux" and tag[k] in ("VBD", "VBZ", "VBP") for k in kids.get(at, ()))
        ):
            return at
    return None
