"""Ctrl+Z where text is typed: the line's own undo first, then the window's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


def undo_passes(watched: QObject, event: QEvent) -> bool:
    """Ctrl+Z in a line where nothing is typed takes back what was saved: for event filters."""
    if (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and isinstance(watched, QLineEdit)
    ):
        undo = event.matches(QKeySequence.StandardKey.Undo) and not watched.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not watched.isRedoAvailable()
        if undo or redo:
            event.ignore()
            return True
    return False
