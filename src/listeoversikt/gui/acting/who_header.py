"""The top of every form: who it is about, what to know before a contact, and the tick «riktig pasient»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.acting.inputs import TickField
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.journal_text import who_line
from listeoversikt.words.acts import flag_lines, forbids_kin, kin_consent_line

if TYPE_CHECKING:
    from listeoversikt.operations.acting_basis import ActingBasis


class WhoHeader(QWidget):
    """*journalnr · født (år) · kjønn · liste*; the tick is there until it has been made that day."""

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self.line = Label(who_line(basis.who, language()), Type.SECONDARY_STRONG, "text", wrap=True)
        self.line.setAccessibleName(self.line.text())
        column.addWidget(self.line)
        if not basis.who.number:
            column.addWidget(
                Label(
                    translate(
                        "Acting", "The extract has no journal number. Check the patient in another way."
                    ),
                    Type.SECONDARY,
                    "text2",
                    wrap=True,
                )
            )
        self.flags = flag_lines(basis.record.flags, language())
        no = kin_consent_line(basis.record.flags, language()) if forbids_kin(basis.record.flags) else ""
        for text in self.flags:
            column.addWidget(_quiet(text, warns=text == no))
        self.tick: TickField | None = None
        if not basis.ticked:
            self.tick = TickField(translate("Acting", "Right patient"))
            self.tick.box.setToolTip(translate("Acting", "Ticked the first time each day"))
            column.addWidget(self.tick)

    @property
    def ticked(self) -> bool:
        """Whether it was ticked here."""
        return self.tick is not None and self.tick.box.isChecked()


def _quiet(text: str, *, warns: bool = False) -> QWidget:
    """A quiet word with a sign before it; one that warns stands out by sign and ink."""
    room = QWidget()
    row = QHBoxLayout(room)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(6))
    sign = IconLabel("alert-triangle", "rising", 14) if warns else IconLabel("info-circle", "text2", 14)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, Type.SECONDARY, "text" if warns else "text2", wrap=True), 1)
    return room
