"""Which sentences the layers read: headline and body, not bylines, captions or boilerplate."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from dragoman.language.extensions import layout_of
from dragoman.record import Region, RegionKind

READ: frozenset[RegionKind | None] = frozenset({"headline", None})


def region_at(doc: Doc, char: int) -> RegionKind | None:
    """The kind of region that the character stands in; None in the body."""
    regions = layout_of(doc).regions
    at = bisect_right(regions, char, key=_start) - 1  # regions are in order and do not overlap
    return regions[at].kind if at >= 0 and char < regions[at].end else None


def _start(region: Region) -> int:
    return region.start


def readable_sentences(doc: Doc) -> Iterator[Tokens]:
    """Sentences of headline and body, in order. A sentence never crosses a region's border (see `parse.py`)."""
    for sent in doc.sents:
        if region_at(doc, sent.start_char) in READ and not sent.text.isspace():
            yield sent


def in_headline(doc: Doc, char: int) -> bool:
    """True where the character stands in the headline."""
    return region_at(doc, char) == "headline"
