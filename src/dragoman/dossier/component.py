"""The spaCy component `dragoman_disputes`: writes `doc._.disputes` and `doc._.checks`."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.dossier.checks import find_checks
from dragoman.dossier.disputes import find_disputes
from dragoman.language import report_of


@Language.factory("dragoman_disputes")
def make_disputes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it needs statements, events and figures."""
    return read_dossier


def read_dossier(doc: Doc) -> Doc:
    """Write `doc._.disputes` and `doc._.checks`."""
    doc._.disputes = find_disputes(doc)
    doc._.checks = find_checks(report_of(doc).id, doc._.figures)
    return doc
