"""Dialogs about users: a passphrase that a leader gives a colleague, and the recovery key made anew."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.new_passphrase import NewPassphrase
from listeoversikt.gui.recovery_part import RecoveryKeyPart
from listeoversikt.gui.texts import translate


class GivenPassphrase(FieldsDialog):
    """``given`` sends the passphrase. ``starts``: the user was stopped, and is let in again with it."""

    given = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, starts: bool = False) -> None:
        title = translate("Users", "Start the user again") if starts else translate("Users", "New passphrase")
        act = translate("Users", "Start again") if starts else translate("Users", "Set passphrase")
        super().__init__(title, act, "check", parent)
        self.column.addWidget(Label(name, Type.BODY_STRONG, wrap=True))
        about = translate("Users", "Hand it over in person. The user changes it in the menu at the foot.")
        self.column.addWidget(Label(about, Type.BODY, "text2", wrap=True))
        self.new = NewPassphrase(
            translate("Recover", "New passphrase"), translate("Recover", "New passphrase once more")
        )
        self.column.addWidget(self.new)
        self.fit()
        self.new.first.setFocus()

    def act(self) -> None:
        """When both are the same."""
        right = self.new.check()
        self.fit_again()
        if right:
            self.given.emit(self.new.text)
            self.accept()


class NewKeyDialog(FieldsDialog):
    """Shows the new key; accepted when its last group was typed back."""

    def __init__(self, key: str, office: str, day: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("RecoveryKey", "Recovery key"),
            translate("RecoveryKey", "The key is kept"),
            "check",
            parent,
        )
        self.part = RecoveryKeyPart(key, office, day)
        self.column.addWidget(self.part)
        self.cancel_button.setText(translate("RecoveryKey", "Later"))
        self.finished.connect(self.part.forget)
        self.fit()
        self.part.print.setFocus()

    def act(self) -> None:
        """When the sheet was read back."""
        right = self.part.check()
        self.fit_again()
        if right:
            self.accept()
