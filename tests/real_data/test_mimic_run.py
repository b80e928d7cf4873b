"""The main job on a real export: every row accounted for, everybody alive scored, as a second reading has it."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from listeoversikt.__main__ import main
from tests.second_reading import discharges as second_discharges
from tests.second_reading import scores as second_scores
from tests.second_reading.__main__ import text
from tests.second_reading.hand_cases import agrees
from tests.second_reading.reading import load

from .mimic import EXPORT, Rows, needs_export, rows_of, table

pytestmark = needs_export

T = date(2026, 3, 31)
DAYS_BACK = (0, 200, 400, 800)
ATC = re.compile(r"[A-Z]\d{2}[A-Z]{2}(\d{2})?")


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``run`` wrote."""
    folder = tmp_path_factory.mktemp("real") / "results"
    assert main(["run", str(EXPORT), "--out", str(folder)]) == 0
    return folder


def died_in_hospital() -> dict[str, str]:
    """The day that each who died in hospital did so."""
    return {row["pasient_id"]: row["ut"] for row in table("innleggelser") if row["utskrevet_til"] == "dod"}


def rows_by(rows: Rows, *key: str) -> dict[tuple[str, ...], dict[str, str]]:
    return {tuple(row[name] for name in key): row for row in rows}


def test_that_every_row_of_the_real_export_is_accounted_for(results: Path) -> None:
    """Set aside: ATC codes of four characters, and what was given after the patient's death."""
    died = died_in_hospital()
    bad = [
        row
        for row in table("legemidler")
        if not ATC.fullmatch(row["atc"]) or row["fra"] > died.get(row["pasient_id"], "9999")
    ]
    counted = json.loads((results / "report.json").read_text(encoding="utf-8"))["tables"]
    sizes = {"pasienter": 100, "diagnoser": 1256, "legemidler": 7018, "innleggelser": 129}
    assert len(bad) == 15
    assert {name: count["read"] for name, count in counted.items()} == sizes
    assert {name: count["set_aside"] for name, count in counted.items()} == dict.fromkeys(sizes, 0) | {
        "legemidler": len(bad)
    }
    assert all(count["read"] == count["kept"] + count["set_aside"] for count in counted.values())
    assert len(rows_of(results / "internt" / "findings.csv")) == len(bad)


def test_that_everybody_who_did_not_die_in_hospital_is_scored(results: Path) -> None:
    alive = {row["pasient_id"] for row in table("pasienter")} - died_in_hospital().keys()
    rows = rows_of(results / "internt" / "scores.csv")
    assert len(rows) == len(alive) == 60
    assert {row["patient_id"] for row in rows} == alive


def test_that_the_absent_tables_are_named_and_what_needs_them_is_null(results: Path) -> None:
    rows = rows_of(results / "internt" / "scores.csv")
    assert {row["missing"] for row in rows} == {"kontakter|maalinger"}
    assert {row["cfs"] for row in rows} == {""}
    assert all(row["unplanned_admissions_12m"] and row["medications"] for row in rows)


@pytest.mark.parametrize("days", DAYS_BACK)
def test_that_a_second_reading_of_the_contract_finds_the_same_on_real_patients(
    tmp_path: Path, days: int
) -> None:
    """At T and rewound: every score, group and discharge clock of everybody."""
    day = T - timedelta(days=days)
    assert main(["run", str(EXPORT), "--out", str(tmp_path), "--as-of", str(day)]) == 0
    export = load(EXPORT)
    for file, key, columns, wanted in (
        ("scores", ("patient_id",), second_scores.COLUMNS, second_scores.scores(export, day)),
        (
            "discharges",
            ("patient_id", "discharged"),
            second_discharges.COLUMNS,
            second_discharges.discharges(export, day, day),
        ),
    ):
        expected = rows_by([{name: text(row[name]) for name in columns} for row in wanted], *key)
        found = rows_by(rows_of(tmp_path / "internt" / f"{file}.csv"), *key)
        assert expected
        assert found.keys() == expected.keys(), f"{file}: other rows"
        differing = {
            name
            for one, row in expected.items()
            for name in columns
            if name in found[one] and not agrees(found[one][name], row[name])
        }
        assert not differing, f"{file}: columns that differ for somebody"
