"""What is dragged between headers and columns: a header's position, or a column's name; nothing of a patient."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

HEADER = "application/x-listeoversikt-header"
COLUMN = "application/x-listeoversikt-column"


class Dragged:
    """Begins a drag when the mouse is moved far enough with the button held."""

    def __init__(self, owner: QWidget, kind: str) -> None:
        self._owner, self._kind = owner, kind
        self._from: QPoint | None = None

    def press(self, event: QMouseEvent) -> None:
        """The button goes down."""
        self._from = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def move(self, event: QMouseEvent, content: str) -> bool:
        """The mouse moves; True when a drag was made of it."""
        if self._from is None or not content:
            return False
        way = (event.position().toPoint() - self._from).manhattanLength()
        if way < QApplication.startDragDistance():
            return False
        self._from = None
        drag = QDrag(self._owner)
        drag.setMimeData(dragged(self._kind, content))
        drag.setPixmap(self._owner.grab())
        drag.exec(Qt.DropAction.LinkAction)
        return True


def dragged(kind: str, content: str) -> QMimeData:
    """A header's position or a column's name on its way."""
    data = QMimeData()
    data.setData(kind, content.encode())
    return data


def content_of(data: QMimeData, kind: str) -> str:
    """What is dragged, "" when it's of another kind."""
    return bytes(data.data(kind).data()).decode() if data.hasFormat(kind) else ""
