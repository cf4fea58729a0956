"""Who published a figure."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from dragoman.actors import MentionIndex
from dragoman.figures.reading import Measure
from dragoman.figures.sentence import Sentence
from dragoman.language import token_span
from dragoman.record import Actor, Span, Statement
from dragoman.statements.holding import holdings

_NO_SOURCE = frozenset(
    {"claim_responsibility", "praise", "request", "demand", "question", "propose", "reject"}
)
_SOURCE = re.compile(
    r"\b(?:according to|citing|as reported by)\s|\b(?P<shows>data|figures|statistics|numbers|estimates|survey|poll|reports?|study|census|audit|records)\b[^.;,]{0,60}?\b"
    r"(?:show(?:s|ed|n)?|indicat(?:e|es|ed)|suggest(?:s|ed)?|put|estimat(?:e|es|ed)|found|finds|said|says|counted)\b",
    re.I,
)
_PUBLISHERS = frozenset(
    {"data", "figure", "statistic", "number", "estimate", "ministry", "agency", "bank", "report", "survey", "poll", "police", "official", "authority",
     "office", "institute", "centre", "center", "government", "army", "military", "bureau", "group", "organisation", "organization", "company", "study",
     "record", "document", "medium", "media", "newspaper", "tally", "count", "research", "source", "monitor", "department", "commission", "minister"}
)  # fmt: skip
_TOLL_PUT = re.compile(
    r"\b(?:put|puts|putting|gave|gives)\s(?:the|its|their|a)\s(?:\w+\s){0,2}(?:toll|number|total|figure|count|losses|cost|damage)\b",
    re.I,
)
# a giver's, sender's or sufferer's own word is the doing itself, not news of a number
_DOING = frozenset(
    {
        "pledge",
        "promise",
        "offer",
        "vow",
        "expel",
        "respond",
        "advise",
        "urge",
        "order",
        "call",
        "propose",
        "commit",
        "grant",
        "agree",
        "instruct",
        "invite",
        "see",
        "witness",
        "suffer",
        "face",
        "ask",
    }
)


def source_of(doc: Doc, sentence: Sentence, measure: Measure, index: MentionIndex) -> Actor | None:
    """Who published the figure: the speaker of the innermost statement that holds it, else a source phrase of its sentence."""
    if measure.quantity.hyphen and measure.quantity.unit is None:
        return None  # "the 27-nation bloc": what everybody calls it
    a, b = sentence.offset + measure.quantity.start, sentence.offset + measure.quantity.end
    held = [
        (length, statement)
        for length, statement in holdings(doc._.statements).contents.holding(a, b)
        if statement.act not in _NO_SOURCE and not _does(doc, statement)
    ]
    if held:
        return min(held, key=lambda pair: (pair[0], pair[1].id))[1].speaker
    return (
        _put_by(doc, sentence, measure, index)
        or _before_remark(doc, sentence, a)
        or _phrase_source(doc, sentence, measure, index)
    )


def _does(doc: Doc, statement: Statement) -> bool:
    """Whether the cue is what the speaker does with the number: "pledged 75 million euros", "responded by expelling two"."""
    cue = statement.cue
    found = doc.char_span(cue.start, cue.end, alignment_mode="expand") if cue is not None else None
    return found is not None and any(t.lemma_.lower() in _DOING for t in found) and not _clausal(found.root)


def _clausal(cue: Token) -> bool:
    """The cue has a clause with a subject of its own as content: "promised that exports would reach 3 million tonnes"."""
    return any(
        c.dep_ == "ccomp" and any(g.dep_ in ("nsubj", "nsubjpass") for g in c.children) for c in cue.children
    )


def _put_by(doc: Doc, sentence: Sentence, measure: Measure, index: MentionIndex) -> Actor | None:
    """'The army PUT THE TOLL AT nine': whoever puts it."""
    match = _TOLL_PUT.search(sentence.text, 0, measure.quantity.start)
    if match is None or measure.quantity.start - match.end() > 60:
        return None
    verb = sentence.token(sentence.index(match.start()))
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb is not None else None
    return _actor_at(doc, sentence, subject.idx - sentence.offset, index) if subject is not None else None


def _before_remark(doc: Doc, sentence: Sentence, start: int) -> Actor | None:
    """'..., a monitoring group said, killing four': what hangs on behind the remark is still the speaker's."""
    for statement in holdings(doc._.statements).cues.beginning(
        sentence.offset, sentence.offset + len(sentence.text)
    ):
        cue: Span | None = statement.cue
        speaker: Actor | None = statement.speaker
        if cue is None or speaker is None or statement.act in _NO_SOURCE:
            continue
        text = sentence.text
        if cue.start > start:
            first, last = (
                min(cue.start, speaker.span.start) - sentence.offset,
                max(cue.end, speaker.span.end) - sentence.offset,
            )
            if (
                first > start - sentence.offset
                and text[:first].rstrip().endswith(",")
                and text[last : last + 1] == ","
                and not re.search(r"[;“\"]", text[start - sentence.offset : first])
            ):
                return speaker
            continue
        behind = text[cue.end - sentence.offset : start - sentence.offset]
        medial = max(cue.end, speaker.span.end) - sentence.offset
        if not (
            text[medial : medial + 1] == ","
            and text[: min(cue.start, speaker.span.start) - sentence.offset].rstrip().endswith(",")
        ):
            continue
        if re.search(r"[;.]|,\s(?:as|while|but|when|after)\b", behind) or len(behind) > 90:
            continue
        return speaker
    return None


def _phrase_source(doc: Doc, sentence: Sentence, measure: Measure, index: MentionIndex) -> Actor | None:
    """'according to customs data', 'figures from the ministry show'."""
    match = _SOURCE.search(sentence.text)
    if match is None or (match.start() <= measure.quantity.start < match.end()):
        return None
    if match.group("shows"):
        return _actor_at(doc, sentence, match.start("shows"), index)
    return _actor_at(doc, sentence, match.end(), index, forward=True)


def _actor_at(
    doc: Doc, sentence: Sentence, char: int, index: MentionIndex, *, forward: bool = False
) -> Actor | None:
    """The actor of the noun phrase at the character; one known from the text alone where no mention covers it."""
    first = sentence.after(char) if forward else sentence.index(char)
    token = sentence.token(first)
    if token is None:
        return None
    head = token
    while (
        forward
        and sentence.first <= head.head.i < sentence.last
        and head.head.i > head.i
        and head.dep_ not in ("nsubj", "pobj", "dobj")
    ):
        head = head.head
    mention = index.headed(head.i) or index.covering(head.i) or index.covering(first)
    if mention is not None:
        return mention.actor
    left = min([head.i, *(c.i for c in head.lefts)])
    if left < sentence.first or left > head.i or head.pos_ in ("PUNCT", "SPACE", "VERB"):
        return None
    if head.pos_ != "PROPN" and head.lemma_.lower() not in _PUBLISHERS:
        return None
    span = token_span(doc, left, head.i + 1)
    name = re.sub(r"^(?:the|an?)\s", "", " ".join(span.text.split()), flags=re.I)
    return (
        Actor(id="text:" + re.sub(r"\W+", "-", name.lower()).strip("-"), name=name, span=span)
        if name
        else None
    )
