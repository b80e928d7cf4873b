"""Innstillinger › Brukere: who may open the store, as what; and the recovery key. For those who manage users."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.former_users import WhoHadAccess
from listeoversikt.gui.pages.settings.section import Section
from listeoversikt.gui.pages.settings.user_dialogs import (
    Asked,
    GivenPassphrase,
    NewKeyAsk,
    NewKeyDialog,
    UserAsk,
    added_words,
    given_up_words,
    stop_words,
)
from listeoversikt.gui.pages.settings.user_panel import UserForm, UserPanel
from listeoversikt.gui.pages.settings.user_row import UserRow
from listeoversikt.gui.pages.settings.users_known import Known, read_users
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.leave_question import LeaveQuestion
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.parts.open_panel import leave
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.texts import language, translate
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.words.acts import role_word
from listeoversikt.words.users import role_name

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.choices import Choices
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.operations.user_history import UserHistory
    from listeoversikt.store.access.identity import Account


class UsersSection(Section):
    """Brukere. What is changed here is written at once, and isn't undone with Ctrl+Z."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Users", "Users"),
            translate("Users", "Each has a login and a passphrase. The role decides what is seen and done."),
            parent,
        )
        self._desk = desk
        self._known: tuple[UserHistory, ...] = ()
        self._members: list[tuple[str, str]] = []
        self._office = ""
        self._has_key = False
        self._key_day: dt.date | None = None
        self._sheet_read: bool | None = None
        self.dialog: Any = None
        self.question: LeaveQuestion | None = None
        self.rows: dict[str, UserRow] = {}
        self.reminder = Notice(
            "warning",
            translate("Users", "The store has no recovery key that is kept."),
            translate("Users", "A forgotten passphrase can't be mended without it."),
            translate("Users", "Make the key …"),
        )
        self.reminder.acted.connect(self.make_key)
        self.reminder.hide()
        self.column.addWidget(self.reminder)
        card = self.card(translate("Users", "Who may log in"))
        self._alone = Label(
            translate("Users", "With one user, whoever sits at the desk is chosen from the team."),
            Type.BODY,
            "text2",
            wrap=True,
        )
        card.addWidget(self._alone)
        self._holder = QVBoxLayout()
        self._holder.setSpacing(px(2))
        card.addLayout(self._holder)
        self.add = SecondaryButton(translate("Users", "Add user"), "user-plus")
        self.add.clicked.connect(lambda: self.open_user(""))
        card.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.panel = UserPanel()
        self.panel.kept.connect(self._keep)
        self.panel.stopped.connect(self._ask_stop)
        self.panel.passphrase_wanted.connect(self._ask_passphrase)
        self.panel.closed.connect(self.close_panel)
        self.panel.hide()
        self._card = card
        card.addWidget(self.panel)
        self._former_cards()
        self._key_card()
        self.column.addStretch(1)

    def _key_card(self) -> None:
        card = self.card(translate("RecoveryKey", "Recovery key"))
        about = translate(
            "RecoveryKey", "With this key a leader sets a new passphrase if the old one is forgotten."
        )
        card.addWidget(Label(about, Type.BODY, "text", wrap=True))
        self.key_state = Label("", Type.SECONDARY, "text2", wrap=True)
        card.addWidget(self.key_state)
        self.new_key = SecondaryButton(translate("Users", "Make a new key …"), "lock")
        self.new_key.clicked.connect(self.make_key)
        card.addWidget(self.new_key, 0, Qt.AlignmentFlag.AlignLeft)

    def _former_cards(self) -> None:
        self._former = QVBoxLayout()
        self._former.setSpacing(px(2))
        former = self.card(translate("Users", "Former users"))
        former.addLayout(self._former)
        card = former.parentWidget()
        assert card is not None
        self.former_card = card
        self.former_card.hide()
        self.then = WhoHadAccess(lambda: self._desk.today)
        self.card(translate("Users", "Who had access?")).addWidget(self.then)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_office(self, name: str, lists: tuple[str, ...]) -> None:
        """What stands on the key's sheet."""
        self._office = name

    def show_choices(self, choices: Choices) -> None:
        """The team may be another; the users are read from the store."""
        self._members = [
            (row["id"], f"{row['id']} · {role_word(row['role'], language())}")
            for row in choices.table["team"]
        ]
        self.read()

    def read(self) -> None:
        """The users as they are now."""
        self._desk.work(read_users, self.show_known, self._not_read)

    def _not_read(self, problem: Problem) -> None:
        if not (isinstance(problem.error, StoreRefused) and problem.error.reason is Reason.NOT_ALLOWED):
            self._desk.tell_error(problem)

    def show_known(self, known: Known) -> None:
        """Rows, the reminder, and how the key stands."""
        histories, has_key = known.histories, known.has_key
        self._has_key, self._key_day, self._sheet_read = has_key, known.key_day, known.sheet_read
        unkept = self._is_unkept
        self.reminder.setVisible(not has_key or unkept)
        self.new_key.setHidden(not has_key or unkept)  # the reminder has the button
        none = translate("Users", "No key has been made.")
        made = translate("Users", "There is a key. A new one takes its place.")
        seen = translate("Users", "There is a key, but nobody has said that its sheet is kept.")
        self.key_state.setText(none if not has_key else seen if unkept else made)
        if histories == self._known and self.rows:
            return
        self._known = histories
        self._alone.setVisible(sum(one.account.active for one in histories) < 2)
        self._show_rows()
        self.then.show_histories(histories)

    @property
    def _is_unkept(self) -> bool:
        """The store says so itself; of a key made by an earlier version, what this machine remembers."""
        if self._sheet_read is not None:
            return not self._sheet_read
        preferences = self._desk.preferences
        return bool(preferences.unkept_key) and preferences.unkept_key == str(preferences.last_folder)

    def _show_rows(self) -> None:
        was_open, of = not self.panel.isHidden(), str(self.panel.property("of") or "")
        focused = self.window().focusWidget()
        was_on = next((user for user, row in self.rows.items() if row.change is focused), "")
        was_inside = focused is not None and self.panel.isAncestorOf(focused)
        self._card.addWidget(self.panel)
        for holder in (self._holder, self._former):
            empty(holder)
        self.rows = {}
        for history in self._known:
            holder = self._holder if history.account.active else self._former
            if holder.count():
                holder.addWidget(Divider())
            row = UserRow(history)
            row.changing.connect(self.open_user)
            row.starting.connect(self._ask_start)
            self.rows[history.account.user] = row
            holder.addWidget(row)
        self.former_card.setVisible(bool(self._former.count()))
        if was_open and of in self.rows:
            self.rows[of].column.addWidget(self.panel)
        self.panel.setVisible(was_open and (not of or of in self.rows))
        if was_on in self.rows:  # the button that had it is gone, another stands in its place
            self.rows[was_on].show()
            self.rows[was_on].change.setFocus()
        elif was_inside and focused is not None:
            focused.setFocus()

    def open_user(self, user: str) -> None:
        """The user's panel under its row, "" = a new one at the end; closed again when it was open there.

        Asked first where something is filled in.
        """
        is_there = not self.panel.isHidden() and self.panel.property("of") == user
        self.question = leave(self.panel, self.close_panel if is_there else partial(self._open_panel, user))

    def _open_panel(self, user: str) -> None:
        self.panel.setProperty("of", user)
        row = self.rows.get(user)
        if row is None:
            self._card.addWidget(self.panel)
        else:
            row.column.addWidget(self.panel)
        self.panel.show_user(None if row is None else row.account, self._members)
        self.panel.show()
        self.panel.first_field().setFocus()
        self.bring_into_view(self.panel)

    def close_panel(self) -> bool:
        """Closes what is open; False when nothing was."""
        if self.panel.isHidden():
            return False
        self.panel.hide()
        row = self.rows.get(str(self.panel.property("of")))
        (self.add if row is None else row.change).setFocus()
        return True

    # -- doing --------------------------------------------------------------------------------------------------

    def _keep(self, form: UserForm, before: Account | None) -> None:
        from listeoversikt.operations.users import manages_users

        gets = before is None or (manages_users(form.role) and not manages_users(before.role))
        loses = before is not None and manages_users(before.role) and not manages_users(form.role)
        asked = None
        if before is not None and loses and before.active and self._desk.owns(before.user):
            asked = given_up_words()
        elif gets and not self._desk.office.example:
            role = role_name(form.role, language())
            manages = manages_users(form.role)
            asked = added_words(form.name, role, manages=manages, is_new=before is None)
        if asked is None:
            self._write_form(form, before, None, None)
        else:
            self._ask(asked, "check", partial(self._write_form, form, before), is_proved=gets)

    def _write_form(
        self, form: UserForm, before: Account | None, proof: str | None, dialog: UserAsk | None
    ) -> None:
        def act(store: Any) -> None:
            from listeoversikt.operations.users import add_user, change_user

            if before is None:
                login, name, role, phrase = form.login, form.name, form.role, form.passphrase
                add_user(store, login, name, role, phrase, member=form.member or None, proof=proof)
                return
            change_user(
                store,
                before.login,
                version=before.version,
                new_login=form.login if form.login != before.login else None,
                name=form.name,
                role=form.role,
                member=form.member,
                proof=proof,
            )

        self._write(act, translate("Users", "{who}: saved").format(who=form.name), dialog)

    def _ask_stop(self, account: Account) -> None:
        """Who is stopped, and what follows, before it's done: it can't be undone."""
        asked = stop_words(account.name, is_own=self._desk.owns(account.user))
        self._ask(asked, "player-pause", partial(self._stop, account))

    def _stop(self, account: Account, proof: str | None, dialog: UserAsk) -> None:
        def act(store: Any) -> None:
            from listeoversikt.operations.users import stop_user

            stop_user(store, account.login, version=account.version)

        self._write(act, translate("Users", "{who} is stopped").format(who=account.name), dialog)

    def _ask(
        self,
        asked: Asked,
        icon: str,
        then: Callable[[str | None, UserAsk], None],
        *,
        is_proved: bool = False,
    ) -> None:
        dialog = UserAsk(asked, icon, self.window(), is_asked=is_proved)
        dialog.meant.connect(lambda proof: then(proof, dialog))
        self.dialog = dialog
        dialog.open()

    def _ask_passphrase(self, account: Account) -> None:
        def given(passphrase: str, proof: str | None) -> None:
            def act(store: Any) -> None:
                from listeoversikt.operations.users import set_passphrase

                set_passphrase(store, account.login, passphrase, version=account.version, proof=_own(proof))

            said = translate("Users", "{who} has a new passphrase").format(who=account.name)
            self._write(act, said, dialog, of=account)

        if self._desk.owns(account.user):  # one's own takes the one before
            self._desk.wants_passphrase.emit()
            return
        dialog = GivenPassphrase(account.name, self.window(), is_asked=not self._desk.office.example)
        self._open(dialog, given)

    def _ask_start(self, user: str) -> None:
        account = self.rows[user].account

        def given(passphrase: str, proof: str | None) -> None:
            def act(store: Any) -> None:
                from listeoversikt.operations.users import start_user

                start_user(store, account.login, passphrase, version=account.version, proof=_own(proof))

            said = translate("Users", "{who} may log in again").format(who=account.name)
            self._write(act, said, dialog, of=account)

        asked = not self._desk.office.example
        dialog = GivenPassphrase(account.name, self.window(), starts=True, is_asked=asked)
        self._open(dialog, given)

    def _open(self, dialog: GivenPassphrase, given: Callable[[str, str | None], None]) -> None:
        self.dialog = dialog
        dialog.given.connect(given)
        dialog.open()

    def make_key(self) -> None:
        """Asks first, and for one's own passphrase: the sheet printed before is worth nothing afterwards."""
        asked = not self._desk.office.example
        self.dialog = dialog = NewKeyAsk(
            self._key_day, self.window(), is_first=not self._has_key, is_asked=asked
        )
        dialog.meant.connect(lambda proof: self._make_key(proof, dialog))
        dialog.open()

    def _make_key(self, proof: str | None, dialog: NewKeyAsk) -> None:
        """A new recovery key in place of the one before, shown to be printed."""

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> str:
            from listeoversikt.operations.users import make_recovery_key

            return make_recovery_key(office.store, proof=_own(proof))

        def made(key: str) -> None:
            if isValid(dialog):
                dialog.accept()
            if isValid(self):
                self._show_key(key)

        def failed(problem: Problem) -> None:
            if not (isValid(dialog) and dialog.refuse(problem)):
                if isValid(dialog):
                    dialog.reject()
                self._desk.tell_error(problem)

        self._desk.work(job, made, failed, saves=True)

    def _show_key(self, key: str) -> None:
        self.dialog = NewKeyDialog(key, self._office, dt.date.today(), self.window())
        self.dialog.accepted.connect(lambda: self._note_read(key))
        self.dialog.finished.connect(self.read)
        self.dialog.open()

    def _note_read(self, key: str) -> None:
        """The sheet was read back: the store knows, and every machine's reminder goes."""

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> None:
            from listeoversikt.operations.users import note_sheet_read

            note_sheet_read(office.store, key)

        self._desk.preferences.unkept_key = ""
        self._desk.work(job, lambda _: None, saves=True)

    def _is_shown(self, shown: object, of: Account | None) -> bool:
        """What was written, or asked for, is what stands in the panel still."""
        there = self.panel.property("of") == shown and of in (None, self.panel.account)
        return there and not self.panel.isHidden()

    def _write(
        self,
        act: Callable[[Any], None],
        said: str,
        dialog: UserAsk | GivenPassphrase | None,
        *,
        of: Account | None = None,
    ) -> None:
        """``dialog`` stays open while the passphrase typed in it isn't the right one.

        ``of``: what is written isn't what stands in the panel, but a new passphrase for this account: what is filled in
        stays, and goes on from there.
        """

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> Known:
            act(office.store)
            return read_users(office, progress, cancelled)

        shown = self.panel.property("of")

        def done(known: Known) -> None:
            if dialog is not None and isValid(dialog):
                dialog.accept()
            if not isValid(self):
                return
            self.panel.set_busy(False)
            if not self.panel.holds_unsaved or (of is None and self.panel.property("of") == shown):
                self.close_panel()
            elif self.panel.account is not None and self.panel.account == of:
                self.panel.account = replace(of, version=of.version + 1)
            self.saved.tell(said + ".")
            self.show_known(known)

        def failed(problem: Problem) -> None:
            error = problem.error
            if isValid(self):
                self.panel.set_busy(False)
            if dialog is not None and isValid(dialog):
                if dialog.refuse(problem):
                    return
                dialog.reject()
            if isinstance(error, StoreRefused) and isValid(self) and self._is_shown(shown, of):
                self.panel.refuse(error.reason)
            else:
                self._desk.tell_error(problem)
            if isValid(self):
                self.read()

        self.panel.set_busy(True)
        self._desk.work(job, done, failed, saves=True)


def _own(proof: str | None) -> str:
    """What was typed; in the example office, where it isn't asked for, the program's own."""
    from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE

    return EXAMPLE_PASSPHRASE if proof is None else proof
