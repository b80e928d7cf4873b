"""The contacts and attempts since the discharge, or the newest ones: when, how it went, who."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import day_near, language, translate
from listeoversikt.words.act_lines import contact_line
from listeoversikt.words.acts import clock_word

if TYPE_CHECKING:
    from listeoversikt.followup.log.patient_record import Logged
    from listeoversikt.operations.acting_basis import ActingBasis

MOST = 4
RECENT = 60
"""Days back, where there is no discharge to count from."""


class Attempts(QWidget):
    """Nothing at all where nobody has tried."""

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        since = basis.discharged or min(basis.discharges, default=basis.today - dt.timedelta(days=RECENT))
        found = [one for one in basis.record.contacts if one.contact.day >= since][-MOST:]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        if not found:
            self.hide()
            return
        self.setAccessibleName(translate("Contact", "Attempts and contacts"))
        column.addWidget(Label(translate("Contact", "Attempts and contacts"), Type.SECONDARY_MEDIUM, "text2"))
        for one in found:
            column.addWidget(_line(one, basis.today))


def _line(one: Logged, today: dt.date) -> QWidget:
    room = QWidget()
    row = QHBoxLayout(room)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(6))
    reached = one.contact.reached
    row.addWidget(IconLabel("phone" if reached else "phone-x", "good" if reached else "text2", 14))
    when = f"{day_near(one.contact.day, today)} {clock_word(one.contact.clock, language())}".strip()
    text = ElidedLabel(f"{when}  {contact_line(one.contact, language())}", Type.SECONDARY, "text")
    row.addWidget(text, 1)
    row.addWidget(Label(one.entry.who, Type.SECONDARY, "text2"))
    return room
