"""The days ahead: discharges due a day, and everything due against the hours there are."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Postponed, Task
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.team import Member, Team
from listeoversikt.operations.clock_boxes import Calendar
from listeoversikt.operations.discharge_line import DueDay
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.due_week import minutes_due
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from tests.followup.log_of import book_of, date
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of

TODAY = "2026-03-10"  # a Tuesday
TWENTY = dict.fromkeys(Reason, 20)


def seen(
    *acts: tuple[str, Act], stays: tuple[tuple[str, str], ...] = (), settings: Settings | None = None
) -> View:
    people = patient_list(
        TODAY,
        [person(name, 1940) for name in ("A", "B", "C")],
        diagnoses=[(name, "2020-01-01", "ICPC-2", "K77") for name in ("A", "B", "C")],
        stays=[stay(name, "2026-02-20", left, to="hjem") for name, left in stays],
        contacts=[(name, "2026-02-19", "konsultasjon", "lege") for name in ("A", "B", "C")],
        since="2024-01-01",
    )
    settings = settings or replace(Settings(), minutes=TWENTY)
    return view_of(people, TODAY, settings).with_log(book_of(*acts))


def task(day: str) -> Task:
    return Task(to="", due=date(day), text="Ring datter")


def strip(view: View) -> tuple[DueDay, ...]:
    return discharge_rows(view).strip


def minutes(view: View) -> tuple[int, list[int]]:
    late, ahead = minutes_due(view, Calendar().from_day(view.today, 9))
    return late, list(ahead)


def test_that_a_day_counts_its_discharges_and_the_minutes_of_everything_due() -> None:
    view = seen(("C", task("2026-03-11")), stays=(("A", "2026-03-06"), ("B", "2026-03-02")))
    over, today, wednesday = strip(view)[:3]
    assert (over.day, over.count, over.hours) == (None, 1, None)
    assert over.hours_due == pytest.approx(20 / 60)
    assert (today.count, today.hours_due) == (0, 0)
    assert (wednesday.count, wednesday.hours_due) == (1, pytest.approx(40 / 60))


def test_that_a_patient_with_two_duties_a_day_takes_the_longer() -> None:
    settings = replace(Settings(), minutes={Reason.DISCHARGE: 20, Reason.HANDED_OVER: 35})
    both = seen(("A", task("2026-03-11")), stays=(("A", "2026-03-06"),), settings=settings)
    assert minutes(both) == (0, [0, 35, 0, 0, 0, 0, 0, 0, 0])


def test_that_what_is_set_to_a_day_off_is_due_the_next_working_day() -> None:
    assert minutes(seen(("A", task("2026-03-15"))))[1][4] == 20  # Sunday: Monday


def test_that_what_is_due_after_the_strip_isnt_counted() -> None:
    assert minutes(seen(("A", task("2026-04-30")))) == (0, [0] * 9)


def test_that_a_duty_put_off_is_counted_on_its_new_day() -> None:
    book = (
        ("A", task("2026-03-11")),
        ("A", Postponed(reason=Reason.HANDED_OVER, of="u1", until=date("2026-03-16"), why="på ferie")),
    )
    assert minutes(seen(*book))[1] == [0, 0, 0, 0, 20, 0, 0, 0, 0]


def test_that_the_hours_are_the_team_s_on_that_day() -> None:
    member: dict[str, Any] = {"role": "sykepleier", "hours": {0: 6.0, 1: 6.0, 2: 4.0}}
    team = Team((Member("spl-1", **member),))
    settings = replace(Settings(), worklist=replace(Settings().worklist, team=team))
    days = strip(seen(settings=settings))[1:]
    assert [day.hours for day in days[:3]] == [6.0, 4.0, 0.0]
    assert not any(day.by_norm for day in days)


def test_that_without_hours_of_its_own_the_office_has_the_norm_and_none_when_closed() -> None:
    closed = date("2026-03-12")
    settings = replace(Settings(), clock=replace(Settings().clock, closed_days=frozenset({closed})))
    days = {day.day: day for day in strip(seen(settings=settings))[1:]}
    assert all(day.by_norm for day in days.values())
    assert (days[closed].hours, days[closed].closed) == (0.0, True)
    assert (days[dt.date(2026, 3, 11)].hours or 0) > 0
