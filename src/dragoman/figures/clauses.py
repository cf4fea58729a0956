"""The clause that a token stands in, and its subject."""

from __future__ import annotations

from spacy.tokens import Token

VERBS = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def clause_of(token: Token) -> Token:
    """The verb that governs the token, or the root."""
    here = token
    while here.head != here:
        if here.pos_ in VERBS and here != token and here.dep_ not in ("amod", "aux", "auxpass", "compound"):
            return here
        here = here.head
    return here


def subject_of(verb: Token) -> Token | None:
    """The subject of the verb: its own, that of the verb it is joined to, or the noun that it modifies."""
    for _ in range(6):
        own = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if own is not None and own.lower_ not in ("which", "that", "who"):
            return own
        if verb.dep_ in ("relcl", "acl"):
            return verb.head
        if verb.head == verb or verb.dep_ not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"):
            return None
        verb = verb.head
    return None
