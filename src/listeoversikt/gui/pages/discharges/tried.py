"""Who has tried to reach the patient since the discharge, and what to do next when nobody answers."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from listeoversikt.followup.log.acts import Channel
from listeoversikt.followup.log.patient_record import Logged
from listeoversikt.followup.next_attempt import NextStep, Proposal
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.discharges.quiet_box import QuietBox
from listeoversikt.gui.pages.discharges.words import proposal_sentence, step_button
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import NOBREAK, day_near, language, translate
from listeoversikt.operations.discharge_card import DischargeCard
from listeoversikt.words.act_lines import contact_line
from listeoversikt.words.acts import clock_word

ICONS = {Channel.LETTER: ("mail-down", "text2")}
REACHED, TRIED = ("phone", "good"), ("phone-x", "text2")
BY_HAND = (NextStep.LETTER, NextStep.HOME_CARE, NextStep.DOCTOR)
"""Steps that a button writes down."""


class ProposalBox(QuietBox):
    """What to do next, and the button that writes it down."""

    step_wanted = Signal(object)

    def __init__(self, proposal: Proposal, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(proposal_sentence(proposal, today), parent=parent)
        self._step = proposal.step
        self.button: SecondaryButton | None = None
        if self._step in BY_HAND:
            self.button = self.add_button(step_button(self._step), "check")
            self.button.clicked.connect(self._wanted)

    def _wanted(self) -> None:
        self.step_wanted.emit(self._step)


class TriedPart(QWidget):
    """Nothing at all where nobody has tried. ``step_wanted``: a proposed step was taken."""

    step_wanted = Signal(object)

    def __init__(self, card: DischargeCard, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self.box: ProposalBox | None = None
        self.setAccessibleName(translate("Tried", "Attempts and contacts"))
        if card.tried:
            column.addWidget(
                Heading(translate("Tried", "Attempts and contacts"), Type.SECONDARY_STRONG, level=3)
            )
            column.addLayout(self._lines(card.tried, today))
        if card.proposal is not None:
            self.box = ProposalBox(card.proposal, today)
            self.box.step_wanted.connect(self.step_wanted)
            column.addWidget(self.box)
        if not card.tried and card.proposal is None:
            self.hide()

    def _lines(self, tried: tuple[Logged, ...], today: dt.date) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for place, one in enumerate(tried):
            contact = one.contact
            icon, ink = ICONS.get(contact.channel, REACHED if contact.reached else TRIED)
            when = f"{day_near(contact.day, today)} {clock_word(contact.clock, language())}".strip()
            grid.addWidget(IconLabel(icon, ink, 14), place, 0, top)
            grid.addWidget(Label(when.replace(" ", NOBREAK), Type.SECONDARY, "text2"), place, 1, top)
            grid.addWidget(Label(contact_line(contact, language()), Type.SECONDARY, wrap=True), place, 2)
            grid.addWidget(Label(one.entry.who, Type.SECONDARY, "text2"), place, 3, top)
        return grid
