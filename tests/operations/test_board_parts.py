"""The board's parts about answers, those in hospital, those followed with nothing planned, and proposals."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from listeoversikt.clinical.workdays import workday_after
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Answer,
    AppointmentWanted,
    Channel,
    NextTry,
    Question,
    Reply,
    Task,
    Urgent,
)
from listeoversikt.followup.log.patient_acts import (
    Discussed,
    MemberEnded,
    MemberFrom,
    Route,
    Sign,
    StopSign,
    StopSignLifted,
)
from listeoversikt.followup.log.plan_acts import PlanStarted
from listeoversikt.followup.reasons import DueState
from listeoversikt.operations.acting import act
from listeoversikt.operations.board_items import BoardItem, Part, Stuck
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.row_log import answers_to
from listeoversikt.operations.team_board import MANY_LATE, TeamBoard, team_board
from listeoversikt.operations.team_deeds import answers, answers_seen, booked, discussed, may_mark_seen
from listeoversikt.operations.worklist_rows import WorklistLine, worklist_page, worklist_rows
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY
from tests.operations.team_office import CALLED, OTHERS, SILENT, TEAM, do, seen, team_office

ASKED = Question(text="Kan hun slutte med furosemid?")
WANTED = AppointmentWanted(what=Channel.HOME_VISIT, with_role="sykepleier")
LATER = TODAY + dt.timedelta(days=30)


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    return team_office(store, folder)


def board(view: View, before: TeamBoard | None = None) -> TeamBoard:
    return team_board(view, worklist_rows(view), before)


def outside_journal(view: View) -> list[BoardItem]:
    return [item for item in board(view).items if item.part is not Part.JOURNAL]


def patients(view: View, part: Part) -> list[str]:
    return [item.patient_id for item in board(view).of_part(part)]


# -- the doctor's answer ------------------------------------------------------------------------------------------


def answered(office: Office, reply: Reply, who: str = "lege-1") -> View:
    """One asked by spl-1 and answered."""
    view = do(office, CALLED, ASKED)
    (item,) = board(view).of_part(Part.TO_DOCTOR)
    return act(office, answers([item], reply), who=who).view


def row_of(view: View, patient: str, user: str = "") -> WorklistLine:
    return next(line for line in worklist_page(view, user=user).lines if line.patient_id == patient)


@pytest.mark.parametrize("reply", [Reply.YES, Reply.NO])
def test_that_an_answer_stands_with_the_one_who_asked_until_it_is_seen(reply: Reply, office: Office) -> None:
    view = answered(office, reply)
    (item,) = board(view).of_part(Part.ANSWERED)
    assert (item.patient_id, item.by, item.to, item.asked) == (CALLED, "lege-1", "spl-1", ASKED.text)
    assert patients(view, Part.TO_DOCTOR) == []
    assert [answer.reply for answer in row_of(view, CALLED, "spl-1").log.answers] == [reply]
    assert row_of(view, CALLED, "lege-1").log.answers == ()
    assert answers_to(view.book.records.values(), "spl-1") == 1
    assert may_mark_seen(view, item, "spl-1")
    assert not may_mark_seen(view, item, "spl-2")
    done = act(office, discussed([CALLED], TODAY), who="spl-1").view
    assert patients(done, Part.ANSWERED) == [CALLED]
    after = act(office, answers_seen([item]), who="spl-1").view
    assert patients(after, Part.ANSWERED) == []
    assert row_of(after, CALLED, "spl-1").log.answers == ()
    assert answers_to(after.book.records.values(), "spl-1") == 0


def test_that_talk_to_me_stands_with_both_until_it_is_discussed(office: Office) -> None:
    view = answered(office, Reply.TALK)
    (item,) = board(view).of_part(Part.TO_DOCTOR)
    assert (item.by, item.to, board(view).of_part(Part.ANSWERED)[0].to) == ("spl-1", "lege-1", "spl-1")
    members = {one.who: one.waiting for one in board(view).members}
    assert (members["lege-1"], members["spl-1"]) == (1, 1)
    after = act(office, discussed([CALLED], TODAY, "ringt"), who="lege-1").view
    assert patients(after, Part.TO_DOCTOR) == patients(after, Part.ANSWERED) == []


def test_that_talk_to_me_is_over_for_both_when_it_is_seen(office: Office) -> None:
    view = answered(office, Reply.TALK)
    after = act(office, answers_seen(board(view).items), who="spl-1").view
    assert patients(after, Part.TO_DOCTOR) == patients(after, Part.ANSWERED) == []


def test_that_an_older_talk_doesnt_take_away_a_new_answer(office: Office) -> None:
    do(office, CALLED, Discussed(day=TODAY))
    assert patients(answered(office, Reply.TALK), Part.ANSWERED) == [CALLED]


def test_that_another_answer_is_to_be_seen_anew(office: Office) -> None:
    items = board(answered(office, Reply.YES)).of_part(Part.ANSWERED)
    act(office, answers_seen(items), who="spl-1")
    view = do(office, CALLED, Answer(of=items[0].of, reply=Reply.NO), who="lege-1")
    assert patients(view, Part.ANSWERED) == [CALLED]


def test_that_nobody_waits_for_an_answer_of_ones_own(office: Office) -> None:
    assert patients(answered(office, Reply.NO, who="spl-1"), Part.ANSWERED) == []


def test_that_an_answer_goes_to_whom_stands_in(store: Store, folder: Path) -> None:
    away = {"deputy": "spl-2", "deputy_from": "2026-04-01", "deputy_until": "2026-05-01"}
    team = [member | (away if member["id"] == "spl-1" else {}) for member in TEAM]
    view = answered(team_office(store, folder, team=team), Reply.NO)
    (item,) = board(view).of_part(Part.ANSWERED)
    assert item.to == "spl-2"
    assert may_mark_seen(view, item, "spl-2")


# -- in hospital --------------------------------------------------------------------------------------------------


def in_hospital(days: int) -> StopSign:
    return StopSign(sign=Sign.IN_HOSPITAL, day=TODAY - dt.timedelta(days=days))


@pytest.mark.parametrize(("days", "part"), [(0, Part.IN_HOSPITAL), (6, Part.IN_HOSPITAL), (7, Part.STUCK)])
def test_that_in_hospital_is_asked_about_from_the_seventh_day(days: int, part: Part, office: Office) -> None:
    sign = in_hospital(days)
    own = [item for item in outside_journal(do(office, OTHERS, sign)) if item.patient_id == OTHERS]
    assert [(item.part, item.since, item.act, item.to) for item in own] == [(part, sign.day, sign, "spl-2")]
    assert own[0].stuck == ((Stuck.IN_HOSPITAL,) if part is Part.STUCK else ())


def test_that_a_discharge_known_since_ends_in_hospital(office: Office) -> None:
    view = do(office, CALLED, in_hospital(200))
    assert not [item for item in outside_journal(view) if isinstance(item.act, StopSign)]


def test_that_a_sign_taken_away_and_one_to_come_are_not_on_the_board(office: Office) -> None:
    do(office, OTHERS, in_hospital(9))
    view = do(office, OTHERS, StopSignLifted(sign=Sign.IN_HOSPITAL))
    view = do(office, SILENT, in_hospital(-1))
    assert not [item for item in outside_journal(view) if isinstance(item.act, StopSign)]


def test_that_away_past_its_day_isnt_stuck(office: Office) -> None:
    before = [item.key for item in outside_journal(seen(office))]
    sign = StopSign(sign=Sign.AWAY, day=TODAY - dt.timedelta(30), until=TODAY - dt.timedelta(9))
    assert [item.key for item in outside_journal(do(office, SILENT, sign))] == before


# -- one who doesn't want to be called ----------------------------------------------------------------------------


def test_that_a_discharge_of_one_who_wont_be_called_stands_with_the_doctor_and_its_due_state(
    office: Office,
) -> None:
    view = seen(office)
    lines = [replace(line, to_doctor=line.patient_id in (CALLED, OTHERS)) for line in worklist_rows(view)]
    found = team_board(view, lines)
    (item,) = found.of_part(Part.TO_DOCTOR)
    assert (item.patient_id, item.to, item.stuck) == (CALLED, "lege-1", ())
    assert item.line is not None
    assert (item.line.state, item.since) == (DueState.OVERDUE, item.line.due)
    stuck = [item.patient_id for item in found.of_part(Part.STUCK)]
    assert CALLED not in stuck
    assert OTHERS in stuck


# -- followed, nothing planned ------------------------------------------------------------------------------------

NOBODYS = "PAS-0005"
"""One on the list, with nothing on the worklist."""
FOLLOWED = MemberFrom(day=TODAY - dt.timedelta(days=40), route=Route.DOCTOR, why="faller")


def test_that_one_followed_with_nothing_planned_is_on_the_board(office: Office) -> None:
    assert NOBODYS not in {line.patient_id for line in worklist_rows(seen(office))}
    do(office, CALLED, FOLLOWED)
    view = do(office, NOBODYS, FOLLOWED)
    (item,) = board(view).of_part(Part.UNPLANNED)
    assert (item.patient_id, item.since, item.act) == (NOBODYS, FOLLOWED.day, FOLLOWED)
    ended = do(office, NOBODYS, MemberEnded(day=TODAY, why="flyttet"))
    assert patients(ended, Part.UNPLANNED) == []


@pytest.mark.parametrize(
    "planned",
    [
        WANTED,
        Task(to="spl-1", due=LATER, text="ring"),
        NextTry(day=LATER, channel=Channel.PHONE),
        StopSign(sign=Sign.IN_HOSPITAL, day=TODAY),
        PlanStarted(
            template="",
            day=TODAY,
            content={"next_review": LATER.isoformat()},
        ),
    ],
)
def test_that_something_planned_takes_one_followed_off_the_board(planned: Act, office: Office) -> None:
    assert patients(do(office, NOBODYS, FOLLOWED), Part.UNPLANNED) == [NOBODYS]
    assert patients(do(office, NOBODYS, planned), Part.UNPLANNED) == []


@pytest.mark.parametrize(("day", "unplanned"), [(0, []), (-1, [NOBODYS])])
def test_that_an_appointment_holds_until_its_day_has_gone(
    day: int, unplanned: list[str], office: Office
) -> None:
    do(office, NOBODYS, FOLLOWED)
    view = do(office, NOBODYS, WANTED)
    items = board(view).of_part(Part.BOOKING)
    view = act(office, booked(items, TODAY + dt.timedelta(days=day)), who="hs-1").view
    assert patients(view, Part.UNPLANNED) == unplanned


@pytest.mark.parametrize(("days", "over"), [(1, False), (0, True), (-20, True)])
def test_that_a_membership_to_be_thought_over_again_stands_there_whatever_is_planned(
    days: int, over: bool, office: Office
) -> None:
    until = TODAY + dt.timedelta(days=days)
    view = do(office, CALLED, msgspec.structs.replace(FOLLOWED, until=until))
    assert [item.since for item in board(view).of_part(Part.UNPLANNED)] == ([until] if over else [])


# -- proposals ----------------------------------------------------------------------------------------------------


def test_that_proposals_are_counted_by_doctor_with_the_oldest_day_known(office: Office) -> None:
    view = seen(office)
    waiting = [line.patient_id for line in worklist_rows(view) if line.proposed]
    (found,) = board(view).proposals
    assert (found.to, list(found.patients)) == ("lege-1", waiting)
    assert (found.oldest, found.undated, found.long_wait) == (TODAY, 0, False)
    members = {one.who: one.proposals for one in board(view).members}
    assert (members["lege-1"], members["spl-1"]) == (len(waiting), 0)


@pytest.mark.parametrize(("workdays", "late"), [(5, False), (6, True)])
def test_that_proposals_stand_still_after_five_working_days(
    workdays: int, late: bool, office: Office
) -> None:
    begun = {line.patient_id for line in worklist_rows(seen(office)) if line.proposed}
    today = workday_after(TODAY, workdays)
    view = office.refresh(today)
    assert view is not None
    mine, *stuck = board(view).proposals
    assert (mine.part, mine.oldest, mine.long_wait) == (Part.TO_DOCTOR, TODAY, late)
    waits = [line for line in worklist_rows(view) if line.waits and line.patient_id in begun]
    if len(waits) > MANY_LATE:
        assert [one.patients for one in stuck] == ([tuple(line.patient_id for line in waits)] if late else [])
    else:
        one_by_one = [
            item.patient_id for item in board(view).of_part(Part.STUCK) if Stuck.DOCTOR in item.stuck
        ]
        assert one_by_one == ([line.patient_id for line in waits] if late else [])


def test_that_an_urgent_proposal_stands_first_with_the_doctor(office: Office) -> None:
    waiting = [line for line in worklist_rows(seen(office)) if line.waits]
    last = waiting[-1].patient_id
    view = do(office, last, Urgent(on=True))
    assert next(line.patient_id for line in worklist_rows(view) if line.waits) == last
    shown = board(view)
    assert shown.of_part(Part.TO_DOCTOR)[0].patient_id == last
    (found,) = shown.proposals
    assert (found.patients[0], found.urgent) == (last, 1)


def test_that_proposals_of_lists_without_a_doctor_stand_with_nobody(store: Store, folder: Path) -> None:
    team = [member | ({"lists": ["L1"]} if member["id"] == "lege-1" else {}) for member in TEAM]
    found = board(seen(team_office(store, folder, team=team))).proposals
    assert SILENT in {one.to: one.patients for one in found}[""]
