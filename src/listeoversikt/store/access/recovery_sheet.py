"""Whether the sheet of the recovery key was read back. The store says so itself, and every machine reminds alike.

Said in ``meta`` in the same writing as the key itself: a key that nobody was shown is one whose sheet nobody has read.
"""

from __future__ import annotations

import sqlalchemy as sa

from listeoversikt.store import facts, keys
from listeoversikt.store.access import key_marks
from listeoversikt.store.access.recovery import read_recovery_key
from listeoversikt.store.refusals import Reason, StoreRefused

FACT = "recovery_sheet"
"""Key in ``meta``: the id of the key's copy, and whether its sheet was read."""
READ, UNREAD = "read", "unread"


def state(connection: sa.Connection, copy_id: str, word: str) -> None:
    """What is known of the sheet of that copy's key from now on."""
    facts.state(connection, FACT, f"{copy_id} {word}")


def was_read(connection: sa.Connection, key_file: keys.KeyFile) -> bool | None:
    """Of the key that holds; None where nothing is said of it, as in a store of an earlier version."""
    copy_id, _, word = (facts.stated(connection, FACT) or "").rpartition(" ")
    holding = {str(copy["id"]) for copy in key_file.recovery() if key_marks.holds(connection, copy)}
    return word == READ if copy_id in holding else None


def copy_of(connection: sa.Connection, key_file: keys.KeyFile, printed: str) -> str:
    """The id of the copy that the sheet opens; refused for a sheet that is worth nothing."""
    signs = read_recovery_key(printed)
    for copy in key_file.recovery() if signs is not None else ():
        holds = key_marks.holds(connection, copy)
        if holds and keys.unwrapped_copy(key_file.store, copy, signs or "") is not None:
            return str(copy["id"])
    raise StoreRefused(Reason.WRONG_RECOVERY_KEY)
