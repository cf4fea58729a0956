"""Make src/dragoman/world/data/currencies.csv from babel's CLDR data (Unicode licence) and our own colloquial names.

Needs `pip install babel pycountry`; run it from the repository root.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pycountry
from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

OUT = Path(__file__).parents[1] / "src/dragoman/world/data/currencies.csv"
COLUMNS = ("code", "name", "symbols", "names", "countries", "minor_names", "minor", "source")

# Who is meant where a name says no more than "dollar": the first of these that bears it.
ORDER = [
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "RUB",
    "INR",
    "CHF",
    "CAD",
    "AUD",
    "MXN",
    "BRL",
    "KRW",
    "TRY",
    "ZAR",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "RON",
    "BGN",
    "ISK",
    "ILS",
    "SAR",
    "AED",
    "QAR",
    "KWD",
    "IRR",
    "IQD",
    "EGP",
    "PKR",
    "BDT",
    "IDR",
    "MYR",
    "THB",
    "VND",
    "PHP",
    "SGP",
    "SGD",
    "HKD",
    "TWD",
    "NZD",
    "ARS",
    "CLP",
    "COP",
    "PEN",
    "VES",
    "NGN",
    "KES",
    "GHS",
    "ETB",
    "UAH",
    "KZT",
    "BYN",
    "GEL",
    "AMD",
    "AZN",
    "UZS",
    "LBP",
    "SYP",
    "JOD",
    "DZD",
    "MAD",
    "TND",
    "XOF",
    "XAF",
]
SYMBOLS = {
    "USD": "$ US$ U.S.$ USD$", "EUR": "€", "GBP": "£ UK£", "JPY": "¥ JP¥", "CNY": "CN¥ RMB¥ 元", "RUB": "₽", "INR": "₹ Rs Rs. Re", "AUD": "A$ AU$ Aus$",
    "CAD": "C$ CA$ Can$ CAN$ Cdn$", "NZD": "NZ$", "HKD": "HK$", "SGD": "S$ SG$", "TWD": "NT$ TW$", "BRL": "R$", "MXN": "MX$ Mex$", "ARS": "AR$", "KRW": "₩",
    "KPW": "", "TRY": "₺ TL", "UAH": "₴", "ILS": "₪ NIS", "NGN": "₦", "PHP": "₱", "VND": "₫", "THB": "฿", "KZT": "₸", "GHS": "₵ GH₵ GH¢", "CRC": "₡", "PYG": "₲", "MNT": "₮",
    "LAK": "₭", "KHR": "៛", "BDT": "৳ Tk", "AMD": "֏", "GEL": "₾", "AZN": "₼", "AFN": "؋", "CZK": "Kč", "PLN": "zł", "ZAR": "R", "EGP": "E£ LE EGP£", "JMD": "J$", "TTD": "TT$",
    "BBD": "Bds$", "XCD": "EC$", "FJD": "FJ$", "NAD": "N$", "ZWL": "Z$", "IDR": "Rp", "MYR": "RM", "PKR": "PKRs", "KES": "KSh Ksh", "TZS": "TSh", "UGX": "USh", "CHF": "Fr. SFr. CHF", "XOF": "CFA FCFA",
    "PEN": "S/ S/.", "UYU": "$U UY$", "CLP": "CLP$", "COP": "COL$", "DOP": "RD$", "GTQ": "", "NIO": "C$N", "BOB": "Bs", "VES": "Bs. Bs.S", "SAR": "SR", "IRR": "﷼", "GIP": "", "LBP": "L£ LL",
}  # fmt: skip
NAMES = {
    "USD": "dollar|dollars|greenback|greenbacks|U.S. dollar|U.S. dollars|US dollar|US dollars|American dollar|American dollars|buck|bucks",
    "EUR": "euro|euros|common currency|single currency",
    "GBP": "pound|pounds|sterling|pound sterling|pounds sterling|British pound|British pounds|quid",
    "JPY": "yen|Japanese yen",
    "CNY": "yuan|renminbi|RMB|Chinese yuan|Chinese renminbi",
    "RUB": "rouble|roubles|ruble|rubles|Russian rouble|Russian roubles|Russian ruble|Russian rubles",
    "BYN": "Belarusian rouble|Belarusian roubles",
    "INR": "rupee|rupees",
    "CHF": "Swiss franc|Swiss francs|franc|francs",
    "AUD": "Aussie dollar|Aussie",
    "CAD": "loonie|loonies",
    "NZD": "kiwi dollar",
    "BRL": "real|reais|reals|Brazilian real|Brazilian reais",
    "KRW": "won|South Korean won",
    "KPW": "North Korean won",
    "TRY": "lira|liras|Turkish lira|Turkish liras",
    "ZAR": "rand|rands",
    "SEK": "Swedish krona|Swedish kronor|krona|kronor|Swedish crown|Swedish crowns",
    "NOK": "krone|kroner|Norwegian crown|Norwegian crowns",
    "DKK": "Danish crown|Danish crowns|Danish kroner",
    "ISK": "Icelandic krona|Icelandic kronur|kronur|Icelandic crown|Icelandic crowns",
    "PLN": "zloty|zlotys|zlotych|złoty",
    "CZK": "koruna|korunas|koruny|Czech crown|Czech crowns|crown|crowns",
    "HUF": "forint|forints",
    "RON": "leu|lei",
    "MDL": "Moldovan lei",
    "BGN": "lev|leva|levs",
    "ILS": "shekel|shekels|sheqel|new shekel",
    "SAR": "riyal|riyals|Saudi riyal",
    "QAR": "Qatari riyal|Qatari riyals",
    "IRR": "rial|rials",
    "AED": "dirham|dirhams",
    "UAH": "hryvnia|hryvnias|hryvnya|hryvnyas|Ukrainian hryvnia",
    "IDR": "rupiah",
    "MYR": "ringgit",
    "THB": "baht",
    "VND": "dong",
    "NGN": "naira",
    "GHS": "cedi|cedis",
    "ETB": "birr",
    "KZT": "tenge",
    "UZS": "soum|soums|som|sum",
    "VES": "bolivar|bolivars|bolivares|bolívar|bolívares",
    "PEN": "sol|soles|nuevo sol|nuevos soles",
    "XOF": "CFA franc|CFA francs",
    "GTQ": "quetzal|quetzals|quetzales",
    "TWD": "Taiwan dollar|Taiwan dollars|New Taiwan dollar|New Taiwan dollars",
    "HKD": "Hong Kong dollar|Hong Kong dollars",
    "MMK": "kyat|kyats",
    "BDT": "taka|takas",
    "AFN": "afghani|afghanis",
    "MNT": "tugrik|tugriks|togrog",
    "KHR": "riel|riels",
    "LAK": "kip|kips",
    "DEM": "Deutschmark|Deutschmarks|Deutsche Mark|deutschemark|deutschemarks|D-mark|mark|marks",
    "SUR": "Soviet rouble|Soviet roubles",
}
MINOR = {
    "USD": "cent|cents", "GBP": "penny|pence|pennies", "EUR": "euro cent|euro cents", "INR": "paisa|paise", "RUB": "kopeck|kopecks|kopek|kopeks",
    "CNY": "fen", "MXN": "centavo|centavos", "CHF": "centime|centimes|rappen", "PLN": "grosz|groszy", "ZAR": "cents of a rand", "TRY": "kurus|kuruş",
    "SEK": "öre|ore", "NGN": "kobo", "MYR": "sen", "ILS": "agora|agorot", "EGP": "piastre|piastres", "BGN": "stotinka|stotinki", "RON": "ban|bani", "IQD": "fils", "JPY": "",
}  # fmt: skip

# Money of the past that news archives hold, with who issued it.
PAST = {
    "BGN": "BGR", "HRK": "HRV", "DEM": "DEU", "FRF": "FRA", "ITL": "ITA", "ESP": "ESP", "NLG": "NLD", "BEF": "BEL", "ATS": "AUT",
    "GRD": "GRC", "PTE": "PRT", "IEP": "IRL", "FIM": "FIN", "LTL": "LTU", "LVL": "LVA", "EEK": "EST", "SKK": "SVK", "SIT": "SVN",
    "YUM": "SRB", "SUR": "RUS", "VEF": "VEN", "ZWL": "ZWE", "TRL": "TUR", "CYP": "CYP", "MTL": "MLT", "LUF": "LUX", "DDM": "DEU",
}  # fmt: skip


def codes() -> list[str]:
    """ISO 4217 codes of money in use, the likeliest first."""
    used = {
        code for territory in Locale("en").territories if len(territory) == 2 for code in _money(territory)
    }
    known = sorted(code for code in used if pycountry.currencies.get(alpha_3=code) and code not in PAST)
    known += sorted(PAST)
    return sorted(
        known, key=lambda code: (ORDER.index(code) if code in ORDER else len(ORDER) + (code in PAST), code)
    )


def _money(territory: str) -> list[str]:
    try:
        return get_territory_currencies(territory, tender=True)
    except (KeyError, ValueError):
        return []


def countries(code: str) -> list[str]:
    """Who uses it, its issuer (whose alpha-2 the code begins with) first."""
    if code in PAST:
        return [PAST[code]]
    found = []
    for territory in sorted(Locale("en").territories):
        country = pycountry.countries.get(alpha_2=territory) if len(territory) == 2 else None
        if code in _money(territory) and (country or territory == "XK"):
            found.append(country.alpha_3 if country else "KOS")
    issuer = pycountry.countries.get(alpha_2=code[:2])
    first = issuer.alpha_3 if issuer else ""
    return sorted(found, key=lambda iso3: (iso3 != first, iso3))


def row(code: str) -> dict[str, str]:
    """One row."""
    one, many = get_currency_name(code, 1, "en"), get_currency_name(code, 2, "en")
    names = [*NAMES.get(code, "").split("|"), one, many]
    tails = [name.split()[-1] for name in (one, many) if " " in name and name.split()[-1].islower()]
    names += [tail for tail in tails if tail not in ("mark", "units")]
    return {
        "code": code,
        "name": get_currency_name(code, locale="en"),
        "symbols": "|".join(SYMBOLS.get(code, "").split()),
        "names": "|".join(dict.fromkeys(name for name in names if name)),
        "countries": " ".join(countries(code)),
        "minor_names": MINOR.get(code, ""),
        "minor": "100" if MINOR.get(code) else "",
        "source": "cldr",
    }


def main() -> None:
    """Write the file."""
    with OUT.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(row(code) for code in codes())


if __name__ == "__main__":
    main()
