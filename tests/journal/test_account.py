"""The account of every table adds up: read = kept + set aside + ignored, one finding a row, no value repeated."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings

from listeoversikt.clinical.codes import is_process_code
from listeoversikt.journal.extract import Extract
from listeoversikt.journal.findings import MASK_LENGTH, Reason, mask
from tests.journal.dirty_tables import Lines, dirty_exports, is_blank
from tests.journal.raw import csv_text, read, write_export

few = settings(max_examples=60, deadline=None)


def read_lines(tables: dict[str, Lines]) -> Extract:
    with tempfile.TemporaryDirectory() as folder:
        content = {name: ("\n".join(lines) + "\n").encode() for name, lines in tables.items()}
        return read(write_export(Path(folder), content))


@few
@given(dirty_exports())
def test_that_every_line_is_kept_or_set_aside_or_ignored_and_never_two_of_them(
    tables: dict[str, Lines],
) -> None:
    extract = read_lines(tables)
    assert set(extract.report.tables) == set(tables)
    for name, lines in tables.items():
        count = extract.report.tables[name]
        present = {line for line, text in enumerate(lines, start=1) if line > 1 and not is_blank(text)}
        kept = set(extract.patient_list.tables[name]["row"].tolist())
        aside = {
            finding.row for finding in extract.report.findings if finding.table == name and finding.set_aside
        }
        assert count.read == len(present) == count.kept + count.set_aside + count.ignored
        assert (len(kept), len(aside)) == (count.kept, count.set_aside)
        assert not kept & aside
        assert kept | aside <= present
        ignored = present - kept - aside
        assert len(ignored) == count.ignored
        assert all(is_process_code(lines[line - 1].split(";")[2]) for line in ignored)


@few
@given(dirty_exports())
def test_that_a_row_has_one_finding_at_most_and_the_counts_by_reason_add_up(tables: dict[str, Lines]) -> None:
    report = read_lines(tables).report
    places = [(finding.table, finding.row) for finding in report.findings]
    assert len(places) == len(set(places))
    for finding in report.findings:
        assert finding.reasons
        assert len(set(finding.reasons)) == len(finding.reasons)
    by_reason = report.set_aside_by_reason()
    for name, count in report.tables.items():
        assert sum(by_reason.get(name, {}).values()) == count.set_aside


@few
@given(dirty_exports())
def test_that_a_finding_shows_the_shape_of_the_cell_and_never_the_cell(tables: dict[str, Lines]) -> None:
    for finding in read_lines(tables).report.findings:
        shown = set(finding.found) - set(" x9,.-/*?+%…")
        assert shown == set(), finding.found
        assert len(finding.found) <= MASK_LENGTH


def test_that_letters_and_digits_are_masked_in_every_alphabet() -> None:
    assert mask("Åse 12.5 β٣ Я") == "xxx 99.9 x9 x"
    assert mask("x" * 100) == "x" * (MASK_LENGTH - 1) + "…"
    assert mask("") == ""


HEADER = "pasient_id;dato;kode;kodeverk"
PATIENTS = csv_text("pasient_id;fodselsaar;kjonn", [("a", 1940, "K")])


def diagnoses(*rows: tuple[str, str, str, str]) -> Extract:
    with tempfile.TemporaryDirectory() as folder:
        content = csv_text(HEADER, [("a", "2025-01-01", "T90", "ICPC-2"), *rows])
        return read(write_export(Path(folder), {"pasienter": PATIENTS, "diagnoser": content}))


def test_that_a_process_code_is_ignored_and_no_finding_whatever_else_is_wrong_with_its_row() -> None:
    report = diagnoses(
        ("ukjent", "2025-01-01", "A50", "ICPC-2"),
        ("", "x", "-31", "ICPC-2"),
        ("a", "2027-01-01", "*62", "ICPC-2"),
    ).report
    assert report.findings == []
    count = report.tables["diagnoser"]
    assert (count.read, count.kept, count.set_aside, count.ignored) == (4, 1, 0, 3)


def test_that_further_reasons_are_joined_to_the_first() -> None:
    (finding,) = diagnoses(("ukjent", "2025-02-30", "9T0", "ICPC-2")).report.findings
    assert set(finding.reasons) == {Reason.UNKNOWN_PATIENT, Reason.BAD_DATE, Reason.BAD_CODE}
    assert finding.row == 3


def test_that_a_note_on_a_cell_does_not_set_its_row_aside() -> None:
    with tempfile.TemporaryDirectory() as folder:
        stays = csv_text("pasient_id;inn;ut;hoveddiagnose", [("a", "2025-01-01", "2025-01-02", "I500 ??")])
        diagnosis = csv_text(HEADER, [("a", "2025-01-01", "T90", "ICPC-2")])
        tables = {"pasienter": PATIENTS, "diagnoser": diagnosis, "innleggelser": stays}
        extract = read(write_export(Path(folder), tables))
    (finding,) = extract.report.findings
    assert (finding.reasons, finding.set_aside) == ((Reason.BAD_CODE,), False)
    assert extract.report.tables["innleggelser"].kept == 1
    assert extract.patient_list.tables["innleggelser"].texts("main") == ["I500"]
