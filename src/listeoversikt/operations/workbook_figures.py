"""The figures of a workbook: what is counted for it, hidden together, and told with how they were made.

Every group in the last 365 days; series for the whole office alone (few crosses are worth what they hide); and the
periods of the office's goals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listeoversikt.indicators.breakdown import ALL
from listeoversikt.indicators.hiding import Limits, Shown
from listeoversikt.operations import main_job
from listeoversikt.operations.contents import count_tables, workbook_content
from listeoversikt.operations.figure_settings import figure_settings
from listeoversikt.operations.goal_lines import goal_lines, goal_rows
from listeoversikt.operations.office import View
from listeoversikt.operations.workbook_rows import Figures, hide_figures, in_workbook, limits_of
from listeoversikt.store.repository import Store
from listeoversikt.workbook.content import Making, WorkbookContent

__all__ = ["Figures", "content_of", "count_figures", "hide_figures", "limits_of", "making_of"]


def count_figures(view: View, period_types: Sequence[str]) -> Figures:
    """Counts everything that the workbook shows."""
    settings = view.settings
    counted = main_job.count(
        view.scored, period_types, lists=settings.per_list, settings=settings, series_groups=(ALL,)
    )
    rows = tuple(row for row in counted if in_workbook(row))
    return Figures(rows, goal_rows(view), count_tables(view.scored, view.current.report))


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
