"""What is typed to say who one is."""

from __future__ import annotations

import re
import unicodedata

from listeoversikt.clinical.national_number import is_national_number
from listeoversikt.followup.log.writers import NO_PERSON
from listeoversikt.store.refusals import Reason, StoreRefused

FIRST_LOGIN, FIRST_NAME = "leder", "Leder"
"""The first account of a store, where nothing else is said."""
LONGEST_LOGIN, LONGEST_NAME = 40, 80
NATIONAL_DIGITS = 11
_DIGITS = re.compile(rf"[0-9]{{{NATIONAL_DIGITS},}}")
LETTERS_AND_DIGITS = frozenset("abcdefghijklmnopqrstuvwxyzæøå0123456789")
SIGNS = LETTERS_AND_DIGITS | frozenset("._-")
"""What a new login may hold. One from before only these were let in still opens."""


def login_of(typed: str) -> str:
    """A login as it's kept: without space around, small letters, one form of each letter.

    >>> login_of(" Berit.Ås ")
    'berit.ås'
    """
    return unicodedata.normalize("NFC", typed).strip().casefold()


def new_login(typed: str) -> str:
    """A login for an account; refused when it holds anything but a–z, æøå, digits, ``.``, ``-`` and ``_``.

    Refused too when it holds a national identity number, whatever signs stand between its digits.
    """
    login = login_of(unicodedata.normalize("NFKC", typed))
    plain = 1 <= len(login) <= LONGEST_LOGIN and SIGNS.issuperset(login)
    if not plain or login[0] not in LETTERS_AND_DIGITS or login in NO_PERSON or _is_of_person(login):
        raise StoreRefused(Reason.BAD_LOGIN)
    return login


def _is_of_person(login: str) -> bool:
    """Whether a national identity number (fødselsnummer, D, H …) stands in it: logins lie in the key file in clear."""
    bare = "".join(sign for sign in login if sign.isalnum())
    return any(
        is_national_number(run[start : start + NATIONAL_DIGITS])
        for run in _DIGITS.findall(bare)
        for start in range(len(run) - NATIONAL_DIGITS + 1)
    )


def plain_name(typed: str, login: str) -> str:
    """A name on one line, cut where it's very long, without signs that can't be seen; the login where nothing is typed."""
    seen = "".join(sign if sign.isspace() or unicodedata.category(sign)[0] != "C" else "" for sign in typed)
    return " ".join(seen.split())[:LONGEST_NAME] or login
