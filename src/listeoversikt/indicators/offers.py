"""Need without contact: who was offered something, who was reached; and individual plans reported.

The group is *svak_ettersporrer* as at the period's first day, of patients who are still own at its end (the group's
own rule rules out contact in the year before). Offered = recorded in a list review here, or a *tiltak*; that it was
accepted only the log knows: a period that begins before the log can't be judged then. A need for an individual plan is reported by a *tiltak*, or in a plan kept here; who
needs one isn't known, so that is a count. Source: pilot's design document 4.3.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from listeoversikt.followup.logged_facts import LoggedKind
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.indicators.reach import reach_rule
from listeoversikt.indicators.rule import Rule, period_begins, share_of
from listeoversikt.indicators.silence import silent_on
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import STORE, YEAR, PeriodView
from listeoversikt.patient_list.frames import CONTACTS, MEASURES, Mask

OFFERED, HOME_VISIT_CONSIDERED = "tilbud_gitt", "hjemmebesok_vurdering"
REPORTED, INDIVIDUAL_PLAN = "individuell_plan_meldt", "individuell_plan"
ANY_OFFER = (LoggedKind.OFFERED_CONSULTATION, LoggedKind.OFFERED_HOME_VISIT)
ANY_ACCEPTED = (LoggedKind.ACCEPTED_CONSULTATION, LoggedKind.ACCEPTED_HOME_VISIT)


def silent_at_start(view: PeriodView) -> Mask:
    """In *svak_ettersporrer* as at the period's first day, and own at its end."""
    return view.once(_silent_at_start)


def _silent_at_start(view: PeriodView) -> Mask:
    start = view.period.first
    found = view.silent.get(start)
    if found is None:
        found = silent_on(view.patient_list, (start,), view.known.settings)[start]
    return view.own & found


def _offered(kinds: tuple[LoggedKind, ...], measures: tuple[str, ...], view: PeriodView) -> Units:
    days = view.period.days
    hits = view.logged_within(days, *kinds) | view.done(*measures, days=days)
    return share_of(view, silent_at_start(view), hits, _in_sight(view, measures))


def _home_visit_offered(kind: LoggedKind, measures: tuple[str, ...], view: PeriodView) -> Units:
    days = view.period.days
    hits = view.logged_within(days, kind) | view.done(*measures, days=days)
    base = view.groups.member(TargetGroup.FRAIL_ELDERLY) | silent_at_start(view)
    return share_of(view, base, hits, _in_sight(view, measures))


def _in_sight(view: PeriodView, measures: tuple[str, ...]) -> Mask:
    """Per patient: whether nothing was recorded can be told. Without ``measures`` the log alone tells."""
    covered = view.covered(view.period.days, MEASURES)
    return covered if measures or view.log_covers(view.period.first) else np.zeros_like(covered)


def _reported(view: PeriodView) -> Units:
    return share_of(view, _in_any_group(view), _plan_reported(view))


def _reported_and_planned(view: PeriodView) -> Units:
    """Reported, and with an individual plan in force at the period's end."""
    planned = view.done(INDIVIDUAL_PLAN) | view.logged_now(LoggedKind.INDIVIDUAL_PLAN)
    return share_of(view, _in_any_group(view), _plan_reported(view) & planned)


def _in_any_group(view: PeriodView) -> Mask:
    return np.asarray(np.logical_or.reduce([view.groups.member(group) for group in TargetGroup]))


def _plan_reported(view: PeriodView) -> Mask:
    return view.done(REPORTED) | view.logged_within(YEAR, LoggedKind.INDIVIDUAL_REPORTED)


OFFER_NEEDS = (CONTACTS, f"{CONTACTS}.role")
RECORDED = ((MEASURES,), (STORE,))
RULES = (
    reach_rule(TargetGroup.SILENT_NEED, "", silent_at_start),
    reach_rule(TargetGroup.SILENT_NEED, "takst", silent_at_start),
    Rule(
        "svak_ettersporrer_tilbud",
        partial(_offered, ANY_OFFER, (OFFERED,)),
        needs=OFFER_NEEDS,
        either=RECORDED,
        logged_from=period_begins,
    ),
    Rule(
        "svak_ettersporrer_tilbud",
        partial(_offered, ANY_ACCEPTED, ()),
        "akseptert",
        needs=(STORE, *OFFER_NEEDS),
        sharpens=(MEASURES,),
    ),
    Rule(
        "hjemmebesok_tilbudt",
        partial(_home_visit_offered, LoggedKind.OFFERED_HOME_VISIT, (HOME_VISIT_CONSIDERED,)),
        needs=OFFER_NEEDS,
        either=RECORDED,
        logged_from=period_begins,
    ),
    Rule(
        "hjemmebesok_tilbudt",
        partial(_home_visit_offered, LoggedKind.ACCEPTED_HOME_VISIT, ()),
        "akseptert",
        needs=(STORE, *OFFER_NEEDS),
        sharpens=(MEASURES,),
    ),
    Rule("ip_meldt", _reported, either=RECORDED, looks_in=(MEASURES,)),
    Rule("ip_meldt", _reported_and_planned, "akseptert", either=RECORDED, looks_in=(MEASURES,)),
)
