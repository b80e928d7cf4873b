"""Small exports with answers worked out by hand from one sentence of the contracts each.

A case is data: tables with Norwegian column names, two dates, and expected cells.  `write_export` writes it
as a format-1 folder, so that the same case can be run through any program that reads the format; `observed`
reads what came out.  A case whose sentence can be read in two ways says in `reading` which one was chosen.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

Expected = tuple[str, str, str, str]  # file, patient_id, column, cell

T = date(2026, 3, 31)  # a Tuesday
REQUIRED = {
    "pasienter": "pasient_id fodselsaar kjonn",
    "diagnoser": "pasient_id dato kode kodeverk",
    "kontakter": "pasient_id dato type rolle",
    "legemidler": "pasient_id atc fra til",
    "innleggelser": "pasient_id inn ut hastegrad institusjon utskrevet_til kjent_dato",
    "maalinger": "pasient_id dato type verdi enhet",
    "tiltak": "pasient_id dato type",
}
# Somebody else on the list, so that no table of patients or diagnoses is ever empty.
NEIGHBOUR = {"pasient_id": "nabo", "fodselsaar": "1990", "kjonn": "M"}
FOLDED = {"fodselsaar": "Fødselsår", "kjonn": "Kjønn"}
NEIGHBOURS_COLD = {"pasient_id": "nabo", "dato": "2020-02-03", "kode": "R74", "kodeverk": "ICPC-2"}


@dataclass(frozen=True)
class Case:
    name: str
    sentence: str
    tables: Mapping[str, list[dict[str, str]]]
    expected: list[Expected]
    as_of: date = T
    work_date: date | None = None  # None: as_of
    export_date: date | None = None  # None: as_of; later: the export must be rewound
    about: Mapping[str, Any] = field(default_factory=dict)  # beside `uttrekksdato` in uttrekk.json
    reading: str = ""  # the reading chosen, where the sentence has more than one

    @property
    def today(self) -> date:
        return self.work_date or self.as_of


def write_export(case: Case, folder: Path) -> Path:
    """The case as a folder of CSV files and `uttrekk.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = {name: list(rows) for name, rows in case.tables.items()}
    folded_header = any("Fødselsår" in row for row in tables["pasienter"])
    neighbour = (
        {FOLDED.get(name, name): cell for name, cell in NEIGHBOUR.items()} if folded_header else NEIGHBOUR
    )
    tables["pasienter"] = [*tables["pasienter"], neighbour]
    tables["diagnoser"] = [*tables.get("diagnoser", []), NEIGHBOURS_COLD]
    for name, rows in tables.items():
        _write_table(folder / f"{name}.csv", _header(name, rows), rows)
    about = {"uttrekksdato": (case.export_date or case.as_of).isoformat(), **case.about}
    (folder / "uttrekk.json").write_text(json.dumps(about), encoding="utf-8")
    return folder


def _header(table: str, rows: list[dict[str, str]]) -> list[str]:
    required = REQUIRED[table].split()
    if table == "pasienter" and any("Fødselsår" in row for row in rows):
        required = []
    return list(dict.fromkeys([*required, *(name for row in rows for name in row)]))


def _write_table(path: Path, header: list[str], rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, delimiter=";", lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)


def observed(files: Mapping[str, list[dict[str, str]]], file: str, patient_id: str, column: str) -> str:
    """The patient's cell; of several rows (in order of `discharged`) the cells joined by ` / `.

    The column «rows» is the number of the patient's rows.
    """
    rows = [row for row in files[file] if row["patient_id"] == patient_id]
    rows.sort(key=lambda row: row.get("discharged", ""))
    if column == "rows":
        return str(len(rows))
    return " / ".join(row[column] for row in rows)


def agrees(found: str, wanted: str) -> bool:
    """Same text, or same number to four decimals."""
    try:
        return abs(float(found) - float(wanted)) < 0.00006
    except ValueError:
        return found == wanted


def differences(case: Case, files: Mapping[str, list[dict[str, str]]]) -> list[str]:
    """One line for each expected cell that came out otherwise."""
    lines = []
    for file, patient_id, column, wanted in case.expected:
        found = observed(files, file, patient_id, column)
        if not agrees(found, wanted):
            lines.append(f"{file} {patient_id} {column}: expected {wanted!r}, found {found!r}")
    return lines


# --- words for writing cases ---


def ago(days: int, day: date = T) -> str:
    """The date so many days before T."""
    return (day - timedelta(days=days)).isoformat()


def person(id_: str = "p", born: int = 1950, sex: str = "K", **more: str) -> dict[str, str]:
    """76 years by calendar at T unless said otherwise."""
    return {"pasient_id": id_, "fodselsaar": str(born), "kjonn": sex, **more}


def icpc(code: str, dato: str = "2020-05-05", id_: str = "p") -> dict[str, str]:
    return {"pasient_id": id_, "dato": dato, "kode": code, "kodeverk": "ICPC-2"}


def icd(code: str, dato: str = "2026-01-15", id_: str = "p") -> dict[str, str]:
    return {"pasient_id": id_, "dato": dato, "kode": code, "kodeverk": "ICD-10"}


def contact(dato: str, kind: str = "konsultasjon", role: str = "lege", id_: str = "p") -> dict[str, str]:
    return {"pasient_id": id_, "dato": dato, "type": kind, "rolle": role}


def medicine(atc: str, fra: str, til: str = "", fast: str | None = "ja", id_: str = "p") -> dict[str, str]:
    row = {"pasient_id": id_, "atc": atc, "fra": fra, "til": til}
    return row if fast is None else {**row, "fast": fast}


def stay(inn: str, ut: str = "", urgency: str = "ohjelp", to: str = "hjem", **more: str) -> dict[str, str]:
    """In a hospital unless `institusjon` says otherwise."""
    row = {"pasient_id": "p", "inn": inn, "ut": ut, "hastegrad": urgency, "institusjon": "sykehus"}
    return {**row, "utskrevet_til": to if ut else "", **more}


def measured(kind: str, dato: str, value: str, unit: str = "", id_: str = "p") -> dict[str, str]:
    return {"pasient_id": id_, "dato": dato, "type": kind, "verdi": value, "enhet": unit}


def score(column: str, value: str | float, id_: str = "p") -> Expected:
    return ("scores.csv", id_, column, str(value))


def discharge(column: str, value: str | int, id_: str = "p") -> Expected:
    return ("discharges.csv", id_, column, str(value))


def all_cases() -> Iterable[Case]:
    """Every case, in the order of the data's way."""
    from . import (
        cases_discharges,
        cases_discharges_who,
        cases_groups,
        cases_rules,
        cases_scores,
        cases_stays,
        cases_working_days,
    )

    yield from cases_scores.CASES
    yield from cases_rules.CASES
    yield from cases_stays.CASES
    yield from cases_groups.CASES
    yield from cases_working_days.CASES
    yield from cases_discharges.CASES
    yield from cases_discharges_who.CASES


def __getattr__(name: str) -> list[Case]:
    """`CASES`: all of them (built on first use, since the modules of cases import this one)."""
    if name == "CASES":
        return list(all_cases())
    raise AttributeError(name)
