"""The noun that a number counts: "eight new MISSILE SYSTEMS", "tens of thousands of TROOPS", "12-POINT"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from spacy.tokens import Token

from dragoman.figures.quantities import Quantity
from dragoman.figures.sentence import Sentence
from dragoman.figures.units import plural

_SKIP = frozenset(
    {"the", "its", "their", "his", "her", "our", "those", "these", "all", "such", "my", "your", "a", "an"}
)
_HEADS = frozenset({"dead", "wounded", "injured", "missing", "others", "homeless", "unemployed"})
_STOP = frozenset(
    {"more", "less", "fewer", "most", "ago", "later", "earlier", "old", "higher", "lower", "up", "down"}
)
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun phrase.

    Attributes:
        words: its adjectives and nouns, in order, determiners and participles left out
        head: its noun
        of: an "of" stands between number and noun
    """

    words: tuple[Token, ...]
    head: Token
    of: bool


@lru_cache(maxsize=1)
def people_nouns() -> frozenset[str]:
    """Nouns that count human beings (`people.txt`), singular or plural, lower case."""
    lines = (Path(__file__).parent / "people.txt").read_text(encoding="utf-8").splitlines()
    words = {w.lower() for line in lines if not line.startswith("#") for w in line.split()}
    return frozenset(words | {plural(w) for w in words})


def counted(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The noun phrase that follows the quantity and is counted or measured by it; None where there is none."""
    i = sentence.after(quantity.end)
    of = False
    token = sentence.token(i)
    if token is not None and token.text == "-" and quantity.hyphen:
        i += 1
    elif token is not None and token.lower_ == "of":
        of, i = True, i + 1
    skip = of or quantity.number.form == "fraction"
    while (
        (token := sentence.token(i)) is not None and skip and (token.lower_ in _SKIP or token.pos_ == "NUM")
    ):
        i += 1
    joined = sentence.token(i) if quantity.hyphen and quantity.unit is None else None
    if joined is not None and joined.is_alpha:
        return Counted((joined,), joined, of)
    return _phrase(sentence, i, of, measured=quantity.unit is not None)


def _phrase(sentence: Sentence, i: int, of: bool, *, measured: bool) -> Counted | None:
    words: list[Token] = []
    head: Token | None = None
    for k in range(i, i + _LONGEST):
        token = sentence.token(k)
        if (
            token is None
            or token.is_space
            or (measured and _dated(sentence, token))
            or not _belongs(sentence, token, head)
        ):
            break
        if token.lower_ in _HEADS and not _noun_next(sentence, k):
            words.append(token)
            head = token
            break
        if token.pos_ in ("NOUN", "PROPN") and token.tag_ != "POS":
            words.append(token)
            head = token
            if not _goes_on(sentence, token):
                break
        elif token.pos_ == "ADJ":
            words.append(token)
    if head is None:
        return None
    return Counted(tuple(w for w in words if w.i <= head.i), head, of)


def _belongs(sentence: Sentence, token: Token, head: Token | None) -> bool:
    if token.text[0].isdigit() and token.pos_ != "NUM" and (head is None or head.pos_ != "PROPN"):
        return False
    if head is not None and token.lower_ == "and":
        return head.pos_ == "PROPN" and _goes_on(sentence, head)
    if token.pos_ in ("NOUN", "PROPN"):
        return head is None or not _dated(sentence, token)
    if head is not None and token.text not in ("-", "/", "&"):
        return token.pos_ in ("ADJ", "NUM") and _noun_next(sentence, token.i)
    if token.lower_ in ("more", "other", "further", "additional", "new", "different", "separate"):
        return token.nbor(1).lower_ != "than" if token.i + 1 < len(token.doc) else True
    if token.lower_ == "most" and _noun_next(sentence, token.i):
        return True
    if token.lower_ in _STOP:
        return False
    if token.pos_ == "ADJ" or token.text in ("-", "/", "&") or token.lower_ in _HEADS:
        return True
    if token.pos_ in ("ADV", "VERB", "CCONJ", "NUM") or token.tag_ in ("VBN", "VBG"):
        return (
            token.tag_ in ("VBN", "VBG", "RB", "CC", "VBD", "CD") or token.lower_ == "and"
        ) and _noun_next(sentence, token.i)
    return token.tag_ in ("HYPH", "``", "''")


def _noun_next(sentence: Sentence, i: int) -> bool:
    following = sentence.token(i + 1)
    if following is not None and following.text == "-":
        following = sentence.token(i + 2)
    if following is None:
        return False
    if following.pos_ == "ADJ":
        return True
    if following.tag_ in ("VBN", "VBG"):
        after = sentence.token(following.i + 1)
        return after is not None and after.pos_ in ("NOUN", "PROPN")
    return following.pos_ in ("NOUN", "PROPN") and not _dated(sentence, following)


def _goes_on(sentence: Sentence, noun: Token) -> bool:
    """True where the noun only modifies the one behind it."""
    following = sentence.token(noun.i + 1)
    if following is None:
        return False
    if following.lower_ == "and" and noun.pos_ == "PROPN":
        after = sentence.token(following.i + 1)
        return after is not None and after.pos_ == "PROPN" and _noun_next(sentence, after.i)
    if following.tag_ == "CD" and noun.pos_ == "PROPN":
        return _noun_next(sentence, following.i)
    if following.text in ("-", "/", "&"):
        return noun.head.i > noun.i and noun.dep_ in ("compound", "nmod", "amod", "npadvmod")
    if following.pos_ in ("NOUN", "PROPN", "ADJ") and following.tag_ != "POS":
        return noun.dep_ in ("compound", "nmod", "amod", "npadvmod", "nummod") and noun.head.i > noun.i
    return False


def _dated(sentence: Sentence, token: Token) -> bool:
    start = token.idx - sentence.offset
    return bool(sentence.dates_at(start, start + len(token))) or token.ent_type_ in ("DATE", "TIME")


def is_people(noun: Token) -> bool:
    """True for a noun that counts human beings."""
    return (
        noun.lower_ in people_nouns()
        or noun.lemma_.lower() in people_nouns()
        or noun.lower_ in ("others", "strong", "homeless", "unemployed", "jobless")
        or (noun.ent_type_ == "NORP" and noun.pos_ in ("NOUN", "PROPN"))
    )


_GENERAL = frozenset(
    {
        "piece",
        "system",
        "unit",
        "item",
        "device",
        "battery",
        "vehicle",
        "point",
        "set",
        "kit",
        "station",
        "plant",
        "post",
        "site",
    }
)


def record_unit(noun: Token, *, people: bool = True) -> str:
    """The unit of a Figure that counts this noun: "people", or its plural in lower case."""
    if people and is_people(noun):
        return "people"
    word = noun.lower_
    if (
        noun.lemma_.lower() in _GENERAL
        and noun.i
        and noun.nbor(-1).dep_ == "compound"
        and noun.nbor(-1).is_alpha
    ):
        word = f"{noun.nbor(-1).lower_} {word}"
    if noun.tag_ in ("NNS", "NNPS") or (noun.tag_ != "NN" and word.endswith("s")):
        return word
    return plural(word)
