"""Which statements of a Doc hold a character, and which have their cue in a stretch of the text."""

from __future__ import annotations

from functools import lru_cache

from dragoman.language.crossing import Crossing
from dragoman.record import Statement


class Holdings:
    """The statements of one Doc by their contents and by their cues.

    Attributes:
        contents: (number of the statement, statement) by every span of its content
        cues: statements by their cue, those that have one
    """

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        self.contents: Crossing[Statement] = Crossing(
            (span.start, span.end, statement) for statement in statements for span in statement.content
        )
        self.cues: Crossing[Statement] = Crossing(
            (s.cue.start, s.cue.end, s) for s in statements if s.cue is not None
        )


class _Same:
    """A tuple known by its identity: to hash thousands of statements would cost what the index saves."""

    def __init__(self, held: tuple[Statement, ...]) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.held is self.held


def holdings(statements: tuple[Statement, ...]) -> Holdings:
    """The index of a Doc's statements; that of the tuples asked for last is kept."""
    return _holdings(_Same(statements))


@lru_cache(maxsize=2)
def _holdings(same: _Same) -> Holdings:
    return Holdings(same.held)
