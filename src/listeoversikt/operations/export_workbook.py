"""The workbook of indicators for outside the office, from what the window knows; and, by choice, the unhidden figures.

The workbook holds aggregates with small numbers hidden, as the command line's does, judged together with the files
that have left in the last 13 months; that it left is remembered. The file INTERN shows every figure: it lies in a
folder of its own that must not leave the office, and each time it's made that is logged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from listeoversikt.indicators.hiding import Shown, show_all
from listeoversikt.indicators.hiding_former import FormerFile
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.operations.internal_export import log_internal_export
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.output import whole_file, whole_folder
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.results import CLOSED, INTERNAL, UNHIDDEN
from listeoversikt.operations.shown_files import former_files, refuse_unless_whole, remember
from listeoversikt.operations.workbook_figures import content_of, count_figures, making_of
from listeoversikt.operations.workbook_rows import hide_figures, limits_of, making_without_store
from listeoversikt.store.access.roles import Right
from listeoversikt.workbook.content import Making, WorkbookContent
from listeoversikt.workbook.csv_files import OWNERS, write_csv
from listeoversikt.workbook.figures_checksum import figures_checksum
from listeoversikt.workbook.indicator_file import indicator_columns
from listeoversikt.workbook.internal import write_read_me
from listeoversikt.workbook.writer import write_workbook

NOW = (PeriodType.ROLLING,)
SERIES = (PeriodType.MONTH, PeriodType.TERTIAL, PeriodType.HALF_YEAR, PeriodType.YEAR)
"""The series that may be chosen; each for the whole office alone."""
OVER_TIME = (PeriodType.ROLLING, PeriodType.TERTIAL, PeriodType.YEAR)


@dataclass(frozen=True)
class Exported:
    """What was written: names of files only.

    ``hidden`` counts the figures that are hidden in the workbook; ``checksum`` is that of the figures as shown, which
    stands in it too.
    """

    name: str
    hidden: int
    internal: str = ""
    checksum: str = ""


@dataclass(frozen=True)
class _Made:
    """A workbook's content with what it was made from."""

    content: WorkbookContent
    shown: Shown
    rows: tuple[IndicatorRow, ...]


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
    series: Sequence[str] = (),
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Exported:
    """The workbook with small numbers hidden, whole or not at all; an ``OSError`` leaves what was there.

    It isn't remembered and stands for itself: see ``export_indicators`` for one that leaves the office.
    Cancelled: ``KeyboardInterrupt``, nothing written.
    """
    view.require(Right.EXPORT_FIGURES)
    types = _types(over_time, series)
    making = making_without_store(view.settings, view.today, types, wound_back=False)
    made = _made(view, types, making, (), progress, cancelled)
    with whole_file(target) as partial:
        write_workbook(partial, made.content)
        _step(Stage.WRITING, 3, progress, cancelled)
    return _exported(target, made)


def export_indicators(
    office: Office,
    target: Path,
    *,
    over_time: bool = False,
    series: Sequence[str] = (),
    internal: bool = False,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Exported:
    """The workbook, remembered as what has left the office.

    ``series`` are types of periods (``SERIES``), with charts; ``over_time`` is tertials and years. With ``internal``
    also every figure unhidden, in the folder ``internt`` beside it, and logged.
    """
    view, store = office.view, office.store
    if view is None:
        raise LookupError
    store.require(Right.EXPORT_FIGURES, *([Right.EXPORT_PATIENTS] if internal else []))
    types = _types(over_time, series)
    making = making_of(view, types, store=store, log_number=office.read_to)
    refuse_unless_whole(store)
    made = _made(view, types, making, former_files(store, view.index_date), progress, cancelled)
    exported = _exported(target, made)
    with whole_file(target) as partial:
        write_workbook(partial, made.content)
        _step(Stage.WRITING, 3, progress, cancelled)
        remember(store, view.index_date, exported.checksum, made.shown)
    if not internal:
        return exported
    name = _write_unhidden(target.parent, made.rows)
    log_internal_export(store, UNHIDDEN, types, len(made.rows))
    return replace(exported, internal=name)


def _types(over_time: bool, series: Sequence[str]) -> tuple[str, ...]:
    chosen = OVER_TIME if over_time else (*NOW, *(kind for kind in SERIES if kind in series))
    return tuple(map(str, chosen))


def _step(stage: Stage, done: int, progress: Progress, cancelled: Cancelled) -> None:
    if cancelled():
        raise KeyboardInterrupt
    progress(stage, done, 3)


def _made(
    view: View,
    types: Sequence[str],
    making: Making,
    former: Sequence[FormerFile],
    progress: Progress,
    cancelled: Cancelled,
) -> _Made:
    _step(Stage.COUNTING, 0, progress, cancelled)
    figures = count_figures(view, types)
    _step(Stage.COUNTING, 1, progress, cancelled)
    shown = hide_figures(figures, limits_of(view.settings), former)
    _step(Stage.WRITING, 2, progress, cancelled)
    return _Made(content_of(view, figures, shown, making), shown, figures.rows)


def _exported(target: Path, made: _Made) -> Exported:
    hidden = sum(row.hidden for row in made.content.rows)
    return Exported(target.name, hidden, checksum=figures_checksum(made.content))


def _write_unhidden(folder: Path, rows: Sequence[IndicatorRow]) -> str:
    """The unhidden figures as CSV, marked INTERN, with the note that they must not leave the office."""
    target = folder / INTERNAL
    target.mkdir(mode=CLOSED, parents=True, exist_ok=True)
    with whole_folder(target) as new:
        write_csv(new / UNHIDDEN, indicator_columns(show_all(rows).rows), mode=OWNERS)
        write_read_me(new)
    return f"{INTERNAL}/{UNHIDDEN}"
