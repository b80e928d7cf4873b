"""Making and opening a store wherever it lies: a folder or a server's address. What only a server needs is loaded only then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from listeoversikt.store import keys
from listeoversikt.store.address import Place, as_address, is_address
from listeoversikt.store.backups.taking import Backups
from listeoversikt.store.database import Database
from listeoversikt.store.founding import found_store
from listeoversikt.store.opening import Opened, opened
from listeoversikt.store.unlocking import again_where_keys_differ
from listeoversikt.store.ways_in import Clock, StoreDatabase


def found_at(
    place: Place,
    passphrase: str,
    hardness: keys.Hardness,
    created_at: str,
    *,
    user: str,
    name: str,
    password: str | None = None,
) -> None:
    """Makes an empty store in a new folder or an empty database; ``user`` is the first leader's login."""
    if is_address(place):
        from listeoversikt.store.server.opening import found_on_server

        address = as_address(place)
        found_on_server(address, passphrase, hardness, created_at, user=user, name=name, password=password)
        return
    found_store(Path(str(place)), passphrase, hardness, created_at, user=user, name=name)


def opened_at(
    place: Place,
    passphrase: str,
    user: str | None,
    patience: float,
    clock: Clock,
    *,
    is_copy: bool = False,
    password: str | None = None,
    moved_too: bool = False,
) -> Opened:
    """Opens the store for the user with that login; None = the only one there is. ``moved_too``: also one that has been moved."""

    def once() -> Opened:
        if is_address(place):
            from listeoversikt.store.server.opening import opened_on_server

            address = as_address(place)
            return opened_on_server(address, passphrase, user, patience, clock, password, moved_too=moved_too)
        folder = Path(str(place))
        return opened(folder, passphrase, user, patience, clock, is_copy=is_copy, moved_too=moved_too)

    return again_where_keys_differ(once)


def backups_of(database: StoreDatabase, clock: Clock, require: Callable[..., Any]) -> Backups:
    """The backups of an open store, with a way in of their own."""
    if isinstance(database, Database):
        return Backups(database.another(), clock, require)
    from listeoversikt.store.server.backups import backups_on_server

    return backups_on_server(database, clock, require)
