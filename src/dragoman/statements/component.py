"""The spaCy component `dragoman_statements`: writes `doc._.statements`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.statements.reading import statements_of


@Language.factory("dragoman_statements")
def make_statements(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component. It needs the parse, `doc._.quotes`, `doc._.mentions` and `doc._.dates`."""
    return read_statements


def read_statements(doc: Doc) -> Doc:
    """Write `doc._.statements`."""
    doc._.statements = statements_of(doc)
    return doc
