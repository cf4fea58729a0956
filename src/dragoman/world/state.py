"""States and territories, today's and those that are gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory as ISO 3166-1 lists it, or a state of the past.

    Attributes:
        iso3, iso2: ISO 3166-1 codes (Kosovo: KOS as PLOVER writes it, XK); a historic state has the code of the state
            that its actions are filed under today
        fips: FIPS 10-4 code, as GDELT and older data sets use it
        cow, cow_abb, gw: Correlates of War number and letters, Gleditsch and Ward number; None where they list none
        cameo: CAMEO country code
        name, official: short and long name
        aliases, adjectives, nationals, capitals: other names; "Russian"; "Russians"; names of the seat of government
        region: UN M49 subregion
        plover: code of the state that PLOVER folds a dependency into, the state's own where it does not
        prominence: 1 to 5, how much the news writes about it
        since, until: for historic states
        successors: for historic states, today's states on its ground
        source: where the row comes from
    """

    iso3: str
    iso2: str
    name: str
    official: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    nationals: tuple[str, ...]
    capitals: tuple[str, ...]
    region: str
    plover: str
    prominence: int
    fips: str = ""
    cow: int | None = None
    cow_abb: str = ""
    gw: int | None = None
    cameo: str = ""
    since: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()
    source: str = ""

    @property
    def key(self) -> str:
        """The actor key: `state:RUS`; a historic state's own, `state:RUS:soviet-union`, is made by the world."""
        return f"state:{self.iso3}"
