"""Membership, stop signs, what to know, questions, notes and the journal: rules and what is written."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from listeoversikt.followup.log.acts import KnownMark, Question, Urgent
from listeoversikt.followup.log.patient_acts import (
    Discussed,
    Flags,
    InJournal,
    JournalMark,
    MemberEnded,
    MemberFrom,
    RightPatient,
    Route,
    Sign,
    StopSign,
    StopSignLifted,
)
from listeoversikt.operations.act_faults import Fault
from listeoversikt.operations.patient_forms import (
    DiscussedForm,
    FlagsForm,
    JournalForm,
    KnownForm,
    LiftForm,
    MemberEndForm,
    MemberForm,
    QuestionForm,
    StopSignForm,
    UrgentForm,
)
from tests.followup.log_of import contact
from tests.operations.acting_bases import TODAY, basis

TICKED = RightPatient(day=TODAY)
YESTERDAY, TOMORROW, LATER = (TODAY + dt.timedelta(days=days) for days in (-1, 1, 30))
FOLLOWED = MemberFrom(day=dt.date(2026, 10, 1), route=Route.DOCTOR, why="Skrøpelig")


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({}, []),
        ({"day": None}, [Fault.NO_DATE]),
        ({"day": TOMORROW}, [Fault.FUTURE]),
        ({"day": dt.date(2010, 1, 1)}, [Fault.BEFORE_LIST]),
        ({"why": ""}, [Fault.NO_WHY]),
        ({"until": YESTERDAY}, [Fault.UNTIL_BEFORE_FROM]),
        ({"day": dt.date(2026, 10, 1), "until": TODAY}, [Fault.NOT_LATER]),
        ({"until": LATER}, []),
    ],
)
def test_each_rule_of_being_followed(typed: dict[str, Any], wrong: list[Fault]) -> None:
    good: dict[str, Any] = {"day": TODAY, "route": Route.SEARCH, "why": "Skrøpelig"}
    assert list(MemberForm(**good | typed).faults(basis(TICKED))) == wrong


def test_that_anybody_can_be_followed_and_nobody_twice() -> None:
    form = MemberForm(day=TODAY, route=Route.ENQUIRY, why=" Datter ringte ", until=LATER)
    written = MemberFrom(day=TODAY, route=Route.ENQUIRY, why="Datter ringte", until=LATER)
    assert form.acts(basis(TICKED, duties=())) == (written,)
    assert form.faults(basis(TICKED, FOLLOWED)) == (Fault.ALREADY_MEMBER,)
    again = basis(TICKED, FOLLOWED, MemberEnded(day=YESTERDAY, why="Frisk"))
    assert form.faults(again) == ()


@pytest.mark.parametrize(
    ("day", "why", "wrong"),
    [
        (TODAY, "Frisk", []),
        (dt.date(2026, 9, 30), "Frisk", [Fault.BEFORE_MEMBERSHIP]),
        (TOMORROW, "Frisk", [Fault.FUTURE]),
        (None, "Frisk", [Fault.NO_DATE]),
        (TODAY, " ", [Fault.NO_WHY]),
    ],
)
def test_each_rule_of_ending_it(day: dt.date | None, why: str, wrong: list[Fault]) -> None:
    assert list(MemberEndForm(day=day, why=why).faults(basis(TICKED, FOLLOWED))) == wrong


def test_that_one_who_is_not_followed_cannot_be_let_go() -> None:
    assert MemberEndForm(day=TODAY, why="x").faults(basis(TICKED)) == (Fault.NOT_MEMBER,)


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"sign": Sign.DEAD}, []),
        ({"sign": Sign.DEAD, "day": TOMORROW}, [Fault.FUTURE]),
        ({"sign": Sign.DEAD, "day": None}, [Fault.NO_DATE]),
        ({"sign": Sign.IN_HOSPITAL, "day": YESTERDAY}, []),
        ({"sign": Sign.AWAY}, [Fault.NO_UNTIL]),
        ({"sign": Sign.AWAY, "until": TODAY}, [Fault.UNTIL_BEFORE_FROM]),
        ({"sign": Sign.AWAY, "day": YESTERDAY, "until": TODAY}, [Fault.NOT_LATER]),
        ({"sign": Sign.AWAY, "day": TOMORROW, "until": LATER}, []),
    ],
)
def test_each_rule_of_stop_signs(typed: dict[str, Any], wrong: list[Fault]) -> None:
    assert list(StopSignForm(**{"day": TODAY} | typed).faults(basis(TICKED))) == wrong


def test_that_a_sign_is_set_once_and_dead_is_taken_back_by_a_leader() -> None:
    dead = StopSign(sign=Sign.DEAD, day=YESTERDAY)
    standing = basis(TICKED, dead)
    assert StopSignForm(sign=Sign.DEAD, day=TODAY).faults(standing) == (Fault.SIGN_THERE,)
    assert LiftForm(sign=Sign.DEAD).faults(standing) == (Fault.NEEDS_LEADER,)
    leader = LiftForm(sign=Sign.DEAD, right_patient=True)
    by_leader = basis(TICKED, dead, user="lege-1", role="lege")
    assert leader.faults(by_leader) == ()
    assert StopSignLifted(sign=Sign.DEAD) in leader.acts(by_leader)
    assert LiftForm(sign=Sign.MOVED).faults(standing) == (Fault.SIGN_NOT_THERE,)


def test_that_only_one_who_is_away_has_a_day_of_return() -> None:
    form = StopSignForm(sign=Sign.PALLIATIVE, day=TODAY, until=LATER)
    assert form.acts(basis(TICKED)) == (StopSign(sign=Sign.PALLIATIVE, day=TODAY),)


def test_what_the_small_forms_write() -> None:
    seen = basis(TICKED)
    assert UrgentForm(on=True).acts(seen) == (Urgent(on=True),)
    assert KnownForm(known=False).acts(seen) == (KnownMark(known=False),)
    assert QuestionForm(text=" Øke dosen? ").acts(seen) == (Question(text="Øke dosen?"),)
    assert QuestionForm(text=" ").faults(seen) == (Fault.NO_TEXT,)
    assert QuestionForm(text="x", to="spl-9").faults(seen) == (Fault.HAS_LEFT,)
    flags = Flags(interpreter="polsk", home_safety=True)
    assert FlagsForm(flags=flags).acts(seen) == (flags,)
    assert DiscussedForm(day=TODAY, text=" Enige ").acts(seen) == (Discussed(day=TODAY, text="Enige"),)
    assert DiscussedForm(day=TOMORROW).faults(seen) == (Fault.FUTURE,)


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({}, []),
        ({"of": ()}, [Fault.NO_DUTY]),
        ({"day": None}, [Fault.NO_DATE]),
        ({"day": TOMORROW}, [Fault.FUTURE]),
        ({"day": dt.date(2026, 10, 30)}, [Fault.BEFORE_EVENT]),
        ({"state": InJournal.NOT_NEEDED}, [Fault.NO_WHY]),
        ({"state": InJournal.NOT_NEEDED, "why": "Feil pasient", "day": None}, []),
    ],
)
def test_each_rule_of_the_journal_mark(typed: dict[str, Any], wrong: list[Fault]) -> None:
    good: dict[str, Any] = {"of": ("u2",), "state": InJournal.YES, "day": TODAY}
    seen = basis(TICKED, contact("2026-11-02"))
    assert list(JournalForm(**good | typed).faults(seen)) == wrong


def test_what_the_journal_mark_writes() -> None:
    seen = basis(TICKED, contact("2026-11-02"))
    yes = JournalForm(of=("u2",), state=InJournal.YES, day=TODAY, why="bort")
    assert yes.acts(seen) == (JournalMark(of="u2", state=InJournal.YES, day=TODAY),)
    no = JournalForm(of=("u2",), state=InJournal.NOT_NEEDED, day=TODAY, why=" Prøve ")
    assert no.acts(seen) == (JournalMark(of="u2", state=InJournal.NOT_NEEDED, why="Prøve"),)
