"""List, sheet and what stands beside it: three in a wide page, two with a sheet, or one at a time."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.look.fonts import px

LIST, BESIDE = 280, 244
WIDE, PAIR = 1000, 740
"""So wide (px at 100 %): all three side by side; list and plan side by side."""


class Panes(QWidget):
    """Places the three. ``arranged`` when there's room for more or fewer of them."""

    arranged = Signal()

    def __init__(
        self, list_pane: QWidget, plan: QWidget, beside: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.list_pane, self.plan, self.beside = list_pane, plan, beside
        self._plan_open = False
        self._beside_open = False
        self._has_plan = False
        self._before: tuple[bool, bool] | None = None
        for pane in (list_pane, plan, beside):
            pane.setParent(self)

    @property
    def wide(self) -> bool:
        """Room for all three."""
        return self.width() >= px(WIDE)

    @property
    def alone(self) -> bool:
        """Room for one at a time."""
        return self.width() < px(PAIR)

    def set_plan(self, there: bool) -> None:
        """Whether a plan is in hand."""
        if there != self._has_plan:
            self._has_plan = there
            if not there:
                self._plan_open = self._beside_open = False
            self.place()

    def open_plan(self) -> None:
        """One at a time: the plan over the list."""
        self._plan_open = True
        self.place()

    def close_plan(self) -> bool:
        """Back to the list; False when the plan didn't cover it."""
        if not (self.alone and self._plan_open):
            return False
        self._plan_open = False
        self.place()
        return True

    def open_beside(self) -> None:
        """What stands beside, over the plan."""
        self._beside_open = True
        self.place()

    def close_beside(self) -> bool:
        """Off the plan again; False when it didn't cover it."""
        if self.wide or not self._beside_open:
            return False
        self._beside_open = False
        self.place()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places them anew."""
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Each where there's room for it."""
        width, height = self.width(), self.height()
        first = width if self.alone else px(LIST)
        last = px(BESIDE) if self.wide and self._has_plan else 0
        plan = QRect(0, 0, width, height) if self.alone else QRect(first, 0, width - first - last, height)
        self.list_pane.setGeometry(0, 0, first, height)
        self.plan.setGeometry(plan)
        side = min(px(BESIDE) + px(40), width) if not self.wide else px(BESIDE)
        self.beside.setGeometry(width - side, 0, side, height)
        covered = self.alone and self._plan_open and self._has_plan
        self.list_pane.setVisible(not covered)
        self.plan.setVisible(not self.alone or covered)
        self.beside.setVisible(self._has_plan and (self.wide or self._beside_open))
        if not self.wide and self._beside_open:
            self.beside.raise_()
        state = (self.wide, self.alone)
        if state != self._before:
            self._before = state
            self.arranged.emit()
