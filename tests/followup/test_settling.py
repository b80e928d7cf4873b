"""What the log makes of a patient's reasons: closed, put off, waiting for the doctor, stopped."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.clinical.workdays import is_workday
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Approved, Closed, How, NotNow, Postponed, Reopened, Task
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_acts import Sign, StopSign, StopSignLifted
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.reasons import Approval, DueState, Reason, RowReason, StandingOrder
from listeoversikt.followup.settling import CLOSED_STATES, Day, settle
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of, day_number

TODAY = dt.date(2026, 11, 3)
NONE = int(NO_DAY)


def on(date: dt.date = TODAY, **standing: StandingOrder) -> Day:
    number = day_number(date)
    orders = {Reason(key): order for key, order in standing.items()}
    return Day(number, number + 1, number + 14, orders)


def record(*acts: Act | str) -> PatientRecord:
    """Acts in the order they were written, named e1, e2, …; «-e1» takes e1 back."""
    at = dt.datetime(2026, 11, 3, 9, tzinfo=dt.UTC)
    entries = []
    for number, one in enumerate(acts, start=1):
        undoes = one[1:] if isinstance(one, str) else None
        act = None if isinstance(one, str) else one
        entries.append(Entry(number, f"e{number}", at, "spl-1", "Gunhild", act, undoes))
    return PatientRecord(entries)


def reason(key: Reason = Reason.SILENT_NEED, due: int = NONE, of: str = "") -> RowReason:
    state = DueState.NO_DUE_DATE if due == NONE else DueState.NOT_YET
    return RowReason(key, state, due, None, (), of)


def states(found: RowReason, *acts: Act | str, day: Day | None = None) -> list[DueState]:
    settled = settle([found], record(*acts), day or on())
    return [entry.state for entry in (*settled.open, *settled.closed)]


# -- closing and resting


@pytest.mark.parametrize(
    ("how", "state"),
    [
        (How.DONE, DueState.DONE),
        (How.DECLINED, DueState.DECLINED),
        (How.NOT_APPLICABLE, DueState.NOT_APPLICABLE),
    ],
)
def test_that_a_closed_duty_is_off_the_list_and_says_how(how: How, state: DueState) -> None:
    settled = settle([reason()], record(Closed(reason=Reason.SILENT_NEED, how=how, day=TODAY)), on())
    assert not settled.open
    assert [entry.state for entry in settled.closed] == [state]


@pytest.mark.parametrize(
    ("key", "days", "resting"),
    [
        (Reason.COPD_CONTROL, 364, True),
        (Reason.COPD_CONTROL, 365, False),
        (Reason.RISING, 90, True),
        (Reason.RISING, 91, False),
    ],
)
def test_that_a_done_reason_rests_its_time_and_is_proposed_anew(
    key: Reason, days: int, resting: bool
) -> None:
    done = Closed(reason=key, how=How.DONE, day=TODAY)
    later = on(TODAY + dt.timedelta(days=days))
    settled = settle([reason(key)], record(Approved(reason=key), done), later)
    assert bool(settled.closed) == resting
    assert [entry.approval for entry in settled.open] == ([] if resting else [Approval.PROPOSED])


def test_that_it_comes_back_on_the_day_somebody_chose() -> None:
    closed = Closed(reason=Reason.GONE, how=How.NOT_APPLICABLE, day=TODAY, until=dt.date(2026, 12, 1))
    assert states(reason(Reason.GONE), closed, day=on(dt.date(2026, 11, 30))) == [DueState.NOT_APPLICABLE]
    assert states(reason(Reason.GONE), closed, day=on(dt.date(2026, 12, 1))) == [DueState.NO_DUE_DATE]


def test_that_a_closed_duty_can_be_opened_again() -> None:
    done = Closed(reason=Reason.SILENT_NEED, how=How.DONE, day=TODAY)
    assert states(reason(), done, Reopened(reason=Reason.SILENT_NEED)) == [DueState.NO_DUE_DATE]


def test_that_a_discharge_is_closed_by_contacts_alone() -> None:
    discharge = reason(Reason.DISCHARGE, day_number(TODAY), "2026-10-29")
    done = Closed(reason=Reason.DISCHARGE, of="2026-10-29", how=How.DONE, day=TODAY)
    off = Postponed(reason=Reason.DISCHARGE, of="2026-10-29", until=dt.date(2026, 12, 1), why="venter")
    settled = settle([discharge], record(done, off), on())
    assert settled.open == (discharge,)


# -- putting off


def test_that_a_duty_put_off_is_due_on_that_day() -> None:
    until = dt.date(2026, 12, 1)
    off = Postponed(reason=Reason.SILENT_NEED, until=until, why="bortreist")
    (entry,) = settle([reason()], record(off), on()).open
    assert (entry.due, entry.state, entry.postponed) == (day_number(until), DueState.NOT_YET, True)
    (then,) = settle([reason()], record(off), on(until)).open
    assert (then.state, then.postponed) == (DueState.DUE_TODAY, False)
    (after,) = settle([reason()], record(off), on(until + dt.timedelta(days=1))).open
    assert after.state is DueState.OVERDUE


@given(
    due=st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)),
    until=st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)),
    today=st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)),
)
def test_that_a_due_day_never_moves_back_when_a_day_passes(
    due: dt.date, until: dt.date, today: dt.date
) -> None:
    off = record(Postponed(reason=Reason.COPD_CONTROL, until=until, why="x"))
    found = reason(Reason.COPD_CONTROL, day_number(due))
    dues = [settle([found], off, on(today + dt.timedelta(days=passed))).open[0].due for passed in range(3)]
    assert dues == sorted(dues)
    assert dues[0] >= day_number(due)


@given(
    until=st.dates(dt.date(2026, 1, 1), dt.date(2032, 12, 31)),
    today=st.dates(dt.date(2026, 1, 1), dt.date(2032, 12, 31)),
)
def test_that_nothing_is_due_on_a_weekend_or_holiday(until: dt.date, today: dt.date) -> None:
    acts = (
        Postponed(reason=Reason.SILENT_NEED, until=until, why="x"),
        Task(to="spl-1", due=until, text="x"),
    )
    settled = settle([reason()], record(*acts), on(today))
    assert [is_workday(date_of(entry.due)) for entry in settled.open] == [True, True]


# -- the doctor


def test_that_outreach_waits_for_the_doctor() -> None:
    (entry,) = settle([reason()], record(), on()).open
    assert entry.approval is Approval.PROPOSED


def test_that_a_yes_holds_until_the_work_is_done() -> None:
    yes = Approved(reason=Reason.SILENT_NEED)
    assert settle([reason()], record(yes), on()).open[0].approval is Approval.APPROVED
    assert settle([reason()], record(yes, "-e1"), on()).open[0].approval is Approval.PROPOSED


def test_that_a_standing_order_is_a_yes_for_all() -> None:
    order = StandingOrder("lege-1", dt.date(2026, 1, 15), "Drøftet på teammøtet.")
    day = on(svak_ettersporrer=order)
    assert settle([reason()], record(), day).open[0].approval is Approval.STANDING


def test_that_not_now_closes_for_the_time_chosen() -> None:
    no = NotNow(reason=Reason.SILENT_NEED, until=dt.date(2026, 12, 1), why="følges på sykehus")
    assert states(reason(), no) == [DueState.NOT_APPLICABLE]
    assert states(reason(), no, day=on(dt.date(2026, 12, 1))) == [DueState.NO_DUE_DATE]


@pytest.mark.parametrize("duty", [Reason.DISCHARGE, Reason.PLAN_STEP, Reason.HANDED_OVER, Reason.REVIEW_DUE])
def test_that_duties_wait_for_nobody(duty: Reason) -> None:
    assert settle([reason(duty)], record(), on()).open[0].approval is Approval.NOT_NEEDED


# -- tasks


def test_that_a_task_is_a_duty_until_it_is_closed() -> None:
    task = Task(to="spl-2", due=dt.date(2026, 11, 5), text="Ring om vekt")
    (entry,) = settle([], record(task), on()).open
    assert (entry.reason, entry.of, entry.owner) == (Reason.HANDED_OVER, "e1", "spl-2")
    assert entry.state is DueState.DUE_SOON
    done = Closed(reason=Reason.HANDED_OVER, of="e1", how=How.DONE, day=TODAY)
    for years in (0, 5):
        settled = settle([], record(task, done), on(TODAY.replace(year=2026 + years)))
        assert not settled.open


# -- stop signs


@pytest.mark.parametrize("sign", [Sign.DEAD, Sign.MOVED])
def test_that_dead_or_moved_closes_everything(sign: Sign) -> None:
    found = [reason(), reason(Reason.PLAN_STEP, day_number(TODAY), "p/1")]
    assert settle(found, record(StopSign(sign=sign, day=TODAY)), on()) == settle([], record(), on())
    lifted = record(StopSign(sign=sign, day=TODAY), StopSignLifted(sign=sign))
    assert len(settle(found, lifted, on()).open) == 2


def test_that_palliative_means_no_routine_reasons() -> None:
    found = [reason(), reason(Reason.HANDED_OVER, NONE, "x"), reason(Reason.DISCHARGE, NONE, "2026-10-29")]
    settled = settle(found, record(StopSign(sign=Sign.PALLIATIVE, day=TODAY)), on())
    assert {entry.reason for entry in settled.open} == {Reason.HANDED_OVER, Reason.DISCHARGE}


def test_that_nobody_is_called_in_hospital_until_a_discharge_is_known() -> None:
    sign = StopSign(sign=Sign.IN_HOSPITAL, day=TODAY)
    assert not settle([reason()], record(sign), on(), last_discharge=day_number(TODAY) - 1).open
    assert settle([reason()], record(sign), on(), last_discharge=day_number(TODAY) + 2).open


def test_that_one_who_is_away_is_due_on_the_day_back() -> None:
    back = dt.date(2026, 11, 20)
    away = StopSign(sign=Sign.AWAY, day=TODAY, until=back)
    (entry,) = settle([reason()], record(away), on()).open
    assert (entry.due, entry.postponed) == (day_number(back), True)
    assert settle([reason()], record(away), on(back)).open[0].due == NONE


@given(st.integers(-900, 60), st.integers(0, 30))
def test_that_coming_back_never_moves_a_due_day_back(due: int, days: int) -> None:
    away = record(StopSign(sign=Sign.AWAY, day=TODAY, until=dt.date(2026, 11, 20)))
    control = reason(Reason.COPD_CONTROL, on().due_on(day_number(TODAY) + due))

    def seen(after: int) -> RowReason:
        (entry,) = settle([control], away, on(TODAY + dt.timedelta(days=after))).open
        return entry

    before, after = seen(days), seen(days + 1)
    assert control.due <= before.due <= after.due
    assert not (after.postponed and days >= 17)


# -- undo

some_act = st.sampled_from(
    [
        Closed(reason=Reason.SILENT_NEED, how=How.DONE, day=TODAY),
        Closed(reason=Reason.COPD_CONTROL, how=How.DECLINED, day=TODAY),
        Reopened(reason=Reason.SILENT_NEED),
        Postponed(reason=Reason.COPD_CONTROL, until=dt.date(2026, 11, 10), why="x"),
        Approved(reason=Reason.SILENT_NEED),
        NotNow(reason=Reason.COPD_CONTROL, until=dt.date(2026, 12, 1), why="x"),
        Task(to="spl-1", due=None, text="x"),
        StopSign(sign=Sign.PALLIATIVE, day=TODAY),
        StopSign(sign=Sign.DEAD, day=TODAY),
        StopSignLifted(sign=Sign.DEAD),
    ]
)
FOUND = [reason(), reason(Reason.COPD_CONTROL, day_number(TODAY)), reason(Reason.DISCHARGE, NONE, "d")]


@given(before=st.lists(some_act, max_size=6), act=some_act, after=st.integers(0, 400))
def test_that_taking_back_is_the_inverse_of_every_action(before: list[Act], act: Act, after: int) -> None:
    day = on(TODAY + dt.timedelta(days=after))
    number = len(before) + 1
    assert settle(FOUND, record(*before, act, f"-e{number}"), day) == settle(FOUND, record(*before), day)
    again = record(*before, act, f"-e{number}", f"-e{number + 1}")
    assert settle(FOUND, again, day).open == settle(FOUND, record(*before, act), day).open


@given(acts=st.lists(some_act, max_size=8), after=st.integers(0, 400))
def test_that_every_duty_has_exactly_one_state(acts: list[Act], after: int) -> None:
    settled = settle(FOUND, record(*acts), on(TODAY + dt.timedelta(days=after)))
    names = [entry.name for entry in (*settled.open, *settled.closed)]
    assert len(names) == len(set(names))
    assert all(entry.state in CLOSED_STATES for entry in settled.closed)
    assert not any(entry.state in CLOSED_STATES for entry in settled.open)
