"""Acts that are promised, planned or offered: not yet done, whatever the tense of the promise."""

from __future__ import annotations

from spacy.tokens import Doc

from dragoman.events.drafts import Draft
from dragoman.events.status import innermost
from dragoman.events.tree import VERBAL, Tree
from dragoman.record import Status

PROMISING = frozenset(
    {
        "promise", "pledge", "vow", "undertake", "commit", "swear", "plan", "intend", "aim", "prepare", "earmark", "prepared",
        "ready", "willing", "due", "set", "poised", "schedule", "expect", "mull", "consider", "hope",
    }
)  # fmt: skip
PROPOSING = frozenset({"offer", "propose", "volunteer", "suggest", "invite"})
DONE_BY_SAYING = frozenset({"THREATEN", "REJECT", "ACCUSE", "REQUEST"})
MODALS = frozenset({"will", "shall", "'ll", "’ll", "wo"})
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
ANNOUNCING = frozenset({"announce", "declare", "proclaim", "decree"})


def outlook(tree: Tree, draft: Draft) -> Status | None:
    """The status that a promise, plan or offer gives to what it is about; None for other acts."""
    if draft.type in DONE_BY_SAYING or draft.refused:
        return None
    trigger = draft.trigger
    if trigger.predicate.type == "REQUEST" and draft.type == "PROTEST":
        return "proposed"
    v = trigger.carrier if trigger.carrier is not None else trigger.at
    lemma = tree.lemma[v]
    if trigger.noun and trigger.carrier is None:
        lemma = _package(tree, trigger.at)
    if lemma not in PROMISING and lemma not in PROPOSING:
        return None
    if _conditional(tree, v):
        return "hypothetical"
    return "proposed" if lemma in PROPOSING else "planned"


def _package(tree: Tree, noun: int) -> str:
    """The verb over 'a package of sanctions', 'a new round of talks'."""
    if tree.dep[noun] == "pobj" and tree.lower[tree.head[noun]] == "of":
        over = tree.head[tree.head[noun]]
        if tree.dep[over] == "dobj" and tree.pos[tree.head[over]] in VERBAL:
            return tree.lemma[tree.head[over]]
    return ""


def _conditional(tree: Tree, v: int) -> bool:
    at = tree.head[v] if tree.pos[v] == "ADJ" else v
    for over in (v, at, *tree.complement(v)):
        for clause in tree.children(over, "advcl"):
            if any(tree.dep[k] == "mark" and tree.lower[k] in ("if", "unless") for k in tree.kids[clause]):
                return True
    return False


def would(tree: Tree, draft: Draft) -> bool:
    """True for the future seen from the past: 'said it would veto', without a condition."""
    trigger = draft.trigger
    v = trigger.carrier if trigger.carrier is not None else trigger.at
    if tree.pos[v] not in VERBAL or _conditional(tree, v):
        return False
    for _ in range(3):
        aux = {tree.lower[k] for k in tree.children(v, "aux")}
        if "would" in aux:
            return "have" not in aux and not tree.children(v, "neg")
        if tree.dep[v] not in ("xcomp", "conj"):
            return False
        v = tree.head[v]
    return False


def promised_in(doc: Doc, draft: Draft) -> str | None:
    """The statement whose content holds what is promised: 'a loan' in 'offered a loan', and not 'offered'."""
    trigger = draft.trigger
    about = draft.inner[0].at if draft.inner else trigger.object
    if about is None or trigger.noun:
        return None
    found = innermost(doc, doc[about].idx)
    if found is None or found.cue is None:
        return None
    return found.id if found.cue.start <= doc[trigger.at].idx < found.cue.end else None


def announced(tree: Tree, v: int) -> int | None:
    """The verb that announces an act of the announcer's own: both happen on one day."""
    for _ in range(3):
        if tree.dep[v] == "conj":
            v = tree.head[v]
    over = tree.head[v]
    own = any(tree.dep[k] in ("nsubj",) and tree.lower[k] in PRONOUNS for k in tree.kids[v])
    return over if tree.dep[v] == "ccomp" and own and tree.lemma[over] in ANNOUNCING else None
