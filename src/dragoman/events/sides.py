"""Noun phrases become actors: through the report's mentions, or by their own words where nothing is known of them."""

from __future__ import annotations

from spacy.tokens import Doc

from dragoman.actors import Mention, MentionIndex
from dragoman.events.arguments import inside
from dragoman.events.tree import Tree
from dragoman.language import token_span
from dragoman.record import Actor, ActorKind

POLITICAL_KINDS = frozenset({"state", "igo", "armed_group", "party"})
POLITICAL_SECTORS = frozenset(
    {
        "GOV",
        "MIL",
        "COP",
        "JUD",
        "LEG",
        "SPY",
        "REB",
        "PTY",
        "OPP",
        "UAF",
        "PRM",
        "PRE",
        "IGO",
        "UNO",
        "EUR",
        "ISM",
        "IMG",
    }
)
# a noun that gives its holder's actor a sector: 'a court in Myanmar', 'Israeli warplanes'
ROLES = {
    **dict.fromkeys(["army", "navy", "troop", "soldier", "force", "military", "warplane", "jet", "aircraft", "warship", "vessel", "ship", "tank", "drone", "missile", "plane", "helicopter", "battalion", "brigade", "unit", "commander", "general", "airstrike", "artillery", "coastguard", "marine", "paratrooper"], "MIL"),
    **dict.fromkeys(["police", "policeman", "policewoman", "officer", "gendarme"], "COP"),
    **dict.fromkeys(["court", "judge", "prosecutor", "tribunal", "jury", "magistrate"], "JUD"),
    **dict.fromkeys(["parliament", "lawmaker", "senate", "congress", "senator", "legislator", "assembly", "legislature", "mp"], "LEG"),
    **dict.fromkeys(["government", "minister", "ministry", "president", "official", "authority", "diplomat", "ambassador", "envoy", "embassy", "cabinet", "leader", "chancellor", "premier", "negotiator", "delegation", "spokesman", "spokeswoman", "spokesperson", "king", "crown", "mayor", "governor", "regime"], "GOV"),
    **dict.fromkeys(["rebel", "militant", "guerrilla", "insurgent", "militia", "separatist", "fighter"], "REB"),
    **dict.fromkeys(["company", "firm", "bank", "refinery", "exporter"], "BUS"),
    **dict.fromkeys(["opposition", "dissident"], "OPP"),
}  # fmt: skip
GENERIC = frozenset(
    [
        "police",
        "army",
        "troop",
        "soldier",
        "court",
        "prosecutor",
        "parliament",
        "government",
        "authority",
        "navy",
        "judge",
        "lawmaker",
        "rebel",
    ]
)
# 'its allies' are not it
RELATIONS = frozenset(
    [
        "ally",
        "enemy",
        "rival",
        "opponent",
        "neighbour",
        "neighbor",
        "critic",
        "partner",
        "foe",
        "adversary",
        "counterpart",
        "supporter",
        "friend",
    ]
)
NO_NAMES = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "WORK_OF_ART", "LANGUAGE", "LAW"}
)
DIG = (
    "poss",
    "by",
    "mod",
    "from",
    "of",
    "against",
    "on",
    "with",
    "to",
    "for",
    "in",
    "at",
    "over",
    "into",
    "between",
)
# people who act or suffer without a name
GUNMEN = frozenset(
    [
        "gunman",
        "attacker",
        "militant",
        "assailant",
        "insurgent",
        "rebel",
        "fighter",
        "extremist",
        "jihadist",
        "terrorist",
        "separatist",
        "militia",
        "guerrilla",
        "hacker",
    ]
)
CROWD = frozenset(
    [
        "protester",
        "demonstrator",
        "activist",
        "worker",
        "student",
        "farmer",
        "resident",
        "opponent",
        "crowd",
        "striker",
        "marcher",
        "villager",
        "migrant",
        "refugee",
        "people",
        "civilian",
        "journalist",
        "thousand",
        "hundred",
        "dissident",
        "prisoner",
        "detainee",
        "hostage",
        "monk",
        "teacher",
        "union",
        "supporter",
        "rioter",
    ]
)


def political(actor: Actor) -> bool:
    """True for an actor that acts or is acted upon in politics by itself."""
    if actor.kind in POLITICAL_KINDS or POLITICAL_SECTORS & set(actor.sectors):
        return True
    # an institution that the world knows; 'the school' of a report is none
    return actor.kind == "institution" and not actor.id.startswith("text:")


class Resolver:
    """The actors behind noun phrases of one Doc.

    `deeds` are lemmas of nouns that name acts: such a noun is dug for the actors inside it.
    """

    def __init__(self, doc: Doc, tree: Tree, deeds: frozenset[str] = frozenset()) -> None:
        self.doc, self.tree, self.deeds = doc, tree, deeds
        self.index = MentionIndex(doc)
        self.places = {p.span.start: p for p in doc._.places}

    def mention(self, head: int) -> Mention | None:
        """The mention that the token heads, or whose last words it belongs to."""
        if self.tree.pos[head] != "PROPN" and self.tree.lemma[head] in self.deeds:
            return None  # 'the strikes', whoever is meant by them
        found = self.index.headed(head)
        if found is not None:
            return found
        found = self.index.covering(head)
        if found is None:
            return None
        # 'joint' in 'joint war games' and 'market' in 'shelling of a market' are no names of it
        above = head
        for _ in range(4):
            above = self.tree.head[above]
            if above == found.head:
                return None
        return found

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
        if mention is not None and not any(a.country or political(a) for a in mention.actor.each):
            known = self.places.get(self.doc[head].idx)
            if known is not None and known.country and mention.actor.kind == "person":
                mention = None  # 'to Izmir' taken for somebody's name
        if (
            self.tree.tag[head] == "NNS"
            and self.tree.lemma[head] in ROLES
            and len(several := self.holders(head)) > 1
        ):
            return several
        if mention is not None:
            role = ROLES.get(self.tree.lemma[head])
            return [
                a if a.sectors or not role else a.model_copy(update={"sectors": (role,)})
                for a in mention.actor.each
            ]
        if dig and depth < 3:
            for slot in DIG:
                for k in inside(self.tree, head, (slot,)):
                    if slot == "poss" and (
                        self.tree.lemma[head] in RELATIONS or (self.tree.pos[k] == "PRON" and depth > 0)
                    ):
                        continue
                    if found := self.one(k, depth=depth + 1, dig=slot not in ("mod",)):
                        return [self.in_role(actor, head) for actor in found]
        if (place := self.placed(head)) is not None:
            return [place]
        if depth == 0:
            text = self.by_words(head)
            return [text] if text is not None else []
        return []

    def holders(self, head: int) -> list[Actor]:
        """Of 'the presidents of Kenya and Uganda': each, where they belong to several states."""
        tree = self.tree
        found: dict[str, Actor] = {}
        for k in inside(tree, head, ("of", "from", "poss", "mod")):
            for i in tree.conjuncts(k):
                mention = self.mention(i)
                for actor in mention.actor.each if mention else ():
                    if actor.country and actor.kind in ("state", "people"):
                        found.setdefault(actor.country, self.in_role(actor, head))
        return list(found.values())

    def placed(self, head: int) -> Actor | None:
        """The state whose place the phrase names: an attack on Kharkiv is one on Ukraine."""
        place = self.places.get(self.doc[head].idx)
        if place is None:
            low, _ = self.tree.phrase(head)
            place = next(
                (self.places[self.doc[i].idx] for i in range(low, head) if self.doc[i].idx in self.places),
                None,
            )
        if place is None or place.country is None:
            return None
        low, high = self.tree.phrase(head)
        span = token_span(self.doc, low, max(high, head + 1))
        return Actor(
            id=f"state:{place.country}",
            name=span.text,
            kind="state",
            country=place.country,
            sectors=("GOV",),
            span=span,
        )

    def in_role(self, actor: Actor, head: int) -> Actor:
        """A state's actor as the court, army or ministry that the head noun names."""
        sector = ROLES.get(self.tree.lemma[head])
        if (
            sector is None
            or actor.kind not in ("state", "people")
            or (actor.sectors and actor.sectors[0] == sector)
        ):
            return actor
        low, high = self.tree.phrase(head)
        span = token_span(self.doc, low, high)
        kind: ActorKind = (
            "armed_group" if sector == "REB" else "company" if sector == "BUS" else "institution"
        )
        return actor.model_copy(
            update={
                "id": f"{actor.id}:{sector}",
                "name": span.text,
                "kind": kind,
                "sectors": (sector,),
                "span": span,
                "members": (),
            }
        )

    def by_words(self, head: int) -> Actor | None:
        """An actor known from the report alone: gunmen, protesters, or a name that nobody knows."""
        lemma, tree = self.tree.lemma[head], self.tree
        if tree.pos[head] not in ("NOUN", "PROPN") or self.doc[head].ent_type_ in NO_NAMES - {"CARDINAL"}:
            return None
        if lemma in GENERIC:
            sectors: tuple[str, ...] = (ROLES[lemma],)
        elif lemma in GUNMEN:
            sectors = ("UAF",)
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
        kind: ActorKind = (
            "people"
            if lemma in CROWD
            else "armed_group"
            if lemma in GUNMEN
            else "institution"
            if lemma in GENERIC
            else "unknown"
        )
        return Actor(
            id=f"text:{' '.join(span.text.lower().split())}",
            name=span.text,
            kind=kind,
            sectors=sectors,
            span=span,
        )
