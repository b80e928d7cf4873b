"""«Frist snart» is counted in working days."""

from __future__ import annotations

import pytest

from listeoversikt.followup.discharge import ClockSettings
from listeoversikt.followup.soon import SOON_DISCHARGE, SOON_OTHER, soon_until
from listeoversikt.patient_list.snapshot import date_of
from tests.lists import day


@pytest.mark.parametrize(
    ("today", "workdays", "until"),
    [
        ("2026-03-10", SOON_DISCHARGE, "2026-03-11"),
        ("2026-03-06", SOON_DISCHARGE, "2026-03-09"),  # Friday: Monday
        ("2026-04-01", SOON_DISCHARGE, "2026-04-07"),  # Wednesday before Easter: Tuesday after
        ("2026-03-02", SOON_OTHER, "2026-03-16"),
        ("2026-12-23", SOON_OTHER, "2027-01-08"),  # Christmas and New Year between
        ("2028-02-28", SOON_DISCHARGE, "2028-02-29"),
        ("2026-03-10", 0, "2026-03-10"),
    ],
)
def test_that_the_last_soon_day_is_that_many_working_days_ahead(
    today: str, workdays: int, until: str
) -> None:
    assert date_of(soon_until(day(today), workdays)).isoformat() == until


def test_that_saturdays_count_when_they_do_for_the_clock() -> None:
    settings = ClockSettings(saturday_counts=True)
    assert date_of(soon_until(day("2026-03-06"), 1, settings)).isoformat() == "2026-03-07"
