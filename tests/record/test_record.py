"""The record: round trips, ids, schema, every field described."""

from __future__ import annotations

import json
import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

import dragoman.record as record_room
from dragoman.errors import CodebookError, WorldFileError
from dragoman.record import Actor, Figure, Provenance, Record, Report, Span, Statement, item_id, report_id

PROVENANCE = Provenance(version="0", codebook="c", model="m", config="x")


@st.composite
def records(draw: st.DrawFn) -> Record:
    text = draw(st.text(min_size=1, max_size=60))
    cuts = st.integers(0, len(text))

    def span() -> Span:
        start, end = sorted((draw(cuts), draw(cuts)))
        return Span(start=start, end=end, text=text[start:end])

    actor = Actor(id="state:XXX", name=draw(st.text(max_size=9)), sectors=("GOV",), span=span())
    statement = Statement(
        id="s", speaker=draw(st.none() | st.just(actor)), content=(span(), span()), kind="direct"
    )
    figure = Figure(
        id="f", span=span(), value=draw(st.none() | st.floats(allow_nan=False, allow_infinity=False))
    )
    report = Report(text=text, published=draw(st.none() | st.dates()))
    return Record(
        report=report, coder=PROVENANCE, statements=(statement,), figures=(figure,), actors=(actor,)
    )


@given(records())
def test_json_round_trip_is_exact(record: Record) -> None:
    again = Record.from_json(record.to_json())
    assert again == record
    assert again.to_json() == record.to_json()


@given(records())
def test_records_satisfy_their_schema(record: Record) -> None:
    schema = Record.model_json_schema(mode="serialization")
    Draft202012Validator(schema).validate(json.loads(record.to_json()))


@given(records())
def test_every_span_is_found_and_slices(record: Record) -> None:
    spans = list(record.spans())
    assert len(spans) >= 4
    assert all(record.report.text[s.start : s.end] == s.text for s in spans)


def test_every_field_is_described() -> None:
    for name in record_room.__all__:
        kind = getattr(record_room, name)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            bare = [field for field, info in kind.model_fields.items() if not info.description]
            assert not bare, f"{name}: {bare}"


@given(st.text())
def test_copies_that_differ_in_layout_share_an_id(text: str) -> None:
    assert report_id(text) == report_id("\n " + text + " \t")
    assert len(report_id(text)) == 16


def test_ids_do_not_change() -> None:
    """Pinned: an archive made by an earlier version must find its reports again."""
    assert report_id("Ankara recalled its ambassador.") == report_id("Ankara  recalled its\nambassador.")
    assert Report(text="x").id == "2d711642b726b044"
    assert item_id("2d711642b726b044", "s", (1, 2)) == item_id("2d711642b726b044", "s", (1, 2))
    assert item_id("2d711642b726b044", "s", (1, 2)) != item_id("2d711642b726b044", "s", (12, None))


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError):
        Span.model_validate({"start": 0, "end": 1, "text": "x", "colour": "red"})


def test_rows_are_flat() -> None:
    actor = Actor(id="a", name="A", span=Span(start=0, end=1, text="A"))
    statement = Statement(id="s", speaker=actor, content=(actor.span,), kind="indirect")
    record = Record(
        report=Report(text="A", published=date(2024, 1, 1)), coder=PROVENANCE, statements=(statement,)
    )
    (row,) = record.rows("statements")
    assert row["speaker.name"] == "A"
    assert json.loads(row["content"]) == [{"start": 0, "end": 1, "text": "A"}]
    assert record.to_frame("statements").loc[0, "speaker.name"] == "A"


@pytest.mark.parametrize(
    "error",
    [
        WorldFileError("m", "r", file="f.csv", line=3, field="kind"),
        CodebookError("m", "r", file="b.yaml", entry="AID", field="score"),
    ],
)
def test_errors_cross_processes_whole(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert again.__dict__ == error.__dict__
    assert str(again) == "m r"
