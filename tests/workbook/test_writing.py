"""The file is whole or not there, the same each time, and other programs open it."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from listeoversikt.workbook import book as book_module
from listeoversikt.workbook.writer import write_workbook

from . import made_contents
from .cell_texts import describe
from .made_contents import hidden, missing, shown


def test_that_a_failed_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "indicators.xlsx"
    path.write_bytes(b"the old one")

    def fails(path: Path, *_: object) -> None:
        path.write_bytes(b"half")
        raise OSError

    monkeypatch.setattr(book_module, "save_book", fails)
    with pytest.raises(OSError):
        write_workbook(path, made_contents.content())
    assert path.read_bytes() == b"the old one" and list(tmp_path.iterdir()) == [path]


def test_that_the_same_content_gives_the_same_cells(written: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsx"
    write_workbook(again, made_contents.content())
    one, other = (list(map(describe, load_workbook(path))) for path in (written, again))
    assert one == other


def test_that_the_spreadsheet_library_is_not_loaded_before_something_is_written() -> None:
    program = "import sys, listeoversikt.operations.results; print('openpyxl' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_that_without_calendar_periods_there_is_no_trend_but_still_a_chart(tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    rows = tuple(row for row in made_contents.rows() if row.row.period_type == "365d")
    write_workbook(path, made_contents.content(rows=rows))
    book = load_workbook(path)
    assert not [name for name in book.sheetnames if name.startswith("Trend")]
    assert len(book["Forside"]._charts) == 1


@pytest.mark.parametrize(
    "rows",
    [(), (hidden("lmg", None),), (missing("lmg"), missing("legevakt")), (shown("lmg", 0, 10),)],
    ids=["no rows", "all hidden", "all missing", "one figure"],
)
def test_that_a_workbook_with_next_to_nothing_is_written(rows: tuple[object, ...], tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    write_workbook(path, made_contents.content(rows=rows, quality=()))
    assert load_workbook(path).sheetnames[0] == "Forside"


def test_that_the_legend_tells_the_stricter_limits(tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    write_workbook(path, made_contents.content(small=7, round_to=5))
    said = [cell.value for row in load_workbook(path)["Tegnforklaring"].iter_rows() for cell in row]
    assert any("1–7" in str(value) for value in said)
    assert any("nærmeste 5" in str(value) for value in said)


def test_that_lists_are_columns_of_their_own_when_they_are_there(tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    rows = (*made_contents.rows()[:1], shown("lmg", 12, 100, "liste:1"))
    write_workbook(path, made_contents.content(rows=rows))
    heads = [cell.value for cell in load_workbook(path)["Per gruppe"][4]]
    assert heads == ["Indikator", "Variant", "Hele lista", "Liste 1"]


def as_number(text: str) -> float:
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) isn't installed")
def test_that_libreoffice_opens_it_and_reads_every_cell_back(tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    content = made_contents.content()
    write_workbook(path, replace(content, origin=replace(content.origin, office="=1+1")))
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", every_sheet, "--outdir", str(tmp_path)]
    subprocess.run(
        [*command, str(path)], check=True, capture_output=True, env=os.environ | {"LC_ALL": "C.UTF-8"}
    )
    for sheet in load_workbook(path):
        text = (tmp_path / f"indicators-{sheet.title}.csv").read_text(encoding="utf-8")
        rows = list(csv.reader(text.splitlines()))
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            if not isinstance(cell.value, str) and not cell.is_date:
                assert as_number(rows[cell.row - 1][cell.column - 1]) == pytest.approx(cell.value)
            elif isinstance(cell.value, str) and "\n" not in cell.value:
                assert rows[cell.row - 1][cell.column - 1] == cell.value
