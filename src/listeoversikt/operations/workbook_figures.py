"""The figures of a workbook: what is counted for it, hidden together, and told with how they were made.

Every group in the last 365 days; series for the whole office alone (few crosses are worth what they hide); and the
periods of the office's goals.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from listeoversikt.indicators.breakdown import ALL
from listeoversikt.indicators.hiding import OWN_LIMITS, STRICT, CountTable, Limits, Shown, hide
from listeoversikt.indicators.hiding_former import FormerFile
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.journal.findings import ImportReport
from listeoversikt.operations import main_job
from listeoversikt.operations.contents import count_tables, workbook_content
from listeoversikt.operations.figure_settings import figure_settings
from listeoversikt.operations.goal_lines import GoalRows, all_rows, goal_lines, goal_rows
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.store.repository import Store
from listeoversikt.workbook.content import Making, WorkbookContent


@dataclass(frozen=True)
class Figures:
    """What a workbook is made of, before anything is hidden: ``rows`` of its sheets, and those of the goals."""

    rows: tuple[IndicatorRow, ...]
    goals: tuple[GoalRows, ...]
    tables: tuple[CountTable, ...]

    @property
    def every_row(self) -> tuple[IndicatorRow, ...]:
        """Those that are hidden together."""
        return self.rows + all_rows(self.goals)


def count_figures(view: View, period_types: Sequence[str]) -> Figures:
    """Counts everything that the workbook shows."""
    settings = view.settings
    counted = main_job.count(view.scored, period_types, lists=settings.per_list, settings=settings)
    rows = tuple(row for row in counted if in_workbook(row))
    return Figures(rows, goal_rows(view), count_tables(view.scored, view.current.report))


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


def content_of(
    view: View, figures: Figures, shown: Shown, making: Making, limits: Limits | None = None
) -> WorkbookContent:
    """The workbook's content; ``shown`` are ``every_row`` as they may be shown."""
    here = len(figures.rows)
    return workbook_content(
        view.scored,
        view.current.report,
        shown,
        limits or limits_of(view.settings),
        rows=[one for one in shown.rows[:here] if in_workbook(one.row)],
        goals=goal_lines(figures.goals, shown.rows[here:], view),
        making=making,
    )


def making_of(
    view: View, period_types: Sequence[str], *, store: Store, log_number: int, wound_back: bool = False
) -> Making:
    """How a store's figures are made."""
    checksums: Mapping[int, str] = {one.id: one.checksum for one in store.extracts()}
    return Making(
        work_date=view.today,
        period_types=tuple(map(str, period_types)),
        supplements=tuple(checksums[id] for id in view.current.extracts[1:]),
        log_number=log_number,
        wound_back=wound_back,
        settings=figure_settings(view.settings),
    )


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
