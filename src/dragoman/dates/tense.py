"""Past or future? The direction of a time expression that says neither, from the verb that governs it."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Doc, Token

Direction = Literal["past", "future", "present", "unknown"]

_PLANS = frozenset(
    "agree plan expect schedule set due intend hope want decide promise vow pledge prepare propose invite urge ask call order aim "  # noqa: SIM905
    "threaten wait slate arrange commit seek request demand likely ready need poise refuse consider allow require await plan "
    "expected scheduled planned slated bound".split()
)
_PLANNED = frozenset(
    "plan deadline intention decision offer proposal promise pledge agreement deal bid chance opportunity invitation ultimatum vow "  # noqa: SIM905
    "threat hope attempt effort schedule agenda right time".split()
)
_MODALS = frozenset("will would shall should may might can could must 'll wo ca 'd".split())  # noqa: SIM905
_AHEAD = frozenset({"ahead", "before", "until", "till", "by"})
_TO_COME = frozenset(
    {"scheduled", "planned", "slated", "due", "upcoming", "forthcoming", "expected", "proposed"}
)
_CLAUSES = 6  # verbs climbed through at most


def governor(token: Token) -> Token | None:
    """The nearest verb above the token; the root where no verb stands above it."""
    for above in token.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None


def direction(doc: Doc, token: int) -> Direction:
    """Whether the clause in which the token stands tells of the past or of what is to come."""
    start = doc[token]
    for above in [start, *start.ancestors]:
        if above.pos_ in ("VERB", "AUX"):
            break
        if above.lower_ in _TO_COME or any(child.lower_ in _TO_COME for child in above.lefts):
            return "future"
        if above.lower_ == "ahead":
            return "future"
    verb = start if start.pos_ in ("VERB", "AUX") else governor(start)
    if verb is None:
        return "unknown"
    return _of_verb(verb, 0)


def _of_verb(verb: Token, depth: int) -> Direction:
    if depth > _CLAUSES:
        return "unknown"
    aux = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(a.lower_ in _MODALS and a.tag_ == "MD" for a in aux) or verb.tag_ == "MD":
        if any(a.lower_ == "have" for a in aux):
            return "past"
        return "unknown" if any(a.lower_ == "could" for a in aux) else "future"
    if verb.lemma_ in ("schedule", "plan", "expect", "slate", "anticipate"):
        return "future"
    if verb.lemma_ == "set" and verb.tag_ == "VBN" and any(child.lower_ == "for" for child in verb.children):
        return "future"
    if any(a.tag_ in ("VBD",) for a in aux) or verb.tag_ == "VBD":
        going = verb.tag_ == "VBG" and verb.lemma_ == "go" and any(a.lemma_ == "be" for a in aux)
        return "future" if going else "past"
    if any(a.lemma_ == "have" for a in aux):
        return "past"
    if any(a.tag_ == "TO" for a in aux):
        return _of_infinitive(verb, depth)
    if any(a.tag_ in ("VBZ", "VBP") for a in aux) or verb.tag_ in ("VBZ", "VBP"):
        return "future" if verb.tag_ == "VBG" and verb.lemma_ == "go" else "present"
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod", "ROOT", "relcl"):
        return "past"
    above = governor(verb)
    if verb.tag_ in ("VBN", "VBG", "VB") and above is not None:
        return _of_verb(above, depth + 1)
    return "past" if verb.tag_ == "VBN" else "unknown"


def _of_infinitive(verb: Token, depth: int) -> Direction:
    """ "agreed to meet on Tuesday" looks ahead, "tried to flee on Tuesday" does not; a headline's "to" looks ahead."""
    above = verb.head
    if above.i == verb.i or above.lemma_.lower() in _PLANS or above.pos_ == "ADJ":
        return "future"
    if above.pos_ in ("NOUN", "PROPN"):
        if above.lemma_.lower() in _PLANNED:
            return "future"
        clause = governor(above)
        return _of_verb(clause, depth + 1) if clause is not None else "future"
    if above.lemma_ == "be":
        return "future"
    if above.pos_ in ("VERB", "AUX"):
        return _of_verb(above, depth + 1)
    return "unknown"
