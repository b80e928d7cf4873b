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

from listeoversikt.followup.high_risk_medicines import RULES as HIGH_RISK
from listeoversikt.followup.high_risk_medicines import MedicineUse
from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import PeriodView
from listeoversikt.patient_list.frames import MEASUREMENTS, MEDICINES, Mask, Table


@dataclass(frozen=True)
class _InUse(MedicineUse):
    """What the rules look at, with the courses in use found once and each group of medicines looked up once."""

    view: PeriodView
    found: dict[Hashable, Mask] = field(default_factory=dict)

    @cached_property
    def courses(self) -> Table:
        """The courses in use."""
        return self.view.courses_in_use

    def uses(self, *atc: str, without: tuple[str, ...] = ()) -> Mask:
        """Patients with such a medicine in use."""
        if (atc, without) not in self.found:
            self.found[atc, without] = self.view.uses(*atc, without=without)
        return self.found[atc, without]


def _held(view: PeriodView) -> dict[str, Mask]:
    use = _InUse(view.known, view)
    return {key: rule(use) for key, rule in HIGH_RISK.items()}


def _users(view: PeriodView) -> Mask:
    """Patients with any medicine in use at the period's end."""
    return view.owners(view.courses_in_use["patient"])


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
