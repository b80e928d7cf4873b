"""A page that scrolls when it must: as wide as there is room for, and as high as its texts need at that width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget


class Scroller(QScrollArea):
    """Qt's own way measures wrapped texts at their narrowest, and makes the page higher than it is."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)
        self.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        body.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A text or a table has changed its size."""
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Gives the body its size."""
        layout, room = self._body.layout(), self.viewport().size()
        if layout is None:
            return
        stacked = isinstance(layout, QBoxLayout) and layout.direction() == QBoxLayout.Direction.TopToBottom
        # under one another, the least height would be taken from the texts above the tables
        measure = layout.heightForWidth if stacked else layout.minimumHeightForWidth
        least = measure(room.width()) if layout.hasHeightForWidth() else layout.minimumSize().height()
        self._body.resize(room.width(), max(room.height(), least))
