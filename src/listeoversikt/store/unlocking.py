"""A passphrase tried on the key file: on one copy, and counted when it's wrong. Light: no database is opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from listeoversikt.store import keys
from listeoversikt.store.access.attempts import UNKNOWN, Attempts
from listeoversikt.store.logins import login_of
from listeoversikt.store.refusals import Reason, StoreRefused


def counted_as(key_file: keys.KeyFile, user: str | None) -> str:
    """Under which account wrong tries are counted, the id of the copy; what isn't a login of the store has none."""
    try:
        copy = key_file.copy_of(user)
    except StoreRefused:  # several, and none is named
        return UNKNOWN
    if copy is not None:
        return str(copy["id"])
    return str(key_file.former.get(login_of(user), UNKNOWN)) if user else UNKNOWN  # one who was stopped


def tried(key_file: keys.KeyFile, passphrase: str, user: str | None, attempts: Attempts) -> bytes:
    """The database's key; a wrong try is counted, and not looked at while it must wait."""
    if not passphrase.strip():
        raise StoreRefused(Reason.NO_PASSPHRASE)
    if user is None and len(key_file.logins) > 1:
        raise StoreRefused(Reason.WHICH_USER)
    account = counted_as(key_file, user)
    attempts.ask(account)
    try:
        return keys.unwrapped(key_file, passphrase, user)
    except StoreRefused as refused:
        if refused.reason in (Reason.WRONG_PASSPHRASE, Reason.WRONG_LOGIN):
            attempts.failed(account)
        raise


Way = TypeVar("Way")


def again_where_keys_differ(way: Callable[[], Way]) -> Way:
    """Goes a way in once more where the copy wasn't the present one: another may have replaced it since it was read."""
    try:
        return way()
    except StoreRefused as refused:
        if refused.reason is not Reason.KEYS_DIFFER:
            raise
    return way()
