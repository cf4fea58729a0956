"""The spaCy component `dragoman_dates`: writes `doc._.dates`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.dates import calendar as cal
from dragoman.dates.context import Context
from dragoman.dates.resolve import resolve
from dragoman.dates.rules import Found, find
from dragoman.language import chars, layout_of, report_of
from dragoman.record import TimexType, When


@Language.factory("dragoman_dates")
def make_dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it needs the parse, the layout, and for relative dates the report's day."""
    return read_dates


def read_dates(doc: Doc) -> Doc:
    """Write `doc._.dates`: the time expressions of everything but boilerplate, in order of the text."""
    doc._.dates = tuple(find_dates(doc))
    return doc


def find_dates(doc: Doc) -> list[When]:
    """The time expressions of a Doc, resolved against its report's day (or a full date in its dateline)."""
    if not len(doc):
        return []
    layout = layout_of(doc)
    closed = [(r.start, r.end) for r in layout.regions if r.kind == "boilerplate"]
    breaks = set(layout.breaks)
    text = doc.text
    found = [
        f for f in find(text) if not any(a < f.end and f.start < b for a, b in closed) and _whole(f, breaks)
    ]
    context = Context(doc, text, [token.idx for token in doc], report_of(doc).published)
    if context.anchor is None:
        context.anchor = _dateline_day(doc, found, context)
    dates: list[When] = []
    for one in found:
        read = resolve(one, context)
        if read is not None:
            when = _when(doc, one, *read)
            if when.iso is not None and one.reading != "ago":
                context.note(when.iso, one.end)
            dates.append(when)
    return dates


def _whole(found: Found, breaks: set[int]) -> bool:
    return breaks.isdisjoint(range(found.start + 1, found.end))


def _when(doc: Doc, found: Found, kind: TimexType, value: str) -> When:
    dated = kind in ("DATE", "TIME")
    return When(
        iso=cal.iso_of(value) if dated else None,
        granularity=cal.granularity_of(value) if dated else "none",
        type=kind,
        value=value,
        span=chars(doc, found.start, found.end),
    )


def _dateline_day(doc: Doc, found: list[Found], context: Context) -> date | None:
    """A full date in the dateline, where the report comes without its day."""
    lines = [(r.start, r.end) for r in layout_of(doc).regions if r.kind == "dateline"]
    for one in found:
        if one.reading in ("date", "iso", "numeric") and any(a <= one.start < b for a, b in lines):
            read = resolve(one, context)
            if read is not None and cal.granularity_of(read[1]) in ("day", "time"):
                return cal.first_day(read[1][:10])
    return None
