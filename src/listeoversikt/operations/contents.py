"""What the workbook is to say: counts that go through the hiding with the indicators, then plain data.

Counts of discharges and of the worklist share no sum. A patient whose most binding reason is a discharge is told
only among the discharges (by state); the worklist's counts are those of the other reasons. Otherwise the one
table could give back what is hidden in the other.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

import numpy as np

from listeoversikt import __version__
from listeoversikt.clinical.codelist import definition_versions
from listeoversikt.followup.discharge import (
    MISSED_AFTER_DAYS,
    STATE_NUMBER,
    STATES,
    WAITS_DAYS,
    ClockState,
    DischargeContacts,
    LapseReason,
)
from listeoversikt.followup.reasons import ON_FROM_THE_START, ORDER_OF, DueState, Reason
from listeoversikt.followup.worklist import WorklistRow
from listeoversikt.indicators.breaks import BREAKS
from listeoversikt.indicators.hiding import OWN_LIMITS, CountTable, Limits, Shown, ShownCounts, ShownRow
from listeoversikt.indicators.period import ROLLING_DAYS
from listeoversikt.journal.findings import ImportReport
from listeoversikt.operations.main_job import ScoredList
from listeoversikt.patient_list.frames import EVENT_TABLES, NO_DAY, PATIENTS, Column, Mask
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.workbook.content import (
    Counts,
    GoalLine,
    Making,
    Origin,
    StateCount,
    TableQuality,
    Warnings,
    WorkbookContent,
)

DISCHARGES, WORKLIST, WARNINGS = "discharges", "worklist", "warnings"
QUALITY = "quality:"
KEPT, IGNORED = "kept", "ignored"
UNLISTED, REPEATED = "unlisted_codes", "repeated_contacts"
DONE_BEFORE_DUE, UNSEEN = "done_before_due", "contacts_unseen"
MADE_UP_SYSTEM = "listeoversikt synth"
NO_DUE_DATE = DueState.NO_DUE_DATE.name.lower()

RAN_OUT = (ClockState.DONE_IN_TIME, ClockState.DONE_LATE, ClockState.OVERDUE, ClockState.MISSED)
RUNNING = (DONE_BEFORE_DUE, ClockState.DUE_TODAY, ClockState.NOT_DUE)
DISCHARGE_KEYS = tuple(
    map(str, (*RAN_OUT, UNSEEN, *RUNNING, ClockState.WAITING, ClockState.LAPSED)),
)
"""The states of the sheet: clocks that have run out (n and N of ``utskrivning_3vd``), those that run, the rest."""


def count_tables(scored: ScoredList, report: ImportReport) -> tuple[CountTable, ...]:
    """Every count of the workbook that isn't an indicator's, to be hidden together with the indicators."""
    warnings = {UNLISTED: sum(report.unlisted_codes.values()), REPEATED: report.repeated_contacts}
    return (
        _discharge_table(scored.discharges, scored.index_day),
        _worklist_table(scored.worklist),
        *(_quality_table(name, report) for name in report.tables),
        CountTable(WARNINGS, warnings, sum(warnings.values()), adds_up=False),
    )


def _discharge_table(discharges: DischargeContacts, index_day: int) -> CountTable:
    """Discharges of the last 365 days (by due date, where there is one) and those not yet due, as at T."""
    first = index_day - ROLLING_DAYS + 1
    dated = discharges.due != NO_DAY
    inside = np.where(dated, discharges.due >= first, discharges.discharged >= first)
    keys = _keys_at(discharges, index_day)
    counts = {key: int((inside & mask).sum()) for key, mask in keys.items()}
    persons = {key: len(np.unique(discharges.patient[inside & mask])) for key, mask in keys.items()}
    return CountTable(DISCHARGES, counts, sum(counts.values()), persons)


def _keys_at(discharges: DischargeContacts, index_day: int) -> dict[str, Mask]:
    state = _states_at(discharges, index_day)
    past = np.asarray(discharges.due < index_day)
    masks = {str(one): state == STATE_NUMBER[one] for one in STATES}
    early = masks[ClockState.DONE_IN_TIME] & ~past
    judged = np.isin(state, [STATE_NUMBER[one] for one in RAN_OUT]) & ~early
    masks[ClockState.DONE_IN_TIME] = masks[ClockState.DONE_IN_TIME] & past
    masks |= {DONE_BEFORE_DUE: early, UNSEEN: judged & discharges.unseen}
    for one in RAN_OUT:
        masks[one] = masks[one] & ~discharges.unseen
    return {key: np.asarray(masks[key]) for key in DISCHARGE_KEYS}


def _states_at(discharges: DischargeContacts, index_day: int) -> Column:
    """The states as at T: what the work date alone has moved on is set back to T."""
    number, due = STATE_NUMBER, discharges.due.astype(np.int64)
    state = discharges.state.copy()
    running = discharges.in_state(
        ClockState.NOT_DUE, ClockState.DUE_TODAY, ClockState.OVERDUE, ClockState.MISSED
    )
    as_at = np.select(
        [due > index_day, due == index_day, due + MISSED_AFTER_DAYS >= index_day],
        [number[ClockState.NOT_DUE], number[ClockState.DUE_TODAY], number[ClockState.OVERDUE]],
        number[ClockState.MISSED],
    )
    state = np.where(running, as_at, state)
    waited = discharges.lapse == LapseReason.NO_SHORT_TERM_STAY
    still = waited & (discharges.discharged.astype(np.int64) + WAITS_DAYS >= index_day)
    return np.where(still, number[ClockState.WAITING], state)


def _worklist_table(worklist: Sequence[WorklistRow]) -> CountTable:
    """Patients by most binding reason and its due state; those with a discharge are told there."""
    found: Counter[tuple[Reason, str]] = Counter(
        (row.reasons[0].reason, row.state.name.lower())
        for row in worklist
        if row.reasons[0].reason is not Reason.DISCHARGE
    )
    for reason in ON_FROM_THE_START - {Reason.DISCHARGE} - {reason for reason, _ in found}:
        found[reason, NO_DUE_DATE] = 0
    ordered = sorted(found, key=lambda key: (ORDER_OF[key[0]], DueState[key[1].upper()].order))
    return CountTable(
        WORKLIST, {f"{reason}|{due}": found[reason, due] for reason, due in ordered}, found.total()
    )


def _quality_table(name: str, report: ImportReport) -> CountTable:
    """What became of a table's rows: kept, ignored, or set aside for a reason."""
    count, reasons = report.tables[name], report.set_aside_by_reason().get(name, {})
    rows = {KEPT: count.kept, IGNORED: count.ignored} | {str(key): found for key, found in reasons.items()}
    return CountTable(QUALITY + name, rows, count.read, adds_up=sum(rows.values()) == count.read)


def workbook_content(
    scored: ScoredList,
    report: ImportReport,
    shown: Shown,
    limits: Limits = OWN_LIMITS,
    *,
    rows: Sequence[ShownRow] | None = None,
    goals: Sequence[GoalLine] = (),
    making: Making | None = None,
) -> WorkbookContent:
    """The workbook's content; only figures and counts that may be shown.

    ``rows`` are those of the indicators' sheets, where ``shown`` holds more (those of the goals).
    """
    tables = {table.name: table for table in shown.tables}
    return WorkbookContent(
        origin=_origin(scored, report),
        rows=shown.rows if rows is None else tuple(rows),
        goals=tuple(goals),
        breaks=BREAKS,
        making=making,
        discharges=_counts(tables[DISCHARGES]),
        worklist=_counts(tables[WORKLIST]),
        quality=tuple(_quality(name, scored, report, tables) for name in (PATIENTS, *EVENT_TABLES)),
        warnings=_warnings(report, tables[WARNINGS]),
        small=limits.small,
        round_to=limits.round_to,
    )


def _origin(scored: ScoredList, report: ImportReport) -> Origin:
    index_date = date_of(scored.index_day)
    return Origin(
        office=report.office,
        journal_system=report.journal_system,
        export_date=dt.date.fromisoformat(report.export_date) if report.export_date else index_date,
        index_date=index_date,
        checksum=report.checksum,
        program_version=__version__,
        definitions=definition_versions(),
        made_up=report.journal_system == MADE_UP_SYSTEM,
    )


def _counts(table: ShownCounts) -> Counts:
    rows = []
    for key, count in table.counts.items():
        reason, _, due = key.partition("|")
        rows.append(StateCount(reason, count, due))
    return Counts(tuple(rows), table.total)


def _quality(
    name: str, scored: ScoredList, report: ImportReport, tables: dict[str, ShownCounts]
) -> TableQuality:
    period = scored.patient_list.periods.get(name)
    days = None if period is None else (date_of(period.first), date_of(period.last))
    if name not in report.tables:
        return TableQuality(name, present=name in scored.patient_list.tables, period=days)
    counts = tables[QUALITY + name].counts
    return TableQuality(
        name=name,
        present=True,
        period=days,
        read=tables[QUALITY + name].total,
        kept=counts[KEPT],
        set_aside=_set_aside(tables[QUALITY + name]),
        ignored=counts[IGNORED],
        reasons=tuple(StateCount(key, n) for key, n in counts.items() if key not in (KEPT, IGNORED)),
    )


def _set_aside(table: ShownCounts) -> int | None:
    """All rows set aside; only where the other counts of the table tell it anyway."""
    reasons = [count for key, count in table.counts.items() if key not in (KEPT, IGNORED)]
    told = [count for count in reasons if count is not None]
    if len(told) == len(reasons):
        return sum(told)
    kept, ignored = table.counts[KEPT], table.counts[IGNORED]
    if table.total is None or kept is None or ignored is None:
        return None
    return table.total - kept - ignored


def _warnings(report: ImportReport, counts: ShownCounts) -> Warnings:
    return Warnings(
        date_guessed=report.date_guessed,
        unknown_columns=sum(map(len, report.unknown_columns.values())),
        passed_columns=len(report.passed_columns),
        ignored_files=report.ignored_files,
        unlisted_codes=counts.counts[UNLISTED],
        repeated_contacts=counts.counts[REPEATED],
    )
