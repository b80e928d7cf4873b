"""The users of a store: added, changed, stopped, started again, and their copies of the database's key.

An account is a row of ``users`` and a copy with the same id in the key file; the row rules. The key file is only
replaced while the database's write lock is held. What lets somebody in is written in the key file first and in the
row after; what keeps somebody out in the row first. Killed between any two, the next opening is sound: a copy
without an active row lets nobody in, and is cleared away at the next change.
"""

from __future__ import annotations

import datetime as dt
import hmac
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.access import key_marks, recovery_sheet
from listeoversikt.store.access.attempts import Attempts
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.access.identity import Account
from listeoversikt.store.access.names_taken import new_member, refuse_taken, told_as
from listeoversikt.store.access.permission import Permission
from listeoversikt.store.access.recovery import new_recovery_key, read_recovery_key
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.store.logins import login_of, new_login, plain_name
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import users

if TYPE_CHECKING:
    from listeoversikt.store.ways_in import StoreDatabase


def all_accounts(connection: sa.Connection) -> tuple[Account, ...]:
    """Every account, the active ones first, by name."""
    rows = connection.execute(sa.select(users)).all()
    found = [
        Account(
            user=row.id,
            login=row.login,
            name=row.name,
            role=UserRole(row.role),
            member=row.member,
            active=row.active,
            created_at=row.created_at,
            version=row.version,
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (not one.active, one.name.casefold(), one.login)))


class Accounts:
    """The users of one open store, for who has opened it."""

    def __init__(
        self,
        database: StoreDatabase,
        permission: Permission,
        audit: AuditTrail,
        attempts: Attempts | None,
        clock: Callable[[], dt.datetime],
    ) -> None:
        self._database = database
        self._place = database.key_place
        self._permission = permission
        self._audit = audit
        self._attempts = attempts
        self._clock = clock

    def all(self) -> tuple[Account, ...]:
        """Every account, the active ones first."""
        with self._permission.telling(), self._database.reading() as connection:
            self._permission.require_in(connection, Right.MANAGE_USERS)
            return all_accounts(connection)

    def add(
        self, login: str, name: str, role: UserRole, passphrase: str, *, member: str | None = None
    ) -> Account:
        """A new user with a passphrase of their own."""
        login, member = new_login(login), new_member(member)
        user = str(uuid4())
        with self._writing(Right.MANAGE_USERS) as connection:
            refuse_taken(connection, user, login, member)
            copy = self._wrapped(connection, passphrase, user)
            self._put(connection, copy, login)
            row = {
                "id": user,
                "login": login,
                "name": plain_name(name, login),
                "role": role,
                "member": member,
            }
            moment = self._clock().astimezone(dt.UTC).isoformat()
            connection.execute(sa.insert(users).values(**row, active=True, created_at=moment, version=1))
            key_marks.hold(connection, user, [copy])
            told = {"login": [None, login], "member": [None, member], "role": [None, role]}
            if member is None:
                del told["member"]
            self._tell(connection, user, "added", told)
        return self._found(user)

    def change(
        self,
        login: str,
        *,
        version: int | None = None,
        new_login_typed: str | None = None,
        name: str | None = None,
        role: UserRole | None = None,
        member: str | None = None,
    ) -> Account:
        """Another login, name, role or member of the team; None = as it is, ``member`` "" = nobody of the team.

        Refused when somebody has changed the account since ``version``, and for the last active leader's role.
        """
        with self._writing(Right.MANAGE_USERS) as connection:
            before = _account(connection, login, version)
            after = replace(
                before,
                login=before.login if new_login_typed is None else new_login(new_login_typed),
                name=before.name if name is None else plain_name(name, before.login),
                role=before.role if role is None else role,
                member=before.member if member is None else new_member(member, before.member),
            )
            if after == before:
                return before
            new = {after.login, after.member} - {before.login, before.member}
            refuse_taken(connection, before.user, *new)
            if before.active and after.role is not UserRole.LEADER:
                _refuse_last_leader(connection, before)
            if after.login != before.login and before.active:
                self._put_login(connection, before.user, after.login)
            _write(
                connection, before, login=after.login, name=after.name, role=after.role, member=after.member
            )
            self._tell(connection, before.user, "changed", _changed(before, after))
        self._clear_away()
        return self._found(before.user)

    def set_passphrase(
        self, login: str, passphrase: str, *, present: str | None = None, version: int | None = None
    ) -> None:
        """A new passphrase: one's own, for which the present one is needed, or a colleague's, set by a leader."""
        with self._writing() as connection:
            before = _account(connection, login, version)
            own = before.user == self._permission.identity.user
            if not own:
                self._permission.identity.require(Right.MANAGE_USERS)
            if not before.active:
                raise StoreRefused(Reason.STOPPED_USER)
            former = self._copy(connection, before.user)
            if own:
                key_marks.refuse_former(connection, former)
        if own:
            self._refuse_wrong(former, present or "")
        with self._writing() as connection:
            copy = self._wrapped(connection, passphrase, before.user)
            key_marks.hold_too(connection, before.user, copy)
        with self._writing() as connection:
            _account(connection, before.login, before.version)
            self._put(connection, copy, before.login)
            _write(connection, before)
            key_marks.hold(connection, before.user, [copy])
            self._tell(connection, before.user, "passphrase", {"own": own})
        self._clear_away()

    def prove(self, passphrase: str) -> None:
        """Refused unless it's the passphrase of who has opened the store; a wrong one is counted as at the door."""
        with self._database.reading() as connection:
            self._permission.require_in(connection)
            own = self._copy(connection, self._permission.identity.user)
        self._refuse_wrong(own, passphrase)

    def harden(self, passphrase: str) -> bool:
        """Wraps one's own copy anew where a guess at it costs less than the store asks for.

        ``passphrase``: the one that has just opened the store, long enough or not. False where it couldn't be written.
        """
        user = self._permission.identity.user
        try:
            with self._database.reading() as connection:
                former, floor = self._copy(connection, user), key_marks.hardness_in(connection)
            if not keys.is_weaker(former, floor):
                return True
            with self._writing() as connection:
                copy = self._wrapped(connection, passphrase, user, as_it_is=True)
                key_marks.hold_too(connection, user, copy)
            with self._writing() as connection:
                if self._copy(connection, user) != former:  # another passphrase has been set meanwhile
                    return True
                self._put(connection, copy, self._permission.identity.login)
                key_marks.hold(connection, user, [copy])
                pair = [keys.hardness_of(one).code for one in (former, copy)]
                self._tell(connection, user, "hardness", {"hardness": pair})
        except Exception:  # whatever it is, it keeps nobody out who has the right passphrase
            return False
        return True

    def stop(self, login: str, *, version: int | None = None) -> Account:
        """The user is let in no more, from the next act on; what they have done stays. Not the last active leader."""
        with self._writing(Right.MANAGE_USERS) as connection:
            before = _account(connection, login, version)
            if not before.active:
                return before
            _refuse_last_leader(connection, before)
            _write(connection, before, active=False)
            key_marks.hold(connection, before.user, [])
            self._tell(connection, before.user, "stopped", {"role": before.role, "active": [True, False]})
        self._clear_away()
        return self._found(before.user)

    def start(self, login: str, passphrase: str, *, version: int | None = None) -> Account:
        """A user who was stopped is let in again, with a new passphrase."""
        with self._writing(Right.MANAGE_USERS) as connection:
            before = _account(connection, login, version)
            if before.active:
                return before
            _refuse_doubled(connection, before)
            copy = self._wrapped(connection, passphrase, before.user)
            self._put(connection, copy, before.login)
            _write(connection, before, active=True)
            key_marks.hold(connection, before.user, [copy])
            self._tell(connection, before.user, "started", {"role": before.role, "active": [False, True]})
        return self._found(before.user)

    def new_recovery_key(self) -> str:
        """A new recovery key as it's printed, in place of the one before; it's never shown again."""
        printed = new_recovery_key()
        signs = read_recovery_key(printed)
        assert signs is not None
        with self._writing(Right.MANAGE_USERS) as connection:
            copy = self._wrapped(connection, signs, str(uuid4()), keys.RECOVERY)
            key_marks.hold_too(connection, copy["id"], copy)
        with self._writing(Right.MANAGE_USERS) as connection:
            key_file = self._place.read(connection)
            former = [one["id"] for one in key_file.recovery()]
            kept = tuple(one for one in key_file.copies if one["kind"] != keys.RECOVERY)
            self._place.write(connection, replace(key_file, copies=(*kept, copy)))
            key_marks.hold(connection, copy["id"], [copy])
            for one in former:
                key_marks.hold(connection, one, [])
            recovery_sheet.state(connection, copy["id"], recovery_sheet.UNREAD)
            self._tell(connection, None, "recovery_key", {})
        return printed

    def note_sheet_read(self, printed: str) -> None:
        """The sheet of the key that holds was read back; refused for any other key."""
        with self._permission.telling(), self._database.reading() as connection:
            self._permission.require_in(connection, Right.MANAGE_USERS)
            copy_id = recovery_sheet.copy_of(connection, self._place.read(connection), printed)
        with self._writing(Right.MANAGE_USERS) as connection:
            copy = self._place.read(connection).copy(copy_id)
            if copy is None or not key_marks.holds(connection, copy):
                raise StoreRefused(Reason.CHANGED_SINCE)
            recovery_sheet.state(connection, copy_id, recovery_sheet.READ)
            self._tell(connection, None, "recovery_sheet", {})

    def sheet_was_read(self) -> bool | None:
        """Whether the sheet of the key that holds was read back; None where the store doesn't tell."""
        with self._database.reading() as connection:
            return recovery_sheet.was_read(connection, self._place.read(connection))

    def has_recovery_key(self) -> bool:
        """Whether one has been made that still holds."""
        with self._database.reading() as connection:
            copies = self._place.read(connection).recovery()
            return any(key_marks.holds(connection, copy) for copy in copies)

    # --- the copies ------------------------------------------------------------------------------------------------

    def _wrapped(
        self,
        connection: sa.Connection,
        passphrase: str,
        copy_id: str,
        kind: str = keys.PASSPHRASE,
        *,
        as_it_is: bool = False,
    ) -> Mapping[str, Any]:
        """The key wrapped anew; how hard to guess at is the store's own word, not the key file's."""
        return keys.wrapped_copy(
            self._database.key,
            passphrase,
            self._place.read(connection).store,
            key_marks.hardness_in(connection),
            copy_id=copy_id,
            kind=kind,
            as_it_is=as_it_is,
        )

    def _copy(self, connection: sa.Connection, user: str) -> Mapping[str, Any]:
        copy = self._place.read(connection).copy(user)
        if copy is None:
            raise StoreRefused(Reason.KEYS_DIFFER)
        return copy

    def _refuse_wrong(self, copy: Mapping[str, Any], passphrase: str) -> None:
        account = str(copy["id"])
        if self._attempts is not None:
            self._attempts.ask(account)
        store = self.store_id()
        key = keys.unwrapped_copy(store, copy, passphrase)
        if key is None:
            if self._attempts is not None:
                self._attempts.failed(account)
            raise StoreRefused(Reason.WRONG_PASSPHRASE)
        if not hmac.compare_digest(key, self._database.key):  # somebody else's copy, put in its place
            raise StoreRefused(Reason.KEYS_DIFFER)

    def store_id(self) -> str:
        """The store's own id, that a copy of it has too."""
        with self._database.reading() as connection:
            return self._place.read(connection).store

    def _put(self, connection: sa.Connection, copy: Mapping[str, Any], login: str) -> None:
        """The copy in place of one with the same id, found by the login."""
        key_file = self._place.read(connection)
        others = tuple(one for one in key_file.copies if one["id"] != copy["id"])
        logins = {**key_file.logins, login: str(copy["id"])}
        self._place.write(connection, replace(key_file, copies=(*others, copy), logins=logins))

    def _put_login(self, connection: sa.Connection, user: str, login: str) -> None:
        """The copy is found by another login too; the former one is cleared away when the row says the new one."""
        key_file = self._place.read(connection)
        self._place.write(connection, replace(key_file, logins={**key_file.logins, login: user}))

    def _clear_away(self) -> None:
        """Takes copies and logins out of the key file that no active account has.

        They let nobody in; where this can't be done now, the next change does it.
        """
        with suppress(StoreRefused), self._database.writing() as connection:
            key_file = self._place.read(connection)
            kept = in_use(connection, key_file)
            if kept != key_file:
                self._place.write(connection, kept)

    # --- the rows --------------------------------------------------------------------------------------------------

    @contextmanager
    def _writing(self, *rights: Right) -> Iterator[sa.Connection]:
        with self._permission.telling(), self._database.writing() as connection:
            self._permission.require_in(connection, *rights)
            key_marks.hold_first(connection, self._place.read(connection))
            yield connection
        self._audit.committed()

    def _found(self, user: str) -> Account:
        with self._database.reading() as connection:
            self._permission.require_in(connection)
            return next(one for one in all_accounts(connection) if one.user == user)

    def _tell(
        self, connection: sa.Connection, user: str | None, change: str, details: Mapping[str, Any]
    ) -> None:
        told = {"change": change, **details}
        self._audit.add(connection, [NewEntry(AuditAct.USERS_CHANGED, thing=user, details=told)])


def in_use(connection: sa.Connection, key_file: keys.KeyFile) -> keys.KeyFile:
    """The key file without the copies and logins that no active account has; it knows the logins of those stopped."""
    accounts = all_accounts(connection)
    active = {one.user: one.login for one in accounts if one.active}
    former = {one.login: one.user for one in accounts if not one.active and one.login not in active.values()}
    copies = tuple(
        copy
        for copy in key_file.copies
        if (copy["id"] in active if copy["kind"] == keys.PASSPHRASE else key_marks.holds(connection, copy))
    )
    there = {str(copy["id"]) for copy in copies}
    logins = {active[user]: user for user in active if user in there}
    return replace(key_file, copies=copies, logins=logins, former=former)


def _account(connection: sa.Connection, login: str, version: int | None) -> Account:
    """The account with that login; refused when it's another version than the one that was looked at."""
    wanted = login_of(login)
    account = next((one for one in all_accounts(connection) if one.login == wanted), None)
    if account is None:
        raise StoreRefused(Reason.UNKNOWN_USER)
    if version is not None and account.version != version:
        raise StoreRefused(Reason.CHANGED_SINCE)
    return account


def _write(connection: sa.Connection, before: Account, **values: object) -> None:
    row = (users.c.id == before.user) & (users.c.version == before.version)
    changed = connection.execute(sa.update(users).where(row).values(version=before.version + 1, **values))
    if changed.rowcount != 1:
        raise StoreRefused(Reason.CHANGED_SINCE)


def _changed(before: Account, after: Account) -> dict[str, Any]:
    """What of an account is another, before and after; of its name only that it is, for a name is free text."""
    told: dict[str, Any] = {}
    if before.role != after.role:
        told["role"] = [before.role, after.role]
    for key, pair in (("login", (before.login, after.login)), ("member", (before.member, after.member))):
        if pair[0] != pair[1]:
            told[key] = [told_as(one) for one in pair]
    if before.name != after.name:
        told["changed"] = ["name"]
    return told


def _refuse_doubled(connection: sa.Connection, account: Account) -> None:
    """For an account from before former names were kept free: another may have got its name meanwhile."""
    mine = {account.login, account.who}
    for other in all_accounts(connection):
        if other.active and other.user != account.user and not mine.isdisjoint({other.login, other.who}):
            raise StoreRefused(Reason.LOGIN_TAKEN)


def _refuse_last_leader(connection: sa.Connection, account: Account) -> None:
    leaders = [one.user for one in all_accounts(connection) if one.active and one.role is UserRole.LEADER]
    if leaders == [account.user]:
        raise StoreRefused(Reason.LAST_LEADER)
