"""The panel: whom the team follows, by list and nurse, how far it reaches, and the year."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.log.acts import (
    AppointmentSet,
    AppointmentWanted,
    Channel,
    KnownMark,
    NextTry,
    Outcome,
)
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.patient_acts import MemberEnded, MemberFrom, Route, Sign
from listeoversikt.followup.panel import (
    Panel,
    by_list,
    by_nurse,
    movement,
    nurses_of,
    over_in,
    panel_of,
    plans_ahead,
)
from listeoversikt.followup.panel_reach import asked_about, contacts_of, reach_of, state_of
from listeoversikt.followup.target_groups import TargetGroup, group_list
from listeoversikt.followup.team import Member, Team
from listeoversikt.followup.timetable import pilots_norm
from listeoversikt.patient_list.snapshot import PatientList
from tests.followup.log_of import book_of, contact, date, sign
from tests.lists import T, back, patient_list, person

TODAY = date(T)


def follow(day: str = "2026-01-10", route: Route = Route.DOCTOR, until: str | None = None) -> MemberFrom:
    return MemberFrom(day=date(day), route=route, why="Trenger tett oppfølging.", until=until and date(until))


def ended(day: str, why: str = "Målet er nådd.") -> MemberEnded:
    return MemberEnded(day=date(day), why=why)


def small_list(**more: Any) -> PatientList:
    """Two with diabetes on list A, one with kols on list B, one healthy on each, one who has moved from A."""
    return patient_list(
        T,
        [
            person("diabetes-1", 1960, fastlege_id="A"),
            person("diabetes-2", 1961, fastlege_id="A"),
            person("frisk-A", 1990, fastlege_id="A"),
            person("kols", 1955, fastlege_id="B"),
            person("frisk-B", 1991, fastlege_id="B"),
            person("flyttet", 1950, fastlege_id="A", liste_til=back(30)),
        ],
        [
            ("diabetes-1", back(400), "ICPC-2", "T90"),
            ("diabetes-2", back(400), "ICPC-2", "T90"),
            ("kols", back(400), "ICPC-2", "R95"),
        ],
        **more,
    )


def places(people: PatientList) -> dict[str, int]:
    return {one: row for row, one in enumerate(people.patients.texts("patient_id"))}


def panel(people: PatientList, book: LogBook, today: dt.date = TODAY) -> Panel:
    return panel_of(people, group_list(people), book, places(people), today)


def names(people: PatientList, rows: Any) -> set[str]:
    ids = people.patients.texts("patient_id")
    return {ids[row] for row in rows}


# -- who is followed --


def test_that_only_those_on_the_list_and_followed_today_are_in_the_panel() -> None:
    people = small_list()
    book = book_of(
        ("diabetes-1", follow()),
        ("diabetes-2", follow()),
        ("diabetes-2", ended("2026-03-01")),
        ("kols", follow()),
        ("kols", sign(Sign.DEAD, "2026-03-20")),
        ("frisk-B", follow()),
        ("flyttet", follow()),
        ("ukjent", follow()),
    )
    assert names(people, panel(people, book).records) == {"diabetes-1", "frisk-B"}


def test_that_in_a_target_group_and_not_followed_is_told_apart_from_followed_outside_the_groups() -> None:
    people = small_list()
    found = panel(people, book_of(("diabetes-1", follow()), ("frisk-B", follow())))
    assert int(found.in_need.sum()) == 3
    assert names(people, found.need_not_followed.nonzero()[0]) == {"diabetes-2", "kols"}


# -- lists and nurses --

TEAM = Team(
    (
        Member("spl-1", "sykepleier", lists=frozenset("A"), hours=dict.fromkeys(range(5), 7.5)),
        Member("spl-2", "sykepleier", lists=frozenset("B"), hours={0: 7.5}),
    )
)


def test_that_a_list_says_how_many_are_followed_of_how_many() -> None:
    people = small_list()
    rows = by_list(panel(people, book_of(("diabetes-1", follow()), ("kols", follow()))), TEAM)
    assert [
        (row.lists, row.nurses, row.inhabitants, row.followed, row.in_need, row.need_not_followed)
        for row in rows
    ] == [
        (("A",), ("spl-1",), 3, 1, 2, 1),
        (("B",), ("spl-2",), 2, 1, 1, 0),
    ]


def test_that_the_norm_is_by_the_nurses_own_hours() -> None:
    people = small_list()
    rows = by_nurse(by_list(panel(people, EMPTY), TEAM), TEAM, pilots_norm())
    assert [(row.nurses, row.inhabitants, row.norm) for row in rows] == [
        (("spl-1",), 3, pytest.approx(3600)),
        (("spl-2",), 2, pytest.approx(720)),
    ]


def test_that_nurses_who_work_with_every_list_stand_together() -> None:
    both = Team((Member("spl-1", "sykepleier"), Member("spl-2", "sykepleier"), Member("lege-1", "lege")))
    people = small_list()
    (row,) = by_nurse(by_list(panel(people, EMPTY), both), both, pilots_norm())
    assert (row.nurses, row.lists, row.inhabitants, row.norm) == (("spl-1", "spl-2"), ("A", "B"), 5, None)


def test_that_a_nurse_who_shares_one_of_her_lists_has_no_norm_of_her_own() -> None:
    own = Member("spl-1", "sykepleier", lists=frozenset("AB"), hours={0: 7.5})
    team = Team((own, Member("spl-2", "sykepleier", lists=frozenset("B"), hours={0: 7.5})))
    rows = by_nurse(by_list(panel(small_list(), EMPTY), team), team, pilots_norm())
    assert [(row.nurses, row.norm) for row in rows] == [(("spl-1",), None), (("spl-1", "spl-2"), None)]


def test_that_a_list_without_a_nurse_and_one_who_has_left_are_said_so() -> None:
    left = Team((Member("spl-1", "sykepleier", lists=frozenset("A"), until=TODAY),))
    assert nurses_of(left, "A", TODAY) == ()
    assert nurses_of(TEAM, "", TODAY) == ()


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=12))
def test_that_panel_and_not_followed_are_always_the_whole_list(acts: list[tuple[int, bool]]) -> None:
    people = PEOPLE
    who = people.patients.texts("patient_id")
    book = book_of(*((who[row], follow() if begins else ended("2026-02-01")) for row, begins in acts))
    found = panel(people, book)
    not_followed = people.scored & ~found.followed
    assert found.count == int(found.followed.sum())
    assert found.count + int(not_followed.sum()) == int(people.scored.sum())
    lists = by_list(found, TEAM)
    nurses = by_nurse(lists, TEAM, pilots_norm())
    for rows in (lists, nurses):
        assert sum(row.inhabitants for row in rows) == int(people.scored.sum())
        assert sum(row.followed for row in rows) == found.count
        assert all(0 <= row.followed <= row.inhabitants for row in rows)
        assert all(0 <= row.need_not_followed <= row.in_need <= row.inhabitants for row in rows)
    for one in reach_of(found, contacts_of(found, book, places(people)), ()):
        assert one.followed + one.not_followed == one.count


PEOPLE = small_list()


# -- reach: two figures that are never mixed --

NURSES = [
    ("diabetes-2", back(100), "konsultasjon", "sykepleier"),
    ("kols", back(364), "telefon", "sykepleier"),
    ("diabetes-1", back(10), "konsultasjon", "lege"),
    ("frisk-A", back(365), "konsultasjon", "sykepleier"),
]


def reach(people: PatientList, book: LogBook) -> dict[TargetGroup | None, tuple[int, int, int | None, int]]:
    found = panel(people, book)
    seen = contacts_of(found, book, places(people))
    new = [places(people)[one] for one, is_new in asked_about(book, TODAY).items() if is_new]
    return {one.group: (one.count, one.followed, one.nurse, one.new) for one in reach_of(found, seen, new)}


def test_that_followed_and_seen_by_a_nurse_stand_beside_each_other() -> None:
    book = book_of(("diabetes-1", follow()))
    assert reach(small_list(contacts=NURSES, since="2020-01-01"), book) == {
        None: (3, 1, 2, 0),
        TargetGroup.DIABETES: (2, 1, 1, 0),
        TargetGroup.COPD: (1, 0, 1, 0),
    }


def test_that_a_nurses_contact_logged_here_counts_but_no_letter_attempt_or_doctors_call() -> None:
    people = small_list(contacts=[], since="2020-01-01")
    book = book_of(
        ("diabetes-1", contact(back(3))),
        ("diabetes-2", contact(back(3), outcome=Outcome.NO_ANSWER)),
        ("diabetes-2", contact(back(2), Channel.LETTER, Outcome.SENT)),
        ("kols", contact(back(2), role="lege")),
    )
    found = reach(people, book)
    assert (found[TargetGroup.DIABETES][2], found[TargetGroup.COPD][2]) == (1, 0)


@pytest.mark.parametrize("more", [{}, {"contacts": NURSES, "since": "2025-06-01"}])
def test_that_nurse_contacts_are_unknown_where_the_export_cant_tell_of_a_year(more: dict[str, Any]) -> None:
    assert reach(small_list(**more), EMPTY)[None] == (3, 0, None, 0)


def test_that_new_to_us_is_what_somebody_has_said_is_new() -> None:
    book = book_of(("kols", KnownMark(known=False)), ("diabetes-1", KnownMark(known=True)))
    found = reach(small_list(), book)
    assert (found[None][3], found[TargetGroup.COPD][3], found[TargetGroup.DIABETES][3]) == (1, 1, 0)


# -- how it stands with those followed --


def test_that_contact_with_the_team_is_counted_in_90_and_365_days() -> None:
    people = small_list(contacts=NURSES, since="2020-01-01")
    book = book_of(
        *((one, follow()) for one in ("diabetes-1", "diabetes-2", "kols")), ("kols", contact(back(89)))
    )
    found = panel(people, book)
    state = state_of(found, contacts_of(found, book, places(people)), {1})
    assert (state.followed, state.contact_90, state.contact_365) == (3, 1, 2)
    assert (state.at_least, state.unplanned) == (False, frozenset({1}))


def test_that_without_contacts_in_the_export_those_known_are_the_least_there_were() -> None:
    people = small_list()
    book = book_of(("kols", follow()), ("kols", contact(back(1), role="lege")))
    found = panel(people, book)
    state = state_of(found, contacts_of(found, book, places(people)), ())
    assert (state.contact_90, state.at_least) == (1, True)


def test_that_nobody_followed_is_zero_and_not_an_error() -> None:
    found = panel(PEOPLE, EMPTY)
    state = state_of(found, contacts_of(found, EMPTY, places(PEOPLE)), ())
    assert (state.followed, state.contact_90, state.contact_365) == (0, 0, 0)


@pytest.mark.parametrize(("until", "over"), [(None, False), ("2026-03-31", True), ("2026-04-01", False)])
def test_that_til_is_over_on_its_own_day(until: str | None, over: bool) -> None:
    found = panel(PEOPLE, book_of(("kols", follow(until=until))))
    assert bool(over_in(found)) is over


@pytest.mark.parametrize(
    ("act", "ahead"),
    [
        (NextTry(day=date("2026-03-31"), channel=Channel.PHONE), True),
        (NextTry(day=date("2026-03-30"), channel=Channel.PHONE), False),
        (AppointmentWanted(what=Channel.CONSULTATION, with_role="sykepleier"), True),
        (contact("2026-03-30"), False),
    ],
)
def test_that_an_attempt_or_appointment_ahead_is_something_planned(act: Any, ahead: bool) -> None:
    assert plans_ahead(book_of(("kols", act)).of("kols"), TODAY) is ahead


def test_that_an_appointment_that_has_been_is_nothing_ahead() -> None:
    wanted = AppointmentWanted(what=Channel.CONSULTATION, with_role="sykepleier")
    book = book_of(("kols", wanted), ("kols", AppointmentSet(of="u1", day=date("2026-03-30"))))
    assert not plans_ahead(book.of("kols"), TODAY)


# -- the year --


def test_that_the_year_counts_begun_by_route_and_ended_by_reason() -> None:
    people = small_list()
    book = book_of(
        ("diabetes-1", follow("2026-01-02", Route.SEARCH)),
        ("diabetes-2", follow("2026-02-02", Route.SEARCH)),
        ("diabetes-2", ended("2026-03-02", "Målet er nådd.")),
        ("kols", follow("2025-12-31", Route.DOCTOR)),
        ("kols", ended("2026-03-02", "målet er nådd")),
        ("frisk-A", follow("2026-01-02", Route.ENQUIRY)),
        ("frisk-A", ended("2026-03-02", "Ville ikke mer")),
        ("frisk-B", follow("2025-01-02")),
        ("frisk-B", ended("2025-12-31")),
        ("flyttet", follow("2025-01-02")),
        ("ukjent", follow("2025-01-02")),
    )
    found = movement(panel(people, book), book, places(people))
    assert found.joined == ((Route.SEARCH, 2), (Route.ENQUIRY, 1))
    assert found.ended == (("Målet er nådd", 2),)
    assert (found.ended_otherwise, found.ended_in_all, found.joined_in_all, found.gone) == (1, 3, 3, 2)
