"""Writes what the main job found: the workbook, the CSV files and the report.

What has a row per patient lies in ``internt/`` and must not leave the office; the rest is aggregated and small
numbers are hidden.
"""

from __future__ import annotations

import datetime as dt
import json
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from listeoversikt import __version__
from listeoversikt.clinical.codelist import definition_versions
from listeoversikt.followup.worklist import WorklistRow
from listeoversikt.indicators.hiding import Shown, hide, show_all
from listeoversikt.journal.findings import ImportReport
from listeoversikt.operations import main_job
from listeoversikt.operations.columns import (
    Columns,
    discharge_columns,
    score_columns,
    worklist_columns,
)
from listeoversikt.operations.contents import count_tables
from listeoversikt.operations.model_choice import predictions_allowed
from listeoversikt.operations.output import whole_file, whole_folder
from listeoversikt.operations.progress import Progress, Stage, quiet
from listeoversikt.operations.readmission_columns import readmission_columns
from listeoversikt.operations.report import FINDING_COLUMNS, finding_rows, import_report
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.workbook_rows import (
    Figures,
    hide_figures,
    limits_of,
    making_without_store,
    workbook_of,
)
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.store.access.roles import Right
from listeoversikt.words import NORWEGIAN, mend_text, reason_title
from listeoversikt.workbook.content import Making, Origin, WorkbookContent
from listeoversikt.workbook.csv_files import OWNERS, write_csv
from listeoversikt.workbook.figures_checksum import figures_checksum, rows_checksum
from listeoversikt.workbook.findings_book import write_findings
from listeoversikt.workbook.indicator_file import indicator_columns
from listeoversikt.workbook.internal import write_read_me
from listeoversikt.workbook.writer import write_workbook

if TYPE_CHECKING:  # a run without a store loads none
    from listeoversikt.indicators.hiding_former import FormerFile
    from listeoversikt.operations.goal_lines import GoalRows
    from listeoversikt.operations.office import View
    from listeoversikt.store.repository import Store

INTERNAL = "internt"
CLOSED = 0o700
"""Rows per patient are for the one who wrote them only (where the system knows permissions)."""
UNHIDDEN = "indicators-INTERN.csv"


@dataclass(frozen=True)
class ResultFiles:
    """Where the results lie, and how many were scored as at which day."""

    workbook: Path
    internal: Path
    patients: int
    index_date: str


@dataclass(frozen=True)
class StoredOffice:
    """The store behind the results, and its list as known now: it remembers what leaves the office."""

    store: Store
    view: View
    log_number: int
    wound_back: bool = False


def write_results(
    target: Path,
    scored: main_job.ScoredList,
    report: ImportReport,
    *,
    settings: Settings,
    period_types: Sequence[str] = ("365d",),
    internal: bool = False,
    language: str = NORWEGIAN,
    timings: Mapping[str, float] | None = None,
    progress: Progress = quiet,
    office: StoredOffice | None = None,
) -> ResultFiles:
    """Writes the folder of ``run``: whole or not at all. ``timings`` are those of the steps before.

    With a store behind it (``office``) the goals are in the workbook, former files are judged beside it, and it's
    remembered as what has left.
    """
    if office is not None:
        office.store.require(Right.EXPORT_PATIENTS, Right.EXPORT_FIGURES)
        _refuse_unless_whole(office.store)
    clock = time.perf_counter()
    laps = {name: round(seconds, 3) for name, seconds in (timings or {}).items()}

    def lap(name: str) -> None:
        nonlocal clock
        now = time.perf_counter()
        laps[name], clock = round(now - clock, 3), now

    progress(Stage.COUNTING, 0, 1)
    rows = main_job.count(scored, period_types, lists=settings.per_list, settings=settings)
    lap("indicators")
    tables = count_tables(scored, report)
    figures = Figures(rows, _goals(office), tables)
    shown = hide_figures(figures, limits_of(settings), _former(office))
    lap("hiding")
    progress(Stage.COUNTING, 1, 1)
    with whole_folder(target, instead_of=[f"{INTERNAL}/{UNHIDDEN}"]) as folder:
        _write_internal(folder / INTERNAL, scored, report, language, predictions_allowed(settings))
        lap("internal_files")
        write_csv(folder / "indicators.csv", indicator_columns(shown.rows[: len(rows)]))
        if internal:
            everything: Shown = show_all(rows, tables)
            write_csv(folder / INTERNAL / UNHIDDEN, indicator_columns(everything.rows), mode=OWNERS)
            _log_internal(None if office is None else office.store, period_types, everything)
        lap("indicators_csv")
        progress(Stage.WRITING, 1, 2)
        making = _making(scored, report, settings, period_types, office)
        content = _content(scored, report, figures, shown, making, settings, office)
        write_workbook(folder / "indicators.xlsx", content)
        lap("workbook")
        leaving = _leaving(office, internal)
        _write_report(folder / "report.json", scored, report, language, laps, leaving)
        if office is not None:
            _log_rows(office.store, "results", int(scored.patient_list.scored.sum()))
            _remember(office.store, office.view.index_date, figures_checksum(content), shown)
        progress(Stage.WRITING, 2, 2)
    return ResultFiles(
        workbook=target / "indicators.xlsx",
        internal=target / INTERNAL,
        patients=int(scored.patient_list.scored.sum()),
        index_date=str(date_of(scored.index_day)),
    )


def _goals(office: StoredOffice | None) -> tuple[GoalRows, ...]:
    if office is None:
        return ()
    from listeoversikt.operations.goal_lines import goal_rows

    return goal_rows(office.view)


def _former(office: StoredOffice | None) -> tuple[FormerFile, ...]:
    return () if office is None else _former_of(office.store, office.view.index_date)


def _former_of(store: Store | None, date: dt.date) -> tuple[FormerFile, ...]:
    """The files that have left before, of a store that remembers them."""
    if store is None:
        return ()
    from listeoversikt.operations.shown_files import former_files

    return former_files(store, date)


def _refuse_unless_whole(store: Store) -> None:
    """Before minutes of counting."""
    from listeoversikt.operations.shown_files import refuse_unless_whole

    refuse_unless_whole(store)


def _remember(store: Store, date: dt.date, checksum: str, shown: Shown) -> None:
    from listeoversikt.operations.shown_files import remember

    remember(store, date, checksum, shown)


def _log_internal(store: Store | None, period_types: Sequence[str], everything: Shown) -> None:
    """Unhidden figures are logged before the folder gets its name; without a store, report.json says they aren't."""
    if store is None:
        return
    from listeoversikt.operations.internal_export import log_internal_export

    log_internal_export(store, UNHIDDEN, period_types, len(everything.rows))


def _leaving(office: StoredOffice | None, internal: bool) -> dict[str, object]:
    """What report.json says of what may leave the office: whether there was a store that remembers."""
    kept = office is not None
    found: dict[str, object] = {"beside_former_files": kept}
    if internal:
        found["internal_list"] = {"file": f"{INTERNAL}/{UNHIDDEN}", "logged": kept}
    return found


def _making(
    scored: main_job.ScoredList,
    report: ImportReport,
    settings: Settings,
    period_types: Sequence[str],
    office: StoredOffice | None,
) -> Making:
    if office is not None:
        from listeoversikt.operations.workbook_figures import making_of

        return making_of(
            office.view,
            period_types,
            store=office.store,
            log_number=office.log_number,
            wound_back=office.wound_back,
        )
    index_date, work_date = str(date_of(scored.index_day)), date_of(scored.work_day)
    wound_back = bool(report.export_date) and index_date < report.export_date
    return making_without_store(settings, work_date, period_types, wound_back=wound_back)


def _content(
    scored: main_job.ScoredList,
    report: ImportReport,
    figures: Figures,
    shown: Shown,
    making: Making,
    settings: Settings,
    office: StoredOffice | None,
) -> WorkbookContent:
    if office is None:
        return workbook_of(scored, report, shown, making, limits_of(settings))
    from listeoversikt.operations.workbook_figures import content_of

    return content_of(office.view, figures, shown, making)


def write_indicators(
    target: Path,
    scored: main_job.ScoredList,
    *,
    settings: Settings,
    period_types: Sequence[str],
    internal: bool,
    store: Store | None = None,
) -> None:
    """Only the indicators, as CSV; with ``internal`` also unhidden, marked INTERN. ``store`` remembers what left."""
    if store is not None:
        store.require(Right.EXPORT_FIGURES, *([Right.EXPORT_PATIENTS] if internal else []))
        _refuse_unless_whole(store)
    rows = main_job.count(scored, period_types, lists=settings.per_list, settings=settings)
    day = date_of(scored.index_day)
    shown = hide(rows, (), limits_of(settings), _former_of(store, day))
    with whole_folder(target, instead_of=[f"{INTERNAL}/{UNHIDDEN}"]) as folder:
        write_csv(folder / "indicators.csv", indicator_columns(shown.rows))
        if internal:
            (folder / INTERNAL).mkdir(mode=CLOSED)
            everything = show_all(rows)
            write_csv(folder / INTERNAL / UNHIDDEN, indicator_columns(everything.rows), mode=OWNERS)
            write_read_me(folder / INTERNAL)
            _log_internal(store, period_types, everything)
        if store is not None:
            _remember(store, day, rows_checksum(shown.rows), shown)


def write_worklist(target: Path, scored: main_job.ScoredList, store: Store | None = None) -> None:
    """Only the worklist; a row per patient, so it must not leave the office. ``store``: in whose audit log it's written."""
    if store is not None:
        store.require(Right.EXPORT_PATIENTS)
    with whole_file(target) as partial:
        write_csv(
            partial, worklist_columns(scored.worklist, scored.groups.scores.known.settings.model), mode=OWNERS
        )
        if store is not None:
            _log_rows(store, "worklist.csv", len(scored.worklist))


def _log_rows(store: Store, file: str, rows: int) -> None:
    """Rows per patient are written: in the audit log before the file gets its name; where it can't be, there is no file."""
    from listeoversikt.store.access.audit_acts import AuditAct

    store.look(AuditAct.EXPORTED, details={"file": file, "rows": rows})


def write_findings_book(target: Path, report: ImportReport) -> None:
    """The findings of an import as a workbook, values masked."""
    rows = [
        (*row, mend_text(finding)) for row, finding in zip(finding_rows(report), report.findings, strict=True)
    ]
    date = dt.date.fromisoformat(report.export_date)
    origin = Origin(
        office=report.office,
        journal_system=report.journal_system,
        export_date=date,
        index_date=date,
        checksum=report.checksum,
        program_version=__version__,
        definitions=definition_versions(),
    )
    with whole_file(target) as partial:
        write_findings(partial, rows, origin)


def _write_internal(
    folder: Path, scored: main_job.ScoredList, report: ImportReport, language: str, predictions: bool
) -> None:
    """``predictions``: a leader has switched them on, so that scores of readmission stand in ``discharges.csv``."""
    folder.mkdir(parents=True, mode=CLOSED)
    write_csv(folder / "scores.csv", score_columns(scored.groups), mode=OWNERS)
    discharges = discharge_columns(scored.patient_list, scored.discharges)
    if predictions:
        discharges |= readmission_columns(scored.patient_list, scored.discharges)
    write_csv(folder / "discharges.csv", discharges, mode=OWNERS)
    worklist = worklist_columns(scored.worklist, scored.groups.scores.known.settings.model)
    write_csv(folder / "worklist.csv", worklist, mode=OWNERS)
    write_csv(folder / "findings.csv", _finding_columns(report, language), mode=OWNERS)
    write_read_me(folder)


def _finding_columns(report: ImportReport, language: str) -> Columns:
    rows = finding_rows(report, language)
    columns: Columns = {}
    for place, name in enumerate(FINDING_COLUMNS):
        values = [row[place] for row in rows]
        columns[name] = (
            np.array(values, dtype=np.int64) if name == "row" else [str(value) for value in values]
        )
    return columns


def _write_report(
    path: Path,
    scored: main_job.ScoredList,
    report: ImportReport,
    language: str,
    timings: dict[str, float],
    leaving: Mapping[str, object],
) -> None:
    content = import_report(report, language, findings=False)
    content |= {
        "as_of": str(date_of(scored.index_day)),
        "work_date": str(date_of(scored.work_day)),
        "scored": int(scored.patient_list.scored.sum()),
        "timings": timings,
        **leaving,
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_scores(target: Path, scored: main_job.ScoredList) -> None:
    """The scored list as CSV or Parquet, by the file's ending."""
    columns = score_columns(scored.groups)
    with whole_file(target) as partial:
        if target.suffix.lower() == ".parquet":
            _write_parquet(partial, columns)
        else:
            write_csv(partial, columns, mode=OWNERS)


def _write_parquet(path: Path, columns: Columns) -> None:
    import pyarrow as pa
    import pyarrow.parquet

    arrays = {
        name: pa.array([value or None for value in values], pa.string())
        if isinstance(values, list)
        else pa.array(values, from_pandas=True)
        for name, values in columns.items()
    }
    pyarrow.parquet.write_table(pa.table(arrays), path, compression="zstd")


def count_not_evaluated(scored: main_job.ScoredList, language: str = NORWEGIAN) -> dict[str, int]:
    """How many couldn't be judged for a reason that rests on absence; only where there are any."""
    return {
        reason_title(reason, language): number for reason, number in scored.not_evaluated.items() if number
    }


def count_reasons(worklist: Sequence[WorklistRow], language: str = NORWEGIAN) -> dict[str, int]:
    """How many rows of the worklist have which most binding reason, in the worklist's order."""
    counts = Counter(row.reasons[0].reason for row in worklist)
    return {reason_title(reason, language): number for reason, number in counts.items()}
