"""A goal as the log holds it: the draft, the lock, a next version; and an office whose log has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

import msgspec

from listeoversikt.evaluation.locking import amend, lock
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.goal_acts import GoalDrafted
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.team import Member, Team
from listeoversikt.followup.worklist import WorklistSettings
from listeoversikt.operations.evaluation import ComparedFigure, ComparedFigures, text_of
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from tests.evaluation.goals import LOCK_DAY, WHOLE
from tests.lists import patient_list, person
from tests.operations.followup_views import view_of

GOAL = "maalet"
CONTENT = text_of(WHOLE)
SEALED = lock(GOAL, WHOLE, LOCK_DAY, "lege-1")
LOCKED = text_of(SEALED)
AMENDED = amend(
    SEALED, msgspec.structs.replace(WHOLE, risk="Flere klager."), LOCK_DAY, "lege-1", "Ny kunnskap"
)
NEXT_VERSION = text_of(AMENDED.versions[-1])
OTHER_FIGURES = text_of(
    ComparedFigures(
        "utskrivning_3vd",
        "",
        "skropelig_eldre",
        ComparedFigure(dt.date(2025, 1, 1), dt.date(2025, 12, 31), 40.0, 100.0, 0.31, 0.5),
        ComparedFigure(dt.date(2026, 2, 1), dt.date(2026, 8, 31), 45.0, 100.0, 0.36, 0.55),
    )
)
DRAFTED = GoalDrafted(goal=GOAL, day=LOCK_DAY, content=CONTENT)
TEAM = Team((Member("lege-1", "lege", leader=True), Member("lege-2", "lege"), Member("spl-1", "sykepleier")))


def entry(number: int, act: Act | None, *, day: dt.date = LOCK_DAY, undoes: int | None = None) -> Entry:
    """An event of the office; number and name go together."""
    at = dt.datetime.combine(day, dt.time(10, number % 60)).astimezone()
    return Entry(number, f"e{number}", at, "lege-1", None, act, None if undoes is None else f"e{undoes}")


@cache
def bare_view(today: dt.date = LOCK_DAY) -> View:
    """An office with a team and nothing logged."""
    people = patient_list(
        "2026-01-12", [person("P1", 1938), person("P2", 1960)], contacts=[], stays=[], since="2015-01-01"
    )
    return view_of(people, today, Settings(worklist=WorklistSettings(team=TEAM)))


def view_with(entries: Sequence[Entry], today: dt.date = LOCK_DAY) -> View:
    """The office when that has been logged."""
    return bare_view(today).with_log(LogBook().with_entries(entries))
