"""The tables of a patient list as blobs by (table, event year).

A blob's rows are sorted by the patient's store number, then day, then every other column, and a text column's
dictionary holds only the texts used, sorted. So the same events give the same bytes whatever the order of the
file they came in, and next month's extract finds last year's blobs already there. The line of the file
(``row``) isn't kept: after loading it's the position in the table.

What is missing is null in a blob: a day that is ``NO_DAY``, a number that is ``nan``, a choice or a text that
is ``UNKNOWN``. ``loading`` is the way back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from listeoversikt.patient_list.frames import NO_DAY, SCHEMA, UNKNOWN, Column, ColumnSpec, Table
from listeoversikt.patient_list.snapshot import year_of
from listeoversikt.store.extracts import parquet
from listeoversikt.store.extracts.parquet import Texts

NUMBER = "number"
"""Column of a blob: the patient's number in this store, in place of position and pseudonym."""
NOT_KEPT = ("row", "patient", "patient_id")
NO_YEAR = 0
"""The event year of the patients' own blob."""


@dataclass(frozen=True)
class Piece:
    """One blob of a table: the events of one year."""

    year: int
    rows: int
    content: bytes


def patient_piece(patients: Table, numbers: Column) -> Piece:
    """The patients in their own order; ``numbers`` are their store numbers."""
    everybody = np.arange(len(patients))
    return Piece(NO_YEAR, len(patients), _encoded(_with_sorted_labels(patients), numbers, everybody))


def event_pieces(events: Table, numbers: Column) -> Iterator[Piece]:
    """The events year by year; ``numbers`` are the store numbers of the patients, by position."""
    if not len(events):
        return
    events = _with_sorted_labels(events)
    owners = numbers[events["patient"]]
    order = _store_order(events, owners)
    years, year_index = np.unique(year_of(events["day"])[order], return_inverse=True)
    by_year = order[np.argsort(year_index.astype(np.int16), kind="stable")]
    ends = np.cumsum(np.bincount(year_index))
    for year, rows in zip(years.tolist(), np.split(by_year, ends[:-1]), strict=True):
        yield Piece(year, len(rows), _encoded(events, owners, rows))


def _with_sorted_labels(table: Table) -> Table:
    """The same table with the labels of its text columns unique and in order."""
    columns, labels = dict(table.columns), dict(table.labels)
    for name, texts in table.labels.items():
        if name not in NOT_KEPT:
            in_order = sorted(set(texts))
            place = {text: code for code, text in enumerate(in_order)}
            moved = np.array([*(place[text] for text in texts), UNKNOWN], dtype=np.int32)
            columns[name], labels[name] = moved[table[name]], tuple(in_order)
    return Table(table.name, columns, labels)


def _store_order(events: Table, owners: Column) -> Column:
    """Positions by store number, then day, then the other columns; only ties are compared further."""
    key = (owners.astype(np.int64) << 32) + (events["day"].astype(np.int64) - np.iinfo(np.int32).min)
    order = np.argsort(key, kind="stable")
    same = np.diff(key[order]) == 0
    tied = np.flatnonzero(np.append(same, False) | np.append(False, same))
    rows = order[tied]
    others = [name for name in SCHEMA[events.name] if name not in (*NOT_KEPT, "day")]
    keys = [_as_whole_numbers(events[name][rows]) for name in reversed(others)]
    order[tied] = rows[np.lexsort((*keys, key[rows]))]
    return order


def _as_whole_numbers(values: Column) -> Column:
    """Keys that also tell 0.0 from -0.0; every ``nan`` is the same."""
    if values.dtype != np.float64:
        return values
    return np.where(np.isnan(values), np.nan, values).view(np.int64)


def _encoded(table: Table, numbers: Column, rows: Column) -> bytes:
    """The chosen rows as a blob; ``numbers`` are the store numbers of the table's rows."""
    columns = {NUMBER: parquet.numbers(numbers[rows].astype(np.int32))}
    for name, spec in SCHEMA[table.name].items():
        if name not in NOT_KEPT:
            columns[name] = _arrow_column(table[name][rows], spec, table.labels.get(name, ()))
    return parquet.encode(columns)


def _arrow_column(values: Column, spec: ColumnSpec, labels: Sequence[str]) -> pa.Array:
    if spec.kind == "text":
        return parquet.dictionary(used_texts(values, labels))
    if spec.kind == "day":
        return parquet.numbers(values, present=values != NO_DAY, kind=pa.date32())
    if spec.kind == "number":
        return parquet.numbers(values, present=~np.isnan(values))
    return parquet.numbers(values, present=values != UNKNOWN if spec.kind == "choice" else None)


def used_texts(codes: Column, labels: Sequence[str]) -> Texts:
    """The same texts with only the labels that these rows use."""
    used = np.unique(codes[codes != UNKNOWN])
    moved = np.full(len(labels) + 1, UNKNOWN, dtype=np.int32)  # the last one for UNKNOWN itself
    moved[used] = np.arange(len(used), dtype=np.int32)
    return Texts(moved[codes], tuple(labels[code] for code in used.tolist()))
