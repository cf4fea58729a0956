"""Who a mention stands for, before it is tied to characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.record import Actor, ActorKind, Span
from dragoman.world.sense import Sense

ELITE = "ELI"  # PLOVER's sector of former officials


@dataclass(frozen=True, slots=True)
class Identity:
    """An actor without a mention.

    Attributes:
        id, name, kind, country, sectors, office, wikidata: as in `record.Actor`
        plural: whether the words stand for several people ("soldiers", "the two ministers")
        members: the identities of a pair that is taken up together ("they", "both countries")
        role: words that a later definite description may take up ("minister", "group"), lower case
    """

    id: str
    name: str
    kind: ActorKind = "unknown"
    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None
    wikidata: str | None = None
    plural: bool = False
    members: tuple[Identity, ...] = ()
    role: tuple[str, ...] = ()

    def actor(self, span: Span) -> Actor:
        """The actor as this mention names it."""
        members = tuple(member.actor(span) for member in self.members)
        return Actor(
            id=self.id, name=self.name, kind=self.kind, country=self.country, sectors=self.sectors,
            office=self.office, wikidata=self.wikidata, span=span, members=members,
        )  # fmt: skip

    @property
    def known(self) -> bool:
        """Whether the mention says more than its own words."""
        return bool(self.country or self.sectors or self.kind != "unknown")


def slug(words: str) -> str:
    """Lower-case ASCII words joined by hyphens; empty input gives "unnamed"."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())) or "unnamed"


def of_sense(sense: Sense, on: date | None) -> Identity:
    """The identity behind a sense; an office that has ended on that day makes a former official of its holder."""
    sectors, office = sense.sectors, sense.office
    if sense.kind == "person" and sense.ended(on):
        office = f"former {office}" if office else None
        if "REB" not in sectors:
            sectors = (ELITE, *(s for s in sectors if s != ELITE))
    return Identity(
        sense.key, sense.name, sense.kind, sense.country, sectors, office, sense.wikidata,
        plural=sense.kind == "people" or sense.manner == "people",
    )  # fmt: skip


def together(identities: Sequence[Identity]) -> Identity:
    """Several as one: named by all, with country, kind and sectors of the first."""
    parts = tuple(part for identity in identities for part in (identity.members or (identity,)))
    return replace(parts[0], name=" and ".join(p.name for p in parts), plural=True, members=parts, role=())


def enriched(identity: Identity, other: Identity) -> Identity:
    """The identity with what only the other one knows."""
    return replace(
        identity,
        country=identity.country or other.country,
        sectors=identity.sectors or other.sectors,
        office=identity.office or other.office,
        kind=identity.kind if identity.kind != "unknown" else other.kind,
        role=identity.role or other.role,
    )
