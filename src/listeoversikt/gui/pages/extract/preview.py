"""The list before and after, and who comes, leaves and changes band. Nothing is stored yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.states import BANDS, band_look
from listeoversikt.gui.pages.extract.checks import Scrolled
from listeoversikt.gui.pages.extract.wording import grouped
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel, Notice
from listeoversikt.gui.parts.pills import PillLabel
from listeoversikt.gui.parts.surfaces import Card, Divider
from listeoversikt.gui.texts import day_numbers, number, signed, translate
from listeoversikt.operations.extract_preview import Movement, Preview, Tally
from listeoversikt.operations.extract_steps import Effect, Looked

WIDTH = 760
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PreviewView(Scrolled):
    """A sentence, the figures side by side, and what moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: QWidget | None = None
        self.body.addStretch(1)

    def show_preview(self, looked: Looked, preview: Preview) -> None:
        """What reading in would do."""
        if self._content is not None:
            self._content.setParent(None)
            self._content.deleteLater()
        self._content = QWidget()
        self._content.setMaximumWidth(px(WIDTH))
        self._content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        self.sentence = Notice("info", *preview_sentences(looked, preview))
        column.addWidget(self.sentence)
        if preview.after is not None:
            column.addWidget(self._figures(preview.before, preview.after))
        if preview.movement is not None:
            column.addWidget(self._moves(preview.movement))
        row = QHBoxLayout()
        row.addWidget(self._content, 100)
        row.addStretch(1)
        old = self.body.takeAt(0)
        del old
        self.body.insertLayout(0, row)
        if self.body.count() == 1:
            self.body.addStretch(1)

    def _figures(self, before: Tally | None, after: Tally) -> Card:
        card = Card(translate("Extract", "The list"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        card.body.addLayout(grid)
        now = translate("Extract", "Now") if before is not None else ""
        heads = (now, translate("Extract", "After"), translate("Extract", "Change") if before else "")
        for place, head in enumerate(heads):
            grid.addWidget(Label(head, Type.SECONDARY, "text2"), 0, place + 1, RIGHT)
        dates = (day_numbers(before.date) if before is not None else "", day_numbers(after.date))
        for place, date in enumerate(dates):
            grid.addWidget(Label(date, Type.CAPTION, "muted"), 1, place + 1, RIGHT)
        grid.addWidget(Divider(), 2, 0, 1, 4)
        old = (before.inhabitants, *before.bands, before.worklist) if before is not None else None
        new = (after.inhabitants, *after.bands, after.worklist)
        names = self._names()
        for place, name in enumerate(names):
            self._figure(grid, place + 3, name, old[place] if old is not None else None, new[place])
        return card

    def _names(self) -> list[QWidget]:
        bands: list[QWidget] = [PillLabel(band_look(band, plain=True)) for band in BANDS]
        return [
            Label(translate("Extract", "List inhabitants"), Type.BODY_MEDIUM),
            *bands,
            Label(translate("Extract", "On the worklist"), Type.BODY_MEDIUM),
        ]

    def _figure(self, grid: QGridLayout, row: int, name: QWidget, before: int | None, after: int) -> None:
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignLeft)
        said = name.accessibleName() or (name.text() if isinstance(name, Label) else "")
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
        note = translate("Extract", "Plans, contacts and notes stay with the patient.")
        card.body.addWidget(Label(note, Type.SECONDARY, "text2", wrap=True))
        return card


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
