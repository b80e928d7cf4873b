"""Old people whom the doctor hasn't seen for a year.

Own patients aged 70 or more, at least 365 days on the list, not living in a nursing home. Seen = konsultasjon,
video, ekonsultasjon or hjemmebesok. Source: evaluation appendix B.3 number 12.
"""

from __future__ import annotations

from functools import partial

from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import YEAR, PeriodView
from listeoversikt.patient_list.frames import CONTACTS, Residence, Role

OLD = 70


def _unseen_by(roles: tuple[Role, ...], view: PeriodView) -> Units:
    at_home = view.patient_list.patients["residence"] != Residence.NURSING_HOME
    base = (view.scores.age >= OLD) & at_home
    return share_of(view, base, ~view.seen(*roles), view.covered(YEAR, CONTACTS))


NEEDS = (CONTACTS, f"{CONTACTS}.role")
RULES = (
    Rule("eldre70_uten_konsultasjon", partial(_unseen_by, (Role.DOCTOR,)), needs=NEEDS),
    Rule(
        "eldre70_uten_konsultasjon",
        partial(_unseen_by, (Role.DOCTOR, Role.NURSE)),
        "med_sykepleier",
        needs=NEEDS,
    ),
)
