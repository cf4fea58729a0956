"""Which two mentions are one happening."""

from __future__ import annotations

from dataclasses import replace

from dragoman.events.merging import Happening, same
from dragoman.record import Actor, Span, When


def actor(country: str) -> Actor:
    return Actor(
        id=f"state:{country}",
        name=country,
        kind="state",
        country=country,
        span=Span(start=0, end=3, text=country),
    )


GHA, TGO, BEN = actor("GHA"), actor("TGO"), actor("BEN")
HIT = Happening("ASSAULT", "attack", "", (GHA,), (TGO,), False, When(), None, 0, False, True)
SAID = replace(HIT, type="ACCUSE", lemma="accuse", theme="lie")
MET = Happening("CONSULT", "meet", "", (GHA, TGO), (), True, When(), None, 0, False, True)


def test_a_deed_told_with_other_words_is_the_same() -> None:
    assert same(HIT, replace(HIT, lemma="raid", sentence=90))
    assert same(HIT, replace(HIT, lemma="raid", sentence=90, recipients=()))


def test_other_sides_days_modes_or_kinds_are_another_deed() -> None:
    later = replace(HIT, sentence=90)
    assert not same(HIT, replace(later, recipients=(BEN,)))
    assert not same(HIT, replace(later, actors=(TGO,), recipients=(GHA,)))
    assert not same(replace(HIT, date=When(iso="2024-05-01")), replace(later, date=When(iso="2024-05-02")))
    assert not same(replace(HIT, mode="aerial"), replace(later, mode="abduct"))
    assert not same(HIT, replace(later, type="COERCE"))
    assert not same(HIT, replace(later, real=False))


def test_two_verbs_of_one_sentence_are_two_deeds() -> None:
    assert not same(HIT, replace(HIT, lemma="shell"))


def test_a_month_holds_its_day() -> None:
    assert same(
        replace(HIT, date=When(iso="2024-05")), replace(HIT, sentence=90, date=When(iso="2024-05-02"))
    )


def test_speech_is_told_apart_by_its_matter() -> None:
    assert same(SAID, replace(SAID, sentence=90))
    assert not same(SAID, replace(SAID, sentence=90, theme="steal"))


def test_meetings_of_the_same_sides_are_one_and_a_visit_is_another() -> None:
    assert same(MET, replace(MET, lemma="talk", sentence=90))
    assert not same(MET, replace(MET, sentence=90, mode="visit"))


def test_the_headline_tells_what_the_body_tells() -> None:
    assert same(HIT, replace(HIT, lemma="bomb", headline=True, recipients=(), mode="aerial"))
