"""From a report to an unparsed Doc, and the component that tells the parser where sentences must begin."""

from __future__ import annotations

from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.language.extensions import layout_of
from dragoman.language.layout import lay_out
from dragoman.record import Report


def make_doc(nlp: Language, report: Report) -> Doc:
    """Tokenise the report's masked text; the Doc carries report and layout. Offsets are those of `report.text`."""
    layout = lay_out(report.text)
    doc = nlp.make_doc(layout.masked)
    doc._.report = report
    doc._.layout = layout
    return doc


@Language.component("dragoman_layout")
def mark_breaks(doc: Doc) -> Doc:
    """Start a sentence at every paragraph and at both ends of every region; the parser finds the others."""
    layout = layout_of(doc)
    borders = sorted({*layout.breaks, *(x for r in layout.regions for x in (r.start, r.end))})
    starts = [token.idx for token in doc]
    for at in borders:
        i = bisect_left(starts, at)
        while i < len(doc) and doc[i].is_space:
            i += 1
        if 0 < i < len(doc):
            doc[i].is_sent_start = True
    return doc
