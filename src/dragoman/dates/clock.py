"""Times of the day."""

from __future__ import annotations

import re

_CLOCK = re.compile(
    r"(?P<h>\d{1,2})\s?(?:[:.]\s?)?(?P<m>\d\d)?(?:\s?[:.]\s?(?P<s>\d\d))?\s?(?P<half>[ap])?\.?\s?(?:m\.?)?\s*(?:hours|hrs)?\s*\(?(?P<zone>[a-z]{1,4})?\)?"
)


def clock_value(text: str) -> str | None:
    """ "9:30 p.m." as 21:30, "0600 GMT" as 06:00Z; None where there is no time of the day in it."""
    words = text.lower().strip()
    if words in ("noon", "midday"):
        return "12:00"
    if words == "midnight":
        return "24:00"
    match = _CLOCK.fullmatch(words)
    if match is None:
        return None
    hour, minute = int(match["h"]), int(match["m"] or 0)
    half = match["half"]
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    zone = "Z" if match["zone"] in ("gmt", "utc", "z") else ""
    return f"{hour:02d}:{minute:02d}{zone}"
