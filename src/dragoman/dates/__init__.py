"""Time expressions found and resolved, and the date that governs a word."""

from dragoman.dates.component import find_dates, read_dates
from dragoman.dates.govern import DateIndex, date_of

__all__ = ["DateIndex", "date_of", "find_dates", "read_dates"]
