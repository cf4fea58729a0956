"""The wide reading: every act a sentence may tell between any two noun phrases, typed by the learned typer.

The record holds only what is sure enough and political; benchmarks of recall ask for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from dragoman.codebook import Codebook
from dragoman.events.drafts import Draft
from dragoman.events.features import Sentence
from dragoman.events.relation import Phrase, RelationModel
from dragoman.events.tree import VERBAL, Tree

LEAST = 0.1
MOST = 6
IDLE = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL"})
PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i"})
OBJECTS = frozenset({"dobj", "pobj", "dative", "nsubjpass", "attr", "oprd"})


@dataclass(frozen=True, slots=True)
class WideEvent:
    """An act between two noun phrases given as (first token, last-plus-one)."""

    type: str
    actor: tuple[int, int]
    recipient: tuple[int, int]
    confidence: float


def wide_events(tree: Tree, sent: Tokens, codebook: Codebook, model: RelationModel) -> list[WideEvent]:
    """The acts of a sentence, the likeliest first: those the codebook finds, then subject and object of each verb."""
    sentence = Sentence(tree, sent.start, sent.end, codebook)
    found: dict[tuple[tuple[int, int], tuple[int, int]], WideEvent] = {}
    for bonus, by, to in (*_drafted(sentence), *_governed(tree, sent)):
        by, to = _named(tree, by), _named(tree, to)
        if _idle(tree, to) or tree.doc[by].ent_type_ in IDLE:
            continue
        source, target = _phrase(tree, by), _phrase(tree, to)
        if source[:2] == target[:2]:
            continue
        kind, sure = model.best(sentence, source, target)
        event = WideEvent(kind, source[:2], target[:2], round(min(1.0, sure + bonus), 2))
        held = found.get((event.actor, event.recipient))
        if held is None or held.confidence < event.confidence:
            found[event.actor, event.recipient] = event
    ranked = sorted(found.values(), key=lambda e: (-e.confidence, e.actor, e.recipient))
    return [e for e in ranked if e.confidence >= LEAST][:MOST]


def _phrase(tree: Tree, head: int) -> Phrase:
    low, high = tree.phrase(head)
    return low, high, head


def _drafted(sentence: Sentence) -> Iterator[tuple[float, int, int]]:
    for draft in sentence.drafts:
        for by, to in _sides(sentence.tree, draft):
            yield (0.3 if draft.strength >= 0.5 else 0.1), by, to


def _sides(tree: Tree, draft: Draft) -> Iterator[tuple[int, int]]:
    by = [i for head in draft.by for i in tree.conjuncts(head)]
    to = [i for head in draft.to for i in tree.conjuncts(head)]
    for left in by:
        for right in to:
            if left != right:
                yield left, right
    if draft.mutual and len(by) > 1:
        yield by[0], by[1]


def _governed(tree: Tree, sent: Tokens) -> Iterator[tuple[float, int, int]]:
    """Subject and objects of each verb; of one that takes a clause, the clause's subject and objects too."""
    for v in range(sent.start, sent.end):
        if tree.pos[v] not in VERBAL or tree.dep[v] in ("aux", "auxpass"):
            continue
        doers = [i for head in tree.agents(v) for i in tree.conjuncts(head)]
        below = [k for k in _below(tree, v) if not _idle(tree, k)]
        for c in tree.complement(v):
            below += [
                k
                for k in (*tree.children(c, "nsubj", "nsubjpass"), *_below(tree, c))
                if k not in below and not _idle(tree, k)
            ]
        for by in doers[:3]:
            for to in below[:6]:
                if to not in doers:
                    yield 0.0, by, to


def _below(tree: Tree, v: int) -> list[int]:
    below = [k for k in tree.kids[v] if tree.dep[k] in OBJECTS]
    below += [p for k in tree.kids[v] if tree.dep[k] in ("prep", "dative") for p in tree.children(k, "pobj")]
    return below + (tree.objects(v) if tree.passive(v) else [])


def _idle(tree: Tree, i: int) -> bool:
    """Dates, amounts and pronouns take no part."""
    return tree.doc[i].ent_type_ in IDLE or tree.pos[i] in ("PRON", "SYM", "NUM", "PUNCT")


def _named(tree: Tree, i: int) -> int:
    """For a pronoun that begins what somebody says, the speaker: 'Iran said it would not attend'."""
    if tree.pos[i] != "PRON" or tree.lower[i] not in PRONOUNS:
        return i
    verb = tree.head[i]
    for _ in range(4):
        if tree.dep[verb] == "ccomp" and (
            speakers := [k for k in tree.subjects(tree.head[verb]) if tree.pos[k] != "PRON"]
        ):
            return speakers[0]
        if tree.dep[verb] not in ("conj", "xcomp", "ccomp", "advcl"):
            break
        verb = tree.head[verb]
    return i
