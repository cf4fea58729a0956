"""What is refused before it is read: no text, not text, too long, not in English."""

from __future__ import annotations

import re
from typing import Protocol

from dragoman.errors import BinaryReportError, EmptyReportError, LanguageError, TooLongError
from dragoman.language.tongue import guess_language
from dragoman.record import Report

_MAGIC = (
    "%PDF-",
    "PK\x03\x04",
    "\x7fELF",
    "GIF8",
    "\x89PNG",
    "\ufffdPNG",
    "{\\rtf",
    "\x1f\x8b",
    "\x1f\ufffd\x08",
    "\xd0\xcf\x11\xe0",
)
_SPACES = "\t\n\r\f\v\x1a\x1b\x1c\x1d\x1e\x1f\x85"
_BAD_SHARE = 0.05
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_FEWEST_BAD = 8


class Limits(Protocol):
    """The part of the configuration that `check_report` reads."""

    @property
    def max_chars(self) -> int: ...
    @property
    def any_language(self) -> bool: ...


def check_report(report: Report, limits: Limits) -> None:
    """Refuse what cannot be read.

    Raises:
        EmptyReportError: no letter or digit in it
        TooLongError: more characters than `limits.max_chars`
        BinaryReportError: the head of a known binary format, or too many control and replacement characters
        LanguageError: not in English, unless `limits.any_language`
    """
    name = _named(report)
    check_text(report.text, name, limits.max_chars)
    if limits.any_language:
        return
    tongue = guess_language(report.text)
    if tongue not in ("English", None):
        raise LanguageError(
            f"The report{name} is in {tongue}; Dragoman reads English.",
            "Translate it first, or go on all the same with --force (in Python: Config(any_language=True)).",
        )


def check_text(text: str, name: str, max_chars: int) -> None:
    """The checks of `check_report` that do not look at the language; `name` stands in the messages. Raises as it does."""
    if len(text) > max_chars:
        raise TooLongError(
            f"The report{name} has {len(text):,} characters; at most {max_chars:,} are accepted.",
            "Split it into single reports, or raise max_chars in the configuration.",
        )
    if _SURROGATE.search(text):
        raise BinaryReportError(
            f"The report{name} holds half a character (a lone surrogate), which no encoding of text has.",
            "Decode the file anew, as UTF-8 or UTF-16.",
        )
    if looks_binary(text):
        raise BinaryReportError(
            f"The report{name} is not text but some binary format.", "Extract its text first, and give that."
        )
    if not any(c.isalnum() for c in text):
        raise EmptyReportError(
            f"The report{name} is empty: there is no word in it.", "Give a text file with a news report."
        )


def looks_binary(text: str) -> bool:
    """Whether the characters are more likely the bytes of a binary file than a text."""
    if text.startswith(_MAGIC):
        return True
    bad = sum((c < " " and c not in _SPACES) or c in "\x7f\ufffd" for c in text)
    return bad >= _FEWEST_BAD and bad > _BAD_SHARE * len(text)


def _named(report: Report) -> str:
    title = report.title or report.url
    return f" {title[:60]!r}" if title else ""
