"""A list with a card beside it; in a narrow page the card is a sheet over the list (Enter opens, Esc closes)."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from listeoversikt.gui.look.fonts import px

WIDE = 1000
"""Content at least so wide (px at 100 %) has room for both."""
CARD, LEAST, MOST = 416, 360, 440
SHEET_MS = 120


class ListWithCard(QWidget):
    """Places the two; ``sheet_changed`` tells when the card has become a sheet, or stands beside again."""

    sheet_changed = Signal(bool)

    def __init__(
        self, main: QWidget, card: QWidget, parent: QWidget | None = None, *, width: int = CARD
    ) -> None:
        super().__init__(parent)
        self.main, self.card, self._width = main, card, width
        main.setParent(self)
        card.setParent(self)
        self._wanted = False
        self._was_sheet: bool | None = None
        self._slide = QPropertyAnimation(card, b"geometry", self)
        self._slide.setDuration(SHEET_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        card.hide()

    @property
    def is_sheet(self) -> bool:
        """Whether there is room for the list only."""
        return self.width() < px(WIDE)

    @property
    def is_open(self) -> bool:
        """Whether the card is shown."""
        return self._wanted

    def open_card(self) -> None:
        """Shows the card."""
        if self._wanted:
            return
        self._wanted = True
        self.card.show()
        self.card.raise_()
        self._place()
        if self.is_sheet and self.isVisible() and _moves():
            end = self.card.geometry()
            self._slide.setStartValue(QRect(end.x() + px(48), end.y(), end.width(), end.height()))
            self._slide.setEndValue(end)
            self._slide.start()

    def close_card(self) -> bool:
        """Hides the card; False when it wasn't shown."""
        if not self._wanted:
            return False
        self._wanted = False
        self._slide.stop()
        self.card.hide()
        self._place()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places both anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._slide.stop()
        whole = self.rect()
        share = round(whole.width() * 0.36)
        width = max(px(LEAST), min(share, px(min(self._width, MOST))))
        if self.is_sheet:
            width = min(max(width, px(self._width)), whole.width())
        beside = self._wanted and not self.is_sheet
        self.main.setGeometry(0, 0, whole.width() - (width if beside else 0), whole.height())
        if self._wanted:
            self.card.setGeometry(whole.width() - width, 0, width, whole.height())
        if self._was_sheet != self.is_sheet:
            self._was_sheet = self.is_sheet
            self.sheet_changed.emit(self.is_sheet)


def _moves() -> bool:
    """Whether the system wants motion at all."""
    application = QApplication.instance()
    return isinstance(application, QApplication) and application.isEffectEnabled(Qt.UIEffect.UI_General)
