"""The command line around the reading: exit codes, wrong usage, quiet pipes, what is left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .base_export import OBJECTS, base_export
from .driving import Office, Outcome, assert_accepted, assert_no_trace_of, drive
from .exports import Export
from .identity_numbers import personal_number

SCORES = [
    "patient_id",
    "age",
    "sex",
    "gp_id",
    "frailty_index",
    "frailty_category",
    "hfrs",
    "hfrs_category",
    "charlson",
    "chronic_conditions",
    "disease_groups",
    "multimorbidity_score",
    "rxrisk",
    "cfs",
    "medications",
    "unplanned_admissions_12m",
    "admissions_baseline",
    "admission_risk_12m",
    "admission_model",
    "risk_band",
    "target_groups",
    "missing",
]
COLUMNS = {
    "internt/scores.csv": SCORES,
    "internt/discharges.csv": [
        "patient_id",
        "discharged",
        "known",
        "due",
        "due_from_known",
        "contact",
        "contact_by",
        "status",
        "lapse_reason",
    ],
    "internt/worklist.csv": ["rank", "patient_id", "reasons", "due", "state", "priority", "target_groups"],
    "internt/findings.csv": ["table", "row", "column", "reason", "expected", "found"],
    "indicators.csv": [
        "id",
        "variant",
        "group",
        "period_start",
        "period_end",
        "numerator",
        "denominator",
        "value",
        "low",
        "high",
        "hidden",
        "note",
    ],
}


@pytest.mark.parametrize("name", COLUMNS)
def test_that_a_file_begins_with_the_columns_of_the_contract(name: str, clean_run: Outcome) -> None:
    assert clean_run.folder is not None
    header = (clean_run.folder / name).read_text(encoding="utf-8").splitlines()[0].split(",")
    assert header[: len(COLUMNS[name])] == COLUMNS[name]


def test_that_run_leaves_the_files_of_the_contract(clean_run: Outcome) -> None:
    assert clean_run.folder is not None
    names = {
        str(path.relative_to(clean_run.folder)) for path in clean_run.folder.rglob("*") if path.is_file()
    }
    assert {"indicators.xlsx", "indicators.csv", "report.json", *COLUMNS} <= names
    assert any(name.endswith("LES_MEG.txt") for name in names)


def test_that_ids_and_journal_numbers_stay_in_the_inner_folder(clean_run: Outcome, export: Export) -> None:
    journal_numbers = [str(row["journalnr"]).encode() for row in export.rows["pasienter"]]
    for path, content in clean_run.written().items():
        assert not any(number in content for number in journal_numbers), f"a journal number in {path}"
        if "internt" not in path:
            assert b"PAS-00" not in content, f"a patient's id in {path}"


def test_that_a_patient_who_objects_is_in_no_list(clean_run: Outcome) -> None:
    for name in ("scores", "worklist", "discharges"):
        assert OBJECTS not in {row["patient_id"] for row in clean_run.rows(f"internt/{name}.csv")}


def test_that_no_patient_is_named_on_the_screen(clean_run: Outcome) -> None:
    assert "PAS-00" not in clean_run.said + clean_run.log


def test_that_a_pipe_stays_quiet(clean_run: Outcome) -> None:
    assert clean_run.err == ""
    assert "\r" not in clean_run.out and "\x1b" not in clean_run.out


def test_that_check_and_run_report_the_same_tables(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    assert office.check(export).report["tables"] == clean_run.report["tables"]


def test_that_check_writes_nothing_but_its_answer(office: Office, export: Export) -> None:
    path = office.put(export)
    before = set(office.root.rglob("*"))
    outcome = office.check(path)
    assert_accepted(outcome)
    assert set(office.root.rglob("*")) - before == {outcome.json_file}


def test_that_check_needs_no_file_for_its_answer(office: Office, export: Export) -> None:
    assert drive("check", str(office.put(export))).code == 0


def test_that_score_writes_the_scores_of_run(office: Office, export: Export, clean_run: Outcome) -> None:
    path = office.root / "skår.csv"
    assert drive("score", str(office.put(export)), "--out", str(path)).code == 0
    assert clean_run.folder is not None
    assert path.read_bytes() == (clean_run.folder / "internt" / "scores.csv").read_bytes()


def test_that_a_report_is_json_in_utf8(clean_run: Outcome) -> None:
    assert clean_run.folder is not None
    json.loads((clean_run.folder / "report.json").read_bytes().decode("utf-8"))


WRONG_USAGE = {
    "an unknown command": ("finnmegen",),
    "check without an export": ("check",),
    "run without a place for the answers": ("run", "{export}"),
    "run with an unknown flag": ("run", "{export}", "--out", "{out}", "--fort"),
    "a flag without its value": ("check", "{export}", "--json"),
    "an impossible day": ("run", "{export}", "--out", "{out}", "--as-of", "2026-02-30"),
    "a word for a day": ("run", "{export}", "--out", "{out}", "--as-of", "igår"),
    "a passed column without its table": ("check", "{export}", "--pass-column", "behandler_id"),
    "import without a store": ("import", "{export}"),
}


@pytest.mark.parametrize("argv", WRONG_USAGE.values(), ids=WRONG_USAGE)
def test_that_wrong_usage_exits_2_and_is_told_in_norwegian(
    argv: tuple[str, ...], office: Office, export: Export
) -> None:
    paths = {"export": office.put(export), "out": office.root / "ut"}
    outcome = drive(*(word.format(**paths) for word in argv))
    assert outcome.code == 2, outcome.said
    assert outcome.err.strip() and "Traceback" not in outcome.said
    english = (
        "usage:",
        "error:",
        "invalid choice",
        "unrecognized",
        "the following arguments",
        "expected one",
    )
    assert not any(word in outcome.err for word in english), outcome.err
    assert not (office.root / "ut").exists()


# -- as a process of its own --


def process(*argv: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "listeoversikt", *argv],
        capture_output=True,
        env={**os.environ, **env},
        check=False,
        timeout=120,
    )


def test_that_a_process_reads_the_clean_export_in_silence(office: Office, export: Export) -> None:
    done = process("check", str(office.put(export)))
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252"])
def test_that_a_refusal_survives_an_old_console(encoding: str, office: Office, export: Export) -> None:
    planted = personal_number()
    path = office.put(export.with_column("kontakter", "røntgen_ønske", planted))
    done = process("check", str(path), PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == 1
    assert done.stderr.strip() and b"Traceback" not in done.stderr
    assert planted.encode() not in done.stdout + done.stderr


def test_that_paths_with_spaces_and_norwegian_letters_are_read(tmp_path: Path) -> None:
    office = Office(tmp_path / "Uttrekk på øya, mars 2026")
    outcome = office.run(base_export())
    assert_accepted(outcome)
    assert_no_trace_of(outcome)
