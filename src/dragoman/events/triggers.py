"""Finds the words that name acts: the codebook's predicates over the parse."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.codebook import Codebook, Hit, Predicate
from dragoman.events.tree import VERBAL, Tree

# verbs that only carry a noun: their subject does what the noun names
LIGHT = frozenset(
    [
        "launch",
        "conduct",
        "carry",
        "make",
        "hold",
        "have",
        "stage",
        "begin",
        "start",
        "resume",
        "continue",
        "mount",
        "order",
        "take",
        "give",
        "issue",
        "wage",
        "pay",
        "do",
        "perform",
        "announce",
        "conclude",
        "end",
        "finish",
        "complete",
        "undertake",
        "send",
        "lead",
        "impose",
        "plan",
        "prepare",
        "express",
        "voice",
        "show",
        "step",
        "intensify",
        "renew",
        "attend",
        "join",
        "host",
        "open",
        "arrange",
        "schedule",
        "organise",
        "organize",
        "deliver",
        "offer",
        "provide",
        "extend",
        "declare",
        "commit",
        "perpetrate",
        "pursue",
        "escalate",
        "keep",
        "maintain",
        "seek",
        "file",
        "lodge",
        "use",
        "unleash",
        "execute",
    ]
)
# verbs whose subject suffers what the noun names
SUFFER = frozenset(
    [
        "face",
        "suffer",
        "draw",
        "undergo",
        "receive",
        "sustain",
        "endure",
        "survive",
        "repel",
        "withstand",
        "provoke",
        "prompt",
        "trigger",
        "spark",
        "resist",
        "escape",
    ]
)
CLAIMS = frozenset({"claim", "admit", "accept", "take"})
ABOUT = frozenset(
    {
        "about",
        "on",
        "over",
        "regarding",
        "concerning",
        "of",
        "for",
        "toward",
        "towards",
        "despite",
        "without",
        "against",
    }
)
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "ACCUSE"})


@dataclass(slots=True)
class Trigger:
    """Words of the report that match a predicate.

    Attributes:
        at: the token that carries the predicate
        words: all tokens of the trigger, in order
        predicate: what the codebook says of them
        noun: True where the act is named by a noun
        object: head of the object that the predicate asked for, or None
        carrier: the light verb of a noun trigger, or None
        suffered: True where the carrier's subject suffers the act: 'came under attack'
        claimed: True where the carrier's subject claims responsibility for the act
        topic: True where a noun only names what is talked about: 'conversations about cooperation'
    """

    at: int
    words: tuple[int, ...]
    predicate: Predicate
    noun: bool = False
    object: int | None = None
    carrier: int | None = None
    suffered: bool = False
    topic: bool = False
    claimed: bool = False


def find_triggers(tree: Tree, tokens: range, codebook: Codebook, *, wide: bool = False) -> list[Trigger]:
    """The triggers among the tokens, in order; at most one a token. `wide` takes the weak predicates too."""
    least = 0.0 if wide else 0.5
    found: list[Trigger] = []
    taken: set[int] = set()
    for i in tokens:
        pos, lemma = tree.pos[i], tree.lemma[i]
        hit: Trigger | None = None
        if pos in VERBAL and lemma in codebook.verbs and not (least and tree.dep[i] == "amod"):
            hit = _verb(tree, i, codebook.verbs[lemma], least)
        elif (
            pos == "ADJ"
            and lemma in codebook.adjs
            and tree.dep[i] in ("acomp", "ccomp", "xcomp", "conj", "ROOT")
        ):
            hit = _adjective(tree, i, codebook.adjs[lemma], least)
        if hit is not None:
            found.append(hit)
            taken.update(hit.words)
    for i in tokens:
        if i not in taken and tree.pos[i] in ("NOUN", "PROPN") and tree.lemma[i] in codebook.nouns:
            noun = _noun(tree, i, codebook.nouns[tree.lemma[i]], least)
            if noun is not None:
                found.append(noun)
    return sorted(found, key=lambda t: t.at)


BESIDE = frozenset({"prt", "prep", "advmod", "acomp", "oprd", "dobj", "npadvmod", "compound", "nmod"})


def _verb(tree: Tree, v: int, hits: tuple[Hit, ...], least: float) -> Trigger | None:
    beside = {
        tree.lower[k]: k
        for k in tree.kids[v]
        if tree.dep[k] in BESIDE
        and not (
            tree.dep[k] == "prep" and k > v + 1 and tree.pos[v + 1] != "ADV"
        )  # no 'call on' in 'called him on Monday'
    }
    lemmas = {tree.lemma[k] for k in beside.values()}
    particles = {tree.lower[k] for k in tree.kids[v] if tree.dep[k] == "prt"} - {"out", "up"}
    objects: list[int] | None = None
    for extra, predicate in hits:
        if predicate.strength < least or not all(w in beside or w in lemmas for w in extra):
            continue
        if particles and not extra:
            continue  # 'call off' is no 'call'
        if objects is None:
            objects = tree.objects(v)
            if any(tree.lower[o].endswith(("self", "selves")) for o in objects):
                return None
        if _lacking(tree, v, predicate, objects):
            continue
        words = {v, *(beside[w] for w in extra if w in beside)}
        named = None
        if predicate.objects:
            named = _named(tree, [*objects, *(p for w in extra for p in tree.after(v, w))], predicate.objects)
            if named is None:
                continue
            words.add(named)
        if predicate.preposed:
            heads = [p for at in (v, *objects) for p in tree.after(at, predicate.preposed[0])]
            after = _named(tree, heads, predicate.preposed[1:])
            if after is None:
                continue
            words.add(after)
        return Trigger(v, tuple(sorted(words)), predicate, object=named)
    return None


def _lacking(tree: Tree, v: int, predicate: Predicate, objects: list[int]) -> bool:
    """True where a condition of the predicate on the words around its verb does not hold."""
    if predicate.needs == "recipient" or predicate.to_only:
        return not any(tree.after(v, slot) for slot in predicate.to)
    if predicate.needs == "modal" and not _modal(tree, v):
        return True
    if predicate.needs == "infinitive":
        return not any(tree.tag[c] == "VB" for c in tree.complement(v))
    if predicate.needs == "person":
        named = any(tree.doc[o].ent_type_ == "PERSON" for o in objects)
        return not named or bool(tree.children(v, "oprd", "ccomp"))
    if predicate.no_objects and _named(tree, objects, predicate.no_objects) is not None:
        return True
    return bool(predicate.complements) and not _completed(tree, v, predicate.complements)


def _modal(tree: Tree, v: int) -> bool:
    """True where the verb, or the one it is coordinated with, is announced: 'will respond', 'would respond'."""
    return any(
        tree.lower[k] in ("will", "would", "shall", "'ll", "’ll", "'d")
        for at in (v, tree.head[v] if tree.dep[v] == "conj" else v)
        for k in tree.children(at, "aux")
    )


def _named(tree: Tree, heads: list[int], wanted: tuple[str, ...]) -> int | None:
    """The first head, or noun coordinated with it, that is one of the wanted nouns ('joint_drill' asks for both words)."""
    for head in heads:
        for i in [x for c in tree.conjuncts(head) for x in counted(tree, c)]:
            lemma = tree.lemma[i]
            for word in wanted:
                if word == lemma or (lemma + "s" == word):
                    return i
                if "_" in word or "-" in word:
                    *before, last = word.replace("-", "_").split("_")
                    if last == lemma and all(any(tree.lemma[k] == b for k in tree.kids[i]) for b in before):
                        return i
    return None


QUANTITIES = frozenset(
    [
        "ten",
        "dozen",
        "score",
        "hundred",
        "thousand",
        "million",
        "billion",
        "number",
        "volley",
        "barrage",
        "series",
        "group",
        "couple",
        "handful",
        "lot",
        "plenty",
        "round",
        "wave",
        "salvo",
        "convoy",
        "type",
        "kind",
        "piece",
        "set",
        "package",
        "bulk",
        "all",
        "some",
        "most",
        "part",
        "majority",
        "batch",
        "fleet",
        "flotilla",
        "swarm",
        "spate",
        "ton",
        "tonne",
        "campaign",
    ]
)


def counted(tree: Tree, i: int) -> list[int]:
    """The noun, and what it counts: 'tens of thousands of troops', 'a volley of rockets'."""
    out = [i]
    while len(out) < 4 and (tree.lemma[out[-1]] in QUANTITIES or tree.tag[out[-1]] == "CD"):
        below = tree.after(out[-1], "of")
        if not below:
            break
        out.append(below[0])
    return out


def _completed(tree: Tree, v: int, wanted: tuple[str, ...]) -> bool:
    within = [
        k
        for k in tree.kids[v]
        if tree.dep[k] in ("oprd", "acomp", "attr", "xcomp", "ccomp", "dobj")
        or (tree.dep[k] in ("prep", "advcl") and tree.lower[k] in ("as", "for"))
    ]
    within += [
        p for k in within for p in tree.kids[k] if tree.dep[p] != "prep" or tree.lower[p] in ("as", "of")
    ]
    within += [p for k in within if tree.lower[k] in ("as", "of") for p in tree.kids[k]]
    within += [q for k in within if tree.dep[k] == "pobj" for q in tree.after(k, "of")]
    within += tree.children(v, "advmod")
    return any(tree.lemma[k] in wanted for k in within)


def _adjective(tree: Tree, i: int, hits: tuple[Hit, ...], least: float) -> Trigger | None:
    head = tree.head[i]
    if tree.pos[head] not in VERBAL or tree.lemma[head] not in (
        "be",
        "remain",
        "seem",
        "appear",
        "become",
        "stand",
    ):
        return None
    return next((Trigger(i, (i,), p) for _, p in hits if p.strength >= least), None)


def _noun(tree: Tree, i: int, hits: tuple[Hit, ...], least: float) -> Trigger | None:
    if tree.dep[i] in ("compound", "amod", "nmod", "npadvmod") and tree.head[i] > i:
        return None  # 'attack helicopter', 'peace talks venue'
    before = {tree.lemma[k]: k for k in tree.kids[i] if k < i and i - k <= 3}
    for extra, predicate in hits:
        if predicate.strength < least or not all(w in before for w in extra):
            continue
        words = tuple(sorted({i, *(before[w] for w in extra)}))
        carrier, suffered = _carrier(tree, i)
        claimed = carrier is not None and tree.lemma[carrier] in CLAIMS
        topic = carrier is None and predicate.type not in DEEDS and _topic(tree, i)
        return Trigger(
            i, words, predicate, noun=True, carrier=carrier, suffered=suffered, topic=topic, claimed=claimed
        )
    return None


def _topic(tree: Tree, i: int) -> bool:
    """True where a noun only names what is talked about: 'conversations about cooperation'."""
    return tree.dep[i] in ("pobj", "conj") and tree.lower[tree.head[i]] in ABOUT


def _carrier(tree: Tree, i: int) -> tuple[int | None, bool]:
    """The light verb that a noun depends on, and whether its subject suffers the act."""
    at = i
    while tree.dep[at] == "conj" and tree.pos[tree.head[at]] in ("NOUN", "PROPN"):
        at = tree.head[at]
    if (
        tree.dep[at] == "pobj"
        and tree.lower[tree.head[at]] == "of"
        and tree.lemma[tree.head[tree.head[at]]] in QUANTITIES
    ):
        at = tree.head[tree.head[at]]  # 'prepared a package of sanctions'
    dep, head = tree.dep[at], tree.head[at]
    if dep in ("dobj", "nsubjpass") and tree.pos[head] in VERBAL:
        if tree.lemma[head] in LIGHT:
            return head, False
        if tree.lemma[head] in SUFFER and dep == "dobj":
            return head, True
    if dep == "pobj" and tree.lower[head] in ("for", "of"):
        over = tree.head[head]
        if tree.lemma[over] in ("responsibility", "credit", "blame") and tree.pos[tree.head[over]] in VERBAL:
            over = tree.head[over]
            if tree.lemma[over] in CLAIMS:
                return over, False
    if dep == "pobj" and tree.pos[tree.head[head]] in VERBAL:
        verb, preposition = tree.head[head], tree.lower[head]
        if (tree.lemma[verb], preposition) in {
            ("engage", "in"),
            ("take", "in"),
            ("participate", "in"),
            ("go", "on"),
            ("arrive", "for"),
            ("arrive", "on"),
            ("travel", "for"),
            ("fly", "for"),
            ("come", "for"),
            ("come", "on"),
            ("go", "to"),
            ("embark", "on"),
            ("respond", "with"),
            ("sit", "for"),
            ("be", "behind"),
            ("stand", "behind"),
        }:
            return verb, False
        if (tree.lemma[verb], preposition) == ("come", "under"):
            return verb, True
    return None, False
