"""Hand cases: day 0 is the day of discharge; due at the end of working day 3."""

from __future__ import annotations

from datetime import date, timedelta

from .hand_cases import Case, discharge, person, stay

DUE = (
    "Day 0 is the day of discharge; due at the end of working day 3: Monday–Friday that isn't "
    "a public holiday"
)


def due(name: str, left: str, expected: str) -> Case:
    """An unplanned stay of somebody aged over 75, seen ten days after the discharge."""
    day = date.fromisoformat(left)
    stays = [stay((day - timedelta(days=4)).isoformat(), left, kjent_dato=left)]
    cells = [discharge("due", expected), discharge("due_from_known", expected)]
    tables = {"pasienter": [person(born=1940)], "innleggelser": stays}
    return Case(name, DUE, tables, cells, as_of=day + timedelta(days=10))


CASES = [
    due("Monday to Thursday", "2026-03-02", "2026-03-05"),
    due("Wednesday over the weekend", "2026-03-04", "2026-03-09"),
    due("Friday to Wednesday", "2026-03-06", "2026-03-11"),
    due("Saturday to Wednesday", "2026-03-07", "2026-03-11"),
    due("Sunday to Wednesday", "2026-03-08", "2026-03-11"),
    due("the Wednesday before Easter 2026 to the Thursday after", "2026-04-01", "2026-04-09"),
    due("skjærtorsdag 2025 to the Thursday after Easter", "2025-04-17", "2025-04-24"),
    due("Christmas Eve counts", "2025-12-23", "2025-12-30"),
    due("discharged on Christmas Eve", "2025-12-24", "2025-12-31"),
    due("New Year's Eve counts, New Year's Day doesn't", "2025-12-30", "2026-01-05"),
    due("1 May", "2026-04-30", "2026-05-06"),
    due("17 May on a Saturday, Kristi himmelfart a Thursday", "2026-05-13", "2026-05-19"),
    due("17 May on a Friday of 2024", "2024-05-16", "2024-05-23"),
    due("andre pinsedag", "2026-05-22", "2026-05-28"),
]
