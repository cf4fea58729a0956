"""A Report becomes a parsed spaCy Doc: layout, quotation marks, sentence starts."""

from dragoman.language import travel as _travel
from dragoman.language.extensions import chars, layout_of, quotes_of, report_of, token_span
from dragoman.language.layout import Layout, lay_out
from dragoman.language.model import DEFAULT_MODEL, load_model
from dragoman.language.parse import make_doc
from dragoman.language.quotes import Quote, pair_quotes
from dragoman.language.reading import in_headline, readable_sentences, region_at

assert _travel is not None  # importing it registers the msgpack encoders

__all__ = [
    "DEFAULT_MODEL",
    "Layout",
    "Quote",
    "chars",
    "in_headline",
    "lay_out",
    "layout_of",
    "load_model",
    "make_doc",
    "pair_quotes",
    "quotes_of",
    "readable_sentences",
    "region_at",
    "report_of",
    "token_span",
]
