"""What the page asks of a tab beside the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View


class Tab(QWidget):
    """A tab beside the first. ``slot`` holds the bar while the tab is shown.

    ``go`` asks for another page, ``opened`` for an indicator by its key; ``told`` says that the subtitle is another.
    """

    go = Signal(object)
    opened = Signal(str)
    told = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.slot = QHBoxLayout()
        self.slot.setContentsMargins(0, 0, 0, 0)

    def refresh(self, view: View) -> None:
        """Something changed, or the tab is shown for the first time."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """What stands beside the page's title."""
        return ""

    def first_focus(self) -> QWidget:
        """Where the focus goes."""
        return self

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """What F6 steps through."""
        return ()

    def search_field(self) -> QLineEdit | None:
        """Where Ctrl+F leads."""
        return None

    def step_back(self) -> bool:
        """Esc."""
        return False

    def remembered(self) -> dict[str, Any]:
        """What is remembered of it."""
        return {}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes that up."""
