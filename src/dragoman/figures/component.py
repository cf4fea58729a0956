"""The spaCy component `dragoman_figures`: writes `doc._.figures`."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Token

from dragoman.actors import MentionIndex
from dragoman.figures.carrying import carried_period, carried_unit, voted
from dragoman.figures.changes import Movement, movements
from dragoman.figures.clauses import clause_of
from dragoman.figures.counted import record_unit
from dragoman.figures.measured import head_token, measured_phrase
from dragoman.figures.parties import Parties
from dragoman.figures.periods import base_of, is_year_ago, period_of, undated
from dragoman.figures.quantities import Quantity
from dragoman.figures.reading import Measure, in_harm, read_sentences
from dragoman.figures.sentence import Sentence
from dragoman.figures.sources import source_of
from dragoman.language import chars, in_headline, region_at, report_of
from dragoman.record import Actor, Bound, Change, Figure, When, item_id

_RECORD = re.compile(r"\b(?:a|an|the|its|their|to|hit|new|another)\s(?:new\s|all-time\s|historic\s)?record\b|\brecord[\s-](?:high|low|level|breaking|[$£€\d])|\ball-time\s(?:high|low|record|peak)|\b(?:highest|lowest|largest|biggest|most|deadliest|worst)\s(?:\w+\s){0,3}(?:ever|on record|in history|since records began)\b", re.I)  # fmt: skip
_NOT_RECORD = re.compile(r"\brecord(?:s|ed|ing)\b|\b(?:track|criminal|human rights|medical|safety|off the|for the|broken|court)\s+record\b|\brecord (?:of|on) (?:human|abus)", re.I)  # fmt: skip
_REACH = 90


@Language.factory("dragoman_figures")
def make_figures(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component. It needs the parse, and uses dates, places, mentions and statements where they were read."""
    return read_figures


def read_figures(doc: Doc) -> Doc:
    """Write `doc._.figures`: the numbers that measure something, in the order of the text."""
    found: list[Figure] = []
    index = MentionIndex(doc)
    parties = Parties(doc, index)
    before: tuple[Sentence, list[Figure]] | None = None
    for sentence, measures in read_sentences(doc):
        neighbour = (
            before
            if before is not None and adjoining(doc, before[0], sentence)
            else _neighbour(doc, sentence)
        )
        figures = _figures(doc, sentence, measures, index, parties, neighbour)
        found.extend(figures)
        before = (sentence, figures)
    doc._.figures = without_headline_doubles(doc, found)
    return doc


def adjoining(doc: Doc, first: Sentence, second: Sentence) -> bool:
    """Whether nothing but space stands between the two sentences."""
    return first.last <= second.first and all(doc[i].is_space for i in range(first.last, second.first))


def _neighbour(doc: Doc, sentence: Sentence) -> tuple[Sentence, list[Figure]] | None:
    """The sentence before, which holds no figure."""
    i = sentence.first - 1
    while i >= 0 and doc[i].is_space:
        i -= 1
    if i < 0 or region_at(doc, doc[i].idx) is not None:
        return None
    return Sentence(doc[i].sent, sentence.given, report_of(doc).published), []


def without_headline_doubles(doc: Doc, figures: list[Figure]) -> tuple[Figure, ...]:
    """The figures without those of the headline that the body tells again, or tells exactly where the headline is vague."""
    told = [f for f in figures if not in_headline(doc, f.span.start)]
    return tuple(
        f for f in figures if not in_headline(doc, f.span.start) or not any(_same(f, other) for other in told)
    )


def _same(head: Figure, body: Figure) -> bool:
    if head.value is None:
        return body.unit == "people" and (body.value is None or body.value >= 1000)
    if body.value is None or head.unit not in (body.unit, ""):
        return False
    return abs(head.value - body.value) <= 0.02 * abs(body.value)


def _figures(
    doc: Doc,
    sentence: Sentence,
    measures: list[Measure],
    index: MentionIndex,
    parties: Parties,
    before: tuple[Sentence, list[Figure]] | None,
) -> list[Figure]:
    moved = movements(sentence.text, measures)
    records = _record_holders(sentence, measures, moved)
    out: list[Figure] = []
    periods: list[When | None] = []
    for i, measure in enumerate(measures):
        movement = moved.get(i)
        period = (
            period_of(sentence, measure)
            if movement is None or movement.role != "base"
            else _period_behind(sentence, measure)
        )
        if (
            period is None
            and not (movement is not None and movement.role == "base")
            and not undated(sentence, measure)
        ):
            period = carried_period(sentence, measure, movement, out, before)
        periods.append(period)
        source = source_of(doc, sentence, measure, index)
        subjects = parties.of(sentence, measures, i, source)
        out.append(
            _figure(
                doc,
                sentence,
                measure,
                period=period,
                subjects=subjects,
                source=source,
                record=i in records,
                carried=carried_unit(doc, sentence, measures, moved, i, out),
            )
        )
    for i in sorted(moved):
        change = _change(sentence, measures, moved, i, periods)
        previous = out[i - 1] if i else None
        if (
            change is not None
            and change.base is None
            and previous is not None
            and previous.change is not None
            and previous.period == out[i].period
        ):
            change = change.model_copy(update={"base": previous.change.base})
        out[i] = out[i].model_copy(update={"change": change})
    for i, movement in moved.items():
        if movement.role == "base" and movement.amount is not None and movement.amount < len(out):
            out[i] = _dated_back(out[i], out[movement.amount])
    return out


def _dated_back(base: Figure, level: Figure) -> Figure:
    """'$2bn in the half, from $3bn A YEAR EARLIER': the year before the level's own period, not before the report."""
    start = level.change.base if level.change is not None else None
    if (
        start is None
        or base.period is None
        or base.period.span is None
        or not is_year_ago(base.period.span.text)
    ):
        return base
    return base.model_copy(update={"period": base.period.model_copy(update={"iso": start})})


def _figure(
    doc: Doc,
    sentence: Sentence,
    measure: Measure,
    *,
    period: When | None,
    subjects: tuple[str, ...],
    source: Actor | None,
    record: bool,
    carried: str,
) -> Figure:
    start, end = sentence.offset + measure.quantity.start, sentence.offset + _span_end(sentence, measure)
    value, high = recorded(measure)
    return Figure(
        id=item_id(report_of(doc).id, "figure", [start, end]),
        span=chars(doc, start, end),
        value=value,
        high=high,
        unit=carried or unit_of(sentence, measure),
        bound=_bound(sentence, measure)
        if measure.quantity.number.form != "vague" or measure.bound != "exact"
        else "about",
        measure=_measure(sentence, measure),
        subjects=subjects,
        period=period,
        record=record,
        source=source,
        confidence=_confidence(measure),
    )


def _bound(sentence: Sentence, measure: Measure) -> Bound:
    """The bound; the "over" of "over five years" and the "within" of "within 24 hours" speak of a stretch of time."""
    before = sentence.text[max(0, measure.quantity.start - 8) : measure.quantity.start].lower()
    return "exact" if _time(measure.quantity) and before.endswith((" over ", " within ")) else measure.bound


def recorded(measure: Measure) -> tuple[float | None, float | None]:
    """Value and upper end in the record's unit: 50 cents are 0.5 USD."""
    quantity = measure.quantity
    factor = quantity.unit.factor if quantity.unit is not None else 1.0
    return tuple(None if v is None else float(f"{v * factor:.12g}") for v in (quantity.value, quantity.top))  # type: ignore[return-value]


def unit_of(sentence: Sentence, measure: Measure) -> str:
    """The Figure's unit: ISO 4217 code, "percent", a unit's plural with its divisor, or the plural noun that is counted."""
    unit, per = measure.quantity.unit, measure.quantity.per
    if unit is not None:
        record = "percentage points" if unit.record == "percentage_point" else unit.record
        return f"{record} per {per}" if per and unit.kind == "unit" else record
    if measure.quantity.number.form == "fraction":
        return ""
    if measure.noun is None:
        return "people" if _harmed(sentence, measure) else ""
    if measure.noun.head.lemma_.lower() == "member" and voted(measure.noun.head):
        return record_unit(measure.noun.head, people=False)  # states, or delegates for them
    return record_unit(measure.noun.head)


def _harmed(sentence: Sentence, measure: Measure) -> bool:
    """'killed 12', 'twelve are missing': only people are."""
    head = head_token(sentence, measure)
    if head is None or head.dep_ not in ("dobj", "nsubj", "nsubjpass", "attr", "oprd", "nummod", "pobj"):
        return False
    return in_harm(head)


def _span_end(sentence: Sentence, measure: Measure) -> int:
    quantity = measure.quantity
    if quantity.hyphen and quantity.unit is None:
        word = re.match(r"-[^\W\d_]+", sentence.text[quantity.end :])
        return quantity.end + (word.end() if word else 0)
    if quantity.per and quantity.unit is not None and quantity.unit.kind == "money":
        cut = re.search(
            r"\s?(?:/|\bper\b|-per-|\ba\b|\ban\b|-a|\beach\b|\bevery\b)",
            sentence.text[quantity.last : quantity.end],
        )
        return quantity.last + cut.start() if cut else quantity.end
    return quantity.end


def _measure(sentence: Sentence, measure: Measure) -> str | None:
    """What is measured, in few words of the report."""
    words = measured_phrase(sentence, measure)
    if measure.noun is not None and measure.quantity.unit is None:
        first, head_noun = measure.noun.words[0], measure.noun.head
        noun = sentence.text[first.idx - sentence.offset : head_noun.idx + len(head_noun) - sentence.offset]
        head = head_token(sentence, measure)
        verb = clause_of(head) if head is not None else None
        doing = (
            f" {verb.text}"
            if verb is not None and verb.pos_ == "VERB" and measure.noun.head.pos_ != "ADJ"
            else ""
        )
        text = noun + doing
    else:
        words = _longest_run(words)
        while words and (words[0].pos_ in ("DET", "ADP", "PUNCT") or words[0].lower_ == "up"):
            words = words[1:]
        while words and words[-1].pos_ in ("DET", "ADP", "PUNCT", "CCONJ", "PRON", "PART", "SCONJ"):
            words = words[:-1]
        text = "".join(w.text_with_ws for w in words)
    text = " ".join(text.split()).strip(" ,;:")
    per = measure.quantity.per
    if per and measure.quantity.unit is not None and measure.quantity.unit.kind == "money":
        text = f"{text} per {per}".strip()
    return text or None


def _longest_run(words: list[Token]) -> list[Token]:
    """The longest stretch without a hole (the figure itself, a clause or a mark between)."""
    runs: list[list[Token]] = []
    for word in words:
        if runs and runs[-1][-1].i + 1 == word.i:
            runs[-1].append(word)
        else:
            runs.append([word])
    return max(runs, key=len, default=[])


def _record_holders(
    sentence: Sentence, measures: list[Measure], moved: dict[int, Movement]
) -> frozenset[int]:
    """Which figures a remark like "hit a record" is about: the nearest one in its clause that is not the size of a change."""
    out: set[int] = set()
    for match in _RECORD.finditer(sentence.text):
        if _NOT_RECORD.search(sentence.text[max(0, match.start() - 15) : match.end() + 8]):
            continue
        ranked = []
        for i, measure in enumerate(measures):
            amount = moved.get(i) is not None and moved[i].role != "level"
            gap = max(measure.quantity.start - match.end(), match.start() - measure.quantity.end, 0)
            if gap <= _REACH and not (amount and gap > 12) and not _time(measure.quantity):
                ranked.append(
                    (
                        gap
                        + (40 if measure.quantity.end <= match.start() else 0)
                        + (60 if sentence.text[: measure.quantity.start].endswith("(") else 0),
                        i,
                    )
                )
        if ranked:
            out.add(min(ranked)[1])
    return frozenset(out)


def _time(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.dimension == "time"


def _period_behind(sentence: Sentence, measure: Measure) -> When | None:
    """The period of a figure that others are compared with: the first date behind it ("$6.78 billion a year earlier")."""
    end = measure.quantity.end
    near = [
        d
        for d in sentence.dates
        if d.span is not None and d.iso and 0 <= d.span.start - sentence.offset - end <= 30
    ]
    return near[0] if near else None


def _change(
    sentence: Sentence,
    measures: list[Measure],
    moved: dict[int, Movement],
    i: int,
    periods: list[When | None],
) -> Change | None:
    movement = moved[i]
    if movement.role == "base":
        return None
    if movement.amount is None:
        base = base_of(sentence, measures[i], periods[i])
        return Change(direction=movement.direction, base=base)
    amount = measures[movement.amount]
    unit = unit_of(sentence, amount)
    base = base_of(sentence, amount, periods[movement.amount] or periods[i])
    return Change(
        value=recorded(amount)[0],
        unit="percentage_point" if unit == "percentage points" else unit or None,
        direction=movement.direction,
        base=base,
    )


def _confidence(measure: Measure) -> float:
    if measure.quantity.unit is not None:
        return 0.95
    return 0.8 if measure.noun is not None else 0.6
