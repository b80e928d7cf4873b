"""The page Oversikt as plain numbers: what is due, who is on the list, what changed, what can't be seen.

Every figure has a key (``discharge:overdue``, ``band:high``, ``due:2026-11-03`` …) by which
``overview_patients.patients_behind`` finds the patients behind it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from listeoversikt.followup.capacity import WithoutHours, capacity, work_of
from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.list_review import reviews_of
from listeoversikt.followup.log.review_acts import ReviewStarted
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.followup.review_yield import yield_of
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.followup.timetable import Timetable
from listeoversikt.operations.capacity_view import gaps_ahead
from listeoversikt.operations.due_days import DueDay, due_days
from listeoversikt.operations.overview_changes import fulfilled_by_extract
from listeoversikt.operations.overview_gaps import Gap, gaps
from listeoversikt.operations.overview_model import ModelDuty, model_duty
from listeoversikt.operations.panel_view import PanelDuty, panel_here
from listeoversikt.patient_list.frames import CONTACTS, STAYS, Mask, Sex
from listeoversikt.patient_list.snapshot import date_of

if TYPE_CHECKING:
    from listeoversikt.operations.office import View

AGE_STEP = 5
OLDEST = 90
AGE_ROWS = OLDEST // AGE_STEP + 1
BANDS = tuple(band.name.lower() for band in RiskBand)
"""The contract's words, high first."""


@dataclass(frozen=True)
class DischargeDuty:
    """Discharges in one state, as patients; the first ones' days, None where there are none."""

    patients: int
    first_discharged: dt.date | None
    last_discharged: dt.date | None
    first_due: dt.date | None


@dataclass(frozen=True)
class WorklistDuty:
    """Patients there is something to do about, how many are due (today or before), and by most binding reason.

    ``waiting``: those beside them who only wait for the doctor's yes. ``hours``: the team's today, by the pilot's
    norm where ``by_norm``; ``within``: how many of the patients they reach.
    """

    patients: int
    due: int
    reasons: tuple[tuple[str, int], ...]
    waiting: int = 0
    hours: float = 0.0
    within: int = 0
    by_norm: bool = False


@dataclass(frozen=True)
class ReviewUnderWay:
    """A session of list review that isn't over: its name, how many were looked at, and new needs found."""

    key: str
    title: str
    seen: int
    count: int
    new_needs: int
    paused: bool


@dataclass(frozen=True)
class SilentDuty:
    """«Behov uten kontakt»: members, how many of them are frail, how many couldn't be judged (too short history)."""

    patients: int
    frail: int
    not_evaluated: int


@dataclass(frozen=True)
class AgeRow:
    """Five years of age (``last`` None = and older): women and men in each band, in the order of ``BANDS``."""

    first: int
    last: int | None
    women: tuple[int, ...]
    men: tuple[int, ...]


@dataclass(frozen=True)
class BandRow:
    """Patients in a band and their share of the list, 0–1 (0 on an empty list)."""

    band: str
    count: int
    share: float


NO_PANEL = PanelDuty(0, 0, 0, 0, 0, 0)


@dataclass(frozen=True)
class Overview:
    """Everything but the changes, which need the extract before; duties are for ``today``.

    ``overdue``, ``due_today`` and ``next_due`` are None where the export has no stays, and nobody typed one in:
    it can't be known. ``silent`` is None without contacts. ``panel``: those on the list whom the team follows;
    ``fulfilled``: those whose duties the newest extract shows to be done. ``model``: whom the model in use finds, None
    without one.
    """

    today: dt.date
    index_date: dt.date
    inhabitants: int
    overdue: DischargeDuty | None
    due_today: DischargeDuty | None
    next_due: dt.date | None
    worklist: WorklistDuty
    silent: SilentDuty | None
    ages: tuple[AgeRow, ...]
    bands: tuple[BandRow, ...]
    days: tuple[DueDay, ...]
    later: int
    gaps: tuple[Gap, ...]
    by_norm: bool = False
    without_hours: tuple[WithoutHours, ...] = ()
    review: ReviewUnderWay | None = None
    panel: PanelDuty = NO_PANEL
    fulfilled: int = 0
    model: ModelDuty | None = None


def overview(view: View) -> Overview:
    """Works the page out of what is known now; some milliseconds at 100,000 patients."""
    has_stays = STAYS in view.current.patient_list.tables
    timetable = view.settings.timetable(view.inhabitants)
    days, later = due_days(
        view.scored.worklist, view.today, view.settings.clock, view.settings.minutes, timetable
    )
    return Overview(
        today=view.today,
        index_date=view.index_date,
        inhabitants=view.inhabitants,
        overdue=_discharges(view, ClockState.OVERDUE) if has_stays else None,
        due_today=_discharges(view, ClockState.DUE_TODAY) if has_stays else None,
        next_due=_discharges(view, ClockState.NOT_DUE).first_due if has_stays else None,
        worklist=_worklist(view, timetable),
        silent=_silent(view) if CONTACTS in view.patient_list.tables else None,
        ages=age_rows(view),
        bands=_bands(view),
        days=days,
        later=later,
        gaps=gaps(view),
        by_norm=timetable.by_norm,
        without_hours=gaps_ahead(view),
        review=review_under_way(view),
        panel=panel_here(view),
        fulfilled=len(fulfilled_here(view)),
        model=model_duty(view),
    )


def fulfilled_here(view: View) -> frozenset[str]:
    """Those on the list with duties that the newest extract shows to be done."""
    return frozenset(_on_list(view, fulfilled_by_extract(view)))


def _on_list(view: View, patients: Iterable[str]) -> Iterator[str]:
    scored, position = view.patient_list.scored, view.position
    return (one for one in patients if one in position and scored[position[one]])


def review_under_way(view: View) -> ReviewUnderWay | None:
    """The newest session that isn't over; None when there is none."""
    if not any(isinstance(entry.act, ReviewStarted) for entry in view.book.office):
        return None
    found = next((session for session in reviews_of(view.book).sessions if session.is_open), None)
    if found is None:
        return None
    new = yield_of(one.act for one in found.decided.values()).new_needs
    return ReviewUnderWay(found.key, found.start.title, found.seen, len(found.patients), new, found.paused)


def discharges_in(view: View, state: ClockState) -> Mask:
    """Rows of the discharges in a state, of those who are on the list now."""
    discharges = view.scored.discharges
    return np.asarray(discharges.in_state(state) & view.patient_list.scored[discharges.patient])


def _discharges(view: View, state: ClockState) -> DischargeDuty:
    discharges, rows = view.scored.discharges, discharges_in(view, state)
    if not rows.any():
        return DischargeDuty(0, None, None, None)
    days = discharges.discharged[rows]
    return DischargeDuty(
        patients=len(np.unique(discharges.patient[rows])),
        first_discharged=date_of(int(days.min())),
        last_discharged=date_of(int(days.max())),
        first_due=date_of(int(discharges.due[rows].min())),
    )


def _worklist(view: View, timetable: Timetable) -> WorklistDuty:
    rows = work_of(view.scored.worklist)
    reasons = Counter(row.reasons[0].reason.value for row in rows)
    due = sum(row.state in (DueState.OVERDUE, DueState.DUE_TODAY) for row in rows)
    ordered = sorted(reasons.items(), key=lambda item: -item[1])
    today = capacity(rows, timetable.on(view.today), view.settings.minutes)
    return WorklistDuty(
        patients=len(rows),
        due=due,
        reasons=tuple(ordered),
        waiting=len(view.scored.worklist) - len(rows),
        hours=today.hours,
        within=today.within,
        by_norm=timetable.by_norm,
    )


def _silent(view: View) -> SilentDuty:
    silent = view.scored.groups.member(TargetGroup.SILENT_NEED) & view.patient_list.scored
    frail = silent & view.scored.groups.member(TargetGroup.FRAIL_ELDERLY)
    beside = view.scored.not_evaluated.get(Reason.SILENT_NEED, 0)
    return SilentDuty(int(silent.sum()), int(frail.sum()), beside)


def age_row(view: View) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The row of the pyramid that each patient stands in."""
    rows = np.asarray(view.patient_list.age, dtype=np.int64) // AGE_STEP
    return np.clip(rows, 0, AGE_ROWS - 1)


def age_rows(view: View) -> tuple[AgeRow, ...]:
    """The pyramid, youngest first."""
    sex = view.patient_list.patients["sex"]
    counted = view.patient_list.scored & (sex >= 0)
    place = (age_row(view) * len(Sex) + sex) * len(BANDS) + view.scored.groups.band
    counts = np.bincount(place[counted], minlength=AGE_ROWS * len(Sex) * len(BANDS))
    table = counts.reshape(AGE_ROWS, len(Sex), len(BANDS)).tolist()
    return tuple(
        AgeRow(
            first=row * AGE_STEP,
            last=None if row == AGE_ROWS - 1 else row * AGE_STEP + AGE_STEP - 1,
            women=tuple(by_sex[Sex.FEMALE]),
            men=tuple(by_sex[Sex.MALE]),
        )
        for row, by_sex in enumerate(table)
    )


def _bands(view: View) -> tuple[BandRow, ...]:
    band = view.scored.groups.band[view.patient_list.scored]
    counts = np.bincount(band, minlength=len(BANDS)).tolist()
    whole = max(view.inhabitants, 1)
    return tuple(BandRow(name, count, count / whole) for name, count in zip(BANDS, counts, strict=True))
