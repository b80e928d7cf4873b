"""From waiting in short-term care to a clock of its own: asked after, answered, home, lapsed, counted; and undone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.followup.discharge import ClockState, LapseReason
from listeoversikt.operations.acting import act, take_back
from listeoversikt.operations.discharge_line import DischargeLine, DischargePage
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.short_term_asks import (
    ShortTermAsk,
    short_term_asks,
    still_there_deed,
    waits_lapsed,
)
from listeoversikt.operations.typed_discharge import (
    Fault,
    TypedForm,
    check_typed_discharge,
    take_away,
    type_in,
    undo_typed_in,
)
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.store.repository import Store
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of

LEFT = dt.date(2026, 3, 6)
"""Discharged to short-term care on Friday 6 March 2026: day 14 is 20 March, day 60 is 5 May."""
DIABETES = ("Kari", "2020-01-01", "ICPC-2", "T90")
PATIENT = "PAS-0036"


def later(days: int) -> dt.date:
    return LEFT + dt.timedelta(days=days)


def people(*more: dict[str, Any], index: dt.date = LEFT) -> Any:
    hospital = stay("Kari", "2026-03-02", LEFT.isoformat(), "ohjelp", "I500", to="sykehjem_korttid")
    return patient_list(
        index.isoformat(),
        [person("Kari", 1960)],
        diagnoses=[DIABETES],
        stays=[hospital, *more],
        contacts=[],
        since="2015-01-01",
    )


def short(came: int, left: int | None) -> dict[str, Any]:
    return stay(
        "Kari",
        later(came).isoformat(),
        None if left is None else later(left).isoformat(),
        "planlagt",
        institution="sykehjem_korttid",
        to="hjem" if left is not None else None,
    )


def page(today: dt.date, *more: dict[str, Any], **typed: Any) -> DischargePage:
    index = max(LEFT, typed.pop("index", LEFT))
    return discharge_rows(view_of(people(*more, index=index), today, **typed))


def only(found: DischargePage) -> DischargeLine:
    (line,) = found.lines
    return line


@pytest.mark.parametrize(
    ("why", "today", "asked"),
    [("day 13", later(13), None), ("day 14", later(14), later(14)), ("day 60", later(60), later(14))],
)
def test_that_a_waiting_row_asks_from_day_14(why: str, today: dt.date, asked: dt.date | None) -> None:
    line = only(page(today))
    assert (line.state, line.asked_since) == (ClockState.WAITING, asked), why


def test_that_a_stay_the_extract_shows_going_on_is_asked_about_after_the_extracts_date() -> None:
    read_out = later(15)
    assert only(page(later(20), short(0, None), index=read_out)).asked_since is None
    assert only(page(later(28), short(0, None), index=read_out)).asked_since == later(28)


def test_that_the_board_is_given_whom_to_ask_after() -> None:
    view = view_of(people(), later(16))
    assert short_term_asks(view) == (ShortTermAsk("Kari", LEFT, later(14)),)
    assert short_term_asks(view_of(people(), later(13))) == ()
    assert short_term_asks(view_of(people(short(0, 10), index=later(12)), later(16))) == ()


def test_that_those_to_ask_after_stand_before_those_that_wait() -> None:
    ola = stay("Ola", "2026-03-12", later(15).isoformat(), "ohjelp", "I500", to="sykehjem_korttid")
    both = patient_list(
        later(15).isoformat(),
        [person("Kari", 1940), person("Ola", 1940)],
        stays=[ola, stay("Kari", "2026-03-02", LEFT.isoformat(), "ohjelp", to="sykehjem_korttid")],
        contacts=[],
        since="2015-01-01",
    )
    lines = discharge_rows(view_of(both, later(15))).lines
    assert [(line.patient_id, line.asked_since is not None) for line in lines] == [
        ("Kari", True),
        ("Ola", False),
    ]


@pytest.mark.parametrize(
    ("why", "days", "shown"),
    [
        ("waits still", 60, ClockState.WAITING),
        ("lapses on day 61", 61, ClockState.LAPSED),
        ("is shown for 30 days", 90, ClockState.LAPSED),
    ],
)
def test_that_a_wait_that_lapsed_is_shown_for_thirty_days(why: str, days: int, shown: ClockState) -> None:
    line = only(page(later(days)))
    assert (line.state, line.lost) == (shown, shown is ClockState.LAPSED), why
    assert line.lapse is (LapseReason.NO_SHORT_TERM_STAY if line.lost else LapseReason.NONE)


def test_that_it_is_then_seen_in_a_longer_period_and_counted_for_a_year() -> None:
    assert page(later(91)).lines == ()
    assert only(discharge_rows(view_of(people(), later(91)), 365)).lost
    assert [waits_lapsed(view_of(people(), later(days))) for days in (60, 61, 365, 366)] == [0, 1, 1, 0]
    assert page(later(61)).waits_lapsed == 1


# typed in: home from the short-term stay


@pytest.mark.parametrize("home", [0, 10, 59])
def test_that_home_from_a_day_puts_that_stays_own_clock_in_the_rows_place(home: int, office: Office) -> None:
    waiting(office, today=later(60))
    view = type_in(office, TypedForm(PATIENT, later(home), None, short_term_since=LEFT)).view
    (line,) = mine(view, 365)
    assert (line.discharged, line.typed_in) == (later(home), True)
    assert line.due is not None
    assert line.due > later(home)


def test_that_an_ordinary_discharge_typed_in_while_waiting_is_the_end_of_that_stay(office: Office) -> None:
    waiting(office, today=later(20))
    (line,) = mine(type_in(office, TypedForm(PATIENT, later(18))).view)
    assert (line.discharged, line.state) == (later(18), ClockState.NOT_DUE)


def test_that_home_to_a_nursing_home_for_good_lapses_at_once(office: Office) -> None:
    waiting(office, today=later(20))
    form = TypedForm(PATIENT, later(18), None, DischargedTo.NURSING_HOME, LEFT)
    (line,) = mine(type_in(office, form).view)
    assert (line.discharged, line.lapse) == (later(18), LapseReason.NURSING_HOME)


def test_that_undo_and_taking_away_give_the_waiting_row_back_and_it_can_be_typed_again(
    office: Office,
) -> None:
    waiting(office, today=later(20))
    form = TypedForm(PATIENT, later(18), later(19), short_term_since=LEFT)
    assert [line.state for line in mine(undo_typed_in(office, type_in(office, form)))] == [ClockState.WAITING]
    type_in(office, form)
    gone = take_away(office, PATIENT, later(18))
    assert gone.form == form
    assert [line.state for line in mine(gone.view)] == [ClockState.WAITING]


def test_that_still_there_leaves_the_row_alone_until_the_next_day_of_asking_and_undo_asks_again(
    office: Office,
) -> None:
    waiting(office, today=later(20))
    done = act(office, [still_there_deed(PATIENT, LEFT, later(20))], who="spl-1")
    assert [(line.asked_since, line.state) for line in mine(done.view)] == [(None, ClockState.WAITING)]
    assert short_term_asks(done.view) == ()
    back = take_back(office, done, who="spl-1")
    assert [line.asked_since for line in mine(back.view)] == [later(14)]


@pytest.mark.parametrize(
    ("why", "home", "faults"),
    [
        ("before the hospital let her go", -1, (Fault.BEFORE_SHORT_TERM,)),
        ("the same day: she never went there", 0, ()),
        ("the day after: the stay in hospital is another one", 1, ()),
        ("tomorrow", 21, (Fault.FUTURE,)),
        ("no day", None, (Fault.NO_DATE,)),
    ],
)
def test_that_the_form_knows_the_days_of_a_short_term_stay(
    why: str, home: int | None, faults: tuple[Fault, ...]
) -> None:
    form = TypedForm("Kari", None if home is None else later(home), None, short_term_since=LEFT)
    assert check_typed_discharge(view_of(people(), later(20)), form) == faults, why


def test_that_an_end_that_the_extract_tells_of_is_asked_about_before_it_is_doubled() -> None:
    view = view_of(people(short(0, 10), index=later(12)), later(20))
    form = TypedForm("Kari", later(11), None, short_term_since=LEFT)
    assert check_typed_discharge(view, form) == (Fault.STAY_NEAR,)


@pytest.fixture
def office(store: Store, tmp_path: Path) -> Office:
    made = Office(store, tmp_path)
    made.refresh(dt.date(2026, 3, 31))
    return made


def waiting(office: Office, *, today: dt.date) -> None:
    """The patient went from hospital to short-term care; typed in."""
    office.refresh(today)
    view = type_in(office, TypedForm(PATIENT, LEFT, None, DischargedTo.SHORT_TERM_NURSING_HOME)).view
    assert [line.state for line in mine(view)] == [ClockState.WAITING]


def mine(view: View, days: int = 30) -> list[DischargeLine]:
    return [line for line in discharge_rows(view, days).lines if line.patient_id == PATIENT]
