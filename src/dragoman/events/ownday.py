"""The date that an act's own clause gives it: its clause's, one reckoned from the main clause, a plan's weekday."""

from __future__ import annotations

from datetime import date, timedelta

from spacy.tokens import Doc

from dragoman.dates import DateIndex
from dragoman.events.tree import Tree
from dragoman.record import When

WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}


class OwnDay:
    """Dates of one Doc's acts by their clauses."""

    def __init__(self, doc: Doc, tree: Tree) -> None:
        self.doc, self.tree, self.index = doc, tree, DateIndex(doc)

    def of(self, at: int) -> When:
        """The date that governs the token; open where the text gives none, and for what a relative clause tells
        beside the date of the clause around it ('the soldiers who deposed him handed over power on Monday')."""
        found = self.index.of(at) or When()
        if found.iso is None or found.span is None:
            return found
        tree = self.tree
        mark = self._mark(at)
        if mark is not None and (shifted := self._shifted(mark, self._main(at, found))) is not None:
            return shifted
        if (
            tree.dep[at] == "relcl"
            and tree.tag[at] in ("VBD", "VBN")
            and not self._under(at, found.span.start)
        ):
            return When()
        return found

    def _main(self, at: int, found: When) -> When:
        """The day of the clause above, where there is one."""
        above = self.index.of(self.tree.head[at])
        return above if above is not None and above.granularity in ("day", "time") else found

    def _mark(self, at: int) -> int | None:
        """'After' or 'before' at the head of the token's clause."""
        tree = self.tree
        if tree.dep[at] == "pcomp" and tree.lower[tree.head[at]] in ("after", "before"):
            return tree.head[at]
        return next(
            (
                k
                for k in tree.kids[at]
                if tree.dep[k] in ("mark", "prep") and tree.lower[k] in ("after", "before") and k < at
            ),
            None,
        )

    def _shifted(self, mark: int, found: When) -> When | None:
        """'A day after rebels took the town': the main clause's day, moved."""
        tree = self.tree
        if (
            found.granularity not in ("day", "time")
            or mark < 2
            or tree.lemma[mark - 1] not in ("day", "week")
        ):
            return None
        number = NUMBERS.get(tree.lower[mark - 2])
        if number is None or found.iso is None:
            return None
        days = number * (7 if tree.lemma[mark - 1] == "week" else 1)
        day = date.fromisoformat(found.iso[:10]) + timedelta(
            days=-days if tree.lower[mark] == "after" else days
        )
        return When(iso=day.isoformat(), granularity="day", value=day.isoformat())

    def _under(self, at: int, char: int) -> bool:
        """True where the character stands in the clause of the token."""
        stack = [at]
        while stack:
            i = stack.pop()
            token = self.doc[i]
            if token.idx <= char < token.idx + len(token):
                return True
            stack.extend(self.tree.kids[i])
        return False


def to_come(when: When, published: date | None) -> When:
    """A bare weekday of a plan lies ahead: 'called for a strike on Friday'."""
    if when.iso is None or when.granularity != "day" or when.span is None or published is None:
        return when
    day = date.fromisoformat(when.iso)
    bare = when.span.text.lower() in WEEKDAYS
    if not bare or not timedelta(0) < published - day < timedelta(days=7):
        return when
    later = (day + timedelta(days=7)).isoformat()
    return When(iso=later, granularity="day", value=later, span=when.span)
