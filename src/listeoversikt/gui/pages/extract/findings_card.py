"""Findings: rows set aside and cells read as empty, by reason; the values are masked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.extract.wording import expected_text, mending_text, reason_title
from listeoversikt.gui.parts.buttons import Button
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import Choice, SearchField
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import number, translate
from listeoversikt.journal.findings import Finding, Reason
from listeoversikt.journal.names import TABLES

ALL = ""
LEAST_ROWS = 4
FEW = 8
"""So many findings can be seen at once, and need no search."""


class ReasonChip(QPushButton):
    """A reason and how many; one is chosen at a time."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.key = key
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Its text, at least 24 high."""
        measures = metrics(Type.SECONDARY_STRONG)
        return QSize(
            round(measures.horizontalAdvance(self.text())) + px(16), max(px(24), round(measures.height()) + 6)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Filled when chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setPen(theme().color("control") if theme().is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent" if on else "low_bg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        style = Type.SECONDARY_STRONG if on else Type.SECONDARY_MEDIUM
        ink = "on_accent" if on else "text2"
        paint_text(painter, QRectF(self.rect()), self.text(), style, ink, Qt.AlignmentFlag.AlignHCenter)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), 5)


def about_sentence(findings: Sequence[Finding]) -> str:
    """What became of the rows and cells that the findings are about."""
    if not findings:
        return translate("Extract", "No rows were set aside.")
    rows = any(finding.set_aside for finding in findings)
    cells = any(not finding.set_aside for finding in findings)
    if rows and cells:
        return translate("Extract", "The rows are set aside, and some cells are read as empty.")
    if cells:
        return translate("Extract", "The cells are read as empty. The rows are kept.")
    return translate("Extract", "The rows are set aside. The rest of the extract is untouched.")


class SaveButton(Button):
    """Quiet, in the accent's colour."""

    ink = "accent"


class FindingsCard(Card):
    """Chips for the reasons, then a row a finding. ``save_wanted`` asks for the workbook of findings."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(translate("Extract", "Findings"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.body.setContentsMargins(1, px(12), 1, px(8))
        self._title_row()
        self._chips: list[ReasonChip] = []
        self._chip_row = QWidget()
        holder = QVBoxLayout(self._chip_row)
        holder.setContentsMargins(px(16), 0, px(16), px(2))
        self._flow = FlowLayout()
        holder.addLayout(self._flow)
        self.body.addWidget(self._chip_row)
        self.body.addWidget(self._filter_row())
        self.view = RowsView(name=translate("Extract", "Findings"))
        self.view.letters_on = False
        self.view.widths.margin = 16
        self.body.addWidget(self.view, 1)
        self._findings: Sequence[Finding] = ()
        self._searched = False
        self._words: dict[Reason, str] = {}

    def _filter_row(self) -> QWidget:
        self._filters = QWidget()
        row = QHBoxLayout(self._filters)
        row.setContentsMargins(px(16), 0, px(16), px(2))
        row.setSpacing(px(8))
        self.table = Choice(translate("Extract", "Findings of table"))
        self.table.chosen.connect(self._choose_table)
        row.addWidget(self.table)
        self.search = SearchField(translate("Extract", "Find among the findings"))
        self.search.setMaximumWidth(px(320))
        self.search.textChanged.connect(self._find)
        self.search.into_list.connect(self.view_focus)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        return self._filters

    def view_focus(self) -> None:
        """From the search into the list."""
        self.view.setFocus()

    def _title_row(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(4), 0)
        row.setSpacing(px(10))
        self.heading = Heading(translate("Extract", "Findings"))
        row.addWidget(self.heading)
        self.about = Label("", Type.SECONDARY, "text2", wrap=True)
        row.addWidget(self.about, 1)
        self.save = SaveButton(translate("Extract", "Save as Excel"), "table-export")
        self.save.clicked.connect(self.save_wanted)
        row.addWidget(self.save)
        self.body.addLayout(row)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Other findings; none is said in words and shown without a table."""
        self._findings, self._searched = findings, False
        self._words = {reason: reason_title(reason) for reason in Reason}
        some = bool(findings)
        for part in (self._chip_row, self.view, self.save):
            part.setVisible(some)
        self._filters.setVisible(len(findings) > FEW)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.about.setText(about_sentence(findings))
        self._fill_tables()
        self._fill_chips()
        keys = [str(place) for place in range(len(findings))]
        self.view.rows.set_rows(self._columns(), len(findings), keys)
        self.view.setMinimumHeight(
            self.view.header.sizeHint().height()
            + min(len(findings), LEAST_ROWS) * self.view.row_height()
            + px(4)
            if some
            else 0
        )
        policy = QSizePolicy.Policy.Expanding if some else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def _fill_tables(self) -> None:
        found = Counter(finding.table for finding in self._findings)
        every = (ALL, translate("Extract", "All tables"))
        self.table.set_items([every, *((table, table) for table in TABLES if table in found)])
        self.table.choose(ALL)
        self.table.setVisible(len(found) > 1)

    def _fill_chips(self) -> None:
        empty(self._flow)
        table = self.table.key()
        counts = Counter(one.reasons[0] for one in self._findings if table in (ALL, one.table))
        self._chips = [self._chip(ALL, translate("Extract", "All"), counts.total())]
        for reason, count in counts.most_common():
            self._chips.append(self._chip(reason.value, reason_title(reason), count))
        self._chips[0].setChecked(True)

    def _chip(self, key: str, word: str, count: int) -> ReasonChip:
        chip = ReasonChip(key, word + " " + number(count), self._chip_row)
        chip.clicked.connect(self._choose)
        self._flow.addWidget(chip)
        return chip

    def _choose_table(self, table: str) -> None:
        self._fill_chips()
        self._choose()

    def _choose(self) -> None:
        chosen = next((chip.key for chip in self._chips if chip.isChecked()), ALL)
        table = self.table.key()
        mask = None
        if chosen != ALL or table != ALL:
            mask = bytearray(
                chosen in (ALL, one.reasons[0]) and table in (ALL, one.table) for one in self._findings
            )
        self.view.rows.set_filter(mask)
        self._tell_count()

    def _find(self, typed: str) -> None:
        if not self._searched:
            self._searched = True
            self.view.rows.set_search_texts([self._searched_text(one) for one in self._findings])
        self.view.rows.set_search(typed.strip())
        self._tell_count()

    def _searched_text(self, one: Finding) -> str:
        """What a finding is found by."""
        reasons = " ".join(map(self._words.__getitem__, one.reasons))
        return f"{one.table} {one.row} {one.column} {reasons} {one.found}".lower()

    def _tell_count(self) -> None:
        shown = self.view.rows.visible_count
        announce(self.view, translate("Extract", "%n finding(s) shown", "", shown))

    def _columns(self) -> list[Column]:
        of, words = self._findings, self._words
        return [
            Column(
                "table",
                translate("Extract", "Table"),
                lambda row: of[row].table,
                lambda: [one.table for one in of],
                width=84,
                strong=True,
                priority=8,
                never_elide=True,
            ),
            Column(
                "row",
                translate("Extract", "Row"),
                lambda row: number(of[row].row),
                lambda: [one.row for one in of],
                width=58,
                right=True,
                priority=100,
                never_elide=True,
                hint=translate("Extract", "The line in the file, as a spreadsheet shows it"),
            ),
            Column(
                "column",
                translate("Extract", "Column"),
                lambda row: of[row].column,
                lambda: [one.column for one in of],
                width=78,
                ink="text2",
                priority=6,
            ),
            Column(
                "reason",
                translate("Extract", "Reason"),
                lambda row: ", ".join(words[reason] for reason in of[row].reasons),
                lambda: [words[one.reasons[0]] for one in of],
                width=120,
                stretch=2,
                strong=True,
                priority=100,
            ),
            Column(
                "expected",
                translate("Extract", "Expected"),
                lambda row: expected_text(of[row]),
                width=110,
                stretch=3,
                ink="text2",
                priority=2,
            ),
            Column(
                "found",
                translate("Extract", "Found"),
                lambda row: of[row].found,
                width=80,
                ink="text2",
                priority=3,
                hint=translate("Extract", "Only the shape is shown: letters are x, digits are 9."),
            ),
            Column(
                "mend",
                translate("Extract", "How to mend"),
                lambda row: mending_text(of[row]),
                width=120,
                stretch=4,
                ink="text2",
                priority=4,
            ),
        ]
