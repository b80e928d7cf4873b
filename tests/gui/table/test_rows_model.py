from __future__ import annotations

import logging
from operator import itemgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listeoversikt.gui.table.column import Column, Group
from listeoversikt.gui.table.ordering import ColumnOrder, collated
from listeoversikt.gui.table.rows_model import RowsModel
from tests.gui.table.tables import column, filled, keys, patients, shown


def test_that_the_model_keeps_qts_rules_while_rows_filter_search_and_order_change(
    qtmodeltester: ModelTester,
) -> None:
    rows = RowsModel()
    qtmodeltester.check(rows)
    filled(rows, 12)
    qtmodeltester.check(rows)
    rows.set_filter(bytearray(row % 2 for row in range(12)))
    rows.sort_by("contact", descending=True)
    rows.set_search("p0000")
    qtmodeltester.check(rows)
    rows.set_search("nobody")
    qtmodeltester.check(rows)
    rows.set_rows(patients(4), 4, keys(4), groups=[Group("All", None, "", [2, 1])])
    rows.set_search("")
    rows.set_rule_after(2, "so far")
    qtmodeltester.check(rows)
    rows.set_rows([], 0, [])
    qtmodeltester.check(rows)


def test_that_each_change_tells_how_many_rows_are_shown(qtbot: QtBot) -> None:
    rows = filled(RowsModel())
    with qtbot.waitSignal(rows.shown_changed, check_params_cb=lambda count: count == 10):
        rows.set_search("risikosonen")
    assert rows.visible_count == rows.rowCount() == 10 and rows.count == 30


def test_that_norwegian_letters_come_after_z_in_their_order() -> None:
    names = ["Åse", "Øystein", "Ærlig", "Zara", "aase", "Berit", "åse", "Øst"]
    rows = RowsModel()
    rows.set_rows([column("name", names)], len(names), keys(len(names)))
    rows.sort_by("name")
    assert [names[row] for row in shown(rows)] == [
        *("Berit", "Zara", "Ærlig", "Øst", "Øystein"),
        *("åse", "Åse", "aase"),
    ]


@given(st.lists(st.text("abzABZ019", max_size=4)))
def test_that_plain_texts_stand_as_the_collator_would_have_them(texts: list[str]) -> None:
    plain = collated(texts)
    beside_norwegian = collated([*texts, "å"])[:-1]
    by_plain = sorted(range(len(texts)), key=plain.__getitem__)
    by_collator = sorted(range(len(texts)), key=beside_norwegian.__getitem__)
    assert [texts[at] for at in by_plain] == [texts[at] for at in by_collator]


VALUES = st.one_of(st.none(), st.integers(0, 5))


@given(st.lists(VALUES, max_size=30), st.booleans())
def test_that_missing_stands_last_both_ways_and_equal_values_as_they_came(
    values: list[int | None], descending: bool
) -> None:
    known = [(value, row) for row, value in enumerate(values) if value is not None]
    expected = [row for _, row in sorted(known, key=itemgetter(0), reverse=descending)]
    expected += [row for row, value in enumerate(values) if value is None]
    assert ColumnOrder(values).rows(descending=descending) == expected


@given(st.lists(VALUES, min_size=48, max_size=80), st.booleans())
def test_that_rows_that_share_their_values_stand_as_if_sorted_one_by_one(
    values: list[int | None], descending: bool
) -> None:
    known = [(value, row) for row, value in enumerate(values) if value is not None]
    expected = [row for _, row in sorted(known, key=itemgetter(0), reverse=descending)]
    expected += [row for row, value in enumerate(values) if value is None]
    order = ColumnOrder(values)
    assert order.rows(descending=descending) == expected
    assert [order.ranks(descending=descending)[row] for row in expected] == list(range(len(values)))


def test_that_texts_that_many_rows_share_stand_in_norwegian_order() -> None:
    order = ColumnOrder(["øl", None, "ærlig", "Zeta"] * 8)
    first_of_each = [order.rows(descending=False)[at] for at in (0, 8, 16, 24)]
    assert first_of_each == [3, 2, 0, 1]
    assert order.rows(descending=True)[:2] == [0, 4]


@given(st.permutations(range(7)), st.integers(-3, 3), st.booleans())
def test_that_rows_that_say_their_place_stand_there(places: list[int], first: int, descending: bool) -> None:
    expected = sorted(range(7), key=places.__getitem__, reverse=descending)
    assert ColumnOrder([first + place for place in places]).rows(descending=descending) == expected


def test_that_a_filter_holds_in_an_order_that_is_the_tables_own_again() -> None:
    rows = RowsModel()
    rows.set_rows([column("value", [4, 3, 2, 1])], 4, keys(4))
    rows.sort_by("value", descending=True)
    rows.set_filter(bytearray([1, 0, 0, 1]))
    assert shown(rows) == [0, 3]
    rows.sort_by("value")
    assert shown(rows) == [3, 0]


def test_that_what_the_next_key_needs_is_made_ready_in_the_quiet(qtbot: QtBot) -> None:
    rows = RowsModel()
    rows.set_rows([column("value", [2, 1])], 2, keys(2))
    rows.set_search_texts(["kols", "rus"])
    assert not rows._search.is_prepared(rows._passed) and rows._sources is None
    qtbot.waitUntil(lambda: rows._sources is not None and not rows._idle.isActive())
    assert rows._search.is_prepared(rows._passed)


def test_that_a_number_that_is_none_counts_as_missing() -> None:
    assert ColumnOrder([float("nan"), 2.0, 1.0]).rows(descending=True) == [1, 2, 0]


WORDS = st.sampled_from(["kols", "rus", "p1", "p2", "k", "å", "diabetes", "kols rus", "zzz"])
TYPED = st.one_of(WORDS, st.builds("{} {}".format, WORDS, WORDS), st.just(""))
TEXTS = st.lists(st.builds("{} {}".format, WORDS, WORDS), min_size=1, max_size=25)


@settings(max_examples=60)
@given(st.data(), TEXTS, st.lists(TYPED, max_size=5), st.booleans())
def test_that_what_is_shown_is_what_looking_at_every_row_would_show(
    data: st.DataObject, texts: list[str], typed: list[str], descending: bool
) -> None:
    count = len(texts)
    values = data.draw(st.lists(VALUES, min_size=count, max_size=count))
    mask = bytearray(data.draw(st.lists(st.integers(0, 1), min_size=count, max_size=count)))
    rows = RowsModel()
    rows.set_rows([column("value", values)], count, keys(count))
    rows.set_search_texts(texts)
    for step, words in enumerate(typed):
        rows.set_search(words)
        if step == 1:
            rows.sort_by("value", descending=descending)
        if step == 2:
            rows.set_filter(mask)
        order = ColumnOrder(values).rows(descending=descending) if step >= 1 else range(count)
        expected = [
            row
            for row in order
            if (step < 2 or mask[row]) and all(word in texts[row] for word in words.split())
        ]
        assert shown(rows) == expected
        assert [rows.view_row(row) for row in range(count)] == [
            expected.index(row) if row in expected else -1 for row in range(count)
        ]


def test_that_each_letter_of_a_word_and_each_letter_taken_back_shows_the_right_rows() -> None:
    rows = filled(RowsModel())
    every = ["", "h", "hø", "høy", "høy p0000", "høy", "hø", ""]
    counts = []
    for typed in every:
        rows.set_search(typed)
        counts.append(rows.visible_count)
    assert counts == [30, 30 - 10 - 10, 10, 10, 4, 10, 10, 30]


def test_that_a_search_is_indifferent_to_capitals_and_spaces() -> None:
    rows = filled(RowsModel())
    rows.set_search("  HØY   P00003 ")
    assert shown(rows) == [3]


def test_that_headings_stand_over_their_groups_until_a_column_is_sorted() -> None:
    rows = filled(RowsModel(), 0)
    rows.set_rows(
        patients(6),
        6,
        keys(6),
        groups=[Group("First", 2, "soon", [4, 0]), Group("Later", None, "", [5, 1, 3])],
    )
    said = [rows.data(rows.index(row, 0)) for row in range(rows.rowCount())]
    assert said == ["First, 2, soon", "P00004", "P00000", "Later, 3", "P00005", "P00001", "P00003"]
    assert rows.across_rows() == [0, 3] and rows.visible_count == 5
    assert [rows.source_row(row) for row in range(7)] == [-1, 4, 0, -1, 5, 1, 3]
    rows.sort_by("patient", descending=True)
    assert shown(rows) == [5, 4, 3, 1, 0] and not rows.across_rows()
    rows.sort_by("")
    assert rows.across_rows() == [0, 3]


def test_that_a_group_without_a_shown_row_has_no_heading() -> None:
    rows = RowsModel()
    rows.set_rows(patients(4), 4, keys(4), groups=[Group("A", None, "", [0, 1]), Group("B", None, "", [2])])
    rows.set_filter(bytearray([0, 0, 1, 0]))
    assert [rows.data(rows.index(row, 0)) for row in range(rows.rowCount())] == ["B, 1", "P00002"]


def test_that_headings_and_the_rule_cannot_be_selected() -> None:
    rows = RowsModel()
    rows.set_rows(patients(2), 2, keys(2), groups=[Group("A", None, "", [0, 1])])
    rows.set_rule_after(0, "Today's hours reach here.")
    selectable = [
        bool(rows.flags(rows.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable) for row in range(rows.rowCount())
    ]
    assert selectable == [False, True, False, True]
    assert rows.rule_at(2) == "Today's hours reach here." and rows.group_at(2) is None


def test_that_the_rule_goes_with_its_row_and_with_another_order() -> None:
    rows = filled(RowsModel(), 4)
    rows.set_rule_after(2, "so far")
    assert rows.across_rows() == [3]
    rows.sort_by("age")
    assert rows.across_rows() == []
    rows.sort_by("")
    rows.set_filter(bytearray([1, 1, 0, 1]))
    assert rows.across_rows() == []
    rows.set_filter(None)
    rows.set_rule_after(2, "")
    assert rows.across_rows() == []


def test_that_sorting_by_the_same_column_goes_up_then_down_then_back() -> None:
    rows = filled(RowsModel())
    steps = []
    for _ in range(4):
        rows.sort_next("age")
        steps.append(rows.sorted_by)
    assert steps == [("age", False), ("age", True), None, ("age", False)]


def test_that_new_rows_keep_the_sorting_when_its_column_is_still_there() -> None:
    rows = filled(RowsModel(), 6)
    rows.sort_by("patient", descending=True)
    rows.set_rows(patients(3), 3, keys(3))
    assert shown(rows) == [2, 1, 0]
    rows.set_rows([column("other", [1, 2])], 2, keys(2))
    assert rows.sorted_by is None and shown(rows) == [0, 1]


def test_that_a_row_is_found_by_its_key_wherever_it_stands() -> None:
    rows = filled(RowsModel())
    rows.sort_by("patient", descending=True)
    assert rows.view_row_of("P00000") == 29 and rows.source_row(29) == 0
    rows.set_search("risikosonen")
    assert rows.view_row_of("P00000") == -1 and rows.view_row_of("nobody") == -1


def test_that_lists_of_another_length_are_refused() -> None:
    rows = filled(RowsModel(), 3)
    with pytest.raises(ValueError, match="3 rows"):
        rows.set_filter(bytearray(2))
    with pytest.raises(ValueError, match="3 rows"):
        rows.set_search_texts(["a"])
    with pytest.raises(ValueError, match="2 rows with 1 keys"):
        rows.set_rows([], 2, ["a"])


def test_that_a_column_that_fails_gives_a_dash_and_one_line_in_the_log_without_the_value(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fails(row: int) -> str:
        raise KeyError(f"secret {row}")

    rows = RowsModel()
    rows.set_rows([Column("bad", "Bad", fails, lambda: fails(1))], 3, keys(3))
    with caplog.at_level(logging.ERROR):
        for row in range(3):
            assert rows.data(rows.index(row, 0)) == "–"
            assert rows.data(rows.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) == "–"
        rows.sort_by("bad")
    assert rows.visible_count == 3
    assert [record.getMessage() for record in caplog.records] == ["table column bad failed: KeyError"]


def test_that_a_column_of_mixed_or_odd_values_can_be_sorted() -> None:
    rows = RowsModel()
    odd = [3, "a", None, (1, 2), float("nan"), 10**400, "å"]
    rows.set_rows([column("odd", odd), column("short", [1, 2])], len(odd), keys(len(odd)))
    rows.sort_by("odd")
    assert sorted(shown(rows)) == list(range(7)) and shown(rows)[-2:] == [2, 4]
    rows.sort_by("short")
    assert shown(rows) == list(range(7)), "a column without a value for each row leaves them as they are"
