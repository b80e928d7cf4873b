"""What a newer extract shows to be done: duties somebody had taken up, each with the row that fulfils it.

A duty is looked at when the extract before found its reason and the new one doesn't, and when somebody had done
something about it: closed or postponed it, said yes to it, or within a year assigned the patient, tried to reach the
patient, made a task, a booking or a next try. The row is the newest in the export that the reason's own rule counts:
a control's day, a contact that makes the patient seen, a plan, a measurement. A reason that went away for another
cause (age, an expired diagnosis) is fulfilled by no row. Source: follow-up contract; issue "follow-up", 9.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from listeoversikt.clinical.claims import claims_of
from listeoversikt.followup.changes import ABSENT, positions_in
from listeoversikt.followup.clock_settings import ClockSettings
from listeoversikt.followup.controls import CLAIM_KIND, SOMATIC
from listeoversikt.followup.discharge import ClockState, DischargeContacts, discharge_contacts
from listeoversikt.followup.list_view import COPD, DIABETES, YEAR, ListView
from listeoversikt.followup.log.acts import (
    AppointmentWanted,
    Approved,
    Assigned,
    Closed,
    Contact,
    How,
    NextTry,
    Postponed,
    Task,
)
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.medicine_review import REVIEW
from listeoversikt.followup.plans import PLAN
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import SEEN_KINDS, BandSettings, group_list
from listeoversikt.followup.worklist import FINDERS
from listeoversikt.patient_list.frames import (
    CONTACTS,
    MEASUREMENTS,
    MEASURES,
    CodeSystem,
    Column,
    ContactKind,
    Mask,
    Role,
    Table,
)
from listeoversikt.patient_list.snapshot import PatientList, date_of, day_number

OPEN = (ClockState.NOT_DUE, ClockState.DUE_TODAY, ClockState.OVERDUE, ClockState.WAITING)
DONE = (ClockState.DONE_IN_TIME, ClockState.DONE_LATE)
TAKES_UP = (Assigned, Contact, Task, NextTry, AppointmentWanted)
"""Acts about the patient, not about one reason: what they take up is what was open then."""


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """A duty, and the row that shows it done. ``what`` is the row's kind: of contact, measure or measurement.

    The row's line in the file isn't known here: a list that was kept has forgotten it (see ``line_of``).
    """

    patient_id: str
    reason: Reason
    of: str
    table: str
    day: int
    what: str


def line_of(one: Fulfilment, read: PatientList) -> int:
    """The row's line in the file, from the list as it was read in; -1 where it isn't there."""
    table, labels = read.tables.get(one.table), read.patients.labels["patient_id"]
    if table is None or one.patient_id not in labels:
        return -1
    patient = np.flatnonzero(read.patients["patient_id"] == labels.index(one.patient_id))
    rows = np.isin(table["patient"], patient) & (table["day"] == one.day)
    found = [row for row in np.flatnonzero(rows).tolist() if _what(one.table, table, row) == one.what]
    return int(table["row"][found[0]]) if found else -1


def _what(name: str, table: Table, row: int) -> str:
    """The kind of a row, as a key."""
    kind = int(table["kind"][row])
    if kind < 0:
        return ""
    return ContactKind(kind).name.lower() if name == CONTACTS else table.labels["kind"][kind]


def taken_up(record: PatientRecord, reason: Reason, of: str, day: int) -> bool:
    """Whether somebody has done something about the duty by ``day`` (day number)."""
    word = record.last_words.get((reason, of))
    if word is not None:
        act = word[1]
        return isinstance(act, Postponed) or (isinstance(act, Closed) and act.how is How.DONE)
    said = record.approvals.get(reason)
    if said is not None and isinstance(said[1], Approved):
        return True
    recent = (entry for entry in record.entries if day - day_number(entry.day) < YEAR)
    return any(isinstance(entry.act, TAKES_UP) for entry in recent)


def fulfilments(
    before: PatientList,
    now: PatientList,
    records: Mapping[str, PatientRecord],
    *,
    on: Collection[Reason],
    bands: BandSettings,
    clock: ClockSettings,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Fulfilment]:
    """The duties taken up that ``before`` found and ``now`` doesn't, with the row that fulfils each.

    ``cancelled`` is asked between the reasons; ``KeyboardInterrupt`` when it says so.

    Both lists are those of extracts, each as at its own day, with nothing typed in. ``on``: the reasons in use.
    """
    earlier, later = _both(before, now, records)
    if not len(later):
        return []
    old = ListView(earlier, group_list(earlier, settings=bands))
    new = ListView(later, group_list(later, settings=bands))
    ids = new.patient_list.patients.texts("patient_id")
    found: list[Fulfilment] = []
    if Reason.DISCHARGE in on:
        found += _discharges(old.patient_list, new.patient_list, records, clock)
    for reason in Reason:
        if cancelled():
            raise KeyboardInterrupt
        if reason not in on or reason not in FULFILLED_BY or reason not in FINDERS:
            continue
        for patient in _no_longer(old, new, reason):
            row = newest_row(new, reason, patient)
            day = int(new.patient_list.index_day[patient])
            if row is not None and taken_up(records[ids[patient]], reason, "", day):
                found.append(Fulfilment(ids[patient], reason, "", *row))
    return found


def _both(
    before: PatientList, now: PatientList, records: Mapping[str, PatientRecord]
) -> tuple[PatientList, PatientList]:
    """Both lists with the same patients in the same order: those in both, scored now, with something logged."""
    ids = now.patients.texts("patient_id")
    wanted = [row for row, scored in enumerate(now.scored.tolist()) if scored and ids[row] in records]
    kept = np.array(wanted, dtype=np.int64)
    place = positions_in(before, now)[kept]
    kept, place = kept[place != ABSENT], place[place != ABSENT]
    return before.at(place, before.index_day[place]), now.only(kept)


def _no_longer(old: ListView, new: ListView, reason: Reason) -> list[int]:
    was, still = FINDERS[reason](old).patients.tolist(), FINDERS[reason](new).patients.tolist()
    return sorted(set(was) - set(still))


def newest_row(view: ListView, reason: Reason, patient: int) -> tuple[str, int, str] | None:
    """Table, day and kind of the newest row of the last year that the reason's rule counts; None = none."""
    index = int(view.patient_list.index_day[patient])
    newest: tuple[str, int, str] | None = None
    for table, rows in FULFILLED_BY[reason](view):
        events = view.table(table)
        own = np.flatnonzero(rows & (events["patient"] == patient) & (index - events["day"] < YEAR))
        for row in own.tolist():
            day = int(events["day"][row])
            if newest is None or day > newest[1]:
                newest = (table, day, _what(table, events, row))
    return newest


# -- what counts, by reason ---------------------------------------------------------------------------------------

Rows = Iterator[tuple[str, Mask]]


def _measures(view: ListView, *kinds: str) -> Rows:
    yield MEASURES, _labelled(view, MEASURES, kinds)


def _labelled(view: ListView, table: str, labels: Collection[str]) -> Mask:
    events = view.table(table)
    wanted = np.array([*(label in labels for label in events.labels["kind"]), False], dtype=np.bool_)
    return np.asarray(wanted[events["kind"]])


def _claims(view: ListView, kind: str) -> Rows:
    contacts, claims = view.table(CONTACTS), claims_of(kind=kind)
    carries = [not claims.isdisjoint(label.split()) for label in contacts.labels["claims"]]
    yield CONTACTS, np.asarray(np.array([*carries, False], dtype=np.bool_)[contacts["claims"]])


def _seen(view: ListView, roles: tuple[Role, ...] | None = None) -> Mask:
    contacts = view.table(CONTACTS)
    seen = np.isin(contacts["kind"], SEEN_KINDS)
    return seen if roles is None else seen & np.isin(contacts["role"], roles)


def _seen_with(view: ListView, codes: tuple[str, ...]) -> Rows:
    """Seen on a day on which one of the codes was recorded."""
    contacts, recorded = view.table(CONTACTS), view.known.codes.matching(CodeSystem.ICPC2, codes)
    days = _keys(view.known.codes.patient[recorded], view.known.codes.day[recorded])
    yield CONTACTS, _seen(view) & np.isin(_keys(contacts["patient"], contacts["day"]), days)


def _keys(patient: Column, day: Column) -> Column:
    return (patient.astype(np.int64) << 32) + day


def _diabetes(view: ListView) -> Rows:
    yield from _seen_with(view, DIABETES)
    yield from _measures(view, "aarskontroll_diabetes")
    yield from _claims(view, CLAIM_KIND)


def _copd(view: ListView) -> Rows:
    yield from _seen_with(view, COPD)
    yield from _measures(view, "aarskontroll_kols")


def _reviewed(view: ListView) -> Rows:
    yield from _measures(view, REVIEW)
    yield from _claims(view, "lmg")


def _seen_by_team(view: ListView) -> Rows:
    yield CONTACTS, _seen(view, (Role.DOCTOR, Role.NURSE))


def _seen_by_anybody(view: ListView) -> Rows:
    yield CONTACTS, _seen(view)


def _measured(view: ListView) -> Rows:
    yield MEASUREMENTS, _labelled(view, MEASUREMENTS, SOMATIC)


FULFILLED_BY: Mapping[Reason, Callable[[ListView], Rows]] = {
    Reason.SILENT_NEED: _seen_by_team,
    Reason.GONE: _seen_by_anybody,
    Reason.DIABETES_CONTROL: _diabetes,
    Reason.COPD_CONTROL: _copd,
    Reason.ELDERLY_CONTROL: lambda view: _measures(view, "aarskontroll_eldre"),
    Reason.MEDICINE_REVIEW: _reviewed,
    Reason.COPD_PLAN: lambda view: _measures(view, PLAN),
    Reason.DIABETES_PLAN: lambda view: _measures(view, PLAN),
    Reason.SOMATIC_CHECK: _measured,
}
"""The rows that each reason's own rule counts; what moves a band, or an age, no row can fulfil."""


# -- discharges ---------------------------------------------------------------------------------------------------


def _discharges(
    earlier: PatientList, later: PatientList, records: Mapping[str, PatientRecord], clock: ClockSettings
) -> list[Fulfilment]:
    """Discharges whose clock ran in the extract before, and that a contact of the new one ends.

    The clocks are those of the extracts alone, with nothing that was logged here.
    """
    before = discharge_contacts(earlier, int(earlier.index_day.max()), clock)
    now = discharge_contacts(later, int(later.index_day.max()), clock)
    ran = _clocks(before, earlier, OPEN)
    found = []
    for (patient_id, day), row in _clocks(now, later, DONE).items():
        record, contact, patient = records[patient_id], int(now.contact[row]), int(now.patient[row])
        if (patient_id, day) not in ran or _reached_here(record, day, contact):
            continue
        of = date_of(day).isoformat()
        if taken_up(record, Reason.DISCHARGE, of, int(later.index_day[patient])):
            kind = ContactKind(int(now.contact_kind[row])).name.lower()
            found.append(Fulfilment(patient_id, Reason.DISCHARGE, of, CONTACTS, contact, kind))
    return found


def _clocks(
    found: DischargeContacts, patient_list: PatientList, states: tuple[ClockState, ...]
) -> dict[tuple[str, int], int]:
    ids = patient_list.patients.texts("patient_id")
    rows = np.flatnonzero(found.in_state(*states)).tolist()
    return {(ids[int(found.patient[row])], int(found.discharged[row])): row for row in rows}


def _reached_here(record: PatientRecord, discharged: int, by: int) -> bool:
    """Whether we ourselves had reached the patient by then: then the extract has nothing to tell."""
    days = [day_number(one.contact.day) for one in record.contacts if one.contact.reached]
    return any(discharged <= day <= by for day in days)
