"""Why a backup isn't taken, or isn't taken up again; the sentences are in ``words.backups``.

The store is untouched then, and nothing half done stands under a backup's name.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from listeoversikt.store.database import primary_code
from listeoversikt.store.refusals import Reason, StoreRefused


class BackupReason(StrEnum):
    """Why not; where both could be meant, it says whose."""

    NO_FOLDER = "no_folder"  # the folder for backups isn't there: a disk that isn't plugged in
    IN_STORE = "in_store"  # the backup would lie in the store, or the store in the backup
    NOT_EMPTY = "not_empty"  # there is something in the folder already
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    NO_ACCESS = "no_access"
    IN_USE = "in_use"  # somebody writes, or has the store open
    STORE_DAMAGED = "store_damaged"  # what should be copied can't be read
    NOT_WHOLE = "not_whole"  # the copy didn't stand the check
    NOT_A_BACKUP = "not_a_backup"
    DAMAGED = "damaged"  # the backup
    NEWER_VERSION = "newer_version"
    WRONG_PASSPHRASE = "wrong_passphrase"
    NOT_LET_IN_HERE = (
        "not_let_in_here"  # the store that would give way doesn't open for that login and passphrase
    )
    ANOTHER_STORE = "another_store"  # the backup isn't of the store that would give way
    ON_SERVER = "on_server"  # the database holds a store already


class BackupRefused(Exception):
    """A backup says no; ``reason`` tells why."""

    def __init__(self, reason: BackupReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_ACCESS = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT, errno.ENAMETOOLONG}
)
_CODES = {
    "SQLITE_NOTADB": BackupReason.STORE_DAMAGED,
    "SQLITE_CORRUPT": BackupReason.STORE_DAMAGED,
    "SQLITE_FULL": BackupReason.DISK_FULL,
    "SQLITE_IOERR": BackupReason.DISK_ERROR,
    "SQLITE_BUSY": BackupReason.IN_USE,
    "SQLITE_LOCKED": BackupReason.IN_USE,
    "SQLITE_PROTOCOL": BackupReason.IN_USE,
    "SQLITE_READONLY": BackupReason.NO_ACCESS,
    "SQLITE_CANTOPEN": BackupReason.NO_ACCESS,
    "SQLITE_PERM": BackupReason.NO_ACCESS,
}
_TEXTS = {
    "disk I/O error": BackupReason.DISK_ERROR,
    "database or disk is full": BackupReason.DISK_FULL,
    "database disk image is malformed": BackupReason.STORE_DAMAGED,
    "file is not a database": BackupReason.STORE_DAMAGED,
    "database is locked": BackupReason.IN_USE,
    "attempt to write a readonly database": BackupReason.NO_ACCESS,
    "unable to open database file": BackupReason.NO_ACCESS,
}
"""What SQLite's copying says: its errors come without a code."""
_OF_STORE = {
    Reason.DISK_FULL: BackupReason.DISK_FULL,
    Reason.DISK_ERROR: BackupReason.DISK_ERROR,
    Reason.NO_ACCESS: BackupReason.NO_ACCESS,
    Reason.LOCKED: BackupReason.IN_USE,
    Reason.DAMAGED: BackupReason.STORE_DAMAGED,
    Reason.MISSING_FILE: BackupReason.STORE_DAMAGED,
    Reason.NOT_A_STORE: BackupReason.STORE_DAMAGED,
    Reason.UPGRADE_DISK_FULL: BackupReason.DISK_FULL,
    Reason.UPGRADE_NO_ACCESS: BackupReason.NO_ACCESS,
}
_OF_BACKUP = {
    **_OF_STORE,
    Reason.DAMAGED: BackupReason.DAMAGED,
    Reason.MISSING_FILE: BackupReason.NOT_A_BACKUP,
    Reason.NOT_A_STORE: BackupReason.NOT_A_BACKUP,
    Reason.NEWER_VERSION: BackupReason.NEWER_VERSION,
    Reason.WRONG_PASSPHRASE: BackupReason.WRONG_PASSPHRASE,
    Reason.WRONG_LOGIN: BackupReason.WRONG_PASSPHRASE,
}


@contextmanager
def refusing_to_copy() -> Iterator[None]:
    """Turns errors while a store is copied into the refusal they amount to."""
    with _refusing(_OF_STORE, BackupReason.STORE_DAMAGED):
        yield


@contextmanager
def refusing_to_restore() -> Iterator[None]:
    """Turns errors while a backup is read into the refusal they amount to."""
    with _refusing(_OF_BACKUP, BackupReason.DAMAGED):
        yield


@contextmanager
def _refusing(reasons: dict[Reason, BackupReason], damaged: BackupReason) -> Iterator[None]:
    try:
        yield
    except StoreRefused as refused:
        reason = reasons.get(refused.reason)
        if reason is None:
            raise
        raise BackupRefused(reason) from refused
    except (sa.exc.DBAPIError, dbapi2.Error) as error:
        found = _CODES.get(primary_code(error)) or _TEXTS.get(str(error))
        if found is None:
            raise
        raise BackupRefused(damaged if found is BackupReason.STORE_DAMAGED else found) from error
    except OSError as error:
        raise BackupRefused(_of_disk(error)) from error


def _of_disk(error: OSError) -> BackupReason:
    if error.errno in _FULL:
        return BackupReason.DISK_FULL
    return BackupReason.NO_ACCESS if error.errno in _NO_ACCESS else BackupReason.DISK_ERROR
