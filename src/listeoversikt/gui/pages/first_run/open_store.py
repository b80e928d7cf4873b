"""The passphrase of a store that is there already; each way in which it can say no has its own words and button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.first_run.entry_card import EntryScreen, PlaceField, secret_field
from listeoversikt.gui.pages.first_run.welcome import Logo
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Heading
from listeoversikt.gui.parts.notices import Notice, announce
from listeoversikt.gui.texts import language, translate
from listeoversikt.store.refusals import Reason
from listeoversikt.words.store import store_fix, store_sentence

WAIT_SECONDS = 5
ELSEWHERE = frozenset({Reason.DAMAGED, Reason.MISSING_FILE, Reason.NOT_A_STORE, Reason.EXISTS_ALREADY})
"""Another folder is the way on; for the rest, trying again."""


class OpenStore(EntryScreen):
    """See the package's docstring for the signals."""

    open_wanted = Signal(object, str)
    back = Signal()

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self.waiting = QTimer(self)
        self.waiting.setSingleShot(True)
        self.waiting.setInterval(WAIT_SECONDS * 1000)
        self.waiting.timeout.connect(self._waited)
        body = self.card.body
        logo = Logo()
        logo.setFixedHeight(px(40))
        body.addWidget(logo)
        self.title = Heading(translate("FirstRun", "Open the store"), Type.PATIENT, level=1)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.title.setWordWrap(True)
        body.addWidget(self.title)
        self._notice_place = QVBoxLayout()
        body.addLayout(self._notice_place)
        self.place = PlaceField(folder)
        self.place.chosen.connect(self._another_place)
        body.addWidget(self.place)
        name = translate("FirstRun", "Passphrase")
        self.field: QLineEdit = secret_field(name)
        self.phrase = LabeledField(name, self.field)
        body.addWidget(self.phrase)
        row = QHBoxLayout()
        self.back_button = SecondaryButton(translate("FirstRun", "Back"), "arrow-left")
        self.back_button.clicked.connect(self.back)
        self.open = PrimaryButton(translate("FirstRun", "Open"), "lock-open")
        self.open.clicked.connect(self.try_to_open)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.open)
        body.addSpacing(px(4))
        body.addLayout(row)
        self._busy = False
        self.setFocusProxy(self.first_focus())
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        """The passphrase; without a folder, the button that chooses one."""
        return self.field if self.place.folder is not None else self.place.button

    @property
    def notice(self) -> Notice | None:
        """What the store said, if it isn't the passphrase."""
        return self._notice

    def try_to_open(self) -> None:
        """Asks the frame to open the store; not while waiting, busy, or with an empty field."""
        if self._busy or self.waiting.isActive():
            return
        if self.place.folder is None:
            self.place.error.show_error(translate("FirstRun", "Choose the store's folder."))
            self.place.button.setFocus()
            return
        if not self.field.text().strip():
            self.phrase.show_error(translate("FirstRun", "Type the passphrase."))
            self.field.setFocus()
            return
        self._tell_nothing()
        self.open_wanted.emit(self.place.folder, self.field.text())

    def set_busy(self, busy: bool) -> None:
        """While the store is being opened."""
        self._busy = busy
        self.open.setText(translate("FirstRun", "Opening …") if busy else translate("FirstRun", "Open"))
        for widget in (self.field, self.place.button, self.back_button):
            widget.setEnabled(not busy)
        self._enable()

    def show_refusal(self, reason: Reason) -> None:
        """Why it wasn't opened."""
        self.set_busy(False)
        self._tell_nothing()
        if reason is Reason.WRONG_PASSPHRASE:
            self.field.clear()
            self._wait()
            self.field.setFocus()
            return
        action = (
            translate("FirstRun", "Choose folder")
            if reason in ELSEWHERE
            else translate("FirstRun", "Try again")
        )
        said, fix = store_sentence(reason, language()), store_fix(reason, language())
        self._notice = Notice("error", said, fix, action)
        self._notice.acted.connect(self.place.choose if reason in ELSEWHERE else self.try_to_open)
        self._notice_place.addWidget(self._notice)
        announce(self, said + " " + fix, at_once=True)
        if self._notice.button is not None:
            self._notice.button.setFocus()

    def _wait(self) -> None:
        """The same sentence stands for as long as one must wait: a screen reader isn't disturbed each second."""
        seconds = WAIT_SECONDS
        self.phrase.show_error(
            translate("FirstRun", "Wrong password. Try again in %n second(s).", "", seconds)
        )
        self.waiting.start()
        self._enable()

    def _waited(self) -> None:
        self.phrase.show_error(translate("FirstRun", "Wrong password. Try again."))
        self._enable()

    def _enable(self) -> None:
        self.open.setEnabled(not self._busy and not self.waiting.isActive())

    def _another_place(self, folder: Path) -> None:
        self._tell_nothing()
        self.setFocusProxy(self.field)
        self.field.setFocus()

    def _tell_nothing(self) -> None:
        self.phrase.show_error("")
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed doesn't stay behind."""
        if not event.spontaneous():
            self.field.clear()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.try_to_open()
        elif event.key() == Qt.Key.Key_Escape and not self._busy:
            self.back.emit()
        else:
            super().keyPressEvent(event)
