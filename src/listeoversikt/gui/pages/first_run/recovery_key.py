"""After a store was made, or a forgotten passphrase replaced: the recovery key, before one goes on."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.first_run.entry_card import EntryScreen
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton
from listeoversikt.gui.parts.headings import Heading
from listeoversikt.gui.recovery_part import RecoveryKeyPart
from listeoversikt.gui.texts import translate


class RecoveryKeyScreen(EntryScreen):
    """``done(kept)``: the last group was typed back, or it's put off."""

    done = Signal(bool)

    def __init__(self, key: str, office: str, day: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = self.card.body
        self.title = Heading(translate("RecoveryKey", "Recovery key"), Type.PATIENT, level=1)
        body.addWidget(self.title)
        body.addLayout(self.notice_place)
        self.part = RecoveryKeyPart(key, office, day)
        body.addWidget(self.part)
        row = QHBoxLayout()
        self.later = QuietButton(translate("RecoveryKey", "Later"))
        self.later.clicked.connect(lambda: self.done.emit(False))
        self.go_on = PrimaryButton(translate("RecoveryKey", "The key is kept"), "check")
        self.go_on.clicked.connect(self._check)
        row.addWidget(self.later)
        row.addStretch(1)
        row.addWidget(self.go_on)
        body.addSpacing(px(4))
        body.addLayout(row)
        self.setFocusProxy(self.part.print)

    def _check(self) -> None:
        if self.part.check():
            self.done.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """The key isn't left behind."""
        if not event.spontaneous():
            self.part.forget()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._check()
        else:
            super().keyPressEvent(event)
