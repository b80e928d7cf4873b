"""A backup restored before any store is open: where the store that was to be opened is damaged, gone, or a backup itself."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shiboken6 import isValid

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.problems import note_error, problem_of
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.entry import Entry
    from listeoversikt.gui.pages.first_run import OpenStore
    from listeoversikt.gui.pages.settings.restore_dialog import RestoreDialog
    from listeoversikt.operations.backups import Backup, Restored


def offer_restoring(entry: Entry, screen: OpenStore, usual: Path) -> None:
    """The screen's «Gjenopprett fra en sikkerhetskopi …». ``usual``: where the machine's store lies unless another was open."""
    screen.restore_wanted.connect(partial(_look, entry, screen, usual))


def _look(entry: Entry, screen: OpenStore, usual: Path, folder: Path) -> None:
    last = entry.window.preferences.last_folder

    def look(view: Any) -> tuple[Path, Path | None, tuple[Backup, ...]]:
        from listeoversikt.operations.backups import backups_beside, is_backup

        if not is_backup(folder):
            return folder, None, backups_beside(folder)
        target = last if isinstance(last, Path) and last != folder else usual
        return target, folder, backups_beside(target)

    entry.window.runner.ask_anyway(look, partial(_ask, entry, screen), note_error, slow=True)


def _ask(entry: Entry, screen: OpenStore, found: tuple[Path, Path | None, tuple[Backup, ...]]) -> None:
    from listeoversikt.gui.pages.settings.restore_dialog import RestoreDialog

    target, chosen, backups = found
    dialog = RestoreDialog(backups, screen)
    where = translate("Backups", "The store is made in {folder}.").format(folder=target)
    dialog.column.insertWidget(1, Label(where, Type.BODY, "text", wrap=True))
    if chosen is not None:
        dialog.choose_other(str(chosen))
    dialog.fit_again()
    dialog.wanted.connect(partial(_restore, entry, dialog, target))
    dialog.open()


def _restore(
    entry: Entry, dialog: RestoreDialog, target: Path, backup: Path, passphrase: str, login: str = ""
) -> None:
    now = dt.datetime.now(dt.UTC)

    def job(office: Any, progress: Any, cancelled: Any) -> Restored:
        from listeoversikt.operations.backups import restore_backup

        return restore_backup(backup, target, passphrase, now, login or None)

    def done(restored: Restored) -> None:
        if restored.aside is not None:
            told = translate("Backups", "The store is restored. The former one is kept in {folder}.")
            entry.window.desk.toast(told.format(folder=restored.aside.name))
        if isValid(dialog):
            dialog.accept()
        entry.open_store(target, passphrase, login=login or None)

    def failed(error: BaseException) -> None:
        problem = problem_of(error)
        if problem.unexpected:
            note_error(error)
        if isValid(dialog):
            dialog.show_refused(problem)

    entry.window.runner.work(job, done, failed, title=translate("Backups", "Restoring"), saves=True)
