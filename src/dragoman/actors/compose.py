"""A noun phrase read by itself: known names, titles before unknown ones, "Swiss prosecutors", "Guinea's junta"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from spacy.tokens import Doc

from dragoman.actors.identity import ELITE, Identity, of_sense, slug
from dragoman.actors.names import Name
from dragoman.actors.phrases import Phrase
from dragoman.actors.sense_choice import Around, choose
from dragoman.record import ActorKind
from dragoman.world.roles import Role
from dragoman.world.sense import Sense
from dragoman.world.world import World

# "Russian-held town", "Iran-backed militia": whose it is not
_IN_OTHER_HANDS = frozenset(
    {
        "controlled",
        "held",
        "occupied",
        "administered",
        "claimed",
        "annexed",
        "backed",
        "supported",
        "funded",
        "armed",
        "made",
        "built",
        "born",
        "speaking",
        "friendly",
        "allied",
        "style",
    }
)
_ORGANISED = frozenset({"institution", "igo", "ngo", "armed_group", "company", "media", "party"})
SHORT, FAMOUS = (
    60,
    0.45,
)  # tokens below which a report tells too little; prior from which a surname needs no context
GENERIC = 0.5  # the prior below which a body's name is one that many states use
_FORMER = frozenset({"former", "ex", "ex-", "late", "ousted", "deposed", "outgoing-", "onetime", "erstwhile"})
_LESSER = frozenset(
    {"deputy", "vice", "assistant", "acting", "junior", "shadow", "next", "new", "any", "future", "designate"}
)
_GENERIC_HEADS: Mapping[str, tuple[ActorKind, tuple[str, ...]]] = {
    "ministry": ("institution", ("GOV",)), "party": ("party", ("PTY",)), "army": ("institution", ("MIL",)),
    "university": ("institution", ("EDU",)), "bank": ("company", ("BUS",)), "company": ("company", ("BUS",)),
    "corp": ("company", ("BUS",)), "inc": ("company", ("BUS",)), "ltd": ("company", ("BUS",)),
    "court": ("institution", ("JUD",)), "agency": ("institution", ("GOV",)), "commission": ("institution", ("GOV",)),
    "council": ("institution", ("GOV",)), "department": ("institution", ("GOV",)), "union": ("ngo", ("LAB",)),
    "front": ("armed_group", ("REB",)), "brigade": ("armed_group", ("REB",)), "brigades": ("armed_group", ("REB",)),
    "association": ("ngo", ("SOC",)), "foundation": ("ngo", ("SOC",)),
    "league": ("ngo", ("SOC",)), "institute": ("ngo", ("EDU",)),
    "times": ("media", ("JRN",)), "post": ("media", ("JRN",)), "news": ("media", ("JRN",)), "tv": ("media", ("JRN",)),
    "radio": ("media", ("JRN",)), "television": ("media", ("JRN",)), "daily": ("media", ("JRN",)),
    "parliament": ("institution", ("LEG",)), "senate": ("institution", ("LEG",)), "assembly": ("institution", ("LEG",)),
    "police": ("institution", ("COP",)), "church": ("institution", ("REL",)), "bureau": ("institution", ("GOV",)),
    "office": ("institution", ("GOV",)), "authority": ("institution", ("GOV",)), "embassy": ("institution", ("GOV",)),
    "committee": ("institution", ("GOV",)), "congress": ("institution", ("LEG",)), "group": ("company", ("BUS",)),
}  # fmt: skip


@dataclass(slots=True)
class Setting:
    """What the phrases of one report are read against.

    Attributes:
        world: what is known
        around: the report's day, the countries and actors it names, the places found in it
        persons: identities of people named in full, by surname in lower case
    """

    world: World
    around: Around
    persons: dict[str, Identity] = field(default_factory=dict)

    @property
    def on(self) -> date | None:
        """The day of the report."""
        return self.around.on

    def sense(self, name: Name) -> Sense | None:
        """The sense meant by a name in this report."""
        return choose(name, self.around)


def identify(doc: Doc, phrase: Phrase, setting: Setting) -> Identity | None:
    """Who the phrase stands for by itself; None where it names no actor or refers back to one."""
    if phrase.name is None:
        return _described(doc, phrase, setting) or _site(doc, phrase, setting)
    name = phrase.name
    if (
        name.end - name.start == 1
        and name.label in {"PERSON", "ORG", "GPE", ""}
        and not _is_state(name, setting)
    ):
        held = setting.persons.get(doc[name.start].lower_)
        if held is not None:
            return held
    sense = setting.sense(name)
    if sense is not None and _unanchored(doc, name, sense, setting):
        return _unknown_organisation(doc, phrase, setting)
    if sense is not None and _stranger(doc, sense, setting):
        return _unknown_person(doc, phrase, setting)
    if sense is not None and not _doubtful(name, sense):
        return _owned(_with_title(of_sense(sense, setting.on), doc, phrase, setting), name, phrase, setting)
    if name.label == "PERSON" or _titled(phrase, setting):
        return _unknown_person(doc, phrase, setting)
    if phrase.head in setting.around.located:
        return _site(doc, phrase, setting)
    if name.label in {"ORG", "NORP", "GPE"}:
        return _unknown_organisation(doc, phrase, setting)
    return None


def _site(doc: Doc, phrase: Phrase, setting: Setting) -> Identity | None:
    """A town or a site, which stands for no government but lies in a country: "shelled the power station"."""
    country = setting.around.located.get(phrase.head)
    if country is None:
        return None
    first = phrase.name.start if phrase.name else phrase.head
    while first > phrase.start and first - 1 in setting.around.located:
        first -= 1
    words = " ".join(
        t.text for t in doc[first : phrase.name.end if phrase.name else phrase.head + 1] if not t.is_space
    )
    return Identity(f"text:{slug(words)}", words, "unknown", country)


def _doubtful(name: Name, sense: Sense) -> bool:
    """One word that the recogniser takes for a person and the world for some small body."""
    single = name.label == "PERSON" and name.end - name.start == 1
    return single and sense.kind not in {"person", "state", "igo"} and sense.prior < 0.5


def _stranger(doc: Doc, sense: Sense, setting: Setting) -> bool:
    """A lone surname of somebody whom nothing in the report speaks for: "Scott" is no vice-president of Zambia here."""
    around = setting.around
    if sense.manner != "surname" or sense.key in around.held or around.countries.get(sense.country or ""):
        return False
    return not sense.holds(around.on) or (len(doc) > SHORT and sense.prior < FAMOUS)


def _unanchored(doc: Doc, name: Name, sense: Sense, setting: Setting) -> bool:
    """ "Congress" or "Supreme Court", best known from a country that the report does not speak of."""
    if sense.kind != "institution" or sense.prior >= GENERIC or not setting.around.countries:
        return False
    words = tuple(t.lower_ for t in doc[name.start : name.end] if t.pos_ != "DET")
    return (
        not setting.around.countries.get(sense.country or "")
        and setting.world.role(" ".join(words)) is not None
    )


def _owned(identity: Identity, name: Name, phrase: Phrase, setting: Setting) -> Identity:
    """ "Mexico's Supreme Court" is not the best known body of that name: the state before it counts."""
    owner = next(
        (s for n in phrase.inner if n.end <= name.start and (s := setting.sense(n)) and s.kind == "state"),
        None,
    )
    if identity.kind != "institution" or owner is None or owner.country == identity.country:
        return identity
    same = next((sense for sense in name.senses if sense.country == owner.country), None)
    if same is not None:
        return of_sense(same, setting.on)
    words = f"{owner.name} {identity.name}"
    return replace(identity, id=f"text:{slug(words)}", name=words, country=owner.country, wikidata=None)


def _is_state(name: Name, setting: Setting) -> bool:
    sense = setting.sense(name)
    return sense is not None and sense.kind != "person"


def _with_title(identity: Identity, doc: Doc, phrase: Phrase, setting: Setting) -> Identity:
    """A known person under a title that says something else than the office we know: the text counts."""
    if identity.kind != "person" or not phrase.role:
        return identity
    role = role_of(phrase.role, setting.world)
    words = {*phrase.role, *(doc[i].lower_ for i in range(phrase.start, phrase.core_start))}
    if words & _FORMER:
        return replace(identity, sectors=(ELITE, *(s for s in identity.sectors if s != ELITE)))
    if role is not None and identity.sectors[:1] == (ELITE,) and not words & _LESSER:
        return replace(
            identity,
            sectors=(*role.sectors, *(s for s in identity.sectors[1:] if s not in role.sectors)),
            office=role.office,
        )
    more = role.sectors if role is not None and not words & _LESSER else ()
    return replace(
        identity,
        role=phrase.role,
        sectors=(*identity.sectors, *(x for x in more if x not in identity.sectors)),
    )


def _titled(phrase: Phrase, setting: Setting) -> bool:
    role = role_of(phrase.role, setting.world) if phrase.role else None
    return role is not None and role.person


def role_of(words: tuple[str, ...], world: World) -> Role | None:
    """The role that the longest end of the words names.

    A role without sectors of its own takes those of the words before it: "foreign ministry | spokeswoman".
    """
    for k in range(len(words)):
        role = world.role(" ".join(words[k:]).replace(" - ", "-"))
        if role is None:
            continue
        lender = role_of(words[:k], world) if k and not role.sectors else None
        return replace(role, sectors=lender.sectors) if lender is not None else role
    return None


def _unknown_person(doc: Doc, phrase: Phrase, setting: Setting) -> Identity:
    assert phrase.name is not None
    words = " ".join(doc[phrase.name.start : phrase.name.end].text.split())
    surname = doc[phrase.name.end - 1].lower_
    held = setting.persons.get(surname)
    if held is not None and (phrase.name.end - phrase.name.start == 1 or held.name.lower() == words.lower()):
        return held
    if phrase.name.end - phrase.name.start == 1:
        senses = setting.world.surname(doc[phrase.name.start].text, setting.on)
        if senses:
            best = choose(Name(phrase.head, phrase.head + 1, phrase.head, senses, "PERSON"), setting.around)
            if best is not None and not _stranger(doc, best, setting):
                return _with_title(of_sense(best, setting.on), doc, phrase, setting)
    spoken_of = phrase.role
    role = role_of(spoken_of, setting.world) or role_of(spoken_of[:-1], setting.world)  # "spokesman Brig. X"
    if role is None:
        spoken_of = _appositive_words(doc, phrase)
        role = role_of(spoken_of, setting.world)
    country, organised = _belonging(doc, phrase, setting)
    sectors = _joined(organised, role)
    if sectors and {*phrase.role} & _FORMER:
        sectors = (ELITE, *sectors)
    return Identity(
        f"text:{slug(words)}",
        words,
        "person",
        country,
        sectors,
        role.office if role else None,
        role=spoken_of,
    )


def _appositive_words(doc: Doc, phrase: Phrase) -> tuple[str, ...]:
    """The words of the role in "Jane Doe, a senior analyst at the bank", lower case."""
    for child in doc[phrase.head].rights:
        if child.dep_ == "appos":
            return tuple(
                t.lower_ for t in child.subtree if t.i <= child.i and t.pos_ in {"NOUN", "PROPN", "ADJ"}
            )
    return ()


def _unknown_organisation(doc: Doc, phrase: Phrase, setting: Setting) -> Identity:
    assert phrase.name is not None
    tokens = [t for t in doc[phrase.name.start : phrase.name.end] if not t.is_space]
    words = " ".join(doc[phrase.name.start : phrase.name.end].text.split())
    country, _ = _belonging(doc, phrase, setting)
    for i in range(phrase.name.start, phrase.name.end):
        match = (
            setting.world.match([t.text for t in tokens], i - phrase.name.start, on=setting.on)
            if i - phrase.name.start < len(tokens)
            else None
        )
        if match is not None and match.senses[0].kind == "state":
            country = country or match.senses[0].country
    role = role_of(tuple(t.lower_ for t in tokens), setting.world)
    kind, sectors = _generic(tokens[-1].lower_.strip("."), tokens[0].lower_)
    if role is not None and role.sectors:
        sectors = role.sectors
    return Identity(
        f"text:{slug(words)}", words, kind, country, sectors, role=phrase.role or (tokens[-1].lower_,)
    )


def _generic(last: str, first: str) -> tuple[ActorKind, tuple[str, ...]]:
    for word in (last, first):
        if word in _GENERIC_HEADS:
            return _GENERIC_HEADS[word]
    return "unknown", ()


def _described(doc: Doc, phrase: Phrase, setting: Setting) -> Identity | None:
    """A common noun with what stands before it: state or organisation, and role."""
    role = role_of(phrase.role, setting.world)
    if role is None:
        return None
    country, organised = _belonging(doc, phrase, setting)
    plural = "Plur" in doc[phrase.head].morph.get("Number", [])
    words = {doc[i].lower_ for i in range(phrase.start, phrase.head)}
    if (
        country
        and role.office
        and role.person
        and not plural
        and not words & (_FORMER | _LESSER)
        and organised is None
    ):
        holder = setting.world.holder(country, role.office, setting.on)
        if holder is not None and setting.on is not None and doc[phrase.head].dep_ != "appos":
            return replace(of_sense(holder, setting.on), role=phrase.role)
    sectors = _joined(organised, role)
    if not sectors and (owner_role := _owner_role(doc, phrase, setting)) is not None:
        sectors = owner_role.sectors
    if role.person and words & _FORMER:
        sectors = (ELITE, *sectors)
    label = " ".join(phrase.role)
    owner = organised.name if organised else (_state_name(country, setting) if country else "")
    key = slug(f"{country or ''} {organised.key if organised else ''} {label}")
    if not sectors and country and not role.person:
        sectors = ("GOV",)  # "Syrian authorities"
    if role.kind == "thing" and country is None:
        return None  # rockets and jets act for the state that is named with them, else for nobody known
    kind: ActorKind = ("people" if plural else "person") if role.person else "institution"
    return Identity(
        f"text:{key}",
        f"{owner} {label}".strip(),
        kind,
        country,
        sectors,
        role.office,
        plural=plural,
        role=phrase.role,
    )


def _owner_role(doc: Doc, phrase: Phrase, setting: Setting) -> Role | None:
    """The role of the possessor: "the attorney general's office"."""
    owner = next((c for c in doc[phrase.head].lefts if c.dep_ == "poss"), None)
    if owner is None:
        return None
    words = tuple(t.lower_ for t in owner.subtree if t.i <= owner.i and t.pos_ in {"NOUN", "PROPN", "ADJ"})
    return role_of(words, setting.world)


def _state_name(country: str, setting: Setting) -> str:
    state = setting.world.state(country)
    return state.name if state is not None else country


def _joined(organised: Sense | None, role: Role | None) -> tuple[str, ...]:
    """Sectors of the organisation before those of the role; a party's or people's after."""
    own = organised.sectors if organised else ()
    by_role = role.sectors if role else ()
    first, second = (
        (own, by_role) if organised is None or organised.kind in _ORGANISED - {"party"} else (by_role, own)
    )
    return (*first, *(s for s in second if s not in first))


def _belonging(doc: Doc, phrase: Phrase, setting: Setting) -> tuple[str | None, Sense | None]:
    """Country and organisation that the names inside the phrase give it, the nearest name before the head first."""
    before = [n for n in phrase.inner if n.start < phrase.core_start]
    after = [n for n in phrase.inner if n.start >= phrase.core_start]
    owners = [n for n in before if n.end < len(doc) and doc[n.end].tag_ == "POS"]
    country: str | None = None
    organised: Sense | None = None
    for name in [*owners, *reversed(before), *after]:
        sense = setting.sense(name)
        if sense is None or sense.kind == "person" or _in_other_hands(doc, name):
            continue
        if organised is None and sense.kind in _ORGANISED | {"people"}:
            organised = sense
        country = country or sense.country
    return country, organised


def _in_other_hands(doc: Doc, name: Name) -> bool:
    """Whether the name only says who holds, backs or makes what follows: "Russian-controlled"."""
    end = name.end
    return end + 1 < len(doc) and doc[end].text in {"-", "–"} and doc[end + 1].lower_ in _IN_OTHER_HANDS
