"""Who said what, in which words, through whom."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dragoman.record.actor import Actor
from dragoman.record.base import Frozen, Span
from dragoman.record.when_where import When

StatementKind = Literal["direct", "indirect", "mixed"]
SpeechAct = Literal[
    "assert", "deny", "accuse", "warn", "threaten", "promise", "propose", "request", "demand", "praise", "reject",
    "claim_responsibility", "express_intent", "question",
]  # fmt: skip


class Statement(Frozen):
    """One attribution of words or thoughts to a source; one per cue."""

    id: str = Field(description="stable id of this statement")
    speaker: Actor | None = Field(
        default=None, description="who is quoted; null where the report names nobody"
    )
    cue: Span | None = Field(
        default=None,
        description="the words that attribute: said, according to, has denied; null for a quotation without any",
    )
    content: tuple[Span, ...] = Field(
        description="what is attributed, without the cue; several spans where the cue interrupts"
    )
    kind: StatementKind = Field(description="direct: wholly in quotation marks; mixed: partly; indirect: not")
    act: SpeechAct = Field(default="assert", description="what is done by saying it")
    addressee: Actor | None = Field(default=None, description="whom it is said to or demanded from")
    via: Actor | None = Field(
        default=None, description="who relays the speaker: 'state media quoted the minister'"
    )
    evidential: Span | None = Field(
        default=None, description="the report's remark on the evidence: 'without providing evidence'"
    )
    date: When | None = Field(default=None, description="when it was said")
    parent: str | None = Field(
        default=None, description="id of the statement in whose content this one stands"
    )
    confidence: float = Field(default=1.0, ge=0, le=1, description="0 to 1, two digits")
