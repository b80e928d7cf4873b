"""Earlier extracts: when they are of, when they were read in, and which of them the list is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.marks import paint_icon, paint_text
from listeoversikt.gui.pages.extract.tables_card import indent_head
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import clock_time, day_numbers, number, translate
from listeoversikt.operations.extract_preview import PastExtract, history

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress


class PastView(QWidget):
    """A row an extract, newest first. Under it, what can be done with the one chosen."""

    back_wanted = Signal()
    change_wanted = Signal(object, object)
    """The extract to go back to or take up again, and the newest of those in force."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        row = QHBoxLayout()
        self.back = SecondaryButton(translate("Extract", "Back"), "arrow-left")
        self.back.clicked.connect(self.back_wanted)
        row.addWidget(self.back)
        note = translate(
            "Extract", "Extracts aren't deleted here. The newest whole list applies, until you go back."
        )
        row.addSpacing(px(12))
        row.addWidget(Label(note, Type.SECONDARY, "text2", wrap=True), 1)
        column.addLayout(row)
        card = Card(translate("Extract", "Earlier extracts"))
        card.body.setContentsMargins(1, px(14), 1, px(8))
        indent_head(card)
        self.view = RowsView(name=translate("Extract", "Earlier extracts"))
        self.view.letters_on = False
        self.view.widths.margin = 16
        self.view.set_empty(
            EmptyState(
                "history",
                translate("Extract", "No extracts yet"),
                translate("Extract", "They come here when they have been read in."),
            )
        )
        card.body.addWidget(self.view, 1)
        column.addWidget(card, 1)
        column.addLayout(self._foot())
        self._past: Sequence[PastExtract] = ()
        self.view.selectionModel().currentRowChanged.connect(self._offer)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.what = Label("", Type.SECONDARY, "text2", wrap=True)
        self.change = SecondaryButton(translate("Extract", "Go back to this"), "history")
        self.change.clicked.connect(self._change)
        row.addWidget(self.what, 1)
        row.addWidget(self.change)
        return row

    @property
    def chosen(self) -> PastExtract | None:
        """The extract of the current row."""
        index = self.view.currentIndex()
        row = self.view.rows.source_row(index.row()) if index.isValid() else -1
        return self._past[row] if 0 <= row < len(self._past) else None

    def _change(self) -> None:
        chosen, newest = self.chosen, next((one for one in self._past if not one.withdrawn), None)
        if chosen is not None and newest is not None:
            self.change_wanted.emit(chosen, newest)

    def _offer(self, *_: object) -> None:
        """The button for the current row, and what pressing it would do."""
        chosen = self.chosen
        self.change.setVisible(chosen is not None)
        if chosen is None:
            self.what.setText("")
            return
        self.change.setEnabled(chosen.withdrawn or chosen.newer > 0)
        text = translate("Extract", "Go back to this")
        if chosen.withdrawn:
            text = translate("Extract", "Use this again")
        self.change.setText(text)
        self.what.setText(_what_happens(chosen))
        self.change.setAccessibleDescription(self.what.text())

    def ask(self, desk: Desk) -> None:
        """Asks the store for the extracts."""

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> tuple[PastExtract, ...]:
            return history(office.store)

        self.view.set_loading(translate("Extract", "Fetching earlier extracts"))
        desk.work(job, self._have_past)

    def _have_past(self, past: tuple[PastExtract, ...]) -> None:
        self.view.set_loading("")
        self.show_past(past)
        self.view.select_first()

    def show_past(self, past: Sequence[PastExtract]) -> None:
        """Other extracts."""
        self._past = past
        self.view.rows.set_rows(self._columns(), len(past), [str(one.id) for one in past])
        self._offer()

    def _columns(self) -> list[Column]:
        of = self._past
        return [
            Column(
                "date",
                translate("Extract", "Extract's date"),
                lambda row: day_numbers(of[row].export_date),
                lambda: [one.export_date.toordinal() for one in of],
                width=104,
                strong=True,
                never_elide=True,
                priority=100,
            ),
            Column(
                "kind",
                translate("Extract", "Contents"),
                self._kind,
                lambda: [one.supplement for one in of],
                width=100,
                priority=6,
            ),
            Column(
                "now",
                translate("Extract", "Status"),
                self._state,
                lambda: [not one.now for one in of],
                paint=self._paint_state,
                width=110,
                priority=100,
                never_elide=True,
            ),
            Column(
                "read",
                translate("ExtractStep", "Read in"),
                self._read_at,
                lambda: [one.read_at.timestamp() for one in of],
                width=150,
                stretch=1,
                ink="text2",
                priority=5,
            ),
            Column(
                "who",
                translate("Extract", "By"),
                lambda row: of[row].who,
                lambda: [one.who for one in of],
                width=110,
                stretch=1,
                ink="text2",
                priority=1,
            ),
            Column(
                "patients",
                translate("Extract", "Patients"),
                lambda row: number(of[row].patients),
                lambda: [one.patients for one in of],
                width=80,
                right=True,
                never_elide=True,
                priority=4,
            ),
            Column(
                "aside",
                translate("Extract", "Set aside"),
                lambda row: number(of[row].set_aside),
                lambda: [one.set_aside for one in of],
                width=84,
                right=True,
                never_elide=True,
                priority=3,
            ),
        ]

    def _kind(self, row: int) -> str:
        if self._past[row].supplement:
            return translate("Extract", "Supplement")
        return translate("Extract", "Whole list")

    def _state(self, row: int) -> str:
        if self._past[row].now:
            return translate("Extract", "Applies now")
        if self._past[row].withdrawn:
            return translate("Extract", "Laid aside")
        return translate("Extract", "History")

    def _read_at(self, row: int) -> str:
        moment = self._past[row].read_at.astimezone()
        return f"{day_numbers(moment.date())} {clock_time(moment)}"

    def _paint_state(self, painter: QPainter, rect: QRectF, row: int) -> None:
        now = self._past[row].now
        ink = "good" if now else "muted"
        icon = "circle-check" if now else "circle-minus" if self._past[row].withdrawn else "history"
        paint_icon(painter, rect, icon, ink)
        paint_text(painter, rect.adjusted(px(20), 0, 0, 0), self._state(row), Type.SECONDARY_MEDIUM, ink)


def _what_happens(chosen: PastExtract) -> str:
    """What going back, or taking up again, would do."""
    if chosen.withdrawn:
        return translate("Extract", "It was set aside. It's taken up again with those set aside with it.")
    count = chosen.newer
    if count:
        newer = translate("Extract", "%n newer extract(s) are set aside.", "", count)
        kept = translate("Extract", "Nothing is deleted. Plans and contacts stay.")
        return f"{newer} {kept}"
    if chosen.now:
        return translate("Extract", "This is the newest extract. There is nothing to go back from.")
    return translate("Extract", "A supplement needs a whole list before it.")
