"""Who isn't seen: old people without a doctor for a year, and regular attenders who are gone.

Seen = konsultasjon, video, ekonsultasjon or hjemmebesok. Own patients aged 70 or more, at least 365 days on the
list, not living in a nursing home (evaluation appendix B.3 number 12). «Borte»: seen at least four times in each
of the two years before, and not in the last 365 days (number 4; the rule is ours).
"""

from __future__ import annotations

from functools import partial

import numpy as np

from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import YEAR, PeriodView, seen_by_day
from listeoversikt.patient_list.frames import CONTACTS, Column, Residence, Role

OLD = 70
REGULAR_VISITS = 4


def _unseen_by(roles: tuple[Role, ...], view: PeriodView) -> Units:
    at_home = view.patient_list.patients["residence"] != Residence.NURSING_HOME
    base = (view.scores.age >= OLD) & at_home
    return share_of(view, base, ~view.seen(*roles), view.covered(YEAR, CONTACTS))


def _gone(view: PeriodView) -> Units:
    last = view.period.last
    regular = [_visits(view, last - years * YEAR) >= REGULAR_VISITS for years in (1, 2)]
    return share_of(view, regular[0] & regular[1], ~view.seen(), view.covered(3 * YEAR, CONTACTS))


def _visits(view: PeriodView, last: int) -> Column:
    """Per patient: how often seen in the 365 days that end with ``last``."""
    patient, day = view.once_for_all(seen_by_day)
    return view.per_patient(patient[slice(*np.searchsorted(day, [last - YEAR + 1, last + 1]))])


NEEDS = (CONTACTS, f"{CONTACTS}.role")
RULES = (
    Rule("borte", _gone, needs=(CONTACTS,)),
    Rule("eldre70_uten_konsultasjon", partial(_unseen_by, (Role.DOCTOR,)), needs=NEEDS),
    Rule(
        "eldre70_uten_konsultasjon",
        partial(_unseen_by, (Role.DOCTOR, Role.NURSE)),
        "med_sykepleier",
        needs=NEEDS,
    ),
)
