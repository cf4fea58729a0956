"""The day of acts that the report tells as the day's news without naming a day."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

from spacy.tokens import Doc

from dragoman.events.told import Told
from dragoman.events.tree import VERBAL, Tree
from dragoman.language import layout_of, report_of
from dragoman.language.crossing import Crossing
from dragoman.record import Span, When
from dragoman.statements.holding import holdings

SPEECH = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE"})
HAPPENED = frozenset({"occurred", "alleged"})
RECENT = timedelta(days=2)
STALE = timedelta(days=8)
LEAD = 2  # paragraphs of the body in which deeds are the day's news too
REFERRING = frozenset({"he", "she", "they", "it", "its", "his", "her", "their"})
ONCE = frozenset(
    {"earlier", "previously", "once", "often", "long", "repeatedly", "formerly", "then", "since", "before", "ago", "later", "already"}
)  # fmt: skip


class NewsDay:
    """The days of one report's news.

    A speech act in the simple past that stands under no date of its own has the day of the news: that of the same
    speaker's words in the paragraph, else the report's day, where the report speaks of that day or of the two before it.
    A deed has the day of the deeds told before it in its paragraph, or of the lead. The perfect tense and paragraphs
    that tell of older days have none.
    """

    def __init__(self, doc: Doc, tree: Tree) -> None:
        self.doc, self.tree = doc, tree
        self.published = report_of(doc).published
        self.breaks = sorted({0, *layout_of(doc).breaks})
        self.starts = [t.idx for t in doc]
        self.dates: Crossing[When] = Crossing((w.span.start, w.span.end, w) for w in doc._.dates if w.span)
        self.cues: dict[str, Span | None] = {s.id: s.cue for s in reversed(doc._.statements)}
        self.today = self._today()

    def _today(self) -> When | None:
        """The report's day in the words that name it, or the day on which its lead's sources speak."""
        if self.published is None:
            return None
        recent: list[When] = [w for w in self.doc._.dates if self._recent(w) is not None]
        exact = [w for w in recent if self._recent(w) == self.published]
        if exact or not recent:
            return next(iter(exact), None)
        spoken: list[When] = [
            s.date for s in self.doc._.statements[:4] if s.date is not None and self._recent(s.date)
        ]
        if spoken:
            return spoken[0]
        return When(iso=self.published.isoformat(), granularity="day", value=self.published.isoformat())

    def _recent(self, when: When) -> date | None:
        day = _day(when)
        near = (
            day is not None and self.published is not None and timedelta(0) <= self.published - day <= RECENT
        )
        return day if near else None

    def give(self, told: list[Told]) -> None:
        """Give days to those of the acts that the text tells as news, in place."""
        if self.today is None:
            return
        bodies = sorted({self.paragraph(t.sentence[0]) for t in told if not t.headline})
        lead = set(bodies[:LEAD])
        last: dict[int, list[tuple[Told, When]]] = {}
        opening: list[tuple[Told, When]] = []
        for item in sorted(told, key=lambda t: t.draft.trigger.at):
            here = self.paragraph(item.sentence[0])
            if item.date.iso is None and not item.headline and item.reading.status in HAPPENED:
                before = last.get(here, []) or (opening if here in lead else [])
                when = self._for(item, before, here in lead)
                if when is not None:
                    item.date = bare(when)
            aside = self.tree.dep[item.draft.trigger.at] in ("advcl", "relcl", "acl", "pcomp")
            if _day(item.date) is not None and not aside:
                last.setdefault(here, []).append((item, item.date))
                if here in lead:
                    opening.append((item, item.date))

    def _for(self, item: Told, before: list[tuple[Told, When]], lead: bool) -> When | None:
        if self._old(item) or not self._simple_past(item):
            return None
        if item.draft.type in SPEECH:
            carried = self._spoken_before(item)
            if carried is not None:
                return carried
            return self.today
        here = self._in_sentence(item)
        if here is not None:
            return here
        if deeds := [w for t, w in before if t.draft.type not in SPEECH and t.reading.status in HAPPENED]:
            return deeds[-1]
        return self.today if lead else None

    def _in_sentence(self, item: Told) -> When | None:
        """The one recent day that a deed's sentence names, wherever it stands."""
        start, end = item.sentence
        days = [w for w in self.dates.beginning(start, end) if self._recent(w)]
        return days[0] if len({w.iso for w in days}) == 1 else None

    def _spoken_before(self, item: Told) -> When | None:
        """The day of the words before in the paragraph, where the same speaker goes on."""
        tree, at = self.tree, item.draft.trigger.at
        subjects = tree.subjects(at) if tree.pos[at] in VERBAL else []
        referring = any(
            tree.lower[s] in REFERRING or any(tree.lower[k] in REFERRING for k in tree.children(s, "poss"))
            for s in subjects
        )
        names = {a.id for a in item.actors}
        here = self.breaks[self.paragraph(item.sentence[0])]
        found: When | None = None
        for statement in holdings(self.doc._.statements).cues.beginning(here, item.sentence[0]):
            if statement.date is None or _day(statement.date) is None:
                continue
            same = bool(statement.speaker and names & {a.id for a in statement.speaker.each})
            if same or referring:
                found = statement.date
        return found

    def _old(self, item: Told) -> bool:
        """True where the sentence, or the paragraph before it, tells of days long gone."""
        here = self.breaks[self.paragraph(item.sentence[0])]
        if self._flashback(here, item.sentence[0]):
            return True
        for when in self.dates.beginning(here, item.sentence[0]):
            if not when.iso:
                continue
            day = _day(when) or _first(when.iso)
            if (
                day is not None
                and self.published is not None
                and self.published - day > STALE
                and when.type == "DATE"
            ):
                return True
        first = bisect_right(self.starts, item.sentence[0]) - 1
        at = item.draft.trigger.at
        return any(
            self.tree.lower[k] in ONCE
            for k in self.tree.kids[at]
            if self.tree.dep[k] == "advmod" and k >= first
        )

    def _flashback(self, start: int, end: int) -> bool:
        """True where a sentence before in the paragraph tells what had been before the news."""
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)
        return any(
            self.tree.lower[k] == "had"
            for i in range(max(first, 0), last)
            if self.tree.dep[i] == "ROOT"
            and start <= self.starts[i] < end
            and not self.tree.children(i, "mark")
            for k in self.tree.children(i, "aux")
        )

    def _simple_past(self, item: Told) -> bool:
        """True for a finite past verb of the report's main line, or a speech act in what was said in the past."""
        tree, trigger = self.tree, item.draft.trigger
        v = trigger.carrier if trigger.carrier is not None else trigger.at
        if tree.pos[v] == "ADJ":
            v = tree.head[v]
        if tree.pos[v] not in VERBAL:
            return False
        if item.reading.statement is not None and item.draft.type in SPEECH:
            return not self._perfect(v) and self._cue_past(item.reading.statement)
        for _ in range(4):
            if self._past(v):
                return tree.dep[v] not in ("relcl", "advcl", "acl")
            if self._perfect(v) or tree.dep[v] not in ("conj",):
                return False
            v = tree.head[v]
        return False

    def _past(self, v: int) -> bool:
        tree = self.tree
        aux = tree.children(v, "aux", "auxpass")
        if any(tree.lemma[k] == "have" or tree.tag[k] == "MD" for k in aux):
            return False
        return tree.tag[v] == "VBD" or any(tree.tag[k] == "VBD" for k in aux)

    def _perfect(self, v: int) -> bool:
        return any(self.tree.lemma[k] == "have" for k in self.tree.children(v, "aux"))

    def _cue_past(self, statement: str) -> bool:
        cue = self.cues.get(statement)
        if cue is None:
            return False
        first = bisect_right(self.starts, cue.start) - 1
        last = bisect_right(self.starts, max(cue.start, cue.end - 1)) - 1
        verbs = [i for i in range(first, last + 1) if self.tree.pos[i] in VERBAL]
        above = [self.tree.head[i] for i in verbs if self.tree.tag[i] == "VBG"]  # 'was quoted as saying'
        above += [self.tree.head[i] for i in above if self.tree.pos[i] not in VERBAL]
        return any(self._past(i) for i in (*verbs, *above) if self.tree.pos[i] in VERBAL)

    def paragraph(self, char: int) -> int:
        """Number of the paragraph in which the character stands."""
        return bisect_right(self.breaks, char) - 1


def bare(when: When) -> When:
    """The same day, without the words: it follows from the report's own."""
    day = _day(when)
    assert day is not None
    return When(iso=day.isoformat(), granularity="day", type="DATE", value=day.isoformat())


def _day(when: When) -> date | None:
    if when.iso is None or when.granularity not in ("day", "time"):
        return None
    try:
        return date.fromisoformat(when.iso[:10])
    except ValueError:
        return None


def _first(iso: str) -> date | None:
    """The first day of a year or month."""
    parts = iso.split("-")
    try:
        year = int(parts[0])
        if len(parts) == 1:
            return date(year, 12, 31)
        return date(year, int(parts[1]), 28) if parts[1].isdigit() else None
    except ValueError:
        return None
