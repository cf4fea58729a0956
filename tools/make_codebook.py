#!/usr/bin/env python3
"""Make codebook/data/cameo.yaml and codebook/data/predicates/petrarch.yaml from their sources.

usage: make_codebook.py CAMEO2PLOVER-2021.txt CAMEO.2.0.txt src/dragoman/codebook/data

The first source is PLOVER's own table (CC BY-SA 4.0), the second the verb dictionary of PETRARCH2 (MIT). What the table
says that the manual does not know is settled by RULINGS; every ruling applied is written into cameo.yaml.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

import yaml

MODE_RULINGS: dict[tuple[str, str], tuple[str | None, str | None]] = {
    # (type, mode of the table): (mode of the manual, context added)
    ("RETREAT", "return"): ("release", None),
    ("RETREAT", "ease"): (None, None),
    ("THREATEN", "ban"): ("restrict", None),
    ("COERCE", "ban"): ("restrict", None),
    ("THREATEN", "political"): ("restrict", None),
    ("ASSAULT", "assassinate"): ("targeted", None),
    ("ASSAULT", "cleansing"): (None, "human_rights"),
    ("ASSAULT", "massacre"): (None, "human_rights"),
    ("ASSAULT", "pro_autocracy"): ("crowd-control", "pro_autocracy"),
    ("ASSAULT", "seize"): ("destroy", None),
}
CONTEXT_RULINGS = {"humanitarian": "human_security", "democracy": "pro_democracy"}
TYPE_RULINGS = {"FIGHT": "ASSAULT"}
ROW = re.compile(r"^(\d{2,4}):\s*([A-Z]+)\s*(?:,([^,#]*))?(?:,([^#]*))?(?:#\s*(.*))?$")

# Codes whose patterns are too loose to carry over, and verbs that name no act by themselves.
LOOSE_VERBS = frozenset(
    [
        "be",
        "have",
        "do",
        "get",
        "make",
        "say",
        "tell",
        "see",
        "know",
        "think",
        "find",
        "look",
        "seem",
        "want",
        "need",
        "use",
        "work",
        "put",
        "set",
        "let",
        "keep",
        "show",
        "try",
        "turn",
        "hear",
        "feel",
        "report",
        "note",
        "state",
        "explain",
        "describe",
        "comment",
        "discuss",
        "consider",
        "review",
        "understand",
        "believe",
        "hope",
        "expect",
        "wish",
        "assess",
        "buy",
        "purchase",
        "sell",
        "die",
        "drop",
        "fall",
        "rise",
        "fail",
        "win",
        "lose",
        "eat",
        "drink",
        "run",
        "walk",
        "doctor",
        "fix",
        "mend",
        "live",
        "start",
        "begin",
        "stand",
        "sit",
        "play",
        "open",
        "close",
        "move",
        "come",
        "go",
        "take",
        "give",
        "bring",
        "leave",
        "enter",
        "pass",
        "cross",
        "carry",
        "hold",
        "head",
        "lead",
        "follow",
        "join",
        "return",
        "receive",
        "face",
        "plan",
        "prepare",
        "schedule",
        "will",
        "would",
        "could",
        "can",
        "shall",
        "may",
        "might",
        "arrange",
        "act",
        "address",
        "answer",
        "reply",
        "respond",
        "react",
        "direct",
        "order",
        "drive",
        "fly",
        "sail",
        "travel",
        "arrive",
        "meet",
        "fire",
        "cut",
        "break",
        "strike",
        "hit",
        "beat",
        "press",
        "push",
        "pull",
        "draw",
        "fight",
        "kill",
    ]
)


def short(label: str) -> str:
    """A label of at most eight words, without the table's own remarks in brackets or by date."""
    words = re.sub(r"\(.*?\)|\d\d\.\d\d\.\d\d.*", "", label).split()
    return " ".join(words[:8])


def plover_rows(source: Path) -> list[dict[str, object]]:
    rows = []
    for line in source.read_text(encoding="utf-8").splitlines():
        found = ROW.match(line.strip())
        if not found:
            continue
        code, name, mode, contexts, label = found.groups()
        row: dict[str, object] = {
            "code": code,
            "type": TYPE_RULINGS.get(name, name),
            "label": short(label or ""),
        }
        told = (mode or "").strip() or None
        listed = [c.strip() for c in (contexts or "").split(";") if c.strip()]
        ruled: list[str] = []
        if told and (name, told) in MODE_RULINGS:
            kept, extra = MODE_RULINGS[name, told]
            ruled.append(f"mode {told} -> {kept or 'none'}")
            listed += [extra] if extra else []
            told = kept
        for context in listed:
            if context in CONTEXT_RULINGS:
                ruled.append(f"context {context} -> {CONTEXT_RULINGS[context]}")
        row |= {
            "mode": told,
            "contexts": sorted({CONTEXT_RULINGS.get(c, c) for c in listed}),
            "ruling": "; ".join(ruled),
        }
        rows.append(row)
    seen: dict[str, dict[str, object]] = {}
    for row in rows:
        seen.setdefault(str(row["code"]), row)  # the table names 175 twice
    return [seen[code] for code in sorted(seen)]


def petrarch_sets(lines: list[str]) -> dict[str, list[str]]:
    sets: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        line = line.split("#")[0].strip()
        if line.startswith("---"):
            break
        if line.startswith("&"):
            name = line.rstrip("_")
            sets[name] = []
        elif line.startswith("+") and name:
            sets[name].append(line[1:].strip("_").replace("_", " ").lower())
    return sets


def singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def verb_entries(source: Path, known: set[str]) -> list[dict[str, object]]:
    lines = source.read_text(encoding="latin-1").splitlines()
    sets = petrarch_sets(lines)
    plain: dict[str, set[str]] = defaultdict(set)
    objects: dict[tuple[str, str], set[str]] = defaultdict(set)
    at = next(i for i, x in enumerate(lines) if x.startswith("---"))
    block_code, block_verbs = None, []
    for raw in lines[at:]:
        text, _, comment = raw.partition("#")
        text = text.strip()
        if text.startswith("---"):
            head = re.search(r"\[([^\]]*)\]", text)
            block_code = head.group(1) if head else None
            block_verbs = []
        elif text.startswith("-"):
            body = re.match(r"-\s*\*\s*([A-Z&{}\- ]+?)\s*\[([^\]]*)\]", text)
            origin = comment.strip().split(" ")[0].strip("_").lower()
            if not body or not block_verbs:
                continue
            code = body.group(2).split(":")[0]
            words = body.group(1).replace("{", "").replace("}", "").strip().lower()
            nouns = sets.get(body.group(1).strip().upper(), None) if words.startswith("&") else [words]
            verb = origin if origin in block_verbs else block_verbs[0]
            for noun in nouns or []:
                if code in known and re.fullmatch(r"[a-z\-]+", noun) and len(noun) > 2:
                    objects[code, verb].add(singular(noun))
        elif text and text[0].isalpha():
            verb = re.split(r"[\s{\[]", text)[0].strip("_").lower()
            own = re.search(r"\[([^\]]*)\]", text)
            code = (own.group(1) if own else block_code or "").split(":")[0]
            if re.fullmatch(r"[a-z\-]+", verb):
                block_verbs.append(verb)
                if code in known and verb not in LOOSE_VERBS:
                    plain[code].add(verb)
    entries: list[dict[str, object]] = []
    for code in sorted(plain):
        entries.append({"cameo": code, "verbs": " ".join(sorted(plain[code])), "strength": 0.4})
    for code, verb in sorted(objects):
        if len(objects[code, verb]) <= 40:
            entries.append(
                {
                    "cameo": code,
                    "verbs": verb,
                    "with": " ".join(sorted(objects[code, verb])),
                    "strength": 0.45,
                }
            )
    return entries


def main(table: str, verbs: str, target: str) -> None:
    rows = plover_rows(Path(table))
    head = "# Made by tools/make_codebook.py; see NOTICE.\n"
    out = Path(target)
    body = "".join(
        "- " + yaml.safe_dump(r, default_flow_style=True, width=1000, sort_keys=False) for r in rows
    )
    (out / "cameo.yaml").write_text(head + body, encoding="utf-8")
    entries = verb_entries(Path(verbs), {str(r["code"]) for r in rows})
    body = "".join(
        "- " + yaml.safe_dump(e, default_flow_style=True, width=10000, sort_keys=False) for e in entries
    )
    (out / "predicates" / "petrarch.yaml").write_text(head + body, encoding="utf-8")
    print(len(rows), "codes,", len(entries), "entries")


if __name__ == "__main__":
    main(*sys.argv[1:4])
