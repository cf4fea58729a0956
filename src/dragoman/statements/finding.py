"""From candidates to attributions: the learned scorer chooses cue, content and speaker."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.statements import contents, cues, speakers
from dragoman.statements.contents import Content
from dragoman.statements.cues import Cue
from dragoman.statements.features import (
    content_features,
    cue_features,
    final_features,
    source_features,
    stretch_features,
)
from dragoman.statements.grammar import Grammar
from dragoman.statements.quotations import Quotations
from dragoman.statements.scorer import Scorer, probability
from dragoman.statements.speakers import Source

SURE = 3.0  # log-odds of what the grammar decides
CUE_FLOOR = (
    -2.2
)  # log-odds under which a word is not looked at further: drops two candidates of three and costs no score
ADVISING = frozenset({"advise", "tell", "warn", "instruct", "remind"})
SENSES = frozenset(
    {
        "see",
        "hear",
        "find",
        "know",
        "make",
        "let",
        "help",
        "get",
        "show",
        "mean",
        "feel",
        "realise",
        "realize",
    }
)
SPEECH_FLOOR = -3.5  # the same for a verb of saying


@dataclass(frozen=True, slots=True)
class Finding:
    """An attribution by tokens, with the probability that all of it is right."""

    cue: Cue
    content: Content
    source: Source | None
    probability: float


def findings(
    grammar: Grammar, quotations: Quotations, ranges: list[tuple[int, int]], scorer: Scorer, wide: bool = True
) -> list[Finding]:
    """Every attribution that could stand in the ranges of tokens, in order of the cue; not `wide`, also unlikely ones whose
    verb of saying governs a clause."""
    out = []
    for cue in cues.candidates(grammar, ranges):
        cue_score = scorer.score("cue", cue_features(grammar, quotations, cue))
        speech = cue.pos == "v" and cue.entry is not None and cue.entry.group == "speech"
        if cue_score < (SPEECH_FLOOR if speech else CUE_FLOOR) and (
            wide or not (speaks_a_clause(grammar, cue) or puts_a_number(grammar, cue.head))
        ):
            continue
        best, runner = best_content(grammar, quotations, cue, scorer)
        if best is None:
            continue
        source, source_score = best_source(grammar, quotations, cue, scorer)
        features = final_features(grammar, cue, cue_score, best, runner, source, source_score, quotations)
        right = probability(scorer.score("final", features))
        if speakers.relayed(grammar, cue) is not None:
            right = max(right, 0.5)
        out.append(_quoted_name(grammar, quotations, Finding(cue, best[0], source, right)))
    return out


def speaks_a_clause(grammar: Grammar, cue: Cue) -> bool:
    """Whether the grammar alone tells an attribution: a verb of saying or thinking with a subject and a clause below it."""
    if cue.pos != "v" or cue.entry is None or cue.entry.group not in ("speech", "think"):
        return False
    if grammar.kid(cue.head, "nsubj") is None and grammar.dep[cue.head] != "conj":
        return False
    if grammar.lemma[cue.head] in SENSES:
        return False
    for k in grammar.kids(cue.head, "ccomp"):
        marked = any(grammar.lower[m] == "that" for m in grammar.kids(k, "mark"))
        if marked or (k > cue.head and grammar.kid(k, "nsubj", "nsubjpass") is not None):
            return True
    if cue.entry.act in ("promise", "threaten") and grammar.kid(cue.head, "xcomp") is not None:
        return True
    demanding = cue.entry.act in ("request", "demand") or grammar.lemma[cue.head] in ADVISING
    asks = demanding and grammar.kid(cue.head, "dobj") is not None
    return asks and grammar.kid(cue.head, "xcomp") is not None


def puts_a_number(grammar: Grammar, head: int) -> bool:
    """ "put the toll at nine": an estimate without a verb of saying."""
    if grammar.lemma[head] not in ("put", "place") or grammar.kid(head, "dobj") is None:
        return False
    return any(
        grammar.lower[k] == "at" and any(grammar.pos[i] == "NUM" for i in range(*grammar.subtree(k)))
        for k in grammar.kids(head, "prep")
    )


def stretched(grammar: Grammar, found: Finding, scorer: Scorer) -> Cue:
    """The cue as PolNeAR marks it: with the words up to the content, where they tell how it was said."""
    last = stretch_end(found.cue, found.content)
    if last is None or scorer.score("stretch", stretch_features(grammar, found.cue, found.content)) <= 0:
        return found.cue
    return replace(found.cue, last=last)


def stretch_end(cue: Cue, content: Content) -> int | None:
    """Where a cue that reaches up to its content ends; None where they touch or lie far apart."""
    first = content.runs[0][0]
    return first if cue.last < first <= cue.last + 16 else None


def best_content(
    grammar: Grammar, quotations: Quotations, cue: Cue, scorer: Scorer
) -> tuple[tuple[Content, float] | None, float]:
    """The best candidate content with its score, and the score of the second best."""
    options = contents.candidates(grammar, quotations, cue, speakers.subject_span(grammar, cue))
    kinds = frozenset(option.kind for option in options)
    scored = sorted(
        (
            (scorer.score("content", content_features(grammar, quotations, cue, option, kinds)), -n)
            for n, option in enumerate(options)
        ),
        reverse=True,
    )
    if not scored:
        return None, -15.0
    top = scored[0]
    whole = _interrupted(grammar, quotations, cue, options, options[-top[1]])
    if whole is not None:
        return (whole, top[0]), scored[1][0] if len(scored) > 1 else -15.0
    return (options[-top[1]], top[0]), scored[1][0] if len(scored) > 1 else -15.0


def _interrupted(
    grammar: Grammar, quotations: Quotations, cue: Cue, options: list[Content], best: Content
) -> Content | None:
    """Both parts of a quotation that the cue interrupts after a comma ("A," X told Y, "b."), where only one was chosen."""
    for option in options:
        if (
            len(option.runs) < 2
            or best.runs == option.runs
            or not all(quotations.opens(a) for a, _ in option.runs)
        ):
            continue
        before, after = option.runs[0], option.runs[1]
        if grammar.sentence[before[1] - 1] != grammar.sentence[cue.head] or not cue.head < after[0]:
            continue
        comma = before[1] >= 2 and "," in (grammar.lower[before[1] - 1], grammar.lower[before[1] - 2])
        gap = grammar.sentence[after[0]] - grammar.sentence[cue.head]
        mark = grammar.lower[after[0] - 1]
        inside = gap == 0 and mark == ","
        next_one = gap <= 1 and mark[-1:] in (".", " ") and quotations.alone(grammar, after[0])
        if comma and (inside or next_one) and set(best.runs) <= set(option.runs):
            return option
    return None


def _quoted_name(grammar: Grammar, quotations: Quotations, found: Finding) -> Finding:
    """ "A," a doctor, Li Wei, said: where the parser took quotation and name for one phrase, they are parted at the mark."""
    first, last = found.content.runs[0]
    number = quotations.of[first]
    if number < 0 or len(found.content.runs) > 1 or not quotations.opens(first) or last > found.cue.first:
        return found
    end = quotations.all[number].last
    name = range(end, last)
    if len(name) < 1 or grammar.sentence[end - 1] != grammar.sentence[found.cue.head]:
        return found
    if not {",", "!", "?", "--", "—"} & {grammar.lower[end - 1], grammar.lower[end - 2]}:
        return found
    nominal = [i for i in name if grammar.pos[i] in ("NOUN", "PROPN", "PRON")]
    if not nominal or any(grammar.pos[i] in ("VERB", "AUX") for i in name) or found.cue.first - last > 3:
        return found
    heads = [i for i in nominal if not end <= grammar.head[i] < last]
    source = Source(nominal[0], last, (heads or nominal)[0], "parted")
    while source.first > end and grammar.pos[source.first - 1] in ("DET", "ADJ", "NUM"):
        source = replace(source, first=source.first - 1)
    content = replace(found.content, runs=quotations.all[number].runs)
    sure = found.cue.entry is not None and found.cue.entry.group == "speech"
    return replace(found, content=content, source=source, probability=max(found.probability, 0.5 * sure))


def best_source(
    grammar: Grammar, quotations: Quotations, cue: Cue, scorer: Scorer
) -> tuple[Source | None, float]:
    """The best candidate speaker, None where nobody is named, with its score."""
    quoted = speakers.relayed(grammar, cue)
    if quoted is not None:
        return quoted, SURE
    options: list[Source | None] = [*speakers.candidates(grammar, cue), None]
    kinds = tuple(option.kind for option in options if option is not None)
    scored = [
        (scorer.score("source", source_features(grammar, quotations, cue, option, kinds)), -n)
        for n, option in enumerate(options)
    ]
    top = max(scored)
    return options[-top[1]], top[0]
