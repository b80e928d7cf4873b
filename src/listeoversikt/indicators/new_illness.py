"""New depression and anxiety: examined, followed up, treated; and control of a newly begun antidepressant.

New = the first P76 or P74 in the period after 730 days without any. What is to follow must have had its time at
T, and is looked for as known at T, also after the period's end. Where the 730 days, or what is looked for, reach
beyond what the export can see, the patient is left out and counted beside. An antidepressant is newly begun after
365 days without any (N06A, not N06AX12). Source: evaluation appendix B.3 numbers 28, 31, 33-35; the days are ours.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np

from listeoversikt.followup.target_groups import SEEN_KINDS
from listeoversikt.indicators.mental_health import (
    ANTIDEPRESSANTS,
    ANXIETY,
    DEPRESSION,
    NOT_FOR_DEPRESSION,
    TWO_YEARS,
)
from listeoversikt.indicators.patient_days import (
    among,
    any_between,
    day_keys,
    day_of,
    distinct,
    patient_of,
    rows_of,
)
from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import YEAR, PeriodView, contacts_of, kind_is, table_of
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    NO_DAY,
    CodeSystem,
    Column,
    ContactKind,
    Mask,
    Role,
    Table,
)
from listeoversikt.patient_list.medicines import course_end, with_atc
from listeoversikt.scores.known import Known

EXAMINED_BY = ("hba1c", "egfr", "ldl", "sbt", "dbt")
COGNITIVE_THERAPY = "kognitiv_terapi"
REACHED_BY = (*SEEN_KINDS, ContactKind.PHONE)
CONTROL_FIRST, CONTROL_LAST = 183, 365


class Window(NamedTuple):
    """Days counted from the diagnosis, both included; the last must be past at T."""

    first: int
    last: int


EXAMINED, FOLLOWED_UP, IN_THERAPY = Window(-30, 30), Window(1, 90), Window(0, 182)
Follow = Callable[[PeriodView, Column], Column]
"""The days of what is to follow for some patients, as ascending keys."""


def _newly_diagnosed(code: str, view: PeriodView) -> Column:
    """The first day with the code in the period after 730 days without, as ascending keys: one a patient at most."""
    days = view.once_for_all(_first_days, code)
    return days[(day_of(days) >= view.period.first) & (day_of(days) <= view.period.last)]


def _first_days(whole: Known, code: str) -> Column:
    """The days with the code after 730 days without, as ascending keys."""
    codes = whole.codes
    rows = codes.matching(CodeSystem.ICPC2, (code,))
    days = distinct(day_keys(codes.patient[rows], codes.day[rows]))
    same = np.diff(patient_of(days), prepend=-1) == 0
    return np.asarray(days[~same | (np.diff(days, prepend=0) > TWO_YEARS)])


def _followed(code: str, window: Window, follow: Follow, table: str, view: PeriodView) -> Units:
    begun = _newly_diagnosed(code, view)
    begun = begun[day_of(begun) + window.last < view.known_day]
    hits = any_between(begun + window.first, begun + window.last, follow(view, patient_of(begun)))
    told = _told(view, begun, {DIAGNOSES: -TWO_YEARS, table: window.first})
    return _persons(view, begun, hits, told)


def _told(view: PeriodView, begun: Column, looks_from: dict[str, int]) -> Mask:
    """Per event: an absence can be told, from the given days (counted from the event) in the given tables."""
    first = day_of(begun)
    start = view.patient_list.patients["list_from"][patient_of(begun)].astype(np.int64)
    mask = (start == NO_DAY) | (start <= first + min(looks_from.values()))
    for table, days in looks_from.items():
        period = view.patient_list.periods.get(table)
        mask &= period is not None and first + days >= period.first
    return np.asarray(mask)


def _persons(view: PeriodView, begun: Column, hits: Mask, told: Mask) -> Units:
    owner = patient_of(begun)
    return share_of(view, view.owners(owner), view.owners(owner[hits]), view.owners(owner[told]))


def _examinations(view: PeriodView, owners: Column) -> Column:
    rows = _rows_of(view.later(MEASUREMENTS), owners)
    return _days(rows, kind_is(rows, *EXAMINED_BY) & ~np.isnan(rows["value"]))


def _meetings(view: PeriodView, owners: Column) -> Column:
    contacts = _rows_of(view.later(CONTACTS), owners)
    return _days(contacts, contacts_of(contacts, REACHED_BY, (Role.DOCTOR, Role.NURSE)))


def _therapy(view: PeriodView, owners: Column) -> Column:
    rows = _rows_of(view.later(MEASURES), owners)
    return _days(rows, kind_is(rows, COGNITIVE_THERAPY))


def _rows_of(table: Table, owners: Column) -> Table:
    return table.take(rows_of(table, owners))


def _days(rows: Table, kept: Mask) -> Column:
    """The days of the rows, as ascending keys; a day may come twice."""
    return day_keys(rows["patient"][kept], rows["day"][kept])


def _controlled(view: PeriodView) -> Units:
    """Seen on a day with P74 or P76 from day 183 to day 365 after an antidepressant was begun."""
    begun = view.once_for_all(_newly_begun)
    last = day_of(begun) + CONTROL_LAST
    past = (last >= view.period.first) & (last <= view.period.last) & (last < view.known_day)
    begun = begun[past & view.recorded(ANXIETY)[patient_of(begun)]]
    seen = _seen_with_diagnosis(view, patient_of(begun))
    hits = any_between(begun + CONTROL_FIRST, begun + CONTROL_LAST, seen)
    looks_from = {MEDICINES: -YEAR, DIAGNOSES: CONTROL_FIRST, CONTACTS: CONTROL_FIRST}
    return _persons(view, begun, hits, _told(view, begun, looks_from))


def _newly_begun(whole: Known) -> Column:
    """The days on which an antidepressant is begun after 365 days without any, as ascending keys.

    What decides lies before: those in a period were known at its end as they are now.
    """
    courses = table_of(whole, MEDICINES)
    rows = np.flatnonzero(with_atc(courses, ANTIDEPRESSANTS, without=NOT_FOR_DEPRESSION))
    courses = courses.take(rows)
    begun = day_keys(courses["patient"], courses["day"])
    end = np.minimum(course_end(whole.patient_list, courses), int(whole.index_day.max(initial=0)) + YEAR)
    covered_to = np.maximum.accumulate(day_keys(courses["patient"], end))
    fresh = np.ones(len(begun), dtype=np.bool_)
    same = patient_of(begun[1:]) == patient_of(begun[:-1])
    fresh[1:] = ~same | (begun[1:] - covered_to[:-1] > YEAR)
    return begun[fresh]


def _seen_with_diagnosis(view: PeriodView, owners: Column) -> Column:
    codes, contacts = view.whole.codes, _rows_of(view.whole_table(CONTACTS), owners)
    rows = codes.matching(CodeSystem.ICPC2, (ANXIETY, DEPRESSION))
    recorded = np.sort(day_keys(codes.patient[rows], codes.day[rows]))
    seen = _days(contacts, contacts_of(contacts, SEEN_KINDS))
    return seen[among(seen, recorded)]


EXAMINATION = (EXAMINED, _examinations, MEASUREMENTS)
RULES = (
    Rule("depresjon_ny_undersokt", partial(_followed, DEPRESSION, *EXAMINATION), needs=(MEASUREMENTS,)),
    Rule("angst_ny_undersokt", partial(_followed, ANXIETY, *EXAMINATION), needs=(MEASUREMENTS,)),
    Rule(
        "angst_ny_oppfolging",
        partial(_followed, ANXIETY, FOLLOWED_UP, _meetings, CONTACTS),
        needs=(CONTACTS, f"{CONTACTS}.role"),
    ),
    Rule("angst_kontroll_6_12_mnd", _controlled, needs=(CONTACTS, MEDICINES)),
    Rule(
        "angst_ny_kognitiv_terapi",
        partial(_followed, ANXIETY, IN_THERAPY, _therapy, MEASURES),
        needs=(MEASURES,),
    ),
)
