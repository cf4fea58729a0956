"""What stands around a statement: who relays it, whom it is said to, what the report says about the evidence, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.actors import MentionIndex
from dragoman.statements.borders import OF_DOING, target_of
from dragoman.statements.cues import Cue
from dragoman.statements.finding import Finding
from dragoman.statements.grammar import Grammar, within
from dragoman.statements.speakers import RELAYING, is_passive, relaying_verb

MEDIA = frozenset(
    {
        "agency", "agencies", "newspaper", "newspapers", "broadcaster", "broadcasters", "television", "tv", "radio", "channel", "channels", "magazine", "daily", "weekly",
        "media", "press", "outlet", "outlets", "website", "site", "newswire", "news", "times", "post", "journal", "tass", "ria", "interfax", "xinhua", "reuters", "afp", "ap",
        "irna", "kcna", "yonhap", "anadolu", "cnn", "bbc", "bloomberg", "fox", "nbc", "abc", "cbs", "msnbc", "politico", "spokesman-review", "tribune", "guardian", "telegraph",
        "observer", "herald", "gazette", "chronicle", "jazeera", "arabiya", "sputnik", "haaretz", "spiegel", "monde", "figaro", "kyodo", "nhk", "antara", "sana", "wafa", "mehr", "fars",
    }
)  # fmt: skip
PAPERS = frozenset(
    {"daily", "weekly", "newspaper", "broadcaster", "magazine", "channel", "tabloid", "newswire"}
)
TOLD = frozenset(
    {
        "tell",
        "inform",
        "assure",
        "remind",
        "brief",
        "notify",
        "warn",
        "caution",
        "advise",
        "ask",
        "urge",
        "order",
        "thank",
        "press",
    }
)
CARRYING = frozenset(
    {
        "interview",
        "carry",
        "publish",
        "quote",
        "remark",
        "comment",
        "broadcast",
        "air",
        "cite",
        "release",
        "report",
    }
)
SPOKEN = frozenset(
    {
        "comment",
        "say",
        "elaborate",
        "answer",
        "respond",
        "name",
        "identify",
        "discuss",
        "confirm",
        "give",
        "provide",
    }
    | {"specify", "disclose", "speak", "talk", "reveal", "explain"}
)
GIVEN = frozenset({"offer", "promise", "pledge"})
SAID_TO = frozenset({"say", "appeal", "speak", "write", "suggest", "propose", "explain", "reply", "respond"})
EVIDENTIAL = re.compile(
    r"""(?ix)\b(?:
      without\s+(?:(?:any|further|immediately|publicly)\s+)*(?:providing|giving|offering|presenting|citing|showing|supplying|elaborating|specifying|naming|identifying|explaining|evidence|proof|saying|going\s+into)
        (?:\s+(?:any|further|more|additional|specific|concrete|supporting|the|its|his|her|their|what|who|how|when|where|why))*
        (?:\s+details?\s+(?:of|on|about)\s+[^,.;]{1,40})?
        (?:\s+(?:evidence|proof|details?|explanation|specifics|sources?|source|them|it|names?|to\s+back\s+[^,.;]{0,40}|for\s+the\s+[^,.;]{0,30}))*
    | (?:while\s+)?(?:providing|offering|giving|presenting|citing)\s+no\s+(?:evidence|proof|details?|sources?|explanation)
    | (?:but\s+)?(?:provided|offered|gave|presented|cited|produced)\s+no\s+(?:evidence|proof|details?|sources?|explanation)
    | did\s+not\s+(?:immediately\s+)?(?:provide|offer|give|present|elaborate|specify)(?:\s+(?:any|further|more|evidence|proof|details?))*
    | citing\s+(?:\w+[\s-]+){0,4}?(?:sources?|officials?|intelligence|people|persons?|diplomats?|documents?|reports?|witnesses)(?:\s+(?:familiar|briefed|close|with|on|to|the|matter|talks|issue|situation|discussions))*
    | (?:speaking\s+)?on\s+(?:the\s+)?condition\s+(?:of\s+anonymity|that\s+[^,.;]{3,50}not\s+be\s+(?:named|identified))
    | who\s+(?:declined|refused|asked|requested)\s+(?:not\s+)?to\s+be\s+(?:named|identified)
    )"""
)


def is_medium(grammar: Grammar, mentions: MentionIndex, head: int) -> bool:
    """Whether a noun phrase names a medium or an agency."""
    mention = mentions.headed(head)
    if mention is not None and mention.actor.kind == "media":
        return True
    if mention is not None and mention.actor.kind != "unknown" and not mention.actor.id.startswith("text:"):
        return False
    if grammar.lower[head] in ("agency", "agencies"):
        return any(grammar.lower[k] in ("news", "press") for k in grammar.children[head])
    if any(grammar.lower[k] in PAPERS for k in grammar.kids(head, "compound", "nmod")):
        return True
    return grammar.lower[head] in MEDIA


def relay_of(
    grammar: Grammar, mentions: MentionIndex, found: Finding, others: Iterable[Finding]
) -> int | None:
    """The head token of who relays the statement, None where it is reported at first hand."""
    for other in others:  # "X said Y, according to Z news agency"
        if other.cue.pos == "p" and other is not found and other.source and found.cue.pos == "v":
            same = other.content.runs == found.content.runs or within(found.cue.head, other.content.runs)
            if same and is_medium(grammar, mentions, other.source.head):
                return other.source.head
    verb = relaying_verb(grammar, found.cue)
    if verb is not None:
        return _relay_of_verb(grammar, found, verb)
    at = found.cue.head
    for _ in range(
        3
    ):  # "quoted X as saying", "X was quoted by Y as saying", "was reported by Y to have said"
        if (grammar.lemma[at] in RELAYING and at != found.cue.head) or (
            at == found.cue.head and is_passive(grammar, at) and grammar.lemma[at] in RELAYING
        ):
            agent = grammar.kid(at, "agent")
            inner = grammar.kid(agent, "pobj") if agent is not None else None
            if inner is not None:
                return inner
            subject = grammar.kid(at, "nsubj")
            if subject is not None and (
                found.source is None or not found.source.first <= subject < found.source.last
            ):
                return subject
        if grammar.head[at] == at or grammar.dep[at] not in (
            "pcomp",
            "prep",
            "xcomp",
            "ccomp",
            "acl",
            "advcl",
        ):
            break
        at = grammar.head[at]
    return _in_medium(grammar, mentions, found)


def _relay_of_verb(grammar: Grammar, found: Finding, verb: int) -> int | None:
    """Who quotes, for the verb "quoted": the agent of a passive, else the subject or the nouns before it."""
    if is_passive(grammar, verb):
        for i in range(verb + 1, min(grammar.size - 1, max(found.cue.last + 1, found.content.runs[0][0]))):
            if grammar.lower[i] == "by":
                inner = grammar.kid(i, "pobj")
                return inner if inner is not None or grammar.space[i + 1] else i + 1
        return None
    subject = grammar.kid(verb, "nsubj")
    if subject is None and verb > 0 and grammar.pos[verb - 1] in ("PROPN", "NOUN", "PRON"):
        subject = verb - 1
    if subject is None and grammar.pos[grammar.head[verb]] in ("NOUN", "PROPN") and grammar.head[verb] < verb:
        subject = grammar.head[verb]
    return subject


def _in_medium(grammar: Grammar, mentions: MentionIndex, found: Finding) -> int | None:
    """ "in an interview with CNN", "in remarks carried by Xinhua"; a medium that is told something is the addressee."""
    head = found.cue.head
    first, last = grammar.sentences[grammar.sentence[head]]
    for i in range(first, last):
        if within(i, found.content.runs) or grammar.lower[i] not in ("with", "by", "to", "on"):
            continue
        if grammar.dep[i] not in ("prep", "agent") or not grammar.above(i, head):
            continue
        inner = grammar.kid(i, "pobj")
        if inner is None or grammar.lemma[grammar.head[i]] not in CARRYING:
            continue
        if is_medium(grammar, mentions, inner) and not (found.source and found.source.head == inner):
            return inner
    return None


def addressee_of(grammar: Grammar, found: Finding) -> int | None:
    """The head token of whom the statement is said to or demanded from."""
    cue, head = found.cue, found.cue.head
    if cue.pos != "v":
        return None
    entry = cue.entry
    act = entry.act if entry else "assert"
    lemma = grammar.lemma[head]
    target = target_of(grammar, head)
    aimed = lemma in TOLD or lemma in GIVEN or act in ("request", "demand") or lemma in OF_DOING
    blamed = lemma in ("blame", "fault", "criticise", "criticize") and any(
        grammar.lower[k] == "for" and k > (target or head)
        for k in [*grammar.kids(head, "prep"), *grammar.kids(target if target is not None else head, "prep")]
    )
    if target is not None and (blamed or (aimed and not within(target, found.content.runs))):
        return target
    for k in grammar.kids(head, "prep"):
        if grammar.lower[k] == "to" and lemma in SAID_TO:
            return grammar.kid(k, "pobj")
    for k in grammar.kids(head, "xcomp", "ccomp"):  # "wanted Moscow to stop": Moscow is subject of the clause
        if act in ("request", "demand", "propose") or lemma in ("want", "tell", "warn"):
            subject = grammar.kid(k, "nsubj")
            if subject is not None and any(grammar.lower[m] == "to" for m in grammar.kids(k, "aux")):
                return subject
    return None


def evidential_of(
    grammar: Grammar, text: str, found: Finding, others: Iterable[Finding]
) -> tuple[int, int] | None:
    """Characters of the report's remark on the evidence for this statement, the nearest cue of the sentence taking it."""
    first, last = grammar.sentences[grammar.sentence[found.cue.head]]
    start, end = grammar.start[first], grammar.end[last - 1]
    number = grammar.sentence[found.cue.head] + 1
    if number < len(grammar.sentences):  # "He offered no evidence."
        a, b = grammar.sentences[number]
        if (
            b - a <= 10
            and grammar.pos[a] == "PRON"
            and EVIDENTIAL.search(text, grammar.start[a], grammar.end[b - 1])
        ):
            end = grammar.end[b - 1]
    for match in EVIDENTIAL.finditer(text, start, end):
        at = grammar.token_at(match.start())
        if within(at, found.content.runs):
            continue
        if _nearest(grammar, at, found, others) is found:
            return match.start(), match.start() + len(match.group().rstrip())
    return None


def _nearest(grammar: Grammar, at: int, found: Finding, others: Iterable[Finding]) -> Finding:
    sentence = grammar.sentence[found.cue.head]
    rivals = [
        o for o in others if grammar.sentence[o.cue.head] == sentence and not within(at, o.content.runs)
    ]
    up, steps = at, 0
    while steps < 12:
        for o in rivals:
            if o.cue.head == up:
                return o
        if grammar.head[up] == up:
            break
        up, steps = grammar.head[up], steps + 1
    return min(rivals, key=lambda o: (abs(o.cue.head - at), o.cue.head), default=found)


def is_negated(grammar: Grammar, cue: Cue) -> bool:
    """Whether the cue itself is denied: "has not said", "declined to say", "never claimed"."""
    head = cue.head
    if any(
        grammar.dep[k] == "neg" or grammar.lower[k] in ("never", "no")
        for k in grammar.children[head]
        if k < head
    ):
        return True
    up = grammar.head[head]
    if grammar.dep[head] == "pcomp" and grammar.lower[up] == "without":
        return True
    return grammar.dep[head] == "xcomp" and grammar.lemma[up] in (
        "decline",
        "refuse",
        "fail",
        "avoid",
        "stop",
    )


def is_neither(grammar: Grammar, cue: Cue) -> bool:
    """Whether the cue is one half of "neither confirmed nor denied"."""
    before = grammar.lower[max(cue.head - 1, 0)]
    return cue.pos == "v" and before in ("neither", "nor")


def is_silence(grammar: Grammar, cue: Cue) -> bool:
    """Whether nothing is said: "declined to comment", "refused to answer"."""
    lemma = grammar.lemma[cue.head]
    if lemma in ("ask", "request", "want", "prefer"):  # "asked not to be named"
        return any(
            grammar.kid(k, "auxpass") is not None and grammar.lemma[k] in ("name", "identify", "quote")
            for k in grammar.kids(cue.head, "xcomp")
        )
    if lemma not in ("decline", "refuse"):
        return False
    return any(
        grammar.lemma[k] in SPOKEN or grammar.kid(k, "auxpass") is not None
        for k in grammar.kids(cue.head, "xcomp")
    )


def is_remark(grammar: Grammar, cue: Cue) -> bool:
    """Whether the words only remark on the evidence: "offered no evidence"."""
    first, last = grammar.sentences[grammar.sentence[cue.head]]
    at = grammar.start[cue.head]
    hits = EVIDENTIAL.finditer(grammar.text, grammar.start[first], grammar.end[last - 1])
    return any(match.start() <= at < match.end() for match in hits)


def is_unreal(grammar: Grammar, cue: Cue) -> bool:
    """Whether the cue is only possible or asked about: "would say", "if he says", "to say"."""
    head = cue.head
    aux = {grammar.lower[k] for k in grammar.kids(head, "aux")}
    if aux & {"would", "could", "might", "may", "should", "must", "can"} and grammar.lemma[head] not in (
        "like",
        "want",
    ):
        return True
    return any(grammar.lower[k] in ("if", "unless") for k in grammar.kids(head, "mark"))
