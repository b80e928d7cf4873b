"""Discharges that stand outside n and N of the three working days: lapsed, waiting, or with a day that isn't past."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.discharge import ClockState
from listeoversikt.indicators.breakdown import break_down
from listeoversikt.indicators.period import ReportPeriod
from listeoversikt.operations.indicator_rows import groups_at
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.words import ENGLISH, NORWEGIAN

CLOCK_INDICATORS = ("utskrivning_3vd", "utskrivning_3vd_kjent", "utskrivning_forsok_3vd")
LAPSED = (ClockState.LAPSED,)
WAITING = (ClockState.WAITING,)
NOT_PAST = (ClockState.NOT_DUE, ClockState.DUE_TODAY)
WORDS: Mapping[str, tuple[str, str]] = {
    "lapsed": ("{count} bortfalt", "{count} lapsed"),
    "not_due": ("{count} ikke forfalt", "{count} not due yet"),
    "waiting": ("{count} på korttidsopphold", "{count} in short-term care"),
}


@dataclass(frozen=True)
class Outside:
    """How many discharges of the period are in neither n nor N, by why."""

    lapsed: int
    not_due: int
    waiting: int

    def words(self, language: str = NORWEGIAN) -> str:
        """«11 bortfalt, 4 ikke forfalt»; what waits only where something does."""
        counts = {"lapsed": self.lapsed, "not_due": self.not_due}
        if self.waiting:
            counts["waiting"] = self.waiting
        place = 1 if language == ENGLISH else 0
        return ", ".join(WORDS[key][place].format(count=count) for key, count in counts.items())


def discharges_outside(view: View, period: ReportPeriod, group: str) -> Outside:
    """Counted by the day the clock runs out, or the day of discharge where it has none (nursing home, waiting)."""
    rows = view.scored.discharges
    breakdown = break_down(groups_at(view, period), lists=True)
    if group not in breakdown.keys:
        return Outside(0, 0, 0)
    place, targets = breakdown.keys.index(group), breakdown.target_groups
    inside = (
        rows.in_group[place - targets.start]
        if targets.start <= place < targets.stop
        else breakdown.matrix[rows.patient, place]
    )
    day = np.where(rows.due == NO_DAY, rows.discharged, rows.due)
    of_period = inside & (day >= period.first) & (day <= period.last)
    begun = inside & (rows.discharged >= period.first) & (rows.discharged <= period.last)
    return Outside(
        lapsed=int((of_period & rows.in_state(*LAPSED)).sum()),
        not_due=int((begun & rows.in_state(*NOT_PAST)).sum()),
        waiting=int((begun & rows.in_state(*WAITING)).sum()),
    )
