"""Passwords of servers that a person has typed in the window: in this process's memory, and nowhere else.

A server's password opens the way to the database; what lies there is opened by the passphrase. libpq's own places
(PGPASSWORD, .pgpass) need none of this.
"""

from __future__ import annotations

from listeoversikt.store.address import ServerAddress


class _Hidden:
    """Shows itself nowhere."""

    __slots__ = ("word",)

    def __init__(self, word: str) -> None:
        self.word = word

    def __repr__(self) -> str:
        return "***"

    def __reduce__(self) -> str:
        raise TypeError("a password isn't written anywhere")


_TYPED: dict[str, _Hidden] = {}


def keep_typed(address: ServerAddress, password: str) -> None:
    """Used for that address until the program is closed; "" = none."""
    forget_typed(address)
    if password:
        _TYPED[str(address)] = _Hidden(password)


def forget_typed(address: ServerAddress) -> None:
    """The server said no to it."""
    _TYPED.pop(str(address), None)


def typed_for(address: ServerAddress) -> str | None:
    """What was typed; None where nothing was."""
    found = _TYPED.get(str(address))
    return None if found is None else found.word
