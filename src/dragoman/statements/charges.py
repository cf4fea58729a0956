"""What a content says that its speaker, or another side, has done: wrongs that are charged, refusals, thanks, pledges of money."""

from __future__ import annotations

from dragoman.record import SpeechAct
from dragoman.statements.grammar import Grammar, Runs
from dragoman.statements.wording import word_lists

OPENED = {"open": ("fire",), "launch": ("attack", "offensive", "raid", "strike", "assault", "rocket", "missile", "drone"),
          "use": ("shield", "mine", "gas"), "lay": ("mine", "ambush"), "carry": ("attack", "raid", "strike"),
          "set": ("fire",)}  # fmt: skip
BACKING = frozenset(
    {"arm", "back", "support", "fund", "finance", "train", "supply", "aid", "harbour", "harbor", "shelter"}
)
ENEMIES = frozenset(
    {
        "rebel",
        "militia",
        "insurgent",
        "terrorist",
        "separatist",
        "mercenary",
        "militant",
        "jihadist",
        "guerrilla",
    }
)
THANKING = frozenset({"appreciate", "welcome", "thank", "praise", "hail", "applaud", "commend", "salute"})
PART = frozenset({"design", "ambition", "role", "part", "link", "tie", "involvement", "hand", "connection", "intention",
                  "troop", "soldier", "responsibility"})  # fmt: skip
AGENTS = frozenset({"side", "party", "country", "government", "leader", "army", "nation", "power", "neighbour", "neighbor",
                    "rebel", "troop", "force"})  # fmt: skip
GIFTS = frozenset({"aid", "assistance", "funding", "relief", "grant", "support", "help", "loan"})
MONEY = frozenset({"$", "€", "£", "¥", "million", "billion", "euro", "dollar", "package"})
ENDING = frozenset({"stop", "end", "cease", "halt"})


def wrongs(grammar: Grammar, head: int) -> bool:
    """Whether the verb tells of violence or a breach, for which its doer is to blame."""
    lists, lemma = word_lists(), grammar.lemma[head]
    if lemma in lists["harm"]:
        return True
    if lemma in ("shoot", "fire") and any(
        grammar.lower[k] in ("first", "at", "on", "into", "across") for k in grammar.children[head]
    ):
        return True
    things = {grammar.lemma[k] for k in grammar.kids(head, "dobj", "nsubjpass")}
    if things & set(OPENED.get(lemma, ())):
        return True
    if lemma in BACKING and things & ENEMIES:
        return True
    if lemma == "fight":  # "were fighting alongside the rebels"
        return any(
            grammar.lower[k] in ("alongside", "beside")
            or grammar.lemma[grammar.kid(k, "pobj") or k] in ENEMIES
            for k in grammar.kids(head, "prep")
        )
    if lemma == "use":  # "was using the mosque to launch rockets"
        aims = [k for k in grammar.kids(head, "xcomp", "advcl") if k > head]
        return any(wrongs(grammar, k) or grammar.lemma[k] in ("hide", "store", "stockpile") for k in aims)
    return False


def unlawful(grammar: Grammar, head: int) -> bool:
    """ "The embargo was plainly illegal": breaks a law, or is called a wrong that somebody does."""
    said = grammar.kid(head, "acomp", "attr") if grammar.lemma[head] == "be" else None
    return said is not None and grammar.lemma[said] in word_lists()["wrong"]


def cleft(grammar: Grammar, head: int) -> int | None:
    """Chad in "It was Chad that fired first": the wrong stands in the clause that names its doer."""
    who = grammar.kid(head, "attr") if grammar.lemma[head] == "be" else None
    subject = grammar.kid(head, "nsubj", "expl")
    if who is None or subject is None or grammar.lower[subject] != "it" or not is_agent(grammar, who):
        return None
    told = [*grammar.kids(who, "relcl"), *grammar.kids(head, "ccomp", "relcl")]
    return who if any(wrongs(grammar, k) for k in told) else None


def stance_act(grammar: Grammar, head: int, negated: bool) -> SpeechAct | None:
    """What the speaker's side says of itself with a verb of needing, expecting, hoping, thanking or having."""
    lemma, noun = grammar.lemma[head], grammar.kid(head, "dobj")
    none = noun is not None and any(grammar.lower[k] == "no" for k in grammar.kids(noun, "det"))
    if lemma == "need" and (negated or none):
        return "reject"
    if lemma in THANKING and not negated and noun is not None:
        return "praise"
    if lemma == "have" and none and noun is not None and grammar.lemma[noun] in PART:
        return "deny"
    if lemma in ("expect", "hope") and not negated:
        for k in grammar.kids(head, "ccomp", "xcomp"):
            other = grammar.kid(k, "nsubj")
            if other is not None and other > head and is_agent(grammar, other):
                return (
                    "demand"
                    if lemma == "expect" and grammar.tag[k] == "VB" and _infinitive(grammar, k)
                    else ("request" if lemma == "hope" else None)
                )
    return None


def _infinitive(grammar: Grammar, verb: int) -> bool:
    return any(grammar.lower[k] == "to" for k in grammar.kids(verb, "aux"))


def is_agent(grammar: Grammar, noun: int) -> bool:
    """Whether the noun names a side that can act."""
    return grammar.lemma[noun] in AGENTS or grammar.ent[noun] in ("GPE", "NORP", "PERSON")


def gives(grammar: Grammar, noun: int) -> bool:
    """ "announced 20 million euros in aid": money or goods that are to be given."""
    words = {grammar.lemma[i] for i in range(*grammar.subtree(noun))} | {
        grammar.lower[i][-1:] for i in range(*grammar.subtree(noun))
    }
    return bool(words & GIFTS) and bool(words & MONEY)


def insists(grammar: Grammar, runs: Runs) -> bool:
    """ "called on Chad to end its provocations", "called for their unconditional release": more than a polite call."""
    words = [grammar.lemma[i] for a, b in runs for i in range(a, b)]
    if "unconditional" in words or "unconditionally" in words:
        return True
    first = [w for w in words[:3] if w not in ("to", '"', "“", "``")]
    owned = any(
        grammar.dep[i] == "poss" and grammar.lower[i] in ("its", "their", "his", "her")
        for a, b in runs
        for i in range(a, b)
    )
    return bool(set(first[:1]) & ENDING) and owned and bool(set(words) & word_lists()["bad"])
