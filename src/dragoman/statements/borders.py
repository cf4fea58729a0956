"""Where a content begins and ends by the kind of its cue, as a record files it.

After "accused Chad of shelling" the content is "of shelling", after "urged both to stop" it is "to stop": whom it is aimed at is the
addressee. A condition belongs to the threat it limits, the message or the channel does not belong to the claim it carries.
"""

from __future__ import annotations

from dataclasses import replace

from dragoman.statements.clauses import after_break, as_what, timed
from dragoman.statements.contents import trim
from dragoman.statements.finding import Finding
from dragoman.statements.grammar import Grammar, Runs, joined, minus, within
from dragoman.statements.quotations import Quotations
from dragoman.statements.speakers import is_passive, phrase, relaying_verb

OF_DOING = frozenset({"accuse", "suspect", "acquit", "absolve"})
TO_DO = frozenset(
    {
        "urge", "call", "ask", "advise", "order", "tell", "press", "encourage", "warn", "request", "instruct", "implore", "beg",
        "invite", "appeal", "command", "direct", "exhort", "caution", "remind", "challenge", "pressure",
    }
)  # fmt: skip
LEADING = frozenset({"of", "against", "about", "over"})
CHANNELS = frozenset(
    {
        "message", "statement", "post", "video", "call", "letter", "interview", "speech", "recording", "audio", "email", "tweet",
        "broadcast", "communique", "communiqué", "address", "telegram", "twitter", "x", "facebook", "note", "footage",
    }
)  # fmt: skip
TAILS = frozenset(
    {
        "including",
        "among",
        "most",
        "many",
        "some",
        "more",
        "half",
        "all",
        "both",
        "almost",
        "nearly",
        "about",
        "with",
    }
)
SPEAKING = frozenset(
    {
        "say",
        "add",
        "cite",
        "speak",
        "quote",
        "accuse",
        "warn",
        "urge",
        "call",
        "tell",
        "stress",
        "note",
        "claim",
    }
)


def target_of(grammar: Grammar, head: int) -> int | None:
    """The head token of whom a cue accuses or asks: its object, or the subject of the clause that says what to do."""
    for k in grammar.kids(head, "dobj", "dative"):
        inner = grammar.kid(k, "pobj") if grammar.pos[k] == "ADP" else k
        timed = inner is not None and grammar.ent[inner] in ("DATE", "TIME")
        if inner is not None and grammar.pos[inner] in ("PROPN", "NOUN", "PRON", "DET") and not timed:
            return inner
    if grammar.lemma[head] in OF_DOING and grammar.kid(head, "auxpass") is not None:
        return grammar.kid(head, "nsubjpass")
    for k in grammar.kids(head, "prep"):
        if k == head + 1 and (grammar.lower[k], grammar.lemma[head]) in (
            ("on", "call"),
            ("upon", "call"),
            ("to", "appeal"),
            ("with", "plead"),
        ):
            return grammar.kid(k, "pobj")
    for k in grammar.kids(head, "xcomp", "ccomp"):
        subject = grammar.kid(k, "nsubj")
        if subject is not None and any(grammar.lower[m] == "to" for m in grammar.kids(k, "aux")):
            return subject
    return None


def bordered(grammar: Grammar, quotations: Quotations, found: Finding) -> Finding:
    """The finding with the content that its cue's construction asks for."""
    if found.cue.pos != "v":
        return found
    runs = _fronted(grammar, quotations, found) or found.content.runs
    runs = after_break(grammar, quotations, found, runs)
    called = as_what(grammar, found, runs)
    if called != runs:
        found, runs = replace(found, content=replace(found.content, kind="dobj+prep")), called
    runs = _below(grammar, quotations, found, runs)
    runs = _controlled(grammar, found, runs)
    runs = _led(grammar, found, runs)
    runs = _conditioned(grammar, found, runs)
    runs = timed(grammar, quotations, found, runs)
    runs = unchannelled(grammar, quotations, found, runs)
    runs = _parted(grammar, quotations, found, runs)
    if runs == found.content.runs:
        return found
    vague = found.content.kind in ("tail", "rest", "up", "round", "start")
    kind = "ccomp" if vague and _is_complement(grammar, found, runs) else found.content.kind
    return replace(found, content=replace(found.content, runs=runs, kind=kind))


def _is_complement(grammar: Grammar, found: Finding, runs: Runs) -> bool:
    return any(runs[0] == grammar.subtree(k) for k in grammar.kids(found.cue.head, "ccomp"))


def _below(grammar: Grammar, quotations: Quotations, found: Finding, runs: Runs) -> Runs:
    """ "Oslo believes a deal is close, officials said": what the inner verb governs, not what stands above it."""
    head = found.cue.head
    for k in grammar.kids(head, "ccomp"):  # "said it had sunk and that nobody was hurt"
        after = runs[-1][1]
        joined_on = any(
            grammar.lower[m] == "that" and m == after + 1
            for c in grammar.kids(k, "conj")
            for m in grammar.kids(c, "mark")
        )
        if (
            joined_on
            and grammar.dep[head] != "ccomp"
            and grammar.lower[after : after + 1] == ["and"]
            and k > head
        ):
            return (*runs[:-1], (runs[-1][0], grammar.right[k] + 1))
    for k in grammar.kids(
        head, "ccomp"
    ):  # "A group calling itself X announced that ...": the subject is no content
        that = any(grammar.lower[m] == "that" for m in grammar.kids(k, "mark"))
        if that and k > head and runs[0][0] < found.cue.first and quotations.share(runs) == 0:
            return trim(grammar, (grammar.subtree(k),)) or runs
    if grammar.dep[head] == "ccomp" and within(grammar.head[head], runs) and quotations.share(runs) == 0:
        clause = grammar.kid(head, "ccomp")
        if clause is not None and clause > head:
            return trim(grammar, (grammar.subtree(clause),)) or runs
    for k in grammar.kids(head, "conj"):  # "called for a halt and invited both"
        if (
            grammar.tag[k] in ("VBD", "VBZ", "VBP", "VBN")
            and runs[0][0] >= found.cue.last
            and within(k, runs)
        ):
            joins = [m for m in grammar.kids(head, "cc") if m < k and within(m, runs)]
            cut = joins[-1] if joins else grammar.left[k]
            if quotations.of[cut] < 0 and cut > runs[0][0]:
                return trim(grammar, minus(runs, [(cut, runs[-1][1])])) or runs
    if (
        found.content.kind == "oprd"
        and grammar.lemma[head] in ("call", "term", "describe")
        and len(runs) == 1
    ):
        end = runs[0][1]  # "what she called "meddling" by the West"
        if (
            end < grammar.size
            and grammar.dep[end] == "prep"
            and grammar.above(end, head)
            and grammar.dep[head] in ("pcomp", "ccomp", "relcl")
        ):
            return ((runs[0][0], max(end, grammar.right[end] + 1)),)
    return runs


def _controlled(grammar: Grammar, found: Finding, runs: Runs) -> Runs:
    """ "accused the army | of bombing", "called on both | to stop": from the preposition or infinitive on."""
    head, lemma = found.cue.head, grammar.lemma[found.cue.head]
    if lemma not in OF_DOING and lemma not in TO_DO:
        return runs
    target = target_of(grammar, head)
    passive = grammar.dep[target] == "nsubjpass" if target is not None else False
    if target is None or (target < head and not passive):
        return runs
    start = _of(grammar, head, target) if lemma in OF_DOING else _to(grammar, head, target)
    if start is None or (lemma in ("call", "appeal") and grammar.kid(head, "prep") is None):
        return runs
    governed = start if lemma in OF_DOING else grammar.head[start]
    end = max(grammar.right[governed] + 1, start + 1)
    if runs[-1][0] <= start < runs[-1][1] and grammar.right[governed] + 1 < runs[-1][1]:
        end = runs[-1][1]
    if runs[0][0] > start:
        return runs
    return ((start, end),)


def _of(grammar: Grammar, head: int, target: int) -> int | None:
    own = [k for k in grammar.kids(head, "prep") if k > max(head, target) and grammar.lower[k] == "of"]
    if own:
        return own[0]
    last = grammar.sentences[grammar.sentence[head]][1]
    for i in range(target + 1, min(last - 1, grammar.right[head] + 1)):
        if grammar.lower[i] == "of" and (
            grammar.tag[i + 1] == "VBG" or grammar.tag[min(i + 2, last - 1)] == "VBG"
        ):
            return i
    return next((k for k in grammar.kids(target, "prep") if k > target and grammar.lower[k] == "of"), None)


def _to(grammar: Grammar, head: int, target: int) -> int | None:
    for i in range(target + 1, grammar.right[head] + 1):
        if grammar.lower[i] != "to" or grammar.dep[i] != "aux":
            continue
        verb = grammar.head[i]
        above = grammar.head[verb]
        if (
            verb > i
            and grammar.dep[verb] in ("xcomp", "ccomp", "advcl", "acl", "relcl")
            and above in (head, target)
        ):
            return i
        if grammar.dep[verb] in ("xcomp", "ccomp") and above > target and grammar.above(above, head):
            return None
    return None


def _led(grammar: Grammar, found: Finding, runs: Runs) -> Runs:
    """ "warned of consequences": the preposition after the cue; "offered to mediate": the infinitive's "to"."""
    first = runs[0][0] - 1
    if (
        first == found.cue.head + 1
        and grammar.lower[first] in LEADING
        and grammar.head[first] == found.cue.head
    ):
        entry = found.cue.entry
        if (
            grammar.dep[first] == "prep"
            and first >= found.cue.last
            and entry is not None
            and entry.act == "warn"
        ):
            return ((first, runs[0][1]), *runs[1:])
    if (
        first == found.cue.last - 1
        and first > found.cue.head
        and grammar.lower[first] == "to"
        and grammar.dep[first] == "aux"
    ):
        return ((first, runs[0][1]), *runs[1:])
    return runs


def _conditioned(grammar: Grammar, found: Finding, runs: Runs) -> Runs:
    """ "warned of consequences if it went on", "... should it go on", "promised polls within a year": up to the condition's end."""
    end = runs[-1][1]
    head, last = found.cue.head, grammar.sentences[grammar.sentence[found.cue.head]][1]
    if end <= head or end >= last or found.cue.entry is None:
        return runs
    word = grammar.lower[end]
    for k in grammar.kids(head, "advcl", "prep", "ccomp"):
        if grammar.left[k] != end:
            continue
        limit = word in ("if", "unless", "should") and grammar.dep[k] != "prep"
        term = word in ("within", "by", "until") and found.cue.entry.act in (
            "promise",
            "demand",
            "request",
            "propose",
        )
        if limit or (term and found.cue.entry.act in ("promise", "demand") and grammar.dep[k] == "prep"):
            return (*runs[:-1], (runs[-1][0], grammar.right[k] + 1))
    if word == "should" and found.cue.entry.act in ("warn", "threaten"):
        verb = grammar.head[end]
        return (
            (*runs[:-1], (runs[-1][0], max(end + 1, min(last, grammar.right[verb] + 1))))
            if verb > end
            else runs
        )
    return runs


def unchannelled(grammar: Grammar, quotations: Quotations, found: Finding, runs: Runs) -> Runs:
    """ "claimed responsibility for the blast | in a message on Telegram": how it was said is no part of it."""
    claim = found.cue.entry is not None and found.cue.entry.act == "claim_responsibility"
    first, last = runs[-1]
    for i in range(max(first + 1, found.cue.last), last - 1):
        if grammar.lower[i] not in ("in", "on", "via") or quotations.of[i] >= 0 or grammar.dep[i] != "prep":
            continue
        noun = grammar.kid(i, "pobj")
        own = grammar.head[i] == found.cue.head or claim
        rest = any(grammar.pos[k] in ("VERB", "AUX") for k in range(i, last))
        if noun is not None and own and grammar.lower[noun] in CHANNELS and not rest:
            return (*runs[:-1], (first, i))
    return runs


def _parted(grammar: Grammar, quotations: Quotations, found: Finding, runs: Runs) -> Runs:
    """ "Half have fled, the agency said, most of them north": both parts of the clause that the cue interrupts."""
    source, cue = found.source, found.cue
    first, last = grammar.sentences[grammar.sentence[cue.head]]
    if source is None or source.head > cue.head or quotations.share(((first, last),)) > 0 or cue.last >= last:
        return runs
    comma = source.first - 1
    if comma <= first + 1 or grammar.lower[comma] != "," or grammar.lower[cue.last] != ",":
        return runs
    before, after = (first, comma), (cue.last + 1, last)
    while after[0] < after[1] and (grammar.space[after[1] - 1] or grammar.pos[after[1] - 1] == "PUNCT"):
        after = (after[0], after[1] - 1)
    if after[0] >= after[1]:
        return runs
    if not any(grammar.tag[i] in ("VBD", "VBZ", "VBP", "VBN", "MD") for i in range(*before)):
        return runs
    if _ranked(grammar, after[0]) and runs[-1][0] == after[0]:
        return (before,)
    if len(runs) > 1 or not _goes_on(grammar, after[0]):
        return runs
    inside = before[0] <= runs[0][0] and runs[0][1] <= before[1]
    behind = after[0] <= runs[0][0] and runs[0][1] <= after[1]
    return joined([before, after]) if inside or behind else runs


def _ranked(grammar: Grammar, at: int) -> bool:
    """ ", X said, in one of the worst attacks of the war": the report's own measure."""
    near = range(at + 1, min(at + 5, grammar.size))
    return grammar.lower[at] == "in" and (
        grammar.lower[at + 1 : at + 3] == ["one", "of"] or any(grammar.tag[i] == "JJS" for i in near)
    )


def _goes_on(grammar: Grammar, at: int) -> bool:
    """Whether the words after the cue's second comma go on with what was said."""
    if grammar.tag[at] == "VBG":
        return grammar.lemma[at] not in SPEAKING
    return grammar.lower[at] in TAILS or grammar.tag[at] == "CD"


def _fronted(grammar: Grammar, quotations: Quotations, found: Finding) -> Runs | None:
    """ "..., X was quoted as saying by the agency Y": the words before, where the relay was taken for what is said."""
    verb, cue = relaying_verb(grammar, found.cue), found.cue
    if verb is None:
        return _quotation_before(grammar, quotations, found)
    if (
        not is_passive(grammar, verb)
        or not found.content.runs[0][0] <= cue.last + 1 <= found.content.runs[0][1]
    ):
        return None
    if grammar.lower[cue.last : cue.last + 1] != ["by"]:
        return None
    first = grammar.sentences[grammar.sentence[cue.head]][0]
    start = phrase(grammar, found.source.head)[0] if found.source is not None else verb
    for quote in reversed(quotations.all):
        if quote.last <= start and start - quote.last <= 3:
            return quote.runs
    end = start
    while end > first and (grammar.pos[end - 1] == "PUNCT" or grammar.space[end - 1]):
        end -= 1
    return ((first, end),) if end - first >= 3 else None


def _quotation_before(grammar: Grammar, quotations: Quotations, found: Finding) -> Runs | None:
    """ "...?" X asked in an address: the quotation, where the manner of saying was taken for what is said."""
    cue, source = found.cue, found.source
    speech = cue.entry is not None and cue.entry.group == "speech"
    if not found.content.kind.startswith("prep") or source is None or source.head > cue.head or not speech:
        return None
    if quotations.share(found.content.runs) > 0 or quotations.of[cue.head] >= 0:
        return None
    for quote in reversed(quotations.all):
        if quote.last <= source.first:
            near = source.first - quote.last <= 1 and quote.last - quote.first > 3
            mark = {grammar.lower[quote.last - 1], grammar.lower[quote.last - 2]} & {",", "?", "!"}
            return quote.runs if near and mark else None
    return None


def agent_content(grammar: Grammar, found: Finding) -> bool:
    """Whether a participle's agent was taken for what is said: "ruled by officers", "called by some"."""
    first = found.content.runs[0][0]
    passive = grammar.tag[found.cue.head] in ("VBN", "VBD") and grammar.lower[first] == "by"
    return passive and first == found.cue.last and not within(found.cue.head, found.content.runs)
