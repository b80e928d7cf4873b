"""While the extract is being read: a still skeleton with text, nothing under 0.3 s."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import translate

PATIENCE_MS = 300
ROWS = 8
SHARES = ((0.0, 0.16), (0.20, 0.14), (0.44, 0.24), (0.80, 0.12))


class LoadingView(QWidget):
    """Grey bars where the tables are going to stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._shown = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_bars)
        theme().changed.connect(self.update)

    def show_loading(self, name: str) -> None:
        """A new reading begins; ``name`` is the file's."""
        self._name = translate("Extract", "Reading {name}").format(name=name)
        self.setAccessibleName(self._name)
        self._shown = False
        self._patience.start()
        self.update()

    def _show_bars(self) -> None:
        self._shown = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with a title and bars."""
        if not self._shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(px(32), round(metrics(Type.BODY).height()) + 8)
        card = QRectF(px(24) + 0.5, px(4) + 0.5, self.width() - px(48) - 1, (ROWS + 1.6) * line)
        painter.setPen(theme().color("line"))
        painter.setBrush(theme().color("surface"))
        painter.drawRoundedRect(card, 8, 8)
        inside = card.adjusted(px(16), px(8), -px(16), 0)
        title = QRectF(inside.left(), inside.top(), inside.width(), line)
        middle = Qt.TextElideMode.ElideMiddle
        paint_text(painter, title, self._name, Type.CARD_TITLE, "text2", elide=middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("grid"))
        for row in range(ROWS):
            top = inside.top() + (row + 1.2) * line
            for start, share in SHARES:
                bar = QRectF(inside.left() + start * inside.width(), top, share * inside.width(), px(10))
                painter.drawRoundedRect(bar, px(5), px(5))
