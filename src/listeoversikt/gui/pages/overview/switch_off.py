"""Asked before «Kontakt etter utskrivning» is switched off for the whole office: how many clocks run."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.texts import number, translate

WIDTH = 440


class SwitchOffQuestion(OrderedDialog):
    """``accepted`` = switch it off. The safe button has the focus."""

    def __init__(self, clocks: int, over: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Capacity", "Switch off contact after discharge?")
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(10))
        column.addWidget(Heading(title, Type.LEAD_STRONG, level=1))
        self.text = Label(clocks_words(clocks, over), Type.BODY, wrap=True)
        column.addWidget(self.text)
        self.setAccessibleDescription(self.text.text())
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        self.keep = PrimaryButton(translate("Capacity", "Keep it on"))
        self.keep.clicked.connect(self.reject)
        self.switch_off = SecondaryButton(translate("Capacity", "Switch off"))
        self.switch_off.clicked.connect(self.accept)
        self.switch_off.setAutoDefault(False)
        row.addWidget(self.switch_off)
        row.addWidget(self.keep)
        column.addLayout(row)
        self.setMinimumWidth(px(WIDTH))
        self.keep.setDefault(True)
        self.keep.setFocus()


def clocks_words(clocks: int, over: int) -> str:
    """What happens, and to how many."""
    for_all = translate("Capacity", "Discharges leave the worklist of the whole office.")
    if not clocks:
        none = translate("Capacity", "No clock runs today.")
        return f"{for_all} {none}"
    running = translate("Capacity", "%n clock(s) run(s) now", "", clocks)
    late = translate("Capacity", "{count} over the limit").format(count=number(over))
    goes_on = translate("Capacity", "The clocks go on, and are shown under Discharges.")
    return f"{for_all} {running}{f', {late}' if over else ''}. {goes_on}"
