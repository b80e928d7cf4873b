"""Keeps the account of one table: which rows are set aside, which ignored, which cells read as empty.

read = kept + set aside + ignored, always. One finding a row; further reasons are joined to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from listeoversikt.journal.findings import Finding, Reason, TableCount, mask
from listeoversikt.journal.raw_table import RawColumn, RawTable
from listeoversikt.patient_list.frames import Column, Mask


@dataclass(frozen=True)
class Remark:
    """Some rows of a table, why they stand out, and what was expected in which column."""

    rows: Column
    reason: Reason
    column: str
    expected: str
    sets_aside: bool


@dataclass
class Judge:
    """The account of one table while its rows are judged."""

    raw: RawTable
    bad: Mask = field(init=False)
    ignored: Mask = field(init=False)
    remarks: list[Remark] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bad = np.zeros(len(self.raw.rows), dtype=np.bool_)
        self.ignored = np.zeros(len(self.raw.rows), dtype=np.bool_)

    def __len__(self) -> int:
        return len(self.bad)

    def column(self, name: str) -> RawColumn | None:
        """A column by the contract's name, or None when the file does not have it."""
        return self.raw.columns.get(name)

    def required(self, name: str) -> RawColumn:
        """A column that must be there (the reader's caller has checked)."""
        return self.raw.columns[name]

    def set_aside(self, rows: Mask, reason: Reason, column: str, expected: str = "") -> None:
        """Sets rows aside."""
        self._remark(rows, reason, column, expected, sets_aside=True)
        self.bad |= rows

    def note(self, rows: Mask, reason: Reason, column: str, expected: str = "") -> None:
        """Remarks on a cell that is read as empty; the row stays."""
        self._remark(rows, reason, column, expected, sets_aside=False)

    def _remark(self, rows: Mask, reason: Reason, column: str, expected: str, *, sets_aside: bool) -> None:
        rows = rows & ~self.ignored
        if rows.any():
            self.remarks.append(Remark(np.flatnonzero(rows), reason, column, expected, sets_aside))

    @property
    def kept(self) -> Column:
        """Positions of the rows that are kept."""
        return np.flatnonzero(~self.bad & ~self.ignored)

    def count(self) -> TableCount:
        """The table's line of the report."""
        ignored = int(self.ignored.sum())
        aside = int((self.bad & ~self.ignored).sum()) + len(self.raw.bad_width)
        return TableCount(self.raw.read, self.raw.read - aside - ignored, aside, ignored)

    def findings(self) -> list[Finding]:
        """One finding a row, in the order of the file; none on a row that is ignored."""
        by_row: dict[int, list[Remark]] = {}
        for remark in self.remarks:
            for position in remark.rows[~self.ignored[remark.rows]].tolist():
                by_row.setdefault(position, []).append(remark)
        found = [self._finding(position, remarks) for position, remarks in by_row.items()]
        found += [
            Finding(self.raw.name, line, "", (Reason.WRONG_WIDTH,), "", "", True)
            for line in self.raw.bad_width
        ]
        return sorted(found, key=lambda finding: finding.row)

    def _finding(self, position: int, remarks: list[Remark]) -> Finding:
        remarks = sorted(remarks, key=lambda remark: not remark.sets_aside)
        first = remarks[0]
        column = self.column(first.column)
        text = column.texts[column.codes[position]] if column is not None else ""
        return Finding(
            table=self.raw.name,
            row=int(self.raw.rows[position]),
            column=first.column,
            reasons=tuple(dict.fromkeys(remark.reason for remark in remarks)),
            expected=first.expected,
            found=mask(text),
            set_aside=first.sets_aside,
        )
