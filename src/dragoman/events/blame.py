"""Who is held responsible for a deed by somebody's word: blamed, accused, suspected, or claiming it for himself.

A report that says "the ministry blamed the separatists for the raid" tells no raid by separatists: it tells an accusation.
Such words are read here from the noun phrase upwards, whatever the deed is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

Ground = Literal["accused", "suspected", "claimed", "threatened"]
ACCUSING = frozenset(
    [
        "accuse", "blame", "charge", "suspect", "implicate", "indict", "incriminate", "finger", "link", "denounce", "hold",
        "convict", "prosecute", "sue", "believe", "think", "presume", "allege", "identify", "consider",
    ]
)  # fmt: skip
# verbs and nouns whose preposition leads to the one held responsible
ASCRIBING = {
    "attribute": {"to"}, "ascribe": {"to"}, "impute": {"to"}, "blame": {"on", "upon"}, "pin": {"on"}, "trace": {"to"}, "link": {"to"},
    "accusation": {"against"}, "charge": {"against"}, "allegation": {"against"}, "complaint": {"against"}, "suspicion": {"on", "of", "against"},
    "evidence": {"against"}, "point": {"to", "at"}, "finger": {"at"}, "suspect": {"of"}, "attributable": {"to"}, "fall": {"on"}, "lie": {"with"},
    "rest": {"with"}, "case": {"against"}, "lawsuit": {"against"}, "responsibility": {"on"},
}  # fmt: skip
ANSWERABLE = frozenset(
    ["responsible", "guilty", "behind", "author", "perpetrator", "culprit", "suspect", "accountable", "murderer", "killer", "involved",
     "blame", "liable", "implicated", "mastermind", "instigator", "complicit"]
)  # fmt: skip
SHARE = frozenset(
    [
        "participation",
        "involvement",
        "responsibility",
        "complicity",
        "role",
        "guilt",
        "authorship",
        "culpability",
        "hand",
        "implication",
    ]
)
INVOLVED = frozenset(["involve", "implicate", "complicate", "mix"])
THREATENING = frozenset(["threaten", "vow", "swear", "warn"])
CLAIMING = frozenset(["claim", "take", "accept", "admit", "acknowledge", "assume", "confess", "vindicate"])
CLAIMED = frozenset(["responsibility", "credit", "authorship", "blame", "involvement", "role"])
DOUBTED = frozenset(
    [
        "alleged", "allegedly", "suspected", "presumed", "presumably", "apparently", "supposed", "supposedly", "reportedly",
        "possible", "possibly", "probably", "purported", "accused", "probable", "believed", "likely", "unconfirmed",
    ]
)  # fmt: skip
_PEOPLE = frozenset(
    ["man", "gunman", "squad", "group", "people", "person", "member", "guerrilla", "rebel", "militant", "assassin", "fighter", "individual",
     "soldier", "militiaman", "gang", "militia", "cell", "hitman", "attacker", "assailant", "bomber", "kidnapper"]
)  # fmt: skip
_PHRASE = frozenset(["compound", "amod", "nmod", "poss", "appos", "conj", "nummod"])
_WITHIN = frozenset(["of", "from", "among", "by", "in", "between"])


def ground(token: Token) -> Ground | None:
    """How the noun phrase that the token stands in is held responsible; None where it is not."""
    for head in _phrases(token):
        if _doubted(head):
            return "suspected"
        found = _as_argument(head) or _as_subject(head)
        if found:
            return found
    return None


def _phrases(token: Token) -> Iterator[Token]:
    """Heads of the noun phrases around a token, from the inside out: "members of the X column"."""
    at = token
    for _ in range(6):
        yield at
        if at.dep_ in _PHRASE and at.head != at:
            at = at.head
        elif at.dep_ == "pobj" and at.head.lower_ in _WITHIN and at.head.head.pos_ in ("NOUN", "PROPN"):
            at = at.head.head
        elif at.dep_ == "pobj" and at.head.head.dep_ == "acl" and at.head.head.head.lemma_ in _PEOPLE:
            at = at.head.head.head  # "gunmen linked to the X", "squads run by the X"
        else:
            return


def _doubted(head: Token) -> bool:
    words = list(head.children)
    if head.dep_ == "pobj":  # "killed, apparently by rebels"
        words += list(head.head.children)
        if head.head.dep_ == "agent":
            words += [c for c in head.head.head.children if c.dep_ == "advmod"]
    if head.dep_ == "nsubj":
        words += [c for c in head.head.children if c.dep_ == "advmod"]
    return any(w.lower_ in DOUBTED and w.dep_ in ("amod", "advmod", "acl", "nmod") for w in words)


def _as_argument(head: Token) -> Ground | None:
    above = head.head
    if head.dep_ in ("dobj", "nsubjpass") and above.lemma_.lower() in ACCUSING:
        return "accused"
    if head.dep_ == "pobj":
        leads = ASCRIBING.get(above.head.lemma_.lower())
        if leads and above.lower_ in leads:
            return "accused"
        if above.lower_ in ("of", "by") and above.head.lemma_.lower() in SHARE:
            return "suspected"
        if above.lower_ == "of" and above.head.lower_ == "work" and above.head.dep_ in ("attr", "acomp"):
            return "accused"
        if above.dep_ == "agent" and above.head.lemma_ in CLAIMING:
            return "claimed"
    if head.dep_ == "poss" and above.lemma_.lower() in SHARE:
        return "suspected"
    return None


def _as_subject(head: Token) -> Ground | None:
    if head.dep_ not in ("nsubj", "nsubjpass"):
        return None
    verb = head.head
    if verb.lemma_ in CLAIMING and any(c.dep_ == "dobj" and c.lemma_ in CLAIMED for c in verb.children):
        return "claimed"
    if verb.lemma_ in INVOLVED and verb.tag_ == "VBN":
        return "suspected"
    if verb.lemma_ in THREATENING and any(
        c.dep_ in ("xcomp", "advcl", "ccomp") and c.tag_ == "VB" for c in verb.children
    ):
        return "threatened"
    for c in verb.children:
        if c.dep_ in ("acomp", "attr", "prep", "xcomp") and c.lemma_.lower() in ANSWERABLE:
            return "accused"
    return None
