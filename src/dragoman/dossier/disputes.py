"""Disputes of one report: a denial and what it denies, a claim of responsibility and who else is blamed, two tolls."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from dragoman.language import in_headline, report_of
from dragoman.record import Actor, Dispute, Position, Statement, item_id

THRESHOLD = 2.5
REACH = 8  # sentences between a claim and its denial; farther ones need two shared words
_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
_EMPTY = frozenset({
    "be", "have", "do", "say", "it", "this", "that", "make", "take", "responsibility", "behind", "responsible", "deny",
    "claim", "report", "statement", "government", "country", "people", "official", "year", "day", "week",
})  # fmt: skip
# nouns by which a denial takes up an accusation as a whole
_CHARGE = frozenset({
    "accusation", "allegation", "charge", "claim", "report", "suggestion", "assertion", "involvement", "responsibility",
    "wrongdoing", "role", "version", "rumour", "rumor", "insinuation", "account", "it", "that", "this",
})  # fmt: skip
# what a denial denies of oneself, but a rejection turns down as a plan: "any role for the court"
_PARTS = frozenset({"involvement", "responsibility", "wrongdoing", "role", "that", "this", "it"})
_VIOLENCE = frozenset(
    "attack shooting bombing blast explosion strike raid assault killing ambush massacre assassination murder shoot fire bomb "  # noqa: SIM905
    "shell kill round bullet rocket missile drone jet gunfire shelling airstrike".split()
)
_LOSSES = frozenset("kill die dead death toll casualty wound injure injured victim casualties".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class _Side:
    """A statement with what decides whether it stands against another."""

    statement: Statement
    party: str
    words: frozenset[str]
    named: frozenset[str]
    sentence: int


def find_disputes(doc: Doc) -> tuple[Dispute, ...]:
    """The disputes of a Doc whose statements, figures and mentions have been read, in order of what opens them.

    A pair of statements by different parties is scored on who accuses, whether the accuser names the denier, shared
    content words and distance; each denial is joined to the best accuser above the threshold. A claim of responsibility,
    the blame put on another and that other's denial are one dispute.
    """
    sides = list(_sides(doc))
    joined: list[tuple[_Side, ...]] = []
    for side in sides:
        rival = _rival(side, sides)
        if rival is not None:
            _join(joined, side, rival)
    joined += _contrary_tolls(doc, sides)
    joined = _without_headline(doc, joined)
    report = report_of(doc).id
    return _distinct([_dispute(report, group) for group in joined])


def _without_headline(doc: Doc, joined: list[tuple[_Side, ...]]) -> list[tuple[_Side, ...]]:
    """Leave out what only the headline's words make a dispute of when the body tells one with the same denier."""
    told = [g for g in joined if not any(in_headline(doc, s.statement.content[0].start) for s in g)]
    deniers = {s.party for g in told for s in g if s.statement.act in {"deny", "reject"}}
    return [g for g in joined if g in told or not deniers & {s.party for s in g}]


def _join(joined: list[tuple[_Side, ...]], side: _Side, rival: _Side) -> None:
    """Add the pair, to a dispute over a claim of responsibility where the rival already stands in one."""
    for n, group in enumerate(joined):
        claimed = any(s.statement.act == "claim_responsibility" for s in (*group, side))
        if (
            claimed
            and rival in group
            and side.party in rival.named
            and side.party not in {s.party for s in group}
        ):
            joined[n] = (*group, side)
            return
    joined.append((side, rival))


def _dispute(report: str, group: tuple[_Side, ...]) -> Dispute:
    inside = sorted(group, key=lambda s: s.statement.content[0].start)
    opener = next((s for s in inside if s.statement.act == "claim_responsibility"), None)
    opener = opener or next((s for s in inside if s.statement.act not in {"deny", "reject"}), inside[0])
    positions = tuple(
        Position(statement=s.statement.id, actor=s.party, stance=_stance(s, group)) for s in inside
    )
    anchors = [s.statement.id for s in inside]
    return Dispute(id=item_id(report, "dispute", anchors), about=_proposition(opener), positions=positions)


def _sides(doc: Doc) -> Iterator[_Side]:
    starts = [sent.start_char for sent in doc.sents]
    named_at: dict[int, list[str]] = {}
    for mention in doc._.mentions:
        named_at.setdefault(mention.head, []).append(party(mention.actor))
    statements: Sequence[Statement] = doc._.statements
    for statement in statements:
        if statement.speaker is None or not statement.content:
            continue
        tokens = [
            t
            for span in statement.content
            for t in doc.char_span(span.start, span.end, alignment_mode="expand") or ()
        ]
        words = frozenset(t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT and not t.is_stop) - _EMPTY
        pronouns = frozenset(t.lower_ for t in tokens if t.lower_ in _CHARGE or t.lemma_.lower() in _CHARGE)
        named = frozenset(name for t in tokens for name in named_at.get(t.i, ()))
        # "accused Peru of ...": Peru is blamed, though it stands outside the content
        if statement.act == "accuse" and statement.addressee is not None:
            named |= {party(actor) for actor in statement.addressee.each}
        anchor = statement.cue or statement.content[0]
        number = bisect_right(starts, anchor.start)
        yield _Side(statement, party(statement.speaker), words | pronouns, named, number)


def party(actor: Actor) -> str:
    """Whom an actor speaks for: the state by its code; by name what belongs to no state or fights one."""
    if actor.country and not {"REB", "OPP", "CVL", "SOC", "NGO"} & set(actor.sectors[:1]):
        return actor.country
    return actor.name[:1].upper() + actor.name[1:]


def _rival(side: _Side, sides: Sequence[_Side]) -> _Side | None:
    act = side.statement.act
    if act in {"deny", "reject"}:
        scored = [(_denied(side, other), other) for other in sides if other.party != side.party]
    elif act == "claim_responsibility":
        scored = [(_blamed(side, other), other) for other in sides if other.party != side.party]
    else:
        return None
    best = max(scored, key=lambda pair: (pair[0], -abs(pair[1].sentence - side.sentence)), default=None)
    return best[1] if best is not None and best[0] >= THRESHOLD else None


def _denied(denial: _Side, other: _Side) -> float:
    act = other.statement.act
    if act in {"deny", "reject", "praise", "promise", "question", "claim_responsibility"}:
        return 0.0
    shared = len((denial.words & other.words) - _CHARGE)
    rejected = denial.statement.act == "reject"
    charged = bool(denial.words & (_CHARGE - _PARTS if rejected else _CHARGE)) and len(denial.words) <= 4
    if (rejected and not (charged or shared >= 2)) or _nested(denial.statement, other.statement):
        return 0.0
    distance = abs(denial.sentence - other.sentence)
    if distance > REACH and shared < 2:
        return 0.0
    names = denial.party in other.named
    violent = bool(denial.words & _VIOLENCE and other.words & _VIOLENCE)
    if not (names or shared or act == "accuse" or (charged and distance <= 1)):
        return 0.0
    # what is denied has mostly been said before, and mostly just before
    later = other.statement.content[0].start > denial.statement.content[0].start
    near = distance <= 1 and not later
    score = 2.0 * (act == "accuse") + 1.5 * names + min(shared, 3) + 0.75 * violent - 1.0 * later
    return score + 2.75 * (charged and near) + 1.5 * (near and shared > 0) - 0.25 * distance


def _nested(one: Statement, other: Statement) -> bool:
    """Whether one stands in the other's words: what is reported of somebody does not answer the report."""
    return any(a.start < b.end and b.start < a.end for a in one.content for b in other.content)


def _blamed(claim: _Side, other: _Side) -> float:
    # who names the claimer agrees with him
    if other.statement.act != "accuse" or claim.party in other.named or not other.named - {other.party}:
        return 0.0
    shared = len(claim.words & other.words)
    violent = bool(claim.words & _VIOLENCE and other.words & _VIOLENCE)
    distance = abs(claim.sentence - other.sentence)
    if not (shared or violent or distance <= 1):
        return 0.0
    return 2.75 + min(shared, 2) + violent - 0.25 * distance


def _contrary_tolls(doc: Doc, sides: Sequence[_Side]) -> Sequence[tuple[_Side, ...]]:
    """Two parties that give different numbers of dead or hurt within a few sentences."""
    counted: list[tuple[_Side, float]] = []
    for side in sides:
        if side.statement.act not in {"assert", "accuse"} or not side.words & _LOSSES:
            continue
        spans = side.statement.content
        values = [
            f.value for f in doc._.figures
            if f.unit == "people" and f.value is not None and f.bound == "exact"
            and any(c.start <= f.span.start < c.end for c in spans)
        ]  # fmt: skip
        if values:
            counted.append((side, values[0]))
    return [
        (a, b)
        for n, (a, first) in enumerate(counted)
        for b, second in counted[n + 1 :]
        if first != second and a.party != b.party and abs(a.sentence - b.sentence) <= REACH // 2
    ][:1]


def _stance(side: _Side, group: Sequence[_Side]) -> str:
    act = side.statement.act
    if act in {"deny", "reject"}:
        return "denies"
    if act == "claim_responsibility":
        return "claims responsibility"
    others = {s.party for s in group if s is not side}
    accused = sorted(side.named & others) or (sorted(side.named - {side.party}) if act == "accuse" else [])
    return f"attributes to {accused[0]}" if accused else "asserts"


def _proposition(side: _Side) -> str:
    words = re.sub(r"\s+", " ", " ".join(span.text for span in side.statement.content)).strip(" ,.“”\"'")
    return words if len(words) <= 160 else words[:159].rsplit(" ", 1)[0] + "…"


def _distinct(found: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """One dispute a pair of parties and proposition: a denial repeated is one denial."""
    seen: set[tuple[str, ...]] = set()
    kept = []
    for dispute in found:
        key = (dispute.about, *sorted(f"{p.actor} {p.stance}" for p in dispute.positions))
        if key not in seen:
            seen.add(key)
            kept.append(dispute)
    return tuple(kept)
