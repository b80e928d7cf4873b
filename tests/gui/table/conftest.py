"""A table on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.table.view import RowsView
from tests.gui.table.tables import filled


@pytest.fixture
def view(qtbot: QtBot, dressed: QApplication) -> RowsView:
    """Thirty patients, 700 × 400, with the keyboard's focus."""
    made = RowsView(name="Listen")
    qtbot.addWidget(made)
    made.resize(700, 400)
    filled(made.rows)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made
