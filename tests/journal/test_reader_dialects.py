"""How a file is written is found out: encodings, line ends, separators, quotes, headers."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.journal.raw_table import RawTable
from listeoversikt.journal.reader import read_table
from listeoversikt.journal.refusal import Refusal, RefusalKind
from tests.journal.raw import cells, raw_table, rows_of

LINES = (
    "pasient_id;dato;kodeverk;kode;ønske",
    "p1;2026-01-02;ICPC-2;T90;blåbær",
    "p2;2026-01-03;ICD-10;E119;",
)
ENCODINGS = {
    "UTF-8": "utf-8",
    "UTF-8 with BOM": "utf-8-sig",
    "Windows-1252": "cp1252",
    "UTF-16, little end first": "utf-16",
}
LINE_ENDS = {"Unix": "\n", "Windows": "\r\n", "old Mac": "\r"}


def as_plain(table: RawTable) -> dict[str, list[str]]:
    return {name: cells(table, name) for name, _ in table.everything()}


PLAIN = as_plain(raw_table("diagnoser", *LINES))


@pytest.mark.parametrize("encoding", ENCODINGS.values(), ids=ENCODINGS)
@pytest.mark.parametrize("newline", LINE_ENDS.values(), ids=LINE_ENDS)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"], ids=["semicolon", "comma", "tab"])
def test_that_every_way_of_writing_says_the_same(encoding: str, newline: str, delimiter: str) -> None:
    lines = (line.replace(";", delimiter) for line in LINES)
    table = raw_table("diagnoser", *lines, encoding=encoding, newline=newline)
    assert as_plain(table) == PLAIN
    assert rows_of(table) == [2, 3]


@pytest.mark.parametrize("ends", [("\r", "\n"), ("\r\n", "\n"), ("\n", "\r"), ("\r", "\r\n")])
def test_that_line_ends_may_be_mixed(ends: tuple[str, str]) -> None:
    text = LINES[0] + ends[0] + LINES[1] + ends[1] + LINES[2] + ends[1]
    assert as_plain(read_table("diagnoser", text.encode())) == PLAIN


def test_that_the_last_line_needs_no_end() -> None:
    assert as_plain(read_table("diagnoser", "\n".join(LINES).encode("cp1252"))) == PLAIN


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_that_a_byte_in_neither_encoding_is_refused(byte: int) -> None:
    with pytest.raises(Refusal) as refused:
        read_table("diagnoser", "\n".join(LINES).encode("cp1252") + bytes([byte]))
    assert (refused.value.kind, refused.value.table) == (RefusalKind.UNKNOWN_ENCODING, "diagnoser")


def test_that_half_a_letter_of_utf_16_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        read_table("diagnoser", "\n".join(LINES).encode("utf-16")[:-1])
    assert refused.value.kind is RefusalKind.UNKNOWN_ENCODING


def test_that_a_zero_byte_is_no_text() -> None:
    with pytest.raises(Refusal) as refused:
        read_table("diagnoser", "\n".join(LINES).encode() + b"\0")
    assert refused.value.kind is RefusalKind.UNREADABLE_FILE


def test_that_windows_letters_are_found_however_late_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """Long files are decoded in pieces; a letter must not be cut in two."""
    from listeoversikt.journal import reader

    texts = [f"{'ø' * turn}x" for turn in range(40)]
    for piece in (1, 2, 3, 7):
        monkeypatch.setattr(reader, "TRANSCODE_CHUNK", piece)
        for encoding in ("utf-8", "cp1252"):
            table = raw_table("diagnoser", "kode;a", *(f"{text};1" for text in texts), encoding=encoding)
            assert cells(table, "kode") == texts


# -- separators --


def test_that_the_separator_that_finds_most_columns_wins() -> None:
    table = raw_table("diagnoser", "pasient_id;dato;kode, slik legen skrev den, og mer, mye mer", "p1;d;x, y")
    assert cells(table, "pasient_id") == ["p1"]


def test_that_a_separator_inside_quotes_is_part_of_the_cell() -> None:
    table = raw_table("diagnoser", 'pasient_id;"dato";"et notat; og mer"', '"p1";d;"a; b"')
    assert cells(table, "et notat; og mer") == ["a; b"]


def test_that_a_file_of_one_column_is_read() -> None:
    assert cells(raw_table("diagnoser", "pasient_id", "p1", "p2"), "pasient_id") == ["p1", "p2"]


# -- headers --


HEADERS = [
    "fødselsår",
    "foedselsaar",
    "FODSELSAAR",
    "Fødsels-år",
    "fodsels_aar",
    " fødselsår ",
    '"fødselsår"',
]


@pytest.mark.parametrize("header", HEADERS)
def test_that_headers_are_folded(header: str) -> None:
    assert "fodselsaar" in raw_table("pasienter", f"{header};kjønn", "1944;K").columns


def test_that_a_decomposed_letter_is_the_same_letter() -> None:
    assert "fodselsaar" in raw_table("pasienter", "fødselsa\u030ar;kjonn", "1944;K").columns


def test_that_two_headers_of_one_meaning_are_refused() -> None:
    with pytest.raises(Refusal) as refused:
        raw_table("pasienter", "reservert;reservert_kontakt", "ja;nei")
    assert (refused.value.kind, refused.value.column) == (
        RefusalKind.SAME_COLUMN_TWICE,
        "reservert_kontakt",
    )


def test_that_a_header_over_two_lines_is_one_header() -> None:
    table = raw_table("diagnoser", 'pasient_id;"et\nnotat";kode', "p1;x;T90")
    assert [column.header for column in table.unknown] == ["et notat"]
    assert rows_of(table) == [2]


def test_that_a_column_without_header_and_content_is_none() -> None:
    table = raw_table("diagnoser", "pasient_id;kode;;", "p1;T90;;")
    assert table.unknown == []


def test_that_a_column_without_header_but_with_content_is_kept_for_the_guard() -> None:
    table = raw_table("diagnoser", "pasient_id;kode;;", "p1;T90;x;")
    assert [column.texts for column in table.unknown] == [["x"]]


@pytest.mark.parametrize("content", [b"", b"\n", b"\r\n\r\n", b"\xef\xbb\xbf"])
def test_that_a_file_of_nothing_has_neither_columns_nor_rows(content: bytes) -> None:
    table = read_table("diagnoser", content)
    assert (table.columns, table.unknown, table.read) == ({}, [], 0)


def test_that_a_header_alone_is_a_table_without_rows() -> None:
    for content in (b"pasient_id;kode", b"pasient_id;kode\r\n"):
        table = read_table("diagnoser", content)
        assert list(table.columns) == ["pasient_id", "kode"]
        assert table.read == 0


# -- whatever is written can be read back --

cell_texts = st.text(st.sampled_from('aø1.;,\t" -\n'), max_size=6).map(str.strip)
cell_texts = cell_texts.filter(
    lambda text: not text.startswith('"')
)  # quotes around a cell are never content
quick = settings(max_examples=100, deadline=None)


@quick
@given(
    st.lists(st.tuples(st.just("p"), cell_texts, cell_texts), min_size=1, max_size=6),
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
)
def test_that_quoted_cells_are_read_as_they_were_written(
    rows: list[tuple[str, str, str]], delimiter: str, newline: str, encoding: str
) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator=newline)
    writer.writerow(["pasient_id", "dato", "kode"])
    writer.writerows(rows)
    table = read_table("diagnoser", written.getvalue().encode(encoding))
    read = list(zip(*(cells(table, name) for name in ("pasient_id", "dato", "kode")), strict=True))
    assert read == rows
    assert rows_of(table) == list(range(2, len(rows) + 2))


@pytest.mark.parametrize("stated", ["sep=;\n", "SEP=,\r\n", "sep=\t\r"])
def test_that_excels_line_about_the_sign_is_passed_over_and_rows_are_counted_with_it(stated: str) -> None:
    end = "\r" if stated.endswith("\t\r") else "\n"
    lines = ["pasient_id;fodselsaar;kjonn", "a;1950;K", "b;1960", "c;1970;M", ""]
    table = read_table("pasienter", (stated + end.join(lines)).encode())
    assert list(table.columns) == ["pasient_id", "fodselsaar", "kjonn"]
    assert table.rows.tolist() == [3, 5]
    assert table.bad_width == [4]
