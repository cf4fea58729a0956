"""Names brought to one form, so that spellings meet: case, diacritics, apostrophes, hyphens, dots and a first `the` go."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = {
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H", "ə": "a", "Ə": "A", "ŋ": "n",
}  # fmt: skip
_GONE = ".'’‘`´ʻʼʾʿʹ\"“”"
_SPACES = "-‐‑–—/_,;:()[]·•"
# The tokenizer cuts the possessive off: "the attorney general 's office".
_CUT_GENITIVE = re.compile(r" ['’][sS](?!\w)")
_TABLE = str.maketrans({**dict.fromkeys(_GONE, ""), **dict.fromkeys(_SPACES, " "), "&": " and "})
_PLAIN = str.maketrans(_LETTERS)


def plain(text: str) -> str:
    """The text with its diacritics taken off; case and everything else stay."""
    if text.isascii():
        return text
    taken = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join([c for c in taken if not unicodedata.combining(c)])


def fold(text: str) -> str:
    """The form under which a name is looked up; an empty string when no letter or digit is left."""
    if " '" in text or " ’" in text:
        text = _CUT_GENITIVE.sub("'s", text)
    words = plain(text).lower().translate(_TABLE).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words)


@lru_cache(maxsize=65_536)
def fold_word(word: str) -> str:
    """One token of a text folded; a first `the` stays, for the token may be all there is."""
    return " ".join(plain(word).lower().translate(_TABLE).split())


def slug(text: str) -> str:
    """The name as the second half of a key: lower case, hyphens for everything that is no letter or digit."""
    return "-".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
