"""The rules behind the groups' scores as spans of days: when each patient has what a definition table asks for.

The same rules as in ``scores.rules``, told once for all days instead of once a day; the tests hold them side by side.
A row that no rule here covers is refused (``KeyError``), never passed over.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from listeoversikt.indicators.patient_days import day_keys, day_of, distinct, patient_of
from listeoversikt.indicators.readings import DayMeans
from listeoversikt.indicators.spans import Spans, all_of, always, at_least, between, lasting
from listeoversikt.patient_list.episodes import HOSPITALS
from listeoversikt.patient_list.frames import (
    MEASUREMENTS,
    NO_DAY,
    Column,
    ContactKind,
    Role,
    Table,
    empty_table,
)
from listeoversikt.patient_list.snapshot import year_of
from listeoversikt.scores.definition import DefinitionRow, definition_rows
from listeoversikt.scores.hospital_codes import HFRS_DAYS, hfrs_layers, hfrs_weights
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import (
    EGFR_DAYS_APART,
    EGFR_LIMIT,
    POLYPHARMACY,
    support_of,
)

OLD_BONES, HOME_VISITS = 50, 2


def present(whole: Known, name: str, keys: tuple[str, ...]) -> Spans:
    """When each patient has each of some keys of a definition table: never two spans of a key at once."""
    parts = []
    for row in definition_rows(name):
        if row.key in keys:
            spans = _when(whole, row)
            parts.append(spans._replace(owner=spans.owner + keys.index(row.key) * len(whole)))
    found = at_least(1, all_of(parts))
    return found._replace(owner=found.owner % max(len(whole), 1))


def regular_medicines(whole: Known) -> Spans:
    """When each patient has each ATC code in regular use: never two spans of a code at once."""
    courses = whole.medicines
    if courses is None:
        return all_of([])
    rows = np.flatnonzero(whole.regular)
    codes = len(courses.labels["atc"]) + 1
    pair = courses["patient"][rows].astype(np.int64) * codes + courses["atc"][rows]
    found = at_least(1, between(pair, courses["day"][rows], whole.course_end[rows]))
    return found._replace(owner=found.owner // codes)


def hospital_features(whole: Known) -> tuple[Spans, Column]:
    """When each patient has each code of the HFRS table in its window; and the weight of each span, in tenths."""
    codes, patients = whole.codes, max(len(whole), 1)
    first = int(codes.number[0]) if len(codes.number) else len(codes.codes)
    labels = tuple(code for _, code in codes.codes[first:])
    parts = []
    for layer in hfrs_layers(labels, falls_as_w18=whole.settings.falls_as_w18):
        feature = layer[codes.number - first].astype(np.int64)
        some = np.flatnonzero(feature >= 0)
        rows = codes.hospital + some
        parts.append(_in_window(whole, rows, HFRS_DAYS, feature[some] * patients + codes.patient[rows]))
    found = at_least(1, all_of(parts))
    weights = np.array(list(hfrs_weights().values()))
    return found._replace(owner=found.owner % patients), weights[found.owner // patients]


def hospital_known(whole: Known) -> Spans:
    """When a hospital stay or an ICD-10 code of each patient lies in HFRS' window."""
    codes = np.arange(whole.codes.hospital, len(whole.codes.patient))
    parts = [_in_window(whole, codes, HFRS_DAYS)]
    if whole.stays is not None:
        stays = whole.stays.take(np.isin(whole.stays["institution"], HOSPITALS))
        last = np.where(stays["end"] == NO_DAY, stays["day"], stays["end"])
        parts.append(_stays_in_window(stays["patient"], stays["day"], last, HFRS_DAYS))
    return at_least(1, all_of(parts))


def measured(whole: Known, kind: str) -> Table:
    """The measurements of a kind."""
    found = empty_table(MEASUREMENTS) if whole.measurements is None else whole.measurements
    return found.take(whole.rows_measured(kind))


def _when(whole: Known, row: DefinitionRow) -> Spans:
    rule = row.rule.partition(":")[0]
    return RULES[rule](whole, row)


def _recorded(whole: Known, row: DefinitionRow) -> Spans:
    assert row.system is not None
    if row.within_days is None:
        first = whole.first_recorded(row.system, row.codes)
        owner = np.flatnonzero(first != NO_DAY)
        return lasting(owner, first[owner])
    return _in_window(whole, whole.codes.matching(row.system, row.codes), row.within_days)


def _in_window(whole: Known, rows: Column, days: int, owner: Column | None = None) -> Spans:
    """While rows of codes lie in a window."""
    codes = whole.codes
    owner = codes.patient[rows] if owner is None else owner
    of_stay = codes.part[rows] > 0
    alone = lasting(owner[~of_stay], codes.day[rows[~of_stay]], days)
    if whole.stays is None or not of_stay.any():
        return alone
    begun = whole.stays["day"][codes.position[rows[of_stay]]]
    return all_of([alone, _stays_in_window(owner[of_stay], begun, codes.day[rows[of_stay]], days)])


def _stays_in_window(owner: Column, begun: Column, last: Column, days: int) -> Spans:
    """A stay is dated the day it began, and from its last day on that day."""
    going_on, over = lasting(owner, begun, days), lasting(owner, last, days)
    return all_of(
        [
            going_on._replace(after=np.minimum(going_on.after, last)),
            over._replace(first=np.maximum(begun, last).astype(np.int64)),
        ]
    )


def _on_two_days(whole: Known, row: DefinitionRow) -> Spans:
    keys = distinct(_diagnosed(whole, row))
    return at_least(2, lasting(patient_of(keys), day_of(keys), row.within_days))


def _from_fifty(whole: Known, row: DefinitionRow) -> Spans:
    keys = _diagnosed(whole, row)
    owner, day = patient_of(keys), day_of(keys)
    old = year_of(day) - whole.patient_list.patients["birth_year"][owner] >= OLD_BONES
    return lasting(owner[old], day[old], row.within_days)


def _new(whole: Known, row: DefinitionRow) -> Spans:
    """From the first of the row's codes, while the first of all the condition's codes lies in the window."""
    assert row.within_days is not None
    rows = [other for other in definition_rows("conditions") if other.key == row.key]
    earliest = np.minimum.reduce([_first_diagnosed(whole, other) for other in rows])
    first = _first_diagnosed(whole, row)
    owner = np.flatnonzero(first != NO_DAY)
    until = lasting(owner, earliest[owner], row.within_days)
    return until._replace(first=first[owner].astype(np.int64))


def _first_diagnosed(whole: Known, row: DefinitionRow) -> Column:
    assert row.system is not None
    assert not whole.codes.part[whole.codes.matching(row.system, row.codes)].any()
    return whole.first_recorded(row.system, row.codes)


def _diagnosed(whole: Known, row: DefinitionRow) -> Column:
    """Days of a row's codes, as keys in no order. They are of diagnoses alone: a stay's day isn't always the same."""
    assert row.system is not None
    codes = whole.codes
    rows = codes.matching(row.system, row.codes)
    assert not codes.part[rows].any()
    return day_keys(codes.patient[rows], codes.day[rows])


def _low_egfr(whole: Known, row: DefinitionRow) -> Spans:
    """Two rows below the limit far enough apart in the window, the newest day's mean below it."""
    assert row.within_days is not None
    rows = measured(whole, "egfr")
    means = DayMeans.of(rows)
    newest = lasting(means.patient, means.day)
    same = means.patient[1:] == means.patient[:-1]
    newest.after[:-1][same] = means.day[1:][same]
    low = Spans(*(column[means.values[0] < EGFR_LIMIT] for column in newest))
    below = rows["value"] < EGFR_LIMIT
    keys = distinct(day_keys(rows["patient"][below], rows["day"][below]))
    before = np.searchsorted(keys, day_keys(low.owner, low.first) - EGFR_DAYS_APART, side="right") - 1
    earlier = keys[np.maximum(before, 0)] if len(keys) else keys
    paired = (before >= 0) & (patient_of(earlier) == low.owner)
    until = np.minimum(low.after, day_of(earlier) + row.within_days)
    return Spans(low.owner[paired], low.first[paired], until[paired])


def _home_visits(whole: Known, row: DefinitionRow) -> Spans:
    contacts = whole.contacts
    if contacts is None:
        return all_of([])
    visits = contacts.take((contacts["kind"] == ContactKind.HOME_VISIT) & (contacts["role"] == Role.DOCTOR))
    return at_least(HOME_VISITS, lasting(visits["patient"], visits["day"], row.within_days))


def _many_medicines(whole: Known, row: DefinitionRow) -> Spans:
    return at_least(POLYPHARMACY, regular_medicines(whole))


def _as_stated(whole: Known, row: DefinitionRow) -> Spans:
    """What is stated of the patient, whatever the day."""
    return always(np.flatnonzero(support_of(whole, row).holds))


def _condition(whole: Known, row: DefinitionRow) -> Spans:
    """The disease group is that condition of the conditions table."""
    wanted = row.rule.partition(":")[2]
    return all_of([_when(whole, other) for other in definition_rows("conditions") if other.key == wanted])


RULES: dict[str, Callable[[Known, DefinitionRow], Spans]] = {
    "": _recorded,
    "min2": _on_two_days,
    "age50": _from_fifty,
    "first": _new,
    "egfr60": _low_egfr,
    "doctorvisits2": _home_visits,
    "polypharmacy5": _many_medicines,
    "homecare": _as_stated,
    "condition": _condition,
}
"""What the frailty index and the disease groups ask for."""
