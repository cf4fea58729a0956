"""The spaCy component `dragoman_figures`: writes `doc._.figures`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("dragoman_figures")
def make_figures(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component. It needs what the components before it wrote, see `dragoman.language.extensions`."""
    return read_figures


def read_figures(doc: Doc) -> Doc:
    """Write `doc._.figures`."""
    doc._.figures = ()
    return doc
