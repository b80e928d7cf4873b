"""Odd and bad input through the whole workbook: nothing of it breaks the file, and each is said in it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from listeoversikt.clinical import codelist
from listeoversikt.clinical.resources import ResourceChanged
from listeoversikt.indicators import definition
from listeoversikt.indicators.definition_file import BadDefinitions
from listeoversikt.operations import main_job, results
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.snapshot import date_of
from tests.contract.driving import drive
from tests.contract.exports import Export
from tests.operations.stores import TODAY, written


def workbook(export: Export, folder: Path, *period_types: str) -> openpyxl.Workbook:
    """The workbook of ``run``."""
    return openpyxl.load_workbook(written_book(export, folder, *period_types))


def written_book(export: Export, folder: Path, *period_types: str) -> Path:
    extract = main_job.read(written(export, folder / "inn"), today=TODAY, accept_findings=True)
    scored = main_job.score(*main_job.as_of(extract.patient_list, extract.export_day, None))
    types = ("365d", *period_types)
    files = results.write_results(
        folder / "ut", scored, extract.report, settings=Settings(), period_types=types
    )
    return files.workbook


def texts(book: openpyxl.Workbook, sheet: str) -> list[str]:
    return [str(cell.value) for row in book[sheet].iter_rows() for cell in row if cell.value is not None]


def line_of(book: openpyxl.Workbook, id: str) -> list[object]:
    """The indicator's own row for the whole list."""
    rows = ([cell.value for cell in row] for row in book["Indikatorer"].iter_rows())
    return next(row for row in rows if row[12] == id and not row[2])


def without_rows(export: Export, *tables: str) -> Export:
    for table in tables:
        export.rows[table] = []
    return export


def test_that_an_empty_denominator_is_missing_and_never_zero(export: Export, tmp_path: Path) -> None:
    book = workbook(without_rows(export, "legemidler"), tmp_path)
    line = line_of(book, "lmg")
    assert line[3:6] == ["mangler"] * 3 and line[11]


def test_that_one_patient_gives_a_workbook_that_tells_nothing_of_them(export: Export, tmp_path: Path) -> None:
    patient = export.rows["pasienter"][0]["pasient_id"]
    for table, rows in export.rows.items():
        export.rows[table] = [row for row in rows if row["pasient_id"] == patient]
    book = workbook(export, tmp_path, "aar")
    sheet = book["Indikatorer"]
    counts = {cell.value for column in "DE" for cell in sheet[column] if isinstance(cell.value, int | float)}
    assert counts <= {0}
    shown = {cell.value for row in book["Per gruppe"].iter_rows(min_row=5, min_col=3) for cell in row}
    assert not any(isinstance(value, int | float) and value for value in shown)


def test_that_a_missing_table_is_said_where_its_figures_would_be(export: Export, tmp_path: Path) -> None:
    book = workbook(export.without_table("innleggelser"), tmp_path)
    assert "mangler" in texts(book, "Utskrivninger")
    assert line_of(book, "uplanlagte_innleggelser")[5] == "mangler"
    assert any("tabellen er ikke med" in text for text in texts(book, "Datakvalitet"))


def test_that_periods_before_the_data_begin_are_not_there(export: Export, tmp_path: Path) -> None:
    extract = main_job.read(written(export, tmp_path / "før"), today=TODAY, accept_findings=True)
    first = min(
        period.first
        for name, period in extract.patient_list.periods.items()
        if name not in ("diagnoser", "pasienter")
    )
    book = workbook(export, tmp_path, "aar")
    heads = next(row for row in book["Trend år"].iter_rows(values_only=True) if "Variant" in row)
    assert min(int(year) for year in heads[3:] if year) >= date_of(first).year


def test_that_an_offices_name_with_a_formula_is_text_in_every_part(export: Export, tmp_path: Path) -> None:
    name = "=cmd|' /C calc'!A0"
    export.meta = (export.meta or {}) | {"kontor": name}
    path = written_book(export, tmp_path)
    assert f"'{name}" in texts(openpyxl.load_workbook(path), "Forside")
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            if "worksheets/" in part:
                text = archive.read(part).decode()
                assert "<f>" not in text and "<f " not in text, part


@pytest.fixture
def damaged(monkeypatch: pytest.MonkeyPatch):
    """The definitions with a word spoiled in one line; its number."""
    text = codelist.read_text(definition.TABLE)
    lines = text.splitlines()
    number = next(at for at, line in enumerate(lines, start=1) if line.startswith("retning ="))
    lines[number - 1] = 'retning = "bortover"'
    monkeypatch.setattr(definition, "definition_text", lambda: "\n".join(lines))
    definition.indicators.cache_clear()
    yield number
    definition.indicators.cache_clear()


def test_that_damaged_definitions_write_nothing_and_are_told_by_line(
    damaged: int, export: Export, tmp_path: Path
) -> None:
    with pytest.raises(BadDefinitions) as bad:
        written_book(export, tmp_path)
    assert bad.value.faults[0].startswith(f"Linje {damaged}: ")
    assert not (tmp_path / "ut").exists()


def test_that_the_command_line_tells_the_line_too(damaged: int, export: Export, tmp_path: Path) -> None:
    found = drive("run", str(written(export, tmp_path / "inn")), "--out", str(tmp_path / "ut"))
    assert found.code == 1 and f"Linje {damaged}: " in found.err
    assert "Traceback" not in found.err and not (tmp_path / "ut").exists()


@pytest.mark.parametrize("table", ["indicators.toml", "frailty"])
def test_that_a_table_changed_without_its_card_is_named_with_how_to_mend_it(
    table: str, export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed(*_: object, **__: object) -> str:
        raise ResourceChanged(f"Tabellen «{table}» er endret uten at kildekortet er det. Installer på nytt.")

    definition.indicators.cache_clear()
    where = (definition, "read_text") if table == "indicators.toml" else (main_job, "score")
    monkeypatch.setattr(*where, changed)
    found = drive("run", str(written(export, tmp_path / "inn")), "--out", str(tmp_path / "ut"))
    definition.indicators.cache_clear()
    assert found.code == 1 and table in found.err and "kildekort" in found.err
    assert "uventet" not in found.err and not (tmp_path / "ut").exists()
