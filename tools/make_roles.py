"""Make src/dragoman/world/data/roles.csv.

Own entries stand in tools/roles/own.txt and, for ministers and their ministries, tools/roles/portfolios.txt. What they do
not hold is taken from PETRARCH2's agents (Phoenix.agents.txt, MIT), given as the first argument; its codes are mapped to
PLOVER's sectors. Run it from anywhere: `python tools/make_roles.py Phoenix.agents.txt`.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent / "roles"
OUT = Path(__file__).parents[1] / "src/dragoman/world/data/roles.csv"
COLUMNS = ("phrases", "plurals", "sectors", "office", "kind", "source")
Row = dict[str, str]

# PETRARCH's three-letter agents as PLOVER's sectors; what is missing here says nothing that PLOVER asks.
PLOVER = {
    "GOV": "GOV", "MIL": "MIL", "REB": "REB", "CRM": "CRM", "OPP": "OPP", "BUS": "BUS", "CVL": "CVL", "JUD": "JUD", "COP": "COP",
    "MED": "JRN", "LEG": "LEG", "HLH": "MED", "EDU": "EDU", "UAF": "UAF", "SPY": "SPY", "AGR": "AGR", "REL": "REL", "LAB": "LAB",
    "REF": "REF", "PTY": "PTY", "NGO": "SOC", "HRI": "SOC", "ENV": "SOC", "ELI": "ELI", "MUS": "REL", "CHR": "REL", "CTH": "REL",
    "PRO": "REL", "HIN": "REL", "JEW": "REL", "BUD": "REL", "PPL": "CVL",
}  # fmt: skip
# Agents that are places, things or plain wrong for an actor.
UNWANTED = re.compile(
    r"[^A-Z_\- ']|(?<![A-Z])(SAINT|BUILDING|ADMINISTRATIVE|MINIST|UNIT[ _]OF)(?![A-Z])|STRIKING|TELE?COM|TELEPHONE|POST_OFFICE|DEPT|BRANOKKER"
)


def plural(phrase: str) -> str:
    """The regular plural of a phrase's head noun."""
    head, link, rest = phrase, "", ""
    for word in (" of ", " for ", " to ", " at "):
        if word in phrase:
            head, link, rest = phrase.partition(word)
            break
    if re.search(r"[^aeiou]y$", head):
        head = head[:-1] + "ies"
    elif re.search(r"(s|x|z|(?<!ar)ch|sh)$", head):
        head += "es"
    else:
        head += "s"
    return head + link + rest


def own() -> Iterator[Row]:
    """The entries written by hand."""
    for line in (HERE / "own.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        sectors, kind, office, phrases = line.split("|", 3)
        for entry in phrases.split(", "):
            singular, given, many = entry.strip().partition("=")
            yield {
                "phrases": singular,
                "plurals": ("" if many == "-" else many) if given else plural(singular),
                "sectors": sectors.replace("*", ""),
                "office": office,
                "kind": kind,
                "source": "own",
            }


def portfolios() -> Iterator[Row]:
    """Ministers and ministries."""
    for line in (HERE / "portfolios.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield from portfolio(*line.split("|"))


def portfolio(office: str, sectors: str, modifiers: str, nouns: str) -> Iterator[Row]:
    """One minister, one ministry, by all ways to say it."""
    before, after = modifiers.split(", "), nouns.split(", ")
    links = [f"of {noun}" for noun in after] + [f"for {noun}" for noun in after]
    minister = [f"{word} minister" for word in before] + [f"minister {link}" for link in links]
    ministers = [f"{word} ministers" for word in before] + [f"ministers {link}" for link in links]
    ministry = [f"{word} ministry" for word in before] + [f"ministry {link}" for link in links]
    ministry += [f"{word} department" for word in before] + [f"department {link}" for link in links]
    yield row(minister, ministers, sectors, office, "person")
    deputies = [f"{rank} {phrase}" for rank in ("deputy", "vice", "first deputy") for phrase in minister]
    yield row(
        deputies,
        [f"deputy {phrase}" for phrase in ministers],
        sectors,
        office.replace("Minister", "Deputy Minister", 1),
        "person",
    )
    yield row(ministry, [f"{word} ministries" for word in before], sectors, "", "body")


def row(phrases: list[str], plurals: list[str], sectors: str, office: str, kind: str) -> Row:
    """One row of ours."""
    return dict(
        zip(COLUMNS, ("|".join(phrases), "|".join(plurals), sectors, office, kind, "own"), strict=True)
    )


PERSON = re.compile(r"(er|or|ist|man|men|ian|ee|ant|crat|eer|ess)$")


def kind_of(phrase: str, kinds: dict[str, str]) -> str | None:
    """The kind of the entry of ours that the phrase's head noun has; None where the head is unknown."""
    head = re.split(r" (?:of|for|to|at|with|in) ", phrase)[0].split()
    for start in range(len(head)):
        kind = kinds.get(" ".join(head[start:]))
        if kind:
            return kind
    return "person" if PERSON.search(head[-1]) and len(head[-1]) > 5 else None


def petrarch(path: Path, kinds: dict[str, str]) -> Iterator[Row]:
    """The agents of PETRARCH2's dictionary whose head noun is clear; plurals come in the dictionary or by rule."""
    for line in path.read_text(encoding="latin-1").splitlines():
        found = re.match(r"([^#!\[{]+?)\s*(?:\{([^}]*)\})?\s*\[~([A-Z]+)\]", line)
        if not found or UNWANTED.search(found[1].strip()):
            continue
        phrase = found[1].strip().strip("_").replace("_", " ").lower()
        codes = [PLOVER[code] for code in re.findall("...", found[3]) if code in PLOVER]
        kind = kind_of(phrase, kinds)
        if not codes or len(phrase) < 4 or kind is None or re.search(r"[^su]s\b|  |\bnon\b", phrase):
            continue
        given = (found[2] or "").strip(" _").replace("_", " ").lower()
        yield {
            "phrases": phrase,
            "plurals": given if found[2] is not None else plural(phrase),
            "sectors": " ".join(dict.fromkeys(codes)),
            "office": "",
            "kind": kind,
            "source": "petrarch",
        }


def main() -> None:
    """Write the file; the first entry of a phrase counts."""
    seen: set[str] = set()
    rows: list[Row] = []
    ours = [*own(), *portfolios()]
    kinds = {phrase.lower(): entry["kind"] for entry in ours for phrase in entry["phrases"].split("|")}
    sources = [iter(ours)] + [petrarch(Path(name), kinds) for name in sys.argv[1:2]]
    for entry in (entry for source in sources for entry in source):
        phrases = [phrase for phrase in entry["phrases"].split("|") if phrase.lower() not in seen]
        seen.update(phrase.lower() for phrase in phrases)
        plurals = [phrase for phrase in entry["plurals"].split("|") if phrase and phrase.lower() not in seen]
        seen.update(phrase.lower() for phrase in plurals)
        if phrases:
            rows.append({**entry, "phrases": "|".join(phrases), "plurals": "|".join(plurals)})
    with OUT.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
