"""Medicines: review of those with four or more regular ones, and beta-blockers in coronary disease.

Source: evaluation appendix B.3 numbers 1 and 13; pilot's design document table 2 and 6.2.1. Where a row of the
export is a prescription, "in use" looks back 365 days, and patients whose year can't be seen are left out.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from listeoversikt.clinical.claims import claims_of
from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import YEAR, PeriodView
from listeoversikt.patient_list.frames import CONTACTS, MEASURES, MEDICINES, Mask

MANY_MEDICINES = 4
REVIEW, REVIEW_CONSIDERED = "legemiddelgjennomgang", "lmg_behov_vurdert"
BETA_BLOCKERS = "C07"
CORONARY_WINDOW = 1095
CLAIMS = f"{CONTACTS}.claims"


def _reviewed(measures: tuple[str, ...], view: PeriodView) -> Units:
    contacts = view.year_contacts
    claimed = view.owners(contacts["patient"][view.claimed(contacts, claims_of(kind="lmg"))])
    many = view.scores.medications >= MANY_MEDICINES
    covered = view.covered(YEAR, MEASURES, CLAIMS) & view.use_covered
    return share_of(view, many, view.done(*measures) | claimed, covered)


def _coronary(view: PeriodView) -> Mask:
    """K75 (infarction) in 1095 days, K74 (angina) ever, or K77 (heart failure) with K74, K75 or K76 ever."""
    with_failure = view.recorded("K77") & view.recorded("K74", "K75", "K76")
    return np.asarray(view.recorded("K75", within=CORONARY_WINDOW) | view.recorded("K74") | with_failure)


def _coronary_by_medrave(view: PeriodView) -> Mask:
    return view.recorded("K74", "K75", "K76")


def _on_beta_blocker(view: PeriodView) -> Units:
    return share_of(view, _coronary(view), view.uses(BETA_BLOCKERS), view.use_covered)


def _on_beta_blocker_medrave(view: PeriodView) -> Units:
    return share_of(view, _coronary_by_medrave(view), view.uses(BETA_BLOCKERS), view.use_covered)


REVIEWED = ((MEASURES,), (CONTACTS, CLAIMS))
MANY = (MEDICINES, f"{MEDICINES}.regular")
RULES = (
    Rule("lmg", partial(_reviewed, (REVIEW,)), needs=MANY, either=REVIEWED),
    Rule("lmg", partial(_reviewed, (REVIEW, REVIEW_CONSIDERED)), "piloten", needs=MANY, either=REVIEWED),
    Rule("ihd_betablokker", _on_beta_blocker, needs=(MEDICINES,)),
    Rule("ihd_betablokker", _on_beta_blocker_medrave, "medrave", needs=(MEDICINES,)),
)
