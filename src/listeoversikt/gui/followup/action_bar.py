"""The 46-px bar under a list in a narrow window: which row is in hand, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import Button
from listeoversikt.gui.parts.headings import ElidedLabel
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate

HEIGHT = 46


class ActionBar(Panel):
    """Hidden while no row is in hand."""

    def __init__(self, buttons: Sequence[Button], parent: QWidget | None = None) -> None:
        super().__init__("surface", "top", parent=parent)
        self.setAccessibleName(translate("FollowUp", "Selected row"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(6), px(24), px(6))
        row.setSpacing(px(8))
        self.setMinimumHeight(px(HEIGHT))
        self._who = ElidedLabel("", Type.BODY_STRONG, "text", middle=True)
        self._what = ElidedLabel("", Type.BODY, "text2")
        row.addWidget(self._who)
        row.addWidget(self._what, 1)
        for button in buttons:
            row.addWidget(button)
        self.hide()

    def add_first(self, buttons: Sequence[Button]) -> None:
        """More buttons, before the others."""
        for place, button in enumerate(buttons, start=2):
            self._row.insertWidget(place, button)

    def show_row(self, who: str, what: str) -> None:
        """The row in hand."""
        self._who.setText(who)
        self._what.setText(what)
