"""«Lag feilrapport» shows first all that it would write, then writes it where the person chooses, closed to others."""

from __future__ import annotations

import datetime as dt
import os
import stat
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.failures.dialog import ReportDialog, open_report
from listeoversikt.gui.finding import open_finder
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.mistakes import kept, remember
from listeoversikt.gui.problems import Problem, problem_of
from listeoversikt.gui.wanted import Wanted
from tests.gui.conftest import TODAY, OpenWindow

NOW = dt.datetime(2026, 11, 3, 9, 14, tzinfo=dt.UTC)


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The window at its first card."""
    opened, entry = open_window(Wanted(today=TODAY))
    entry.begin()
    return opened


def dialogs(window: MainWindow) -> list[ReportDialog]:
    return [one for one in window.findChildren(ReportDialog) if one.isVisible()]


def test_that_what_is_shown_is_what_is_written_and_nobody_else_can_read_it(
    window: MainWindow, tmp_path: Path
) -> None:
    remember(ValueError("P1"))
    dialog = open_report(window)
    assert dialog.text.isReadOnly()
    assert "ValueError" in dialog.text.toPlainText()
    target = tmp_path / "rapport.txt"
    dialog.write(target)
    assert target.read_text(encoding="utf-8") == dialog.text.toPlainText()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert "Lagret" in dialog.told.text()


def test_that_nothing_is_written_before_a_place_is_chosen(window: MainWindow, tmp_path: Path) -> None:
    os.chdir(tmp_path)
    dialog = open_report(window)
    dialog.act()
    assert dialog.dialog is not None
    assert dialog.dialog.isVisible()
    dialog.dialog.reject()
    dialog.reject()
    assert not list(tmp_path.glob("**/*rapport*"))


def test_that_a_place_one_may_not_write_in_is_told_in_the_dialog(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    dialog = open_report(window)
    dialog.write(tmp_path / "fil" / "rapport.txt")
    assert dialog.told.isVisible()
    assert "Lagret" not in dialog.told.text()


def test_that_asked_for_twice_it_opens_once(window: MainWindow) -> None:
    first = open_report(window)
    assert open_report(window) is first
    assert dialogs(window) == [first]
    first.reject()
    assert open_report(window) is not first
    assert len(dialogs(window)) == 1


def test_that_the_text_can_be_marked_but_not_changed(window: MainWindow, qtbot: QtBot) -> None:
    dialog = open_report(window)
    before = dialog.text.toPlainText()
    qtbot.keyClicks(dialog.text, "P20417")
    assert dialog.text.toPlainText() == before
    dialog.text.selectAll()
    assert dialog.text.textCursor().selectedText()


def test_that_a_mistake_in_the_program_leads_to_the_report_and_a_refusal_does_not(
    ready: tuple[MainWindow, Entry],
) -> None:
    window, _ = ready
    window.show_problem(problem_of(PermissionError(13, "P1")))
    assert window._notice is not None
    assert window._notice.also_button is None
    window.show_problem(problem_of(ValueError("P1")))
    assert window._notice.also_button is not None
    window._notice.also_button.click()
    assert len(dialogs(window)) == 1


def test_that_menu_and_finder_lead_to_the_report(ready: tuple[MainWindow, Entry], qtbot: QtBot) -> None:
    window, entry = ready
    line = next(action for action in entry.menus.actions if action.text() == "Lag feilrapport …")
    line.trigger()
    assert len(dialogs(window)) == 1
    dialogs(window)[0].reject()
    open_finder(window, entry.keys)
    from listeoversikt.gui.finder import Finder

    finder = window.frame.findChild(Finder)
    qtbot.keyClicks(finder.field, "feilrapport")
    assert finder.current is not None
    assert finder.current.title == "Lag feilrapport …"
    finder.close_finder()


def test_that_the_first_card_leads_to_the_report_of_a_mistake(window: MainWindow) -> None:
    screen = window.screens.currentWidget()
    screen.show_problem("Noe gikk galt.", "Prøv igjen.", unexpected=True)
    button = next(one for one in screen.findChildren(QPushButton) if one.text() == "Lag feilrapport …")
    button.click()
    assert len(dialogs(window)) == 1


def test_that_a_program_that_was_cut_off_is_told_once_on_the_first_screen(
    open_window: OpenWindow, office: Path
) -> None:
    kept.crash = ("Segmentation fault", "  listeoversikt/gui/start.py:3 in run_window")
    window, entry = open_window(Wanted(store=office, today=TODAY))
    entry.begin()
    screen = window.screens.currentWidget()
    assert "avbrutt" in screen.notice.text.text()
    entry.choose_store()
    assert window.screens.currentWidget().notice is None
    assert "run_window" in open_report(window).text.toPlainText()


def test_that_a_told_problem_is_still_one_sentence(ready: tuple[MainWindow, Entry]) -> None:
    window, _ = ready
    window.show_problem(Problem("Noe er galt.", "Prøv igjen."))
    assert window._notice is not None
    assert window._notice.accessibleName() == "Noe er galt. Prøv igjen."
