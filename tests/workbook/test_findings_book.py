"""The findings of an import as a workbook."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from listeoversikt.__main__ import main
from listeoversikt.journal.findings import Reason
from listeoversikt.words import MENDS


def written_export(folder: Path, diagnoses: str) -> Path:
    folder.mkdir()
    (folder / "uttrekk.json").write_text('{"uttrekksdato": "2026-03-31"}')
    (folder / "pasienter.csv").write_text("pasient_id;fodselsaar;kjonn\nA;1950;K\n")
    (folder / "diagnoser.csv").write_text("pasient_id;dato;kode;kodeverk\n" + diagnoses)
    return folder


def rows_of(path: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(path)["Funn"]
    return [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[0]]


def test_that_each_row_set_aside_is_told_with_place_and_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = written_export(
        tmp_path / "u", "A;2025-01-01;T90;ICPC-2\nA;2025-02-30;T90;ICPC-2\nHemmelig;2025-01-01;T90;ICPC-2\n"
    )
    assert main(["check", str(export), "--excel", str(tmp_path / "funn.xlsx")]) == 0
    rows = rows_of(tmp_path / "funn.xlsx")
    assert [row[:3] for row in rows] == [("diagnoser", 3, "dato"), ("diagnoser", 4, "pasient_id")]
    assert rows[0][6] == MENDS[Reason.BAD_DATE]
    assert "Hemmelig" not in str(rows)
    assert capsys.readouterr().err == ""


def test_that_an_export_without_findings_says_so(tmp_path: Path) -> None:
    export = written_export(tmp_path / "u", "A;2025-01-01;T90;ICPC-2\n")
    main(["check", str(export), "--excel", str(tmp_path / "funn.xlsx")])
    assert rows_of(tmp_path / "funn.xlsx")[0][0] == "Ingenting ble satt til side."


def test_that_every_reason_says_how_to_mend_it() -> None:
    assert MENDS.keys() == set(Reason)
