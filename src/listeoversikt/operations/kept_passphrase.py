"""«Husk passfrasen på denne maskinen»: kept in the operating system's key store, and only where somebody asks for it."""

from __future__ import annotations

from pathlib import Path

from listeoversikt.operations.logging_in import who_unlocks
from listeoversikt.store import keys, list_at_start
from listeoversikt.store.access import key_store
from listeoversikt.store.refusals import StoreRefused


def can_keep() -> bool:
    """Whether this machine has a key store of the system's own."""
    return key_store.trouble() is None


def keep_passphrase(folder: Path, login: str, passphrase: str) -> bool:
    """Keeps it when it opens the store, else raises as opening does; False when the machine's key store says no."""
    who_unlocks(folder, passphrase, login)
    store = _store(folder)
    if store is None:
        return False
    try:
        key_store.keep(store, login, passphrase)
    except key_store.KeyStoreRefused:
        return False
    return True


def kept_passphrase(folder: Path, login: str) -> str | None:
    """The passphrase that is kept for the user; None where none is."""
    store = _store(folder)
    return None if store is None else key_store.kept(store, login)


def forget_passphrase(folder: Path, login: str) -> None:
    """Takes it away; nothing happens where none is kept."""
    store = _store(folder)
    if store is None:
        return
    try:
        key_store.forget(store, login)
    except key_store.KeyStoreRefused:
        return


def _store(folder: Path) -> str | None:
    try:
        return keys.read((folder / list_at_start.KEY_FILE).read_bytes()).store
    except (OSError, StoreRefused):
        return None
