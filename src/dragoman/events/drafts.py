"""Triggers with their arguments, one act inside another settled: 'threatened to ban' is a threat and no ban."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.codebook import Codebook
from dragoman.events.arguments import Sides, sides_of
from dragoman.events.sifting import MEASURES, no_act, wish
from dragoman.events.tree import VERBAL, Tree
from dragoman.events.triggers import Trigger, find_triggers

THREAT_MODES = {
    "ASSAULT": "violence",
    "COERCE": "restrict",
    "SANCTION": "relations",
    "REJECT": "relations",
    "PROTEST": "relations",
    "MOBILIZE": "violence",
}
ASKED_MODES = {
    "AID": "assist",
    "COOPERATE": "assist",
    "SUPPORT": "assist",
    "CONSULT": "meet",
    "RETREAT": "yield",
    "CONCEDE": "yield",
}
VOWS = frozenset({"vow", "pledge", "promise", "swear", "commit"})
NOWHERE = frozenset({"sea", "ocean", "water", "waters", "air", "sky", "space", "orbit"})
PLANNING = frozenset(
    {
        "prepare",
        "plan",
        "intend",
        "aim",
        "hope",
        "expect",
        "schedule",
        "decide",
        "ready",
        "set",
        "due",
        "arrange",
        "want",
        "seek",
    }
)
ASPECTS = frozenset({"continue", "begin", "start", "keep", "resume", "stop", "cease", "be"})
DECLINED = frozenset({"AGREE", "CONCEDE", "RETREAT", "AID", "CONSULT", "SUPPORT", "COOPERATE"})
PERMITTING = frozenset(
    {"accept", "allow", "let", "permit", "recognise", "recognize", "agree", "approve", "honour", "honor"}
)
STAYING = frozenset(
    {"keep", "maintain", "station", "hold", "occupy", "besiege", "blockade", "detain", "garrison"}
)
BOMBARDING = frozenset(
    {
        "shell",
        "bomb",
        "bombard",
        "fight",
        "attack",
        "strike",
        "block",
        "protest",
        "march",
        "strengthen",
        "clash",
    }
)
YIELDING = frozenset({"RETREAT", "CONCEDE"})


@dataclass(slots=True)
class Draft:
    """An act read from a sentence, its sides still noun phrases.

    Attributes:
        trigger: the words
        type, mode, planned: as in Event; `planned` is the type of the act that a promise is about
        by, to: heads of the noun phrases
        mutual: all sides are actors
        theme: lemma of what the act is about, to tell one promise from another
    """

    trigger: Trigger
    type: str
    mode: str | None
    by: list[int]
    to: list[int]
    mutual: bool
    planned: str | None = None
    theme: str = ""
    strength: float = 1.0
    inner: list[Trigger] = field(default_factory=list)
    refused: bool = False


def draft_events(tree: Tree, tokens: range, codebook: Codebook, *, wide: bool = False) -> list[Draft]:
    """The acts that the tokens (a sentence) tell, in order of their triggers."""
    triggers = find_triggers(tree, tokens, codebook, wide=wide)
    triggers = [t for t in _one_reading(triggers) if wide or not wish(tree, t)]
    at = {t.at: t for t in triggers}
    carried = {t.carrier: t for t in triggers if t.carrier is not None}
    inner_of = {t.at: _inner(tree, t, at, carried) for t in triggers}
    governed = {i.at for t in triggers if t.predicate.governs for i in inner_of[t.at]}
    for t in triggers:  # 'wants them to sit down to discuss': the purpose goes with the act
        over = t.carrier if t.carrier is not None else t.at
        for _ in range(3):
            if tree.dep[over] not in ("xcomp", "advcl", "conj", "dobj") or (
                tree.tag[over] not in ("VB", "VBG") and tree.dep[over] != "dobj"
            ):
                break
            over = tree.head[over]
            if over in governed:
                governed.add(t.at)
                break
    governed |= _likened(tree, triggers)
    governed |= {k for t in triggers if t.predicate.type == "REJECT" for k in _gerund(tree, t)}
    governed |= _within(tree, triggers)
    out = []
    measures = frozenset(t.at for t in triggers if t.predicate.type in MEASURES)
    for trigger in triggers:
        if trigger.at in governed or (not wide and (trigger.topic or no_act(tree, trigger, measures))):
            continue
        draft = _draft(tree, trigger, inner_of[trigger.at], codebook)
        if draft is not None and _holds(tree, draft, codebook, wide):
            out.append(draft)
    return out


def _gerund(tree: Tree, trigger: Trigger) -> list[int]:
    """'Denied arming them', 'ruled out sending troops': the parse hangs it on the verb in several ways."""
    last = trigger.words[-1]
    return [
        k
        for k in tree.kids[trigger.at]
        if k == last + 1 and tree.tag[k] == "VBG" and tree.dep[k] in ("advcl", "acl", "xcomp", "pcomp")
    ]


def _within(tree: Tree, triggers: list[Trigger]) -> set[int]:
    """'Rallied, burning flags', 'fired tear gas to disperse them': what spells out the act above, or what it is for."""
    kinds = {v: t.predicate.type for t in triggers for v in (t.at, t.carrier) if v is not None}
    out = set()
    for t in triggers:
        v = t.carrier if t.carrier is not None else t.at
        over, kind = kinds.get(tree.head[v]), t.predicate.type
        if tree.dep[v] != "advcl" or over is None:
            continue
        if (tree.tag[v] == "VBG" and over == "PROTEST" and kind in ("PROTEST", "REQUEST")) or (
            tree.tag[v] == "VB" and over in ("ASSAULT", "COERCE") and kind == "COERCE"
        ):
            out.add(t.at)
    return out


def _likened(tree: Tree, triggers: list[Trigger]) -> set[int]:
    """'Would regard any intervention as an attack': neither has happened."""
    threats = {t.at for t in triggers if t.predicate.needs == "modal"}
    out = set()
    for t in triggers if threats else ():
        at = t.at
        for _ in range(5):
            at = tree.head[at]
            if at in threats and t.at not in threats:
                out.add(t.at)
    return out


def _one_reading(triggers: list[Trigger]) -> list[Trigger]:
    """A noun that a verb's trigger has taken as its object, or whose light verb is a trigger, is read once."""
    taken = {w for t in triggers if not t.noun for w in t.words if w != t.at}
    return [t for t in triggers if not (t.noun and t.at in taken)]


def _inner(
    tree: Tree, trigger: Trigger, at: dict[int, Trigger], carried: dict[int, Trigger]
) -> list[Trigger]:
    """Triggers of the clause or noun that completes this one, nearest first."""
    if not (trigger.predicate.governs or trigger.predicate.commits):
        return []
    heads = tree.complement(trigger.at)
    if trigger.object is not None:
        heads += tree.complement(trigger.object)
    for word in trigger.words:
        if word != trigger.at and tree.dep[word] == "prep":
            heads += [c for p in tree.children(word, "pcomp") for c in tree.conjuncts(p)]
    out: list[Trigger] = []
    for c in heads:
        chain = [c, *(k for k in tree.kids[c] if tree.dep[k] == "xcomp")]
        for v in chain:
            found = at.get(v) or carried.get(v)
            found = found or next((at[o] for o in tree.objects(v) if o in at and at[o].noun), None)
            if found is not None and found.at != trigger.at:
                out.append(found)
                break
    nouns = tree.objects(trigger.at) if not trigger.noun and tree.pos[trigger.at] in VERBAL else []
    nouns = nouns + [p for w in trigger.words if w != trigger.at for p in tree.children(w, "pobj")]
    nouns += [p for slot in ("for", "to", "of") for p in tree.after(trigger.at, slot)]
    for noun in nouns:
        for n in tree.conjuncts(noun):
            if n in at and at[n].noun and at[n] not in out and n != trigger.at:
                out.append(at[n])
    return out


def _draft(tree: Tree, trigger: Trigger, inner: list[Trigger], codebook: Codebook) -> Draft | None:
    predicate = trigger.predicate
    sides = sides_of(tree, trigger)
    kind, mode, planned = predicate.type, predicate.mode, None
    first = inner[0] if inner else None
    if first is not None:
        _from_inner(tree, sides, trigger, first)
        kind, mode, planned = _type_of(tree, trigger, first, mode)
    elif predicate.commits and _of_others(tree, trigger):
        kind, mode = "REQUEST", "change"
        sides.to = [s for c in tree.complement(trigger.at) for s in tree.children(c, "nsubj")]
    refused = _refused(tree, trigger, kind)
    if refused:
        kind, mode, planned = "REJECT", ASKED_MODES.get(kind), None
    if kind == "ASSAULT" and trigger.object is not None and any(tree.lemma[i] in NOWHERE for i in sides.to):
        kind, mode, sides.to = "MOBILIZE", "weapons", []  # 'fired a missile into the sea'
    theme = _theme(tree, trigger)
    mutual = predicate.mutual and bool(sides.by)
    if mode is not None and kind in codebook.types and mode not in codebook.types[kind].modes:
        mode = None
    return Draft(
        trigger, kind, mode, sides.by, sides.to, mutual, planned, theme, predicate.strength, inner, refused
    )


def _refused(tree: Tree, trigger: Trigger, kind: str) -> bool:
    """True where a yielding or friendly act is declined: 'will not release', 'would not meet', 'did not accept'."""
    v = trigger.carrier if trigger.carrier is not None else trigger.at
    if kind not in DECLINED or not tree.children(v, "neg"):
        return False
    aux = {tree.lower[k] for k in tree.children(v, "aux")}
    return bool(aux & {"will", "wo", "would", "'ll", "shall"}) or (bool(aux) and tree.lemma[v] in PERMITTING)


def ahead(tree: Tree, draft: Draft) -> bool:
    """True where the act's own verb stands in the future: 'will continue to cooperate', 'shall withdraw'."""
    trigger = draft.trigger
    v = trigger.carrier if trigger.carrier is not None else trigger.at
    if tree.pos[v] not in VERBAL:
        return trigger.noun and _due(tree, v)
    if trigger.carrier is not None and tree.lemma[v] in PLANNING:
        return True  # 'is preparing new sanctions'
    for _ in range(3):
        if _infinitive_news(tree, v):
            return True
        if any(tree.lower[k] in ("will", "shall", "'ll", "’ll", "wo") for k in tree.children(v, "aux")):
            return not tree.children(v, "neg") and not draft.refused
        if tree.dep[v] != "xcomp":
            return False
        if tree.lemma[tree.head[v]] in PLANNING:
            return True
        if tree.lemma[tree.head[v]] not in ASPECTS:
            return False
        v = tree.head[v]
    return False


def _due(tree: Tree, noun: int) -> bool:
    """'Talks are due on Friday', 'elections that are scheduled'."""
    over = tree.head[noun]
    if tree.dep[noun] == "nsubj" and tree.lemma[over] == "be" and tree.tag[over] in ("VBP", "VBZ"):
        return any(tree.lower[k] in ("due", "set") for k in tree.children(over, "acomp"))
    present = any(tree.lower[k] in ("is", "are") for k in tree.children(over, "auxpass"))
    return tree.dep[noun] == "nsubjpass" and present and tree.lemma[over] in PLANNING


def _infinitive_news(tree: Tree, v: int) -> bool:
    """'France to send troops', 'Bloc slams junta, to deploy force', 'is to visit'."""
    to = next((k for k in tree.children(v, "aux") if tree.lower[k] == "to"), None)
    if to is None:
        return False
    over = tree.head[v]
    if tree.dep[v] == "xcomp":
        return tree.lemma[over] == "be" and tree.tag[over] in ("VBP", "VBZ")
    return tree.dep[v] == "ROOT" or (
        tree.dep[v] in ("advcl", "conj")
        and to > over
        and tree.lower[to - 1] == ","
        and tree.tag[over] == "VBZ"
    )


def lasting(tree: Tree, draft: Draft) -> bool:
    """True for what goes on to this day: 'has kept troops there', 'has shelled the town since Sunday', 'is being held'."""
    trigger = draft.trigger
    v = trigger.carrier if trigger.carrier is not None else trigger.at
    aux = [(tree.lower[k], tree.tag[k]) for k in tree.children(v, "aux", "auxpass")]
    if any(w in ("has", "have", "'ve", "’ve") for w, _ in aux):
        since = any(tree.lower[k] in ("since", "for") for k in tree.children(v, "prep", "mark"))
        return tree.lemma[v] in STAYING or (since and tree.lemma[v] in BOMBARDING)
    if any(w == "being" for w, _ in aux):
        return any(w in ("is", "are") for w, _ in aux)
    return tree.tag[v] == "VBG" and any(w in ("is", "are") for w, _ in aux)


def _from_inner(tree: Tree, sides: Sides, trigger: Trigger, first: Trigger) -> None:
    """The outer act takes the recipient of the inner one where it has none of its own."""
    inner_sides = sides_of(tree, first)
    noun_objects = {o for o in sides.to if o == first.at}
    if noun_objects:
        sides.to = [o for o in sides.to if o not in noun_objects]
    if trigger.predicate.type == "REQUEST" or _of_others(tree, trigger):
        asked = [k for k in inner_sides.by if k not in sides.by]
        sides.to = sides.to or asked or [k for k in inner_sides.to if k not in sides.by]
    elif not sides.to:
        sides.to = [k for k in inner_sides.to if k not in sides.by]
        sides.to += [k for k in inner_sides.by if first.noun and k not in sides.by and k not in sides.to]


def _type_of(
    tree: Tree, trigger: Trigger, first: Trigger, mode: str | None
) -> tuple[str, str | None, str | None]:
    outer, inner = trigger.predicate.type, first.predicate.type
    if trigger.predicate.commits and _of_others(tree, trigger):
        return "REQUEST", ASKED_MODES.get(inner, "change"), None  # 'proposed that both armies leave'
    if outer == "THREATEN":
        return outer, THREAT_MODES.get(inner, mode), None
    if outer == "REQUEST" and inner == "PROTEST":
        return inner, first.predicate.mode, None  # 'called for a general strike'
    if outer in ("REQUEST", "REJECT"):
        return outer, ASKED_MODES.get(inner, mode or "change"), None
    if trigger.predicate.commits:
        if inner in THREAT_MODES and tree.lemma[trigger.at] in VOWS:
            return "THREATEN", THREAT_MODES[inner], inner
        if inner in YIELDING:
            return "CONCEDE", None, inner
        if inner in THREAT_MODES and inner != "REJECT":
            return inner, first.predicate.mode, None  # 'proposed to close the crossing'
        if inner == "REJECT":
            return "REJECT", first.predicate.mode, None
        return "AGREE", None, inner
    return outer, mode, inner if outer == "AGREE" else None


def _of_others(tree: Tree, trigger: Trigger) -> bool:
    """True for a proposal of what others are to do: the clause that follows has a noun of its own as its subject."""
    if tree.lemma[trigger.at] not in ("propose", "suggest"):
        return False
    return any(
        tree.dep[c] == "ccomp" and any(tree.pos[s] in ("NOUN", "PROPN") for s in tree.children(c, "nsubj"))
        for c in tree.complement(trigger.at)
    )


def _theme(tree: Tree, trigger: Trigger) -> str:
    heads = tree.complement(trigger.at) or ([] if trigger.noun else tree.objects(trigger.at))
    heads = heads or [p for w in trigger.words if w != trigger.at for p in tree.children(w, "pobj")]
    return tree.lemma[heads[0]] if heads else ""


def _holds(tree: Tree, draft: Draft, codebook: Codebook, wide: bool) -> bool:
    """Conditions that the predicate sets, once the arguments are known."""
    predicate, trigger = draft.trigger.predicate, draft.trigger
    if predicate.needs == "clause" and not tree.complement(trigger.at):
        return False
    if (
        (predicate.needs == "recipient" or predicate.to_only)
        and not draft.to
        and draft.type == predicate.type
    ):
        return False
    if predicate.person_object and draft.to and all(tree.lemma[i] in codebook.deeds for i in draft.to):
        return False  # 'host talks'
    if wide:
        return bool(draft.by or draft.to)
    if predicate.needs == "clause" and not draft.to:
        return False
    return bool(draft.by) or (
        bool(draft.to) and draft.type in ("ASSAULT", "COERCE", "SANCTION", "PROTEST", "ACCUSE", "RETREAT")
    )
