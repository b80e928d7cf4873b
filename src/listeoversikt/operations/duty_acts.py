"""How a duty is closed. «A nurse's medication review is «forberedt»; a doctor closes it.» (follow-up contract)"""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Closed, How, Task
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.team import DOCTOR
from listeoversikt.operations.acting_basis import ActingBasis, OpenDuty

TO_THE_DOCTOR_WITHIN = 10
"""Working days until a prepared medicine review should have been closed; the worklist's own «soon»."""


def needs_doctor(duty: OpenDuty, basis: ActingBasis, how: How) -> bool:
    """Whether only a doctor closes it as done: a medicine review."""
    return duty.reason is Reason.MEDICINE_REVIEW and how is How.DONE and not basis.is_doctor


def closing_act(
    duty: OpenDuty,
    basis: ActingBasis,
    *,
    how: How,
    day: dt.date,
    until: dt.date | None = None,
    why: str = "",
    prepared: str = "",
) -> Act:
    """The act that closes the duty; a medicine review prepared by a nurse goes to the doctor as a task instead."""
    if needs_doctor(duty, basis, how):
        due = basis.work_days.after(basis.today, TO_THE_DOCTOR_WITHIN)
        return Task(to=DOCTOR, due=due, text=prepared)
    return Closed(reason=duty.reason, of=duty.of, how=how, day=day, until=until, why=why.strip())
