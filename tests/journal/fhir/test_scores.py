"""The command line on FHIR: the same ``scores.csv`` as on the CSV, and refusals in a sentence."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import zipfile
from pathlib import Path

import pytest

from listeoversikt.journal.extract import read_export
from listeoversikt.made_up.export import write_made_up_export
from tests.cli.saying import assert_complains, at_work_on
from tests.contract.driving import Office, drive
from tests.journal.fhir.opened import SNOMED, condition, lines, person
from tests.journal.fhir.rendered import as_ndjson
from tests.journal.fhir.test_medicines import request


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    at_work_on(monkeypatch, dt.date(2026, 4, 1))
    return Office(tmp_path)


def test_that_scores_of_fhir_are_those_of_csv(office: Office) -> None:
    write_made_up_export(patients=40, seed=5, out=office.root / "csv", years=3)
    as_ndjson(office.root / "csv", office.root / "fhir")
    written = []
    for form in ("csv", "fhir"):
        outcome = office.run(office.root / form)
        assert outcome.code == 0, outcome.said
        assert outcome.folder is not None
        written.append((outcome.folder / "internt" / "scores.csv").read_bytes())
    assert written[0] == written[1]
    assert written[0].count(b"\n") > 20


def refused(office: Office, *resources: dict[str, object], language: str = "nb") -> str:
    path = office.root / "Bundle.json"
    path.write_bytes(lines(*resources))
    outcome = office.check(path, "--lang", language)
    assert_complains(outcome, 1, language=language)
    return outcome.err


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_an_export_without_readable_diagnoses_names_the_systems(office: Office, language: str) -> None:
    found = refused(
        office, person(), condition(SNOMED, "44054006"), condition("http://loinc.org"), language=language
    )
    assert "SNOMED CT" in found
    assert "LOINC" in found


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_an_export_without_patients_says_which_resources_are_missing(
    office: Office, language: str
) -> None:
    assert "Patient" in refused(office, condition(), language=language)


def test_that_a_national_number_as_the_patients_id_is_refused(office: Office) -> None:
    said = refused(office, person("13116900216"), condition())
    assert "13116900216" not in said
    assert "pasient_id" in said


def test_that_a_national_number_behind_a_reference_is_refused(office: Office) -> None:
    subject = {"reference": "https://epj.no/Patient/13116900216"}
    said = refused(office, person(), condition(), condition(subject=subject))
    assert "13116900216" not in said


def test_that_uttrekk_json_beside_the_files_holds(office: Office) -> None:
    folder = office.root / "fhir"
    folder.mkdir()
    (folder / "alt.ndjson").write_bytes(lines(person(), condition()))
    (folder / "uttrekk.json").write_text(json.dumps({"uttrekksdato": "2026-02-28", "kontor": "Testkontoret"}))
    outcome = office.check(folder)
    assert outcome.code == 0, outcome.said
    export = outcome.report["export"]
    assert (export["date"], export["office"]) == ("2026-02-28", "Testkontoret")


@pytest.mark.parametrize(("said", "prescriptions"), [({}, True), ({"Legemidler": "liste"}, False)])
def test_that_the_files_say_what_a_medicine_row_is_where_uttrekk_json_is_silent(
    tmp_path: Path, said: dict[str, str], prescriptions: bool
) -> None:
    (tmp_path / "alt.ndjson").write_bytes(lines(person(), condition(), request()))
    (tmp_path / "uttrekk.json").write_text(json.dumps(said | {"uttrekksdato": "2026-02-28"}))
    extract = read_export(tmp_path, today=dt.date(2026, 4, 1))
    assert extract.patient_list.prescriptions is prescriptions


def test_that_a_zip_of_fhir_is_read_and_goes_into_a_store(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", "bare til prøve")
    path = office.root / "fhir.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("eksport/1.Patient.ndjson", lines(person(), person("p2")))
        archive.writestr("eksport/Condition.ndjson.gz", gzip.compress(lines(condition())))
        archive.writestr("eksport/uttrekk.json", json.dumps({"uttrekksdato": "2026-02-28"}))
    store = office.root / "lager"
    assert drive("store", "create", str(store)).code == 0
    outcome = drive("import", str(path), "--store", str(store))
    assert outcome.code == 0, outcome.said
    assert "pasienter: 2 lest, 2 beholdt" in outcome.out
    assert "diagnoser: 1 lest, 1 beholdt" in outcome.out


def test_that_what_is_not_mapped_is_listed_by_system(office: Office) -> None:
    path = office.root / "Bundle.ndjson"
    other = {"resourceType": "DiagnosticReport"}
    path.write_bytes(lines(person(), condition(), condition(SNOMED, "44054006"), other))
    outcome = office.check(path)
    assert outcome.code == 0, outcome.said
    assert "Condition: 1 har bare koder fra et kodeverk som ikke leses (SNOMED CT)." in outcome.out
    assert "DiagnosticReport (1)" in outcome.out
    warnings = outcome.report["warnings"]
    assert warnings["systems_not_mapped"] == {"Condition http://snomed.info/sct": 1}
    assert warnings["left_out"] == {"DiagnosticReport": 1}
