"""The tables of a patient list out of their blobs.

A column that a blob doesn't have (written before the column existed) is loaded as missing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from listeoversikt.patient_list.frames import PATIENTS, SCHEMA, UNKNOWN, Column, ColumnSpec, Table
from listeoversikt.store.extracts import parquet
from listeoversikt.store.extracts.parquet import Texts
from listeoversikt.store.extracts.snapshots import NOT_KEPT, NUMBER
from listeoversikt.store.refusals import Reason, StoreRefused


def loaded_patients(content: bytes, ids: Sequence[str]) -> tuple[Table, Column]:
    """The patients of a blob and their store numbers; ``ids`` are the pseudonyms by store number.

    Refused as damaged when a patient has no pseudonym.
    """
    blobs = [_read(PATIENTS, content)]
    numbers = _store_numbers(blobs)
    if numbers.max(initial=-1) >= len(ids):
        raise StoreRefused(Reason.DAMAGED)
    labels = {"patient_id": tuple(ids[number] for number in numbers.tolist())}
    columns = {"patient_id": np.arange(len(numbers), dtype=np.int32)}
    return _table(PATIENTS, blobs, columns, labels), numbers


def loaded_events(name: str, contents: Sequence[bytes], numbers: Column) -> Table:
    """The events of all years (ascending): by position of the patient in ``numbers``, then day.

    Refused as damaged when an event belongs to somebody who isn't in the extract.
    """
    blobs = [_read(name, content) for content in contents]
    owners = _store_numbers(blobs)
    highest = max(numbers.max(initial=0), owners.max(initial=0))
    position = np.full(int(highest) + 1, UNKNOWN, dtype=np.int32)
    position[numbers] = np.arange(len(numbers), dtype=np.int32)
    patient = position[owners]
    if (patient == UNKNOWN).any():
        raise StoreRefused(Reason.DAMAGED)
    rows = _table(name, blobs, {"patient": patient}, {}).take(np.argsort(patient, kind="stable"))
    return rows.replace(row=np.arange(len(rows), dtype=np.int32))


def _read(name: str, content: bytes) -> dict[str, pa.Array]:
    texts = [column for column, spec in SCHEMA[name].items() if spec.kind == "text"]
    return parquet.decode(content, texts)


def _store_numbers(blobs: Sequence[dict[str, pa.Array]]) -> Column:
    return _joined([parquet.values_of(blob[NUMBER], UNKNOWN) for blob in blobs], ColumnSpec("index"))


def _table(
    name: str,
    blobs: Sequence[dict[str, pa.Array]],
    columns: dict[str, Column],
    labels: dict[str, tuple[str, ...]],
) -> Table:
    """The rows of the blobs one after the other, in the columns of ``frames``."""
    columns, labels = dict(columns), dict(labels)
    for column, spec in SCHEMA[name].items():
        if column in NOT_KEPT:
            continue
        if spec.kind == "text":
            texts = _joined_texts([_texts(blob, column) for blob in blobs])
            columns[column], labels[column] = texts.codes, texts.labels
        else:
            columns[column] = _joined([_values(blob, column, spec) for blob in blobs], spec)
    columns["row"] = np.arange(sum(len(blob[NUMBER]) for blob in blobs), dtype=np.int32)
    return Table(name, {column: columns[column] for column in SCHEMA[name]}, labels)


def _values(blob: dict[str, pa.Array], column: str, spec: ColumnSpec) -> Column:
    if column not in blob:
        return np.full(len(blob[NUMBER]), spec.empty, dtype=spec.dtype)
    return parquet.values_of(blob[column], spec.empty)


def _texts(blob: dict[str, pa.Array], column: str) -> Texts:
    if column not in blob:
        return Texts(np.full(len(blob[NUMBER]), UNKNOWN, dtype=np.int32), ())
    return parquet.texts_of(blob[column])


def _joined(pieces: Sequence[Column], spec: ColumnSpec) -> Column:
    return np.concatenate([np.empty(0, dtype=spec.dtype), *pieces]).astype(spec.dtype, copy=False)


def _joined_texts(pieces: Sequence[Texts]) -> Texts:
    """The texts one after the other, with one set of labels in order."""
    labels = sorted(set().union(*(piece.labels for piece in pieces)))
    place = {label: code for code, label in enumerate(labels)}
    moved = [
        np.array([*(place[label] for label in piece.labels), UNKNOWN], dtype=np.int32)[piece.codes]
        for piece in pieces
    ]
    return Texts(_joined(moved, ColumnSpec("text")), tuple(labels))
