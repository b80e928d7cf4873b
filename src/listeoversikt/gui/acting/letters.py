"""Single letters in the card: they act while the card has the focus, never in a field, never in a form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)


class CardLetters(QObject):
    """Hears the keys that nothing in ``card`` wanted; ``room`` is where the forms are."""

    def __init__(
        self,
        card: QWidget,
        room: QWidget,
        on: Callable[[], bool],
        act: Callable[[str], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._card, self._room, self._on, self._act = card, room, on, act
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A letter that reached the card itself."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        text = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or len(text) != 1 or not text.isalpha() or not self._on():
            return False
        focus = QApplication.focusWidget()
        if focus is None or isinstance(focus, FIELDS) or self._room.isAncestorOf(focus):
            return False
        return self._act(text.upper())
