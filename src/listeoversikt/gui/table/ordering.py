"""The order of a column's rows: Norwegian alphabet, missing last both ways, equal values as they came.

>>> order = ColumnOrder(["øl", None, "ærlig", "Zeta", "øl"])
>>> order.rows(descending=False), order.rows(descending=True)
([3, 2, 0, 4, 1], [0, 4, 2, 3, 1])
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, chain, groupby, pairwise
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QCollator, QLocale

NUMBERS = {int, float, bool}
ROWS_A_VALUE = 8
"""With so many rows to each distinct value, rows are put in buckets instead of being sorted."""


@cache
def _collator() -> QCollator:
    return QCollator(QLocale("nb_NO"))


def collated(texts: Sequence[str]) -> list[Any]:
    """A sortable key for each text. Plain letters and digits need no collator, unless «aa» (å) is in them."""
    if all(text.isascii() and text.isalnum() and "aa" not in text.lower() for text in texts):
        return [(text.lower(), text.swapcase()) for text in texts]
    key = _collator().sortKey
    kept = {text: key(text) for text in set(texts)}
    places = {text: place for place, text in enumerate(sorted(kept, key=kept.__getitem__))}
    return [places[text] for text in texts]


class ColumnOrder:
    """Source rows by a column's values; worked out at first use and kept."""

    def __init__(self, values: Sequence[Any]) -> None:
        self._known, self._begins, self._missing = _ordered(values)
        self._ascending = self._known + self._missing
        self._descending: list[int] | None = None
        self._ranks: dict[bool, array[int]] = {}

    def rows(self, *, descending: bool) -> list[int]:
        """All source rows; the list is shared: don't change it."""
        if not descending:
            return self._ascending
        if self._descending is None:
            self._descending = self._turned() + self._missing
        return self._descending

    def ranks(self, *, descending: bool) -> Sequence[int]:
        """Where each source row stands among all."""
        if descending not in self._ranks:
            places = array("i", bytes(4 * len(self._ascending)))
            for place, row in enumerate(self.rows(descending=descending)):
                places[row] = place
            self._ranks[descending] = places
        return self._ranks[descending]

    def _turned(self) -> list[int]:
        """Runs of equal values from the last to the first, each as it came."""
        known = self._known
        if len(self._begins) == len(known):
            return known[::-1]
        ends = [*self._begins[1:], len(known)]
        return [
            row
            for begin, end in zip(reversed(self._begins), reversed(ends), strict=True)
            for row in known[begin:end]
        ]


Ordered = tuple[list[int], list[int], list[int]]
"""Rows of known values in order, where each run of equal values begins among them, and rows without a value."""


def _ordered(values: Sequence[Any]) -> Ordered:
    """By the shortest way there is: places as they are, distinct values, or else row by row."""
    kinds = set(map(type, values)) - {type(None)}
    if not (kinds <= {str} or kinds <= NUMBERS):
        return _by_rows(values)
    distinct = set(values)
    if len(values) >= ROWS_A_VALUE * len(distinct):
        return _by_buckets(values)
    if kinds == {int} and len(distinct) == len(values) and None not in distinct:
        first = min(distinct)
        if max(distinct) - first == len(values) - 1:
            return _by_places(values, first)
    return _by_rows(values)


def _by_places(places: Sequence[int], first: int) -> Ordered:
    """Each row says its place, counted from ``first``."""
    rows = [0] * len(places)
    for row, place in enumerate(places):
        rows[place - first] = row
    return rows, list(range(len(rows))), []


def _by_buckets(values: Sequence[Any]) -> Ordered:
    rows: defaultdict[Any, list[int]] = defaultdict(list)
    for row, value in enumerate(values):
        rows[value].append(row)
    missing = sorted(chain.from_iterable([rows.pop(value) for value in list(rows) if _is_missing(value)]))
    keys = _sortable(list(rows))
    by_key = sorted(zip(keys, rows.values(), strict=True), key=itemgetter(0))
    equal = [[own for _, own in run] for _, run in groupby(by_key, itemgetter(0))]
    runs = [run[0] if len(run) == 1 else sorted(chain(*run)) for run in equal]
    return list(chain(*runs)), [0, *accumulate(map(len, runs[:-1]))], missing


def _by_rows(values: Sequence[Any]) -> Ordered:
    known = [row for row, value in enumerate(values) if not _is_missing(value)]
    missing = [row for row, value in enumerate(values) if _is_missing(value)]
    keys = _sortable([values[row] for row in known])
    places = sorted(range(len(known)), key=keys.__getitem__)
    ordered = [keys[place] for place in places]
    begins = [0, *(at for at, (one, two) in enumerate(pairwise(ordered), 1) if one != two)]
    return [known[place] for place in places], begins, missing


def _is_missing(value: Any) -> bool:
    return value is None or value != value


def _sortable(values: list[Any]) -> list[Any]:
    """Keys that can be compared with one another, whatever the values are."""
    kinds = {type(value) for value in values}
    if kinds <= {str}:
        return collated(values)
    if kinds <= NUMBERS or len(kinds) == 1:
        return values
    return collated([str(value) for value in values])
