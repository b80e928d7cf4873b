"""The checksum of the figures as they're shown: the same figures always give the same, in whatever order.

Canonical form: UTF-8, one line a figure, fields joined by tabs, lines sorted and each ended by a line feed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.indicators.result import Remark
from listeoversikt.workbook.content import StateCount, TableQuality, WorkbookContent
from listeoversikt.workbook.csv_files import number_text

HIDDEN = "hidden"


def figures_checksum(content: WorkbookContent) -> str:
    """SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical_figures(content).encode()).hexdigest()


def rows_checksum(rows: Iterable[ShownRow]) -> str:
    """The same of the indicators' rows alone."""
    return hashlib.sha256(_joined(map(_row, rows)).encode()).hexdigest()


def canonical_figures(content: WorkbookContent) -> str:
    """The canonical form: indicators, counts of discharges and worklist, and what was read of each table."""
    lines = [
        *map(_row, content.rows),
        *_counts("discharges", content.discharges.rows, content.discharges.total),
        *_counts("worklist", content.worklist.rows, content.worklist.total),
        *(line for table in content.quality for line in _quality(table)),
    ]
    return _joined(lines)


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in sorted(lines))


def _row(shown: ShownRow) -> str:
    row = shown.row
    key = (row.id, row.variant, row.group, row.period_type, str(row.period_start), str(row.period_end))
    figures = (row.numerator, row.denominator, row.value, row.low, row.high)
    remarks = ";".join(_remark(remark) for remark in row.remarks)
    hidden = "" if shown.hidden_as is None else str(shown.hidden_as)
    return "\t".join(["figure", *key, *map(number_text, figures), hidden, remarks])


def _remark(remark: Remark) -> str:
    begins = "" if remark.begins is None else f":{remark.begins}"
    return f"{remark.note}:{remark.what}:{remark.count}{begins}"


def _counts(name: str, rows: Iterable[StateCount], total: int | None) -> Iterable[str]:
    for state in rows:
        yield "\t".join([name, state.key, state.due, _count(state.count)])
    yield "\t".join([name, "total", "", _count(total)])


def _quality(table: TableQuality) -> Iterable[str]:
    counts = (table.read, table.kept, table.set_aside, table.ignored)
    yield "\t".join(["table", table.name, *map(_count, counts)])
    for reason in table.reasons:
        yield "\t".join(["reason", table.name, reason.key, _count(reason.count)])


def _count(count: int | None) -> str:
    return HIDDEN if count is None else str(count)
