"""Asked before what is typed and not saved goes: on all the same, or back to it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.texts import translate

WIDTH = 420


class LeaveQuestion(OrderedDialog):
    """``accepted`` = what is typed may go. The safe button has the focus. Open it with ``open()``."""

    def __init__(self, title: str, told: str, parent: QWidget | None = None, *, leave: str = "") -> None:
        """``leave``: what the button says that goes on."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(px(WIDTH))
        self.finished.connect(self.deleteLater)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(Heading(title, Type.LEAD_STRONG))
        self.text = Label(told, Type.BODY, "text2", wrap=True)
        column.addWidget(self.text)
        self.setAccessibleDescription(told)
        column.addSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        self.leave = SecondaryButton(leave or translate("Closing", "Go on without saving"))
        self.leave.clicked.connect(self.accept)
        self.back = PrimaryButton(translate("Closing", "Go back"))
        self.back.clicked.connect(self.reject)
        for button in (self.leave, self.back):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
        self.back.setFocus()
