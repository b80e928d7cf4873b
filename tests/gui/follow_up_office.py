"""A desk over a small list with every state of the discharge clock, and one over a store that can be written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of

TODAY = dt.date(2026, 3, 17)
"""A Tuesday; no public holiday in the weeks around it."""
SINCE = "2015-01-01"
LONG_ID = "PSEUDONYM-" + "0123456789" * 5 + "SLUT"
STATES = {
    "over": ("2026-03-10", None),  # due on Friday the 13th
    "i-dag": ("2026-03-12", None),
    "snart": ("2026-03-13", None),
    "ventende": ("2026-03-11", "sykehjem_korttid"),
    "i-tide": ("2026-03-05", None),
    "for-sent": ("2026-03-04", None),
    "bortfalt": ("2026-03-06", "sykehjem"),
}


def desk_on(view: View | None, tmp_path: Path) -> Desk:
    """A desk that answers from a view; whoever makes it stops its runner."""
    desk = Desk(Runner(), Preferences(tmp_path / "valg.ini"))
    if view is not None:
        desk.runner.set_view(view)
    return desk


def people(more: int = 0, **tables: Any) -> PatientList:
    """One patient a state, one with a long id, and as many more as wanted."""
    names = [*STATES, LONG_ID]
    stays = [
        stay(name, "2026-02-20", left, main="I500", to=to or "hjem", known=left)
        for name, (left, to) in STATES.items()
    ]
    stays.append(stay(LONG_ID, "2026-02-20", "2026-03-11", main="I500", to="hjem"))
    extra = [f"X{number:05}" for number in range(more)]
    stays += [stay(name, "2026-02-20", "2026-03-12", main="I500", to="hjem") for name in extra]
    contacts = [
        ("i-tide", "2026-03-06", "telefon", "sykepleier"),
        ("for-sent", "2026-03-12", "telefon", "lege"),
    ]
    given = {"contacts": contacts} | tables
    return patient_list(
        TODAY.isoformat(),
        [
            person(name, 1940 + place % 30, "KM"[place % 2], fastlege_id=f"L0{place % 3}")
            for place, name in enumerate([*names, *extra])
        ],
        [("over", "2020-01-01", "ICPC-2", "T90")],
        stays=stays,
        since=SINCE,
        **{name: table for name, table in given.items() if table is not None},
    )


def view(settings: Settings | None = None, **tables: Any) -> View:
    """Every state, seen on the Tuesday."""
    return view_of(people(**tables), TODAY, settings)


def nobody() -> View:
    """A list where nothing is due."""
    return view_of(
        patient_list(TODAY.isoformat(), [person("Ola", 1990)], contacts=[], stays=[], since=SINCE), TODAY
    )


_kept: list[tuple[Desk, object]] = []


def keep(desk: Desk, page: object) -> None:
    """The page lives as long as its desk, as in the window: answers may still be on their way to it."""
    _kept.append((desk, page))
    del _kept[:-3]
