"""Every row of a file is accounted for, by the line a spreadsheet shows it on."""

from __future__ import annotations

import pytest

from listeoversikt.journal.raw_table import RawTable
from listeoversikt.journal.reader import read_table
from listeoversikt.journal.refusal import Refusal, RefusalKind
from tests.journal.raw import cells, raw_table, rows_of

HEADER = "pasient_id;dato;type;merknad"


def table_of(*lines: str) -> RawTable:
    return raw_table("kontakter", HEADER, *lines)


def ids(table: RawTable) -> list[str]:
    return cells(table, "pasient_id")


BLANKS = {
    "empty": "",
    "of spaces": "   ",
    "of separators": ";;;",
    "of too few separators": ";",
    "of tabs": "\t",
}


@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
def test_that_a_blank_line_is_no_row_and_counts_as_a_line(blank: str) -> None:
    table = table_of("a;1;t;x", blank, "b;2;t;y", blank, blank, "c;3;t;z", blank)
    assert (ids(table), rows_of(table), table.read) == (["a", "b", "c"], [2, 4, 7], 3)


def test_that_a_blank_line_of_a_one_column_table_counts_as_a_line() -> None:
    assert rows_of(raw_table("kontakter", "pasient_id", "a", "", "b")) == [2, 4]


def test_that_a_line_of_another_width_is_read_and_counted_apart() -> None:
    table = table_of("a;1;t", "b;2;t;y", "c;3;t;z;æ", "d;4;t;x")
    assert (ids(table), rows_of(table)) == (["b", "d"], [3, 5])
    assert (table.bad_width, table.read) == ([2, 4], 4)


def test_that_the_first_and_the_last_line_may_be_of_another_width() -> None:
    table = table_of("a", "b;2;t;y", "c;3")
    assert (ids(table), table.bad_width, table.read) == (["b"], [2, 4], 3)


def test_that_a_cell_over_several_lines_is_one_row() -> None:
    table = table_of('a;1;t;"første\nandre"', "b;2;t;y", "c;3")
    assert (cells(table, "merknad"), rows_of(table), table.bad_width) == (["første\nandre", "y"], [2, 3], [4])


def test_that_rows_are_counted_on_over_blank_wide_and_quoted_ones() -> None:
    table = table_of("", 'a;1;t;"x"', "b;2", "", 'c;3;t;"v"', "d;1;2;3;4", "e;5;t;z")
    assert (ids(table), rows_of(table), table.bad_width) == (["a", "c", "e"], [3, 6, 8], [4, 7])


def test_that_cells_are_trimmed() -> None:
    assert cells(table_of("a;1; t ;\u00a0x\u00a0"), "merknad") == ["x"]


# -- quotes --


def test_that_a_quote_inside_a_cell_is_a_sign_like_others() -> None:
    for count in (1, 2):
        table = table_of(*['a;1;t;5" slange'] * count)
        assert cells(table, "merknad") == ['5" slange'] * count


def test_that_doubled_quotes_are_one() -> None:
    assert cells(table_of('a;1;t;"sa ""nei"" da"'), "merknad") == ['sa "nei" da']


def test_that_one_stray_quote_swallows_no_rows() -> None:
    table = table_of('a;1;t;"sa at', "b;2;t;y", "c;3;t;z")
    assert (ids(table), table.read) == (["a", "b", "c"], 3)


@pytest.mark.parametrize("second", ['d;4;t;"ringte', 'd;4;t;ringte"'])
def test_that_two_stray_quotes_swallow_no_rows_between_them(second: str) -> None:
    table = table_of('a;1;t;"sa at', "b;2;t;y", "c;3;t;z", second, "e;5;t;x")
    assert (ids(table), table.read) == (["a", "b", "c", "d", "e"], 5)


def test_that_stray_quotes_among_meant_ones_are_refused_with_a_row() -> None:
    with pytest.raises(Refusal) as refused:
        table_of('a;1;t;"sa at', "b;2;t;y", 'c;3;t;"ringte', 'd;4;t;"x;y"')
    assert refused.value.kind is RefusalKind.UNBALANCED_QUOTES
    assert (refused.value.row or 0) >= 2


def test_that_a_quote_that_never_ends_is_refused_where_cells_are_lost() -> None:
    with pytest.raises(Refusal) as refused:
        table_of('a;1;t;"x;y"', 'b;2;"t;y', "c;3;t;z")
    assert refused.value.kind is RefusalKind.UNBALANCED_QUOTES


def test_that_a_text_over_lines_in_a_row_of_another_width_is_refused_with_its_row() -> None:
    """A quote too many may have swallowed rows there; nobody can tell which."""
    with pytest.raises(Refusal) as refused:
        table_of('a;1;t;"x"', 'b;2;"t\ny"', "c;3;t;z")
    assert (refused.value.kind, refused.value.row) == (RefusalKind.UNBALANCED_QUOTES, 3)


def test_that_a_cell_of_megabytes_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        table_of("a;1;t;" + "x" * 3_000_000, "b;2;t;y")
    assert (refused.value.kind, refused.value.table) == (RefusalKind.LINE_TOO_LONG, "kontakter")


def test_that_text_over_lines_may_hold_separators() -> None:
    table = table_of('a;1;t;"x;y;z;w\nq;w;e;r"', 'b;2;t;"o;o"')
    assert (cells(table, "merknad"), rows_of(table)) == (["x;y;z;w\nq;w;e;r", "o;o"], [2, 3])


def test_that_spaces_after_a_closing_quote_do_no_harm() -> None:
    assert cells(table_of('a;1;t;"x\ny" ', 'b;2;t;"o;o"'), "merknad") == ["x\ny", "o;o"]


# -- long files are parsed in blocks and by several threads --


def test_that_rows_far_down_keep_their_lines() -> None:
    lines = [f"p{turn};2026-01-01;telefon;{'x' * 40}" for turn in range(60_000)]
    lines[41_000] = "for;kort"
    lines[50_000] = ""
    table = read_table("kontakter", "\n".join([HEADER, *lines, ""]).encode())
    assert table.bad_width == [41_002]
    assert table.read == 59_999
    at = dict(zip(ids(table), rows_of(table), strict=True))
    assert (at["p0"], at["p40999"], at["p41001"], at["p50001"], at["p59999"]) == (
        2,
        41_001,
        41_003,
        50_003,
        60_001,
    )
