"""Words that refer back: pronouns, "the minister", "the group", "both countries"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from dragoman.actors.identity import Identity

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
THING = frozenset({"it", "its", "itself"})
MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
REACH = 4  # sentences that a pronoun looks back over; beyond that readers repeat the name

_SINGLE_BODIES = frozenset({"state", "institution", "igo", "ngo", "party", "armed_group", "media", "company"})
_DESCRIPTIONS: dict[str, frozenset[str]] = {
    "country": frozenset({"state"}), "nation": frozenset({"state"}), "kingdom": frozenset({"state"}),
    "republic": frozenset({"state"}), "state": frozenset({"state"}),
    "group": frozenset({"armed_group", "ngo", "party", "people"}), "militia": frozenset({"armed_group"}),
    "movement": frozenset({"armed_group", "party"}), "faction": frozenset({"armed_group", "party"}),
    "organisation": frozenset({"igo", "ngo", "armed_group"}), "organization": frozenset({"igo", "ngo", "armed_group"}),
    "bloc": frozenset({"igo"}), "alliance": frozenset({"igo"}), "union": frozenset({"igo", "ngo"}),
    "agency": frozenset({"institution", "igo", "media"}), "watchdog": frozenset({"institution", "igo", "ngo"}),
    "body": frozenset({"institution", "igo", "ngo"}), "lender": frozenset({"igo", "company"}),
    "company": frozenset({"company"}), "firm": frozenset({"company"}),
    "group's": frozenset({"armed_group"}), "party": frozenset({"party"}), "newspaper": frozenset({"media"}),
}  # fmt: skip
_PAIR_WORDS = frozenset(
    {
        "country",
        "side",
        "nation",
        "leader",
        "minister",
        "state",
        "neighbour",
        "neighbor",
        "party",
        "government",
        "president",
        "power",
        "ally",
        "rival",
        "capital",
        "man",
        "pair",
    }
)
_PERSON_WORDS = frozenset(
    {
        "minister",
        "president",
        "premier",
        "leader",
        "chancellor",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "official",
        "ambassador",
        "envoy",
        "diplomat",
        "general",
        "senator",
        "lawmaker",
        "king",
        "queen",
        "prince",
        "secretary",
        "chief",
        "commander",
        "governor",
        "mayor",
        "director",
        "chairman",
        "candidate",
        "man",
        "woman",
        "politician",
        "pope",
        "pontiff",
        "analyst",
        "colonel",
        "statesman",
    }
)


_PORTFOLIOS = frozenset(
    "prime foreign defence defense interior finance trade energy health justice deputy vice opposition military army police rebel".split()  # noqa: SIM905
)
_MODIFIERS = frozenset({"poss", "compound", "amod", "nmod"})


@dataclass(frozen=True, slots=True)
class Seen:
    """An actor at a place of the text."""

    identity: Identity
    token: int
    sentence: int
    subject: bool
    argument: bool = True


@dataclass(slots=True)
class History:
    """What has been named so far, in order of the text, and which pronouns each person has answered to."""

    seen: list[Seen] = field(default_factory=list)
    gender: dict[str, str] = field(default_factory=dict)
    _by_sentence: dict[int, list[Seen]] = field(default_factory=dict)

    def add(self, identity: Identity, token: Token, sentence: int) -> None:
        """Note a mention."""
        seen = Seen(identity, token.i, sentence, _prominent(token), _argument(token))
        self.seen.append(seen)
        self._by_sentence.setdefault(sentence, []).append(seen)

    def in_sentence(self, sentence: int) -> list[Seen]:
        """Mentions of one sentence, in order of the text."""
        return self._by_sentence.get(sentence, [])

    def back(self, sentence: int, reach: int = REACH) -> Iterator[Seen]:
        """Mentions within reach: subjects first within a sentence, nearer sentences first."""
        for s in range(sentence, sentence - reach, -1):
            here = self.in_sentence(s)
            yield from (x for x in reversed(here) if x.subject)
            yield from (x for x in reversed(here) if not x.subject)


def _prominent(token: Token) -> bool:
    """A subject, or whose subject it is: "Kazakhstan's deliveries to Germany rose, its ministry said"."""
    if token.dep_ in _MODIFIERS:
        token = token.head
    return token.dep_ in {"nsubj", "nsubjpass", "agent"}


def _argument(token: Token) -> bool:
    """Whether the mention takes part in what is told, rather than modify a noun: not the states of "envoys from A and B"."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    partner = token.dep_ == "pobj" and token.head.lower_ in {"with", "between", "by", "against"}
    return partner or token.dep_ in {"dobj", "attr"} or _prominent(token)


def antecedent(token: Token, sentence: int, history: History) -> Identity | None:
    """Who a personal pronoun stands for; None where nobody fits or the word is empty ("it rained")."""
    word = token.lower_
    if word in MALE or word in FEMALE:
        return _person(token, sentence, history, "m" if word in MALE else "f")
    if word in THING:
        return (
            None
            if _expletive(token)
            else _first(history, sentence, lambda i: i.kind in _SINGLE_BODIES and not i.plural, token)
        )
    if word in MANY:
        return _first(
            history, sentence, lambda i: i.plural or i.kind in _SINGLE_BODIES - {"state", "igo"}, token
        )
    return None


def _person(token: Token, sentence: int, history: History, gender: str) -> Identity | None:
    local = _clause_subjects(token)
    for s in history.back(sentence):
        if (
            s.sentence == sentence
            and local
            and s.token not in local
            and any(x.token in local and _is_person(x.identity) for x in history.in_sentence(sentence))
        ):
            continue
        if (
            _is_person(s.identity)
            and history.gender.get(s.identity.id, gender) == gender
            and not _same_clause_object(token, s)
        ):
            history.gender[s.identity.id] = gender
            return s.identity
    return None


def _is_person(identity: Identity) -> bool:
    return identity.kind == "person" and not identity.plural


def _clause_subjects(token: Token) -> frozenset[int]:
    """Subjects of the clauses that the token stands in: whoever "said" is the likeliest "he" of what he said."""
    return frozenset(
        child.i
        for up in token.ancestors
        for child in up.lefts
        if child.dep_ in {"nsubj", "nsubjpass"} and child.i != token.i
    )


def _acting_on(token: Token) -> frozenset[int]:
    """The subject whose object the pronoun is: nobody who "condemned it" condemned himself."""
    verb = token.head.head if token.dep_ == "pobj" else token.head
    if token.dep_ not in {"dobj", "dative", "pobj"} or token.lower_.endswith(("self", "selves")):
        return frozenset()
    return frozenset(c.i for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"})


def _same_clause_object(token: Token, seen: Seen) -> bool:
    """A subject pronoun does not refer to a noun of its own clause that follows it."""
    return token.dep_ == "nsubj" and seen.token > token.i


def _first(history: History, sentence: int, fits: object, token: Token) -> Identity | None:
    assert callable(fits)
    local = _clause_subjects(token)
    barred = _acting_on(token)
    near = [s for s in history.back(sentence, 3) if fits(s.identity) and s.token not in barred]
    for s in near:
        if s.token in local:
            return s.identity
    return near[0].identity if near else None


def _expletive(token: Token) -> bool:
    """ "It is clear that", "it seems", "it rained": the parser's label, or a copula with a clause behind it."""
    if token.dep_ == "expl":
        return True
    head = token.head
    if token.dep_ in {"nsubj", "nsubjpass"} and head.lemma_ in {
        "be",
        "seem",
        "appear",
        "take",
        "happen",
        "rain",
        "snow",
        "remain",
    }:
        return any(c.dep_ in {"ccomp", "csubj", "advcl", "xcomp"} for c in head.children) and any(
            c.dep_ in {"acomp", "attr", "oprd"} for c in head.children
        )
    return False


def described_again(
    doc: Doc, head: Token, start: int, sentence: int, history: History
) -> tuple[Identity, ...]:
    """Whom a definite description takes up: one identity, or two for "both countries"; empty where nothing fits."""
    words = {doc[i].lower_ for i in range(start, head.i)}
    lemma = head.lemma_.lower()
    definite = (
        bool(words & {"the", "this", "that", "these", "those", "both", "its", "their"})
        or head.lower_ == "both"
    )
    if not definite:
        return ()
    if (lemma in _PAIR_WORDS and words & {"both", "two"}) or head.lower_ == "both":
        return _last_two(history, sentence, head, lemma in {"leader", "minister", "president", "man"})
    if "Plur" in head.morph.get("Number", []):
        return ()
    if lemma in _PERSON_WORDS:
        return _one(_by_role(history, sentence, lemma, words & _PORTFOLIOS))
    if lemma == "ministry":
        return _one(_same_word(history, sentence, lemma)) if head.i - start == 1 else ()
    if lemma in _DESCRIPTIONS:
        kinds = _DESCRIPTIONS[lemma]
        return _one(next((s.identity for s in history.back(sentence, 5) if s.identity.kind in kinds), None))
    return ()


def _same_word(history: History, sentence: int, word: str) -> Identity | None:
    """The last single body whose own name or description has the word in it."""
    for s in history.back(sentence, 12):
        identity = s.identity
        if (
            not identity.plural
            and identity.kind == "institution"
            and word in (*identity.role, *identity.name.lower().split())
        ):
            return identity
    return None


def _one(identity: Identity | None) -> tuple[Identity, ...]:
    return () if identity is None else (identity,)


def _by_role(history: History, sentence: int, word: str, portfolios: set[str]) -> Identity | None:
    """The last person with that role; "the prime minister" is no foreign minister."""
    people = [s.identity for s in history.back(sentence, 8) if _is_person(s.identity)]
    for identity in people:
        held = {*identity.role, *(identity.office or "").lower().split()}
        if word in held and portfolios <= {*held, *({"defense"} if "defence" in held else ())}:
            return identity
    loose = {"man", "woman", "leader", "politician", "official", "statesman", "diplomat"}
    return people[0] if people and word in loose and not portfolios else None


def _last_two(history: History, sentence: int, head: Token, people: bool) -> tuple[Identity, ...]:
    """The two states (or people) named last; not the one that acts on "both" in this clause."""
    clause = next((a for a in head.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    acting = (
        {c.i for c in clause.lefts if c.dep_ == "nsubj"}
        if clause is not None and head.dep_ not in {"nsubj", "nsubjpass"}
        else set()
    )
    barred = {x.identity.id for x in history.in_sentence(sentence) if x.token in acting}
    taking_part = [s for s in history.back(sentence, 6) if s.argument]
    return _two(taking_part, barred, people) or _two(history.back(sentence, 6), barred, people)


def _two(seen: Iterable[Seen], barred: set[str], people: bool) -> tuple[Identity, ...]:
    """The first two different ones that fit, in order of the text; empty where there are not two."""
    found: list[tuple[int, int, Identity]] = []
    for s in seen:
        for order, identity in enumerate(s.identity.members or (s.identity,)):
            fits = _is_person(identity) if people else identity.kind == "state"
            if fits and identity.id not in barred and all(identity.id != f.id for *_, f in found):
                found.append((s.token, order, identity))
        if len(found) >= 2:
            first, second = sorted(found[:2], key=lambda place: place[:2])
            return (first[2], second[2])
    return ()
