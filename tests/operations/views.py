"""A view of a small list, without a store: what the pages' operations look at."""

from __future__ import annotations

import datetime as dt

from listeoversikt.journal.findings import ImportReport
from listeoversikt.operations.main_job import score
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.store_job import CurrentList
from listeoversikt.patient_list.snapshot import PatientList, date_of


def view_of(
    patient_list: PatientList,
    today: dt.date | None = None,
    settings: Settings | None = None,
    extracts: tuple[int, ...] = (1,),
) -> View:
    """Everything worked out, as an office does it; the work date is T unless said."""
    day = int(patient_list.index_day.max())
    settings = settings or Settings()
    today = today or date_of(day)
    scored = score(patient_list, day, work_date=today, known_day=day, settings=settings)
    current = CurrentList(patient_list, day, day, ImportReport(), extracts)
    return View(current, scored, settings, today, "Kontoret", False)
