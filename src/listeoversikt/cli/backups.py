"""``store backup``, ``store restore``, ``store backups``; and the day's own backup after a command that wrote."""

from __future__ import annotations

import argparse
import datetime as dt
import os
from functools import partial

from listeoversikt.cli.asking import STORE_PASSPHRASE, passphrase_here, user_of
from listeoversikt.cli.console import Console
from listeoversikt.cli.servers import with_password
from listeoversikt.cli.texts import text
from listeoversikt.operations.backups import (
    Backup,
    BackupReason,
    BackupRefused,
    BackupStanding,
    Restored,
    restore_backup,
    standing_of,
    take_backup,
    take_daily_backup,
)
from listeoversikt.store.address import Location, ServerAddress
from listeoversikt.store.contents import Migration
from listeoversikt.store.repository import Store
from listeoversikt.words.backups import backup_line
from listeoversikt.words.migration import migration_line

MEGABYTE = 1_000_000


def backup(arguments: argparse.Namespace, console: Console, store: Store) -> None:
    """Takes one now."""
    taken = take_backup(store, arguments.out)
    console.say("backup_taken", folder=taken.folder)
    _warn_of_place(standing_of(store), console)


def backups(arguments: argparse.Namespace, console: Console, store: Store) -> None:
    """Shows them; chooses their folder; confirms after a restore."""
    if arguments.folder is not None:
        store.backups.choose_place(arguments.folder)
        console.say("backups_chosen", place=store.backups.place())
    if arguments.confirm:
        store.backups.confirm()
        console.say("backups_confirmed")
    standing = standing_of(store)
    if standing.trouble is not None:
        raise BackupRefused(standing.trouble)
    console.say("backups_place" if standing.backups else "backups_none", place=standing.place)
    for one in standing.backups:
        kind = text("backups_automatic" if one.automatic else "backups_by_hand", console.language)
        size = f"{one.size / MEGABYTE:.1f}"
        if console.language == "nb":
            size = size.replace(".", ",")
        console.say("backups_line", taken=_minute(one), kind=kind, size=size, name=one.folder.name)
    _warn_of_pause(standing, console)
    _warn_of_place(standing, console)


def bring_back(arguments: argparse.Namespace, console: Console, folder: Location, passphrase: str) -> int:
    """A backup becomes the store."""
    now = dt.datetime.now(dt.UTC)
    restored = _restored(arguments, console, folder, passphrase, now)
    console.say("store_restored", folder=restored.folder)
    if restored.erased_again:
        console.say("restored_erased_again", count=restored.erased_again)
    if restored.carried:
        console.say("restored_carried", count=restored.carried)
    if restored.unread:
        console.complain(text("restored_unread", console.language))
    tell_migration(restored.migration, console)
    if restored.aside is not None:
        console.say("store_aside", aside=restored.aside)
    console.say("backups_paused", day=now.astimezone().date(), store=folder)
    return 0


def _restored(
    arguments: argparse.Namespace, console: Console, folder: Location, passphrase: str, now: dt.datetime
) -> Restored:
    """The store in the place is asked with the same login and passphrase, and with its own where they don't do."""
    user = user_of(arguments)
    if isinstance(folder, ServerAddress):
        return with_password(
            console,
            lambda password: restore_backup(
                arguments.backup, folder, passphrase, now, user, password=password
            ),
        )
    restore = partial(
        restore_backup, arguments.backup, folder, passphrase, now, user, over_another=arguments.over_another
    )
    login, given = arguments.store_user or user, os.environ.get(STORE_PASSPHRASE)
    try:
        return restore(here=(login, passphrase if given is None else given))
    except BackupRefused as refused:
        if refused.reason is not BackupReason.NOT_LET_IN_HERE:
            raise
        own = passphrase_here(console) if given is None else ""
        if not own:
            raise
    return restore(here=(login, own))


def tell_migration(migration: Migration | None, console: Console) -> None:
    """One line to standard error where the store was of an older version and has been brought up to date."""
    if migration is not None:
        console.complain(migration_line(migration, console.language))


def after_writing(store: Store, console: Console) -> None:
    """The day's own backup. What the command did is stored, so a backup that fails is told and fails nothing."""
    try:
        standing = standing_of(store)
        if standing.paused_since is not None:
            console.complain(_paused(standing, console))
        elif take_daily_backup(store) is not None and len(standing.backups) == 0 and standing.risk:
            console.complain(text(f"risk_{standing.risk}", console.language))  # once, by the first backup
    except BackupRefused as refused:
        cause = backup_line(refused.reason, console.language)
        told = text("daily_failed", console.language, cause=cause[:1].lower() + cause[1:])
        console.complain(told)
    except Exception as error:  # the command's own work is on disk
        console.complain(text("daily_failed", console.language, cause=type(error).__name__))
    except KeyboardInterrupt:
        console.complain(text("daily_stopped", console.language))


def _warn_of_pause(standing: BackupStanding, console: Console) -> None:
    if standing.paused_since is not None:
        console.complain(_paused(standing, console))


def _paused(standing: BackupStanding, console: Console) -> str:
    assert standing.paused_since is not None
    day = standing.paused_since.astimezone().date()
    return text("backups_paused", console.language, day=day, store=standing.store)


def _warn_of_place(standing: BackupStanding, console: Console) -> None:
    if standing.risk is not None:
        console.complain(text(f"risk_{standing.risk}", console.language))


def _minute(one: Backup) -> str:
    return f"{one.taken_at.astimezone():%Y-%m-%d %H:%M}"
