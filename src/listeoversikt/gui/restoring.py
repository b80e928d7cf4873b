"""A backup in place of the store that is open: the window lets go of it, and opens what came in its place."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listeoversikt.gui.backing_up import BackingUp, backing_up_of, short_warning
from listeoversikt.gui.problems import Problem, note_error, problem_of
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate
from listeoversikt.store.address import ServerAddress

if TYPE_CHECKING:
    from listeoversikt.gui.entry import Entry
    from listeoversikt.operations.backups import Restored


def mind_backups(entry: Entry) -> BackingUp:
    """The day's backup from when a store is opened; the status bar tells; a restore goes through the door."""
    window = entry.window
    backing = backing_up_of(window.desk)
    entry.entered.connect(lambda: backing.begin(partial(_is_quiet, entry), by_itself=not entry.has_no_secret))
    backing.changed.connect(lambda: window.status.show_backup(short_warning(backing)))
    backing.restore_wanted.connect(partial(restore_in_place, entry))
    return backing


def _is_quiet(entry: Entry) -> bool:
    """Nothing is being done in the window, or it's locked."""
    window = entry.window
    locked = entry.lock_screen is not None and window.screens.currentWidget() is entry.lock_screen
    return entry.others.is_quiet or (locked and not window.runner.busy)


def restore_in_place(entry: Entry, backup: Path, passphrase: str, login: str = "") -> None:
    """Nothing of the store is touched unless the backup is whole; the former store is kept aside.

    ``login`` and ``passphrase``: those of the backup; "" = who has logged in. The right is asked of the store that is open.
    """
    window, folder = entry.window, entry.folder
    if folder is None:
        return
    if isinstance(folder, ServerAddress):
        sentence = translate("Backups", "A store on a server isn't put aside for a backup.")
        fix = translate("Backups", "Restore it to a new, empty database with «listeoversikt store restore».")
        _refuse(entry, Problem(sentence, fix))
        return
    window.keep_typed()  # in the store that is put aside
    now, user = dt.datetime.now(dt.UTC), login or rights.login

    def job(office: Any, progress: Any, cancelled: Any) -> Restored:
        from listeoversikt.operations.backups import restore_backup

        opened = None if office is None else office.store
        return restore_backup(backup, folder, passphrase, now, user, opened=opened)

    def done(restored: Restored) -> None:
        backing_up_of(window.desk).restored()
        told = translate("Backups", "The store is restored. The former one is kept in {folder}.")
        if restored.aside is not None:
            again = restored.erased_again
            erased = translate("Backups", "%n erased since was erased in it too.", "", again) if again else ""
            window.desk.toast(f"{told.format(folder=restored.aside.name)} {erased}".strip())
        entry.open_store(folder, passphrase, login=user)

    def failed(error: BaseException) -> None:
        entry.take_door(folder)
        problem = problem_of(error)
        if problem.unexpected:
            note_error(error)
        _refuse(entry, problem)

    entry.let_door_go()
    window.runner.work(job, done, failed, title=translate("Backups", "Restoring"), saves=True)


def _refuse(entry: Entry, problem: Problem) -> None:
    """In the dialog it was asked for in; over the page where that is gone."""
    if not backing_up_of(entry.window.desk).refuse(problem):
        entry.window.show_problem(problem)
