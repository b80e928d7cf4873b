"""The rows and counts of a workbook, hidden together; what needs no store. See ``workbook_figures``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from listeoversikt.indicators.breakdown import ALL
from listeoversikt.indicators.hiding import OWN_LIMITS, STRICT, CountTable, Limits, Shown, hide
from listeoversikt.indicators.hiding_former import FormerFile
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.journal.findings import ImportReport
from listeoversikt.operations import main_job
from listeoversikt.operations.contents import workbook_content
from listeoversikt.operations.figure_settings import figure_settings
from listeoversikt.operations.settings import Settings
from listeoversikt.workbook.content import Making, WorkbookContent

if TYPE_CHECKING:  # goals are told by a store's log, and this module is used without one
    from listeoversikt.operations.goal_lines import GoalRows


@dataclass(frozen=True)
class Figures:
    """What a workbook is made of, before anything is hidden: ``rows`` of its sheets, and those of the goals."""

    rows: tuple[IndicatorRow, ...]
    goals: tuple[GoalRows, ...]
    tables: tuple[CountTable, ...]

    @property
    def every_row(self) -> tuple[IndicatorRow, ...]:
        """Those that are hidden together."""
        return self.rows + tuple(row for goal in self.goals for row in goal.rows)


def in_workbook(row: IndicatorRow) -> bool:
    """Whether the workbook shows a row: series are of the whole office alone."""
    return row.group == ALL or row.period_type == PeriodType.ROLLING


def limits_of(settings: Settings) -> Limits:
    """The limits that the office has chosen."""
    return STRICT if settings.to_seven else OWN_LIMITS


def hide_figures(figures: Figures, limits: Limits, former: Sequence[FormerFile] = ()) -> Shown:
    """Everything that leaves, hidden together."""
    return hide(figures.every_row, figures.tables, limits, former)


def workbook_of(
    scored: main_job.ScoredList,
    report: ImportReport,
    shown: Shown,
    making: Making,
    limits: Limits,
) -> WorkbookContent:
    """The content of a workbook that has no store behind it, and so no goals."""
    rows = [one for one in shown.rows if in_workbook(one.row)]
    return workbook_content(scored, report, shown, limits, rows=rows, making=making)


def making_without_store(
    settings: Settings, work_date: dt.date, period_types: Sequence[str], *, wound_back: bool
) -> Making:
    """How the figures of an export alone are made."""
    return Making(
        work_date=work_date,
        period_types=tuple(map(str, period_types)),
        wound_back=wound_back,
        settings=figure_settings(settings),
    )
