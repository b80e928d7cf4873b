"""Making a new store: in a folder beside, which gets its name only when it's whole."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import uuid
from pathlib import Path

import sqlalchemy as sa

from listeoversikt import __version__
from listeoversikt.store import keys, tables
from listeoversikt.store.database import Database, refusing
from listeoversikt.store.refusals import Reason, StoreRefused

DATABASE_FILE = "store.db"
KEY_FILE = "keys.json"


def found_store(folder: Path, passphrase: str, hardness: keys.Hardness, created_at: str) -> None:
    """Makes an empty store in ``folder``, which must not exist or be empty."""
    with refusing():
        if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
            raise StoreRefused(Reason.EXISTS_ALREADY)
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))  # only for its owner
        try:
            _fill(beside, passphrase, hardness, created_at)
            _put_in_place(beside, folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise


def _fill(folder: Path, passphrase: str, hardness: keys.Hardness, created_at: str) -> None:
    key, store = keys.new_key(), str(uuid.uuid4())
    copy = keys.wrapped_copy(key, passphrase, store, hardness)
    write_new(folder / KEY_FILE, keys.written(keys.KeyFile(store, (copy,))))
    write_new(folder / DATABASE_FILE, b"")
    with Database(folder / DATABASE_FILE, key).writing() as connection:
        tables.metadata.create_all(connection, checkfirst=False)
        facts = {
            "schema_version": str(tables.SCHEMA_VERSION),
            "store": store,
            "created_at": created_at,
            "created_by_version": __version__,
        }
        rows = [{"key": name, "value": value} for name, value in facts.items()]
        connection.execute(sa.insert(tables.meta), rows)


def _put_in_place(beside: Path, folder: Path) -> None:
    """Renames the finished folder; until then there is no store."""
    sync_folder(beside)
    if folder.exists():
        folder.rmdir()  # empty; Windows doesn't rename onto a folder that is there
    beside.rename(folder)
    sync_folder(folder.parent)


def write_new(path: Path, content: bytes) -> None:
    """A new file that only its owner may read, on disk when this returns."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """The folder's entries are on disk when this returns (Windows has no such call)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        with contextlib.suppress(OSError):  # some network file systems can't
            os.fsync(descriptor)
        os.close(descriptor)
