"""However a sheet's XML is written, the same cells are read: quickly by the pattern, or carefully by the parser."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.journal.raw_table import RawTable
from listeoversikt.journal.workbooks import scan
from listeoversikt.journal.workbooks.cell_tokens import SOMETHING_ELSE, CarefulRows, row_pattern
from listeoversikt.journal.workbooks.package import Package
from tests.journal.workbooks.books import (
    DIAGNOSES,
    SHEET,
    cells_of,
    one_sheet,
    only_table,
    rewritten,
    rows_of,
    with_shared_texts,
)

ROWS = [*DIAGNOSES, ("c", 45000, "R95", None, 3.5, True), (None, None, "=A1", "x & <y>"), ("d", "", " e ")]
GOOD = one_sheet(ROWS)


def prefixed(part: bytes) -> bytes:
    """Every element with a prefix, as some .NET libraries write."""
    return re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", part).replace(b"xmlns=", b"xmlns:x=")


WRITINGS: dict[str, Callable[[bytes], bytes]] = {
    "a prefix": prefixed,
    "attributes in another order": lambda part: re.sub(
        rb'<c r="(\w+)"([^>]*?)(/?)>', rb'<c\2 r="\1"\3>', part
    ),
    "cells without references": lambda part: re.sub(rb'<c r="(\w+)"', rb"<c", part),
    "rows without numbers": lambda part: re.sub(rb'<row r="(\w+)"', rb"<row", part),
    "a cell a line": lambda part: part.replace(b"><", b">\n  <"),
    "rows a line": lambda part: part.replace(b"<row", b"\r\n<row").replace(b"<c ", b"\r\n\t<c "),
    "comments": lambda part: part.replace(b"</c>", b"</c><!-- noe -->"),
    "CDATA": lambda part: re.sub(rb"<t>T90</t>", rb"<t><![CDATA[T90]]></t>", part),
    "further attributes": lambda part: part.replace(
        b"<row ", b'<row spans="1:6" x14ac:dyDescent="0.3" '
    ).replace(b"<worksheet ", b'<worksheet xmlns:x14ac="x" '),
    "apostrophes": lambda part: part.replace(b'"', b"'"),
    "UTF-16": lambda part: part.decode().encode("utf-16"),
    "UTF-16, declared": lambda part: ('<?xml version="1.0" encoding="UTF-16"?>' + part.decode()).encode(
        "utf-16"
    ),
    "a byte order mark": lambda part: b"\xef\xbb\xbf" + part,
    "a declaration": lambda part: b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' + part,
    "what comes after": lambda part: part.replace(
        b"</sheetData>", b'</sheetData><rowBreaks><brk id="1"/></rowBreaks><!-- </row> -->'
    ),
}


def told(table: RawTable) -> object:
    return rows_of(table), [(name, cells_of(table, name)) for name, _ in table.everything()]


@pytest.mark.parametrize("writing", WRITINGS.values(), ids=WRITINGS)
def test_that_a_sheet_is_read_the_same_however_it_is_written(writing: Callable[[bytes], bytes]) -> None:
    def other(part: bytes) -> bytes:
        changed = writing(part)
        assert changed != part
        return changed

    if writing in (WRITINGS["cells without references"],):
        rows = [[cell if cell is not None else "-" for cell in row] for row in ROWS]
        assert told(only_table(rewritten(one_sheet(rows), {SHEET: other}))) == told(
            only_table(one_sheet(rows))
        )
    else:
        assert told(only_table(rewritten(GOOD, {SHEET: other}))) == told(only_table(GOOD))


@pytest.mark.parametrize("size", [2, 7, 64, 1000])
def test_that_it_does_not_matter_where_the_pieces_are_cut(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    rows = [*ROWS, *((f"p{number}", 45000 + number, "T90", "ICPC-2") for number in range(60))]
    whole = told(only_table(one_sheet(rows)))
    monkeypatch.setattr("listeoversikt.journal.workbooks.package.PIECE", size)
    assert told(only_table(one_sheet(rows))) == whole
    assert told(only_table(with_shared_texts(one_sheet(rows)))) == whole
    wide = rewritten(one_sheet(rows), {SHEET: lambda part: part.decode().encode("utf-16")})
    assert told(only_table(wide)) == whole


def test_that_a_sheet_without_rows_holds_nothing() -> None:
    content = rewritten(
        GOOD, {SHEET: lambda part: re.sub(rb"<sheetData>.*</sheetData>", b"<sheetData/>", part)}
    )
    package = Package("a.xlsx", content)
    assert not scan.holds_cells(package, SHEET)
    assert not scan.scan(package, SHEET).columns


CELLS = st.sampled_from(
    [
        b'<c r="A%d"/>',
        b'<c r="B%d" s="1"></c>',
        b'<c r="A%d" s="1" t="s"><v>3</v></c>',
        b'<c r="B%d"><v>2.5</v></c>',
        b'<c r="C%d"><f>A1+1</f><v>2.5</v></c>',
        b'<c r="C%d"><f t="shared" ref="C1:C9" si="0"/><v xml:space="preserve"> x</v></c>',
        b'<c r="D%d" t="inlineStr"><is><t xml:space="preserve"> a &amp; b</t></is></c>',
        b'<c r="AA%d" t="str"><f>"" &amp; ""</f><v></v></c>',
        b'<c r="AB%d"><f>A1</f></c>',
    ]
)


@settings(max_examples=60)
@given(st.lists(st.lists(CELLS, max_size=5), max_size=5))
def test_that_the_pattern_and_the_parser_tell_the_same(rows: list[list[bytes]]) -> None:
    piece = b"".join(
        b'<row r="%d">%b</row>' % (number, b"".join(cell % number for cell in row))
        for number, row in enumerate(rows, start=1)
    )
    quick = row_pattern("").findall(piece)
    assert SOMETHING_ELSE not in quick
    careful = CarefulRows(Package("a.xlsx", GOOD)).tokens(piece, 0)
    assert [(name, row) for name, _, row, _ in quick if name or row] == [
        (name, row) for name, _, row, _ in careful
    ]
