"""A dialog that is gone through as it is read, whatever was made first in it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent

from listeoversikt.gui.parts.held_back import HeldBack
from listeoversikt.gui.parts.reading_order import put_in_order


class OrderedDialog(HeldBack):
    """The Tab key and the accessible tree follow the layout, also when rows come later."""

    def showEvent(self, event: QShowEvent) -> None:
        """In order from the start."""
        super().showEvent(event)
        put_in_order(self)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: through what is shown now, in reading order."""
        put_in_order(self)
        return super().focusNextPrevChild(forward)
