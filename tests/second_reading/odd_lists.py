"""Made-up lists of deliberately odd patients: everything near a boundary, overlapping, missing or repeated.

Nobody looks like these patients, and that is the point: two readings of the contract that agree on them agree
on more than two readings that agree on a likely list.
"""

from __future__ import annotations

import csv
import json
import random
from datetime import date, timedelta
from pathlib import Path

T = date(2026, 3, 31)
ICPC = [
    "A28",
    "B80",
    "B82",
    "L88",
    "L89",
    "L91",
    "K78",
    "K90",
    "K91",
    "K89",
    "U891",
    "T89",
    "T90",
    "N17",
    "H82",
    "R02",
    "L17",
    "S20",
    "L75",
    "L72",
    "H84",
    "K77",
    "K83",
    "K86",
    "K88",
    "A06",
    "K74",
    "K75",
    "K76",
    "P70",
    "P20",
    "P71",
    "L28",
    "N28",
    "L95",
    "N87",
    "N08",
    "D85",
    "K92",
    "R95",
    "R96",
    "R79",
    "S97",
    "P06",
    "Z01",
    "T86",
    "U04",
    "U08",
    "U71",
    "U95",
    "U99",
    "Y85",
    "F94",
    "F05",
    "F84",
    "T08",
    "P76",
    "P74",
    "P79",
    "D93",
    "D92",
    "A79",
    "B72",
    "D75",
    "X76",
    "Y77",
    "P15",
    "P18",
    "P19",
    "S91",
    "S87",
    "P72",
    "P73",
    "P98",
    "N88",
    "D94",
    "P86",
    "D72",
    "D97",
    "N89",
    "P85",
    "N86",
    "P77",
    "P80",
    "P82",
    "P75",
    "P03",
    "R74",
    "A90",
    "N85",
]
ICD = [
    "I500",
    "I509",
    "J440",
    "J441",
    "J189",
    "E119",
    "E110",
    "F001",
    "F03",
    "G309",
    "N183",
    "N19",
    "R296",
    "W0N1",
    "R268",
    "B182",
    "J47",
    "F70",
    "Q909",
    "F842",
    "F840",
    "Q934",
    "I252",
    "I219",
    "C349",
    "C780",
    "C509",
    "K703",
    "K746",
    "B20",
    "G811",
    "N390",
    "R410",
    "S7200",
    "E86",
    "I639",
    "Z489",
    "T814",
    "K922",
    "D649",
    "I110",
    "E149",
    "I109",
]
ATC = [
    "N06AB04",
    "N06AX12",
    "N02AA01",
    "N02BE01",
    "M01AE01",
    "M01AX05",
    "R03AC02",
    "D05AX02",
    "A06AD11",
    "N03AG01",
    "C07AB02",
    "C10AA05",
    "A10BA02",
    "A10BB12",
    "A10AE04",
    "N05AN01",
    "N05AH03",
    "B01AC06",
    "B01AF02",
    "C03CA01",
    "C08CA01",
    "C09AA05",
    "V03AE01",
    "V03AE02",
    "J01CA04",
    "J01FA09",
    "H02AB06",
    "G04CB01",
    "G04CA02",
    "N06BA04",
    "N07BC02",
    "N05BA01",
    "C08EX02",
    "L04AD02",
    "H03AA01",
    "A02BC01",
]
TYPES = [
    "konsultasjon",
    "ekonsultasjon",
    "video",
    "telefon",
    "hjemmebesok",
    "parorende",
    "samarbeidsmote",
    "gruppe",
    "legevakt",
    "enkel",
    "annet",
]
ROLES = ("lege", "lege", "sykepleier", "helsesekretaer", "annet", "")
CLAIMS = ("", "2ad", "S2a", "088b 2ad", "S3", "2ld", "11ad", "S1p", "2ae 109a", "2cd")
HOSPITALS = (
    "sykehus",
    "sykehus",
    "sykehus",
    "psykisk_helsevern",
    "tsb",
    "kad",
    "rehabilitering",
    "annet",
    "",
)
WENT = ("hjem", "hjem", "hjem", "", "annet_sykehus", "sykehjem_korttid", "sykehjem_korttid", "sykehjem")
KINDS = (
    ("egfr", 30, 90),
    ("hba1c", 40, 80),
    ("sbt", 120, 170),
    ("dbt", 70, 100),
    ("cfs", 1, 9),
    ("acr", 0, 9),
)
MEASURES = ["legemiddelgjennomgang", "lmg_behov_vurdert", "aarskontroll_diabetes", "behandlingsplan"]
HEADERS = {
    "pasienter": "pasient_id fodselsaar kjonn fastlege_id liste_fra liste_til dod bosted hjemmetjeneste reservert_kontakt "
    "reservert_behandling palliativ",
    "diagnoser": "pasient_id dato kode kodeverk kilde",
    "kontakter": "pasient_id dato type rolle behandler_id takster",
    "legemidler": "pasient_id atc fra til fast ddd",
    "innleggelser": "pasient_id inn ut hastegrad hoveddiagnose bidiagnoser institusjon utskrevet_til kjent_dato",
    "maalinger": "pasient_id dato type verdi enhet",
    "tiltak": "pasient_id dato type",
}
Cell = object
Rows = dict[str, list[list[Cell]]]


class OddList:
    """Draws patients one by one; ``near`` are days before T that rules have as limits."""

    near = (
        0,
        1,
        2,
        3,
        4,
        7,
        14,
        27,
        28,
        29,
        30,
        31,
        42,
        60,
        61,
        89,
        90,
        91,
        180,
        182,
        364,
        365,
        366,
        456,
        729,
        730,
        731,
        1095,
    )

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.rows: Rows = {name: [] for name in HEADERS}
        self.said: set[tuple[Cell, ...]] = set()

    def day(self, years: int = 5) -> date:
        """A day before T, often on a limit of some rule."""
        back = self.draw.choice(self.near) if self.draw.random() < 0.4 else self.draw.randrange(365 * years)
        return T - timedelta(days=back)

    def some(self, most: int) -> range:
        return range(self.draw.randrange(most + 1))

    def add(self, table: str, *cells: Cell) -> None:
        row = ["" if cell is None else cell for cell in cells]
        if table == "kontakter" or (table, *row) not in self.said:
            self.rows[table].append(row)
            self.said.add((table, *row))

    def patient(self, number: int) -> None:
        """One odd patient with everything."""
        draw, name = self.draw, f"q-{number:04d}"
        born = draw.choice((1936, 1941, 1946, 1950, 1951, 1956, 1960, 1961, 1962, 1975, 1985, 2000, 2012))
        died = self.day(1) if draw.random() < 0.06 else None
        last = died or T
        self.add(
            "pasienter",
            name,
            born,
            draw.choice("KM"),
            draw.choice(("L1", "L2", "")),
            self.day(4) if draw.random() < 0.4 else None,
            T + timedelta(days=draw.randrange(-40, 20)) if draw.random() < 0.08 else None,
            died,
            draw.choice(("", "", "", "hjemme", "omsorgsbolig", "sykehjem")) if draw.random() < 0.4 else "",
            draw.choice(("ja", "nei", "")),
            draw.choice(("", "", "", "ja")),
            "ja" if draw.random() < 0.03 else "",
            "ja" if draw.random() < 0.03 else "",
        )
        codes = draw.sample(ICPC, draw.randrange(1, 14))
        for code in codes:
            for _ in range(draw.choice((1, 1, 2, 3))):
                self.add(
                    "diagnoser", name, min(self.day(8), last), code, "ICPC-2", draw.choice(("fastlege", ""))
                )
        for _ in self.some(2):
            self.add("diagnoser", name, min(self.day(), last), draw.choice(ICD), "ICD-10", "sykehus")
        self.stays(name, last, died)
        self.contacts(name, last)
        for _ in self.some(12):
            start = min(self.day(3), last)
            end = start + timedelta(days=draw.choice((0, 10, 90, 365, 400))) if draw.random() < 0.4 else None
            self.add(
                "legemidler",
                name,
                draw.choice(ATC),
                start,
                end,
                draw.choice(("ja", "ja", "nei", "")),
                draw.choice((30, "", 100)),
            )
        for _ in self.some(8):
            kind, low, high = draw.choice(KINDS)
            day = min(self.day(3), last)
            self.add("maalinger", name, day, kind, draw.randint(low, high), "")
            if kind == "sbt":
                self.add("maalinger", name, day, "dbt", draw.randint(70, 100), "")
        for _ in self.some(2):
            self.add("tiltak", name, min(self.day(3), last), draw.choice(MEASURES))

    def stays(self, name: str, last: date, died: date | None) -> None:
        """Stays that follow, touch and overlap each other."""
        draw, at = self.draw, self.day(3)
        for _ in self.some(5):
            start = min(at + timedelta(days=draw.choice((0, 0, 1, 2, 3, 5, 20, 61, 200))), last)
            end: date | None = start + timedelta(days=draw.choice((0, 0, 1, 3, 10, 30)))
            went = draw.choice(WENT)
            if end is not None and end > last:
                end, went = None, ""
            institution = draw.choice(HOSPITALS)
            if went == "" and draw.random() < 0.5:
                institution = "sykehjem_korttid"
            known = end + timedelta(days=draw.choice((0, 1, 4))) if end and draw.random() < 0.6 else None
            self.add(
                "innleggelser",
                name,
                start,
                end,
                draw.choice(("ohjelp", "planlagt", "")),
                draw.choice(ICD),
                " ".join(draw.sample(ICD, draw.randrange(3))),
                institution,
                went,
                known if known is None or known <= last else None,
            )
            at = end or start

    def contacts(self, name: str, last: date) -> None:
        """Contacts anywhere, and some close after each stay."""
        draw = self.draw
        ends = [row[2] for row in self.rows["innleggelser"] if row[0] == name and isinstance(row[2], date)]
        days = [self.day(4) for _ in self.some(25)]
        days += [
            end + timedelta(days=draw.choice((0, 1, 2, 3, 5, 6, 30, 34)))
            for end in ends
            for _ in self.some(2)
        ]
        for day in days:
            self.add(
                "kontakter",
                name,
                min(day, last),
                draw.choice(TYPES),
                draw.choice(ROLES),
                draw.choice(("", "B1", "B2", "B3")),
                draw.choice(CLAIMS),
            )


def write_odd_list(
    folder: Path,
    seed: int,
    patients: int,
    *,
    without: tuple[str, ...] = (),
    about: dict[str, object] | None = None,
) -> Path:
    """Writes ``patients`` odd patients as an export; ``without`` leaves tables out."""
    odd = OddList(seed)
    for number in range(patients):
        odd.patient(number)
    folder.mkdir(parents=True)
    for table, rows in odd.rows.items():
        if table not in without:
            with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, delimiter=";")
                writer.writerow(HEADERS[table].split())
                writer.writerows(rows)
    content = {"uttrekksdato": T.isoformat(), **(about or {})}
    (folder / "uttrekk.json").write_text(json.dumps(content), encoding="utf-8")
    return folder
