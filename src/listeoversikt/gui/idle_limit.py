"""After how long without use the window locks: as this machine says, never later than the office does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from listeoversikt.gui.lock_screen import IdleWatch
    from listeoversikt.gui.main_window import MainWindow

UNTIL_KNOWN = 30
"""The office's limit while its choices aren't read; as ``operations.setting_values.LOCK_AT_MOST``."""


class IdleLimit(QObject):
    """Keeps the watch at the shorter of both, whenever one changes."""

    def __init__(self, window: MainWindow, idle: IdleWatch) -> None:
        super().__init__(idle)
        self._window, self._idle = window, idle
        window.preferences.changed.connect(self._chosen)
        window.runner.view_changed.connect(self._hold)
        self._hold()

    def _chosen(self, name: str) -> None:
        if name == "lock_minutes":
            self._hold()
            if self._idle.looking.isActive():
                self._idle.start()

    def _hold(self) -> None:
        view = self._window.runner.view
        most = UNTIL_KNOWN if view is None else view.settings.lock_at_most
        self._idle.set_minutes(min(self._window.preferences.lock_minutes, most))
