"""A field to drop an export on: folder, zip or its files; click and Enter choose instead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import paint_focus
from listeoversikt.gui.look.theme import theme

RADIUS = 8
WRAPPED = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)


def local_paths(dropped: QMimeData) -> tuple[Path, ...]:
    """The files of this machine in what is dragged; empty when there is anything else."""
    if not dropped.hasUrls() or not all(url.isLocalFile() for url in dropped.urls()):
        return ()
    return tuple(Path(url.toLocalFile()) for url in dropped.urls())


class DropField(QPushButton):
    """Dashed, on a soft ground; a real button, so that it works by keyboard too."""

    dropped = Signal(object)

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._note = note
        self._over = False
        self.setAcceptDrops(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Icon and two lines."""
        width = max(
            metrics(Type.BODY_STRONG).horizontalAdvance(self.text()),
            metrics(Type.SECONDARY).horizontalAdvance(self._note),
        )
        wanted = round(width) + px(48)
        return QSize(wanted, self.heightForWidth(wanted))

    def minimumSizeHint(self) -> QSize:
        """Narrower, the words take more lines."""
        return QSize(px(160), self.heightForWidth(self.width() or px(160)))

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Icon, title and note, each on as many lines as they need."""
        title, note = self._heights(width)
        return round(px(20 + 8) + title + (note + px(4) if self._note else 0) + px(28))

    def _heights(self, width: int) -> tuple[float, float]:
        room = QRectF(0, 0, max(width - 2 * px(12), 1), 10_000)
        return (
            metrics(Type.BODY_STRONG).boundingRect(room, WRAPPED, self.text()).height(),
            metrics(Type.SECONDARY).boundingRect(room, WRAPPED, self._note).height() if self._note else 0.0,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this machine are welcome."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Not here after all."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells the paths."""
        self._show_over(False)
        paths = local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _show_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dashed outline, icon, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._over or self.underMouse()
        painter.setBrush(theme().color("selection" if lit else "accent_soft"))
        pen = QPen(
            theme().color("accent" if self.isEnabled() else "control"), 1.5, Qt.PenStyle.CustomDashLine
        )
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_words(painter)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), RADIUS)

    def _paint_words(self, painter: QPainter) -> None:
        title, note = self._heights(self.width())
        top = (self.height() - px(28) - title - (note + px(4) if self._note else 0)) / 2
        sign = pixmap("file-import", "accent", px(20), self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - px(20)) / 2, top), sign)
        inside = QRectF(px(12), top + px(28), self.width() - 2 * px(12), title)
        self._paint_lines(painter, inside, self.text(), Type.BODY_STRONG, "text")
        if self._note:
            below = QRectF(inside.left(), inside.bottom() + px(4), inside.width(), note)
            self._paint_lines(painter, below, self._note, Type.SECONDARY, "text2")

    def _paint_lines(self, painter: QPainter, rect: QRectF, text: str, style: Type, token: str) -> None:
        painter.setFont(font(style))
        painter.setPen(theme().color(token))
        painter.drawText(rect, WRAPPED, text)
