"""Words of a codebook predicate that tell no act of politics: 'asked not to be named', 'declined to comment'."""

from __future__ import annotations

from dragoman.events.tree import VERBAL, Tree
from dragoman.events.triggers import Trigger

ANONYMOUS = frozenset({"name", "identify", "quote", "cite"})
SILENT = ANONYMOUS | frozenset(
    {"comment", "elaborate", "say", "confirm", "specify", "disclose", "speculate", "respond"}
)
REFUSING = frozenset({"decline", "refuse"})
ASKING = frozenset({"ask", "request", "insist", "want", "demand"})
HINDERING = frozenset(
    {"ban", "bar", "prevent", "stop", "keep", "block", "prohibit", "forbid", "discourage", "deter"}
)
WISHING = frozenset({"want", "seek", "wish"})
NEEDING = frozenset({"need", "require", "cost", "take", "lack"})
NOBODY = frozenset({"nobody", "none", "nothing", "noone"})
OWN = frozenset({"its", "their", "his", "her", "our", "my"})
FOLLOWERS = frozenset(
    {"citizen", "national", "supporter", "follower", "people", "member", "staff", "resident", "compatriot", "subject", "countryman"}
)  # fmt: skip
SHOWING = frozenset({"demonstrate", "rally"})
BEARING = frozenset({"tolerate", "accept", "allow", "permit", "condone"})
MEASURES = frozenset({"SANCTION", "COERCE"})


def no_act(tree: Tree, trigger: Trigger, measures: frozenset[int]) -> bool:
    """True where the words only look like an act; `measures` are the verbs of sanctions and coercion in the sentence."""
    if trigger.noun and trigger.carrier is None:
        return _not_borne(tree, trigger.at)
    v = trigger.carrier if trigger.carrier is not None else trigger.at
    kind = trigger.predicate.type
    return (
        _silence(tree, v)
        or _neither(tree, v)
        or _hindered(tree, v)
        or any(tree.dep[k] == "mark" and tree.lower[k] in ("until", "till") for k in tree.kids[v])
        or (kind == "REQUEST" and _to_followers(tree, v))
        or (kind in MEASURES and tree.tag[v] == "VBG" and tree.dep[v] == "advcl" and tree.head[v] in measures)
        or (kind in MEASURES and _conjunct_of_measure(tree, v, measures))
        or _at_nobody(tree, v)
        or (
            tree.lemma[v] in SHOWING and bool(tree.children(v, "dobj", "ccomp"))
        )  # 'demonstrates its quality'
        or any(tree.lower[k] == "what" for k in tree.kids[v])  # 'what she called provocations'
    )


def wish(tree: Tree, trigger: Trigger) -> bool:
    """'Wants to help Hanoi': nothing is asked of anybody."""
    v = trigger.at
    if trigger.predicate.type != "REQUEST" or tree.lemma[v] not in WISHING or tree.objects(v):
        return False
    clauses = tree.children(v, "xcomp")
    return bool(clauses) and not any(tree.children(c, "nsubj", "nsubjpass") for c in clauses)


def _silence(tree: Tree, v: int) -> bool:
    """'Asked not to be named', 'declined to comment'."""
    lemma = tree.lemma[v]
    if lemma not in ASKING and lemma not in REFUSING:
        return False
    wanted = SILENT if lemma in REFUSING else ANONYMOUS
    return any(tree.lemma[c] in wanted for c in tree.complement(v)) or any(
        tree.lemma[o] == "anonymity" for o in tree.objects(v)
    )


def _not_borne(tree: Tree, noun: int) -> bool:
    """'Will not tolerate the seizure of power': none has happened by these words."""
    over = tree.head[noun]
    return (
        tree.dep[noun] == "dobj" and tree.lemma[over] in BEARING and bool(tree.children(over, "neg"))
    ) or (tree.dep[noun] == "dobj" and tree.lemma[over] == "prevent")


def _neither(tree: Tree, v: int) -> bool:
    """'Neither confirmed nor denied'."""
    chain = [v, tree.head[v]] if tree.dep[v] == "conj" else [v]
    words = [
        tree.lower[k]
        for at in chain
        for k in tree.kids[at]
        if tree.dep[k] in ("cc", "preconj", "neg", "advmod")
    ]
    return "nor" in words and any(tree.lemma[k] in ("confirm", "deny") for k in chain)


def _hindered(tree: Tree, v: int) -> bool:
    """'Without asking parliament', 'banned them from travelling', 'needs 40 million dollars to feed the villages'."""
    at = v
    while tree.dep[at] == "conj" and tree.pos[tree.head[at]] in VERBAL:
        at = tree.head[at]
    over = tree.head[at]
    if tree.dep[at] == "pcomp":
        return tree.lower[over] == "without" or (
            tree.lower[over] == "from" and tree.lemma[tree.head[over]] in HINDERING
        )
    if tree.dep[at] in ("advcl", "acl", "relcl", "xcomp") and tree.tag[at] == "VB":
        if tree.pos[over] in ("NOUN", "PROPN") and tree.dep[over] in ("dobj", "attr"):
            over = tree.head[over]
        return tree.lemma[over] in NEEDING
    return False


def _to_followers(tree: Tree, v: int) -> bool:
    """'Advised its citizens to leave': nothing between two sides."""
    heads = [
        *tree.children(v, "dobj", "dative"),
        *(p for s in ("on", "upon", "to") for p in tree.after(v, s)),
    ]
    return any(
        tree.lemma[h] in FOLLOWERS and any(tree.lower[k] in OWN for k in tree.children(h, "poss"))
        for h in heads
    )


def _conjunct_of_measure(tree: Tree, v: int, measures: frozenset[int]) -> bool:
    """'Freezing their assets and banning them from travel' spells out the sanctions."""
    return (
        tree.tag[v] == "VBG"
        and tree.dep[v] == "conj"
        and tree.tag[tree.head[v]] == "VBG"
        and tree.dep[tree.head[v]] == "advcl"
        and tree.head[tree.head[v]] in measures
    )


def _at_nobody(tree: Tree, v: int) -> bool:
    return any(
        tree.lower[o] in NOBODY
        or (tree.lower[o] == "one" and any(tree.lower[k] == "no" for k in tree.kids[o]))
        for o in tree.children(v, "dobj")
    )
