"""The parse as plain lists: who is whose subject, object and complement, across control, relatives and coordination."""

from __future__ import annotations

from spacy.tokens import Doc

from dragoman.events.mending import mend

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE = frozenset({"nsubjpass", "csubjpass"})
VERBAL = frozenset({"VERB", "AUX"})
RELATIVES = frozenset({"who", "which", "that", "whom", "what"})
# verbs whose object is the subject of the infinitive that follows
OBJECT_CONTROL = frozenset(
    [
        "prompt",
        "drive",
        "push",
        "urge",
        "ask",
        "tell",
        "order",
        "allow",
        "force",
        "press",
        "pressure",
        "call",
        "beg",
        "want",
        "help",
        "enable",
        "permit",
        "persuade",
        "convince",
        "invite",
        "instruct",
        "command",
        "compel",
        "encourage",
        "advise",
        "request",
        "require",
        "expect",
        "cause",
        "lead",
        "authorise",
        "authorize",
        "bar",
        "ban",
        "prevent",
        "stop",
        "implore",
        "exhort",
        "warn",
        "accuse",
        "let",
        "get",
        "see",
        "make",
    ]
)
DOCUMENTS = frozenset(
    {
        "statement",
        "letter",
        "resolution",
        "report",
        "decree",
        "communique",
        "declaration",
        "document",
        "message",
        "note",
    }
    | {
        "tweet",
        "post",
        "order",
        "bill",
        "law",
        "suit",
        "lawsuit",
        "petition",
        "motion",
        "complaint",
        "ruling",
        "speech",
    }
)
RAISING = frozenset({"seem", "appear", "continue", "begin", "start", "be", "have", "go", "use"})


class Tree:
    """A Doc's parse for one pass. Tokens are indices into the Doc."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        tokens = list(doc)
        self.lemma = [t.lemma_.lower() for t in tokens]
        self.lower = [t.lower_ for t in tokens]
        self.dep = [t.dep_ for t in tokens]
        self.pos = [t.pos_ for t in tokens]
        self.tag = [t.tag_ for t in tokens]
        self.head = [t.head.i for t in tokens]
        mend(self.lemma, self.dep, self.pos, self.tag, self.head, self.lower)
        self.kids: list[list[int]] = [[] for _ in self.head]
        for i, h in enumerate(self.head):
            if h != i:
                self.kids[h].append(i)

    def children(self, i: int, *deps: str) -> list[int]:
        """Children that stand in one of the relations."""
        dep = self.dep
        return [k for k in self.kids[i] if dep[k] in deps]

    def conjuncts(self, i: int) -> list[int]:
        """The token and what is coordinated with it to its right."""
        out = [i]
        at = i
        while len(out) < 20:
            nxt = self.children(at, "conj")
            if not nxt:
                break
            out.extend(nxt)
            at = nxt[-1]
        return out

    def passive(self, v: int) -> bool:
        """True where the verb's grammatical subject is what the act is done to."""
        for k in self.kids[v]:
            if self.dep[k] in PASSIVE or self.dep[k] == "auxpass":
                return True
            if self.dep[k] in ("nsubj", "aux"):
                return False
        if self.tag[v] != "VBN":
            return False
        if self.dep[v] == "acl" or (self.dep[v] == "advcl" and not self.children(v, "dobj")):
            return True
        return self.dep[v] == "conj" and self.pos[self.head[v]] in VERBAL and self.passive(self.head[v])

    def subjects(self, v: int, depth: int = 0) -> list[int]:
        """Grammatical subjects of a verb: its own, or those it shares by coordination, control or as a modifier."""
        own = [k for k in self.kids[v] if self.dep[k] in SUBJECTS or self.dep[k] in PASSIVE]
        own = [
            k
            for k in own
            if (self.dep[k] != "expl" and self.lower[k] not in ("it", "there")) or self.pos[k] == "NOUN"
        ] or own
        if own:
            return [self.antecedent(v, k) for k in own]
        if depth > 6:
            return []
        dep, head = self.dep[v], self.head[v]
        if head == v:
            return []
        if dep == "conj":
            return self.subjects(head, depth + 1)
        if dep in ("xcomp", "ccomp") and self.pos[head] in VERBAL | {"ADJ"}:
            if self.lemma[head] in OBJECT_CONTROL and (objects := self.controller(head)):
                return objects
            return self.subjects(head, depth + 1)
        if dep in ("advcl", "dep", "parataxis", "prep") and self.pos[head] in VERBAL:
            return self.subjects(head, depth + 1)
        if dep == "pcomp":
            return self.under_preposition(head, depth)
        if dep in ("acl", "relcl"):
            return self.modified(v, head, depth)
        return []

    def controller(self, head: int) -> list[int]:
        """What an object-control verb acts on: its object, or its subject where it is passive."""
        if self.passive(head):
            return [k for k in self.kids[head] if self.dep[k] in PASSIVE]
        objects = self.children(head, "dobj", "dative")
        if not objects:
            for prep in self.children(head, "prep"):
                if self.lower[prep] in ("on", "upon", "to", "with"):
                    objects += self.children(prep, "pobj")
        return objects

    def under_preposition(self, prep: int, depth: int) -> list[int]:
        """Subject of a gerund after a preposition: 'accused Iran of arming', 'after meeting'."""
        over = self.head[prep]
        if self.pos[over] in VERBAL:
            if self.lower[prep] in ("of", "for", "from", "into") and (objects := self.controller(over)):
                return objects
            return self.subjects(over, depth + 1)
        if self.pos[over] in ("NOUN", "PROPN"):
            above = self.head[over]
            if (
                self.dep[over] in ("dobj", "nsubjpass")
                and self.lemma[above] in OBJECT_CONTROL
                and self.lower[prep] == "of"
            ):
                return [over]  # the parser hung 'of arming' on Iran
            holders = self.children(over, "poss")
            return holders or self.subjects_over(over, depth)
        return []

    def subjects_over(self, noun: int, depth: int = 0) -> list[int]:
        """Subject of the clause that a noun stands in as object or after a preposition."""
        at = noun
        for _ in range(5):
            if self.head[at] == at:
                return []
            at = self.head[at]
            if self.pos[at] in VERBAL:
                return self.subjects(at, depth + 1)
        return []

    def modified(self, v: int, noun: int, depth: int) -> list[int]:
        """Subject of a clause that modifies a noun: 'forces attacking the town', 'the plan to bomb the town'."""
        if self.dep[v] == "acl" and self.tag[v] == "VB":
            holders = self.children(noun, "poss")
            return holders or self.subjects_over(noun, depth)
        if self.lemma[noun] in DOCUMENTS:  # 'issued a statement calling on'
            return self.children(noun, "poss") or self.subjects_over(noun, depth) or [noun]
        return [noun]

    def antecedent(self, v: int, k: int) -> int:
        """The noun that a relative pronoun stands for."""
        if self.lower[k] not in RELATIVES:
            return k
        at = v
        for _ in range(4):
            if self.dep[at] == "relcl":
                return self.head[at]
            if self.dep[at] not in ("conj", "xcomp", "ccomp"):
                break
            at = self.head[at]
        return k

    def objects(self, v: int) -> list[int]:
        """Direct objects, in active and passive, of a relative clause too ('the town that they shelled')."""
        if self.passive(v):
            return self.subjects(v)
        own = [self.antecedent(v, k) for k in self.children(v, "dobj")]
        if (
            not own
            and self.dep[v] == "relcl"
            and any(self.dep[k] in SUBJECTS and self.lower[k] not in RELATIVES for k in self.kids[v])
        ):
            own = [self.head[v]]
        if not own:  # 'seized and burned the ship': the object hangs on the last verb only
            later = [c for c in self.children(v, "conj") if self.pos[c] in VERBAL and c - v <= 3]
            own = [k for c in later for k in self.children(c, "dobj") if not self.passive(c)]
        return own

    def agents(self, v: int) -> list[int]:
        """The doers of a verb: its subjects, or the by-phrase of a passive."""
        if not self.passive(v):
            return self.subjects(v)
        return [
            p
            for a in self.kids[v]
            if self.dep[a] == "agent" or (self.dep[a] == "prep" and self.lower[a] == "by")
            for p in self.children(a, "pobj")
        ]

    def after(self, i: int, preposition: str) -> list[int]:
        """Objects of a preposition that hangs on the token, 'out of' and 'as well as' chains included."""
        out = []
        for k in self.kids[i]:
            if self.dep[k] in ("prep", "agent", "dative", "prt", "advmod") and self.lower[k] == preposition:
                out += self.children(k, "pobj")
                for inner in self.children(k, "prep"):
                    out += self.children(inner, "pobj")
        return out

    def complement(self, v: int) -> list[int]:
        """Heads of the clauses that complete a verb, adjective or noun: to ban, that it would ban, of banning."""
        out = [
            k
            for k in self.kids[v]
            if self.dep[k] in ("xcomp", "ccomp") and self.pos[k] in VERBAL | {"ADJ", "NOUN"}
        ]
        out += [k for k in self.kids[v] if self.dep[k] in ("acl", "advcl") and self.tag[k] == "VB"]
        for prep in self.children(v, "prep"):
            out += self.children(prep, "pcomp")
        return [c for head in out for c in self.conjuncts(head)]

    def phrase(self, i: int) -> tuple[int, int]:
        """First and last-plus-one token of the noun phrase headed here: with its prepositions, without its clauses."""
        low = high = i
        stack = [i]
        while stack:
            at = stack.pop()
            low, high = min(low, at), max(high, at)
            stack.extend(
                k
                for k in self.kids[at]
                if self.dep[k]
                not in ("relcl", "acl", "advcl", "punct", "cc", "conj", "appos", "ccomp", "dep", "parataxis")
            )
        return low, high + 1
