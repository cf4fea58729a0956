"""The spaCy component `dragoman_actors`: writes `doc._.mentions`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("dragoman_actors")
def make_actors(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it needs the parse and, for offices, the report's date."""
    return read_actors


def read_actors(doc: Doc) -> Doc:
    """Write `doc._.mentions`."""
    doc._.mentions = ()
    return doc
