"""A page that an export can be dropped on anywhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.page import Page
from listeoversikt.gui.parts.drop_field import local_paths


class DropPage(Page):
    """Files of this machine are welcome while ``may_take`` says so; ``give`` gets them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAcceptDrops(True)
        self._over = False

    def may_take(self) -> bool:
        """Whether files may be dropped now."""
        raise NotImplementedError

    def give(self, paths: tuple[Path, ...]) -> None:
        """What was dropped."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this machine are welcome anywhere, but not while an extract is being stored."""
        if self.may_take() and local_paths(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Not here after all."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """The same as choosing."""
        self._show_over(False)
        event.acceptProposedAction()
        self.give(local_paths(event.mimeData()))

    def _show_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame while something is dragged over the page."""
        if self._over:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme().color("accent_soft"))
            painter.setPen(QPen(theme().color("accent"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 8, 8)
