"""A dialog that isn't shown while its window is locked: it comes when the window is unlocked by the one who locked it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

LOCKED = "locked"
"""The window's property while it's locked."""


class HeldBack(QDialog):
    """Every dialog of the program is one; what was asked for before the lock may be answered after it."""

    waits = False
    """It was to be shown while the window was locked."""

    def setVisible(self, visible: bool) -> None:
        """Shown now, or later."""
        self.waits = visible and _is_locked(self)
        if not self.waits:
            super().setVisible(visible)


def _is_locked(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if above.property(LOCKED):
            return True
        above = above.parentWidget()
    return False
