"""F1 shows the keys that work on the page, read from the page and the menus themselves."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listeoversikt.gui.key_sheet import (
    KeyGroup,
    KeyModel,
    KeySheet,
    keys_of_lists,
    keys_of_menus,
    keys_of_page,
    show_key_sheet,
)
from listeoversikt.gui.page import Page, PageAction

LONG = KeyGroup("Listen", (("Ctrl+Shift+Enter", "En lang forklaring " * 12), ("K", "Logg kontakt")))


class APage(Page):
    """A page with two keys of its own and three actions."""

    def title(self) -> str:
        return "Listen"

    def keys(self) -> Sequence[tuple[str, str]]:
        return (("K", "Logg kontakt"), ("Ctrl+P", "Skriv ut listen"))

    def page_actions(self) -> Sequence[PageAction]:
        return (
            PageAction("new", "Ny", "plus", print, "Ctrl+N"),
            PageAction("print", "Print", "printer", print, "Ctrl+P"),
            PageAction("columns", "Kolonner", "columns-3", print),
        )


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.resize(1200, 800)
    menu = made.menuBar().addMenu("&Fil")
    for text, key in (("Les uttrekk …", "Ctrl+O"), ("Ny", "Ctrl+N"), ("&Lås nå", "Ctrl+L"), ("Avslutt", "")):
        action = QAction(text, made)
        action.setShortcut(QKeySequence(key))
        menu.addAction(action)
    made.menuBar().addMenu("&Tom")
    cast(Any, made).preferences = SimpleNamespace(letter_keys=True)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(qtbot: QtBot) -> APage:
    made = APage(cast(Any, None))
    qtbot.addWidget(made)
    return made


def rows(sheet: KeySheet) -> list[tuple[str, str]]:
    return [sheet.model.row(row) for row in range(sheet.model.rowCount())]


def test_that_a_page_gives_its_keys_and_those_of_its_actions_once(page: APage) -> None:
    assert keys_of_page(page) == KeyGroup(
        "Listen", (("K", "Logg kontakt"), ("Ctrl+P", "Skriv ut listen"), ("Ctrl+N", "Ny"))
    )
    assert keys_of_page(None).keys == ()


def test_that_what_the_page_tells_itself_is_not_told_again(window: QMainWindow) -> None:
    assert "Enter" in dict(keys_of_lists().keys)
    assert "Enter" not in dict(keys_of_lists(["Enter"]).keys)


def test_that_menus_give_what_they_do_and_not_what_only_a_page_can(window: QMainWindow) -> None:
    assert list(keys_of_menus(window.menuBar(), [])) == [KeyGroup("Fil", (("Ctrl+L", "Lås nå"),))]
    assert list(keys_of_menus(window.menuBar(), ["Ctrl+L"])) == []


def test_that_f1_shows_the_pages_keys_first_and_each_key_once_in_its_group(
    window: QMainWindow, page: APage, qtbot: QtBot
) -> None:
    sheet = show_key_sheet(cast(Any, window), page)
    qtbot.waitUntil(sheet.isVisible)
    found = rows(sheet)
    assert found[:4] == [
        ("Listen", ""),
        ("K", "Logg kontakt"),
        ("Ctrl+P", "Skriv ut listen"),
        ("Ctrl+N", "Ny"),
    ]
    assert ("Ctrl+L", "Lås nå") in found
    assert not any(key == "Ctrl+O" for key, _ in found)
    assert "Listen" in sheet.heading.text()
    assert sheet.table.hasFocus() or sheet.focusWidget() is sheet.table
    sheet.close()


def test_that_without_a_page_the_general_keys_are_shown(window: QMainWindow) -> None:
    sheet = show_key_sheet(cast(Any, window), None)
    assert sheet.model.heading_rows and min(sheet.model.heading_rows) == 0
    assert all(text for row, (_, text) in enumerate(rows(sheet)) if row not in sheet.model.heading_rows)
    sheet.close()


def test_that_escape_closes_it(window: QMainWindow, page: APage, qtbot: QtBot) -> None:
    sheet = show_key_sheet(cast(Any, window), page)
    with qtbot.waitSignal(sheet.destroyed):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)


def test_that_it_says_when_single_letters_are_off(qtbot: QtBot) -> None:
    off, on = KeySheet("Listen", [LONG], letters=False), KeySheet("Listen", [LONG])
    qtbot.addWidget(off)
    qtbot.addWidget(on)
    assert not off.letters_off.isHidden() and on.letters_off.isHidden()


def test_that_a_row_is_spoken_whole_and_a_heading_alone(qtmodeltester: ModelTester) -> None:
    model = KeyModel([LONG, KeyGroup("Tom", ()), KeyGroup("Overalt", (("Ctrl+K", "Finn"),))])
    assert model.heading_rows == {0, 3}
    spoken = [model.data(model.index(row, 1), Qt.ItemDataRole.AccessibleTextRole) for row in (0, 2, 4)]
    assert spoken == ["Listen", "K: Logg kontakt", "Ctrl+K: Finn"]
    qtmodeltester.check(model)


def test_that_keys_are_never_cut_and_rows_never_lower_than_the_font(qtbot: QtBot) -> None:
    sheet = KeySheet("Listen", [LONG])
    qtbot.addWidget(sheet)
    sheet.resize(300, 220)
    with qtbot.waitExposed(sheet):
        sheet.show()
    for row in range(sheet.model.rowCount()):
        wanted = sheet.table.itemDelegate().sizeHint(cast(Any, None), sheet.model.index(row, 0))
        assert sheet.table.columnWidth(0) >= wanted.width()
        assert sheet.table.rowHeight(row) >= sheet.fontMetrics().height()
    assert not sheet.grab().isNull()


def test_that_it_is_no_larger_than_the_window_behind(window: QMainWindow, page: APage) -> None:
    window.resize(720, 450)
    sheet = show_key_sheet(cast(Any, window), page)
    assert sheet.width() <= 720 and sheet.height() <= 450
    assert sheet.size() == sheet.sizeHint()
    sheet.close()
