"""Cards, lines and panels: flat surfaces with one 1-px line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import Heading, Label

CARD_RADIUS = 8


class Panel(QWidget):
    """A widget painted in the colour of a token; optional line at some edges ("left", "top", "bottom", "right")."""

    def __init__(self, token: str, *edges: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token, self._edges = token, edges
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and lines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color(self._token))
        painter.setPen(QPen(theme().color("line"), 1))
        right, bottom = self.width() - 0.5, self.height() - 0.5
        ends = {
            "left": (0.5, 0, 0.5, bottom),
            "right": (right, 0, right, bottom),
            "top": (0, 0.5, right, 0.5),
            "bottom": (0, bottom, right, bottom),
        }
        for edge in self._edges:
            x1, y1, x2, y2 = ends[edge]
            painter.drawLine(
                QRectF(x1, y1, x2 - x1, y2 - y1).topLeft(), QRectF(x1, y1, x2 - x1, y2 - y1).bottomRight()
            )


class Card(QWidget):
    """A white card with corners of 8; ``body`` is its layout. ``link`` is a quiet way on at the right of its title."""

    link_clicked = Signal()

    def __init__(
        self,
        title: str = "",
        link: str = "",
        note: str = "",
        parent: QWidget | None = None,
        *,
        ground: str = "surface",
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(16), px(14), px(16), px(14))
        self.body.setSpacing(px(8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.heading: Heading | None = None
        self.note: Label | None = None
        self.link: LinkButton | None = None
        self.head_row: QHBoxLayout | None = None
        """The line of heading, note and link; None without a heading."""
        if title:
            self._head(title, link, note)
        theme().changed.connect(self.update)

    def _head(self, title: str, link: str, note: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.heading = Heading(title)
        row.addWidget(self.heading)
        row.addStretch(1)
        self.note = Label(note, Type.SECONDARY, "text2")
        row.addWidget(self.note)
        if link:
            self.link = LinkButton(link, "arrow-right")
            self.link.clicked.connect(self.link_clicked)
            row.addWidget(self.link)
        self.body.addLayout(row)
        self.head_row = row
        self.setAccessibleName(title)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and one line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme().color(self._ground))
        painter.setPen(QPen(theme().color("line"), 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, CARD_RADIUS, CARD_RADIUS)


class Divider(QWidget):
    """One line, in the colour of lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        QPainter(self).fillRect(self.rect(), theme().color("line"))
