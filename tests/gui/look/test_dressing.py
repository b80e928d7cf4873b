"""A window wears the style sheet, in the colours of the day; the application wears none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.preferences import Preferences


def room(widget: QLineEdit) -> int:
    """How high the field wants to be: the style sheet gives it room around its text."""
    return widget.sizeHint().height()


def test_that_the_window_wears_the_sheet_and_another_in_other_colours(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(Preferences(tmp_path / "valg.ini"))
    light = window.styleSheet()
    qtbot.addWidget(window)  # dresses what wears nothing
    assert light == theme().style_sheet() != ""
    theme().choose("dark")
    assert window.styleSheet() == theme().style_sheet() != light
    window.runner.stop()


def test_that_what_is_put_into_a_window_is_dressed_once_it_stands_there(qtbot: QtBot) -> None:
    window, part, field = QWidget(), QWidget(), QLineEdit()
    qtbot.addWidget(window)
    QVBoxLayout(part).addWidget(field)
    bare = room(field)
    QVBoxLayout(window).addWidget(part)
    assert room(field) > bare


def test_that_the_sheet_is_there_before_what_follows_the_colours_is_told(qtbot: QtBot) -> None:
    window, seen = QWidget(), []
    qtbot.addWidget(window)
    link = theme().changed.connect(lambda: seen.append(window.styleSheet()))
    theme().choose("dark")
    theme().changed.disconnect(link)
    assert seen == [theme().style_sheet()]


def test_that_the_application_has_no_sheet_of_its_own(dressed: QApplication) -> None:
    theme().choose("dark")
    assert dressed.styleSheet() == ""


def test_that_a_window_that_is_gone_is_left_alone(dressed: QApplication) -> None:
    window = QWidget()
    theme().dress(window)
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme().choose("dark")
    assert theme().scheme == "dark"


def test_that_a_window_dressed_twice_is_dressed_once_a_change(qtbot: QtBot) -> None:
    class Window(QWidget):
        dressed = 0

        def setStyleSheet(self, sheet: str) -> None:
            self.dressed += 1
            super().setStyleSheet(sheet)

    window = Window()
    theme().dress(window)
    theme().dress(window)
    window.dressed = 0
    theme().choose("dark")
    assert window.dressed == 1
