"""Logging in to a store in a folder: what is asked for, who came, how long a wrong try makes one wait.

Light: neither numpy, pyarrow nor SQLAlchemy is loaded, so that the first list is on screen at once.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from listeoversikt.operations.list_at_start import list_table_at_start
from listeoversikt.operations.list_table import ListTable
from listeoversikt.store import keys, list_at_start
from listeoversikt.store.access.attempts import Attempts, AttemptsInFolder
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import Right
from listeoversikt.store.address import Location, ServerAddress
from listeoversikt.store.derived_keys import print_of
from listeoversikt.store.on_disk import read_plain
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.unlocking import counted_as

WRONG = frozenset({Reason.WRONG_PASSPHRASE, Reason.WRONG_LOGIN})
"""Refusals that count as a wrong try."""


@dataclass(frozen=True)
class WaysIn:
    """What a store's key file asks for: a login too, where there are several; whether a printed key opens it."""

    several: bool = False
    recovery: bool = False


@dataclass(frozen=True)
class Came:
    """Who logged in, and the list to show at once; None each where opening the store must tell."""

    identity: Identity | None
    table: ListTable | None = None


@dataclass(frozen=True)
class Unlocked:
    """Who can open a store, and the print of its key (``AuditTrail.key_print`` of the store that is open)."""

    identity: Identity
    key_print: str


def ways_in(folder: Location | None) -> WaysIn:
    """What to ask for; nothing more than a passphrase where the key file can't be read.

    A server isn't asked here: a printed key may open what lies there, and a login is asked for when it says so.
    """
    if isinstance(folder, ServerAddress):
        return WaysIn(recovery=True)
    key_file = None if folder is None else _key_file(folder)
    if key_file is None:
        return WaysIn()
    return WaysIn(len(key_file.logins) > 1, bool(key_file.recovery()))


def come_in(folder: Location, passphrase: str, login: str | None) -> Came:
    """Tries the passphrase; refused as opening is. No list for whoever may not search in it, nor from a server."""
    if isinstance(folder, ServerAddress):
        return Came(None)
    key, identity = list_at_start.let_in(folder, passphrase, login)
    may_see = identity is not None and identity.may(Right.SEARCH_LIST)
    return Came(identity, list_table_at_start(folder, key, who=identity) if may_see else None)


def who_unlocks(folder: Location, passphrase: str, login: str | None) -> Unlocked:
    """Whose copy of the key the passphrase unwraps, and the key's print; refused as opening is.

    A window may only stay as it was when both are those of who has it open: another store may lie in the folder.
    """
    if not isinstance(folder, ServerAddress):
        key, identity = list_at_start.let_in(folder, passphrase, login)
        if identity is not None:
            return Unlocked(identity, print_of(key))
    from listeoversikt.store.repository import open_store

    with open_store(folder, passphrase, user=login) as store:
        if store.opened.failed:
            store.audit.arrive()  # wrong tries are told once
        return Unlocked(store.identity, store.audit.key_print)


def seconds_to_wait(folder: Location, login: str | None, now: dt.datetime) -> int:
    """Until the next try with that login is looked at; 0 = now."""
    key_file = _key_file(folder)
    if key_file is None or isinstance(folder, ServerAddress):
        return 0
    attempts = Attempts(AttemptsInFolder(folder), lambda: now)
    return attempts.seconds_left(counted_as(key_file, login))


def _key_file(folder: Location) -> keys.KeyFile | None:
    if isinstance(folder, ServerAddress):
        return None
    try:
        return keys.read(read_plain(folder / list_at_start.KEY_FILE))
    except (OSError, StoreRefused):
        return None
