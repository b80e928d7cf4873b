"""The same list as CSV and as a workbook is the same list, and what points to a person is caught in both."""

from __future__ import annotations

import csv
import datetime as dt
import re
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from listeoversikt.clinical.national_number import is_national_number
from listeoversikt.journal.extract import Extract, read_export
from listeoversikt.journal.identity import guard
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.values import parse_date
from listeoversikt.made_up.export import write_made_up_export
from tests.journal.dirty_tables import Lines, dirty_exports, is_blank
from tests.journal.raw import T, write_export
from tests.journal.workbooks.books import DIAGNOSES, Rows, book_of, one_sheet, only_table, with_shared_texts

ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
WHOLE = re.compile(r"[1-9]\d{0,14}|0")


def as_excel_keeps_it(text: str, luck: Random) -> Any:
    """The cell as it comes to lie in a workbook: dates and numbers as such, or still as text."""
    if luck.random() < 0.3 or not text:
        return text or None
    if ISO.fullmatch(text) and (day := parse_date(text)):
        return luck.choice([day, dt.datetime(day.year, day.month, day.day, 9, 30)])
    return int(text) if WHOLE.fullmatch(text) else text


def as_workbook(tables: dict[str, list[list[str]]], luck: Random) -> bytes:
    sheets: dict[str, Rows] = {}
    for name, (header, *rows) in tables.items():
        title = [["Uttrekk"]] if luck.random() < 0.5 else []
        kept = [[as_excel_keeps_it(cell, luck) for cell in row] for row in rows]
        sheets[name.title()] = [*title, header, *kept]
    return book_of(sheets)


def read(path: Path) -> Extract:
    return read_export(path, today=T, accept_findings=True)


def same(one: Extract, other: Extract) -> None:
    assert one.patient_list.tables.keys() == other.patient_list.tables.keys()
    for name, table in one.patient_list.tables.items():
        twin = other.patient_list.tables[name]
        for column in table.columns.keys() - {"row"}:
            assert table.columns[column].tolist() == twin.columns[column].tolist(), (name, column)
        assert table.labels == twin.labels
    assert one.report.tables == other.report.tables
    assert one.report.set_aside_by_reason() == other.report.set_aside_by_reason()


@settings(max_examples=25)
@given(dirty_exports(), st.integers(0, 2**32))
def test_that_a_dirty_list_is_the_same_as_csv_and_as_a_workbook(lines: dict[str, Lines], seed: int) -> None:
    tables = {name: [line.split(";") for line in rows if not is_blank(line)] for name, rows in lines.items()}
    tables = {name: [row for row in rows if len(row) == len(rows[0])] for name, rows in tables.items()}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        said = {name: "\n".join(";".join(row) for row in rows).encode() for name, rows in tables.items()}
        write_export(place / "csv", said)
        write_export(place / "xlsx", {})
        (place / "xlsx" / "liste.xlsx").write_bytes(as_workbook(tables, Random(seed)))
        same(read(place / "csv"), read(place / "xlsx"))


@pytest.mark.parametrize("shared", [False, True])
def test_that_the_made_up_list_is_the_same_as_csv_and_as_a_workbook(tmp_path: Path, shared: bool) -> None:
    folder = tmp_path / "csv"
    write_made_up_export(patients=150, seed=4, out=folder, as_of=T)
    tables = {
        path.stem: list(csv.reader(path.open(encoding="cp1252"), delimiter=";"))
        for path in folder.glob("*.csv")
    }
    content = as_workbook(tables, Random(1))
    place = write_export(tmp_path / "xlsx", {})
    (place / "liste.xlsx").write_bytes(with_shared_texts(content) if shared else content)
    (place / "uttrekk.json").write_bytes((folder / "uttrekk.json").read_bytes())
    same(read(folder), read(place))


def test_that_a_folder_may_mix_workbooks_and_csv(tmp_path: Path) -> None:
    place = write_export(
        tmp_path / "inn", {"pasienter": b"pasient_id;fodselsaar;kjonn\na;1950;K\nb;1960;M\n"}
    )
    (place / "diagnoser.xlsx").write_bytes(one_sheet(DIAGNOSES, name="Ark1"))
    found = read(place)
    assert {name: count.kept for name, count in found.report.tables.items()} == {
        "pasienter": 2,
        "diagnoser": 2,
    }


def test_that_the_same_table_twice_is_refused(tmp_path: Path) -> None:
    place = write_export(tmp_path / "inn", {"diagnoser": b"pasient_id;dato;kode;kodeverk\n"})
    (place / "liste.xlsx").write_bytes(one_sheet(DIAGNOSES))
    with pytest.raises(Refusal) as refused:
        read(place)
    assert refused.value.kind is RefusalKind.SAME_TABLE_TWICE


# -- what points to a person --


def national_number(zero: bool) -> int:
    """A made-up number with valid control digits; with ``zero`` it begins with one."""
    for tail in range(100_000):
        text = f"{'01' if zero else '11'}1090{tail:05}"
        if is_national_number(text):
            return int(text)
    raise AssertionError


@pytest.mark.parametrize("zero", [False, True])
@pytest.mark.parametrize("form", ["General", "0", "000000 00000", "0.00"])
@pytest.mark.parametrize("column", ["A", "E"])
def test_that_a_national_number_kept_as_a_number_is_caught(zero: bool, form: str, column: str) -> None:
    def put_in(sheet: Worksheet) -> None:
        sheet["E1"] = "merknad"
        sheet[f"{column}3"] = float(national_number(zero))
        sheet[f"{column}3"].number_format = form
        sheet.column_dimensions["E"].hidden = True
        sheet.row_dimensions[3].hidden = True

    with pytest.raises(Refusal) as refused:
        guard(only_table(one_sheet(DIAGNOSES, put_in)), frozenset())
    assert (refused.value.kind, refused.value.row) == (RefusalKind.NATIONAL_NUMBER, 3)
    assert str(national_number(zero)) not in str(refused.value)


def test_that_the_row_of_a_hit_is_the_spreadsheet_s_below_a_title() -> None:
    rows = [("Uttrekk",), (), *DIAGNOSES, ("kari@eksempel.no", "2025-01-01", "T90", "ICPC-2")]
    with pytest.raises(Refusal) as refused:
        guard(only_table(one_sheet(rows)), frozenset())
    assert (refused.value.kind, refused.value.row) == (RefusalKind.EMAIL, 6)


def test_that_a_birth_date_shown_as_a_year_is_caught() -> None:
    def as_year(sheet: Worksheet) -> None:
        sheet["B2"] = dt.date(1950, 3, 4)
        sheet["B2"].number_format = "yyyy"

    content = one_sheet([("pasient_id", "fodselsaar", "kjonn"), ("a", "", "K")], as_year, name="pasienter")
    with pytest.raises(Refusal) as refused:
        guard(only_table(content), frozenset())
    assert refused.value.kind is RefusalKind.FULL_BIRTH_DATE


def test_that_rows_of_findings_are_the_spreadsheet_s(tmp_path: Path) -> None:
    rows = [("Uttrekk",), (), *DIAGNOSES, ("a", "31.02.2025", "T90", "ICPC-2")]
    place = write_export(
        tmp_path / "inn", {"pasienter": b"pasient_id;fodselsaar;kjonn\na;1950;K\nb;1960;M\n"}
    )
    (place / "liste.xlsx").write_bytes(one_sheet(rows))
    (finding,) = read(place).report.findings
    assert (finding.table, finding.row) == ("diagnoser", 6)
