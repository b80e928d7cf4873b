"""The rows behind a feature are the ones that were counted."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.main_job import read
from listeoversikt.patient_list.frames import DIAGNOSES
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import NAMES
from listeoversikt.scores.admission.features.feature_rows import CONTACTS_OF, rows_behind
from listeoversikt.scores.admission.features.features import feature_matrix
from listeoversikt.scores.evidence import EvidenceRow
from listeoversikt.scores.evidence_rows import single
from listeoversikt.scores.known import Known

WITHOUT_ROWS = {"age", "female", "days_on_list"}
PATIENTS, CAP = 60, 730


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> PatientList:
    folder, date = tmp_path_factory.mktemp("rows") / "uttrekk", dt.date(2026, 3, 31)
    write_made_up_export(patients=400, seed=3, out=folder, years=3, as_of=date)
    return read(folder, today=date).patient_list


@pytest.fixture(scope="module")
def behind(whole: PatientList) -> list[tuple[dict[str, float], dict[str, tuple[EvidenceRow, ...]]]]:
    """The features and the rows of the patients with most diagnoses."""
    many = np.bincount(whole.tables[DIAGNOSES]["patient"], minlength=len(whole))
    chosen = np.argsort(-many * whole.scored)[:PATIENTS].tolist()
    matrix = feature_matrix(Known(whole))
    found = []
    for row in chosen:
        values = dict(zip(NAMES, matrix[row].astype(float).tolist(), strict=True))
        found.append((values, rows_behind(single(whole, row), values)))
    return found


def test_that_every_value_above_zero_has_its_rows_and_no_other_has(
    behind: list[tuple[dict[str, float], dict[str, tuple[EvidenceRow, ...]]]],
) -> None:
    for values, rows in behind:
        there = {name for name, value in values.items() if value > 0} - WITHOUT_ROWS
        capped = {name for name in there if name.startswith("days_since") and values[name] >= CAP}
        assert rows.keys() == there - capped


def test_that_as_many_contacts_stand_behind_a_count_as_were_counted(
    behind: list[tuple[dict[str, float], dict[str, tuple[EvidenceRow, ...]]]],
) -> None:
    counted = 0
    for values, rows in behind:
        for name in CONTACTS_OF:
            if values[name] > 0:
                assert len(rows[name]) == values[name]
                counted += 1
    assert counted > PATIENTS


def test_that_codes_and_medicines_behind_a_count_are_as_many_different_ones(
    behind: list[tuple[dict[str, float], dict[str, tuple[EvidenceRow, ...]]]],
) -> None:
    for values, rows in behind:
        for name in ("diagnoses_365", "regular_medicines", "started_90"):
            assert len({row.code for row in rows.get(name, ())}) == max(values[name], 0)
        for name in ("egfr", "systolic", "bmi", "cfs"):
            if values[name] > 0:
                assert values[name] == pytest.approx(np.mean([row.value for row in rows[name]]), rel=1e-5)


def test_that_the_rows_point_to_the_whole_list(whole: PatientList) -> None:
    """Position and line are those of the list the patient was taken from, and nothing older than the model looks."""
    row = int(np.flatnonzero(whole.scored)[0])
    values = dict(zip(NAMES, feature_matrix(Known(whole))[row].astype(float).tolist(), strict=True))
    for rows in rows_behind(single(whole, row), values).values():
        for one in rows:
            table = whole.tables[one.table]
            assert table["patient"][one.position] == row
            assert table["row"][one.position] == one.line
