"""PLOVER as data: event types, modes, contexts, CAMEO codes, predicates; and the reader of a user's own codebook."""

from dragoman.codebook.book import Codebook, Hit, load_codebook
from dragoman.codebook.entries import CameoCode, Context, EventType, Predicate

__all__ = ["CameoCode", "Codebook", "Context", "EventType", "Hit", "Predicate", "load_codebook"]
