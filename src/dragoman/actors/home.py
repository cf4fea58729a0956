"""Whose army, whose ministry, whose police: the country of an actor that the words around it name none for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from dragoman.actors.anaphora import History
from dragoman.actors.identity import Identity
from dragoman.actors.names import Name
from dragoman.actors.phrases import Phrase
from dragoman.language import layout_of

LEAD = 3  # sentences whose names weigh double: headline and lead say whom a report is about
# offices and bodies that every state has
_STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "OPP", "PTY"})
# people of the place that is written about
_LOCAL = frozenset({"CVL", "MED", "EDU", "LAB", "BUS", "REL", "AGR", "REB", "PRM", "REF", "SOC", "UAF"})
# who speaks without belonging to the place
_FOREIGN = frozenset({
    "diplomat", "diplomats", "envoy", "envoys", "source", "sources", "analyst", "analysts", "expert", "experts", "investor", "investors",
    "trader", "traders", "mediator", "mediators", "observer", "observers", "correspondent", "reporter", "reporters", "journalist",
    "journalists", "witness", "witnesses", "economist", "economists", "professor", "ally", "allies", "negotiators", "delegation", "delegates", "tourists", "buyers",
})  # fmt: skip
_SEATED = frozenset(
    {"analyst", "analysts", "expert", "experts", "economist", "economists", "trader", "traders", "professor"}
)
_BARE = frozenset(
    {"police", "authorities", "prosecutors", "lawmakers", "customs", "officials", "parliament", "opposition"}
)
_DEFINITE = frozenset({"the", "its", "their", "our", "his", "her"})
# words too common among bodies of all states to say that two are of one
_GENERIC = frozenset(
    "ministry minister department office spokesman spokeswoman spokesperson official officials leader chief head service agency "  # noqa: SIM905
    "company general state senior top group government authorities president army military police forces party people".split()
)


@dataclass(frozen=True, slots=True)
class Home:
    """What the report as a whole says about belonging.

    Attributes:
        country: the country that the report is mostly about, or None
        located: token to the country of the place it belongs to
    """

    country: str | None
    located: Mapping[int, str] = field(default_factory=dict)

    def of_sentence(self, token: Token) -> str | None:
        """The country of the places in the token's sentence, where they agree."""
        found = {self.located[t.i] for t in token.sent if t.i in self.located}
        return found.pop() if len(found) == 1 else None


def find_home(doc: Doc, names: Iterable[Name], located: Mapping[int, str]) -> Home:
    """Count the countries that names and places speak for, those of the headline and the lead twice, and the dateline's."""
    lead = [s.end for n, s in enumerate(doc.sents) if n < LEAD]
    border = lead[-1] if lead else 0
    counts: Counter[str] = Counter()
    for name in names:
        country = next((s.country for s in name.senses[:1] if s.kind != "person"), None)
        if country:
            counts[country] += 2 if name.start < border else 1
    for i, country in located.items():
        counts[country] += 2 if i < border else 1
    for region in layout_of(doc).regions:
        if region.kind == "dateline":
            found = {c for i, c in located.items() if region.start <= doc[i].idx < region.end}
            counts.update({c: 3 for c in found if counts[c] > 1 or len(counts) < 2})
    best = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return Home(best[0][0] if best else None, located)


def settled(
    identity: Identity, doc: Doc, phrase: Phrase, home: Home, history: History | None, sentence: int = 0
) -> Identity:
    """The identity with a country: of the place in its phrase, of its like before, of the sentence's state, of the report.

    An actor that is not of any one state, or may be anybody's ("troops", "a diplomat"), is returned as it was.
    """
    if identity.country or identity.members or not identity.sectors or not identity.id.startswith("text:"):
        return identity
    head = doc[phrase.head]
    foreign = bool(_FOREIGN & {head.lower_, *phrase.role, *identity.role})
    seated = bool(_SEATED & {head.lower_, *phrase.role, *identity.role})
    within = None if foreign and not seated else _place_within(doc, phrase, home)
    if within is not None:
        return replace(identity, country=within)
    if foreign:
        return identity
    if not _claims_home(identity, doc, phrase):
        bare = phrase.name is None and identity.plural and identity.sectors[0] in _STATE
        return replace(identity, country=home.of_sentence(head)) if bare else identity
    country = None
    if identity.sectors[0] in _STATE:
        country = (
            _like_before(identity, history)
            or _place_before(head, home)
            or _state_before(head, history, sentence)
        )
    else:
        country = home.of_sentence(head)
    return replace(identity, country=country or home.country)


def _claims_home(identity: Identity, doc: Doc, phrase: Phrase) -> bool:
    primary = identity.sectors[0]
    if phrase.name is not None:
        known_sort = identity.kind in {"person", "institution", "ngo", "party"}
        return known_sort and (primary in _STATE or primary in _LOCAL)
    if primary in _STATE:
        definite = doc[phrase.start].lower_ in _DEFINITE
        return (
            not identity.plural
            or definite
            or doc[phrase.head].lower_ in _BARE
            or primary in {"OPP", "LEG", "JUD"}
        )
    return primary in _LOCAL and identity.kind in {"person", "people"}


def _place_within(doc: Doc, phrase: Phrase, home: Home) -> str | None:
    """ "A doctor at a hospital in Asadabad": the place among the complements of the head, or of its apposition."""
    waiting = [c for c in doc[phrase.head].rights if c.dep_ in {"prep", "appos"}]
    while waiting:
        token = waiting.pop(0)
        if token.i in home.located:
            return home.located[token.i]
        if (
            token.dep_ == "appos"
            or token.lower_ in {"in", "at", "of", "from", "near"}
            or token.dep_ == "pobj"
        ):
            waiting += [c for c in token.rights if c.dep_ in {"prep", "pobj"}]
    return None


def _like_before(identity: Identity, history: History | None) -> str | None:
    """The country of an earlier actor whose description shares a telling word: "the customs department" after customs data."""
    words = {*identity.role, *identity.name.lower().split()} - _GENERIC
    if history is None or not words or identity.kind == "person":
        return None
    for seen in reversed(history.seen):
        other = seen.identity
        if other.country and other.kind != "state" and words & {*other.role, *other.name.lower().split()}:
            return other.country
    return None


def _place_before(head: Token, home: Home) -> str | None:
    """ "In Moscow, Foreign Ministry spokeswoman X said": a place that opens the sentence."""
    for token in head.sent:
        if token.i >= head.i:
            return None
        if token.i in home.located and any(
            a.dep_ == "prep" and a.lower_ in {"in", "at"} and a.i < 3 + head.sent.start
            for a in token.ancestors
        ):
            return home.located[token.i]
    return None


def _state_before(head: Token, history: History | None, sentence: int) -> str | None:
    """Whose subject it is earlier in the sentence: "Turkey said the army would", "Japan's exports fell, the ministry said"."""
    if history is None:
        return None
    here = [
        seen.identity.country
        for seen in history.in_sentence(sentence)
        if seen.identity.country and seen.token < head.i and _acts(head.doc[seen.token], seen.identity)
    ]
    return here[-1] if here else None


def _acts(token: Token, identity: Identity) -> bool:
    """A state, or somebody in its service, as the subject of a clause or as the owner of it."""
    official = identity.kind == "state" or (
        identity.kind == "person" and identity.sectors[:1] in {("GOV",), ("MIL",)}
    )
    owner = token.dep_ == "poss" and token.head.dep_ in {"nsubj", "nsubjpass"}
    return official and (owner or token.dep_ in {"nsubj", "nsubjpass"})
