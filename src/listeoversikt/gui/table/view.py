"""The one table view: a list of rows that is worked by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from listeoversikt.gui.table.column_menu import column_menu
from listeoversikt.gui.table.rows_model import RowsModel
from listeoversikt.gui.table.rows_surface import SELECT, RowsSurface
from listeoversikt.gui.table.steps import next_row
from listeoversikt.gui.table.tips import as_rich_text, cell_tip

Key = Qt.Key
ENTER = (Key.Key_Return, Key.Key_Enter)
MOVES = (
    *(Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right),
    *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home, Key.Key_End),
)
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class RowsView(RowsSurface):
    """A list of rows. Fill ``rows`` (its model), listen to the signals."""

    opened = Signal(int)
    """Enter on a source row."""
    opened_wide = Signal(int)
    """Shift+Enter, or a double click."""
    letter = Signal(str)
    """A single letter or digit typed on a row, upper case, while ``letters_on``."""
    menu_asked = Signal(QPoint)
    """The menu of the current row was asked for at a place on the screen."""

    def __init__(self, rows: RowsModel | None = None, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(rows, name, parent)
        self.letters_on = True
        self.copy: Callable[[str], None] = _to_clipboard
        """Where copied text goes; the office's clipboard empties itself."""
        self.header.menu_asked.connect(self._show_column_menu)

    def copied_text(self) -> str:
        """The chosen rows' shown columns, tab-separated, under their titles."""
        shown = [place.column for place in self.widths.places]
        titles = [self.rows.columns[at].title for at in shown]
        cells = [[self.rows.cell_text(row, at).replace("\t", " ") for at in shown] for row in self.chosen()]
        return "\n".join("\t".join(line) for line in [titles, *cells])

    def _show_column_menu(self, place: QPoint) -> None:
        menu = column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: letters are commands."""

    def event(self, event: QEvent) -> bool:
        """Escape with marks, copy and mark-all are the table's own while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            control = event.modifiers() == CONTROL and event.key() in (Key.Key_A, Key.Key_C)
            if control or (event.key() == Key.Key_Escape and self.marks.any()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything by key; what isn't ours goes on to the page."""
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if pressed == PLAIN and self._plain_key(event.key(), event.text()):
            return
        if pressed == SHIFT and self._shift_key(event.key()):
            return
        if pressed == CONTROL and self._control_key(event.key()):
            return
        if event.key() in MOVES and pressed in (PLAIN, CONTROL):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _plain_key(self, key: int, text: str) -> bool:
        on_row = self._source >= 0
        if key in ENTER and on_row:
            self.opened.emit(self._source)
        elif key == Key.Key_Space and on_row:
            self.marks.toggle(self._source)
        elif key == Key.Key_Escape:
            return self.marks.clear()
        elif key == Key.Key_Menu:
            self._ask_for_menu()
        elif len(text) == 1 and text.isalnum() and self.letters_on and on_row:
            self.letter.emit(text.upper())
        else:
            return False
        return True

    def _shift_key(self, key: int) -> bool:
        if key in ENTER and self._source >= 0:
            self.opened_wide.emit(self._source)
        elif key in (Key.Key_Up, Key.Key_Down):
            self._extend_marks(-1 if key == Key.Key_Up else 1)
        elif key == Key.Key_F10:
            self._ask_for_menu()
        else:
            return False
        return True

    def _control_key(self, key: int) -> bool:
        if key == Key.Key_A:
            self.marks.toggle_all()
        elif key == Key.Key_C and self.chosen():
            self.copy(self.copied_text())
        else:
            return False
        return True

    def _mark_range(self, one: int, other: int) -> None:
        self.marks.add(self.rows.source_row(row) for row in range(min(one, other), max(one, other) + 1))

    def _extend_marks(self, way: int) -> None:
        begin = self._at
        row = next_row(self.rows, begin, way)
        if begin >= 0 and row >= 0:
            self._go_to(row)
            self._mark_range(begin, row)

    def _ask_for_menu(self) -> None:
        if self._source >= 0:
            rect = self.visualRect(self.currentIndex())
            self.menu_asked.emit(self.viewport().mapToGlobal(rect.bottomLeft()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        row = self.rowAt(event.position().toPoint().y())
        source = self.rows.source_row(row)
        if source < 0:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        begin = self._at
        self.selectionModel().setCurrentIndex(self.rows.index(row, max(self._first_column(), 0)), SELECT)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.marks.toggle(source)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and begin >= 0:
            self._mark_range(begin, row)
        elif event.button() == Qt.MouseButton.RightButton:
            self.menu_asked.emit(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging over rows does nothing: rows are marked by Space, Shift or Ctrl."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Everything happened on the press."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        source = self.rows.source_row(self.rowAt(event.position().toPoint().y()))
        if source >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.opened_wide.emit(source)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ToolTip:
            assert isinstance(event, QHelpEvent)
            QToolTip.showText(event.globalPos(), as_rich_text(self.tip_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, place: QPoint) -> str:
        """The tooltip's words at a place in the viewport; "" = none."""
        source, column = self.rows.source_row(self.rowAt(place.y())), self.columnAt(place.x())
        if source < 0 or column < 0:
            return ""
        return cell_tip(self.rows, self._cells, self.widths.places, source, column, self._lines)


def _to_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
