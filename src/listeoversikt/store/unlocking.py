"""A passphrase tried on the key file: on one copy, and counted when it's wrong. Light: no database is opened."""

from __future__ import annotations

from listeoversikt.store import keys
from listeoversikt.store.access.attempts import UNKNOWN, Attempts
from listeoversikt.store.logins import login_of
from listeoversikt.store.refusals import Reason, StoreRefused


def counted_as(key_file: keys.KeyFile, user: str | None) -> str:
    """Under which login wrong tries are counted; what isn't a login of the store is counted without its name."""
    if user is None:
        return next(iter(key_file.logins), UNKNOWN)
    login = login_of(user)
    return login if login in key_file.logins else UNKNOWN


def tried(key_file: keys.KeyFile, passphrase: str, user: str | None, attempts: Attempts) -> bytes:
    """The database's key; a wrong try is counted, and not looked at while it must wait."""
    if not passphrase.strip():
        raise StoreRefused(Reason.NO_PASSPHRASE)
    if user is None and len(key_file.logins) > 1:
        raise StoreRefused(Reason.WHICH_USER)
    login = counted_as(key_file, user)
    attempts.ask(login)
    try:
        return keys.unwrapped(key_file, passphrase, user)
    except StoreRefused as refused:
        if refused.reason in (Reason.WRONG_PASSPHRASE, Reason.WRONG_LOGIN):
            attempts.failed(login)
        raise
