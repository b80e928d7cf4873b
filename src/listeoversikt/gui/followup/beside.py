"""A list with a card at its right; where there is little room, the card is a sheet over the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px

NARROW = 1000
LEAST_LIST = 560


class ListWithCard(QWidget):
    """``narrow`` below 1000 px: the card opens over the list and Esc closes it."""

    narrow_changed = Signal(bool)
    sheet_opened = Signal()
    sheet_closed = Signal()

    def __init__(
        self, list_part: QWidget, card: QWidget, width: int = 372, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.list_part, self.card = list_part, card
        self._width = width
        self._narrow: bool | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(list_part, 1)
        card.setParent(self)
        card.installEventFilter(self)

    @property
    def narrow(self) -> bool:
        """Too little room for list and card side by side."""
        return bool(self._narrow)

    @property
    def sheet_open(self) -> bool:
        """The card lies over the list."""
        return self.narrow and not self.card.isHidden()

    def open_sheet(self) -> None:
        """Shows the card over the list (side by side it's there already)."""
        if self.narrow:
            self._place_sheet()
            self.card.show()
            self.card.raise_()
            self.sheet_opened.emit()

    def close_sheet(self) -> bool:
        """Takes the card off the list; False when it wasn't over it."""
        if not self.sheet_open:
            return False
        self.card.hide()
        self.sheet_closed.emit()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one over the other."""
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()
        if narrow:
            self._place_sheet()

    def _arrange(self) -> None:
        if self._narrow:
            self._row.removeWidget(self.card)
            self.card.setMinimumWidth(0)
            self.card.setMaximumWidth(16777215)
            self.card.hide()
        else:
            self._row.addWidget(self.card)
            self.card.setFixedWidth(px(self._width))
            self.card.show()
        self.narrow_changed.emit(bool(self._narrow))

    def _place_sheet(self) -> None:
        width = min(px(self._width) + px(60), self.width())
        if self.width() - width < px(120):
            width = self.width()
        self.card.setGeometry(QRect(self.width() - width, 0, width, self.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the sheet closes it."""
        if (
            watched is self.card
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            return self.close_sheet()
        return False
