"""Use of services per patient-year: consultations, home visits, out-of-hours care, hospital stays.

n = what happened in the period to own patients (use before a death or a move isn't in it); N = their days of the
period on the list and inside the table's period, divided by 365. Out-of-hours contacts and stays are those the
office was told about. Variants «tabell6» and «tabell11» count by claim codes alone, home visits as consultations
or apart. Sources: evaluation tables 6, 11 and 12, figure 6; codes in the shipped table ``takster``.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from listeoversikt.clinical.claims import claims_of
from listeoversikt.followup.target_groups import CONSULTATIONS
from listeoversikt.indicators.definition import HideUnit, Kind
from listeoversikt.indicators.patient_days import any_between, day_keys
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import YEAR, PeriodView
from listeoversikt.patient_list.episodes import Episodes
from listeoversikt.patient_list.frames import CONTACTS, STAYS, Column, ContactKind, DischargedTo, Mask, Role

DOCTOR, NURSE = "lege", "sykepleier"
ROLES = {DOCTOR: Role.DOCTOR, NURSE: Role.NURSE}
CONSULTED = "konsultasjon"
AT_HOME = "hjemmebesok"
PREVENTABLE = ("J44", "E10", "E11", "E12", "E13", "E14", "I50", "I110")
READMISSION_DAYS = 30


def _per_patient_year(view: PeriodView, events: Column, table: str) -> Units:
    """Events per patient-year; ``events`` is a count for each patient."""
    years = view.patient_days(table) / YEAR
    return Units(numerator=np.where(view.own, events, 0).astype(np.float64), denominator=years)


def _contacts(kinds: tuple[ContactKind, ...], roles: tuple[str, ...], view: PeriodView) -> Units:
    counted = view.period_counts.those(kinds, tuple(ROLES[role] for role in roles))
    return _per_patient_year(view, counted, CONTACTS)


def _claims(kinds: tuple[str, ...], roles: tuple[str, ...], view: PeriodView) -> Units:
    contacts = view.period_contacts
    codes = frozenset().union(*(claims_of(role, kind) for role in roles for kind in kinds))
    counted = view.claimed(contacts, codes)
    return _per_patient_year(view, view.per_patient(contacts["patient"][counted]), CONTACTS)


def _unplanned(view: PeriodView) -> Units:
    return _episodes(view, view.known.episodes.unplanned_hospital)


def _preventable(view: PeriodView) -> Units:
    """The first stay's main diagnosis is COPD, diabetes or heart failure."""
    episodes, stays = view.known.episodes, view.table(STAYS)
    listed = [label.startswith(PREVENTABLE) for label in stays.labels["main"]]
    by_code = np.array([*listed, False], dtype=np.bool_)
    return _episodes(view, episodes.unplanned_hospital & by_code[stays["main"][episodes.first_stay]])


def _episodes(view: PeriodView, counted: Mask) -> Units:
    episodes = view.known.episodes
    rows = counted & (episodes.start >= view.period.first) & (episodes.start <= view.period.last)
    return _per_patient_year(view, view.per_patient(episodes.patient[rows]), STAYS)


def _readmitted(view: PeriodView) -> Units:
    """Episodes whose day 30 lies in the period and is past at T; of these, followed by an unplanned one."""
    episodes = view.known.episodes
    day30 = episodes.end.astype(np.int64) + READMISSION_DAYS
    past = (day30 >= view.period.first) & (day30 <= view.period.last) & (day30 < view.known_day)
    alive = episodes.discharged_to != DischargedTo.DIED
    rows = np.flatnonzero(past & alive & episodes.hospital & view.own[episodes.patient])
    return Units(
        numerator=_followed(episodes, rows).astype(np.float64),
        denominator=np.ones(len(rows)),
        patient=episodes.patient[rows],
    )


def _followed(episodes: Episodes, rows: Column) -> Mask:
    """An unplanned episode begins on day 1 to day 30 after each one's end."""
    unplanned = np.flatnonzero(episodes.unplanned_hospital)
    begun = np.sort(day_keys(episodes.patient[unplanned], episodes.start[unplanned]))
    ended = day_keys(episodes.patient[rows], episodes.end[rows])
    return any_between(ended + 1, ended + READMISSION_DAYS, begun)


def _readmissions_per_year(view: PeriodView) -> Units:
    found = _readmitted(view)
    assert found.patient is not None
    events = np.bincount(found.patient, found.numerator, len(view))
    return _per_patient_year(view, events, STAYS)


BY_ROLE = {
    "konsultasjoner_lege": (DOCTOR,),
    "konsultasjoner_sykepleier": (NURSE,),
    "konsultasjoner_lege_sykepleier": (DOCTOR, NURSE),
}
BY_TYPE = (CONTACTS, f"{CONTACTS}.role")
BY_CLAIM = (CONTACTS, f"{CONTACTS}.claims")
VISITS = (ContactKind.HOME_VISIT,)
UNPLANNED = (STAYS, f"{STAYS}.urgency")
RULES = (
    *(
        rule
        for id, roles in BY_ROLE.items()
        for rule in (
            Rule(id, partial(_contacts, CONSULTATIONS, roles), needs=BY_TYPE),
            Rule(id, partial(_claims, (CONSULTED, AT_HOME), roles), "tabell6", needs=BY_CLAIM),
            Rule(id, partial(_claims, (CONSULTED,), roles), "tabell11", needs=BY_CLAIM),
        )
    ),
    Rule("hjemmebesok", partial(_contacts, VISITS, (DOCTOR, NURSE)), needs=BY_TYPE),
    Rule("hjemmebesok", partial(_contacts, VISITS, (DOCTOR,)), "lege", needs=BY_TYPE),
    Rule("hjemmebesok", partial(_contacts, VISITS, (NURSE,)), "sykepleier", needs=BY_TYPE),
    Rule("hjemmebesok", partial(_claims, (AT_HOME,), (DOCTOR, NURSE)), "tabell11", needs=BY_CLAIM),
    Rule(
        "legevakt",
        partial(_contacts, (ContactKind.EMERGENCY_CLINIC,), ()),
        needs=(CONTACTS,),
        only_known=True,
    ),
    Rule("uplanlagte_innleggelser", _unplanned, needs=UNPLANNED, only_known=True),
    Rule("forebyggbare_innleggelser", _preventable, needs=(*UNPLANNED, f"{STAYS}.main"), only_known=True),
    Rule("reinnleggelse_30d", _readmitted, needs=UNPLANNED, only_known=True),
    Rule(
        "reinnleggelse_30d",
        _readmissions_per_year,
        "per_pasientaar",
        needs=UNPLANNED,
        own_kind=Kind.RATE,
        own_hide_unit=HideUnit.EVENTS,
        only_known=True,
    ),
)
