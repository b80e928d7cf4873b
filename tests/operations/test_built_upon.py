"""Undo takes nothing away that a colleague has built upon: a task done, a question answered, a plan edited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Answer,
    AnswerSeen,
    AppointmentSet,
    AppointmentWanted,
    Channel,
    Closed,
    Contact,
    Fulfilled,
    How,
    Outcome,
    Postponed,
    Question,
    Reply,
    Task,
    Urgent,
)
from listeoversikt.followup.log.patient_acts import InJournal, JournalMark
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanReviewed, PlanStarted
from listeoversikt.followup.log.review_acts import Decision, Reviewed, ReviewListed, ReviewStarted
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.acting import Acted, BuiltUpon, ChangedMeanwhile, Deed, act, take_back
from listeoversikt.operations.office import Office, View
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY

TASK = Task(to="spl-2", due=dt.date(2026, 4, 22), text="Ring om hjelpemidler")
PLAN = PlanStarted(template="copd", content={}, plan="p-1")
CONTACT = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier")
SESSION = ReviewStarted(title="x", criteria={}, count=1, day=TODAY, session="s-1")


def done(of: str) -> Act:
    return Closed(reason=Reason.HANDED_OVER, of=of, how=How.DONE, day=TODAY)


BUILT: dict[str, tuple[Act, Callable[[str], Act]]] = {
    "task done": (TASK, done),
    "task put off": (
        TASK,
        lambda of: Postponed(reason=Reason.HANDED_OVER, of=of, until=dt.date(2026, 4, 27), why="x"),
    ),
    "question answered": (Question(text="x"), lambda of: Answer(of=of, reply=Reply.YES)),
    "question's answer seen": (Question(text="x"), lambda of: AnswerSeen(of=of)),
    "appointment booked": (
        AppointmentWanted(what=Channel.CONSULTATION, with_role="lege"),
        lambda of: AppointmentSet(of=of, day=dt.date(2026, 4, 22)),
    ),
    "contact in the journal": (CONTACT, lambda of: JournalMark(of=of, state=InJournal.YES, day=TODAY)),
    "plan edited": (PLAN, lambda of: PlanEdited(plan="p-1", changes={"note": "x"})),
    "plan gone through": (
        PLAN,
        lambda of: PlanReviewed(plan="p-1", day=TODAY, next_review=None, content={}),
    ),
    "a plan's duty done": (
        PLAN,
        lambda of: Closed(reason=Reason.PLAN_STEP, of="p-1/m-1", how=How.DONE, day=TODAY),
    ),
}


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    one = Office(store, folder)
    one.refresh(TODAY)
    return one


@pytest.fixture
def patient(office: Office) -> str:
    return view_of(office).shown_ids[0]


def view_of(office: Office) -> View:
    assert office.view is not None
    return office.view


def log_length(office: Office) -> int:
    return len(office.store.events())


def by_colleague(office: Office, patient: str, what: Act, who: str = "spl-2") -> Acted:
    return act(office, [Deed(what, patient)], who=who)


@pytest.mark.parametrize("what", BUILT)
def test_that_what_a_colleague_has_built_upon_is_not_taken_away(
    what: str, office: Office, patient: str
) -> None:
    first, make = BUILT[what]
    acted = act(office, [Deed(first, patient)], who="spl-1")
    by_colleague(office, patient, make(acted.events[0].uuid))
    before = log_length(office)
    with pytest.raises(BuiltUpon) as stopped:
        take_back(office, acted, who="spl-1")
    assert isinstance(stopped.value, ChangedMeanwhile)
    assert [entry.who for entry in stopped.value.entries] == ["spl-2"]
    assert log_length(office) == before


@pytest.mark.parametrize("what", BUILT)
def test_that_what_one_has_built_upon_oneself_is_taken_away(what: str, office: Office, patient: str) -> None:
    first, make = BUILT[what]
    acted = act(office, [Deed(first, patient)], who="spl-1")
    by_colleague(office, patient, make(acted.events[0].uuid), who="spl-1")
    take_back(office, acted, who="spl-1")


def test_that_a_sessions_decisions_by_another_keep_the_session(office: Office, patient: str) -> None:
    deeds = [Deed(SESSION), Deed(ReviewListed(session="s-1", place=0), patient)]
    acted = act(office, deeds, who="lege-1")
    decided = Reviewed(session="s-1", decision=Decision.NOT_NOW, day=TODAY)
    mine = by_colleague(office, patient, decided)
    with pytest.raises(BuiltUpon):
        take_back(office, acted, who="lege-1")
    take_back(office, mine, who="spl-2")
    take_back(office, acted, who="lege-1")


def test_that_a_colleague_who_took_it_back_is_no_hindrance(office: Office, patient: str) -> None:
    acted = act(office, [Deed(TASK, patient)], who="spl-1")
    theirs = by_colleague(office, patient, done(acted.events[0].uuid))
    take_back(office, theirs, who="spl-2")
    gone = take_back(office, acted, who="spl-1")
    assert not gone.view.record(patient).tasks


def test_that_it_is_seen_also_when_the_act_was_taken_back_and_done_again(
    office: Office, patient: str
) -> None:
    acted = act(office, [Deed(TASK, patient)], who="spl-1")
    again = take_back(office, take_back(office, acted, who="spl-1"), who="spl-1")
    assert again.stands
    by_colleague(office, patient, done(acted.events[0].uuid))
    with pytest.raises(BuiltUpon):
        take_back(office, again, who="spl-1")


def test_that_doing_it_again_is_never_refused(office: Office, patient: str) -> None:
    acted = act(office, [Deed(TASK, patient)], who="spl-1")
    gone = take_back(office, acted, who="spl-1")
    by_colleague(office, patient, done(acted.events[0].uuid))
    assert take_back(office, gone, who="spl-1").stands


def test_that_what_a_colleague_does_beside_it_is_no_hindrance(office: Office, patient: str) -> None:
    acted = act(office, [Deed(TASK, patient)], who="spl-1")
    by_colleague(office, patient, Urgent(on=True))
    by_colleague(office, view_of(office).shown_ids[1], CONTACT)
    assert not take_back(office, acted, who="spl-1").view.record(patient).tasks


def test_that_what_the_program_writes_is_no_hindrance(office: Office, patient: str) -> None:
    acted = act(office, [Deed(TASK, patient)], who="spl-1")
    shown = Fulfilled(
        reason=Reason.HANDED_OVER, of=acted.events[0].uuid, table="kontakter", day=TODAY, extract=1
    )
    by_colleague(office, patient, shown, who="uttrekket")
    take_back(office, acted, who="spl-1")
