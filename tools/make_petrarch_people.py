#!/usr/bin/env python3
"""Officials from PETRARCH2's country dictionary (MIT) as a world file.

usage: make_petrarch_people.py DICT_DIR OUT.csv

Reads `Phoenix.Countries.actors.txt` of DICT_DIR: a name, its spellings (`+`) and its codes by date
(`[AFGGOV 010416-011113]`), `_` joining words. People are the entries with a role in government that a date limits.
Spellings of one name become aliases, and people whom a file beside OUT.csv holds already are left out. The dictionary
ends in January 2014: what was open then gets `2014` as its last year, because nothing is known of the time after
(`Sense.ended` knows that).
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

HEADER = "key name aliases kind country sectors office since until wikidata source".split()  # noqa: SIM905
FILE = "Phoenix.Countries.actors.txt"
STATES = Path(__file__).parents[1] / "src/dragoman/world/data/states.csv"
FIRST_YEAR, END = 1989, "2014"

COUNTRIES = {
    "SUN": "RUS", "USR": "RUS", "YUG": "SRB", "FRY": "SRB", "SCG": "SRB", "CSK": "CZE", "DDR": "DEU", "TMP": "TLS",
    "KSV": "KOS", "PAL": "PSE", "ROM": "ROU", "ZAR": "COD", "SRP": "BIH",
}  # fmt: skip
# the field of a minister (GOVAGR, GOVHLH) says nothing about the arm of the state; these do
ARMS = {"MIL": "MIL", "COP": "COP", "JUD": "JUD", "LEG": "LEG", "SPY": "SPY"}
FIELDS = frozenset("BUS AGR MED EDU HLH DEV LAB ENV HRI REL REF PTY".split())  # noqa: SIM905
# the dictionary files the ministers of both Guineas under GIN, and Mauritanians under Mauritius
MIXED = frozenset(("GIN",))
ALONE = {"GOV": "GOV", "MIL": "MIL", "SPY": "SPY", "OPP": "OPP", "REB": "REB"}
FAMILY_FIRST = frozenset(("CHN", "TWN", "KOR", "PRK", "HKG", "MAC"))
TITLES = frozenset(
    """
    president premier prime minister chancellor king queen prince princess emperor emir sultan sheikh
    shaikh general gen gen. lt lt. maj maj. col col. brig brig. adm adm. dr dr. mr mr. mrs. ms. sir dame
    lord lady haji hajji alhaji mullah mawlawi maulavi ayatollah father rev rev. eng. engineer prof
    prof. professor vice deputy foreign defense defence secretary governor senator former acting interim
    leader dictator colonel captain capt. marshal ambassador chairman pm dato datuk tan sri hon. h.e.
    hrh the ratu
    """.split()  # noqa: SIM905
)
NOT_NAMES = re.compile(
    r"\b(government|ministry|party|army|forces?|police|court|council|parliament|office|cabinet|junta|regime|of|and|"
    r"state|republic|islands?|city|province|bank|guard|navy|officials?|troops|embassy|palace|house|union|national|"
    r"brigades?|battalions?|divisions?|front|movement|jaysh al|jaish al|katibat?|ahrar al|coalition|league|alliance)\b"
)
SMALL = frozenset(
    "bin ibn bint al el ag wa da de del della di dos das do du la le van von der den ten zu y e".split()  # noqa: SIM905
)
ENTRY = re.compile(r"^(\+?)([^\s\[#;]+)")
CODE = re.compile(r"^\s+\[([A-Z]{3})([A-Z]*)\s*([<>]?)\s*(\d{6}|\d{8})?(?:-(\d{6}|\d{8}))?\s*\]")


@dataclass
class Entry:
    """One name of the dictionary with its spellings and terms (country, sectors, since, until)."""

    names: list[str] = field(default_factory=list)
    terms: list[tuple[str, str, str, str]] = field(default_factory=list)


def day(text: str | None) -> str:
    """`010416` or `20010416` as 2001-04-16; the first of January or of a month is the dictionary's "some day in"."""
    if not text:
        return ""
    if len(text) == 6:
        text = ("19" if int(text[:2]) >= 30 else "20") + text
    year, month, date = text[:4], text[4:6], text[6:]
    if not 1 <= int(month) <= 12 or not 1 <= int(date) <= 31:
        return year
    return f"{year}-{month}" if date in ("01", "30", "31") else f"{year}-{month}-{date}"


def sectors(roles: str) -> str:
    """PLOVER sectors of CAMEO roles; empty for what is not an office or not understood."""
    parts = [roles[i : i + 3] for i in range(0, len(roles), 3)]
    if len(parts) == 1:
        return ALONE.get(parts[0], "")
    if len(parts) != 2 or parts[0] != "GOV":
        return ""
    if parts[1] in ARMS:
        return f"GOV {ARMS[parts[1]]}"
    return "GOV" if parts[1] in FIELDS else ""


def entries(path: Path, countries: frozenset[str]) -> Iterator[Entry]:
    """The dictionary's names with what the dates limit."""
    entry = Entry()
    closed = True
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if code := CODE.match(line):
            closed = True
            country = COUNTRIES.get(code[1], code[1])
            sector = sectors(code[2])
            since, until = ("", day(code[4])) if code[3] == "<" else (day(code[4]), day(code[5]))
            if country == "KWT" and "1990-08" <= since <= "1991-02":
                country = "IRQ"  # the occupiers' governors
            if sector and country in countries and (since or until):
                entry.terms.append((country, sector, since, until or END))
        elif line.strip() and not line.startswith("#") and (named := ENTRY.match(line)):
            if not named[1] or closed:
                if entry.terms:
                    yield entry
                entry = Entry()
            closed = False
            entry.names.append(named[2])
    if entry.terms:
        yield entry


def cleaned(raw: str) -> str:
    """`ABD_AL_AZIZ_BIN_SALMAN_` as `Abd al-Aziz bin Salman`; empty for what is no name of a person."""
    words = [w for w in raw.strip("_").lower().replace("_", " ").split() if w]
    while words and words[0] in TITLES:
        words.pop(0)
    words = [w for w in words if w not in ("jr", "jr.", "sr.", "ii", "iii", "iv")]
    joined = " ".join(words)
    if NOT_NAMES.search(joined) or not re.fullmatch(r"[a-z.'’\- ]+", joined) or len(joined) > 45:
        return ""
    shaped: list[str] = []
    for i, word in enumerate(words):
        if i and shaped[-1].lower() in ("al", "el", "ul", "ad") and len(word) > 2:
            shaped[-1] = f"{shaped[-1].lower()}-{capital(word)}"
        else:
            shaped.append(word if i and word in SMALL else capital(word))
    return " ".join(shaped)


def capital(word: str) -> str:
    """The word with capitals after hyphens, apostrophes and stops, but al- and el- small."""
    capped = re.sub(r"(^|[-'’.])([a-z])", lambda m: m[1] + m[2].upper(), word)
    capped = re.sub(r"^Mc([a-z])", lambda m: "Mc" + m[1].upper(), capped)
    return re.sub(r"^(Al|El|An|As|Ad|Ar)-", lambda m: m[1].lower() + "-", capped)


def folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]+", " ", plain).strip()


def slug(name: str) -> str:
    return folded(name).replace(" ", "-")


def same(a: str, b: str) -> bool:
    """Whether two folded names are spellings of one: same ends, or nearly the same letters."""
    x, y = [w for w in a.split() if len(w) > 1], [w for w in b.split() if len(w) > 1]
    if len(x) > 1 and len(y) > 1 and x[-1] == y[-1] and x[0] == y[0]:
        return True
    if len(x) > 1 and len(y) > 1 and (set(x) <= set(y) or set(y) <= set(x)):
        return True
    if not x or not y or (x[0][0] != y[0][0] and x[-1][0] != y[-1][0]):
        return False
    matcher = SequenceMatcher(None, "".join(x), "".join(y))
    return matcher.real_quick_ratio() > 0.85 and matcher.quick_ratio() > 0.85 and matcher.ratio() > 0.85


def one(a: str, b: str) -> bool:
    """Whether two folded names of one country's dictionary are one person: spellings of one, and no middle names differ.

    Families that rule share first and last names: what stands between tells cousins apart.
    """
    if not same(a, b):
        return False
    x, y = ([w for w in name.split() if len(w) > 2 and w not in SMALL] for name in (a, b))
    if len(x) < 2 or len(y) < 2 or sorted(x) == sorted(y):
        return True
    if near(x[0], y[0]) and near(x[-1], y[-1]):
        short, long = sorted((x[1:-1], y[1:-1]), key=len)
        return all(any(near(w, other) for other in long) for w in short)
    return near(x[0], y[0]) or not {"bin", "ibn"} & {*a.split(), *b.split()}


def near(word: str, other: str) -> bool:
    """Whether two words may be spellings of one name."""
    return word[:3] == other[:3] or SequenceMatcher(None, word, other).ratio() > 0.55


def held(folder: Path, out: Path) -> dict[str, list[str]]:
    """Names of people that the other files hold, folded, by country."""
    names: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.csv")):
        if path.name == out.name:
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row.get("kind") == "person":
                    known = names.setdefault(row.get("country") or "", [])
                    spelt = [row["name"], *(row.get("aliases") or "").split("|")]
                    known.extend(f for s in spelt if not s.endswith("~") and " " in (f := folded(s)))
    return {country: list(dict.fromkeys(known)) for country, known in names.items()}


def merged(terms: list[tuple[str, str, str, str]]) -> list[tuple[str, str, str, str]]:
    """Terms since 1989, those of one sector that touch within a year joined."""
    kept: list[tuple[str, str, str, str]] = []
    for country, sector, since, until in sorted(terms, key=lambda t: (t[0], t[1], t[2], t[3])):
        if int(until[:4]) < FIRST_YEAR or (since and since[:4] > until[:4]):
            continue
        if kept and kept[-1][:2] == (country, sector) and since[:4] <= str(int(kept[-1][3][:4]) + 1):
            kept[-1] = (country, sector, kept[-1][2], max(kept[-1][3], until))
        else:
            kept.append((country, sector, since, until))
    return kept


def people(found: list[Entry], known: dict[str, list[str]]) -> Iterator[list[str]]:
    """The rows of the file."""
    gathered: dict[tuple[str, str], Entry] = {}
    by_country: dict[str, list[tuple[str, tuple[str, str]]]] = {}
    anywhere = {slug(name) for names in known.values() for name in names}
    for entry in found:
        names = list(dict.fromkeys(n for raw in entry.names if (n := cleaned(raw))))
        full = [n for n in names if len([w for w in n.split() if len(w.strip(".")) > 1]) > 1]
        country = entry.terms[0][0]
        foreign = country == "MUS" and any(" Ould " in n for n in full)
        if not full or foreign or any(slug(n) in anywhere for n in full):
            continue
        if any(same(folded(n), k) for n in full for k in (*known.get(country, ()), *known.get("", ()))):
            continue
        near = next((k for n in full for f, k in by_country.get(country, ()) if one(folded(n), f)), None)
        found_as = near or (country, slug(full[0]))
        target = gathered.setdefault(found_as, Entry())
        target.names.extend(n for n in (*full, *(n for n in names if n not in full)) if n not in target.names)
        target.terms.extend(t for t in entry.terms if t[0] == country)
        by_country.setdefault(country, []).extend((folded(n), found_as) for n in full)
    shared = [slug_ for _, slug_ in gathered]
    for (state, name_slug), entry in sorted(gathered.items()):
        key = f"person:{name_slug}" + (f"-{state.lower()}" if shared.count(name_slug) > 1 else "")
        name, aliases = entry.names[0], [n for n in entry.names[1:] if " " in n]
        if state in FAMILY_FIRST and re.fullmatch(r"[A-Z][a-z]+( [A-Z][a-z-]+){1,2}", name):
            aliases.append(name.split()[0] + "~")
        elif name.split()[-1].startswith(("al-", "el-")):
            aliases += [name.split()[-1] + "~", name.split()[-1][3:] + "~"]
        for _, sector, since, until in merged(entry.terms):
            yield [key, name, "|".join(aliases), "person", state, sector, "", since, until, "", "petrarch"]


def main(argv: list[str]) -> int:
    if len(argv) != 2:
        print(__doc__)
        return 2
    source, out = Path(argv[0]) / FILE, Path(argv[1])
    with STATES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    countries = frozenset(row["iso3"] for row in rows) - MIXED
    written = list(people(list(entries(source, countries)), held(out.parent, out)))
    with out.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(written)
    print(f"{len(written)} terms of {len({row[0] for row in written})} people")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
