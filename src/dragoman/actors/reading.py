"""One pass over a Doc: every noun phrase, adjective and pronoun that stands for an actor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from dragoman.actors import anaphora
from dragoman.actors.compose import Setting, identify
from dragoman.actors.home import Home, find_home, settled
from dragoman.actors.identity import ELITE, Identity, enriched, together
from dragoman.actors.mention import Form, Mention
from dragoman.actors.names import Name, find_names
from dragoman.actors.phrases import Phrase, find_phrases
from dragoman.actors.sense_choice import Around, countries_named
from dragoman.language import readable_sentences, report_of, token_span
from dragoman.world.world import World

_WHEREABOUTS = frozenset({"in", "at", "near", "outside", "from", "around"})
# what a body speaks through: the words are its own
_VOICES = frozenset(
    {
        "statement",
        "communique",
        "communiqué",
        "letter",
        "memo",
        "note",
        "filing",
        "website",
        "post",
        "tweet",
        "decree",
        "press",
        "readout",
        "message",
    }
)
_BESIDE = frozenset({"person", "media", "party", "armed_group", "company", "ngo", "igo"})
_PRONOUNS = anaphora.MALE | anaphora.FEMALE | anaphora.THING | anaphora.MANY


def read_mentions(doc: Doc, world: World) -> tuple[Mention, ...]:
    """The mentions of a parsed Doc in order of their heads; compounds stand at the head of their first member.

    Names are taken from the whole report, captions too, so that "Lavrov says" in a headline finds the full name below it;
    mentions are given for headline and body only.
    """
    day, located = report_of(doc).published, _located(doc)
    names = [_seated(doc, name, located) for name in find_names(doc, world, day)]
    setting = Setting(world, Around(day, countries_named(names), located=located))
    phrases = find_phrases(doc, names)
    home = find_home(doc, names, setting.around.located)
    _introduce(doc, phrases, setting, home)
    reading = _Reading(doc, setting, {p.head: p for p in phrases}, home)
    for number, sentence in enumerate(readable_sentences(doc)):
        for i in range(sentence.start, sentence.end):
            reading.at(i, number)
        reading.voices(sentence.start, sentence.end, number)
    return tuple(reading.mentions[head] for head in sorted(reading.with_compounds()))


def _located(doc: Doc) -> dict[int, str]:
    """Token to the country of the place that the places room found there; demonyms left out."""
    countries: dict[int, str] = {}
    starts = {token.idx: token.i for token in doc}
    for place in doc._.places:
        i = starts.get(place.span.start)
        while (
            i is not None
            and place.country
            and place.kind != "demonym"
            and i < len(doc)
            and doc[i].idx < place.span.end
        ):
            countries[i] = place.country
            i += 1
    return countries


def _seated(doc: Doc, name: Name, located: dict[int, str]) -> Name:
    """A town that a body or a person is called by is a town after "in": "a bank in Frankfurt", "a plant in Lagos"."""
    head = doc[name.head]
    other = bool(name.senses) and all(
        s.manner == "surname" or (s.manner == "metonym" and s.kind != "state") for s in name.senses
    )
    if other and name.head in located and head.dep_ == "pobj" and head.head.lower_ in _WHEREABOUTS:
        return replace(name, senses=(), label="GPE")
    return name


def _introduce(doc: Doc, phrases: Sequence[Phrase], setting: Setting, home: Home) -> None:
    """Collect the people that are named in full, with what any of their mentions tells about them."""
    for phrase in phrases:
        name = phrase.name
        if name is None:
            continue
        if len({s.key for s in name.senses}) == 1:
            setting.around.held.add(name.senses[0].key)
        if name.end - name.start < 2 or not (
            name.label == "PERSON" or (name.senses and name.senses[0].kind == "person")
        ):
            continue
        identity = identify(doc, phrase, setting)
        if identity is not None and identity.kind == "person":
            identity = settled(identity, doc, phrase, home, None) if not phrase.inner else identity
            for key in (doc[name.end - 1].lower_, doc[name.start].lower_):  # "Luhut" as well as a surname
                held = setting.persons.setdefault(key, identity)
                if held.id == identity.id:
                    setting.persons[key] = enriched(held, identity)
            setting.around.held.add(identity.id)


class _Reading:
    """The state of the pass: what has been mentioned, and what each head stands for."""

    def __init__(self, doc: Doc, setting: Setting, phrases: dict[int, Phrase], home: Home) -> None:
        self.doc, self.setting, self.phrases, self.home = doc, setting, phrases, home
        self.history = anaphora.History()
        self.mentions: dict[int, Mention] = {}
        self.identities: dict[int, Identity] = {}

    def at(self, i: int, sentence: int) -> None:
        """Read the token: the head of a phrase, a pronoun, or nothing."""
        token = self.doc[i]
        phrase = self.phrases.get(i)
        if phrase is not None:
            self._phrase(phrase, sentence)
        elif token.lower_ in _PRONOUNS and token.pos_ in {"PRON", "DET"}:
            identity = anaphora.antecedent(token, sentence, self.history)
            if identity is not None:
                self._note(i, i, i + 1, identity, "pronoun", sentence)
        elif token.lower_ in anaphora.RELATIVE and token.dep_ in {"nsubj", "nsubjpass", "dobj", "poss"}:
            self._relative(i, sentence)
        elif token.lower_ == "both" and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}:
            self._again(i, i, i + 1, sentence)

    def _phrase(self, phrase: Phrase, sentence: int) -> None:
        identity = identify(self.doc, phrase, self.setting)
        named = self._named_beside(phrase)
        if named is not None:
            self._note(phrase.head, phrase.start, phrase.end, named, "title", sentence)
            return
        vague = phrase.name is None and (identity is None or not identity.country)
        if vague and self._again(phrase.head, phrase.start, phrase.end, sentence):
            return
        if identity is not None and not identity.country:
            identity = self._placed(identity, phrase, sentence)
        if identity is not None and identity.known:
            self._note(
                phrase.head, phrase.start, phrase.end, identity, self._form(phrase, identity), sentence
            )

    def _named_beside(self, phrase: Phrase) -> Identity | None:
        """Who a common noun is by the name set beside it: "the opposition leader Ozgur Ozel", "the daily Valor"."""
        if phrase.name is not None:
            return None
        own = identify(self.doc, phrase, self.setting)
        for child in self.doc[phrase.head].rights:
            beside = self.phrases.get(child.i) if child.dep_ == "appos" else None
            if beside is None or beside.name is None:
                continue
            if own is not None and own.kind == "person" and not beside.name.senses:
                beside = replace(
                    beside, name=replace(beside.name, label="PERSON")
                )  # whatever the recogniser took it for
            identity = identify(self.doc, beside, self.setting)
            if identity is not None and identity.kind in _BESIDE and beside.name is not None:
                return identity if own is None else self._in_office(identity, own, phrase, beside.name)
        return None

    def _in_office(self, identity: Identity, own: Identity, phrase: Phrase, name: Name) -> Identity:
        """The person in the office that the text gives; it counts more than an office that we know has ended."""
        if identity.sectors[:1] == (ELITE,) and own.sectors and ELITE not in own.sectors:
            identity = replace(identity, sectors=own.sectors, country=own.country, office=own.office)
        elif own.country or not own.sectors or identity.id.startswith("text:"):
            identity = enriched(identity, own)
        owner = self._owner(phrase)
        if owner is not None and identity.id.startswith("text:"):  # "its spokesman, Arben Krasniqi"
            identity = replace(identity, country=owner.country, sectors=identity.sectors or owner.sectors)
        self.setting.persons[self.doc[name.end - 1].lower_] = identity
        return identity

    def _owner(self, phrase: Phrase) -> Identity | None:
        """Whom a possessive before the head stands for: "its energy ministry", "the bloc's envoy"."""
        owner = next((c for c in self.doc[phrase.head].lefts if c.dep_ == "poss"), None)
        return self.identities.get(owner.i) if owner is not None else None

    def _placed(self, identity: Identity, phrase: Phrase, sentence: int) -> Identity:
        """The identity with a country, by its owner or by what the report is about."""
        owner = self._owner(phrase)
        if owner is not None:
            return replace(identity, country=owner.country)
        if any((sense := self.setting.sense(name)) and not sense.country for name in phrase.inner):
            return identity  # "ASEAN ministers" belong to no state
        return settled(identity, self.doc, phrase, self.home, self.history, sentence)

    def _again(self, head: int, start: int, end: int, sentence: int) -> bool:
        found = anaphora.described_again(self.doc, self.doc[head], start, sentence, self.history)
        if not found:
            return False
        identity = found[0] if len(found) == 1 else together(found)
        self._note(head, start, end, identity, "compound" if identity.members else "description", sentence)
        return True

    def voices(self, start: int, end: int, sentence: int) -> None:
        """ "A statement from the ministry" speaks for the ministry; read when the sentence's other phrases are."""
        for i in range(start, end):
            token = self.doc[i]
            if token.lemma_.lower() not in _VOICES or i in self.mentions or token.dep_ == "compound":
                continue
            owners = [c for c in token.lefts if c.dep_ == "poss"]
            owners += [
                o
                for c in token.rights
                if c.lower_ in {"from", "by", "of"}
                for o in c.rights
                if o.dep_ == "pobj"
            ]
            identity = next((self.identities[o.i] for o in owners if o.i in self.identities), None)
            if identity is not None:
                phrase = self.phrases.get(i)
                first, last = (phrase.start, phrase.end) if phrase else (i, i + 1)
                self._note(i, first, last, identity, "description", sentence)

    def _relative(self, i: int, sentence: int) -> None:
        """ "The minister, who": the noun that the clause hangs on."""
        clause = next((a for a in self.doc[i].ancestors if a.dep_ == "relcl"), None)
        identity = self.identities.get(clause.head.i) if clause is not None else None
        if identity is not None:
            self._note(i, i, i + 1, identity, "pronoun", sentence)

    def _form(self, phrase: Phrase, identity: Identity) -> Form:
        token = self.doc[phrase.head]
        if phrase.name is None:
            return "description"
        if token.dep_ == "poss":
            return "possessive"
        if token.dep_ in {"amod", "compound", "nmod"}:
            return "adjective"
        if phrase.role and identity.kind == "person":
            return "title"
        sense = self.setting.sense(phrase.name)
        return "metonym" if sense is not None and sense.manner in {"metonym", "capital"} else "name"

    def _note(self, head: int, start: int, end: int, identity: Identity, form: Form, sentence: int) -> None:
        token = self.doc[head]
        self.history.add(identity, token, sentence)
        self.identities[head] = identity
        if token.dep_ == "conj":
            first = token.conjuncts[0]
            parts = [self.identities[c.i] for c in (*token.conjuncts, token) if c.i in self.identities]
            if len(parts) > 1:
                self.history.add(together(parts), first, sentence)
        self.mentions[head] = Mention(
            start, end, head, form, identity.actor(token_span(self.doc, start, end))
        )

    def with_compounds(self) -> dict[int, Mention]:
        """The mentions, those that open a coordination replaced by the compound of all its members."""
        for head, first in sorted(self.mentions.items()):
            token = self.doc[head]
            if token.dep_ == "conj" or first.actor.members or first.form == "pronoun":
                continue
            others = [m for c in token.conjuncts if c.i > head and (m := self.mentions.get(c.i)) is not None]
            if (
                not others
                or len(others) < len([c for c in token.conjuncts if c.i > head])
                or any(m.actor.members for m in others)
            ):
                continue
            members = (first.actor, *(m.actor for m in others))
            start, end = first.start, max(m.end for m in others)
            whole = first.actor.model_copy(
                update={
                    "name": " and ".join(a.name for a in members),
                    "members": members,
                    "span": token_span(self.doc, start, end),
                }
            )
            self.mentions[head] = Mention(start, end, head, "compound", whole)
        return self.mentions
