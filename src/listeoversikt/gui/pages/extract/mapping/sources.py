"""At the left: the files and sheets of the export, how many rows each has, and the table each is read as."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.extract.checks import Scrolled
from listeoversikt.gui.pages.extract.mapping.ground import clear_ground
from listeoversikt.gui.pages.extract.mapping.wording import source_note
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import translate
from listeoversikt.operations.extract_files import SHEET
from listeoversikt.operations.mapping_draft import Origin, assign_table
from listeoversikt.operations.mapping_lines import DraftLines, SourceLines

NO_TABLE = "-"


class SourceButton(QPushButton):
    """The name of a file or sheet; the one that is chosen has a bar at its left. Cut in the middle, whole in the tooltip."""

    def __init__(self, source: str, shown: str, parent: QWidget | None = None) -> None:
        super().__init__(shown, parent)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setAccessibleName(source)
        self.setToolTip(source)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(px(160), max(px(28), round(metrics(Type.BODY_MEDIUM).height()) + px(8)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and bar when chosen, the name, the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked():
            painter.fillRect(box, theme().color("selection"))
            painter.fillRect(QRectF(0, 0, px(3), box.height()), theme().color("accent"))
        style = Type.BODY_STRONG if self.isChecked() else Type.BODY_MEDIUM
        inside = box.adjusted(px(10), 0, -px(6), 0)
        paint_text(painter, inside, self.text(), style, "text", elide=Qt.TextElideMode.ElideMiddle)
        if self.hasFocus():
            paint_focus(painter, box, 4)


class SourceRow(QWidget):
    """One file or sheet: its name, rows and how it stands, and the table it's read as."""

    chosen = Signal(str)
    edited = Signal(object)

    def __init__(
        self, tables: Sequence[str], lines: SourceLines, shown: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.source = lines.source
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(10))
        column.setSpacing(px(4))
        self.button = SourceButton(lines.source, shown)
        self.button.clicked.connect(self._choose)
        column.addWidget(self.button)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(10), 0, px(10), 0)
        inside.setSpacing(px(4))
        self.note = Label("", Type.SECONDARY, "text2", wrap=True)
        inside.addWidget(self.note)
        name = translate("Mapping", "The table that {source} is read as").format(source=lines.source)
        items = [(NO_TABLE, translate("Mapping", "Not a table")), *((table, table) for table in tables)]
        self.table = Choice(name, items)
        self.table.chosen.connect(self._assign)
        inside.addWidget(self.table)
        column.addLayout(inside)
        self.show_lines(lines)

    def show_lines(self, lines: SourceLines) -> None:
        """How it stands now."""
        self.note.setText(source_note(lines))
        open_still = bool(lines.lacking or lines.unread) or lines.origin is Origin.SUGGESTED
        points = any(line.points is not None for line in lines.headers)
        self.note.set_token("high" if points else "rising" if open_still else "text2")
        self.table.choose(lines.table or NO_TABLE)

    def _choose(self) -> None:
        self.chosen.emit(self.source)

    def _assign(self, key: str) -> None:
        source, table = self.source, "" if key == NO_TABLE else key
        self.chosen.emit(source)
        self.edited.emit(lambda draft: assign_table(draft, source, table))


class SourcesPart(Scrolled):
    """The files and sheets. ``chosen`` tells which one is looked at; ``edited`` what is to be done with the draft."""

    chosen = Signal(str)
    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        clear_ground(self)
        self.setAccessibleName(translate("Mapping", "Files and sheets"))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.rows: dict[str, SourceRow] = {}

    def show_sources(self, lines: DraftLines, current: str) -> None:
        """All of them; the rows stay where the sources are the same."""
        names = [source.source for source in lines.sources]
        if names != list(self.rows):
            empty(self._list)
            shown = _shown_names(names)
            self.rows = {
                source.source: SourceRow(lines.tables, source, name)
                for source, name in zip(lines.sources, shown, strict=True)
            }
            for row in self.rows.values():
                row.chosen.connect(self.chosen)
                row.edited.connect(self.edited)
                self._list.addWidget(row)
        for source in lines.sources:
            row = self.rows[source.source]
            row.show_lines(source)
            row.button.setChecked(source.source == current)


def _shown_names(names: Sequence[str]) -> list[str]:
    """The sheets' own names where they're all of one workbook."""
    books = {name.rpartition(SHEET)[0] for name in names}
    return [name.rpartition(SHEET)[2] if len(books) == 1 else name for name in names]
