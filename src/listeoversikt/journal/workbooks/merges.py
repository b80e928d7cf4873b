"""What merged cells mean: over several rows the value of each, over several columns that of the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from listeoversikt.journal.workbooks.scan import Area
from listeoversikt.patient_list.frames import Column

EMPTY = -1


def spread_merged(columns: Mapping[int, Column], rows: Column, merged: Sequence[Area]) -> bool:
    """Changes ``columns`` (a number a row, ``EMPTY`` where there is nothing) in place.

    Only rows that hold something are filled. False when areas lie over each other, which no spreadsheet writes.
    """
    positions = np.array(sorted(columns), dtype=np.int64)
    left = len(rows) * len(columns)
    for first, top, last, bottom in merged:
        start, end = (int(place) for place in np.searchsorted(rows, (top, bottom + 1)))
        from_column, to_column = (int(place) for place in np.searchsorted(positions, (first, last + 1)))
        covered = positions[from_column:to_column].tolist()
        left -= (end - start) * len(covered)
        if left < 0:
            return False
        for position in covered:
            column = columns[position]
            shown = position == first and start < end and int(rows[start]) == top
            column[start:end] = column[start] if shown else EMPTY
    return True
