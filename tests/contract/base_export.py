"""A clean, made-up export of 40 patients in all seven tables, extracted on 2026-03-31.

Nothing in it breaks the contract: no finding, no unknown code, no duplicate. PAS-0001 to PAS-0030 have
events; PAS-0031 to PAS-0040 have none, so that a test can give them exactly what it needs. All is by
arithmetic, so that it's the same on every machine.
"""

from __future__ import annotations

from datetime import date, timedelta

from .exports import Cell, Export, Row

T = date(2026, 3, 31)
LEFT, LEAVING, DEAD, OBJECTS, NO_CALLS = "PAS-0028", "PAS-0027", "PAS-0029", "PAS-0030", "PAS-0026"
DIED_ON = date(2025, 10, 1)
EMPTY_HANDED = [f"PAS-{number:04d}" for number in range(31, 41)]
"""Patients without any event: on the list since 2015, alive, born 1946 to 2010."""

COLUMNS = {
    "pasienter": (
        "pasient_id fodselsaar kjonn fastlege_id liste_fra liste_til dod journalnr kommunenr bydel bosted "
        "hjemmetjeneste individuell_plan multidose palliativ reservert_kontakt reservert_behandling tolk"
    ),
    "diagnoser": "pasient_id dato kodeverk kode kilde",
    "kontakter": "pasient_id dato type rolle behandler_id takster",
    "legemidler": "pasient_id atc fra til fast ddd",
    "innleggelser": (
        "pasient_id inn ut hastegrad hoveddiagnose bidiagnoser institusjon utskrevet_til kjent_dato"
    ),
    "maalinger": "pasient_id dato type verdi enhet",
    "tiltak": "pasient_id dato type",
}
REQUIRED = {
    "pasienter": ["pasient_id", "fodselsaar", "kjonn"],
    "diagnoser": ["pasient_id", "dato", "kode", "kodeverk"],
    "kontakter": ["pasient_id", "dato", "type"],
    "legemidler": ["pasient_id", "atc", "fra"],
    "innleggelser": ["pasient_id", "inn"],
    "maalinger": ["pasient_id", "dato", "type", "verdi"],
    "tiltak": ["pasient_id", "dato", "type"],
}

ICPC = [
    "T90",
    "R95",
    "K86",
    "K78",
    "P76",
    "L90",
    "U891",
    "N17",
    "K77",
    "A04",
    "P70",
    "U04",
    "L95",
    "K74",
    "R96",
    "D85",
    "F94",
    "N87",
    "T86",
    "K90",
    "P15",
    "L88",
    "H84",
]
ICD = [
    "E119",
    "I500",
    "J440",
    "F03",
    "I489",
    "N184",
    "C509",
    "M9070",
    "N390",
    "S7200",
    "R296",
    "J189",
    "K922",
    "F200",
]
ATC = [
    "A10BA02",
    "C10AA05",
    "C07AB02",
    "B01AF02",
    "N02BE01",
    "C09AA05",
    "N05CF01",
    "R03AC02",
    "C03CA01",
    "N06AB10",
    "A02BC01",
    "H02AB06",
]
STAYS_FOR = ["I500", "J440", "S7200", "J189", "N390", "K922", "I489", "E119"]


def born(number: int) -> int:
    return (1931, 1938, 1944, 1949, 1955, 1962, 1970, 1981, 1993, 2010)[number % 10] + number // 10


def base_export() -> Export:
    """A fresh copy of the clean export."""
    people = range(1, 31)
    rows: dict[str, list[Row]] = {
        "pasienter": [patient(number) for number in range(1, 41)],
        "diagnoser": [row for number in people for row in diagnoses(number)],
        "kontakter": [row for number in people for row in contacts(number)],
        "legemidler": [row for number in people for row in medicines(number)],
        "innleggelser": [row for number in people for row in stays(number)],
        "maalinger": [row for number in people for row in measurements(number)],
        "tiltak": [row for number in people for row in measures(number)],
    }
    columns = {table: names.split() for table, names in COLUMNS.items()}
    meta = {"uttrekksdato": "2026-03-31", "kontor": "Prøvekontoret", "journalsystem": "Prøve", "versjon": "1"}
    return Export(columns, rows, meta)


def patient(number: int) -> Row:
    return {
        "pasient_id": f"PAS-{number:04d}",
        "fodselsaar": born(number),
        "kjonn": "K" if number % 2 else "M",
        "fastlege_id": f"L{1 + number % 2}",
        "liste_fra": None if number == 25 else date(2015, 1, 1) + timedelta(days=9 * number),
        "liste_til": {27: date(2026, 6, 30), 28: date(2025, 12, 31)}.get(number),
        "dod": DIED_ON if number == 29 else None,
        "journalnr": f"J{40000 + 37 * number}",
        "kommunenr": "0301",
        "bydel": "Grünerløkka" if number % 3 else "Sagene",
        "bosted": {3: "omsorgsbolig", 13: "omsorgsbolig", 23: "sykehjem"}.get(number, "hjemme"),
        "hjemmetjeneste": number % 4 == 1,
        "individuell_plan": number == 9,
        "multidose": number % 7 == 0,
        "palliativ": number == 17,
        "reservert_kontakt": number == 26,
        "reservert_behandling": number == 30,
        "tolk": "arabisk" if number == 8 else False,
    }


def day_of(number: int, turn: int, first: date, span: int) -> date:
    """A day of patient `number` in [first, first + span); before the death of the one who died."""
    day = first + timedelta(days=(97 * number + 233 * turn) % span)
    return day if number != 29 or day < DIED_ON else day - timedelta(days=400)


def diagnoses(number: int) -> list[Row]:
    rows: list[Row] = []
    for turn in range(1 + number % 6):
        code = ICPC[(5 * number + 3 * turn) % len(ICPC)]
        day = day_of(number, turn, date(2019, 1, 15), 2600)
        rows.append(diagnosis(number, day, "ICPC-2", code, "fastlege" if turn else "legevakt"))
    if number % 3 == 0:
        day = day_of(number, 9, date(2024, 6, 1), 600)
        rows.append(diagnosis(number, day, "ICD-10", ICD[number % len(ICD)], "sykehus"))
    return rows


def diagnosis(number: int, day: date, system: str, code: str, source: str) -> Row:
    return {"pasient_id": f"PAS-{number:04d}", "dato": day, "kodeverk": system, "kode": code, "kilde": source}


CONTACT_KINDS = (
    ("konsultasjon", "lege", "2ad 2cd"),
    ("telefon", "sykepleier", None),
    ("ekonsultasjon", "lege", "2ae"),
    ("hjemmebesok", "lege", "11ad"),
    ("konsultasjon", None, "S2a"),
    ("video", "sykepleier", None),
    ("parorende", "helsesekretaer", None),
    ("legevakt", "lege", None),
    ("samarbeidsmote", "lege", "14"),
)


def contacts(number: int) -> list[Row]:
    many = 17 if number == 5 else 2 + number % 6
    span, first = (330, date(2025, 4, 20)) if number == 5 else (1900, date(2021, 1, 4))
    rows: list[Row] = []
    for turn in range(many):
        kind, role, claims = CONTACT_KINDS[(number + turn) % len(CONTACT_KINDS) if number != 5 else 0]
        rows.append(contact(number, day_of(number, turn, first, span), kind, role, claims))
    if number == 1:
        rows.append(contact(number, T, "telefon", "sykepleier", None))
    return rows


def contact(number: int, day: date, kind: str, role: str | None, claims: str | None) -> Row:
    return {
        "pasient_id": f"PAS-{number:04d}",
        "dato": day,
        "type": kind,
        "rolle": role,
        "behandler_id": f"B{number % 4}",
        "takster": claims,
    }


def medicines(number: int) -> list[Row]:
    rows: list[Row] = []
    for turn in range(number % 8):
        start = day_of(number, turn, date(2022, 2, 1), 1500)
        end = None if turn % 2 else start + timedelta(days=90 + 60 * turn)
        regular = turn % 3 != 2
        amount: Cell = 28.5 + turn if turn % 2 else 100
        rows.append(medicine(number, ATC[(number + 5 * turn) % len(ATC)], start, end, regular, amount))
    return rows


def medicine(number: int, atc: str, start: date, end: date | None, regular: bool, amount: Cell) -> Row:
    return {
        "pasient_id": f"PAS-{number:04d}",
        "atc": atc,
        "fra": start,
        "til": end,
        "fast": regular,
        "ddd": amount,
    }


def stays(number: int) -> list[Row]:
    rows: list[Row] = []
    for turn in range(2 if number % 5 == 0 else number % 2):
        start = day_of(number, 4 + turn, date(2024, 9, 1), 540)
        rows.append(
            stay(number, start, start + timedelta(days=2 + number % 9), "ohjelp" if turn else "planlagt")
        )
    if number in (2, 12, 30):
        rows.append(stay(number, date(2026, 3, 22), date(2026, 3, 27), "ohjelp"))
    if number == 14:
        rows.append(
            stay(number, date(2026, 3, 29), None, "ohjelp") | {"utskrevet_til": None, "kjent_dato": None}
        )
    if number == 22:
        short = {"institusjon": "sykehjem_korttid", "hoveddiagnose": None, "bidiagnoser": None}
        rows.append(stay(number, date(2026, 2, 2), date(2026, 2, 20), "planlagt") | short)
    if number == 29:
        rows = [stay(number, DIED_ON - timedelta(days=6), DIED_ON, "ohjelp") | {"utskrevet_til": "dod"}]
    return rows


def stay(number: int, start: date, end: date | None, urgency: str) -> Row:
    codes = [ICD[(number + step) % len(ICD)] for step in (1, 4, 8)]
    return {
        "pasient_id": f"PAS-{number:04d}",
        "inn": start,
        "ut": end,
        "hastegrad": urgency,
        "hoveddiagnose": STAYS_FOR[number % len(STAYS_FOR)],
        "bidiagnoser": " ".join(codes),
        "institusjon": "psykisk_helsevern" if number == 11 else "sykehus",
        "utskrevet_til": "hjem",
        "kjent_dato": end + timedelta(days=1) if end and number % 2 else None,
    }


MEASURED = (
    ("hba1c", 47.5, "mmol/mol"),
    ("egfr", 52.5, "ml/min/1.73m2"),
    ("sbt", 138, "mmHg"),
    ("dbt", 82, "mmHg"),
    ("bmi", 27.4, "kg/m2"),
    ("ldl", 2.6, "mmol/l"),
    ("acr", 3.1, "mg/mmol"),
    ("cfs", 5, None),
    ("royk", 0, None),
)


def measurements(number: int) -> list[Row]:
    rows: list[Row] = []
    for turn in range(number % 7):
        kind, value, unit = MEASURED[(number + turn) % len(MEASURED)]
        day = day_of(number, turn, date(2025, 1, 6), 440)
        rows.append(measurement(number, day, kind, value, unit))
        if kind == "egfr":
            rows.append(measurement(number, day - timedelta(days=100), kind, 55.5, unit))
    return rows


def measurement(number: int, day: date, kind: str, value: Cell, unit: str | None) -> Row:
    return {"pasient_id": f"PAS-{number:04d}", "dato": day, "type": kind, "verdi": value, "enhet": unit}


MEASURES = [
    "behandlingsplan",
    "legemiddelgjennomgang",
    "aarskontroll_diabetes",
    "legemiddelsamstemming",
    "fallvurdering",
]


def measures(number: int) -> list[Row]:
    return [
        {
            "pasient_id": f"PAS-{number:04d}",
            "dato": day_of(number, turn, date(2024, 5, 2), 690),
            "type": MEASURES[(number + turn) % len(MEASURES)],
        }
        for turn in range(number % 3)
    ]
