"""The list before and after, and who comes, leaves and changes band. Nothing is stored yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.states import BANDS, band_look
from listeoversikt.gui.pages.extract.checks import BESIDE_WIDTH, NARROW, Scrolled
from listeoversikt.gui.pages.extract.wording import grouped
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel, Notice
from listeoversikt.gui.parts.surfaces import Card, Divider
from listeoversikt.gui.texts import day_numbers, number, signed, translate
from listeoversikt.operations.extract_preview import Movement, Preview, Tally
from listeoversikt.operations.extract_steps import Effect, Looked

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PreviewView(Scrolled):
    """A sentence, the figures side by side, and what moves; narrow, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: QWidget | None = None
        self._columns: QBoxLayout | None = None
        self._moves_card: QWidget | None = None
        self.sentence: Notice | None = None

    def show_preview(self, looked: Looked, preview: Preview) -> None:
        """What reading in would do."""
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        self.sentence = Notice("info", *preview_sentences(looked, preview))
        column.addWidget(self.sentence)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(16))
        column.addLayout(self._columns)
        column.addStretch(1)
        self._moves_card = None
        if preview.after is not None:
            figures = self._figures(preview.before, preview.after)
            self._columns.addWidget(figures, 1, Qt.AlignmentFlag.AlignTop)
        if preview.movement is not None:
            self._moves_card = self._moves(preview.movement)
            self._columns.addWidget(self._moves_card, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._content, 1)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside, or under."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """One column where there isn't room for two."""
        narrow = self.viewport().width() < px(NARROW)
        if self._columns is None or self._moves_card is None:
            return
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self._columns.setAlignment(
            self._moves_card, Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignTop
        )
        self._moves_card.setMinimumWidth(0 if narrow else px(BESIDE_WIDTH))
        self._moves_card.setMaximumWidth(16777215 if narrow else px(BESIDE_WIDTH))

    def _figures(self, before: Tally | None, after: Tally) -> Card:
        card = Card(translate("Extract", "The list"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(32))
        grid.setVerticalSpacing(px(10))
        grid.setColumnStretch(0, 1)
        card.body.addLayout(grid)
        heads = ("", translate("Extract", "As at"), "")
        if before is not None:
            heads = (
                translate("Extract", "Now"),
                translate("Extract", "After"),
                translate("Extract", "Change"),
            )
        for place, head in enumerate(heads):
            grid.addWidget(Label(head, Type.SECONDARY_MEDIUM, "text2"), 0, place + 1, RIGHT)
        dates = (day_numbers(before.date) if before is not None else "", day_numbers(after.date))
        for place, date in enumerate(dates):
            grid.addWidget(Label(date, Type.SECONDARY, "muted"), 1, place + 1, RIGHT)
        grid.addWidget(Divider(), 2, 0, 1, 4)
        old = (before.inhabitants, *before.bands, before.worklist) if before is not None else None
        new = (after.inhabitants, *after.bands, after.worklist)
        for place, (name, said) in enumerate(self._names()):
            self._figure(grid, place + 3, name, said, old[place] if old is not None else None, new[place])
        return card

    def _names(self) -> list[tuple[QWidget, str]]:
        people, work = translate("Extract", "List inhabitants"), translate("Extract", "On the worklist")
        bands = [(_band(band), band_look(band).word) for band in BANDS]
        return [
            (Label(people, Type.BODY_STRONG), people),
            *bands,
            (Label(work, Type.BODY_STRONG), work),
        ]

    def _figure(
        self, grid: QGridLayout, row: int, name: QWidget, said: str, before: int | None, after: int
    ) -> None:
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignLeft)
        cells = [("", "")] if before is None else [(number(before), "text2")]
        cells.append((number(after), "text"))
        if before is not None:
            change = after - before
            cells.append((signed(change), "muted" if not change else "text2"))
        for place, (text, token) in enumerate(cells):
            style = Type.BODY_STRONG if place == 1 else Type.BODY
            label = Label(text, style, token or "text2")
            label.setAccessibleName(f"{said}: {text}")
            grid.addWidget(label, row, place + 1, RIGHT)

    def _moves(self, movement: Movement) -> Card:
        card = Card(translate("Extract", "Changes"))
        for sign, ink, text in movement_lines(movement):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(IconLabel(sign, ink, 16))
            row.addWidget(Label(text))
            row.addStretch(1)
            card.body.addLayout(row)
        note = translate("Extract", "What was typed in by hand stays with the patient.")
        card.body.addWidget(Label(note, Type.SECONDARY, "text2", wrap=True))
        return card


def _band(band: str) -> QWidget:
    """A band's icon and word."""
    look = band_look(band)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(IconLabel(look.icon, look.ink, 14))
    row.addWidget(Label(look.word))
    return holder


def movement_lines(movement: Movement) -> list[tuple[str, str, str]]:
    """Icon, ink and words of each way to move; also those that nobody takes."""
    joined, left, died = movement.joined, movement.left, movement.died
    up, down = movement.up, movement.down
    return [
        ("user-plus", "text2", grouped(translate("Extract", "%n joined the list", "", joined), joined)),
        ("user-minus", "text2", grouped(translate("Extract", "%n left the list", "", left), left)),
        ("minus", "text2", grouped(translate("Extract", "%n died", "", died), died)),
        ("trending-up", "rising", grouped(translate("Extract", "%n up in risk band", "", up), up)),
        ("trending-down", "text2", grouped(translate("Extract", "%n down in risk band", "", down), down)),
    ]


def preview_sentences(looked: Looked, preview: Preview) -> tuple[str, str]:
    """What happens when it's read in, and what stays."""
    date = day_numbers(looked.export_date)
    if preview.effect is Effect.HISTORY:
        newest = day_numbers(looked.previous) if looked.previous is not None else ""
        return (
            translate("Extract", "The extract of {date} is kept as history.").format(date=date),
            translate("Extract", "The extract of {date} still applies. The list doesn't change.").format(
                date=newest
            ),
        )
    if preview.effect is Effect.FIRST:
        return (
            translate("Extract", "The extract of {date} becomes the list.").format(date=date),
            translate("Extract", "What changes is shown from the next extract on."),
        )
    if preview.effect is Effect.SUPPLEMENT:
        base = day_numbers(looked.previous) if looked.previous is not None else ""
        return (
            translate("Extract", "The supplement is laid on the extract of {date}.").format(date=base),
            translate("Extract", "Patients and rows that aren't in it stay as they are."),
        )
    return (
        translate("Extract", "The extract of {date} takes over.").format(date=date),
        translate("Extract", "The previous one is kept as history."),
    )
