"""One day's hours laid along the list: what is done, how far it reaches, who falls just outside."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.log.acts import Channel, Closed, Contact, How, KnownMark, Outcome, Task
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.acting import Deed, act, take_back
from listeoversikt.operations.day_parts import (
    DoneToday,
    Piece,
    day_plan,
    done_today,
    hours_today,
    minutes_needed,
)
from listeoversikt.operations.settings import Settings
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY
from tests.operations.team_office import CALLED, OVERDUE, do, seen, team_office

CALL = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier", minutes=25)
pieces = st.lists(st.builds(Piece, st.integers(5, 90), st.booleans(), st.booleans()), max_size=20)


def day(*minutes: int) -> list[Piece]:
    return [Piece(each, discharge=False, due=True) for each in minutes]


def test_that_the_rule_stands_before_the_first_that_there_isnt_time_for() -> None:
    plan = day_plan(day(30, 30, 30, 5), DoneToday(), 1.0)
    assert (plan.rule_after, plan.outside, plan.planned) == (1, 2, 60)


def test_that_what_is_done_counts_against_the_hours() -> None:
    plan = day_plan(day(30, 30), DoneToday(frozenset({"A"}), 45), 1.5)
    assert (plan.rule_after, plan.done, plan.planned, plan.available) == (0, 45, 75, 90)


def test_that_there_is_no_rule_when_all_of_it_fits() -> None:
    assert day_plan(day(30), DoneToday(), 1.0).rule_after is None


def test_that_a_day_without_hours_ends_before_the_first() -> None:
    plan = day_plan(day(30), DoneToday(), 0.0)
    assert (plan.rule_after, plan.no_hours, plan.due_outside) == (-1, True, 1)


def test_that_unknown_hours_are_never_none_left() -> None:
    plan = day_plan(day(30, 600), DoneToday(), None)
    assert (plan.rule_after, plan.available, plan.no_hours) == (None, None, False)


@given(pieces, st.integers(0, 600), st.floats(0, 12))
def test_that_everybody_is_either_planned_or_outside(found: list[Piece], done: int, hours: float) -> None:
    plan = day_plan(found, DoneToday(frozenset(), done), hours)
    within = len(found) if plan.rule_after is None else plan.rule_after + 1
    assert plan.outside == len(found) - within
    assert plan.discharges + plan.rest == sum(piece.minutes for piece in found[:within])
    assert plan.discharges + plan.rest <= max(hours * 60 - done, 0) + 0.01


def test_that_a_patient_takes_the_longest_of_the_reasons() -> None:
    own = Settings(minutes={Reason.DISCHARGE: 20, Reason.MEDICINE_REVIEW: 50})
    assert minutes_needed([Reason.DISCHARGE, Reason.MEDICINE_REVIEW], own) == 50


def test_that_what_is_done_today_is_counted_by_who_did_it(store: Store, folder: Path) -> None:
    office = team_office(store, folder)
    do(office, CALLED, CALL)
    view = do(office, OVERDUE, CALL, CALL, who="spl-2")
    done = done_today(view).by_member
    assert {who: (len(one.patients), one.minutes) for who, one in done.items()} == {
        "spl-1": (1, 25),
        "spl-2": (1, 50),
    }


@pytest.mark.parametrize(
    ("what", "minutes"),
    [
        (Closed(reason=Reason.MEDICINE_REVIEW, how=How.DONE, day=TODAY), 45),
        (Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier"), 0),
        (Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier"), 0),
        (Contact(day=TODAY, channel=Channel.HOME_VISIT, outcome=Outcome.ANSWERED, role="sykepleier"), 70),
        (Contact(day=TODAY, channel=Channel.HOME_VISIT, outcome=Outcome.NO_ANSWER, role="sykepleier"), 0),
        (
            Contact(
                day=TODAY,
                channel=Channel.HOME_VISIT,
                outcome=Outcome.ANSWERED,
                role="sykepleier",
                closes=("lmg",),
            ),
            70,
        ),
    ],
)
def test_that_minutes_nobody_noted_are_reckoned(
    what: Closed | Contact, minutes: int, store: Store, folder: Path
) -> None:
    office = team_office(store, folder, minutes={"lmg": 45, "home_visit": 70})
    assert done_today(do(office, CALLED, what)).by_member["spl-1"].minutes == minutes


def test_that_a_task_that_was_a_home_visit_takes_no_less_than_one(store: Store, folder: Path) -> None:
    office = team_office(store, folder, minutes={"overlatt": 15, "home_visit": 70})
    for channel, minutes in ((Channel.PHONE, 15), (Channel.HOME_VISIT, 85)):
        view = do(office, CALLED, Task(to="spl-1", due=TODAY, text="Se til", channel=channel))
        task = view.record(CALLED).tasks[-1].uuid
        who = f"spl-{1 + (channel is Channel.HOME_VISIT)}"
        closed = Closed(reason=Reason.HANDED_OVER, of=task, how=How.DONE, day=TODAY)
        done = done_today(do(office, CALLED, closed, who=who)).by_member
        assert sum(one.minutes for one in done.values()) == minutes


def test_that_yesterdays_work_and_marks_arent_todays(store: Store, folder: Path) -> None:
    office = team_office(store, folder)
    before = Contact(
        day=TODAY - dt.timedelta(days=1), channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier"
    )
    assert done_today(do(office, CALLED, before, KnownMark(known=True))).by_member == {}


def test_that_a_day_read_on_from_the_one_before_is_the_same_as_one_read_anew(
    store: Store, folder: Path
) -> None:
    office = team_office(store, folder)
    first = done_today(do(office, CALLED, CALL))
    acted = act(office, [Deed(CALL, OVERDUE)], who="spl-2")
    second = done_today(acted.view, first)
    assert second.by_member == done_today(acted.view).by_member
    after = take_back(office, acted, who="spl-2").view
    assert done_today(after, second).by_member == done_today(after).by_member
    assert set(done_today(after, second).by_member) == {"spl-1"}


def test_that_hours_are_a_members_the_teams_or_not_known(store: Store, folder: Path) -> None:
    view = seen(team_office(store, folder))
    assert (hours_today(view, ["spl-1"]), hours_today(view, ()), hours_today(view, ["x"])) == (1.0, 2.0, None)
