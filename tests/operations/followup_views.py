"""A ``View`` of a small list, as the window gets it; the list is written as in ``tests.lists``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from listeoversikt.journal.findings import ImportReport
from listeoversikt.operations.main_job import score
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.store_job import CurrentList
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.patient_list.typed_in import TypedDischarge, with_typed_in
from tests.lists import day

TODAY = dt.date(2026, 3, 31)


def view_of(
    people: PatientList,
    today: dt.date | str = TODAY,
    settings: Settings | None = None,
    typed: Sequence[tuple[str, str, str | None]] = (),
) -> View:
    """The view of a list on a work date; ``typed`` are discharges typed in: id, day, known."""
    today = dt.date.fromisoformat(today) if isinstance(today, str) else today
    settings = settings or Settings()
    known_day = int(people.index_day.max())
    entries = [TypedDischarge(who, day(left), day(known), DischargedTo.HOME) for who, left, known in typed]
    whole = with_typed_in(people, entries)
    index_day = int(whole.index_day.max())
    return View(
        current=CurrentList(whole, index_day, known_day, ImportReport(office="Prøvekontoret"), (1,)),
        scored=score(whole, index_day, work_date=today, known_day=known_day, settings=settings),
        settings=settings,
        today=today,
        office_name="Prøvekontoret",
        example=False,
    )
