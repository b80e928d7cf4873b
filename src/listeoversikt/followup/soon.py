"""«Frist snart»: how far ahead a duty is said to be due soon, counted in working days.

By the contract 1 working day for discharges and 10 for other duties; both are settings of the office. Source:
follow-up contract; issue "Follow-up", "How well".
"""

from __future__ import annotations

from listeoversikt.clinical.workdays import workday_after
from listeoversikt.followup.clock_settings import ClockSettings
from listeoversikt.patient_list.snapshot import date_of, day_number

SOON_DISCHARGE = 1
SOON_OTHER = 10


def soon_until(work_day: int, workdays: int, clock_settings: ClockSettings | None = None) -> int:
    """The last due day that is soon, seen on ``work_day``: its working day number ``workdays``.

    Days since 1970-01-01. Saturdays count when they do for the clock; the office's own closed days change nothing.
    """
    saturday = clock_settings is not None and clock_settings.saturday_counts
    return day_number(workday_after(date_of(work_day), workdays, saturday_counts=saturday))
