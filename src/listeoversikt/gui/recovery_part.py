"""The recovery key on screen: shown in groups, printed, and typed back in part before one goes on."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.print.print_dialog import PrintDialog
from listeoversikt.gui.print.recovery_sheet import RecoverySheet
from listeoversikt.gui.texts import translate

A_LINE = 2
"""So many groups on a line of the screen."""


class RecoveryKeyPart(QWidget):
    """The key, how to keep it, and the field for its last group. ``check`` says whether that was typed back."""

    def __init__(self, key: str, office: str, day: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._office, self._day = key, office, day
        self.dialog: PrintDialog | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        about = translate(
            "RecoveryKey", "With this key a leader sets a new passphrase if the old one is forgotten."
        )
        column.addWidget(Label(about, Type.BODY, "text2", wrap=True))
        column.addWidget(self._shown())
        self.print = SecondaryButton(translate("RecoveryKey", "Print the key"), "printer")
        self.print.clicked.connect(self.open_print)
        column.addWidget(self.print, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            Notice(
                "warning",
                translate("RecoveryKey", "The key isn't shown again."),
                translate("RecoveryKey", "Lock the sheet in, in another room than the machine."),
            )
        )
        name = translate("RecoveryKey", "The last group of the key")
        self.typed = QLineEdit()
        self.typed.setAccessibleName(name)
        self.typed.setMinimumHeight(px(32))
        self.typed.setMaxLength(12)
        hint = translate("RecoveryKey", "Type it from the sheet, so that you know it can be read.")
        self.field = LabeledField(name, self.typed, hint=hint)
        self.typed.textEdited.connect(self._forgive)
        column.addWidget(self.field)

    def _shown(self) -> QWidget:
        groups = self._key.split("-")
        card = Card(ground="sunken")
        card.body.setSpacing(px(4))
        lines = [groups[at : at + A_LINE] for at in range(0, len(groups), A_LINE)]
        self.shown = Label("\n".join("  ".join(line) for line in lines), Type.PATIENT, "text")
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shown.setAccessibleName(", ".join(" ".join(group) for group in groups))
        self.shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        card.body.addWidget(self.shown)
        return card

    def _forgive(self) -> None:
        self.field.show_error("")

    def open_print(self) -> None:
        """The preview."""
        sheet = RecoverySheet(self._key, self._office, self._day)
        self.dialog = PrintDialog(sheet, self.window())
        self.dialog.open()

    def check(self) -> bool:
        """Whether the last group was typed back, however it's written."""
        wanted = self._key.rpartition("-")[2]
        typed = "".join(self.typed.text().split()).strip("-").upper()
        right = bool(wanted) and typed == wanted
        sentence = translate("RecoveryKey", "This isn't the last group. Look at the sheet once more.")
        self.field.show_error("" if right else sentence)
        if not right:
            self.typed.setFocus()
        return right

    def forget(self) -> None:
        """The key doesn't stay behind on the screen."""
        self._key = ""
        self.shown.clear()
        self.shown.setAccessibleName("")
        self.typed.clear()
