"""The scroll bar lies over the table's right margin, so that grounds and header go to the edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


class ScrollBarOver(QScrollBar):
    """Shows and moves an area's own vertical bar, which is kept hidden."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area, self._own = area, area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().installEventFilter(self)
        self._own.rangeChanged.connect(self._follow)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._follow()

    def _follow(self) -> None:
        self.setRange(self._own.minimum(), self._own.maximum())
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setVisible(self._own.maximum() > self._own.minimum())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stands at the viewport's right edge."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            inside = self._area.viewport().geometry()
            width = self.sizeHint().width()
            self.setGeometry(inside.right() + 1 - width, inside.top(), width, inside.height())
            self.raise_()
            self.setPageStep(self._own.pageStep())
        return False
