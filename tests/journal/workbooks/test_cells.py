"""What a person sees in a cell is what is read."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.values import parse_date
from tests.journal.workbooks.books import (
    DIAGNOSES,
    book_of,
    cells_of,
    in_sheet,
    one_sheet,
    only_table,
    with_shared_texts,
)


def read_as(value: Any, column: str = "merknad", form: str | None = None, *, kind: str | None = None) -> str:
    """The text that a cell with this value, shown in this form, is read as."""

    def shown(sheet: Worksheet) -> None:
        cell = sheet["B2"]
        cell.value = value
        if form is not None:
            cell.number_format = form
        if kind is not None:
            cell.data_type = kind

    content = one_sheet([("pasient_id", column), ("a", "")], shown, name="innleggelser")
    return cells_of(only_table(content), column)[0]


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (dt.date(2026, 3, 31), None),
        (dt.datetime(2026, 3, 31, 14, 30), None),
        (46112, "dd.mm.yyyy"),
        (46112.75, "[$-414]d. mmmm yyyy;@"),
        (46112, "mmm/yy"),
        ("31.03.2026", None),
        ("2026-03-31 00:00:00", None),
    ],
)
def test_that_a_date_is_read_however_it_is_kept(value: Any, form: str | None) -> None:
    assert parse_date(read_as(value, "inn", form)) == dt.date(2026, 3, 31)


def test_that_a_bare_number_is_a_day_in_a_date_column_only() -> None:
    assert read_as(45000, "inn") == "2023-03-15"
    assert read_as(45000.6, "kjent_dato") == "2023-03-15"
    assert read_as(45000) == "45000"
    assert read_as(45000, "hoveddiagnose") == "45000"


@pytest.mark.parametrize("number", [2026, 20260331, 0, -5, 100_000])
def test_that_a_number_that_is_no_plausible_day_stands_as_it_is(number: int) -> None:
    assert read_as(number, "inn") == str(number)


@pytest.mark.parametrize("number", [0, -5, 60, 3_000_000])
def test_that_a_number_shown_as_a_date_that_is_none_stands_as_it_is(number: int) -> None:
    assert read_as(number, "merknad", "yyyy-mm-dd") == str(number)


def test_that_the_days_before_march_1900_are_those_that_excel_shows() -> None:
    assert read_as(1, "merknad", "yyyy-mm-dd") == "1900-01-01"
    assert read_as(59, "merknad", "yyyy-mm-dd") == "1900-02-28"
    assert read_as(61, "merknad", "yyyy-mm-dd") == "1900-03-01"


def test_that_the_calendar_of_1904_is_heeded() -> None:
    def since_1904(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904
        book.worksheets[0]["A2"] = dt.date(2026, 3, 31)
        book.worksheets[0]["B2"] = 46112 - 1462

    table = only_table(book_of({"innleggelser": [("inn", "ut"), ("", "")]}, since_1904))
    assert (cells_of(table, "inn"), cells_of(table, "ut")) == (["2026-03-31"], ["2026-03-31"])


def test_that_a_clock_time_is_no_day() -> None:
    assert read_as(dt.time(3, 30), "merknad", "h:mm").startswith("0.1458")
    assert read_as(dt.timedelta(hours=30), "merknad", "[h]:mm:ss") == "1.25"


NUMBERS = {
    12345: "12345",
    7.1: "7.1",
    0.1 + 0.2: "0.3",
    -2.5: "-2.5",
    0.0000001: "0.0000001",
}


@pytest.mark.parametrize(("value", "text"), NUMBERS.items())
def test_that_a_number_is_read_as_it_is_shown(value: float, text: str) -> None:
    assert read_as(value) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("12345.0", "12345"),
        ("9007199254740993", "9007199254740993"),
        ("1.2345678901234567E+19", "12345678901234567000"),
        ("7.0999999999999996", "7.1"),
    ],
)
def test_that_a_number_is_read_as_excel_writes_it(raw: str, text: str) -> None:
    content = one_sheet([("pasient_id", "merknad"), ("a", 424242)])
    content = in_sheet(content, b"<v>424242</v>", f"<v>{raw}</v>".encode())
    assert cells_of(only_table(content), "merknad") == [text]


def test_that_leading_zeros_are_read_where_shown_and_never_invented() -> None:
    assert read_as(301, "merknad", "0000") == "0301"
    assert read_as(1019912345, "merknad", "000000 00000") == "01019912345"
    assert read_as(301) == "301"
    assert read_as("0301") == "0301"


def test_that_a_percentage_is_the_number_shown() -> None:
    assert read_as(0.075, "merknad", "0.0%") == "7.5"
    assert read_as(0.07, "merknad", "0 %") == "7"
    assert read_as(0.5, "merknad", '0.0 "% av alle"') == "0.5"


def test_that_true_and_false_are_yes_and_no() -> None:
    assert (read_as(True), read_as(False)) == ("ja", "nei")


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!"])
def test_that_an_error_is_set_aside_by_its_column_and_empty_where_any_text_would_do(error: str) -> None:
    assert read_as(error, "inn", kind="e") == error
    assert read_as(error, "hastegrad", kind="e") == error
    for column in ("bydel", "fastlege_id", "pasient_id"):
        table = only_table(one_sheet([(column, "kjonn"), (error, "K")], name="pasienter"))
        assert cells_of(table, column) == [""]


def test_that_a_formula_is_read_as_the_value_that_was_computed() -> None:
    rows = [
        ("pasient_id", "merknad", "fastlege_id"),
        ("a", "=1+1", ""),
        ("b", "=A1", ""),
        ("c", "=A2", "=A3"),
    ]
    content = one_sheet(rows, name="pasienter")
    content = in_sheet(content, b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    content = in_sheet(content, b'<c r="B3"><f>A1</f><v></v>', b'<c r="B3" t="str"><f>A1</f><v></v>')
    content = in_sheet(content, b"<f>A2</f><v></v>", b"<f>A2</f>")
    table = only_table(content)
    assert cells_of(table, "merknad") == ["2", "", "#N/A"]
    assert cells_of(table, "fastlege_id") == ["", "", ""]


def test_that_texts_are_read_as_they_look() -> None:
    assert read_as("  a\u00a0b  ") == "a\u00a0b"
    assert read_as("<&>\"'") == "<&>\"'"
    assert read_as("første\nandre") == "første\nandre"
    assert read_as("a_x0041_b") == "aAb"
    assert read_as("a_x0000_b") == "ab"
    assert read_as("æøå 😀") == "æøå 😀"


def test_that_references_are_read_and_unknown_ones_refused() -> None:
    content = one_sheet([("pasient_id", "merknad"), ("a", "MERKE")])
    assert cells_of(only_table(in_sheet(content, b"MERKE", b"&#230;&#xF8;&amp;")), "merknad") == ["æø&"]
    assert cells_of(only_table(in_sheet(content, b"MERKE", b"a&#55296;b")), "merknad") == ["ab"]
    for bad in (b"&kari;", b"&#9999999;", b"\xff\xfe", b"a & b"):
        with pytest.raises(Refusal) as refused:
            only_table(in_sheet(content, b"MERKE", bad))
        assert refused.value.kind is RefusalKind.UNREADABLE_WORKBOOK


STYLED = (
    b'<is><r><rPr><b/></rPr><t>T</t></r><r><t xml:space="preserve">90</t></r>'
    b'<rPh sb="0" eb="1"><t>uttale</t></rPh></is>'
)


def test_that_a_text_in_several_styles_is_one_text() -> None:
    content = in_sheet(one_sheet(DIAGNOSES), b"<is><t>T90</t></is>", STYLED)
    assert cells_of(only_table(content), "kode") == ["T90", "K86"]
    assert cells_of(only_table(with_shared_texts(content)), "kode") == ["T90", "K86"]


def test_that_a_text_that_is_not_there_is_refused() -> None:
    content = with_shared_texts(one_sheet(DIAGNOSES))
    for bad in (b"<v>99</v>", b"<v>-1</v>", b"<v>x</v>"):
        with pytest.raises(Refusal) as refused:
            only_table(in_sheet(content, b"<v>6</v>", bad))
        assert refused.value.kind is RefusalKind.UNREADABLE_WORKBOOK
