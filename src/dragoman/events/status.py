"""Whether an act happened, and who says so: a first reading from modals, tense, negation and cues."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from dragoman.record import Statement, Status

PLANS = frozenset("plan intend vow pledge promise agree prepare expect schedule aim hope due set poised ready propose decide want".split())
PROPOSALS = frozenset("propose suggest urge call ask demand request recommend want seek offer consider".split())
DENIALS = frozenset({"deny", "denial", "rule_out", "refute", "reject"})
ALLEGING = frozenset("accuse allege accusation allegation blame suspect".split())
ALLEGED = frozenset({"alleged", "allegedly", "reportedly", "purported", "purportedly", "suspected", "reported"})
CONDITIONS = frozenset({"if", "unless", "whether"})
MODALS = frozenset({"could", "would", "might", "may", "should", "can"})


@dataclass(frozen=True, slots=True)
class StatusReading:
    """Status of an act, the statement it stands in, and how sure that is."""

    status: Status
    statement: str | None
    confidence: float


def innermost(doc: Doc, char: int) -> Statement | None:
    """The statement with the shortest content that holds the character."""
    best: tuple[int, Statement] | None = None
    for statement in doc._.statements:
        for span in statement.content:
            if span.start <= char < span.end and (best is None or span.end - span.start < best[0]):
                best = (span.end - span.start, statement)
    return best[1] if best else None


def status_at(doc: Doc, trigger: int) -> StatusReading:
    """Status of the act that the token names."""
    token = doc[trigger]
    statement = innermost(doc, token.idx)
    status = _local(doc, trigger)
    if status == "occurred" and statement is not None:
        if statement.act == "deny":
            status = "denied"
        elif statement.act == "accuse":
            status = "alleged"
    return StatusReading(status, statement.id if statement else None, 0.6)


def _local(doc: Doc, trigger: int) -> Status:
    token = doc[trigger]
    at = token
    for _ in range(5):
        kids = {k.lower_: k for k in at.children}
        deps = {k.dep_ for k in at.children}
        if "neg" in deps or "never" in kids:
            return "denied"
        if any(k in ALLEGED for k in kids):
            return "alleged"
        if kids.keys() & {"will", "shall", "'ll"} or ("to" in kids and kids["to"].dep_ == "aux" and at.dep_ in ("ROOT", "relcl", "ccomp")):
            return "planned"
        if any(k.dep_ == "mark" and k.lower_ in CONDITIONS for k in at.children):
            return "hypothetical"
        if any(k.dep_ == "aux" and k.lower_ in MODALS for k in at.children):
            return "hypothetical"
        head = at.head
        if head == at or at.dep_ in ("relcl", "advcl", "nsubj") and at.i != trigger:
            break
        lemma = head.lemma_.lower()
        inside = at.dep_ in ("xcomp", "ccomp", "pcomp", "pobj", "dobj", "acl")
        if inside and lemma in DENIALS:
            return "denied"
        if inside and lemma in ALLEGING:
            return "alleged"
        if lemma == "threaten" or (at.dep_ in ("xcomp", "acl") and lemma in PLANS):
            return "planned"
        if at.dep_ in ("xcomp", "ccomp") and lemma in PROPOSALS:
            return "proposed"
        at = head
    if token.tag_ in ("VBG", "VBP") and any(k.lemma_ == "be" and k.tag_ in ("VBZ", "VBP") for k in token.children):
        return "ongoing"
    return "occurred"
