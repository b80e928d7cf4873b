"""The rows of *Utskrivninger*: what each clock says, the ladder, the days ahead, the shares in time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from listeoversikt.followup.discharge import ClockSettings, ClockState, LapseReason
from listeoversikt.followup.ladder import Rung
from listeoversikt.indicators.result import Note
from listeoversikt.operations.clock_boxes import BoxLook, ClockEnd
from listeoversikt.operations.discharge_line import DischargeLine, DischargePage, LadderStep, RungState
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.main_job import count
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.frames import ContactKind, Role
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of

SINCE = "2024-01-01"
FRIDAY = "2026-03-06"
"""Discharged on Friday 6 March, the contact is due on Wednesday 11 March."""
T = "2026-03-20"


def page(
    *stays: dict[str, Any],
    today: str = "2026-03-10",
    days: int = 30,
    contacts: list[tuple[Any, ...]] | None = None,
    more: dict[str, str] | None = None,
    settings: Settings | None = None,
    typed: tuple[tuple[str, str, str | None], ...] = (),
    born: int = 1960,
    heart: bool = False,
    **tables: Any,
) -> DischargePage:
    codes = [("Kari", "2020-01-01", "ICPC-2", "T90")]
    codes += [("Kari", "2020-01-01", "ICPC-2", "K77")] if heart else []
    people = patient_list(
        tables.pop("index", today),
        [person("Kari", born, fastlege_id="L01", **(more or {}))],
        diagnoses=codes,
        contacts=[] if contacts is None else [("Kari", *row) for row in contacts],
        stays=list(stays),
        since=SINCE,
        **tables,
    )
    return discharge_rows(view_of(people, today, settings, typed), days)


def home(left: str = FRIDAY, came: str = "2026-03-02", **more: Any) -> dict[str, Any]:
    return stay("Kari", came, left, **({"to": "hjem", "main": "I500"} | more))


def only(found: DischargePage) -> DischargeLine:
    (line,) = found.lines
    return line


def date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_that_a_row_says_who_when_and_why() -> None:
    line = only(page(home(known="2026-03-09")))
    assert (line.patient_id, line.age, line.sex, line.gp) == ("Kari", 66, "K", "L01")
    assert (line.discharged, line.due) == (date(FRIDAY), date("2026-03-11"))
    assert (line.known, line.due_from_known) == (date("2026-03-09"), date("2026-03-12"))
    assert line.diagnosis.startswith("Hjertesvikt") or line.diagnosis.endswith("hjertesvikt")


def test_that_a_code_without_a_title_is_shown_itself_and_no_code_is_nothing() -> None:
    assert only(page(home(main="X999"))).diagnosis == "X999"
    assert only(page(home(main=None))).diagnosis == ""


def test_that_an_unknown_day_of_knowing_leaves_the_second_clock_out() -> None:
    line = only(page(home()))
    assert (line.known, line.due_from_known, line.from_known) == (None, None, None)
    assert line.from_discharge.day == date("2026-03-11")


@pytest.mark.parametrize(
    ("today", "state", "end", "soon", "over"),
    [
        ("2026-03-10", ClockState.NOT_DUE, ClockEnd.DUE, True, 0),
        ("2026-03-11", ClockState.DUE_TODAY, ClockEnd.DUE_TODAY, False, 0),
        ("2026-03-12", ClockState.OVERDUE, ClockEnd.OVER, False, 1),
        ("2026-04-08", ClockState.OVERDUE, ClockEnd.OVER, False, 28),
    ],
)
def test_that_the_state_is_that_of_today(
    today: str, state: ClockState, end: ClockEnd, soon: bool, over: int
) -> None:
    line = only(page(home(), today=today, index=FRIDAY))
    assert (line.state, line.from_discharge.end, line.soon, line.days_over) == (state, end, soon, over)


def test_that_a_limit_beyond_the_next_working_day_isnt_soon() -> None:
    line = only(page(home("2026-03-31"), today="2026-03-31"))  # over Easter: due on Wednesday 8 April
    assert (line.due, line.state, line.soon) == (date("2026-04-08"), ClockState.NOT_DUE, False)


def test_that_one_missed_400_days_ago_is_shown_when_asked_so_far_back() -> None:
    found = page(home("2025-02-03", "2025-02-01"), today="2026-03-13", days=500)
    line = only(found)
    assert (line.state, line.days_over, line.from_discharge.end) == (ClockState.MISSED, 400, ClockEnd.MISSED)
    assert page(home("2025-02-03", "2025-02-01"), today="2026-03-13").lines == ()


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-04-08", ClockState.OVERDUE),  # 28 days over
        ("2026-04-09", ClockState.MISSED),
        ("2026-05-08", ClockState.MISSED),  # 58 days over: missed for 30 days
    ],
)
def test_that_one_missed_is_still_shown_for_30_days_after(today: str, state: ClockState) -> None:
    assert only(page(home(), today=today, index=FRIDAY)).state is state


def test_that_one_missed_for_longer_is_shown_in_a_longer_period_only() -> None:
    assert page(home(), today="2026-05-09", index=FRIDAY).lines == ()
    assert only(page(home(), today="2026-05-09", index=FRIDAY, days=90)).state is ClockState.MISSED


def test_that_a_later_admission_is_told_of_one_that_was_over_its_limit_by_then() -> None:
    found = page(home(), home("2026-03-17", "2026-03-13"), today="2026-03-19")
    first = next(line for line in found.lines if line.discharged == date(FRIDAY))
    assert (first.state, first.readmitted, first.open) == (ClockState.OVERDUE, date("2026-03-13"), True)
    assert [line.readmitted for line in found.lines if line is not first] == [None]


def test_that_an_open_clock_stays_however_long_ago_the_discharge_was() -> None:
    found = page(home("2026-02-27", "2026-02-20"), today="2026-03-30", days=10, index=T)
    assert only(found).state is ClockState.OVERDUE


def test_that_a_contact_is_told_with_who_and_how() -> None:
    line = only(page(home(known="2026-03-09"), contacts=[("2026-03-10", "telefon", "sykepleier")]))
    assert line.state is ClockState.DONE_IN_TIME
    assert (line.contact, line.contact_kind, line.contact_role) == (
        date("2026-03-10"),
        ContactKind.PHONE,
        Role.NURSE,
    )
    assert [box.look for box in line.from_discharge.boxes][-1] is BoxLook.CONTACT
    assert line.from_known is not None and line.from_known.boxes[-1].number == 1


def test_that_a_late_contact_can_be_in_time_from_the_known_day() -> None:
    line = only(
        page(home(known="2026-03-11"), contacts=[("2026-03-13", "telefon", "lege")], today="2026-03-16")
    )
    assert line.state is ClockState.DONE_LATE
    assert line.from_discharge.boxes[-1].look is BoxLook.LATE
    assert line.from_known is not None and line.from_known.boxes[-1].look is BoxLook.CONTACT


def test_that_a_new_admission_lapses_and_the_day_is_told() -> None:
    found = page(home(), home("2026-03-15", "2026-03-10"), today="2026-03-16")
    line = next(line for line in found.lines if line.discharged == date(FRIDAY))
    assert (line.state, line.lapse, line.lapsed) == (
        ClockState.LAPSED,
        LapseReason.READMITTED,
        date("2026-03-10"),
    )
    assert line.from_discharge.end is ClockEnd.LAPSED


@pytest.mark.parametrize(
    ("more", "lapse"),
    [
        ({"dod": "2026-03-09"}, LapseReason.DIED),
        ({"liste_til": "2026-03-09"}, LapseReason.MOVED),
    ],
)
def test_that_death_and_moving_are_told_with_their_day(more: dict[str, str], lapse: LapseReason) -> None:
    line = only(page(home(), more=more))
    assert (line.state, line.lapse, line.lapsed) == (ClockState.LAPSED, lapse, date("2026-03-09"))


def test_that_a_nursing_home_lapses_without_a_day_and_without_boxes() -> None:
    line = only(page(home(to="sykehjem")))
    assert (line.lapse, line.lapsed, line.due) == (LapseReason.NURSING_HOME, None, None)
    assert line.from_discharge.boxes == ()


def test_that_a_short_term_stay_waits() -> None:
    line = only(page(home(to="sykehjem_korttid")))
    assert (line.state, line.from_discharge.end) == (ClockState.WAITING, ClockEnd.WAITING)


def test_that_missing_contacts_are_said_on_the_row_and_the_page() -> None:
    codes = [("Kari", "2020-01-01", "ICPC-2", "T90")]
    people = patient_list(T, [person("Kari", 1960)], codes, stays=[home("2026-03-16")], since=SINCE)
    found = discharge_rows(view_of(people, T))
    assert only(found).unseen
    assert found.contacts_missing
    assert found.in_time.share is None
    assert found.in_time.remarks[0].note is Note.MISSING_TABLE


def test_that_missing_stays_are_said() -> None:
    people = patient_list(T, [person("Kari", 1960)], contacts=[], since=SINCE)
    found = discharge_rows(view_of(people, T))
    assert (found.lines, found.stays_missing) == ((), True)


def test_that_one_typed_in_is_marked_and_starts_a_clock() -> None:
    found = page(typed=(("Kari", "2026-03-09", None),))
    line = only(found)
    assert (line.typed_in, line.diagnosis, line.due) == (True, "", date("2026-03-12"))


def test_that_who_may_not_be_called_goes_to_the_doctor_and_a_child_through_the_guardian() -> None:
    assert only(page(home(), more={"reservert_kontakt": "ja"})).to_doctor
    assert only(page(home(), born=2015)).through_guardian


def test_that_the_offices_own_days_off_leave_the_national_clock_alone() -> None:
    settings = Settings(clock=ClockSettings(closed_days=frozenset({date("2026-03-10")})))
    line = only(page(home(), settings=settings))
    assert (line.due, line.office_due) == (date("2026-03-11"), date("2026-03-12"))
    assert [box.closed for box in line.from_discharge.boxes] == [False, False, True, False]


# The ladder


def ladder(found: DischargePage) -> dict[Rung, RungState]:
    return {step.rung: step.state for step in only(found).ladder}


def test_that_only_the_frail_and_the_chronically_ill_have_the_later_steps() -> None:
    assert list(ladder(page(home(main=None, urgency="planlagt")))) == [Rung.CONTACT]
    assert list(ladder(page(home(), heart=True))) == list(Rung)


@pytest.mark.parametrize(
    ("contacts", "today", "doctor", "reassessed"),
    [
        ([], "2026-03-10", RungState.SOON, RungState.AHEAD),
        ([], "2026-03-16", RungState.SOON, RungState.AHEAD),
        ([], "2026-03-20", RungState.TODAY, RungState.SOON),
        ([], "2026-03-21", RungState.OVER, RungState.SOON),
        ([("2026-03-20", "konsultasjon", "lege")], "2026-03-21", RungState.DONE, RungState.SOON),
        ([("2026-03-21", "konsultasjon", "lege")], "2026-03-22", RungState.DONE_LATE, RungState.SOON),
        ([("2026-03-20", "telefon", "sykepleier")], "2026-03-21", RungState.OVER, RungState.SOON),
        (
            [("2026-03-10", "telefon", "sykepleier"), ("2026-03-20", "konsultasjon", "lege")],
            "2026-03-21",
            RungState.DONE,
            RungState.DONE,
        ),
        (  # twice on one day is one day
            [("2026-03-10", "telefon", "lege"), ("2026-03-10", "konsultasjon", "lege")],
            "2026-03-12",
            RungState.DONE,
            RungState.AHEAD,
        ),
        (  # on the day of discharge only phone, video and home visit
            [("2026-03-06", "konsultasjon", "lege"), ("2026-03-06", "telefon", "sykepleier")],
            "2026-03-21",
            RungState.OVER,
            RungState.SOON,
        ),
        (
            [("2026-03-06", "telefon", "lege"), ("2026-03-09", "telefon", "sykepleier")],
            "2026-03-21",
            RungState.DONE,
            RungState.DONE,
        ),
        (  # another role doesn't count
            [("2026-03-10", "telefon", "helsesekretaer"), ("2026-03-11", "telefon", "lege")],
            "2026-03-21",
            RungState.DONE,
            RungState.SOON,
        ),
    ],
)
def test_that_the_later_steps_are_told_by_the_contacts(
    contacts: list[tuple[Any, ...]], today: str, doctor: RungState, reassessed: RungState
) -> None:
    found = ladder(page(home(), heart=True, contacts=contacts, today=today))
    assert (found[Rung.DOCTOR], found[Rung.REASSESSED]) == (doctor, reassessed)


def test_that_a_contact_after_a_new_admission_takes_no_step_and_the_steps_fall_away() -> None:
    found = page(
        home(),
        home("2026-03-17", "2026-03-13"),
        heart=True,
        contacts=[("2026-03-18", "konsultasjon", "lege")],
        today="2026-03-19",
    )
    line = next(line for line in found.lines if line.discharged == date(FRIDAY))
    assert line.state is ClockState.OVERDUE
    assert [step.state for step in line.ladder] == [RungState.OVER, RungState.OFF, RungState.OFF]


def test_that_steps_past_their_day_are_unknown_where_contacts_are_missing() -> None:
    codes = [("Kari", "2020-01-01", "ICPC-2", "K77")]
    people = patient_list(
        T, [person("Kari", 1960)], codes, stays=[home("2026-03-02", "2026-02-27")], since=SINCE
    )
    steps = only(discharge_rows(view_of(people, T))).ladder
    assert steps[1] == LadderStep(Rung.DOCTOR, RungState.UNKNOWN, date("2026-03-16"))


# The order and the strip


def many(*lefts: str, today: str, contacts: tuple[tuple[str, str], ...] = ()) -> DischargePage:
    people = patient_list(
        today,
        [person(f"P{number}", 1940) for number in range(len(lefts))],
        stays=[
            stay(f"P{number}", "2026-02-20", left, main="I500", to="hjem")
            for number, left in enumerate(lefts)
        ],
        contacts=[(who, day, "telefon", "lege") for who, day in contacts],
        since=SINCE,
    )
    return discharge_rows(view_of(people, today))


def test_that_what_is_most_overdue_comes_first_and_what_is_done_last() -> None:
    found = many(
        "2026-03-13",
        "2026-03-05",
        "2026-03-06",
        "2026-03-12",
        today="2026-03-16",
        contacts=(("P3", "2026-03-13"),),
    )
    assert [line.patient_id for line in found.lines] == ["P1", "P2", "P0", "P3"]


def test_that_the_strip_gathers_what_is_over_and_counts_the_working_days_ahead() -> None:
    found = many("2026-03-05", "2026-03-06", "2026-03-11", "2026-03-13", "2026-03-13", today="2026-03-16")
    assert [(day.day, day.count) for day in found.strip[:4]] == [
        (None, 2),
        (date("2026-03-16"), 1),
        (date("2026-03-17"), 0),
        (date("2026-03-18"), 2),
    ]
    assert len(found.strip) == 10
    assert all(day.day is None or day.day.weekday() < 5 for day in found.strip)


# In time


def test_that_the_shares_in_time_are_the_indicators_own() -> None:
    lefts = ("2025-09-01", "2025-10-01", "2026-01-12", "2026-02-02")
    people = patient_list(
        T,
        [person(f"P{number}", 1940) for number in range(4)],
        stays=[
            stay(f"P{n}", "2025-08-20", left, main="I500", to="hjem", known=left if n else None)
            for n, left in enumerate(lefts)
        ],
        contacts=[("P0", "2025-09-02", "telefon", "lege"), ("P2", "2026-01-30", "telefon", "lege")],
        since=SINCE,
    )
    view = view_of(people, T)
    found = discharge_rows(view)
    rows = {(row.id, row.variant): row for row in count(view.scored) if row.group == "alle"}
    for indicator, shown in (
        ("utskrivning_3vd", found.in_time),
        ("utskrivning_3vd_kjent", found.in_time_from_known),
    ):
        row = rows[(indicator, "")]
        assert (shown.numerator, shown.denominator, shown.share) == (
            row.numerator,
            row.denominator,
            row.value,
        )
        assert shown.remarks == row.remarks
    assert (found.in_time.numerator, found.in_time.denominator) == (1, 4)


def test_that_no_discharge_gives_no_share() -> None:
    people = patient_list(T, [person("Kari", 1960)], contacts=[], stays=[], since=SINCE)
    found = discharge_rows(view_of(people, T))
    assert found.in_time.share is None
    assert found.in_time.remarks[0].note is Note.NOBODY


def test_that_every_line_can_be_told_from_every_other() -> None:
    found = page(home(), home("2026-03-15", "2026-03-13"), today="2026-03-20")
    keys = [line.key for line in found.lines]
    assert len(set(keys)) == len(keys) == 2
    assert replace(found, lines=()).lines == ()


def test_that_stays_are_joined_once_a_list_and_not_for_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    people = patient_list(
        T, [person("Kari", 1960)], [("Kari", "2020-01-01", "ICPC-2", "T90")], stays=[home()], since=SINCE
    )
    view = view_of(people, T)

    def joined(*_: object) -> None:
        raise AssertionError("stays were joined anew")

    monkeypatch.setattr("listeoversikt.patient_list.episodes.join_stays", joined)
    (line,) = discharge_rows(view).lines
    assert line.diagnosis


def test_that_a_contact_too_late_to_count_is_in_neither_clock() -> None:
    call = [("2026-05-11", "telefon", "lege")]
    line = only(page(home(known="2026-03-09"), contacts=call, today="2026-05-12", days=90))
    assert line.state is ClockState.MISSED
    assert line.from_known is not None
    assert (line.from_discharge.end, line.from_known.end) == (ClockEnd.MISSED, ClockEnd.MISSED)
    late = [("2026-04-09", "telefon", "lege")]  # 29 days over from the discharge, 28 from the known day
    still = only(page(home(known="2026-03-09"), contacts=late, today="2026-05-12", days=90))
    assert still.from_known is not None
    assert (still.state, still.from_known.end) == (ClockState.MISSED, ClockEnd.CONTACT)
