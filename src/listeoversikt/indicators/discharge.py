"""Was the patient reached after discharge, in time?

Discharges that start a clock (follow-up contract), in the target groups of the day of discharge, whose clock
has run out: the due date lies in the period and is past at T. Lapsed and waiting ones are out. A discharge
before the contacts table's period can't be judged and is counted beside. Source: pilot's design document 4.3.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.discharge import ClockState, DischargeContacts
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import PeriodView
from listeoversikt.patient_list.frames import CONTACTS, NO_DAY, STAYS, Column, Mask

RAN_OUT = (ClockState.DONE_IN_TIME, ClockState.DONE_LATE, ClockState.OVERDUE, ClockState.MISSED)
NO_CLOCK = (ClockState.LAPSED, ClockState.WAITING)


def _from_discharge(view: PeriodView) -> Units:
    rows = view.discharges
    counts = rows.in_state(*RAN_OUT) & _past(view, rows.due)
    return _units(view, rows, counts, rows.in_state(ClockState.DONE_IN_TIME))


def _from_known(view: PeriodView) -> Units:
    rows = view.discharges
    running = ~rows.in_state(*NO_CLOCK)
    known = rows.known != NO_DAY
    unknown = running & ~known & _past(view, rows.due)
    counts = running & known & _past(view, rows.due_from_known)
    reached = (rows.first_contact != NO_DAY) & (rows.first_contact <= rows.due_from_known)
    return _units(view, rows, counts, reached, unknown)


def _past(view: PeriodView, due: Column) -> Mask:
    """Per discharge: its due day lies in the period and is past at T."""
    return np.asarray((due >= view.period.first) & (due <= view.period.last) & (due < view.known_day))


def _units(
    view: PeriodView, rows: DischargeContacts, counts: Mask, reached: Mask, unknown: Mask | None = None
) -> Units:
    period = view.patient_list.periods.get(CONTACTS)
    seen = np.zeros(len(rows), np.bool_) if period is None else rows.discharged >= period.first
    unknown = np.zeros(len(rows), np.bool_) if unknown is None else unknown
    of_interest = np.flatnonzero(counts | unknown)
    columns = (counts & seen & reached, counts & seen, counts & ~seen, unknown)
    numerator, denominator, too_short, left_out = (c[of_interest].astype(np.float64) for c in columns)
    return Units(
        numerator=numerator,
        denominator=denominator,
        too_short=too_short,
        unknown=left_out,
        patient=rows.patient[of_interest],
        members=rows.in_group[:, of_interest].T,
    )


SIGHT = (STAYS, CONTACTS, f"{CONTACTS}.role")
RULES = (
    Rule("utskrivning_3vd", _from_discharge, needs=SIGHT),
    Rule("utskrivning_3vd", _from_discharge, "tatt_initiativ", needs_log=True),
    Rule("utskrivning_3vd_kjent", _from_known, needs=(*SIGHT, f"{STAYS}.known")),
    Rule("utskrivning_3vd_kjent", _from_known, "tatt_initiativ", needs_log=True),
)
