"""What a content of the future does: a promise, a threat, a refusal, or only a forecast."""

from __future__ import annotations

from dragoman.record import SpeechAct
from dragoman.statements.grammar import Grammar
from dragoman.statements.wording import word_lists

FIRST_PERSON = frozenset({"i", "we", "our", "my", "us"})
ACTING = frozenset({"encourage", "discourage", "increase", "reduce", "take", "begin", "start", "boost"})
ANYONE = frozenset({"whoever", "anyone", "those", "anybody", "whosoever"})


def future_act(
    grammar: Grammar, head: int, lemma: str, own: bool, negated: bool, would: bool
) -> SpeechAct | None:
    """What is to come: the speaker's side promises what it will do, threatens where that harms, rejects what it will not have."""
    lists = word_lists()
    condition = conditioned(grammar, head)
    done = grammar.kid(head, "dobj", "xcomp", "ccomp") is not None
    subject = grammar.kid(head, "nsubj", "nsubjpass")
    if (
        subject is not None
        and grammar.lemma[subject] in ("side", "party")
        and grammar.kid(subject, "nummod", "det")
    ):
        return None  # "the two sides will meet": told of, not promised
    if would and subject is not None and grammar.lower[subject] in FIRST_PERSON:
        return None  # "I would not call it reform": a view, for in reported speech nobody is "I"
    if not own:
        subject = grammar.kid(head, "nsubj", "nsubjpass", "csubj")
        anyone = subject is not None and grammar.lower[grammar.left[subject]] in ANYONE
        nobody = subject is not None and any(grammar.lower[k] == "no" for k in grammar.kids(subject, "det"))
        if nobody and not would:
            return "reject"
        pays = lemma in ("pay", "regret", "face", "suffer") or (
            lemma == "have" and grammar.kid(head, "xcomp") is not None
        )
        return "threaten" if (condition or anyone) and pays and not negated else None
    fighting = subject is not None and grammar.lemma[subject] in lists["troops"] | {"offensive"}
    if negated and fighting and lemma in ("stop", "cease", "halt", "rest", "withdraw"):
        return "threaten"
    if negated:
        return "reject" if lemma in lists["refuse"] else _plain_promise(lemma, would, done)
    if lemma in ("answer", "respond", "reply", "react") and not _in_kind(grammar, head):
        return _plain_promise(lemma, would, done)
    if lemma in ("regard", "treat", "see", "consider") and not _harms(grammar, head):
        return None
    if condition and _against(grammar, head):
        return "threaten"
    if lemma == "hold" and any(
        grammar.lemma[k] in ("talk", "meeting", "summit") for k in grammar.kids(head, "dobj")
    ):
        return "express_intent"
    if lemma in lists["menace"] | {"see", "consider"} or (lemma in lists["force"] and not would):
        return "threaten"
    return _plain_promise(lemma, would, done)


def _against(grammar: Grammar, head: int) -> bool:
    """Whether what is to come depends on a wrong that another does: "if Chad attacked again"."""
    harm = word_lists()["harm"] | {"cross", "escalate", "resume", "intervene"}
    return any(
        grammar.lemma[k] in harm
        and any(grammar.lower[m] in ("if", "unless") for m in grammar.kids(k, "mark"))
        for k in grammar.kids(head, "advcl")
    )


def _plain_promise(lemma: str, would: bool, done: bool = False) -> SpeechAct | None:
    if lemma in word_lists()["agenda"]:
        return "express_intent"
    if lemma in ACTING and done:
        return "promise"
    if lemma in word_lists()["passive"]:
        return "express_intent" if would and lemma == "have" else None
    return "promise"


def _in_kind(grammar: Grammar, head: int) -> bool:
    """ "answer in kind", "respond with force", "answer any attack"."""
    words = {grammar.lemma[i] for i in range(*grammar.subtree(head))}
    return bool(
        words & ({"kind", "force", "firmly", "decisively", "forcefully", "harshly"} | word_lists()["harm"])
    )


def _harms(grammar: Grammar, head: int) -> bool:
    """ "regard it as an attack": an act of war is read into what another does."""
    words = {grammar.lemma[i] for i in range(*grammar.subtree(head))}
    return bool(
        words & {"attack", "aggression", "declaration", "provocation", "enemy", "target", "war", "hostile"}
        | {"occupy", "occupier", "invader", "invasion", "combatant", "terrorist"}
    )


def conditioned(grammar: Grammar, head: int) -> bool:
    """Whether a clause with "if" or "unless" hangs on the verb."""
    return any(
        grammar.lower[m] in ("if", "unless")
        for k in grammar.kids(head, "advcl")
        for m in grammar.kids(k, "mark")
    )
