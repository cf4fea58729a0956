"""Which date governs a word: the date of an event's trigger or of a statement's cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from dragoman.record import When

_VERBS = ("VERB", "AUX")
_UP = frozenset(
    {
        "conj",
        "xcomp",
        "advcl",
        "acl",
        "relcl",
        "aux",
        "auxpass",
        "pcomp",
        "prep",
        "pobj",
        "dobj",
        "nsubj",
        "nsubjpass",
        "compound",
        "nmod",
        "attr",
        "appos",
    }
)
_BOUNDS = frozenset({"since", "until", "till", "than"})
_STEPS = 12
_FINE = ("time", "day", "week", "month", "quarter", "half", "season", "year")


class DateIndex:
    """The resolved dates of a Doc by the words that they are attached to, for one pass of a layer.

    Args:
        doc: a parsed Doc
        dates: its time expressions; `doc._.dates` when left out
    """

    def __init__(self, doc: Doc, dates: Iterable[When] | None = None) -> None:
        self.doc = doc
        self._own: dict[int, list[tuple[int, When]]] = {}  # word the date hangs on, noun or verb, to dates
        self._clause: dict[int, list[tuple[int, When]]] = {}  # verb of the clause that the date stands in
        starts = [token.idx for token in doc]
        for when in doc._.dates if dates is None else dates:
            if (
                when.iso is None
                or when.span is None
                or when.type not in ("DATE", "TIME")
                or when.granularity == "none"
            ):
                continue
            first = bisect_left(starts, when.span.start)
            last = max(first + 1, bisect_left(starts, when.span.end))
            if first < len(doc) and not _aside(doc, first, when):
                self._attach(doc[first:last].root, when)

    def _attach(self, root: Token, when: When) -> None:
        for above in _above(root):
            self._own.setdefault(above.i, []).append((root.i, when))
            if above.pos_ in _VERBS:
                self._clause.setdefault(_main(above).i, []).append((root.i, when))
                return

    def of(self, token: int) -> When | None:
        """The date that governs the token (an event's trigger, a statement's cue), None where the text gives none.

        Looked for: on the word itself ("the attack on Monday"), in its clause, then in the clauses that its own hangs on
        without a verb of saying between. A word in a clause that is reported keeps clear of the date of the reporting:
        in "said on Tuesday that they had agreed", Tuesday is the date of saying.
        """
        word = self.doc[token]
        own = self._own.get(token)
        if own:
            return _best(own, token)
        step: Token | None = word
        for _ in range(_STEPS):
            if step is None:
                return None
            if step.pos_ in _VERBS:
                clause = self._clause.get(_main(step).i)
                if clause:
                    return _best(clause, token)
            if step.dep_ not in _UP or step.head.i == step.i:
                return None
            step = step.head
        return None


def date_of(doc: Doc, token: int, index: DateIndex | None = None) -> When | None:
    """The date that governs the token; pass a `DateIndex` when asking for many tokens of one Doc (see `DateIndex.of`)."""
    return (index or DateIndex(doc)).of(token)


def _aside(doc: Doc, first: int, when: When) -> bool:
    """Whether the date bounds or compares and so is not when the thing happened: "since 2014", "from a year earlier"."""
    before = doc[first - 1].lower_ if first else ""
    words = when.span.text.lower() if when.span else ""
    compared = before in ("from", "with", "to") and words.endswith(
        ("earlier", "ago", "before", "previous year", "last year")
    )
    return before in _BOUNDS or compared


def _above(root: Token) -> Iterable[Token]:
    """The words over a time expression, to the verb of its clause."""
    for above in root.ancestors:
        if above.pos_ not in ("ADP", "SCONJ", "PUNCT"):
            yield above
        if above.pos_ in _VERBS:
            return


def _main(verb: Token) -> Token:
    """An auxiliary's main verb."""
    return verb.head if verb.dep_ in ("aux", "auxpass") and verb.head.pos_ in _VERBS else verb


def _best(dates: list[tuple[int, When]], token: int) -> When:
    """The finest date; of equals the nearest, then the first."""
    return min(
        dates,
        key=lambda pair: (
            _FINE.index(pair[1].granularity) if pair[1].granularity in _FINE else 9,
            abs(pair[0] - token),
            pair[0],
        ),
    )[1]
