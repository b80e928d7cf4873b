"""What the card says of a discharge above everything else: clocks and ladder, who has tried, the checklist.

Under it the readmission scores, when predictions are switched on.

The same discharge shown anew keeps its checklist, with the focus and what is being typed in it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.discharges.checklist import Checklist
from listeoversikt.gui.pages.discharges.clocks_card import ClocksCard
from listeoversikt.gui.pages.discharges.readmission_part import ReadmissionPart
from listeoversikt.gui.pages.discharges.tried import TriedPart
from listeoversikt.gui.parts.emptying import let_go
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.texts import translate
from listeoversikt.operations.discharge_card import DischargeCard
from listeoversikt.operations.discharge_line import DischargeLine

if TYPE_CHECKING:
    from listeoversikt.operations.model_why import RiskWhy
    from listeoversikt.operations.readmission import Place, Readmission


class DischargePart(QWidget):
    """One discharge in the card."""

    removal_wanted = Signal(object)
    step_wanted = Signal(object)
    set_aside_wanted = Signal()
    still_wanted = Signal()
    home_wanted = Signal()

    def __init__(
        self, line: DischargeLine, today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.line = line
        self.card: DischargeCard | None = None
        self.clocks: ClocksCard | None = None
        self.tried: TriedPart | None = None
        self.readmission: ReadmissionPart | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, px(12))
        self._column.setSpacing(px(12))
        self._column.addWidget(Divider())
        self._room = QVBoxLayout()
        self._room.setSpacing(px(12))
        self._column.addLayout(self._room)
        self.checklist = Checklist(today)
        self._column.addWidget(self.checklist)
        self._column.addWidget(Divider())
        self.setAccessibleName(translate("Discharges", "This discharge"))

    def shows(self, line: DischargeLine) -> bool:
        """Whether that is the discharge in it."""
        return (line.patient_id, line.discharged) == (self.line.patient_id, self.line.discharged)

    def show_line(self, line: DischargeLine, card: DischargeCard, *, may_sign: bool) -> None:
        """The clocks and what is written, as they stand now."""
        if self.clocks is None or line != self.line:
            self.line = line
            self._put_clocks(line)
        if self.card is None or self.tried is None or self._tried_of(card) != self._tried_of(self.card):
            self._put_tried(card)
        self.card = card
        self.checklist.show_card(card, may_sign=may_sign)

    @staticmethod
    def _tried_of(card: DischargeCard) -> object:
        return card.tried, card.proposal

    def _put_clocks(self, line: DischargeLine) -> None:
        before = self.clocks
        self.clocks = ClocksCard(line, self._today())
        self.clocks.removal_wanted.connect(self.removal_wanted)
        self.clocks.set_aside_wanted.connect(self.set_aside_wanted)
        self.clocks.still_wanted.connect(self.still_wanted)
        self.clocks.home_wanted.connect(self.home_wanted)
        self._put(0, self.clocks, before)

    def _put_tried(self, card: DischargeCard) -> None:
        before = self.tried
        self.tried = TriedPart(card, self._today())
        self.tried.step_wanted.connect(self.step_wanted)
        self._put(1, self.tried, before)

    def show_readmission(
        self,
        found: Readmission | None,
        place: Callable[[float], Place],
        reading: Callable[[], RiskWhy | None] | None = None,
        model: str = "",
    ) -> None:
        """The readmission scores under the checklist; what's open stays open while they are the same."""
        before = self.readmission
        if before is not None and (before.found, before.model) == (found, model):
            return
        self.readmission = ReadmissionPart(found, place, reading, model)
        if before is not None:
            let_go(self._column, before)
        self._column.insertWidget(self._column.indexOf(self.checklist) + 1, self.readmission)

    def _put(self, place: int, widget: QWidget, before: QWidget | None) -> None:
        """Takes the place of the one before, which lives on until what was pressed in it has been dealt with."""
        if before is not None:
            let_go(self._room, before)
        self._room.insertWidget(place, widget)
