"""Patients with a medicine worth a second look: «vurder», never «stans».

Of own patients with at least one medicine in use at the period's end: those for whom at least one row of the
high-risk list holds, and a variant a row. Source: indicators contract, "High-risk list"; the rules and what each
stands on are in ``followup.high_risk_medicines``.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cached_property, partial, reduce

import numpy as np

from listeoversikt.followup.high_risk_medicines import EVER, MedicineUse
from listeoversikt.followup.high_risk_medicines import RULES as HIGH_RISK
from listeoversikt.indicators.courses import courses_with
from listeoversikt.indicators.readings import DayMeans
from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.score_spans import measured
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import PeriodView
from listeoversikt.patient_list.frames import MEASUREMENTS, MEDICINES, Column, Mask, Table
from listeoversikt.scores.known import Known


@dataclass(frozen=True)
class _InUse(MedicineUse):
    """What the rules look at, with the courses in use found once and each group of medicines looked up once."""

    view: PeriodView
    found: dict[Hashable, Mask] = field(default_factory=dict)

    def courses_of(self, *atc: str) -> Table:
        """The courses in use of such medicines."""
        found, last = self.view.once_for_all(courses_with, atc, ()), self.view.period.last
        return self.view.whole_table(MEDICINES).take(found.row[found.covering(last, last)])

    @cached_property
    def egfr(self) -> Column:
        """Newest eGFR of each patient; nan without one."""
        means = self.view.once_for_all(_every_egfr)
        return means.newest(self.view.period.last, EVER, len(self.view))[0]

    def uses(self, *atc: str, without: tuple[str, ...] = ()) -> Mask:
        """Patients with such a medicine in use."""
        if (atc, without) not in self.found:
            self.found[atc, without] = self.view.uses(*atc, without=without)
        return self.found[atc, without]


def _every_egfr(whole: Known) -> DayMeans:
    return DayMeans.of(measured(whole, "egfr"))


def _held(view: PeriodView) -> dict[str, Mask]:
    use = _InUse(view.known, view)
    return {key: rule(use) for key, rule in HIGH_RISK.items()}


def _users(view: PeriodView) -> Mask:
    """Patients with any medicine in use at the period's end."""
    last = view.period.last
    courses = view.whole_table(MEDICINES)
    in_use = (courses["day"] <= last) & (view.whole.course_end >= last)
    return view.owners(courses["patient"][in_use])


def _any(view: PeriodView) -> Units:
    hits = reduce(np.logical_or, view.once(_held).values())
    return share_of(view, view.once(_users), hits, view.use_covered)


def _one(key: str, view: PeriodView) -> Units:
    return share_of(view, view.once(_users), view.once(_held)[key], view.use_covered)


NEEDS = (MEDICINES, MEASUREMENTS)
RULES = (
    Rule("risikolegemidler", _any, needs=NEEDS),
    *(Rule("risikolegemidler", partial(_one, key), key, needs=NEEDS) for key in HIGH_RISK),
)
