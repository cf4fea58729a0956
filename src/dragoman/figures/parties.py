"""Whom a figure is about: the sides of a flow, the owner of a measure, the state where people were hurt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from spacy.tokens import Doc, Token

from dragoman.actors import Mention, MentionIndex
from dragoman.figures.carrying import voted
from dragoman.figures.clauses import clause_of
from dragoman.figures.counted import is_people
from dragoman.figures.measured import head_token
from dragoman.figures.reading import Measure, in_harm
from dragoman.figures.sentence import Sentence
from dragoman.figures.speaking import (
    FLOWS,
    complements,
    core_words,
    counts_people,
    currency_state,
    reach_of,
    sized_noun,
)
from dragoman.language import region_at
from dragoman.language.crossing import Crossing
from dragoman.record import Actor, Place

_MUTUAL = frozenset({"trade", "turnover", "commerce"})
_GIVES = frozenset(
    {"pledge", "promise", "offer", "give", "lend", "grant", "send", "donate", "provide", "deliver", "supply", "ship", "sell", "owe", "pay", "extend", "bring",
     "loan", "earmark", "export", "invest", "commit", "allocate", "expel", "suspend", "withhold", "freeze"}
)  # fmt: skip
_HOLDS_BACK = frozenset({"suspend", "withhold", "freeze"})
_LACKS = frozenset({"need", "require", "lack", "appeal", "seek"})
_LANDS = frozenset(
    {
        "island",
        "country",
        "kingdom",
        "republic",
        "territory",
        "nation",
        "state",
        "enclave",
        "neighbour",
        "neighbor",
    }
)
_IN_THE_COUNTRY = re.compile(r"(?:\s[\w-]+){1,3}\sin\sthe\scountry\b", re.I)


class Parties:
    """The subjects of the figures of one report, read in the order of the text.

    A figure whose own clause names nobody takes what stands nearest: the sides of the figure before it, the body that
    counted it, the place of the clash, the state that the report is about. Nobody who is only quoted is a subject.
    """

    def __init__(self, doc: Doc, index: MentionIndex) -> None:
        self.doc = doc
        self.index = index
        self.last: tuple[str, ...] = ()
        self.last_end = -1
        self.owner = ""
        self.given: tuple[tuple[str, ...], int, bool] = ((), -1, False)
        self.speaking: frozenset[int] = frozenset()

    @cached_property
    def prevailing(self) -> tuple[str, ...]:
        """The state that the report names most, if one stands out."""
        count: Counter[str] = Counter()
        for mention in self.index.mentions:
            if mention.form not in ("pronoun", "description"):
                weight = 3 if region_at(self.doc, mention.actor.span.start) == "headline" else 1
                for actor in mention.actor.each:
                    if actor.country:
                        count[actor.country] += weight
        count.update(p.country for p in self._located if p.country)
        ranked = count.most_common(2)
        return (ranked[0][0],) if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else ()

    @cached_property
    def _located(self) -> list[Place]:
        """Places where things happen: not words for peoples or governments, not the place of writing."""
        return [
            p
            for p in self.doc._.places
            if p.country
            and p.kind not in ("demonym", "metonym")
            and region_at(self.doc, p.span.start) in (None, "headline")
        ]

    @cached_property
    def _places_at(self) -> Crossing[Place]:
        return Crossing((p.span.start, p.span.end, p) for p in self._located)

    @cached_property
    def _places(self) -> dict[int, str]:
        """Countries by the first character of a place's name: "Lagos" is here the town and not the president."""
        return {
            p.span.start: p.country
            for p in self._located
            if p.country and p.kind not in ("country", "unknown")
        }

    def of(
        self, sentence: Sentence, measures: Sequence[Measure], i: int, source: Actor | None
    ) -> tuple[str, ...]:
        """ISO codes (names, for actors without a country) of those whose figure `measures[i]` is, sorted."""
        measure = measures[i]
        carried = self.last if self.last_end > sentence.offset else ()
        self.speaking = self._words_of(source)
        found = self._read(sentence, measures, i, source, carried)
        self.last, self.last_end = found, sentence.offset + measure.quantity.end
        return found

    def _words_of(self, source: Actor | None) -> frozenset[int]:
        """Tokens that name the source, unless it is a pronoun."""
        found = (
            self.doc.char_span(source.span.start, source.span.end, alignment_mode="expand")
            if source is not None
            else None
        )
        return (
            frozenset(t.i for t in found)
            if found is not None and any(t.pos_ != "PRON" for t in found)
            else frozenset()
        )

    def _read(
        self,
        sentence: Sentence,
        measures: Sequence[Measure],
        i: int,
        source: Actor | None,
        carried: tuple[str, ...],
    ) -> tuple[str, ...]:
        measure = measures[i]
        if own := self._set_against(sentence, measure):
            return own
        reach = reach_of(sentence, measures, i)
        tokens = [t for t in core_words(sentence, measure) if t.i not in self.speaking and t.i in reach]
        head = head_token(sentence, measure)
        harmed = head is not None and in_harm(head) and (measure.noun is None or is_people(measure.noun.head))
        found = self._countries(tokens)
        if harmed or counts_people(measure):
            if found:
                found = _joined(
                    found,
                    self._struck(sentence, head, reach)
                    if harmed
                    else self._given_to(sentence, measure, reach),
                )
            if (
                not found
                and measure.noun is not None
                and measure.noun.head.lemma_.lower() == "member"
                and voted(measure.noun.head)
            ):
                found = self._body(sentence)
            found = (
                found
                or self._in_clause(sentence, measure, reach)
                or (self._nearest(sentence, measure) if harmed else ())
                or self._of_the_people(measure)
                or self._nearest(sentence, measure)
                or self.prevailing
            )
            return tuple(sorted(found))
        found = _joined(found, self._given_to(sentence, measure, reach))
        if not found:
            found = currency_state(sentence, measure)
        flow = any(t.lemma_.lower() in FLOWS for t in tokens)
        if own := self._countries(
            t for t in tokens if t.dep_ in ("poss", "amod") and t.head.lemma_.lower() in FLOWS
        ):
            self.owner = own[0]
        if flow and len(found) < 2:
            found = self._both(sentence, tokens, found, carried)
        if not found:
            found = self._countries(
                t for t in complements(sentence, measure) if t.i not in self.speaking and t.i in reach
            )
        counts = measure.quantity.unit is None and measure.noun is not None
        found = (
            found
            or carried
            or (() if counts else self._followed(sentence))
            or self._in_clause(sentence, measure, reach)
        )
        if not found and source is not None and source.kind != "person":
            found = tuple(a.country for a in source.each if a.country)
        return tuple(sorted(found or self.prevailing))

    def _set_against(self, sentence: Sentence, measure: Measure) -> tuple[str, ...]:
        """'against 3.4% FOR THE UNITED STATES', 'five FROM SERBIA': the party that stands right behind the number."""
        text = sentence.text
        if measure.noun is not None and not re.match(r"\sfrom\b", text[measure.quantity.end :]):
            return ()
        listed = re.search(
            r"\b(?:including|among them|of (?:them|whom))\s(?:[\w ]{3,30}\sand\s)?(?:\w+\s)?$",
            text[max(0, measure.quantity.start - 50) : measure.quantity.start],
        )
        if listed is None and not re.search(
            r"\b(?:against|versus|compared (?:with|to)|and|while)\s(?:\w+\s){0,2}$",
            text[max(0, measure.quantity.start - 30) : measure.quantity.start],
        ):
            return ()
        behind = re.match(
            r"\sfrom\s(?:the\s)?" if listed else r"\s(?:for|in)\s(?:the\s)?", text[measure.quantity.end :]
        )
        if behind is None:
            return ()
        at = sentence.token(sentence.after(measure.quantity.end + behind.end()))
        if at is None:
            return ()
        return tuple(sorted(self._countries([at, *at.conjuncts] if listed else [at])))

    def _struck(self, sentence: Sentence, head: Token | None, reach: frozenset[int]) -> tuple[str, ...]:
        """The state of the place behind the deed: "killed in Israeli strikes ON GAZA"."""
        if head is None:
            return ()
        verb = clause_of(head)
        tail = verb.dep_ == "advcl" and verb.tag_ == "VBG"  # "shelled the town of Kobani, killing seven"
        verb = verb.head if tail else verb
        end = sentence.offset + len(sentence.text)
        places = self._places_at.beginning(sentence.offset, end)
        for place in places:
            i = sentence.index(place.span.start - sentence.offset)
            if (
                (tail or i > head.i)
                and i in reach
                and i not in self.speaking
                and place.country
                and verb.is_ancestor(sentence.doc[i])
            ):
                return (place.country,)
        return ()

    def _given_to(self, sentence: Sentence, measure: Measure, reach: frozenset[int]) -> tuple[str, ...]:
        """The other side of what is given, sent or spent: "offered ASTANA a loan", "invested $80bn IN VIETNAM"."""
        head = head_token(sentence, measure)
        if head is None:
            return ()
        while (
            sentence.offset + measure.quantity.start <= head.head.idx < sentence.offset + measure.quantity.end
            and head.head.i != head.i
        ):
            head = head.head
        verb = clause_of(head)
        gives = verb.lemma_.lower() in _GIVES
        owned = sized_noun(sentence, measure, head)
        out: list[Token] = []
        if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children):
            out.append(verb.head)
        for child in (*verb.children, *(owned.children if owned is not None else ()), *head.children):
            if child.i not in reach or child.i in self.speaking:
                continue
            if child.dep_ in ("dative", "dobj", "iobj") and gives and child.i != head.i and child.i < head.i:
                out.extend(g for c in (child, *child.children) for g in (c, *c.children) if g.i < head.i)
            elif child.dep_ in ("prep", "dative") and child.lower_ in (
                "to",
                "in",
                "for",
                "with",
                "into",
                "from",
                "against",
            ):
                held = [g for g in child.children if g.dep_ == "pobj"]
                out.extend(held)  # and the far end of "130 million euros in aid FOR ETHIOPIA"
                out.extend(
                    p
                    for g in held
                    for c in g.children
                    if c.lower_ in ("to", "for")
                    for p in c.children
                    if p.dep_ == "pobj"
                )
        lands = [t for t in out if t.lemma_.lower() in _LANDS]
        found = tuple(
            c for c in self._countries(t for t in out if t not in lands) if len(c) == 3 and c.isupper()
        )
        if not found and lands and (gives or counts_people(measure)):
            found = (
                self._nearest(sentence, measure) or self._followed(sentence, alone=True) or self.prevailing
            )
        if gives and not found and verb.dep_ == "conj" and self.given[1] == sentence.offset:
            found = self.given[0]
        elif gives and not found and measure.quantity.unit is not None:
            found = (
                self.prevailing if verb.lemma_.lower() in _HOLDS_BACK else self._of_the_deal(sentence, verb)
            )
        if gives:
            self.given = found, sentence.offset, bool(found)
        if verb.lemma_.lower() in _LACKS and measure.quantity.unit is not None:
            found = _joined(
                found,
                self._in_clause(sentence, measure, frozenset(range(sentence.first, sentence.last)))
                or self.prevailing,
            )
        return _joined(found, self._there(sentence, measure, self.last, reach))

    def _there(
        self, sentence: Sentence, measure: Measure, carried: tuple[str, ...], reach: frozenset[int]
    ) -> tuple[str, ...]:
        """'keeps 400 soldiers IN THE COUNTRY', 'employ 700 people THERE': the place spoken of."""
        there = any(sentence.doc[i].lower_ == "there" and sentence.doc[i].dep_ != "expl" for i in reach)
        if not there and not _IN_THE_COUNTRY.match(sentence.text, measure.quantity.end):
            return ()
        return carried or self._nearest(sentence, measure) or self.prevailing

    def _of_the_deal(self, sentence: Sentence, verb: Token) -> tuple[str, ...]:
        """'wants to help HANOI build plants and has promised $2 million': the state that the joined verb is done to."""
        if verb.dep_ != "conj":
            return ()
        out = [
            t
            for t in sentence.doc[sentence.first : verb.i]
            if t.dep_ in ("dobj", "pobj", "dative")
            or (t.dep_ == "nsubj" and t.head.dep_ == "ccomp" and t.head.head.i > sentence.first)
        ]
        found = [
            c
            for t in reversed(out)
            for c in self._countries([t])
            if self.index.headed(t.i) is not None and len(c) == 3
        ]
        return tuple(found[:1])

    def _both(
        self, sentence: Sentence, tokens: Sequence[Token], found: tuple[str, ...], carried: tuple[str, ...]
    ) -> tuple[str, ...]:
        """The two sides of a flow that names one or none: from the figure or the sentence before."""
        mutual = any(t.lemma_.lower() in _MUTUAL for t in tokens)
        if mutual and not carried:
            named = self._named_before(sentence)
            if len(named) == 2 and set(found) <= set(named):
                return named
        before = carried or self._followed(sentence, alone=True)
        if not before:
            return found
        if not found or (found[0] in before and len(before) == 2 and (carried or mutual)):
            return before
        if len(before) == 2:
            before = tuple(c for c in before if c == self.owner)
        owned = any(
            t.dep_ == "poss" or (t.dep_ == "amod" and self.index.covering(t.i) is not None) for t in tokens
        )
        return found if owned or len(before) != 1 else _joined(found, before)

    def _named_before(self, sentence: Sentence) -> tuple[str, ...]:
        """States named in the sentence before."""
        i = sentence.first - 1
        while i > 0 and self.doc[i].is_space:
            i -= 1
        if i < 0 or region_at(self.doc, self.doc[i].idx) is not None:
            return ()
        return self._countries(t for t in self.doc[i].sent if t.i not in self.speaking)

    def _followed(self, sentence: Sentence, *, alone: bool = False) -> tuple[str, ...]:
        """The subjects of the last figure before the sentence, if it stands near and this sentence names no other state."""
        gap = sentence.offset - self.last_end
        if (
            not alone
            and self.given[2]
            and 0 <= self.given[1] <= self.last_end < sentence.offset
            and self.last_end - self.given[1] < 400
        ):
            return ()  # a gift's two sides own no measure that follows
        if self.last_end < 0 or gap > 220 or region_at(self.doc, self.last_end - 1) == "headline":
            return ()
        tokens = (
            ()
            if alone
            else tuple(t for t in self.doc[sentence.first : sentence.last] if t.i not in self.speaking)
        )
        named = self._countries(tokens)
        return self.last if set(named) <= set(self.last) else ()

    def _in_clause(self, sentence: Sentence, measure: Measure, reach: frozenset[int]) -> tuple[str, ...]:
        """The country of the place nearest to the figure, those of its own clause and before the next figure first."""
        here = sentence.offset + measure.quantity.start
        end = sentence.offset + len(sentence.text)
        inside = self._places_at.beginning(sentence.offset, end)
        if not inside:
            return ()

        def rank(place: Place) -> tuple[int, int, int]:
            return (
                sentence.index(place.span.start - sentence.offset) not in reach,
                abs(place.span.start - here),
                place.span.start,
            )

        return (min(inside, key=rank).country or "",)

    def _of_the_people(self, measure: Measure) -> tuple[str, ...]:
        """The country that the counted people are of by the whole report."""
        mention = self.index.covering(measure.noun.head.i) if measure.noun is not None else None
        return tuple(a.country for a in mention.actor.each if a.country) if mention is not None else ()

    def _body(self, sentence: Sentence) -> tuple[str, ...]:
        """The assembly or council named last: it is its members who vote."""
        bodies = [
            m.actor.name for m in self.index.mentions if m.start < sentence.first and m.actor.kind == "igo"
        ]
        return (bodies[-1],) if bodies else ()

    def _nearest(self, sentence: Sentence, measure: Measure) -> tuple[str, ...]:
        """The country of the last place named within the two or three sentences before."""
        here = sentence.offset + measure.quantity.start
        near = self._places_at.beginning(here - 399, here)
        return (near[-1].country or "",) if near else ()

    def _countries(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        seen: dict[str, None] = {}
        for token in tokens:
            if (place := self._places.get(token.idx)) is not None:
                seen.setdefault(place)
                continue
            mention = self.index.covering(token.i)
            if mention is not None and token.ent_type_ != "DATE" and _stands_for_itself(mention):
                for actor in mention.actor.each:
                    if actor.country:
                        seen.setdefault(actor.country)
                    elif actor.kind in ("armed_group", "igo", "company", "ngo"):
                        seen.setdefault(actor.name)
        return tuple(seen)


def _joined(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _stands_for_itself(mention: Mention) -> bool:
    """A bare description ("troops", "people") has a country only by guess; whoever sends them says it better."""
    return not (mention.form == "description" and mention.actor.kind == "people")
