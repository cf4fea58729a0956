"""A draft with its sides resolved: whether it belongs in the record, and which drafts are only the outcome of another."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.events.drafts import Draft
from dragoman.events.sides import political
from dragoman.events.status import StatusReading
from dragoman.events.tree import Tree
from dragoman.record import Actor, When

TWO_SIDED = frozenset({"CONSULT", "COOPERATE"})
BODILY = frozenset({"ASSAULT", "COERCE", "PROTEST"})
UNDERGONE = BODILY | {"SANCTION", "RETREAT"}
ONE_SIDED = frozenset(
    {"AGREE", "REJECT", "RETREAT", "CONCEDE", "PROTEST", "MOBILIZE", "REQUEST", "THREATEN", "SANCTION"}
)
OUTCOMES = frozenset(
    {"kill", "wound", "injure", "hurt", "destroy", "damage", "maim", "slay", "hit", "devastate"}
)

# what a state supports when it supports no other one
POLICIES = frozenset(
    {"talk", "plan", "proposal", "effort", "deal", "agreement", "accord", "process", "resolution", "bill", "ceasefire", "truce",
     "decision", "initiative", "mission", "negotiation", "sanction", "call", "idea", "treaty", "reform", "mediation"}
)  # fmt: skip


@dataclass(slots=True)
class Told:
    """A draft with its sides resolved.

    Attributes:
        sentence: its first character and the one after its last
        headline: True where the headline tells it
    """

    draft: Draft
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    mutual: bool
    reading: StatusReading
    date: When
    sentence: tuple[int, int]
    headline: bool


def belongs(told: Told) -> bool:
    """Only acts between political actors are filed, and only where enough of them is known."""
    draft, everyone = told.draft, (*told.actors, *told.recipients)
    if not everyone or not (
        draft.type == "PROTEST" or any(political(a) for a in everyone) or _answers(draft, told)
    ):
        return False
    if draft.type == "CONSULT" and draft.mode != "visit" and any(a.kind == "media" for a in everyone):
        return False  # 'spoke to the paper'
    if draft.type in TWO_SIDED and draft.mode not in ("visit", "third-party") and len(everyone) < 2:
        return False
    if draft.trigger.predicate.person_object and any(a.kind in ("state", "igo") for a in told.recipients):
        return False  # 'Sweden beat Latvia'
    if not told.actors:
        return draft.type in UNDERGONE
    return bool(told.recipients) or told.mutual or draft.mode == "third-party" or _alone(draft)


def _answers(draft: Draft, told: Told) -> bool:
    """'The company denied any wrongdoing': a firm that is charged is a party."""
    speech = draft.type == "REJECT" and draft.trigger.predicate.speech
    return speech and any(a.kind == "company" or "BUS" in a.sectors for a in told.actors)


def _alone(draft: Draft) -> bool:
    """True for an act that is worth filing though the text does not say at whom it was aimed."""
    if draft.type == "ASSAULT" and (draft.trigger.claimed or _opening(draft)):
        return True
    if draft.type in BODILY and draft.to and (draft.trigger.noun or draft.strength >= 0.9):
        return True
    if draft.refused:
        return draft.strength >= 0.6  # 'would not discuss it'
    named = draft.trigger.object is not None or bool(draft.trigger.predicate.preposed)
    if (
        draft.type in ("ASSAULT", "COERCE", "AID")
        and named
        and draft.strength >= 0.7
        and not draft.trigger.noun
    ):
        return True  # 'imposed a curfew', 'fired tear gas', 'donated 500 tents'
    if (
        draft.type == "SUPPORT"
        and draft.to
        and draft.trigger.predicate.cameo == "051"
        and not draft.trigger.noun
    ):
        return draft.strength >= 0.8 or draft.theme in POLICIES  # 'welcomed the accord'
    if (
        draft.type == "ACCUSE"
        and (draft.to or draft.theme)
        and draft.strength >= 0.9
        and not draft.trigger.noun
    ):
        return True
    if draft.type == "THREATEN" and draft.trigger.predicate.no_govern:
        return False  # 'warned of rain'
    if draft.type == "AGREE" and not draft.inner and draft.trigger.predicate.commits and draft.strength < 0.9:
        return False  # 'proposed to close one of the two': an idea, not a deal
    if draft.type == "REQUEST" and not (draft.inner or draft.theme or draft.trigger.object):
        return False
    if draft.trigger.noun and draft.type != "PROTEST":
        return False
    return draft.type in ONE_SIDED and draft.strength >= 0.8


def _opening(draft: Draft) -> bool:
    """'Opened fire', 'shot first': an assault by its own words."""
    trigger = draft.trigger
    return len(trigger.words) > 1 and not trigger.noun and trigger.object is None and draft.strength >= 0.9


def _own_subject(tree: Tree, v: int) -> bool:
    """True where the clause names its own doer: 'a day after a bomber killed six'."""
    return any(tree.pos[k] in ("NOUN", "PROPN") for k in tree.children(v, "nsubj"))


def fold_outcomes(tree: Tree, told: list[Told]) -> list[Told]:
    """Fold the outcome of an assault into it: 'struck a market, killing ten', 'ten were killed in a bombing'."""
    assaults = {t.draft.trigger.at: t for t in told if t.draft.type == "ASSAULT"}
    carried: dict[int, Told] = {}
    for item in assaults.values():
        trigger = item.draft.trigger
        carried |= {w: item for w in (trigger.carrier, *trigger.words) if w is not None}
    gone: set[int] = set()
    for at, item in assaults.items():
        if item.draft.trigger.noun or tree.lemma[at] not in OUTCOMES:
            continue
        nouns = [*tree.subjects(at), *(n for slot in ("in", "by", "during") for n in tree.after(at, slot))]
        over = next((assaults[s] for s in nouns if s in assaults), None)
        if over is None and not _own_subject(tree, at) and tree.dep[at] in ("advcl", "relcl", "acl", "conj"):
            over = assaults.get(tree.head[at]) or carried.get(tree.head[at])
        if over is None and tree.passive(at):  # 'two were hurt when gunmen opened fire'
            clauses = [
                k
                for k in tree.children(at, "advcl")
                if any(tree.lower[m] in ("when", "as") for m in tree.kids[k])
            ]
            over = next(
                (assaults.get(k) or carried.get(k) for k in clauses if k in assaults or k in carried), None
            )
        if over is not None and over is not item:
            gone.add(at)
            over.recipients = over.recipients or item.recipients
    return [t for t in told if t.draft.type != "ASSAULT" or t.draft.trigger.at not in gone]
