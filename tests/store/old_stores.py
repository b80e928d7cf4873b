"""The stored files of older schemas, and ways to look at a store that is of one."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.backups.own_file import TOLD_FILE
from listeoversikt.store.connection import connected
from listeoversikt.store.repository import Store

OLD = Path(__file__).parent / "old"
PHRASE = "oppdiktede pasienter i et eksempelkontor"
SCHEMAS = tuple(sorted(OLD.glob("schema_*")))
BEFORE = "sikkerhetskopi-før-oppgradering-"


def copy_of(which: str, folder: Path, schema: str = "schema_1") -> Path:
    """A stored file of the test's own."""
    return Path(shutil.copytree(OLD / schema / which, folder))


def store_of(which: str, folder: Path, schema: str) -> Path:
    """The same as a store: a backup without what it says of itself."""
    copy_of(which, folder, schema)
    (folder / TOLD_FILE).unlink(missing_ok=True)
    return folder


def plain(folder: Path) -> Any:
    """A connection without the program between."""
    key = keys.unwrapped(keys.read((folder / "keys.json").read_bytes()), PHRASE)
    return connected(folder / "store.db", key, 0)


def schema_of(folder: Path) -> tuple[int, set[str]]:
    """The number that the store says it has, and the tables that are there."""
    with closing(plain(folder)) as connection:
        version = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()[0]
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return int(version), {name for (name,) in names if not name.startswith("sqlite_")}


def rows_of_schema_1(folder: Path) -> dict[str, list[Any]]:
    """Every row of the tables that schema 1 had; of ``meta`` only what schema 1 said there."""
    tables = (
        "pseudonyms",
        "extracts",
        "blobs",
        "extract_blobs",
        "definition_versions",
        "scored_lists",
        "event_log",
    )
    with closing(plain(folder)) as connection:
        found = {
            name: sorted(map(repr, connection.execute(f"SELECT * FROM {name}").fetchall())) for name in tables
        }
        facts = connection.execute(
            "SELECT * FROM meta WHERE key IN ('store', 'created_at', 'list_at_start')"
        ).fetchall()
    return {**found, "meta": sorted(facts)}


def backups_of(folder: Path) -> list[Path]:
    """The backups beside a store that were taken before a migration."""
    return sorted((folder.parent / f"{folder.name}-sikkerhetskopier").glob(f"{BEFORE}*"))


def contents(store: Store) -> dict[str, Any]:
    """What is read back through the store's own door: extracts, lists, events."""
    extracts = store.extracts()
    return {
        "extracts": [
            [
                one.id,
                one.uuid,
                one.kind,
                one.export_date.isoformat(),
                one.checksum,
                one.patients,
                one.withdrawn,
            ]
            for one in extracts
        ],
        "rows": {
            str(one.id): {name: len(table) for name, table in sorted(store.load(one.id).tables.items())}
            for one in extracts
        },
        "events": [
            [
                one.sequence,
                one.uuid,
                one.kind,
                one.who,
                one.patient,
                one.recorded_at.isoformat(),
                one.inverse_of,
            ]
            for one in store.events()
        ],
        "payloads": hashlib.sha256(
            json.dumps([dict(one.payload) for one in store.events()], sort_keys=True).encode()
        ).hexdigest(),
    }


class Statements:
    """Does something before the n-th statement of a writing transaction, counted over all of them; then no more."""

    def __init__(self, number: int, act: Callable[[], None]) -> None:
        self.left = number
        self.act = act
        self._writing = False

    def __enter__(self) -> Statements:
        sa.event.listen(sa.Engine, "before_cursor_execute", self._statement)
        sa.event.listen(sa.Engine, "commit", self._commit)
        return self

    def __exit__(self, *_: object) -> None:
        sa.event.remove(sa.Engine, "before_cursor_execute", self._statement)
        sa.event.remove(sa.Engine, "commit", self._commit)

    def _statement(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        self._writing = statement == "BEGIN IMMEDIATE" or (self._writing and statement != "BEGIN")
        if self._writing:
            self._count()

    def _commit(self, _: Any) -> None:
        if self._writing:
            self._count()
        self._writing = False

    def _count(self) -> None:
        self.left -= 1
        if self.left == 0:
            self.act()
