"""The card of a discharge: who has tried, the form, what comes next, and the deeds that its buttons ask for."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from listeoversikt.followup.after_discharge_form import Point, PointKind, shipped_points
from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.ladder import Rung
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Channel,
    Closed,
    Contact,
    HomeCareAsked,
    How,
    NextTry,
    Outcome,
    Question,
    Reopened,
    Ticked,
)
from listeoversikt.followup.next_attempt import NextStep
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.discharge_card import (
    DischargeCard,
    PointFault,
    check_point,
    discharge_card,
    sign_deed,
    step_deed,
    tick_deed,
)
from listeoversikt.operations.discharge_line import RungState
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.frames import ContactKind
from tests.followup.log_of import book_of, contact, date
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of

LEFT = date("2026-03-06")
TODAY = "2026-03-13"
DATE = Point("epikrise", "Epikrise", kind=PointKind.DATE)
NUMBER = Point("fall", "Fall", kind=PointKind.NUMBER)
TEXT = Point("resepter", "Resepter", kind=PointKind.TEXT)
TICK = Point("avtaler", "Avtaler")


def seen(*acts: Act, today: str = TODAY, settings: Settings | None = None, **tables: Any) -> View:
    people = patient_list(
        today,
        [person("Kari", 1940)],
        diagnoses=[("Kari", "2020-01-01", "ICPC-2", "K77")],
        stays=tables.pop("stays", [home()]),
        since="2024-01-01",
        **({"contacts": []} | tables),
    )
    return view_of(people, today, settings).with_log(book_of(*(("Kari", act) for act in acts)))


def home(came: str = "2026-03-02", left: str = "2026-03-06") -> dict[str, Any]:
    return stay("Kari", came, left, to="hjem", main="I500")


def card(*acts: Act, discharged: dt.date = LEFT, **more: Any) -> DischargeCard:
    view = seen(*acts, **more)
    line = next(line for line in discharge_rows(view, 90).lines if line.discharged == discharged)
    return discharge_card(view, line)


def test_that_one_set_aside_isnt_open_and_its_clock_stays() -> None:
    said = Closed(
        reason=Reason.DISCHARGE, of=LEFT.isoformat(), how=How.NOT_APPLICABLE, day=date(TODAY), why="Innlagt"
    )
    (before,) = discharge_rows(seen()).lines
    (line,) = discharge_rows(seen(said)).lines
    assert (before.open, before.set_aside) == (True, "")
    assert (line.open, line.set_aside) == (False, "Innlagt")
    assert (line.state, line.due, line.days_over) == (before.state, before.due, before.days_over)
    assert discharge_rows(seen(said, Reopened(reason=Reason.DISCHARGE, of=LEFT.isoformat()))).lines[0].open


def attempt(day: str) -> Contact:
    return contact(day, outcome=Outcome.NO_ANSWER)


def test_that_the_row_answers_a_logged_contact_at_once() -> None:
    before = discharge_rows(seen())
    after = discharge_rows(seen(contact("2026-03-10", outcome=Outcome.NEXT_OF_KIN, initiative=False)))
    assert before.lines[0].state is ClockState.OVERDUE
    line = after.lines[0]
    assert (line.state, line.contact) == (ClockState.DONE_IN_TIME, date("2026-03-10"))
    assert (line.logged, line.initiative, line.declined, line.next_of_kin) == (True, False, False, True)
    assert line.contact_kind is ContactKind.NEXT_OF_KIN


def test_that_reached_and_declined_is_done_and_marked() -> None:
    line = discharge_rows(seen(contact("2026-03-10", outcome=Outcome.DECLINED))).lines[0]
    assert (line.state, line.declined, line.next_of_kin) == (ClockState.DONE_IN_TIME, True, False)


def test_that_the_ladder_counts_what_is_logged_here() -> None:
    acts = (contact("2026-03-10"), contact("2026-03-12", Channel.HOME_VISIT, role="lege"))
    ladder = {step.rung: step for step in discharge_rows(seen(*acts)).lines[0].ladder}
    assert {rung: step.state for rung, step in ladder.items()} == dict.fromkeys(Rung, RungState.DONE)
    assert ladder[Rung.REASSESSED].done == date("2026-03-12")


def test_that_the_ladders_adherence_is_done_in_time_of_those_due() -> None:
    stays = [home("2025-12-01", "2025-12-05"), home("2026-01-05", "2026-01-09"), home()]
    page = discharge_rows(seen(contact("2026-01-20", role="lege"), stays=stays), 200)
    assert page.adherence is not None
    figures = {rung: (one.done, one.due) for rung, one in page.adherence.items()}
    assert figures == {Rung.CONTACT: (0, 3), Rung.DOCTOR: (1, 2), Rung.REASSESSED: (0, 2)}


def test_that_a_new_admission_before_a_step_is_due_takes_it_out_of_the_figure() -> None:
    stays = [home("2025-12-01", "2025-12-05"), home("2025-12-22", "2025-12-30")]
    page = discharge_rows(seen(stays=stays), 200)
    assert page.adherence is not None
    figures = {rung: (one.done, one.due) for rung, one in page.adherence.items()}
    assert figures == {Rung.CONTACT: (0, 2), Rung.DOCTOR: (0, 2), Rung.REASSESSED: (0, 1)}


def test_that_without_contacts_the_adherence_is_missing() -> None:
    people = patient_list(TODAY, [person("Kari", 1940)], stays=[home()], since="2024-01-01")
    assert discharge_rows(view_of(people, TODAY)).adherence is None


def test_that_what_was_tried_is_told_with_a_proposal_after_two_days() -> None:
    found = card(attempt("2026-03-09"), attempt("2026-03-10"))
    assert [one.contact.day.day for one in found.tried] == [9, 10]
    assert found.proposal is not None
    assert (found.proposal.step, found.proposal.tried) == (NextStep.LETTER, 2)
    assert found.seen == 2


def test_that_nothing_is_proposed_when_the_clock_has_ended() -> None:
    view_acts = (attempt("2026-03-09"), attempt("2026-03-10"), contact("2026-03-11"))
    assert card(*view_acts).proposal is None
    assert card(attempt("2026-03-09"), attempt("2026-03-10"), today="2026-05-01").proposal is None


def test_that_attempts_after_the_next_discharge_belong_to_that() -> None:
    stays = [home(), home("2026-03-18", "2026-03-20")]
    acts = (attempt("2026-03-09"), attempt("2026-03-23"))
    first = card(*acts, stays=stays, today="2026-03-27")
    second = card(*acts, stays=stays, today="2026-03-27", discharged=date("2026-03-20"))
    assert [one.contact.day.day for one in first.tried] == [9]
    assert [one.contact.day.day for one in second.tried] == [23]


def test_that_the_form_counts_what_is_done_and_what_a_doctor_is_to_sign() -> None:
    found = card(
        Ticked(discharged=LEFT, item="avtaler", done=True),
        Ticked(discharged=LEFT, item="legemidler_samstemt", done=True, text="2"),
    )
    assert (found.done, found.awaiting_sign, len(found.form)) == (2, 1, len(shipped_points()))


def test_that_the_office_s_own_points_are_asked_for() -> None:
    settings = replace(Settings(), discharge_form=({"key": "tolk", "nb": "Tolk bestilt"},))
    assert [one.point.key for one in card(settings=settings).form] == ["tolk"]


@pytest.mark.parametrize(
    ("point", "day", "text", "fault"),
    [
        (DATE, date("2026-03-13"), "", None),
        (DATE, date("2026-03-01"), "", None),
        (DATE, date("2026-03-14"), "", PointFault.FUTURE),
        (DATE, None, "", PointFault.NO_DATE),
        (NUMBER, None, "2", None),
        (NUMBER, None, " 0 ", None),
        (NUMBER, None, "", None),
        (NUMBER, None, "-1", PointFault.NO_NUMBER),
        (NUMBER, None, "1,5", PointFault.NO_NUMBER),
        (NUMBER, None, "1000", PointFault.NO_NUMBER),
        (NUMBER, None, "to", PointFault.NO_NUMBER),
        (NUMBER, None, "²", PointFault.NO_NUMBER),
        (TEXT, None, "Fastlegen", None),
        (TEXT, None, "x" * 201, PointFault.TOO_LONG),
        (TICK, None, "", None),
    ],
)
def test_that_a_value_is_checked_by_the_points_kind(
    point: Point, day: dt.date | None, text: str, fault: PointFault | None
) -> None:
    assert check_point(point, date(TODAY), day, text) is fault


def test_that_a_tick_keeps_only_what_its_kind_asks_for() -> None:
    found = card()
    day = date("2026-03-10")
    assert tick_deed(found, DATE, True, day=day, text="x").act == Ticked(
        discharged=LEFT, item="epikrise", done=True, day=day
    )
    assert tick_deed(found, TEXT, True, day=day, text=" Anne ").act == Ticked(
        discharged=LEFT, item="resepter", done=True, text="Anne"
    )
    assert tick_deed(found, NUMBER, False, text="2").act == Ticked(discharged=LEFT, item="fall", done=False)
    assert sign_deed(found, TEXT).patient == "Kari"


def test_that_each_step_is_written_as_its_own_act() -> None:
    found, today = card(), date(TODAY)
    letter = step_deed(found, NextStep.LETTER, today, "sykepleier", "").act
    assert isinstance(letter, Contact)
    assert (letter.channel, letter.reached, letter.discharged) == (Channel.LETTER, False, LEFT)
    asked = step_deed(found, NextStep.HOME_CARE, today, "sykepleier", "").act
    assert asked == HomeCareAsked(discharged=LEFT, day=today)
    question = step_deed(found, NextStep.DOCTOR, today, "sykepleier", "Hjemmebesøk?").act
    assert question == Question(text="Hjemmebesøk?", discharged=LEFT)
    with pytest.raises(ValueError, match="asked"):
        step_deed(found, NextStep.ASKED, today, "sykepleier", "")


def test_that_an_open_row_tells_how_often_nobody_answered_and_when_the_next_try_is() -> None:
    planned = NextTry(day=date("2026-03-16"))
    line = discharge_rows(seen(attempt("2026-03-09"), attempt("2026-03-09"), planned)).lines[0]
    assert (line.attempts, line.next_try) == (2, date("2026-03-16"))
    reached = discharge_rows(seen(attempt("2026-03-09"), planned, contact("2026-03-10"))).lines[0]
    assert (reached.attempts, reached.next_try) == (0, None)
