"""Text in capitals only, as some wires send it, brought to a case that the parser was trained on; same length."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from dragoman.language.paragraphs import Paragraph

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\b)*(?:\.(?<=\.[^\W\d_]\.))?")
_MIXED_NAME = re.compile(r"(?<=[a-z,;] )([A-Z][a-zß-ÿ]{2,})")
_TITLES = frozenset(
    "PRESIDENT MINISTER PREMIER CHANCELLOR SECRETARY SENATOR GENERAL COLONEL ADMIRAL CAPTAIN MAJOR MR MRS MS DR SPOKESMAN SPOKESWOMAN "  # noqa: SIM905
    "SPOKESPERSON KING QUEEN PRINCE POPE AYATOLLAH SHEIKH AMBASSADOR GOVERNOR JUDGE PROFESSOR CHAIRMAN LEADER COMMANDER".split()
)
_FUNCTION = frozenset(
    "A AN THE OF IN ON AT BY TO FOR FROM WITH AND OR BUT AS IS ARE WAS WERE BE BEEN HAS HAVE HAD WILL WOULD MAY SAID SAYS SAY TOLD THAT "  # noqa: SIM905
    "THIS WHO WHICH IT HE SHE THEY HIS HER ITS THEIR NOT AFTER BEFORE OVER INTO AGAINST WHEN WHERE WHILE IF THAN".split()
)


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Upper-case form to the form to write, from `data/names.txt`."""
    text = files("dragoman.language").joinpath("data/names.txt").read_text(encoding="utf-8")
    words = (w for line in text.splitlines() if not line.startswith("#") for w in line.split())
    return {word.upper(): word for word in words}


def in_capitals(paragraph: str) -> bool:
    """Whether the paragraph is written in capitals: at least three words and twelve letters, hardly one in lower case."""
    upper = sum(c.isupper() for c in paragraph)
    lower = sum(c.islower() for c in paragraph)
    return upper >= 12 and lower <= 0.08 * upper and len(paragraph.split()) >= 3


def recase(text: str, paragraphs: Iterable[Paragraph]) -> str:
    """`text` with its paragraphs in capitals lower-cased but for sentence starts and probable names; same length."""
    shouted = [p for p in paragraphs if in_capitals(text[p.start : p.end])]
    if not shouted:
        return text
    seen = {m.group(1).upper(): m.group(1) for m in _MIXED_NAME.finditer(text)}
    pieces: list[str] = []
    at = 0
    for paragraph in shouted:
        pieces.append(text[at : paragraph.start])
        pieces.append(_lowered(text[paragraph.start : paragraph.end], seen))
        at = paragraph.end
    pieces.append(text[at:])
    return "".join(pieces)


def _lowered(piece: str, seen: dict[str, str]) -> str:
    known = _known()
    out = list(piece)
    fresh = True  # at the start of a sentence
    after_title = False
    last = 0
    for match in _WORD.finditer(piece):
        word = match.group()
        between = piece[last : match.start()]
        fresh = fresh or re.search(r"[.!?][\"'”’)]*\s", between) is not None
        bare = word.rstrip(".")
        form = known.get(bare) or seen.get(bare)
        if form is None and "." in bare:
            form = bare  # U.S., U.N.
        elif form is None:
            capital = (fresh or (after_title and bare not in _FUNCTION)) and len(bare) > 0
            form = _capitalised(bare) if capital else _lower(bare)
        elif fresh and form[0].islower():
            form = _capitalised(form)
        if len(form) == len(bare):
            out[match.start() : match.start() + len(bare)] = form
        after_title = bare in _TITLES
        fresh = False
        last = match.end()
    return "".join(out)


def _lower(word: str) -> str:
    """Lower case, character by character, where that keeps the length (Turkish dotted I does not)."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in word)


def _capitalised(word: str) -> str:
    return word[0] + _lower(word[1:])
