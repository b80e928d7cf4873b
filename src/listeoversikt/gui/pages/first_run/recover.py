"""«Glemt passfrase»: a leader sets a new one with the recovery key from its sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.first_run.entry_card import EntryScreen
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.new_passphrase import NewPassphrase
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.logging_in import ways_in
from listeoversikt.store.address import Location
from listeoversikt.store.logins import LONGEST_LOGIN
from listeoversikt.store.refusals import Reason
from listeoversikt.words.store import store_fix, store_sentence

LONGEST_KEY = 80


class RecoverScreen(EntryScreen):
    """``wanted(folder, login, key, passphrase)``; ``login`` is "" where the store has one user."""

    wanted = Signal(object, str, str, str)
    back = Signal()

    def __init__(self, folder: Location, parent: QWidget | None = None, *, login: str = "") -> None:
        super().__init__(parent)
        self._folder = folder
        self._busy = False
        self.waiting = QTimer(self)
        self.waiting.setSingleShot(True)
        self.waiting.timeout.connect(self._enable)
        body = self.card.body
        title = Heading(translate("Recover", "New passphrase with the recovery key"), Type.PATIENT, level=1)
        title.setWordWrap(True)
        body.addWidget(title)
        about = translate("Recover", "For leaders. Others get a new passphrase from a leader.")
        body.addWidget(Label(about, Type.BODY, "text2", wrap=True))
        body.addLayout(self.notice_place)
        user, key = translate("FirstRun", "User"), translate("Recover", "Recovery key")
        self.login_field, self.key_field = QLineEdit(login), QLineEdit()
        self.login_field.setMaxLength(LONGEST_LOGIN)
        self.key_field.setMaxLength(LONGEST_KEY)
        self.user = LabeledField(user, self.login_field)
        hint = translate("Recover", "The seven groups of the sheet. Hyphens and spaces don't matter.")
        self.key = LabeledField(key, self.key_field, hint=hint)
        self.new = NewPassphrase(
            translate("Recover", "New passphrase"), translate("Recover", "New passphrase once more")
        )
        for field in (self.login_field, self.key_field):
            field.setMinimumHeight(px(32))
        for widget in (self.user, self.key, self.new):
            body.addWidget(widget)
        self.user.setVisible(ways_in(folder).several)
        row = QHBoxLayout()
        self.back_button = SecondaryButton(translate("FirstRun", "Back"), "arrow-left")
        self.back_button.clicked.connect(self.back)
        self.act = PrimaryButton(translate("Recover", "Set passphrase"), "check")
        self.act.clicked.connect(self.try_it)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.act)
        body.addSpacing(px(4))
        body.addLayout(row)
        first = self.login_field if not self.user.isHidden() and not login else self.key_field
        self.setFocusProxy(first)

    def try_it(self) -> None:
        """Asks the frame, when everything is typed."""
        if self._busy or self.waiting.isActive():
            return
        who = self.login_field.text().strip() if not self.user.isHidden() else ""
        missing = not self.user.isHidden() and not who
        self.user.show_error(translate("FirstRun", "Type your login.") if missing else "")
        typed = self.key_field.text().strip()
        self.key.show_error("" if typed else translate("Recover", "Type the key from the sheet."))
        if missing or not typed:
            (self.login_field if missing else self.key_field).setFocus()
            return
        if self.new.check():
            self.tell_nothing()
            self.wanted.emit(self._folder, who, typed, self.new.text)

    def set_busy(self, busy: bool) -> None:
        """While it's tried."""
        self._busy = busy
        for widget in (self.login_field, self.key_field, self.new, self.back_button):
            widget.setEnabled(not busy)
        self._enable()

    def show_refusal(self, reason: Reason, seconds: int = 0) -> None:
        """Why it wasn't done; a wrong key is said under its field, with how long to wait."""
        self.set_busy(False)
        said, fix = store_sentence(reason, language()), store_fix(reason, language())
        if reason is Reason.WRONG_RECOVERY_KEY:
            self.key.show_error(f"{said} {fix}")
            self.key_field.setFocus()
        elif reason is Reason.WAIT:
            left = max(seconds, 1)
            self.key.show_error(translate("LockScreen", "Try again in %n second(s).", "", left))
        else:
            self.tell("error", said, fix)
        if reason is Reason.WHICH_USER:  # on a server it isn't known before
            self.user.show()
            self.login_field.setFocus()
        if seconds:
            self.waiting.start(seconds * 1000)
        self._enable()

    def show_problem(self, sentence: str, fix: str = "", *, unexpected: bool = False) -> None:
        """What went wrong that isn't the store's own refusal."""
        self.set_busy(False)
        (self.tell_of_report if unexpected else self.tell)("error", sentence, fix)

    def _enable(self) -> None:
        self.act.setEnabled(not self._busy and not self.waiting.isActive())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is left behind."""
        if not event.spontaneous():
            self.key_field.clear()
            self.new.forget()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it, Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.try_it()
        elif event.key() == Qt.Key.Key_Escape and not self._busy:
            self.back.emit()
        else:
            super().keyPressEvent(event)
