"""Repairs of two errors that the parser makes around verbs of saying, before statements are read.

A finite verb cannot be the second half of a bare infinitive or a participle ("called on both to hold fire and offered to host talks":
`offered` belongs to `called`), and a clause that begins with "that" is no main clause ("blamed X and alleged, without proof, that Y had
paid": `paid` belongs to `alleged`).
"""

from __future__ import annotations

from dragoman.statements.grammar import Grammar
from dragoman.statements.lexicon import entries

FINITE = frozenset({"VBD", "VBZ", "VBP"})
HELPERS = frozenset({"MD", "VBD", "VBZ", "VBP"})
DOING = frozenset({"accuse", "demand", "request", "deny", "threaten", "promise", "propose", "warn", "reject"})


def mend(grammar: Grammar) -> None:
    """Reattach such verbs in place."""
    moves: dict[int, tuple[int, str]] = {}
    for i in range(grammar.size):
        dep = grammar.dep[i]
        if dep == "ROOT" and grammar.pos[i] in ("VERB", "AUX"):
            moves.update(_that_clause(grammar, i))
            moves.update(_estimate(grammar, i))
            moves.update(_subject(grammar, i))
        elif dep == "ROOT" and grammar.tag[i] == "NNS":
            moves.update(_headline(grammar, i))
        elif dep == "compound" and grammar.tag[i] == "NNS":
            moves.update(_pledging(grammar, i))
        elif dep == "acl" and grammar.tag[i] == "VBN":
            moves.update(_trailing(grammar, i))
        elif dep == "xcomp" and grammar.tag[i] == "VBD":
            moves.update(_named_group(grammar, i))
        elif dep == "nsubj" and grammar.tag[i] == "VBZ":
            moves.update(_verb_as_subject(grammar, i))
        elif dep == "conj" and grammar.tag[i] in FINITE:
            up = _first_half(grammar, i)
            if up is not None:
                moves[i] = (up, "conj")
                for k in grammar.kids(grammar.head[i], "cc"):
                    if k < i and all(j >= i or j < k for j in grammar.kids(grammar.head[i], "conj")):
                        moves[k] = (up, "cc")
    if moves:
        grammar.reattach(moves)


def _that_clause(grammar: Grammar, root: int) -> dict[int, tuple[int, str]]:
    """ "alleged, without offering proof, that Indian agents had paid": the clause hangs below the verb before its comma."""
    mark = next((k for k in grammar.kids(root, "mark") if grammar.lower[k] == "that" and k < root), None)
    above = next((k for k in grammar.kids(root, "ccomp") if mark is not None and k < mark), None)
    if mark is None or above is None:
        return {}
    verb = next(
        (
            i
            for i in range(mark - 1, grammar.left[above] - 1, -1)
            if grammar.pos[i] == "VERB" and grammar.tag[i] in FINITE and _speaks(grammar, i)
        ),
        None,
    )
    if verb is None or mark - verb > 14 or not grammar.above(verb, above):
        return {}
    return {above: (above, "ROOT"), root: (verb, "ccomp")}


def _estimate(grammar: Grammar, root: int) -> dict[int, tuple[int, str]]:
    """ "A report estimated last year that goods had crossed": the participle is the main verb."""
    subjects = grammar.kids(root, "nsubj")
    if len(subjects) < 2:
        return {}
    noun = subjects[0]
    verb = next(
        (k for k in grammar.kids(noun, "acl") if grammar.tag[k] == "VBN" and _speaks(grammar, k)), None
    )
    if verb is None or grammar.kid(verb, "agent") is not None:
        return {}
    that = next((k for k in range(verb + 1, subjects[-1] + 1) if grammar.lower[k] == "that"), None)
    if that is None or that > verb + 6 or that >= root:
        return {}
    return {verb: (verb, "ROOT"), noun: (verb, "nsubj"), that: (root, "mark"), root: (verb, "ccomp")}


def _headline(grammar: Grammar, root: int) -> dict[int, tuple[int, str]]:
    """ "UN court orders Chad to let families return": a verb that the parser took for a plural noun."""
    if not _acts(grammar, root) or grammar.kid(root, "det", "poss") is not None:
        return {}
    before = [k for k in grammar.kids(root, "compound", "amod") if k < root]
    deed = next(
        (
            k
            for k in grammar.kids(root, "acl")
            if any(grammar.lower[m] == "to" for m in grammar.kids(k, "aux"))
        ),
        None,
    )
    if deed is None or not before or before[-1] != root - 1:
        return {}
    moves = {before[-1]: (root, "nsubj"), deed: (root, "xcomp")}
    moves |= dict.fromkeys(before[:-1], (before[-1], "compound"))
    moves |= {k: (root, "dobj") for k in grammar.kids(root, "appos", "dobj") if root < k < deed}
    grammar.pos[root], grammar.tag[root] = "VERB", "VBZ"
    return moves


def _pledging(grammar: Grammar, verb: int) -> dict[int, tuple[int, str]]:
    """ "Chadian minister vows help for herders": a headline without any verb, where a noun in the middle is one."""
    root = grammar.head[verb]
    first, last = grammar.sentences[grammar.sentence[verb]]
    if grammar.dep[root] != "ROOT" or grammar.pos[root] != "NOUN" or root <= verb or not _acts(grammar, verb):
        return {}
    if any(grammar.tag[i] in HELPERS or grammar.lower[i] == "." for i in range(first, last)):
        return {}
    before = [
        k for k in [*grammar.kids(verb, "compound", "amod"), *grammar.kids(root, "compound")] if k < verb
    ]
    if not before or verb - 1 not in before or grammar.pos[verb - 1] not in ("NOUN", "PROPN"):
        return {}
    moves = {verb: (verb, "ROOT"), root: (verb, "dobj"), verb - 1: (verb, "nsubj")}
    moves |= dict.fromkeys([k for k in before if k != verb - 1], (verb - 1, "compound"))
    grammar.pos[verb], grammar.tag[verb] = "VERB", "VBZ"
    return moves


def _subject(grammar: Grammar, verb: int) -> dict[int, tuple[int, str]]:
    """ "Oslo denies paying ransom": the name before the verb was taken for part of it."""
    name = verb - 1
    if grammar.tag[verb] != "VBZ" or name not in grammar.kids(verb, "compound") or not _speaks(grammar, verb):
        return {}
    if grammar.kid(verb, "nsubj", "nsubjpass") is not None:
        return {}
    moves = {name: (verb, "nsubj")}
    moves |= {k: (name, "compound") for k in grammar.kids(verb, "compound") if k != name}
    moves |= {k: (verb, "xcomp") for k in grammar.kids(verb, "acl") if grammar.tag[k] == "VBG" and k > verb}
    return moves


def _trailing(grammar: Grammar, verb: int) -> dict[int, tuple[int, str]]:
    """ "..., the agency announced in Geneva.": the last verb of the sentence and its subject, taken for a noun and its participle."""
    noun = grammar.head[verb]
    first, last = grammar.sentences[grammar.sentence[verb]]
    start = grammar.left[noun]
    if (
        not _speaks(grammar, verb)
        or grammar.kid(verb, "agent", "dobj", "xcomp") is not None
        or verb != noun + 1
    ):
        return {}
    if (
        start <= first + 3
        or grammar.lower[start - 1] != ","
        or grammar.dep[noun] not in ("dobj", "conj", "attr")
    ):
        return {}
    if any(grammar.pos[i] not in ("PUNCT", "SPACE") for i in range(grammar.right[verb] + 1, last)):
        return {}
    root = next((i for i in range(first, last) if grammar.dep[i] == "ROOT"), None)
    if root is None or root >= start or grammar.lemma[verb] == "say":
        return {}
    moves = {verb: (verb, "ROOT"), noun: (verb, "nsubj"), root: (verb, "ccomp")}
    moves |= {k: (verb, grammar.dep[k]) for k in grammar.children[root] if k > verb}
    return moves


def _named_group(grammar: Grammar, verb: int) -> dict[int, tuple[int, str]]:
    """ "A group calling itself X announced": a finite verb is nobody's infinitive; the participle before it describes the subject."""
    above = grammar.head[verb]
    subject = grammar.kid(above, "nsubj")
    if (
        grammar.tag[above] not in ("VBG", "VBN")
        or subject is None
        or above > verb
        or not _speaks(grammar, verb)
    ):
        return {}
    if _helped(grammar, above) or grammar.kid(verb, "aux", "nsubj") is not None:
        return {}
    top = (verb, "ROOT") if grammar.head[above] == above else (grammar.head[above], grammar.dep[above])
    return {verb: top, subject: (verb, "nsubj"), above: (subject, "acl")}


def _verb_as_subject(grammar: Grammar, verb: int) -> dict[int, tuple[int, str]]:
    """ "Khartoum dismisses claim": the noun after the verb was taken for a verb, and the verb for its subject."""
    noun = grammar.head[verb]
    if noun != verb + 1 or grammar.kid(verb, "nsubj") is None or not _speaks(grammar, verb):
        return {}
    top = (verb, "ROOT") if grammar.head[noun] == noun else (grammar.head[noun], grammar.dep[noun])
    moves = {verb: top, noun: (verb, "dobj")}
    moves |= {k: (verb, grammar.dep[k]) for k in grammar.children[noun] if k != verb and k < verb}
    grammar.pos[noun], grammar.tag[noun] = "NOUN", "NN"
    grammar.pos[verb] = "VERB"
    return moves


def _first_half(grammar: Grammar, second: int) -> int | None:
    """The verb that a finite verb is really joined to, None where the parse can stand."""
    if grammar.kid(second, "nsubj", "nsubjpass", "aux", "auxpass", "expl") is not None:
        return None
    at, steps = grammar.head[second], 0
    if grammar.pos[at] not in ("VERB", "AUX") or at > second:
        return None
    wrong = grammar.tag[at] in ("VB", "VBG") or (grammar.tag[at] == "VBN" and not _helped(grammar, at))
    reported = grammar.dep[at] == "ccomp" and _helped(grammar, at) and not _speaks(grammar, at)
    if not wrong and not (reported and _acts(grammar, second) and grammar.tag[second] == "VBD"):
        return None
    while steps < 6 and grammar.head[at] != at:
        at, steps = grammar.head[at], steps + 1
        plain = grammar.tag[at] in FINITE or (grammar.tag[at] in ("VBN", "VBG") and _helped(grammar, at))
        if at < second and grammar.pos[at] in ("VERB", "AUX") and plain:
            return at
    return None


def _helped(grammar: Grammar, verb: int) -> bool:
    return any(grammar.tag[k] in HELPERS for k in grammar.kids(verb, "aux", "auxpass"))


def _speaks(grammar: Grammar, verb: int) -> bool:
    return any(entry.group == "speech" for entry in entries().get((grammar.lemma[verb], "v"), ()))


def _acts(grammar: Grammar, verb: int) -> bool:
    """Whether the verb does more by speaking than to tell: accuses, orders, vows."""
    return any(
        entry.group == "speech" and entry.act in DOING
        for entry in entries().get((grammar.lemma[verb], "v"), ())
    )
