"""Who has whose duties on a day: lists, deputies with dates, absences, and those who left."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.team import ROLES, Absence, Member, Team

MONDAY = dt.date(2026, 11, 2)
FRIDAY = dt.date(2026, 11, 6)
NEXT_WEEK = dt.date(2026, 11, 9)


def nurse(member_id: str, *lists: str, **more: object) -> Member:
    return Member(member_id, "sykepleier", lists=frozenset(lists), **more)  # type: ignore[arg-type]


def doctor(member_id: str, *lists: str, **more: object) -> Member:
    return Member(member_id, "lege", lists=frozenset(lists), **more)  # type: ignore[arg-type]


def week_off(member_id: str, *lists: str, deputy: str = "") -> Member:
    """A nurse deputised for, or away without a deputy, from Monday to Friday."""
    if not deputy:
        return nurse(member_id, *lists, away=(Absence(MONDAY, FRIDAY),))
    return nurse(member_id, *lists, deputy=deputy, deputy_from=MONDAY, deputy_until=FRIDAY)


def test_that_a_list_belongs_to_the_nurse_who_works_with_it() -> None:
    team = Team((nurse("spl-1", "L1"), nurse("spl-2", "L2")))
    assert team.nurse_of("L1", MONDAY) == "spl-1"
    assert team.nurse_of("L2", MONDAY) == "spl-2"


def test_that_a_nurse_without_lists_works_with_every_list_but_gives_way_to_the_lists_own() -> None:
    team = Team((nurse("spl-1"), nurse("spl-2", "L2")))
    assert team.nurse_of("L1", MONDAY) == "spl-1"
    assert team.nurse_of("L2", MONDAY) == "spl-2"


def test_that_of_two_nurses_of_a_list_the_first_has_it() -> None:
    assert Team((nurse("spl-2", "L1"), nurse("spl-1", "L1"))).nurse_of("L1", MONDAY) == "spl-2"


def test_that_a_doctor_has_only_the_lists_that_are_named() -> None:
    team = Team((doctor("lege-1", "L1"), doctor("lege-2")))
    assert team.doctor_of("L1", MONDAY) == "lege-1"
    assert team.doctor_of("L2", MONDAY) == ""
    assert team.doctor_of("", MONDAY) == ""


def test_that_a_deputy_has_the_duties_from_the_first_to_the_last_day_and_not_longer() -> None:
    team = Team((week_off("spl-1", "L1", deputy="spl-2"), nurse("spl-2", "L2")))
    before = MONDAY - dt.timedelta(days=1)
    assert team.stand_in("spl-1", before) == "spl-1"
    assert team.stand_in("spl-1", MONDAY) == "spl-2"
    assert team.stand_in("spl-1", FRIDAY) == "spl-2"
    assert team.stand_in("spl-1", FRIDAY + dt.timedelta(days=1)) == "spl-1"
    assert team.owner("spl-1", "L1", MONDAY) == "spl-2"


def test_that_a_deputys_deputy_has_the_duties_when_both_are_away() -> None:
    team = Team(
        (
            week_off("spl-1", "L1", deputy="spl-2"),
            week_off("spl-2", "L2", deputy="spl-3"),
            nurse("spl-3", "L3"),
        )
    )
    assert team.stand_in("spl-1", MONDAY) == "spl-3"
    assert team.nurse_of("L1", MONDAY) == "spl-3"


def test_that_two_who_deputise_for_each_other_end_at_somebody_who_is_there() -> None:
    team = Team(
        (
            week_off("spl-1", "L1", deputy="spl-2"),
            week_off("spl-2", "L2", deputy="spl-1"),
            nurse("spl-3", "L3"),
        )
    )
    assert team.stand_in("spl-1", MONDAY) == ""
    assert team.owner("spl-1", "L1", MONDAY) == "spl-3"


def test_that_a_member_who_is_her_own_deputy_leads_nowhere() -> None:
    team = Team((week_off("spl-1", "L1", deputy="spl-1"),))
    assert team.stand_in("spl-1", MONDAY) == ""
    assert team.owner("spl-1", "L1", MONDAY) == ""


def test_that_nothing_stays_with_somebody_who_left() -> None:
    team = Team((nurse("spl-1", "L1", until=MONDAY), nurse("spl-2", "L2")))
    before = MONDAY - dt.timedelta(days=1)
    assert team.owner("spl-1", "L1", before) == "spl-1"
    assert team.owner("spl-1", "L2", MONDAY) == "spl-2"
    assert team.owner("spl-1", "L1", MONDAY) == "spl-2"
    assert [member.id for member in team.active(MONDAY)] == ["spl-2"]


def test_that_a_deputy_who_left_gives_the_duties_on_to_the_lists_nurse() -> None:
    team = Team(
        (
            week_off("spl-1", "L1", deputy="spl-2"),
            nurse("spl-2", "L2", until=MONDAY),
            nurse("spl-3", "L1"),
        )
    )
    assert team.stand_in("spl-1", MONDAY) == ""
    assert team.owner("spl-1", "L1", MONDAY) == "spl-3"


def test_that_what_was_given_to_a_doctor_who_left_goes_to_the_lists_doctor() -> None:
    team = Team((doctor("lege-1", "L1", until=MONDAY), doctor("lege-2", "L1"), nurse("spl-1", "L1")))
    assert team.owner("lege-1", "L1", MONDAY) == "lege-2"


def test_that_what_was_given_to_a_doctor_goes_to_the_nurse_when_the_list_has_no_doctor() -> None:
    team = Team((doctor("lege-1", "L1", until=MONDAY), nurse("spl-1", "L1")))
    assert team.owner("lege-1", "L1", MONDAY) == "spl-1"


@pytest.mark.parametrize(
    ("role", "found"), [("lege", "lege-1"), ("sykepleier", "spl-1"), ("helsesekretaer", "hs-1")]
)
def test_that_a_task_for_a_role_goes_to_the_one_who_has_it_for_the_list(role: str, found: str) -> None:
    team = Team((doctor("lege-1", "L1"), nurse("spl-1", "L1"), Member("hs-1", "helsesekretaer")))
    assert team.owner(role, "L1", MONDAY) == found


def test_that_an_id_nobody_knows_counts_as_not_assigned() -> None:
    team = Team((nurse("spl-1", "L1"),))
    assert team.owner("lokal bruker", "L1", MONDAY) == "spl-1"


def test_that_a_list_without_a_nurse_falls_to_another_nurse_then_to_the_leader() -> None:
    leader = doctor("lege-1", "L1", leader=True)
    assert Team((leader, nurse("spl-2", "L2"))).owner("", "L1", MONDAY) == "spl-2"
    assert Team((leader, week_off("spl-2", "L2"))).owner("", "L1", MONDAY) == "lege-1"


def test_that_without_a_team_everything_is_everybodys() -> None:
    team = Team()
    assert not team
    assert team.owner("", "L1", MONDAY) == ""
    assert team.owner("spl-1", "L1", MONDAY) == ""
    assert team.member("spl-1") is None


def test_that_with_everybody_away_nobody_has_it() -> None:
    assert Team((week_off("spl-1", "L1"),)).owner("spl-1", "L1", MONDAY) == ""


def test_that_lists_fall_to_the_deputy_while_the_nurse_is_away() -> None:
    team = Team((week_off("spl-1", "L1", deputy="spl-2"), nurse("spl-2", "L2")))
    assert team.for_lists_of("spl-2", ("L1", "L2", "L3"), MONDAY) == ("L1", "L2", "L3")
    assert team.for_lists_of("spl-2", ("L1", "L2"), NEXT_WEEK) == ("L2",)


days = st.dates(dt.date(2026, 10, 1), dt.date(2026, 12, 31))
ids = st.sampled_from(["a-1", "a-2", "a-3", "a-4", ""])


@st.composite
def teams(draw: st.DrawFn) -> Team:
    """Any team, deputies in any tangle."""

    def member(member_id: str) -> Member:
        first = draw(days)
        return Member(
            member_id,
            draw(st.sampled_from(ROLES)),
            leader=draw(st.booleans()),
            lists=draw(st.frozensets(st.sampled_from(["L1", "L2"]))),
            until=draw(st.none() | days),
            deputy=draw(ids),
            deputy_from=draw(st.none() | days),
            deputy_until=draw(st.none() | days),
            away=tuple(draw(st.lists(st.just(Absence(first, first + dt.timedelta(days=20))), max_size=1))),
        )

    return Team(tuple(member(one) for one in ["a-1", "a-2", "a-3", "a-4"][: draw(st.integers(0, 4))]))


@given(teams(), ids | st.sampled_from(ROLES), st.sampled_from(["L1", "L2", "L3", ""]), days)
def test_that_whoever_has_it_is_there_that_day(team: Team, given_to: str, key: str, day: dt.date) -> None:
    for found in (
        team.owner(given_to, key, day),
        team.nurse_of(key, day),
        team.doctor_of(key, day),
        team.stand_in(given_to, day),
    ):
        member = team.member(found)
        assert found == "" or (member is not None and not member.is_away(day))


@given(teams(), ids, st.sampled_from(["L1", "L2", "L3", ""]), days)
def test_that_nothing_is_nobodys_while_a_nurse_or_leader_is_there(
    team: Team, given_to: str, key: str, day: dt.date
) -> None:
    somebody = any(member.role == "sykepleier" or member.leader for member in team.there(day))
    if somebody:
        assert team.owner(given_to, key, day) != ""
