"""The list that the window shows at start: one blob, found through the facts about the store.

Read straight from the database, for SQLAlchemy alone costs half a second of a start. Like the scored list it can
be worked out again at any time, so that it's replaced when there is another.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from listeoversikt.followup.blocking import KINDS, Said, hidden_from, standing_blocks
from listeoversikt.store import keys
from listeoversikt.store.access import users_sum
from listeoversikt.store.access.attempts import Attempts, AttemptsInFolder
from listeoversikt.store.access.audit_chain import Link
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.connection import connected
from listeoversikt.store.derived_keys import derived_key
from listeoversikt.store.logins import login_of
from listeoversikt.store.on_disk import read_plain
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.schema import SCHEMA_VERSION
from listeoversikt.store.unlocking import again_where_keys_differ, tried

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
NEWEST_CHANGES = (
    'SELECT sequence, recorded_at, "user", who, act, patient, thing, details, previous, mark FROM audit_log'
    " WHERE act = ? ORDER BY sequence DESC LIMIT ?"
)
PATIENCE_SECONDS = 0.2
DATABASE_FILE, KEY_FILE, TOLD_FILE = "store.db", "keys.json", "sikkerhetskopi.json"


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
    return again_where_keys_differ(partial(_let_in, folder, passphrase, user, clock))


def _let_in(
    folder: Path, passphrase: str, user: str | None, clock: Callable[[], dt.datetime]
) -> tuple[bytes, Identity | None]:
    if os.path.lexists(folder / TOLD_FILE):  # a wrong try would be written in it
        raise StoreRefused(Reason.IS_BACKUP)
    try:
        content = read_plain(folder / KEY_FILE)
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
        everybody = connection.execute("SELECT id, login, name, role, member, active FROM users").fetchall()
        rows = [row for row in everybody if row[5]]
        found = [
            Identity(row[0], row[1], row[2], UserRole(row[3]), row[4], alone=len(rows) == 1) for row in rows
        ]
        marks = facts.get(COPIES)
        known = {} if marks is None else json.loads(marks)
        if not _is_as_told(connection, key, everybody, known):
            return None  # opening it tells so
        is_present = keys.is_present(copy, known)
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


def _is_as_told(
    connection: Any, key: bytes, everybody: Sequence[Sequence[Any]], marks: Mapping[str, Any]
) -> bool:
    """Whether the users are what the newest entry that tells of them says, as opening will find it."""
    links = [
        Link._make((*row[:7], json.loads(row[7]), *row[8:]))
        for act in users_sum.TELLING
        for row in connection.execute(NEWEST_CHANGES, (act, users_sum.AT_MOST)).fetchall()
    ]
    rows = sorted(((*row[:5], bool(row[5])) for row in everybody), key=lambda row: str(row[0]))
    return users_sum.agrees(derived_key(key, b"audit"), links, rows, marks)


def kept(folder: Path, key: bytes, program_version: str, who: Identity | None = None) -> bytes | None:
    """The kept list of the newest extract, if this version of the program kept it; None otherwise.

    None too where somebody on it is blocked for ``who``: the list is of everybody (None: blocked for anybody). A store that is damaged, locked or gone gives None too: opening it tells which.
    """
    try:
        connection = connected(folder / DATABASE_FILE, key, PATIENCE_SECONDS)
    except (StoreRefused, OSError, dbapi2.Error):
        return None
    try:
        return None if _hides(connection, who) else _kept(connection, program_version)
    except (dbapi2.Error, ValueError, KeyError, TypeError):
        return None
    finally:
        connection.close()


def _hides(connection: Any, who: Identity | None) -> bool:
    """Whether anybody is blocked for one, as ``store.blocking`` has it."""
    query = "SELECT uuid, kind, patient, payload, inverse_of FROM event_log WHERE kind IN (?, ?) ORDER BY sequence"
    rows = connection.execute(query, KINDS).fetchall()
    blocks = standing_blocks(
        Said(uuid, kind, number, json.loads(told), undoes) for uuid, kind, number, told, undoes in rows
    )
    return bool(blocks) if who is None else bool(hidden_from(blocks, who.user, who.role))


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
    from listeoversikt.store.facts import stated as fact_in

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

    from listeoversikt.store.facts import state as say
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
    from listeoversikt.store.facts import state as say

    say(connection, FACT, json.dumps(fact, sort_keys=True))
