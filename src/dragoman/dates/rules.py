"""Which stretches of text are time expressions: patterns, each with the name of the reading that resolves it.

Spans follow TimeML: determiner and modifier belong to them ("the past three months", "almost four years ago"), a
preposition does not. Where two patterns overlap the longer one wins, then the earlier in this list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.dates.words import (
    ABOUT,
    CLOCK,
    DAY,
    EDGE,
    MONTH,
    NUMBER,
    ONES,
    PART,
    SEASON,
    SPELLED_YEAR,
    UNIT,
    VAGUE,
    WEEKDAY,
    YEAR,
    ZONE,
    S,
)

_THE = rf"(?:the{S})?"
_SAME = r"(?:last|past|previous|preceding|prior|next|coming|following|subsequent|this|current|that|the same|same|present)"
_HOLIDAY = rf"(?:Christmas(?:{S}(?:Day|Eve))?|New{S}Year[’']s(?:{S}(?:Day|Eve))?|Thanksgiving(?:{S}Day)?|Easter(?:{S}(?:Sunday|Monday))?|Independence{S}Day|Memorial{S}Day|Labou?r{S}Day|Halloween|Valentine[’']s{S}Day|May{S}Day)"
_COMMA = rf"(?:\s?,{S}?|{S})"


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch that a pattern matched. Offsets are characters of the text, end exclusive."""

    start: int
    end: int
    reading: str
    match: re.Match[str]


def _rule(reading: str, pattern: str, flags: int = 0) -> tuple[str, re.Pattern[str]]:
    return reading, re.compile(rf"(?<![\w$£€#.]){pattern}(?!\w)", flags)


_I = re.IGNORECASE
_DATE = (
    rf"(?:(?P<wd>{WEEKDAY}){_COMMA}(?:the{S})?)?(?:(?P<which>(?i:last|next|this{S}past)){S})?(?:(?P<m1>{MONTH}){S}(?:the{S})?(?P<d1>{DAY})(?![.,:]?\d|{S}?(?:percent|%|million))(?:{_COMMA}(?P<y1>{YEAR})(?!\d|,\d))?"
    rf"|(?P<d2>{DAY})(?:{S}of)?{S}(?P<m2>{MONTH})(?:{_COMMA}(?P<y2>{YEAR})(?!\d|,\d)|{S}(?P<s2>\d\d)(?![\w:.,/%]|{S}(?:[a-z]|\d)))?)"
)
_WD_PART = rf"(?:(?P<edge>(?i:early|late|earlier|later)){S}(?:on{S})?)?(?P<wd>{WEEKDAY})(?:[’']s)?(?:{S}(?P<part>{PART}))?"

RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    _rule("iso", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:[T ](?P<h>\d\d):(?P<min>\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"),
    _rule("numeric", r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)(?![/.]?\d)"),
    _rule("week_of", rf"{_THE}week{S}of{S}(?:{_DATE})", _I),
    _rule("date", rf"{EDGE}(?:(?P<clock>{CLOCK}){_COMMA}(?:on{S})?)?{_DATE}(?:{_COMMA}(?:at{S}(?:about{S}|around{S}|approximately{S})?)?(?P<clock2>{CLOCK}))?", 0),
    _rule("month", rf"{EDGE}(?:(?P<which>(?i:last|next|this|past|the{S}following)){S})?(?P<m>{MONTH})(?:(?:{_COMMA}(?:of{S})?(?P<y>{YEAR})|{S}(?P<which2>last{S}year|this{S}year|next{S}year|of{S}(?:last|this|next){S}year))(?!\d|,\d))?", 0),
    _rule("weekday", rf"(?:(?P<which>(?i:last|next|this|this{S}past|this{S}coming|the{S}following|the{S}previous|the{S}next|the{S}same)){S})?{_WD_PART}(?:{S}(?P<after>last|next|this){S}week)?", 0),
    _rule("weekday", rf"(?P<clock>{CLOCK}|noon|midnight){S}(?:on{S})?{_WD_PART}", 0),
    _rule("weekday", rf"{_WD_PART}{S}at{S}(?:about{S}|around{S}|approximately{S})?(?P<clock>{CLOCK}|noon|midnight)", 0),
    _rule("weekday_set", rf"(?:(?i:every|each)(?:{S}other)?{S}(?P<wd>{WEEKDAY})(?:{S}(?P<part>{PART}))?|(?P<wds>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)(?:{S}(?P<parts>{PART}))?|(?P<wdn>{WEEKDAY}){S}(?P<partn>mornings|afternoons|evenings|nights))", 0),
    _rule("today", rf"(?:(?P<edge>early|earlier|late|later){S})?(?P<day>today|tonight|yesterday|tomorrow|day{S}before{S}yesterday|day{S}after{S}tomorrow)(?:{S}(?P<part>{PART}))?", _I),
    _rule("today", rf"(?P<clock>{CLOCK}|noon|midnight){S}(?P<day>today|tonight|yesterday|tomorrow)(?:{S}(?P<part>{PART}))?", _I),
    _rule("part", rf"(?:(?:early|late|earlier|later){S})?(?P<which>this|last|the{S}following|the{S}next|the{S}previous|that|the{S}same){S}(?P<part>morning|afternoon|evening|night)", _I),
    _rule("clock", rf"(?P<clock>{CLOCK})", 0),
    _rule("clock", r"(?P<clock>noon|midnight)", _I),
    _rule("quarter", rf"{_THE}(?P<fiscal>fiscal{S})?(?P<n>first|second|third|fourth|1st|2nd|3rd|4th|final)(?:{S}|-)(?P<fiscal2>fiscal(?:{S}|-))?quarters?(?:{S}(?:of{S}(?:the{S})?(?:fiscal{S}(?:year{S})?)?)?(?P<y>{YEAR}|(?:last|this|next){S}year|the{S}year))?", _I),
    _rule("quarter", rf"Q(?P<n>[1-4])(?:{S}(?:of{S})?(?P<y>{YEAR}))?|(?P<y3>{YEAR}){S}?Q(?P<n3>[1-4])", 0),
    _rule("half", rf"{_THE}(?P<n>first|second|1st|2nd|latter){S}half{S}(?:of{S})?(?:the{S})?(?:fiscal{S}(?:year{S})?)?(?P<y>{YEAR}|(?:last|this|next){S}year|(?:the{S})?year)", _I),
    _rule("half", rf"H(?P<n>[12]){S}(?:of{S})?(?P<y>{YEAR})", 0),
    _rule("season", rf"{EDGE}(?:{_THE}(?P<which>last|next|this|past|coming|previous|following|the){S})(?P<season>{SEASON})(?:{S}of{S}(?:(?P<y>{YEAR})|(?P<yw>{SPELLED_YEAR})))?(?!{S}(?:apart|in{S}|guy))", _I),
    _rule("season", rf"(?P<season>{SEASON})(?:{S}(?:of{S})?|{_COMMA})(?P<y>{YEAR})", _I),
    _rule("season", rf"(?<=\bin ){EDGE}(?P<season>{SEASON})", _I),
    _rule("season", rf"(?:early|late|mid-?){S}?(?P<season>spring|summer|autumn|winter)", _I),
    _rule("holiday", rf"(?:(?P<which>(?i:last|next|this)){S})?(?P<holiday>{_HOLIDAY})(?:{_COMMA}(?P<y>{YEAR}))?", 0),
    _rule("decade", rf"{EDGE}{_THE}{EDGE}(?P<c>1[4-9]|20)(?P<n>\d)0[’']?s", _I),
    _rule("decade", rf"{EDGE}(?:the{S}){EDGE}[’']?(?P<n>\d)0[’']?s", _I),
    _rule("decade", rf"{EDGE}[’'](?P<n>\d)0s", _I),
    _rule("decade", rf"{EDGE}(?:the{S}){EDGE}(?:(?P<cw>nineteen|eighteen){S})?(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)", _I),
    _rule("century", rf"{EDGE}{_THE}{EDGE}(?:(?P<n>\d\d?)(?:st|nd|rd|th)|(?P<word>fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))(?:{S}|-)century", _I),
    _rule("fiscal", rf"{_THE}(?:fiscal(?:{S}year)?|FY|financial{S}year){S}?(?P<y>{YEAR}|['’]\d\d)(?:[-/]\d\d(?:\d\d)?)?", _I),
    _rule("year_end", rf"{_THE}(?:(?P<y>{YEAR}){S})?year(?:-|{S})end", _I),
    _rule("year", rf"{EDGE}{_THE}{EDGE}(?:year{S})?(?P<y>{YEAR})(?:(?P<to>[-–—/](?:\d{{4}}|\d\d))?)(?![-–/:.,]?\d|{S}?(?:%|percent|per{S}cent|million|billion|trillion|degrees|km|miles|meters|metres|feet|pounds|dollars|tons|tonnes|euros|GMT|hours|people|troops|soldiers))", 0),
    _rule("spelled_year", rf"(?P<words>{SPELLED_YEAR})", _I),
    _rule("short_year", r"[’'](?P<y>[4-9]\d|[0-3]\d)(?!s)", 0),
    _rule("relative", rf"{EDGE}{_THE}(?P<which>{_SAME}){S}(?P<unit>weekend|week|month|quarter|year|decade|century|day|hour|minute|night){S}?(?P<ago>(?:a|one){S}(?:year|month|week){S}(?:ago|earlier|before))?", _I),
    _rule("relative", rf"{EDGE}{_THE}(?P<which>{_SAME}){S}fiscal{S}(?P<unit>year|quarter)", _I),
    _rule("relative", rf"(?:earlier|later){S}(?:in{S}the|on{S}in{S}the|in{S}|that){S}?(?P<unit>week|month|year|day)", _I),
    _rule("the_end", rf"(?:the{S})(?:beginning|start|end|middle|close|turn){S}of{S}(?:the{S}|this{S})?(?P<unit>week|month|quarter|year|decade|century|day)", _I),
    _rule("the_weekend", rf"the{S}weekend", _I),
    _rule("ago", rf"{ABOUT}(?:the{S})?(?P<n>{NUMBER}|{VAGUE}|{NUMBER}{S}(?:or|to){S}{NUMBER})(?:{S}|-)(?P<unit>{UNIT})(?:{S}and{S}(?:a{S}half|{NUMBER}{S}{UNIT}))?(?:{S}|-)(?P<dir>ago|earlier|before{S}(?:that|then)|before(?=\s*[.,;:]|$)|previously|later|hence|from{S}now|from{S}today|after(?=\s*[.,;:]))", _I),
    _rule("ago", r"(?P<n>an?|one|two|three)?-?(?P<unit>year|month|week)-(?P<dir>earlier|ago)", _I),
    _rule("ago_vague", rf"(?:long|ages|moments|years|months|weeks|days|decades|centuries|generations){S}(?:ago|earlier|before(?=\s*[.,;:]))", _I),
    _rule("later_vague", rf"(?P<unit>years|months|weeks|days|decades|hours|minutes|moments){S}later", _I),
    _rule("past_n", rf"(?:{_THE}(?P<which>past|(?:(?<=the )|(?<=in )|(?<=for )|(?<=over )|(?<=these )|(?<=during )|(?<=within ))last|next|coming|previous|first|final|following|preceding|recent|subsequent|opening|closing){S}(?:about{S}|almost{S}|nearly{S}|at{S}least{S})?(?P<n>{NUMBER}|{VAGUE}|\d+{S}(?:to|or){S}\d+)(?:{S}|-)(?P<unit>{UNIT}))", _I),
    _rule("recent", rf"(?:the{S})?(?P<which>recent|coming|past|previous|later|earlier|last){S}(?:few{S}|couple{S}of{S})?(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries|times)", _I),
    _rule("rate", rf"(?P<times>(?:once|twice|{NUMBER}{S}times){S})(?:a|an|per|each|every){S}(?P<unit>second|minute|hour|day|night|week|month|quarter|year|decade)", _I),
    _rule("rate", r"(?<=\bper )(?P<unit>second|minute|hour|day|night|week|month|quarter|year|decade)", _I),
    _rule("every", rf"(?:every|each)(?:{S}(?P<n>other|{NUMBER}|few))?{S}(?P<unit>{UNIT}|morning|afternoon|evening)", _I),
    _rule("adverb", r"(?P<word>daily|weekly|monthly|yearly|annually|hourly|nightly|quarterly|biweekly|bimonthly)", _I),
    _rule("duration", rf"{ABOUT}(?:the{S}|a{S}full{S}|a{S}further{S}|another{S}|an{S}additional{S})?(?P<n>{NUMBER})(?:{S}(?:to|or|and){S}(?P<n2>{NUMBER}))?(?:{S}|{S}?-{S}?|{S}(?:full|more|additional|consecutive|straight|successive|whole|long|entire|solid){S})(?P<unit>{UNIT})(?:{S}(?P<half>and{S}a{S}half|(?:and{S})?(?P<n3>(?!an?\b){NUMBER}){S}(?P<unit3>minutes?|seconds?|hours?|days?|months?)))?(?:[’'](?=\s))?", _I),
    _rule("vague_duration", rf"(?:(?:the{S})?(?:last|past|next|first){S})?(?P<n>{VAGUE}|tens{S}of|thousands{S}of|millions{S}of|a{S}long|some){S}(?:more{S})?(?P<unit>seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)", _I),
    _rule("vague_duration", rf"(?:a{S}while|some{S}time|a{S}long{S}time|a{S}short{S}time|a{S}long{S}period|(?<=for )long)(?!{S}ago)", _I),
    _rule(
        "bare_units",
        r"(?:(?<=\bfor )|(?<=\bin )|(?<=\bin just )|(?<=\bwithin )|(?<=\btakes )|(?<=\btake )|(?<=\btook ))"
        rf"(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?!{S}(?:ago|later|earlier|old|past))",
        _I,
    ),
    _rule("present", rf"(?:right{S}now|by{S}now|until{S}now|just{S}now|now|nowadays|currently|at{S}present|at{S}the{S}moment|at{S}this{S}(?:time|moment|point|stage)|(?:the{S})?present{S}day|these{S}days|this{S}time(?={S}(?:of|around))|presently|the{S}current{S}(?:time|moment|period))", _I),
    _rule("past", rf"(?:recently|(?<=in )the{S}(?:recent{S}|distant{S}|not{S}too{S}distant{S})?past(?!{S}(?:\d|few|several|couple|{ONES}|{UNIT}))|not{S}long{S}ago|in{S}the{S}old{S}days)", _I),
    _rule("past_word", r"(?P<word>recent)", _I),
    _rule("future", rf"(?:(?<!as )soon(?!{S}as)|shortly(?!{S}(?:before|after))|(?:the|a){S}(?:near|foreseeable|not{S}too{S}distant|distant|immediate){S}future|the{S}future|future|some{S}?day|in{S}due{S}course|one{S}day(?=[^.]{{0,60}}\bwill\b))", _I),
    _rule("nth_day", rf"(?:the{S}|a{S})(?P<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{{1,2}}(?:st|nd|rd|th))(?:{S}(?:straight|consecutive|successive|full))?{S}(?P<unit>day|night|week|month|year)(?={S}(?:of|in|running))", _I),
    _rule("nth_day", rf"(?:the{S}|a{S})(?P<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{{1,2}}(?:st|nd|rd|th)){S}(?:straight|consecutive|successive){S}(?P<unit>day)", _I),
    _rule("the_day", rf"(?:(?<=\bin )|(?<=\bduring )|(?<=\bending )|(?<=\bended )|(?<=\bearlier in )|(?<=\blate in )|(?<=\blater in )|(?<=\bend )|(?<=\bclose )|(?<=\bclosed )|(?<=\bfinish )|(?<=\bfinished ))the{S}(?P<unit>day|week|month|year)(?!{S}(?:before|after|of|when|that|since|to|in|ended|leading|prior|following|up|ahead|the|he|she|it|they|we|I)\b)", _I),
    _rule("the_quarter", rf"the{S}(?P<latest>latest{S}|most{S}recent{S})?(?P<unit>quarter)(?!{S}of)", _I),
    _rule("long", r"(?P<unit>day|week|month|year|hour|decade|weekend|night)s?-?long", _I),
    _rule("year_ended", rf"the{S}(?:fiscal{S}|financial{S})?(?P<unit>year)(?={S}(?:ended|ending|to|through){S})", _I),
    _rule("year_ended", rf"the{S}(?P<unit>fiscal{S}year|financial{S}year)", _I),
    _rule("the_years", rf"(?<=\bover )the{S}(?P<unit>years|decades|centuries)", _I),
    _rule("same_day", rf"(?:the{S}|that{S})(?P<which>same|very{S}same|following|next|previous|preceding){S}(?P<unit>day|morning|afternoon|evening|night)", _I),
)  # fmt: skip
_RANK = {id(pattern): i for i, (_, pattern) in enumerate(RULES)}

_KEYS = re.compile(
    rf"(?P<iso>\b\d{{4}}-\d\d-\d\d)|(?P<numeric>\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d\d)|(?P<decade>\d0[’']?s\b|(?:ies)\b)"
    rf"|(?P<clock>\b\d{{1,2}}[:.]?\d{{0,2}}{S}?(?:[apAP]\.?\s?[mM]\b|{ZONE}\b)|\b\d\d?[:.]\d\d\b|\b\d{{4}}{S}?(?:hours|hrs)|\b[Nn]oon\b|\b[Mm]idnight\b)"
    rf"|(?P<year>\b{YEAR}\b|\b(?:nineteen|eighteen)\b)|(?P<short>['’]\d\d\b)|(?P<q>\bQ[1-4]\b)"
    r"|(?P<month>\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|(?:Nov|Dec)(?:ember)?)\b)"
    r"|(?P<weekday>\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:days?)?\b)"
    r"|\b(?:(?P<unit>(?:day|week|month|year|hour|decade|weekend|night)s?-?long|(?:second|minute|min|hour|day|night|week|fortnight|weekend|month|quarter|year|decade)s?|century|centuries|millennium|millennia)"
    r"|(?P<today>today|tonight|yesterday|tomorrow)|(?P<part>mornings?|afternoons?|evenings?)|(?P<half>half|H[12])"
    r"|(?P<season>spring|summer|autumn|fall|winter)|(?P<fiscal>fiscal|FY|financial)"
    r"|(?P<holiday>Christmas|New\sYear|Thanksgiving|Easter|Independence|Memorial|Labou?r|Halloween|Valentine|May\sDay)"
    r"|(?P<word>daily|weekly|monthly|yearly|annually|hourly|nightly|biweekly|bimonthly|now|nowadays|currently|present|presently|moment"
    r"|moments|point|stage|current|recently|recent|past|ago|ages|soon|shortly|future|some\s?day|course|one\sday|while|time|long|periods?"
    r"|generations))\b",
    re.IGNORECASE,
)
_WINDOW = {
    "iso": "iso", "numeric": "numeric", "week_of": "month", "date": "month", "month": "month", "weekday": "weekday",
    "weekday_set": "weekday", "today": "today", "part": "part unit", "clock": "clock year", "quarter": "unit q", "half": "half",
    "season": "season", "holiday": "holiday month", "decade": "decade year", "century": "unit", "fiscal": "fiscal", "year_end": "unit",
    "year": "year iso", "spelled_year": "year", "short_year": "short", "adverb": "word", "present": "word unit", "past": "word", "past_word": "word",
    "future": "word unit", "ago_vague": "word unit", "vague_duration": "word unit", "every": "unit part", "same_day": "unit part",
}  # fmt: skip
"""Reading to the kinds of key word in whose neighbourhood its patterns are tried; the unit's word where none is given."""
_BEFORE, _AFTER = 64, 72


def find(text: str) -> list[Found]:
    """The time expressions of a text, in order, none overlapping another."""
    found = sorted(_all(text), key=lambda f: (f.start - f.end, _RANK[id(f.match.re)], f.start))
    taken: list[Found] = []
    used = bytearray(len(text))
    for one in found:
        if not any(used[one.start : one.end]):
            used[one.start : one.end] = b"\x01" * (one.end - one.start)
            taken.append(one)
    return sorted(taken, key=lambda f: f.start)


def _all(text: str) -> Iterator[Found]:
    keys: dict[str, list[tuple[int, int]]] = {}
    for key in _KEYS.finditer(text):
        keys.setdefault(key.lastgroup or "", []).append(key.span())
    windows: dict[str, list[tuple[int, int]]] = {}
    for reading, pattern in RULES:
        kinds = _WINDOW.get(reading, "unit")
        if kinds not in windows:
            windows[kinds] = _windows(
                sorted(span for kind in kinds.split() for span in keys.get(kind, ())), len(text)
            )
        for start, end in windows[kinds]:
            for match in pattern.finditer(text, start, end):
                yield from _found(text, reading, match)


def _windows(spans: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The neighbourhoods of the key words, joined where they meet."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        a, b = max(0, start - _BEFORE), min(length, end + _AFTER)
        if joined and a <= joined[-1][1]:
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


def _found(text: str, reading: str, match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if text[start:end].endswith(("'s", "’s")) and reading in ("weekday", "date", "month"):
        end -= 2
    if reading == "duration" and "-" in match.group() and text[start : start + 4].lower() == "the ":
        start += 4  # "the eight-year war": the article is the noun's
    if reading == "year" and text[start : end - 4].lower() == "the ":
        start += 4  # "the 1991 accord"
    if end > start:
        yield Found(start, end, reading, match)
