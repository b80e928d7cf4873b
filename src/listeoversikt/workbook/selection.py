"""Which of the file's rows a sheet shows: the main period, the whole list, the periods of a type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.workbook.names import ALL

Measure = tuple[str, str]
"""An indicator's id and variant."""


@dataclass(frozen=True)
class Selection:
    """The rows of one file, found by period, group and measure."""

    rows: Sequence[ShownRow]

    @cached_property
    def main(self) -> tuple[ShownRow, ...]:
        """The rows of the main period: the last 365 days, else the newest of the first type."""
        if not self.rows:
            return ()
        types = {shown.row.period_type for shown in self.rows}
        first = self.rows[0].row.period_type
        kind = PeriodType.ROLLING.value if PeriodType.ROLLING in types else first
        of_type = [shown for shown in self.rows if shown.row.period_type == kind]
        newest = max(shown.row.period_end for shown in of_type)
        return tuple(shown for shown in of_type if shown.row.period_end == newest)

    @cached_property
    def whole_list(self) -> dict[Measure, ShownRow]:
        """The main period's rows for the whole list, in the file's order."""
        return {_measure(shown.row): shown for shown in self.main if shown.row.group == ALL}

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The groups of the main period, in the file's order."""
        return tuple(dict.fromkeys(shown.row.group for shown in self.main))

    @cached_property
    def by_group(self) -> dict[Measure, dict[str, ShownRow]]:
        """The main period's rows by measure and group."""
        found: dict[Measure, dict[str, ShownRow]] = {}
        for shown in self.main:
            found.setdefault(_measure(shown.row), {})[shown.row.group] = shown
        return found

    @cached_property
    def series(self) -> dict[str, dict[Measure, list[ShownRow]]]:
        """By calendar period type and measure: the whole list's rows, oldest first."""
        found: dict[str, dict[Measure, list[ShownRow]]] = {}
        for shown in self.rows:
            row = shown.row
            if row.group == ALL and row.period_type != PeriodType.ROLLING:
                found.setdefault(row.period_type, {}).setdefault(_measure(row), []).append(shown)
        for measures in found.values():
            for rows in measures.values():
                rows.sort(key=_first_day)
        return found


def _measure(row: IndicatorRow) -> Measure:
    return row.id, row.variant


def _first_day(shown: ShownRow) -> int:
    return shown.row.period_start.toordinal()
