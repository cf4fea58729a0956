"""Whose people, police and soldiers: those of the place of the clash, where the text names no country for them."""

from __future__ import annotations

from dragoman.events.setting import Setting
from dragoman.events.sides import Resolver
from dragoman.events.told import BODILY, Told
from dragoman.record import Actor

NAMED = frozenset({"igo", "armed_group", "state", "party", "person", "company"})
FORCES = frozenset({"COP", "JUD"})


def place_locals(told: list[Told], setting: Setting, resolver: Resolver) -> None:
    """Give sides of unknown country in clashes, arrests and protests the country of the place where it happened.

    That place is the one of the sentence; else the single country of the clash told just before; a police force acts
    on the people of its own country.
    """
    before: str | None = None
    for item in told:
        if item.draft.type not in BODILY or item.headline:
            continue
        sides = (*item.actors, *item.recipients)
        if any(a.country is None for a in sides):
            known = {a.country for a in sides if a.country}
            country = _placed(item, setting, resolver) or (before if not known else None)
            if country is None and known and all(FORCES & set(a.sectors) for a in item.actors):
                country = next(iter(known)) if len(known) == 1 and item.actors else None
            if country is not None:
                if item.draft.type == "PROTEST" or not known:
                    item.actors = _of(item.actors, country)
                item.recipients = _of(item.recipients, country)
        countries = {a.country for a in (*item.actors, *item.recipients) if a.country}
        before = countries.pop() if len(countries) == 1 else None


def _placed(item: Told, setting: Setting, resolver: Resolver) -> str | None:
    heads = [h for i in (*item.draft.trigger.words, *item.draft.to) for h in setting.locatives(i)]
    return next((p.country for p in map(resolver.placed, heads) if p is not None), None)


def _of(actors: tuple[Actor, ...], country: str) -> tuple[Actor, ...]:
    return tuple(
        a
        if a.country or (a.kind in NAMED and not a.id.startswith("text:"))
        else a.model_copy(update={"country": country})
        for a in actors
    )
