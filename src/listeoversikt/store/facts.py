"""What the store keeps of itself, in ``meta``, so that it follows the store: its backups, its lists, what is left to do."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from listeoversikt.store.tables import meta

FOLDER = "backup_folder"
RESTORED = "restored_at"


def stated(connection: sa.Connection, fact: str) -> str | None:
    """A fact; None where nothing is said."""
    return connection.scalar(sa.select(meta.c.value).where(meta.c.key == fact))


def moment(connection: sa.Connection, fact: str) -> dt.datetime | None:
    """A fact that is a point of time. One that can't be read is the earliest there is, not nothing."""
    text = stated(connection, fact)
    if text is None:
        return None
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def state(connection: sa.Connection, fact: str, value: str | None) -> None:
    """Another value in place of the one before; None = nothing is said any more."""
    connection.execute(sa.delete(meta).where(meta.c.key == fact))
    if value is not None:
        connection.execute(sa.insert(meta).values(key=fact, value=value))
