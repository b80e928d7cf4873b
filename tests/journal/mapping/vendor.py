"""The clean export as another record system would write it: other files, headers and words; and the profile that says so."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from listeoversikt.journal.extract import Extract, read_export
from listeoversikt.journal.mapping.profile import Profile, TableProfile
from listeoversikt.journal.raw_table import CONTRACT, Headers
from tests.contract.base_export import T, base_export
from tests.contract.exports import PLAIN, Dialect, Export, write_folder

FILES = {
    "pasienter": "Pasientliste mars 2026",
    "diagnoser": "Problemliste",
    "kontakter": "Timebok",
    "legemidler": "Medisiner",
    "innleggelser": "Epikriser",
    "maalinger": "Lab",
    "tiltak": "Utført",
}
HEADERS: Mapping[str, Mapping[str, str]] = {
    "pasienter": {
        "pasient_id": "Pasientnr",
        "fodselsaar": "Født år",
        "fastlege_id": "Listelege",
        "liste_fra": "Innmeldt",
        "liste_til": "Utmeldt",
        "dod": "Mors",
        "journalnr": "Jnr",
        "bosted": "Boform",
        "tolk": "Tolkebehov",
    },
    "diagnoser": {"pasient_id": "Pasientnr", "kode": "Diagnosekode", "kilde": "Registrert av"},
    "kontakter": {"pasient_id": "Pasientnr", "dato": "Time", "type": "Timetype", "rolle": "Utført av"},
    "legemidler": {"pasient_id": "Pasientnr", "atc": "Preparat ATC", "fra": "Forskrevet", "til": "Seponert"},
    "innleggelser": {"pasient_id": "Pasientnr", "inn": "Innlagt dato", "ut": "Utskrevet dato"},
    "maalinger": {"pasient_id": "Pasientnr", "type": "Analyse", "verdi": "Svar", "enhet": "Benevning"},
    "tiltak": {"pasient_id": "Pasientnr", "dato": "Utført", "type": "Aktivitet"},
}
WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "pasienter": {"kjonn": {"K": "Jente", "M": "Gutt"}, "bosted": {"hjemme": "Egen bolig"}},
    "kontakter": {
        "type": {"konsultasjon": "Kons. lege", "telefon": "Tlf.", "enkel": "Bud", "legevakt": "LV"},
        "rolle": {"lege": "Lg", "sykepleier": "Spl", "helsesekretaer": "Sekr"},
    },
    "innleggelser": {"hastegrad": {"ohjelp": "Akutt", "planlagt": "Elektiv"}},
    "maalinger": {"type": {"hba1c": "Langtidsblodsukker"}},
}
"""Table → column → the contract's word → the vendor's."""


def vendor_export() -> dict[str, bytes]:
    """The files of the clean export as the vendor writes them."""
    export = base_export()
    said: dict[str, dict[str, str]] = {}
    for table, columns in WORDS.items():
        for column, words in columns.items():
            for row in export.rows[table]:
                row[column] = words.get(str(row[column]), row[column])
            said.setdefault(table, {}).update(words)
    return export.files(PLAIN, {table: _dialect(table) for table in FILES})


def _dialect(table: str) -> Dialect:
    return dataclasses.replace(
        PLAIN,
        delimiter=";",
        encoding="cp1252",
        headers=lambda column: HEADERS[table].get(column, column),
        file_name=lambda name: f"{FILES[name]}.csv",
    )


def vendor_profile(name: str = "Leverandøren") -> Profile:
    """What the vendor's names and words mean."""
    return Profile(
        name,
        {
            table: TableProfile(
                sources=(file,),
                columns={header: column for column, header in HEADERS[table].items()},
                values={
                    column: {theirs: ours for ours, theirs in words.items()}
                    for column, words in WORDS.get(table, {}).items()
                },
            )
            for table, file in FILES.items()
        },
    )


def vendor_folder(folder: Path) -> Path:
    return write_folder(vendor_export(), folder)


def clean_folder(folder: Path, export: Export | None = None) -> Path:
    return write_folder((export or base_export()).files(), folder)


def read(path: Path, headers: Headers = CONTRACT) -> Extract:
    return read_export(path, today=T, accept_findings=True, headers=headers)


def assert_same_list(one: Extract, other: Extract) -> None:
    """The same patients with the same facts, and the same account of the rows."""
    first, second = one.patient_list, other.patient_list
    assert first.tables.keys() == second.tables.keys()
    assert first.stated == second.stated
    assert first.periods == second.periods
    for name, table in first.tables.items():
        for column, values in table.columns.items():
            np.testing.assert_array_equal(values, second.tables[name].columns[column], f"{name}.{column}")
        assert table.labels == second.tables[name].labels
    assert one.report.tables == other.report.tables
    assert one.report.findings == other.report.findings
