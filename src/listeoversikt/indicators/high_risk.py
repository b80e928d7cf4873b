"""Patients with a medicine worth a second look: «vurder», never «stans».

Of own patients with at least one medicine in use at the period's end: those for whom at least one row of the
high-risk list holds, and a variant a row. Source: indicators contract, "High-risk list"; the rules and what each
stands on are in ``followup.high_risk_medicines``.
"""

from __future__ import annotations

from functools import partial, reduce

import numpy as np

from listeoversikt.followup.high_risk_medicines import RULES as HIGH_RISK
from listeoversikt.followup.high_risk_medicines import high_risk
from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import PeriodView
from listeoversikt.patient_list.frames import MEASUREMENTS, MEDICINES, Mask


def _held(view: PeriodView) -> dict[str, Mask]:
    return high_risk(view.known)


def _users(view: PeriodView) -> Mask:
    """Patients with any medicine in use at the period's end."""
    return view.owners(view.table(MEDICINES)["patient"][view.in_use])


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
