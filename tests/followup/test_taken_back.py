"""«Feilført»: what can be taken back later, what went with a contact, and what is shown of what was."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import ACTS, Closed, Fulfilled, How, Proposed, TakenOn, Task
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_acts import InJournal, JournalMark, RightPatient
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEdited
from listeoversikt.followup.log.review_acts import ReviewListed
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.taken_back import KINDS, may_be_taken_back, taken_back, written_with
from tests.followup.log_of import contact
from tests.operations.random_acts import OF_THE_OFFICE, SAID

FIRST = dt.datetime(2026, 3, 20, 9, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 3, 21, 9, tzinfo=dt.UTC)
CALL = contact("2026-03-20")
DONE = Closed(reason=Reason.COPD_CONTROL, how=How.DONE, day=dt.date(2026, 3, 20))


def entry(number: int, act: Act | None, at: dt.datetime = FIRST, **more: str) -> Entry:
    return Entry(number, f"u{number}", at, "spl-1", "A", act, **more)


def test_that_what_was_taken_back_with_a_why_is_found_with_who_did_it() -> None:
    by = entry(2, None, LATER, undoes="u1", why="Feil pasient")
    (found,) = taken_back((entry(1, CALL), by))
    assert (found.entry.act, found.by.why, found.by.at) == (CALL, "Feil pasient", LATER)


def test_that_a_slip_undone_at_once_is_not_shown() -> None:
    assert taken_back((entry(1, CALL), entry(2, None, undoes="u1"))) == ()


def test_that_what_stands_again_is_not_shown_as_taken_back_and_again_when_that_is_undone() -> None:
    raw = (entry(1, CALL), entry(2, None, undoes="u1", why="Feil"), entry(3, None, undoes="u2"))
    assert taken_back(raw) == ()
    assert PatientRecord(raw).contacts
    again = (*raw, entry(4, None, undoes="u3"))
    assert [one.entry.uuid for one in taken_back(again)] == ["u1"]
    assert not PatientRecord(again).contacts


def test_that_what_was_saved_with_a_contact_goes_with_it_and_nothing_else() -> None:
    task = Task(to="lege", due=None, text="Ring")
    record = PatientRecord(
        (entry(1, task), entry(2, CALL, LATER), entry(3, DONE, LATER), entry(4, task, LATER)),
    )
    assert [one.uuid for one in written_with(record, record.entries[1])] == ["u2", "u3", "u4"]
    assert [one.uuid for one in written_with(record, record.entries[2])] == ["u3"]


def test_that_what_people_did_can_be_taken_back_ticks_too_and_not_what_the_program_did() -> None:
    seen = Fulfilled(reason=Reason.COPD_CONTROL, table="kontakter", day=dt.date(2026, 3, 1), extract=2)
    mark = JournalMark(of="u1", state=InJournal.YES)
    tick = RightPatient(day=dt.date(2026, 3, 20))
    record = PatientRecord((entry(1, CALL), entry(2, seen), entry(3, mark), entry(4, DONE), entry(5, tick)))
    assert [one.uuid for one in may_be_taken_back(record)] == ["u5", "u4", "u3", "u1"]


def test_that_every_kind_of_act_about_a_patient_is_either_taken_back_here_or_the_programs_own() -> None:
    of_nobody = {TakenOn, Proposed, Fulfilled, ReviewListed}
    assert set(ACTS.values()) - OF_THE_OFFICE - of_nobody == set(KINDS)


@given(said=st.one_of(*(SAID[kind] for kind in KINDS if kind in SAID)))
def test_that_the_tick_goes_with_the_contact_it_was_saved_with_and_any_act_may_go_alone(said: Act) -> None:
    tick = RightPatient(day=dt.date(2026, 3, 20))
    record = PatientRecord((entry(1, tick), entry(2, CALL), entry(3, said, LATER)))
    assert [one.uuid for one in written_with(record, record.entries[1])] == ["u2", "u1"]
    assert [one.uuid for one in written_with(record, record.entries[2])] == ["u3"]
    gone = PatientRecord((*record.raw, entry(4, None, LATER, undoes="u3", why="Feil pasient")))
    assert [one.entry.uuid for one in taken_back(gone.raw)] == ["u3"]
    assert [one.uuid for one in gone.entries] == ["u1", "u2"]


def test_that_what_one_person_wrote_in_a_plan_in_a_day_is_taken_back_together() -> None:
    first, second = (PlanEdited(plan="p", changes={"risk": text}) for text in ("Fall", "Fall hjemme"))
    elsewhere = PlanEdited(plan="annen", changes={"risk": "Fall"})
    record = PatientRecord(
        (entry(1, first), entry(2, CALL), entry(3, second), entry(4, elsewhere), entry(5, first, LATER))
    )
    assert [one.uuid for one in may_be_taken_back(record)] == ["u5", "u4", "u3", "u2"]
    assert [one.uuid for one in written_with(record, record.entries[2])] == ["u3", "u1"]
    assert [one.uuid for one in written_with(record, record.entries[4])] == ["u5"]
    backs = (entry(number + 5, None, LATER, undoes=f"u{number}", why="Feil plan") for number in (3, 1))
    assert [one.entry.uuid for one in taken_back((*record.raw, *backs))] == ["u3"], "one line, as it stood"
