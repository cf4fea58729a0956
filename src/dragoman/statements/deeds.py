"""Verbs of saying that here tell of a deed: an attack on troops, an answer with fire, land that is claimed."""

from __future__ import annotations

from dragoman.statements.finding import Finding
from dragoman.statements.grammar import Grammar
from dragoman.statements.wording import word_lists

LAND = frozenset({"land", "territory", "island", "islet", "sea", "area", "strip", "region", "water", "km", "mile", "hectare",
                  "life", "victim"})  # fmt: skip
IMPOSED = frozenset({"sanction", "tariff", "duty", "levy", "embargo", "curb", "door", "brake"})
VIEWS = frozenset(
    {"policy", "record", "handling", "critic", "remark", "approach", "stance", "press", "opponent", "rival"}
)
FORCE = frozenset(
    {"provocation", "aggression", "fire", "attack", "shelling", "call", "assault", "raid", "offensive"}
)
UNWILLING = frozenset({"reluctant"})


def not_words(grammar: Grammar, found: Finding) -> bool:
    """Whether the cue tells what somebody does or is like, and no words or thoughts of theirs."""
    cue, head = found.cue, found.cue.head
    lemma, lists = grammar.lemma[head], word_lists()
    if cue.pos == "a":
        return grammar.lower[head] in UNWILLING
    if cue.pos != "v":
        return False
    if cue.entry is not None and cue.entry.act in ("request", "propose") and _to_come(grammar, head):
        return True
    if lemma == "seek":
        return grammar.dep[head] == "advcl" and any(
            grammar.lower[k] == "to" for k in grammar.kids(head, "aux")
        )
    noun = grammar.kid(head, "dobj")
    if noun is None or grammar.kid(head, "ccomp") is not None:
        return False
    thing = grammar.lemma[noun]
    if lemma == "attack":
        judged = any(grammar.lower[k] in ("as", "for", "over") for k in grammar.kids(head, "prep"))
        return not judged and thing not in VIEWS | lists["charge"] | lists["treaty"]
    if lemma == "answer":
        return thing in FORCE
    if lemma == "slam":
        return thing in IMPOSED and any(
            grammar.lower[k] == "on" for k in grammar.kids(head, "prep") + grammar.kids(noun, "prep")
        )
    if lemma == "claim":
        words = {grammar.lemma[i] for i in range(*grammar.subtree(noun))}
        return bool(words & LAND) and not words & {"responsibility", "credit", "victory"}
    if lemma == "offer":
        return (
            grammar.kid(noun, "nummod") is not None
            and cue.light is None
            and len(cue.entry.words if cue.entry else ()) < 2
        )
    return False


def _to_come(grammar: Grammar, head: int) -> bool:
    """ "will urge both sides": not yet asked."""
    return any(grammar.lower[k] in ("will", "shall", "’ll", "'ll") for k in grammar.kids(head, "aux"))
