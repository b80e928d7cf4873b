"""The passphrase of a store that is there already; each way in which it can say no has its own words and button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.first_run.entry_card import EntryScreen, PlaceField
from listeoversikt.gui.pages.first_run.server_field import ServerField, ServerPassword
from listeoversikt.gui.pages.first_run.welcome import Logo
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Heading
from listeoversikt.gui.parts.new_passphrase import secret_field
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.logging_in import WRONG, ways_in
from listeoversikt.store.address import Location, ServerAddress
from listeoversikt.store.logins import LONGEST_LOGIN
from listeoversikt.store.refusals import Reason
from listeoversikt.words.store import store_fix, store_sentence

WAIT_SECONDS = 5
ELSEWHERE = frozenset({Reason.DAMAGED, Reason.MISSING_FILE, Reason.NOT_A_STORE, Reason.EXISTS_ALREADY})
"""Another folder is the way on; for the rest, trying again."""
RESTORABLE = frozenset(
    {Reason.DAMAGED, Reason.MISSING_FILE, Reason.NOT_A_STORE, Reason.IS_BACKUP, Reason.USERS_ALTERED}
)
"""A backup can take the place of what lies there."""


class OpenStore(EntryScreen):
    """See the package's docstring for the signals."""

    open_wanted = Signal(object, str)
    back = Signal()
    forgotten = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self, folder: Location | None, parent: QWidget | None = None, *, login: str = "") -> None:
        """``login``: the one used last; asked for only where the store has several users."""
        super().__init__(parent)
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
        body.addLayout(self.notice_place)
        self.place = PlaceField(folder)
        self.place.chosen.connect(self._another_place)
        body.addWidget(self.place)
        self.server = ServerField(folder)
        self.server.chosen.connect(self._server_chosen)
        body.addWidget(self.server)
        self.password = ServerPassword()
        body.addWidget(self.password)
        user = translate("FirstRun", "User")
        self.login_field = QLineEdit(login)
        self.login_field.setMaxLength(LONGEST_LOGIN)
        self.login_field.setMinimumHeight(px(32))
        self.user = LabeledField(user, self.login_field)
        body.addWidget(self.user)
        name = translate("FirstRun", "Passphrase")
        self.field: QLineEdit = secret_field(name)
        self.phrase = LabeledField(name, self.field)
        body.addWidget(self.phrase)
        self.forgot = QuietButton(translate("FirstRun", "Forgotten passphrase"))
        self.forgot.clicked.connect(lambda: self.forgotten.emit(self.place.location))
        body.addWidget(self.forgot, 0, Qt.AlignmentFlag.AlignLeft)
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
        self._mind_place()
        self.setFocusProxy(self.first_focus())
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        """The passphrase, or the user where nobody is known; without a folder, the button that chooses one."""
        if self.place.location is None:
            return self.place.button
        return self.login_field if self.asks_who and not self.login_field.text() else self.field

    @property
    def asks_who(self) -> bool:
        """Whether the store has several users."""
        return not self.user.isHidden()

    @property
    def login(self) -> str | None:
        """Who is logging in; None where the store has one user."""
        return self.login_field.text().strip() if self.asks_who else None

    def _mind_place(self) -> None:
        ways = ways_in(self.place.location)
        self.user.setVisible(ways.several)
        self.forgot.setVisible(ways.recovery)

    def try_to_open(self) -> None:
        """Asks the frame to open the store; not while waiting, busy, or with an empty field."""
        if self._busy or self.waiting.isActive():
            return
        if not self.server.read():
            self.server.field.setFocus()
            return
        if self.place.location is None:
            self.place.error.show_error(translate("FirstRun", "Choose the store's folder."))
            self.place.button.setFocus()
            return
        if self.asks_who and not self.login:
            self.user.show_error(translate("FirstRun", "Type your login."))
            self.login_field.setFocus()
            return
        if not self.field.text().strip():
            self.phrase.show_error(translate("FirstRun", "Type the passphrase."))
            self.field.setFocus()
            return
        self._tell_nothing()
        self.password.hand_over(self.place.location)
        self.open_wanted.emit(self.place.location, self.field.text())

    def set_busy(self, busy: bool) -> None:
        """While the store is being opened."""
        self._busy = busy
        self.open.setText(translate("FirstRun", "Opening …") if busy else translate("FirstRun", "Open"))
        fields = (self.field, self.login_field, self.password, self.server)
        for widget in (*fields, self.forgot, self.place.button, self.back_button):
            widget.setEnabled(not busy)
        self._enable()

    def show_refusal(self, reason: Reason, seconds: int = WAIT_SECONDS) -> None:
        """Why it wasn't opened; ``seconds`` until the next try is looked at, after a wrong one."""
        self.set_busy(False)
        self._tell_nothing()
        if reason is Reason.WHICH_USER:
            self.user.show()
            self.login_field.setFocus()
            return
        if reason is Reason.SERVER_DOOR and isinstance(self.place.location, ServerAddress):
            self.password.ask(self.place.location)
            return
        if reason in WRONG or reason is Reason.WAIT:
            self.field.clear()
            self._wait(max(seconds, 1), wrong=reason in WRONG)
            self.field.setFocus()
            return
        action = (
            translate("FirstRun", "Choose folder")
            if reason in ELSEWHERE
            else translate("FirstRun", "Try again")
        )
        said, fix = store_sentence(reason, language()), store_fix(reason, language())
        folder = self.place.folder
        if (
            reason in RESTORABLE and folder is not None
        ):  # another folder is chosen by the button beside its path
            restore = SecondaryButton(translate("Backups", "Restore …"), "history")
            restore.clicked.connect(lambda: self.restore_wanted.emit(folder))
            self.tell("error", said, fix).add_under(restore)
            restore.setFocus()
            return
        notice = self.tell("error", said, fix, action)
        notice.acted.connect(self.place.choose if reason in ELSEWHERE else self.try_to_open)
        if notice.button is not None:
            notice.button.setFocus()

    def show_problem(self, sentence: str, fix: str = "", *, unexpected: bool = False) -> None:
        """What went wrong that isn't the store's own refusal; ``unexpected`` = a mistake in the program."""
        self.set_busy(False)
        self._tell_nothing()
        (self.tell_of_report if unexpected else self.tell)("error", sentence, fix)

    def _wait(self, seconds: int, *, wrong: bool) -> None:
        """The same sentence stands for as long as one must wait: a screen reader isn't disturbed each second."""
        if not wrong:
            told = translate(
                "FirstRun", "A wrong one was typed just now. Try again in %n second(s).", "", seconds
            )
        elif self.asks_who:
            told = translate("FirstRun", "Wrong user or passphrase. Try again in %n second(s).", "", seconds)
        else:
            told = translate("FirstRun", "Wrong password. Try again in %n second(s).", "", seconds)
        self._wrong = wrong
        self.phrase.show_error(told)
        self.waiting.start(seconds * 1000)
        self._enable()

    _wrong = False

    def _waited(self) -> None:
        again = translate("FirstRun", "Wrong password. Try again.")
        if self.asks_who:
            again = translate("FirstRun", "Wrong user or passphrase. Try again.")
        self.phrase.show_error(again if self._wrong else "")
        self._enable()

    def _enable(self) -> None:
        self.open.setEnabled(not self._busy and not self.waiting.isActive())

    def _server_chosen(self, address: ServerAddress) -> None:
        self.place.set_folder(address)
        self.password.put_away()
        self._tell_nothing()
        self._mind_place()

    def _another_place(self, folder: Path) -> None:
        self.server.forget()
        self.password.put_away()
        self._tell_nothing()
        self._mind_place()
        self.setFocusProxy(self.first_focus())
        self.first_focus().setFocus()

    def _tell_nothing(self) -> None:
        self.phrase.show_error("")
        self.user.show_error("")
        self.tell_nothing()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed doesn't stay behind."""
        if not event.spontaneous():
            self.field.clear()
            self.password.put_away()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.try_to_open()
        elif event.key() == Qt.Key.Key_Escape and not self._busy:
            self.back.emit()
        else:
            super().keyPressEvent(event)
