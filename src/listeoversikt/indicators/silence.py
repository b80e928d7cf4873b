"""Who was in *svak_ettersporrer* on the first days of periods, for many periods at once.

Only those can be whom no doctor or nurse has seen in the year up to that day; they alone are looked at, each as
at that day. That is many (patient, day) pairs with few events, and the same functions as for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from listeoversikt.followup.target_groups import SEEN_KINDS, silent_need
from listeoversikt.indicators.view import YEAR, contacts_of
from listeoversikt.patient_list.frames import CONTACTS, NO_DAY, Column, Mask, Role
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.known import ScoreSettings
from listeoversikt.scores.score_list import scores_when_asked

CHUNK = 20_000


def silent_on(patient_list: PatientList, days: Iterable[int], settings: ScoreSettings) -> dict[int, Mask]:
    """Per day: the patients of the list who were on the list and in *svak_ettersporrer* as at that day."""
    wanted = sorted(set(days))
    meetings = _meetings(patient_list)
    unseen = [_unseen(patient_list, meetings, day) for day in wanted]
    patient = np.concatenate([np.zeros(0, dtype=np.int64), *unseen])
    day = np.repeat(np.array(wanted, dtype=np.int32), [len(some) for some in unseen])
    found = np.zeros(len(patient), dtype=np.bool_)
    for start in range(0, len(patient), CHUNK):
        some = slice(start, start + CHUNK)
        then = patient_list.at(patient[some], day[some])
        found[some] = silent_need(scores_when_asked(then, settings)) & then.scored
    return {one: _mask(len(patient_list), patient[found & (day == one)]) for one in wanted}


def _meetings(patient_list: PatientList) -> tuple[Column, Column]:
    """Whom a doctor or nurse has seen, and when; by day."""
    contacts = patient_list.events(CONTACTS)
    if contacts is None:
        return np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32)
    seen = contacts.take(contacts_of(contacts, SEEN_KINDS, (Role.DOCTOR, Role.NURSE)))
    order = np.argsort(seen["day"], kind="stable")
    return seen["patient"][order], seen["day"][order]


def _unseen(patient_list: PatientList, meetings: tuple[Column, Column], day: int) -> Column:
    """Those who can be: on the list for a year, and not seen in it."""
    period = patient_list.periods.get(CONTACTS)
    first = day - YEAR + 1
    if CONTACTS not in patient_list.tables or period is None or first < period.first:
        return np.zeros(0, dtype=np.int64)
    patients = patient_list.patients
    here = (patients["list_from"] == NO_DAY) | (patients["list_from"] <= first)
    here &= (patients["list_to"] > day) & (patients["died"] > day)
    met, days = meetings
    here[met[slice(*np.searchsorted(days, [first, day + 1]))]] = False
    return np.flatnonzero(here)


def _mask(count: int, patients: Column) -> Mask:
    mask = np.zeros(count, dtype=np.bool_)
    mask[patients] = True
    return mask
