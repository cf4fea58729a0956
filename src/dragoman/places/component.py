"""The spaCy component `dragoman_places`: writes `doc._.places`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("dragoman_places")
def make_places(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component. It needs what the components before it wrote, see `dragoman.language.extensions`."""
    return read_places


def read_places(doc: Doc) -> Doc:
    """Write `doc._.places`."""
    doc._.places = ()
    return doc
