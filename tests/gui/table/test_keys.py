from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from listeoversikt.gui.table.column import Group
from listeoversikt.gui.table.view import RowsView
from tests.gui.table.tables import keys, patients

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def grouped(view: RowsView) -> None:
    groups = [Group("Today", None, "", [0, 1]), Group("Later", None, "", [2, 3, 4])]
    view.rows.set_rows(patients(5), 5, keys(5), groups=groups)
    view.rows.set_rule_after(1, "Today's hours reach here.")


def middle_of(view: RowsView, row: int) -> QPoint:
    return QPoint(60, view.rowViewportPosition(row) + view.rowHeight(row) // 2)


def test_that_focus_alone_makes_the_first_row_the_current_one(view: RowsView) -> None:
    assert view.current_row() == 0 and view.current_key() == "P00000"


@pytest.mark.parametrize(
    ("pressed", "expected"),
    [
        ([Key.Key_Down], 1),
        ([Key.Key_Down, Key.Key_Down, Key.Key_Up], 1),
        ([Key.Key_Up], 0),
        ([Key.Key_End], 29),
        ([Key.Key_End, Key.Key_Down], 29),
        ([Key.Key_End, Key.Key_Home], 0),
        ([Key.Key_PageDown, Key.Key_PageUp], 0),
        ([Key.Key_PageDown] * 9, 29),
    ],
)
def test_that_keys_move_the_current_row(
    qtbot: QtBot, view: RowsView, pressed: list[Key], expected: int
) -> None:
    for key in pressed:
        qtbot.keyClick(view, key)
    assert view.current_row() == expected
    assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())


def test_that_a_page_down_keeps_a_row_of_what_was_seen(qtbot: QtBot, view: RowsView) -> None:
    seen = view.viewport().height() // view.row_height()
    qtbot.keyClick(view, Key.Key_PageDown)
    assert 0 < view.current_row() < seen


def test_that_keys_step_over_headings_and_the_rule(qtbot: QtBot, view: RowsView) -> None:
    grouped(view)
    visited = []
    qtbot.keyClick(view, Key.Key_Home)
    for _ in range(5):
        visited.append(view.current_row())
        qtbot.keyClick(view, Key.Key_Down)
    assert visited == [0, 1, 2, 3, 4] and view.current_row() == 4
    for key in (Key.Key_PageUp, Key.Key_Up):
        qtbot.keyClick(view, key)
    assert view.current_row() == 0


def test_that_a_click_on_a_heading_chooses_nothing(qtbot: QtBot, view: RowsView) -> None:
    grouped(view)
    view.set_current("P00003")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, 0))
    assert view.current_row() == 3


def test_that_enter_opens_and_shift_enter_opens_wide(qtbot: QtBot, view: RowsView) -> None:
    view.set_current("P00004")
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Key.Key_Return)
    with qtbot.waitSignal(view.opened_wide) as wide:
        qtbot.keyClick(view, Key.Key_Enter, SHIFT)
    assert opened.args == [4] and wide.args == [4]


def test_that_ctrl_enter_is_left_to_the_page(qtbot: QtBot, view: RowsView) -> None:
    with qtbot.assertNotEmitted(view.opened), qtbot.assertNotEmitted(view.opened_wide):
        qtbot.keyClick(view, Key.Key_Return, CONTROL)


def test_that_letters_are_commands_and_never_search(qtbot: QtBot, view: RowsView) -> None:
    typed: list[str] = []
    view.letter.connect(typed.append)
    view.set_current("P00002")
    for letter in "kp1":
        qtbot.keyClick(view, letter)
    assert typed == ["K", "P", "1"] and view.current_row() == 2


def test_that_letters_can_be_switched_off(qtbot: QtBot, view: RowsView) -> None:
    view.letters_on = False
    with qtbot.assertNotEmitted(view.letter):
        qtbot.keyClick(view, "k")


def test_that_letters_with_ctrl_are_not_taken(qtbot: QtBot, view: RowsView) -> None:
    with qtbot.assertNotEmitted(view.letter):
        qtbot.keyClick(view, "k", CONTROL)


def test_that_space_marks_several_rows_and_takes_marks_away(qtbot: QtBot, view: RowsView) -> None:
    with qtbot.waitSignal(view.marked_changed):
        qtbot.keyClick(view, Key.Key_Space)
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Space)
    assert view.marked() == view.chosen() == [0, 2]
    qtbot.keyClick(view, Key.Key_Space)
    assert view.marked() == [0]
    qtbot.keyClick(view, Key.Key_Escape)
    assert view.marked() == [] and view.chosen() == [2]


def test_that_shift_and_arrows_mark_a_range(qtbot: QtBot, view: RowsView) -> None:
    grouped(view)
    view.set_current("P00001")
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    assert view.marked() == [1, 2, 3]


def test_that_ctrl_a_marks_what_is_shown_and_only_that_is_acted_upon(qtbot: QtBot, view: RowsView) -> None:
    view.rows.set_search("lav")
    qtbot.keyClick(view, Key.Key_A, CONTROL)
    assert len(view.marked()) == 10
    view.rows.set_search("lav p0000")
    assert view.marked() == [2, 5, 8]
    view.rows.set_search("")
    assert len(view.marked()) == 10
    qtbot.keyClick(view, Key.Key_A, CONTROL)
    assert len(view.marked()) == 30
    qtbot.keyClick(view, Key.Key_A, CONTROL)
    assert view.marked() == []


def test_that_ctrl_and_shift_clicks_mark(qtbot: QtBot, view: RowsView) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view.viewport(), left, pos=middle_of(view, 1))
    qtbot.mouseClick(view.viewport(), left, CONTROL, middle_of(view, 3))
    qtbot.mouseClick(view.viewport(), left, SHIFT, middle_of(view, 5))
    assert view.marked() == [3, 4, 5] and view.current_row() == 5


def test_that_a_click_moves_and_a_double_click_opens_wide(qtbot: QtBot, view: RowsView) -> None:
    place = middle_of(view, 2)
    with qtbot.waitSignal(view.current_changed) as moved:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(view.opened_wide) as wide:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert moved.args == [2] and wide.args == [2]


def test_that_ctrl_c_copies_the_chosen_rows_by_tabs(qtbot: QtBot, view: RowsView) -> None:
    copied: list[str] = []
    view.copy = copied.append
    view.set_current("P00001")
    qtbot.keyClick(view, Key.Key_C, CONTROL)
    view.marks.add([0, 2])
    qtbot.keyClick(view, Key.Key_C, CONTROL)
    assert copied == [
        "Patient\tAge\tRisikobånd\tContact\nP00001\t47\ti risikosonen\t11.10.26",
        "Patient\tAge\tRisikobånd\tContact\nP00000\t40\thøy bruk nå\t\nP00002\t54\tlav\t12.10.26",
    ]


def test_that_tab_leaves_the_table(qtbot: QtBot, view: RowsView) -> None:
    assert not view.tabKeyNavigation()
    assert view.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows


def test_that_left_and_right_go_through_the_shown_columns_only(qtbot: QtBot, view: RowsView) -> None:
    view.widths.show("age", False)
    columns = []
    for _ in range(4):
        qtbot.keyClick(view, Key.Key_Right)
        columns.append(view.currentIndex().column())
    assert columns == [2, 3, 3, 3] and view.current_row() == 0
    qtbot.keyClick(view, Key.Key_Left)
    assert view.currentIndex().column() == 2


def test_that_the_menu_key_asks_for_the_rows_menu(qtbot: QtBot, view: RowsView) -> None:
    with qtbot.waitSignal(view.menu_asked):
        qtbot.keyClick(view, Key.Key_F10, SHIFT)


def test_that_an_empty_table_bears_every_key(qtbot: QtBot, view: RowsView) -> None:
    view.rows.set_rows([], 0, [])
    with qtbot.assertNotEmitted(view.opened), qtbot.assertNotEmitted(view.letter):
        for key in (Key.Key_Down, Key.Key_End, Key.Key_PageUp, Key.Key_Right, Key.Key_Space, Key.Key_Return):
            qtbot.keyClick(view, key)
            qtbot.keyClick(view, key, SHIFT)
        qtbot.keyClick(view, "k")
    assert view.current_row() == -1


def test_that_escape_takes_marks_away_before_the_page_steps_back(qtbot: QtBot, view: RowsView) -> None:
    stepped: list[bool] = []
    shortcut = QShortcut(QKeySequence(Key.Key_Escape), view, lambda: stepped.append(True))
    view.marks.add([1])
    qtbot.keyClick(view, Key.Key_Escape)
    assert stepped == [] and view.marked() == []
    qtbot.keyClick(view, Key.Key_Escape)
    assert stepped == [True]
    shortcut.deleteLater()


def test_that_the_column_a_reader_stands_in_is_kept_when_the_rows_change(
    qtbot: QtBot, view: RowsView
) -> None:
    qtbot.keyClick(view, Key.Key_Right)
    view.rows.sort_by("age", descending=True)
    assert view.currentIndex().column() == 1 and view.current_row() == 0
