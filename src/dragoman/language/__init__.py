"""A Report becomes a parsed spaCy Doc: checks, layout, quotation marks, sentence starts."""

from dragoman.language.check import check_report, check_text, looks_binary
from dragoman.language.extensions import chars, layout_of, quotes_of, report_of, token_span
from dragoman.language.layout import Layout, lay_out
from dragoman.language.model import DEFAULT_MODEL, how_to_get, load_model
from dragoman.language.parse import make_doc
from dragoman.language.quotes import Quote, pair_quotes
from dragoman.language.reading import in_headline, readable_sentences, region_at
from dragoman.language.tongue import guess_language, looks_english
from dragoman.language.travel import register as register_travel

register_travel()

__all__ = [
    "DEFAULT_MODEL",
    "Layout",
    "Quote",
    "chars",
    "check_report",
    "check_text",
    "guess_language",
    "how_to_get",
    "in_headline",
    "lay_out",
    "layout_of",
    "load_model",
    "looks_binary",
    "looks_english",
    "make_doc",
    "pair_quotes",
    "quotes_of",
    "readable_sentences",
    "region_at",
    "report_of",
    "token_span",
]
