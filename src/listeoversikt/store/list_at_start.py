"""The list that the window shows at start: one blob, found through the facts about the store.

Read straight from the database, for SQLAlchemy alone costs half a second of a start. Like the scored list it can
be worked out again at any time, so that it's replaced when there is another.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from listeoversikt.store import keys
from listeoversikt.store.connection import connected
from listeoversikt.store.refusals import Reason, StoreRefused

if TYPE_CHECKING:
    import sqlalchemy as sa

FACT = "list_at_start"
"""Key in ``meta``: what the kept list was made from, and its blob's address."""
NEWEST_EXTRACT = (
    "SELECT max(id) || coalesce('/' || (SELECT max(sequence) FROM event_log"
    " WHERE kind = 'went_back_to_extract'), '') FROM extracts"
)
"""The extract that was taken last, and when anybody last went back to an earlier one: what "now" depends on."""
PATIENCE_SECONDS = 0.2
DATABASE_FILE, KEY_FILE = "store.db", "keys.json"


def database_key(folder: Path, passphrase: str) -> bytes:
    """The database's key; refused when the folder holds no store, or the passphrase is wrong."""
    try:
        content = (folder / KEY_FILE).read_bytes()
    except OSError as error:
        raise StoreRefused(Reason.NOT_A_STORE) from error
    return keys.unwrapped(keys.read(content), passphrase)


def kept(folder: Path, key: bytes, program_version: str) -> bytes | None:
    """The kept list of the newest extract, if this version of the program kept it; None otherwise.

    A store that is damaged, locked or gone gives None too: opening it tells which.
    """
    try:
        connection = connected(folder / DATABASE_FILE, key, PATIENCE_SECONDS)
    except (StoreRefused, OSError, dbapi2.Error):
        return None
    try:
        return _kept(connection, program_version)
    except (dbapi2.Error, ValueError, KeyError, TypeError):
        return None
    finally:
        connection.close()


def _kept(connection: Any, program_version: str) -> bytes | None:
    stated = connection.execute("SELECT value FROM meta WHERE key = ?", (FACT,)).fetchone()
    if stated is None:
        return None
    fact = json.loads(stated[0])
    newest = connection.execute(NEWEST_EXTRACT).fetchone()
    if fact["program_version"] != program_version or fact["newest_extract"] != str(newest[0]):
        return None
    found = connection.execute("SELECT content FROM blobs WHERE sha256 = ?", (fact["sha256"],)).fetchone()
    return None if found is None else bytes(found[0])


def stated(connection: sa.Connection) -> dict[str, Any] | None:
    """What is said of the kept list; None when none is kept."""
    row = connection.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (FACT,)).first()
    return None if row is None else dict(json.loads(row[0]))


def newest_extract(connection: sa.Connection) -> str:
    """The extract that was taken last, as it's stated."""
    return str(connection.exec_driver_sql(NEWEST_EXTRACT).scalar())


def forget(connection: sa.Connection) -> None:
    """Takes the kept list away; its blob too, unless something else has the same."""
    fact = stated(connection)
    if fact is None:
        return
    connection.exec_driver_sql("DELETE FROM meta WHERE key = ?", (FACT,))
    connection.exec_driver_sql(
        "DELETE FROM blobs WHERE sha256 = ? AND sha256 NOT IN (SELECT sha256 FROM extract_blobs)"
        " AND sha256 NOT IN (SELECT sha256 FROM scored_lists)",
        (fact["sha256"],),
    )


def state(connection: sa.Connection, fact: dict[str, Any]) -> None:
    """Says where the kept list lies; the blob is there already."""
    written = json.dumps(fact, sort_keys=True)
    connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES (?, ?)", (FACT, written))
