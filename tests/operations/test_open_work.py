"""What the sidebar counts: plans in use, and list reviews that aren't over."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.log.patient_acts import Sign, StopSign
from listeoversikt.followup.log.plan_acts import PlanEnded, PlanStarted
from listeoversikt.followup.log.review_acts import ReviewClosed, ReviewPaused, ReviewStarted
from listeoversikt.operations import open_work
from listeoversikt.operations.open_work import open_reviews, plans_in_use
from listeoversikt.operations.plans import plan_page
from tests.operations.plan_office import TODAY, PlanOffice


def start(office: PlanOffice, patient: str, plan: str) -> str:
    return office.write(patient, PlanStarted(template="", content={}, day=TODAY, plan=plan))


def test_that_open_plans_of_people_on_the_list_are_counted() -> None:
    office = PlanOffice()
    assert plans_in_use(office.view) == 0
    start(office, "P1", "a")
    start(office, "P1", "b")
    start(office, "P2", "c")
    start(office, "P3", "d")  # died
    assert plans_in_use(office.view) == plan_page(office.view).count == 3
    office.write("P1", PlanEnded(plan="a", day=TODAY, why="to planer"))
    assert plans_in_use(office.view) == plan_page(office.view).count == 2
    office.write("P2", StopSign(sign=Sign.MOVED, day=TODAY))
    assert plans_in_use(office.view) == plan_page(office.view).count == 1


def test_that_what_is_taken_back_counts_no_more_and_another_office_is_counted_anew() -> None:
    office = PlanOffice()
    event = start(office, "P1", "a")
    assert plans_in_use(office.view) == 1
    assert plans_in_use(PlanOffice().view) == 0
    assert plans_in_use(office.view) == 1
    office.write("P1", undoes=event)
    assert plans_in_use(office.view) == 0


def test_that_only_records_something_came_to_are_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    office = PlanOffice()
    start(office, "P1", "a")
    start(office, "P2", "b")
    plans_in_use(office.view)
    asked = []
    real = open_work.open_plans
    monkeypatch.setattr(open_work, "open_plans", lambda record: asked.append(record) or real(record))
    assert plans_in_use(office.view) == 2 and asked == []
    office.write("P2", PlanEnded(plan="b", day=TODAY, why="flyttet"))
    assert plans_in_use(office.view) == 1
    assert asked == [office.view.record("P2")]


def test_that_reviews_are_open_until_they_are_closed() -> None:
    office = PlanOffice()
    assert open_reviews(office.view) == 0
    began = office.write(None, ReviewStarted(title="", criteria={}, count=0, day=TODAY, session="s1"))
    office.write(None, ReviewStarted(title="", criteria={}, count=0, day=TODAY, session="s2"))
    assert open_reviews(office.view) == 2
    office.write(None, ReviewPaused(session="s1", on=True))
    assert open_reviews(office.view) == 2
    office.write(None, ReviewClosed(session="s2", day=dt.date(2026, 11, 3)))
    assert open_reviews(office.view) == 1
    office.write(None, ReviewPaused(session="s2", on=False))
    assert open_reviews(office.view) == 2
    office.write(None, undoes=began)
    assert open_reviews(office.view) == 1
