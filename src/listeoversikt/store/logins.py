"""What is typed to say who one is."""

from __future__ import annotations

import unicodedata

from listeoversikt.followup.log.writers import NO_PERSON
from listeoversikt.store.refusals import Reason, StoreRefused

FIRST_LOGIN, FIRST_NAME = "leder", "Leder"
"""The first account of a store, where nothing else is said."""
LONGEST_LOGIN, LONGEST_NAME = 40, 80


def login_of(typed: str) -> str:
    """A login as it's kept: without space around, small letters, one form of each letter.

    >>> login_of(" Berit.Ås ")
    'berit.ås'
    """
    return unicodedata.normalize("NFC", typed).strip().casefold()


def new_login(typed: str) -> str:
    """A login for an account; refused when it holds anything but letters, digits, ``.``, ``-`` and ``_``."""
    login = login_of(typed)
    plain = all(sign.isalnum() or sign in "._-" for sign in login)
    if not 1 <= len(login) <= LONGEST_LOGIN or not plain or not login[0].isalnum() or login in NO_PERSON:
        raise StoreRefused(Reason.BAD_LOGIN)
    return login


def plain_name(typed: str, login: str) -> str:
    """A name on one line, cut where it's very long, without signs that can't be seen; the login where nothing is typed."""
    seen = "".join(sign if sign.isspace() or unicodedata.category(sign)[0] != "C" else "" for sign in typed)
    return " ".join(seen.split())[:LONGEST_NAME] or login
