"""Is it English? Script first, then how often the commonest short words of some languages occur."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST_LETTERS = 40
_SAMPLE = 20_000  # characters looked at; a report does not change its language later
_BY_SCRIPT = {
    "ARABIC": "Arabic", "HEBREW": "Hebrew", "GREEK": "Greek", "THAI": "Thai", "HANGUL": "Korean", "DEVANAGARI": "Hindi",
    "BENGALI": "Bengali", "TAMIL": "Tamil", "TELUGU": "Telugu", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian",
    "ETHIOPIC": "Amharic", "KHMER": "Khmer", "MYANMAR": "Burmese", "LAO": "Lao", "SINHALA": "Sinhala", "GUJARATI": "Gujarati",
    "GURMUKHI": "Punjabi", "KANNADA": "Kannada", "MALAYALAM": "Malayalam", "HIRAGANA": "Japanese", "KATAKANA": "Japanese",
    "CJK": "Chinese", "CYRILLIC": "Russian",
}  # fmt: skip


@lru_cache(maxsize=1)
def _profiles() -> dict[str, frozenset[str]]:
    """Language to its commonest function words, from `data/stopwords.txt`."""
    text = files("dragoman.language").joinpath("data/stopwords.txt").read_text(encoding="utf-8")
    rows = (line.partition(":") for line in text.splitlines() if line and not line.startswith("#"))
    return {name.strip(): frozenset(words.split()) for name, _, words in rows}


def looks_english(text: str) -> bool:
    """Whether the text can be taken for English; true for texts too short to tell (under 40 letters)."""
    return guess_language(text) in ("English", None)


def guess_language(text: str) -> str | None:
    """English name of the language that the text is most likely in; "an unknown language" when it is none of those
    known, None when there is too little to tell by."""
    sample = text[:_SAMPLE]
    letters = [c for c in sample if c.isalpha()]
    if len(letters) < _FEWEST_LETTERS:
        return None
    script = _script(letters)
    if script not in ("LATIN", "CYRILLIC", "ARABIC", "DEVANAGARI"):
        return _BY_SCRIPT.get(script, "an unknown language")
    return _by_words(sample, script)


def _script(letters: list[str]) -> str:
    """Name of the script that most letters belong to; Japanese is told from Chinese by its kana."""
    counts: Counter[str] = Counter()
    for letter, n in Counter(letters).items():
        counts[unicodedata.name(letter, "UNKNOWN").split()[0]] += n
    if counts["CJK"] and counts["HIRAGANA"] + counts["KATAKANA"] > 0.1 * counts["CJK"]:
        counts["HIRAGANA"] += counts.pop("CJK")
    return max(counts, key=lambda name: (counts[name], name))


def _by_words(sample: str, script: str) -> str | None:
    words = [w.lower().replace("’", "'") for w in _WORD.findall(sample)]
    if not words:
        return None
    scores = {name: sum(w in profile for w in words) / len(words) for name, profile in _profiles().items()}
    english = scores["English"]
    best = max((name for name in scores if name != "English"), key=lambda name: (scores[name], name))
    if script != "LATIN":
        return best if scores[best] >= 0.03 else _BY_SCRIPT[script]
    if scores[best] >= 0.12 and scores[best] > 1.5 * english and len(words) >= 6:
        return best
    if english < 0.03 and len(words) >= 60:
        return best if scores[best] >= 0.1 else "an unknown language"
    return "English"
