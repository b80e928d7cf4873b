"""The report to the municipality: the newest whole tertials side by side, with small numbers hidden.

It's counted and hidden once, by the rules of every file that leaves the office and beside the files of the last 13
months. PDF and Excel only set what stands here, so they can't differ.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from listeoversikt import __version__
from listeoversikt.clinical.codelist import definition_versions
from listeoversikt.indicators.breakdown import ALL
from listeoversikt.indicators.definition import definition_version, indicators
from listeoversikt.indicators.hiding import Shown, ShownRow, hide
from listeoversikt.indicators.hiding_former import FormerFile
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.indicators.rules import rules
from listeoversikt.operations import report_texts as said
from listeoversikt.operations.evaluation_figures import Days, series_periods, series_rows
from listeoversikt.operations.indicator_lines import Definition, line_of
from listeoversikt.operations.office import View
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.workbook_rows import limits_of
from listeoversikt.workbook.content import Origin, WorkbookContent
from listeoversikt.workbook.figures_checksum import figures_checksum
from listeoversikt.workbook.names import direction_of, unit_of

TERTIALS = 4
"""The newest, and three before it."""
TERTIAL = str(PeriodType.TERTIAL)


class NoWholeTertial(LookupError):
    """The extract doesn't reach over a whole tertial."""


@dataclass(frozen=True)
class ReportLine:
    """One indicator over the periods; a cell is None where nothing was counted."""

    id: str
    name: str
    unit: str
    wanted: str
    cells: tuple[ShownRow | None, ...]


@dataclass(frozen=True)
class ReportSection:
    """A theme of the report."""

    title: str
    note: str
    lines: tuple[ReportLine, ...]


@dataclass(frozen=True)
class MunicipalityReport:
    """Everything that stands in the report, and ``shown``, which the next files are judged beside.

    ``periods``: oldest first. ``checksum``: of the figures as shown.
    """

    origin: Origin
    made_on: dt.date
    periods: tuple[Days, ...]
    sections: tuple[ReportSection, ...]
    definitions: tuple[Definition, ...]
    notices: tuple[str, ...]
    checksum: str
    shown: Shown

    @property
    def hidden(self) -> int:
        """How many figures are hidden."""
        return sum(row.hidden for row in self.shown.rows)

    @property
    def definition_version(self) -> str:
        """Of the indicators' definitions."""
        return definition_version()


def municipality_report(
    view: View,
    former: Sequence[FormerFile] = (),
    *,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> MunicipalityReport:
    """Counts and hides. ``NoWholeTertial`` where the extract has none. Cancelled: ``KeyboardInterrupt``."""
    periods = series_periods(view, TERTIAL)[-TERTIALS:]
    if not periods:
        raise NoWholeTertial
    wanted = [(id, "", ALL) for _, _, ids in said.SECTIONS for id in ids if (id, "") in rules()]
    rows: list[IndicatorRow] = []
    for place, period in enumerate(periods):
        _step(Stage.COUNTING, place, len(periods), progress, cancelled)
        rows += series_rows(view, wanted, [period], TERTIAL)
    limits = limits_of(view.settings)
    _step(Stage.WRITING, 0, 1, progress, cancelled)
    shown = hide(rows, (), limits, former)
    origin = origin_of(view)
    return MunicipalityReport(
        origin=origin,
        made_on=view.today,
        periods=periods,
        sections=_sections(shown.rows, rows, periods),
        definitions=_definitions(rows),
        notices=_notices(limits.small, limits.round_to, made_up=origin.made_up),
        checksum=figures_checksum(WorkbookContent(origin, shown.rows)),
        shown=shown,
    )


def period_name(period: Days) -> str:
    """«2. tertial 2026»."""
    return f"{(period[0].month - 1) // 4 + 1}. tertial {period[0].year}"


def suggested_report_name(view: View) -> str:
    """What the file is about; not whose it is. ``NoWholeTertial`` where there is none."""
    periods = series_periods(view, TERTIAL)
    if not periods:
        raise NoWholeTertial
    first = periods[-1][0]
    return f"rapport-kommune-{first.year}-tertial-{(first.month - 1) // 4 + 1}.pdf"


def origin_of(view: View) -> Origin:
    """Where the figures come from, by the office's own name."""
    report = view.current.report
    exported = dt.date.fromisoformat(report.export_date) if report.export_date else view.index_date
    return Origin(
        office=view.office_name,
        journal_system=report.journal_system,
        export_date=exported,
        index_date=view.index_date,
        checksum=report.checksum,
        program_version=__version__,
        definitions=definition_versions(),
        made_up=view.example,
    )


def _step(stage: Stage, done: int, total: int, progress: Progress, cancelled: Cancelled) -> None:
    if cancelled():
        raise KeyboardInterrupt
    progress(stage, done, total)


def _sections(
    shown: Sequence[ShownRow], rows: Sequence[IndicatorRow], periods: Sequence[Days]
) -> tuple[ReportSection, ...]:
    """``rows`` as counted are asked for their names alone."""
    at = {(one.row.id, one.row.period_start): one for one in shown}
    newest = {row.id: row for row in rows}
    made = []
    for title, note, ids in said.SECTIONS:
        lines = [
            _line(newest[id], [at.get((id, first)) for first, _ in periods]) for id in ids if id in newest
        ]
        made.append(ReportSection(title, note, tuple(lines)))
    return tuple(made)


def _line(row: IndicatorRow, cells: Sequence[ShownRow | None]) -> ReportLine:
    name, wanted = indicators()[row.id].name_nb, direction_of(row.id, "")
    return ReportLine(row.id, name, unit_of(row), wanted, tuple(cells))


def _definitions(rows: Sequence[IndicatorRow]) -> tuple[Definition, ...]:
    """Each indicator's own, once, in the order of the report; they hold no figure."""
    newest = {row.id: row for row in rows}
    ids = [id for _, _, ids in said.SECTIONS for id in ids if id in newest]
    return tuple(line_of(newest[id]).definition for id in ids)


def _notices(small: int, round_to: int, *, made_up: bool) -> tuple[str, ...]:
    rounded = (said.ROUNDED.format(to=round_to),) if round_to > 1 else ()
    example = (said.EXAMPLE,) if made_up else ()
    return (*example, said.LIMITS.format(small=small), *rounded, *said.NOTICES)
