"""What the log says of the clocks after a discharge: who was reached, and the stop signs, as columns.

Reached means somebody answered by phone, video, e-consultation, at a consultation or on a home visit; the next of
kin's answer is marked. A letter or an attempt reaches nobody. Source: follow-up contract, "Contact within three
working days of discharge" and "Stop signs".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.log.acts import Channel, Outcome
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_acts import Sign, StopSign, StopSignLifted
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.patient_list.frames import NO_DAY, Column, ContactKind, Days, Mask, Role
from listeoversikt.patient_list.snapshot import day_number

KIND_OF = {
    Channel.PHONE: ContactKind.PHONE,
    Channel.VIDEO: ContactKind.VIDEO,
    Channel.E_CONSULTATION: ContactKind.E_CONSULTATION,
    Channel.CONSULTATION: ContactKind.CONSULTATION,
    Channel.HOME_VISIT: ContactKind.HOME_VISIT,
}
ROLE_OF = {
    "lege": Role.DOCTOR,
    "sykepleier": Role.NURSE,
    "helsesekretaer": Role.SECRETARY,
    "annet": Role.OTHER,
}

_Row = tuple[int, int, int, bool, bool]
"""Day, role, kind, initiative, declined."""


@dataclass(frozen=True)
class LoggedContacts:
    """Contacts logged here that reached somebody, sorted by patient, then day; equally long columns.

    ``patient`` is the position in the list, ``day`` days since 1970-01-01, ``role`` and ``kind`` members of
    ``Role`` and ``ContactKind`` (next of kin answered = ``NEXT_OF_KIN``, by whatever channel). ``initiative``: the
    team's own. ``declined``: reached, and declined.
    """

    patient: Column
    day: Days
    role: Column
    kind: Column
    initiative: Mask
    declined: Mask

    def __len__(self) -> int:
        return len(self.patient)

    @property
    def keys(self) -> Column:
        """One number a contact, growing by patient and day."""
        keys: Column = (self.patient.astype(np.int64) << 32) + self.day
        return keys

    def only(self, kept: Mask) -> LoggedContacts:
        """The contacts of a mask."""
        return LoggedContacts(
            self.patient[kept],
            self.day[kept],
            self.role[kept],
            self.kind[kept],
            self.initiative[kept],
            self.declined[kept],
        )

    def by(self, work_day: int) -> LoggedContacts:
        """Those on or before a day: one dated in the future tells nothing yet."""
        return self if not (self.day > work_day).any() else self.only(self.day <= work_day)

    def with_record(self, place: int, record: PatientRecord) -> LoggedContacts:
        """The columns when the patient at ``place`` has another record; the others are taken over."""
        start, end = np.searchsorted(self.patient, (place, place + 1))
        new = _columns([(place, *row) for row in _reached(record)])
        return LoggedContacts(
            *(
                np.concatenate((old[:start], mine, old[end:]))
                for old, mine in zip(self._all(), new._all(), strict=True)
            )
        )

    def _all(self) -> tuple[Column, ...]:
        return (self.patient, self.day, self.role, self.kind, self.initiative, self.declined)


def logged_contacts(book: LogBook, position: Mapping[str, int]) -> LoggedContacts:
    """The contacts of everybody on the list. ``position`` gives a patient's place; others are left out."""
    placed = sorted(
        (place, record)
        for patient_id, record in book.records.items()
        if (place := position.get(patient_id)) is not None
    )
    return _columns([(place, *row) for place, record in placed for row in _reached(record)])


def _reached(record: PatientRecord) -> list[_Row]:
    """The record's contacts that reached somebody, by day."""
    found: list[_Row] = []
    for logged in record.contacts:
        contact = logged.contact
        kind = KIND_OF.get(contact.channel)
        if kind is None or not contact.reached:
            continue
        if contact.outcome is Outcome.NEXT_OF_KIN:
            kind = ContactKind.NEXT_OF_KIN
        role = ROLE_OF.get(contact.role, Role.OTHER)
        declined = contact.outcome is Outcome.DECLINED
        found.append((day_number(contact.day), role, kind, contact.initiative, declined))
    return found


def _columns(rows: list[tuple[int, *_Row]]) -> LoggedContacts:
    patient, day, role, kind, initiative, declined = zip(*rows, strict=True) if rows else ((),) * 6
    return LoggedContacts(
        np.array(patient, dtype=np.int32),
        np.array(day, dtype=np.int32),
        np.array(role, dtype=np.int8),
        np.array(kind, dtype=np.int8),
        np.array(initiative, dtype=np.bool_),
        np.array(declined, dtype=np.bool_),
    )


def ended_by(sign: StopSign, last_discharge: int) -> bool:
    """Whether the newest discharge known (day number) ended the stay that «in hospital now» tells of."""
    day = day_number(sign.day)
    return last_discharge >= day + sign.after_discharge


def standing_sign(record: PatientRecord, sign: Sign, today: dt.date, last_discharge: int) -> StopSign | None:
    """The sign when it holds today; «in hospital now» doesn't any more when a discharge known since ended that stay."""
    found = record.stopped(sign, today)
    over = found is not None and sign is Sign.IN_HOSPITAL and ended_by(found, last_discharge)
    return None if over else found


NOBODY_LOGGED = _columns([])
"""Nothing logged."""


@dataclass(frozen=True)
class StopDays:
    """Stop signs that end or cut off a clock. ``died`` and ``moved`` are columns over all patients (``NO_DAY`` = none).

    Admissions (``patient``, ``admitted``; sorted by patient, then day) are kept one by one, also those whose sign
    was lifted when the patient came home: each may be the readmission of another discharge. ``anew``: the sign was
    written when the discharge of its own day was known, so that it counts on that day too.
    """

    died: Days
    moved: Days
    patient: Column
    admitted: Days
    anew: Mask

    def with_record(self, place: int, record: PatientRecord) -> StopDays:
        """The columns when the patient at ``place`` has another record."""
        died, moved = self.died.copy(), self.moved.copy()
        died[place], moved[place], admitted = _stops(record)
        start, end = np.searchsorted(self.patient, (place, place + 1))
        mine = _admission_columns([(place, *one) for one in admitted])
        rest = (self.patient, self.admitted, self.anew)
        joined = (np.concatenate((old[:start], new, old[end:])) for old, new in zip(rest, mine, strict=True))
        return StopDays(died, moved, *joined)

    def readmitted(self, owner: Column, discharged: Days) -> Days:
        """The first admission after each discharge of ``owner``.

        One on the day itself is the stay that ended, unless it was written when that discharge was known.
        """
        if not len(self.patient) or not len(owner):
            return np.full(len(owner), NO_DAY, dtype=np.int32)
        keys = _half_days(self.patient, self.admitted, self.anew)
        at = np.searchsorted(keys, _half_days(owner, discharged, np.True_))
        inside = np.minimum(at, len(keys) - 1)
        found = (at < len(keys)) & (self.patient[inside] == owner)
        return np.where(found, self.admitted[inside], NO_DAY).astype(np.int32)


def stop_days(book: LogBook, position: Mapping[str, int], count: int) -> StopDays:
    """The stop signs of the ``count`` patients of the list."""
    died = np.full(count, NO_DAY, dtype=np.int32)
    moved = np.full(count, NO_DAY, dtype=np.int32)
    admissions: list[tuple[int, int, bool]] = []
    for patient_id, record in book.records.items():
        place = position.get(patient_id)
        if place is None:
            continue
        died[place], moved[place], admitted = _stops(record)
        admissions += [(place, *one) for one in admitted]
    return StopDays(died, moved, *_admission_columns(sorted(admissions)))


def _admission_columns(rows: list[tuple[int, int, bool]]) -> tuple[Column, Days, Mask]:
    patient, day, anew = zip(*rows, strict=True) if rows else ((),) * 3
    return (
        np.array(patient, dtype=np.int32),
        np.array(day, dtype=np.int32),
        np.array(anew, dtype=np.bool_),
    )


def _half_days(patient: Column, day: Days, anew: Mask | np.bool_) -> Column:
    """One number an admission, growing by patient and day; one ``anew`` comes after the discharges of its day."""
    keys: Column = (patient.astype(np.int64) << 32) + 2 * day.astype(np.int64) + anew
    return keys


def no_stops(count: int) -> StopDays:
    """Nobody has a stop sign."""
    return stop_days(LogBook(), {}, count)


def _stops(record: PatientRecord) -> tuple[int, int, list[tuple[int, bool]]]:
    """Day of death and of moving (``NO_DAY`` where there is none), and each admission as in ``StopDays``."""
    days = [int(NO_DAY), int(NO_DAY)]
    for place, sign in enumerate((Sign.DEAD, Sign.MOVED)):
        if sign in record.stops:
            days[place] = day_number(record.stops[sign][1].day)
    return days[0], days[1], sorted(_admissions(record))


def _admissions(record: PatientRecord) -> list[tuple[int, bool]]:
    """Day and ``anew`` of each admission; a sign set anew before it was lifted corrects the day."""
    found: list[tuple[int, bool]] = []
    going_on = False
    for entry in record.entries:
        act = entry.act
        if isinstance(act, StopSign) and act.sign is Sign.IN_HOSPITAL:
            found[len(found) - going_on :] = [(day_number(act.day), act.after_discharge)]
            going_on = True
        elif isinstance(act, StopSignLifted) and act.sign is Sign.IN_HOSPITAL:
            going_on = False
    return found
