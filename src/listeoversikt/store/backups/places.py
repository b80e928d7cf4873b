"""Every folder that copies of a store were made in, and every folder it has lain in: kept in ``meta``, so that it follows the store.

Nothing is taken off the lists. Erasing looks through all of them, and tells which it couldn't.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa

from listeoversikt.store.facts import state, stated
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.ways_in import StoreDatabase

PLACES = "backup_places"
HOMES = "store_folders"


def remembered(connection: sa.Connection, fact: str) -> tuple[Path, ...]:
    """The folders, the first one first."""
    try:
        told = json.loads(stated(connection, fact) or "[]")
    except ValueError:
        return ()
    return tuple(Path(one) for one in told if isinstance(one, str)) if isinstance(told, list) else ()


def add(connection: sa.Connection, fact: str, folders: Iterable[Path]) -> None:
    """Adds those that aren't there."""
    there = remembered(connection, fact)
    every = tuple(dict.fromkeys((*there, *(Path(os.path.abspath(one)) for one in folders))))
    if every != there:
        state(connection, fact, json.dumps([str(one) for one in every], ensure_ascii=False))


def remember(database: StoreDatabase, places: Iterable[Path], home: Path | None) -> None:
    """Remembers folders for backups, and where the store lies (None = on a server); writes nothing when they are known.

    A store that can't be written in, for it's been moved or its disk is full, is copied all the same.
    """
    new = {PLACES: tuple(places), HOMES: () if home is None else (home,)}
    with suppress(StoreRefused):
        with database.reading() as connection:
            there = {fact: remembered(connection, fact) for fact in new}
        if all(Path(os.path.abspath(one)) in there[fact] for fact in new for one in new[fact]):
            return
        with database.writing() as connection:
            for fact, folders in new.items():
                add(connection, fact, folders)
