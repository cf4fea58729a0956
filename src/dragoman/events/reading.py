"""Reads the events of a Doc: acts by the codebook, their sides by the mentions, their status by the words around."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from dragoman.codebook import Codebook
from dragoman.events.drafts import Draft, ahead, draft_events, lasting
from dragoman.events.locals import place_locals
from dragoman.events.merging import Happening, same
from dragoman.events.newsday import NewsDay
from dragoman.events.outlook import announced, outlook, promised_in, would
from dragoman.events.ownday import OwnDay, to_come
from dragoman.events.setting import Setting
from dragoman.events.sides import Resolver
from dragoman.events.spoken import spoken_events
from dragoman.events.status import StatusReading, era, innermost, status_at
from dragoman.events.told import Told, belongs, fold_outcomes
from dragoman.events.tree import Tree
from dragoman.language import in_headline, readable_sentences, report_of, token_span
from dragoman.record import Actor, Event, Span, Statement, When, item_id

FACTS = frozenset({"occurred", "ongoing", "historical", "alleged", "denied"})
FUTURE = frozenset({"planned", "proposed"})
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
DEED_WORDS = frozenset(
    {
        "attack",
        "strike",
        "raid",
        "bombing",
        "move",
        "decision",
        "action",
        "shelling",
        "invasion",
        "arrest",
        "killing",
    }
    | {"sanction", "test", "launch", "ban", "assault", "step"}
)
DEFINITE = frozenset({"the", "that", "those", "this", "these"})
OBJECTIVE = frozenset({"him", "her", "them", "it"})
OWNERS = frozenset({"his", "their", "her", "its"})
ACCUSED = frozenset({"ASSAULT", "COERCE"})
BETWEEN_STATES = frozenset({"CONSULT", "SANCTION", "AID", "THREATEN", "SUPPORT", "COOPERATE"})
ARMED = frozenset({"MIL", "REB", "UAF", "COP"})
SAID = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
VIOLENT = frozenset({"ASSAULT", "COERCE", "PROTEST"})


def read_doc(doc: Doc, codebook: Codebook) -> tuple[Event, ...]:
    """The events of a read Doc, in order of their triggers."""
    return Reader(doc, codebook).events()


class Reader:
    """Everything that the events of one Doc are read with."""

    def __init__(self, doc: Doc, codebook: Codebook) -> None:
        self.doc, self.codebook = doc, codebook
        self.tree = Tree(doc)
        self.resolver = Resolver(doc, self.tree, codebook.deeds)
        self.setting = Setting(doc, self.tree, codebook)
        self.dates = OwnDay(doc, self.tree)
        self.published = report_of(doc).published
        self._statements: dict[str, Statement] = {s.id: s for s in doc._.statements}
        self._deeds: list[tuple[str, int, tuple[Actor, ...]]] = []

    def events(self) -> tuple[Event, ...]:
        """The events, each happening once; a headline's only where the body says nothing of its actors."""
        told = fold_outcomes(self.tree, list(self.told()))
        for item in told:
            if item.draft.type == "ASSAULT" and not item.recipients and not item.mutual:
                item.recipients = self._struck(item)
        told = [t for t in self._claimed(told) if belongs(t)]
        place_locals(told, self.setting, self.resolver)
        NewsDay(self.doc, self.tree).give(told)
        body = {a.country or a.id for t in told if not t.headline for a in (*t.actors, *t.recipients)}
        told = [
            t
            for t in told
            if not t.headline or not any((a.country or a.id) in body for a in (*t.actors, *t.recipients))
        ]
        kept: list[tuple[Happening, Told]] = []
        for item in told:
            happening = self._happening(item)
            at = next((i for i, (h, _) in enumerate(kept) if same(h, happening)), None)
            if at is None:
                kept.append((happening, item))
            else:
                kept[at] = (kept[at][0], _fuller(kept[at][1], item))
        events = {e.id: e for e in (self._event(item) for _, item in reversed(kept))}.values()
        return tuple(sorted(events, key=lambda e: (e.trigger.start, e.trigger.end, e.type)))

    def _claimed(self, told: list[Told]) -> Iterator[Told]:
        """Give an assault by unknown men to the group that 'claimed responsibility for the attack'."""
        unknown: Told | None = None
        for item in told:
            claims = item.draft.type == "ASSAULT" and item.draft.trigger.claimed
            if claims and unknown is not None and not item.recipients:
                unknown.actors = item.actors
                continue
            if item.draft.type == "ASSAULT" and all(
                a.country is None and a.id.startswith("text:") for a in item.actors
            ):
                unknown = item
            yield item

    def told(self) -> Iterator[Told]:
        """Every act that the readable sentences tell, then those that speakers do by speaking."""
        for sent in readable_sentences(self.doc):
            others: tuple[Actor, ...] = ()
            for draft in draft_events(self.tree, range(sent.start, sent.end), self.codebook):
                actors = tuple(self.resolver.actors(draft.by)) or self._pair(draft, others)
                recipients = self._recipients(draft, actors, others)
                if draft.type in DEEDS and actors:
                    self._deeds.append((self.tree.lemma[draft.trigger.at], sent.start, actors))
                others = (*others, *actors, *recipients)
                yield self._told(draft, actors, recipients, sent)
        for draft, actors, recipients, at in spoken_events(self.doc, self.tree, self.resolver, self.codebook):
            yield self._told(draft, actors, recipients, self.doc[at].sent)

    def _recipients(
        self, draft: Draft, actors: tuple[Actor, ...], others: tuple[Actor, ...]
    ) -> tuple[Actor, ...]:
        own = {a.id for a in actors}
        met = self.resolver.actors(draft.to)
        if draft.type in ("SANCTION", "ASSAULT") and draft.to and self._others_own(draft.to, actors, met):
            countries = {a.country for a in actors}
            met = [a for a in others if a.id not in own and a.country not in countries][-1:]
        found = tuple(a for a in met if a.id not in own)
        if found or not draft.to:
            return found
        tree, head = self.tree, draft.to[0]
        if met and all(tree.pos[i] == "PRON" and tree.lower[i] in OBJECTIVE for i in draft.to):
            # a pronoun that cannot be the actor: the other one of the sentence
            return tuple({a.id: a for a in others if a.id not in own}.values())[-1:]
        definite = any(tree.lower[k] in DEFINITE for k in tree.kids[head])
        if (
            definite
            and draft.type == "ACCUSE"
            and draft.mode == "disapprove"
            and tree.lemma[head] in DEED_WORDS
        ):
            return tuple(a for a in self._doers(tree.lemma[head]) if a.id not in own)
        return ()

    def _others_own(self, heads: list[int], actors: tuple[Actor, ...], met: list[Actor]) -> bool:
        """True for 'froze their assets', where 'their' was read as the actor's own."""
        if any(self.tree.lower[i] not in OWNERS for i in heads):
            return False
        own = {a.country for a in actors if a.country}
        return all(a.country in own for a in met)

    def _pair(self, draft: Draft, others: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Both sides of the sentence for 'the two presidents', where nothing else says who they are."""
        tree = self.tree
        two = any(tree.lower[k] in ("two", "both") for i in draft.by for k in tree.kids[i])
        found = tuple({a.country: a for a in others if a.country}.values())
        return found if draft.mutual and two and len(found) == 2 else ()

    def _doers(self, lemma: str) -> tuple[Actor, ...]:
        """Who did the deed that 'the attack' takes up: told with the same word, else first in the last sentence with any."""
        same_word = [actors for told, _, actors in self._deeds if told == lemma]
        if same_word:
            return same_word[-1]
        return next((actors for _, at, actors in self._deeds if at == self._deeds[-1][1]), ())

    def _struck(self, told: Told) -> tuple[Actor, ...]:
        """The state in whose place an assault without a named victim happened."""
        own = {a.country for a in told.actors}
        for i in told.draft.trigger.words:
            for head in self.setting.locatives(i):
                actor = self.resolver.placed(head)
                if actor is not None and actor.country not in own:
                    return (actor,)
        return ()

    def _told(
        self, draft: Draft, actors: tuple[Actor, ...], recipients: tuple[Actor, ...], sent: Tokens
    ) -> Told:
        actors = actors or self._speaking(draft)
        if draft.type in BETWEEN_STATES and draft.mode != "convict" and not draft.mutual:
            own = {a.country for a in actors if a.country}
            recipients = tuple(a for a in recipients if a.country not in own)
        mutual = draft.mutual and len(actors) + len(recipients) > 1
        if mutual:
            actors, recipients = actors + recipients, ()
        at = draft.trigger.at
        official = any(a.kind == "state" or "GOV" in a.sectors for a in actors)
        if official and draft.type == "PROTEST" and self.doc[at].lemma_ == "protest":
            draft.type, draft.mode = "ACCUSE", "allege"  # a state's protest is a note
        if draft.type == "PROTEST" and draft.mode == "riot" and any(ARMED & {*a.sectors} for a in actors):
            draft.type, draft.mode = "COERCE", "seize"  # fighters loot what they have taken
        if (
            draft.type == "MOBILIZE"
            and draft.trigger.predicate.cameo == "150"
            and len({a.country for a in actors}) > 1
        ):
            draft.type, draft.mode, mutual = "COOPERATE", None, True  # exercises of several states
        headline = in_headline(self.doc, sent.start_char)
        reading = status_at(self.doc, at)
        within = self._statements.get(reading.statement or "")
        date = self.dates.of(at)
        if date.iso is None and draft.type in SAID and within is not None:
            date = within.date or date  # what speakers do by speaking, they do on the day they speak
        if date.iso is None and (over := announced(self.tree, at)) is not None:
            date = self.dates.of(over)
        reading = self._settled(draft, actors, reading, within)
        if reading.status == "ongoing" and date.granularity not in ("day", "week", "none"):
            date = When()  # 'has kept troops there since the war of 2008'
        elif reading.status in FUTURE and (
            self.tree.tag[at] not in ("VBD", "VBN") or draft.type == "PROTEST"
        ):
            date = to_come(date, self.published)
        reading = replace(reading, status=era(reading.status, date, self.published))
        return Told(
            draft, actors, recipients, mutual, reading, date, (sent.start_char, sent.end_char), headline
        )

    def _settled(
        self, draft: Draft, actors: tuple[Actor, ...], reading: StatusReading, within: Statement | None
    ) -> StatusReading:
        """The status that the act's type and its own verb leave of what the words around it say."""
        status = reading.status
        if draft.trigger.predicate.needs == "modal":
            return replace(reading, status="occurred")  # 'would regard it as an attack' is a threat now
        if draft.trigger.claimed and status not in FACTS:
            return replace(reading, status="occurred")
        if draft.type in SAID and draft.type != "AGREE":
            mine = status == "alleged" and within is not None and not _of_another(within, actors)
            return replace(reading, status="occurred") if mine else reading
        if status in FACTS - {"denied", "alleged"} or status == "hypothetical":
            if (promise := outlook(self.tree, draft)) is not None:
                holder = promised_in(self.doc, draft) or reading.statement
                return replace(reading, status=promise, statement=holder)
            if within is not None and would(self.tree, draft):
                return replace(reading, status="planned")
        if status in ("occurred", "ongoing"):
            if lasting(self.tree, draft):
                return replace(reading, status="ongoing")
            if ahead(self.tree, draft):
                return replace(reading, status="planned")
            if draft.type in ACCUSED and within is not None and _of_another(within, actors):
                return replace(reading, status="alleged")
        return reading

    def _speaking(self, draft: Draft) -> tuple[Actor, ...]:
        """The speaker who charges somebody by his own words: 'we hold them responsible', 'said they were guilty'."""
        charged = self.tree.pos[draft.trigger.at] == "ADJ" and draft.type == "ACCUSE"
        if not charged and not any(self.tree.lower[i] in ("we", "i") for i in draft.by):
            return ()
        holder = innermost(self.doc, self.doc[draft.trigger.at].idx)
        return holder.speaker.each if holder is not None and holder.speaker is not None else ()

    def _happening(self, told: Told) -> Happening:
        draft = told.draft
        return Happening(
            draft.type, self.tree.lemma[draft.trigger.at], draft.theme, told.actors, told.recipients, told.mutual,
            told.date, draft.mode, told.sentence[0], told.headline, told.reading.status in FACTS,
        )  # fmt: skip

    def _event(self, told: Told) -> Event:
        draft, status, codebook = told.draft, told.reading.status, self.codebook
        kind, planned, mode = draft.type, draft.planned, draft.mode
        if draft.refused and status in ("denied", "planned", "hypothetical"):
            status = "occurred"  # to decline is an act
        if status in FUTURE and kind in codebook.future:
            kind, planned, mode = codebook.future[kind], kind, None
        span = self._span(draft)
        predicate = draft.trigger.predicate
        return Event(
            id=item_id(report_of(self.doc).id, "event", (span.start, span.end, kind)),
            type=kind,
            planned_type=planned if planned != kind else None,
            mode=mode,
            contexts=self._contexts(span, kind, mode, predicate.contexts),
            quad=codebook.quad(kind),
            score=codebook.score(kind, mode),
            cameo=predicate.cameo if kind == predicate.type else None,
            actors=told.actors,
            recipients=told.recipients,
            reciprocal=told.mutual,
            trigger=span,
            date=told.date,
            place=self.setting.place_near([draft.trigger.at, *draft.trigger.words]),
            status=status,
            attributed_to=told.reading.statement,
            casualties=self.setting.casualties(*told.sentence) if kind in VIOLENT else None,
            confidence=round(0.9 * draft.strength * (1.0 if told.recipients or told.mutual else 0.8), 2),
        )

    def _span(self, draft: Draft) -> Span:
        """The trigger's words where they stand together, else the one that carries it."""
        first, last, at = draft.trigger.words[0], draft.trigger.words[-1], draft.trigger.at
        return token_span(self.doc, first, last + 1) if last - first < 4 else token_span(self.doc, at, at + 1)

    def _contexts(self, span: Span, kind: str, mode: str | None, own: tuple[str, ...]) -> tuple[str, ...]:
        found = {*self.setting.contexts(span.start), *own}
        if kind in self.codebook.types and mode in self.codebook.types[kind].mode_contexts:
            found.add(self.codebook.types[kind].mode_contexts[mode])
        return tuple(c for c in self.codebook.contexts if c in found)


def _of_another(statement: Statement, actors: tuple[Actor, ...]) -> bool:
    """True where a deed is told only by the word of another side than the one that is said to have done it."""
    speakers = {a.country for a in statement.speaker.each if a.country} if statement.speaker else set()
    doers = {a.country for a in actors if a.country}
    return bool(speakers and doers) and not speakers & doers


def _fuller(kept: Told, other: Told) -> Told:
    """The first mention, with the sides and date that only a later one gives."""
    if not kept.recipients and other.recipients and not kept.mutual:
        kept = replace(kept, recipients=other.recipients)
    if not kept.actors and other.actors:
        kept = replace(kept, actors=other.actors)
    if (
        kept.reading.status == "alleged"
        and other.reading.status == "occurred"
        and other.reading.statement is None
    ):
        kept = replace(kept, reading=other.reading)  # the reporter says it too
    if kept.date.iso is None and other.date.iso is not None:
        kept = replace(kept, date=other.date)
    return kept
