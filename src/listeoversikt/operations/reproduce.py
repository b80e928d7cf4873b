"""«Beregn på nytt»: every figure of a workbook counted anew from the same extract, and compared cell by cell.

The workbook's control sheet says which extract, day, periods, choices and rules; the log is read up to the event that
was the newest then. Where the extract isn't there, or program or rules are others, nothing is compared: it's said which
differ. What is hidden in the workbook stays hidden.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from listeoversikt import __version__
from listeoversikt.clinical.codelist import definition_versions, read_card
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.indicators.hiding import (
    CountTable,
    Limits,
    Shown,
    ShownCounts,
    ShownRow,
    rounded,
    without_counts_beside,
)
from listeoversikt.indicators.hiding_rule import judge
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.operations import main_job
from listeoversikt.operations.figure_settings import settings_told
from listeoversikt.operations.logged import entries_of
from listeoversikt.operations.message_log import told_messages, with_told
from listeoversikt.operations.model_in_use import with_model
from listeoversikt.operations.office import View
from listeoversikt.operations.office_settings import stored_raw, understood
from listeoversikt.operations.progress import Progress, Stage, quiet
from listeoversikt.operations.settings import BadSettings, Settings
from listeoversikt.operations.store_job import CurrentList, report_of, typed_discharges
from listeoversikt.operations.workbook_figures import content_of, count_figures
from listeoversikt.operations.workbook_rows import Figures, limits_of
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.patient_list.supplement import lay_on
from listeoversikt.store.contents import Extract as StoredExtract
from listeoversikt.store.contents import ExtractKind
from listeoversikt.store.repository import Store
from listeoversikt.workbook.comparing import Different, as_hidden, compare
from listeoversikt.workbook.content import Making, WorkbookContent
from listeoversikt.workbook.reading import Control, ReadBook, WorkbookUnreadable, read_book

__all__ = [
    "Different",
    "NotReproducible",
    "Reproduced",
    "Why",
    "reproduce_from_export",
    "reproduce_from_store",
]


class Why(StrEnum):
    """Why nothing is compared."""

    NOT_FOUND = "not_found"
    NOT_A_WORKBOOK = "not_a_workbook"
    NOT_SAFE = "not_safe"
    NO_CONTROL = "no_control"
    OTHER_PROGRAM = "other_program"  # ``what``: the workbook's version, this program's
    OTHER_DEFINITIONS = "other_definitions"  # ``what``: the tables that differ
    NO_EXTRACT = "no_extract"  # no extract (or supplement) has that checksum
    NEEDS_STORE = "needs_store"  # it was made with the office's log
    BAD_SETTINGS = "bad_settings"
    NO_SUCH_CELL = "no_such_cell"  # no figure that is shown stands there


class NotReproducible(Exception):
    """Nothing was compared; ``what`` names what differs."""

    def __init__(self, why: Why, *what: str) -> None:
        self.why, self.what = why, what
        super().__init__(why.value)


@dataclass(frozen=True)
class Reproduced:
    """How many figures and words were compared, and the cells that differ."""

    compared: int
    differences: tuple[Different, ...]

    @property
    def agree(self) -> bool:
        """Every one is the same."""
        return not self.differences


def reproduce_from_store(store: Store, path: Path, cell: str = "", progress: Progress = quiet) -> Reproduced:
    """Counts the workbook's figures anew from the store; ``cell`` («Indikatorer!D14») compares one alone.

    Raises ``NotReproducible``.
    """
    book = _read(path)
    control = book.control
    extract, patient_list, known_day = _stored_list(store, control)
    others = understood(stored_raw(store, control.log_number))
    until = control.log_number or 0
    typed = with_told(patient_list, typed_discharges(store, until), told_messages(store, until))
    log = _log(store, control)
    listed = CurrentList(
        typed, int(typed.index_day.max()), known_day, report_of(extract.report), (extract.id,)
    )
    return _reproduced(book, listed, log, others, cell, progress, store)


def reproduce_from_export(
    path: Path,
    export: Path,
    cell: str = "",
    *,
    today: dt.date,
    passed: Sequence[str] = (),
    profile: Profile | None = None,
    progress: Progress = quiet,
) -> Reproduced:
    """The same from an export that isn't stored; refused where the workbook was made with a log."""
    book = _read(path)
    if book.control.log_number is not None:
        raise NotReproducible(Why.NEEDS_STORE)
    extract = main_job.read(
        export, today=today, accept_findings=True, passed=passed, profile=profile, progress=progress
    )
    if extract.report.checksum != book.control.checksum:
        raise NotReproducible(Why.NO_EXTRACT)
    day = extract.export_day
    listed = CurrentList(extract.patient_list, day, day, extract.report, ())
    return _reproduced(book, listed, None, {}, cell, progress)


def _read(path: Path) -> ReadBook:
    """The workbook, when this very program with these very rules can make its figures again."""
    try:
        book = read_book(path)
    except FileNotFoundError as error:
        raise NotReproducible(Why.NOT_FOUND) from error
    except WorkbookUnreadable as unreadable:
        raise NotReproducible(Why(unreadable.why.value)) from unreadable
    if book.control.program != __version__:
        raise NotReproducible(Why.OTHER_PROGRAM, book.control.program, __version__)
    mine, theirs = definition_versions(), book.control.definitions
    other = [name for name in sorted(mine.keys() | theirs.keys()) if mine.get(name) != theirs.get(name)]
    if other:
        raise NotReproducible(Why.OTHER_DEFINITIONS, *map(_title, other))
    return book


def _title(name: str) -> str:
    """What a table is called; of one that this program lacks the name alone is known."""
    return read_card(name).title_nb if name in definition_versions() else name


def _stored_list(store: Store, control: Control) -> tuple[StoredExtract, PatientList, int]:
    """The extract with that checksum, with the same supplements laid on it, and its T."""
    by_checksum = {(one.kind, one.checksum): one for one in store.extracts()}
    full = by_checksum.get((ExtractKind.FULL, control.checksum))
    supplements = [by_checksum.get((ExtractKind.SUPPLEMENT, one)) for one in control.supplements]
    if full is None or None in supplements:
        raise NotReproducible(Why.NO_EXTRACT)
    patient_list = store.load(full.id)
    for supplement in supplements:
        assert supplement is not None
        patient_list = lay_on(patient_list, store.load(supplement.id))
    return full, patient_list, int(patient_list.index_day.max())


def _log(store: Store, control: Control) -> LogBook | None:
    """What was logged up to that event; None where the workbook was made without a store."""
    number = control.log_number
    if number is None:
        return None
    entries = entries_of(event for event in store.events() if event.sequence <= number)
    if control.wound_back:
        entries = tuple(entry for entry in entries if entry.day <= control.index_date)
    return LogBook(founded=store.founded).with_entries(entries)


def _reproduced(
    book: ReadBook,
    listed: CurrentList,
    log: LogBook | None,
    others: Mapping[str, Any],
    cell: str,
    progress: Progress,
    store: Store | None = None,
) -> Reproduced:
    try:
        settings = settings_told(book.control.settings, others)
    except BadSettings as bad:
        raise NotReproducible(Why.BAD_SETTINGS, bad.key) from bad
    if store is not None:
        settings = with_model(store, settings)
    content = _everything(_view(book.control, listed, log, settings, progress), book.control, progress)
    found = compare(book, content, cell)
    if cell and not found.compared:
        raise NotReproducible(Why.NO_SUCH_CELL, cell)
    return Reproduced(found.compared, found.differences)


def _view(
    control: Control, listed: CurrentList, log: LogBook | None, settings: Settings, progress: Progress
) -> View:
    """The office as it was seen when the workbook was made."""
    wound_to = control.index_date if control.wound_back else None
    try:
        patient_list, day = main_job.as_of(listed.patient_list, listed.index_day, wound_to)
    except main_job.LaterThanExtract as later:
        raise NotReproducible(Why.NO_CONTROL) from later
    known = min(listed.known_day, day)
    scored = main_job.score(
        patient_list,
        day,
        work_date=control.work_date,
        known_day=known,
        settings=settings,
        book=log,
        progress=progress,
    )
    return View(
        current=replace(listed, known_day=known),
        scored=scored,
        settings=settings,
        today=control.work_date,
        office_name="",
        example=False,
        book=log or EMPTY,
    )


def _everything(view: View, control: Control, progress: Progress) -> WorkbookContent:
    """The workbook's content, rounded as there, with what the rule itself hides left out."""
    known = set(map(str, PeriodType))
    types = [kind for kind in control.period_types if kind in known]
    progress(Stage.COUNTING, 0, 1)
    figures = count_figures(view, types)
    progress(Stage.COUNTING, 1, 1)
    making = Making(
        work_date=control.work_date,
        period_types=control.period_types,
        supplements=control.supplements,
        log_number=control.log_number,
        wound_back=control.wound_back,
        settings=control.settings,
    )
    limits = limits_of(view.settings)
    return content_of(view, figures, _by_the_rule_alone(figures, limits), making, limits)


def _by_the_rule_alone(figures: Figures, limits: Limits) -> Shown:
    """Everything but what is always hidden; what is hidden for another figure's sake is read off the workbook."""
    rows = tuple(_by_the_rule(row, limits) for row in figures.every_row)
    return Shown(rows, tuple(_table_by_the_rule(table, limits) for table in figures.tables))


def _by_the_rule(row: IndicatorRow, limits: Limits) -> ShownRow:
    verdict = judge(row, limits)
    shown = as_hidden(without_counts_beside(row, limits), verdict.hidden_as)
    if verdict.hides_denominator:
        shown = replace(shown, row=replace(shown.row, denominator=None))
    return replace(shown, row=rounded(shown.row, limits))


def _table_by_the_rule(table: CountTable, limits: Limits) -> ShownCounts:
    persons = table.persons or {}
    counts = {
        key: _round(count, limits, hidden=limits.is_small(count) or limits.is_small(persons.get(key, 0)))
        for key, count in table.counts.items()
    }
    return ShownCounts(table.name, counts, _round(table.total, limits, hidden=limits.is_small(table.total)))


def _round(count: int, limits: Limits, *, hidden: bool) -> int | None:
    return None if hidden else int(limits.round_to * math.floor(count / limits.round_to + 0.5))
