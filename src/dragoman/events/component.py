"""The spaCy component `dragoman_events`: writes `doc._.events`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("dragoman_events")
def make_events(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component. It needs what the components before it wrote, see `dragoman.language.extensions`."""
    return read_events


def read_events(doc: Doc) -> Doc:
    """Write `doc._.events`."""
    doc._.events = ()
    return doc
