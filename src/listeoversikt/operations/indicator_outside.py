"""Discharges that stand outside n and N of what is due after them: lapsed, waiting, or with a day that isn't past."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from listeoversikt.followup.discharge import ClockState, DischargeContacts
from listeoversikt.followup.ladder import DOCTOR_DAYS, LADDER_GROUPS, REASSESSED_DAYS
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.indicators.breakdown import break_down
from listeoversikt.indicators.period import ReportPeriod
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.operations.indicator_rows import groups_at, known_day
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import NO_DAY, Column, Mask
from listeoversikt.words import ENGLISH, NORWEGIAN

CLOCK_INDICATORS = ("utskrivning_3vd", "utskrivning_3vd_kjent", "utskrivning_forsok_3vd")


class Step(NamedTuple):
    """A step with so many days; ``ladder``: only for those whom the ladder is for."""

    days: int
    ladder: bool


STEPS: Mapping[str, Step] = {
    "samstemming_utskrivning": Step(14, ladder=False),
    "utskrivning_14d": Step(DOCTOR_DAYS, ladder=True),
    "utskrivning_4u": Step(REASSESSED_DAYS, ladder=True),
}
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


@dataclass(frozen=True)
class DischargesOutside:
    """The discharges of a period and group; made once for the lines that count them."""

    rows: DischargeContacts
    inside: Mask
    first: int
    last: int
    known_day: int

    @classmethod
    def of(cls, view: View, period: ReportPeriod, group: str) -> DischargesOutside:
        """Target groups are those of the day of discharge, the others those at the period's end."""
        rows = view.scored.discharges
        breakdown = break_down(groups_at(view, period), lists=True)
        targets, inside = breakdown.target_groups, np.zeros(len(rows), np.bool_)
        if group in breakdown.keys:
            place = breakdown.keys.index(group)
            own_day = targets.start <= place < targets.stop
            inside = (
                rows.in_group[place - targets.start] if own_day else breakdown.matrix[rows.patient, place]
            )
        return cls(rows, np.asarray(inside), period.first, period.last, known_day(view))

    def of_row(self, row: IndicatorRow) -> Outside | None:
        """Those outside that row; None for an indicator that doesn't count discharges, or has no figure."""
        if row.id in CLOCK_INDICATORS:
            return self.of_clock()
        nobody = any(remark.note is Note.NOBODY for remark in row.remarks)
        if row.id in STEPS and (nobody or not row.missing):
            return self._of_step(STEPS[row.id], row)
        return None

    def of_clock(self) -> Outside:
        """Three working days: by the day the clock runs out, or the day of discharge where it has none."""
        rows = self.rows
        day = np.where(rows.due == NO_DAY, rows.discharged, rows.due)
        begun = self._in_period(rows.discharged)
        return Outside(
            lapsed=int((self._in_period(day) & rows.in_state(*LAPSED)).sum()),
            not_due=int((begun & rows.in_state(*NOT_PAST)).sum()),
            waiting=int((begun & rows.in_state(*WAITING)).sum()),
        )

    def _of_step(self, step: Step, row: IndicatorRow) -> Outside:
        """A later step: whoever had it to come, and is in neither N nor counted beside, fell away before."""
        rows = self.rows
        last = rows.discharged.astype(np.int64) + step.days
        concerned = rows.due != NO_DAY
        if step.ladder:
            order = list(TargetGroup)
            concerned = concerned & rows.in_group[[order.index(one) for one in LADDER_GROUPS]].any(axis=0)
        past = concerned & self._in_period(last) & (last < self.known_day)
        counted = round(row.denominator or 0) + row.beside
        return Outside(
            lapsed=max(int(past.sum()) - counted, 0),
            not_due=int((concerned & self._in_period(rows.discharged) & (last >= self.known_day)).sum()),
            waiting=0,
        )

    def _in_period(self, day: Column) -> Mask:
        return np.asarray(self.inside & (day >= self.first) & (day <= self.last))
