"""A made-up export rendered as FHIR is the same list as its CSV: every table, every finding, every score."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from listeoversikt.journal.extract import Extract, read_export
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.patient_list.snapshot import PatientList
from tests.journal.fhir.rendered import SECRETS, as_bundle, as_ndjson

TODAY = dt.date(2026, 4, 1)


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fhir") / "csv"
    write_made_up_export(patients=60, seed=11, out=folder, years=3)
    return folder


def read(path: Path) -> Extract:
    return read_export(path, today=TODAY, accept_findings=True)


def assert_same(one: PatientList, other: PatientList) -> None:
    assert (one.stated, one.periods, one.prescriptions) == (other.stated, other.periods, other.prescriptions)
    assert one.tables.keys() == other.tables.keys()
    for name, table in one.tables.items():
        for column in table.columns.keys() - {"row"}:
            texts = column in table.labels
            mine = np.array(table.texts(column) if texts else table[column])
            theirs = np.array(other.tables[name].texts(column) if texts else other.tables[name][column])
            np.testing.assert_array_equal(mine, theirs, err_msg=f"{name}.{column}")


@pytest.mark.parametrize("packed", [False, True])
def test_that_ndjson_gives_the_same_list(export: Path, tmp_path: Path, packed: bool) -> None:
    csv, fhir = read(export), read(as_ndjson(export, tmp_path / "fhir", packed=packed))
    assert_same(csv.patient_list, fhir.patient_list)
    assert csv.report.tables == fhir.report.tables
    assert csv.report.unlisted_codes == fhir.report.unlisted_codes


def test_that_a_bundle_with_its_time_gives_the_same_tables(export: Path, tmp_path: Path) -> None:
    description = json.loads((export / "uttrekk.json").read_text(encoding="utf-8"))
    alone = shutil.copytree(export, tmp_path / "csv")
    (alone / "uttrekk.json").write_text(json.dumps({"uttrekksdato": description["uttrekksdato"]}))
    path = as_bundle(export, tmp_path / "ett.json", timestamp=f"{description['uttrekksdato']}T03:00:00+02:00")
    csv, fhir = read(alone), read(path)
    assert_same(csv.patient_list, fhir.patient_list)
    assert csv.report.export_date == fhir.report.export_date
    assert not fhir.report.date_guessed


def test_that_the_same_content_read_twice_has_the_same_checksum(export: Path, tmp_path: Path) -> None:
    plain = read(as_ndjson(export, tmp_path / "a"))
    packed = read(as_ndjson(export, tmp_path / "b", packed=True))
    assert plain.report.checksum == packed.report.checksum


def test_that_nothing_of_a_person_is_left(export: Path, tmp_path: Path) -> None:
    extract = read(as_ndjson(export, tmp_path / "fhir"))
    texts = {
        text
        for table in extract.patient_list.tables.values()
        for labels in table.labels.values()
        for text in labels
    }
    seen = "\n".join([*texts, repr(extract.report)])
    for secret in (*SECRETS, "-05-17"):
        assert secret not in seen
