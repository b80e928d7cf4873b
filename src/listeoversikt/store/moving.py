"""An office's store moved: from a file to a server, or from a server to a file; whole or not at all.

1. The source says that it has moved. From then on nobody can write in it or open it, so nothing is written twice.
2. Everything is copied to the target in one transaction, wrapped keys and audit log too, and compared by a sum.
3. The target is confirmed: a server commits, a folder gets its name.

When anything goes wrong the target isn't there, and the source is as before. When the machine stops in the middle the
source stays said to be moved: the same move asked for once more goes on where it was. A source that said so before is
never opened again, whatever the same move comes to the next time: the office may be at work in the new place.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from listeoversikt.store import facts as backup_facts
from listeoversikt.store import half_made, tables
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.access.roles import Right
from listeoversikt.store.address import Place, ServerAddress, as_address, is_address
from listeoversikt.store.backups import places as backup_places
from listeoversikt.store.backups.taking import BESIDE
from listeoversikt.store.copying import copy_rows, fill_folder, refuse_unless_same
from listeoversikt.store.database import Database
from listeoversikt.store.doors import opened_at
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE, put_in_place
from listeoversikt.store.on_disk import make_folders
from listeoversikt.store.opening import Opened
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.server.database import ServerDatabase
from listeoversikt.store.server.keys_in_table import KeysInTable
from listeoversikt.store.server.opening import PATIENCE_SECONDS, is_store, make_tables
from listeoversikt.store.ways_in import MOVED_TO, StoreDatabase

Clock = Callable[[], dt.datetime]


@dataclass(frozen=True)
class Moved:
    """What was moved. ``checksum`` is that of the content, the same in both places."""

    extracts: int
    events: int
    users: int
    checksum: str


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def move_store(
    source: Place,
    passphrase: str,
    target: Place,
    *,
    user: str | None = None,
    password: str | None = None,
    clock: Clock = _utc_now,
) -> Moved:
    """Moves a store to an empty database or a new folder, by a user who may keep backups; users and their passphrases follow.

    ``password``: the server's user's, where libpq doesn't find it. Refused with the source as it was.
    """
    found = opened_at(source, passphrase, user, PATIENCE_SECONDS, clock, password=password, moved_too=True)
    database = found.database
    try:
        _refuse_unless_allowed(found, clock)
        place = as_address(target) if is_address(target) else Path(str(target)).absolute()
        has_left = _leave(found, str(place), clock)
        try:
            with database.reading() as connection:
                return _arrive(database, connection, place, password)
        except BaseException as error:
            why = error.reason if isinstance(error, StoreRefused) else None
            may_have_arrived = why is Reason.SERVER_UNSURE or (
                why is not Reason.EXISTS_ALREADY and _has_arrived(database, place, password)
            )
            if has_left and not may_have_arrived:
                _stay(found, clock)
            raise
    finally:
        database.close()


# --- the source --------------------------------------------------------------------------------------------------


def _refuse_unless_allowed(found: Opened, clock: Clock) -> None:
    try:
        found.identity.require(Right.KEEP_BACKUPS)
    except NotAllowed as refused:
        _trail(found, clock).refused(refused.right)
        raise


def _leave(found: Opened, target: str, clock: Clock) -> bool:
    """Says that the store has moved; False, and nothing is written, where it has said so of that place before."""
    with found.database.reading() as connection:
        before = backup_facts.stated(connection, MOVED_TO)
    if before == target:
        return False
    if before is not None:
        raise StoreRefused(Reason.MOVED)
    trail = _trail(found, clock)
    trail.came(found.failed, found.attempts)  # the wrong tries before go with it
    with found.database.writing() as connection:
        trail.add(connection, [NewEntry(AuditAct.MOVED, details={"to": _kind(target)})])
        backup_facts.state(connection, MOVED_TO, target)
        _remember_place(found.database, connection)
    trail.committed()
    return True


def _stay(found: Opened, clock: Clock) -> None:
    """It hasn't moved after all."""
    trail = _trail(found, clock)
    with found.database.founding() as connection:
        backup_facts.state(connection, MOVED_TO, None)
        trail.add(connection, [NewEntry(AuditAct.MOVED, details={"to": "nowhere"})])
    trail.committed()


def _remember_place(database: StoreDatabase, connection: sa.Connection) -> None:
    """The files and the backups of a store stay where they lie: what is erased later is looked for there too."""
    if isinstance(database, Database):
        home = database.path.parent
        chosen = backup_facts.stated(connection, backup_facts.FOLDER)
        places = [home.parent / f"{home.name}{BESIDE}", *([Path(chosen)] if chosen else [])]
        backup_places.add(connection, backup_places.PLACES, [one for one in places if one.is_dir()])
        backup_places.add(connection, backup_places.HOMES, [home])


def _trail(found: Opened, clock: Clock) -> AuditTrail:
    who = (found.identity.user, found.identity.who)
    return AuditTrail(found.database, lambda: who, lambda: clock().astimezone(dt.UTC).isoformat())


def _kind(target: str) -> str:
    return "server" if is_address(target) else "file"


# --- the target --------------------------------------------------------------------------------------------------


def _arrive(
    source: StoreDatabase, connection: sa.Connection, place: ServerAddress | Path, password: str | None
) -> Moved:
    if isinstance(place, ServerAddress):
        checksum = _to_server(source, connection, place, password)
    else:
        checksum = _to_folder(source, connection, place)
    extracts, events, users = (
        connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0
        for table in (tables.extracts, tables.event_log, tables.users)
    )
    return Moved(extracts, events, users, checksum)


def _to_server(
    source: StoreDatabase, connection: sa.Connection, address: ServerAddress, password: str | None
) -> str:
    database = ServerDatabase(address, source.key, PATIENCE_SECONDS, password)
    try:
        if is_store(database):  # arrived before, and the answer was lost
            with database.reading() as there:
                return refuse_unless_same_store(connection, there)
    finally:
        database.close()
    return copied_to_server(source, connection, address, password)


def _has_arrived(source: StoreDatabase, place: ServerAddress | Path, password: str | None) -> bool:
    """Whether the target answers that it holds the store, though something failed afterwards."""
    try:
        if not isinstance(place, ServerAddress):
            return all((place / name).is_file() for name in (DATABASE_FILE, KEY_FILE))
        database = ServerDatabase(place, source.key, PATIENCE_SECONDS, password)
        try:
            return is_store(database)
        finally:
            database.close()
    except (OSError, StoreRefused):
        return False


def copied_to_server(
    source: StoreDatabase, connection: sa.Connection, address: ServerAddress, password: str | None
) -> str:
    """Everything in one transaction, in a database that must be empty; the sum, which is the same in both."""
    database = ServerDatabase(address, source.key, PATIENCE_SECONDS, password)
    try:
        with database.founding() as target:
            make_tables(target)
            copy_rows(connection, target)
            KeysInTable().write(target, source.key_place.read(connection))
            return refuse_unless_same(connection, target)
    finally:
        database.close()


def _to_folder(source: StoreDatabase, connection: sa.Connection, folder: Path) -> str:
    if (folder / DATABASE_FILE).is_file() and (folder / KEY_FILE).is_file():
        database = Database(folder / DATABASE_FILE, source.key)
        with database.reading() as there:
            return refuse_unless_same_store(connection, there)
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise StoreRefused(Reason.EXISTS_ALREADY)
    make_folders(folder.parent)
    with _beside(folder) as beside:
        database, checksum = fill_folder(source, connection, beside)
        database.close()
        put_in_place(beside, folder)
    return checksum


def refuse_unless_same_store(source: sa.Connection, target: sa.Connection) -> str:
    """The sum, where the target holds this very store as it is; else it holds another."""
    try:
        return refuse_unless_same(source, target)
    except StoreRefused as refused:
        raise StoreRefused(Reason.EXISTS_ALREADY) from refused


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    beside = half_made.begun(folder)  # only for its owner
    try:
        yield beside
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
