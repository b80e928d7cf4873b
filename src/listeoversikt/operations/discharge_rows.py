"""The page *Utskrivninger*: each discharge with both clocks and the ladder, the days ahead, the shares in time.

Everything is taken from what the clocks found (``followup.discharge``); nothing is judged anew here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from listeoversikt.clinical.codelist import title_of
from listeoversikt.clinical.codes import CodeSystem
from listeoversikt.followup.discharge import (
    MISSED_AFTER_DAYS,
    STATES,
    WAITS_DAYS,
    ClockState,
    DischargeContacts,
    LapseReason,
)
from listeoversikt.followup.ladder import Adherence, Rung, adherence, ladder_days
from listeoversikt.followup.log.acts import Closed, How
from listeoversikt.followup.next_attempt import unanswered_for
from listeoversikt.followup.open_discharges import OPEN
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.soon import soon_until
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.followup.worklist import PHONE_LIST_AGE
from listeoversikt.operations.clock_boxes import (
    Calendar,
    ClockBoxes,
    contact_clock,
    lapsed_clock,
    running_clock,
    waiting_clock,
)
from listeoversikt.operations.discharge_ladder import first_step, later_steps
from listeoversikt.operations.discharge_line import DischargeLine, DischargePage, LadderStep
from listeoversikt.operations.discharges_in_time import share_in_time
from listeoversikt.operations.due_week import due_week
from listeoversikt.operations.office import View
from listeoversikt.operations.short_term_asks import waits_lapsed, waits_of
from listeoversikt.patient_list.frames import (
    CONTACTS,
    NO_DAY,
    STAYS,
    Column,
    ContactKind,
    Days,
    Role,
    Sex,
    Table,
    YesNo,
    empty_table,
)
from listeoversikt.patient_list.from_messages import FROM_MESSAGE
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.patient_list.typed_in import TYPED_IN

SHOWN_DAYS = 30
MISSED_SHOWN_DAYS = 30
"""How long «ikke gjennomført» stays on the page after it became that, however long ago the discharge was."""
LOST_SHOWN_DAYS = 30
"""So long a wait that lapsed is shown: nobody knows how the short-term stay ended."""
STILL_SHOWN = (*OPEN, ClockState.WAITING)
"""States that stay on the page however long ago the discharge was."""
SEX_LETTERS = {Sex.FEMALE: "K", Sex.MALE: "M"}
URGENCY = (
    ClockState.OVERDUE,
    ClockState.DUE_TODAY,
    ClockState.NOT_DUE,
    ClockState.WAITING,
    ClockState.DONE_LATE,
    ClockState.DONE_IN_TIME,
    ClockState.MISSED,
    ClockState.LAPSED,
)
DONE = (ClockState.DONE_IN_TIME, ClockState.DONE_LATE)


def discharge_rows(view: View, days: int = SHOWN_DAYS) -> DischargePage:
    """The discharges of the last ``days`` days before today, and every one that is still open or waiting.

    So are those that became «ikke gjennomført» in the last 30 days, and those whose wait for a short-term stay
    lapsed in the last 30: what was to be done isn't gone the next day.
    """
    clocks, work_day = view.scored.discharges, view.scored.work_day
    recent = clocks.discharged >= work_day - days
    just_missed = clocks.in_state(ClockState.MISSED) & (
        work_day - clocks.due.astype(np.int64) <= MISSED_AFTER_DAYS + MISSED_SHOWN_DAYS
    )
    just_lost = (clocks.lapse == LapseReason.NO_SHORT_TERM_STAY) & (
        work_day - clocks.discharged <= WAITS_DAYS + LOST_SHOWN_DAYS
    )
    rows = np.flatnonzero(recent | clocks.in_state(*STILL_SHOWN) | just_missed | just_lost)
    lines = sorted(_lines(view, rows), key=_urgency)
    tables, stated = view.current.patient_list.tables, view.patient_list.stated
    return DischargePage(
        lines=tuple(lines),
        strip=due_week(view, lines, _calendar(view)),
        in_time=share_in_time(view.scored, "utskrivning_3vd"),
        in_time_from_known=share_in_time(view.scored, "utskrivning_3vd_kjent"),
        adherence=_adherence(view),
        today=view.today,
        days=days,
        stays_missing=STAYS not in view.patient_list.tables,
        contacts_missing=CONTACTS not in tables,
        known_missing=f"{STAYS}.known" not in stated,
        waits_lapsed=waits_lapsed(view) if STAYS in view.patient_list.tables else None,
    )


def _adherence(view: View) -> Mapping[Rung, Adherence] | None:
    """Of the same period as the shares in time: the 365 days up to the extract's date."""
    whole = view.current.patient_list
    if CONTACTS not in whole.tables:
        return None
    return adherence(whole, view.scored.discharges, view.current.known_day)


def _urgency(line: DischargeLine) -> tuple[int, dt.date, str]:
    """Duties by their limit, those to ask after by how long, what is over and done with the newest first."""
    name = line.patient_id + str(URGENCY.index(line.state))
    if line.open and line.due is not None:
        return 0, line.due, name
    if line.asked_since is not None:
        return 1, line.asked_since, name
    newest_first = dt.date.fromordinal(dt.date.max.toordinal() - line.discharged.toordinal())
    return (2 if line.state is ClockState.WAITING else 3), newest_first, name


def _calendar(view: View) -> Calendar:
    clock = view.settings.clock
    return Calendar(clock.saturday_counts, clock.closed_days)


@dataclass(frozen=True)
class _People:
    """The patients' columns as plain lists."""

    ids: list[str]
    gps: list[str]
    ages: list[int]
    sexes: list[str]
    bands: list[int]
    to_doctor: list[bool]


def _people(view: View, owner: Column) -> _People:
    patients = view.patient_list.patients.take(owner)
    return _People(
        patients.texts("patient_id"),
        patients.texts("gp"),
        view.scored.groups.scores.age[owner].tolist(),
        [SEX_LETTERS[Sex(sex)] if sex >= 0 else "" for sex in patients["sex"].tolist()],
        view.scored.groups.band[owner].tolist(),
        (patients["no_contact"] == YesNo.YES).tolist(),
    )


def _dates(days: Days) -> list[dt.date | None]:
    return [None if day == NO_DAY else date_of(day) for day in days.tolist()]


def _lines(view: View, rows: Column) -> list[DischargeLine]:
    clocks = view.scored.discharges
    people = _people(view, clocks.patient[rows])
    member = clocks.in_group[:, rows].T.tolist()
    diagnoses, typed, received = _stays(view, rows)
    ladders = _ladders(view, rows)
    discharged, known, due = (_dates(days[rows]) for days in (clocks.discharged, clocks.known, clocks.due))
    due_known, office_due = _dates(clocks.due_from_known[rows]), _dates(clocks.office_due[rows])
    contact, first = _dates(clocks.contact[rows]), _dates(clocks.first_contact[rows])
    lapsed = _lapse_days(view, rows)
    states = [STATES[number] for number in clocks.state[rows].tolist()]
    logged, initiative, declined = (
        column[rows].tolist() for column in (clocks.logged, clocks.initiative, clocks.declined)
    )
    stopped = _stopped(clocks, rows, view.scored.work_day)
    readmitted = _dates(clocks.readmitted[rows])
    tried = _tried(view, clocks, rows, people.ids)
    waits = waits_of(view, rows)
    draw = _clocks(view.today, _calendar(view))
    kinds, roles = clocks.contact_kind[rows].tolist(), clocks.contact_role[rows].tolist()
    lapses, unseen = clocks.lapse[rows].tolist(), clocks.unseen[rows].tolist()
    assert len(view.current.patient_list) == len(view.patient_list)
    soon = _soon_until(view, view.settings.worklist.soon_discharge)
    lines = []
    for n, row in enumerate(rows.tolist()):
        left = discharged[n]
        assert left is not None
        state, limit = states[n], due[n]
        open_days = 0 if limit is None else (view.today - limit).days
        lines.append(
            DischargeLine(
                key=f"{people.ids[n]} {left.isoformat()} {row}",
                patient_id=people.ids[n],
                age=people.ages[n],
                sex=people.sexes[n],
                gp=people.gps[n],
                band=RiskBand(people.bands[n]),
                groups=tuple(group for group, holds in zip(TargetGroup, member[n], strict=True) if holds),
                discharged=left,
                diagnosis=diagnoses[n],
                known=known[n],
                due=limit,
                due_from_known=due_known[n],
                office_due=office_due[n],
                contact=contact[n],
                contact_kind=ContactKind(kinds[n]) if kinds[n] >= 0 else None,
                contact_role=Role(roles[n]) if roles[n] >= 0 else None,
                state=state,
                soon=state is ClockState.NOT_DUE and limit is not None and limit <= soon,
                lapse=LapseReason(lapses[n]),
                lapsed=lapsed[n],
                unseen=unseen[n],
                days_over=max(open_days, 0) if state in (ClockState.OVERDUE, ClockState.MISSED) else 0,
                typed_in=typed[n],
                logged=logged[n],
                initiative=initiative[n],
                declined=declined[n],
                attempts=tried[n][0],
                next_try=tried[n][1],
                to_doctor=people.to_doctor[n],
                through_guardian=people.ages[n] < PHONE_LIST_AGE,
                from_discharge=draw.clock(state, left, limit, contact[n], lapsed[n]),
                from_known=draw.second(state, known[n], due_known[n], first[n], lapsed[n]),
                ladder=ladders(n, state, left, limit, contact[n]),
                stopped=stopped[n],
                readmitted=readmitted[n],
                set_aside=_why_set_aside(view, people.ids[n], left) if state in OPEN else "",
                wait=waits[n],
                from_message=received[n],
            )
        )
    return lines


def _stopped(clocks: DischargeContacts, rows: Column, work_day: int) -> list[LapseReason]:
    """Why there is nobody to reach, for clocks that run all the same."""
    running = clocks.in_state(*OPEN)[rows]
    moved = np.where(running & (clocks.moved[rows] <= work_day), LapseReason.MOVED, LapseReason.NONE)
    found = np.where(running & (clocks.died[rows] <= work_day), LapseReason.DIED, moved)
    return [LapseReason(number) for number in found.tolist()]


def _why_set_aside(view: View, patient_id: str, discharged: dt.date) -> str:
    """Why somebody said «ikke aktuelt» of the discharge; "" where nobody has."""
    said = view.record(patient_id).last_words.get((Reason.DISCHARGE, discharged.isoformat()))
    act = None if said is None else said[1]
    return act.why if isinstance(act, Closed) and act.how is How.NOT_APPLICABLE else ""


def _tried(
    view: View, clocks: DischargeContacts, rows: Column, ids: list[str]
) -> list[tuple[int, dt.date | None]]:
    """How often nobody answered, and the day of the next try, of the clocks that run."""
    is_open = clocks.in_state(*OPEN)[rows].tolist()
    left = _dates(clocks.discharged[rows])
    nothing: tuple[int, dt.date | None] = (0, None)
    found = [nothing] * len(ids)
    for n, patient_id in enumerate(ids):
        discharged, record = left[n], view.record(patient_id)
        if is_open[n] and discharged is not None and record.contacts:
            planned = record.next_try
            attempts = len(unanswered_for(record, discharged))
            found[n] = (attempts, planned.day if planned is not None and attempts else None)
    return found


def _soon_until(view: View, workdays: int) -> dt.date:
    """The last day that is soon."""
    return date_of(soon_until(view.scored.work_day, workdays, view.settings.clock))


class _Clocks:
    """Draws clocks; the same days give the same boxes, so that they are made once."""

    def __init__(self, today: dt.date, calendar: Calendar) -> None:
        self._today = today
        self._calendar = calendar
        self.clock = lru_cache(maxsize=None)(self._clock)
        self.second = lru_cache(maxsize=None)(self._second)

    def _clock(
        self,
        state: ClockState,
        start: dt.date,
        due: dt.date | None,
        contact: dt.date | None,
        lapsed: dt.date | None,
    ) -> ClockBoxes:
        if state is ClockState.WAITING:
            return waiting_clock()
        if state is ClockState.LAPSED or due is None:
            return lapsed_clock(start, lapsed, self._today, self._calendar)
        if contact is not None:
            return contact_clock(start, due, contact, self._calendar)
        missed = state is ClockState.MISSED
        return running_clock(start, due, self._today, self._calendar, missed=missed)

    def _second(
        self,
        state: ClockState,
        known: dt.date | None,
        due: dt.date | None,
        contact: dt.date | None,
        lapsed: dt.date | None,
    ) -> ClockBoxes | None:
        """From the day the office got to know; None where that isn't known.

        A contact that came too late to be done late (28 days) isn't one here either.
        """
        if due is not None and contact is not None and (contact - due).days > MISSED_AFTER_DAYS:
            contact = None
        return None if known is None else self._clock(state, known, due, contact, lapsed)


@lru_cache(maxsize=1)
def _clocks(today: dt.date, calendar: Calendar) -> _Clocks:
    """The clocks of a day are drawn once, however often the page is made anew."""
    return _Clocks(today, calendar)


def _lapse_days(view: View, rows: Column) -> list[dt.date | None]:
    """The day each lapsed duty fell away: new admission, death or moving; None for the others."""
    clocks = view.scored.discharges
    days = np.full(len(rows), NO_DAY, dtype=np.int32)
    for lapse, found in (
        (LapseReason.READMITTED, clocks.readmitted),
        (LapseReason.DIED, clocks.died),
        (LapseReason.MOVED, clocks.moved),
    ):
        days = np.where(clocks.lapse[rows] == lapse, found[rows], days)
    return _dates(days)


def main_diagnoses(view: View, rows: Column) -> list[str]:
    """The title of the main diagnosis of each discharge; "" where none is given."""
    return _stays(view, rows)[0]


def _stays(view: View, rows: Column) -> tuple[list[str], list[bool], list[bool]]:
    """The main diagnosis of each discharge, whether it was typed in, and whether a message alone has told of it."""
    stays: Table | None = view.current.patient_list.events(STAYS)
    stays = empty_table(STAYS) if stays is None else stays
    clocks = view.scored.clocks
    last, first = clocks.last_stay[rows], clocks.first_stay[rows]
    main = stays["main"]
    code = np.where(main[last] >= 0, main[last], main[first]) if len(rows) else np.empty(0, np.int32)
    labels = stays.labels["main"]
    titles = {number: _title(labels[number]) for number in set(code.tolist()) if number >= 0}
    line = stays["row"][last] if len(rows) else np.empty(0, np.int32)
    typed, received = (line == TYPED_IN).tolist(), (line == FROM_MESSAGE).tolist()
    return [titles.get(number, "") for number in code.tolist()], typed, received


def _title(code: str) -> str:
    """The title of an ICD-10 code, of its three-character heading, or else the code itself."""
    return title_of(CodeSystem.ICD10, code) or title_of(CodeSystem.ICD10, code[:3]) or code


def _ladders(view: View, rows: Column) -> Callable[..., tuple[LadderStep, ...]]:
    """What makes the ladder of row number n; nothing for those who don't have it."""
    clocks = view.scored.discharges
    found = ladder_days(view.current.patient_list, clocks, rows)
    applies, unseen = found.applies.tolist(), clocks.unseen[rows].tolist()
    doctor, reassessed, ends = (_dates(days) for days in (found.doctor, found.reassessed, found.ends))

    choices = view.settings.worklist
    soon_discharge = _soon_until(view, choices.soon_discharge)
    soon_other = _soon_until(view, choices.soon_other)

    def ladder(
        n: int, state: ClockState, discharged: dt.date, due: dt.date | None, contact: dt.date | None
    ) -> tuple[LadderStep, ...]:
        step = first_step(state, due, contact, soon_discharge)
        if not applies[n]:
            return (step,)
        later = later_steps(
            state, discharged, doctor[n], reassessed[n], ends[n], view.today, soon_other, unseen=unseen[n]
        )
        return (step, *later)

    return ladder
