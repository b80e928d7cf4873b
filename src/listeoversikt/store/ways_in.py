"""What a ``Store`` asks of its database, wherever that lies: a file of its own or a server."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self, runtime_checkable

import sqlalchemy as sa

from listeoversikt.store.asked_ahead import Question, answer
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import SCHEMA_VERSION, meta

if TYPE_CHECKING:
    from listeoversikt.store.database import Database
    from listeoversikt.store.key_place import KeyPlace

MOVED_TO = "moved_to"
"""Fact in ``meta``: where the office's store went. A store that has it is only read."""

STORE = "store"
"""Fact in ``meta``: the store's own id."""
HEAD_FACT = "audit_head"
"""Fact in ``meta``: how many entries the audit log has, and the last one's mark."""
FACTS = Question(
    "facts",
    sa.select(meta).where(meta.c.key.in_(("schema_version", MOVED_TO, STORE, HEAD_FACT))),
    frozenset({meta.name}),
)

Clock = Callable[[], dt.datetime]
Heard = Callable[[int], None]
"""Called with the number of the newest event when somebody has written; -1 when that isn't known."""
Told = Callable[[bool], None]
"""Called with True when the server has gone away, with False when it's back."""


class Listening(Protocol):
    """Hears what others write, on a thread of its own."""

    def stop(self) -> None:
        """Hears no more."""


class StoreDatabase(Protocol):
    """One database and its key. Every method may be used on one thread at a time."""

    @property
    def key(self) -> bytes:
        """The key; others are derived from it."""

    @property
    def head_file(self) -> Path | None:
        """Where the end of the audit log is kept beside; None where there is no place for it."""

    @property
    def is_shared(self) -> bool:
        """Whether several machines have each a head of their own: one that isn't there says nothing then."""

    @property
    def key_place(self) -> KeyPlace:
        """Where the wrapped copies of the key lie."""

    def reading(self) -> AbstractContextManager[sa.Connection]:
        """One consistent view."""

    def writing(self, *ahead: Question) -> AbstractContextManager[sa.Connection]:
        """One transaction, whole or not at all; refused when a newer program or a move has been there meanwhile.

        ``ahead``: what will be asked in it.
        """

    def founding(self) -> AbstractContextManager[sa.Connection]:
        """As ``writing``, for what makes or changes the tables themselves."""

    def rewrite(self) -> None:
        """Writes everything anew, so that nothing that was deleted is left in it."""

    def ask_for_room(self, size: int) -> None:
        """Refuses before anything is written when ``size`` bytes more don't fit."""

    def another(self) -> Self:
        """Another way into the same database, for another thread; closed by itself."""

    def with_key(self, path: Path) -> Database:
        """A file that the same key opens: a copy of this store. It's closed by itself."""

    def listen(self, heard: Heard, told: Told) -> Listening | None:
        """Begins to hear what others write; None where nobody tells (they are looked for every now and then)."""

    def close(self) -> None:
        """Lets go of the key."""


@runtime_checkable
class Droppable(Protocol):
    """A database that can be left empty: one on a server. A file's key is overwritten instead (``erasing.shredding``)."""

    def drop_all(self, meanwhile: Callable[[], None]) -> None:
        """Drops every table, whole or not at all; ``meanwhile`` is done when they are held, and before they are gone.

        Closed when this returns. Refused with nothing done where others use the tables, or they aren't the role's own.
        """


def facts_in(connection: sa.Connection) -> dict[str, str]:
    """What the store says of itself that each writing transaction looks at."""
    return {row.key: row.value for row in answer(connection, FACTS)}


def refuse_unless_writable(connection: sa.Connection) -> None:
    """Looked at in each writing transaction: another window may have a newer program, or have moved the store."""
    facts = facts_in(connection)
    if MOVED_TO in facts:
        raise StoreRefused(Reason.MOVED)
    number = facts.get("schema_version", "")
    if not number.isdecimal():
        raise StoreRefused(Reason.DAMAGED)
    if int(number) > SCHEMA_VERSION:
        raise StoreRefused(Reason.NEWER_VERSION)
