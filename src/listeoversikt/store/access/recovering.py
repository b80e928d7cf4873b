"""A leader who has lost the passphrase sets a new one with the printed recovery key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.access import key_marks
from listeoversikt.store.access.accounts import all_accounts
from listeoversikt.store.access.attempts import RECOVERY, Attempts
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.access.identity import Account
from listeoversikt.store.access.recovery import read_recovery_key
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.logins import login_of
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import users

if TYPE_CHECKING:
    from listeoversikt.store.ways_in import StoreDatabase


def unlocked_by_recovery(key_file: keys.KeyFile, typed: str, attempts: Attempts) -> tuple[bytes, str]:
    """The database's key and the id of the recovery copy that gave it; a wrong try is counted."""
    attempts.ask(RECOVERY)
    signs = read_recovery_key(typed)
    for copy in key_file.recovery() if signs is not None else ():
        key = keys.unwrapped_copy(key_file.store, copy, signs or "")
        if key is not None:
            return key, str(copy["id"])
    attempts.failed(RECOVERY)
    raise StoreRefused(Reason.WRONG_RECOVERY_KEY)


def set_anew(
    database: StoreDatabase,
    key_file: keys.KeyFile,
    copy_id: str,
    login: str | None,
    passphrase: str,
    *,
    now: str,
) -> Account:
    """A new passphrase for an active leader; ``login`` None = the only leader there is.

    In the same three steps as any passphrase is changed, and told in the audit log with the last (``now``: ISO 8601
    UTC). The recovery key holds until another is made.
    """
    recovery = key_file.copy(copy_id)
    assert recovery is not None
    with database.writing() as connection:
        if not key_marks.holds(connection, recovery):
            raise StoreRefused(Reason.WRONG_RECOVERY_KEY)
        account = _leader(connection, login)
        key_marks.hold_first(connection, key_file)
        hardness = key_marks.hardness_in(connection)
        copy = keys.wrapped_copy(database.key, passphrase, key_file.store, hardness, copy_id=account.user)
        key_marks.hold_too(connection, account.user, copy)
    with database.writing() as connection:
        if _leader(connection, account.login) != account:
            raise StoreRefused(Reason.CHANGED_SINCE)
        _put(database, connection, copy, account.login)
        row = users.c.id == account.user
        connection.execute(sa.update(users).where(row).values(version=account.version + 1))
        key_marks.hold(connection, account.user, [copy])
        trail = AuditTrail(database, lambda: (account.user, account.who), lambda: now)
        told = {"change": "recovered"}
        trail.add(connection, [NewEntry(AuditAct.USERS_CHANGED, thing=account.user, details=told)])
    trail.committed()
    return account


def _leader(connection: sa.Connection, login: str | None) -> Account:
    leaders = [one for one in all_accounts(connection) if one.active and one.role is UserRole.LEADER]
    if login is None and len(leaders) > 1:
        raise StoreRefused(Reason.WHICH_USER)
    found = [one for one in leaders if login is None or one.login == login_of(login)]
    if not found:
        raise StoreRefused(Reason.UNKNOWN_USER)
    return found[0]


def _put(database: StoreDatabase, connection: sa.Connection, copy: Mapping[str, Any], login: str) -> None:
    key_file = database.key_place.read(connection)
    others = tuple(one for one in key_file.copies if one["id"] != copy["id"])
    logins = {**key_file.logins, login: str(copy["id"])}
    database.key_place.write(connection, replace(key_file, copies=(*others, copy), logins=logins))
