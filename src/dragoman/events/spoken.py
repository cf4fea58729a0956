"""Statements that are events of their own: an accusation, a demand, a refusal, a threat, praise."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from dragoman.actors import Mention
from dragoman.codebook import Codebook, Predicate
from dragoman.events.drafts import Draft, draft_events
from dragoman.events.sides import Resolver, political
from dragoman.events.sifting import no_act
from dragoman.events.tree import Tree
from dragoman.events.triggers import Trigger
from dragoman.language.crossing import Crossing
from dragoman.record import Actor, Span, Statement

ACTS = {
    "accuse": ("ACCUSE", "allege", "112"),
    "request": ("REQUEST", None, "100"),
    "demand": ("REQUEST", None, "100"),
    "reject": ("REJECT", None, "120"),
    "deny": ("REJECT", None, "120"),
    "threaten": ("THREATEN", None, "130"),
    "praise": ("SUPPORT", None, "051"),
}
WORDLESS = frozenset({"see", "have", "be"})
# verbs that say nothing of the act done by saying
PLAIN = frozenset(
    {
        "say",
        "tell",
        "add",
        "note",
        "state",
        "write",
        "report",
        "see",
        "have",
        "comment",
        "explain",
        "describe",
    }
)
# deeds that stand in the record as alleged by the speaker: the charge is told with them
CHARGED = frozenset({"ASSAULT", "COERCE"})
Spoken = tuple[Draft, tuple[Actor, ...], tuple[Actor, ...], int]


def spoken_events(doc: Doc, tree: Tree, resolver: Resolver, codebook: Codebook) -> Iterator[Spoken]:
    """Events from the acts of statements, where the words themselves have not already told them.

    Yields the draft with its sides resolved and the token of its trigger.
    """
    starts = {token.idx: token.i for token in doc}
    mentions: Crossing[Mention] = Crossing(
        (m.actor.span.start, m.actor.span.end, m) for m in resolver.index.mentions
    )
    for statement in doc._.statements:
        if statement.act not in ACTS or statement.speaker is None or statement.cue is None:
            continue
        kind, mode, cameo = ACTS[statement.act]
        at = _verb_of(doc, statement.cue, starts)
        if kind not in codebook.types or at is None:
            continue
        sent = doc[at].sent
        drafts = draft_events(tree, range(sent.start, sent.end), codebook)
        if any(
            _in_cue(doc, statement.cue, d) or (d.type == kind and _in_content(doc, statement, d))
            for d in drafts
        ):
            continue
        speakers = statement.speaker.each
        recipients = tuple(_addressed(statement, mentions))
        if not recipients and statement.act != "deny":
            continue
        if statement.act == "accuse" and all(a.kind == "unknown" for a in recipients):
            continue  # 'blamed bad weather'
        trigger = Trigger(at, (at,), Predicate(type=kind, mode=mode, cameo=cameo))
        if tree.lemma[at] in WORDLESS or no_act(tree, trigger, frozenset()):
            continue
        if tree.lemma[at] in PLAIN and (
            not _between_sides(speakers, recipients)
            or any(
                d.type in CHARGED and d.by and not d.trigger.noun and _in_content(doc, statement, d)
                for d in drafts
            )
        ):
            continue
        yield (
            Draft(
                trigger,
                kind,
                mode,
                [],
                [],
                False,
                strength=0.8 if statement.act == "deny" else 0.7,
                theme=str(statement.content[0].start),
            ),
            speakers,
            recipients,
            at,
        )


def _between_sides(speakers: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
    """True where a plain 'said' passes between two political sides: an observer's report is no accusation."""
    one, other = {a.country or a.id for a in speakers}, {a.country or a.id for a in recipients}
    sides = all(political(a) for a in speakers) and any(political(a) for a in recipients)
    return sides and not one & other and "text" not in {i.split(":")[0] for i in one | other}


def _verb_of(doc: Doc, cue: Span, starts: dict[int, int]) -> int | None:
    """The token of the cue that carries the act: its last verb, or its first word."""
    first = starts.get(cue.start)
    if first is None:
        return None
    within = [t.i for t in doc[first : first + 8] if t.idx < cue.end]
    return next((i for i in reversed(within) if doc[i].pos_ == "VERB"), first)


def _in_cue(doc: Doc, cue: Span, draft: Draft) -> bool:
    return any(cue.start <= doc[i].idx < cue.end for i in draft.trigger.words)


def _in_content(doc: Doc, statement: Statement, draft: Draft) -> bool:
    return any(span.start <= doc[draft.trigger.at].idx < span.end for span in statement.content)


def _addressed(statement: Statement, mentions: Crossing[Mention]) -> list[Actor]:
    """Whom the statement is aimed at: its addressee, or the first political actor of its content."""
    own = {a.country or a.id for a in statement.speaker.each} if statement.speaker else set()
    if statement.addressee is not None:
        return list(statement.addressee.each)
    if statement.act == "deny":
        return []  # it answers whoever charged him, not those whom the content names
    first = statement.content[0]
    for mention in mentions.beginning(first.start, first.end):
        span = mention.actor.span
        if span.end <= first.end and any(
            political(a) and (a.country or a.id) not in own for a in mention.actor.each
        ):
            return list(mention.actor.each)
    return []
