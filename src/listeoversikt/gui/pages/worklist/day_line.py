"""The line over the list: the tabs Min dag and Tavle, and the capacity meter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.worklist.meter import CapacityMeter
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate

DAY, BOARD = "day", "board"


class DayLine(Panel):
    """Tells which tab is wanted, and when the meter is pressed."""

    tab_chosen = Signal(str)
    capacity_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.setAccessibleName(translate("Worklist", "My day and the board"))
        self.tabs = Segmented(
            translate("Worklist", "View"),
            [(DAY, translate("Worklist", "My day")), (BOARD, translate("Worklist", "Board"))],
        )
        self.tabs.chosen.connect(self.tab_chosen)
        self.meter = CapacityMeter()
        self.meter.clicked.connect(self.capacity_wanted)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(px(16))
        self._row.addWidget(self.tabs)
        self._row.addStretch(1)
        self._row.addWidget(self.meter)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Smaller margins, and a meter without its title."""
        self._row.setContentsMargins(px(24), px(8 if narrow else 12), px(20), 0)
        self.meter.set_narrow(narrow)
