"""Sections of a long page: their names at the left, one of them at a time at the right.

In a narrow window the names become a drop-down above.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.reading_order import stops
from listeoversikt.gui.parts.surfaces import Panel

NAMES_WIDTH, WIDEST_NAMES = 216, 300
LEAST_ROOM = 564
WIDEST = 760


class _NameDelegate(QStyledItemDelegate):
    """A section's name: the chosen one on `selection` with the accent bar."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the text asks for."""
        return QSize(px(NAMES_WIDTH), max(px(36), round(metrics(Type.BODY_MEDIUM).height() + 14)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, bar, name, focus."""
        box = QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, theme().color("selection"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), theme().color("accent"))
        inside = box.adjusted(px(24), 0, -px(8), 0)
        style, ink = (Type.BODY_STRONG, "text") if chosen else (Type.BODY_MEDIUM, "text2")
        paint_text(painter, inside, str(index.data() or ""), style, ink)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box)


class SectionNames(QListWidget):
    """The names; arrows move."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_NameDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tint()
        theme().changed.connect(self._tint)

    def fit_names(self) -> None:
        """As wide as the longest name, within bounds."""
        texts = [self.item(row).text() for row in range(self.count())]
        longest = max((metrics(Type.BODY_STRONG).horizontalAdvance(text) for text in texts), default=0)
        width = round(longest) + px(24) + px(8) + 2
        self.setFixedWidth(min(max(width, px(NAMES_WIDTH)), px(WIDEST_NAMES)))

    def _tint(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme().color("window"))
        self.setPalette(palette)
        self.viewport().update()


class _Ground(Panel):
    """Under a section; shows the focus ring when the section itself has the focus."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__("window")
        self._area = area
        area.installEventFilter(self)
        area.verticalScrollBar().valueChanged.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focus came or went."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring round what can be seen."""
        super().paintEvent(event)
        if self._area.hasFocus():
            with QPainter(self) as painter:
                paint_focus(painter, QRectF(self.visibleRegion().boundingRect()), 0)


class Sections(QWidget):
    """Names and the chosen section, which scrolls."""

    chosen = Signal(str)

    def __init__(
        self, name: str, sections: Sequence[tuple[str, str, QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = [key for key, _, _ in sections]
        self.names = SectionNames(name)
        self.drop_down = Choice(name, [(key, title) for key, title, _ in sections])
        self._stack = QStackedWidget()
        self._areas: list[QScrollArea] = []
        for _, title, widget in sections:
            QListWidgetItem(title, self.names).setToolTip(title)
            area = _scrolling(widget, title)
            self._areas.append(area)
            self._stack.addWidget(area)
        self.names.fit_names()
        self._lay_out()
        self.names.currentRowChanged.connect(self._show_row)
        self.drop_down.chosen.connect(self.choose)
        self.names.setCurrentRow(0)
        self._fit()

    def _lay_out(self) -> None:
        self._above = QWidget()
        above = QHBoxLayout(self._above)
        above.setContentsMargins(px(16), px(12), px(16), 0)
        above.addWidget(self.drop_down)
        self._names_column = QWidget()
        column = QVBoxLayout(self._names_column)
        column.setContentsMargins(0, px(16), 0, px(16))
        column.addWidget(self.names)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._above)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._names_column)
        row.addLayout(right, 1)

    def key(self) -> str:
        """The section that is shown."""
        return self._keys[self._stack.currentIndex()]

    def choose(self, key: str) -> None:
        """Shows a section; an unknown key changes nothing."""
        if key in self._keys:
            self.names.setCurrentRow(self._keys.index(key))

    def area(self) -> QScrollArea:
        """What scrolls now."""
        return self._areas[self._stack.currentIndex()]

    @property
    def is_narrow(self) -> bool:
        """Whether the names are a drop-down."""
        return self._names_column.isHidden()

    def way_in(self) -> QWidget:
        """Where the names are: the list, or the drop-down."""
        return self.drop_down if self.is_narrow else self.names

    def _show_row(self, row: int) -> None:
        if row < 0:
            return
        self._stack.setCurrentIndex(row)
        self._mind_focus()
        self.drop_down.choose(self._keys[row])
        self.chosen.emit(self._keys[row])

    def showEvent(self, event: QShowEvent) -> None:
        """What is in the section is there now."""
        super().showEvent(event)
        self._mind_focus()

    def _mind_focus(self) -> None:
        """A section with nothing to press takes the focus itself, so that the arrows scroll it."""
        area = self.area()
        empty = not stops(area)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus if empty else Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names become a drop-down where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self.names.width() + px(LEAST_ROOM)
        self._names_column.setHidden(narrow)
        self._above.setHidden(not narrow)


def _scrolling(widget: QWidget, title: str) -> QScrollArea:
    """The section in the middle of its scroll area, no wider than is good to read."""
    area = QScrollArea()
    ground = _Ground(area)
    row = QHBoxLayout(ground)
    row.setContentsMargins(px(24), px(16), px(24), px(24))
    widget.setMaximumWidth(px(WIDEST))
    row.addWidget(widget, 1000, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(title)
    area.setWidget(ground)
    return area
