"""The tests' own tools: the base export keeps the contract, the dialects agree, the digits add up."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

import pytest

from . import dialects
from .base_export import DIED_ON, EMPTY_HANDED, REQUIRED, T, base_export
from .driving import fold
from .exports import EVENT_COLUMNS, Export
from .identity_numbers import NUMBERS, control_digits, number, personal_number


def test_that_the_control_digits_equal_those_worked_out_by_hand() -> None:
    # 3·0+7·1+6·0+1·1+8·0+9·7+4·5+5·0+2·1 = 93, 11 − 93 mod 11 = 6;  with it 4+2+42+25+3+12 = 88, 0 left.
    assert control_digits("010107501") == "60"


@pytest.mark.parametrize("made", NUMBERS.values(), ids=NUMBERS.keys())
def test_that_every_planted_number_has_eleven_digits_and_weighs_to_nothing(made: str) -> None:
    digits = [int(digit) for digit in made]
    first = sum(
        weight * digit for weight, digit in zip((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), digits[:10], strict=True)
    )
    second = sum(w * d for w, d in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1), digits, strict=True))
    assert len(made) == 11 and first % 11 == 0 and second % 11 == 0


def test_that_numbers_of_different_days_differ() -> None:
    assert personal_number(day=3) != personal_number(day=4)
    assert number("352044").startswith("352044")


def test_that_the_base_export_has_forty_patients_and_all_seven_tables(export: Export) -> None:
    assert len(export.rows["pasienter"]) == 40
    assert {table: bool(rows) for table, rows in export.rows.items()} == dict.fromkeys(REQUIRED, True)
    assert all(len(rows) < 400 for rows in export.rows.values())


def test_that_no_event_of_the_base_export_is_impossible(export: Export) -> None:
    birth = {row["pasient_id"]: row["fodselsaar"] for row in export.rows["pasienter"]}
    for table, column in EVENT_COLUMNS.items():
        for row in export.rows[table]:
            day, owner = row[column], row["pasient_id"]
            assert isinstance(day, date) and day <= T and day.year >= int(str(birth[owner]))
            assert owner != "PAS-0029" or day <= DIED_ON
            assert owner not in EMPTY_HANDED


def test_that_no_two_rows_of_the_base_export_are_equal(export: Export) -> None:
    for table, rows in export.rows.items():
        assert len({tuple(sorted(row.items(), key=str)) for row in rows}) == len(rows), table


def test_that_the_newest_event_of_the_base_export_is_its_own_date(export: Export) -> None:
    days = [row[column] for table, column in EVENT_COLUMNS.items() for row in export.rows[table]]
    assert max(day for day in days if isinstance(day, date)) == T


@pytest.mark.parametrize("name", dialects.DIALECTS)
def test_that_a_dialect_says_what_the_plain_one_says(name: str, export: Export) -> None:
    dialect = dialects.DIALECTS[name]
    plain = export.files()
    for table, columns in export.columns.items():
        text = export.files(dialect)[dialect.file_name(table)].decode(dialect.encoding)
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect.delimiter))
        first = list(csv.reader(io.StringIO(plain[f"{table}.csv"].decode(), newline="")))
        assert len(read) == len(first)
        assert {len(row) for row in read} == {len(columns)}
        assert {fold(cell) for cell in read[0]} == {fold(column) for column in columns}


def test_that_a_day_is_written_in_each_of_the_three_forms(export: Export) -> None:
    def written(name: str) -> str:
        return export.files(dialects.DIALECTS[name])["kontakter.csv"].decode()

    assert "2026-03-31" in written("ISO dates")
    assert "31.03.2026" in written("Norwegian dates")
    assert "31.3.26" in written("dates with two-digit years")


def test_that_an_earlier_extract_holds_nothing_later() -> None:
    day = date(2025, 12, 31)
    earlier = base_export().as_extracted_on(day)
    for rows in earlier.rows.values():
        for row in rows:
            late = [
                name
                for name, cell in row.items()
                if isinstance(cell, date) and cell > day and name not in ("til", "liste_til")
            ]
            assert late == []


def test_that_folding_follows_the_examples_of_the_contract() -> None:
    assert {fold(name) for name in ("fødselsår", "foedselsaar", "fodselsaar", "Fødsels-år")} == {"fodselsar"}
    assert re.fullmatch("malinger", fold("Målinger")) and fold("maalinger") == "malinger"
