"""Where the wrapped copies of the database's key lie: beside the database, or in it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Protocol

import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.on_disk import sync_folder, write_new

KEY_FILE = "keys.json"


class KeyPlace(Protocol):
    """Reads and replaces the copies. Only used while the database's write lock is held, so that nobody else does."""

    def read(self, connection: sa.Connection) -> keys.KeyFile:
        """The copies as they are."""

    def write(self, connection: sa.Connection, key_file: keys.KeyFile) -> None:
        """Other copies in their place, all or none."""


class KeysInFolder:
    """``keys.json`` in the store's folder: on disk when it has been written, whatever becomes of the transaction."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / KEY_FILE

    def read(self, connection: sa.Connection) -> keys.KeyFile:
        """The copies as they are."""
        return keys.read(self._path.read_bytes())

    def write(self, connection: sa.Connection, key_file: keys.KeyFile) -> None:
        """Written beside, on disk, then renamed. What a killed program left beside is taken away: nobody else writes now."""
        for left in self._path.parent.glob(f".{KEY_FILE}-*"):
            left.unlink(missing_ok=True)
        beside = self._path.with_name(f".{KEY_FILE}-{secrets.token_hex(4)}")
        try:
            write_new(beside, keys.written(key_file))
            os.replace(beside, self._path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        sync_folder(self._path.parent)
