"""Was the patient reached after discharge, in time? By whom, and were there attempts?

Discharges that start a clock (follow-up contract), in the target groups of the day of discharge, whose clock
has run out: the due date lies in the period and is past at T. Lapsed and waiting ones are out. A discharge
before the contacts table's period can't be judged and is counted beside. «tatt_initiativ» counts only contacts
logged here as taken by the team, so a discharge before the log begins can't be judged either; attempts (letters too)
are those logged here, beside the export's contacts: where some of the discharges came before the log, the figure is
«minst». Source: pilot's design document 4.3.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.discharge import ClockState, DischargeContacts
from listeoversikt.followup.discharge_contact import FULFILLING_ROLES, first_logged
from listeoversikt.followup.logged_facts import LoggedKind
from listeoversikt.indicators.patient_days import day_keys
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import STORE, PeriodView
from listeoversikt.patient_list.frames import CONTACTS, NO_DAY, STAYS, Column, Mask

RAN_OUT = (ClockState.DONE_IN_TIME, ClockState.DONE_LATE, ClockState.OVERDUE, ClockState.MISSED)
ATTEMPTS = 2
NEVER = int(NO_DAY) + 1
"""Later than ``NO_DAY``: where nobody was reached and nothing ends, that isn't "in time"."""
NO_CLOCK = (ClockState.LAPSED, ClockState.WAITING)


def _from_discharge(view: PeriodView) -> Units:
    rows = view.discharges
    counts = _ran_out(view, rows)
    return _units(view, rows, counts, rows.in_state(ClockState.DONE_IN_TIME))


def _from_known(view: PeriodView) -> Units:
    rows = view.discharges
    running = ~rows.in_state(*NO_CLOCK)
    known = rows.known != NO_DAY
    unknown = running & ~known & _past(view, rows.due)
    counts = running & known & _past(view, rows.due_from_known)
    reached = (rows.first_contact != NO_DAY) & (rows.first_contact <= rows.due_from_known)
    return _units(view, rows, counts, reached, unknown)


def _by_initiative(view: PeriodView) -> Units:
    rows = view.discharges
    counts = _ran_out(view, rows)
    reached = _team_first(rows) <= np.minimum(rows.due, _ends(rows))
    return _units(view, rows, counts, reached, covered=_log_covers(view, rows))


def _by_initiative_from_known(view: PeriodView) -> Units:
    rows = view.discharges
    known = rows.known != NO_DAY
    running = ~rows.in_state(*NO_CLOCK)
    counts = running & known & _past(view, rows.due_from_known)
    unknown = running & ~known & _past(view, rows.due)
    reached = known & (_team_first(rows) <= np.minimum(rows.due_from_known, _ends(rows)))
    return _units(view, rows, counts, reached, unknown, covered=_log_covers(view, rows))


def _team_first(rows: DischargeContacts) -> Column:
    """The first contact after each discharge that was logged as taken by the team; ``NO_DAY`` without one."""
    team = rows.log.only(rows.log.initiative)
    day = first_logged(team, rows.patient, rows.discharged, FULFILLING_ROLES).day
    return np.where(day == NO_DAY, NEVER, day.astype(np.int64))


def _log_covers(view: PeriodView, rows: DischargeContacts) -> Mask:
    """Per discharge: something can have been logged from its day on."""
    return log_covers(view, rows.discharged)


def _first_with_attempts(view: PeriodView) -> int:
    """The day of the oldest discharge whose clock ran out in the period."""
    rows = view.discharges
    judged = _ran_out(view, rows)
    return int(rows.discharged[judged].min(initial=view.period.last))


def _ran_out(view: PeriodView, rows: DischargeContacts) -> Mask:
    return rows.in_state(*RAN_OUT) & _past(view, rows.due)


def _ends(rows: DischargeContacts) -> Column:
    """A contact after a new admission, death or moving doesn't fulfil."""
    return np.minimum(rows.readmitted, np.minimum(rows.died, rows.moved))


def _with_attempts(view: PeriodView) -> Units:
    rows = view.discharges
    counts = _ran_out(view, rows)
    tried = _attempts(view, rows) >= ATTEMPTS
    return _units(view, rows, counts, rows.in_state(ClockState.DONE_IN_TIME) | tried)


def _attempts(view: PeriodView, rows: DischargeContacts) -> Column:
    """Per discharge: attempts from the day of discharge to the due day, but those made for another discharge."""
    attempts = view.logged(LoggedKind.ATTEMPT)
    count = np.zeros(len(rows), dtype=np.int64)
    if not len(attempts) or not len(rows):
        return count
    first = day_keys(rows.patient, rows.discharged)
    last = day_keys(rows.patient, np.where(rows.due == NO_DAY, rows.discharged, rows.due))
    for_any = attempts.only(attempts.discharged == NO_DAY)
    free = day_keys(for_any.patient, for_any.day)
    count += np.searchsorted(free, last, side="right") - np.searchsorted(free, first)
    for_one = attempts.only(attempts.discharged != NO_DAY)
    wanted = day_keys(for_one.patient, for_one.discharged)
    place = np.minimum(np.searchsorted(first, wanted), len(first) - 1)
    made = day_keys(for_one.patient, for_one.day)
    inside = (first[place] == wanted) & (made >= first[place]) & (made <= last[place])
    np.add.at(count, place[inside], 1)
    return count


def _past(view: PeriodView, due: Column) -> Mask:
    """Per discharge: its due day lies in the period and is past at T."""
    return np.asarray((due >= view.period.first) & (due <= view.period.last) & (due < view.known_day))


def _units(
    view: PeriodView,
    rows: DischargeContacts,
    counts: Mask,
    reached: Mask,
    unknown: Mask | None = None,
    covered: Mask | None = None,
) -> Units:
    """``covered``: beside the contacts' period, what else must be in sight."""
    seen = seen_from(view, CONTACTS, rows.discharged)
    seen = seen if covered is None else seen & covered
    unknown = np.zeros(len(rows), np.bool_) if unknown is None else unknown
    of_interest = np.flatnonzero(counts | unknown)
    columns = (counts & seen & reached, counts & seen, counts & ~seen, unknown)
    return discharge_units(rows, of_interest, *(column[of_interest] for column in columns))


def seen_from(view: PeriodView, table: str, first: Column) -> Mask:
    """Per event: the table's period has begun on that day."""
    period = view.patient_list.periods.get(table)
    return np.zeros(len(first), np.bool_) if period is None else np.asarray(first >= period.first)


def log_covers(view: PeriodView, first: Column) -> Mask:
    """Per event: something can have been logged on that day and every day after."""
    if view.log is None:
        return np.zeros(len(first), np.bool_)
    return np.ones(len(first), np.bool_) if view.log.begins is None else np.asarray(first >= view.log.begins)


def discharge_units(
    rows: DischargeContacts,
    chosen: Column,
    numerator: Mask,
    denominator: Mask,
    too_short: Mask,
    unknown: Mask | None = None,
) -> Units:
    """The chosen discharges (positions), each in the target groups of its own day."""
    return Units(
        numerator=numerator.astype(np.float64),
        denominator=denominator.astype(np.float64),
        too_short=too_short.astype(np.float64),
        unknown=None if unknown is None else unknown.astype(np.float64),
        patient=rows.patient[chosen],
        members=rows.in_group[:, chosen].T,
    )


SIGHT = (STAYS, CONTACTS, f"{CONTACTS}.role")
RULES = (
    Rule("utskrivning_3vd", _from_discharge, needs=SIGHT),
    Rule("utskrivning_3vd", _by_initiative, "tatt_initiativ", needs=(STORE, *SIGHT)),
    Rule("utskrivning_3vd_kjent", _from_known, needs=(*SIGHT, f"{STAYS}.known")),
    Rule(
        "utskrivning_3vd_kjent",
        _by_initiative_from_known,
        "tatt_initiativ",
        needs=(STORE, *SIGHT, f"{STAYS}.known"),
    ),
    Rule("utskrivning_forsok_3vd", _with_attempts, needs=(STORE, *SIGHT), logged_from=_first_with_attempts),
)
