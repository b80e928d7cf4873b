"""Ticking, writing and choosing on the settings page, and what is then in the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.settings import SettingsPage
from listeoversikt.operations.office_settings import stored_raw
from tests.operations.stores import opened


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Everything that was asked for has been saved and counted."""
    qtbot.waitUntil(lambda: not desk.runner.busy)


def saved(desk: Desk, folder: Path) -> dict[str, Any]:
    """What another program would find in the store."""
    with opened(folder) as store:
        return stored_raw(store)


def tick(qtbot: QtBot, page: SettingsPage, box: Any) -> None:
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    settle(qtbot, page.desk)


def write(qtbot: QtBot, page: SettingsPage, field: Any, text: str) -> None:
    """As a person types: focus, all of it selected, the text, and on."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, page.desk)


def show(page: SettingsPage, section: str) -> Any:
    page.view.choose(section)
    QApplication.processEvents()
    return page.sections[section]
