"""«Bytt passfrase»: one's own, with the present one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.new_passphrase import NewPassphrase, secret_field
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.problems import note_error
from listeoversikt.gui.texts import language, translate
from listeoversikt.store.refusals import MustWait, Reason, StoreRefused
from listeoversikt.words.store import store_fix, store_sentence

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress


class OwnPassphrase(FieldsDialog):
    """The present one, the new one twice. What is refused is said under its field."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        title = translate("Users", "Change passphrase")
        super().__init__(title, translate("Users", "Change passphrase"), "lock", parent)
        self._desk = desk
        self.waiting = QTimer(self)
        self.waiting.setSingleShot(True)
        self.waiting.timeout.connect(self._waited)
        about = translate("Users", "The new one is asked for the next time. Nothing in the store is changed.")
        self.column.addWidget(Label(about, Type.BODY, "text2", wrap=True))
        name = translate("Users", "The passphrase now")
        self.present = secret_field(name)
        self.present_field = LabeledField(name, self.present)
        self.column.addWidget(self.present_field)
        self.new = NewPassphrase(
            translate("Recover", "New passphrase"), translate("Recover", "New passphrase once more")
        )
        self.column.addWidget(self.new)
        self.trouble: Notice | None = None
        self.fit()
        self.present.setFocus()

    def act(self) -> None:
        """Changes it when everything is typed."""
        if self.waiting.isActive() or not self.act_button.isEnabled():
            return
        typed = self.present.text()
        missing = translate("Users", "Type the passphrase you have now.")
        self.present_field.show_error("" if typed else missing)
        right = self.new.check(focus=bool(typed))
        if not typed:
            self.present.setFocus()
        self.fit_again()
        if not typed or not right:
            return
        new = self.new.text

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> None:
            from listeoversikt.operations.users import set_passphrase

            set_passphrase(office.store, office.store.identity.login, new, present=typed)

        self.set_writing(True)
        self._desk.work(job, self._changed, self._refused, saves=True)

    def _changed(self, _: None) -> None:
        self._forget_kept()
        self._desk.toast(translate("Users", "The passphrase is changed."))
        self.set_writing(False)
        self.accept()

    def _forget_kept(self) -> None:
        """The one in the machine's key store opens nothing any more."""
        preferences, folder = self._desk.preferences, self._desk.preferences.last_folder
        login = preferences.kept_for
        if not login or not isinstance(folder, Path):
            return
        preferences.kept_for = ""

        def forget(view: Any) -> None:
            from listeoversikt.operations.kept_passphrase import forget_passphrase

            forget_passphrase(folder, login)

        self._desk.runner.ask_anyway(forget, _nothing, note_error, slow=True)

    def _refused(self, problem: Problem) -> None:
        self.set_writing(False)
        error = problem.error
        if isinstance(error, MustWait):
            seconds = error.seconds
            told = translate("LockScreen", "Try again in %n second(s).", "", seconds)
            self.act_button.setEnabled(False)
            self.waiting.start(error.seconds * 1000)
            self.present_field.show_error(told)
        elif isinstance(error, StoreRefused) and error.reason is Reason.WRONG_PASSPHRASE:
            self.present_field.show_error(translate("Users", "This isn't your passphrase now."))
            self.present.clear()
            self.present.setFocus()
        elif isinstance(error, StoreRefused) and error.reason is Reason.WEAK_PASSPHRASE:
            said = f"{store_sentence(error.reason, language())} {store_fix(error.reason, language())}"
            self.new.phrase.show_error(said)
        else:
            self._tell(problem)
        self.fit_again()

    def _tell(self, problem: Problem) -> None:
        if self.trouble is not None:
            self.trouble.hide()
            self.trouble.deleteLater()
        self.trouble = Notice("error", problem.sentence, problem.fix)
        self.column.insertWidget(1, self.trouble)

    def _waited(self) -> None:
        self.act_button.setEnabled(True)
        self.present_field.show_error("")


def _nothing(_: None) -> None:
    """Nobody waits for it."""
