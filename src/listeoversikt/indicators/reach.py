"""Whom the nurse reaches in each target group, and who has a plan or an annual control.

Reached: at least one contact with a nurse (konsultasjon, ekonsultasjon, video, telefon, hjemmebesok, gruppe) in
365 days; «takst» counts only those with an S- or 088-code, the evaluation's lower bound. A plan is a *tiltak*
behandlingsplan in 365 days, or one kept here that isn't ended. Sources: evaluation table 5 and 10; pilot's
design document 4.3 and 6.2.1. The group is in the indicator's id, so these have no rows per target group.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import numpy as np

from listeoversikt.clinical.claims import claims_of
from listeoversikt.followup.logged_facts import LoggedKind
from listeoversikt.followup.target_groups import TargetGroup, frail_elderly, recorded
from listeoversikt.indicators.result import Note, Remark
from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import STORE, YEAR, PeriodView, contacts_of, table_of
from listeoversikt.patient_list.frames import (
    CONTACTS,
    MEASURES,
    STAYS,
    CodeSystem,
    ContactKind,
    Mask,
    Role,
)
from listeoversikt.patient_list.snapshot import day_number
from listeoversikt.scores.known import Known

REACHED_BY = (
    ContactKind.CONSULTATION,
    ContactKind.E_CONSULTATION,
    ContactKind.VIDEO,
    ContactKind.PHONE,
    ContactKind.HOME_VISIT,
    ContactKind.GROUP,
)
NURSE_CODES = ("s", "088")
PLAN, ANNUAL_CONTROL = "behandlingsplan", "aarskontroll_diabetes"
DISABILITY_TABLE_22 = ("F7", "F840", "F842", "F845", "F848", "F849", "G80", "Q871", "Q90", "Q934")
"""ICD-10 codes of tables 22 and 42, beside ICPC-2 P85."""
LAST_DAY_OF_CLAIM = day_number(dt.date(2022, 6, 30))
"""From July 2022 an annual control can't be told from the claim codes. Source: evaluation."""

Choice = Callable[[PeriodView], Mask]


def _group(group: TargetGroup, view: PeriodView) -> Mask:
    return view.groups.member(group)


def _disability_table_5(view: PeriodView) -> Mask:
    return view.recorded("P85")


def _disability_table_22(view: PeriodView) -> Mask:
    return view.recorded("P85") | recorded(view.known, CodeSystem.ICD10, DISABILITY_TABLE_22)


def _frail_as_evaluated(view: PeriodView) -> Mask:
    return frail_elderly(view.scores, evaluation=True)


def _reached(group: Choice, view: PeriodView) -> Units:
    hits = view.met(REACHED_BY, Role.NURSE)
    return share_of(view, group(view), hits, view.covered(YEAR, CONTACTS))


def _reached_by_claim(group: Choice, view: PeriodView) -> Units:
    return share_of(view, group(view), view.once(_met_by_claim), view.covered(YEAR, CONTACTS))


def _met_by_claim(view: PeriodView) -> Mask:
    contacts = view.year_contacts
    claimed = view.once_for_all(_nurses_claims)[contacts["claims"]]
    rows = claimed & contacts_of(contacts, REACHED_BY, (Role.NURSE,))
    return view.owners(contacts["patient"][rows])


def _nurses_claims(whole: Known) -> Mask:
    """Per text of claim codes: a nurse's code is in it; and, last, false for what isn't stated."""
    labels = table_of(whole, CONTACTS).labels["claims"]
    own_code = [any(claim.startswith(NURSE_CODES) for claim in label.split()) for label in labels]
    return np.array([*own_code, False], dtype=np.bool_)


def _planned(group: Choice, view: PeriodView) -> Units:
    hits = view.done(PLAN) | view.logged_now(LoggedKind.PLAN)
    return share_of(view, group(view), hits, view.covered(YEAR, MEASURES))


def _with_copd(view: PeriodView) -> Mask:
    return view.recorded("R95")


def _with_diabetes(view: PeriodView) -> Mask:
    return view.diabetes


def _mental_or_substance(view: PeriodView) -> Mask:
    groups = view.groups
    return groups.member(TargetGroup.SERIOUS_PSYCHIATRIC) | groups.member(TargetGroup.SUBSTANCE)


def _annual_control(view: PeriodView) -> Units:
    contacts = view.year_contacts
    claimed = view.claimed(contacts, claims_of(kind=ANNUAL_CONTROL)) & (contacts["day"] <= LAST_DAY_OF_CLAIM)
    hits = view.done(ANNUAL_CONTROL) | view.owners(contacts["patient"][claimed])
    sights = (MEASURES, CLAIMS) if _claims_may_count(view) else (MEASURES,)
    return share_of(view, view.diabetes, hits, view.covered(YEAR, *sights))


def _claims_may_count(view: PeriodView) -> bool:
    return view.period.last - YEAR + 1 <= LAST_DAY_OF_CLAIM


class _AnnualControl(Rule):
    """The claim codes stand for the *tiltak* only in windows that end by 30.06.2022."""

    def what_is_missing(self, view: PeriodView) -> tuple[Remark, ...]:
        if view.period.last > LAST_DAY_OF_CLAIM and view.lacks(MEASURES):
            return (Remark(Note.MISSING_TABLE, MEASURES),)
        return super().what_is_missing(view)

    def what_is_partial(self, view: PeriodView) -> tuple[Remark, ...]:
        return super().what_is_partial(view) if _claims_may_count(view) else ()


CLAIMS = f"{CONTACTS}.claims"
BY_ROLE, BY_CLAIM = (CONTACTS, f"{CONTACTS}.role"), (CONTACTS, f"{CONTACTS}.role", CLAIMS)
SEEN_BY_STAYS = frozenset(
    {
        TargetGroup.CHRONIC,
        TargetGroup.SERIOUS_PSYCHIATRIC,
        TargetGroup.FRAIL_ELDERLY,
        TargetGroup.SILENT_NEED,
        TargetGroup.HIGH_USE,
        TargetGroup.RISING,
    }
)
"""Groups that also rest on stays: without that table their reach is missing."""
REACHED_GROUPS = tuple(group for group in TargetGroup if group is not TargetGroup.SILENT_NEED)


def reach_rule(group: TargetGroup, variant: str, who: Choice) -> Rule:
    """How many of a group a nurse has reached, as defined or in a variant."""
    by_claim = variant == "takst"
    needs = (BY_CLAIM if by_claim else BY_ROLE) + ((STAYS,) if group in SEEN_BY_STAYS else ())
    count = partial(_reached_by_claim if by_claim else _reached, who)
    return Rule(f"dekning_{group}", count, variant, needs=needs, by_target_group=False)


PLANNED = ((MEASURES,), (STORE,))
RULES = (
    *(
        reach_rule(group, variant, partial(_group, group))
        for group in REACHED_GROUPS
        for variant in ("", "takst")
    ),
    reach_rule(TargetGroup.DISABILITY, "tabell5", _disability_table_5),
    reach_rule(TargetGroup.DISABILITY, "tabell22_42", _disability_table_22),
    reach_rule(TargetGroup.FRAIL_ELDERLY, "evaluering", _frail_as_evaluated),
    Rule("behandlingsplan_kols", partial(_planned, _with_copd), either=PLANNED),
    Rule("behandlingsplan_diabetes", partial(_planned, _with_diabetes), either=PLANNED),
    Rule("behandlingsplan_psykrus", partial(_planned, _mental_or_substance), needs=(STAYS,), either=PLANNED),
    _AnnualControl("aarskontroll_diabetes", _annual_control, either=((MEASURES,), (CONTACTS, CLAIMS))),
)
