"""The trial: the first rows of the chosen table as they'd be read, with what would be set aside and why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.desk import TEXT_SECONDS, Desk
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.marks import paint_icon, paint_text
from listeoversikt.gui.pages.extract.foot import Bar
from listeoversikt.gui.pages.extract.mapping.wording import trial_sum
from listeoversikt.gui.pages.extract.wording import reason_title, stop_fix, stop_place, stop_title
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import number, percent, translate
from listeoversikt.journal.findings import Reason
from listeoversikt.journal.names import REQUIRED
from listeoversikt.operations.extract_stops import Stopped
from listeoversikt.operations.mapping_trial import Trial, TrialRow, TrialTable

MOST_REASONS = 4


class TrialCard(Card):
    """Says why there is no trial yet, how far it has come, or what came of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(translate("Mapping", "As the first rows would be read"))
        self.body.setContentsMargins(1, px(10), 1, px(6))
        self.body.setSpacing(px(6))
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(16), 0)
        head.setSpacing(px(10))
        self.title = Heading(translate("Mapping", "As the first rows would be read"))
        head.addWidget(self.title)
        self.bar = Bar()
        head.addWidget(self.bar)
        head.addStretch(1)
        self.sum = Label("", Type.SECONDARY, "text2")
        head.addWidget(self.sum)
        self.body.addLayout(head)
        words = QVBoxLayout()
        words.setContentsMargins(px(16), 0, px(16), 0)
        self.about = Label("", Type.SECONDARY, "text2", wrap=True)
        words.addWidget(self.about)
        self.body.addLayout(words)
        self.view = RowsView(name=translate("Mapping", "The first rows"))
        self.view.letters_on = False
        self.view.widths.margin = 16
        self.body.addWidget(self.view, 1)
        self.body.addStretch(0)
        self._rows: tuple[TrialRow, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._found: Trial | None = None
        self._table = ""
        self.say(translate("Mapping", "Shown when nothing that is required lacks."))

    def use(self, desk: Desk) -> None:
        """Rows that are copied are taken off the clipboard again."""
        self.view.copy = partial(desk.copy_text, seconds=TEXT_SECONDS)

    def say(self, sentence: str) -> None:
        """Why there is nothing to see."""
        self._found = None
        self.bar.hide()
        self.sum.setText("")
        self._show(sentence, None)

    def show_beginning(self) -> None:
        """Another trial is on its way; the rows before it stay, they're soon others."""
        self.show_share(0.0)

    def show_share(self, share: float) -> None:
        """How far the trial has come."""
        self.bar.show_share(share)
        self.bar.show()
        self.sum.setText(translate("Mapping", "Trying, {share}").format(share=percent(share)))

    def show_table(self, table: str) -> None:
        """The table of another source."""
        self._table = table
        if self._found is not None:
            self._show_found(self._found)

    def show_answer(self, found: Trial | Stopped | Problem) -> None:
        """What came of it."""
        self.bar.hide()
        if isinstance(found, Trial):
            self._found = found
            self._show_found(found)
            announce(self, self.sum.text())
            return
        if isinstance(found, Stopped):
            parts = (stop_title(found) + ".", stop_place(found), stop_fix(found))
            self.say(" ".join(part for part in parts if part))
        else:
            self.say(found.sentence)

    def _show_found(self, found: Trial) -> None:
        one = next((table for table in found.tables if table.table == self._table), None)
        if one is None:
            self.sum.setText("")
            self._show(translate("Mapping", "No table is read from this file or sheet."), None)
            return
        count = one.count
        self.sum.setText(trial_sum(count.read, count.kept, count.set_aside, count.ignored))
        reasons = [
            reason_title(Reason(reason)) + " " + number(rows)
            for reason, rows in one.set_aside_by_reason[:MOST_REASONS]
        ]
        about = (
            translate("Mapping", "Set aside: {reasons}.").format(reasons=", ".join(reasons))
            if reasons
            else ""
        )
        self._show(about, one)

    def _show(self, about: str, one: TrialTable | None) -> None:
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.view.setVisible(one is not None)
        high = QSizePolicy.Policy.Preferred if one is not None else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self._rows = one.rows if one is not None else ()
        self._columns = one.columns if one is not None else ()
        keys = [str(row.line) for row in self._rows]
        table = one.table if one is not None else ""
        self.view.rows.set_rows(self._made(table), len(keys), keys)

    def _made(self, table: str) -> list[Column]:
        made = [
            Column(
                "line",
                translate("Mapping", "Row"),
                lambda row: number(self._rows[row].line),
                width=44,
                right=True,
                never_elide=True,
                priority=100,
                ink="text2",
            ),
            Column(
                "note",
                translate("Mapping", "Remark"),
                self._note,
                width=170,
                priority=100,
                paint=self._paint_note,
            ),
        ]
        for place, name in enumerate(self._columns):
            needed = name in REQUIRED.get(table, ())
            made.append(
                Column(
                    name,
                    name,
                    partial(self._cell, place),
                    width=92,
                    stretch=1,
                    priority=(60 if needed else 40) - min(place, 30),
                )
            )
        return made

    def _cell(self, place: int, row: int) -> str:
        return self._rows[row].cells[place]

    def _note(self, row: int) -> str:
        one = self._rows[row]
        if not one.findings:
            return ""
        reasons = [reason_title(reason) for finding in one.findings for reason in finding.reasons]
        said = (
            translate("Mapping", "set aside: {reasons}")
            if one.set_aside
            else translate("Mapping", "read as empty: {reasons}")
        )
        return said.format(reasons=", ".join(dict.fromkeys(reasons)))

    def _paint_note(self, painter: QPainter, rect: QRectF, row: int) -> None:
        note = self._note(row)
        if not note:
            paint_icon(painter, rect, "check", "good")
            return
        ink = "high" if self._rows[row].set_aside else "rising"
        paint_icon(painter, rect, "alert-circle" if self._rows[row].set_aside else "alert-triangle", ink)
        paint_text(painter, rect.adjusted(px(20), 0, 0, 0), note, Type.SECONDARY_MEDIUM, ink)
