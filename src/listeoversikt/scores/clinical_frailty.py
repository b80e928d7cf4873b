"""Clinical Frailty Scale (1–9): the newest assessment in 730 days, made by a person; never computed."""

from __future__ import annotations

from listeoversikt.patient_list.frames import Column
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import newest_value, rows_of_kind

DAYS = 730


def clinical_frailty(known: Known) -> Column:
    """The newest CFS of each patient; nan without one in the window."""
    return newest_value(known, rows_of_kind(known, "cfs", DAYS))
