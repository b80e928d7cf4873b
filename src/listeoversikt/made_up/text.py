"""Columns of numbers to CSV text: look-up tables of bytes and one join per chunk.

The dialect is that of many Norwegian systems: semicolon, Windows-1252, dates as dd.mm.yyyy, decimal comma, CRLF.
Arrow arrays are made from buffers: `pa.array` and `pa.scalar` import pandas where it's installed (0.6 s).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from listeoversikt.made_up.arrays import NO_DAY, Bools, Floats, Ints, date_of

ENCODING = "cp1252"
SEPARATOR, LINE_END = b";", b"\r\n"
_MOST_TENTHS = 40_000
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Dates:
    """Every day of a span as dd.mm.yyyy; NO_DAY is empty."""

    first: int
    texts: pa.Array

    @classmethod
    def of(cls, first: int, last: int) -> "Dates":
        """The days from `first` to `last`, inclusive."""
        days = (date_of(day).strftime("%d.%m.%Y") for day in range(first, last + 1))
        return cls(first, _table(("", *days)))

    def column(self, days: Ints) -> pa.Array:
        """The days as text."""
        return pick(self.texts, np.where(days == NO_DAY, 0, days - self.first + 1))


def words(names: Sequence[str], places: Ints) -> pa.Array:
    """The names at the given places; place -1 is empty."""
    return pick(_table(("", *names)), places + 1)


def yes_no(values: Bools) -> pa.Array:
    """ja or nei."""
    return pick(_table(("nei", "ja")), values.astype(np.int64))


def tenths(values: Ints) -> pa.Array:
    """Numbers given in tenths, with decimal comma where they aren't whole: 74 is "7,4", 70 is "7"."""
    return pick(_tenth_texts(), values)


def whole(values: Ints) -> pa.Array:
    """Whole numbers."""
    return pc.cast(pc.cast(_numbers(values), pa.string()), pa.binary())


def millionths(values: Floats) -> pa.Array:
    """Shares from 0 to 1 with a decimal point and six decimals."""
    numbers = np.clip(np.round(values * _MILLION), 0, _MILLION - 1).astype(np.int64)
    padded = pc.cast(pc.cast(_numbers(numbers + _MILLION), pa.string()), pa.binary())
    return pc.binary_replace_slice(padded, 0, 1, b"0.")


def same(text: str, count: int) -> pa.Array:
    """The same text on every row."""
    return pick(_table((text,)), np.zeros(count, dtype=np.int64))


def letters(rows: np.ndarray[tuple[int, int], np.dtype[np.uint8]]) -> pa.Array:
    """Texts of equal length, one a row, from a matrix of character codes."""
    offsets = np.arange(len(rows) + 1, dtype=np.int32) * rows.shape[1]
    return _binary(offsets, np.ascontiguousarray(rows))


def joined(names: Sequence[str], places: Ints, offsets: Ints) -> pa.Array:
    """Several names a row, split by a space: row i has `places[offsets[i]:offsets[i + 1]]`."""
    bounds = offsets.astype(np.int32)
    starts = pa.Array.from_buffers(pa.int32(), len(bounds), [None, pa.py_buffer(bounds)])
    return pc.binary_join(pa.ListArray.from_arrays(starts, words(names, places)), _scalar(b" "))


def pick(texts: pa.Array, places: Ints) -> pa.Array:
    """The texts at the given places."""
    return texts.take(_numbers(places))


def rows_of(columns: Sequence[pa.Array], separator: bytes = SEPARATOR, end: bytes = LINE_END) -> memoryview:
    """The rows as the bytes that stand in the file."""
    *others, last = columns
    ended = pc.binary_join_element_wise(last, _scalar(end), _scalar(b""))
    lines = pc.binary_join_element_wise(*others, ended, _scalar(separator))
    if len(lines) == 0:
        return memoryview(b"")
    offsets = np.frombuffer(lines.buffers()[1], dtype=np.int32)
    return memoryview(lines.buffers()[2])[: int(offsets[len(lines)])]


def header_of(names: Sequence[str]) -> bytes:
    """The first line of a file."""
    return ";".join(names).encode(ENCODING) + LINE_END


@cache
def _tenth_texts() -> pa.Array:
    values = range(_MOST_TENTHS)
    return _table(
        tuple(f"{value // 10},{value % 10}" if value % 10 else str(value // 10) for value in values)
    )


@cache
def _table(texts: tuple[str, ...]) -> pa.Array:
    """A look-up table of texts."""
    encoded = [text.encode(ENCODING) for text in texts]
    offsets = np.cumsum([0, *(len(text) for text in encoded)], dtype=np.int32)
    return _binary(offsets, np.frombuffer(b"".join(encoded) or b" ", dtype=np.uint8))


def _binary(
    offsets: np.ndarray[tuple[int], np.dtype[np.int32]],
    content: np.ndarray[tuple[int, ...], np.dtype[np.uint8]],
) -> pa.Array:
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(content)]
    return pa.Array.from_buffers(pa.binary(), len(offsets) - 1, buffers)


def _scalar(content: bytes) -> pa.Scalar:
    return _binary(
        np.array([0, len(content)], dtype=np.int32), np.frombuffer(content or b" ", dtype=np.uint8)
    )[0]


def _numbers(values: Ints) -> pa.Array:
    numbers = np.ascontiguousarray(values, dtype=np.int64)
    return pa.Array.from_buffers(pa.int64(), len(numbers), [None, pa.py_buffer(numbers)])
