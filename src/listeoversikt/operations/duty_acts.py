"""How a duty is closed. «A nurse's medication review is «forberedt»; a doctor closes it.» (follow-up contract)"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Closed, How, Task
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.settling import CLOSED_ELSEWHERE, REST_DAYS, YEAR
from listeoversikt.followup.team import DOCTOR
from listeoversikt.operations.acting_basis import ActingBasis, OpenDuty

NO_REST = CLOSED_ELSEWHERE | {Reason.HANDED_OVER}
"""Duties that don't rest and come back."""
TO_THE_DOCTOR_WITHIN = 10
"""Working days until a prepared medicine review should have been closed; the worklist's own «soon»."""


def needs_doctor(duty: OpenDuty, basis: ActingBasis, how: How) -> bool:
    """Whether only a doctor closes it as done: a medicine review."""
    return duty.reason is Reason.MEDICINE_REVIEW and how is How.DONE and not basis.is_doctor


def back_at_the_earliest(
    duties: Iterable[OpenDuty], day: dt.date | None, until: dt.date | None = None
) -> dt.date | None:
    """The first day that any of the duties, closed on ``day``, may be on the worklist again; None when not known.

    A task and a discharge don't come back; a plan's steps and reviews come as the plan says.
    """
    reasons = [duty.reason for duty in duties if duty.reason not in NO_REST]
    if day is None or not reasons:
        return None
    return until or min(day + dt.timedelta(days=REST_DAYS.get(reason, YEAR)) for reason in reasons)


def closing_acts(
    duty: OpenDuty,
    basis: ActingBasis,
    *,
    how: How,
    day: dt.date,
    until: dt.date | None = None,
    why: str = "",
    prepared: str = "",
) -> tuple[Act, ...]:
    """What closes the duty. A medicine review that a nurse has prepared rests, and goes to the doctor as a task;

    the doctor who closes that task closes the review.
    """
    closed = Closed(reason=duty.reason, of=duty.of, how=how, day=day, until=until, why=why.strip())
    if needs_doctor(duty, basis, how):
        due = basis.work_days.after(basis.today, TO_THE_DOCTOR_WITHIN)
        task = Task(to=DOCTOR, due=due, text=prepared, closes=duty.reason)
        return task, msgspec.structs.replace(closed, prepared=True)
    also = _closed_with(duty, basis) if how is How.DONE and basis.is_doctor else None
    if also is None:
        return (closed,)
    return closed, Closed(reason=also, how=how, day=day)


def _closed_with(duty: OpenDuty, basis: ActingBasis) -> Reason | None:
    """The reason that a task closes with it."""
    if duty.reason is not Reason.HANDED_OVER:
        return None
    return next((one.task.closes for one in basis.record.tasks if one.uuid == duty.of), None)
