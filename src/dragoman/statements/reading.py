"""A parsed Doc in, its statements out."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from dragoman.actors import Mention, MentionIndex
from dragoman.dates import DateIndex
from dragoman.language import chars, layout_of, readable_sentences, report_of
from dragoman.record import Actor, Span, Statement, When, item_id
from dragoman.statements.acts import act_of, kind_of
from dragoman.statements.borders import bordered
from dragoman.statements.carried import Carried, carried_quotations
from dragoman.statements.finding import Finding, findings
from dragoman.statements.grammar import Grammar, Runs, within
from dragoman.statements.mending import mend
from dragoman.statements.quotations import Quotations
from dragoman.statements.remarks import addressee_of, evidential_of, is_medium, relay_of
from dragoman.statements.scorer import load_scorer
from dragoman.statements.selection import announces, holder_of, selected
from dragoman.statements.speakers import RELAYING, cited, phrase
from dragoman.statements.tidying import tidied

FINDERS = frozenset(
    {
        "court",
        "tribunal",
        "judge",
        "judges",
        "inquiry",
        "inquest",
        "monitor",
        "monitors",
        "report",
        "watchdog",
        "panel",
        "health",
        "hospital",
        "rescue",
    }
)
BYSTANDERS = frozenset({"JUD", "JRN", "MED", "CVL", "NGO", "HRI", "EDU"})
PAPERS = frozenset({"statement", "communique", "communiqué", "declaration"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def statements_of(doc: Doc, *, wide: bool = False) -> tuple[Statement, ...]:
    """The statements of a Doc that the parser and the actors layer have read, in order of the text.

    Args:
        doc: the Doc; `doc._.mentions` and `doc._.dates` are used where they are filled
        wide: also stances without words (supports, opposes, decides), as PolNeAR counts them
    """
    return Reader(doc, wide).statements()


class Reader:
    """One pass over one Doc."""

    def __init__(self, doc: Doc, wide: bool) -> None:
        self.doc, self.wide = doc, wide
        self.grammar = Grammar(doc)
        if not wide:
            mend(self.grammar)
        self.quotations = Quotations(doc, self.grammar)
        self.mentions = MentionIndex(doc)
        self.text = report_of(doc).text
        self.dates = DateIndex(doc)
        self.relays: list[Finding] = []
        self.found: list[Finding] = []

    def statements(self) -> tuple[Statement, ...]:
        """Every statement, one a cue, then quotations carried on without one."""
        grammar = self.grammar
        ranges = [(s.start, s.end) for s in readable_sentences(self.doc)]
        if not ranges:
            return ()
        scorer = load_scorer()
        every = findings(grammar, self.quotations, ranges, scorer, self.wide)
        if not self.wide:
            every = [bordered(grammar, self.quotations, f) for f in every]
        found = selected(grammar, self.quotations, every, scorer, self._is_actor, self.wide)
        if not self.wide:
            found = tidied(grammar, self.quotations, self.text, found)
            found = [f for f in found if not self._is_topic(f, found)]
            self.relays = [f for f in found if self._relays(f, found)]
            found = [f for f in found if not self._inner_thought(f, found) and f not in self.relays]
        self.found = found
        made: dict[int, Statement] = {}
        for f in sorted(
            found, key=lambda f: -sum(b - a for a, b in f.content.runs)
        ):  # holders before what they hold
            holder = holder_of(f, found)
            made[id(f)] = self._statement(f, found, made.get(id(holder)) if holder else None)
        out = list(made.values())
        if not self.wide:
            out += [self._carried(c) for c in carried_quotations(grammar, self.quotations, ranges, found)]
        return tuple(sorted(out, key=_place))

    def _inner_thought(self, found: Finding, others: list[Finding]) -> bool:
        """A speaker's own "we want" or "it believes" inside what the same speaker says: part of the content, no second statement."""
        entry = found.cue.entry
        first = found.source is not None and self.grammar.lower[found.source.head] in ("i", "we")
        if first and self.quotations.of[found.cue.head] >= 0 and holder_of(found, others) is not None:
            return True
        if entry is None or (entry.group == "speech" and entry.pos != "n"):
            return False
        holder = holder_of(found, others)
        if holder is None or holder.source is None:
            return False
        if found.source is None:
            return True
        speaker, thinker = self._actor(holder.source.head), self._actor(found.source.head)
        if self.grammar.pos[found.source.head] == "PRON":
            return self._same_side(speaker, found.source.head)
        return speaker.id == thinker.id

    def _relays(self, found: Finding, others: list[Finding]) -> bool:
        """ "According to the agency, she said ...", "..., she said, the agency reported": the agency relays what another said."""
        if found.source is None or not is_medium(self.grammar, self.mentions, found.source.head):
            return False
        if found.cue.pos != "p" and not (
            found.cue.pos == "v" and self.grammar.lemma[found.cue.head] in RELAYING
        ):
            return False
        first, last = found.content.runs[0][0], found.content.runs[-1][1]
        return any(
            other.cue.pos == "v"
            and other.source is not None
            and within(other.cue.head, found.content.runs)
            and min(other.cue.first, other.source.first, other.content.runs[0][0]) <= first
            and max(other.cue.last, other.source.last, other.content.runs[-1][1]) + 8 >= last
            for other in others
        )

    def _is_topic(self, found: Finding, others: list[Finding]) -> bool:
        """ "Chad: UN envoy urges calm": the state before the colon is what the headline is about, not who speaks."""
        if found.source is None or not announces(self.grammar, found, others):
            return False
        mention = self.mentions.headed(found.source.head)
        return mention is not None and mention.actor.kind == "state"

    def _issuer(self, head: int) -> Actor | None:
        """Whose "the statement" is: the speaker who was last said to speak in one."""
        if self.grammar.lemma[head] not in PAPERS or self.grammar.kid(head, "poss", "prep") is not None:
            return None
        for found in reversed(self.found):
            source = found.source
            if found.cue.head >= head or source is None or self.grammar.lemma[source.head] in PAPERS:
                continue
            if found.cue.head < head - 150:
                break
            first, last = self.grammar.sentences[self.grammar.sentence[found.cue.head]]
            if any(self.grammar.lemma[i] in PAPERS for i in range(first, last)):
                return self._actor(source.head, source.first, source.last)
        return None

    def _is_actor(self, head: int) -> bool:
        mention = self.mentions.headed(head)
        return mention is not None and mention.actor.kind not in ("unknown", "people")

    def _statement(self, found: Finding, others: list[Finding], parent: Statement | None) -> Statement:
        relay = None
        if found.source is not None and is_medium(self.grammar, self.mentions, found.source.head):
            told = cited(self.grammar, found.cue, found.source)
            if told is not None and not within(told.head, found.content.runs):
                relay, found = found.source.head, replace(found, source=told)
        grammar, cue, runs = self.grammar, found.cue, found.content.runs
        speaker = (
            self._actor(found.source.head, found.source.first, found.source.last) if found.source else None
        )
        relay, addressee = (
            relay_of(grammar, self.mentions, found, [*others, *self.relays]) if relay is None else relay,
            addressee_of(grammar, found),
        )
        evidential = evidential_of(grammar, self.text, found, others)
        cue_span = self._span(cue.first, cue.last)
        content = self._content(runs)
        onlooker = speaker is not None and _looks_on(speaker)
        rebel = speaker is not None and (speaker.kind == "armed_group" or "REB" in speaker.sectors)
        return Statement(
            id=self._id(cue_span, content),
            speaker=speaker,
            cue=cue_span,
            content=content,
            kind=kind_of(self.quotations, grammar, runs, cue.head),
            act=act_of(grammar, cue, runs, lambda head: self._same_side(speaker, head), rebel, onlooker),
            addressee=None if addressee is None or addressee == relay else self._actor(addressee),
            via=None if relay is None else self._actor(relay),
            evidential=None if evidential is None else chars(self.doc, *evidential),
            date=self._date(found),
            parent=parent.id if parent else None,
            confidence=round(found.probability, 2),
        )

    def _carried(self, carried: Carried) -> Statement:
        runs = carried.quoted.runs
        content = self._content(runs)
        source = carried.source
        speaker = self._actor(source.head, source.first, source.last) if source else None
        return Statement(
            id=self._id(None, content),
            speaker=speaker,
            content=content,
            kind="direct",
            act=act_of(self.grammar, None, runs, lambda head: self._same_side(speaker, head)),
            confidence=0.5 if source else 0.3,
        )

    def _id(self, cue: Span | None, content: tuple[Span, ...]) -> str:
        return item_id(
            report_of(self.doc).id,
            "statement",
            [cue.start if cue else None, content[0].start, content[-1].end],
        )

    def _span(self, first: int, last: int) -> Span:
        return chars(self.doc, self.grammar.start[first], self.grammar.end[last - 1])

    def _content(self, runs: Runs) -> tuple[Span, ...]:
        """Spans of the content, split where the layout blanked boilerplate inside it."""
        masked, out = layout_of(self.doc).masked, []
        for a, b in runs:
            first = a
            for i in range(a, b):
                start, end = self.grammar.start[i], self.grammar.end[i]
                if self.grammar.space[i] and masked[start:end] != self.text[start:end]:
                    if first < i:
                        out.append(self._span(first, i))
                    first = i + 1
            if first < b:
                out.append(self._span(first, b))
        return tuple(out) or (self._span(runs[0][0], runs[-1][1]),)

    def _actor(self, head: int, first: int | None = None, last: int | None = None) -> Actor:
        """The actor that the noun phrase stands for; its span is the whole phrase as the statement has it."""
        if first is None or last is None:
            first, last = phrase(self.grammar, head)
        span = self._span(first, last)
        at = head
        if self.grammar.lower[head] in RELATIVE and self.mentions.headed(head) is None:
            at = self._antecedent(head)
        issuer = self._issuer(head)
        if issuer is not None:
            return issuer.model_copy(update={"span": span})
        mention = self._named(at) or self._best_inside(head, first, last)
        if mention is None or mention.actor.country is None:
            owner = self._owner(head)
            if (
                owner is not None
                and mention is not None
                and mention.actor.kind in ("unknown", "person", "institution")
            ):
                return mention.actor.model_copy(update={"span": span, "country": owner.country})
            if owner is not None and mention is None:
                name = " ".join(span.text.split())
                return Actor(
                    id=f"text:{_slug(name)}",
                    name=name,
                    country=owner.country,
                    sectors=owner.sectors,
                    span=span,
                )
        if mention is None:
            return Actor(id=f"text:{_slug(span.text)}", name=" ".join(span.text.split()), span=span)
        return mention.actor.model_copy(update={"span": span})

    def _owner(self, head: int) -> Actor | None:
        """The actor whose state the phrase's possessor stands for: "the kingdom's minister", "Netanyahu's office"."""
        for k in self.grammar.kids(head, "poss"):
            mention = self.mentions.headed(k)
            if mention is not None and mention.actor.country is not None:
                return mention.actor
        for k in self.grammar.kids(head, "prep"):  # "a source in the interior ministry"
            inner = self.grammar.kid(k, "pobj")
            mention = self.mentions.headed(inner) if inner is not None else None
            body = mention is not None and mention.actor.kind == "institution"
            if (
                body
                and mention is not None
                and mention.actor.country
                and self.grammar.lower[k] in ("in", "at")
            ):
                return mention.actor
        return None

    def _named(self, head: int) -> Mention | None:
        """The mention of the head; of "the newspaper Valor" that of the name, where the description went to somebody else."""
        mention = self.mentions.headed(head)
        if mention is not None and mention.form in ("description", "title"):
            for k in self.grammar.kids(head, "appos"):
                named = self.mentions.headed(k)
                if named is not None and self.grammar.pos[k] == "PROPN" and self.grammar.left[k] <= head + 2:
                    return named
        return mention

    def _antecedent(self, head: int) -> int:
        """The noun that a relative pronoun stands for."""
        at = head
        for _ in range(6):
            if self.grammar.dep[at] == "relcl":
                return self.grammar.head[at]
            if self.grammar.head[at] == at:
                break
            at = self.grammar.head[at]
        return head

    def _best_inside(self, head: int, first: int, last: int) -> Mention | None:
        """The mention that covers the head, else the appositive or the only named one inside the phrase."""
        held = self.mentions.covering(head)
        if held is not None and first <= held.head < last:
            return held
        for k in self.grammar.kids(head, "appos"):
            if self.mentions.headed(k) is not None:
                return self.mentions.headed(k)
        return None

    def _same_side(self, speaker: Actor | None, head: int) -> bool:
        """Whether the phrase headed by the token stands for the speaker, the speaker's state, or a group with either in it."""
        word = self.grammar.lower[head]
        if word in ("i", "we", "us"):
            return True
        mention = self.mentions.headed(head)
        if mention is None:
            return word in ("it", "he", "she", "they") and speaker is not None
        if speaker is None:
            return False
        ids = {a.id for a in speaker.each}
        lands = {a.country for a in speaker.each if a.country}
        return any(
            a.id in ids or (a.country in lands and a.kind in ("state", "institution"))
            for a in (mention.actor, *mention.actor.each)
        )

    def _date(self, found: Finding) -> When | None:
        """The date that governs the cue and stands outside content and speaker."""
        when = self.dates.of(found.cue.head)
        if when is None or when.span is None:
            return when
        i = self.grammar.token_at(when.span.start)
        if within(i, found.content.runs) or (
            found.source is not None and found.source.first <= i < found.source.last
        ):
            return None
        return when


def _looks_on(speaker: Actor) -> bool:
    """Media, and doctors, residents, monitors and bodies of several states, who report what others did and are no party to it."""
    if speaker.kind == "media":
        return True
    words = set(re.findall(r"\w+", speaker.name.lower()))
    if words & FINDERS:
        return True
    return bool(speaker.sectors) and all(sector in BYSTANDERS for sector in speaker.sectors)


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:60] or "unknown"


def _place(statement: Statement) -> tuple[int, int]:
    """Statements come in order of their cue, those without one by their content."""
    anchor = statement.cue or statement.content[0]
    return anchor.start, statement.content[0].start
