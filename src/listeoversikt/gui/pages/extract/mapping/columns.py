"""The columns of the table as chips: drag one onto a header, drop a header on one, or press it and choose the header."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.extract.mapping.dragging import COLUMN, HEADER, Dragged, content_of
from listeoversikt.gui.pages.extract.mapping.headers import Allowed
from listeoversikt.gui.pages.extract.mapping.wording import column_text
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.texts import translate
from listeoversikt.operations.mapping_draft import assign
from listeoversikt.operations.mapping_lines import SourceLines


class ColumnChip(QPushButton):
    """One column: ticked when a header or a constant gives it, dashed when it's required and nothing does."""

    dropped = Signal(str, int)

    def __init__(self, column: str, required: bool, allowed: Allowed, parent: QWidget | None = None) -> None:
        super().__init__(column_text(column, required), parent)
        self.column, self._required, self._allowed = column, required, allowed
        self.given = False
        self._over = False
        self._dragged = Dragged(self, COLUMN)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_given(self, header: str, given: bool) -> None:
        """Which header gives it; ``given`` without one is a constant."""
        self.given = given
        if header:
            said = translate("Mapping", "{column}: from {header}").format(column=self.column, header=header)
        elif given:
            said = translate("Mapping", "{column}: one value for all rows").format(column=self.column)
        elif self._required:
            said = translate("Mapping", "{column}: required, and nothing gives it").format(column=self.column)
        else:
            said = translate("Mapping", "{column}: nothing gives it").format(column=self.column)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Tick and text, at least 24 high."""
        measures = metrics(Type.SECONDARY_MEDIUM)
        width = measures.horizontalAdvance(self.text()) + px(16) + px(18)
        return QSize(round(width) + 1, max(px(24), round(measures.height()) + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, tick, name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lacks = self._required and not self.given
        if lacks or theme().is_contrast:
            painter.setPen(QPen(theme().color("rising" if lacks else "control"), 1, Qt.PenStyle.DashLine))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        ground = (
            "accent_soft" if self._over else "rising_bg" if lacks else "good_bg" if self.given else "low_bg"
        )
        painter.setBrush(theme().color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        ink = "rising" if lacks else "good" if self.given else "low"
        side = px(14)
        sign = pixmap("check" if self.given else "plus", ink, side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(px(7), (self.height() - side) / 2), sign)
        inside = QRectF(self.rect()).adjusted(px(24), 0, -px(6), 0)
        paint_text(painter, inside, self.text(), Type.SECONDARY_MEDIUM, ink)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        self._dragged.press(event)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moved far enough, the column goes along."""
        if self._dragged.move(event, self.column):
            self.setDown(False)
            return
        super().mouseMoveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A header that may be read as the column is welcome."""
        position = content_of(event.mimeData(), HEADER)
        if position and self._allowed(int(position), self.column):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Not here after all."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """The header is read as the column."""
        self._show_over(False)
        event.acceptProposedAction()
        self.dropped.emit(self.column, int(content_of(event.mimeData(), HEADER)))

    def _show_over(self, over: bool) -> None:
        self._over = over
        self.update()


class ColumnsPart(QWidget):
    """The table's columns. Enter on a chip lists the headers it may come from."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self.heading = Heading("")
        column.addWidget(self.heading)
        hint = translate("Mapping", "Drag a column onto a header, or press it. * must be there.")
        column.addWidget(Label(hint, Type.SECONDARY, "text2", wrap=True))
        holder = QWidget()
        self._flow = FlowLayout(holder, gap=6)
        column.addWidget(holder)
        self.chips: dict[str, ColumnChip] = {}
        self._source: SourceLines | None = None
        self._allowed: Allowed = lambda position, name: False
        self.menu: QMenu | None = None

    def show_source(self, source: SourceLines, allowed: Allowed) -> None:
        """The columns of the source's table."""
        before, self._source, self._allowed = self._source, source, allowed
        self.heading.setText(translate("Mapping", "Columns of {table}").format(table=source.table))
        if before is None or (before.source, before.table) != (source.source, source.table):
            empty(self._flow)
            self.chips = {}
            for one in source.columns:
                chip = ColumnChip(one.column, one.required, allowed)
                chip.clicked.connect(self._ask)
                chip.dropped.connect(self._assign)
                self._flow.addWidget(chip)
                self.chips[one.column] = chip
        headers = {line.column: line.header for line in source.headers if line.column}
        constants = {one.column for one in source.constants if one.value}
        for name, chip in self.chips.items():
            chip.show_given(headers.get(name, ""), name in headers or name in constants)

    def _ask(self) -> None:
        chip = self.sender()
        if not isinstance(chip, ColumnChip) or self._source is None:
            return
        self.menu = QMenu(self)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu.setAccessibleName(chip.accessibleName())
        for line in self._source.headers:
            if self._allowed(line.position, chip.column):
                action = self.menu.addAction(line.header.replace("&", "&&"))
                action.setData((chip.column, line.position))
                action.setCheckable(line.column == chip.column)
                action.setChecked(line.column == chip.column)
        self.menu.triggered.connect(lambda action: self._assign(*action.data()))
        self.menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _assign(self, column: str, position: int) -> None:
        source = self._source
        if source is not None and self._allowed(position, column):
            self.edited.emit(lambda draft: assign(draft, source.source, position, column))
