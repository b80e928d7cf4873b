"""How much illness and use there is: bands, disease groups, frailty marker. Never ACG, and said so.

Sources: scores contract ("Bands", ``def_disease_groups.csv``, frailty index of Clegg 2016); the evaluation's
list of practice indicators, appendix B.3 numbers 6-11 and 13. A category that isn't known (frailty under 65)
is out of n and N.
"""

from __future__ import annotations

from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.indicators.rule import Rule, everybody, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import YEAR, PeriodView
from listeoversikt.patient_list.frames import CONTACTS, MEASUREMENTS, MEDICINES, STAYS
from listeoversikt.scores.frailty import FrailtyCategory

MORE_THAN_THREE = 4


def _high_use(view: PeriodView) -> Units:
    return share_of(view, everybody(view), view.groups.member(TargetGroup.HIGH_USE))


def _more_than_three_groups(view: PeriodView) -> Units:
    return share_of(view, everybody(view), view.scores.disease_groups >= MORE_THAN_THREE)


def _frailty_marker(view: PeriodView) -> Units:
    category = view.scores.frailty_category
    return share_of(view, category >= 0, category >= FrailtyCategory.MODERATE)


def _comorbidity(view: PeriodView) -> Units:
    count = view.scores.disease_groups
    return share_of(view, count >= 1, count >= 2)


def _comorbid_seen(view: PeriodView) -> Units:
    return share_of(view, view.scores.disease_groups >= 2, view.seen(), view.covered(YEAR, CONTACTS))


def _diabetes(view: PeriodView) -> Units:
    return share_of(view, everybody(view), view.diabetes)


def _copd(view: PeriodView) -> Units:
    return share_of(view, everybody(view), view.recorded("R95"))


GROUPS_SEEN_IN = (STAYS, MEASUREMENTS)
"""Disease groups also rest on hospital codes and eGFR."""
RULES = (
    Rule(
        "hoy_ressursbruk",
        _high_use,
        either=((STAYS, f"{STAYS}.urgency"), (CONTACTS,)),
        looks_in=(STAYS, CONTACTS),
    ),
    Rule("kroniske_over_3", _more_than_three_groups, sharpens=GROUPS_SEEN_IN),
    Rule("skjorhetsmarkor", _frailty_marker, sharpens=(CONTACTS, MEDICINES, STAYS, MEASUREMENTS)),
    Rule("samsykelighet", _comorbidity, sharpens=GROUPS_SEEN_IN),
    Rule("samsykelighet_kontakt", _comorbid_seen, needs=(CONTACTS,), sharpens=GROUPS_SEEN_IN),
    Rule("diabetes_forekomst", _diabetes),
    Rule("kols_forekomst", _copd),
)
