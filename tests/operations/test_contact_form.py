"""The contact form: each rule with a line, and what is written."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from listeoversikt.followup.log.acts import (
    AppointmentWanted,
    Channel,
    Closed,
    Contact,
    How,
    NextTry,
    Outcome,
    Task,
)
from listeoversikt.followup.log.patient_acts import RightPatient
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.act_faults import FIELD_OF, Fault, Field
from listeoversikt.operations.acting_basis import Lifetime, WorkDays
from listeoversikt.operations.contact_form import (
    ContactForm,
    Next,
    NextStep,
    Reached,
    contact_acts,
    contact_faults,
    contact_of,
    outcomes_of,
    read_clock,
    read_minutes,
)
from tests.operations.acting_bases import CONTROL, DISCHARGE, DISCHARGED, DUTIES, REVIEW, TODAY, basis

GOOD = ContactForm(day=TODAY, clock="9.02", closes=(DISCHARGE,), right_patient=True)
NO_ANSWER = Outcome.NO_ANSWER


def form(**more: Any) -> ContactForm:
    return dataclasses.replace(GOOD, **more)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_that_a_good_form_has_no_fault() -> None:
    assert contact_faults(GOOD, basis()) == ()


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        ({"day": None}, [Fault.NO_DATE]),
        ({"day": day("2026-11-04")}, [Fault.FUTURE]),
        ({"day": day("2026-10-27")}, [Fault.BEFORE_DISCHARGE]),
        ({"day": day("2026-10-28")}, []),
        ({"day": day("2026-10-27"), "closes": ()}, []),
        ({"day": day("2026-10-27"), "outcome": NO_ANSWER}, [Fault.BEFORE_DISCHARGE]),
        ({"day": day("1941-12-31"), "closes": ()}, [Fault.BEFORE_BIRTH]),
        ({"day": day("2011-04-30"), "closes": ()}, [Fault.BEFORE_LIST]),
        ({"clock": "25.00"}, [Fault.BAD_CLOCK]),
        ({"clock": "ni"}, [Fault.BAD_CLOCK]),
        ({"clock": "9.15"}, [Fault.CLOCK_FUTURE]),
        ({"clock": "9.14"}, []),
        ({"clock": "23.00", "day": day("2026-11-02")}, []),
        ({"minutes": "en halvtime"}, [Fault.BAD_MINUTES]),
        ({"minutes": "601"}, [Fault.BAD_MINUTES]),
        ({"minutes": "-5"}, [Fault.BAD_MINUTES]),
        ({"minutes": ""}, []),
        ({"channel": Channel.LETTER}, [Fault.LETTER_REACHES_NOBODY]),
        ({"channel": Channel.LETTER, "outcome": Outcome.SENT}, []),
        ({"right_patient": False}, [Fault.NOT_TICKED]),
        ({"next": NextStep(Next.TRY)}, [Fault.NO_NEXT_DATE]),
        ({"next": NextStep(Next.TRY, day("2026-11-02"))}, [Fault.NEXT_PAST]),
        ({"next": NextStep(Next.TRY, TODAY)}, []),
        ({"next": NextStep(Next.TASK, None, "spl-1", " ")}, [Fault.NO_NEXT_TEXT]),
        ({"next": NextStep(Next.VISIT, TODAY, "spl-9")}, [Fault.NEXT_HAS_LEFT]),
        ({"next": NextStep(Next.VISIT, TODAY, "spl-5")}, [Fault.NEXT_UNKNOWN]),
        ({"next": NextStep(Next.VISIT, TODAY, "lege")}, []),
        (
            {"day": day("2026-11-04"), "minutes": "x", "right_patient": False},
            [Fault.NOT_TICKED, Fault.FUTURE, Fault.BAD_MINUTES],
        ),
    ],
)
def test_each_rule_of_the_contact_form(typed: dict[str, Any], faults: list[Fault]) -> None:
    assert list(contact_faults(form(**typed), basis())) == faults


def test_that_nobody_is_called_after_death_or_after_leaving() -> None:
    dead = basis(lifetime=Lifetime(1942, died=day("2026-11-01")))
    gone = basis(lifetime=Lifetime(1942, list_to=day("2026-11-03")))
    assert contact_faults(GOOD, dead) == (Fault.AFTER_DEATH,)
    assert contact_faults(form(day=day("2026-11-01")), dead) == ()
    assert contact_faults(GOOD, gone) == (Fault.AFTER_LEAVING,)
    assert contact_faults(form(day=day("2026-11-02")), gone) == ()


def test_that_the_tick_is_asked_for_once_a_day_by_each_user() -> None:
    plain = form(right_patient=False)
    ticked = RightPatient(day=TODAY)
    assert contact_faults(plain, basis(ticked)) == ()
    assert contact_faults(plain, basis(RightPatient(day=day("2026-11-02")))) == (Fault.NOT_TICKED,)
    assert contact_faults(plain, basis(ticked, user="lege-1")) == (Fault.NOT_TICKED,)


def test_that_the_time_of_day_is_not_judged_on_another_work_date() -> None:
    assert contact_faults(form(clock="23.59"), basis(now=None)) == ()


def test_that_every_fault_stands_under_a_field() -> None:
    assert set(FIELD_OF) == set(Fault)
    assert set(FIELD_OF.values()) == set(Field)


def test_that_a_contact_settles_what_is_ticked_and_the_discharge_by_itself() -> None:
    typed = form(closes=(DISCHARGE, CONTROL), minutes="25", note=" Stabil. ")
    assert contact_acts(typed, basis(), next_step="") == (
        RightPatient(day=TODAY),
        Contact(
            day=TODAY,
            channel=Channel.PHONE,
            outcome=Outcome.ANSWERED,
            role="sykepleier",
            clock="09:02",
            minutes=25,
            discharged=DISCHARGED,
            closes=("utskrivning_3vd", "aarskontroll_kols"),
            note="Stabil.",
        ),
        Closed(reason=Reason.COPD_CONTROL, how=How.DONE, day=TODAY),
    )


def test_that_reached_and_declined_closes_as_declined() -> None:
    acts = contact_acts(form(outcome=Outcome.DECLINED, closes=(CONTROL,)), basis())
    assert acts[-1] == Closed(reason=Reason.COPD_CONTROL, how=How.DECLINED, day=TODAY)


@pytest.mark.parametrize("outcome", outcomes_of(Channel.PHONE, Reached.NOT_REACHED))
def test_that_an_attempt_settles_nothing_but_belongs_to_the_discharge(outcome: Outcome) -> None:
    acts = contact_acts(form(outcome=outcome, closes=(DISCHARGE, CONTROL)), basis(RightPatient(day=TODAY)))
    (attempt,) = acts
    assert isinstance(attempt, Contact)
    assert not attempt.reached
    assert attempt.closes == ()
    assert attempt.discharged == DISCHARGED


def test_that_a_nurse_prepares_a_medicine_review_and_a_doctor_closes_it() -> None:
    by_nurse = contact_acts(form(closes=(REVIEW,)), basis(), prepared="Forberedt")
    review = Reason.MEDICINE_REVIEW
    assert by_nurse[-2:] == (
        Task(to="lege", due=day("2026-11-17"), text="Forberedt", closes=review),
        Closed(reason=review, how=How.DONE, day=TODAY, prepared=True),
    )
    by_doctor = contact_acts(form(closes=(REVIEW,)), basis(user="lege-1", role="lege"))
    assert by_doctor[-1] == Closed(reason=Reason.MEDICINE_REVIEW, how=How.DONE, day=TODAY)


def test_that_the_discharge_looked_at_is_the_one_it_is_made_for() -> None:
    earlier = basis(discharged=day("2026-10-20"))
    contact = contact_acts(form(closes=()), earlier)[1]
    assert isinstance(contact, Contact)
    assert contact.discharged == day("2026-10-20")
    assert contact_faults(form(day=day("2026-10-19")), earlier) == (Fault.BEFORE_DISCHARGE,)


@pytest.mark.parametrize(
    ("step", "written"),
    [
        (NextStep(Next.TRY, day("2026-11-07")), NextTry(day=day("2026-11-09"), channel=Channel.PHONE)),
        (
            NextStep(Next.VISIT, day("2026-11-05"), "lege-1", "Hjemmebesøk"),
            Task(to="lege-1", due=day("2026-11-05"), text="Hjemmebesøk", channel=Channel.HOME_VISIT),
        ),
        (
            NextStep(Next.TASK, None, "", "Se på såret", channel=Channel.VIDEO),
            Task(to="spl-1", due=None, text="Se på såret", channel=Channel.VIDEO),
        ),
        (NextStep(Next.TASK, None, "", "Ring NAV"), Task(to="spl-1", due=None, text="Ring NAV")),
        (
            NextStep(Next.BOOKING, day("2026-11-20"), "", "Blodprøve"),
            AppointmentWanted(
                what=Channel.CONSULTATION, with_role="lege", before=day("2026-11-20"), text="Blodprøve"
            ),
        ),
    ],
)
def test_what_comes_next_is_written_with_its_working_day(step: NextStep, written: object) -> None:
    assert contact_acts(form(next=step), basis())[-1] == written


def test_that_the_offices_closed_days_move_the_next_step_too() -> None:
    closed = basis(work_days=WorkDays(closed=frozenset({day("2026-11-09")})))
    acts = contact_acts(form(next=NextStep(Next.TRY, day("2026-11-07"))), closed)
    assert acts[-1] == NextTry(day=day("2026-11-10"), channel=Channel.PHONE)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("9", None), ("kl. 9.14", "09:14"), ("914", "09:14"), (" 13:05 ", "13:05"), ("9.60", None)],
)
def test_how_a_time_of_day_is_read(typed: str, kept: str | None) -> None:
    assert read_clock(typed) == kept


@pytest.mark.parametrize(
    ("typed", "minutes"), [("25", 25), ("25 min", 25), ("", 0), ("²", None), ("1.5", None)]
)
def test_how_minutes_are_read(typed: str, minutes: int | None) -> None:
    assert read_minutes(typed) == minutes


def test_that_two_open_discharges_are_told_apart() -> None:
    from tests.operations.acting_bases import duty

    later = duty(Reason.DISCHARGE, day("2026-11-05"), "2026-11-02")
    both = basis(duties=(*DUTIES, later))
    assert both.discharges == (day("2026-11-02"), DISCHARGED)
    contact = contact_acts(form(closes=(DISCHARGE,)), both)[1]
    assert isinstance(contact, Contact)
    assert contact.discharged == DISCHARGED


def test_that_one_whose_role_is_not_known_is_asked_for_it() -> None:
    stranger = basis(user="lokal bruker", role="annet")
    assert Fault.NO_ROLE in contact_faults(form(), stranger)
    assert Fault.NO_ROLE not in contact_faults(form(outcome=Outcome.NO_ANSWER), stranger)
    assert Fault.NO_ROLE not in contact_faults(form(), basis())
    answered = form(role="lege")
    assert Fault.NO_ROLE not in contact_faults(answered, stranger)
    assert contact_of(answered, stranger).role == "lege"
    assert contact_of(answered, basis()).role == "sykepleier", "who is in the team is what the team says"
