"""«Lag Excel»: what goes in, and whether the unhidden figures are written too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.held_back import HeldBack
from listeoversikt.gui.texts import translate

WIDTH = 460


def hidden_note(limit: int) -> str:
    """What is hidden outside the office."""
    return translate("Indicators", "In exports, counts from 1 to {limit} are hidden").format(limit=limit)


class ExportDialog(HeldBack):
    """``chosen`` tells (over time, internal) when the user goes on to choose a file."""

    chosen = Signal(bool, bool)

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Indicators", "Make Excel")
        self.setWindowTitle(title)
        self.setMinimumWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Heading(title))
        text = translate(
            "Indicators", "Counts from 1 to {limit} are hidden, also where other figures would tell them."
        )
        column.addWidget(Label(text.format(limit=limit), Type.BODY, "text2", wrap=True))
        self.over_time = self._choice(
            column,
            translate("Indicators", "Include four-month periods and years"),
            translate("Indicators", "With charts. Takes longer."),
        )
        self.internal = self._choice(
            column,
            translate("Indicators", "Also write the internal file with all figures"),
            translate("Indicators", "Nothing is hidden in it. It must not leave the office. It is logged."),
        )
        column.addSpacing(px(4))
        column.addLayout(self._buttons())

    def _choice(self, column: QVBoxLayout, text: str, note: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setAccessibleName(text)
        box.setAccessibleDescription(note)
        under = Caption(note, wrap=True)
        under.setContentsMargins(px(24), 0, 0, 0)
        pair = QVBoxLayout()
        pair.setSpacing(px(2))
        pair.addWidget(box)
        pair.addWidget(under)
        column.addLayout(pair)
        return box

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        cancel = SecondaryButton(translate("Indicators", "Cancel"))
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        self.go_on = PrimaryButton(translate("Indicators", "Choose file …"), "table-export")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self._go_on)
        row.addWidget(self.go_on)
        self.go_on.setFocus()
        return row

    def _go_on(self) -> None:
        over_time, internal = self.over_time.isChecked(), self.internal.isChecked()
        self.accept()
        self.chosen.emit(over_time, internal)
