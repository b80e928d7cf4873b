"""The way in for a leader who has lost the passphrase: the printed recovery key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from listeoversikt.store import keys, tables
from listeoversikt.store.access.attempts import RECOVERY, Attempts, AttemptsInFolder
from listeoversikt.store.access.key_marks import logins_by_account
from listeoversikt.store.access.recovering import set_anew, unlocked_by_recovery
from listeoversikt.store.address import Place, as_address, is_address
from listeoversikt.store.database import PATIENCE_SECONDS, Database, refusing
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.opening import refuse_backup, refuse_unless_ours
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store
from listeoversikt.store.ways_in import StoreDatabase

Clock = Callable[[], dt.datetime]
Reached = tuple[StoreDatabase, keys.KeyFile, str, Attempts]
"""A database, its key file, the recovery copy that opened it, and the wrong tries."""


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def recover_store(
    place: Place,
    recovery_key: str,
    passphrase: str,
    *,
    user: str | None = None,
    clock: Clock = _utc_now,
    password: str | None = None,
) -> str:
    """Sets a new passphrase for a leader, and gives the new recovery key as it's printed; the one used holds no more.

    ``user``: the leader's login; None = the only leader. A wrong key is counted as a wrong passphrase is.
    """
    find = _on_server if is_address(place) else _in_folder
    database, key_file, copy_id, attempts = find(place, recovery_key, clock, password)
    try:
        now = clock().astimezone(dt.UTC).isoformat()
        account = set_anew(database, key_file, copy_id, user, passphrase, now=now)
        attempts.succeeded(RECOVERY, logins_by_account(database))
    finally:
        database.close()
    with open_store(place, passphrase, user=account.login, clock=clock, password=password) as store:
        return store.accounts.new_recovery_key()


def _in_folder(place: Place, recovery_key: str, clock: Clock, password: str | None) -> Reached:
    folder = Path(str(place))
    with refusing():
        refuse_backup(folder)
        if not (folder / DATABASE_FILE).is_file() or not (folder / KEY_FILE).is_file():
            raise StoreRefused(Reason.NOT_A_STORE)
        key_file = keys.read((folder / KEY_FILE).read_bytes())
    attempts = Attempts(AttemptsInFolder(folder), clock)
    key, copy_id = unlocked_by_recovery(key_file, recovery_key, attempts)
    database = Database(folder / DATABASE_FILE, key)
    _refuse_older(refuse_unless_ours(database, key_file.store))
    return database, key_file, copy_id, attempts


def _on_server(place: Place, recovery_key: str, clock: Clock, password: str | None) -> Reached:
    from listeoversikt.store.server import opening
    from listeoversikt.store.server.connection import Way  # loads psycopg: only where it's needed
    from listeoversikt.store.server.database import ServerDatabase
    from listeoversikt.store.server.keys_in_table import AttemptsInTable

    address = as_address(place)
    connect = Way(address, password)
    key_file = opening.key_file_of(connect)
    attempts = Attempts(AttemptsInTable(connect), clock)
    key, copy_id = unlocked_by_recovery(key_file, recovery_key, attempts)
    database = ServerDatabase(address, key, PATIENCE_SECONDS, password)
    try:
        _refuse_older(opening.refuse_unless_ours(database, key_file.store))
    except BaseException:
        database.close()
        raise
    return database, key_file, copy_id, attempts


def _refuse_older(schema: int) -> None:
    """There is a recovery key only since there are users; bringing a later schema up is left to an ordinary opening."""
    if schema < tables.SCHEMA_VERSION:
        raise StoreRefused(Reason.UPGRADE_FAILED)
