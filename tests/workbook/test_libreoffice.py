"""The workbook in LibreOffice: saved as ODS and opened again, every value reads back as it was written."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from listeoversikt.workbook.writer import write_workbook

from . import made_contents

EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice (soffice) isn't installed"
)


def convert(path: Path, to: str) -> None:
    """Without anybody to press a button: a repair prompt would fail here."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(path.parent), str(path)]
    found = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"}
    )
    assert "Error" not in found.stderr, found.stderr


def as_number(text: str) -> float:
    return float(text[:-1]) / 100 if text.endswith("%") else float(text)


def test_that_a_copy_in_ods_holds_every_value(tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    write_workbook(path, made_contents.office("=1+1"))
    convert(path, "ods")
    convert(path.with_suffix(".ods"), EVERY_SHEET)
    book = load_workbook(path)
    assert "Sammenligning" in book.sheetnames and "Evaluering" in book.sheetnames
    for sheet in book:
        text = (tmp_path / f"indicators-{sheet.title}.csv").read_text(encoding="utf-8")
        rows = list(csv.reader(text.splitlines()))
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            found = rows[cell.row - 1][cell.column - 1]
            if cell.is_date or "\n" in str(cell.value):
                continue
            if isinstance(cell.value, str):
                assert found == cell.value, (sheet.title, cell.coordinate)
            else:
                assert as_number(found) == pytest.approx(cell.value), (sheet.title, cell.coordinate)
