"""The clock after a discharge: who gets one, when it is due, and its state. Plain 2026 weeks, no holidays.

Monday 2 March 2026 to Friday 27 March has no public holiday. Discharged on Friday 6 March, the contact is due
at the end of Wednesday 11 March.
"""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.followup.discharge import (
    STATES,
    ClockSettings,
    DischargeContacts,
    LapseReason,
    discharge_contacts,
)
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of
from tests.lists import T, day, patient_list, person, stay

FRIDAY, WEDNESDAY = "2026-03-06", "2026-03-11"
SINCE = "2015-01-01"
DIABETES = ("Kari", "2020-01-01", "ICPC-2", "T90")


def clocks(
    *stays: dict[str, Any],
    today: str = "2026-03-10",
    contacts: list[tuple[Any, ...]] | None = None,
    born: int = 1960,
    more: dict[str, str] | None = None,
    diagnoses: list[tuple[Any, ...]] | None = None,
    settings: ClockSettings | None = None,
) -> DischargeContacts:
    people = patient_list(
        today,
        [person("Kari", born, **(more or {}))],
        diagnoses=[DIABETES] if diagnoses is None else diagnoses,
        contacts=[] if contacts is None else [("Kari", *row) for row in contacts],
        stays=list(stays),
        since=SINCE,
    )
    return discharge_contacts(people, day(today), settings)


def states(found: DischargeContacts) -> list[str]:
    return [STATES[state].value for state in found.state]


def dues(found: DischargeContacts) -> list[str]:
    return ["" if due == NO_DAY else date_of(due).isoformat() for due in found.due]


def home(came: str = "2026-03-02", left: str = FRIDAY, **more: Any) -> dict[str, Any]:
    return stay("Kari", came, left, **({"to": "hjem"} | more))


@pytest.mark.parametrize(
    ("discharged", "due"),
    [
        ("2026-03-02", "2026-03-05"),  # Monday → Thursday
        ("2026-03-04", "2026-03-09"),  # Wednesday → Monday
        ("2026-03-06", "2026-03-11"),  # Friday → Wednesday
        ("2026-03-07", "2026-03-11"),  # Saturday → Wednesday
        ("2026-03-08", "2026-03-11"),  # Sunday → Wednesday
        ("2026-03-31", "2026-04-08"),  # Easter: Thursday 2 to Monday 6 April are closed
        ("2025-12-23", "2025-12-30"),  # Christmas Eve counts, the two days after don't
    ],
)
def test_that_the_contact_is_due_at_the_end_of_working_day_three(discharged: str, due: str) -> None:
    assert dues(clocks(home("2025-12-01", discharged), today="2026-04-30")) == [due]


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (FRIDAY, "not_due"),
        ("2026-03-10", "not_due"),
        (WEDNESDAY, "due_today"),
        ("2026-03-12", "overdue"),
        ("2026-04-08", "overdue"),  # 28 days over
        ("2026-04-09", "missed"),
    ],
)
def test_that_the_state_follows_the_work_day(today: str, state: str) -> None:
    assert states(clocks(home(), today=today)) == [state]


@pytest.mark.parametrize(
    ("why", "born", "diagnoses", "urgency", "expected"),
    [
        ("in a target group", 1960, [DIABETES], "planlagt", 1),
        ("in none, and young", 1960, [], "ohjelp", 0),
        ("75 and unplanned", 1951, [], "ohjelp", 1),
        ("75 and planned", 1951, [], "planlagt", 0),
        ("74 and unplanned", 1952, [], "ohjelp", 0),
        ("the evaluated *psykisk* is for indicators", 1990, [("Kari", T, "ICPC-2", "P76")], "ohjelp", 0),
        ("diagnosed after the discharge", 1990, [("Kari", "2026-03-07", "ICPC-2", "T90")], "planlagt", 0),
        ("diagnosed on the day", 1990, [("Kari", FRIDAY, "ICPC-2", "T90")], "planlagt", 1),
    ],
)
def test_that_a_clock_needs_a_target_group_on_the_day_or_old_age(
    why: str, born: int, diagnoses: list[tuple[Any, ...]], urgency: str, expected: int
) -> None:
    found = clocks(home(urgency=urgency), born=born, diagnoses=diagnoses, today=T)
    assert len(found) == expected, why


@pytest.mark.parametrize(
    ("why", "row", "expected"),
    [
        ("planned, in and out the same day", home(FRIDAY, FRIDAY, urgency="planlagt"), 0),
        ("unplanned, in and out the same day", home(FRIDAY, FRIDAY, urgency="ohjelp"), 1),
        ("on to another hospital", home(to="annet_sykehus"), 0),
        ("died there", home(to="dod"), 0),
        ("still admitted", stay("Kari", "2026-03-02", None), 0),
        ("mental health care", home(institution="psykisk_helsevern"), 1),
        ("a municipal ward", home(institution="kad"), 1),
        ("rehabilitation", home(institution="rehabilitering"), 1),
    ],
)
def test_that_some_episodes_have_no_clock(why: str, row: dict[str, Any], expected: int) -> None:
    assert len(clocks(row)) == expected, why


@pytest.mark.parametrize(
    ("date", "kind", "role", "state"),
    [
        ("2026-03-09", "telefon", "lege", "done_in_time"),
        ("2026-03-09", "telefon", "sykepleier", "done_in_time"),
        ("2026-03-09", "telefon", "helsesekretaer", "done_in_time"),
        ("2026-03-09", "telefon", "annet", "missed"),
        ("2026-03-09", "telefon", None, "missed"),  # by whom isn't known
        ("2026-03-09", "parorende", "lege", "done_in_time"),
        ("2026-03-09", "legevakt", "lege", "missed"),
        ("2026-03-09", "samarbeidsmote", "lege", "missed"),
        ("2026-03-09", "gruppe", "sykepleier", "missed"),
        (FRIDAY, "telefon", "lege", "done_in_time"),  # on the day itself
        (FRIDAY, "hjemmebesok", "lege", "done_in_time"),
        (FRIDAY, "video", "lege", "done_in_time"),
        (FRIDAY, "konsultasjon", "lege", "missed"),  # may have been before the discharge
        (FRIDAY, "parorende", "lege", "missed"),
        ("2026-03-05", "telefon", "lege", "missed"),  # before the discharge
        (WEDNESDAY, "konsultasjon", "lege", "done_in_time"),
        ("2026-03-12", "konsultasjon", "lege", "done_late"),
        ("2026-04-08", "konsultasjon", "lege", "done_late"),  # due + 28
        ("2026-04-09", "konsultasjon", "lege", "missed"),
    ],
)
def test_that_a_contact_fulfils_by_kind_role_and_day(
    date: str, kind: str, role: str | None, state: str
) -> None:
    found = clocks(home(), today="2026-05-29", contacts=[(date, kind, role)])
    assert states(found) == [state]


def test_that_the_earliest_fulfilling_contact_counts() -> None:
    contacts = [
        ("2026-03-20", "konsultasjon", "lege"),
        ("2026-03-09", "telefon", "sykepleier"),
        (FRIDAY, "konsultasjon", "lege"),
    ]
    found = clocks(home(), today=T, contacts=contacts)
    assert states(found) == ["done_in_time"]
    assert found.contact.tolist() == [day("2026-03-09")]


@pytest.mark.parametrize(
    ("again", "state", "lapse"),
    [
        (home("2026-03-10", "2026-03-12"), "lapsed", LapseReason.READMITTED),
        (home(WEDNESDAY, "2026-03-12"), "missed", LapseReason.NONE),  # on the due date: too late to lapse
        (home("2026-03-10", "2026-03-10", urgency="planlagt"), "missed", LapseReason.NONE),
        (home("2026-03-10", "2026-03-12", institution="kad"), "lapsed", LapseReason.READMITTED),
    ],
)
def test_that_a_readmission_before_the_due_date_lapses_the_clock(
    again: dict[str, Any], state: str, lapse: LapseReason
) -> None:
    found = clocks(home(), again, today="2026-05-29")
    assert states(found)[0] == state
    assert found.lapse[0] == lapse


def test_that_a_contact_before_the_readmission_comes_first_and_one_after_fulfils_nothing() -> None:
    again = home("2026-03-10", "2026-03-20")
    before = clocks(home(), again, today=T, contacts=[("2026-03-09", "telefon", "lege")])
    assert states(before)[0] == "done_in_time"
    later = home("2026-03-13", "2026-03-20")
    after = clocks(home(), later, today="2026-03-20", contacts=[("2026-03-16", "telefon", "lege")])
    assert states(after)[0] == "overdue"


@pytest.mark.parametrize(
    ("more", "state", "lapse"),
    [
        ({"dod": "2026-03-10"}, "lapsed", LapseReason.DIED),
        ({"dod": WEDNESDAY}, "overdue", LapseReason.NONE),
        ({"liste_til": "2026-03-10"}, "lapsed", LapseReason.MOVED),
        ({"liste_til": WEDNESDAY}, "overdue", LapseReason.NONE),
        ({"reservert_kontakt": "ja"}, "overdue", LapseReason.NONE),  # has no date and lapses nothing
    ],
)
def test_that_death_or_moving_lapses_only_before_the_due_date(
    more: dict[str, str], state: str, lapse: LapseReason
) -> None:
    found = clocks(home(), today="2026-03-20", more=more)
    assert (states(found), found.lapse.tolist()) == ([state], [lapse])


@pytest.mark.parametrize(
    ("why", "row", "more"),
    [
        ("went to a nursing home", home(to="sykehjem"), {}),
        ("lives in one", home(), {"bosted": "sykehjem"}),
    ],
)
def test_that_a_long_term_nursing_home_lapses_at_once_without_a_due_date(
    why: str, row: dict[str, Any], more: dict[str, str]
) -> None:
    found = clocks(row, more=more, contacts=[("2026-03-09", "telefon", "lege")])
    assert (states(found), dues(found)) == (["lapsed"], [""]), why
    assert found.lapse.tolist() == [LapseReason.NURSING_HOME]


KORTTID = {"institution": "sykehjem_korttid", "urgency": "planlagt"}


def test_that_a_row_waits_during_a_short_term_stay_and_the_stay_takes_its_place() -> None:
    hospital = home(to="sykehjem_korttid")
    during = clocks(hospital, stay("Kari", FRIDAY, None, **KORTTID), today="2026-03-10")
    assert (states(during), dues(during)) == (["waiting"], [""])
    after = clocks(hospital, home(FRIDAY, "2026-03-13", **KORTTID), today="2026-03-16")
    assert (states(after), dues(after)) == (["not_due"], ["2026-03-18"])
    assert after.discharged.tolist() == [day("2026-03-13")]


def test_that_the_short_term_stay_stands_on_the_ground_of_the_hospital_episode() -> None:
    """76 and in no group: the unplanned episode has a clock, the planned stay alone has none."""
    hospital, short = home(to="sykehjem_korttid"), home(FRIDAY, "2026-03-13", **KORTTID)
    assert len(clocks(short, born=1950, diagnoses=[], today="2026-03-16")) == 0
    found = clocks(hospital, short, born=1950, diagnoses=[], today="2026-03-16")
    assert dues(found) == ["2026-03-18"]


@pytest.mark.parametrize(
    ("today", "state", "lapse"),
    [
        ("2026-05-05", "waiting", LapseReason.NONE),  # 60 days after
        ("2026-05-06", "lapsed", LapseReason.NO_SHORT_TERM_STAY),
    ],
)
def test_that_waiting_for_a_stay_that_never_comes_lapses_after_sixty_days(
    today: str, state: str, lapse: LapseReason
) -> None:
    found = clocks(home(to="sykehjem_korttid"), today=today)
    assert (states(found), found.lapse.tolist()) == ([state], [lapse])


def test_that_the_second_clock_runs_from_the_day_the_office_knew_and_is_else_unknown() -> None:
    known = clocks(home(known="2026-03-12"), today=T)
    assert known.due_from_known.tolist() == [day("2026-03-17")]
    assert clocks(home(), today=T).due_from_known.tolist() == [NO_DAY]


def test_that_saturdays_count_only_by_the_office_s_choice() -> None:
    assert dues(clocks(home(), settings=ClockSettings(saturday_counts=True))) == ["2026-03-10"]


def test_that_only_those_on_the_list_on_the_day_have_a_row() -> None:
    assert len(clocks(home(), more={"liste_fra": FRIDAY})) == 1
    assert len(clocks(home(), more={"liste_fra": "2026-03-07"})) == 0
    assert len(clocks(home(), more={"liste_til": FRIDAY})) == 0
    assert len(clocks(home(), more={"reservert_behandling": "ja"})) == 0


def test_that_without_contacts_the_state_follows_the_clock_and_says_so() -> None:
    people = patient_list(
        "2026-03-20", [person("Kari", 1960)], diagnoses=[DIABETES], stays=[home()], since=SINCE
    )
    found = discharge_contacts(people, day("2026-03-20"))
    assert states(found) == ["overdue"]
    assert found.unseen.tolist() == [True]


def test_that_two_departments_are_one_discharge() -> None:
    found = clocks(
        stay("Kari", "2026-03-02", "2026-03-04", "ohjelp", to="annet_sykehus"),
        home("2026-03-05", FRIDAY, urgency="planlagt"),
    )
    assert found.discharged.tolist() == [day(FRIDAY)]
