"""What is done by saying it: the cue's act, and what the content makes of it.

The fourteen acts are those of `record.SpeechAct`. A cue that only says (said, told, added) takes its act from the content:
"said it will continue" promises, "said the alliance should not expand" demands, "said it believes X was behind" accuses.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.record import SpeechAct, StatementKind
from dragoman.statements.charges import ENEMIES, cleft, gives, insists, stance_act, unlawful, wrongs
from dragoman.statements.cues import Cue
from dragoman.statements.futures import FIRST_PERSON, conditioned, future_act
from dragoman.statements.grammar import Grammar, Runs, within
from dragoman.statements.quotations import Quotations
from dragoman.statements.wording import word_lists

OWN = frozenset({"i", "we", "it", "he", "she", "they"})
OBLIGING = frozenset({"should", "must", "ought"})
SameSide = Callable[[int], bool]
"""Whether the noun phrase headed by a token stands for the speaker or the speaker's side."""


def kind_of(quotations: Quotations, grammar: Grammar, runs: Runs, cue: int) -> StatementKind:
    """Direct, mixed or indirect by the quotation marks in the content."""
    here = quotations.of[cue]
    tokens = [i for a, b in runs for i in range(a, b) if not grammar.space[i] and grammar.pos[i] != "PUNCT"]
    quoted = sum(quotations.of[i] >= 0 and quotations.of[i] != here for i in tokens)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= len(tokens) - (1 if len(tokens) > 12 else 0) else "mixed"


def act_of(
    grammar: Grammar, cue: Cue | None, runs: Runs, same: SameSide, rebel: bool = False, onlooker: bool = False
) -> SpeechAct:
    """The act of a statement.

    Args:
        grammar: the parse
        cue: the cue, None for a quotation without any
        runs: the content
        same: tells whether a noun phrase of the content stands for the speaker's own side
        rebel: whether the speaker is an armed group, which can claim an attack
        onlooker: whether the speaker is a medium, which does nothing but assert when it reports
    """
    entry = cue.entry if cue else None
    base: SpeechAct = entry.act if entry else "assert"
    if cue is not None:
        told = _by_construction(grammar, cue, runs, base)
        if told is not None:
            return told
    if base not in ("assert", "express_intent") or (entry and entry.group == "will"):
        return base
    if base == "assert" and (onlooker or (cue is not None and grammar.lemma[cue.head] == "report")):
        return base
    return _by_content(grammar, runs, same, rebel) or base


def _by_construction(grammar: Grammar, cue: Cue, runs: Runs, base: SpeechAct) -> SpeechAct | None:
    """Acts that the cue's own arguments decide, None where they leave it open."""
    lists, lemma, head = word_lists(), grammar.lemma[cue.head], cue.head
    last = runs[-1][1] - 1
    asks = "?" in grammar.lower[max(runs[0][0], last - 1) : last + 1]
    if lemma in ("ask", "wonder", "inquire", "enquire") or (base == "request" and asks):
        first = grammar.lower[runs[0][0]]
        if asks or first in ("whether", "if", "how", "why", "what", "who", "when", "where", "about"):
            return "question"
    if lemma in ("want", "wish", "like") and cue.pos == "v":
        other = any(grammar.kid(k, "nsubj") is not None for k in grammar.kids(head, "ccomp", "xcomp"))
        return "request" if other else "express_intent"
    if lemma == "tell" and any(
        grammar.kid(k, "aux") is not None and grammar.tag[k] == "VB" for k in grammar.kids(head, "xcomp")
    ):
        return "demand"
    if lemma == "suggest":
        verb = grammar.tag[runs[0][0]] == "VBG" or any(
            grammar.tag[k] == "VB"
            and not (aux := {grammar.lower[m] for m in grammar.kids(k, "aux")}) - OBLIGING
            and (aux or grammar.kid(k, "nsubj") is not None)
            for k in grammar.kids(head, "ccomp")
        )
        return "propose" if verb else None
    if lemma in ("declare", "announce", "proclaim"):
        noun = grammar.kid(head, "dobj")
        if noun is not None and grammar.lemma[noun] in lists["compact"]:
            return "express_intent"
        if (
            lemma == "announce"
            and noun is not None
            and grammar.lemma[noun] in ("plan", "intention", "decision")
        ):
            return "express_intent"
    told = _by_object(grammar, cue, runs, base)
    if told is not None:
        return told
    if lemma in (
        "call",
        "describe",
        "label",
        "brand",
        "denounce",
        "portray",
        "regard",
        "see",
        "view",
        "characterise",
        "characterize",
    ) and (cue.entry is None or len(cue.entry.words) == 1):
        words = {grammar.lemma[i] for a, b in runs for i in range(a, b)}
        if words & lists["bad"] or words & lists["untrue"]:
            return "accuse" if words & lists["bad"] else "deny"
        return "praise" if words & lists["good"] else None
    return None


def _by_object(grammar: Grammar, cue: Cue, runs: Runs, base: SpeechAct) -> SpeechAct | None:
    """Acts by what the cue's object is: a charge that is turned down is denied, an accord that is criticised is rejected."""
    lists, lemma, head, first = word_lists(), grammar.lemma[cue.head], cue.head, runs[0][0]
    noun = grammar.kid(head, "dobj", "nsubjpass")
    if noun is not None and grammar.tag[noun] == "WDT" and grammar.dep[head] == "relcl":
        noun = grammar.head[head]  # "a charge which Oslo dismissed"
    thing = grammar.lemma[noun] if noun is not None and within(noun, runs) else ""
    if base == "reject" and thing in lists["charge"]:
        return "deny"
    if lemma in ("criticise", "criticize", "slam", "decry", "denounce") and thing in lists["treaty"]:
        return "reject"
    if lemma == "announce" and noun is not None and within(noun, runs) and gives(grammar, noun):
        return "promise"
    if lemma == "call" and base == "request" and insists(grammar, runs):
        return "demand"
    if lemma == "offer" and cue.light is None and grammar.lower[first] == "to":
        return "propose"
    if lemma in ("advise", "recommend", "counsel") and grammar.lower[first] == "to":
        return "request"
    if lemma == "assure":
        return "promise" if _to_come(grammar, runs) else "assert"
    if lemma == "fear" and cue.pos == "v":
        return "warn"
    if lemma == "doubt" or (cue.entry is not None and cue.entry.words == ("express", "regret")):
        return "assert"
    return None


def _to_come(grammar: Grammar, runs: Runs) -> bool:
    """Whether the content's verbs are of the future, or of a present that is under way."""
    for a, b in runs:
        for i in range(a, b):
            if grammar.dep[i] == "ccomp" and grammar.tag[i] in ("VB", "VBG"):
                return True
    return False


def _by_content(grammar: Grammar, runs: Runs, same: SameSide, rebel: bool) -> SpeechAct | None:
    last = runs[-1][1] - 1
    if "?" in grammar.lower[max(runs[0][0], last - 1) : last + 1] and last - runs[0][0] < 60:
        return "question"
    if _flat_no(grammar, runs):
        return "deny"
    for clause in _clauses(grammar, runs):
        act = _clause_act(grammar, clause, runs, same, rebel)
        if act is not None:
            return act
    return None


def _flat_no(grammar: Grammar, runs: Runs) -> bool:
    """An answer that begins with "No." or "That is not true"."""
    at = runs[0][0] + (grammar.pos[runs[0][0]] == "PUNCT")
    return grammar.lower[at : at + 1] == ["no"] and grammar.lower[at + 1 : at + 2] in ([","], ["."], ["!"])


def _clauses(grammar: Grammar, runs: Runs) -> list[int]:
    """The heads of the content's main clauses, at most three, each with the clause that a verb of thinking governs."""
    out: list[int] = []
    for a, b in runs:
        for i in range(a, b):
            outside = grammar.head[i] == i or not within(grammar.head[i], runs)
            if outside and grammar.pos[i] in ("VERB", "AUX", "NOUN", "ADJ"):
                out.append(i)
    heads: list[int] = []
    for head in out[:2]:
        heads.append(head)
        heads += [k for k in grammar.kids(head, "conj") if grammar.pos[k] in ("VERB", "AUX")][:1]
    return heads[:3]


def _clause_act(grammar: Grammar, head: int, runs: Runs, same: SameSide, rebel: bool) -> SpeechAct | None:
    lists = word_lists()
    lemma = grammar.lemma[head]
    subject = grammar.kid(head, "nsubj", "nsubjpass")
    aux = {grammar.lower[k] for k in grammar.kids(head, "aux")}
    negated = grammar.kid(head, "neg") is not None
    own = subject is not None and (
        grammar.lower[subject] in FIRST_PERSON or same(subject) or _own_possessor(grammar, subject, same)
    )
    if lemma in ("believe", "think", "suspect", "consider") and own:
        for k in grammar.kids(head, "ccomp"):
            return _clause_act(grammar, k, runs, same, rebel)
    if lemma in ("want", "wish") and own and not negated:
        return _wanting(grammar, head)
    if lemma in ("reject", "refuse", "oppose", "dismiss") and own:
        noun = grammar.kid(head, "dobj")
        return "deny" if noun is not None and grammar.lemma[noun] in lists["charge"] else "reject"
    if lemma == "reserve" and own and any(grammar.lemma[k] == "right" for k in grammar.kids(head, "dobj")):
        return "threaten"
    if lemma in ("condemn", "denounce", "accuse", "blame") and own:
        return "accuse"
    if lemma in ("deny",) and own:
        return "deny"
    if lemma in ("demand",) and own:
        return "demand"
    if lemma in ("urge", "ask", "appeal") and own and not aux & {"had", "have", "has"}:
        return "request"
    if lemma in ("fear", "worry") and own and not negated:
        return "warn"
    if lemma == "hold" and own and _holds_responsible(grammar, head):
        return "accuse"
    if lemma in ("propose", "suggest", "recommend") and own:
        return "propose"
    if own and (told := stance_act(grammar, head, negated)) is not None:
        return told
    if (
        lemma in ("hope", "plan", "intend", "aim", "expect")
        and own
        and (
            grammar.kid(head, "xcomp") is not None
            or (lemma == "hope" and grammar.kid(head, "ccomp") is not None)
        )
    ):
        return "express_intent"
    if aux & {"will", "shall", "’ll", "'ll", "wo"} or (own and "would" in aux):
        return future_act(grammar, head, lemma, own, negated, "would" in aux)
    if own and aux & {"might", "may", "could"} and lemma not in lists["passive"]:
        return "express_intent"
    if aux & OBLIGING or (lemma in ("need", "have") and grammar.kid(head, "xcomp") is not None and not own):
        return None if own and grammar.lower[subject or 0] in FIRST_PERSON else "demand"
    if _guilty(grammar, head) and subject is not None and not own:
        return "accuse"
    accused = None if negated else cleft(grammar, head)
    if accused is not None and not same(accused):
        return "accuse"
    if subject is not None and not own and not negated and unlawful(grammar, head):
        return "accuse"
    if (
        own
        and negated
        and lemma not in lists["ignorance"]
        and (_past(grammar, head) or lemma in lists["harm"])
    ):
        return None if _concedes(grammar, head) else "deny"
    if (
        own
        and negated
        and lemma == "be"
        and grammar.lower[subject or 0] in FIRST_PERSON
        and _is_a(grammar, head)
    ):
        return "deny"
    if lemma == "be":
        said = grammar.kid(head, "acomp", "attr")
        if said is not None and grammar.lemma[said] in lists["untrue"] and not negated:
            return "deny"
        if (
            said is not None
            and own
            and not negated
            and grammar.lemma[said] in ("ready", "willing")
            and conditioned(grammar, said)
        ):
            return "propose"
        if (
            said is not None
            and grammar.lemma[said] in ("ready", "prepared", "willing", "open", "determined")
            and own
            and not negated
        ):
            return "express_intent"
        if (
            said is not None
            and grammar.lemma[said] in lists["good"]
            and subject is not None
            and not own
            and not negated
            and grammar.pos[subject] != "PRON"
        ):
            return "praise"
    doer = subject
    if subject is not None and grammar.dep[subject] == "nsubjpass":
        by = grammar.kid(head, "agent")
        doer = grammar.kid(by, "pobj") if by is not None else None
    if (
        doer is not None
        and wrongs(grammar, head)
        and not negated
        and not (own if doer == subject else same(doer))
        and _names_someone(grammar, doer, rebel)
    ):
        return "accuse"
    if (
        rebel
        and own
        and not negated
        and (
            (lemma in lists["harm"] and lemma != "seize")
            or lemma in ("carry", "launch", "fire", "conduct", "down")
        )
    ):
        return "claim_responsibility"
    return None


def _holds_responsible(grammar: Grammar, head: int) -> bool:
    return any(
        grammar.lower[i] in ("responsible", "accountable", "liable")
        for i in range(head, grammar.right[head] + 1)
    )


def _concedes(grammar: Grammar, head: int) -> bool:
    """ "We did not solve everything, but ...": an admission, not an answer to a charge."""
    return any(grammar.lower[k] == "but" for k in grammar.kids(head, "cc"))


def _is_a(grammar: Grammar, head: int) -> bool:
    """ "We are not a back door": turns down what others call the speaker."""
    noun = grammar.kid(head, "attr")
    return noun is not None and grammar.kid(noun, "det") is not None


def _wanting(grammar: Grammar, head: int) -> SpeechAct:
    """Wants another to do something: a request, or a proposal where it is to talk; wants to do it: an intention."""
    for k in grammar.kids(head, "ccomp", "xcomp", "advcl"):
        if grammar.kid(k, "nsubj") is not None or grammar.kid(head, "dobj") is not None:
            a, b = grammar.subtree(k)
            return "propose" if {grammar.lemma[i] for i in range(a, b)} & word_lists()["talks"] else "request"
    return "express_intent"


def _guilty(grammar: Grammar, head: int) -> bool:
    words = word_lists()["guilt"]
    return grammar.lemma[head] == "be" and any(
        grammar.lemma[k] in words for k in grammar.kids(head, "prep", "acomp", "advmod", "prt")
    )


def _past(grammar: Grammar, head: int) -> bool:
    return grammar.tag[head] in ("VBD", "VBN") or any(
        grammar.lower[k] in ("did", "had", "was", "were", "has", "have")
        for k in grammar.kids(head, "aux", "auxpass")
    )


def _own_possessor(grammar: Grammar, subject: int, same: SameSide) -> bool:
    owner = grammar.kid(subject, "poss")
    return owner is not None and (grammar.lower[owner] in FIRST_PERSON or same(owner))


def _names_someone(grammar: Grammar, subject: int, rebel: bool) -> bool:
    """Whether the doer is somebody who can be accused: a state, a named body; for rebels "the army" is the enemy's."""
    arms = word_lists()["troops"] if rebel else ENEMIES
    if grammar.ent[subject] in ("GPE", "NORP", "ORG", "PERSON") or grammar.lemma[subject] in arms:
        return True
    return any(
        grammar.ent[k] in ("GPE", "NORP", "ORG") or grammar.lemma[k] in arms
        for k in grammar.kids(subject, "amod", "compound", "poss")
    )
