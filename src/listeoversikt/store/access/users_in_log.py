"""The store's users held against what the audit log says that they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from listeoversikt.store.access import audit, key_marks, users_sum
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.audit_chain import Link
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import audit_log, users

if TYPE_CHECKING:
    from collections.abc import Mapping

ALTERED_TOLD = {users_sum.CHANGE: users_sum.ALTERED}
"""Details of the entry that is written when it's found."""


def with_sums(connection: sa.Connection, key: bytes, new: Sequence[NewEntry]) -> Sequence[NewEntry]:
    """Entries that change the users say what they are after it; as they are in this transaction. ``key``: the log's."""
    if not any(_says(one) for one in new):
        return new
    told = {users_sum.DIGEST: users_sum.sum_of(key, rows_in(connection), key_marks.marks_in(connection))}
    return [_with(one, told) if _says(one) else one for one in new]


def rows_in(connection: sa.Connection) -> tuple[tuple[Any, ...], ...]:
    """The users as they are compared."""
    return users_sum.plain_rows(connection.execute(sa.select(users)).all())


def is_as_told(connection: sa.Connection, database_key: bytes) -> bool:
    """Whether the users and the marks of their copies are what the newest entry that tells of them says."""
    rows, marks = rows_in(connection), key_marks.marks_in(connection)
    return users_sum.agrees(audit.audit_key(database_key), _telling(connection), rows, marks)


def refuse_altered(connection: sa.Connection, database_key: bytes) -> None:
    """Refuses everybody where the users were changed by something else than the program."""
    if not is_as_told(connection, database_key):
        raise StoreRefused(Reason.USERS_ALTERED)


def is_told_altered(connection: sa.Connection) -> bool:
    """Whether the newest change of the users is that they weren't as they should be."""
    newest = max(_telling(connection), key=lambda one: one.sequence, default=None)
    return newest is not None and newest.details.get(users_sum.CHANGE) == users_sum.ALTERED


def _telling(connection: sa.Connection) -> list[Link]:
    """By the index of each act: a log of a year isn't gone through at each opening."""
    newest = sa.select(*audit.STORED).order_by(audit_log.c.sequence.desc()).limit(users_sum.AT_MOST)
    return [
        Link._make(row)
        for act in users_sum.TELLING
        for row in connection.execute(newest.where(audit_log.c.act == act))
    ]


def _says(one: NewEntry) -> bool:
    altered = (one.details or {}).get(users_sum.CHANGE) == users_sum.ALTERED
    return one.act in (AuditAct.USERS_CHANGED, AuditAct.RESTORED) and not altered


def _with(one: NewEntry, told: Mapping[str, Any]) -> NewEntry:
    return NewEntry(one.act, one.patient, one.thing, {**(one.details or {}), **told}, one.at, one.by)
