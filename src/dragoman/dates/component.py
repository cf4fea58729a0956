"""The spaCy component `dragoman_dates`: writes `doc._.dates`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("dragoman_dates")
def make_dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component. It needs what the components before it wrote, see `dragoman.language.extensions`."""
    return read_dates


def read_dates(doc: Doc) -> Doc:
    """Write `doc._.dates`."""
    doc._.dates = ()
    return doc
