"""The page's tabs: by mouse, by arrows, by Ctrl+Tab; the bar goes along, and what was open is remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.indicators import IndicatorsPage
from listeoversikt.gui.pages.indicators.comparison import ComparisonTab
from listeoversikt.gui.pages.indicators.financing import FinancingTab
from listeoversikt.gui.pages.indicators.tabs import COMPARISON, FINANCING, FIRST, TAB

Key = Qt.Key


def chosen_button(page: IndicatorsPage) -> QPushButton:
    _, button = page.tabs.region()
    assert isinstance(button, QPushButton)
    return button


def test_that_the_first_tab_is_shown_and_the_others_arent_made(page: IndicatorsPage) -> None:
    assert page.tabs.key == FIRST
    assert page.tabs.other() is None
    assert page.findChildren(ComparisonTab) == []
    assert page.first_focus() is page.table


def test_that_a_click_shows_a_tab_with_the_bar_in_it(page: IndicatorsPage, qtbot: QtBot) -> None:
    buttons = page.tabs.bar.findChildren(QPushButton)
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    tab = page.tabs.other()
    assert isinstance(tab, ComparisonTab)
    assert tab.isVisible()
    assert not page.beside.isVisible()
    assert tab.isAncestorOf(page.tabs.bar)
    assert page.tabs.bar.isVisible()


def test_that_arrows_on_the_bar_move_and_keep_the_focus(page: IndicatorsPage, qtbot: QtBot) -> None:
    qtbot.waitActive(page)
    chosen_button(page).setFocus()
    qtbot.keyClick(chosen_button(page), Key.Key_Right)
    assert page.tabs.key == COMPARISON
    assert QApplication.focusWidget() is chosen_button(page)
    qtbot.keyClick(chosen_button(page), Key.Key_Right)
    assert page.tabs.key == FINANCING
    assert QApplication.focusWidget() is chosen_button(page)
    qtbot.keyClick(chosen_button(page), Key.Key_Left)
    assert page.tabs.key == COMPARISON


def test_that_ctrl_tab_goes_round_and_shift_back(page: IndicatorsPage, qtbot: QtBot) -> None:
    qtbot.waitActive(page)
    page.table.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        seen.append(page.tabs.key)
    assert seen == [COMPARISON, FINANCING, FIRST]
    back = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab, back)
    assert page.tabs.key == FINANCING


def test_that_the_page_asks_the_tab_that_is_shown(page: IndicatorsPage, qtbot: QtBot) -> None:
    page.tabs.choose(COMPARISON)
    tab = page.tabs.other()
    assert isinstance(tab, ComparisonTab)
    qtbot.waitUntil(lambda: tab.answer is not None)
    assert page.first_focus() is tab.table
    assert page.search_field() is tab.search
    assert next(name for name, _ in page.regions()) == page.tabs.bar.accessibleName()
    tab.search.setText("zzz")
    assert page.step_back()
    assert tab.search.text() == ""
    page.tabs.choose(FINANCING)
    assert page.search_field() is None


def test_that_the_subtitle_is_the_tabs_own(page: IndicatorsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(
        page.subtitle_changed, check_params_cb=lambda text: text.startswith("Siste 365 dager til")
    ):
        page.tabs.choose(FINANCING)


def test_that_another_page_can_ask_for_a_tab_or_an_indicator(page: IndicatorsPage) -> None:
    page.show_target(Target("indicators", filters={TAB: (FINANCING,)}))
    assert isinstance(page.tabs.other(), FinancingTab)
    page.show_target(Target("indicators", filters={"indicator": ("lmg",)}))
    assert page.tabs.key == FIRST
    assert page.table.rows.key(page.table.current_row()) == "lmg"
    page.show_target(Target("indicators", filters={TAB: ("nonsense",)}))
    assert page.tabs.key == FIRST


def test_that_the_tab_is_remembered_and_odd_things_are_left_out(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot
) -> None:
    page.tabs.choose(COMPARISON)
    kept = page.remembered()
    again = IndicatorsPage(desk)
    qtbot.addWidget(again)
    again.restore(kept)
    assert again.tabs.key == COMPARISON
    other = IndicatorsPage(desk)
    qtbot.addWidget(other)
    other.restore({"tabs": {TAB: 7, COMPARISON: "x"}})
    assert other.tabs.key == FIRST
    other.restore({"tabs": "x"})
    assert other.tabs.key == FIRST


def test_that_without_an_extract_there_are_no_tabs(page: IndicatorsPage) -> None:
    page.tabs.choose(COMPARISON)
    page.refresh(None)
    assert not page.tabs.isVisible()
    assert page.no_extract.isVisible()
