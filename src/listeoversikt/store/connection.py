"""A connection to the encrypted database: it has the key, and what every connection must have set."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from listeoversikt.store.refusals import Reason, StoreRefused

_SETTINGS = (
    "PRAGMA cipher_compatibility = 4",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


def connected(path: Path, key: bytes, patience: float) -> Any:
    """A connection that has the key; the file must exist, SQLite would make an empty one."""
    if not path.is_file():
        raise StoreRefused(Reason.MISSING_FILE)
    connection = dbapi2.connect(str(path), timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to standard error
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for setting in _SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection
