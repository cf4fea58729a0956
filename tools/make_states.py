"""Make src/dragoman/world/data/states.csv.

Names, adjectives and capitals are the developers' own (tools/states/names.txt), codes of other schemes too
(tools/states/codes.txt); ISO codes and official names come from pycountry (ISO 3166-1, LGPL package; facts only).
Needs `pip install pycountry`; run it from the repository root.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pycountry

HERE = Path(__file__).parent / "states"
OUT = Path(__file__).parents[1] / "src/dragoman/world/data/states.csv"
COLUMNS = [
    "iso3",
    "iso2",
    "fips",
    "cow",
    "cow_abb",
    "gw",
    "cameo",
    "name",
    "official",
    "aliases",
    "adjectives",
    "nationals",
    "capitals",
    "region",
    "plover",
    "prominence",
    "source",
]


def read(name: str) -> dict[str, list[str]]:
    """Lines of fields joined by semicolons, by their first field."""
    rows = [line.split(";") for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line]
    return {row[0]: row for row in rows}


def state(fields: list[str], codes: list[str]) -> dict[str, str]:
    """One row of the file."""
    iso3, name, aliases, adjectives, nationals, capitals, prominence = fields
    iso = pycountry.countries.get(alpha_3=iso3)
    official = "Republic of Kosovo" if iso is None else getattr(iso, "official_name", iso.name)
    official = official.removeprefix("the ")
    _, fips, cow, cow_abb, gw, region, plover = codes
    known = {name, official}
    others = [alias for alias in aliases.split("|") if alias and alias not in known]
    return {
        "iso3": iso3,
        "iso2": "XK" if iso is None else iso.alpha_2,
        "fips": fips,
        "cow": cow,
        "cow_abb": cow_abb,
        "gw": gw,
        "cameo": {"ROU": "ROM", "TLS": "TMP"}.get(iso3, iso3),
        "name": name,
        "official": official if official != name else "",
        "aliases": "|".join(dict.fromkeys(others)),
        "adjectives": adjectives,
        "nationals": nationals,
        "capitals": capitals,
        "region": region,
        "plover": plover or iso3,
        "prominence": prominence,
        "source": "own",
    }


def main() -> None:
    """Write the file, rows by code."""
    names = read("names.txt")
    codes = read("codes.txt") if (HERE / "codes.txt").exists() else {}
    with OUT.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for iso3 in sorted(names):
            writer.writerow(state(names[iso3], codes.get(iso3, [iso3, "", "", "", "", "", ""])))


if __name__ == "__main__":
    main()
