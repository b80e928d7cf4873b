"""One who waits in short-term care: still there, or home from when? And one whose wait has lapsed."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.pages.discharges.quiet_box import QuietBox
from listeoversikt.gui.pages.discharges.words import short_term_sentence
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.texts import translate
from listeoversikt.operations.discharge_line import DischargeLine


class ShortTermBox(QuietBox):
    """«Fortsatt der» when it's time to ask, and «Hjemme fra …» always: a stay may end any day."""

    still_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, line: DischargeLine, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(short_term_sentence(line, today), "hourglass", parent)
        self.still: SecondaryButton | None = None
        if line.asked_since is not None:
            self.still = self.add_button(translate("ShortTerm", "Still there"), "check")
            self.still.clicked.connect(self.still_wanted)
        self.home = self.add_button(translate("ShortTerm", "Home from …"), "home-heart")
        self.home.clicked.connect(self.home_wanted)
