"""Who said what: statements with speaker, cue, content and act."""

from dragoman.statements.reading import statements_of

__all__ = ["statements_of"]
