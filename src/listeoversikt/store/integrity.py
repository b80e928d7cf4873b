"""``store check``: every page, every blob, every reference, every snapshot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import pyarrow as pa
import sqlalchemy as sa

from listeoversikt.store import keys, list_at_start, scored_lists
from listeoversikt.store.access import event_sums, key_marks
from listeoversikt.store.access.audit_chain import AuditFinding
from listeoversikt.store.contents import Fault, StoreFinding
from listeoversikt.store.extracts import blobs
from listeoversikt.store.extracts import history as extract_history
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.sealed_types import SERVER
from listeoversikt.store.tables import blobs as blob_table
from listeoversikt.store.tables import (
    definition_versions,
    event_log,
    extracts,
    metadata,
    pseudonyms,
)
from listeoversikt.store.tables import scored_lists as scored_table

if TYPE_CHECKING:
    from listeoversikt.store.ways_in import StoreDatabase

RECOVERY_KEY = "recovery key"
"""Names the printed key among logins, none of which has a space."""
LOOKS = 5
"""So many times are the copies looked at while others change them."""


def findings(connection: sa.Connection, log_key: bytes | None = None) -> tuple[StoreFinding, ...]:
    """What is wrong with the store; empty when it's whole. Nothing is changed.

    ``log_key``: the audit log's, with which events are compared with what its entries say of them.
    """
    if connection.dialect.name == SERVER:
        return server_findings(connection, log_key)
    pages = tuple(altered_pages(connection))
    if pages:
        return pages  # what lies on them can't be read, and so not be judged
    checks = (_structure, _references, _blobs, _snapshots, _scored_lists, _list_at_start, _event_log)
    found = tuple(finding for check in checks for finding in check(connection))
    return (*found, *_exchanged(connection, log_key))


def server_findings(connection: sa.Connection, log_key: bytes | None = None) -> tuple[StoreFinding, ...]:
    """As ``findings``: pages and references are the server's to look after; that every value is ours is looked at here."""
    altered = tuple(altered_values(connection))
    if altered:
        return altered
    checks = (_numbers, _blobs, _snapshots, _scored_lists, _list_at_start, _event_log)
    found = tuple(finding for check in checks for finding in check(connection))
    return (*found, *_exchanged(connection, log_key))


def altered_values(connection: sa.Connection) -> Iterator[StoreFinding]:
    """Rows of a server's tables that can't be read with the store's key; the contents are looked at one by one."""
    for table in (one for one in metadata.sorted_tables if one is not blob_table):
        if not _readable(lambda table=table: connection.execute(sa.select(table)).all()):  # type: ignore[misc]
            yield StoreFinding(Fault.CONTENT, table.name)


def with_log(
    found: tuple[StoreFinding, ...], verify: Callable[[], Iterable[AuditFinding]]
) -> tuple[StoreFinding, ...]:
    """Also what is wrong with the audit log and nobody has noted; a clock that went back is no fault.

    Not looked at where the database itself can't be read.
    """
    if any(one.fault in (Fault.PAGE, Fault.STRUCTURE) for one in found):
        return found
    wrong = [one for one in verify() if not one.is_remark and not one.noted]
    where = [f"audit_log {one.fault} {one.first}-{one.last} {one.where}".rstrip() for one in wrong]
    return (*found, *(StoreFinding(Fault.AUDIT_LOG, one) for one in where))


def with_keys(found: tuple[StoreFinding, ...], database: StoreDatabase) -> tuple[StoreFinding, ...]:
    """Also whose wrapped copy isn't the one that the store has a mark of: a key file of another day lies beside it.

    Not looked at where the database itself can't be read.
    """
    if any(one.fault in (Fault.PAGE, Fault.STRUCTURE, Fault.CONTENT) for one in found):
        return found
    for _ in range(LOOKS):
        before = _marks(database)
        there = _copies(database)
        if _marks(database) == before:  # a copy is exchanged between two changes of its marks
            break
    names = key_marks.logins_by_account(database)
    unfit = {
        names.get(copy_id, RECOVERY_KEY)
        for copy_id, known in before.items()
        if known and key_marks.NO_COPY_YET not in known and there.get(copy_id) not in known
    }
    return (*found, *(StoreFinding(Fault.KEYS, one) for one in sorted(unfit)))


def _marks(database: StoreDatabase) -> Mapping[str, Sequence[str]]:
    with database.reading() as connection:
        return key_marks.marks_in(connection)


def _copies(database: StoreDatabase) -> Mapping[str, str]:
    """The marks of the copies that there are; none where they can't be read."""
    try:
        with database.reading() as connection:
            copies = database.key_place.read(connection).copies
    except (OSError, StoreRefused):
        return {}
    return {str(copy["id"]): keys.mark_of(copy) for copy in copies}


def altered_pages(connection: sa.Connection) -> Iterator[StoreFinding]:
    """Pages whose signature (HMAC) isn't right."""
    for (message,) in connection.exec_driver_sql("PRAGMA cipher_integrity_check"):
        yield StoreFinding(Fault.PAGE, str(message))


def broken_structure(connection: sa.Connection) -> Iterator[StoreFinding]:
    """What doesn't hang together in the database's own trees; quicker than all that ``findings`` looks at."""
    for (message,) in connection.exec_driver_sql("PRAGMA quick_check"):
        if message != "ok":
            yield StoreFinding(Fault.STRUCTURE, str(message))


def _structure(connection: sa.Connection) -> Iterator[StoreFinding]:
    for (message,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if message != "ok":
            yield StoreFinding(Fault.STRUCTURE, str(message))


def _references(connection: sa.Connection) -> Iterator[StoreFinding]:
    for table, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield StoreFinding(Fault.REFERENCE, str(table))
    yield from _numbers(connection)


def _numbers(connection: sa.Connection) -> Iterator[StoreFinding]:
    """Every patient's number is there."""
    highest = connection.scalar(sa.select(sa.func.max(pseudonyms.c.number)))
    if highest is not None and highest + 1 != _count(connection, pseudonyms):
        yield StoreFinding(Fault.REFERENCE, pseudonyms.name)


def _blobs(connection: sa.Connection) -> Iterator[StoreFinding]:
    for sha256 in connection.scalars(sa.select(blob_table.c.sha256)).all():
        if not _readable(partial(blobs.get, connection, sha256)):
            yield StoreFinding(Fault.CONTENT, f"{blob_table.name} {sha256[:12]}")


def _snapshots(connection: sa.Connection) -> Iterator[StoreFinding]:
    """Every extract can be read back, with the number of rows it was taken with."""
    for extract, rows in connection.execute(sa.select(extracts.c.id, extracts.c.rows)).all():
        if not _readable(partial(_read_back, connection, extract, rows)):
            yield StoreFinding(Fault.SNAPSHOT, f"{extracts.name} {extract}")


def _read_back(connection: sa.Connection, extract: int, rows: int) -> None:
    if sum(map(len, extract_history.load(connection, extract).tables.values())) != rows:
        raise StoreRefused(Reason.DAMAGED)


def _scored_lists(connection: sa.Connection) -> Iterator[StoreFinding]:
    known = set(connection.scalars(sa.select(extracts.c.id)))
    defined = {*connection.scalars(sa.select(definition_versions.c.digest)), scored_lists.NO_DEFINITIONS}
    for row in connection.execute(sa.select(scored_table)).all():
        whole = known.issuperset(scored_lists.extracts_in(row.basis)) and row.definitions in defined
        if not whole or not _readable(partial(_decoded, connection, row.sha256)):
            yield StoreFinding(Fault.REFERENCE, f"{scored_table.name} {row.basis}")


def _decoded(connection: sa.Connection, sha256: str) -> object:
    return scored_lists.decoded(blobs.get(connection, sha256))


def _list_at_start(connection: sa.Connection) -> Iterator[StoreFinding]:
    fact = list_at_start.stated(connection)
    if fact is not None and not _readable(partial(blobs.get, connection, fact["sha256"])):
        yield StoreFinding(Fault.REFERENCE, list_at_start.FACT)


def _event_log(connection: sa.Connection) -> Iterator[StoreFinding]:
    last = connection.scalar(sa.select(sa.func.max(event_log.c.sequence)))
    if (last or 0) != _count(connection, event_log):
        yield StoreFinding(Fault.EVENT_LOG, event_log.name)


def _exchanged(connection: sa.Connection, log_key: bytes | None) -> Iterator[StoreFinding]:
    """Events that aren't what the audit log, whose entries nobody can exchange, says of them.

    A server's values are bound to their column alone: it could put one event's in another's row.
    """
    if log_key is not None and any(event_sums.differ(connection, log_key)):
        yield StoreFinding(Fault.EVENT_LOG, event_log.name)


def _count(connection: sa.Connection, table: sa.Table) -> int:
    return connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def _readable(read: Callable[[], object]) -> bool:
    """Whether reading succeeds; a damaged content is what is being looked for."""
    try:
        read()
    except (StoreRefused, ValueError, pa.ArrowException):
        return False
    return True
