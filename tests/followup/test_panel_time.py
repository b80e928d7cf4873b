"""What those followed take of the hours, and how far the rest goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.expected import LEAST
from listeoversikt.followup.log.acts import AppointmentSet, AppointmentWanted, Channel
from listeoversikt.followup.log.patient_record import NOTHING, PatientRecord
from listeoversikt.followup.panel_time import PanelTime, due_minutes, panel_time
from listeoversikt.followup.reasons import Approval, DueState, Reason, RowReason
from listeoversikt.followup.worklist import WorklistRow
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import day_number
from tests.followup.log_of import book_of

TODAY = dt.date(2026, 3, 31)
DAYS = tuple(TODAY + dt.timedelta(days=ahead) for ahead in range(10))
OWN = {
    Reason.DISCHARGE: 30,
    Reason.HANDED_OVER: 15,
    Reason.COPD_CONTROL: 45,
    Reason.SILENT_NEED: 60,
    Reason.RISING: 20,
}


def duty(reason: Reason, ahead: int | None, approval: Approval = Approval.NOT_NEEDED) -> RowReason:
    due = int(NO_DAY) if ahead is None else day_number(TODAY + dt.timedelta(days=ahead))
    return RowReason(reason, DueState.NO_DUE_DATE, due, None, (), approval=approval)


NEVER_DONE = RowReason(Reason.COPD_CONTROL, DueState.OVERDUE, int(NO_DAY), None, ())


def row(patient_id: str, *reasons: RowReason) -> WorklistRow:
    return WorklistRow(0, patient_id, reasons, (), False, False)


def minutes(*reasons: RowReason, record: PatientRecord = NOTHING, days: Sequence[dt.date] = DAYS) -> int:
    return due_minutes(record, reasons, days[0], days[-1], OWN)


@pytest.mark.parametrize(
    ("reasons", "taken"),
    [
        pytest.param((duty(Reason.DISCHARGE, -4),), 30, id="over the limit: today"),
        pytest.param((duty(Reason.DISCHARGE, 2),), 30, id="due in the days"),
        pytest.param((duty(Reason.DISCHARGE, 10),), 0, id="due after the days"),
        pytest.param((duty(Reason.HANDED_OVER, None),), 15, id="a task without a day is open now"),
        pytest.param((duty(Reason.SILENT_NEED, None),), 0, id="outreach without a day is never due"),
        pytest.param((NEVER_DONE,), 45, id="a control never done is over its limit"),
        pytest.param((duty(Reason.COPD_CONTROL, 1, Approval.PROPOSED),), 0, id="waits for the doctor"),
        pytest.param(
            (duty(Reason.DISCHARGE, 0), duty(Reason.COPD_CONTROL, -9)), 45, id="same day: one contact"
        ),
        pytest.param(
            (duty(Reason.DISCHARGE, 0), duty(Reason.COPD_CONTROL, 5)), 75, id="two days: two contacts"
        ),
    ],
)
def test_that_a_followed_patient_takes_what_falls_due_in_the_days(
    reasons: tuple[RowReason, ...], taken: int
) -> None:
    assert minutes(*reasons) == taken


@pytest.mark.parametrize(
    ("what", "role", "ahead", "taken"),
    [
        (Channel.CONSULTATION, "sykepleier", 3, 15),
        (Channel.HOME_VISIT, "sykepleier", 3, 60),
        (Channel.HOME_VISIT, "lege", 3, 0),
        (Channel.CONSULTATION, "sykepleier", 10, 0),
        (Channel.CONSULTATION, "sykepleier", -1, 0),
    ],
)
def test_that_a_booked_appointment_with_the_nurse_takes_her_time(
    what: Channel, role: str, ahead: int, taken: int
) -> None:
    book = book_of(
        ("P", AppointmentWanted(what=what, with_role=role)),
        ("P", AppointmentSet(of="u1", day=TODAY + dt.timedelta(days=ahead))),
    )
    assert minutes(record=book.of("P")) == taken


FOLLOWED = {"fulgt-1": NOTHING, "fulgt-2": NOTHING, "fulgt-uten-noe": NOTHING}
WORK = [
    row("fulgt-1", duty(Reason.DISCHARGE, 0)),
    row("ny-1", duty(Reason.SILENT_NEED, None)),
    row("fulgt-2", duty(Reason.RISING, None)),
    row("ny-2", duty(Reason.RISING, None)),
    row("ny-3", duty(Reason.RISING, None)),
]


def time(hours: float, followed: int | None = None, count: int = 0) -> PanelTime | None:
    records = FOLLOWED | {f"til-{number}": NOTHING for number in range(count)}
    return panel_time(WORK, records, DAYS, hours, OWN, followed)


def test_that_the_followed_come_first_and_the_rest_goes_down_the_list() -> None:
    """2.25 h = 135 min: 30 for fulgt-1, then 60 for ny-1, 20 for fulgt-2 and 20 for ny-2; nothing for ny-3."""
    found = time(2.25)
    assert found is not None
    assert (found.followed, found.due, found.minutes) == (3, 1, 30)
    assert (found.hours_taken, found.hours_left) == (0.5, 1.75)
    assert (found.rest.count, found.rest.within) == (4, 3)
    assert (found.others, found.others_within) == (3, 2)


def test_that_a_panel_that_takes_more_than_there_is_leaves_nothing_and_says_so() -> None:
    found = time(0.25)
    assert found is not None
    assert (found.hours_left, found.others_within, found.hours_short) == (0, 0, 0.25)


def test_that_with_few_followed_another_number_cant_be_said() -> None:
    assert time(2, followed=23) is None
    assert time(2, followed=3) == time(2)


def test_that_twice_as_many_followed_take_twice_as_much() -> None:
    now, twice = time(2, count=LEAST - 3), time(2, followed=2 * LEAST, count=LEAST - 3)
    assert now is not None and twice is not None
    assert (now.followed, now.minutes) == (LEAST, 30)
    assert (twice.followed, twice.minutes, twice.hours_left) == (2 * LEAST, 60, 1)


reasons_drawn = st.builds(
    duty,
    st.sampled_from(list(OWN)),
    st.one_of(st.none(), st.integers(-20, 20)),
    st.sampled_from([Approval.NOT_NEEDED, Approval.APPROVED]),
)
rows_drawn = st.lists(st.lists(reasons_drawn, min_size=1, max_size=3), max_size=30)


@given(rows_drawn, st.sets(st.integers(0, 40)), st.floats(-5, 40), st.integers(0, 80))
def test_that_no_time_is_ever_below_zero_and_every_row_is_counted_once(
    drawn: list[list[RowReason]], followed: set[int], hours: float, wanted: int
) -> None:
    work = [row(str(number), *reasons) for number, reasons in enumerate(drawn)]
    records = {str(number): NOTHING for number in followed}
    now = panel_time(work, records, DAYS, hours, OWN)
    assert now is not None
    assert now.minutes >= 0 and now.hours_left >= 0 and now.hours_short >= 0 and now.rest.used >= 0
    assert now.hours_left <= now.hours
    taken = {one.patient_id for one in work if one.patient_id in records and minutes(*one.reasons)}
    assert (now.due, now.rest.count) == (len(taken), len(work) - len(taken))
    assert 0 <= now.others_within <= now.others <= now.rest.count
    assert panel_time(work, records, DAYS, hours, OWN, len(records)) == now
    other = panel_time(work, records, DAYS, hours, OWN, wanted)
    if other is not None and wanted >= len(records):
        assert other.minutes >= now.minutes
        assert other.rest.within <= now.rest.within
