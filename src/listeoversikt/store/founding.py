"""Making a new store: in a folder beside, which gets its name only when it's whole."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from listeoversikt import __version__
from listeoversikt.store import half_made, keys, tables
from listeoversikt.store.access import key_marks
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.database import Database, refusing
from listeoversikt.store.logins import FIRST_LOGIN, FIRST_NAME, new_login, plain_name
from listeoversikt.store.on_disk import make_folders, sync_folder, write_new
from listeoversikt.store.refusals import Reason, StoreRefused

DATABASE_FILE = "store.db"
KEY_FILE = "keys.json"


def found_store(
    folder: Path,
    passphrase: str,
    hardness: keys.Hardness,
    created_at: str,
    *,
    user: str = FIRST_LOGIN,
    name: str = FIRST_NAME,
) -> None:
    """Makes an empty store in ``folder``, which must not exist or be empty; ``user`` is the first leader's login."""
    login = new_login(user)
    with refusing():
        if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
            raise StoreRefused(Reason.EXISTS_ALREADY)
        make_folders(folder.parent)
        beside = half_made.begun(folder)  # only for its owner
        try:
            _fill(beside, passphrase, hardness, created_at, login, plain_name(name, login))
            put_in_place(beside, folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise


def _fill(
    folder: Path, passphrase: str, hardness: keys.Hardness, created_at: str, login: str, name: str
) -> None:
    key, store = keys.new_key(), str(uuid.uuid4())
    copy = keys.wrapped_copy(key, passphrase, store, hardness)
    write_new(folder / KEY_FILE, keys.written(keys.KeyFile(store, (copy,), {login: copy["id"]})))
    write_new(folder / DATABASE_FILE, b"")
    with Database(folder / DATABASE_FILE, key).founding() as connection:
        tables.metadata.create_all(connection, checkfirst=False)
        first_facts(connection, store, created_at)
        first_leader(connection, copy, login, name, created_at)


def first_facts(connection: sa.Connection, store: str, created_at: str) -> None:
    """What a store says about itself from the beginning."""
    facts = {
        "schema_version": str(tables.SCHEMA_VERSION),
        "store": store,
        "created_at": created_at,
        "created_by_version": __version__,
    }
    rows = [{"key": name, "value": value} for name, value in facts.items()]
    connection.execute(sa.insert(tables.meta), rows)


def first_leader(
    connection: sa.Connection, copy: Mapping[str, Any], login: str, name: str, created_at: str
) -> None:
    """The account that a store begins with: a leader, who alone may do everything."""
    row = {"id": copy["id"], "login": login, "name": name, "role": UserRole.LEADER, "member": None}
    connection.execute(sa.insert(tables.users).values(**row, active=True, created_at=created_at, version=1))
    key_marks.hold(connection, copy["id"], [copy])
    key_marks.state_hardness(connection, keys.hardness_of(copy))


def put_in_place(beside: Path, folder: Path) -> None:
    """Renames the finished folder; until then there is no store."""
    sync_folder(beside)
    if folder.exists():
        folder.rmdir()  # empty; Windows doesn't rename onto a folder that is there
    beside.rename(folder)
    sync_folder(folder.parent)
