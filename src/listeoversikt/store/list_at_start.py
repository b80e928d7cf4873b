"""The list that the window shows at start: one blob, found through the facts about the store.

Read straight from the database, for SQLAlchemy alone costs half a second of a start. Like the scored list it can
be worked out again at any time, so that it's replaced when there is another.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from listeoversikt.store import keys
from listeoversikt.store.access.attempts import Attempts, AttemptsInFolder
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.connection import connected
from listeoversikt.store.logins import login_of
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.schema import SCHEMA_VERSION
from listeoversikt.store.unlocking import tried

if TYPE_CHECKING:
    import sqlalchemy as sa

COPIES = keys.COPIES_FACT
FACT = "list_at_start"
"""Key in ``meta``: what the kept list was made from, and its blob's address."""
WENT_BACK = "went_back_to_extract"
NEWEST_EXTRACT = (
    "SELECT max(id) || coalesce('/' || (SELECT max(sequence) FROM event_log"
    f" WHERE kind = '{WENT_BACK}'), '') FROM extracts"
)
"""The extract that was taken last, and when anybody last went back to an earlier one: what "now" depends on."""
PATIENCE_SECONDS = 0.2
DATABASE_FILE, KEY_FILE = "store.db", "keys.json"


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def database_key(
    folder: Path,
    passphrase: str,
    user: str | None = None,
    *,
    clock: Callable[[], dt.datetime] = _utc_now,
) -> bytes:
    """The database's key, for the user with that login; None = the only one. Refused as ``let_in`` is."""
    return let_in(folder, passphrase, user, clock=clock)[0]


def let_in(
    folder: Path,
    passphrase: str,
    user: str | None = None,
    *,
    clock: Callable[[], dt.datetime] = _utc_now,
) -> tuple[bytes, Identity | None]:
    """The database's key, and whose copy of it the passphrase has unwrapped.

    Refused when the folder holds no store, the passphrase is wrong, the user has been stopped, or the copy isn't the
    present one of that login; a wrong passphrase is counted, and the next isn't looked at for a while. A store that is
    damaged, locked, gone or of an older schema gives nobody (None): opening it tells which.
    """
    try:
        content = (folder / KEY_FILE).read_bytes()
    except OSError as error:
        raise StoreRefused(Reason.NOT_A_STORE) from error
    key_file = keys.read(content)
    attempts = Attempts(AttemptsInFolder(folder), clock)
    key = tried(key_file, passphrase, user, attempts)
    copy = key_file.copy_of(user)
    assert copy is not None  # it was unwrapped
    return key, _who_came(folder, key, key_file.store, copy, user)


def _who_came(
    folder: Path, key: bytes, store: str, copy: Mapping[str, Any], user: str | None
) -> Identity | None:
    """The account whose copy was unwrapped, as opening will find it; the login that was typed decides nothing."""
    try:
        connection = connected(folder / DATABASE_FILE, key, PATIENCE_SECONDS)
    except (StoreRefused, OSError, dbapi2.Error):
        return None
    try:
        facts = dict(connection.execute("SELECT key, value FROM meta").fetchall())
        if facts.get("store") != store:
            return None
        rows = connection.execute("SELECT id, login, name, role, member FROM users WHERE active").fetchall()
        found = [
            Identity(row[0], row[1], row[2], UserRole(row[3]), row[4], alone=len(rows) == 1) for row in rows
        ]
        marks = facts.get(COPIES)
        is_present = keys.is_present(copy, None if marks is None else json.loads(marks))
    except (dbapi2.Error, ValueError):
        return None
    finally:
        connection.close()
    who = next((one for one in found if one.user == copy["id"]), None)
    if who is None:
        raise StoreRefused(Reason.STOPPED_USER)
    if not is_present or (user is not None and login_of(user) != who.login):
        raise StoreRefused(Reason.KEYS_DIFFER)
    return who


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
    version = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    if version is None or version[0] != str(SCHEMA_VERSION):
        return None  # an older one is brought up to date first, a newer one isn't ours to read
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
    from listeoversikt.store.backup_facts import stated as fact_in

    fact = fact_in(connection, FACT)
    return None if fact is None else dict(json.loads(fact))


def newest_extract(connection: sa.Connection) -> str:
    """The extract that was taken last, as it's stated."""
    import sqlalchemy

    from listeoversikt.store.tables import event_log, extracts

    newest = connection.scalar(sqlalchemy.select(sqlalchemy.func.max(extracts.c.id)))
    back = sqlalchemy.select(sqlalchemy.func.max(event_log.c.sequence)).where(event_log.c.kind == WENT_BACK)
    went_back = connection.scalar(back)
    return str(None if newest is None else f"{newest}/{went_back}" if went_back is not None else newest)


def forget(connection: sa.Connection) -> None:
    """Takes the kept list away; its blob too, unless something else has the same."""
    import sqlalchemy

    from listeoversikt.store.backup_facts import state as say
    from listeoversikt.store.tables import blobs, extract_blobs, scored_lists

    fact = stated(connection)
    if fact is None:
        return
    say(connection, FACT, None)
    of_extracts, of_lists = (
        sqlalchemy.select(extract_blobs.c.sha256),
        sqlalchemy.select(scored_lists.c.sha256),
    )
    unused = blobs.c.sha256.not_in(of_extracts) & blobs.c.sha256.not_in(of_lists)
    connection.execute(sqlalchemy.delete(blobs).where(blobs.c.sha256 == fact["sha256"], unused))


def state(connection: sa.Connection, fact: dict[str, Any]) -> None:
    """Says where the kept list lies; the blob is there already."""
    from listeoversikt.store.backup_facts import state as say

    say(connection, FACT, json.dumps(fact, sort_keys=True))
