"""The way into the encrypted store.

    with open_store(folder, passphrase) as store:
        saved = store.save_extract(patient_list, kind=ExtractKind.FULL, ...)
        now = store.newest_full()

Every method is one transaction: it happens whole or not at all, and an error of disk or database comes out as
``StoreRefused``. A store may be used by one thread at a time; several processes may have it open, and one of
them writes at a time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import numpy as np
import sqlalchemy as sa

from listeoversikt import __version__
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.store import (
    blobs,
    event_log,
    extract_history,
    integrity,
    keys,
    pseudonyms,
    scored_lists,
)
from listeoversikt.store.contents import (
    LOCAL_USER,
    Event,
    Extract,
    ExtractKind,
    KnownPatients,
    SavedExtract,
    ScoredKey,
    StoreFinding,
)
from listeoversikt.store.database import PATIENCE_SECONDS, Database, refusing
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE, found_store
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import SCHEMA_VERSION, meta

Clock = Callable[[], dt.datetime]


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def create_store(
    folder: Path, passphrase: str, *, hardness: keys.Hardness = keys.RFC_9106, clock: Clock = _utc_now
) -> None:
    """Makes an empty store in ``folder``: there whole or not at all. Refused when the folder holds anything."""
    found_store(folder, passphrase, hardness, clock().isoformat())


def open_store(
    folder: Path, passphrase: str, *, patience: float = PATIENCE_SECONDS, clock: Clock = _utc_now
) -> Store:
    """Opens the store in ``folder``; ``patience`` is how many seconds to wait for another who writes.

    Refused, with nothing touched, when the passphrase is wrong, a file is missing or damaged, or the store was
    made by a newer version of the program.
    """
    with refusing():
        present = [(folder / name).is_file() for name in (DATABASE_FILE, KEY_FILE)]
        if not all(present):
            raise StoreRefused(Reason.MISSING_FILE if any(present) else Reason.NOT_A_STORE)
        key_file = keys.read((folder / KEY_FILE).read_bytes())
    database = Database(folder / DATABASE_FILE, keys.unwrapped(key_file, passphrase), patience)
    _refuse_unless_ours(database, key_file.store)
    return Store(database, clock)


def _refuse_unless_ours(database: Database, store: str) -> None:
    """Reads the version before anything else; never writes."""
    with database.reading() as connection:
        try:
            facts = {row.key: row.value for row in connection.execute(sa.select(meta))}
        except sa.exc.OperationalError as error:
            raise _without_tables(error) from error
        if not facts.get("schema_version", "").isdigit() or facts.get("store") != store:
            raise StoreRefused(Reason.DAMAGED)
        if int(facts["schema_version"]) > SCHEMA_VERSION:
            raise StoreRefused(Reason.NEWER_VERSION)
        if not database.whole_pages():
            raise StoreRefused(Reason.DAMAGED)
