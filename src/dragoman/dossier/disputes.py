"""Disputes of one report: a denial and what it denies, a claim of responsibility and who else is blamed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from dragoman.language import report_of
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
_VIOLENCE = frozenset(
    {
        "attack",
        "shooting",
        "bombing",
        "blast",
        "explosion",
        "strike",
        "raid",
        "assault",
        "killing",
        "ambush",
        "massacre",
        "assassination",
        "murder",
    }
)


@dataclass(frozen=True, slots=True)
class _Side:
    """A statement with what decides whether it stands against another."""

    statement: Statement
    party: str
    words: frozenset[str]
    named: frozenset[str]
    sentence: int


def find_disputes(doc: Doc) -> tuple[Dispute, ...]:
    """The disputes of a Doc whose statements and mentions have been read, in order of the denial or claim.

    A pair of statements by different parties is scored on who accuses, whether the accuser names the denier, shared
    content words and distance; each denial is joined to the best accuser above the threshold.
    """
    sides = list(_sides(doc))
    found: list[Dispute] = []
    for side in sides:
        rival = _rival(side, sides)
        if rival is not None:
            first, second = sorted((rival, side), key=lambda s: s.statement.content[0].start)
            about = _proposition(rival if side.statement.act != "claim_responsibility" else side)
            positions = tuple(
                Position(statement=s.statement.id, actor=s.party, stance=_stance(s, side, rival))
                for s in (first, second)
            )
            anchors = [s.statement.id for s in (first, second)]
            found.append(
                Dispute(id=item_id(report_of(doc).id, "d", anchors), about=about, positions=positions)
            )
    return _distinct(found)


def _sides(doc: Doc) -> Iterator[_Side]:
    starts = [sent.start_char for sent in doc.sents]
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
        inside = {t.i for t in tokens}
        named = frozenset(party(m.actor) for m in doc._.mentions if m.head in inside)
        anchor = statement.cue or statement.content[0]
        number = sum(start <= anchor.start for start in starts)
        yield _Side(statement, party(statement.speaker), words | pronouns, named, number)


def party(actor: Actor) -> str:
    """Whom an actor speaks for: the state by its code; by name what belongs to no state or fights one."""
    if actor.country and not {"REB", "OPP", "CVL", "SOC", "NGO"} & set(actor.sectors[:1]):
        return actor.country
    return actor.name


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
    if act in {"deny", "reject", "praise", "promise", "question"}:
        return 0.0
    if denial.statement.act == "reject" and act != "accuse":
        return 0.0
    shared = len((denial.words & other.words) - _CHARGE)
    distance = abs(denial.sentence - other.sentence)
    if distance > REACH and shared < 2:
        return 0.0
    names = denial.party in other.named
    taken_up = bool(denial.words & _CHARGE) or len(denial.words) <= 3
    # what is denied has mostly been said before
    later = other.statement.content[0].start > denial.statement.content[0].start
    score = (
        2.0 * (act == "accuse")
        + 1.5 * names
        + min(shared, 3)
        + 0.5 * (taken_up and distance <= 2)
        - 1.0 * later
    )
    return score - 0.25 * distance if names or shared or act == "accuse" else 0.0


def _blamed(claim: _Side, other: _Side) -> float:
    if other.statement.act not in {"accuse", "assert"} or not other.named - {claim.party, other.party}:
        return 0.0
    shared = len(claim.words & other.words)
    both_violent = bool(claim.words & _VIOLENCE and other.words & _VIOLENCE)
    distance = abs(claim.sentence - other.sentence)
    if other.statement.act != "accuse" or not (shared or both_violent or distance <= 1):
        return 0.0
    return 2.0 + min(shared, 2) + both_violent - 0.25 * distance


def _stance(side: _Side, opener: _Side, rival: _Side) -> str:
    act = side.statement.act
    if act in {"deny", "reject"}:
        return "denies"
    if act == "claim_responsibility":
        return "claims responsibility"
    accused = (
        opener.party
        if opener.party in side.named
        else next(iter(sorted(side.named - {side.party, opener.party})), None)
    )
    return f"attributes to {accused}" if accused else "asserts"


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
