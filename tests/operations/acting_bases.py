"""What the forms need about a patient, made by hand: a discharge, a control, a team of three and somebody who left."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.log_book import EMPTY
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.reasons import DueState, Reason, RowReason
from listeoversikt.followup.team import Member, Team
from listeoversikt.operations.acting_basis import ActingBasis, Lifetime, OpenDuty
from listeoversikt.operations.journal_text import Who
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import day_number
from tests.followup.log_of import book_of

TODAY = dt.date(2026, 11, 3)
"""A Tuesday."""
DISCHARGED = dt.date(2026, 10, 28)
DISCHARGE = f"utskrivning_3vd/{DISCHARGED}"
CONTROL = "aarskontroll_kols/"
REVIEW = "lmg/"
TEAM = Team(
    (
        Member("spl-1", "sykepleier"),
        Member("lege-1", "lege", leader=True),
        Member("spl-9", "sykepleier", until=dt.date(2026, 9, 1)),
    )
)
WHO = Who("123456", "P20417", 1942, "female", "L02")


def duty(reason: Reason, due: dt.date | None = None, of: str = "", **more: Any) -> OpenDuty:
    """An open duty."""
    number = int(NO_DAY) if due is None else day_number(due)
    return OpenDuty(RowReason(reason, DueState.OVERDUE, number, None, (), of, **more))


DUTIES = (
    duty(Reason.DISCHARGE, dt.date(2026, 11, 2), DISCHARGED.isoformat()),
    duty(Reason.COPD_CONTROL, dt.date(2026, 10, 30)),
    duty(Reason.MEDICINE_REVIEW),
)


def record_of(*acts: Act) -> PatientRecord:
    """What is logged, oldest first."""
    return book_of(*(("P20417", act) for act in acts), start=EMPTY).of("P20417")


def basis(*acts: Act, **more: Any) -> ActingBasis:
    """The basis of a nurse's form."""
    start = ActingBasis(
        patient_id="P20417",
        today=TODAY,
        index_date=dt.date(2026, 10, 30),
        user="spl-1",
        role="sykepleier",
        who=WHO,
        now=dt.time(9, 14),
        record=record_of(*acts),
        duties=DUTIES,
        team=TEAM,
        lifetime=Lifetime(1942, dt.date(2011, 5, 1)),
    )
    return dataclasses.replace(start, **more)
