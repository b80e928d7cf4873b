"""A table's rows on the screen: they're painted here, and the current one is kept by its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.table.across import across_height
from listeoversikt.gui.table.cell_painter import LINE_GAP, CellPainter
from listeoversikt.gui.table.column_widths import ColumnWidths
from listeoversikt.gui.table.header import ColumnHeader
from listeoversikt.gui.table.marks import Marks
from listeoversikt.gui.table.rows_model import RowsModel
from listeoversikt.gui.table.screen import Screen
from listeoversikt.gui.table.scroll_bar import ScrollBarOver
from listeoversikt.gui.table.speech import row_sentence, shown_sentence
from listeoversikt.gui.table.steps import Action, next_row, row_after
from listeoversikt.gui.texts import translate

Index = QModelIndex | QPersistentModelIndex
PATIENCE = 300
"""Milliseconds before a skeleton is shown."""
PAUSE = 500
"""Milliseconds of quiet before the row count is announced."""
HEIRS = 50
"""So many neighbours are asked to follow a current row that is gone."""
SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowsSurface(QTableView):
    """A list of rows on the screen: current row, marks, columns, states and painting."""

    current_changed = Signal(int)
    """The current source row, −1 = none."""
    marked_changed = Signal()
    columns_changed = Signal()
    """Columns, widths or sorting were changed by the user: time to remember."""

    def __init__(self, rows: RowsModel | None = None, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(self) if rows is None else rows
        self._lines, self._compact = 1, False
        self._key, self._source, self._at = "", -1, -1
        self._column = -1
        self._told = (-1, "")
        self._heirs: list[str] = []
        self._high: list[int] = []
        self._offset: int | None = None
        self._loading = ""
        self._empty: QWidget | None = None
        self._announced = -1
        self.header = ColumnHeader(self.rows, self)
        self._cells = CellPainter(self.rows)
        self.widths = ColumnWidths(self, self.rows, self.header, self._cells.needed)
        self.marks = Marks(self.rows, self._marks_changed)
        """The rows that are marked."""
        self.rows.is_marked = self.marks.has
        self._screen = Screen(self, self.rows, self.widths, self._cells, self.marks)
        self._patience = self._timer(PATIENCE, self._redraw)
        self._pause = self._timer(PAUSE, self._announce)
        self.scroll_bar = ScrollBarOver(self)
        self.setAccessibleName(name or translate("Table", "Table"))
        self._set_up()
        self.setModel(self.rows)
        self.rows.modelReset.connect(self._after_reset)

    def _timer(self, milliseconds: int, done: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(done)
        return timer

    def _set_up(self) -> None:
        self.setHorizontalHeader(self.header)
        self.header.sectionClicked.connect(lambda column: self.rows.sort_next(self.rows.columns[column].key))
        self.header.sectionResized.connect(self.widths.dragged)
        self.widths.changed.connect(self.columns_changed)
        self.rows.sort_changed.connect(self.columns_changed)
        down = self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.modelAboutToBeReset.connect(self._before_reset)
        self.rows.shown_changed.connect(self._shown_changed)
        theme().changed.connect(self._restyle)
        self._set_row_height()

    # -- what a page sets and asks ------------------------------------------------------------------------------

    @property
    def row_lines(self) -> int:
        """1 or 2 lines of text in a row."""
        return self._lines

    @row_lines.setter
    def row_lines(self, lines: int) -> None:
        self._lines = lines
        self._set_row_height()

    @property
    def compact(self) -> bool:
        """Rows of one line as low as they may be."""
        return self._compact

    @compact.setter
    def compact(self, compact: bool) -> None:
        self._compact = compact
        self._set_row_height()

    @property
    def margin(self) -> int:
        """Before the first and after the last column, px at 100 %: 24 on a page, less in a card."""
        return self.widths.margin

    @margin.setter
    def margin(self, margin: int) -> None:
        self.widths.margin = margin
        self.widths.lay_out()

    def row_height(self) -> int:
        """The height of a source row: the design's, and never less than its text needs."""
        if self._lines == 2:
            text = metrics(Type.BODY_MEDIUM).height() + metrics(Type.SECONDARY).height()
            return max(px(46), round(text) + px(10 + LINE_GAP))
        return max(px(28 if self._compact else 32), round(metrics(Type.BODY).height()) + px(6))

    def current_row(self) -> int:
        """The current source row; −1 = none is shown."""
        return self._source

    def current_key(self) -> str:
        """The key of the current row; kept while a filter hides it."""
        return self._key

    def set_current(self, key: str) -> bool:
        """Makes the row with this key the current one and brings it into view; False = it isn't shown."""
        row = self.rows.view_row_of(key)
        if row < 0:
            return False
        self._go_to(row)
        return True

    def select_first(self) -> bool:
        """Makes the first row the current one; False = there is none."""
        row = next_row(self.rows, -1, 1)
        if row < 0:
            return False
        self._go_to(row)
        return True

    def take_up(self) -> None:
        """From the search field down into the rows: the current one, or the first."""
        if self._source < 0:
            self.select_first()
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def step_to(self, way: int) -> bool:
        """Makes the next row (1) or the one before (−1) the current one; False = there is none."""
        row = next_row(self.rows, self._at, way) if self._at >= 0 else next_row(self.rows, -1, 1)
        if row < 0:
            return False
        self._go_to(row)
        return True

    def clear_current(self) -> None:
        """No row is the current one."""
        self._key, self._at = "", -1
        self.setCurrentIndex(QModelIndex())
        self._tell_current(-1)

    def marked(self) -> list[int]:
        """The marked source rows that are shown, in the order shown."""
        return self.marks.shown()

    def chosen(self) -> list[int]:
        """What an action is for: the marked rows, or else the current one."""
        return self.marks.shown() or ([self._source] if self._source >= 0 else [])

    def set_loading(self, text: str) -> None:
        """Says that rows are being fetched; a still skeleton is shown when it takes a moment. "" = they are here."""
        if bool(text) != bool(self._loading):
            self._patience.start() if text else self._patience.stop()
        self._loading = text
        self._redraw()

    def set_empty(self, widget: QWidget | None) -> None:
        """What is shown in place of rows when there are none."""
        if self._empty is not None and self._empty is not widget:
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = widget
        if widget is not None:
            widget.setParent(self.viewport())
        self._redraw()

    def spoken_row(self, view_row: int) -> str:
        """A whole row as one sentence."""
        source = self.rows.source_row(view_row)
        if source < 0:
            return str(self.rows.data(self.rows.index(view_row, 0)) or "")
        return row_sentence(self.rows, source, [place.column for place in self.widths.places])

    def remembered(self) -> dict[str, Any]:
        """Columns, widths and sorting, as JSON."""
        sorted_by = self.rows.sorted_by
        return self.widths.remembered() | {"sort": list(sorted_by) if sorted_by else None}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes ``remembered`` back; what it doesn't know of is as designed. After ``set_rows``."""
        self.widths.restore(state)
        match state.get("sort"):
            case [str(key), bool(descending)]:
                self.rows.sort_by(key, descending)
            case _:
                self.rows.sort_by("")
        self.widths.lay_out()

    # -- changes ------------------------------------------------------------------------------------------------

    def _before_reset(self) -> None:
        """Remembers where on the screen the current row stood, and whose turn it is when it's gone."""
        self._offset, self._heirs = None, []
        if self._source >= 0 and self._at >= 0:
            top = self.rowViewportPosition(self._at)
            if 0 <= top < self.viewport().height():
                self._offset = top
            below, above = range(self._at + 1, self._at + HEIRS), range(self._at - 1, self._at - HEIRS, -1)
            rows = (self.rows.source_row(row) for row in (*below, *above))
            self._heirs = [self.rows.key(row) for row in rows if row >= 0]

    def _after_reset(self) -> None:
        """New rows: the current one is found by its key, at the same place on the screen when it can be."""
        self._mind_across_rows()
        self.widths.lay_out()
        self._find_current()
        self._redraw()

    def _mind_across_rows(self) -> None:
        down = self.verticalHeader()
        self.clearSpans()
        across = self.rows.across_rows()
        for row in self._high:
            if row < self.rows.rowCount():
                down.resizeSection(row, self.row_height())
        self._high = across
        for row in across:
            down.resizeSection(row, across_height())
            if len(self.rows.columns) > 1:
                self.setSpan(row, 0, 1, len(self.rows.columns))

    def _find_current(self) -> None:
        row = self.rows.view_row_of(self._key) if self._key else -1
        if self._key and self.rows.source_of(self._key) < 0:
            self._key = next((key for key in self._heirs if self.rows.source_of(key) >= 0), "")
            row = self.rows.view_row_of(self._key)
        if row < 0:
            self._at = -1
            self._tell_current(-1)
            self.verticalScrollBar().setValue(0)
            return
        column = self._column if self._column in [one.column for one in self.widths.places] else -1
        index = self.rows.index(row, column if column >= 0 else max(self._first_column(), 0))
        self.selectionModel().setCurrentIndex(index, SELECT)
        if self._offset is not None:
            self.updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(row) - self._offset)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: D102 (Qt's name)
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        source = self.rows.source_row(current.row())
        if source < 0:
            return
        if not self.selectionModel().isRowSelected(current.row(), QModelIndex()):
            self.selectionModel().select(self.rows.index(current.row(), 0), SELECT)
        self._key, self._at, self._column = self.rows.key(source), current.row(), current.column()
        self.viewport().update()
        self._tell_current(source)

    def _tell_current(self, source: int) -> None:
        told = (source, self._key if source >= 0 else "")
        if told != self._told:
            self._source, self._told = source, told
            self.current_changed.emit(source)

    def _shown_changed(self) -> None:
        self._pause.start()

    def _announce(self) -> None:
        shown, count = self.rows.visible_count, self.rows.count
        if shown == self._announced or not self.isVisible():
            return
        first, self._announced = self._announced < 0, shown
        if not first:
            announce(self, shown_sentence(shown, count))

    def _restyle(self) -> None:
        self._cells.forget()
        self._set_row_height()
        self.header.updateGeometry()
        self.updateGeometries()
        self.widths.lay_out()
        self._redraw()

    def _set_row_height(self) -> None:
        down = self.verticalHeader()
        down.setMinimumSectionSize(1)
        down.setDefaultSectionSize(self.row_height())
        self.verticalScrollBar().setSingleStep(self.row_height())
        if self.model() is not None:
            self._mind_across_rows()

    def _redraw(self) -> None:
        if self._empty is not None:
            empty = self.rows.visible_count == 0 and not self._loading
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(empty)
        self._describe()
        self.viewport().update()
        self.header.viewport().update()

    def _describe(self) -> None:
        """What stands in place of rows is said of the table: a table's tree holds cells only."""
        said = self._loading
        if not said and self._empty is not None and not self._empty.isHidden():
            said = ". ".join(
                label.text().rstrip(".") for label in self._empty.findChildren(QLabel) if label.text()
            )
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)

    def _first_column(self) -> int:
        return self.widths.places[0].column if self.widths.places else -1

    def _go_to(self, row: int) -> None:
        index = self.rows.index(row, max(self._first_column(), 0))
        self.selectionModel().setCurrentIndex(index, SELECT)
        self.scrollTo(index)

    def _beside(self, column: int, way: int) -> int:
        order = [place.column for place in self.widths.places]
        at = order.index(column) + way if column in order else 0
        return order[min(max(at, 0), len(order) - 1)] if order else -1

    def moveCursor(  # noqa: D102
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        current = self.currentIndex()
        row, column = (current.row(), current.column()) if current.isValid() else (-1, self._first_column())
        sideways = {Action.MoveLeft: -1, Action.MoveRight: 1}.get(action, 0)
        if sideways and row >= 0:
            column = self._beside(column, sideways)
        else:
            page = max(self.viewport().height() // self.row_height() - 1, 1)
            row = row_after(self.rows, action, row, page)
        return self.rows.index(row, max(column, 0)) if row >= 0 else QModelIndex()

    def _marks_changed(self) -> None:
        self.viewport().update()
        self.marked_changed.emit()

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        skeleton = "" if self._patience.isActive() else self._loading
        self._screen.paint(event.rect(), lines=self._lines, row_height=self.row_height(), skeleton=skeleton)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.widths.lay_out()
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_pause"):
            self._restyle()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self.viewport().update()
