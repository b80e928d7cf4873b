"""Bad rows: set aside, counted, listed with their line, masked; never dropped in silence, never too many."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from .base_export import DEAD, T, base_export
from .driving import Office, Outcome, assert_accepted, assert_no_trace_of, assert_refused
from .exports import Cell, Export

FREE = "PAS-0040"
FIELDS = ("table", "row", "column", "reason", "expected", "found")


@dataclass(frozen=True)
class Fault:
    """One bad row: its cells, the columns that may be blamed, the value that mustn't be repeated."""

    table: str
    cells: dict[str, Cell]
    blamed: tuple[str, ...]
    secret: str


def fault(table: str, blamed: str, secret: str, **cells: Cell) -> Fault:
    return Fault(table, cells, tuple(blamed.split()), secret)


DIAGNOSIS: dict[str, Cell] = {"pasient_id": FREE, "dato": T, "kodeverk": "ICPC-2", "kode": "K86"}
CONTACT: dict[str, Cell] = {"pasient_id": FREE, "dato": T, "type": "telefon"}
MEDICINE: dict[str, Cell] = {"pasient_id": FREE, "fra": T, "atc": "C07AB02"}
STAY: dict[str, Cell] = {"pasient_id": FREE, "inn": date(2025, 6, 17), "ut": date(2025, 6, 19)}
VALUE: dict[str, Cell] = {"pasient_id": FREE, "dato": T, "type": "hba1c", "verdi": 48, "enhet": "mmol/mol"}
MEASURE: dict[str, Cell] = {"pasient_id": FREE, "dato": T, "type": "behandlingsplan"}
PERSON: dict[str, Cell] = {"pasient_id": "PAS-0901", "fodselsaar": 1961, "kjonn": "K"}

FAULTS = {
    "a diagnosis of an unknown patient": fault(
        "diagnoser", "pasient_id", "FREMMED-7781", **DIAGNOSIS | {"pasient_id": "FREMMED-7781"}
    ),
    "a contact of an unknown patient": fault(
        "kontakter", "pasient_id", "FREMMED-7782", **CONTACT | {"pasient_id": "FREMMED-7782"}
    ),
    "a medicine of an unknown patient": fault(
        "legemidler", "pasient_id", "FREMMED-7783", **MEDICINE | {"pasient_id": "FREMMED-7783"}
    ),
    "a stay of an unknown patient": fault(
        "innleggelser", "pasient_id", "FREMMED-7784", **STAY | {"pasient_id": "FREMMED-7784"}
    ),
    "a measurement of an unknown patient": fault(
        "maalinger", "pasient_id", "FREMMED-7785", **VALUE | {"pasient_id": "FREMMED-7785"}
    ),
    "a measure of an unknown patient": fault(
        "tiltak", "pasient_id", "FREMMED-7786", **MEASURE | {"pasient_id": "FREMMED-7786"}
    ),
    "a diagnosis after the extract": fault(
        "diagnoser", "dato", "2027-08-21", **DIAGNOSIS | {"dato": "2027-08-21"}
    ),
    "a contact after the extract": fault(
        "kontakter", "dato", "2027-08-22", **CONTACT | {"dato": "2027-08-22"}
    ),
    "a medicine after the extract": fault(
        "legemidler", "fra", "2027-08-23", **MEDICINE | {"fra": "2027-08-23"}
    ),
    "an admission after the extract": fault(
        "innleggelser", "inn", "2027-08-24", **STAY | {"inn": "2027-08-24", "ut": None}
    ),
    "a discharge after the extract": fault("innleggelser", "ut", "2027-08-25", **STAY | {"ut": "2027-08-25"}),
    "a diagnosis before birth": fault(
        "diagnoser", "dato", "1911-08-26", **DIAGNOSIS | {"dato": "1911-08-26"}
    ),
    "a contact after death": fault(
        "kontakter", "dato", "2025-10-19", **CONTACT | {"pasient_id": DEAD, "dato": "2025-10-19"}
    ),
    "a discharge before the admission": fault(
        "innleggelser", "ut inn", "2025-05-27", **STAY | {"ut": "2025-05-27"}
    ),
    "a date that doesn't exist": fault("tiltak", "dato", "31.02.2025", **MEASURE | {"dato": "31.02.2025"}),
    "a date that is a word": fault("maalinger", "dato", "neste vår", **VALUE | {"dato": "neste vår"}),
    "a missing date": fault("kontakter", "dato", "", **CONTACT | {"dato": None}),
    "a missing patient": fault("kontakter", "pasient_id", "", **CONTACT | {"pasient_id": None}),
    "a malformed ICPC-2 code": fault("diagnoser", "kode", "QQ7788", **DIAGNOSIS | {"kode": "QQ7788"}),
    "a malformed ATC code": fault("legemidler", "atc", "QQ7789", **MEDICINE | {"atc": "QQ7789"}),
    "a measurement out of range": fault("maalinger", "verdi", "7788.5", **VALUE | {"verdi": "7788.5"}),
    "a measurement that is a word": fault("maalinger", "verdi", "skyhøyt", **VALUE | {"verdi": "skyhøyt"}),
    "a measurement in an unknown unit": fault(
        "maalinger", "enhet", "fot/sek", **VALUE | {"enhet": "fot/sek"}
    ),
    "a birth year before 1900": fault("pasienter", "fodselsaar", "1877", **PERSON | {"fodselsaar": "1877"}),
    "a birth year that is a word": fault(
        "pasienter", "fodselsaar", "krigen", **PERSON | {"pasient_id": "PAS-0902", "fodselsaar": "krigen"}
    ),
    "a sex that is none of the forms": fault(
        "pasienter", "kjonn", "Zxq", **PERSON | {"pasient_id": "PAS-0903", "kjonn": "Zxq"}
    ),
    "an id of 65 characters": fault("pasienter", "pasient_id", "Q" * 65, **PERSON | {"pasient_id": "Q" * 65}),
    "a patient without an id": fault("pasienter", "pasient_id", "", **PERSON | {"pasient_id": None}),
}


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, dict[str, int]]:
    """The clean export with one row of every fault, run once: the outcome and each fault's line."""
    export = base_export()
    lines = {name: export.add(fault.table, **fault.cells) for name, fault in FAULTS.items()}
    return Office(tmp_path_factory.mktemp("feil")).run(export), lines


def test_that_an_export_with_some_bad_rows_is_read(spoiled: tuple[Outcome, dict[str, int]]) -> None:
    assert_accepted(spoiled[0])


def test_that_bad_rows_change_no_answer(spoiled: tuple[Outcome, dict[str, int]], clean_run: Outcome) -> None:
    assert spoiled[0].scores() == clean_run.scores()


@pytest.mark.parametrize("table", base_export().rows)
def test_that_every_bad_row_is_counted_as_set_aside(
    table: str, spoiled: tuple[Outcome, dict[str, int]], clean_run: Outcome
) -> None:
    bad = sum(fault.table == table for fault in FAULTS.values())
    kept = clean_run.counts(table)["kept"]
    assert spoiled[0].counts(table) == {"read": kept + bad, "kept": kept, "set_aside": bad, "ignored": 0}


@pytest.mark.parametrize("name", FAULTS)
def test_that_a_bad_row_is_listed_once_with_its_line_and_column(
    name: str, spoiled: tuple[Outcome, dict[str, int]]
) -> None:
    outcome, lines = spoiled
    fault = FAULTS[name]
    (finding,) = [row for row in outcome.findings(fault.table) if row["row"] == str(lines[name])]
    assert any(column in finding["column"] for column in fault.blamed), finding
    assert finding["reason"] and finding["expected"]


@pytest.mark.parametrize("name", [name for name, fault in FAULTS.items() if fault.secret])
def test_that_the_value_of_a_bad_row_is_repeated_nowhere(
    name: str, spoiled: tuple[Outcome, dict[str, int]]
) -> None:
    outcome, secret = spoiled[0], FAULTS[name].secret
    assert all(secret not in cell for finding in outcome.findings() for cell in finding.values())
    assert secret not in outcome.said + outcome.log
    if len(secret) > 4:  # «1877» can stand in any checksum
        assert_no_trace_of(outcome, secret)


def test_that_the_findings_have_the_columns_of_the_contract(spoiled: tuple[Outcome, dict[str, int]]) -> None:
    findings = spoiled[0].findings()
    assert len(findings) == len(FAULTS)
    assert list(findings[0])[: len(FIELDS)] == list(FIELDS)


def test_that_different_faults_have_different_reasons(spoiled: tuple[Outcome, dict[str, int]]) -> None:
    outcome, lines = spoiled
    named = (
        "a diagnosis of an unknown patient",
        "a diagnosis after the extract",
        "a diagnosis before birth",
        "a malformed ICPC-2 code",
    )
    reasons = {reason_of(outcome, "diagnoser", lines[name]) for name in named}
    assert len(reasons) == len(named)


def reason_of(outcome: Outcome, table: str, line: int) -> str:
    (finding,) = [row for row in outcome.findings(table) if row["row"] == str(line)]
    return finding["reason"]


def test_that_two_faults_of_one_row_are_one_finding_with_both_reasons(office: Office, export: Export) -> None:
    late = export.add("diagnoser", **DIAGNOSIS | {"dato": "2027-08-21"})
    malformed = export.add("diagnoser", **DIAGNOSIS | {"kode": "QQ7788"})
    both = export.add("diagnoser", **DIAGNOSIS | {"dato": "2027-08-21", "kode": "QQ7788"})
    outcome = office.run(export)
    assert_accepted(outcome)
    assert outcome.counts("diagnoser")["set_aside"] == 3
    assert len(outcome.findings()) == 3
    joined = reason_of(outcome, "diagnoser", both)
    assert reason_of(outcome, "diagnoser", late) in joined
    assert reason_of(outcome, "diagnoser", malformed) in joined


def test_that_a_row_is_the_line_in_the_file_also_after_an_empty_line(office: Office, export: Export) -> None:
    last = export.add("tiltak", **MEASURE | {"dato": "31.02.2025"})
    files = export.files()
    lines = files["tiltak.csv"].split(b"\n")
    files["tiltak.csv"] = b"\n".join([*lines[:5], b"", *lines[5:]])
    outcome = office.run(office.put_files(files))
    assert_accepted(outcome)
    assert outcome.counts("tiltak")["read"] == len(export.rows["tiltak"])
    assert [row["row"] for row in outcome.findings()] == [str(last + 1)]


def test_that_a_row_is_the_line_in_the_file_also_in_a_zip(office: Office, export: Export) -> None:
    line = export.add("tiltak", **MEASURE | {"dato": "31.02.2025"})
    outcome = office.run(office.put(export, form="zip with a folder"))
    assert [row["row"] for row in outcome.findings()] == [str(line)]


def test_that_the_first_row_is_line_two(office: Office, export: Export) -> None:
    export.patch("kontakter", 0, dato="31.02.2025")
    assert [(row["table"], row["row"]) for row in office.run(export).findings()] == [("kontakter", "2")]


def test_that_events_of_a_patient_set_aside_are_of_an_unknown_patient(office: Office, export: Export) -> None:
    line = export.patient("PAS-0040", fodselsaar=1877)
    event = export.add("diagnoser", **DIAGNOSIS)
    outcome = office.run(export)
    assert_accepted(outcome)
    assert {(row["table"], row["row"]) for row in outcome.findings()} == {
        ("pasienter", str(line)),
        ("diagnoser", str(event)),
    }


@pytest.mark.parametrize(
    ("year", "kept"),
    [(1899, False), (1900, True), (2026, True), (2027, False)],
    ids=["1899", "1900", "the year of the extract", "the year after the extract"],
)
def test_that_a_birth_year_lies_between_1900_and_the_extract(
    year: int, kept: bool, office: Office, export: Export
) -> None:
    export.add("pasienter", **PERSON | {"fodselsaar": year})
    outcome = office.check(export)
    assert_accepted(outcome)
    assert outcome.counts("pasienter")["set_aside"] == (0 if kept else 1)


def test_that_an_id_of_64_characters_is_kept(office: Office, export: Export) -> None:
    export.add("pasienter", **PERSON | {"pasient_id": "Q" * 64})
    assert office.check(export).counts("pasienter")["kept"] == 41


# -- too many of them --


def with_bad_rows(
    export: Export, table: str, good: dict[str, Cell], bad: dict[str, Cell], sizes: tuple[int, int]
) -> Export:
    """`sizes`: how many rows the table shall have, and how many of them shall be bad."""
    rows, wrong = sizes
    for number in range(rows - wrong - len(export.rows[table])):
        export.add(table, **good | {"pasient_id": f"PAS-{1 + number % 25:04d}"})
    for number in range(wrong):
        export.add(table, **bad | {"pasient_id": f"UKJENT-{number}"})
    assert len(export.rows[table]) == rows
    return export


SIZES = {
    # rows, bad ones; accepted?
    "20 bad rows of 399": ((399, 20), True),
    "21 bad rows of 399": ((399, 21), False),
    "20 bad rows of 220": ((220, 20), True),
    "21 bad rows of 220": ((220, 21), False),
    "25 bad rows of 500": ((500, 25), True),
    "26 bad rows of 500": ((500, 26), False),
}


@pytest.mark.parametrize(("sizes", "accepted"), SIZES.values(), ids=SIZES)
def test_that_more_bad_rows_than_5_percent_or_20_are_refused(
    sizes: tuple[int, int], accepted: bool, office: Office, export: Export
) -> None:
    outcome = office.check(with_bad_rows(export, "kontakter", CONTACT, CONTACT, sizes))
    if accepted:
        assert_accepted(outcome)
        assert outcome.counts("kontakter")["set_aside"] == sizes[1]
    else:
        assert_refused(outcome, "kontakter", secrets=("UKJENT-3",))


def test_that_bad_rows_are_weighed_table_by_table(office: Office, export: Export) -> None:
    for table, good in (("kontakter", CONTACT), ("diagnoser", DIAGNOSIS), ("legemidler", MEDICINE)):
        for number in range(15):
            export.add(table, **good | {"pasient_id": f"UKJENT-{number}"})
    assert_accepted(office.check(export))


@pytest.mark.parametrize("command", ["check", "run"])
def test_that_accepting_the_findings_goes_on(command: str, office: Office, export: Export) -> None:
    with_bad_rows(export, "kontakter", CONTACT, CONTACT, (220, 21))
    assert getattr(office, command)(export).code == 1
    outcome = getattr(office, command)(export, "--accept-findings")
    assert_accepted(outcome)
    assert outcome.counts("kontakter")["set_aside"] == 21


def test_that_no_scores_are_written_when_too_many_rows_are_bad(office: Office, export: Export) -> None:
    outcome = office.run(with_bad_rows(export, "kontakter", CONTACT, CONTACT, (220, 21)))
    assert outcome.code == 1
    assert not any(name.endswith(("scores.csv", "worklist.csv", ".xlsx")) for name in outcome.written())


def test_that_accepting_the_findings_lists_every_one(office: Office, export: Export) -> None:
    with_bad_rows(export, "kontakter", CONTACT, CONTACT, (220, 21))
    outcome = office.run(export, "--accept-findings")
    lines = {int(row["row"]) for row in outcome.findings("kontakter")}
    assert lines == set(range(201, 222))
