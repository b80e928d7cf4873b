"""The store that a backup would take the place of: who may put it aside is asked of its own accounts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from listeoversikt.store import keys, tables
from listeoversikt.store.access import users_in_log
from listeoversikt.store.access.attempts import Attempts, AttemptsInFolder
from listeoversikt.store.access.audit_chain import HEAD_FILE
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.permission import identity_in
from listeoversikt.store.access.roles import Right
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused
from listeoversikt.store.database import Database
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.on_disk import read_plain
from listeoversikt.store.opening import refuse_unless_ours, who_came
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.side_json import MOST_BYTES, side_json
from listeoversikt.store.unlocking import tried

if TYPE_CHECKING:
    from listeoversikt.store.repository import Store

NOT_LET_IN = (Reason.WRONG_PASSPHRASE, Reason.WRONG_LOGIN, Reason.NO_PASSPHRASE, Reason.WHICH_USER)


@dataclass(frozen=True)
class Asker:
    """Who wants a backup restored. ``key``, ``store``, ``account``: of the backup, as it has been opened.

    ``login`` and ``passphrase``: for the store in the place. ``opened``: that store, where it's open already.
    """

    key: bytes = field(repr=False)
    store: str
    account: str
    login: str | None
    passphrase: str = field(repr=False)
    clock: Callable[[], dt.datetime]
    opened: Store | None = None
    over_another: bool = False


@dataclass(frozen=True)
class InPlace:
    """``there``: files of a store are there. ``former``: the same store, where its log can be read."""

    there: bool
    former: Database | None = None
    is_another: bool = False

    @property
    def unread(self) -> bool:
        """A store lies there, and can't be read."""
        return self.there and self.former is None and not self.is_another


def asked(folder: Path, asker: Asker) -> InPlace:
    """What lies in the place, when its own accounts have been asked whether ``asker`` may keep backups there.

    Refused (``BackupRefused``, ``StoreRefused``) otherwise, and for another store than the backup's unless that is
    meant. A store that can't be read has nobody to ask; whose it is, is then read in what lies beside it.
    """
    if not folder.exists() or not any((folder / name).exists() for name in (DATABASE_FILE, KEY_FILE)):
        return InPlace(there=False)
    if not (folder / DATABASE_FILE).is_file():
        return InPlace(there=True)
    key_file = _key_file(folder)
    of_this = _opened(folder, asker.key, asker.store)
    if (
        key_file is None
        and of_this is None
        and not asker.over_another
        and _named_beside(folder) != asker.store
    ):
        raise BackupRefused(BackupReason.ANOTHER_STORE)  # nothing that lies there says that it's the backup's
    if key_file is None or (of_this is not None and key_file.store != asker.store):  # another's key file
        return _asked_without_keys(of_this, asker)
    is_another = key_file.store != asker.store
    if is_another and not asker.over_another:
        raise BackupRefused(BackupReason.ANOTHER_STORE)
    if not is_another and of_this is None:
        return InPlace(there=True)
    key = _key_here(folder, key_file, asker)
    database = _opened(folder, key, key_file.store)
    if database is None:
        return InPlace(there=True)
    if asker.opened is None and _version(database) == tables.SCHEMA_VERSION:
        _require(database, who_came(database, key_file, asker.login), asker)
    if is_another:
        return InPlace(there=True, is_another=True)
    return InPlace(there=True, former=database if _version(database) == tables.SCHEMA_VERSION else None)


def _asked_without_keys(database: Database | None, asker: Asker) -> InPlace:
    """Without a whole key file nobody comes in there; the backup's own key may open it, and its account is looked up."""
    if database is None or _version(database) != tables.SCHEMA_VERSION:
        return InPlace(there=True)
    with database.reading() as connection:
        identity = identity_in(connection, asker.account)
        users_in_log.refuse_altered(connection, database.key)
    _require(database, identity, asker)
    return InPlace(there=True, former=database)


def _require(database: Database, identity: Identity, asker: Asker) -> None:
    """A refusal is told in the log of the store that is to give way."""
    try:
        identity.require(Right.KEEP_BACKUPS)
    except NotAllowed as refused:
        who = (identity.user, identity.who)
        now = asker.clock().astimezone(dt.UTC).isoformat()
        AuditTrail(database, lambda: who, lambda: now).refused(refused.right)
        raise


def _key_here(folder: Path, key_file: keys.KeyFile, asker: Asker) -> bytes:
    if asker.opened is not None:
        asker.opened.require(Right.KEEP_BACKUPS)
        return asker.opened.opened.database.key
    try:
        attempts = Attempts(AttemptsInFolder(folder), asker.clock)
        return tried(key_file, asker.passphrase, asker.login, attempts)
    except StoreRefused as refused:
        if refused.reason not in NOT_LET_IN:
            raise
        raise BackupRefused(BackupReason.NOT_LET_IN_HERE) from refused


def _key_file(folder: Path) -> keys.KeyFile | None:
    try:
        return keys.read(read_plain(folder / KEY_FILE))
    except FileNotFoundError:
        return None
    except StoreRefused as refused:
        if refused.reason is not Reason.DAMAGED:
            raise
        return None


def _named_beside(folder: Path) -> str | None:
    """The store that the file with the log's end names, in clear; None where it names none."""
    try:
        told = side_json(read_plain(folder / HEAD_FILE, MOST_BYTES + 1))["store"]
    except (OSError, ValueError, TypeError, LookupError, ArithmeticError, RecursionError):
        return None
    return told if isinstance(told, str) else None


def _opened(folder: Path, key: bytes, store: str) -> Database | None:
    """The database there; None where the key doesn't open it, or it's damaged."""
    database = Database(folder / DATABASE_FILE, key)
    try:
        refuse_unless_ours(database, store)
        with database.reading() as connection:
            if _version(database) == tables.SCHEMA_VERSION:
                connection.execute(sa.select(tables.users)).all()
    except StoreRefused as refused:
        if refused.reason is not Reason.DAMAGED:
            raise
        return None
    except sa.exc.OperationalError:
        return None
    return database


def _version(database: Database) -> int:
    with database.reading() as connection:
        stated = connection.scalar(
            sa.select(tables.meta.c.value).where(tables.meta.c.key == "schema_version")
        )
    return int(stated or 0)
