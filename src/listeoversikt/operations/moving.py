"""An office's store moved between a file and a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.store.address import Place

if TYPE_CHECKING:
    from listeoversikt.store.moving import Moved

__all__ = ["move_store"]


def move_store(
    source: Place, passphrase: str, target: Place, *, user: str | None = None, password: str | None = None
) -> Moved:
    """Moves everything, whole or not at all; see ``store.moving``."""
    from listeoversikt.store.moving import move_store as move  # loads psycopg: only where it's needed

    return move(source, passphrase, target, user=user, password=password)
