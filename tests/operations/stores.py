"""Stores with a cheap key, exports of the contract's forty patients, and what a store shows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from listeoversikt.operations import main_job, store_job
from listeoversikt.operations.columns import Columns, discharge_columns, score_columns, worklist_columns
from listeoversikt.patient_list.snapshot import day_number
from listeoversikt.store import tables
from listeoversikt.store.access.audit import HEAD_FACT
from listeoversikt.store.keys import Hardness
from listeoversikt.store.repository import Store, create_store, open_store
from tests.contract.exports import Export, write_folder

PASSPHRASE = "fem ord på en rad"
TODAY = dt.date(2026, 4, 20)
T = dt.date(2026, 3, 31)
CHEAP = Hardness(memory_kib=8, passes=1, lanes=1)
Row = dict[str, str]


def new_store(folder: Path) -> Path:
    """An empty store whose key is cheap to unwrap."""
    create_store(folder, PASSPHRASE, hardness=CHEAP)
    return folder


def opened(folder: Path) -> Store:
    return open_store(folder, PASSPHRASE, patience=0)


def folder_bytes(folder: Path) -> dict[str, bytes]:
    """Every file in a folder and what it holds."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def contents(folder: Path) -> dict[str, list[Any]]:
    """Every row of a store's tables but the audit log, which tells who came and what was refused too."""
    with opened(folder) as store, store._database.reading() as connection:
        rows = {
            name: [tuple(row) for row in connection.execute(sa.select(table))]
            for name, table in tables.metadata.tables.items()
            if name != tables.audit_log.name
        }
    rows["meta"] = [row for row in rows["meta"] if row[0] != HEAD_FACT]
    return rows


def written(export: Export, folder: Path) -> Path:
    """The export as a folder; a new name each time."""
    number = sum(1 for _ in folder.iterdir()) if folder.exists() else 0
    return write_folder(export.files(), folder / f"uttrekk{number}")


def read_in(store: Store, path: Path, **options: Any) -> store_job.Imported:
    return store_job.import_extract(store, path, **{"today": TODAY + dt.timedelta(days=60), **options})


def supplement(export: Export, *patient_ids: str, days: int = 1, people: bool = True) -> Export:
    """An empty supplement of some days later; with the rows of these patients in ``pasienter``."""
    day = T + dt.timedelta(days=days)
    export.meta = (export.meta or {}) | {"omfang": "tillegg", "uttrekksdato": day.isoformat()}
    for name, rows in export.rows.items():
        export.rows[name] = [row for row in rows if name == "pasienter" and row["pasient_id"] in patient_ids]
    if not people:
        export.without_table("pasienter")
    return export


def as_rows(columns: Columns) -> list[Row]:
    """Columns as a list of rows of texts."""
    texts = [[str(value) for value in values] for values in columns.values()]
    return [dict(zip(columns, row, strict=True)) for row in zip(*texts, strict=True)]


def scored(store: Store, work_date: dt.date | None = None) -> main_job.ScoredList:
    """The list of a store as it's known now, scored."""
    current = store_job.current_list(store)
    assert current is not None
    return main_job.score(current.patient_list, current.index_day, work_date=work_date)


def scores(store: Store) -> list[Row]:
    return as_rows(score_columns(scored(store).groups))


def discharges_of(store: Store, patient_id: str) -> list[Row]:
    """The rows of ``discharges.csv`` of one patient, newest first."""
    found = scored(store)
    rows = as_rows(discharge_columns(found.patient_list, found.discharges))
    mine = [row for row in rows if row["patient_id"] == patient_id]
    return sorted(mine, key=lambda row: row["discharged"], reverse=True)


def worklist_of(store: Store, patient_id: str) -> list[str]:
    """The reasons of one patient's row of the worklist; none when there is no row."""
    rows = as_rows(worklist_columns(scored(store).worklist))
    return [reason for row in rows if row["patient_id"] == patient_id for reason in row["reasons"].split("|")]


def day_of(date: dt.date) -> int:
    return day_number(date)
