"""What the rooms write on a spaCy Doc, and how it travels between processes.

| attribute          | type                     | written by             |
|--------------------|--------------------------|------------------------|
| `doc._.report`     | Report                   | the coder              |
| `doc._.layout`     | Layout                   | the coder              |
| `doc._.quotes`     | tuple[Quote, ...]        | the coder              |
| `doc._.dates`      | tuple[When, ...]         | dragoman_dates         |
| `doc._.places`     | tuple[Place, ...]        | dragoman_places        |
| `doc._.mentions`   | tuple[Mention, ...]      | dragoman_actors        |
| `doc._.statements` | tuple[Statement, ...]    | dragoman_statements    |
| `doc._.figures`    | tuple[Figure, ...]       | dragoman_figures       |
| `doc._.events`     | tuple[Event, ...]        | dragoman_events        |
| `doc._.disputes`   | tuple[Dispute, ...]      | dragoman_disputes      |
| `doc._.checks`     | tuple[Check, ...]        | dragoman_disputes      |

A Doc that was not made by the coder (plain `nlp(text)`) gets report, layout and quotes from its own text on first use.
Offsets are characters of the text throughout. Whatever is stored must be built of records, dataclasses and plain values:
spaCy sends `doc.user_data` through msgpack when it works in several processes.
"""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc

from dragoman.language.layout import Layout, lay_out
from dragoman.language.quotes import Quote, pair_quotes
from dragoman.record import Report, Span

LAYERS = ("dates", "places", "mentions", "statements", "figures", "events", "disputes", "checks")
_KEY = "dragoman."


def _getter(name: str) -> Any:
    # msgpack turns the tuple of a Doc from another process into a list
    return lambda doc: tuple(doc.user_data.get(_KEY + name, ()))


def _setter(name: str) -> Any:
    def put(doc: Doc, value: Any) -> None:
        doc.user_data[_KEY + name] = tuple(value)

    return put


def report_of(doc: Doc) -> Report:
    """The report that the Doc was made from; one made of the Doc's own text where there is none."""
    if _KEY + "report" not in doc.user_data:
        doc.user_data[_KEY + "report"] = Report(text=doc.text)
    report: Report = doc.user_data[_KEY + "report"]
    return report


def layout_of(doc: Doc) -> Layout:
    """The layout of the Doc's report."""
    if _KEY + "layout" not in doc.user_data:
        doc.user_data[_KEY + "layout"] = lay_out(report_of(doc).text)
    layout: Layout = doc.user_data[_KEY + "layout"]
    return layout


def quotes_of(doc: Doc) -> tuple[Quote, ...]:
    """The quotations of the Doc's report."""
    if _KEY + "quotes" not in doc.user_data:
        doc.user_data[_KEY + "quotes"] = pair_quotes(report_of(doc).text, layout_of(doc).breaks)
    return tuple(doc.user_data[_KEY + "quotes"])


def _store(name: str) -> Any:
    def put(doc: Doc, value: Any) -> None:
        doc.user_data[_KEY + name] = value

    return put


def register() -> None:
    """Declare the attributes; called when the package's language room is imported."""
    for name, get in (("report", report_of), ("layout", layout_of), ("quotes", quotes_of)):
        Doc.set_extension(name, getter=get, setter=_store(name), force=True)
    for name in LAYERS:
        Doc.set_extension(name, getter=_getter(name), setter=_setter(name), force=True)


def chars(doc: Doc, start: int, end: int) -> Span:
    """The report's characters [start, end) as a record span: from the text as received, not from the masked one."""
    return Span(start=start, end=end, text=report_of(doc).text[start:end])


def token_span(doc: Doc, first: int, last: int) -> Span:
    """The characters of tokens [first, last) (token indices, end exclusive)."""
    return chars(doc, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))


register()
