"""Contact within three working days of discharge: who gets a clock, when it is due, and its one state.

Source: follow-up contract, "Contact within three working days of discharge". Day 0 is the day of discharge;
due at the end of working day 3. Two clocks: from the discharge, and from the day the office got to know of it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

import numpy as np

from listeoversikt.clinical.workdays import workday_after_table
from listeoversikt.followup.discharge_contact import FULFILLING_ROLES, first_contacts
from listeoversikt.followup.target_groups import BandSettings, TargetGroup, group_list
from listeoversikt.patient_list.episodes import Episodes, episodes_of
from listeoversikt.patient_list.frames import (
    CONTACTS,
    NO_DAY,
    STAYS,
    Column,
    Days,
    DischargedTo,
    Mask,
    Residence,
    Role,
    YesNo,
)
from listeoversikt.patient_list.snapshot import PatientList, date_of, year_of
from listeoversikt.patient_list.typed_in import TYPED_IN

DUE_WORKDAYS = 3
MISSED_AFTER_DAYS = 28
WAITS_DAYS = 60
UNPLANNED_MIN_AGE = 75
CHUNK = 20_000
NEVER = int(NO_DAY)

FOR_INDICATORS_ONLY = frozenset({TargetGroup.PSYCHIATRIC})
"""*psykisk* is kept as evaluated, for indicators; *psykisk_alvorlig* is the one for outreach and clock."""


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
class ClockSettings:
    """The office's choices; its own closed days make a second clock beside the national one."""

    saturday_counts: bool = False
    closed_days: frozenset[dt.date] = frozenset()
    unplanned_min_age: int = UNPLANNED_MIN_AGE
    groups: frozenset[TargetGroup] = frozenset(TargetGroup) - FOR_INDICATORS_ONLY
    roles: frozenset[Role] = frozenset(FULFILLING_ROLES)
    bands: BandSettings = field(default_factory=BandSettings)


@dataclass(frozen=True)
class DischargeContacts:
    """One row a discharge that starts a clock, waits, or lapses at once; sorted by patient, then day.

    Days are ``NO_DAY`` where there is none. ``state`` indexes ``STATES``. ``in_group`` is groups (in the
    order of ``TargetGroup``) x rows, as on the day of discharge. ``first_contact`` is the first fulfilling
    contact however late; ``contact`` the one that counts. ``office_due`` also leaves out the office's own closed days. ``unseen`` marks «kontakter mangler».
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

    def __len__(self) -> int:
        return len(self.patient)

    def in_state(self, *states: ClockState) -> Mask:
        """The rows that are in one of the states."""
        return np.isin(self.state, [STATE_NUMBER[state] for state in states])


def workdays_after(days: Days, settings: ClockSettings, *, closed: bool = False) -> Days:
    """The end of working day 3 after each day; ``NO_DAY`` stays. ``closed`` counts the office's own days off."""
    due = np.full(len(days), NO_DAY, dtype=np.int32)
    given = days != NO_DAY
    if given.any():
        first, last = int(days[given].min()), int(days[given].max())
        off = settings.closed_days if closed else frozenset()
        table = workday_after_table(
            date_of(first), date_of(last), DUE_WORKDAYS, saturday_counts=settings.saturday_counts, closed=off
        )
        numbers = np.array(table, dtype=np.int32) - dt.date(1970, 1, 1).toordinal()
        due[given] = numbers[days[given] - first]
    return due


def discharge_contacts(
    patient_list: PatientList, work_day: int, settings: ClockSettings | None = None
) -> DischargeContacts:
    """The clock of every discharge as known at the index day and seen on ``work_day``."""
    settings = settings or ClockSettings()
    episodes = episodes_of(patient_list)
    rows = np.flatnonzero(_may_have_clock(patient_list, episodes))
    in_group = _groups_at_discharge(patient_list, episodes, rows, settings)
    ground = _ground(patient_list, episodes, rows, in_group, settings)
    following = next_episode(episodes, ~_planned_same_day(episodes))
    to_short_term = _goes_to_short_term(patient_list, episodes, rows)
    stay_after = _short_term_stay_after(episodes, rows, to_short_term)
    ground = _inherit_ground(rows, ground, stay_after)
    replaced = (stay_after >= 0) & (episodes.end[stay_after] != NO_DAY)
    keep = ground & ~replaced
    return _clock(
        patient_list,
        episodes,
        rows[keep],
        in_group[:, keep],
        following,
        to_short_term[keep],
        stay_after[keep],
        work_day,
        settings,
    )


def _may_have_clock(patient_list: PatientList, episodes: Episodes) -> Mask:
    """Ended alive, not in another hospital, not a planned same-day stay; on the list on that day."""
    patients, owner, end = patient_list.patients, episodes.patient, episodes.end
    started = (patients["list_from"][owner] == NO_DAY) | (patients["list_from"][owner] <= end)
    on_list = started & (patients["list_to"][owner] > end) & (patients["died"][owner] > end)
    scored = patients["no_treatment"][owner] != YesNo.YES
    elsewhere = np.isin(episodes.discharged_to, (DischargedTo.OTHER_HOSPITAL, DischargedTo.DIED))
    return np.asarray((end != NO_DAY) & on_list & scored & ~elsewhere & ~_planned_same_day(episodes))


def _planned_same_day(episodes: Episodes) -> Mask:
    return np.asarray(episodes.planned & (episodes.start == episodes.end))


def _groups_at_discharge(
    patient_list: PatientList, episodes: Episodes, rows: Column, settings: ClockSettings
) -> Mask:
    """Target groups x rows, each as at its own day of discharge."""
    parts = [np.empty((len(TargetGroup), 0), dtype=np.bool_)]
    for start in range(0, len(rows), CHUNK):
        some = rows[start : start + CHUNK]
        then = patient_list.at(episodes.patient[some], episodes.end[some])
        parts.append(group_list(then, settings=settings.bands).matrix)
    return np.concatenate(parts, axis=1)


def _ground(
    patient_list: PatientList, episodes: Episodes, rows: Column, in_group: Mask, settings: ClockSettings
) -> Mask:
    counted = np.array([group in settings.groups for group in TargetGroup])
    born = patient_list.patients["birth_year"][episodes.patient[rows]]
    old = year_of(episodes.end[rows]) - born >= settings.unplanned_min_age
    stays = patient_list.events(STAYS)
    typed = stays["row"][episodes.last_stay[rows]] == TYPED_IN if stays is not None else False
    return np.asarray(in_group[counted].any(axis=0) | (old & episodes.emergency[rows]) | typed)


def next_episode(episodes: Episodes, among: Mask) -> Column:
    """Position of the same patient's next episode ``among`` some that begins on or after this one's end.

    -1 where there is none.
    """
    count = len(episodes)
    found = np.full(count, -1, dtype=np.int64)
    candidates = np.flatnonzero(among)
    if not len(candidates):
        return found
    key = episodes.patient.astype(np.int64) << 32
    begun = key[candidates] + episodes.start[candidates]
    at = np.searchsorted(begun, key + episodes.end)
    at = np.maximum(at, np.searchsorted(candidates, np.arange(count), side="right"))
    inside = at < len(candidates)
    position = candidates[np.minimum(at, len(candidates) - 1)]
    same = inside & (episodes.patient[position] == episodes.patient) & (episodes.end != NO_DAY)
    found[same] = position[same]
    return found


def _goes_to_short_term(patient_list: PatientList, episodes: Episodes, rows: Column) -> Mask:
    home = patient_list.patients["residence"][episodes.patient[rows]]
    went = episodes.discharged_to[rows] == DischargedTo.SHORT_TERM_NURSING_HOME
    return np.asarray(went & (home != Residence.NURSING_HOME))


def _short_term_stay_after(episodes: Episodes, rows: Column, to_short_term: Mask) -> Column:
    """The short-term stay that a waiting row waits for: the first begun within 60 days; -1 without one."""
    after = next_episode(episodes, episodes.short_term)[rows]
    begun = episodes.start[after].astype(np.int64) - episodes.end[rows]
    return np.where(to_short_term & (after >= 0) & (begun <= WAITS_DAYS), after, -1)


def _inherit_ground(rows: Column, ground: Mask, stay_after: Column) -> Mask:
    """A short-term stay's row also stands on the ground of the hospital episode before it."""
    ground = ground.copy()
    heir = np.searchsorted(rows, np.maximum(stay_after, 0))
    heir = np.minimum(heir, max(len(rows) - 1, 0))
    linked = np.flatnonzero((stay_after >= 0) & (rows[heir] == stay_after)) if len(rows) else rows
    for giver in linked:  # few, and in order of time: a chain hands its ground on
        ground[heir[giver]] |= ground[giver]
    return ground


def _clock(
    patient_list: PatientList,
    episodes: Episodes,
    rows: Column,
    in_group: Mask,
    following: Column,
    to_short_term: Mask,
    stay_after: Column,
    work_day: int,
    settings: ClockSettings,
) -> DischargeContacts:
    patients, owner, end = patient_list.patients, episodes.patient[rows], episodes.end[rows]
    at_nursing_home = (episodes.discharged_to[rows] == DischargedTo.NURSING_HOME) | (
        patients["residence"][owner] == Residence.NURSING_HOME
    )
    no_due = at_nursing_home | to_short_term
    due = np.where(no_due, NO_DAY, workdays_after(end, settings)).astype(np.int32)
    known = episodes.known[rows]
    due_known = np.where(no_due, NO_DAY, workdays_after(known, settings)).astype(np.int32)
    after = _other_than(episodes, following, rows, stay_after)
    readmitted = np.where(after >= 0, episodes.start[after], NO_DAY)
    gone = np.minimum(patients["died"][owner], patients["list_to"][owner])
    found = first_contacts(patient_list, owner, end, np.minimum(readmitted, gone), settings.roles)
    lapse_day, lapse = _first_lapse(patient_list, owner, readmitted, due, to_short_term, end, stay_after)
    counts = (found.day <= np.minimum(due.astype(np.int64) + MISSED_AFTER_DAYS, lapse_day)) & ~no_due
    state = _states(due, found.day, counts, lapse_day, work_day)
    lapse = np.where(state == STATE_NUMBER[ClockState.LAPSED], lapse, LapseReason.NONE)
    waited_out = to_short_term & (stay_after < 0) & (end.astype(np.int64) + WAITS_DAYS < work_day)
    waiting = to_short_term & (state != STATE_NUMBER[ClockState.LAPSED])
    state = np.where(waiting, STATE_NUMBER[ClockState.WAITING], state)
    for lapsed, reason in (
        (waiting & waited_out, LapseReason.NO_SHORT_TERM_STAY),
        (at_nursing_home, LapseReason.NURSING_HOME),
    ):
        state = np.where(lapsed, STATE_NUMBER[ClockState.LAPSED], state)
        lapse = np.where(lapsed, reason, lapse)
    done = np.isin(state, [STATE_NUMBER[s] for s in (ClockState.DONE_IN_TIME, ClockState.DONE_LATE)])
    return DischargeContacts(
        patient=owner,
        episode=rows,
        discharged=end,
        known=known,
        due=due,
        due_from_known=due_known,
        office_due=np.where(no_due, NO_DAY, workdays_after(end, settings, closed=True)).astype(np.int32),
        contact=np.where(done, found.day, NO_DAY).astype(np.int32),
        contact_role=np.where(done, found.role, -1).astype(np.int8),
        contact_kind=np.where(done, found.kind, -1).astype(np.int8),
        first_contact=found.day,
        state=state.astype(np.int8),
        lapse=lapse.astype(np.int8),
        unseen=_contacts_unseen(patient_list, end),
        in_group=in_group,
    )


def _first_lapse(
    patient_list: PatientList,
    owner: Column,
    readmitted: Days,
    due: Days,
    to_short_term: Mask,
    end: Days,
    stay_after: Column,
) -> tuple[Column, Column]:
    """The first day that makes the contact fall away before the due date, and why.

    While a row waits for a short-term stay it has no due date; the 60 days of waiting take its place, and the
    stay itself is no readmission.
    """
    patients = patient_list.patients
    waits_until = end.astype(np.int64) + WAITS_DAYS + 1
    limit = np.where(to_short_term, np.where(stay_after >= 0, NEVER, waits_until), due)
    days = np.stack([readmitted, patients["died"][owner], patients["list_to"][owner]]).astype(np.int64)
    days = np.where(days < limit, days, NEVER)
    reasons = np.array([LapseReason.READMITTED, LapseReason.DIED, LapseReason.MOVED])
    return days.min(axis=0, initial=NEVER), reasons[days.argmin(axis=0)]


def _other_than(episodes: Episodes, following: Column, rows: Column, stay_after: Column) -> Column:
    """The next episode of each row; the short-term stay that a row waits for is passed over."""
    after = following[rows]
    waits_for_it = (after >= 0) & (after == stay_after)
    candidates = np.flatnonzero(~_planned_same_day(episodes))
    at = np.searchsorted(candidates, after, side="right")
    beyond = candidates[np.minimum(at, max(len(candidates) - 1, 0))] if len(candidates) else after
    same = (at < len(candidates)) & (episodes.patient[beyond] == episodes.patient[rows])
    return np.where(waits_for_it, np.where(same, beyond, -1), after)


def _states(due: Days, contact: Days, counts: Mask, lapse_day: Column, work_day: int) -> Column:
    """The state of rows with a due date. A contact on or before the lapse comes first."""
    number = STATE_NUMBER
    late = due.astype(np.int64) + MISSED_AFTER_DAYS
    return np.select(
        [
            counts & (contact <= due),
            counts,
            lapse_day <= work_day,
            due > work_day,
            due == work_day,
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


def _contacts_unseen(patient_list: PatientList, discharged: Days) -> Mask:
    period = patient_list.periods.get(CONTACTS)
    if patient_list.events(CONTACTS) is None or period is None:
        return np.ones(len(discharged), dtype=np.bool_)
    return np.asarray(discharged < period.first)
