"""Who does an act and to whom it is done: tokens of the parse, slot by slot."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.events.tree import VERBAL, Tree
from dragoman.events.triggers import Trigger

NOUN_BY = ("poss", "by", "mod")
NOUN_TO = ("against", "on", "to", "with", "of", "at", "for", "in")
VERB_TO = ("obj", "dat", "against", "on", "to", "with", "at")
HOSTING = frozenset({"host", "broker", "arrange", "mediate", "facilitate", "organise", "organize"})
HELPING = frozenset({"help", "support", "assist", "aid", "feed", "shelter", "equip", "arm", "train"})
CIRCUMSTANCE = frozenset(
    {"after", "during", "before", "following", "at", "in", "with", "amid", "ahead", "since", "on", "from"}
)


@dataclass(slots=True)
class Sides:
    """Heads of the noun phrases on both sides of an act, coordination not yet unfolded."""

    by: list[int]
    to: list[int]


def sides_of(tree: Tree, trigger: Trigger) -> Sides:
    """The arguments of a trigger by its predicate's slots."""
    if trigger.noun:
        return _of_noun(tree, trigger)
    return _of_verb(tree, trigger)


def _of_verb(tree: Tree, trigger: Trigger) -> Sides:
    v, predicate = trigger.at, trigger.predicate
    if tree.pos[v] == "ADJ":
        v = tree.head[v]
    by = tree.agents(v)
    if tree.pos[trigger.at] == "ADJ" and predicate.type == "ACCUSE":
        return Sides([], by)  # 'said the four were responsible for the deaths': the speaker accuses
    passive = tree.passive(v)
    if not by and tree.tag[v] == "VBN" and tree.dep[v] == "amod":
        by = []
    to: list[int] = []
    for slot in predicate.to or VERB_TO:
        for found in _slot(tree, v, slot, trigger):
            if found not in to and found not in by and found not in trigger.words:
                to.append(found)
        if to and slot in ("obj", "dat", "clause") and not predicate.mutual:
            break
    if trigger.object is not None and not predicate.to_only:
        to += [
            k for k in inside(tree, trigger.object, predicate.to or NOUN_TO) if k not in to and k not in by
        ]
        if passive and not by:
            by = inside(
                tree,
                trigger.object,
                ("between", "among", "poss", "by") if predicate.mutual else ("poss", "by"),
            )
    if predicate.mode == "crowd-control" and not to:  # 'fired tear gas and arrested ten protesters'
        to = [o for c in tree.children(v, "conj") for o in tree.objects(c) if o not in trigger.words]
    if predicate.preposed and not to:  # 'flew close to the Estonian coast'
        for word in trigger.words:
            if word != v and tree.pos[word] in ("NOUN", "PROPN"):
                to += [k for k in inside(tree, word, predicate.to) if k not in by]
    if predicate.type == "AID" and not to:  # 'sent 10 million in relief to help the displaced'
        heads = [v] if trigger.object is None else [v, trigger.object]
        to = [
            o for h in heads for c in tree.complement(h) if tree.lemma[c] in HELPING for o in tree.objects(c)
        ]
    if trigger.at != v:
        to += [k for slot in predicate.to for k in tree.after(trigger.at, slot)]
    return Sides(by, to)


def _slot(tree: Tree, v: int, slot: str, trigger: Trigger) -> list[int]:
    if slot == "subj":
        return tree.subjects(v)
    if slot == "obj":
        if trigger.object is not None or trigger.predicate.preposed:
            objects = [o for o in tree.objects(v) if o != trigger.object]
            return (
                objects
                if trigger.predicate.preposed or not _same_chain(tree, objects, trigger.object)
                else []
            )
        objects = tree.objects(v)
        return objects or [p for w in trigger.words if w != v for p in tree.children(w, "pobj")]
    if slot == "dat":
        out = tree.children(v, "dative")
        return [p for k in out for p in (tree.children(k, "pobj") or [k])]
    if slot == "clause":
        return _clause_subjects(tree, v)
    if slot in ("poss", "mod"):
        return inside(tree, trigger.object, (slot,)) if trigger.object is not None else []
    return tree.after(v, slot)


def _same_chain(tree: Tree, objects: list[int], named: int | None) -> bool:
    return any(named in tree.conjuncts(o) for o in objects)


def _clause_subjects(tree: Tree, v: int) -> list[int]:
    """Subjects of the clause that completes a verb: 'wants Russia to withdraw', 'demands that Russia withdraw'."""
    out: list[int] = []
    for c in tree.children(v, "ccomp", "xcomp", "advcl"):
        out += [
            k
            for k in tree.children(c, "nsubj", "nsubjpass")
            if tree.pos[k] != "PRON" or tree.lower[k] not in ("it", "there", "that", "this")
        ]
    if not out and any(tree.tag[c] == "VB" for c in tree.children(v, "xcomp", "advcl", "ccomp")):
        out = tree.children(v, "dobj")
    if not out:
        for prep in tree.children(v, "prep"):
            if tree.lower[prep] == "for":
                out += [
                    k
                    for p in tree.children(prep, "pobj")
                    if any(tree.dep[x] in ("acl", "relcl") for x in tree.kids[p])
                    or tree.children(v, "xcomp", "advcl")
                    for k in [p]
                ]
    return out


def inside(tree: Tree, noun: int, slots: tuple[str, ...]) -> list[int]:
    """Noun phrases inside a noun phrase: possessors, modifiers, objects of its prepositions."""
    out: list[int] = []
    for slot in slots:
        if slot == "poss":
            out += tree.children(noun, "poss")
        elif slot == "mod":
            out += [
                k
                for k in tree.kids[noun]
                if tree.dep[k] in ("amod", "compound", "nmod") and tree.pos[k] in ("ADJ", "PROPN", "NOUN")
            ]
        elif slot == "acl":
            out += [
                p
                for c in tree.children(noun, "acl")
                for word in ("from", "by", "in")
                for p in tree.after(c, word)
            ]
        elif slot not in ("subj", "obj", "dat", "clause"):
            out += [k for k in tree.after(noun, slot) if k not in out]
    return out


def _of_noun(tree: Tree, trigger: Trigger) -> Sides:
    n, predicate = trigger.at, trigger.predicate
    by = [k for k in inside(tree, n, predicate.by or NOUN_BY) if k not in trigger.words]
    to_slots = predicate.to or NOUN_TO
    to = [k for k in inside(tree, n, to_slots) if k not in by]
    led = [a for a in tree.children(n, "acl") if tree.passive(a)]
    for a in led:  # 'an offensive launched by Russia', 'a strike claimed by the group'
        by += [k for k in tree.agents(a) if k not in by]
    if trigger.carrier is not None:
        _of_carrier(tree, trigger, by, to, to_slots)
    elif not by and (predicate.mutual or predicate.mode == "visit"):
        by = _circumstance(tree, n)
    elif not by and predicate.type in ("ASSAULT", "COERCE"):
        by = _blamed(tree, n)
    return Sides(by, [k for k in to if k not in by])


def _of_carrier(tree: Tree, trigger: Trigger, by: list[int], to: list[int], slots: tuple[str, ...]) -> None:
    v = trigger.carrier
    assert v is not None
    if trigger.suffered:
        to += [k for k in tree.subjects(v) if k not in to]
        for slot in ("from", "by"):
            by += [k for k in tree.after(v, slot) if k not in by]
        return
    if by and tree.lemma[v] in HOSTING:
        return  # who hosts talks between two others is no party to them
    doers = [
        k for k in tree.agents(v) if (k != trigger.at and not tree.passive(v)) or k not in tree.subjects(v)
    ]
    by[:] = [*[k for k in doers if k not in by], *by]
    for slot in (*slots, "dat"):
        if slot == "dat":
            to += [
                p
                for k in tree.children(v, "dative")
                for p in (tree.children(k, "pobj") or [k])
                if p not in to
            ]
        elif slot not in ("poss", "mod", "subj", "obj", "clause"):
            to += [k for k in tree.after(v, slot) if k not in to]


def _blamed(tree: Tree, n: int) -> list[int]:
    """Whom a deed is held against: 'sanctions on Russia for the invasion', 'punished Russia over the attack'."""
    preposition = tree.head[n]
    if tree.dep[n] != "pobj" or tree.lower[preposition] not in ("for", "over"):
        return []
    over = tree.head[preposition]
    if tree.pos[over] == "PROPN":
        return [over]
    return tree.objects(over) if tree.pos[over] in VERBAL else []


def _circumstance(tree: Tree, n: int) -> list[int]:
    """Subject of the clause that says what was done around a meeting: 'said after talks with Wang'."""
    at = n
    while tree.dep[at] == "conj" and tree.head[at] != at:
        at = tree.head[at]
    if tree.dep[at] != "pobj" or tree.lower[tree.head[at]] not in CIRCUMSTANCE:
        return []
    over = tree.head[tree.head[at]]
    for _ in range(3):
        if tree.pos[over] in VERBAL:
            return tree.agents(over)
        if tree.head[over] == over:
            break
        over = tree.head[over]
    return []
