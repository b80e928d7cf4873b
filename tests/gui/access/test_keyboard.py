"""The main task of each page with no mouse: keys only, in the real window, on a store that can be written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.card.patient_page import PatientPage
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.finder import Finder
from listeoversikt.gui.key_sheet import KeySheet
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.page import Page
from listeoversikt.gui.pages.extract.stepper import Step
from listeoversikt.gui.parts.chips import Chip
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.store_job import typed_discharges
from tests.gui.access.conftest import Opened
from tests.gui.conftest import TODAY, settled

Ready = tuple[MainWindow, Entry]
WAIT = 20_000


def focus() -> QWidget:
    """Where the keys go."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: str) -> None:
    """Presses keys one after another, each where the focus is then: «Ctrl+7», «Return», «Tab»."""
    for key in keys:
        combination = QKeySequence(key)[0]
        QTest.keyClick(focus(), combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()


def write(text: str) -> None:
    """Types into what has the focus."""
    QTest.keyClicks(focus(), text)


def on(window: MainWindow, key: str) -> Page:
    """The page that is open, which must be this one."""
    assert window.current is window.pages[key]
    return window.pages[key]


def test_that_a_discharge_is_typed_in_and_taken_back(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    assert window.runner.view is not None
    patient = window.runner.view.shown_ids[5]
    press("Ctrl+7", "Ctrl+N")
    page = on(window, "discharges")
    assert focus() is page.form.patient
    write(patient)
    press("Tab")
    assert focus() is page.form.discharged
    write("-1")
    with qtbot.waitSignal(window.desk.told, timeout=WAIT):
        press("Ctrl+Return")
    settled(window, qtbot)
    store = window.runner.office.store
    assert [row.patient_id for row in typed_discharges(store)] == [patient]
    assert page._rows.patients.count(patient) == 1
    press("Ctrl+Z")
    settled(window, qtbot)
    assert typed_discharges(store) == ()
    assert patient not in page._rows.patients
    press("Ctrl+Shift+Z")
    settled(window, qtbot)
    assert [row.patient_id for row in typed_discharges(store)] == [patient]
    press("Escape")
    assert focus() is page.table


def test_that_somebody_on_the_list_is_found_opened_and_left(opened: Opened, qtbot: QtBot) -> None:
    window = opened.window
    opened.open(qtbot, "overview")
    patient = opened.view.shown_ids[7]
    press("Ctrl+3")
    opened.rest(qtbot)
    page = on(window, "the_list")
    press("Ctrl+F")
    assert focus() is page.room.search
    write(patient)
    qtbot.waitUntil(lambda: page.room.rows.rows.visible_count == 1)
    press("Down")
    assert focus() is page.room.rows
    qtbot.waitUntil(lambda: page.room.rows.current_key() == patient)
    press("Return")
    qtbot.waitUntil(lambda: page.panel().isAncestorOf(focus()), timeout=WAIT)
    assert page.panel().patient_id == patient
    press("Escape")
    assert focus() is page.room.rows
    press("Ctrl+F", "Escape")
    assert page.room.search.text() == "" and focus() is page.room.rows


def test_that_a_filter_is_set_and_taken_away(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "the_list")
    everyone = page.room.rows.rows.visible_count
    page.set_filters(page.filters.with_value("band", ("high",)))
    opened.rest(qtbot)
    assert page.room.rows.rows.visible_count < everyone
    page.room.search.setFocus()
    for _ in range(12):
        if isinstance(focus(), Chip):
            break
        press("Tab")
    assert isinstance(focus(), Chip)
    press("Delete")
    qtbot.waitUntil(lambda: page.room.rows.rows.visible_count == everyone)
    assert not page.filters


def test_that_an_indicators_patients_are_opened(opened: Opened, qtbot: QtBot) -> None:
    window = opened.window
    opened.open(qtbot, "overview")
    press("Ctrl+9")
    opened.rest(qtbot)
    page = on(window, "indicators")
    press("Home", "Down")
    before = page.table.current_key()
    press("Up")
    assert page.table.current_key() != before
    press("Return")
    assert page.card.isAncestorOf(focus())
    count = int("".join(sign for sign in focus().accessibleName() if sign.isdigit()))
    press("Return")
    opened.rest(qtbot)
    listed = on(window, "the_list")
    assert listed.room.rows.rows.visible_count == count > 0
    press("Backspace")
    assert listed.room.rows.rows.visible_count > count


def test_that_a_duty_of_the_overview_opens_the_list_behind_it(opened: Opened, qtbot: QtBot) -> None:
    window = opened.window
    opened.open(qtbot, "the_list")
    press("Ctrl+1")
    opened.rest(qtbot)
    page = on(window, "overview")
    assert focus() is page.body.tiles[0]
    press("Tab", "Tab", "Space")
    on(window, "worklist")
    press("Ctrl+1", "F6", "Right", "Return")
    opened.rest(qtbot)
    listed = on(window, "the_list")
    assert set(listed.filters.values) == {"age", "sex"}


def test_that_a_row_of_the_worklist_is_opened_and_left(opened: Opened, qtbot: QtBot) -> None:
    window = opened.window
    opened.open(qtbot, "overview")
    press("Ctrl+6")
    opened.rest(qtbot)
    page = on(window, "worklist")
    press("End")
    patient = page.patient_of(page.table.current_row())
    press("Return")
    qtbot.waitUntil(lambda: page.card.isAncestorOf(focus()), timeout=WAIT)
    assert page.card.patient_id == patient
    page.table.setFocus()
    press("Shift+Return")
    opened.rest(qtbot)
    listed = on(window, "the_list")
    wide = listed.findChild(PatientPage)
    assert wide is not None and wide.isVisible()
    press("Escape")
    assert focus() is listed.room.rows


def test_that_an_extract_is_read_in_with_enter_and_left_with_escape(
    ready: Ready, qtbot: QtBot, tmp_path: Path
) -> None:
    window, _ = ready
    folder = tmp_path / "uttrekk"
    write_made_up_export(patients=240, seed=1, out=folder, years=5, as_of=TODAY - dt.timedelta(days=1))
    press("Ctrl+2")
    page = on(window, "extract")
    page.dialogs.choose_folder = lambda: page.dialogs.chosen.emit((folder,))
    press("Ctrl+O")
    qtbot.waitUntil(lambda: page.screens.current is page.screens.checks, timeout=WAIT)
    press("Escape")
    settled(window, qtbot)
    assert page.screens.stepper.step is Step.FILE
    press("Ctrl+O")
    qtbot.waitUntil(lambda: page.screens.current is page.screens.checks, timeout=WAIT)
    settled(window, qtbot)
    steps = []
    while page.screens.stepper.step is not Step.DONE and len(steps) < 4:
        steps.append(page.screens.stepper.step)
        qtbot.waitUntil(lambda: page.isAncestorOf(focus()))
        press("Return")
        settled(window, qtbot)
    assert page.screens.stepper.step is Step.DONE
    assert steps == sorted(steps) and len(steps) >= 2


def test_that_ctrl_k_finds_a_patient_and_opens_it(opened: Opened, qtbot: QtBot) -> None:
    window = opened.window
    opened.open(qtbot, "indicators")
    patient = opened.view.shown_ids[3]
    press("Ctrl+K")
    finder = window.findChild(Finder)
    assert finder is not None and finder.isAncestorOf(focus()) and isinstance(focus(), QLineEdit)
    write(patient)
    opened.rest(qtbot)
    press("Return")
    opened.rest(qtbot)
    page = on(window, "the_list")
    assert page.room.rows.current_key() == patient
    press("Ctrl+K", "Escape")
    assert window.findChild(Finder) is None or not window.findChild(Finder).isVisible()


def test_that_f1_shows_the_keys_and_escape_takes_them_away(opened: Opened, qtbot: QtBot) -> None:
    opened.open(qtbot, "the_list")
    press("F1")
    sheet = opened.window.findChild(KeySheet)
    assert sheet is not None and sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_that_the_lock_is_reached_and_left_by_keyboard(ready: Ready, qtbot: QtBot) -> None:
    window, entry = ready
    press("Ctrl+L")
    assert window.screens.currentWidget() is entry.lock_screen
    assert focus() is entry.lock_screen.button
    press("Space")
    assert window.screens.currentWidget() is window.frame


def test_that_a_long_section_is_scrolled_by_keys(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "about", (720, 450))
    area = page.view.area()
    area.setFocus()
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0, "nothing to scroll here: take a longer section"
    bar.setValue(0)
    press("PgDown")
    assert bar.value() > 0
    press("Home") if bar.value() == 0 else press("PgUp")
    assert bar.value() == 0


LETTERS = "kfdutapg"


@pytest.mark.parametrize("key", ["the_list", "worklist", "discharges", "indicators"])
def test_that_letters_in_a_field_are_only_text(opened: Opened, qtbot: QtBot, key: str) -> None:
    page = opened.open(qtbot, key)
    depth = opened.window.desk.undo_stack.count()
    field = page.search_field()
    press("Ctrl+F")
    assert focus() is field
    write(LETTERS)
    assert field.text() == LETTERS
    assert opened.window.current is page and focus() is field
    assert opened.window.desk.undo_stack.count() == depth
    press("Escape")
    assert field.text() == ""


def test_that_letters_on_a_row_act_only_where_they_are_on(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "worklist")
    table = page.table
    table.setFocus()
    heard: list[str] = []
    table.letter.connect(heard.append)
    press("K")
    assert heard == ["K"] and page.acting.is_form_open
    press("Escape")
    assert not page.acting.is_form_open and focus() is table
    table.clear_current()
    press("K")
    table.letter.disconnect(heard.append)
    assert heard == ["K"] and not page.acting.is_form_open


@pytest.mark.parametrize("key", ["the_list", "worklist", "discharges"])
def test_that_letters_can_be_switched_off(opened: Opened, qtbot: QtBot, key: str) -> None:
    page = opened.open(qtbot, key)
    table = page.room.rows if key == "the_list" else page.table
    acting = page.cards.acting if key == "the_list" else page.acting
    opened.window.desk.preferences.letter_keys = False
    try:
        table.setFocus()
        press("K", "F", "U")
        assert not acting.is_form_open
        acting.foot.first_button().setFocus()
        press("K", "F", "U")
        assert not acting.is_form_open
    finally:
        opened.window.desk.preferences.letter_keys = True
    table.setFocus()
    press("K")
    assert acting.is_form_open
    press("Escape")


def test_that_space_marks_rows_and_escape_lets_them_go(opened: Opened, qtbot: QtBot) -> None:
    table = opened.open(qtbot, "the_list").room.rows
    table.setFocus()
    press("Space", "Down", "Space")
    assert len(table.marked()) == 2
    press("Escape")
    assert table.marked() == []


def test_that_the_letter_of_a_chart_acts_in_the_chart_only(opened: Opened, qtbot: QtBot) -> None:
    from listeoversikt.gui.charts.numbers_table import NumbersDialog

    page = opened.open(qtbot, "overview")
    window = opened.window
    page.body.tiles[0].setFocus()
    press("T")
    assert not [dialog for dialog in window.findChildren(NumbersDialog) if dialog.isVisible()]
    page.body.bands.setFocus()
    press("T")
    (dialog,) = [dialog for dialog in window.findChildren(NumbersDialog) if dialog.isVisible()]
    assert dialog.mapToGlobal(QPoint(0, 0)) is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
