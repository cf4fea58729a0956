"""Reads the events of a Doc: acts by the codebook, their sides by the mentions, their status by the words around."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from dragoman.codebook import Codebook
from dragoman.dates import DateIndex
from dragoman.events.drafts import Draft, draft_events
from dragoman.events.merging import Happening, same
from dragoman.events.setting import Setting
from dragoman.events.sides import Resolver, political
from dragoman.events.spoken import spoken_events
from dragoman.events.status import StatusReading, status_at
from dragoman.events.tree import Tree
from dragoman.language import in_headline, readable_sentences, report_of, token_span
from dragoman.record import Actor, Event, When, item_id

TWO_SIDED = frozenset({"CONSULT", "COOPERATE"})
BODILY = frozenset({"ASSAULT", "COERCE", "PROTEST"})
OUTCOMES = frozenset(
    ["kill", "wound", "injure", "hurt", "destroy", "damage", "maim", "slay", "hit", "devastate"]
)
FACTS = frozenset({"occurred", "ongoing", "historical", "alleged", "denied"})
FUTURE = frozenset({"planned", "proposed"})


@dataclass(slots=True)
class Told:
    """A draft with its sides resolved."""

    draft: Draft
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    mutual: bool
    reading: StatusReading
    date: When
    sentence: tuple[int, int]
    headline: bool


def read_doc(doc: Doc, codebook: Codebook) -> tuple[Event, ...]:
    """The events of a read Doc, in order of their triggers."""
    tree = Tree(doc)
    resolver = Resolver(doc, tree)
    setting = Setting(doc, tree, codebook)
    told = [t for t in _all_told(doc, tree, resolver, codebook) if _belongs(t)]
    told = _without_outcomes(tree, told)
    body = [t for t in told if not t.headline] + [t for t in told if t.headline]
    kept: list[tuple[Happening, Told]] = []
    for item in body:
        happening = _happening(tree, item)
        at = next((i for i, (h, _) in enumerate(kept) if same(h, happening)), None)
        if at is None:
            kept.append((happening, item))
        else:
            kept[at] = (kept[at][0], _fuller(kept[at][1], item))
    events = [_event(doc, tree, setting, codebook, item) for _, item in kept]
    return tuple(sorted(events, key=lambda e: (e.trigger.start, e.trigger.end, e.type)))


def _all_told(doc: Doc, tree: Tree, resolver: Resolver, codebook: Codebook) -> Iterator[Told]:
    dates = DateIndex(doc)
    for sent in readable_sentences(doc):
        drafts = draft_events(tree, range(sent.start, sent.end), codebook)
        headline = in_headline(doc, sent.start_char)
        for draft in drafts:
            actors = tuple(resolver.actors(draft.by))
            ids = {a.id for a in actors}
            recipients = tuple(a for a in resolver.actors(draft.to) if a.id not in ids)
            yield _told(doc, dates, draft, actors, recipients, (sent.start_char, sent.end_char), headline)
    for draft, actors, recipients, at in spoken_events(doc, tree, resolver, codebook):
        sent = doc[at].sent
        yield _told(
            doc,
            dates,
            draft,
            actors,
            recipients,
            (sent.start_char, sent.end_char),
            in_headline(doc, sent.start_char),
        )


def _without_outcomes(tree: Tree, told: list[Told]) -> list[Told]:
    """Fold the outcome of an assault into it: 'struck a market, killing ten', 'a bombing that killed ten'."""
    assaults = {t.draft.trigger.at: t for t in told if t.draft.type == "ASSAULT"}
    carried = {
        w: t
        for t in assaults.values()
        for w in (t.draft.trigger.carrier, *t.draft.trigger.words)
        if w is not None
    }
    gone: set[int] = set()
    for at, item in assaults.items():
        if item.draft.trigger.noun or tree.lemma[at] not in OUTCOMES:
            continue
        over = next((assaults[s] for s in tree.subjects(at) if s in assaults), None)
        if over is None and tree.dep[at] in ("advcl", "relcl", "acl", "conj"):
            over = assaults.get(tree.head[at]) or carried.get(tree.head[at])
        if over is not None and over is not item:
            gone.add(at)
            over.recipients = over.recipients or item.recipients
    return [t for t in told if t.draft.type != "ASSAULT" or t.draft.trigger.at not in gone]


def _told(
    doc: Doc,
    dates: DateIndex,
    draft: Draft,
    actors: tuple[Actor, ...],
    recipients: tuple[Actor, ...],
    sentence: tuple[int, int],
    headline: bool,
) -> Told:
    mutual = draft.mutual and len(actors) + len(recipients) > 1
    if mutual:
        actors, recipients = actors + recipients, ()
    at = draft.trigger.at
    return Told(
        draft, actors, recipients, mutual, status_at(doc, at), dates.of(at) or When(), sentence, headline
    )


def _belongs(told: Told) -> bool:
    """Only acts between political actors are filed, and only where enough of them is known."""
    draft, everyone = told.draft, (*told.actors, *told.recipients)
    if not everyone or not (draft.type == "PROTEST" or any(political(a) for a in everyone)):
        return False
    if draft.type in TWO_SIDED and draft.mode != "visit" and len(everyone) < 2:
        return False
    if not told.actors and draft.type not in BODILY | {"SANCTION"}:
        return False
    if not told.recipients and not told.mutual:
        if draft.type in BODILY and draft.to and (draft.trigger.noun or draft.strength >= 0.9):
            return True
        if draft.type == "ACCUSE" and draft.to and draft.strength >= 0.9 and not draft.trigger.noun:
            return True
        if draft.trigger.noun and draft.type != "PROTEST":
            return False
        return draft.type in (
            "AGREE",
            "REJECT",
            "RETREAT",
            "CONCEDE",
            "PROTEST",
            "MOBILIZE",
            "REQUEST",
            "THREATEN",
        ) and bool(draft.strength >= 0.8)
    return True


def _happening(tree: Tree, told: Told) -> Happening:
    draft = told.draft
    return Happening(
        draft.type, tree.lemma[draft.trigger.at], draft.theme, told.actors, told.recipients, told.mutual, told.date,
        draft.mode, told.sentence[0], told.headline,
        told.reading.status in FACTS,
    )  # fmt: skip


def _fuller(kept: Told, other: Told) -> Told:
    """The first mention, with the sides and date that only a later one gives."""
    if not kept.recipients and other.recipients and not kept.mutual:
        kept = replace(kept, recipients=other.recipients)
    if not kept.actors and other.actors:
        kept = replace(kept, actors=other.actors)
    if kept.date.iso is None and other.date.iso is not None:
        kept = replace(kept, date=other.date)
    return kept


def _event(doc: Doc, tree: Tree, setting: Setting, codebook: Codebook, told: Told) -> Event:
    draft, status = told.draft, told.reading.status
    predicate = draft.trigger.predicate
    kind, planned, mode = draft.type, draft.planned, draft.mode
    if draft.refused and status in ("denied", "planned", "hypothetical"):
        status = "occurred"  # to decline is an act
    if (
        kind == "PROTEST"
        and mode == "demo"
        and any(a.kind == "state" or "GOV" in a.sectors for a in told.actors)
    ):
        kind, mode = "ACCUSE", "allege"  # a state's protest is a note
    if status in FUTURE and kind in codebook.future:
        kind, planned, mode = codebook.future[kind], kind, None
    words = draft.trigger.words
    close = words[-1] - words[0] < 4
    span = (
        token_span(doc, words[0], words[-1] + 1)
        if close
        else token_span(doc, draft.trigger.at, draft.trigger.at + 1)
    )
    extra = codebook.types[kind].mode_contexts.get(mode or "") if kind in codebook.types else None
    found = {*setting.contexts(span.start), *predicate.contexts, *([extra] if extra else [])}
    contexts = tuple(c for c in codebook.contexts if c in found)
    report = report_of(doc)
    violent = kind in ("ASSAULT", "COERCE", "PROTEST")
    return Event(
        id=item_id(report.id, "event", (span.start, span.end, kind)),
        type=kind,
        planned_type=planned if planned != kind else None,
        mode=mode,
        contexts=contexts,
        quad=codebook.quad(kind),
        score=codebook.score(kind, mode),
        cameo=predicate.cameo if kind == predicate.type else None,
        actors=told.actors,
        recipients=told.recipients,
        reciprocal=told.mutual,
        trigger=span,
        date=told.date,
        place=setting.place_near([draft.trigger.at, *words]),
        status=status,
        attributed_to=told.reading.statement,
        casualties=setting.casualties(*told.sentence) if violent else None,
        confidence=round(0.9 * draft.strength * (1.0 if told.recipients or told.mutual else 0.8), 2),
    )
