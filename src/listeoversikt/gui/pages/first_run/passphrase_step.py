"""Second step: who the leader is, the passphrase, twice, and where the store lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.first_run.entry_card import PlaceField
from listeoversikt.gui.pages.first_run.server_field import ServerField, ServerPassword
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.new_passphrase import NewPassphrase
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.new_store import place_trouble
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.logins import FIRST_LOGIN, LONGEST_LOGIN, LONGEST_NAME, new_login
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.words.store import store_fix, store_sentence


class PassphraseStep(QWidget):
    """Name and login of the first user, a leader; passphrase, once more, place. ``check`` says what is amiss."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(self._who())
        advice = translate("FirstRun", "Four or five words in a row are easy to remember and hard to guess.")
        column.addWidget(Label(advice, Type.BODY, "text2", wrap=True))
        self.new = NewPassphrase()
        self.phrase, self.again = self.new.phrase, self.new.again
        self.strength, self.show_signs = self.new.strength, self.new.show_signs
        self.new.changed.connect(self.changed)
        column.addWidget(self.new)
        self.place = PlaceField(folder)
        column.addWidget(self.place)
        self.server = ServerField(None, offer=translate("FirstRun", "Put the store on a server"))
        self.password = ServerPassword()
        self.server.chosen.connect(self._server_chosen)
        self.place.chosen.connect(self._folder_chosen)
        column.addWidget(self.server)
        column.addWidget(self.password)
        self.honest = Notice(
            "warning",
            translate("FirstRun", "Nobody can open the store without the passphrase."),
            translate("FirstRun", "Write it down and lock it in. A recovery key to print comes next."),
        )
        column.addWidget(self.honest)

    def _who(self) -> QHBoxLayout:
        name = translate("FirstRun", "Your name")
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(translate("FirstRun", "Optional"))
        login = translate("FirstRun", "Login")
        self.login = QLineEdit(FIRST_LOGIN)
        self.login.setMaxLength(LONGEST_LOGIN)
        self.name_field, self.login_field = LabeledField(name, self.name), LabeledField(login, self.login)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        for field in (self.name, self.login):
            field.setMinimumHeight(px(32))
        row.addWidget(self.name_field, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.login_field, 2, Qt.AlignmentFlag.AlignTop)
        return row

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.new.text

    def check(self) -> bool:
        """Whether the step can be left; what is amiss is said, and the first such field has the focus."""
        known = self._check_login()
        right = self.new.check(focus=known)
        if not self.server.read():
            self.server.field.setFocus()
            return False
        if isinstance(self.place.location, ServerAddress):  # the server says itself what stands in the way
            self.show_place_trouble(None)
            return known and right
        trouble = place_trouble(self.place.folder) if self.place.folder is not None else Reason.NO_ACCESS
        self.show_place_trouble(trouble)
        if known and right and trouble is not None:
            self.place.button.setFocus()
        return known and right and trouble is None

    def _check_login(self) -> bool:
        try:
            new_login(self.login.text())
        except StoreRefused as refused:
            self.login_field.show_error(store_fix(refused.reason, language()))
            self.login.setFocus()
            return False
        self.login_field.show_error("")
        return True

    def _server_chosen(self, address: ServerAddress) -> None:
        self.place.set_folder(address)
        self.password.put_away()

    def _folder_chosen(self, folder: Path) -> None:
        self.server.forget()
        self.password.put_away()

    def show_server_trouble(self, reason: Reason) -> None:
        """Why no store was made on the server; it may have asked for its password."""
        if reason is Reason.SERVER_DOOR and isinstance(self.place.location, ServerAddress):
            self.password.ask(self.place.location)
            return
        said = store_sentence(reason, language()) + " " + store_fix(reason, language())
        if reason is Reason.SERVER_EMPTY:
            said = translate(
                "FirstRun", "There is no such database on the server. It must be made there first."
            )
        self.server.labelled.show_error(said)
        self.server.field.setFocus()

    def show_place_trouble(self, reason: Reason | None) -> None:
        """Why the store can't lie there; None takes it away."""
        if reason is None:
            self.place.error.show_error("")
        elif reason is Reason.DISK_FULL:
            self.place.error.show_error(
                translate("FirstRun", "The disk is full. Free 200 MB and try again. Nothing is lost.")
            )
        elif reason is Reason.NO_ACCESS:
            self.place.error.show_error(
                translate("FirstRun", "The program may not write there. Choose another folder.")
            )
        else:
            said = store_sentence(reason, language()) + " " + store_fix(reason, language())
            self.place.error.show_error(said)

    def forget(self) -> None:
        """Wipes what was typed."""
        self.new.forget()
        self.password.put_away()

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self.new.first
