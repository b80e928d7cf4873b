"""The ladder of one discharge as steps to show: where each stands today."""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.ladder import DOCTOR_DAYS, REASSESSED_DAYS, Rung
from listeoversikt.operations.discharge_line import LadderStep, RungState

OF_CLOCK = {
    ClockState.DUE_TODAY: RungState.TODAY,
    ClockState.OVERDUE: RungState.OVER,
    ClockState.MISSED: RungState.OVER,
    ClockState.DONE_IN_TIME: RungState.DONE,
    ClockState.DONE_LATE: RungState.DONE_LATE,
    ClockState.WAITING: RungState.WAITING,
    ClockState.LAPSED: RungState.OFF,
}


def first_step(
    state: ClockState, due: dt.date | None, contact: dt.date | None, soon_until: dt.date
) -> LadderStep:
    """The contact in three working days; its state is the clock's."""
    if state is ClockState.NOT_DUE:
        return LadderStep(Rung.CONTACT, _ahead(due, soon_until), due)
    return LadderStep(Rung.CONTACT, OF_CLOCK[state], due, contact)


def later_steps(
    state: ClockState,
    discharged: dt.date,
    doctor: dt.date | None,
    reassessed: dt.date | None,
    ends: dt.date | None,
    today: dt.date,
    soon_until: dt.date,
    *,
    unseen: bool,
) -> tuple[LadderStep, LadderStep]:
    """The doctor in 14 days and the reassessment in 4 weeks; ``ends`` is a new admission, death or moving."""
    days = ((Rung.DOCTOR, DOCTOR_DAYS, doctor), (Rung.REASSESSED, REASSESSED_DAYS, reassessed))
    first, second = (
        _later_step(rung, state, discharged + dt.timedelta(days=count), done, ends, today, soon_until, unseen)
        for rung, count, done in days
    )
    return first, second


def _later_step(
    rung: Rung,
    state: ClockState,
    due: dt.date,
    done: dt.date | None,
    ends: dt.date | None,
    today: dt.date,
    soon_until: dt.date,
    unseen: bool,
) -> LadderStep:
    if state is ClockState.WAITING:
        return LadderStep(rung, RungState.WAITING)
    if state is ClockState.LAPSED:
        return LadderStep(rung, RungState.OFF)
    if done is not None:
        return LadderStep(rung, RungState.DONE if done <= due else RungState.DONE_LATE, due, done)
    if ends is not None and ends < due and ends <= today:
        return LadderStep(rung, RungState.OFF)
    if due > today:
        return LadderStep(rung, _ahead(due, soon_until), due)
    if unseen:
        return LadderStep(rung, RungState.UNKNOWN, due)
    return LadderStep(rung, RungState.TODAY if due == today else RungState.OVER, due)


def _ahead(due: dt.date | None, soon_until: dt.date) -> RungState:
    return RungState.SOON if due is not None and due <= soon_until else RungState.AHEAD
