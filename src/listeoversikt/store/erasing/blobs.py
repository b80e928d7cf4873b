"""The bytes of a snapshot or of a scored list without one patient; every other row as it was.

A blob's columns are read and written as they lie, by what they are and not by what this version calls them, so that
nothing of anybody else's changes, also in blobs that an older program wrote.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from listeoversikt.patient_list.frames import SCHEMA, UNKNOWN, Column, Mask
from listeoversikt.store import scored_lists
from listeoversikt.store.extracts import parquet
from listeoversikt.store.extracts.snapshots import NUMBER, used_texts

PATIENT_ID = "patient_id"
"""The column of a scored list that names its patients."""


def patients_in(content: bytes) -> Column:
    """The store numbers in a snapshot's blob, one a row."""
    return parquet.values_of(parquet.decode(content, only=(NUMBER,))[NUMBER], UNKNOWN)


def snapshot_without(name: str, content: bytes, numbers: Sequence[int]) -> tuple[bytes, int]:
    """A blob of table ``name`` without those patients, and how many rows are left."""
    texts = [column for column, spec in SCHEMA[name].items() if spec.kind == "text"]
    columns = parquet.decode(content, texts)
    stay = ~np.isin(parquet.values_of(columns[NUMBER], UNKNOWN), np.asarray(numbers))
    kept = {column: _kept(values, stay) for column, values in columns.items()}
    return parquet.encode(kept), int(stay.sum())


def scored_without(content: bytes, patients: Sequence[str]) -> bytes | None:
    """A scored list without those patients: the same bytes where none is in it, None where it can't be told."""
    columns = scored_lists.decoded(content)
    ids = columns.get(PATIENT_ID)
    if ids is None or any(len(values) != len(ids) for values in columns.values()):
        return None
    gone = frozenset(patients)
    stay = np.array([patient not in gone for patient in ids], dtype=np.bool_)
    if stay.all():
        return content
    return scored_lists.encoded({name: _rows(values, stay) for name, values in columns.items()})


def _kept(column: pa.Array, stay: Mask) -> pa.Array:
    """The rows that stay; a text column's dictionary holds only what they use."""
    if pa.types.is_dictionary(column.type):
        texts = parquet.texts_of(column)
        return parquet.dictionary(used_texts(texts.codes[stay], texts.labels))
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        return parquet.strings([text for text, stays in zip(column.to_pylist(), stay, strict=True) if stays])
    if pa.types.is_boolean(column.type):
        return parquet.truths(parquet.values_of(column, 0)[stay])
    present = parquet.present_in(column)[stay]
    return parquet.numbers(parquet.values_of(column, 0)[stay], present=present, kind=column.type)


def _rows(values: Column | list[str], stay: Mask) -> Column | list[str]:
    if isinstance(values, np.ndarray):
        return values[stay]
    return [text for text, stays in zip(values, stay, strict=True) if stays]
