"""The users of the office's store: the door for the window and the command line."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

from listeoversikt.operations.new_store import Strength, strength_of
from listeoversikt.store.access.attempts import FailedTry
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.identity import Account, Identity
from listeoversikt.store.access.key_store import KeyStoreRefused
from listeoversikt.store.access.roles import Right, UserRole, rights_of, roles_with
from listeoversikt.store.address import Place
from listeoversikt.store.logins import login_of
from listeoversikt.store.refusals import MustWait, NotAllowed, Reason, StoreRefused
from listeoversikt.store.repository import Store

__all__ = [
    "Account",
    "FailedTry",
    "Identity",
    "MustWait",
    "NotAllowed",
    "Right",
    "Strength",
    "UserRole",
    "add_user",
    "change_user",
    "has_recovery_key",
    "make_recovery_key",
    "manages_users",
    "note_sheet_read",
    "recover",
    "recovery_key_day",
    "rights_of",
    "roles_with",
    "set_passphrase",
    "sheet_was_read",
    "start_user",
    "stop_user",
    "strength_of",
    "users",
]


def users(store: Store) -> tuple[Account, ...]:
    """Every user, the active ones first; for those who manage users."""
    return store.accounts.all()


def add_user(
    store: Store,
    login: str,
    name: str,
    role: UserRole,
    passphrase: str,
    *,
    member: str | None = None,
    proof: str | None = None,
) -> Account:
    """A new user; refused (``StoreRefused``) when the login can't be had or the passphrase is easily guessed.

    ``proof`` as in ``set_passphrase``.
    """
    _refuse_weak(passphrase)
    _refuse_unproved(store, proof)
    return store.accounts.add(login, name, role, passphrase, member=member or None)


def change_user(
    store: Store,
    login: str,
    *,
    version: int | None = None,
    new_login: str | None = None,
    name: str | None = None,
    role: UserRole | None = None,
    member: str | None = None,
    proof: str | None = None,
) -> Account:
    """Another login, name, role or member of the team; None = as it is, ``member`` "" = nobody of the team.

    ``proof`` as in ``set_passphrase``; for a role that manages users (``manages_users``).
    """
    _refuse_unproved(store, proof)
    return store.accounts.change(
        login, version=version, new_login_typed=new_login, name=name, role=role, member=member
    )


def set_passphrase(
    store: Store,
    login: str,
    passphrase: str,
    *,
    present: str | None = None,
    version: int | None = None,
    proof: str | None = None,
) -> None:
    """A new passphrase: one's own with the ``present`` one, or a colleague's by who manages users.

    ``proof``: the passphrase of who does it, asked for where the store has been open for a while.
    """
    _refuse_weak(passphrase)
    _refuse_unproved(store, proof)
    store.accounts.set_passphrase(login, passphrase, present=present, version=version)
    if login_of(login) == store.identity.login:
        _forget_on_this_machine(store)


def stop_user(store: Store, login: str, *, version: int | None = None) -> Account:
    """Lets the user in no more; what they have done stays."""
    return store.accounts.stop(login, version=version)


def start_user(
    store: Store, login: str, passphrase: str, *, version: int | None = None, proof: str | None = None
) -> Account:
    """Lets a user who was stopped in again, with a new passphrase; ``proof`` as in ``set_passphrase``."""
    _refuse_weak(passphrase)
    _refuse_unproved(store, proof)
    return store.accounts.start(login, passphrase, version=version)


def make_recovery_key(store: Store, *, proof: str | None = None) -> str:
    """A new recovery key as it's printed, in place of the one before; it's never shown again.

    ``proof`` as in ``set_passphrase``.
    """
    _refuse_unproved(store, proof)
    return store.new_recovery_key()


def note_sheet_read(store: Store, printed: str) -> None:
    """The sheet of the newest key was read back: the reminder goes, on every machine. Refused for another key."""
    store.accounts.note_sheet_read(printed)


def sheet_was_read(store: Store) -> bool | None:
    """Whether the sheet of the key that holds was read back; None where the store doesn't tell (an earlier version)."""
    return store.accounts.sheet_was_read()


def manages_users(role: UserRole) -> bool:
    """Whether one with that role adds, changes and stops users."""
    return Right.MANAGE_USERS in rights_of(role)


def has_recovery_key(store: Store) -> bool:
    """Whether there is one that holds."""
    return store.accounts.has_recovery_key()


def recovery_key_day(store: Store) -> dt.date | None:
    """The day on which the key that holds was made; None where the log doesn't tell. For those who read the log."""
    made = [
        entry.recorded_at.astimezone().date()
        for entry in store.audit.entries(acts=(AuditAct.USERS_CHANGED,))
        if entry.details.get("change") == "recovery_key"
    ]
    return max(made, default=None)


def recover(
    place: Place,
    recovery_key: str,
    passphrase: str,
    *,
    user: str | None = None,
    password: str | None = None,
) -> str:
    """A new passphrase for a leader by the recovery key; gives the new recovery key, for the one used holds no more."""
    from listeoversikt.store.reopening import recover_store

    _refuse_weak(passphrase)
    return recover_store(place, recovery_key, passphrase, user=user, password=password)


def _forget_on_this_machine(store: Store) -> None:
    """A former passphrase in the machine's key store would only be a wrong try. Where it can't be taken away, it's that."""
    from listeoversikt.store.access import key_store

    with suppress(KeyStoreRefused):
        key_store.forget(store.accounts.store_id(), store.identity.login)


def _refuse_unproved(store: Store, proof: str | None) -> None:
    """None = whoever asks has opened the store for this alone, as the command line does."""
    if proof is not None:
        store.require(Right.MANAGE_USERS)
        store.accounts.prove(proof)


def _refuse_weak(passphrase: str) -> None:
    if not strength_of(passphrase).enough:
        raise StoreRefused(Reason.WEAK_PASSPHRASE)
