"""A workbook read back: only what is a plain workbook of sensible size, and formulas as the text they are."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from listeoversikt.workbook import reading
from listeoversikt.workbook.reading import Unreadable, WorkbookUnreadable, read_book
from listeoversikt.workbook.writer import write_workbook

from . import made_contents


def refusal(path: Path) -> Unreadable:
    with pytest.raises(WorkbookUnreadable) as refused:
        read_book(path)
    return refused.value.why


def test_that_the_control_sheet_is_understood(written: Path) -> None:
    control = read_book(written).control
    assert (control.index_date, control.work_date) == (made_contents.T, made_contents.T)
    assert control.period_types == ("365d", "tertial") and control.log_number == 17
    assert control.supplements == ("ab" * 32,) and control.settings == {"falls_as_w18": True}
    assert control.definitions["indicators"] == "2026.1+00000001" and not control.wound_back


def test_that_cells_come_as_they_were_written(written: Path) -> None:
    cells = read_book(written).sheets["Indikatorer"]
    assert 27 in cells.values() and "skjult" in cells.values()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04not a zip", b"id;verdi\n1;2\n"])
def test_that_another_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    assert refusal(path) is Unreadable.NOT_A_WORKBOOK


def test_that_a_zip_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")
    assert refusal(path) is Unreadable.NOT_A_WORKBOOK


@pytest.mark.parametrize("mark", [b'<!DOCTYPE x [<!ENTITY a "b">]>', "<!DOCTYPE x>".encode("utf-16-le")])
def test_that_entities_are_refused(mark: bytes, written: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, mark + content if name == "xl/workbook.xml" else content)
    assert refusal(path) is Unreadable.NOT_SAFE


def test_that_what_unpacks_too_large_is_refused(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_UNPACKED", 10_000)
    assert refusal(written) is Unreadable.NOT_SAFE


def test_that_a_workbook_without_control_sheet_is_refused(written: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written)
    del book["Kontroll"]
    book.save(tmp_path / "x.xlsx")
    assert refusal(tmp_path / "x.xlsx") is Unreadable.NO_CONTROL


def test_that_a_control_sheet_that_was_spoiled_is_refused(written: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written)
    for row in book["Kontroll"].iter_rows():
        for cell in row:
            if cell.value == "log_number":
                book["Kontroll"].cell(cell.row, 2).value = "mange"
    book.save(tmp_path / "x.xlsx")
    assert refusal(tmp_path / "x.xlsx") is Unreadable.NO_CONTROL


def test_that_a_formula_is_read_as_text(written: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written)
    book["Indikatorer"]["D5"] = "=1+1"
    book.save(tmp_path / "x.xlsx")
    assert read_book(tmp_path / "x.xlsx").sheets["Indikatorer"][5, 4] == "=1+1"


def test_that_an_offices_name_is_never_a_formula(tmp_path: Path) -> None:
    name = '=HYPERLINK("http://x";"y")'
    write_workbook(tmp_path / "x.xlsx", made_contents.office(name))
    with zipfile.ZipFile(tmp_path / "x.xlsx") as archive:
        sheets = [archive.read(part).decode() for part in archive.namelist() if "worksheets/" in part]
    assert not any("<f>" in text or "<f " in text for text in sheets)
    assert f"'{name}" in read_book(tmp_path / "x.xlsx").sheets["Forside"].values()
