"""The marked entry in whole, under the list: a change of many settings doesn't fit on its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.audit import LogLine

FITS = 40
"""So many signs are read on the line itself."""
LOWEST, HIGHEST = 64, 110
"""The page's own height decides between them."""
EDGE = 3


class WholeEntry(QScrollArea):
    """Hidden for what fits on its line; scrolls when it's longer than a few lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Log", "The marked entry"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Panel("surface", "top")
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(8), px(24), px(8))
        column.setSpacing(px(2))
        self.head = Label("", Type.BODY_STRONG, "text", wrap=True)
        self.text = Label("", Type.BODY, "text", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.head, self.text):
            label.setMinimumHeight(1)  # else a wrapped text asks for the height that it has when it's narrow
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(inside)
        self.hide()

    def show_line(self, line: LogLine | None) -> None:
        """Another entry; None = nothing is marked."""
        long = line is not None and len(line.about) > FITS
        self.setVisible(long)
        if line is not None and long:
            head = translate("Log", "Entry {number}: {what}")
            self.head.setText(head.format(number=number(line.sequence), what=line.what))
            self.text.setText(line.about)
            self.verticalScrollBar().setValue(0)
            self._fit()

    def _fit(self) -> None:
        wanted = self._column.totalHeightForWidth(self.width())
        if wanted < 0:  # not laid out yet; it's fitted when it gets its width
            wanted = self._column.totalSizeHint().height()
        page = self.parentWidget()
        room = px(HIGHEST) if page is None else min(px(HIGHEST), max(px(LOWEST), page.height() // 5))
        wanted += px(EDGE)
        self.setFixedHeight(min(wanted, room))
        scrolls = wanted > room
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: object) -> None:
        """Wraps anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if not self.isHidden():
            self._fit()
