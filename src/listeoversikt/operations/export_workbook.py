"""The workbook of indicators for outside the office, from what the window knows; and, by choice, the unhidden figures.

The workbook holds aggregates with small numbers hidden, as the command line's does. The file INTERN shows every
figure: it lies in a folder of its own that must not leave the office, and each time it's made that is logged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from listeoversikt.indicators.hiding import OWN_LIMITS, STRICT, hide, show_all
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.operations import main_job
from listeoversikt.operations.contents import count_tables, workbook_content
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.output import whole_file, whole_folder
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.results import CLOSED, INTERNAL, UNHIDDEN
from listeoversikt.workbook.csv_files import write_csv
from listeoversikt.workbook.indicator_file import indicator_columns
from listeoversikt.workbook.internal import write_read_me
from listeoversikt.workbook.writer import write_workbook

NOW = (PeriodType.ROLLING,)
OVER_TIME = (PeriodType.ROLLING, PeriodType.TERTIAL, PeriodType.YEAR)
INTERNAL_EXPORT = "internal_export"
"""Kind of the event that tells that unhidden figures were written."""


@dataclass(frozen=True)
class Exported:
    """What was written: names of files only. ``hidden`` counts the figures that are hidden in the workbook."""

    name: str
    hidden: int
    internal: str = ""


def suggested_name(view: View) -> str:
    """A file name that says what and as at when.

    The office's name isn't in it: it may say who works there.
    """
    return f"indikatorer-{view.index_date.isoformat()}.xlsx"


def write_indicator_workbook(
    view: View,
    target: Path,
    *,
    over_time: bool = False,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Exported:
    """The workbook with small numbers hidden, whole or not at all; an ``OSError`` leaves what was there.

    ``over_time`` adds the tertials and years, with charts. Cancelled: ``KeyboardInterrupt``, nothing written.
    """
    exported, _ = _write(view, target, over_time, progress, cancelled)
    return exported


def export_indicators(
    office: Office,
    target: Path,
    *,
    over_time: bool = False,
    internal: bool = False,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Exported:
    """The workbook; with ``internal`` also every figure unhidden, in the folder ``internt`` beside it, and logged."""
    if office.view is None:
        raise LookupError
    exported, rows = _write(office.view, target, over_time, progress, cancelled)
    if not internal:
        return exported
    name = _write_unhidden(target.parent, rows)
    payload = {"file": UNHIDDEN, "period_types": list(_types(over_time)), "rows": len(rows)}
    office.store.append_event(INTERNAL_EXPORT, payload)
    return Exported(exported.name, exported.hidden, name)


def _types(over_time: bool) -> tuple[str, ...]:
    return tuple(str(kind) for kind in (OVER_TIME if over_time else NOW))


def _write(
    view: View, target: Path, over_time: bool, progress: Progress, cancelled: Cancelled
) -> tuple[Exported, Sequence[IndicatorRow]]:
    def step(stage: Stage, done: int) -> None:
        if cancelled():
            raise KeyboardInterrupt
        progress(stage, done, 3)

    step(Stage.COUNTING, 0)
    settings = view.settings
    rows = main_job.count(view.scored, _types(over_time), lists=settings.per_list, settings=settings)
    step(Stage.COUNTING, 1)
    limits = STRICT if settings.to_seven else OWN_LIMITS
    report = view.current.report
    shown = hide(rows, count_tables(view.scored, report), limits)
    step(Stage.WRITING, 2)
    with whole_file(target) as partial:
        write_workbook(partial, workbook_content(view.scored, report, shown, limits))
        step(Stage.WRITING, 3)
    return Exported(target.name, sum(row.hidden for row in shown.rows)), rows


def _write_unhidden(folder: Path, rows: Sequence[IndicatorRow]) -> str:
    """The unhidden figures as CSV, marked INTERN, with the note that they must not leave the office."""
    target = folder / INTERNAL
    target.mkdir(mode=CLOSED, parents=True, exist_ok=True)
    with whole_folder(target) as new:
        write_csv(new / UNHIDDEN, indicator_columns(show_all(rows).rows))
        write_read_me(new)
    return f"{INTERNAL}/{UNHIDDEN}"
