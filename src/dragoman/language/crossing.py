"""Finds which of many stretches of a text cross another one, without a walk over all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Crossing(Generic[T]):
    """Items by their stretch of the text.

    A long report has thousands of dates, statements and figures, and every act asks for those that stand around it.

    Args:
        items: (start, end, item), characters of the report, end exclusive, in any order; the order is kept in answers
    """

    def __init__(self, items: Iterable[tuple[int, int, T]]) -> None:
        given = sorted(((a, b, n, item) for n, (a, b, item) in enumerate(items)), key=lambda row: row[:3])
        self._rows = given
        self._starts = [row[0] for row in given]
        self._reach = list(accumulate((row[1] for row in given), max))

    def crossing(self, start: int, end: int) -> list[T]:
        """The items with a character in [start, end), in the order in which they were given."""
        found: list[tuple[int, T]] = []
        i = bisect_left(self._starts, end) - 1
        while i >= 0 and self._reach[i] > start:  # what ends behind `start` can stand before it
            _, last, n, item = self._rows[i]
            if last > start:
                found.append((n, item))
            i -= 1
        return [item for _, item in sorted(found, key=lambda pair: pair[0])]

    def holding(self, start: int, end: int) -> list[tuple[int, T]]:
        """(length, item) of those that hold all of [start, end), which is not empty, in the order given."""
        found: list[tuple[int, int, T]] = []
        i = bisect_left(self._starts, start + 1) - 1
        while i >= 0 and self._reach[i] >= end:
            first, last, n, item = self._rows[i]
            if last >= end:
                found.append((n, last - first, item))
            i -= 1
        return [(length, item) for _, length, item in sorted(found, key=lambda row: row[0])]

    def beginning(self, start: int, end: int) -> list[T]:
        """The items that begin in [start, end), in the order given."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [row[3] for row in sorted(self._rows[low:high], key=lambda row: row[2])]
