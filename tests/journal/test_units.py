"""Units and ranges of measurements, and the one conversion."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import numpy as np
import pytest

from listeoversikt.journal.findings import Reason
from listeoversikt.journal.units import RANGES, UNITS, fold_unit, hba1c_mmol_per_mol, is_known_unit
from tests.journal.raw import T, csv_text, read, write_export

CONTRACT_RANGES = {
    "hba1c": (15, 200),
    "sbt": (60, 280),
    "dbt": (30, 180),
    "bmi": (10, 90),
    "egfr": (1, 200),
    "acr": (0, 2000),
    "ldl": (0.3, 20),
    "fev1_pst": (5, 200),
    "cfs": (1, 9),
}


def test_that_the_ranges_are_the_contracts() -> None:
    assert RANGES == CONTRACT_RANGES


@pytest.mark.parametrize(
    ("kind", "unit"),
    [
        ("hba1c", "mmol/mol"),
        ("hba1c", "MMOL / MOL"),
        ("hba1c", "%"),
        ("hba1c", "prosent"),
        ("sbt", "mmHg"),
        ("dbt", "mm Hg"),
        ("bmi", "kg/m²"),
        ("bmi", "kg/m^2"),
        ("egfr", "mL/min/1,73 m²"),
        ("egfr", "ml/min/1.73m2"),
        ("acr", "mg/mmol"),
        ("ldl", "mmol/L"),
        ("fev1_pst", "%"),
        ("vekt", "kg"),
        ("royk", "sigaretter"),
        ("noe_annet", "hva som helst"),
        *((kind, "") for kind in UNITS),
    ],
)
def test_that_a_unit_is_known(kind: str, unit: str) -> None:
    assert is_known_unit(kind, fold_unit(unit))


@pytest.mark.parametrize(
    ("kind", "unit"),
    [("sbt", "%"), ("sbt", "kPa"), ("egfr", "ml/min"), ("acr", "g/mol"), ("ldl", "mg/dl"), ("cfs", "poeng")],
)
def test_that_another_unit_is_unknown(kind: str, unit: str) -> None:
    assert not is_known_unit(kind, fold_unit(unit))


def test_that_hba1c_is_converted_by_the_contracts_formula() -> None:
    per_cent = np.array([5.0, 6.5, 7.0, 10.0])
    assert hba1c_mmol_per_mol(per_cent).tolist() == [(value - 2.15) * 10.929 for value in per_cent]


HEADER = "pasient_id;dato;type;verdi;enhet"
PATIENT = csv_text("pasient_id;fodselsaar;kjonn", [("a", 1940, "K")])
DIAGNOSIS = csv_text("pasient_id;dato;kode;kodeverk", [("a", "2025-01-01", "T90", "ICPC-2")])


def reasons_for(folder: Path, rows: list[tuple[str, str, str]]) -> list[tuple[int, Reason]]:
    """(row, reason) of every finding when patient ``a`` has these (type, value, unit)."""
    first = T - dt.timedelta(days=len(rows))
    content = csv_text(HEADER, [("a", first + dt.timedelta(days=day), *row) for day, row in enumerate(rows)])
    export = write_export(folder, {"pasienter": PATIENT, "diagnoser": DIAGNOSIS, "maalinger": content})
    return [(finding.row, finding.reasons[0]) for finding in read(export).report.findings]


def test_that_the_ends_of_a_range_are_kept_and_the_next_value_is_not(tmp_path: Path) -> None:
    rows = [
        (kind, f"{value:g}", "")
        for kind, (low, high) in CONTRACT_RANGES.items()
        for value in (low, high, low - 0.1, high + 0.1)
    ]
    outside = [place + 2 for place, row in enumerate(rows) if place % 4 > 1]
    assert reasons_for(tmp_path, rows) == [(row, Reason.OUT_OF_RANGE) for row in outside]


def test_that_the_range_of_hba1c_is_that_of_the_converted_value(tmp_path: Path) -> None:
    rows = [("hba1c", "3,6", "%"), ("hba1c", "3,5", "%"), ("hba1c", "20,4", "%"), ("hba1c", "20,5", "%")]
    assert [row for row, _ in reasons_for(tmp_path, rows)] == [3, 5]


def test_that_an_unknown_unit_is_one_finding_whatever_the_value(tmp_path: Path) -> None:
    assert reasons_for(tmp_path, [("sbt", "9999", "kPa"), ("sbt", "18", "kPa")]) == [
        (2, Reason.UNKNOWN_UNIT),
        (3, Reason.UNKNOWN_UNIT),
    ]


def test_that_a_value_that_is_no_number_is_set_aside(tmp_path: Path) -> None:
    assert reasons_for(tmp_path, [("sbt", "høyt", ""), ("royk", "ja", ""), ("sbt", "", "")]) == [
        (2, Reason.BAD_NUMBER),
        (4, Reason.EMPTY_CELL),
    ]
