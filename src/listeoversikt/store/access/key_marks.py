"""Which wrapped copies of the key hold: the store keeps a mark of each, so that a former key file lets nobody in.

A copy is replaced in three steps, each on disk before the next: both marks hold, the key file is another, the new
mark alone holds. Killed between any two, one of the passphrases opens the store.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import meta, users

if TYPE_CHECKING:
    from listeoversikt.store.ways_in import StoreDatabase

HARDNESS = "hardness"
"""Key in ``meta``: memory, passes and lanes; nothing said is the program's own."""
NO_COPY_YET = ""
"""Among an id's marks: the key file may have no copy of that id yet."""
FACT = keys.COPIES_FACT
"""Key in ``meta``: marks by the copy's id."""


def marks_in(connection: sa.Connection) -> dict[str, list[str]]:
    """The marks that hold, by the copy's id."""
    value = connection.scalar(sa.select(meta.c.value).where(meta.c.key == FACT))
    return {} if value is None else {str(copy): list(marks) for copy, marks in json.loads(value).items()}


def hold(connection: sa.Connection, copy_id: str, copies: Sequence[Mapping[str, Any]]) -> None:
    """These copies of an id hold from now on, and no others; none = nobody is let in with it."""
    known = marks_in(connection)
    known[copy_id] = [keys.mark_of(copy) for copy in copies]
    _state(connection, known)


def hold_too(connection: sa.Connection, copy_id: str, copy: Mapping[str, Any]) -> None:
    """A copy that isn't in the key file yet holds too, beside the one that does (``NO_COPY_YET`` where there is none)."""
    known = marks_in(connection)
    known[copy_id] = [*(known.get(copy_id) or [NO_COPY_YET])[:1], keys.mark_of(copy)]
    _state(connection, known)


def hold_first(connection: sa.Connection, key_file: keys.KeyFile) -> None:
    """In a store that no mark was ever kept in: every copy that there is holds, before one of them is changed."""
    if not marks_in(connection):
        _state(connection, {str(copy["id"]): [keys.mark_of(copy)] for copy in key_file.copies})


def _state(connection: sa.Connection, known: Mapping[str, Sequence[str]]) -> None:
    connection.execute(sa.delete(meta).where(meta.c.key == FACT))
    connection.execute(sa.insert(meta).values(key=FACT, value=json.dumps(known, sort_keys=True)))


def holds(connection: sa.Connection, copy: Mapping[str, Any]) -> bool:
    """Whether a copy is one that holds; True too for a user's copy in a store where no mark was ever kept."""
    return keys.is_present(copy, marks_in(connection))


def state_hardness(connection: sa.Connection, hardness: keys.Hardness) -> None:
    """What a store was founded with, where that isn't the program's own (a test's, the example's)."""
    if hardness != keys.RFC_9106:
        value = json.dumps([hardness.memory_kib, hardness.passes, hardness.lanes])
        connection.execute(sa.insert(meta).values(key=HARDNESS, value=value))


def hardness_in(connection: sa.Connection) -> keys.Hardness:
    """How hard a new copy is to guess at: by what the store itself says, never by the key file, which anybody may write."""
    value = connection.scalar(sa.select(meta.c.value).where(meta.c.key == HARDNESS))
    return keys.RFC_9106 if value is None else keys.Hardness(*json.loads(value))


def refuse_former(connection: sa.Connection, copy: Mapping[str, Any]) -> None:
    """Refuses a copy from a key file of an earlier day."""
    if not holds(connection, copy):
        raise StoreRefused(Reason.KEYS_DIFFER)


def logins_by_account(database: StoreDatabase) -> dict[str, str]:
    """The login of every account, also those stopped, by the id that its copy has."""
    with database.reading() as connection:
        return {row.id: row.login for row in connection.execute(sa.select(users.c.id, users.c.login))}
