"""Dialogs about users: asked before what can't be undone; a colleague's new passphrase; the recovery key made anew."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.new_passphrase import NewPassphrase, secret_field
from listeoversikt.gui.recovery_part import RecoveryKeyPart
from listeoversikt.gui.texts import day_numbers, translate
from listeoversikt.store.refusals import MustWait, Reason, StoreRefused

if TYPE_CHECKING:
    from listeoversikt.gui.problems import Problem


@dataclass(frozen=True)
class Asked:
    """What is asked: whom it's about, what follows, and the word on the button."""

    title: str
    what: str
    follows: str
    act: str


def stop_words(name: str, *, is_own: bool) -> Asked:
    """Before a user is stopped, or one stops oneself."""
    title, act = translate("Users", "Stop the user?"), translate("Users", "Stop the user")
    if is_own:
        what = translate("Users", "You are stopping yourself.")
        follows = translate(
            "Users", "The window is locked at once, and you get in again only when another leader starts you."
        )
        return Asked(title, what, follows, act)
    what = translate("Users", "{who} can't log in any more.").format(who=name)
    follows = translate(
        "Users",
        "A window that is open is locked at once. What was done stays. Starting again takes a new passphrase.",
    )
    return Asked(title, what, follows, act)


def given_up_words() -> Asked:
    """Before a leader takes the role from themselves."""
    what = translate("Users", "You won't be a leader any more.")
    follows = translate(
        "Users",
        "You can't manage users or read the log afterwards. Only another leader can give the role back.",
    )
    return Asked(translate("Users", "Give up your own role?"), what, follows, translate("Users", "Save user"))


def added_words(name: str, role: str, *, manages: bool, is_new: bool) -> Asked:
    """Before a user is added, or given a role that manages users."""
    title = translate("Users", "New user") if is_new else translate("Users", "New role")
    what = translate("Users", "{who} gets the role {role}.").format(who=name, role=role)
    follows = translate("Users", "The role lets {who} add, change and stop users, you too.").format(who=name)
    return Asked(title, what, follows if manages else "", translate("Users", "Save user"))


class _Proved(FieldsDialog):
    """Asks for the passphrase of who sits there too: the window may have been left open. Not in the example office."""

    def ask_proof(self, *, is_asked: bool) -> None:
        """The field, first in its dialog."""
        name = translate("Users", "Your own passphrase")
        self.proof = secret_field(name)
        self.proof_field = LabeledField(name, self.proof)
        self.proof_field.setVisible(is_asked)
        self._is_asked = is_asked
        self.column.addWidget(self.proof_field)

    @property
    def proved_with(self) -> str | None:
        """What was typed; None where it isn't asked for."""
        return self.proof.text() if self._is_asked else None

    def check_proof(self) -> bool:
        """Whether something is typed."""
        missing = translate("Users", "Type the passphrase you have now.")
        typed = self.proved_with != ""
        self.proof_field.show_error("" if typed else missing)
        if not typed:
            self.proof.setFocus()
        return typed

    def refuse(self, problem: Problem) -> bool:
        """Says a wrong passphrase under the field; False for what isn't about it."""
        error = problem.error
        self.set_writing(False)
        if isinstance(error, MustWait):
            seconds = error.seconds
            self.proof_field.show_error(translate("LockScreen", "Try again in %n second(s).", "", seconds))
            QTimer.singleShot(seconds * 1000, self, self._waited)
        elif isinstance(error, StoreRefused) and error.reason is Reason.WRONG_PASSPHRASE:
            self.proof_field.show_error(translate("Users", "This isn't your passphrase now."))
            self.proof.clear()
        else:
            return False
        self._is_asked = True  # an example office may have got a passphrase of its own
        self.proof_field.show()
        self.proof.setFocus()
        self.fit_again()
        return True

    def _waited(self) -> None:
        """It may be tried again."""
        self.proof_field.show_error("")
        self.fit_again()


class _Asked(_Proved):
    """Says what follows. ``meant`` sends one's own passphrase, None where it isn't asked for."""

    meant = Signal(object)

    def act(self) -> None:
        """Hands it on; the dialog is closed when it's done."""
        if self.check_proof() and not self.is_writing:
            self.set_writing(True)
            self.meant.emit(self.proved_with)
        self.fit_again()


class UserAsk(_Asked):
    """Before a user is added, stopped or given a role that manages users, or one's own role is another."""

    def __init__(
        self, asked: Asked, icon: str, parent: QWidget | None = None, *, is_asked: bool = False
    ) -> None:
        super().__init__(asked.title, asked.act, icon, parent)
        self.column.addWidget(Label(asked.what, Type.BODY_STRONG, wrap=True))
        if asked.follows:
            self.column.addWidget(Label(asked.follows, Type.BODY, "text2", wrap=True))
        self.ask_proof(is_asked=is_asked)
        self.fit()
        (self.proof if is_asked else self.cancel_button).setFocus()


class NewKeyAsk(_Asked):
    """Before a recovery key is made: the sheet printed before is worth nothing afterwards. ``meant``: make it."""

    def __init__(
        self, day: dt.date | None, parent: QWidget | None = None, *, is_first: bool, is_asked: bool = True
    ) -> None:
        title = translate("RecoveryKey", "Recovery key")
        super().__init__(title, translate("Users", "Make the key"), "lock", parent)
        dated = translate("Users", "The sheet of {day} is void once you make a new one.")
        undated = translate("Users", "The sheet printed before is void once you make a new one.")
        if not is_first:
            said = undated if day is None else dated.format(day=day_numbers(day))
            self.column.addWidget(Label(said, Type.BODY_STRONG, wrap=True))
        about = translate("Users", "Have the printer ready: the key is shown only once.")
        self.column.addWidget(Label(about, Type.BODY, "text2", wrap=True))
        self.ask_proof(is_asked=is_asked)
        self.fit()
        (self.proof if is_asked else self.cancel_button).setFocus()


class GivenPassphrase(_Proved):
    """``given`` sends the passphrase, and one's own. ``starts``: the user was stopped, and is let in again with it."""

    given = Signal(str, object)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, starts: bool = False, is_asked: bool = True
    ) -> None:
        title = translate("Users", "Start the user again") if starts else translate("Users", "New passphrase")
        act = translate("Users", "Start again") if starts else translate("Users", "Set passphrase")
        super().__init__(title, act, "check", parent)
        self.column.addWidget(Label(name, Type.BODY_STRONG, wrap=True))
        about = translate("Users", "Hand it over in person. The user changes it in the menu at the foot.")
        self.column.addWidget(Label(about, Type.BODY, "text2", wrap=True))
        self.new = NewPassphrase(
            translate("Recover", "New passphrase"), translate("Recover", "New passphrase once more")
        )
        self.ask_proof(is_asked=is_asked)
        self.column.addWidget(self.new)
        self.fit()
        (self.proof if is_asked else self.new.first).setFocus()

    def act(self) -> None:
        """When both are the same; the dialog is closed when it's done."""
        typed = self.check_proof()
        right = self.new.check(focus=typed)
        self.fit_again()
        if typed and right and not self.is_writing:
            self.set_writing(True)
            self.given.emit(self.new.text, self.proved_with)


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
