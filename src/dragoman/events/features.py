"""What a sentence shows of the act between two of its phrases: the words and paths that the learned typer weighs."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.codebook import Codebook
from dragoman.events.drafts import Draft, draft_events
from dragoman.events.tree import VERBAL, Tree
from dragoman.events.triggers import Trigger, find_triggers

WORDS = frozenset({"VERB", "NOUN", "ADJ", "ADV", "AUX", "PART", "ADP", "SCONJ"})
MARKS = frozenset(
    {
        "will",
        "would",
        "could",
        "should",
        "must",
        "may",
        "might",
        "can",
        "not",
        "n't",
        "to",
        "if",
        "no",
        "never",
    }
)


class Sentence:
    """One sentence with what is the same for every pair in it."""

    def __init__(self, tree: Tree, start: int, end: int, codebook: Codebook) -> None:
        self.tree, self.start, self.end = tree, start, end
        self.codebook = codebook
        self.triggers: list[Trigger] = find_triggers(tree, range(start, end), codebook, wide=True)
        self.drafts: list[Draft] = draft_events(tree, range(start, end), codebook, wide=True)
        self.phrases = [([_reach(tree, d.by)], [_reach(tree, d.to)]) for d in self.drafts]


def _reach(tree: Tree, heads: list[int]) -> set[int]:
    out: set[int] = set()
    for head in heads:
        for i in tree.conjuncts(head):
            out.update(range(*tree.phrase(i)))
    return out


def word(tree: Tree, i: int) -> str:
    """The token's lemma; names and numbers lose their own, so that no country becomes a cue."""
    if tree.pos[i] in ("PROPN", "NUM", "PRON"):
        return tree.pos[i]
    return tree.lemma[i]


def path(tree: Tree, a: int, b: int) -> tuple[list[int], int, list[int]]:
    """Tokens from `a` up to the lowest common head, that head, and tokens down to `b`."""
    ups = [a]
    while tree.head[ups[-1]] != ups[-1] and len(ups) < 40:
        ups.append(tree.head[ups[-1]])
    place = {i: n for n, i in enumerate(ups)}
    downs = [b]
    while downs[-1] not in place and tree.head[downs[-1]] != downs[-1] and len(downs) < 40:
        downs.append(tree.head[downs[-1]])
    top = downs[-1] if downs[-1] in place else ups[-1]
    return ups[1 : place.get(top, len(ups) - 1)], top, [i for i in reversed(downs[1:]) if i != top]


def pair_features(
    s: Sentence, source: tuple[int, int, int], target: tuple[int, int, int]
) -> Iterator[tuple[str, float]]:
    """Feature names with weights for (first token, last-plus-one, head) of both phrases."""
    tree = s.tree
    up, top, down = path(tree, source[2], target[2])
    verb = _governor(tree, source[2])
    yield from _words_of(s, source, target)
    yield from _path_of(tree, up, top, down)
    if verb is not None:
        yield from _verb_of(tree, verb)
    near = {*up, top, *down, *((verb, *tree.complement(verb)) if verb is not None else ())}
    yield from _hits(s, near)
    yield from _drafted(s, source, target)
    yield f"order:{source[0] < target[0]}", 0.5


def _words_of(
    s: Sentence, source: tuple[int, int, int], target: tuple[int, int, int]
) -> Iterator[tuple[str, float]]:
    tree = s.tree
    low, high = min(source[1], target[1]), max(source[0], target[0])
    between = range(low, high) if low < high else range(0)
    inside = {*range(source[0], source[1]), *range(target[0], target[1])}
    last = ""
    for i in range(s.start, s.end):
        if tree.pos[i] not in WORDS:
            continue
        w = word(tree, i)
        if i in between and i not in inside:
            yield f"b:{w}", 1.0
            if last:
                yield f"bb:{last}_{w}", 0.7
            last = w
        elif i in inside:
            yield f"i:{w}", 0.6
        yield f"w:{w}", 0.5
    first_end = max(source[1], target[1])
    for i in range(first_end, min(first_end + 6, s.end)):
        if tree.pos[i] in WORDS:
            yield f"a:{word(tree, i)}", 0.7
    for i in range(target[0], target[1]):
        yield f"t:{word(tree, i)}", 0.5
    for i in range(source[0], source[1]):
        yield f"s:{word(tree, i)}", 0.3


def _path_of(tree: Tree, up: list[int], top: int, down: list[int]) -> Iterator[tuple[str, float]]:
    for i in up:
        yield f"pu:{word(tree, i)}", 0.8
    for i in down:
        yield f"pd:{word(tree, i)}", 0.8
    yield f"top:{word(tree, top)}", 1.5
    for i in (*up, top, *down):
        yield f"p:{word(tree, i)}", 1.0
    shape = "<".join(tree.dep[i] for i in up[:3]) + "^" + ">".join(tree.dep[i] for i in down[:3])
    yield f"shape:{shape}", 0.4


def _governor(tree: Tree, i: int) -> int | None:
    at = i
    for _ in range(8):
        if tree.head[at] == at:
            return at if tree.pos[at] in VERBAL else None
        at = tree.head[at]
        if tree.pos[at] in VERBAL:
            return at
    return None


def _verb_of(tree: Tree, verb: int) -> Iterator[tuple[str, float]]:
    yield f"v:{tree.lemma[verb]}", 1.5
    yield f"voice:{tree.passive(verb)}", 0.4
    chain = [verb, *tree.complement(verb)]
    for v in chain[1:3]:
        yield f"x:{tree.lemma[v]}", 1.2
        yield f"vx:{tree.lemma[verb]}_{tree.lemma[v]}", 1.0
    for v in chain[:3]:
        for o in tree.objects(v):
            yield f"vo:{tree.lemma[v]}_{word(tree, o)}", 1.0
            yield f"o:{word(tree, o)}", 1.0
        for k in tree.kids[v]:
            if tree.dep[k] in ("aux", "neg", "prt"):
                yield f"aux:{tree.lower[k] if tree.lower[k] in MARKS else tree.lemma[k]}", 0.8
            elif tree.dep[k] == "prep":
                yield f"vp:{tree.lemma[v]}_{tree.lower[k]}", 0.6


def _hits(s: Sentence, near: set[int]) -> Iterator[tuple[str, float]]:
    for t in s.triggers:
        strong = "S" if t.predicate.strength >= 0.6 else "W"
        yield f"hit:{t.predicate.type}{strong}", 0.5
        if t.at in near or any(w in near for w in t.words):
            yield f"near:{t.predicate.type}{strong}", 1.2


def _drafted(
    s: Sentence, source: tuple[int, int, int], target: tuple[int, int, int]
) -> Iterator[tuple[str, float]]:
    src, tgt = set(range(source[0], source[1])), set(range(target[0], target[1]))
    for draft, ((by,), (to,)) in zip(s.drafts, s.phrases, strict=True):
        whole = by | to
        left, right = bool(src & by), bool(tgt & to)
        strong = "S" if draft.strength >= 0.6 else "W"
        if left and right:
            yield f"draft:{draft.type}{strong}", 1.0
            if draft.planned:
                yield f"planned:{draft.planned}", 1.0
        elif draft.mutual and src & whole and tgt & whole:
            yield f"draft:{draft.type}{strong}", 0.8
        elif left or right:
            yield f"half:{draft.type}{strong}", 0.5
        if left and draft.planned:
            yield f"toward:{draft.planned}", 0.6
