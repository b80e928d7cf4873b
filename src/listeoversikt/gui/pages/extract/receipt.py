"""What was stored, and where to go from there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.extract.checks import Scrolled
from listeoversikt.gui.pages.extract.wording import grouped
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel, announce
from listeoversikt.gui.texts import day_numbers, number, translate
from listeoversikt.operations.extract_preview import Receipt
from listeoversikt.operations.extract_steps import Effect

WIDTH = 520
MIDDLE = Qt.AlignmentFlag.AlignHCenter


def receipt_title(receipt: Receipt) -> str:
    """One line."""
    if receipt.effect is Effect.SAME:
        return translate("Extract", "This extract was read in before. Nothing is changed.")
    if receipt.effect is Effect.HISTORY:
        return translate("Extract", "The extract is kept as history")
    if receipt.effect is Effect.SUPPLEMENT:
        return translate("Extract", "The supplement is read in")
    return translate("Extract", "The extract is read in")


def receipt_lines(receipt: Receipt) -> list[str]:
    """What is in, and what wasn't used."""
    left_out = receipt.kept_out
    erased = translate("Extract", "%n has been erased here and was left out.", "", left_out)
    return [*_lines(receipt), erased] if left_out else _lines(receipt)


def _lines(receipt: Receipt) -> list[str]:
    applies = translate("Extract", "The extract of {date} applies.").format(date=day_numbers(receipt.newest))
    if receipt.effect is Effect.SAME:
        return [applies]
    if receipt.effect is Effect.HISTORY:
        return [applies, _rows(receipt)]
    count = receipt.inhabitants
    people = grouped(translate("Extract", "%n list inhabitant(s) as at {date}.", "", count), count)
    if receipt.effect is Effect.SUPPLEMENT:
        laid = translate("Extract", "Laid on the extract of {date}.")
        return [laid.format(date=day_numbers(receipt.newest)), _rows(receipt)]
    return [people.format(date=day_numbers(receipt.export_date)), _rows(receipt)]


def _rows(receipt: Receipt) -> str:
    kept = translate("Extract", "{rows} rows kept.").format(rows=number(receipt.rows))
    if not receipt.set_aside:
        return kept
    aside = translate("Extract", "{rows} set aside.").format(rows=number(receipt.set_aside))
    return kept + " " + aside


class ReceiptView(Scrolled):
    """A tick, a title, two lines, and the way on."""

    list_wanted = Signal()
    changes_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setMaximumWidth(px(WIDTH))
        column = QVBoxLayout(inside)
        column.setSpacing(px(10))
        column.addWidget(IconLabel("circle-check", "good", 32), 0, MIDDLE)
        self.title = Heading("", Type.LEAD_STRONG)
        self.title.setWordWrap(True)
        self.title.setAlignment(MIDDLE)
        column.addWidget(self.title)
        self.lines = Label("", Type.BODY, "text2", wrap=True)
        self.lines.setAlignment(MIDDLE)
        column.addWidget(self.lines)
        column.addSpacing(px(8))
        self.to_list = PrimaryButton(translate("Extract", "See the list"), "arrow-right")
        self.to_changes = SecondaryButton(translate("Extract", "See what changed"))
        self.another = SecondaryButton(translate("Extract", "Read in another"))
        self.to_list.clicked.connect(self.list_wanted)
        self.to_changes.clicked.connect(self.changes_wanted)
        self.another.clicked.connect(self.another_wanted)
        row = QWidget()
        flow = FlowLayout(row)
        for button in (self.to_list, self.to_changes, self.another):
            flow.addWidget(button)
        column.addWidget(row, 0, MIDDLE)
        self.body.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inside, 100)
        across.addStretch(1)
        self.body.addLayout(across)
        self.body.addStretch(2)

    def show_receipt(self, receipt: Receipt) -> None:
        """What was stored."""
        self.title.setText(receipt_title(receipt))
        self.lines.setText("\n".join(receipt_lines(receipt)))
        self.to_changes.setVisible(receipt.effect in (Effect.NEWER, Effect.SUPPLEMENT))
        announce(self, self.title.text() + ". " + " ".join(receipt_lines(receipt)))
