"""What stands over the list: the tabs Min dag and Tavle, the filters, and the capacity meter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.worklist.meter import CapacityMeter
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate

DAY, BOARD = "day", "board"
TOP = Qt.AlignmentFlag.AlignTop


class DayLine(Panel):
    """Two lines; in a narrow window one. ``day`` and ``board`` are what each tab has beside it."""

    tab_chosen = Signal(str)
    capacity_wanted = Signal()

    def __init__(self, day: QWidget, board: QWidget, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.setAccessibleName(translate("Worklist", "My day and the board"))
        self.tabs = Segmented(
            translate("Worklist", "View"),
            [(DAY, translate("Worklist", "My day")), (BOARD, translate("Worklist", "Board"))],
        )
        self.tabs.chosen.connect(self.tab_chosen)
        self.choose(DAY)
        self.meter = CapacityMeter()
        self.meter.clicked.connect(self.capacity_wanted)
        self._beside = (day, board)
        self._grid = QGridLayout(self)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(px(4))
        self.set_narrow(False)

    def choose(self, tab: str) -> None:
        """The tab that is shown; Tab stops at it, and arrows move on to the other."""
        self.tabs.choose(tab)
        for button in self.tabs.findChildren(QAbstractButton):
            focus = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(focus)

    def set_narrow(self, narrow: bool) -> None:
        """One line, and a meter without its title."""
        self.meter.set_narrow(narrow)
        parts = (self.tabs, self.meter, *self._beside)
        for part in parts:
            self._grid.removeWidget(part)
        edge = px(8 if narrow else 12)
        self._grid.setContentsMargins(0, edge, 0, 0)
        for column in range(5):
            self._grid.setColumnStretch(column, 0)
            self._grid.setColumnMinimumWidth(column, 0)
        self._grid.setColumnMinimumWidth(0, px(20))
        self._grid.addWidget(self.tabs, 0, 1, TOP)
        for part in self._beside:
            if narrow:
                self._grid.addWidget(part, 0, 2, TOP)
            else:
                self._grid.addWidget(part, 1, 0, 1, 5)
        self._grid.addWidget(self.meter, 0, 3, TOP)
        self._grid.setColumnStretch(2, 1)
        self._grid.setColumnMinimumWidth(4, px(16))
