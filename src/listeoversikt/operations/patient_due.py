"""What is due for one patient: the worklist's reasons, and the clocks of the discharges."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.discharge import STATES, LapseReason
from listeoversikt.followup.reasons import RowReason
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import NO_DAY, Role
from listeoversikt.patient_list.snapshot import date_of


@dataclass(frozen=True)
class Due:
    """Why the patient is on the worklist, most binding reason first; no reasons = isn't on it.

    ``to_doctor``: doesn't want to be called; ``through_guardian``: a child; ``urgent``: «haster».
    """

    reasons: tuple[RowReason, ...] = ()
    to_doctor: bool = False
    through_guardian: bool = False
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Discharge:
    """One discharge's clock. ``state`` and ``lapse`` are the contract's words; days None where there is none."""

    discharged: dt.date
    known: dt.date | None
    due: dt.date | None
    office_due: dt.date | None
    contact: dt.date | None
    contact_by: str
    state: str
    lapse: str
    contacts_missing: bool


def due_of(view: View, patient_id: str) -> Due:
    """The patient's reasons on the worklist."""
    row = view.scored.work.row_of(patient_id)
    return Due() if row is None else Due(row.reasons, row.to_doctor, row.through_guardian, row.urgent)


def discharges_of(view: View, row: int) -> tuple[Discharge, ...]:
    """The clocks of the patient's discharges, newest first."""
    found = view.scored.discharges
    return tuple(_discharge(view, int(place)) for place in np.flatnonzero(found.patient == row)[::-1])


def _discharge(view: View, place: int) -> Discharge:
    found = view.scored.discharges
    role, lapse = int(found.contact_role[place]), LapseReason(int(found.lapse[place]))
    return Discharge(
        discharged=date_of(int(found.discharged[place])),
        known=day_or_none(int(found.known[place])),
        due=day_or_none(int(found.due[place])),
        office_due=day_or_none(int(found.office_due[place])),
        contact=day_or_none(int(found.contact[place])),
        contact_by=Role(role).name.lower() if role >= 0 else "",
        state=STATES[int(found.state[place])].value,
        lapse=lapse.name.lower() if lapse else "",
        contacts_missing=bool(found.unseen[place]),
    )


def day_or_none(day: int) -> dt.date | None:
    """A date; None for ``NO_DAY``."""
    return None if day == NO_DAY else date_of(day)
