"""A dialog that isn't shown while its window is locked: it comes when the window is unlocked by the one who locked it."""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

LOCKED = "locked"
"""The window's property while it's locked."""
LOCK_KEY = "Ctrl+L"


class HeldBack(QDialog):
    """Every dialog of the program is one; what was asked for before the lock may be answered after it."""

    waits = False
    """It was to be shown while the window was locked."""

    def __init__(self, parent: QWidget | None = None, flags: Qt.WindowType = Qt.WindowType.Dialog) -> None:
        super().__init__(parent, flags)
        QShortcut(QKeySequence(LOCK_KEY), self).activated.connect(self._lock)

    def _lock(self) -> None:
        """The window's own key doesn't reach it while a dialog is up."""
        top = _above(self)[-1]
        wanted = getattr(top, "lock_wanted", None)
        if wanted is not None:
            wanted.emit()

    def setVisible(self, visible: bool) -> None:
        """Shown now, or later."""
        self.waits = visible and _is_locked(self)
        if not self.waits:
            super().setVisible(visible)


def stands(dialog: QWidget | None) -> TypeGuard[QDialog]:
    """Whether a dialog is on screen, or will be when the window is unlocked: a second one isn't opened over it."""
    if dialog is None or not isValid(dialog):
        return False
    return dialog.isVisible() or (isinstance(dialog, HeldBack) and dialog.waits)


def _is_locked(widget: QWidget) -> bool:
    return any(one.property(LOCKED) for one in _above(widget))


def _above(widget: QWidget) -> list[QWidget]:
    """The widget and what it stands in, to the window."""
    found = [widget]
    while (parent := found[-1].parentWidget()) is not None:
        found.append(parent)
    return found
