"""The state files read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dragoman.world.rows import day, table
from dragoman.world.sense import Manner
from dragoman.world.state import State


def read_states(folder: Path) -> tuple[dict[str, State], tuple[State, ...]]:
    """Today's states by code, and the states of the past.

    Raises:
        OSError: a file cannot be read
    """
    states = {row["iso3"]: _today(row) for row in table(folder / "states.csv")}
    return states, tuple(_past(row, states) for row in table(folder / "historic_states.csv"))


def state_names(state: State) -> Iterator[tuple[str, Manner]]:
    """Every name of a state with its manner; adjectives go before nationals, which share many forms with them."""
    yield state.name, "name"
    if state.official:
        yield state.official, "alias"
    for alias in state.aliases:
        yield alias, "alias"
    for adjective in state.adjectives:
        yield adjective, "adjective"
    for national in state.nationals:
        if national not in state.adjectives:
            yield national, "people"
    for capital in state.capitals:
        yield capital, "capital"


def _today(row: dict[str, str]) -> State:
    return State(
        iso3=row["iso3"],
        iso2=row["iso2"],
        name=row["name"],
        official=row["official"],
        aliases=_split(row["aliases"]),
        adjectives=_split(row["adjectives"]),
        nationals=_split(row["nationals"]),
        capitals=_split(row["capitals"]),
        region=row["region"],
        plover=row["plover"] or row["iso3"],
        prominence=int(row["prominence"]),
        fips=row["fips"],
        cow=int(row["cow"]) if row["cow"] else None,
        cow_abb=row["cow_abb"],
        gw=int(row["gw"]) if row["gw"] else None,
        cameo=row["cameo"],
        source=row["source"],
    )


def _past(row: dict[str, str], states: dict[str, State]) -> State:
    heir = states[row["country"]]
    return State(
        iso3=heir.iso3,
        iso2=heir.iso2,
        name=row["name"],
        official=row["official"],
        aliases=_split(row["aliases"]),
        adjectives=_split(row["adjectives"]),
        nationals=_split(row["nationals"]),
        capitals=_split(row["capitals"]),
        region=heir.region,
        plover=heir.plover,
        prominence=heir.prominence,
        cow=int(row["cow"]) if row["cow"] else None,
        cow_abb=row["cow_abb"],
        since=day(row["since"], last=False),
        until=day(row["until"], last=True),
        successors=tuple(row["successors"].split()),
        source=row["source"],
    )


def _split(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)
