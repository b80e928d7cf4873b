"""A ``View`` of a small list for the page Oversikt: an office by name, example or not, rows set aside."""

from __future__ import annotations

import datetime as dt

from listeoversikt.journal.findings import ImportReport, TableCount
from listeoversikt.operations.main_job import score
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.store_job import CurrentList
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import T


def view_of(
    patient_list: PatientList,
    today: str = T,
    settings: Settings | None = None,
    *,
    example: bool = False,
    set_aside: int = 0,
) -> View:
    """What the window would know of this list on a day."""
    settings = settings or Settings()
    index_day = int(patient_list.index_day.max()) if len(patient_list) else 0
    report = ImportReport(export_date=T, office="Eksempelkontoret")
    report.tables = {"diagnoser": TableCount(100, 100 - set_aside, set_aside, 0)}
    date = dt.date.fromisoformat(today)
    return View(
        current=CurrentList(patient_list, index_day, index_day, report, (1,)),
        scored=score(patient_list, index_day, work_date=date, settings=settings),
        settings=settings,
        today=date,
        office_name="Eksempelkontoret",
        example=example,
    )
