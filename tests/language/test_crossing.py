"""The index of stretches answers as a walk over all of them would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.crossing import Crossing

STRETCHES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda p: (p[0], p[0] + p[1])), max_size=25
)
ASKED = st.tuples(st.integers(0, 45), st.integers(1, 8)).map(lambda p: (p[0], p[0] + p[1]))


@given(STRETCHES, ASKED)
def test_same_as_a_walk(stretches: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    start, end = asked
    index = Crossing((a, b, n) for n, (a, b) in enumerate(stretches))
    rows = list(enumerate(stretches))
    assert index.crossing(start, end) == [n for n, (a, b) in rows if a < end and b > start]
    assert index.holding(start, end) == [(b - a, n) for n, (a, b) in rows if a <= start and end <= b]
    assert index.beginning(start, end) == [n for n, (a, _) in rows if start <= a < end]
