#!/usr/bin/env python3
"""Organisations from PETRARCH2's dictionaries (MIT) as a world file.

usage: make_petrarch_actors.py DICT_DIR OUT.csv

Reads `Phoenix.International.actors.txt`, `Phoenix.MilNonState.actors.txt` and `Phoenix.Countries.actors.txt` of
DICT_DIR and writes the rows that the other files beside OUT.csv do not hold yet, with `source` petrarch. Persons are
left out (another script reads them), so are places, companies too small for international news, and names that are
plain words. A dictionary's entry is a name, its spellings (`+`) and its codes (`[SYRREB >110729]`); `_` joins words.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

HEADER = "key name aliases kind country sectors office since until wikidata source".split()  # noqa: SIM905
FILES = ("Phoenix.International.actors.txt", "Phoenix.MilNonState.actors.txt", "Phoenix.Countries.actors.txt")
STATES = Path(__file__).parents[1] / "src/dragoman/world/data/states.csv"

# CAMEO role -> PLOVER sector. CAMEO's MED is media, HLH is health: PLOVER writes JRN and MED.
SECTORS = {
    "GOV": "GOV", "MIL": "MIL", "COP": "COP", "JUD": "JUD", "LEG": "LEG", "SPY": "SPY", "REB": "REB", "SEP": "REB",
    "INS": "REB", "UAF": "UAF", "PTY": "PTY", "OPP": "OPP", "BUS": "BUS", "MNC": "BUS", "MED": "JRN", "HLH": "MED",
    "EDU": "EDU", "REL": "REL", "REF": "REF", "CVL": "CVL", "LAB": "LAB", "CRM": "CRM", "ELI": "ELI", "AGR": "AGR",
    "MUS": "REL", "CHR": "REL", "JEW": "REL", "HIN": "REL", "BUD": "REL", "MOS": "REL", "CTH": "REL", "PRO": "REL",
}  # fmt: skip
KINDS = {
    "REB": "armed_group", "UAF": "armed_group", "PTY": "party", "OPP": "party", "BUS": "company", "JRN": "media",
    "CRM": "armed_group", "GOV": "institution", "MIL": "institution", "COP": "institution", "JUD": "institution",
    "LEG": "institution", "SPY": "institution", "CVL": "people",
}  # fmt: skip
# codes of CAMEO that ISO 3166 writes otherwise
COUNTRIES = {
    "PAL": "PSE",
    "ROM": "ROU",
    "ZAR": "COD",
    "TMP": "TLS",
    "KSV": "KOS",
    "USR": "RUS",
    "SUN": "RUS",
    "GDR": "DEU",
    "DDR": "DEU",
    "GME": "DEU",
    "BUR": "MMR",
}
# what makes a name an organisation's, in the languages of the dictionaries
BODY = re.compile(
    r"\b(arm(?:y|ies)|armed|ejercito|armee|armata|brigades?|battalions?|katib(?:a|at)|liwaa?|corps|front|frente|"
    r"movement|movimiento|mouvement|harakat|party|parti|partido|hizb\w*|liberation|revolution(?:ary)?|resistance|"
    r"council|commission|committee|comite|assembly|parliament|congress|senate|agency|authority|ministry|bureau|"
    r"department|institut\w*|centro|centre|center|foundation|fund|fondation|fundacion|association|asociacion|"
    r"associazione|society|societe|union|federation|federacion|confederation|league|network|alliance|coalition|"
    r"organi[sz]ations?|organisacion|organization|group|groupe|grupo|bank|banco|banque|community|court|tribunal|"
    r"police|guards?|forces|militia|cartel|programme|program|project|initiative|campaign|forum|conference|mission|"
    r"secretariat|university|church|news|times|post|agence|jaish|jaysh|lashkar|ansar|jund|mujahid\w*|mujahed\w*|"
    r"jihad|cells?|nuclei|command|commandos?|faction|red cross|red crescent|watch|aid|relief|international)\b",
    re.I,
)
# posts and people that stand among the organisations
POST = re.compile(
    r"\b(envoy|spokes\w+|secretar(?:y|ies)|president|chief|director|ambassador|soldiers?|officials?|rapporteur|"
    r"representatives?|contingent|troops|head|ministers?|commander|leaders?|members?|monitors?|peacekeepers?|general|"
    r"judges?|prosecutors?|presidency|delegat\w+|workers?|staff|spiritual|extremist|militants?|countries|nations)\b",
    re.I,
)
# groups whose country the dictionary leaves open
SEATS = {
    "al ahwaz arab peoples democratic front": "IRN", "al borkan liberation organization": "LBY", "al fuqra": "USA",
    "al zarqawi network": "IRQ", "al zulfikar": "PAK", "ananda marga": "IND", "cambodian freedom fighters": "KHM",
    "canary islands independence movement": "ESP", "caucasian mujahideen": "RUS", "free vietnam revolutionary group": "VNM",
    "group of the martyrs mostafa sadeki and ali zadeh": "IRN", "guardsmen of islam": "IRN", "hector riobe brigade": "HTI",
    "international sikh youth federation": "IND", "islambouli brigade": "EGY", "jammu and kashmir freedom front": "IND",
    "jammu and kashmir islamic front": "IND", "japan red army": "JPN", "kashmir liberation front": "IND",
    "kumpulan mujahiden": "MYS", "lashkar e tayyaba": "PAK", "malaysian mujahideen organisation": "MYS",
    "organization of monotheism and jihad": "IRQ", "peykar": "IRN", "pro chechen wahhabi group": "RUS",
    "raul sendic international brigade": "URY", "islamic peacekeeping army": "RUS", "islamic peacekeeping brigade": "RUS",
    "south maluku republic": "IDN", "takfir wa hijra": "EGY", "tanzeem qaedat al jihad fi bilad al rafidayn": "IRQ",
    "unification and jihad": "IRQ", "united nasserite organization": "LBN", "world united formosans for independence": "TWN",
    "yemen islamic jihad": "YEM",
}  # fmt: skip
# words that make too general a name alone: the group would be found in every second report
GENERAL = set(
    "the of and for in on to national people's peoples popular new united revolutionary islamic international world "  # noqa: SIM905
    "global party front army movement resistance left right black red white group council organization organisation "
    "liberation committee union armed forces force society foundation network alliance coalition action democratic "
    "democracy freedom justice unity patriotic order star defense defence security state rebel rebels command "
    "militia police commission assembly parliament congress central supreme federal republic student students youth "
    "workers women christian muslim arab african european asian american community center centre institute agency "
    "conference association federation league society friendship fund bank church cells cell brigade brigades "
    "faction general one group initiative project program programme campaign forum mission".split()
)
SMALL = set(
    "of the and for in on to with by de la le les du des del el et y da do dos di a au aux pour para en "  # noqa: SIM905
    "against wa wal bin ul al ash as-sha e i".split()
)
ACRONYM = re.compile(
    r"^(?:(?=[^AEIOUY]+$)[A-Z]{2,6}|UN|US|U\.S|UK|USA|EU|EC|UNFPA|NGO|I{2,3}|UNICEF|YMCA|YWCA|IRA|UNESCO)$"
)
# read and judged not to be actors that a report names so, or persons without a sign of it
DROPPED = frozenset(
    """
subroto
open joint stock company
waste management
her majestys armed forces
assad forces
supreme council of iran
un mission
international government organization
waffen ss
oklahoma city bombing conspirators
global intifada
us intelligence community
israeli intelligence community
up the irs
south asian association
senate
us treasury
intelligence community
supreme court justices
ora international
world family organization
american correctional association
association mondiale des amis de lenfance
european commission to the philippines
world bank family network book project
ec unfpa initiative for reproductive health in asia
young womens christian association of the us of america
al qaeda organization
red flag
black hand
red guerrillas
tigers
inevitables
shahin
sons of the south
egypts revolution
free greeks
de fes
five cs
orange volunteers
heroes of palestine
palestinian resistance
affiche rouge
aid group
freedom for mumia abu jamal
peace conquerors
universal army
third party
pacific command
council of experts
anti communist command
september france
azad hind sena
zero
arb
venceremos
state street
best buy
al haramain foundation
philippine secessionist group moro islamic liberation front
russian national bolshevist party
committee of solidarity with arab and middle east political prisoners
international islamic battalion
secret organization zero
black widows
black december
black friday
brother julian
calamities brigades
clandestine rebels
falcon brigades
hawk brigades
horrors brigades
knights brigades
green battalion
green cells
international solidarity
islamic brotherhood
jihad base
jihad committee
liberation battalion
mohammeds army
mujahideen message
national warriors
night avengers
nucleus faction
peoples war
resistance conspiracy
white legion
angry brigade
al hadid
roque dalton commando
order ii
macedonia dawn
usd allah
non government organization
sociedad anonima
southern company
child foundation
children international
northern forum
rights international
tennessee valley authority
pan turkish organization
tanzim
""".strip().splitlines()
)
# Western Europe's groups of one name in the START list signed a single attack: no report names them
ONE_ATTACK = {"GRC", "ITA", "FRA", "CHE", "PRT", "DNK", "SWE", "AUT", "DEU", "NLD", "BEL", "ESP"}
KNOWN_ACRONYMS = {"CAFOD", "AMREF", "CEFIC", "ECPAT", "WIZO", "CESVI", "COOPI", "SAFTA"}
MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
DAY = re.compile(rf"(?i)^(?:\d+ )?(?:{MONTH})(?: \d+)?$")
SUFFIX = re.compile(
    r",?\s+(inc|corp|corporation|company|co|ltd|limited|plc|asa|ag|nv|n\.v|sa|s\.a|ab|se|lp|llc)\.?$", re.I
)
PRESS = re.compile(r"(?i)press|media|journal|news|editor|broadcast|publish|periodis|radio|television")
DATED = re.compile(r"\[([A-Z]{3,})(?:\s*([<>]?)\s*(\d{6,8})(?:\s*-\s*(\d{6,8}))?)?\s*\]")
WORTH = re.compile(r"\$([\d,]+)")
MIN_WORTH = {"USA": 10_000_000_000, "": 10_000_000_000}


Sense = tuple[str, str, tuple[str, ...]]  # kind, country, sectors


@dataclass
class Entry:
    """One entry of a dictionary: its names as written, its codes as (code, since, until), the remark behind it."""

    names: list[str] = field(default_factory=list)
    codes: list[tuple[str, str, str]] = field(default_factory=list)
    remark: str = ""
    file: str = ""


@dataclass
class Row:
    """One actor for the world file, before it is written."""

    name: str
    aliases: list[str]
    kind: str
    country: str
    sectors: tuple[str, ...]
    since: str
    until: str


def day(digits: str) -> str:
    """`110729` or `20110729` as `2011-07-29`; empty where it is no date."""
    if len(digits) == 6:
        digits = ("19" if int(digits[:2]) > 30 else "20") + digits
    year, month, date = digits[:4], digits[4:6], digits[6:8]
    if len(digits) != 8 or not 1 <= int(month) <= 12 or not 1 <= int(date) <= 31:
        return ""
    return (
        f"{year}-{month}" if int(date) > 28 and int(month) in (2, 4, 6, 9, 11) else f"{year}-{month}-{date}"
    )


def codes_of(text: str) -> list[tuple[str, str, str]]:
    """The codes of a line with their days."""
    found = []
    for code, sign, first, last in DATED.findall(text):
        since = day(first) if first and sign != "<" else ""
        until = day(last) if last else (day(first) if sign == "<" else "")
        found.append((code, since, until))
    return found


def entries(path: Path) -> Iterator[Entry]:
    """The entries of a dictionary; codes may stand on the name's line or on lines of their own."""
    entry = Entry(file=path.name)
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        body, _, remark = line.partition("#")
        if not body.strip():
            continue
        name, bracket, _ = body.partition("[")
        name = name.strip()
        if name and not name.startswith("+"):
            if entry.names:
                yield entry
            entry = Entry(file=path.name)
        if name.strip("+ _"):
            entry.names.append(name.lstrip("+ "))
        entry.remark += remark
        entry.codes += codes_of(body) if bracket else []
    if entry.names:
        yield entry


def cased(word: str, first: bool, alone: bool) -> str:
    """One word of a name, out of the dictionary's capitals."""
    if re.fullmatch(r"(?:[A-Z]\.)+", word) or ACRONYM.match(word) or (alone and len(word) <= 5):
        return word.upper()
    low = word.lower()
    if low in SMALL and not first:
        return low
    if low.startswith(("al-", "el-", "as-", "ar-", "ash-", "an-", "ad-")):
        head, _, tail = low.partition("-")
        return (head.capitalize() if first else head) + "-" + tail[:1].upper() + tail[1:]
    parts = low.split("-")
    return "-".join(
        p if p in SMALL and not (first and i == 0) else re.sub(r"(^[dlo]'|^mc|^|/)(\w)", capital, p)
        for i, p in enumerate(parts)
    )


def capital(match: re.Match[str]) -> str:
    return match[1].capitalize() + match[2].upper()


def title(raw: str) -> tuple[str, list[str]]:
    """A dictionary's spelling as a name, and the acronyms that it held in brackets."""
    text = re.sub(r"\s+", " ", raw.replace("_", " ")).strip(" ,")
    acronyms = [a for a in re.findall(r"\(([A-Z][A-Z/-]{1,5})\)", text) if "/" not in a]
    text = re.sub(r"\s*\([^)]*\)?", "", text)
    text = re.sub(r"^THE\s+", "", text).strip(" ,")
    short = SUFFIX.sub("", text)
    text = short if " " in short and not re.search(r"(?i)( and| &|open joint stock)$", short) else text
    words = text.split(" ")
    return " ".join(cased(w, i == 0, len(words) == 1) for i, w in enumerate(words)), acronyms


def fold(name: str) -> str:
    """A name without accents, case, marks and its article: how two spellings are found to be one."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", " ", plain.replace("'", "").replace("u.s.", "us")).strip()
    plain = plain.removeprefix("the ").replace("organisation", "organization")
    return plain.replace("united states", "us").replace("united nations", "un")


def skeleton(name: str) -> str:
    """The consonants of a name without its particles: "Uygur" and "Uighur", "Harkat" and "Harakat" meet in it."""
    words = [w for w in fold(name).split() if w not in SMALL and w not in ("ul", "el", "i", "e")]
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouhyw]", "", "".join(words)).replace("q", "k"))


def known_firm(name: str, held: set[str]) -> bool:
    """Whether a word of a company's name is a company or paper that the other files hold under that word alone."""
    return any(word in held for word in fold(name).split() if len(word) > 4 and word not in GENERAL)


def countries() -> set[str]:
    """The codes of states.csv."""
    with STATES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {
        code
        for row in rows
        for code in (row.get("iso3") or row.get("code") or row.get("country") or "",)
        if code
    }


def read_code(code: str, known: set[str]) -> Sense | None:
    """Kind, country and sectors of a CAMEO code; None for what is a country alone or no actor."""
    parts = re.findall("...", code)
    head, roles = parts[0], parts[1:]
    spot = [COUNTRIES.get(p, p) for p in parts if COUNTRIES.get(p, p) in known]
    country = spot[0] if spot else ""
    sectors = list(dict.fromkeys(SECTORS[r] for r in parts if r in SECTORS))
    if head == "IGO":
        second = [s for s in sectors if s in ("MIL", "JUD", "MED", "COP", "LEG")]
        return "igo", "", ("GOV", *second, "IGO")
    if head == "NGO":
        first = [s for s in sectors if s not in ("BUS",)]
        return "ngo", country, ("SOC", *first, "NGO")
    if head == "MNC":
        return "company", country, ("BUS", "MNC")
    if head == "IMG":
        return "armed_group", "", ("REB",)
    if head in ("MED",):
        return "media", country, ("JRN",)
    if not roles or not sectors or sectors[0] not in KINDS:
        return None
    if "REB" in sectors:
        sectors = [s for s in sectors if s != "REL"]
        if (
            not country and head != "INT"
        ):  # a region or an unknown country: an empty column would say "of no state"
            return None
    return KINDS[sectors[0]], country, tuple(sectors)


def looks_like_body(name: str) -> bool:
    return bool(BODY.search(name)) and not POST.search(name)


def general(name: str) -> bool:
    """Whether a name is made of general words only."""
    return all(w in GENERAL or len(w) < 2 for w in fold(name).split())


def close(name: str, other: str) -> bool:
    """Whether two names are spellings of one."""
    return SequenceMatcher(None, fold(name), fold(other)).ratio() > 0.75


def keep(entry: Entry, kind: str, country: str, name: str) -> bool:
    """Whether an entry is an organisation that a report may name."""
    if (
        len(name) < 3
        or general(name)
        or fold(name) in DROPPED
        or POST.search(name)
        or "IGOrulers" in entry.remark
    ):
        return False
    if "CountryInfo" in entry.remark or any("ELI" in re.findall("...", c) for c, _, _ in entry.codes):
        return False
    if kind == "company":
        worth = WORTH.search(entry.remark)
        value = int(worth[1].replace(",", "")) if worth else 0
        return (
            " " in name and country not in ("BMU", "CYM") and value >= MIN_WORTH.get(country, 3_000_000_000)
        )
    if DAY.match(name) or (" " not in name and name.isupper() and name not in KNOWN_ACRONYMS):
        return False
    if kind == "armed_group" and country in ONE_ATTACK and len(entry.names) == 1:
        return False
    single = (
        " " not in name
        and (kind == "ngo" or (kind == "igo" and name.isupper()))
        and len(name) > 3
        and "MilNon" not in entry.file
    )
    coded = "MilNon" in entry.file and "kkl" in entry.remark and not entry.codes[0][0].startswith("IMG")
    return looks_like_body(name) or single or (coded and len(name) > 4)


def actors(found: Iterable[Entry], known: set[str], held: set[str]) -> Iterator[Row]:
    """The rows of the entries that are kept and that no other file holds."""
    taken: dict[str, Row] = {}
    for entry in (part for whole in found for part in bodies(whole)):
        spelled = [title(n) for n in entry.names]
        name = spelled[0][0]
        read = [(read_code(c, known), since, until) for c, since, until in entry.codes]
        if not read or any(r is None for r, _, _ in read):
            continue
        kind, country, sectors = read[0][0]  # type: ignore[misc]
        if (
            kind == "ngo" and "JRN" in sectors and not PRESS.search(name)
        ):  # CAMEO's MED is also communications
            sectors = tuple(x for x in sectors if x != "JRN")
            read = [((kind, country, sectors), since, until) for _, since, until in read]
        if kind == "ngo" and re.match(r"(?i)(international|world|global)\b", name):
            read = [((kind, "", sectors), since, until) for _, since, until in read]
        if not keep(entry, kind, country, name):
            continue
        names = list(dict.fromkeys(n for text, acronyms in spelled for n in (text, *acronyms)))
        others = [n for n in names[1:] if alias_holds(n, name, kind)]
        if any(fold(n) in held or (len(skeleton(n)) > 7 and skeleton(n) in held) for n in names):
            continue
        if kind == "company" and known_firm(name, held):
            continue
        former = next((taken[fold(n)] for n in (name, *others) if fold(n) in taken), None)
        if former is not None:
            former.aliases += [n for n in (name, *others) if n != former.name and n not in former.aliases]
            continue
        for sense, since, until in dated(read):
            row = Row(name, others, sense[0], sense[1] or SEATS.get(fold(name), ""), sense[2], since, until)
            for n in (name, *others):
                taken.setdefault(fold(n), row)
            yield row


def bodies(entry: Entry) -> Iterator[Entry]:
    """An entry of a state's institutions holds many bodies under one code: one entry each, spellings together."""
    institution = entry.file == FILES[2] and not any("REB" in c or "OPP" in c for c, _, _ in entry.codes)
    if not institution:
        yield entry
        return
    groups: list[list[str]] = []
    for name in entry.names:
        alike = next((g for g in groups if close(title(g[0])[0], title(name)[0])), None)
        if alike is None:
            groups.append([name])
        else:
            alike.append(name)
    yield from (Entry(group, entry.codes, entry.remark, entry.file) for group in groups)


def alias_holds(alias: str, name: str, kind: str) -> bool:
    """Whether a further spelling names the organisation itself: groups' entries list their leaders as spellings."""
    if (
        len(fold(alias)) < 3
        or fold(alias) in DROPPED
        or DAY.match(alias)
        or general(alias)
        or POST.search(alias)
    ):
        return False
    acronym = alias.isupper() and 3 <= len(alias) <= 8
    return acronym or looks_like_body(alias) or close(alias, name)


def dated(read: list[tuple[Sense | None, str, str]]) -> Iterator[tuple[Sense, str, str]]:
    """The senses to write: those with days where there are any, else the first."""
    days = [(s, a, b) for s, a, b in read if s is not None and (a or b)]
    yield from days or [(s, a, b) for s, a, b in read[:1] if s is not None]


def held_elsewhere(out: Path) -> set[str]:
    """Every name of the world files beside `out`, folded, and its skeleton."""
    held: set[str] = set()
    for path in [*sorted(out.parent.glob("*.csv")), STATES]:
        if path == out:
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                names = [n for n in (row.get("name") or "", *(row.get("aliases") or "").split("|")) if n]
                held |= {fold(n) for n in names} | {skeleton(n) for n in names if len(skeleton(n)) > 7}
    return held


def main(dictionaries: Path, out: Path) -> None:
    found = (entry for file in FILES for entry in entries(dictionaries / file))
    rows = sorted(
        actors(found, countries(), held_elsewhere(out)), key=lambda r: (r.kind, fold(r.name), r.since)
    )
    with out.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(HEADER)
        for r in rows:
            aliases = "|".join(dict.fromkeys(a for a in r.aliases if a != r.name))
            writer.writerow(
                [
                    "",
                    r.name,
                    aliases,
                    r.kind,
                    r.country,
                    " ".join(r.sectors),
                    "",
                    r.since,
                    r.until,
                    "",
                    "petrarch",
                ]
            )
    print(f"{len(rows)} rows in {out}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
