"""The form of a member of the team: what is wrong by field, and the row it becomes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from listeoversikt.followup.team import Absence
from listeoversikt.operations.member_form import (
    MemberFault,
    MemberForm,
    check_member,
    member_row,
    next_id,
    with_member,
    without_member,
)
from listeoversikt.operations.settings import settings_from

MONDAY, FRIDAY = dt.date(2026, 11, 2), dt.date(2026, 11, 6)
GOOD = MemberForm("spl-1", "sykepleier")
TEAM: list[dict[str, Any]] = [
    {"id": "lege-1", "role": "lege"},
    {"id": "spl-2", "role": "sykepleier", "deputy": "lege-1", "deputy_from": "2026-11-02"},
]


@pytest.mark.parametrize(
    ("form", "fault"),
    [
        ({"id": "  "}, {"id": MemberFault.NO_ID}),
        ({"id": "Lege"}, {"id": MemberFault.ROLE_WORD}),
        ({"id": "lokal"}, {"id": MemberFault.ROLE_WORD}),
        ({"id": "spl 1"}, {"id": MemberFault.BAD_ID}),
        ({"id": "1-spl"}, {"id": MemberFault.BAD_ID}),
        ({"id": "s" * 17}, {"id": MemberFault.BAD_ID}),
        ({"id": "p01019012345"}, {"id": MemberFault.BAD_ID}),
        ({"id": "SPL-2"}, {"id": MemberFault.TAKEN}),
        ({"unread": frozenset({"until"})}, {"until": MemberFault.NOT_A_DAY}),
        ({"deputy_from": MONDAY}, {"deputy": MemberFault.NO_DEPUTY}),
        (
            {"deputy": "spl-2", "deputy_from": FRIDAY, "deputy_until": MONDAY},
            {"deputy_until": MemberFault.BACKWARDS},
        ),
        ({"away_last": FRIDAY}, {"away_first": MemberFault.NO_FIRST}),
        ({"away_first": MONDAY}, {"away_last": MemberFault.NO_LAST}),
        ({"away_first": FRIDAY, "away_last": MONDAY}, {"away_last": MemberFault.BACKWARDS}),
    ],
)
def test_that_what_is_wrong_is_told_by_field(form: dict[str, Any], fault: dict[str, MemberFault]) -> None:
    assert check_member(replace(GOOD, **form), TEAM) == fault


def test_that_a_member_may_keep_her_own_id() -> None:
    assert check_member(replace(GOOD, id="spl-2"), TEAM, before="spl-2") == {}
    assert check_member(GOOD, TEAM) == {}


def test_that_a_good_form_becomes_a_row_that_the_settings_understand() -> None:
    form = replace(
        GOOD,
        leader=True,
        lists=("L1", "L2"),
        hours=(6, 6, 0, 4.5),
        until=dt.date(2027, 1, 1),
        deputy="spl-2",
        deputy_from=MONDAY,
        deputy_until=FRIDAY,
        away=((dt.date(2026, 7, 6), dt.date(2026, 7, 24)),),
        away_first=dt.date(2026, 5, 4),
        away_last=dt.date(2026, 5, 8),
    )
    (member, _) = settings_from({"team": [member_row(form), {"id": "spl-2", "role": "sykepleier"}]}).team
    assert (member.leader, member.lists, member.until) == (True, {"L1", "L2"}, dt.date(2027, 1, 1))
    assert member.hours == {0: 6.0, 1: 6.0, 3: 4.5}
    assert (member.deputy, member.deputy_from, member.deputy_until) == ("spl-2", MONDAY, FRIDAY)
    assert member.away[0] == Absence(dt.date(2026, 5, 4), dt.date(2026, 5, 8))


def test_that_a_changed_row_keeps_its_place_and_a_new_one_comes_last() -> None:
    row = member_row(GOOD)
    assert [one["id"] for one in with_member(TEAM, row)] == ["lege-1", "spl-2", "spl-1"]
    changed = with_member(TEAM, {"id": "lege-1", "role": "lege", "leader": True}, before="lege-1")
    assert [one["id"] for one in changed] == ["lege-1", "spl-2"]
    assert changed[0]["leader"]


def test_that_who_is_taken_out_is_nobodys_deputy_any_more() -> None:
    assert without_member(TEAM, "lege-1") == [{"id": "spl-2", "role": "sykepleier"}]


def test_that_the_next_id_is_free() -> None:
    assert next_id("sykepleier", TEAM) == "spl-1"
    assert next_id("lege", TEAM) == "lege-2"
    assert next_id("helsesekretaer", TEAM) == "hs-1"
