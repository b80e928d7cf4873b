"""The least that a passphrase must be, for whatever wraps the database's key."""

from __future__ import annotations

import unicodedata

from listeoversikt.store.refusals import Reason, StoreRefused

LEAST_LETTERS = 12
LEAST_DIFFERENT = 6


def is_too_short(passphrase: str) -> bool:
    """Fewer than twelve signs, space around it left out.

    >>> is_too_short("elg sykkel"), is_too_short("elg sykkel 12")
    (True, False)
    """
    return len(unicodedata.normalize("NFC", passphrase).strip()) < LEAST_LETTERS


def is_too_plain(passphrase: str) -> bool:
    """A few signs over and over.

    >>> is_too_plain("aaaaaaaaaaaaaa")
    True
    """
    return len(set(unicodedata.normalize("NFC", passphrase).casefold())) < LEAST_DIFFERENT


def refuse_weak(passphrase: str) -> None:
    """Refuses one that is easily guessed."""
    if not passphrase.strip():
        raise StoreRefused(Reason.NO_PASSPHRASE)
    if is_too_short(passphrase) or is_too_plain(passphrase):
        raise StoreRefused(Reason.WEAK_PASSPHRASE)
