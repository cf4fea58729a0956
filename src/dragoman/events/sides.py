"""Noun phrases become actors: through the report's mentions, or by their own words where nothing is known of them."""

from __future__ import annotations

from spacy.tokens import Doc

from dragoman.actors import Mention, MentionIndex
from dragoman.events.arguments import inside
from dragoman.events.tree import Tree
from dragoman.language import token_span
from dragoman.record import Actor

POLITICAL_KINDS = frozenset({"state", "institution", "igo", "armed_group", "party"})
POLITICAL_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "REB", "PTY", "OPP", "UAF", "PRM", "PRE", "IGO", "UNO", "EUR", "ISM", "IMG"})
DIG = ("poss", "by", "mod", "from", "of", "against", "on", "with", "to", "for", "in", "at", "over", "into", "between")
# people who act or suffer without a name
GUNMEN = frozenset("gunman attacker militant assailant insurgent rebel fighter extremist jihadist terrorist separatist militia guerrilla hacker".split())
CROWD = frozenset("protester demonstrator activist worker student farmer resident opponent crowd striker marcher villager migrant refugee people "
                  "civilian journalist thousand hundred dissident prisoner detainee hostage monk teacher union supporter rioter".split())


def political(actor: Actor) -> bool:
    """True for an actor that acts or is acted upon in politics by itself."""
    if actor.kind in POLITICAL_KINDS:
        return True
    return actor.kind in ("person", "unknown", "people", "media", "company", "ngo") and bool(POLITICAL_SECTORS & set(actor.sectors))


class Resolver:
    """The actors behind noun phrases of one Doc."""

    def __init__(self, doc: Doc, tree: Tree) -> None:
        self.doc, self.tree = doc, tree
        self.index = MentionIndex(doc)

    def mention(self, head: int) -> Mention | None:
        """The mention that the token heads, or whose last words it belongs to."""
        found = self.index.headed(head)
        if found is not None:
            return found
        found = self.index.covering(head)
        if found is None:
            return None
        # a mention that only stands inside the phrase (an adjective, a possessor) is no name of it
        return found if found.end > head and self.tree.head[found.head] != head else None

    def actors(self, heads: list[int], *, dig: bool = True) -> list[Actor]:
        """Actors of the noun phrases in order, coordination unfolded, each once."""
        out: list[Actor] = []
        seen: set[str] = set()
        for head in heads:
            for i in self.tree.conjuncts(head):
                for actor in self.one(i, dig=dig):
                    if actor.id not in seen:
                        seen.add(actor.id)
                        out.append(actor)
        return out

    def one(self, head: int, *, dig: bool = True, depth: int = 0) -> list[Actor]:
        """Actors of one noun phrase: its mention, or the actors inside it ('the minister of X', 'X's decision')."""
        mention = self.mention(head)
        if mention is not None:
            return list(mention.actor.each)
        if dig and depth < 3:
            for slot in DIG:
                for k in inside(self.tree, head, (slot,)):
                    if found := self.one(k, depth=depth + 1, dig=slot not in ("mod",)):
                        return found
        if depth == 0:
            text = self.by_words(head)
            return [text] if text is not None else []
        return []

    def by_words(self, head: int) -> Actor | None:
        """An actor known from the report alone: gunmen, protesters, or a name that nobody knows."""
        lemma, tree = self.tree.lemma[head], self.tree
        if tree.pos[head] not in ("NOUN", "PROPN"):
            return None
        if lemma in GUNMEN:
            sectors: tuple[str, ...] = ("UAF",)
        elif lemma in CROWD:
            sectors = ("CVL",)
        elif tree.pos[head] == "PROPN":
            sectors = ()
        else:
            return None
        low, high = tree.phrase(head)
        prep = [k for k in tree.kids[head] if tree.dep[k] == "prep"]
        high = min([high, *[k for k in prep if k > head]])
        span = token_span(self.doc, low, max(high, head + 1))
        kind = "people" if lemma in CROWD else "armed_group" if lemma in GUNMEN else "unknown"
        return Actor(id=f"text:{' '.join(span.text.lower().split())}", name=span.text, kind=kind, sectors=sectors, span=span)
