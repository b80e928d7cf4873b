"""The later steps after a discharge: medicines reconciled, a doctor in 14 days, reassessed in 4 weeks.

Of discharges that start a clock. A step is judged when its last day is past at T. What comes first counts, as for
the clock: a new admission, death or moving before the last day takes a discharge out, unless the step was taken
before. Doctor and reassessment are for those who were in *skropelig_eldre* or *kronisk* on the day of discharge
(``followup.ladder``). Sources: pilot's design document 4.3; PaTH.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.discharge import DischargeContacts
from listeoversikt.followup.ladder import DOCTOR_DAYS, REASSESSED_DAYS
from listeoversikt.followup.logged_facts import LoggedKind
from listeoversikt.indicators.discharge import discharge_units, log_covers, seen_from
from listeoversikt.indicators.patient_days import any_between, day_keys, distinct
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import STORE, PeriodView, kind_is
from listeoversikt.patient_list.frames import CONTACTS, MEASURES, NO_DAY, STAYS, Column, Mask

RECONCILED, RECONCILED_DAYS = "legemiddelsamstemming", 14


def _reconciled(view: PeriodView) -> Units:
    rows = view.discharges
    chosen = _judged(view, rows, RECONCILED_DAYS)
    owner, left = rows.patient[chosen], rows.discharged[chosen]
    ends = _ends(rows, chosen)
    last = np.minimum(left.astype(np.int64) + RECONCILED_DAYS, ends)
    done = any_between(day_keys(owner, left), day_keys(owner, last), _reconciliations(view))
    seen = log_covers(view, left) if view.lacks(MEASURES) else seen_from(view, MEASURES, left)
    return _units(rows, chosen, done, ends < left + RECONCILED_DAYS, seen)


def _reconciliations(view: PeriodView) -> Column:
    """Days of reconciliation, in the export or here, as ascending keys."""
    measures, here = view.table(MEASURES), view.logged(LoggedKind.RECONCILED)
    kept = kind_is(measures, RECONCILED)
    exported = day_keys(measures["patient"][kept], measures["day"][kept])
    return distinct(np.concatenate([exported, day_keys(here.patient, here.day)]))


def _seen_by_doctor(view: PeriodView) -> Units:
    return _step(view, DOCTOR_DAYS, "doctor")


def _reassessed(view: PeriodView) -> Units:
    return _step(view, REASSESSED_DAYS, "reassessed")


def _step(view: PeriodView, days: int, step: str) -> Units:
    rows = view.discharges
    chosen = _judged(view, rows, days)
    found = view.ladder
    chosen = chosen[found.applies[chosen]]
    taken, ends = getattr(found, step)[chosen], found.ends[chosen]
    last = rows.discharged[chosen].astype(np.int64) + days
    return _units(
        rows, chosen, taken <= last, ends < last, seen_from(view, CONTACTS, rows.discharged[chosen])
    )


def _judged(view: PeriodView, rows: DischargeContacts, days: int) -> Column:
    """Positions of the discharges with a clock whose day number ``days`` lies in the period and is past at T."""
    last = rows.discharged.astype(np.int64) + days
    past = (last >= view.period.first) & (last <= view.period.last) & (last < view.known_day)
    return np.flatnonzero(past & (rows.due != NO_DAY))


def _ends(rows: DischargeContacts, chosen: Column) -> Column:
    """The day of a new admission, death or moving after each discharge."""
    return np.minimum(rows.readmitted, np.minimum(rows.died, rows.moved))[chosen].astype(np.int64)


def _units(rows: DischargeContacts, chosen: Column, done: Mask, ended: Mask, seen: Mask) -> Units:
    counts = done | ~ended
    return discharge_units(rows, chosen, counts & seen & done, counts & seen, counts & ~seen)


SIGHT = (STAYS, CONTACTS, f"{CONTACTS}.role")
RULES = (
    Rule("samstemming_utskrivning", _reconciled, needs=(STAYS,), either=((MEASURES,), (STORE,))),
    Rule("utskrivning_14d", _seen_by_doctor, needs=SIGHT),
    Rule("utskrivning_4u", _reassessed, needs=SIGHT),
)
