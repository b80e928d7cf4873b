"""Everything the snapshots hold of one patient: each row once, with the extracts that have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import sqlalchemy as sa

from listeoversikt.patient_list.frames import EVENT_TABLES, PATIENTS, SCHEMA, UNKNOWN, ColumnSpec
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.store import scored_lists
from listeoversikt.store.erasing.blobs import PATIENT_ID, patients_in
from listeoversikt.store.extracts import blobs, parquet
from listeoversikt.store.extracts.snapshots import NUMBER
from listeoversikt.store.tables import extract_blobs
from listeoversikt.store.tables import scored_lists as scored_table


@dataclass(frozen=True)
class KeptRow:
    """A row in the frames' names: days as dates, choices by their lower-case names; None = not stated.

    ``extracts``: those that hold it, the oldest first.
    """

    values: Mapping[str, Any]
    extracts: tuple[int, ...]


@dataclass(frozen=True)
class KeptScores:
    """The patient's row in a list of scores that was kept; ``extracts`` are those it was worked out from."""

    extracts: tuple[int, ...]
    index_day: int
    saved_at: str
    values: Mapping[str, Any]


def rows_of(connection: sa.Connection, number: int) -> dict[str, list[KeptRow]]:
    """By table, in the frames' order; a blob that several extracts share is read once."""
    found: dict[str, list[KeptRow]] = {}
    for table in (PATIENTS, *EVENT_TABLES):
        holders: dict[str, list[int]] = defaultdict(list)
        for extract, sha256 in connection.execute(
            sa.select(extract_blobs.c.extract, extract_blobs.c.sha256)
            .where(extract_blobs.c.table_name == table)
            .order_by(extract_blobs.c.extract)
        ):
            holders[sha256].append(int(extract))
        rows: dict[tuple[Any, ...], dict[int, int]] = defaultdict(dict)
        names = [column for column in SCHEMA[table] if column not in ("patient", "patient_id", "row")]
        for sha256, extracts in holders.items():
            content = blobs.get(connection, sha256)
            seen: dict[tuple[Any, ...], int] = defaultdict(int)
            for values in _rows_in(table, names, content, number):
                seen[values] += 1
            for values, times in seen.items():
                for extract in extracts:
                    rows[values][extract] = rows[values].get(extract, 0) + times
        found[table] = [
            KeptRow(dict(zip(names, values, strict=True)), tuple(sorted(where)))
            for values, where in rows.items()
            for _ in range(max(where.values()))
        ]
        found[table].sort(key=_order)
    return found


def scores_of(connection: sa.Connection, patient_id: str) -> list[KeptScores]:
    """The patient's row in each list of scores, the oldest first."""
    found = []
    query = sa.select(scored_table).order_by(scored_table.c.saved_at, scored_table.c.basis)
    for kept in connection.execute(query).all():
        columns = scored_lists.decoded(blobs.get(connection, kept.sha256))
        ids = list(columns.get(PATIENT_ID, ()))
        if patient_id in ids:
            place = ids.index(patient_id)
            values = {name: _plain(column[place]) for name, column in columns.items() if name != PATIENT_ID}
            extracts = tuple(scored_lists.extracts_in(kept.basis))
            found.append(KeptScores(extracts, int(kept.index_day), kept.saved_at, values))
    return found


def _rows_in(table: str, names: list[str], content: bytes, number: int) -> list[tuple[Any, ...]]:
    places = np.flatnonzero(patients_in(content) == number)
    if not len(places):
        return []
    texts = [column for column, spec in SCHEMA[table].items() if spec.kind == "text"]
    columns = parquet.decode(content, texts, (NUMBER, *names))
    cells = [_cells(columns.get(name), SCHEMA[table][name], places) for name in names]
    return list(zip(*cells, strict=True))


def _cells(column: Any, spec: ColumnSpec, places: Any) -> list[Any]:
    """The cells of the chosen rows; None where nothing is stated, or the column wasn't known then."""
    if column is None:
        return [None] * len(places)
    if spec.kind == "text":
        known = parquet.texts_of(column)
        return [None if code == UNKNOWN else known.labels[code] for code in known.codes[places].tolist()]
    present = parquet.present_in(column)[places].tolist()
    values = parquet.values_of(column, 0)[places].tolist()
    return [_cell(value, spec) if there else None for value, there in zip(values, present, strict=True)]


def _cell(value: Any, spec: ColumnSpec) -> Any:
    if spec.kind == "day":
        return date_of(int(value))
    if spec.choices is not None:
        return spec.choices(int(value)).name.lower()
    return value


def _order(row: KeptRow) -> tuple[Any, ...]:
    return tuple(
        "" if value is None else str(value) for value in (row.values.get("day"), *row.values.values())
    )


def _plain(value: Any) -> Any:
    """As JSON can hold it; None for a number that isn't one."""
    plain = value.item() if isinstance(value, np.generic) else value
    return None if isinstance(plain, float) and not np.isfinite(plain) else plain
