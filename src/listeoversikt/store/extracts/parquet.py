"""Columns as the bytes of a Parquet file, and back.

The same columns always give the same bytes (with one version of pyarrow): one row group, zstd, no statistics
and no schema of pyarrow's own. What is missing is null in the file.

Everything goes through buffers: ``pa.array``, ``to_numpy`` and their like import pandas where it's installed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from pyarrow import parquet as pq

from listeoversikt.patient_list.frames import UNKNOWN, Column, Mask

COMPRESSION_LEVEL = 6
_NUMPY_TYPES = {
    pa.int8(): np.int8,
    pa.int16(): np.int16,
    pa.int32(): np.int32,
    pa.int64(): np.int64,
    pa.uint8(): np.uint8,
    pa.uint16(): np.uint16,
    pa.uint32(): np.uint32,
    pa.uint64(): np.uint64,
    pa.date32(): np.int32,
    pa.float32(): np.float32,
    pa.float64(): np.float64,
}


@dataclass(frozen=True)
class Texts:
    """A text column: ``codes`` point into ``labels``; ``UNKNOWN`` (-1) is null."""

    codes: Column
    labels: tuple[str, ...]


def numbers(values: Column, present: Mask | None = None, kind: pa.DataType | None = None) -> pa.Array:
    """A column of numbers, null where it isn't ``present``."""
    arrow_type = kind or pa.from_numpy_dtype(values.dtype)
    if present is None or present.all():
        return pa.Array.from_buffers(arrow_type, len(values), [None, _buffer(values)])
    return pa.Array.from_buffers(arrow_type, len(values), [_bits(present), _buffer(values)])


def truths(values: Mask) -> pa.Array:
    """A column of yes and no."""
    return pa.Array.from_buffers(pa.bool_(), len(values), [None, _bits(values)])


def strings(values: Sequence[str]) -> pa.Array:
    """A column of texts, all of them present."""
    encoded = [value.encode() for value in values]
    ends = np.zeros(len(encoded) + 1, dtype=np.int64)
    np.cumsum(np.fromiter(map(len, encoded), dtype=np.int64, count=len(encoded)), out=ends[1:])
    return pa.Array.from_buffers(
        pa.large_string(), len(encoded), [None, _buffer(ends), pa.py_buffer(b"".join(encoded))]
    )


def dictionary(texts: Texts) -> pa.Array:
    """A text column with its labels as the dictionary, in their order."""
    codes = numbers(texts.codes.astype(np.int32), present=texts.codes != UNKNOWN)
    return pa.DictionaryArray.from_arrays(codes, strings(texts.labels).cast(pa.string()))


def encode(columns: Mapping[str, pa.Array]) -> bytes:
    """The columns as one Parquet file; sorted whole numbers and days are kept as differences."""
    table = pa.Table.from_arrays(list(columns.values()), names=list(columns))
    differences = [name for name, column in columns.items() if column.type in (pa.int32(), pa.date32())]
    sink = pa.BufferOutputStream()
    with pq.ParquetWriter(
        sink,
        table.schema,
        compression="zstd",
        compression_level=COMPRESSION_LEVEL,
        use_dictionary=[name for name in columns if name not in differences],
        column_encoding=dict.fromkeys(differences, "DELTA_BINARY_PACKED") or None,
        write_statistics=False,
        store_schema=False,
    ) as writer:
        writer.write_table(table, row_group_size=max(1, len(table)))
    return bytes(memoryview(sink.getvalue()))


def decode(
    content: bytes, texts: Sequence[str] = (), only: Sequence[str] | None = None
) -> dict[str, pa.Array]:
    """The columns of a Parquet file, or ``only`` some; those in ``texts``, where there, as dictionary columns."""
    buffer = pa.py_buffer(content)
    metadata = pq.read_metadata(pa.BufferReader(buffer))
    dictionaries = [name for name in texts if name in metadata.schema.names]
    file = pq.ParquetFile(pa.BufferReader(buffer), metadata=metadata, read_dictionary=dictionaries)
    table = file.read(None if only is None else list(only), use_threads=False)
    return {name: _one_array(table.column(name)) for name in table.column_names}


def values_of(column: pa.Array, empty: float) -> Column:
    """A column of numbers as numpy, with ``empty`` where it's null."""
    if pa.types.is_boolean(column.type):
        return _unpacked(column.buffers()[1], column)
    dtype = np.dtype(_NUMPY_TYPES[column.type])
    buffer = column.buffers()[1]
    raw = np.frombuffer(buffer, dtype=dtype) if buffer is not None else np.empty(0, dtype=dtype)
    values = raw[column.offset : column.offset + len(column)]
    return np.where(present_in(column), values, dtype.type(empty)) if column.null_count else values.copy()


def texts_of(column: pa.Array) -> Texts:
    """A dictionary column as codes and labels."""
    return Texts(values_of(column.indices, UNKNOWN), tuple(column.dictionary.to_pylist()))


def present_in(column: pa.Array) -> Mask:
    """Which rows aren't null."""
    bits = column.buffers()[0]
    return np.ones(len(column), dtype=np.bool_) if bits is None else _unpacked(bits, column)


def _one_array(column: pa.ChunkedArray) -> pa.Array:
    """The column in one piece."""
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _buffer(values: Column) -> pa.Buffer:
    return pa.py_buffer(np.ascontiguousarray(values))


def _bits(mask: Mask) -> pa.Buffer:
    return pa.py_buffer(np.packbits(mask, bitorder="little"))


def _unpacked(bits: pa.Buffer, column: pa.Array) -> Mask:
    whole = np.unpackbits(np.frombuffer(bits, dtype=np.uint8), bitorder="little")
    return whole[column.offset : column.offset + len(column)].astype(np.bool_)
