"""Closing, putting off, giving, handing over, trying again, booking and opening again: rules and what is written."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.clinical.workdays import is_workday
from listeoversikt.followup.log.acts import (
    AppointmentWanted,
    Assigned,
    Channel,
    Closed,
    How,
    NextTry,
    Postponed,
    Reopened,
    Task,
)
from listeoversikt.followup.log.patient_acts import RightPatient
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.team import Team
from listeoversikt.operations.act_faults import Fault
from listeoversikt.operations.acting_basis import WorkDays
from listeoversikt.operations.duty_acts import back_at_the_earliest
from listeoversikt.operations.duty_forms import (
    AssignForm,
    BookingForm,
    CloseForm,
    HandOverForm,
    NextTryForm,
    PatientForm,
    PostponeForm,
    ReopenForm,
    reopenable,
)
from tests.operations.acting_bases import CONTROL, DISCHARGE, REVIEW, TODAY, basis, duty

SATURDAY, MONDAY = dt.date(2026, 11, 7), dt.date(2026, 11, 9)
YESTERDAY = dt.date(2026, 11, 2)
TICKED = RightPatient(day=TODAY)


def faults(form: PatientForm, **more: Any) -> list[Fault]:
    return list(form.faults(basis(TICKED, **more)))


def acts(form: PatientForm, **more: Any) -> list[object]:
    return list(form.acts(basis(TICKED, **more)))


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({}, []),
        ({"duties": ()}, [Fault.NO_DUTY]),
        ({"duties": (DISCHARGE,)}, [Fault.DISCHARGE_STAYS]),
        ({"until": None}, [Fault.NO_UNTIL]),
        ({"until": TODAY}, [Fault.NOT_LATER]),
        ({"until": YESTERDAY}, [Fault.NOT_LATER]),
        ({"why": "  "}, [Fault.NO_WHY]),
        ({"duties": (), "until": None, "why": ""}, [Fault.NO_DUTY, Fault.NO_UNTIL, Fault.NO_WHY]),
    ],
)
def test_each_rule_of_postponing(typed: dict[str, Any], wrong: list[Fault]) -> None:
    good: dict[str, Any] = {"duties": (CONTROL,), "until": MONDAY, "why": "På ferie"}
    assert faults(PostponeForm(**good | typed)) == wrong


def test_that_a_duty_is_put_off_until_a_working_day() -> None:
    form = PostponeForm(duties=(CONTROL,), until=SATURDAY, why="På ferie ")
    assert form.until_moved(basis()) == MONDAY
    assert acts(form) == [Postponed(reason=Reason.COPD_CONTROL, until=MONDAY, why="På ferie")]
    christmas = PostponeForm(duties=(CONTROL,), until=dt.date(2026, 12, 25), why="Jul")
    assert christmas.until_moved(basis()) == dt.date(2026, 12, 28)
    closed = WorkDays(closed=frozenset({MONDAY}))
    assert form.until_moved(basis(work_days=closed)) == dt.date(2026, 11, 10)


@given(st.dates(dt.date(2026, 11, 4), dt.date(2030, 12, 31)))
def test_that_it_is_never_put_off_to_a_day_off_nor_to_an_earlier_day(until: dt.date) -> None:
    moved = PostponeForm(duties=(CONTROL,), until=until, why="x").until_moved(basis())
    assert moved is not None
    assert moved >= until
    assert is_workday(moved)


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({}, []),
        ({"duties": ()}, [Fault.NO_DUTY]),
        ({"duties": (DISCHARGE, CONTROL)}, [Fault.DISCHARGE_STAYS]),
        ({"duties": (DISCHARGE,), "how": How.DECLINED, "why": "Innlagt igjen"}, [Fault.DISCHARGE_STAYS]),
        ({"duties": (DISCHARGE,), "how": How.NOT_APPLICABLE}, [Fault.NO_WHY]),
        ({"duties": (DISCHARGE,), "how": How.NOT_APPLICABLE, "why": "Innlagt igjen"}, []),
        ({"day": None}, [Fault.NO_DATE]),
        ({"day": SATURDAY}, [Fault.FUTURE]),
        ({"how": How.NOT_APPLICABLE}, [Fault.NO_WHY]),
        ({"how": How.NOT_APPLICABLE, "why": "Har flyttet"}, []),
        ({"how": How.DECLINED}, []),
        ({"until": TODAY}, [Fault.NOT_LATER]),
        ({"until": SATURDAY}, []),
    ],
)
def test_each_rule_of_closing(typed: dict[str, Any], wrong: list[Fault]) -> None:
    good: dict[str, Any] = {"duties": (CONTROL,), "how": How.DONE, "day": TODAY}
    assert faults(CloseForm(**good | typed)) == wrong


def test_what_closing_writes() -> None:
    form = CloseForm(duties=(CONTROL, REVIEW), how=How.DECLINED, day=YESTERDAY, until=MONDAY, why=" Nei ")
    assert acts(form) == [
        Closed(reason=Reason.COPD_CONTROL, how=How.DECLINED, day=YESTERDAY, until=MONDAY, why="Nei"),
        Closed(reason=Reason.MEDICINE_REVIEW, how=How.DECLINED, day=YESTERDAY, until=MONDAY, why="Nei"),
    ]
    done = CloseForm(duties=(REVIEW,), how=How.DONE, day=TODAY, prepared="Forberedt")
    review = Reason.MEDICINE_REVIEW
    assert acts(done) == [
        Task(to="lege", due=dt.date(2026, 11, 17), text="Forberedt", closes=review),
        Closed(reason=review, how=How.DONE, day=TODAY, prepared=True),
    ]


def test_that_a_discharge_that_isnt_relevant_is_closed_without_a_day_to_come_back() -> None:
    form = CloseForm(
        duties=(DISCHARGE,), how=How.NOT_APPLICABLE, day=TODAY, until=MONDAY, why="Innlagt igjen "
    )
    (closed,) = acts(form)
    assert closed == Closed(
        reason=Reason.DISCHARGE,
        of=DISCHARGE.partition("/")[2],
        how=How.NOT_APPLICABLE,
        day=TODAY,
        why="Innlagt igjen",
    )


def test_that_a_discharge_set_aside_can_be_opened_again() -> None:
    of = DISCHARGE.partition("/")[2]
    said = Closed(reason=Reason.DISCHARGE, of=of, how=How.NOT_APPLICABLE, day=TODAY, why="Innlagt igjen")
    seen = basis(TICKED, said, duties=(), closed=(duty(Reason.DISCHARGE, of=of),))
    assert [one.key for one in reopenable(seen)] == [DISCHARGE]
    assert ReopenForm(duties=(DISCHARGE,)).acts(seen) == (Reopened(reason=Reason.DISCHARGE, of=of),)


@pytest.mark.parametrize(
    ("reasons", "until", "back"),
    [
        ((Reason.SILENT_NEED,), None, "2027-11-03"),
        ((Reason.RISING,), None, "2027-02-02"),
        ((Reason.SILENT_NEED, Reason.RISING), None, "2027-02-02"),
        ((Reason.SILENT_NEED,), "2027-01-04", "2027-01-04"),
        ((Reason.HANDED_OVER,), None, None),
        ((Reason.DISCHARGE, Reason.PLAN_STEP, Reason.REVIEW_DUE), None, None),
        ((), None, None),
    ],
)
def test_when_a_closed_duty_may_be_back(
    reasons: tuple[Reason, ...], until: str | None, back: str | None
) -> None:
    found = back_at_the_earliest(
        [duty(reason) for reason in reasons], TODAY, dt.date.fromisoformat(until) if until else None
    )
    assert found == (dt.date.fromisoformat(back) if back else None)


@pytest.mark.parametrize(
    ("to", "wrong"),
    [
        ("", [Fault.NO_ONE]),
        ("spl-1", []),
        ("lege", []),
        ("spl-7", [Fault.UNKNOWN_COLLEAGUE]),
        ("spl-9", [Fault.HAS_LEFT]),
    ],
)
def test_whom_something_can_be_given_to(to: str, wrong: list[Fault]) -> None:
    assert faults(AssignForm(to=to)) == wrong
    assert faults(HandOverForm(to=to, text="Ring NAV")) == wrong


def test_that_an_office_without_a_team_gives_to_roles_and_to_oneself() -> None:
    assert faults(AssignForm(to="spl-1"), team=Team()) == []
    assert faults(AssignForm(to="sykepleier"), team=Team()) == []
    assert faults(AssignForm(to="spl-2"), team=Team()) == [Fault.UNKNOWN_COLLEAGUE]
    assert basis(team=Team()).colleagues == ("lege", "sykepleier", "helsesekretaer")


def test_that_nobody_who_has_left_is_offered() -> None:
    assert basis().colleagues == ("spl-1", "lege-1", "lege", "sykepleier", "helsesekretaer")


def test_what_giving_and_handing_over_write() -> None:
    assert acts(AssignForm(to="lege-1")) == [Assigned(to="lege-1")]
    assert acts(AssignForm(to="", back=True)) == [Assigned(to="")]
    handed = HandOverForm(to="lege-1", text=" Vurder ", due=SATURDAY)
    assert acts(handed) == [Task(to="lege-1", due=MONDAY, text="Vurder")]
    visit = HandOverForm(to="lege-1", text="Se til", channel=Channel.HOME_VISIT)
    assert acts(visit) == [Task(to="lege-1", due=None, text="Se til", channel=Channel.HOME_VISIT)]
    assert faults(HandOverForm(to="lege-1", text=" ")) == [Fault.NO_TEXT]
    assert faults(HandOverForm(to="lege-1", text="x", due=YESTERDAY)) == [Fault.UNTIL_PAST]


def test_that_a_next_try_is_today_or_later_and_can_be_taken_away() -> None:
    assert faults(NextTryForm(day=YESTERDAY)) == [Fault.UNTIL_PAST]
    assert faults(NextTryForm(day=None)) == [Fault.NO_UNTIL]
    assert faults(NextTryForm(day=None, away=True)) == []
    assert acts(NextTryForm(day=SATURDAY, channel=Channel.VIDEO)) == [
        NextTry(day=MONDAY, channel=Channel.VIDEO)
    ]
    assert acts(NextTryForm(day=None, away=True)) == [NextTry(day=None)]


def test_what_is_asked_of_the_health_secretary() -> None:
    form = BookingForm(what=Channel.CONSULTATION, with_role="lege", before=SATURDAY, text=" Prøver ")
    assert faults(form) == []
    assert acts(form) == [
        AppointmentWanted(what=Channel.CONSULTATION, with_role="lege", before=SATURDAY, text="Prøver")
    ]
    assert faults(BookingForm(what=Channel.PHONE, with_role="lege", before=YESTERDAY)) == [Fault.UNTIL_PAST]


def test_that_what_was_closed_or_put_off_here_is_opened_again() -> None:
    closed = duty(Reason.RISING)
    put_off = duty(Reason.COPD_CONTROL, MONDAY, postponed=True)
    said = Closed(reason=Reason.RISING, how=How.DONE, day=TODAY)
    seen = basis(TICKED, said, closed=(closed, duty(Reason.GONE)), duties=(put_off,))
    assert [one.reason for one in reopenable(seen)] == [Reason.RISING, Reason.COPD_CONTROL]
    form = ReopenForm(duties=("risikosone/",))
    assert form.faults(seen) == ()
    assert form.acts(seen) == (Reopened(reason=Reason.RISING),)
    assert ReopenForm(duties=()).faults(seen) == (Fault.NO_DUTY,)


def test_that_each_form_asks_for_the_right_patient_and_writes_the_tick() -> None:
    form = AssignForm(to="lege-1")
    assert form.faults(basis()) == (Fault.NOT_TICKED,)
    ticked = AssignForm(to="lege-1", right_patient=True)
    assert ticked.faults(basis()) == ()
    assert ticked.acts(basis()) == (TICKED, Assigned(to="lege-1"))
