"""Nouns that say what somebody is: minister, rebels, customs data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dragoman.world.folding import fold

RoleKind = Literal["person", "group", "body", "thing"]
_LINKS = ("of", "for", "at", "in", "from", "on", "to", "with")
_LONGEST = 8
# Answers kept: the same few thousand phrases make up most of all reports. A full memory answers as an empty one does.
_REMEMBERED, _SHORT = 16_384, 100


@dataclass(frozen=True, slots=True)
class Role:
    """What a noun phrase says about whoever it names.

    Attributes:
        phrase: the entry that answered, in the singular
        sectors: PLOVER codes, the primary one first; empty for a word such as spokesman that takes the sector of
            whom it belongs to
        office: canonical office, such as `Minister of Foreign Affairs`, or None
        kind: "person" (minister, rebels), "group" (junta, rebel group), "body" (foreign ministry, parliament),
            "thing" (speedboats, customs data)
        plural: whether the phrase was in the plural
        source: where the row comes from
    """

    phrase: str
    sectors: tuple[str, ...]
    office: str | None
    kind: RoleKind
    plural: bool
    source: str

    @property
    def person(self) -> bool:
        """Whether the phrase names one or more persons."""
        return self.kind == "person"


class Roles:
    """The roles by phrase. Rows are dictionaries with phrase, plurals, sectors, office, kind, source."""

    def __init__(self, rows: Iterable[dict[str, str]]) -> None:
        self._roles: dict[str, Role] = {}
        self._answers: dict[str, Role | None] = {}
        for row in rows:
            forms = row["phrases"].split("|")
            plurals = [form for form in row["plurals"].split("|") if form]
            for form, plural in [(form, False) for form in forms] + [(form, True) for form in plurals]:
                role = Role(
                    forms[0],
                    tuple(row["sectors"].split()),
                    row["office"] or None,
                    row["kind"],  # type: ignore[arg-type]
                    plural,
                    row["source"],
                )
                self._roles.setdefault(fold(form), role)

    def __len__(self) -> int:
        return len(self._roles)

    def exact(self, phrase: str) -> Role | None:
        """The role that is written so, without a word more or less."""
        return self._roles.get(fold(phrase))

    def get(self, phrase: str) -> Role | None:
        """The role of a noun phrase without its determiner and nationality; None where no word of it is a role.

        A modifier that no entry knows is dropped ("senior defence officials"); a word such as "spokesman" that says
        nothing by itself takes the sectors of what follows it ("a spokesman for the foreign ministry") or stands
        before it ("army spokesman").
        """
        if phrase in self._answers:
            return self._answers[phrase]
        answer = self._read(fold(phrase).split())
        if len(self._answers) < _REMEMBERED and len(phrase) < _SHORT:
            self._answers[phrase] = answer
        return answer

    def _read(self, words: list[str]) -> Role | None:
        if not words:
            return None
        cut = next((i for i, word in enumerate(words) if i and word in _LINKS), len(words))
        whole = self._roles.get(" ".join(words))
        if whole is not None:
            return whole
        for end in range(len(words), cut + 1, -1):
            found = self._ending(words[:end], cut)
            if found is not None:
                return self._borrowed(found, [], words[end + 1 :])
        found = self._ending(words[:cut], cut)
        return self._borrowed(found, words[:cut], words[cut + 1 :]) if found is not None else None

    def _ending(self, words: list[str], before: int) -> Role | None:
        """The longest entry that the words end in and that starts before the given word."""
        for start in range(max(0, len(words) - _LONGEST), min(before, len(words))):
            found = self._roles.get(" ".join(words[start:]))
            if found is not None:
                return found
        return None

    def _borrowed(self, role: Role, before: list[str], after: list[str]) -> Role:
        """A role that has no sector of its own with the sector of the words around it."""
        if role.sectors:
            return role
        width = role.phrase.count(" ") + 1
        for words in (after, before[:-width]):
            lender = self._read(words)
            if lender is not None and lender.sectors:
                return Role(role.phrase, lender.sectors, role.office, role.kind, role.plural, lender.source)
        return role
