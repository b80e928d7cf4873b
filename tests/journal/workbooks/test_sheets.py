"""Which sheet is which table, where its headers are, and which rows a finding names."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from listeoversikt.journal.mapping.profile import Profile, TableProfile
from tests.journal.workbooks.books import (
    DIAGNOSES,
    Rows,
    book_of,
    cells_of,
    in_sheet,
    one_sheet,
    only_table,
    opened,
    rewritten,
    rows_of,
    saved,
    table_of,
)

TITLE: Rows = (("Uttrekk fra journalen",), (), ("Laget:", "2026-03-31"), ("Dato", "2026-03-31"))


def test_that_title_rows_above_the_header_are_left_out_and_counted() -> None:
    table = only_table(one_sheet([*TITLE, *DIAGNOSES]))
    assert list(table.columns) == ["pasient_id", "dato", "kode", "kodeverk"]
    assert (cells_of(table, "pasient_id"), rows_of(table)) == (["a", "b"], [6, 7])


def test_that_headers_nobody_knows_are_found_below_a_title() -> None:
    rows = [
        ("Rapport 17",),
        ("Pas.nr", "Når", "Diagnosekode", "Verk"),
        ("a", "2025-01-01", "T90", "ICPC-2"),
        ("b", 3, "K86", "ICPC-2"),
    ]
    (source,) = opened(one_sheet(rows, name="Rapport")).sources
    assert source.table == ""
    table = table_of(source)
    assert [column.header for column in table.unknown] == ["Pas.nr", "Når", "Diagnosekode", "Verk"]
    assert rows_of(table) == [3, 4]


def test_that_a_profile_says_which_row_the_header_is() -> None:
    rows = [
        ("pasient_id", "dato", "kode", "kodeverk"),
        ("Id", "Når", "Kode", "Verk"),
        ("a", 45000, "T90", "ICPC-2"),
    ]
    columns = {"Id": "pasient_id", "Når": "dato", "Verk": "kodeverk"}
    profile = Profile("Vårt", {"diagnoser": TableProfile(("Rapport",), columns, header_row=2)})
    (source,) = opened(one_sheet(rows, name="Rapport"), profile).sources
    assert source.table == "diagnoser"
    table = table_of(source, profile)
    assert (rows_of(table), cells_of(table, "dato")) == ([3], ["2023-03-15"])


def test_that_a_header_row_below_the_sheet_finds_nothing() -> None:
    profile = Profile("Vårt", {"diagnoser": TableProfile(header_row=99)})
    assert only_table(one_sheet(DIAGNOSES), profile).read == 0


def test_that_blanks_around_the_list_are_left_out() -> None:
    def further_right(sheet: Worksheet) -> None:
        sheet.insert_cols(1, 2)
        sheet.insert_rows(1, 3)
        sheet["H9"] = "   "
        sheet["A60"] = ""

    table = only_table(one_sheet([*DIAGNOSES[:2], (), *DIAGNOSES[2:]], further_right))
    assert (list(table.columns), rows_of(table)) == (["pasient_id", "dato", "kode", "kodeverk"], [5, 7])
    assert not [column for column in table.unknown if column.header]


def test_that_a_merged_cell_holds_for_all_its_rows() -> None:
    rows = [
        *DIAGNOSES[:1],
        ("a", "2025-01-31", "T90", "ICPC-2"),
        (None, "2025-02-01", "K86", "ICPC-2"),
        (None, "2025-03-01", "R95", "ICPC-2"),
        ("b", "2025-03-01", "R95", "ICPC-2"),
    ]

    def merged(sheet: Worksheet) -> None:
        sheet.merge_cells("A2:A4")
        sheet.merge_cells("D2:D5")

    table = only_table(one_sheet(rows, merged))
    assert cells_of(table, "pasient_id") == ["a", "a", "a", "b"]
    assert cells_of(table, "kodeverk") == ["ICPC-2"] * 4


def test_that_a_cell_merged_over_columns_belongs_to_the_first() -> None:
    def merged(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:D1")
        sheet.merge_cells("B3:C3")
        sheet["A1"] = "Diagnoser i vårt kontor"

    table = only_table(one_sheet([(None,), *DIAGNOSES], merged))
    assert (cells_of(table, "dato"), cells_of(table, "kode")) == (["2025-01-31", "2025-02-01"], ["", "K86"])


def test_that_what_lies_under_a_merged_cell_is_not_read() -> None:
    content = one_sheet(DIAGNOSES)
    under = b'</sheetData><mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>'
    table = only_table(in_sheet(content, b"</sheetData>", under))
    assert (cells_of(table, "pasient_id"), cells_of(table, "dato")) == (["a", "a"], ["", ""])


def test_that_merged_headers_are_read_from_the_lowest_of_their_rows() -> None:
    rows = [
        ("pasient_id", "Diagnose", None, None, "merknad"),
        (None, "dato", "kode", "kodeverk", None),
        ("a", "2025-01-31", "T90", "ICPC-2", "x"),
    ]

    def merged(sheet: Worksheet) -> None:
        for area in ("A1:A2", "B1:D1", "E1:E2"):
            sheet.merge_cells(area)

    table = only_table(one_sheet(rows, merged))
    assert list(table.columns) == ["pasient_id", "dato", "kode", "kodeverk"]
    assert ([column.header for column in table.unknown], rows_of(table)) == (["merknad"], [3])


def test_that_headers_merged_downwards_are_no_row() -> None:
    def merged(sheet: Worksheet) -> None:
        sheet.insert_rows(2)
        for letter in "ABCD":
            sheet.merge_cells(f"{letter}1:{letter}2")

    assert rows_of(only_table(one_sheet(DIAGNOSES, merged))) == [3, 4]


def test_that_hidden_rows_and_columns_are_read() -> None:
    def hidden(sheet: Worksheet) -> None:
        sheet.column_dimensions["C"].hidden = True
        sheet.row_dimensions[2].hidden = True

    table = only_table(one_sheet(DIAGNOSES, hidden))
    assert cells_of(table, "kode") == ["T90", "K86"]


def test_that_a_hidden_sheet_is_read_only_for_a_table_that_no_visible_sheet_is() -> None:
    def hidden(book: Workbook) -> None:
        book["kontakter"].sheet_state = "hidden"
        book["Diagnoser "].sheet_state = "veryHidden"
        book["koder"].sheet_state = "hidden"

    tables: dict[str, Rows] = {
        "diagnoser": DIAGNOSES,
        "kontakter": [("pasient_id", "dato", "type"), ("a", "2025-01-01", "telefon")],
        "Diagnoser ": DIAGNOSES,
        "koder": [("x",)],
    }
    found = opened(book_of(tables, hidden))
    assert [source.table for source in found.sources] == ["diagnoser", "kontakter"]
    assert (found.hidden_read, found.hidden_left) == (1, 2)


def test_that_sheets_are_named_in_any_writing() -> None:
    tables: dict[str, Rows] = {
        " Målinger": [("pasient_id",), ("a",)],
        "DIAGNOSER": DIAGNOSES,
        "Notater": [("x",)],
    }
    found = opened(book_of(tables), name="mars.xlsx").sources
    assert [(source.table, source.file) for source in found] == [
        ("maalinger", "mars.xlsx › Målinger"),
        ("diagnoser", "mars.xlsx › DIAGNOSER"),
        ("", "mars.xlsx › Notater"),
    ]


@pytest.mark.parametrize("sheet", ["Ark1", "Sheet1", "Rapport"])
def test_that_a_workbook_of_one_sheet_gives_it_its_name(sheet: str) -> None:
    def further(book: Workbook) -> None:
        book.create_sheet("Tomt")
        book.create_sheet("Skjult").append(["noe"])
        book["Skjult"].sheet_state = "hidden"

    (source,) = opened(book_of({sheet: DIAGNOSES}, further), name="Diagnoser.xlsx").sources
    assert (source.table, source.stem) == ("diagnoser", "Diagnoser")
    both = opened(book_of({sheet: DIAGNOSES, "Ark2": DIAGNOSES}), name="diagnoser.xlsx").sources
    assert [source.table for source in both] == ["", ""]


def test_that_empty_sheets_and_charts_are_no_sources() -> None:
    def with_chart(book: Workbook) -> None:
        chart = BarChart()
        chart.add_data(Reference(book["diagnoser"], min_col=1, min_row=1, max_row=3))
        book.create_chartsheet("Diagram").add_chart(chart)
        book.create_sheet("Tomt")
        book.create_sheet("Farget")["B2"].fill = PatternFill("solid", fgColor="FF0000")

    assert [source.table for source in opened(book_of({"diagnoser": DIAGNOSES}, with_chart)).sources] == [
        "diagnoser"
    ]


def test_that_comments_and_links_are_not_read() -> None:
    def noted(sheet: Worksheet) -> None:
        sheet["A2"].comment = Comment("ring kari@eksempel.no", "meg")
        sheet["A3"].hyperlink = "https://eksempel.no/pasient"
        sheet["A3"].value = "b"

    table = only_table(one_sheet(DIAGNOSES, noted))
    assert not any("eksempel" in text for _, column in table.everything() for text in column.texts)


def test_that_the_digest_is_of_the_workbook_and_the_sheet() -> None:
    content = book_of({"diagnoser": DIAGNOSES, "kontakter": DIAGNOSES})
    first, second = opened(content).sources
    assert first.digest() == opened(content).sources[0].digest()
    assert len({first.digest(), second.digest(), opened(one_sheet(DIAGNOSES)).sources[0].digest()}) == 3


def test_that_reading_is_told_and_can_be_stopped() -> None:
    told: list[float] = []
    (source,) = opened(one_sheet(DIAGNOSES)).sources
    source.cells(told.append)
    assert told[-1] == 1.0 and all(0 <= share <= 1 for share in told)

    def stop(share: float) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        source.cells(stop)


def test_that_a_million_formatted_empty_rows_cost_next_to_nothing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="peak memory is told by Unix only")
    empty = b"".join(
        b'<row r="%d" s="1" customFormat="1">%b</row>'
        % (row, b"".join(b'<c r="%c%d" s="1"/>' % (letter, row) for letter in b"ABCDEF"))
        for row in range(4, 100_000)
    )
    bare = b"".join(b'<row r="%d" s="1" customFormat="1"/>' % row for row in range(100_000, 1_048_577))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    content = in_sheet(one_sheet(DIAGNOSES), b"</sheetData>", empty + bare + b"</sheetData>")
    written = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    table = only_table(content)
    assert (rows_of(table), list(table.columns)) == ([2, 3], ["pasient_id", "dato", "kode", "kodeverk"])
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - max(before, written) < 100_000


def test_that_two_cells_in_opposite_corners_cost_two_cells() -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>'
    table = only_table(in_sheet(one_sheet(DIAGNOSES), b"</sheetData>", far))
    assert rows_of(table) == [2, 3, 1_048_576]


def test_that_a_workbook_of_one_sheet_may_be_open_for_several_readings() -> None:
    (source,) = opened(one_sheet(DIAGNOSES)).sources
    assert cells_of(table_of(source), "kode") == cells_of(table_of(source), "kode") == ["T90", "K86"]


def test_that_a_sheet_without_a_shared_text_or_a_style_part_is_read() -> None:
    book = Workbook()
    for row in DIAGNOSES:
        book.worksheets[0].append(list(row))
    relations = "xl/_rels/workbook.xml.rels"
    content = rewritten(saved(book), {relations: lambda part: part.replace(b"/styles", b"/noe")})
    assert io.BytesIO(content).getvalue() != saved(book)
    assert cells_of(only_table(content, name="diagnoser.xlsx"), "kode") == ["T90", "K86"]
