"""Where the window is put when it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from listeoversikt.gui.main_window import MainWindow


def take_place(window: MainWindow, usual: QSize) -> None:
    """Where it was last, on a screen that is there; else the usual size, as far as it fits."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    before = window.preferences.window
    place = before.on(screens) if before is not None else None
    if place is None:
        window.resize(usual.boundedTo(screens[0].size()))
        return
    window.setGeometry(place.place)
    if place.maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
