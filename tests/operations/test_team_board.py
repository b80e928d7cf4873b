"""The team's board: today's by owner, stuck, the doctor's, bookings, and what isn't in the journal."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from listeoversikt.followup.log.acts import (
    Answer,
    AppointmentSet,
    AppointmentWanted,
    Assigned,
    Channel,
    Closed,
    Contact,
    How,
    Outcome,
    Question,
    Reply,
    Task,
)
from listeoversikt.followup.log.patient_acts import InJournal, JournalMark, Sign, StopSign
from listeoversikt.followup.reasons import Reason, RowReason
from listeoversikt.operations.acting import act
from listeoversikt.operations.board_items import Part, Stuck
from listeoversikt.operations.evening_text import evening_text
from listeoversikt.operations.journal_text import who_line, who_of
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.team_board import TeamBoard, team_board
from listeoversikt.operations.team_deeds import (
    Fault,
    answers,
    approvals,
    booked,
    check_booked,
    check_not_now,
    discussed,
    givers,
    hand_over,
    journal_marks,
    not_now,
    reviews_closed,
)
from listeoversikt.operations.worklist_rows import worklist_rows
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY
from tests.operations.team_office import CALLED, OTHERS, OVERDUE, SILENT, TEAM, do, seen, team_office

ASKED = Question(text="Kan hun slutte med furosemid?")
CALL = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier", minutes=25)
TRIED = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier")
WANTED = AppointmentWanted(what=Channel.HOME_VISIT, with_role="sykepleier")
PREPARED = Closed(reason=Reason.MEDICINE_REVIEW, how=How.DONE, day=TODAY, prepared=True)
LATER = TODAY + dt.timedelta(days=30)


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    return team_office(store, folder)


def board(view: View, before: TeamBoard | None = None) -> TeamBoard:
    return team_board(view, worklist_rows(view), before)


def patients(view: View, part: Part) -> list[str]:
    return [item.patient_id for item in board(view).of_part(part)]


def test_that_a_question_stands_with_the_lists_doctor_until_it_is_answered(office: Office) -> None:
    view = do(office, CALLED, ASKED)
    (item,) = board(view).of_part(Part.TO_DOCTOR)
    assert (item.patient_id, item.by, item.to, item.person) == (CALLED, "spl-1", "lege-1", item.person)
    assert item.person.endswith(", L1")
    act(office, answers([item], Reply.YES), who="lege-1")
    assert patients(seen(office), Part.TO_DOCTOR) == []
    assert isinstance(seen(office).record(CALLED).questions[0].answer, Answer)


def test_that_a_nurses_medicine_review_is_prepared_and_a_doctor_closes_it(office: Office) -> None:
    view = do(office, CALLED, PREPARED)
    items = board(view).of_part(Part.TO_DOCTOR)
    assert [item.act for item in items] == [PREPARED]
    act(office, reviews_closed(view, items), who="lege-1")
    assert patients(seen(office), Part.TO_DOCTOR) == []


def test_that_a_doctors_own_medicine_review_waits_for_nobody(office: Office) -> None:
    done = msgspec.structs.replace(PREPARED, prepared=False)
    assert patients(do(office, CALLED, done, who="lege-1"), Part.TO_DOCTOR) == []


def test_that_a_booking_waits_for_the_secretary_until_it_has_its_day(office: Office) -> None:
    (item,) = board(do(office, OTHERS, WANTED)).of_part(Part.BOOKING)
    assert item.to == "hs-1"
    act(office, booked([item], LATER, "09.30"), who="hs-1")
    assert patients(seen(office), Part.BOOKING) == []
    found = seen(office).record(OTHERS).bookings[0].booked
    assert isinstance(found, AppointmentSet) and (found.day, found.clock) == (LATER, "09.30")


def test_that_a_contact_is_on_the_evening_list_until_it_is_in_the_journal(office: Office) -> None:
    items = board(do(office, CALLED, CALL)).of_part(Part.JOURNAL)
    assert [item.patient_id for item in items] == [CALLED]
    act(office, journal_marks(items, InJournal.YES, TODAY), who="spl-1")
    assert patients(seen(office), Part.JOURNAL) == []
    (mark,) = seen(office).record(CALLED).journal_marks.values()
    assert (mark.state, mark.day) == (InJournal.YES, TODAY)


def test_that_many_are_marked_in_one_step_and_not_needed_says_why(office: Office) -> None:
    do(office, CALLED, CALL)
    items = board(do(office, OVERDUE, CALL)).of_part(Part.JOURNAL)
    acted = act(office, journal_marks(items, InJournal.NOT_NEEDED, TODAY, "dobbelt"), who="spl-1")
    assert len(acted.events) == 2
    marks = [acted.view.record(patient).journal_marks for patient in (CALLED, OVERDUE)]
    assert {mark.why for found in marks for mark in found.values()} == {"dobbelt"}


def test_that_an_attempt_isnt_asked_about(office: Office) -> None:
    assert patients(do(office, CALLED, TRIED), Part.JOURNAL) == []


def test_that_attempts_are_one_line_when_a_letter_is_sent_or_the_clock_is_over(office: Office) -> None:
    discharged = next(r.of for r in row_reasons(seen(office), OVERDUE) if r.reason is Reason.DISCHARGE)
    day = dt.date.fromisoformat(discharged)
    tried = Contact(
        day=TODAY, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier", discharged=day
    )
    do(office, OVERDUE, tried)
    view = do(office, OVERDUE, tried)
    assert team_board(view, ()).of_part(Part.JOURNAL) == ()
    gone = Closed(
        reason=Reason.DISCHARGE, of=discharged, how=How.NOT_APPLICABLE, day=TODAY, why="Svarer ikke"
    )
    view = do(office, OVERDUE, gone)
    tries, _ = team_board(view, ()).of_part(Part.JOURNAL)
    assert (tries.tried, tries.tried_in_vain) == (2, True)
    text = evening_text(view, [tries]).splitlines()[1]
    assert text.count("telefon") == 2
    assert text.startswith("Forsøkt å nå pasienten etter utskrivning")
    assert text.endswith("(ikke svar). Ikke nådd.")


def test_that_a_letter_tells_of_the_attempts_before_it(office: Office) -> None:
    letter = Contact(day=TODAY, channel=Channel.LETTER, outcome=Outcome.SENT, role="sykepleier")
    discharged = next(r.of for r in row_reasons(seen(office), OVERDUE) if r.reason is Reason.DISCHARGE)
    day = dt.date.fromisoformat(discharged)
    tried = Contact(
        day=TODAY, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier", discharged=day
    )
    view = do(office, OVERDUE, tried, letter)
    (item,) = team_board(view, ()).of_part(Part.JOURNAL)
    assert (item.tried, item.tried_in_vain) == (1, False)
    assert "Forsøkt før: telefon" in evening_text(view, [item])


def row_reasons(view: View, patient: str) -> tuple[RowReason, ...]:
    return next(row.reasons for row in view.scored.worklist if row.patient_id == patient)


def test_that_the_evening_text_is_one_patients_alone(office: Office) -> None:
    do(office, CALLED, CALL)
    view = do(office, OVERDUE, CALL)
    items = board(view).of_part(Part.JOURNAL)
    text = evening_text(view, items)
    who = {item.patient_id: who_line(who_of(view, item.patient_id)) for item in items}
    assert text.startswith(who[items[0].patient_id]) and who[items[1].patient_id] not in text
    assert text.count("Telefon") == 1
    assert evening_text(view, []) == ""


def test_that_over_the_limit_or_tried_twice_is_stuck_and_proposals_are_not(office: Office) -> None:
    view = do(office, OTHERS, TRIED, TRIED)
    stuck = {item.patient_id: item.stuck for item in board(view).of_part(Part.STUCK)}
    assert stuck[CALLED] == (Stuck.OVERDUE,)
    assert stuck[OTHERS] == (Stuck.OVERDUE, Stuck.ATTEMPTS)
    assert SILENT not in stuck


def test_that_the_dead_want_no_appointment_but_their_contact_belongs_in_the_journal(office: Office) -> None:
    view = do(office, CALLED, WANTED, ASKED, CALL, StopSign(sign=Sign.DEAD, day=TODAY))
    assert {item.part for item in board(view).items if item.patient_id == CALLED} == {Part.JOURNAL}


def test_that_todays_is_told_by_member_with_hours_and_what_waits(office: Office) -> None:
    view = do(office, CALLED, ASKED, CALL)
    members = {one.who: one for one in board(view).members}
    assert list(members) == ["lege-1", "spl-1", "spl-2", "hs-1"]
    one = members["spl-1"]
    assert (one.hours, len(one.done.patients), one.overdue > 0) == (1.0, 1, True)
    assert members["lege-1"].waiting == 1
    assert one.open == sum(not line.waits and "spl-1" in line.log.owners for line in worklist_rows(view))


def test_that_a_board_read_on_is_the_same_as_one_read_anew(office: Office) -> None:
    first = board(do(office, CALLED, ASKED, CALL))
    view = do(office, OVERDUE, WANTED)
    assert board(view, first).items == board(view).items
    kept = [item for item in board(view, first).items if item.patient_id == CALLED and item.line is None]
    assert all(any(item is old for old in first.items) for item in kept) and kept


# -- hand-over and absence ----------------------------------------------------------------------------------------


def test_that_a_colleagues_patients_are_handed_over_with_clocks_intact(office: Office) -> None:
    view = seen(office)
    before = {line.patient_id: (line.due, line.state) for line in worklist_rows(view)}
    lines = worklist_rows(view)
    deeds = hand_over(view, lines, "spl-1", "spl-2", why="ferie")
    assert len(deeds) == len({deed.patient for deed in deeds}) == givers(view, lines)["spl-1"]
    after = worklist_rows(act(office, deeds, who="spl-1").view)
    assert not any("spl-1" in line.log.owners for line in after)
    assert {line.patient_id: (line.due, line.state) for line in after} == before


def test_that_only_the_marked_are_handed_over(office: Office) -> None:
    view = seen(office)
    (deed,) = hand_over(view, worklist_rows(view), "spl-1", "spl-2", only={CALLED, OTHERS})
    assert (deed.patient, deed.act) == (CALLED, Assigned(to="spl-2"))


def test_that_nothing_stays_with_one_who_is_away_or_has_left(store: Store, folder: Path) -> None:
    away = {"deputy": "spl-2", "deputy_from": "2026-04-01", "deputy_until": "2026-05-01"}
    team = [member | (away if member["id"] == "spl-1" else {}) for member in TEAM]
    office = team_office(store, folder, team=team)
    view = do(office, CALLED, Assigned(to="spl-1"))
    lines = {line.patient_id: line for line in worklist_rows(view)}
    assert lines[CALLED].log.owner == "spl-2"
    assert not any("spl-1" in line.log.owners for line in lines.values())
    assert givers(view, lines.values())["spl-1"] == 1
    (deed,) = hand_over(view, [lines[CALLED]], "spl-1", "lege-1")
    assert deed.act == Assigned(to="lege-1")


# -- the doctor ---------------------------------------------------------------------------------------------------


def test_that_a_yes_takes_everything_that_waits_and_brings_the_row_up(office: Office) -> None:
    line = next(line for line in worklist_rows(seen(office)) if line.patient_id == SILENT)
    assert line.waits
    after = worklist_rows(act(office, approvals([line]), who="lege-1").view)
    found = next(line for line in after if line.patient_id == SILENT)
    assert (found.waits, found.proposed) == (False, ())


def test_that_not_now_closes_the_proposal_until_its_day(office: Office) -> None:
    line = next(line for line in worklist_rows(seen(office)) if line.patient_id == SILENT)
    after = worklist_rows(act(office, not_now([line], LATER, "innlagt"), who="lege-1").view)
    assert SILENT not in {line.patient_id for line in after}


@pytest.mark.parametrize(
    ("until", "why", "faults"),
    [
        (None, "", (Fault.NO_DATE, Fault.NO_REASON)),
        (TODAY, "x", (Fault.NOT_AHEAD,)),
        (LATER, " ", (Fault.NO_REASON,)),
        (LATER, "x", ()),
    ],
)
def test_that_not_now_needs_a_day_ahead_and_a_reason(
    until: dt.date | None, why: str, faults: tuple[Fault, ...]
) -> None:
    assert check_not_now(until, why, TODAY) == faults


def test_that_an_appointment_is_today_or_later() -> None:
    assert check_booked(TODAY, TODAY) == ()
    assert check_booked(TODAY - dt.timedelta(days=1), TODAY) == (Fault.NOT_AHEAD,)
    assert check_booked(None, TODAY) == (Fault.NO_DATE,)


def test_that_discussed_is_said_once_a_patient(office: Office) -> None:
    deeds = discussed([CALLED, CALLED, OTHERS], TODAY, "ring datteren")
    assert [deed.patient for deed in deeds] == [CALLED, OTHERS]
    view = act(office, deeds, who="spl-1").view
    assert view.record(CALLED).discussed[0][1].text == "ring datteren"


def test_that_marks_and_answers_only_touch_their_own_kind(office: Office) -> None:
    items = board(do(office, CALLED, ASKED, CALL, WANTED)).items
    own = [item for item in items if item.patient_id == CALLED]
    kinds = [answers(own, Reply.YES), booked(own, LATER), journal_marks(own, InJournal.YES, TODAY)]
    assert [len(found) for found in kinds] == [1, 1, 1]
    assert isinstance(kinds[2][0].act, JournalMark)


@pytest.mark.parametrize("sign", [Sign.DEAD, Sign.MOVED])
def test_that_questions_and_bookings_of_one_who_is_gone_fall_off(sign: Sign, office: Office) -> None:
    view = do(office, CALLED, WANTED, ASKED, PREPARED, StopSign(sign=sign, day=TODAY))
    assert {item.part for item in board(view).items if item.patient_id == CALLED} <= {Part.JOURNAL}


def test_that_one_who_isnt_in_the_extract_any_more_keeps_only_what_belongs_in_the_journal(
    office: Office,
) -> None:
    view = do(office, CALLED, WANTED, CALL)
    without = {one: row for one, row in view.position.items() if one != CALLED}
    view.__dict__["position"] = without
    assert {item.part for item in team_board(view, ()).items} == {Part.JOURNAL}


def test_that_closing_the_review_closes_the_task_that_asked_for_it(office: Office) -> None:
    review = Reason.MEDICINE_REVIEW
    task = Task(to="lege", due=LATER, text="Forberedt", closes=review)
    view = do(office, CALLED, task)
    view = do(office, CALLED, PREPARED)
    act(office, reviews_closed(view, board(view).of_part(Part.TO_DOCTOR)), who="lege-1")
    record = seen(office).record(CALLED)
    (open_task,) = record.tasks
    assert (Reason.HANDED_OVER, open_task.uuid) in record.last_words
    assert patients(seen(office), Part.TO_DOCTOR) == []
