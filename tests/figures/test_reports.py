"""Thirty-five short reports of our own, each with every figure that an expert would file; the floors are shares right.

A row: words | value | unit | subjects | period | direction | source (y or n). A question mark leaves a field open.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from dragoman.coder import Coder
from dragoman.record import Figure, Report

REPORTS: list[tuple[str, str, str]] = [
    (
        "2022-09-14",
        "Turkish exports to Iraq climbed 14.2% to $9.1 billion in January-June while imports from Iraq sank 6%, the statistics office in Ankara said. "
        "That left a surplus of $3.4 billion.",
        "14.2% | 14.2 | percent | TUR IRQ | 2022-H1 | up | y\n$9.1 billion | 9.1e9 | USD | TUR IRQ | 2022-H1 | up | y\n"
        "6% | 6 | percent | TUR IRQ | 2022-H1 | down | y\n$3.4 billion | 3.4e9 | USD | TUR IRQ | 2022-H1 | - | n",
    ),
    (
        "2021-03-09",
        "NAIROBI, March 9 (Example Wire) - Gunmen killed at least 17 farmers near the Kenyan town of Mandera on Monday. Six others were wounded, police said.",
        "17 | 17 | people | KEN | 2021-03-08 | - | n\nSix | 6 | people | KEN | 2021-03-08 | - | y",
    ),
    (
        "2023-02-20",
        "Japan will lend the Philippines 600 billion yen for railways. Tokyo also offered Manila a grant of 1.5 billion yen on Sunday.",
        "600 billion yen | 600e9 | JPY | JPN PHL | - | - | n\n1.5 billion yen | 1.5e9 | JPY | JPN PHL | ? | - | n",
    ),
    (
        "2020-11-18",
        "Uganda hosts 1.4 million refugees, among them 880,000 from South Sudan, the government said.",
        "1.4 million | 1.4e6 | people | UGA | - | - | y\n880,000 | 880000 | people | UGA SSD | - | - | y",
    ),
    (
        "2024-06-05",
        "The European Central Bank left its deposit rate unchanged at 4% on Wednesday. Economists had expected it to cut the rate by a quarter of a percentage point.",
        "4% | 4 | percent | ? | 2024-06-05 | none | n\na quarter of a percentage point | 0.25 | percentage points | ? | - | down | y",
    ),
    (
        "2022-05-12",
        "Inflation in Hungary accelerated to 9.5 percent in April from 8.5 percent in March. Food prices rose 15.6 percent.",
        "9.5 percent | 9.5 | percent | HUN | 2022-04 | up | n\n8.5 percent | 8.5 | percent | HUN | 2022-03 | - | n\n15.6 percent | 15.6 | percent | HUN | 2022-04 | up | n",
    ),
    (
        "2021-10-27",
        "Forty-one member states backed the resolution, nine voted against and the rest abstained. The vote in Geneva was the first since 2019.",
        "Forty-one | 41 | states | ? | ? | - | n\nnine | 9 | ? | ? | ? | - | n",
    ),
    (
        "2023-07-03",
        "More than 2,200 families have left their homes in northern Mozambique since May, the International Organization for Migration said. Malawi has taken in 6,500 refugees.",
        "2,200 | 2200 | families | MOZ | ? | - | y\n6,500 | 6500 | people | MWI | - | - | n",
    ),
    (
        "2019-08-21",
        "The Argentine peso weakened 2.1% to 56.7 against the dollar on Tuesday. Inflation made up half of the loss, analysts said.",
        "2.1% | 2.1 | percent | ARG | 2019-08-20 | down | n\n56.7 | 56.7 | ARS | ARG | 2019-08-20 | down | n\nhalf | 0.5 | ? | ? | ? | - | y",
    ),
    (
        "2024-02-16",
        "Norway, which keeps 150 soldiers in Lithuania, pledged Ukraine 75 million euros and Denmark promised 12 howitzers.",
        "150 | 150 | people | NOR LTU | - | - | n\n75 million euros | 75e6 | EUR | NOR UKR | - | - | n\n12 | 12 | howitzers | DNK UKR | - | - | n",
    ),
    (
        "2022-12-01",
        "Bangladesh's garment exports grew 11% in the first quarter, the commerce ministry said. Shipments to Germany fell 2%.",
        "11% | 11 | percent | BGD | 2022-Q1 | up | y\n2% | 2 | percent | BGD DEU | 2022-Q1 | down | n",
    ),
    (
        "2020-07-15",
        "LIMA, July 15 (Example Wire) - Police arrested more than 60 miners in Cusco on Tuesday night, the interior ministry said. Three officers were injured.",
        "60 | 60 | people | PER | 2020-07-14 | - | y\nThree | 3 | people | PER | 2020-07-14 | - | n",
    ),
    (
        "2023-10-11",
        "Pakistan's army said it had killed eight militants in a raid in Waziristan. Two soldiers were also killed, it said.",
        "eight | 8 | people | PAK | - | - | y\nTwo | 2 | people | PAK | - | - | y",
    ),
    (
        "2024-04-02",
        "Swedish military spending is to rise to between 2.2% and 2.4% of gross domestic product next year, Defence Minister Pal Example said.",
        "2.2% | 2.2 | percent | SWE | 2025 | up | y",
    ),
    (
        "2021-06-08",
        "In May the United States put 28 Belarusian officials under sanctions over the seizure of $3 million in cash from an aid group.",
        "28 | 28 | people | USA BLR | ? | - | n\n$3 million | 3e6 | USD | ? | - | - | n",
    ),
    (
        "2022-03-30",
        "Indian purchases of Iranian crude, which averaged 300,000 barrels per day in 2018, have fallen to zero, two officials said.",
        "300,000 barrels per day | 300000 | barrels per day | IND IRN | 2018 | - | y\nzero | 0 | barrels per day | IND IRN | - | down | y",
    ),
    (
        "2019-04-15",
        "The army has shelled the suburbs of Tripoli since Friday, a doctors' group said, wounding 33 civilians, among them five nurses.",
        "33 | 33 | people | LBY | - | - | y\nfive | 5 | people | LBY | - | - | y",
    ),
    (
        "2020-01-29",
        "French companies have invested 9 billion euros in Morocco since 2005 and employ about 120,000 people there, the trade ministry said.",
        "9 billion euros | 9e9 | EUR | FRA MAR | - | - | y\n120,000 | 120000 | people | FRA MAR | - | - | y",
    ),
    (
        "2023-09-05",
        "Germany plans to blacklist 14 companies, including five from Serbia and two from Turkey, a diplomat said.",
        "14 | 14 | companies | DEU | - | - | y\nfive | 5 | companies | SRB | - | - | y\ntwo | 2 | companies | TUR | - | - | y",
    ),
    (
        "2022-08-25",
        "The World Food Programme said it needed $90 million to feed 1.1 million people in Malawi until December.",
        "$90 million | 90e6 | USD | World_Food_Programme MWI | ? | - | y\n1.1 million | 1.1e6 | people | MWI | ? | - | y",
    ),
    (
        "2021-11-08",
        "The ruling party won 75% of the vote in Nicaragua on Sunday, the electoral council said. Turnout was 65%.",
        "75% | 75 | percent | NIC | 2021-11-07 | - | y\n65% | 65 | percent | NIC | 2021-11-07 | - | n",
    ),
    (
        "2024-01-22",
        "Egypt's revenue from the Suez Canal dropped 44% in January. Crude made up a fifth of the cargo. The canal brought Cairo $9.4 billion in 2023.",
        "44% | 44 | percent | EGY | 2024-01 | down | n\na fifth | 0.2 | ? | ? | ? | - | n\n$9.4 billion | 9.4e9 | USD | EGY | 2023 | - | n",
    ),
    (
        "2020-10-06",
        "Azerbaijan put the toll of the shelling in Ganja at 12 and said 40 houses had been destroyed. Armenia denied firing on the city.",
        "12 | 12 | people | AZE | - | - | y\n40 | 40 | houses | AZE | - | - | y",
    ),
    (
        "2023-05-17",
        "Thousands of people marched through Belgrade on Tuesday against violence. Police detained 11, a lawyer said.",
        "Thousands | - | people | SRB | 2023-05-16 | - | n\n11 | 11 | people | SRB | 2023-05-16 | - | y",
    ),
    (
        "2022-10-19",
        "Two Western diplomats said Qatar had sent 40 lorries of flour to Lebanon. Beirut expelled three Syrian envoys last week.",
        "40 | 40 | lorries | QAT LBN | - | - | y\nthree | 3 | people | LBN SYR | 2022-W41 | - | n",
    ),
    (
        "2023-11-21",
        "KABUL, Nov 21 (Example Wire) - Pakistan has deported more than 300,000 Afghans since October, the interior ministry in Islamabad said on Monday. Kabul asked for two more months.",
        "300,000 | 300000 | people | PAK AFG | - | - | y",
    ),
    (
        "2024-08-13",
        "China's imports of Brazilian soybeans rose 8% in July to 9.2 million tonnes, customs data showed on Tuesday. Purchases from the United States slid 11%.",
        "8% | 8 | percent | BRA CHN | 2024-07 | up | y\n9.2 million tonnes | 9.2e6 | tonnes | BRA CHN | 2024-07 | up | y\n11% | 11 | percent | CHN USA | 2024-07 | down | n",
    ),
    (
        "2022-03-17",
        "At least 21 people were killed and 25 wounded when shells hit a school near Kharkiv on Thursday, prosecutors said. Ukraine said Russia had lost 13,500 soldiers.",
        "21 | 21 | people | UKR | 2022-03-17 | - | y\n25 | 25 | people | UKR | 2022-03-17 | - | y\n13,500 | 13500 | people | RUS | - | - | y",
    ),
    (
        "2019-12-12",
        "The European Union approved 130 million euros in aid for Ethiopia. Ethiopia hosts some 735,000 refugees, most of them from South Sudan and Somalia.",
        "130 million euros | 130e6 | EUR | European_Union ETH | - | - | n\n735,000 | 735000 | people | ETH | - | - | n",
    ),
    (
        "2022-06-29",
        "NATO will raise the number of troops on high alert to more than 300,000 from 40,000. Germany offered a brigade of up to 5,000 soldiers for Lithuania.",
        "300,000 | 300000 | people | North_Atlantic_Treaty_Organization | - | up | n\n40,000 | 40000 | people | North_Atlantic_Treaty_Organization | - | - | n\n5,000 | 5000 | people | DEU LTU | - | - | n",
    ),
    (
        "2020-09-02",
        "Macron, on a visit to Beirut, said France would send Lebanon 700 soldiers and 50 tonnes of flour. The blast killed 190 people and left 300,000 homeless, officials said.",
        "700 | 700 | people | FRA LBN | - | - | y\n50 tonnes | 50 | tonnes | FRA LBN | - | - | y\n190 | 190 | people | LBN | - | - | y\n300,000 | 300000 | people | LBN | - | - | y",
    ),
    (
        "2022-02-10",
        "Canadian exports to Mexico rose to C$8.2 billion in 2021, Statistics Canada said on Thursday. Imports fell 5% to C$7.9 billion. "
        "The country's overall deficit narrowed to C$2.3 billion from C$4 billion a year earlier.",
        "C$8.2 billion | 8.2e9 | CAD | CAN MEX | 2021 | up | y\n5% | 5 | percent | CAN MEX | 2021 | down | n\nC$7.9 billion | 7.9e9 | CAD | CAN MEX | 2021 | down | n\n"
        "C$2.3 billion | 2.3e9 | CAD | CAN | 2021 | down | n\nC$4 billion | 4e9 | CAD | CAN | 2020 | - | n",
    ),
    (
        "2024-05-20",
        "Five killed as ferry sinks off Indonesia\n\nJAKARTA, May 20 (Example Wire) - A ferry carrying 84 passengers sank off the Indonesian island of Sulawesi on Sunday, killing five people, rescuers said. "
        "Twelve people were still missing on Monday, the search agency said.",
        "84 | 84 | people | IDN | 2024-05-19 | - | y\nfive | 5 | people | IDN | 2024-05-19 | - | y\nTwelve | 12 | people | IDN | 2024-05-20 | - | y",
    ),
    (
        "2020-05-27",
        "Rwanda will send 300 more soldiers to the Central African Republic, where it already has 1,370 peacekeepers.",
        "300 | 300 | people | RWA CAF | - | - | n\n1,370 | 1370 | people | RWA CAF | - | - | n",
    ),
    (
        "2021-08-03",
        "Mali's military government received four helicopters from Russia on Friday. France, which has 5,100 troops in the Sahel, plans to leave by 2022.",
        "four | 4 | helicopters | MLI RUS | 2021-07-30 | - | n\n5,100 | 5100 | people | FRA | - | - | n",
    ),
]  # fmt: skip
FLOORS = {"found": 0.95, "unit": 0.95, "subjects": 0.90, "period": 0.92, "direction": 0.97, "source": 0.95}


def wanted(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.split("\n")]


def checked(figure: Figure, row: list[str]) -> dict[str, bool]:
    """Which fields of the figure are as the row says; open ones are left out."""
    _, value, unit, subjects, period, direction, source = row
    found = {
        "unit": unit == figure.unit
        and (figure.value is None if value == "-" else figure.value == pytest.approx(float(value))),
        "subjects": sorted(s.replace("_", " ") for s in subjects.split()) == sorted(figure.subjects),
        "period": (None if period == "-" else period)
        == (figure.period.iso if figure.period is not None else None),
        "direction": (None if direction == "-" else direction)
        == (figure.change.direction if figure.change is not None else None),
        "source": (source == "y") == (figure.source is not None),
    }
    open_fields = {
        name
        for name, cell in (
            ("unit", unit),
            ("subjects", subjects),
            ("period", period),
            ("direction", direction),
        )
        if cell == "?"
    }
    return {name: right for name, right in found.items() if name not in open_fields}


def judged(coder: Coder) -> dict[str, list[bool]]:
    """Right or wrong for every field of every wanted figure; `found` also holds a wrong for each figure not wanted."""
    out: dict[str, list[bool]] = defaultdict(list)
    for published, text, table in REPORTS:
        record = coder.code(Report(text=text, published=date.fromisoformat(published)))
        left = list(record.figures)
        for row in wanted(table):
            figure = next((f for f in left if row[0] in f.span.text), None)
            out["found"].append(figure is not None)
            if figure is not None:
                left.remove(figure)
                for name, right in checked(figure, row).items():
                    out[name].append(right)
        out["found"].extend(False for _ in left)
    return out


def test_every_field_holds_its_floor(coder: Coder) -> None:
    shares = {name: sum(rights) / len(rights) for name, rights in judged(coder).items()}
    assert {name: round(share, 2) for name, share in shares.items() if share < FLOORS[name]} == {}
