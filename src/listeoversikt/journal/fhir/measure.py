"""CarePlan and Procedure → tiltak, for our own codes only."""

from __future__ import annotations

from listeoversikt.journal.fhir.dates import day_of
from listeoversikt.journal.fhir.elements import CarePlan, Period, Procedure
from listeoversikt.journal.fhir.gathered import Gathered, subject_of
from listeoversikt.journal.fhir.systems import OWN_MEASURE, code_of, codings
from listeoversikt.patient_list.frames import MEASURES

PLAN, PROCEDURE = "CarePlan", "Procedure"
NOT_MADE = frozenset({"entered-in-error", "draft", "revoked"})
NOT_DONE = frozenset({"entered-in-error", "not-done", "preparation", "stopped", "on-hold"})


def gather_plan(plan: CarePlan, row: int, full_url: str, into: Gathered) -> None:
    """A plan that was made, on the day it begins."""
    kind = code_of(plan.category, OWN_MEASURE)
    if plan.status in NOT_MADE:
        into.leave_out(PLAN, plan.status)
    elif not kind:
        into.not_mapped(PLAN, codings(plan.category))
    else:
        day = _start(plan.period) or plan.created
        cells = {"pasient_id": subject_of(plan.subject), "dato": day_of(day), "type": kind}
        into.add(MEASURES, PLAN, row, cells, plan.id)


def gather_procedure(procedure: Procedure, row: int, full_url: str, into: Gathered) -> None:
    """Something that was done."""
    kind = code_of([procedure.code], OWN_MEASURE)
    if procedure.status in NOT_DONE:
        into.leave_out(PROCEDURE, procedure.status)
    elif not kind:
        into.not_mapped(PROCEDURE, codings([procedure.code]))
    else:
        day = procedure.performed_date_time or _start(procedure.performed_period)
        cells = {"pasient_id": subject_of(procedure.subject), "dato": day_of(day), "type": kind}
        into.add(MEASURES, PROCEDURE, row, cells, procedure.id)


def _start(period: Period | None) -> str:
    return period.start if period is not None else ""
