"""Whether an act happened, and who says so (PLOVER's auxiliary modes, and the statement that the act stands in).

How far the nearest source commits himself comes from a learned reading of the clause (`commitment`); which of the open
statuses it is, and what an accusation or a denial makes of it, from the words that govern it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Token

from dragoman.events.circumstances import circumstances, lifted
from dragoman.events.commitment import Commitment, commitment
from dragoman.events.governors import rows_of
from dragoman.events.veridicality import negated, verdict
from dragoman.record import Statement, Status, When
from dragoman.statements.holding import holdings

ALLEGED = frozenset(
    [
        "alleged", "allegedly", "reportedly", "purported", "purportedly", "suspected", "reported", "supposedly", "supposed",
        "apparently", "presumed", "presumably", "probably", "possibly", "unconfirmed", "accused",
    ]
)  # fmt: skip
_ASKED = frozenset(["v:demand", "n:demand", "a:demand", "v:permit", "n:permit"])
_AHEAD = frozenset(["v:plan", "n:plan", "a:plan", "v:forecast"])
_MAYBE = frozenset(["may", "might", "could", "would", "should", "can", "ca"])
_CONDITIONS = frozenset(["if", "unless", "whether"])
_ASKING = frozenset(["demand", "request", "propose"])
AHEAD = 0.4  # a fact whose grammar lies in the future counts this much: readers file plans as facts
PROMISES: dict[str, Status] = {
    **dict.fromkeys(["offer", "propose", "suggest"], "proposed"),
    **dict.fromkeys(["promise", "pledge", "vow", "plan", "prepare", "intend", "schedule", "arrange", "earmark"], "planned"),
}  # fmt: skip
ERA = 5  # years; younger background belongs to the story that is told
_YEAR = re.compile(r"\d{4}")
# changes by degrees, which a perfect with "in recent years" presents as going on
GROWING = frozenset(
    ["strengthen", "deepen", "expand", "intensify", "tighten", "increase", "widen", "boost", "build", "develop", "escalate", "grow"]
)  # fmt: skip
PERIODS = frozenset(["year", "month", "week", "decade", "day"])
_BY = frozenset(["agent", "nsubj", "nsubjpass"])


_CHARGING = frozenset({"accuse", "blame", "suspect", "charge"})


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
    statement = innermost(doc, doc[trigger].idx)
    reading = commitment(circumstances(doc, trigger))
    status = status_of(reading, words_around(doc[trigger], statement))
    return StatusReading(status, statement.id if statement else None, round(reading.of(reading.best), 2))


def promised(lemma: str, status: Status) -> Status:
    """The status of a deed whose own verb only promises or offers it: "pledged aid", "offered a loan"."""
    return PROMISES.get(lemma, status) if status == "occurred" else status


def era(status: Status, when: When, published: date | None) -> Status:
    """`historical` for what happened in another era: more than `ERA` years before the report."""
    year = _YEAR.match(when.iso or "")
    if status == "occurred" and year and published and published.year - int(year[0]) > ERA:
        return "historical"
    return status


def innermost(doc: Doc, char: int) -> Statement | None:
    """The statement with the shortest content that holds the character."""
    held = holdings(doc._.statements).contents.holding(char, char + 1)
    return min(held, key=lambda pair: pair[0])[1] if held else None


@dataclass(frozen=True, slots=True)
class Words:
    """What the words around an act say of its status.

    Attributes:
        act: of the statement that it stands in; None in the report's own voice
        denied: the statement is a denial of it: "denied that"
        hedged: "allegedly", "suspected", "apparently" stands by it or by its doer
        negated: its own clause is negated
        progressive: "is fighting"
        above: classes of the predicates that govern it
        nearest: the class of the first of them that decides; empty where none does
        ahead: a verb whose clause and governors put it in the future: "will go", "plans to go"
        modals: of its clause and of those above
        condition: it stands under an if, unless or whether
    """

    act: str | None
    denied: bool
    hedged: bool
    negated: bool
    progressive: bool
    above: frozenset[str]
    nearest: str
    ahead: bool
    modals: frozenset[str]
    condition: bool


def words_around(token: Token, statement: Statement | None) -> Words:
    """The words that decide between the statuses of one commitment."""
    above, modals, condition = _governors(token)
    chain = verdict(token)
    verb = _cue_verb(token, statement) if statement else None
    act = statement.act if statement else None
    return Words(
        "assert" if act == "accuse" and _granting(verb) else act,
        act == "deny" and _denying(verb),
        _hedged(token) or _charged(token),
        _inner_negation(token),
        _progressive(token),
        frozenset(above),
        next(iter(chain.kinds), ""),
        chain.state == "~" and token.pos_ in ("VERB", "AUX"),
        frozenset(modals),
        condition,
    )


def status_of(reading: Commitment, words: Words) -> Status:
    """The status for a commitment and the words around the act."""
    best = reading.best
    if best == "fact" and words.ahead and AHEAD * reading.fact < max(reading.future, reading.uncommitted):
        best = "future"
    if best == "counterfact" or (words.denied and not words.negated and reading.future < 0.5):
        return "denied"
    if best == "uncommitted":
        return _open(reading, words)
    if words.hedged or (words.act == "accuse" and best == "fact"):
        return "alleged"
    if best == "future":
        return "proposed" if words.above & _ASKED or words.act in _ASKING else "planned"
    return "ongoing" if words.progressive else "occurred"


def _open(reading: Commitment, words: Words) -> Status:
    """Which kind of open event: one that is asked for, planned, alleged or merely thought of."""
    if words.condition:
        return "hypothetical"
    if words.hedged:
        return "alleged"
    if reading.future < reading.fact and (words.act == "accuse" or words.nearest == "allege"):
        return "alleged"
    if words.above & _ASKED or words.act in _ASKING:
        return "proposed"
    if words.above & _AHEAD or "will" in words.modals:
        return "planned"
    return "planned" if reading.future > 0.3 and not words.modals & _MAYBE else "hypothetical"


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
                    modals.add(
                        "will" if child.lower_ in {"will", "'ll", "’ll", "shall", "wo"} else child.lower_
                    )
                condition |= child.dep_ == "mark" and child.lower_ in _CONDITIONS
        if base.head == base:
            break
        if level or base.dep_ not in {"nsubj"}:
            above.update(f"{r.pos}:{r.kind}" for r in rows_of(base.head.lemma_.lower(), base.head.pos_))
        up = base.head
    return above, modals, condition


def _hedged(token: Token) -> bool:
    """ "Allegedly attacked", "the suspected bombing", "kidnapped, apparently by rebels", "suspected rebels attacked"."""
    words = [token]
    for side in token.children:
        if side.dep_ in _BY:
            words += [c for c in side.children if c.dep_ == "pobj"] if side.dep_ == "agent" else []
            if side.dep_ != "nsubjpass":
                words.append(side)
    return any(
        c.lower_ in ALLEGED and c.dep_ in {"advmod", "amod", "acl", "nmod"}
        for word in words
        for c in word.children
    )


def _charged(token: Token) -> bool:
    """The deed that somebody is accused of or blamed for: "blaming Rwanda for shelling Goma", in a statement or not."""
    deed = lifted(token)
    link = deed.head
    charge = deed.dep_ == "pcomp" and link.dep_ == "prep" and link.lower_ in {"of", "for"}
    return charge and link.head.lemma_.lower() in _CHARGING


def _cue_verb(token: Token, statement: Statement) -> Token | None:
    """The word of the statement's cue that governs the act; None where the cue stands apart."""
    cue, up = statement.cue, token
    for _ in range(6):
        if cue is not None and cue.start <= up.idx < cue.end:
            return up
        if up.head == up:
            break
        up = up.head
    return None


def _denying(verb: Token | None) -> bool:
    """Whether the cue's own verb denies, so that what it governs is what is denied."""
    return (
        verb is not None
        and any(r.kind == "denies" for r in rows_of(verb.lemma_.lower(), verb.pos_))
        and not negated(verb)
    )


def _granting(verb: Token | None) -> bool:
    """ "Confirmed", "acknowledged": whoever says so has it as known, and accuses nobody by that word."""
    return verb is not None and (
        verb.lemma_ == "confirm"
        or any(r.kind == "factive" and "that" in r.frames for r in rows_of(verb.lemma_.lower(), verb.pos_))
    )


def _inner_negation(token: Token) -> bool:
    """A denial whose words already negate: "denied it, saying its jets had not flown"."""
    return negated(lifted(token))


def _progressive(token: Token) -> bool:
    """ "Is fighting", "has been fighting", "is being held", and what has grown "in recent years" and grows on."""
    auxiliaries = {(c.lemma_, c.tag_) for c in token.children if c.dep_ in ("aux", "auxpass")}
    present = bool(auxiliaries & {("be", "VBZ"), ("be", "VBP"), ("have", "VBZ"), ("have", "VBP")})
    if token.tag_ == "VBG" or ("be", "VBG") in auxiliaries:
        return present
    return present and token.lemma_ in GROWING and any(_lately(c) for c in token.children)


def _lately(preposition: Token) -> bool:
    return preposition.dep_ == "prep" and any(
        noun.lemma_ in PERIODS and any(c.lower_ in ("recent", "past", "last") for c in noun.children)
        for noun in preposition.children
    )
