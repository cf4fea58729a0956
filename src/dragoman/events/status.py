"""Whether an act happened, and who says so (PLOVER's auxiliary modes, and the statement that the act stands in).

How far the nearest source commits himself comes from a learned reading of the clause (`commitment`); which of the open
statuses it is, and what an accusation or a denial makes of it, from the words that govern it.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.events.circumstances import circumstances, governor_classes, lifted, negated
from dragoman.events.commitment import Commitment, commitment
from dragoman.record import Statement, Status

ALLEGED = frozenset({"alleged", "allegedly", "reportedly", "purported", "purportedly", "suspected", "reported", "supposedly", "apparently", "presumed"})
_ASKED = frozenset({"demand", "n_demand", "permit", "n_permit"})
_AHEAD = frozenset({"plan", "n_plan"})
_BLAME = frozenset({"allege", "n_allege"})
_MAYBE = frozenset({"may", "might", "could", "would", "should", "can", "ca"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_DENY_CLASSES = frozenset({"denies", "n_deny"})
SURE = 0.5  # below it the likelier of the two others decides what kind of doubt there is


@dataclass(frozen=True, slots=True)
class StatusReading:
    """Status of an act, the statement it stands in, and how sure that is.

    Attributes:
        status: as in `record.Event`
        statement: id of the innermost statement whose content holds the act; None for the reporter's own words
        confidence: 0 to 1, two digits
    """

    status: Status
    statement: str | None
    confidence: float


def status_at(doc: Doc, trigger: int) -> StatusReading:
    """Status of the act that the token names."""
    token = doc[trigger]
    statement = innermost(doc, token.idx)
    reading = commitment(circumstances(doc, trigger))
    status = _status(token, reading, statement)
    sure = {"fact": reading.fact, "counterfact": reading.counterfact, "uncommitted": reading.uncommitted}[reading.best]
    return StatusReading(status, statement.id if statement else None, round(sure, 2))


def innermost(doc: Doc, char: int) -> Statement | None:
    """The statement with the shortest content that holds the character."""
    best: tuple[int, Statement] | None = None
    for statement in doc._.statements:
        for span in statement.content:
            if span.start <= char < span.end and (best is None or span.end - span.start < best[0]):
                best = (span.end - span.start, statement)
    return best[1] if best else None


def _status(token: Token, reading: Commitment, statement: Statement | None) -> Status:
    denied_by_act = statement is not None and statement.act == "deny"
    if reading.best == "counterfact":
        return "denied"
    if reading.best == "fact" or (denied_by_act and reading.counterfact > reading.uncommitted):
        if denied_by_act and not _inner_negation(token):
            return "denied"
        if (statement is not None and statement.act == "accuse") or _hedged(token):
            return "alleged"
        if reading.future > 0.6:
            return "planned"
        return "ongoing" if _progressive(token) else "occurred"
    return _open(token, reading, statement)


def _open(token: Token, reading: Commitment, statement: Statement | None) -> Status:
    """Which kind of open event: one that is asked for, planned, alleged or merely thought of."""
    above, modals, conditions = _governors(token)
    if _hedged(token) or (above & _BLAME and reading.future < 0.5):
        return "alleged"
    if statement is not None and statement.act == "accuse" and reading.future < 0.5:
        return "alleged"
    if conditions:
        return "hypothetical"
    if above & _ASKED or (statement is not None and statement.act in {"demand", "request", "propose"}):
        return "proposed"
    if above & _AHEAD or "will" in modals or (reading.future >= 0.5 and not modals & _MAYBE):
        return "planned"
    return "hypothetical"


def _governors(token: Token) -> tuple[set[str], set[str], bool]:
    """Classes of the predicates above, modals of the clauses, and whether a condition opens one of them."""
    above: set[str] = set()
    modals: set[str] = set()
    condition = False
    up = token
    for level in range(5):
        base = lifted(up)
        for word in (up, base):
            for child in word.children:
                if child.dep_ == "aux":
                    modals.add("will" if child.lower_ in {"will", "'ll", "’ll", "shall", "wo"} else child.lower_)
                condition |= child.dep_ == "mark" and child.lower_ in _CONDITIONS
        if base.head == base:
            break
        if level or base.dep_ not in {"nsubj"}:
            above.update(governor_classes().get(base.head.lemma_.lower(), ()))
        up = base.head
    return above, modals, condition


def _hedged(token: Token) -> bool:
    """ "Allegedly attacked", "the suspected bombing", "kidnapped, apparently by rebels", "suspected rebels attacked"."""
    sides = [c for c in token.children if c.dep_ in {"agent", "nsubj", "nsubjpass"}]
    agents = [c for side in sides if side.dep_ == "agent" for c in side.children]
    return any(
        c.lower_ in ALLEGED and c.dep_ in {"advmod", "amod", "acl"}
        for word in (token, *(s for s in sides if s.dep_ != "nsubjpass"), *agents)
        for c in word.children
    )


def _inner_negation(token: Token) -> bool:
    """A denial whose words already negate: "denied it, saying its jets had not flown"."""
    return negated(lifted(token))


def _progressive(token: Token) -> bool:
    return token.tag_ == "VBG" and any(c.lemma_ == "be" and c.tag_ in {"VBZ", "VBP"} for c in token.children)
