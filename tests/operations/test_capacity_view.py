"""«Tid og rekkevidde»: now, and after a change that is only looked at."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from listeoversikt.followup.log.acts import Channel, Contact, KnownMark, Outcome
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.operations.capacity_view import Change, Span, capacity_view, gaps_ahead
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings, settings_from
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of

TODAY = dt.date(2026, 3, 17)
NURSE = {"id": "spl-1", "role": "sykepleier", "hours": [2, 2, 2, 2, 2]}


def discharged(count: int) -> PatientList:
    names = [f"P{number:02}" for number in range(count)]
    return patient_list(
        TODAY.isoformat(),
        [person(name, 1940) for name in names],
        [],
        contacts=[],
        stays=[stay(name, "2026-02-20", "2026-03-12", main="I500", to="hjem") for name in names],
        since="2015-01-01",
    )


def seen(count: int = 10, book: LogBook = EMPTY, today: dt.date = TODAY, **table: Any) -> View:
    settings = settings_from(
        {"team": [NURSE], "switched_off": ["svak_ettersporrer", "borte", "risikosone"], **table}
    )
    view = view_of(discharged(count), today, settings)
    return replace(view, book=book)


def test_that_the_hours_reach_down_the_list_in_its_own_order() -> None:
    view = seen()
    found = capacity_view(view)
    order = [row.patient_id for row in view.scored.worklist]
    assert (found.now.hours, found.now.reach.within, found.now.reach.outside) == (2, 4, 6)
    assert list(found.now.outside) == order[4:]
    assert found.now.just_outside == tuple(order[4:9])
    assert found.after is None


@pytest.mark.parametrize(
    ("span", "hours", "within"), [(Span.TODAY, 2, 4), (Span.WEEK, 8, 10), (Span.TEN_DAYS, 20, 10)]
)
def test_that_the_span_says_on_which_days_the_hours_are_counted(
    span: Span, hours: float, within: int
) -> None:
    found = capacity_view(seen(), span).now
    assert (found.hours, found.reach.within) == (hours, within)


def test_that_more_hours_longer_tasks_and_reasons_off_are_looked_at_without_changing_anything() -> None:
    view = seen()
    before = view.settings
    twice = capacity_view(view, change=Change(hours_a_week=20)).after
    longer = capacity_view(view, change=Change(minutes={"utskrivning_3vd": 60})).after
    none = capacity_view(view, change=Change(on=frozenset())).after
    assert twice is not None and longer is not None and none is not None
    assert (twice.reach.within, longer.reach.within, none.reach.count) == (8, 2, 0)
    assert view.settings is before
    assert capacity_view(view).now.reach.within == 4


def test_that_a_reason_switched_on_brings_its_patients_after_the_more_binding() -> None:
    view = seen(switched_off=["risikosone", "borte", "svak_ettersporrer", "utskrivning_3vd"])
    assert capacity_view(view).now.reach.count == 0
    found = capacity_view(view, change=Change(on=frozenset({"utskrivning_3vd"}))).after
    assert found is not None
    assert found.reach.count == 10


def test_that_a_member_sees_her_own_hours_and_patients() -> None:
    other = {"id": "spl-2", "role": "sykepleier", "lists": ["ingen"], "hours": [1, 1]}
    found = capacity_view(seen(team=[NURSE, other]), member="spl-2").now
    assert (found.hours, found.reach.count) == (1, 0)
    assert capacity_view(seen(team=[NURSE, other]), member="spl-1").now.reach.count == 10


def test_that_the_norm_is_used_and_named_while_no_hours_are_entered() -> None:
    found = capacity_view(seen(team=[]))
    assert found.by_norm
    assert found.nurses_by_norm == pytest.approx(10 / 3600)
    assert not capacity_view(seen(team=[], hours_per_week=10)).by_norm


def contacted(count: int) -> LogBook:
    entries = []
    for number in range(count):
        at = dt.datetime(2026, 3, 2 + number % 10, 9, tzinfo=dt.UTC)
        outcome = Outcome.ANSWERED if number % 2 else Outcome.NO_ANSWER
        act = Contact(day=at.date(), channel=Channel.PHONE, outcome=outcome, role="sykepleier")
        entries.append(Entry(2 * number + 1, f"c{number}", at, "spl-1", f"X{number}", act))
        mark = KnownMark(known=number % 4 != 0)
        entries.append(Entry(2 * number + 2, f"k{number}", at, "spl-1", f"X{number}", mark))
    return EMPTY.with_entries(entries)


def test_that_expectations_stand_on_the_offices_own_history_or_are_not_given() -> None:
    short = capacity_view(seen(book=contacted(19)))
    assert (short.now.contacts, short.now.finds) == (None, None)
    assert (short.contacts_seen.of, short.finds_seen.of) == (19, 19)
    found = capacity_view(seen(book=contacted(40))).now
    assert found.contacts is not None and found.finds is not None
    assert (found.contacts.value, found.finds.value) == (2, 1)
    assert 0 <= found.contacts.low <= 2 <= found.contacts.high <= 4


def test_that_easter_without_anybody_is_warned_about() -> None:
    closed = ["2026-03-30", "2026-03-31", "2026-04-01"]
    (gap,) = gaps_ahead(seen(closed_days=closed))
    assert (gap.first, gap.last, gap.days, gap.due) == (dt.date(2026, 3, 30), dt.date(2026, 4, 1), 3, 0)
    assert gaps_ahead(seen()) == ()


# -- the change made --


def made(view: View, change: Change) -> Settings:
    from listeoversikt.operations.settings import raw_from

    return settings_from(raw_from(view.settings) | change.settings_of(view))


def test_that_no_change_writes_nothing() -> None:
    assert Change().settings_of(seen()) == {}


def test_that_hours_are_shared_among_the_nurses_as_they_are_now_in_quarters() -> None:
    other = {"id": "spl-2", "role": "sykepleier", "hours": [1]}
    doctor = {"id": "lege-1", "role": "lege", "hours": [3]}
    settings = made(seen(team=[NURSE, other, doctor]), Change(hours_a_week=22))
    hours = {member.id: sum(member.hours.values()) for member in settings.team}
    assert hours == {"spl-1": 20, "spl-2": 2, "lege-1": 3}


def test_that_hours_of_an_office_without_hours_are_the_teams() -> None:
    assert made(seen(team=[]), Change(hours_a_week=30)).hours_per_week == 30


def test_that_minutes_switches_and_limits_become_settings_and_start_values_are_left_out() -> None:
    view = seen(minutes={"lmg": 50}, at_most_new_a_week={"borte": 3})
    change = Change(
        minutes={"lmg": 45, "utskrivning_3vd": 20},
        on=frozenset({"utskrivning_3vd", "lmg"}),
        limits={"lmg": 5, "borte": None},
    )
    assert change.settings_of(view) == {
        "minutes": {"utskrivning_3vd": 20},
        "switched_on": ["lmg"],
        "switched_off": ["svak_ettersporrer", "borte", "risikosone"],
        "at_most_new_a_week": {"lmg": 5},
    }
    assert capacity_view(replace(view, settings=made(view, change))).now.reach.within == 6
