"""Which sentences the layers read: headline and body, not bylines, captions or boilerplate."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from dragoman.language.extensions import layout_of
from dragoman.record import RegionKind

READ: frozenset[RegionKind] = frozenset({"headline"})


def region_at(doc: Doc, char: int) -> RegionKind | None:
    """The kind of region that the character stands in; None in the body."""
    for region in layout_of(doc).regions:
        if region.start <= char < region.end:
            return region.kind
    return None


def readable_sentences(doc: Doc) -> Iterator[Tokens]:
    """Sentences of headline and body, in order. A sentence never crosses a region's border (see `parse.py`)."""
    regions = [r for r in layout_of(doc).regions if r.kind not in READ]
    for sent in doc.sents:
        at = sent.start_char
        if not sent.text.isspace() and not any(r.start <= at < r.end for r in regions):
            yield sent


def in_headline(doc: Doc, char: int) -> bool:
    """True where the character stands in the headline."""
    return region_at(doc, char) == "headline"
