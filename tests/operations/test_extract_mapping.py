"""What an export holds before anybody has said what its names mean; and what the page of it must never show."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from listeoversikt.journal import sources
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.raw_table import Cells, Headers
from listeoversikt.journal.refusal import RefusalKind
from listeoversikt.operations.extract_mapping import (
    Lack,
    Survey,
    Unread,
    calls_for_mapping,
    recognised_profile,
    survey,
)
from listeoversikt.operations.extract_stops import StopKind, Stopped
from listeoversikt.operations.mapping_draft import assign_table, draft_of
from listeoversikt.operations.mapping_trial import trial
from listeoversikt.operations.progress import Stage
from tests.contract.base_export import T, base_export
from tests.contract.exports import Export, write_folder
from tests.journal.mapping.vendor import FILES, vendor_export, vendor_folder, vendor_profile
from tests.operations.mapping_ways import source_named, surveyed


def with_column(files: dict[str, bytes], file: str, header: str, cell: str) -> dict[str, bytes]:
    """The files with one more column, filled in the tenth row alone."""
    lines = files[file].decode("cp1252").splitlines()
    cells = [header, *("" if number != 9 else cell for number in range(1, len(lines)))]
    joined = "\n".join(f"{line};{one}" for line, one in zip(lines, cells, strict=True))
    return files | {file: joined.encode("cp1252")}


def test_that_the_contracts_own_export_needs_no_mapping(tmp_path: Path) -> None:
    found = surveyed(write_folder(base_export().files(), tmp_path / "inn"))
    assert not found.needs_mapping
    assert {one.table for one in found.sources} == set(base_export().columns)
    assert found.recognised is None
    assert found.pointing == ()


def test_that_the_vendors_export_needs_it_and_says_what_lacks(tmp_path: Path) -> None:
    found = surveyed(vendor_folder(tmp_path / "inn"))
    assert found.needs_mapping
    assert found.lacking == (Lack("pasienter"), Lack("diagnoser"))
    contacts = source_named(found, "Timebok")
    assert (contacts.source, contacts.table, contacts.rows) == (
        "Timebok.csv",
        "",
        len(base_export().rows["kontakter"]),
    )
    assert contacts.guess is not None
    assert contacts.guess.table == "kontakter"


def test_that_its_profile_is_recognised_and_then_nothing_lacks(tmp_path: Path) -> None:
    path = vendor_folder(tmp_path / "inn")
    found = surveyed(path, vendor_profile("gammel"), vendor_profile())
    assert found.recognised == vendor_profile()
    assert not found.needs_mapping
    assert recognised_profile(path, [vendor_profile()]) == vendor_profile()
    assert recognised_profile(path, []) is None
    assert recognised_profile(tmp_path / "ingen", [vendor_profile()]) is None


def test_that_a_missing_required_column_lacks(tmp_path: Path) -> None:
    export = base_export().rename_column("kontakter", "type", "Timetype")
    assert surveyed(write_folder(export.files(), tmp_path / "inn")).lacking == (Lack("kontakter", "type"),)


def test_that_a_supplement_need_not_have_the_tables_of_a_full_extract(tmp_path: Path) -> None:
    export = Export({"tiltak": ["pasient_id", "dato", "type"]}, {"tiltak": []}, {"omfang": "tillegg"})
    assert not surveyed(write_folder(export.files(), tmp_path / "inn")).needs_mapping


def test_that_words_that_are_not_understood_are_counted(tmp_path: Path) -> None:
    export = base_export()
    for row in export.rows["kontakter"][:50]:
        row["type"] = "Rørpost"
    found = surveyed(write_folder(export.files(), tmp_path / "inn"))
    assert found.unread == (Unread("kontakter", "type", 1, 50),)
    assert found.needs_mapping


def test_that_a_few_such_rows_need_no_mapping(tmp_path: Path) -> None:
    export = base_export()
    export.patch("kontakter", 3, type="Rørpost")
    assert not surveyed(write_folder(export.files(), tmp_path / "inn")).needs_mapping


def test_that_a_header_has_samples_and_counts(tmp_path: Path) -> None:
    sexes = source_named(surveyed(vendor_folder(tmp_path / "inn")), "Pasientliste mars 2026").headers[2]
    assert sexes.header == "kjonn"
    assert sexes.position == 3
    assert set(sexes.samples) == {"Jente", "Gutt"}
    assert sum(count for _, count in sexes.counts) == sexes.filled == 40
    ids = source_named(surveyed(tmp_path / "inn"), "Problemliste").headers[0]
    assert len(ids.samples) == 5


@pytest.mark.parametrize(
    ("header", "cell", "kind"),
    [
        ("Notat", "ring kari@eksempel.no", RefusalKind.EMAIL),
        ("Notat", "01010150074", RefusalKind.NATIONAL_NUMBER),
        ("Mobil", "91234567", RefusalKind.PHONE),
        ("Fødselsdato", "1950", RefusalKind.IDENTITY_COLUMN),
        ("912 34 567", "x", RefusalKind.PHONE),
    ],
)
def test_that_a_column_that_points_to_a_person_shows_no_value(
    tmp_path: Path, header: str, cell: str, kind: RefusalKind
) -> None:
    files = with_column(vendor_export(), "Timebok.csv", header, cell)
    found = surveyed(write_folder(files, tmp_path / "inn"), vendor_profile())
    [(source, pointing)] = found.pointing
    assert source.stem == "Timebok"
    assert pointing.points is kind
    assert (pointing.samples, pointing.counts, pointing.filled) == ((), (), 1)
    assert pointing.header == ("" if header.startswith("9") else header)
    told = repr(found)
    assert cell == "x" or cell not in told.replace(repr(1950), "")
    assert "912 34 567" not in told
    assert "kari" not in told


def test_that_a_column_of_eight_digits_is_shown_where_it_is_taken_for_the_patients_number(
    tmp_path: Path,
) -> None:
    files = vendor_export()
    files["Timebok.csv"] = files["Timebok.csv"].replace(b"PAS-0", b"9123456")
    found = surveyed(write_folder(files, tmp_path / "inn"))
    assert found.pointing == ()


def test_that_a_column_that_a_person_has_let_through_is_no_alarm(tmp_path: Path) -> None:
    files = with_column(vendor_export(), "Timebok.csv", "Rom-ref", "91234567")
    path = write_folder(files, tmp_path / "inn")
    assert surveyed(path).pointing
    found = survey(path, [], passed=["kontakter.Rom-ref"])
    assert isinstance(found, Survey)
    assert found.pointing == ()


def test_that_a_text_file_beside_the_tables_does_no_harm(tmp_path: Path) -> None:
    files = vendor_export() | {"les meg.txt": b"\x00\x01\x02", "om.txt": b"Laget av kontoret\n"}
    found = surveyed(write_folder(files, tmp_path / "inn"), vendor_profile())
    assert not found.needs_mapping
    assert source_named(found, "om").table == ""


def test_that_an_export_that_cannot_be_opened_is_a_stop(tmp_path: Path) -> None:
    found = survey(tmp_path / "ingen", [])
    assert isinstance(found, Stopped)
    assert found.kind is StopKind.UNREADABLE


def test_that_it_is_cancelled_and_tells_how_far_it_has_come(tmp_path: Path) -> None:
    told: list[tuple[Stage, int, int]] = []
    path = vendor_folder(tmp_path / "inn")
    surveyed_stop = survey(
        path, [], cancelled=lambda: len(told) > 3, progress=lambda *step: told.append(step)
    )
    assert isinstance(surveyed_stop, Stopped)
    assert surveyed_stop.kind is StopKind.CANCELLED
    told.clear()
    survey(path, [], progress=lambda *step: told.append(step))
    done = [step[1] for step in told]
    assert done == sorted(done)
    assert done[-1] == 1000


def test_that_a_profile_that_states_the_row_of_the_headers_is_recognised_by_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name in ("pasienter", "diagnoser"):
        sheet = book.create_sheet(name)
        sheet.append(["Alle", "lister", "fra", "journalen", "per", "i", "dag"])
        for line in vendor_export()[f"{FILES[name]}.csv"].decode("cp1252").splitlines():
            sheet.append(line.split(";")[:4])
    book.save(tmp_path / "uttrekk.xlsx")
    told = {
        name: replace(vendor_profile().tables[name], sources=(), header_row=2)
        for name in ("pasienter", "diagnoser")
    }
    stating = Profile("Rad 2", told)
    path = tmp_path / "uttrekk.xlsx"
    assert recognised_profile(path, [stating, vendor_profile()]) == stating
    found = surveyed(path, stating, vendor_profile())
    assert (found.recognised, found.needs_mapping) == (stating, False)
    assert surveyed(path, vendor_profile()).needs_mapping


@pytest.mark.parametrize("name", ["Kari Hansen.csv", "01010150074.csv"])
def test_that_a_file_named_after_a_person_is_not_shown_by_its_name(tmp_path: Path, name: str) -> None:
    files = vendor_export()
    files[name] = files.pop("Timebok.csv")
    found = surveyed(write_folder(files, tmp_path / "inn"))
    assert "Kari" not in repr(found.sources)
    assert "01010150074" not in repr(found.sources)
    [source] = [one for one in found.sources if one.source.startswith("fil ")]
    draft = draft_of(found, "x")
    assert draft.places[source.source].word == ""
    with pytest.raises(ValueError, match="name"):
        assign_table(draft, source.source, "kontakter")


def test_that_nothing_is_recognised_in_fhir(tmp_path: Path) -> None:
    path = write_folder({"Patient.ndjson": b"{}\n"}, tmp_path / "inn")
    assert recognised_profile(path, [vendor_profile()]) is None


def test_that_a_stop_calls_for_a_mapping_where_something_unknown_may_be_what_is_missing(
    tmp_path: Path,
) -> None:
    vendors = trial(vendor_folder(tmp_path / "a"), None, T)
    lacking = trial(write_folder(base_export().without_table("diagnoser").files(), tmp_path / "b"), None, T)
    assert isinstance(vendors, Stopped)
    assert isinstance(lacking, Stopped)
    assert calls_for_mapping(vendors)
    assert not calls_for_mapping(lacking)


def test_that_a_profile_is_recognised_by_the_first_rows_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a large export twice would double the time of every import."""
    path = vendor_folder(tmp_path / "inn")
    monkeypatch.setattr(sources, "TOP_BYTES", 2_000)
    read: list[int] = []
    cells = sources.read_cells

    def listening(table: str, content: bytes, *rest: Headers) -> Cells:
        read.append(len(content))
        return cells(table, content, *rest)

    monkeypatch.setattr(sources, "read_cells", listening)
    assert recognised_profile(path, [vendor_profile()]) == vendor_profile()
    assert len(read) == len(FILES)
    assert max(read) <= 2_000 < max(file.stat().st_size for file in path.iterdir())


def test_that_a_profile_of_a_workbook_is_recognised_under_merged_titles(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, content in vendor_export().items():
        sheet = book.create_sheet(name.partition(".")[0])
        sheet.append(["Uttrekk fra journalen"])
        sheet.append([])
        for row in csv.reader(content.decode("cp1252").splitlines(), delimiter=";"):
            sheet.append(row)
        sheet.merge_cells("A1:C2")
    book.save(tmp_path / "liste.xlsx")
    assert recognised_profile(tmp_path / "liste.xlsx", [vendor_profile()]) == vendor_profile()
