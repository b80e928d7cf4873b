"""Nurses' work that no claim code pays for: meetings, calls, plans and reviews, per nurse and month.

* meetings – contacts of kind samarbeidsmote with a nurse and no claim code
* calls – telephone contacts with a nurse and no claim code
* plans – a *tiltak* behandlingsplan, egenbehandlingsplan or individuell_plan, or a plan that a nurse started here
* reviews – a *tiltak* legemiddelgjennomgang, or a nurse's decision in a list review here

A *tiltak* doesn't say whose it is; it counts on days without any claim code for the patient. The same kind of work
for a patient counts once a day. N = nurses (full-time equivalents, typed in) times months of the period.
Source: evaluation 7 and 4.5.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from listeoversikt.followup.logged_facts import LoggedKind
from listeoversikt.indicators.patient_days import among, day_keys, distinct, patient_of
from listeoversikt.indicators.period import MONTHS
from listeoversikt.indicators.result import Note, Remark
from listeoversikt.indicators.rule import Rule, period_begins
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import NURSES, STORE, YEAR, PeriodView, contacts_of, kind_is
from listeoversikt.patient_list.frames import CONTACTS, MEASURES, Column, ContactKind, Mask, Role, Table

MONTHS_OF_365_DAYS = 12
MEETINGS, CALLS, PLANS, REVIEWS = "moter", "samtaler", "planer", "gjennomganger"
KINDS = {MEETINGS: ContactKind.MEETING, CALLS: ContactKind.PHONE}
WRITTEN: dict[str, tuple[tuple[str, ...], LoggedKind]] = {
    PLANS: (("behandlingsplan", "egenbehandlingsplan", "individuell_plan"), LoggedKind.PLAN_BY_NURSE),
    REVIEWS: (("legemiddelgjennomgang",), LoggedKind.REVIEW_BY_NURSE),
}
VARIANTS = (MEETINGS, CALLS, PLANS, REVIEWS)


def _work(kinds: tuple[str, ...], view: PeriodView) -> Units:
    owner = np.concatenate([_of_kind(kind, view) for kind in kinds])
    assert view.typed.nurses is not None
    months = MONTHS.get(view.period.type, view.period.days * MONTHS_OF_365_DAYS / YEAR)
    return Units(
        numerator=view.per_patient(owner).astype(np.float64),
        denominator=np.ones(len(view), dtype=np.float64),
        shared=view.typed.nurses * months,
    )


def _of_kind(kind: str, view: PeriodView) -> Column:
    """The patient of each piece of work of a kind in the period."""
    if kind in KINDS:
        contacts = view.period_contacts
        rows = contacts_of(contacts, (KINDS[kind],), (Role.NURSE,)) & ~_claims_something(view, contacts)
        return np.asarray(contacts["patient"][rows], dtype=np.int64)
    return patient_of(_written(kind, view))


def _written(kind: str, view: PeriodView) -> Column:
    """Days of plans or reviews in the period, as ascending keys."""
    types, logged = WRITTEN[kind]
    measures = view.table(MEASURES)
    rows = kind_is(measures, *types) & (measures["day"] >= view.period.first)
    exported = day_keys(measures["patient"][rows], measures["day"][rows])
    exported = exported[~among(exported, view.once(_claimed_days))]
    here = view.logged(logged).between(view.period.first, view.period.last)
    return distinct(np.concatenate([exported, day_keys(here.patient, here.day)]))


def _claimed_days(view: PeriodView) -> Column:
    """The days on which a patient has a contact with any claim code, as ascending keys."""
    contacts = view.period_contacts
    rows = _claims_something(view, contacts)
    return distinct(day_keys(contacts["patient"][rows], contacts["day"][rows]))


def _claims_something(view: PeriodView, contacts: Table) -> Mask:
    """Per contact: it has a claim code."""
    has_codes = [bool(label.strip()) for label in contacts.labels["claims"]]
    return np.array([*has_codes, False], dtype=np.bool_)[contacts["claims"]]


class _OfContacts(Rule):
    """Meetings and calls are the export's: where there is a store, they're known from before the log begins, too."""

    def what_is_missing(self, view: PeriodView) -> tuple[Remark, ...]:
        if view.log is None:
            return (Remark(Note.NEEDS_LOG),)
        return Rule.what_is_missing(replace(self, needs=NEEDS), view)


NEEDS = (CONTACTS, f"{CONTACTS}.role", f"{CONTACTS}.claims", NURSES)
RULES = tuple(
    _OfContacts("ikke_takst", partial(_work, kinds), variant, needs=(STORE, *NEEDS), sharpens=(MEASURES,))
    if variant in KINDS
    else Rule(
        "ikke_takst",
        partial(_work, kinds),
        variant,
        needs=(STORE, *NEEDS),
        either=((MEASURES,), (STORE,)),
        logged_from=period_begins,
    )
    for variant, kinds in (("", VARIANTS), *((kind, (kind,)) for kind in VARIANTS))
)
