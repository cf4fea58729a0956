"""What a codebook is made of: event types, contexts, CAMEO codes, predicates with their argument patterns."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, Field, field_validator

SLOT = re.compile(r"^[a-z]+$")


class Entry(BaseModel):
    """A line of a codebook: frozen, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _words(value: object) -> object:
    return tuple(value.split()) if isinstance(value, str) else value


class Predicate(Entry):
    """Words that name an act, with the place of its actor and recipient in the sentence.

    Slots of `by` and `to`, tried in order: `subj`, `obj`, `dat` (indirect object), `poss` (X's), `mod` (adjective or
    compound before a noun), `clause` (subject of the clause that follows), or any preposition. Words with spaces are
    joined by `_`: `call_on`, `drone_strike`.
    """

    type: str = Field(default="", description="event type; that of the CAMEO code when left out")
    mode: str | None = Field(default=None, description="mode of the type")
    cameo: str | None = Field(default=None, description="CAMEO code")
    contexts: tuple[str, ...] = Field(default=(), description="contexts that the act brings with it")
    verbs: tuple[str, ...] = Field(default=(), description="lemmas of verbs")
    nouns: tuple[str, ...] = Field(default=(), description="lemmas of nouns")
    adjs: tuple[str, ...] = Field(default=(), description="adjectives after a form of 'be'")
    objects: tuple[str, ...] = Field(
        default=(), alias="with", description="the verb counts only with one of these as its object"
    )
    no_objects: tuple[str, ...] = Field(
        default=(), alias="no_with", description="the verb does not count with one of these as its object"
    )
    preposed: tuple[str, ...] = Field(
        default=(),
        alias="with_prep",
        description="a preposition and the nouns one of which must stand after it: with aid money",
    )
    complements: tuple[str, ...] = Field(
        default=(), alias="with_comp", description="the verb counts only with one of these as its complement"
    )
    by: tuple[str, ...] = Field(
        default=(),
        description="slots of the actor; the subject for a verb, possessor, modifier or by-phrase for a noun",
    )
    to: tuple[str, ...] = Field(default=(), description="slots of the recipient, tried in order")
    mutual: bool = Field(default=False, description="all sides are actors: meetings, agreements, clashes")
    commits: bool = Field(
        default=False, description="the actor binds itself to the act that follows: pledge to help"
    )
    governs: bool = Field(
        default=False, description="the act that follows is part of this one: refuse to lift, threaten to ban"
    )
    speech: bool = Field(default=False, description="a statement's cue: one event with the statement's act")
    no_govern: bool = Field(
        default=False, description="the act that follows stays an event of its own: accuse of attacking"
    )
    needs: str | None = Field(
        default=None,
        description="what must be found: 'clause', 'recipient', 'infinitive', 'modal' (will, would), or 'person' for an object that is one",
    )
    to_only: bool = Field(
        default=False, description="the recipient stands only in the slots given and must be found"
    )
    person_object: bool = Field(default=False, description="the recipient is a person or delegation")
    strength: float = Field(
        default=1.0,
        ge=0,
        le=1,
        description="how surely the words mean the act; below 0.5 they count only in the wide reading",
    )

    @field_validator(
        "verbs",
        "nouns",
        "adjs",
        "objects",
        "no_objects",
        "preposed",
        "complements",
        "by",
        "to",
        "contexts",
        mode="before",
    )
    @classmethod
    def _split(cls, value: object) -> object:
        return _words(value)

    @field_validator("by", "to")
    @classmethod
    def _slots(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if wrong := [slot for slot in value if not SLOT.match(slot)]:
            raise ValueError(f"not a slot: {wrong[0]!r}")
        return value


class EventType(Entry):
    """An event type with its modes and scores."""

    quad: int = Field(
        ge=1,
        le=4,
        description="1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
    )
    score: float = Field(ge=-10, le=10, description="score of the type")
    needs_recipient: bool = Field(default=False, description="the act is always done to somebody")
    modes: dict[str, float | None] = Field(default_factory=dict, description="modes with their scores")
    mode_contexts: dict[str, str] = Field(
        default_factory=dict, description="contexts that a mode brings with it"
    )
    predicates: tuple[Predicate, ...] = Field(
        default=(), description="the words for it, in a user's codebook"
    )
    examples: tuple[str, ...] = Field(default=(), description="sentences that show it")


class Context(Entry):
    """A context with the words that announce it."""

    cues: tuple[str, ...] = Field(default=(), description="words and phrases, lower case")


class CameoCode(Entry):
    """A CAMEO code in PLOVER's terms."""

    code: str
    type: str
    label: str = ""
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    ruling: str = Field(default="", description="what we changed against PLOVER's own table, and to what")
