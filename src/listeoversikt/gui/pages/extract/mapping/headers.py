"""In the middle: the chosen source's headers, sample values beside, and the column each is read as."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.extract.checks import Scrolled
from listeoversikt.gui.pages.extract.mapping.dragging import COLUMN, HEADER, Dragged, content_of
from listeoversikt.gui.pages.extract.mapping.ground import clear_ground
from listeoversikt.gui.pages.extract.mapping.wording import column_text, origin_word, why_text
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import Choice, SearchField
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.mapping_draft import Origin, assign, leave_out
from listeoversikt.operations.mapping_lines import HeaderLine, SourceLines
from listeoversikt.words.mapping import pointing_words

OUT, NOTHING = "-", "?"
MOST_ROWS = 100
FILTER_FROM = 12
CHOICE_WIDTH, ORIGIN_WIDTH = 192, 118
Allowed = Callable[[int, str], bool]
"""Whether the header at a position may be read as a column."""


class HeaderRow(QWidget):
    """One header. A column's chip can be dropped on it, and it can be dragged onto one."""

    edited = Signal(object)
    pass_wanted = Signal(str)

    def __init__(
        self, source: SourceLines, line: HeaderLine, allowed: Allowed, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.position, self._source, self._allowed = line.position, source.source, allowed
        self._over = False
        self._dragged = Dragged(self, HEADER)
        self._alarm = bool(line.choices)
        self._may_go = bool(source.table and line.header and (self._alarm or not line.points))
        self.setAcceptDrops(self._may_go)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(5), px(12), px(5))
        row.setSpacing(px(8))
        self._grip = IconLabel("grip-vertical", "muted", 16)
        self._grip.setVisible(self._may_go)
        row.addWidget(self._grip)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        shown = line.header or translate("Mapping", "Column {number}").format(number=line.position)
        self.name = ElidedLabel(shown, Type.BODY_MEDIUM, middle=True)
        self.samples = ElidedLabel("", Type.SECONDARY, "text2")
        for label in (self.name, self.samples):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            words.addWidget(label)
        row.addLayout(words, 1)
        self.choice: Choice | None = None
        if self._may_go:
            self.choice = Choice(translate("Mapping", "{header} is read as").format(header=shown))
            self.choice.setFixedWidth(px(CHOICE_WIDTH))
            items = [(NOTHING, translate("Mapping", "not chosen"))]
            if not self._alarm:  # what points to persons must be out of the file itself
                items.append((OUT, translate("Mapping", "isn't taken along")))
            items += [
                (one.column, column_text(one.column, one.required))
                for one in source.columns
                if not self._alarm or one.column in line.choices
            ]
            self.choice.set_items(items)
            self.choice.chosen.connect(self._choose)
            row.addWidget(self.choice)
        self.origin = Label("", Type.SECONDARY, "text2", wrap=bool(line.points) or line.twin)
        self.accept = LinkButton(translate("Mapping", "Accept proposal"))
        self.accept.clicked.connect(self._accept)
        self.let_through = LinkButton(translate("Mapping", "Let through"))
        self.let_through.clicked.connect(self._pass)
        side = QHBoxLayout()
        side.addWidget(self.origin, 1)
        side.addWidget(self.let_through, 0, Qt.AlignmentFlag.AlignLeft)
        side.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeft)
        side.setSpacing(0)
        self._side = QWidget()
        self._side.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        wide = max(px(ORIGIN_WIDTH), self.accept.sizeHint().width())
        self._side.setFixedWidth(wide + (px(CHOICE_WIDTH) if self.choice is None else 0))
        row.addWidget(self._side)
        theme().changed.connect(self.update)
        self.show_line(line)

    def show_line(self, line: HeaderLine) -> None:
        """What it means now."""
        self.line = line
        self._show_pass(line)
        hidden = line.points is not None or bool(line.filled and not line.samples)
        none = (
            translate("Mapping", "The values aren't shown.") if hidden else translate("Mapping", "no values")
        )
        self.samples.setText(" · ".join(line.samples) or none)
        self.samples.set_token("text2")
        if line.points is not None and self.choice is None:
            self.origin.setText(pointing_words(line.points, language()))
            self.origin.set_token("high")
            self.accept.hide()
            return
        if line.points is not None:
            self.samples.setText(pointing_words(line.points, language()))
            self.samples.set_token("high")
        out = line.origin is not Origin.UNKNOWN and not line.column
        if self.choice is not None:
            self.choice.choose(line.column or (OUT if out else NOTHING))
        proposed = line.origin is Origin.SUGGESTED and not line.passable and not line.twin
        said = "" if proposed else origin_word(line.origin, left_out=out)
        self.origin.setText(translate("Mapping", "same header twice") if line.twin else said)
        self.origin.set_token("rising" if line.twin else "text2")
        self.origin.setVisible(not proposed and not line.passable)
        self.accept.setVisible(proposed)
        self.accept.setAccessibleName(
            translate("Mapping", "Accept that {header} is {column}").format(
                header=self.name.text(), column=line.column
            )
        )
        self.accept.setToolTip(why_text(line))
        self.accept.setAccessibleDescription(why_text(line))

    def _show_pass(self, line: HeaderLine) -> None:
        """The way through for a false alarm in a column of ids, named."""
        self.let_through.setVisible(bool(line.passable))
        self.let_through.setAccessibleName(
            translate("Mapping", "Let {column} through").format(column=line.passable)
        )
        told = translate("Extract", "Pass {column} only when it shows nobody's identity. It is logged.")
        self.let_through.setToolTip(told.format(column=line.passable))
        self.let_through.setAccessibleDescription(self.let_through.toolTip())

    def _pass(self) -> None:
        if self.line.passable:
            self.pass_wanted.emit(self.line.passable)

    def way_in(self) -> QWidget:
        """What takes the focus."""
        return self.choice or self

    def _choose(self, key: str) -> None:
        source, position = self._source, self.position
        if key == OUT:
            self.edited.emit(lambda draft: leave_out(draft, source, position))
        elif key != NOTHING and self._allowed(position, key):
            self.edited.emit(lambda draft: assign(draft, source, position, key))
        else:
            self.show_line(self.line)

    def _accept(self) -> None:
        self._choose(self.line.column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        self._dragged.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moved far enough, the header goes along."""
        if self._may_go:
            self._dragged.move(event, str(self.position))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A column that the header may be read as is welcome."""
        column = content_of(event.mimeData(), COLUMN)
        if column and self._allowed(self.position, column):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Not here after all."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """The same as choosing it."""
        self._show_over(False)
        event.acceptProposedAction()
        self._choose(content_of(event.mimeData(), COLUMN))

    def _show_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Two lines of text, or the drop-down."""
        lines = round(metrics(Type.BODY_MEDIUM).height() + metrics(Type.SECONDARY).height()) + px(12)
        return QSize(px(200), max(lines, px(44)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line under it; a soft ground while a column is over it."""
        painter = QPainter(self)
        if self._over:
            painter.fillRect(self.rect(), theme().color("accent_soft"))
        painter.setPen(QPen(theme().color("line"), 1))
        bottom = QRectF(self.rect()).bottom() - 0.5
        painter.drawLine(
            QRectF(0, bottom, self.width(), 0).topLeft(), QRectF(self.width(), bottom, 0, 0).topLeft()
        )


class HeadersPart(QWidget):
    """All headers of the chosen source; where there are many, they can be searched."""

    edited = Signal(object)
    pass_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self.search = SearchField(translate("Mapping", "Find a header or value"), key="")
        self.search.textChanged.connect(self._refill)
        field = QVBoxLayout()
        field.setContentsMargins(px(12), 0, px(12), 0)
        field.addWidget(self.search)
        column.addLayout(field)
        self.area = Scrolled()
        clear_ground(self.area)
        self.area.body.setContentsMargins(0, 0, 0, 0)
        self.area.body.setSpacing(0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.area.body.addLayout(self._list)
        self.more = Label("", Type.SECONDARY, "text2", wrap=True)
        self.more.setContentsMargins(px(12), px(8), px(12), px(8))
        self.area.body.addWidget(self.more)
        self.area.body.addStretch(1)
        column.addWidget(self.area, 1)
        self.rows: dict[int, HeaderRow] = {}
        self._source: SourceLines | None = None
        self._allowed: Allowed = lambda position, column: False
        self._drawn: tuple[str, str, tuple[int, ...]] | None = None

    def show_source(self, source: SourceLines | None, allowed: Allowed) -> None:
        """Another source, or the same with other meanings: then the rows stay."""
        if source is None or self._source is None or source.source != self._source.source:
            self.search.blockSignals(True)
            self.search.clear()
            self.search.blockSignals(False)
        self._source, self._allowed = source, allowed
        self.search.setVisible(source is not None and len(source.headers) > FILTER_FROM)
        self._refill()

    def _refill(self) -> None:
        source = self._source
        found = [] if source is None else [line for line in source.headers if self._fits(line)]
        found.sort(
            key=lambda line: line.points is None and not line.choices
        )  # what must be taken out stands first
        shown = found[:MOST_ROWS]
        drawn = (
            (source.source, source.table, tuple(line.position for line in shown))
            if source is not None
            else None
        )
        if drawn != self._drawn:
            self._drawn = drawn
            empty(self._list)
            self.rows = {}
            for line in shown if source is not None else ():
                assert source is not None
                row = HeaderRow(source, line, self._allowed)
                row.edited.connect(self.edited)
                row.pass_wanted.connect(self.pass_wanted)
                self.rows[line.position] = row
                self._list.addWidget(row)
            self.area.verticalScrollBar().setValue(0)
        for line in shown:
            self.rows[line.position].show_line(line)
        rest = len(found) - len(shown)
        self.more.setVisible(rest > 0 or not found)
        if rest > 0:
            self.more.setText(translate("Mapping", "%n more: search for it above.", "", rest))
        elif not found:
            self.more.setText(translate("Mapping", "No headers here."))

    def _fits(self, line: HeaderLine) -> bool:
        wanted = self.search.text().strip().casefold()
        texts = (line.header, line.column, *line.samples)
        return not wanted or any(wanted in text.casefold() for text in texts)
