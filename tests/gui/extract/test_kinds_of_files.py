"""What can be given the page: workbooks, FHIR resources, packed files, loose files of a folder; and how it's told."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from zipfile import ZipFile

from listeoversikt.operations.extract_files import CHOSEN_KINDS, Form, export_of, folder_of, form_of
from tests.contract.base_export import base_export
from tests.contract.exports import Export
from tests.contract.identity_numbers import personal_number
from tests.gui.extract.conftest import Bench
from tests.gui.extract.vendor_books import vendor_book
from tests.journal.workbooks.books import book_of
from tests.operations.stores import T, written


def sheets(export: Export) -> dict[str, list[list[object]]]:
    """The contract's own tables as sheets."""
    return {
        table: [columns, *([row.get(name) for name in columns] for row in export.rows[table])]
        for table, columns in export.columns.items()
        if table in ("pasienter", "diagnoser", "kontakter")
    }


def workbook(export: Export, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(book_of(sheets(export)))
    return path


def resources(unknown: int = 0) -> list[dict[str, object]]:
    """Two patients with a diagnosis each; ``unknown`` more of a system that isn't read."""
    patients = [
        {"resourceType": "Patient", "id": f"p{at}", "gender": "female", "birthDate": "1950"} for at in (1, 2)
    ]
    icpc, snomed = "urn:oid:2.16.578.1.12.4.1.1.7170", "http://snomed.info/sct"

    def condition(number: int, system: str, code: str) -> dict[str, object]:
        return {
            "resourceType": "Condition",
            "id": f"c{number}",
            "subject": {"reference": f"Patient/p{1 + number % 2}"},
            "recordedDate": "2026-03-01",
            "code": {"coding": [{"system": system, "code": code}]},
        }

    known = [condition(at, icpc, "T90") for at in (1, 2)]
    others = [condition(10 + at, snomed, "44054006") for at in range(unknown)]
    return [*patients, *known, *others, {"resourceType": "Device", "id": "d1"}]


def ndjson(unknown: int = 0) -> bytes:
    return "\n".join(json.dumps(one) for one in resources(unknown)).encode()


# -- what the files mean --


def test_that_one_file_of_any_kind_is_the_export(tmp_path: Path) -> None:
    for name in ("liste.xlsx", "alt.json", "alt.ndjson", "alt.jsonl", "alt.ndjson.gz", "uttrekk.zip"):
        assert export_of([tmp_path / name]) == tmp_path / name
    assert form_of(tmp_path / "liste.xlsx") is Form.WORKBOOK
    assert form_of(tmp_path / "alt.ndjson.gz") is Form.FHIR
    assert form_of(tmp_path / "uttrekk.zip") is Form.ZIP


def test_that_all_loose_files_of_a_folder_are_the_folder(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("Timebok.csv", "Medisiner.xlsx")]
    for path in paths:
        path.touch()
    (tmp_path / "notat.docx").touch()
    assert export_of(paths) == tmp_path


def test_that_some_of_the_files_of_a_folder_offer_the_folder_and_take_nothing(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("Timebok.csv", "Medisiner.xlsx", "annet.csv")]
    for path in paths:
        path.touch()
    assert export_of(paths[:2]) is None
    assert folder_of(paths[:2]) == tmp_path
    assert folder_of([paths[0], tmp_path.parent / "et-annet-sted.csv"]) is None
    assert folder_of([paths[0], tmp_path / "notat.docx"]) is None


def test_that_the_dialog_offers_every_kind(bench: Bench) -> None:
    bench.page.choose_file()
    dialog = bench.page.dialogs.dialog
    assert dialog is not None
    (offered,) = dialog.nameFilters()
    assert all(kind in offered for kind in CHOSEN_KINDS)
    dialog.close()


# -- offering the folder --


def test_that_the_folder_is_offered_and_read_when_it_is_taken(
    bench: Bench, export: Export, inn: Path
) -> None:
    folder = written(export, inn)
    (folder / "Timebok.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    bench.page.give((folder / "Timebok.csv",))
    start = bench.page.screens.start
    assert bench.page.screens.current is start
    assert f"Det ligger mer i {folder.name}. Alle tabeller der blir lest." in bench.words()
    assert start.notice is not None and start.notice.button is not None
    start.notice.button.click()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.checks


# -- how it's told --


def test_that_a_workbook_is_told_with_its_sheets(bench: Bench, export: Export, inn: Path) -> None:
    bench.look(workbook(export, inn / "liste.xlsx"))
    assert bench.page.screens.current is bench.page.screens.checks
    assert "Excel, 3 ark" in bench.words()
    rows = bench.page.screens.checks.tables.view.rows
    assert rows.cell_text(0, 1) == "liste.xlsx › pasienter"


def test_that_a_finding_in_a_workbook_has_the_row_that_excel_shows(
    bench: Bench, export: Export, inn: Path
) -> None:
    export.add("diagnoser", pasient_id="UKJENT-1", dato=T, kode="T90", kodeverk="ICPC-2")
    row = len(export.rows["diagnoser"]) + 1
    bench.look(workbook(export, inn / "liste.xlsx"))
    (finding,) = bench.page._looked.findings if bench.page._looked is not None else ()
    assert (finding.table, finding.row, finding.column) == ("diagnoser", row, "pasient_id")


def test_that_csv_and_a_workbook_side_by_side_are_both_told(bench: Bench, export: Export, inn: Path) -> None:
    folder = written(export, inn)
    (folder / "maalinger.csv").unlink()
    measurements = [["pasient_id", "dato", "type", "verdi"], ["PAS-0001", "2026-01-01", "hba1c", 51]]
    (folder / "maalinger.xlsx").write_bytes(book_of({"maalinger": measurements}))
    bench.look(folder)
    assert "Excel, 1 ark" in bench.words()
    assert "Format 1, komma, UTF-8, Excel, 1 ark" in bench.words()


def test_that_fhir_is_told_with_the_systems_that_are_not_read(new_office: Bench, inn: Path) -> None:
    inn.mkdir()
    (inn / "alt.ndjson").write_bytes(ndjson(unknown=3))
    new_office.look(inn / "alt.ndjson")
    said = new_office.words()
    assert new_office.page.screens.current is new_office.page.screens.checks
    assert "FHIR R4" in said
    assert "Condition: 3 har bare koder fra SNOMED CT, som ikke leses." in said
    assert "1 FHIR-ressurs er ikke med: Device." in said
    assert "Endre kolonner" not in said
    rows = new_office.page.screens.checks.tables.view.rows
    assert rows.cell_text(1, 1) == "FHIR Condition"


def test_that_packed_resources_in_a_zip_are_read(new_office: Bench, inn: Path) -> None:
    inn.mkdir()
    with ZipFile(inn / "alt.zip", "w") as archive:
        archive.writestr("Alt.ndjson", ndjson())
    (inn / "alt.ndjson.gz").write_bytes(gzip.compress(ndjson()))
    for name in ("alt.zip", "alt.ndjson.gz"):
        new_office.look(inn / name)
        assert new_office.page._looked is not None and new_office.page._looked.fhir


def test_that_hidden_sheets_are_told(bench: Bench, export: Export, inn: Path) -> None:
    inn.mkdir()
    tables = {**sheets(export), "Skjult": [["a"], [1]]}
    content = book_of(tables, lambda book: setattr(book["Skjult"], "sheet_state", "hidden"))
    (inn / "liste.xlsx").write_bytes(content)
    bench.look(inn / "liste.xlsx")
    assert "1 skjult ark er ikke med." in bench.words()


def test_that_a_column_of_ids_in_a_workbook_can_be_passed(bench: Bench, inn: Path) -> None:
    export = base_export().shifted(10)
    for row in export.rows["kontakter"]:
        row["behandler_id"] = personal_number()
    bench.look(workbook(export, inn / "liste.xlsx"))
    stopped = bench.page.screens.stopped
    assert bench.page.screens.current is stopped
    assert stopped.passable == "kontakter.behandler_id"
    (button,) = [one for one in stopped.buttons if one.property("remedy") == "pass_column"]
    button.click()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.checks
    assert "Sluppet gjennom uten identitetskontroll: kontakter.behandler_id." in bench.words()


def test_that_a_mapped_workbook_cancelled_in_the_checks_stores_nothing(bench: Bench, inn: Path) -> None:
    bench.look(vendor_book(inn / "liste.xlsx"))
    bench.page.cancel()
    bench.settle()
    assert "Avbrutt. Forrige uttrekk gjelder." in bench.words()
