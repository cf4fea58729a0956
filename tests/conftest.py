"""What all tests share: the parser and the coder, loaded once."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dragoman.coder import Coder
from dragoman.language import load_model


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default parser, without layers."""
    return load_model()


@pytest.fixture(scope="session")
def coder() -> Coder:
    """The default coder with every layer."""
    return Coder()
