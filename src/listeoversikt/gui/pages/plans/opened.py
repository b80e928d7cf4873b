"""What the page asks of the view, off the window's thread: the list, and one plan with all that stands beside it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from listeoversikt.followup.reasons import RowReason
from listeoversikt.operations.office import View
from listeoversikt.operations.plan_text import PlanSheet, may_print, plan_sheet
from listeoversikt.operations.plans import PlanSeen, PlansPage, plan_of, plan_page


@dataclass(frozen=True)
class Opened:
    """A plan, its printed sheet (None = never printed), and the patient's reasons on the worklist."""

    seen: PlanSeen
    sheet: PlanSheet | None
    reasons: tuple[RowReason, ...]


def listed(language: str, view: View) -> PlansPage:
    """The list."""
    return plan_page(view, language)


def opened(
    patient_id: str, uuid: str, language: str, who: str, now: dt.datetime, view: View
) -> Opened | None:
    """One plan; None where there is none."""
    seen = plan_of(view, patient_id, uuid, language)
    if seen is None:
        return None
    sheet = None
    if may_print(view, patient_id):
        sheet = plan_sheet(view, patient_id, seen.uuid, language=language, now=now, who=who)
    row = view.scored.work.row_of(patient_id)
    return Opened(seen, sheet, () if row is None else row.reasons)
