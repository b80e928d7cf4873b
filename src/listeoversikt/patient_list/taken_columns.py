"""Some rows of a table's columns, and how they come to rest: kept small, without the columns they were taken from.

A column is taken when first asked for: most never are. While everything is being worked out, the rows wanted and the
columns they come from are kept for it. When what is shown has come to rest (``TakenColumns.settle``), what nobody has
asked for is taken and kept packed, and the first columns are let go of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Column = NDArray[Any]

WHOLE_NUMBERS = (np.int8, np.int16, np.int32)
FEW_VALUES = 2**16
"""So many distinct numbers at most are kept as a list of them and a place in it for each row."""


class TakenColumns(Mapping[str, Column]):
    """Some rows of a table's columns; may be asked on any thread, also while another settles it."""

    __slots__ = ("_names", "_source", "_taken", "row_count")

    def __init__(self, columns: Mapping[str, Column], rows: Column) -> None:
        """``rows`` are positions, in the order wanted."""
        self.row_count = len(rows)
        self._names = tuple(columns)
        self._source: _Rows | _Packed = _Rows(columns, rows)
        self._taken: dict[str, Column] = {}

    def __getitem__(self, name: str) -> Column:
        found = self._taken.get(name)
        if found is None:
            found = self._taken[name] = self._source.column(name)
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def exchanged(self, columns: Mapping[str, Column]) -> TakenColumns:
        """The same with some columns exchanged."""
        other = TakenColumns.__new__(TakenColumns)
        other.row_count, other._names = self.row_count, self._names
        other._source, other._taken = self._source, {**self._taken, **columns}
        return other

    def some(self, name: str, rows: Column) -> Column | None:
        """Rows of a column that is kept packed; None where the column lies here, or isn't settled."""
        source = self._source
        return source.some(name, rows) if isinstance(source, _Packed) and name not in self._taken else None

    def first(self, name: str) -> tuple[Column, Column] | None:
        """The column that ``name`` is to be taken from, and which of its rows; None where it's here already."""
        source = self._source
        if name in self._taken or not isinstance(source, _Rows):
            return None
        return source.columns[name], source.rows

    def settle(self, counting: Column) -> None:
        """Lets go of the columns these were taken from. What was asked for stays as it is.

        ``counting``: 0, 1, 2 ..., at least as long as the columns; one that only counts its rows shares it.
        """
        source = self._source
        if not isinstance(source, _Rows):
            return
        left = [name for name in self._names if name not in self._taken]
        self._source = _Packed({name: packed(source.column(name)) for name in left})  # exchanged in one step
        for name, column in tuple(self._taken.items()):
            same = counting[: len(column)]
            if column.dtype == same.dtype and np.array_equal(column, same):
                self._taken[name] = same


class _Rows:
    """Rows of columns, still to be taken."""

    __slots__ = ("_first", "columns", "rows")

    def __init__(self, columns: Mapping[str, Column], rows: Column) -> None:
        self.columns, self.rows = columns, rows
        self._first: tuple[Column, Column] | None = None

    def column(self, name: str) -> Column:
        """Rows of rows are taken from the first table at once, where the middle one hasn't been asked."""
        if not isinstance(self.columns, TakenColumns):
            return self.columns[name][self.rows]
        first = self.columns.first(name)
        if first is not None:
            return first[0][self._of_first(first[1])]
        some = self.columns.some(name, self.rows)
        return self.columns[name][self.rows] if some is None else some

    def _of_first(self, middle: Column) -> Column:
        """Which rows of the first table; ``middle`` are those of the table between, one and the same each time."""
        first = self._first
        if first is None or first[0] is not middle:
            first = self._first = middle, middle[self.rows]
        return first[1]


class _Packed:
    """Columns at rest."""

    __slots__ = ("_columns",)

    def __init__(self, columns: Mapping[str, PackedColumn]) -> None:
        self._columns = columns

    def column(self, name: str) -> Column:
        return self._columns[name].whole()

    def some(self, name: str, rows: Column) -> Column:
        return self._columns[name].some(rows)


class PackedColumn:
    """A column in as few bytes as give the same column back, bit for bit."""

    __slots__ = ("_dtype", "_kept", "_values")

    def __init__(self, kept: Column, dtype: np.dtype[Any], values: Column | None = None) -> None:
        """``kept`` are the numbers themselves, or each row's place in ``values``; ``dtype`` is the column's."""
        self._kept, self._dtype, self._values = kept, dtype, values

    @property
    def nbytes(self) -> int:
        """How much is kept, in bytes."""
        return self._kept.nbytes + (0 if self._values is None else self._values.nbytes)

    def whole(self) -> Column:
        """The column."""
        return self._unpacked(self._kept)

    def some(self, rows: Column) -> Column:
        """Some rows of it."""
        return self._unpacked(self._kept[rows])

    def _unpacked(self, kept: Column) -> Column:
        if self._values is not None:
            return np.asarray(self._values[kept])
        return kept.astype(self._dtype, copy=False)


def packed(column: Column) -> PackedColumn:
    """The column, packed; as it is where it can't be made smaller."""
    if not len(column):
        return PackedColumn(column, column.dtype)
    if column.dtype == np.float64:
        return _packed_numbers(column)
    if column.dtype in WHOLE_NUMBERS:
        lowest, highest = int(column.min()), int(column.max())
        for kind in WHOLE_NUMBERS:
            if np.iinfo(kind).min <= lowest and highest <= np.iinfo(kind).max:
                return PackedColumn(column.astype(kind, copy=False), column.dtype)
    return PackedColumn(column, column.dtype)


def _packed_numbers(column: Column) -> PackedColumn:
    """Distinct by their bits, so that what is missing and the sign of a zero come back as they were."""
    bits = np.ascontiguousarray(column).view(np.int64)
    values = np.unique(bits)
    if len(values) > FEW_VALUES:
        return PackedColumn(column, column.dtype)
    place = np.searchsorted(values, bits).astype(np.min_scalar_type(len(values) - 1))
    return PackedColumn(place, column.dtype, values.view(np.float64))
