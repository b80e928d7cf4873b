"""Contact within three working days of discharge: who gets a clock, when it is due, and its one state.

Source: follow-up contract, "Contact within three working days of discharge". Day 0 is the day of discharge;
due at the end of working day 3. Two clocks: from the discharge, and from the day the office got to know of it.
``clock_basis`` is worked out once a scored list; ``ClockBasis.seen_on`` lays the day and the log on it at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np

from listeoversikt.followup.clock_settings import (
    FOR_INDICATORS_ONLY,
    UNPLANNED_MIN_AGE,
    ClockSettings,
    workdays_after,
)
from listeoversikt.followup.discharge_contact import (
    FirstContacts,
    earlier_of,
    first_contacts,
    first_logged,
    not_after,
)
from listeoversikt.followup.discharge_ground import WAITS_DAYS, discharges_with_a_row
from listeoversikt.followup.logged_contacts import NOBODY_LOGGED, LoggedContacts, StopDays, no_stops
from listeoversikt.patient_list.frames import CONTACTS, NO_DAY, Column, Days, DischargedTo, Mask, Residence
from listeoversikt.patient_list.snapshot import PatientList

__all__ = [
    "FOR_INDICATORS_ONLY",
    "MISSED_AFTER_DAYS",
    "STATES",
    "STATE_NUMBER",
    "UNPLANNED_MIN_AGE",
    "WAITS_DAYS",
    "ClockBasis",
    "ClockSettings",
    "ClockState",
    "DischargeContacts",
    "LapseReason",
    "clock_basis",
    "discharge_contacts",
    "workdays_after",
]

MISSED_AFTER_DAYS = 28
NEVER = int(NO_DAY)


class ClockState(StrEnum):
    """Exactly one a discharge, by the contract's words."""

    NOT_DUE = "not_due"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"
    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    WAITING = "waiting"
    LAPSED = "lapsed"
    MISSED = "missed"


class LapseReason(IntEnum):
    """Why a contact fell away; the lower-case name is the contract's word."""

    NONE = 0
    READMITTED = 1
    DIED = 2
    MOVED = 3
    RESERVED = 4
    NURSING_HOME = 5
    NO_SHORT_TERM_STAY = 6


STATES = tuple(ClockState)
STATE_NUMBER = {state: number for number, state in enumerate(STATES)}


@dataclass(frozen=True)
class DischargeContacts:
    """One row a discharge that starts a clock, waits, or lapses at once; sorted by patient, then day.

    Days are ``NO_DAY`` where there is none. ``state`` indexes ``STATES``. ``in_group`` is groups (in the
    order of ``TargetGroup``) x rows, as on the day of discharge. ``first_contact`` is the first fulfilling
    contact however late; ``contact`` the one that counts. ``office_due`` also leaves out the office's own closed
    days. ``unseen`` marks «kontakter mangler». ``readmitted``, ``died`` and ``moved`` are the first such days after
    the discharge, whether they lapse it or not. ``logged``: the contact that counts was logged here; only then
    can ``initiative`` (the team's own) and ``declined`` («takket nei») hold. ``log`` is what was laid
    on: logged by the day the clocks are seen on.
    """

    patient: Column
    episode: Column
    discharged: Days
    known: Days
    due: Days
    due_from_known: Days
    office_due: Days
    contact: Days
    contact_role: Column
    contact_kind: Column
    first_contact: Days
    state: Column
    lapse: Column
    unseen: Mask
    in_group: Mask
    readmitted: Days
    died: Days
    moved: Days
    logged: Mask
    initiative: Mask
    declined: Mask
    log: LoggedContacts

    def __len__(self) -> int:
        return len(self.patient)

    def in_state(self, *states: ClockState) -> Mask:
        """The rows that are in one of the states."""
        return np.isin(self.state, [STATE_NUMBER[state] for state in states])


@dataclass(frozen=True)
class ClockBasis:
    """What a clock is before anybody looks at it: nothing here depends on the day, the log or stop signs.

    Columns as in ``DischargeContacts``, one row a discharge. ``first_stay`` and ``last_stay`` are the episode's, as
    positions in the stays table, so that nobody joins stays anew. ``exported`` is the first fulfilling contact of the
    export; ``count`` the number of patients. ``nursing_home`` lapses at once; ``to_short_term`` waits, for the stay
    that is known (``stay_known``) or one that may come.
    """

    patient: Column
    episode: Column
    first_stay: Column
    last_stay: Column
    discharged: Days
    known: Days
    due: Days
    due_from_known: Days
    office_due: Days
    readmitted: Days
    died: Days
    moved: Days
    exported: FirstContacts
    nursing_home: Mask
    to_short_term: Mask
    stay_known: Mask
    unseen: Mask
    in_group: Mask
    count: int
    settings: ClockSettings

    def __len__(self) -> int:
        return len(self.patient)

    def seen_on(
        self, work_day: int, logged: LoggedContacts | None = None, stops: StopDays | None = None
    ) -> DischargeContacts:
        """The clocks on ``work_day`` (days since 1970-01-01), with what was logged here and the stop signs.

        A contact logged for a later day than ``work_day`` doesn't count. Of export and log the earlier counts.
        """
        logged = NOBODY_LOGGED if logged is None else logged.by(work_day)
        stops = no_stops(self.count) if stops is None else stops
        readmitted = np.minimum(self.readmitted, stops.readmitted(self.patient, self.discharged))
        died = np.minimum(self.died, stops.died[self.patient])
        moved = np.minimum(self.moved, stops.moved[self.patient])
        last = np.minimum(readmitted, np.minimum(died, moved))
        here = first_logged(logged, self.patient, self.discharged, self.settings.roles)
        found = earlier_of(not_after(self.exported, last), not_after(here, last))
        lapse_day, lapse = self._first_lapse(readmitted, died, moved)
        state = self._states(found.day, lapse_day, work_day)
        lapse = np.where(state == STATE_NUMBER[ClockState.LAPSED], lapse, LapseReason.NONE)
        state, lapse = self._without_due(state, lapse, work_day)
        done = np.isin(state, [STATE_NUMBER[s] for s in (ClockState.DONE_IN_TIME, ClockState.DONE_LATE)])
        return DischargeContacts(
            patient=self.patient,
            episode=self.episode,
            discharged=self.discharged,
            known=self.known,
            due=self.due,
            due_from_known=self.due_from_known,
            office_due=self.office_due,
            contact=np.where(done, found.day, NO_DAY).astype(np.int32),
            contact_role=np.where(done, found.role, -1).astype(np.int8),
            contact_kind=np.where(done, found.kind, -1).astype(np.int8),
            first_contact=found.day,
            state=state.astype(np.int8),
            lapse=lapse.astype(np.int8),
            unseen=self.unseen,
            in_group=self.in_group,
            readmitted=readmitted,
            died=died,
            moved=moved,
            logged=done & found.logged,
            initiative=done & found.initiative,
            declined=done & found.declined,
            log=logged,
        )

    def _first_lapse(self, readmitted: Days, died: Days, moved: Days) -> tuple[Column, Column]:
        """The first day that makes the contact fall away before the due date, and why.

        While a row waits for a short-term stay it has no due date; the 60 days of waiting take its place, and
        the stay itself is no readmission.
        """
        waits_until = self.discharged.astype(np.int64) + WAITS_DAYS + 1
        limit = np.where(self.to_short_term, np.where(self.stay_known, NEVER, waits_until), self.due)
        days = np.stack([readmitted, died, moved]).astype(np.int64)
        days = np.where(days < limit, days, NEVER)
        reasons = np.array([LapseReason.READMITTED, LapseReason.DIED, LapseReason.MOVED])
        return days.min(axis=0, initial=NEVER), reasons[days.argmin(axis=0)]

    def _states(self, contact: Days, lapse_day: Column, work_day: int) -> Column:
        """The state of rows with a due date. A contact on or before the lapse comes first."""
        late = self.due.astype(np.int64) + MISSED_AFTER_DAYS
        counts = (contact <= np.minimum(late, lapse_day)) & (self.due != NO_DAY)
        number = STATE_NUMBER
        return np.select(
            [
                counts & (contact <= self.due),
                counts,
                lapse_day <= work_day,
                self.due > work_day,
                self.due == work_day,
                late >= work_day,
            ],
            [
                number[ClockState.DONE_IN_TIME],
                number[ClockState.DONE_LATE],
                number[ClockState.LAPSED],
                number[ClockState.NOT_DUE],
                number[ClockState.DUE_TODAY],
                number[ClockState.OVERDUE],
            ],
            number[ClockState.MISSED],
        )

    def _without_due(self, state: Column, lapse: Column, work_day: int) -> tuple[Column, Column]:
        """Rows that wait for a short-term stay, waited in vain, or lapse at once in a nursing home."""
        lapsed_already = state == STATE_NUMBER[ClockState.LAPSED]
        waiting = self.to_short_term & ~lapsed_already
        waited_out = waiting & ~self.stay_known & (self.discharged.astype(np.int64) + WAITS_DAYS < work_day)
        state = np.where(waiting, STATE_NUMBER[ClockState.WAITING], state)
        for lapsed, reason in (
            (waited_out, LapseReason.NO_SHORT_TERM_STAY),
            (self.nursing_home, LapseReason.NURSING_HOME),
        ):
            state = np.where(lapsed, STATE_NUMBER[ClockState.LAPSED], state)
            lapse = np.where(lapsed, reason, lapse)
        return state, lapse


def clock_basis(patient_list: PatientList, settings: ClockSettings | None = None) -> ClockBasis:
    """Every clock as known at the index day; the slow half, worked out once a scored list."""
    settings = settings or ClockSettings()
    ground = discharges_with_a_row(patient_list, settings)
    episodes, rows = ground.episodes, ground.rows
    patients, owner, end = patient_list.patients, episodes.patient[rows], episodes.end[rows]
    nursing_home = (episodes.discharged_to[rows] == DischargedTo.NURSING_HOME) | (
        patients["residence"][owner] == Residence.NURSING_HOME
    )
    no_due = nursing_home | ground.to_short_term

    def limit(days: Days, *, closed: bool = False) -> Days:
        return np.where(no_due, NO_DAY, workdays_after(days, settings, closed=closed)).astype(np.int32)

    readmitted = np.where(ground.after >= 0, episodes.start[ground.after], NO_DAY).astype(np.int32)
    died, moved = patients["died"][owner], patients["list_to"][owner]
    last = np.minimum(readmitted, np.minimum(died, moved))
    return ClockBasis(
        patient=owner,
        episode=rows,
        first_stay=episodes.first_stay[rows],
        last_stay=episodes.last_stay[rows],
        discharged=end,
        known=episodes.known[rows],
        due=limit(end),
        due_from_known=limit(episodes.known[rows]),
        office_due=limit(end, closed=True),
        readmitted=readmitted,
        died=died,
        moved=moved,
        exported=first_contacts(patient_list, owner, end, last, settings.roles),
        nursing_home=np.asarray(nursing_home),
        to_short_term=ground.to_short_term,
        stay_known=ground.stay_after >= 0,
        unseen=_contacts_unseen(patient_list, end),
        in_group=ground.in_group,
        count=len(patient_list),
        settings=settings,
    )


def discharge_contacts(
    patient_list: PatientList, work_day: int, settings: ClockSettings | None = None
) -> DischargeContacts:
    """The clock of every discharge as known at the index day and seen on ``work_day``; nothing logged here."""
    return clock_basis(patient_list, settings).seen_on(work_day)


def _contacts_unseen(patient_list: PatientList, discharged: Days) -> Mask:
    period = patient_list.periods.get(CONTACTS)
    if patient_list.events(CONTACTS) is None or period is None:
        return np.ones(len(discharged), dtype=np.bool_)
    return np.asarray(discharged < period.first)
