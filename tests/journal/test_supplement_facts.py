"""What a supplement doesn't state about a patient isn't gone."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from listeoversikt.journal.extract import read_export
from listeoversikt.patient_list.frames import NO_DAY, YesNo
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.patient_list.supplement import lay_on

TODAY = dt.date(2026, 4, 10)


def written(folder: Path, date: str, scope: str, **tables: str) -> Path:
    folder.mkdir()
    (folder / "uttrekk.json").write_text(json.dumps({"uttrekksdato": date, "omfang": scope}))
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def read(folder: Path, base: PatientList | None = None) -> PatientList:
    return read_export(folder, today=TODAY, base=base).patient_list


def full(folder: Path) -> PatientList:
    patients = (
        "pasient_id;fodselsaar;kjonn;dod;liste_til;reservert_kontakt;bosted\n"
        "A;1940;K;;;ja;sykehjem\nB;1941;M;2026-02-01;;;\nC;1942;K;;2026-03-01;;\n"
    )
    diagnoses = "pasient_id;dato;kode;kodeverk\nA;2025-01-01;T90;ICPC-2\n"
    return read(written(folder, "2026-03-31", "full", pasienter=patients, diagnoser=diagnoses))


def test_that_a_short_table_of_patients_leaves_every_other_fact_as_it_was(tmp_path: Path) -> None:
    base = full(tmp_path / "fullt")
    short = "pasient_id;fodselsaar;kjonn\nA;1940;K\nB;1941;M\nC;1942;K\n"
    contacts = "pasient_id;dato;type\nA;2026-04-01;telefon\n"
    supplement = read(
        written(tmp_path / "mer", "2026-04-01", "tillegg", pasienter=short, kontakter=contacts), base
    )
    patients = lay_on(base, supplement).patients
    for name in ("no_contact", "residence", "died", "list_to"):
        assert patients[name].tolist() == base.patients[name].tolist(), name
    assert patients["no_contact"][0] == YesNo.YES


def test_that_a_fact_the_supplement_states_is_the_new_one(tmp_path: Path) -> None:
    base = full(tmp_path / "fullt")
    said = "pasient_id;fodselsaar;kjonn;reservert_kontakt\nA;1940;K;nei\n"
    supplement = read(written(tmp_path / "mer", "2026-04-01", "tillegg", pasienter=said), base)
    patients = lay_on(base, supplement).patients
    assert patients["no_contact"][0] == YesNo.NO
    assert patients["died"].tolist()[0] == NO_DAY
