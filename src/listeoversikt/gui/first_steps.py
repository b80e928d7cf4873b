"""What comes before a store is opened: a new one and its recovery key; a new passphrase with the recovery key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from listeoversikt.gui.problems import note_error, problem_of
from listeoversikt.gui.texts import translate
from listeoversikt.store.address import Location

if TYPE_CHECKING:
    from listeoversikt.gui.entry import Entry
    from listeoversikt.operations.new_store import NewStore
    from listeoversikt.operations.progress import Cancelled, Progress


@dataclass(frozen=True)
class Ready:
    """A store that is made or has got a new passphrase: how to open it, and the recovery key to show first."""

    folder: Location
    passphrase: str = field(repr=False)
    login: str | None
    key: str = field(repr=False)
    office: str = ""
    export: Path | None = None


def make_store(entry: Entry, new: NewStore, first_run: Any) -> None:
    """A new store with the office's name, its first user and a recovery key; then the first extract."""

    def make(office: Any, progress: Progress, cancelled: Cancelled) -> Ready:
        from listeoversikt.operations.office_settings import keep_names
        from listeoversikt.store.repository import create_store, open_store

        create_store(new.folder, new.passphrase, user=new.login, name=new.name or new.login)
        with open_store(new.folder, new.passphrase) as store:
            keep_names(store, new.office_name, new.list_names)
            key = store.new_recovery_key()
        return Ready(new.folder, new.passphrase, None, key, new.office_name, new.export)

    preferences = entry.window.preferences

    def remember() -> None:
        """The window was closed meanwhile, and what was begun was ended: it's opened at the next start."""
        files = ("store.db", "keys.json")
        if isinstance(new.folder, Path) and all((new.folder / name).exists() for name in files):
            preferences.last_folder = new.folder
            preferences.save()

    closing = entry.window.closed.connect(remember)

    def made(ready: Ready) -> None:
        entry.window.closed.disconnect(closing)
        preferences.last_folder = new.folder
        first_run.set_busy("")
        show_key(entry, ready)

    def failed(error: BaseException) -> None:
        entry.window.closed.disconnect(closing)
        first_run.set_busy("")
        reason = getattr(error, "reason", None)
        if reason is not None:
            first_run.show_store_problem(reason)
        else:
            _tell(first_run, error)

    first_run.set_busy(translate("Entry", "Making the store"))
    entry.window.runner.work(make, made, failed, title=translate("Entry", "New store"))


def show_key(entry: Entry, ready: Ready, *, at_lock: bool = False) -> None:
    """The recovery key, before the store is opened. ``at_lock``: it was made on the lock."""
    from listeoversikt.gui.pages.first_run import RecoveryKeyScreen

    preferences = entry.window.preferences
    preferences.unkept_key = str(ready.folder)
    screen = RecoveryKeyScreen(ready.key, ready.office, dt.date.today())

    def done(kept: bool) -> None:
        if kept:
            preferences.unkept_key = ""
            note = partial(_note_read, entry, ready)
            entry.entered.connect(note, Qt.ConnectionType.SingleShotConnection)
        entry.open_store(ready.folder, ready.passphrase, ready.export, login=ready.login, unlocks=at_lock)

    screen.done.connect(done)
    entry.show_screen(screen, at_lock=at_lock)


def _note_read(entry: Entry, ready: Ready) -> None:
    """The sheet was read back: said in the store, now that it's open."""

    def job(office: Any, progress: Progress, cancelled: Cancelled) -> None:
        from listeoversikt.operations.users import note_sheet_read

        note_sheet_read(office.store, ready.key)

    if entry.folder == ready.folder:
        entry.window.desk.work(job, lambda _: None, saves=True)


def open_with_kept(entry: Entry, folder: Path) -> None:
    """At the start, where the passphrase is remembered on this machine: it's tried before anybody types."""
    login = entry.window.preferences.kept_for
    if not login:
        return

    def find(view: Any) -> str | None:
        from listeoversikt.operations.kept_passphrase import kept_passphrase

        return kept_passphrase(folder, login)

    def found(passphrase: str | None) -> None:
        if passphrase is None:
            entry.window.preferences.kept_for = ""
        elif entry.folder is None:
            entry.open_store(folder, passphrase, login=login)

    entry.window.runner.ask_anyway(find, found, note_error, slow=True)


def ask_recovery(
    entry: Entry,
    folder: Location | None,
    back: Callable[[], None] | None = None,
    made: Callable[[], None] | None = None,
    *,
    at_lock: bool = False,
) -> None:
    """«Glemt passfrase». ``back``: where to go when it's given up, else to the door; ``made``: called when it's done.

    ``at_lock``: asked for on the lock screen.
    """
    from listeoversikt.gui.pages.first_run import RecoverScreen

    if folder is None:
        return
    screen = RecoverScreen(folder, login=entry.window.preferences.login)

    def recover(_: Path, login: str, key: str, passphrase: str) -> None:
        def job(office: Any, progress: Progress, cancelled: Cancelled) -> Ready:
            from listeoversikt.operations.users import recover as set_anew

            new_key = set_anew(folder, key, passphrase, user=login or None)
            return Ready(folder, passphrase, login or None, new_key)

        def done(ready: Ready) -> None:
            if made is not None:
                made()
            show_key(entry, ready, at_lock=at_lock)

        screen.set_busy(True)
        entry.window.runner.work(job, done, failed)

    def failed(error: BaseException) -> None:
        reason = getattr(error, "reason", None)
        if reason is not None:
            screen.show_refusal(reason, getattr(error, "seconds", 0))
        else:
            _tell(screen, error)

    screen.wanted.connect(recover)
    screen.back.connect(back or (lambda: entry.ask_passphrase(folder)))
    entry.show_screen(screen, at_lock=at_lock)


def _tell(screen: Any, error: BaseException) -> None:
    problem = problem_of(error)
    if problem.unexpected:
        note_error(error)
    show: Callable[..., None] = screen.show_problem
    show(problem.sentence, problem.fix, unexpected=problem.unexpected)
