"""The operating system's key store (Windows Credential Manager, macOS Keychain, Secret Service), as a convenience.

Off until somebody asks for it, on their own machine account; the passphrase is put there only after it has opened
the store, and taken away when it's changed. Whoever can use the machine account can then open the store. The library
is loaded only when it's asked for.
"""

from __future__ import annotations

from enum import StrEnum
from types import ModuleType
from typing import Any

SERVICE = "listeoversikt"


class KeyStoreTrouble(StrEnum):
    """Why the machine's key store can't be used."""

    NONE_HERE = "none_here"  # the library or a key store of the system's own isn't there
    REFUSED = "refused"  # it's locked, or said no


class KeyStoreRefused(Exception):
    """The machine's key store can't be used; ``reason`` says why. No passphrase is in it."""

    def __init__(self, reason: KeyStoreTrouble) -> None:
        super().__init__(reason.value)
        self.reason = reason


def trouble() -> KeyStoreTrouble | None:
    """Why a passphrase can't be kept here; None when it can."""
    try:
        _safe_backend()
    except KeyStoreRefused as refused:
        return refused.reason
    return None


def keep(store: str, login: str, passphrase: str) -> None:
    """Puts a passphrase that has just opened the store in the machine's key store."""
    _asked("set_password", _entry(store, login), passphrase)


def kept(store: str, login: str) -> str | None:
    """The passphrase that is kept; None where none is, or it can't be had."""
    try:
        found = _asked("get_password", _entry(store, login))
    except KeyStoreRefused:
        return None
    return None if found is None else str(found)


def forget(store: str, login: str) -> None:
    """Takes a passphrase away; nothing happens where none is kept, or there is no key store."""
    if kept(store, login) is not None:
        _asked("delete_password", _entry(store, login))


def _entry(store: str, login: str) -> str:
    """What it's kept under: the store's own id, so a copy of the folder has the same."""
    return f"{store}/{login}"


def _asked(action: str, *values: str) -> Any:
    backend = _safe_backend()
    try:
        return getattr(backend, action)(SERVICE, *values)
    except Exception as error:  # each key store of each system raises its own
        raise KeyStoreRefused(KeyStoreTrouble.REFUSED) from error


def _safe_backend() -> Any:
    """The key store in use; refused when it's none of the system's own (a file in clear text isn't one)."""
    try:
        keyring = _library()
        backend = keyring.get_keyring()
    except Exception as error:  # not installed, or no key store answers
        raise KeyStoreRefused(KeyStoreTrouble.NONE_HERE) from error
    if backend.priority < 1:  # «fail», «null» and files in clear text say so
        raise KeyStoreRefused(KeyStoreTrouble.NONE_HERE)
    return backend


def _library() -> ModuleType:
    import keyring

    return keyring
