"""The base of every chart: marks with hover text and keys, a table of the same numbers, a picture to copy or save.

A chart is written like this::

    class Visits(Chart):
        def set_visits(self, counts: Sequence[int]) -> None:
            self._counts = list(counts)
            self.data_changed()                      # lays out anew, keeps the current mark, updates

        def lay_out(self, area: QRectF) -> list[Mark]:
            ...                                      # one Mark a bar or point: its place, its words, its key

        def paint_chart(self, painter: QPainter, area: QRectF) -> None:
            paint_grid(painter, area, ...)           # colours by token: theme().color("b_low"), paint_text(...)

        def numbers(self) -> Numbers:                # the same numbers as a table, as texts
        def summary(self) -> str:                    # one sentence for those who can't see it

    chart = Visits(translate("Visits", "Visits per month"))
    chart.set_origin(office_and_date)                # stands in the picture
    chart.opened.connect(self._open)                 # the key of the mark that was clicked, or Enter on it

``area`` is the place to paint in: the widget, or a part of the picture; use nothing else for measures. The base
paints hover and focus ring, and gives ← → Home End between marks, Enter to open, T for the table, Ctrl+C for the
picture, and the same in the context menu. A mark with ``key=""`` can be read but doesn't open. Where nothing can
be drawn, ``lay_out`` gives no marks and the page shows words instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QFileDialog, QMenu, QSizePolicy, QToolTip, QWidget

from listeoversikt.gui.charts.leaving import CHART, tell_left
from listeoversikt.gui.charts.numbers_table import Numbers, NumbersDialog
from listeoversikt.gui.charts.picture import Picture
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.texts import translate

NONE = -1
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
TABLE = Qt.Key.Key_T
NOT_BY_KEYBOARD = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)


@dataclass(frozen=True)
class Mark:
    """A thing in a chart with words of its own; ``key`` is what ``opened`` sends, "" = doesn't open."""

    rect: QRectF
    text: str
    key: str = ""


class Chart(QWidget):
    """A focusable chart. See the module's docstring for what a chart of its own writes."""

    opened = Signal(str)
    current_changed = Signal(int)
    not_saved = Signal()
    """The picture couldn't be written where it was wanted."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _install_spoken()
        self.ask_path: Callable[[str, Callable[[str], None]], None] = self._ask_path
        self._origin = ""
        self._marks: list[Mark] = []
        self._laid_out_for = QSize()
        self._current = self._hovered = self._pressed = NONE
        self._by_keyboard = False
        self._leads = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_title(title)
        theme().changed.connect(self.update)

    # What each chart writes

    def lay_out(self, area: QRectF) -> list[Mark]:
        """The marks in reading order, placed in the area."""
        raise NotImplementedError

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Paints the chart into the area."""
        raise NotImplementedError

    def numbers(self) -> Numbers:
        """The same numbers as a table."""
        raise NotImplementedError

    def summary(self) -> str:
        """One sentence that says what the chart shows."""
        return ""

    # What a page uses

    def title(self) -> str:
        """What the chart is called, also in its picture."""
        return self.accessibleName()

    def set_title(self, title: str) -> None:
        """What the chart is called."""
        self.setAccessibleName(title)

    def lead_nowhere(self) -> None:
        """Its marks are there to be read, and open nothing."""
        self._leads = False

    def set_origin(self, text: str) -> None:
        """Office, extract's date and data kind: the last line of the picture."""
        self._origin = text

    def data_changed(self) -> None:
        """Lays out anew after new numbers; the current mark stays when its key is still there."""
        key = self._marks[self._current].key if self._has(self._current) else ""
        self._lay_out()
        keys = [mark.key for mark in self._marks]
        self._current = keys.index(key) if key and key in keys else NONE
        self._hovered = NONE
        self.setAccessibleDescription(self.summary())
        self.updateGeometry()
        self.update()

    @property
    def marks(self) -> list[Mark]:
        """The marks as they lie now."""
        if self._laid_out_for != self.size():
            self._lay_out()
        return self._marks

    @property
    def current(self) -> int:
        """The mark in hand; -1 when there is none."""
        return self._current

    def set_current(self, place: int) -> None:
        """Takes a mark in hand and says it."""
        if place == self._current or not self._has(place):
            return
        self._current = place
        self.update()
        self.current_changed.emit(place)
        announce(self, self._marks[place].text)

    def mark_at(self, x: float, y: float) -> int:
        """The mark under a point; the last painted first; -1 for none."""
        for place in range(len(self.marks) - 1, NONE, -1):
            if self._marks[place].rect.contains(x, y):
                return place
        return NONE

    def picture(self) -> Picture:
        """Title, chart and origin as something to copy or save; always on white paper."""
        return Picture(self.title(), self._origin, self.paint_chart, self.picture_size(), self.logicalDpiX())

    def picture_size(self) -> QSize:
        """The size of the chart in its picture."""
        return self.size().expandedTo(QSize(px(420), px(240)))

    def copy_picture(self) -> None:
        """The picture to the clipboard, as PNG and SVG."""
        self.picture().copy()
        tell_left(self, CHART)

    def save_picture(self, path: str) -> None:
        """Saves as SVG where the name says so, else as PNG."""
        if not path:
            return
        if self.picture().save(Path(path)):
            tell_left(self, CHART, file=True)
        else:
            self.not_saved.emit()

    def show_table(self) -> NumbersDialog:
        """Opens the same numbers as a table."""
        dialog = NumbersDialog(self.title(), self.numbers(), self._origin, self.window())
        dialog.open()
        return dialog

    def menu(self) -> QMenu:
        """«Vis som tabell», «Kopier graf», «Lagre graf …»."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        table = QAction(translate("Chart", "Show as table"), menu)
        table.setShortcut(QKeySequence(TABLE))
        table.triggered.connect(self._show_table)
        copy = QAction(translate("Chart", "Copy chart"), menu)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy_picture)
        save = QAction(translate("Chart", "Save chart …"), menu)
        save.triggered.connect(self._save)
        menu.addActions([table, copy, save])
        return menu

    # Keys, mouse, paint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves, opens, copies, shows the table; the rest goes on to the page."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_picture()
        elif event.key() in STEPS and self.marks:
            first = 0 if event.key() == Qt.Key.Key_Right else len(self._marks) - 1
            step = self._current + STEPS[Qt.Key(event.key())]
            self.set_current(first if self._current == NONE else min(max(step, 0), len(self._marks) - 1))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.marks:
            self.set_current(0 if event.key() == Qt.Key.Key_Home else len(self._marks) - 1)
        elif event.key() in OPENING and self._has(self._current):
            self._open(self._current)
        elif event.key() == TABLE and not event.modifiers():
            self._show_table()
        else:
            super().keyPressEvent(event)
            return
        self._by_keyboard = True

    def event(self, event: QEvent) -> bool:
        """Hover text; and the chart's own keys come before those of the window."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.mark_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self._marks[place].text if place != NONE else "", self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            single = event.key() in (*STEPS, TABLE) and not event.modifiers()
            if single or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By the keyboard: the first mark is taken in hand."""
        self._by_keyboard = event.reason() not in NOT_BY_KEYBOARD
        if self._by_keyboard and self._current == NONE and self.marks:
            self.set_current(0)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the mark in hand."""
        self._by_keyboard = False
        self._pressed = self.mark_at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and self._pressed != NONE:
            self.set_current(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Opens the mark that was pressed."""
        place = self.mark_at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and place != NONE and place == self._pressed:
            self._open(place)
        self._pressed = NONE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows which mark would open."""
        place = self.mark_at(event.position().x(), event.position().y())
        if place != self._hovered:
            self._hovered = place
            opens = self._opens(place)
            self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        self._hovered = NONE
        self.update()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu, at the mouse or at the current mark."""
        self.menu().popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays out anew."""
        self._lay_out()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, then hover and focus."""
        marks = self.marks
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_chart(painter, QRectF(self.rect()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self._opens(self._hovered):
                painter.setPen(QPen(theme().color("text"), 1))
                painter.drawRect(marks[self._hovered].rect.adjusted(-0.5, -0.5, 0.5, 0.5))
            if self.hasFocus() and self._by_keyboard:
                ring = marks[self._current].rect.adjusted(-2, -2, 2, 2) if self._has(self._current) else None
                self._paint_ring(painter, ring)

    def _paint_ring(self, painter: QPainter, ring: QRectF | None) -> None:
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        box = whole if ring is None else ring.intersected(whole)
        painter.setPen(QPen(theme().color("focus"), 2))
        painter.drawRoundedRect(box, 3, 3)

    def _lay_out(self) -> None:
        self._laid_out_for = self.size()
        self._marks = self.lay_out(QRectF(self.rect()))
        if not self._has(self._current):
            self._current = NONE

    def _has(self, place: int) -> bool:
        return 0 <= place < len(self._marks)

    def _opens(self, place: int) -> bool:
        return self._leads and self._has(place) and bool(self._marks[place].key)

    def _open(self, place: int) -> None:
        if self._opens(place):
            self.opened.emit(self._marks[place].key)

    def _show_table(self) -> None:
        self.show_table()

    def _save(self) -> None:
        self.ask_path(self.title(), self.save_picture)

    def _ask_path(self, name: str, done: Callable[[str], None]) -> None:
        """Where to save; a page may put the frame's own question in its place."""
        dialog = QFileDialog(
            self, translate("Chart", "Save chart"), f"{name}.png", "PNG (*.png);;SVG (*.svg)"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(done)
        dialog.open()


class _Spoken(QAccessibleWidget):
    """A chart as screen readers see it: its name, what it shows, and the mark in hand as its value."""

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart, QAccessible.Role.Chart)
        self._chart = chart

    def text(self, kind: QAccessible.Text) -> str:
        """The value is the mark in hand."""
        if kind == QAccessible.Text.Value:
            chart = self._chart
            return chart.marks[chart.current].text if chart.current != NONE else ""
        return str(super().text(kind))


_installed: list[bool] = []


def _install_spoken() -> None:
    if not _installed:
        QAccessible.installFactory(_speak_chart)
        _installed.append(True)


def _speak_chart(kind: str, thing: object) -> QAccessibleInterface | None:
    if isinstance(thing, Chart):
        return _Spoken(thing)
    return None
