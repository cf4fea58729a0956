"""What the learned scorer looks at: short strings, one a fact, over the parse and the quotation marks.

No feature holds more than one word of the report beside the cue's lemma and a function word.
"""

from __future__ import annotations

from dragoman.statements.contents import Content
from dragoman.statements.cues import Cue
from dragoman.statements.grammar import MARKS, OPENING, Grammar, Runs
from dragoman.statements.quotations import Quotations
from dragoman.statements.speakers import Source

ENDS = frozenset({".", ",", ";", ":", "”", '"', ""})
TELLING = frozenset(
    {
        "ccomp",
        "xcomp",
        "dobj",
        "nsubj",
        "nsubjpass",
        "prep",
        "advcl",
        "oprd",
        "acomp",
        "attr",
        "agent",
        "neg",
        "parataxis",
        "prt",
        "dative",
        "acl",
        "poss",
        "relcl",
        "csubj",
        "auxpass",
    }
)


def cue_features(grammar: Grammar, quotations: Quotations, cue: Cue) -> list[str]:
    """Features of a candidate cue by itself."""
    i = cue.head
    lemma, dep, tag = grammar.lemma[i], grammar.dep[i], grammar.tag[i]
    entry = cue.entry
    group = f"{entry.group}{entry.act}" if entry else "none"
    word = " ".join(entry.words) if entry and len(entry.words) > 1 else lemma
    out = [
        "bias",
        f"p{cue.pos}",
        f"w{cue.pos}{word}",
        f"g{group}",
        f"d{dep}",
        f"t{tag}",
        f"pd{cue.pos}{dep}",
        f"wd{word}|{dep}",
        f"wt{word}|{tag}",
        f"gd{group}|{dep}",
        f"gt{group}|{tag}",
        f"n{cue.last - cue.first}",
    ]
    up = grammar.head[i]
    if up != i:
        out += [f"h{grammar.lemma[up]}", f"hp{grammar.pos[up]}|{dep}", f"hw{grammar.pos[up]}|{word}"]
    labels = []
    for k in grammar.children[i]:
        label = grammar.dep[k]
        side = "<" if k < i else ">"
        if label in TELLING:
            labels.append(label)
            out += [f"c{side}{label}", f"cw{label}|{word}", f"cg{label}|{group}"]
        if label in ("nsubj", "nsubjpass", "poss"):
            out += [
                f"s{grammar.pos[k]}",
                f"sp{grammar.pos[k]}|{group}",
                f"se{grammar.ent[k]}|{group}",
                f"sw{grammar.pos[k]}|{word}",
                f"sl{grammar.lower[k]}" if grammar.pos[k] in ("PRON", "DET") else f"sl{grammar.lemma[k]}",
            ]
        elif label in ("prep", "aux", "prt", "advmod", "mark"):
            out += [f"k{label}{grammar.lower[k]}", f"kw{label}{grammar.lower[k]}|{word}"]
        elif label in ("dobj", "ccomp", "xcomp", "pobj"):
            out += [
                f"o{label}{grammar.pos[k]}|{group}",
                f"ol{label}{grammar.lemma[k]}",
                f"oe{label}{grammar.ent[k]}",
            ]
    out.append("l" + ",".join(sorted(set(labels))))
    out.append("lw" + word + ",".join(sorted(set(labels))))
    if cue.light is not None:
        out += [f"light{lemma}", f"lightn{grammar.lemma[cue.light]}"]
    after = grammar.lower[cue.last] if cue.last < grammar.size else ""
    before = grammar.lower[cue.first - 1] if cue.first else ""
    out += [
        f"a{_word(grammar, cue.last)}",
        f"b{_word(grammar, cue.first - 1)}",
        f"aw{_word(grammar, cue.last)}|{word}",
    ]
    first, last = grammar.sentences[grammar.sentence[i]]
    inside = quotations.of[i] >= 0
    here = any(quotations.of[k] != quotations.of[i] and quotations.of[k] >= 0 for k in range(first, last))
    out += [
        f"q{inside}{here}",
        f"qw{inside}{here}|{word}",
        f"qg{inside}{here}|{group}",
        f"qa{after in MARKS or after == ':'}{before in MARKS}|{cue.pos}",
    ]
    if cue.pos == "c":
        out += [
            f"col{min(i - first, 6)}",
            f"colq{after in OPENING}",
            f"cols{grammar.sentence[i] < 2}",
            f"colu{grammar.pos[cue.first - 1]}",
            f"cole{grammar.ent[cue.first - 1]}",
        ]
    out.append(f"head{grammar.sentence[i] == 0}{cue.pos}")
    return out


def content_features(
    grammar: Grammar, quotations: Quotations, cue: Cue, content: Content, kinds: frozenset[str]
) -> list[str]:
    """Features of one candidate content; `kinds` are those of all the cue's candidates."""
    i, runs = cue.head, content.runs
    first, last = runs[0][0], runs[-1][1]
    word = " ".join(cue.entry.words) if cue.entry else grammar.lemma[i]
    group = f"{cue.entry.group}{cue.entry.act}" if cue.entry else "none"
    kind = content.kind
    size = _bucket(sum(b - a for a, b in runs))
    share = _third(quotations, runs, i)
    side = "L" if last <= cue.first else "R" if first >= cue.last else "M"
    opening = _word(grammar, first)
    gap = (
        min(max(first - cue.last, 0), 5)
        if side == "R"
        else min(max(cue.first - last, 0), 5)
        if side == "L"
        else 0
    )
    via = content.via
    out = [
        f"k{kind}",
        f"kw{kind}|{word}",
        f"kg{kind}|{group}",
        f"kp{kind}|{cue.pos}",
        f"kd{kind}|{grammar.dep[i]}",
        f"kt{kind}|{grammar.tag[i]}",
        f"n{size}",
        f"kn{kind}|{size}",
        f"q{share}",
        f"kq{kind}|{share}",
        f"s{side}",
        f"ks{kind}|{side}",
        f"o{opening}",
        f"ko{kind}|{opening}",
        f"go{group}|{opening}",
        f"g{gap}|{side}",
        f"kgap{kind}|{gap}|{side}",
        f"r{len(runs)}|{kind}",
        f"v{grammar.pos[via]}|{kind}",
        f"vt{grammar.tag[via]}|{kind}",
        f"c{_has_verb(grammar, runs)}|{kind}",
        f"sg{side}|{size}|{share}",
        f"wo{word}|{opening}",
    ]
    for other in ("ccomp", "xcomp", "dobj", "q<", "q>", "q<>", "prep", "dobj+xcomp", "dobj+prep", "up"):
        if other in kinds:
            out.append(f"x{other}|{kind}")
    end = grammar.lower[last] if last < grammar.size else ""
    out += [
        f"e{end if end in ENDS else _word(grammar, last)}|{kind}",
        f"b{_mark(grammar, first - 1)}|{kind}",
        f"colon{grammar.lower[cue.last] == ':' if cue.last < grammar.size else ''}|{kind}|{share}",
    ]
    out.append(f"x{grammar.sentence[first] - grammar.sentence[i]}|{kind}")
    return out


def source_features(
    grammar: Grammar, quotations: Quotations, cue: Cue, source: Source | None, kinds: tuple[str, ...]
) -> list[str]:
    """Features of one candidate speaker; None stands for nobody named."""
    i = cue.head
    word = grammar.lemma[i]
    base = f"{cue.pos}{grammar.dep[i]}|{grammar.tag[i]}"
    listed = ",".join(kinds[:3])
    if source is None:
        return [
            "none",
            f"none|{word}",
            f"none|{base}",
            f"none|{listed}",
            f"none|{cue.pos}",
            f"none|{word}|{grammar.dep[i]}",
        ]
    head, kind = source.head, source.kind
    out = [
        f"k{kind}",
        f"kb{kind}|{base}",
        f"kw{kind}|{word}",
        f"kl{kind}|{listed}",
        f"kp{kind}|{cue.pos}",
        f"p{grammar.pos[head]}",
        f"kpos{kind}|{grammar.pos[head]}",
        f"e{grammar.ent[head]}",
        f"ke{kind}|{grammar.ent[head]}",
        f"ep{grammar.ent[head]}|{cue.pos}",
        f"t{grammar.tag[head]}|{kind}",
        f"rank{kinds.index(kind) if kind in kinds else 9}|{kind}",
        f"pr{grammar.lower[head] if grammar.pos[head] in ('PRON', 'DET') else grammar.pos[head]}",
        f"len{_bucket(source.last - source.first)}",
        f"q{quotations.of[head] >= 0}{quotations.of[i] >= 0}|{kind}",
        f"side{'L' if head < i else 'R'}|{kind}",
        f"dist{_bucket(abs(head - i))}",
    ]
    if grammar.pos[head] == "NOUN":
        out.append(f"n{grammar.lemma[head]}")
    return out


def final_features(
    grammar: Grammar,
    cue: Cue,
    cue_score: float,
    best: tuple[Content, float] | None,
    runner: float,
    source: Source | None,
    source_score: float,
    quotations: Quotations,
) -> list[str]:
    """Features of a whole candidate statement: the scores of its parts and how they go together."""
    word = " ".join(cue.entry.words) if cue.entry else grammar.lemma[cue.head]
    group = f"{cue.entry.group}{cue.entry.act}" if cue.entry else "none"
    kind = best[0].kind if best else "none"
    by = source.kind if source else "none"
    c, s = _step(cue_score), _step(source_score)
    b = _step(best[1]) if best else "-"
    out = [
        "bias",
        f"c{c}",
        f"s{s}",
        f"b{b}",
        f"cb{c}|{b}",
        f"cbs{_half(c)}|{_half(b)}|{_half(s)}",
        f"k{kind}",
        f"kw{kind}|{word}",
        f"kg{kind}|{group}",
        f"w{word}",
        f"g{group}",
        f"y{by}",
        f"yp{by}|{cue.pos}",
        f"ky{kind}|{by}",
        f"p{cue.pos}|{c}",
        f"gap{_step((best[1] if best else 0) - runner)}",
        f"by{grammar.pos[source.head] if source else ''}|{group}",
        f"qi{quotations.of[cue.head] >= 0}|{group}",
    ]
    if best:
        runs = best[0].runs
        out += [
            f"n{_bucket(sum(y - x for x, y in runs))}|{group}",
            f"q{_third(quotations, runs, cue.head)}|{group}",
            f"v{_has_verb(grammar, runs)}|{group}",
            f"o{_word(grammar, runs[0][0])}|{group}",
        ]
    return out


def stretch_features(grammar: Grammar, cue: Cue, content: Content) -> list[str]:
    """Features of the words between a cue and its content."""
    first, last = cue.last, content.runs[0][0]
    word = grammar.lemma[cue.head]
    out = [
        "bias",
        f"n{last - first}",
        f"w{word}",
        f"wn{word}|{last - first}",
        f"k{content.kind}",
        f"end{_word(grammar, last - 1)}",
    ]
    out += [
        f"endw{_word(grammar, last - 1)}|{word}",
        f"a{_word(grammar, first)}",
        f"aw{_word(grammar, first)}|{word}",
    ]
    out.append(f"p{cue.pos}|{last - first}")
    for i in range(first, last):
        out += [f"t{grammar.tag[i]}", f"d{grammar.dep[i]}", f"e{grammar.ent[i]}", f"l{_word(grammar, i)}"]
    out.append("seq" + ",".join(grammar.pos[i] for i in range(first, last)))
    return out


def _word(grammar: Grammar, i: int) -> str:
    """The word itself where it is a function word or a mark, else its tag."""
    if not 0 <= i < grammar.size:
        return "-"
    return (
        grammar.tag[i]
        if grammar.pos[i] in ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "X", "ADV", "SPACE", "INTJ", "SYM")
        else grammar.lower[i]
    )


def _mark(grammar: Grammar, i: int) -> str:
    return grammar.lower[i] if 0 <= i < grammar.size and grammar.pos[i] == "PUNCT" else ""


def _has_verb(grammar: Grammar, runs: Runs) -> bool:
    return any(grammar.pos[i] in ("VERB", "AUX") for a, b in runs for i in range(a, min(b, a + 40)))


def _bucket(n: int) -> int:
    return n if n < 4 else 4 if n < 7 else 5 if n < 12 else 6 if n < 20 else 7 if n < 35 else 8


def _third(quotations: Quotations, runs: Runs, cue: int) -> str:
    here, hit, total = quotations.of[cue], 0, 0
    for a, b in runs:
        total += b - a
        hit += sum(1 for n in quotations.of[a:b] if n >= 0 and n != here)
    share = hit / total if total else 0
    return "none" if hit == 0 else "some" if share < 0.5 else "most" if share < 0.93 else "all"


def _step(score: float) -> int:
    return max(-12, min(12, round(score * 2)))


def _half(step: int | str) -> int | str:
    return step if isinstance(step, str) else step // 3
