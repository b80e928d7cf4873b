"""Asked before a backup takes the store's place: which one, its passphrase, and what happens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.fields import Choice, LabeledField
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import clock_time, day_numbers, translate

if TYPE_CHECKING:
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.backups import Backup

OTHER = "other"
OF_PASSPHRASE = ("wrong_passphrase", "wrong_login", "no_passphrase", "which_user", "wait", "not_let_in_here")
"""Reasons of a refusal that are mended where login and passphrase are typed."""


def moment_words(backup: Backup) -> str:
    """«22.11.2026 kl. 13.02»."""
    moment = backup.taken_at.astimezone()
    time = translate("Backups", "{day} at {time}")
    return time.format(day=day_numbers(moment.date()), time=clock_time(moment))


class RestoreDialog(FieldsDialog):
    """``wanted`` = do it: the backup's folder, its passphrase, and the login ("" in a store of one user).

    It stays until whoever does it calls ``accept``, or says in it why not (``show_refused``).
    """

    wanted = Signal(object, str, str)

    def __init__(self, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        title = translate("Backups", "Restore from a backup")
        super().__init__(title, translate("Backups", "Restore"), "history", parent)
        self._other: Path | None = None
        self._folders = {str(one.number): one.folder for one in backups}
        label = translate("Backups", "Backup")
        items = [(str(one.number), _line(one)) for one in backups]
        self.which = Choice(label, [*items, (OTHER, translate("Backups", "Another folder"))])
        self.which.chosen.connect(self._show_which)
        self.field = LabeledField(label, self.which)
        self.column.addWidget(self.field)
        self.folder = Label("", Type.SECONDARY, "text2", wrap=True)
        self.column.addWidget(self.folder)
        self.choose = SecondaryButton(translate("Backups", "Choose folder …"), "folder")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask_folder)
        self.column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.login = QLineEdit(rights.login or "")
        called = translate("Backups", "Login")
        self.login.setAccessibleName(called)
        self.login.setMinimumHeight(px(32))
        self.login_field = LabeledField(
            called, self.login, hint=translate("Backups", "As it was when the backup was taken.")
        )
        self.column.addWidget(self.login_field)
        name = translate("Backups", "Passphrase")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(name)
        self.passphrase.setMinimumHeight(px(32))
        self.passphrase.textChanged.connect(self._enable)
        hint = translate("Backups", "The one that held when the backup was taken.")
        self.passphrase_field = LabeledField(name, self.passphrase, hint=hint)
        self.column.addWidget(self.passphrase_field)
        what = translate("Backups", "What was written after the backup isn't in it.")
        kept = translate("Backups", "The store you have now is kept beside it under another name.")
        self.column.addWidget(Notice("warning", what, kept))
        self._show_which()
        self.fit()
        self.passphrase.setFocus()

    @property
    def backup(self) -> Path | None:
        """The folder that is chosen."""
        return self._other if self.which.key() == OTHER else self._folders.get(self.which.key())

    def choose_other(self, folder: str) -> None:
        """A folder that isn't in the list."""
        self._other = Path(folder)
        self.which.choose(OTHER)
        self._show_which()

    def act(self) -> None:
        """Hands it on; the backup is checked before anything is touched."""
        if self.backup is not None and self.passphrase.text() and not self.is_writing:
            backup, passphrase = self.backup, self.passphrase.text()
            login = self.login.text().strip() if not self.login_field.isHidden() else ""
            self._set_busy(True)
            self.wanted.emit(backup, passphrase, login)

    def show_refused(self, problem: Problem) -> None:
        """Why not, under what is to be mended; everything else is as it was typed."""
        self._set_busy(False)
        told = f"{problem.sentence} {problem.fix}".strip()
        of_passphrase = getattr(problem.error, "reason", None) in OF_PASSPHRASE
        self.passphrase_field.show_error(told if of_passphrase else "")
        self.field.show_error("" if of_passphrase else told)
        self.fit_again()
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self.set_writing(busy)
        doing, do = translate("Backups", "Restoring …"), translate("Backups", "Restore")
        self.act_button.setText(doing if busy else do)
        self.act_button.setAccessibleName(self.act_button.text())
        for part in (self.which, self.choose, self.login, self.passphrase):
            part.setEnabled(not busy)
        for field in (self.field, self.passphrase_field) if busy else ():
            field.show_error("")
        self._enable()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, translate("Backups", "Folder with a backup"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.choose_other)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_which(self, _: str = "") -> None:
        self.choose.setVisible(self.which.key() == OTHER)
        none = translate("Backups", "No folder is chosen.")
        self.folder.setText(str(self.backup) if self.backup is not None else none)
        self.login_field.setVisible(rights.login is not None or _has_several(self.backup))
        self._enable()
        if self.isVisible():
            self.fit_again()

    def _enable(self) -> None:
        ready = self.backup is not None and bool(self.passphrase.text())
        self.act_button.setEnabled(ready and not self.is_writing)


def _has_several(backup: Path | None) -> bool:
    """Whether the backup has several users, of whom one is to be said."""
    from listeoversikt.operations.backups import has_several_users

    return backup is not None and has_several_users(backup)


def _line(backup: Backup) -> str:
    kind = translate("Backups", "daily") if backup.automatic else translate("Backups", "by hand")
    return f"{moment_words(backup)} · {kind}"
