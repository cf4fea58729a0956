"""Whether an event is so, by its own clause and every word above it, read from the top of the sentence down.

Each word hands a state to what it governs, by its row in `governors.csv` and by its own negation and modals, as in
Nairn, Condoravdi & Karttunen (Inference in Computational Semantics 5, 2006): "did not refuse to sign" walks from + over
- (not) to what refusing makes of the signing where it is negated.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.events.governors import Frame, Governor, governor_of, rows_of

DEPTH = 8
NEGATIONS = frozenset(
    [
        "not",
        "n't",
        "n’t",
        "never",
        "no",
        "neither",
        "nor",
        "none",
        "nobody",
        "nothing",
        "hardly",
        "barely",
        "scarcely",
    ]
)
NOBODY = frozenset(["nobody", "none", "nothing", "neither", "no-one", "noone"])
INSTEAD = frozenset(["instead", "rather", "short"])
ALMOST = frozenset(["nearly", "almost", "narrowly"])
HEDGES = frozenset(
    [
        "allegedly", "reportedly", "supposedly", "purportedly", "apparently", "probably", "possibly", "perhaps", "maybe",
        "presumably", "likely", "ostensibly", "seemingly", "potentially", "evidently", "conceivably", "theoretically",
    ]
)  # fmt: skip
MODALS = {
    "will": "~", "'ll": "~", "’ll": "~", "wo": "~", "shall": "~", "would": "w", "'d": "w", "’d": "w", "may": "?", "might": "?",
    "could": "c", "can": "c", "ca": "c", "should": "?", "must": "?", "ought": "?",
}  # fmt: skip
CONDITIONS = frozenset(["if", "unless", "whether", "lest", "until"])
_ADJECTIVES = {
    **dict.fromkeys(
        ["failed", "aborted", "cancelled", "canceled", "abandoned", "foiled", "thwarted", "averted", "unsuccessful", "rejected",
         "attempted", "botched", "abortive", "unrealised", "unrealized", "fictional", "fake", "imaginary", "nonexistent",
         "non-existent", "scrapped", "shelved", "postponed", "suspended", "would-be", "now-cancelled", "stalled"], "-"),
    **dict.fromkeys(["planned", "proposed", "upcoming", "forthcoming", "scheduled", "future", "imminent", "impending", "pending",
                     "intended", "projected", "looming", "anticipated", "promised"], "~"),
    **dict.fromkeys(["alleged", "suspected", "supposed", "purported", "reported", "claimed", "presumed", "so-called"], "a"),
    **dict.fromkeys(["possible", "potential", "likely", "probable", "hypothetical", "eventual", "threatened", "expected",
                     "feared", "conceivable", "requested", "desired", "hoped-for", "prospective", "tentative"], "?"),
}  # fmt: skip
ARGUMENTS = frozenset(
    ["xcomp", "ccomp", "dobj", "acl", "nsubjpass", "csubjpass", "csubj", "oprd", "attr", "acomp", "dative"]
)
NOMINAL = frozenset(["dobj", "nsubjpass", "attr", "oprd", "dative"])
# prepositions by which verbs and adjectives take their complement, by class of the governor
COMPLEMENT_OF = {
    "negative": {"from", "in", "to", "of"}, "hesitates": {"about", "in"}, "denies": {"of"}, "allege": {"of", "for", "with", "in"},
    "fear": {"about", "over", "of", "for"}, "warn": {"of", "about", "against"}, "desire": {"for", "to", "of"},
    "attempt": {"for", "to", "at"}, "plan": {"for", "on", "to", "of", "in"}, "threaten": {"with", "of", "on"}, "forecast": {"for", "of"},
    "demand": {"for", "to", "into", "on", "about"}, "permit": {"of", "to", "for", "in"}, "achieve": {"in", "to", "with", "out", "of"},
    "causes": {"to", "into", "in"}, "think": {"in", "of", "about"}, "doubts": {"about", "of", "over"}, "maybe": {"of", "for"},
    "factive": {"of", "about", "for", "to", "with"}, "say": {"of", "about", "on"}, "hard": {"for"}, "appear": {"at", "for"},
}  # fmt: skip
NOUN_COMPLEMENT = frozenset(
    ["of", "for", "to", "on", "about", "against", "in", "over", "at", "from", "into", "with"]
)
# nouns of words that were said, whatever came of them
_CONTENT = frozenset(["demand", "plan", "allege", "say", "maybe"])
# what was agreed or set up is gone when it is turned down, unlike an offer or a claim
_DONE_FOR = frozenset(
    [
        "deal", "agreement", "contract", "accord", "pact", "preparation", "project", "programme", "program", "mission",
        "campaign", "drive", "push", "effort", "arrangement", "move", "decision", "commitment", "option", "agenda",
    ]
)  # fmt: skip
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the chain makes of an event.

    Attributes:
        state: one of `governors.STATES`, its own marks counted
        incoming: what the words above hand down
        clause: the state of the clause that the event stands in, for a noun that is no argument of its verb
        kinds: classes of the governors that count, nearest first
    """

    state: str
    incoming: str
    clause: str
    kinds: tuple[str, ...]


def verdict(token: Token) -> Verdict:
    """The state of the event that the token names."""
    chain = [token]
    while chain[-1].head != chain[-1] and len(chain) <= DEPTH:
        chain.append(joined(chain[-1]))
    incoming = clause = "+"
    kinds: list[str] = []
    for above, below in zip(chain[:0:-1], chain[-2::-1], strict=True):
        outer = own_state(above, incoming)
        if above.pos_ in ("VERB", "AUX"):
            clause = outer
        incoming, kind = _step(above, below, outer, incoming)
        if kind:
            kinds.append(kind)
    return Verdict(own_state(token, incoming), incoming, clause, tuple(reversed(kinds)))


def joined(token: Token) -> Token:
    """The word above a token, a coordination put right: in "said that A had urged V-ing and that B agreed" the second
    "that" goes with the first, wherever the parser hangs it.
    """
    above = token.head
    if token.dep_ != "conj" or not _marked(token) or _marked(above):
        return above
    up = above
    for _ in range(4):
        if up.head == up:
            break
        up = up.head
        if _marked(up):
            return up
    return above


def _marked(token: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)


def negated(token: Token) -> bool:
    """Whether the token itself is negated: "did not attack", "no attack", "never", "nobody attacked"."""
    for c in token.children:
        low, dep = c.lower_, c.dep_
        if dep == "neg" or (low in NEGATIONS and dep in ("det", "advmod", "preconj")):
            return True
        if dep in ("nsubj", "nsubjpass") and (
            low in NOBODY or any(k.lower_ in ("no", "neither") for k in c.lefts)
        ):
            return True
        if dep == "advmod" and low in ALMOST:
            return True
        if dep == "advmod" and low in ("longer", "more") and any(k.lower_ == "no" for k in c.children):
            return True
    return False


def shared(token: Token) -> Token:
    """The first member of a coordination whose negation and modals the token has too; itself where it stands alone."""
    first = token
    for _ in range(6):
        if first.dep_ != "conj" or first.head == first or first.head.pos_ != token.pos_:
            break
        if any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in first.children):
            return token
        first = first.head
    return first


def own_state(token: Token, state: str) -> str:
    """What the token's own negation, modals and marks make of the state that comes down to it."""
    if token.pos_ in ("NOUN", "PROPN", "ADJ"):
        return _noun_state(token, state)
    first = shared(token)
    modal, condition, hedge, infinitive = _auxiliaries(first)
    if first != token:
        condition, hedge = condition or _auxiliaries(token)[1], hedge or _auxiliaries(token)[2]
    nay = negated(token) or (first != token and _denied_together(token, first) and negated(first))
    if condition:
        return "?"
    if nay:
        return _refused(modal, state)
    if modal:
        return _possible(token, modal, state)
    if hedge:
        return "p" if state == "+" else state
    if infinitive and state == "+" and first.dep_ in ("advcl", "relcl", "acl", "ROOT", "ccomp"):
        return "~" if _verbless(token) else "?"
    if token.tag_ == "VB" and token.dep_ == "ROOT" and not infinitive:
        return "?"  # an imperative
    return state


def _denied_together(token: Token, first: Token) -> bool:
    """Whether a negation of the first verb holds for the later one: "did not admit or deny", "did not stop and search"."""
    return first.tag_ == token.tag_ or any(
        c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in token.head.children
    )


def _noun_state(token: Token, state: str) -> str:
    for c in token.children:
        if c.dep_ in ("amod", "compound", "nmod"):
            mark = _ADJECTIVES.get(c.lower_)
            if mark is not None:
                return mark if state in "+~p" else state
        elif c.dep_ in ("det", "neg") and c.lower_ in ("no", "neither"):
            return {"+": "-", "~": "-", "p": "-", "-": "+"}.get(state, "-")
        elif (
            c.dep_ == "acl"
            and c.tag_ == "VBN"
            and any(r.kind == "negative" for r in rows_of(c.lemma_, "VERB"))
        ):
            return "-" if state == "+" and not _said(token) else state
    return state


def _refused(modal: str, state: str) -> str:
    if modal == "?" or state == "?":
        return "-" if modal == "c" else "?"
    return {"+": "-", "~": "-", "p": "-", "-": "+"}.get(state, "?")


def _possible(token: Token, modal: str, state: str) -> str:
    if modal == "~":
        return "~" if state in "+~p" else state
    if modal == "w":  # "said it would": the future of the past
        promised = token.dep_ in ("ccomp", "conj") and token.head.tag_ in ("VBD", "VBN")
        return (
            "~" if promised and state in "+~" and not any(c.dep_ == "advcl" for c in token.children) else "?"
        )
    return "?"


def _auxiliaries(token: Token) -> tuple[str, bool, bool, bool]:
    modal, condition, hedge, infinitive = "", False, False, False
    for c in token.children:
        dep, low = c.dep_, c.lower_
        if dep == "aux":
            modal = MODALS.get(low, "") or modal
            infinitive |= low == "to"
        elif dep == "mark":
            condition |= low in CONDITIONS
        elif dep == "advmod":
            hedge |= low in HEDGES
            condition |= low == "whether"
    return modal, condition, hedge, infinitive


def _verbless(token: Token) -> bool:
    """A headline's infinitive: "Minister to visit capital"."""
    return not any(t.tag_ in _FINITE for t in token.sent)


def _said(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return lemma not in _DONE_FOR and any(r.kind in _CONTENT for r in rows_of(lemma, "NOUN"))


def _step(above: Token, below: Token, outer: str, incoming: str) -> tuple[str, str]:
    """State handed from a word to one below it, and the class of the governor that did it."""
    dep = below.dep_
    if dep == "conj":
        return incoming, ""
    if dep in ("pobj", "pcomp"):
        return _by_preposition(above, below, outer)
    if dep in ("prep", "agent", "compound"):
        return outer, ""  # settled at its object
    if dep == "advcl":
        return _adverbial(above, below, outer)
    if dep == "acl" and below.tag_ in ("VBN", "VBD"):
        return "+", ""
    if dep in ARGUMENTS:
        return _governed(above, below, outer)
    return "+", ""


def _governed(above: Token, below: Token, outer: str) -> tuple[str, str]:
    frame: Frame = "that" if below.dep_ in ("ccomp", "csubj") else "noun" if below.dep_ in NOMINAL else "inf"
    if frame == "that" and below.tag_ == "VB" and any(c.lower_ == "to" for c in below.lefts):
        frame = "inf"
    row = governor_of(above.lemma_.lower(), above.pos_, frame)
    if above.lemma_ == "be" and frame != "noun":
        row = next((r for c in above.children if c.dep_ in ("acomp", "attr") and c != below
                    for r in rows_of(c.lemma_.lower(), c.pos_)), row)  # fmt: skip
    if above.lemma_ == "have" and above.tag_ == "VBD" and frame == "inf":
        return outer, "causes"  # "had to": it did
    if above.lemma_ == "go" and above.tag_ == "VBG" and frame == "inf":
        return ("~" if outer == "+" else outer), "plan"
    if row is None:
        return ("+" if frame == "that" and outer != "?" else outer), ""
    if frame == "noun" and row.kind in ("negative", "denies") and _said(below):
        return "+", row.kind
    if above.pos_ in ("NOUN", "PROPN") and _turned_down(above):
        return "-", "negative"
    return _signed(row, outer), row.kind


def _turned_down(noun: Token) -> bool:
    """A request, offer or claim that is the object of a refusal."""
    verb = noun.head
    return noun.dep_ in ("dobj", "nsubjpass") and any(
        r.kind in ("negative", "denies") for r in rows_of(verb.lemma_.lower(), verb.pos_)
    )


def _signed(row: Governor, outer: str) -> str:
    if row.positive == row.negative or (row.kind == "say" and outer != "-"):
        return row.positive
    if outer == "-":
        return row.negative
    if outer == "+":
        return row.positive
    return outer if row.positive == "+" else "?" if outer == "?" else row.positive


def _by_preposition(preposition: Token, below: Token, outer: str) -> tuple[str, str]:
    low, head = preposition.lower_, preposition.head
    if low == "without":
        return "-", "negative"
    if low in ("of", "than") and (
        head.lower_ in INSTEAD or any(c.lower_ in INSTEAD for c in preposition.children)
    ):
        return "-", "negative"
    frame: Frame = "noun" if below.dep_ == "pobj" else "inf"
    row = governor_of(head.lemma_.lower(), head.pos_, frame)
    if head.pos_ in ("NOUN", "PROPN"):
        if row is None or low not in NOUN_COMPLEMENT:
            return "+" if row is None and low != "of" else outer, ""
        return ("-", "negative") if _turned_down(head) else (_signed(row, outer), row.kind)
    if below.dep_ == "pobj" and low in ("in", "to", "of") and row is not None and row.kind == "negative":
        return "+", ""  # "declined in an interview"
    if row is None or low not in COMPLEMENT_OF.get(row.kind, ()):
        return ("+" if below.dep_ == "pobj" else outer), ""
    if row.kind == "warn" and low == "against":
        return "?", "warn"
    return _signed(row, outer), row.kind


def _adverbial(above: Token, below: Token, outer: str) -> tuple[str, str]:
    marks = {c.lower_ for c in below.children if c.dep_ in ("mark", "prep", "advmod", "cc")}
    if below.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in below.lefts):
        row = governor_of(
            above.lemma_.lower(), above.pos_, "inf"
        )  # the parser's purpose clause may be a complement
        if row is not None and row.kind in ("negative", "plan", "demand", "attempt", "permit"):
            return _signed(row, outer), row.kind
        if above.lemma_ in ("be", "seem") or above.pos_ == "ADJ":
            return _governed(above, below, outer)
        return "+", ""
    if "than" in marks or "instead" in marks:
        return "-", "negative"
    if below.tag_ == "VBG" and not marks:
        return outer, ""
    return "+", ""
