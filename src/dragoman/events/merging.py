"""One event for one happening: the second mention of the same act is no second event."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.record import Actor, When

# acts of speech are told apart by what they are about; deeds by who did them to whom, when
SPEECH = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})

# one blow told in other words: 'struck the town', 'the bombing', 'fired rockets'
ARMS = frozenset({"aerial", "heavy-weapons", "explosives", "drone", "suicide-attack"})


@dataclass(slots=True)
class Happening:
    """What two mentions must share to be one happening."""

    type: str
    lemma: str
    theme: str
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    mutual: bool
    date: When
    mode: str | None
    sentence: int
    headline: bool
    real: bool


def _keys(actors: tuple[Actor, ...]) -> set[str]:
    return {a.country or a.id for a in actors}


def same(first: Happening, second: Happening) -> bool:
    """True when the second mention tells what the first told."""
    if first.type != second.type:
        return False
    a, b = _keys(first.actors), _keys(second.actors)
    r, s = _keys(first.recipients), _keys(second.recipients)
    if first.headline != second.headline:  # the headline tells what the body tells
        return bool((a | r) & (b | s)) and (not a or not b or bool(a & b))
    if first.real != second.real or (first.mode == "visit") != (second.mode == "visit"):
        return False
    if first.date.iso and second.date.iso and not _within(first.date.iso, second.date.iso):
        return False
    if first.mutual or second.mutual:
        whole, other = a | r, b | s
        return (whole <= other or other <= whole) and (
            first.type not in SPEECH or first.theme == second.theme
        )
    if first.type in SPEECH:
        if first.sentence == second.sentence:
            return (
                a == b and (r == s or not r or not s) and (first.lemma == second.lemma or bool(r and r == s))
            )
        return a == b and (r == s or not s) and first.lemma == second.lemma and first.theme == second.theme
    if first.sentence == second.sentence and first.lemma != second.lemma:
        return False  # 'expelled two diplomats and recalled its ambassador'; a clause that tells the outcome is merged before
    if not first.real and first.lemma != second.lemma and first.lemma[:5] != second.lemma[:5]:
        return False  # two plans
    if first.mode and second.mode and first.mode != second.mode and not {first.mode, second.mode} <= ARMS:
        return False
    if first.lemma != second.lemma and a <= r | s and b <= r | s and _apart(first, second):
        return False  # within one country: police against protesters, stones against police
    return (
        _agree(a, b)
        and _agree(r, s)
        and bool(a or b or first.lemma == second.lemma)
        and bool((a & b) or (r & s))
    )


def _apart(first: Happening, second: Happening) -> bool:
    """True where the recipients of both are known and of other kinds."""
    one = {s for x in first.recipients for s in x.sectors}
    other = {s for x in second.recipients for s in x.sectors}
    return bool(one and other) and not one & other


def _agree(x: set[str], y: set[str]) -> bool:
    return not x or not y or x <= y or y <= x


def _within(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
