"""Erasing anew in a database of before, and what is left to do after an erasure: for a restored store and one just opened."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import sqlalchemy as sa

from listeoversikt.store.access import event_sums
from listeoversikt.store.access.audit import audit_key
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.erasing import extracts as erasing_extracts
from listeoversikt.store.erasing import marks as erasing_marks
from listeoversikt.store.erasing.marks import Erasure, ErasureKind, mark_of
from listeoversikt.store.erasing.rows import patient_of, sweep
from listeoversikt.store.facts import state, stated
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.tables import extracts

if TYPE_CHECKING:
    from listeoversikt.store.access.audit_trail import AuditTrail
    from listeoversikt.store.database import Database
    from listeoversikt.store.ways_in import StoreDatabase

UNFINISHED = "erasing_unfinished"
"""The fact in ``meta`` that the file is to be written anew."""
ALTERED, GONE = "list_altered", "list_gone"
"""What the audit log tells of the list beside: somebody else has written in it, or taken it away."""


def forget_what_is_deleted(connection: sa.Connection) -> None:
    """What this transaction deletes is overwritten, not only given up."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")


def finish(database: StoreDatabase) -> bool:
    """Writes the file anew where an erasure wants it."""
    with database.reading() as connection:
        if stated(connection, UNFINISHED) is None:
            return True
    try:
        database.rewrite()
        with database.writing() as connection:
            state(connection, UNFINISHED, None)
    except StoreRefused:
        return False
    return True


def do_again(
    database: StoreDatabase,
    entries: Sequence[Erasure],
    trail: AuditTrail | None = None,
    *,
    moved_too: bool = False,
) -> int:
    """Erases in a database of before what has been erased since; how many patients and extracts were found in it.

    The entries that it didn't have are added, where it has a list of them. ``trail``: where it's written that this was
    done, in the same transaction. ``moved_too``: also in a store that has been moved elsewhere.
    """
    key = erasing_marks.erasing_key(database.key)
    with database.founding() if moved_too else database.writing() as connection:
        forget_what_is_deleted(connection)
        there = {one.uuid for one in erasing_marks.all_erasures(connection)}
        since = [one for one in erasing_marks.together(entries) if one.uuid not in there]
        found = erasing_marks.still_here(connection, key, since)
        if found:
            patients = [patient_of(connection, patient_id, number) for number, patient_id in found]
            swept = sweep(connection, patients)
            event_sums.state_rewritten(connection, audit_key(database.key), swept.rewritten)
        count = len(found) + _extracts_again(connection, key, since)
        if erasing_marks.is_kept(connection):
            erasing_marks.write(connection, since)
        if since and trail is not None:
            details = {"kind": "again", "count": count, "entries": len(since)}
            trail.add(connection, [NewEntry(AuditAct.ERASED, details=details)])
        if count:
            state(connection, UNFINISHED, "1")
    if trail is not None:
        trail.committed()
    if count:
        with suppress(StoreRefused):
            finish(database)
    return count


def catch_up(database: Database, store: str, trail: AuditTrail) -> None:
    """When a store is opened: an erasure that was stopped is finished, and files put back by hand are gone through.

    The list beside the store tells what has been erased since; refused where it can't be done, for then nobody is to
    see what is there. Only what the program has signed is done; a list that isn't as it wrote it, or that lay there and is
    gone, is told in the log and written anew.
    """
    folder = database.path.parent
    with database.reading() as connection:
        unfinished = stated(connection, UNFINISHED) is not None
        told = erasing_marks.read_file(folder, store, database.key)
        here = erasing_marks.all_erasures(connection)
        there = {one.uuid for one in here}
        lay_here = stated(connection, erasing_marks.BESIDE_FACT) == str(folder.absolute())
    if any(one.uuid not in there for one in told.entries):
        do_again(database, told.entries, trail)
    elif unfinished:
        finish(database)
    is_gone = bool(here) and not told.is_there
    if told.altered or is_gone or (told.is_there and not lay_here):
        with suppress(StoreRefused, OSError):
            if told.altered or (is_gone and lay_here):
                tell_trouble(database, trail, ALTERED if told.altered else GONE)
            write_beside(database, store)


def write_beside(database: Database, store: str) -> None:
    """Writes the list beside the store, and in the store that it lies there. Raises ``OSError``."""
    folder = database.path.parent
    with database.reading() as connection:
        entries = erasing_marks.all_erasures(connection)
        lay_here = stated(connection, erasing_marks.BESIDE_FACT) == str(folder.absolute())
    erasing_marks.write_file(folder, store, entries, database.key)
    if not lay_here and (entries or (folder / erasing_marks.MARKS_FILE).exists()):
        with database.writing() as connection:
            state(connection, erasing_marks.BESIDE_FACT, str(folder.absolute()))


def tell_trouble(database: StoreDatabase, trail: AuditTrail, what: str) -> None:
    """Writes in the log that a list of erasures isn't as the program wrote it (``ALTERED``), or isn't there (``GONE``)."""
    with trail.following(), database.writing() as connection:
        trail.add(connection, [NewEntry(AuditAct.ERASED, details={"kind": what})])


def _extracts_again(connection: sa.Connection, key: bytes, entries: Sequence[Erasure]) -> int:
    marks = {one.mark for one in entries if one.kind is ErasureKind.EXTRACT}
    count = 0
    for uuid in connection.scalars(sa.select(extracts.c.uuid)).all() if marks else ():
        if mark_of(key, ErasureKind.EXTRACT, uuid) in marks:
            row = connection.scalar(sa.select(extracts.c.id).where(extracts.c.uuid == uuid))
            if row is not None:  # not gone already, as a supplement of another
                erasing_extracts.erase(connection, erasing_extracts.follows(connection, row))
                count += 1
    return count
