"""A user being added or changed: name, login, role, member of the team; a passphrase for a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.navigation import user_role_word
from listeoversikt.gui.pages.settings.section import labeled
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.new_passphrase import NewPassphrase
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.parts.open_panel import OpenPanel
from listeoversikt.gui.texts import language, translate
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.logins import LONGEST_LOGIN, LONGEST_NAME
from listeoversikt.store.refusals import Reason
from listeoversikt.words.store import store_fix, store_sentence

if TYPE_CHECKING:
    from listeoversikt.store.access.identity import Account

TOP = Qt.AlignmentFlag.AlignTop
OF_LOGIN = frozenset({Reason.BAD_LOGIN, Reason.LOGIN_TAKEN})


@dataclass(frozen=True)
class UserForm:
    """What stands in the panel. ``passphrase`` is "" but for a new user."""

    name: str
    login: str
    role: UserRole
    member: str
    passphrase: str = field(default="", repr=False)


class UserPanel(OpenPanel):
    """``kept`` sends the form and the account before (None = a new one); the others ask about that account.

    ``set_busy`` while it's written: pressed once more, nothing is sent.
    """

    kept = Signal(object, object)
    stopped = Signal(object)
    passphrase_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.account: Account | None = None
        self.trouble: Notice | None = None
        self.name, self.login = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.login.setMaxLength(LONGEST_LOGIN)
        for typed in (self.name, self.login):
            typed.setMinimumHeight(px(32))
        self.name_field = labeled(translate("Users", "Name"), self.name)
        hint = translate("Users", "Small letters and digits, as kari.n.")
        self.login_field = labeled(translate("FirstRun", "Login"), self.login, hint=hint)
        roles = [(role.value, user_role_word(role)) for role in UserRole]
        self.role = Choice(translate("Users", "Role"), roles)
        self.role_field = labeled(translate("Users", "Role"), self.role)
        self.member = Choice(translate("Users", "Member of the team"))
        hint = translate("Users", "What this user does is signed with the member's id.")
        self.member_field = labeled(translate("Users", "Member of the team"), self.member, hint=hint)
        for pair in ((self.name_field, self.login_field), (self.role_field, self.member_field)):
            row = QHBoxLayout()
            row.setSpacing(px(12))
            for field_of in pair:
                row.addWidget(field_of, 1, TOP)
            self.body.addLayout(row)
        self.new = NewPassphrase(
            translate("Users", "First passphrase"), translate("Users", "First passphrase once more")
        )
        self.body.addWidget(self.new)
        self._buttons()

    def _buttons(self) -> None:
        self.keep = PrimaryButton(translate("Users", "Save user"))
        self.close_button = QuietButton(translate("Users", "Cancel"))
        self.passphrase = SecondaryButton(translate("Users", "New passphrase …"), "lock")
        self.stop = SecondaryButton(translate("Users", "Stop the user …"), "player-pause")
        self._doing = (self.keep, self.passphrase, self.stop)
        self.keep.clicked.connect(self._keep)
        self.close_button.clicked.connect(self.closed)
        self.passphrase.clicked.connect(lambda: self.passphrase_wanted.emit(self.account))
        self.stop.clicked.connect(lambda: self.stopped.emit(self.account))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.keep, self.close_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.passphrase)
        row.addWidget(self.stop)
        self.body.addLayout(row)

    def show_user(self, account: Account | None, members: Sequence[tuple[str, str]]) -> None:
        """That user, or a new one (None); ``members`` are the team's, id and words."""
        self.account = account
        known = [("", translate("Users", "Nobody")), *members]
        if account is not None and account.member and account.member not in dict(known):
            known.append((account.member, account.member))
        self.member.set_items(known)
        self.name.setText("" if account is None else account.name)
        self.login.setText("" if account is None else account.login)
        self.role.choose((UserRole.NURSE if account is None else account.role).value)
        self.member.choose("" if account is None else account.member or "")
        self.new.forget()
        self.new.setVisible(account is None)
        active = account is not None and account.active
        self.stop.setVisible(active)
        self.passphrase.setVisible(active)
        for labeled_one in (self.name_field, self.login_field, self.role_field, self.member_field):
            labeled_one.show_error("")
        self._tell("")
        self.setAccessibleName(translate("Users", "New user") if account is None else account.name)
        for typed in (self.name, self.login):
            typed.setCursorPosition(0)  # a long one is seen from its beginning
        self.set_busy(False)
        self.note_shown()

    def filled_in(self) -> object:
        """The fields, and the passphrase typed once or twice."""
        typed = (self.name.text(), self.login.text(), self.new.first.text(), self.new.second.text())
        return typed, self.role.key(), self.member.key()

    def first_field(self) -> QWidget:
        """Where the focus goes."""
        return self.name

    def set_busy(self, busy: bool) -> None:
        """While it's written its buttons are off; the focus waits in the panel."""
        inside = self.window().focusWidget()
        if busy and inside in self._doing:
            self.setFocus()
        for button in self._doing:
            button.setEnabled(not busy)
        if not busy and inside is self:
            self.keep.setFocus()

    def _keep(self) -> None:
        name = " ".join(self.name.text().split())
        self.name_field.show_error("" if name else translate("Users", "Write who it is."))
        if not name:
            self.name.setFocus()
            return
        if self.account is None and not self.new.check():
            return
        form = UserForm(
            name,
            self.login.text().strip(),
            UserRole(self.role.key()),
            self.member.key(),
            self.new.text if self.account is None else "",
        )
        self.kept.emit(form, self.account)

    def refuse(self, reason: Reason) -> None:
        """What the store said no to, under its field."""
        said = f"{store_sentence(reason, language())} {store_fix(reason, language())}".strip()
        if reason in OF_LOGIN:
            of_member = self.account is not None and self.login.text().strip() == self.account.login
            (self.member_field if of_member else self.login_field).show_error(said)
            (self.member if of_member else self.login).setFocus()
        elif reason is Reason.LAST_LEADER:
            self.role_field.show_error(said)
            self.role.setFocus()
        elif reason is Reason.WEAK_PASSPHRASE:
            self.new.phrase.show_error(said)
            self.new.first.setFocus()
        else:
            self._tell(store_sentence(reason, language()), store_fix(reason, language()))

    def _tell(self, sentence: str, fix: str = "") -> None:
        if self.trouble is not None:
            self.trouble.hide()
            self.trouble.deleteLater()
            self.trouble = None
        if sentence:
            self.trouble = Notice("error", sentence, fix)
            self.body.insertWidget(0, self.trouble)
