"""What is copied from the list of plans is about patients, and is taken off the clipboard again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.gui.plans.conftest import PATIENT, Bench


def test_that_a_copied_row_is_gone_when_the_window_is_locked(bench: Bench, qtbot: QtBot) -> None:
    table = bench.page.list_pane.table
    table.select_first()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert PATIENT in QGuiApplication.clipboard().text()
    bench.page.desk.forget_copied()  # what locking and closing do
    assert PATIENT not in QGuiApplication.clipboard().text()
