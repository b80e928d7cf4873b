"""The passphrase kept in the machine's own key store, for who asks for it: an option of one machine, off from the start."""

from __future__ import annotations

from pathlib import Path

from listeoversikt.store import keys, list_at_start
from listeoversikt.store.access import key_store
from listeoversikt.store.access.key_store import KeyStoreRefused, KeyStoreTrouble
from listeoversikt.store.logins import login_of

__all__ = ["KeyStoreRefused", "KeyStoreTrouble", "cannot_remember", "forget", "remember", "remembered"]

ONLY_USER = "-"
"""Under what it's kept where the store has one user and none is named; no login is called so."""


def cannot_remember() -> KeyStoreTrouble | None:
    """Why a passphrase can't be kept on this machine; None when it can."""
    return key_store.trouble()


def remember(folder: Path, passphrase: str, user: str | None = None) -> None:
    """Keeps a passphrase that opens the store. Raises as opening does, or ``KeyStoreRefused``."""
    list_at_start.database_key(folder, passphrase, user)
    key_store.keep(*_entry(folder, user), passphrase)


def remembered(folder: Path, user: str | None = None) -> str | None:
    """The passphrase that is kept for the store and login; None where there is none."""
    return key_store.kept(*_entry(folder, user))


def forget(folder: Path, user: str | None = None) -> None:
    """Takes it away, as when it has been changed or is wrong; nothing happens where none is kept."""
    key_store.forget(*_entry(folder, user))


def _entry(folder: Path, user: str | None) -> tuple[str, str]:
    key_file = keys.read((folder / list_at_start.KEY_FILE).read_bytes())
    only = next(iter(key_file.logins), ONLY_USER) if user is None and len(key_file.logins) <= 1 else ONLY_USER
    return key_file.store, only if user is None else login_of(user)
