"""The office's choices for the clock after a discharge, and the end of working day 3.

Source: follow-up contract, "Contact within three working days of discharge".
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import numpy as np

from listeoversikt.clinical.workdays import workday_after_table
from listeoversikt.followup.discharge_contact import FULFILLING_ROLES
from listeoversikt.followup.target_groups import BandSettings, TargetGroup
from listeoversikt.patient_list.frames import NO_DAY, Days, Role
from listeoversikt.patient_list.snapshot import date_of

DUE_WORKDAYS = 3
UNPLANNED_MIN_AGE = 75

FOR_INDICATORS_ONLY = frozenset({TargetGroup.PSYCHIATRIC})
"""*psykisk* is kept as evaluated, for indicators; *psykisk_alvorlig* is the one for outreach and clock."""


@dataclass(frozen=True)
class ClockSettings:
    """The office's choices; its own closed days make a second clock beside the national one."""

    saturday_counts: bool = False
    closed_days: frozenset[dt.date] = frozenset()
    unplanned_min_age: int = UNPLANNED_MIN_AGE
    groups: frozenset[TargetGroup] = frozenset(TargetGroup) - FOR_INDICATORS_ONLY
    roles: frozenset[Role] = frozenset(FULFILLING_ROLES)
    bands: BandSettings = field(default_factory=BandSettings)


def workdays_after(days: Days, settings: ClockSettings, *, closed: bool = False) -> Days:
    """The end of working day 3 after each day; ``NO_DAY`` stays. ``closed`` counts the office's own days off."""
    due = np.full(len(days), NO_DAY, dtype=np.int32)
    given = days != NO_DAY
    if given.any():
        first, last = int(days[given].min()), int(days[given].max())
        off = settings.closed_days if closed else frozenset()
        table = workday_after_table(
            date_of(first), date_of(last), DUE_WORKDAYS, saturday_counts=settings.saturday_counts, closed=off
        )
        numbers = np.array(table, dtype=np.int32) - dt.date(1970, 1, 1).toordinal()
        due[given] = numbers[days[given] - first]
    return due
