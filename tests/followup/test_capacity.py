"""How far the hours reach, on which days there are any, and what the office's own history lets one expect."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.capacity import (
    capacity,
    channel_minutes,
    duty_minutes,
    minutes_of,
    reach,
    row_minutes,
    start_minutes,
    without_hours,
    work_of,
)
from listeoversikt.followup.expected import LEAST, Seen, expected, history_of
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Channel, Contact, KnownMark, Outcome
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.followup.reasons import Approval, DueState, Reason, RowReason
from listeoversikt.followup.team import Absence, Member, Team
from listeoversikt.followup.timetable import Timetable, days_left_of_week, pilots_norm
from listeoversikt.followup.worklist import WorklistRow
from listeoversikt.patient_list.frames import NO_DAY

TUESDAY = dt.date(2026, 11, 3)
CHRISTMAS_EVE = dt.date(2026, 12, 24)
CHRISTMAS_DAY = dt.date(2026, 12, 25)
FULL_WEEK = dict.fromkeys(range(5), 6.0)


def row(patient_id: str, *reasons: Reason, approval: Approval = Approval.NOT_NEEDED) -> WorklistRow:
    entries = tuple(
        RowReason(reason, DueState.NO_DUE_DATE, int(NO_DAY), None, (), approval=approval)
        for reason in reasons
    )
    return WorklistRow(0, patient_id, entries, (), False, False)


def nurse(member_id: str, hours: float = 6.0, **more: object) -> Member:
    return Member(member_id, "sykepleier", hours=dict.fromkeys(range(5), hours), **more)  # type: ignore[arg-type]


# -- minutes --


def test_that_every_reason_has_start_minutes_and_every_figure_says_where_it_is_from() -> None:
    assert set(start_minutes()) == set(Reason)
    for line in read_rows("capacity"):
        assert line["source"] == "own" or line["source"].startswith("002 ")
        if line["source"] == "own":
            assert "eget anslag" in line["note_nb"]


def test_that_the_norm_is_the_pilots_one_nurse_for_3600() -> None:
    assert pilots_norm().nurses_for(3600) == 1
    assert pilots_norm().nurses_for(1800) == 0.5
    assert pilots_norm().hours_a_day(3600) == pytest.approx(7.5)
    assert pilots_norm().hours_a_day(0) == 0


def test_that_the_offices_own_minutes_hold_before_the_start_values() -> None:
    assert minutes_of(Reason.MEDICINE_REVIEW, {Reason.MEDICINE_REVIEW: 70}) == 70
    assert minutes_of(Reason.RISING, {Reason.MEDICINE_REVIEW: 70}) == start_minutes()[Reason.RISING]


@pytest.mark.parametrize(
    ("channel", "own", "minutes"),
    [
        ("", {}, 15),
        ("phone", {}, 15),
        ("home_visit", {}, 60),
        ("home_visit", {Reason.HANDED_OVER: 75}, 75),
        ("home_visit", {"home_visit": 90}, 90),
        ("home_visit", {"home_visit": 5}, 15),
        ("phone", {"home_visit": 90}, 15),
    ],
)
def test_that_a_task_set_as_a_home_visit_takes_no_less_than_a_home_visit(
    channel: str, own: dict[str, int], minutes: int
) -> None:
    task = RowReason(Reason.HANDED_OVER, DueState.NO_DUE_DATE, int(NO_DAY), None, (), channel=channel)
    assert duty_minutes(task, own) == minutes
    assert row_minutes(WorklistRow(0, "P", (task,), (), False, False), own) == minutes
    assert set(channel_minutes()) <= {one.value for one in Channel}


def test_that_a_patient_takes_the_minutes_of_the_longest_reason_since_one_contact_deals_with_all() -> None:
    both = row("a", Reason.DISCHARGE, Reason.MEDICINE_REVIEW)
    assert row_minutes(both, {Reason.DISCHARGE: 20, Reason.MEDICINE_REVIEW: 45}) == 45


# -- reach --


def test_that_the_line_stands_before_the_first_there_is_no_time_for() -> None:
    found = reach([30, 30, 60, 5], 1.5)
    assert (found.within, found.outside, found.used, found.wanted) == (2, 2, 60, 125)
    assert found.missing_hours == pytest.approx(125 / 60 - 1.5)


def test_that_time_that_is_just_enough_is_enough() -> None:
    assert reach([20, 20, 20], 1.0).within == 3
    assert reach([6] * 10, 0.1 * 10).within == 10


def test_that_without_hours_nobody_is_reached_and_without_a_list_nothing_is_wanted() -> None:
    assert reach([30], 0).within == 0
    assert reach([30], -4).hours == 0
    empty = reach([], 6)
    assert (empty.within, empty.outside, empty.missing_hours) == (0, 0, 0)


def test_that_what_only_waits_for_the_doctor_is_no_work_yet() -> None:
    rows = [
        row("a", Reason.DISCHARGE),
        row("b", Reason.RISING, approval=Approval.APPROVED),
        row("c", Reason.RISING, approval=Approval.PROPOSED),
    ]
    found = capacity(rows, 10, {})
    assert (found.within, found.count) == (2, 2)
    assert [one.patient_id for one in work_of(rows)] == ["a", "b"]


minutes = st.lists(st.integers(1, 600), max_size=40)
hours = st.floats(0, 60, allow_nan=False)


@given(minutes, hours)
def test_that_nothing_is_below_zero_and_what_is_used_fits(needs: Sequence[int], given_hours: float) -> None:
    found = reach(needs, given_hours)
    assert 0 <= found.within <= found.count == len(needs)
    assert 0 <= found.used <= given_hours * 60 + 1e-6
    assert found.used == sum(needs[: found.within])
    assert found.missing_hours >= 0


@given(minutes, hours, hours)
def test_that_more_hours_never_reach_fewer(needs: Sequence[int], some: float, more: float) -> None:
    assert reach(needs, some + more).within >= reach(needs, some).within


@given(minutes, hours, st.integers(0, 39), st.integers(0, 300))
def test_that_a_longer_task_never_lets_the_hours_reach_further(
    needs: list[int], given_hours: float, place: int, longer: int
) -> None:
    if place < len(needs):
        changed = [*needs[:place], needs[place] + longer, *needs[place + 1 :]]
        assert reach(changed, given_hours).within <= reach(needs, given_hours).within


# -- hours on days --


def test_that_there_are_hours_on_open_working_days_only() -> None:
    table = Timetable(Team((nurse("spl-1"),)), closed={TUESDAY})
    assert table.on(TUESDAY + dt.timedelta(days=1)) == 6
    assert table.on(TUESDAY) == 0, "the office is closed"
    assert table.on(CHRISTMAS_DAY) == 0, "a holiday"
    assert table.on(CHRISTMAS_EVE) == 6, "a working day"
    assert table.on(dt.date(2026, 11, 7)) == 0, "a Saturday"


def test_that_saturday_has_hours_only_where_it_counts_and_somebody_works() -> None:
    saturday = dt.date(2026, 11, 7)
    works = Member("spl-1", "sykepleier", hours={5: 4.0})
    assert Timetable(Team((works,)), saturday_counts=True).on(saturday) == 4
    assert Timetable(Team((works,))).on(saturday) == 0


def test_that_one_who_is_away_or_has_left_has_no_hours_and_a_deputy_only_her_own() -> None:
    away = nurse("spl-1", deputy="spl-2", deputy_from=TUESDAY, deputy_until=TUESDAY)
    team = Team((away, nurse("spl-2", 3.0), nurse("spl-3", until=TUESDAY)))
    table = Timetable(team)
    assert table.on(TUESDAY) == 3
    assert table.on(TUESDAY, "spl-1") == 0
    assert table.on(TUESDAY, "spl-2") == 3
    assert table.on(TUESDAY - dt.timedelta(days=1)) == 15
    assert table.on(TUESDAY, "nobody") == 0


def test_that_only_nurse_hours_count_for_the_list_and_others_have_their_own() -> None:
    secretary = Member("hs-1", "helsesekretaer", hours={1: 2.0})
    table = Timetable(Team((nurse("spl-1"), secretary)))
    assert table.on(TUESDAY) == 6
    assert table.on(TUESDAY, "hs-1") == 2
    assert Timetable(Team((secretary,)), a_day=7.5).by_norm


def test_that_the_norm_stands_in_while_nobody_has_hours_and_says_so() -> None:
    table = Timetable(Team(), a_day=7.5)
    assert table.by_norm
    assert table.on(TUESDAY) == 7.5
    assert table.on(CHRISTMAS_DAY) == 0
    assert not Timetable(Team((nurse("spl-1"),)), a_day=7.5).by_norm
    assert not Timetable(Team(), a_day=7.5, norm=False).by_norm


def test_that_nurses_without_hours_of_their_own_share_the_day_and_one_away_takes_hers_along() -> None:
    off = Member("spl-2", "sykepleier", away=(Absence(TUESDAY, TUESDAY),))
    table = Timetable(Team((Member("spl-1", "sykepleier"), off)), a_day=8)
    assert table.on(TUESDAY) == 4
    assert table.on(TUESDAY, "spl-1") == 4
    assert table.on(TUESDAY, "spl-2") == 0
    assert table.on(TUESDAY + dt.timedelta(days=1)) == 8


def test_that_other_hours_a_week_are_shared_as_they_are_now() -> None:
    team = Team((nurse("spl-1", 6.0), nurse("spl-2", 3.0)))
    table = Timetable(team)
    assert table.a_week(TUESDAY) == 45
    half = table.with_week(22.5, TUESDAY)
    assert half.on(TUESDAY, "spl-1") == pytest.approx(3)
    assert half.on(TUESDAY, "spl-2") == pytest.approx(1.5)
    assert table.with_week(-5, TUESDAY).on(TUESDAY) == 0
    assert Timetable(Team(), a_day=7.5).with_week(30, TUESDAY).on(TUESDAY) == 6


def test_that_the_rest_of_the_week_begins_today() -> None:
    assert days_left_of_week(TUESDAY)[0] == TUESDAY
    assert days_left_of_week(TUESDAY)[-1] == dt.date(2026, 11, 8)
    assert days_left_of_week(dt.date(2026, 11, 8)) == (dt.date(2026, 11, 8),)


@given(st.dates(dt.date(2025, 1, 1), dt.date(2028, 12, 31)), st.lists(st.floats(0, 12), max_size=3))
def test_that_hours_are_never_below_zero_and_adding_a_nurse_never_takes_any(
    day: dt.date, of_each: list[float]
) -> None:
    members = [nurse(f"spl-{number}", one) for number, one in enumerate(of_each)]
    table = Timetable(Team(tuple(members)))
    assert table.on(day) >= 0
    assert Timetable(Team((*members, nurse("ny-1")))).on(day) >= table.on(day)


# -- days without hours --

WORKING = tuple(dt.date(2026, 12, day) for day in (21, 22, 23, 24, 28, 29, 30, 31))


def test_that_clocks_running_over_days_without_hours_are_told() -> None:
    shut = Timetable(Team((nurse("spl-1"),)), closed=set(WORKING[3:]))
    (gap,) = without_hours(shut, WORKING, {dt.date(2026, 12, 28): 2, dt.date(2026, 12, 22): 5})
    assert (gap.first, gap.last, gap.days, gap.due) == (CHRISTMAS_EVE, dt.date(2026, 12, 31), 5, 2)


def test_that_a_whole_clock_without_hours_is_told_also_when_nothing_is_due_yet() -> None:
    away = nurse("spl-1", away=(Absence(dt.date(2026, 12, 22), CHRISTMAS_EVE),))
    (gap,) = without_hours(Timetable(Team((away,))), WORKING, {})
    assert (gap.days, gap.due) == (3, 0)


def test_that_an_ordinary_day_off_is_told_only_when_something_is_due_on_it() -> None:
    no_mondays = Member("spl-1", "sykepleier", hours=dict.fromkeys(range(1, 5), 6.0))
    table = Timetable(Team((no_mondays,)))
    assert without_hours(table, WORKING, {}) == ()
    (gap,) = without_hours(table, WORKING, {dt.date(2026, 12, 28): 1})
    assert (gap.first, gap.days, gap.due) == (dt.date(2026, 12, 28), 1, 1)


# -- what can be expected --


def test_that_too_short_a_history_gives_no_figure() -> None:
    assert expected(Seen(LEAST - 1, LEAST - 1), 10) is None
    assert expected(Seen(0, LEAST), 10) is not None


def test_that_the_interval_is_the_beta_binomials() -> None:
    """4 and 10 are the 2.5 and 97.5 percentiles of four million draws of beta(30.5, 10.5), then binomial of 10."""
    found = expected(Seen(30, 40), 10)
    assert found is not None
    assert found.value == pytest.approx(7.5)
    assert (found.low, found.high) == (4, 10)


def test_that_nobody_reached_gives_nothing_to_expect() -> None:
    found = expected(Seen(30, 40), 0)
    assert found is not None
    assert (found.low, found.value, found.high) == (0, 0, 0)


@given(st.integers(LEAST, 400), st.data(), st.integers(0, 200))
def test_that_the_interval_holds_the_figure_and_lies_within_the_patients(
    of: int, data: st.DataObject, patients: int
) -> None:
    hits = data.draw(st.integers(0, of))
    found = expected(Seen(hits, of), patients)
    assert found is not None
    assert 0 <= found.low <= found.high <= patients
    assert found.low - 1 <= found.value <= found.high + 1


def record(*acts: Act, at: dt.date = TUESDAY) -> PatientRecord:
    moment = dt.datetime.combine(at, dt.time(9), dt.UTC)
    return PatientRecord(Entry(n, f"u{n}", moment, "spl-1", "a", act) for n, act in enumerate(acts, 1))


def contact(outcome: Outcome, day: dt.date = TUESDAY) -> Contact:
    return Contact(day=day, channel=Channel.PHONE, outcome=outcome, role="sykepleier")


def test_that_a_day_counts_once_and_as_reached_when_somebody_was() -> None:
    before = TUESDAY - dt.timedelta(days=1)
    one = record(contact(Outcome.NO_ANSWER, before), contact(Outcome.NO_ANSWER), contact(Outcome.ANSWERED))
    assert history_of([one], TUESDAY).contacts == Seen(1, 2)


def test_that_a_letter_is_no_try_and_lowers_nothing() -> None:
    letter = Contact(day=TUESDAY, channel=Channel.LETTER, outcome=Outcome.SENT, role="sykepleier")
    alone, beside = record(letter), record(letter, contact(Outcome.ANSWERED))
    assert history_of([alone], TUESDAY).contacts == Seen(0, 0)
    assert history_of([alone, beside], TUESDAY).contacts == Seen(1, 1)


def test_that_what_is_older_than_a_year_is_not_counted() -> None:
    long_ago = TUESDAY - dt.timedelta(days=365)
    one = record(contact(Outcome.ANSWERED, long_ago), KnownMark(known=False), at=long_ago)
    assert history_of([one], TUESDAY) == history_of([], TUESDAY)


def test_that_a_find_is_a_need_that_was_new_to_the_office() -> None:
    new = record(Reviewed(session="s", decision=Decision.FOLLOW_UP, known=False))
    known = record(Reviewed(session="s", decision=Decision.FOLLOW_UP, known=True))
    wrong = record(Reviewed(session="s", decision=Decision.WRONG_DATA, known=False))
    marked = record(KnownMark(known=False, reason="risikosone"))
    nothing = record(contact(Outcome.ANSWERED))
    assert history_of([new, known, wrong, marked, nothing], TUESDAY).finds == Seen(2, 3)
