"""Words that bound a number: "at least", "nearly", "up to", "or more"."""

from __future__ import annotations

import re

from dragoman.record import Bound

_END = r"\s?(?:(?:a|an|the|its|another|some|only)\s)?$"
_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("at_most", re.compile(r"(?:\bno more than|\bnot more than|\bup to|\bat most|\bas (?:much|many|high) as|\ba maximum(?: of)?|\bless than|\bfewer than|\bunder|\bbelow|\blower than|\byounger than|\bwithin|<|≤|\bshort of)" + _END, re.I)),
    ("at_least", re.compile(r"(?:\bno (?:less|fewer) than|\bnot (?:less|fewer) than|\bat least|\bmore than|(?<!\btake\s)(?<!\btook\s)(?<!\btaken\s)(?<!\btaking\s)(?<!\bhand\s)(?<!\bhanded\s)\bover|\babove|\bexceed(?:s|ed|ing)?|\bupwards? of|\bin excess of|\bgreater than|\bhigher than|\bnorth of|\bolder than|\blonger than|\blarger than|\ba minimum(?: of)?|\bas (?:few|little) as|\bjust over|\bwell over|>|≥)" + _END, re.I)),
    ("nearly", re.compile(r"(?:\bnearly|\balmost|\bclose to|\bjust (?:under|below|short of)|\bapproaching|\bnear)" + _END, re.I)),
    ("about", re.compile(r"(?:\babout|\baround|\bsome|\broughly|\bapproximately|\bapprox\.?|\ban? estimated|\bestimated(?: at)?|\bcirca|\bc\.|~|≈|\bin the region of|\bon the order of|\bapproximates?|\bor so|\bperhaps|\bmaybe)" + _END, re.I)),
)  # fmt: skip
_NO_FEWER = re.compile(r"\b(?:no|not) (?:less|fewer) than" + _END, re.I)
_NEARLY_FIRST = re.compile(r"\bjust (?:under|below|short of)\s$", re.I)
_BEHIND: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("at_least", re.compile(r"\s?\+|-plus\b|,?\s(?:or|and)\s(?:more|over|above|higher)\b|(?:\s\w+){0,1}\sor\smore\b", re.I)),
    ("at_most", re.compile(r"\sor\s(?:less|fewer|under|below)\b|\sat\smost\b", re.I)),
    ("about", re.compile(r"\s(?:or\sso|more\sor\sless)\b|(?:\s\w+)\sor\sso\b|-odd\b", re.I)),
)  # fmt: skip


def bound_of(text: str, start: int, end: int) -> Bound:
    """The bound of the number that stands at characters [start, end) of `text`; "exact" where no word bounds it."""
    before = text[max(0, start - 40) : start]
    if _NEARLY_FIRST.search(before):
        return "nearly"
    if _NO_FEWER.search(before):
        return "at_least"
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    for bound, pattern in _BEHIND:
        if pattern.match(text, end):
            return bound
    return "exact"


_WORDS = re.compile(
    r"(?:\b(?:(?:(?:an?|its|their|the)\s)?(?:new\s|fresh\s)?(?:record|all-time|[\w-]+-(?:year|month|week))(?:\s(?:high|low|peak|level))?(?:\sof)?|about|around|some|roughly|approximately|nearly|almost|close to|at least|at most|more than|less than|fewer than|over|under|up to|"
    r"as much as|as many as|no more than|no less than|just (?:over|under)|an? estimated|a further|another|an additional|an average of|only|just|"
    r"a|an|the)\s|~\s?|≈\s?|by\s)+$",
    re.I,
)


def without_bound(text: str, start: int) -> int:
    """The character where the words that bound the number at `start` begin."""
    before = text[max(0, start - 60) : start]
    match = _WORDS.search(before)
    return start - len(match.group()) if match else start
