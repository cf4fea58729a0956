"""The spaCy component `dragoman_events`: writes `doc._.events`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.codebook import Codebook, load_codebook
from dragoman.events.reading import read_doc


@Language.factory("dragoman_events", default_config={"codebook": None})
def make_events(nlp: Language, name: str, codebook: str | None) -> Callable[[Doc], Doc]:
    """The component. It needs what the components before it wrote, see `dragoman.language.extensions`.

    Args:
        codebook: path of a user's codebook; the shipped one when left out

    Raises:
        CodebookError: the user's codebook cannot be used
    """
    return partial(read_events, codebook=load_codebook(codebook))


def read_events(doc: Doc, codebook: Codebook) -> Doc:
    """Write `doc._.events`."""
    doc._.events = read_doc(doc, codebook)
    return doc
