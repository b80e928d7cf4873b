"""The recovery key: 165 random bits, printed in groups, that let a leader set a new passphrase.

Written in 32 signs that aren't easily taken for one another (no I, L, O or U), with a check sign at the end; read
forgivingly: small letters, spaces and hyphens, ``O`` for ``0``, ``I`` and ``L`` for ``1``.
"""

from __future__ import annotations

import secrets
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SIGNS = 33
"""Beside the check sign; five bits each."""
GROUP = 5
_CHECKS = ALPHABET + "*~$=U"
"""37 check signs: every wrong sign and every two that have changed places are noticed."""
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_recovery_key() -> str:
    """A new key as it's printed: six groups of five and one of four."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(SIGNS))
    return grouped(signs + _check_sign(signs))


def grouped(signs: str) -> str:
    """As it's printed.

    >>> grouped("0123456789AB")
    '01234-56789-AB'
    """
    return "-".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))


def read_recovery_key(typed: str) -> str | None:
    """What the key wraps with, without groups and check sign; None when a sign is lacking, too many or wrong.

    >>> read_recovery_key("ooooo") is None
    True
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKC", typed).upper() if not _is_between(sign))
    signs, check = plain[:-1].translate(_ALIKE), plain[-1:].translate(_ALIKE)
    if len(signs) != SIGNS or any(sign not in ALPHABET for sign in signs):
        return None
    return signs if check == _check_sign(signs) else None


def _is_between(sign: str) -> bool:
    return sign.isspace() or sign in "-‐‑‒–—−."


def _check_sign(signs: str) -> str:
    number = 0
    for sign in signs:
        number = number * 32 + ALPHABET.index(sign)
    return _CHECKS[number % 37]
