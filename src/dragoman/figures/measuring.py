"""Which numbers measure something: not dates, times, ages, scores, addresses, or parts of a name (Boeing 737, Article 5)."""

from __future__ import annotations

import re

from spacy.tokens import Token

from dragoman.figures.counted import Counted
from dragoman.figures.quantities import Quantity
from dragoman.figures.sentence import Sentence

MONTHS = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_MONTH_BEFORE = re.compile(rf"\b{MONTHS}\s(?:the\s)?(?:\d{{1,2}}(?:,|\s(?:to|and|or|-))?\s)?$")
_MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)?(?:\s|-)(?:of\s)?{MONTHS}(?![a-z])")
_CLOCK = re.compile(
    r"(?::\d\d)?\s?(?:[ap]\.?\s?m\b\.?|o['’]clock|hours?\s(?:GMT|local)|GMT|UTC|BST|EST|EDT|ET|PT|PST|PDT|CET|CEST|IST|local time)(?![a-z])",
    re.I,
)
_DESIGNATOR = re.compile(
    r"\b(?:articles?|resolutions?|chapters?|pages?|nos?\.?|nr\.?|numbers?|phase|levels?|category|route|highway|sections?|line|lines|channel|room|"
    r"flight|stage|game|games|models?|version|class|grade|type|boeing|airbus|apollo|figure|table|item|unit|block|sector|zone|district|precinct|"
    r"ward|gate|volume|vol\.?|episode|season|round|match|appendix|annex|annexe|point|rule|step|track|lane|platform|terminal|reactor|pillar|"
    r"paragraph|para\.?|clause|amendment|title|protocol|part|tier|group|cabin|building|apartment|apt\.?|house|suite|area|interstate|bus|tram|"
    r"day|week|year|under|over|chapter|verse|psalm|act|scene|magnitude|size|windows|iphone|galaxy|playstation|xbox|exit|lap|turn|hole|"
    r"world war|super bowl|war|gauge|code|version|form|schedule|ward|case|case no\.?|bill|hb|sb|order|directive|regulation|convention|f/|r/|#|№|§)\s?$",
    re.I,
)
_NUMBERED = frozenset({"under", "over", "top", "point", "area", "case", "order", "bill", "war", "year", "week", "day", "line", "lines", "house", "group", "game", "games", "match", "part", "class", "figure", "numbers", "number", "form", "level", "levels", "aged", "ages", "age", "magnitude", "act", "turn", "lap", "round", "season", "unit", "size"})  # fmt: skip
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|during|before|after|between|and|to|early|late|mid|fiscal|year|through|circa|the|"
    r"spring|summer|autumn|fall|winter|1\d\d\d)[\s-]$|A\.D\.\s$|\d[–-]$|\($",
    re.I,
)
_STREET = re.compile(
    r"\s(?:[A-Z][\w'’.]*\s){1,3}(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Lane|Boulevard|Blvd|Drive|Square|Place|Court|Way|Terrace|Crescent)"
)
_OLD = re.compile(
    r"[\s-]?(?:years?|yrs?|months?|weeks?|days?|yo|y/o)?(?:[\s-]olds?\b|\sof\sage\b)|\s?(?:yo|y/o)\b|-somethings?\b",
    re.I,
)
_AGED = re.compile(
    r"\b(?:people|men|women|those|adults|children|boys|girls|voters|youths?|anyone|everyone|citizens|persons|workers|students)\s(?:under|over|above|below|aged)\s"
    r"(?:the\sage\sof\s)?$",
    re.I,
)
_DEICTIC_BEHIND = re.compile(
    r"\s(?:ago|earlier|later|before|after|previously|since|beforehand|from now|hence|to go|into)\b|['’]s?\s|['’]\s"
)
_DEICTIC_BEFORE = re.compile(
    r"\b(?:(?:the|this|these|in|over|for|within|during)\s)?(?:last|past|next|coming|previous|preceding|recent|first|final|following|after|another|every|within|opening|closing)\s$",
    re.I,
)
_IN = re.compile(r"\bin\s(?:about\s|around\s|just\s|less than\s|more than\s|the\s)?$", re.I)
_IDIOM_ONE = frozenset({"another", "day", "way", "thing", "hand", "side", "point", "time", "reason", "step", "of", "by", "who", "that", "can", "should", "must", "has", "is", "might", "would", "could", "more", "such", "too"})  # fmt: skip


def part_of_something_else(sentence: Sentence, quantity: Quantity) -> bool:
    """True where the digits belong to a name, a date, a time of day, a phone number: seen before ranges are joined."""
    text, start, end = sentence.text, quantity.start, quantity.last
    if _glued(text, quantity) or _CLOCK.match(text, end):
        return True
    if quantity.unit is not None:
        return False
    if quantity.number.form == "digits" and (
        _MONTH_BEFORE.search(text, max(0, start - 20), start) or _in_month(text, quantity)
    ):
        return True
    return _numbered(text, quantity) or bool(_STREET.match(text, end))


def _in_month(text: str, quantity: Quantity) -> bool:
    value = quantity.number.value or 0
    return value <= 31 and _MONTH_BEHIND.match(text, quantity.last) is not None


def _glued(text: str, quantity: Quantity) -> bool:
    start, end = quantity.start, quantity.end
    before = text[start - 1] if start else " "
    if (
        before.isalnum()
        or before in "_#@№§&"
        or (
            before in "-/.:’'+–"
            and start > 1
            and text[start - 2].isalnum()
            and quantity.number.form != "words"
        )
    ):
        return not (before in "-–" and text[start - 2].isdigit()) and not (
            before == "/" and quantity.unit is not None
        )
    behind = text[end : end + 1]
    if quantity.unit is None and (behind.isalnum() or behind in ("_", "@")):
        return True
    if behind in (":", "/") and text[end + 1 : end + 2].isalnum() and quantity.unit is None:
        return True
    return behind in ("'", "’") and text[end + 1 : end + 2] == "s" and quantity.number.form == "digits"


def _numbered(text: str, quantity: Quantity) -> bool:
    window = text[max(0, quantity.start - 16) : quantity.start]
    match = _DESIGNATOR.search(window)
    if match is None:
        return False
    word = match.group().strip().lower()
    if word in _NUMBERED and not (
        word in ("aged", "age", "ages")
        or (window[match.start()].isupper() and match.start() + quantity.start > 16)
    ):
        return (
            word not in ("under", "over", "order", "numbers", "top", "house", "group", "bill", "part")
            and quantity.number.form == "digits"
            and not _plural_behind(text, quantity.last)
        )
    return True


def _plural_behind(text: str, at: int) -> bool:
    word = re.match(r"\s(?:[a-z]+\s)?([a-z]+)", text[at:])
    return bool(word and word.group(1).endswith("s"))


def is_age(sentence: Sentence, quantity: Quantity) -> bool:
    """'Anna Kim, 45,', '45-year-old', 'aged 60', '30 years old'."""
    text, number_end = sentence.text, quantity.last
    if quantity.unit is not None and quantity.unit.dimension != "time":
        return False
    if re.match(
        r"(?:\s|-)(?:years?|yrs?|months?|weeks?|days?)(?:\s|-)olds?\b", text[number_end:]
    ) or _OLD.match(text, quantity.end if quantity.unit else number_end):
        return True
    if re.search(
        r"\b(?:aged?|ages)\s(?:of\s|between\s|around\s|about\s)?(?:\d+\s(?:to|and|-)\s)?$",
        text[max(0, quantity.start - 24) : quantity.start],
        re.I,
    ):
        return True
    if quantity.unit is None and _AGED.search(text[max(0, quantity.start - 40) : quantity.start]):
        return True
    return quantity.unit is None and _apposed(sentence, quantity)


def _apposed(sentence: Sentence, quantity: Quantity) -> bool:
    text = sentence.text
    value = quantity.number.value or 0
    if not (
        quantity.number.integer
        and 0 < value < 120
        and quantity.high is None
        and quantity.number.form == "digits"
    ):
        return False
    if not re.search(r"[^\W\d_],\s$", text[max(0, quantity.start - 3) : quantity.start]) or not re.match(
        r"\s?(?:,|\.|;|$)|\sand\b", text[quantity.end :]
    ):
        return False
    before = sentence.token(sentence.index(quantity.start) - 2)
    return before is not None and (
        before.pos_ == "PROPN" or before.ent_type_ == "PERSON" or before.tag_ == "NN"
    )


def is_year(sentence: Sentence, quantity: Quantity, noun: Counted | None) -> bool:
    """A bare number from 1000 to 2100 that reads as a year."""
    number = quantity.number
    if quantity.unit is not None or number.form != "digits" or number.scaled or not number.integer:
        return False
    text, value = sentence.text, number.value or 0
    digits = text[quantity.first : quantity.first + 4]
    if not (
        1000 <= value <= 2199 and digits.isdigit() and len(text[quantity.first : quantity.last].strip()) >= 4
    ):
        return False
    before = sentence.token(sentence.index(quantity.first) - 1)
    if (
        1950 <= value <= 2049
        and before is not None
        and (before.pos_ in ("NOUN", "PROPN") or before.tag_ == "POS")
    ):
        return True
    if value > 2100 and not re.search(
        r"\b(?:in|by|until|to|year)\s$", text[max(0, quantity.start - 7) : quantity.start], re.I
    ):
        return False
    plain = (
        noun is not None
        and not noun.of
        and noun.head.tag_ == "NNS"
        and noun.head.i - sentence.index(quantity.last - 1) <= 2
    )
    if plain and not re.search(
        r"\b(?:in|since|of|during|the|by|until|from)\s$",
        text[max(0, quantity.start - 8) : quantity.start],
        re.I,
    ):
        return False
    return value >= 1900 or bool(_YEAR_BEFORE.search(text[max(0, quantity.start - 9) : quantity.start]))


def in_date(sentence: Sentence, quantity: Quantity) -> bool:
    """True where the number stands inside a date or a time of day that the dates room found (not a duration)."""
    if quantity.unit is not None and quantity.unit.dimension != "time":
        return False
    return any(when.type in ("DATE", "TIME") for when in sentence.dates_at(quantity.first, quantity.last))


def is_moment(sentence: Sentence, quantity: Quantity) -> bool:
    """A length of time that points at a moment: "two years ago", "the past three months"."""
    if quantity.unit is None or quantity.unit.dimension != "time" or quantity.hyphen:
        return False
    before = sentence.text[max(0, quantity.start - 40) : quantity.start]
    if _IN.search(before) and quantity.unit.name not in ("hour", "minute", "second"):
        return True
    return bool(
        _DEICTIC_BEHIND.match(sentence.text, quantity.end) or _DEICTIC_BEFORE.search(before)
    ) or in_date(sentence, quantity)


def is_name(sentence: Sentence, quantity: Quantity, noun: Counted | None) -> bool:
    """Part of a proper name by the words around it: "S&P 500", "World War Two", "the Boeing 737 Max"."""
    if quantity.unit is not None or quantity.number.scaled:
        return False
    first = sentence.index(quantity.first)
    here, before = sentence.token(first), sentence.token(first - 1)
    if here is None:
        return False
    if (
        before is not None
        and before.pos_ == "NUM"
        and before.whitespace_
        and before.is_alpha
        and quantity.number.form == "digits"
    ):
        return True
    capital = quantity.number.form == "words" and here.text[:1].isupper() and not sentence.title_case
    if (
        capital
        and first > sentence.first
        and (before is None or before.text not in ("“", '"', "‘", "'", ":", "-", "—", "–"))
    ):
        return True
    if (
        before is None
        or before.is_space
        or before.whitespace_ == ""
        or before.pos_ != "PROPN"
        or sentence.title_case
    ):
        return False
    if before.ent_type_ in ("DATE", "TIME"):
        return noun is None
    return _named(before, here, noun)


def _named(before: Token, here: Token, noun: Counted | None) -> bool:
    if not before.text[:1].isupper() or (before.i == before.sent.start and before.pos_ != "PROPN"):
        return False
    if noun is None or noun.head.pos_ == "PROPN" or noun.words[0].pos_ == "PROPN":
        return True
    return before.dep_ in ("compound", "nmod") and before.head.i >= noun.head.i and here.head.i >= noun.head.i


def is_pronoun(sentence: Sentence, quantity: Quantity, noun: Counted | None) -> bool:
    """'one' that counts nothing, "the two", "no one"."""
    form = sentence.text[quantity.first : quantity.last].lower()
    if quantity.unit is not None or quantity.high is not None:
        return False
    before = sentence.token(sentence.index(quantity.first) - 1)
    left = before.lower_ if before is not None else ""
    if form == "one":
        idiom = sentence.token(sentence.after(quantity.last))
        return (
            noun is None
            or (noun.head.lower_ in _IDIOM_ONE)
            or (idiom is not None and idiom.lower_ in _IDIOM_ONE)
            or left in ("no", "any", "every", "the", "this", "that", "each")
        )
    return (
        noun is None
        and quantity.number.form == "words"
        and left in ("the", "these", "those", "all", "both", "between")
        and not quantity.number.scaled
    )


def is_definite(sentence: Sentence, quantity: Quantity, noun: Counted | None) -> bool:
    """'the two sides': a number that points back to known things instead of counting new ones."""
    value = quantity.number.value
    if quantity.unit is not None or value is None or value > 10 or noun is None or quantity.hyphen:
        return False
    before = sentence.token(sentence.index(quantity.first) - 1)
    return (
        before is not None
        and before.lower_ in ("the", "these", "those", "both", "all", "any", "whose")
        and not noun.of
    )


def is_score(sentence: Sentence, quantity: Quantity, noun: Counted | None) -> bool:
    """'2-1', '89-89': two numbers of a game; also any digits in a chain of hyphens."""
    text = sentence.text
    if quantity.join == "hyphen":
        return (
            quantity.unit is None
            and not quantity.number.scaled
            and (noun is None or noun.head.tag_ != "NNS" or (quantity.top or 0) < 8)
        )
    glued = re.match(r"[-–]\d", text[quantity.end :]) or re.search(r"\d[-–]$", text[: quantity.start][-2:])
    return bool(glued) and quantity.unit is None
