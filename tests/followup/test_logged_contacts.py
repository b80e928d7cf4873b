"""The clock with what was logged here: contacts, attempts and stop signs, before the next extract tells of them.

Discharged on Friday 6 March 2026, the contact is due on Wednesday 11 March.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from listeoversikt.followup.discharge import (
    STATES,
    ClockBasis,
    ClockSettings,
    DischargeContacts,
    LapseReason,
    clock_basis,
    discharge_contacts,
)
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Channel, Outcome
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_acts import Sign, StopSignLifted
from listeoversikt.followup.logged_contacts import logged_contacts, stop_days
from listeoversikt.patient_list.frames import ContactKind, Role
from listeoversikt.patient_list.snapshot import PatientList
from tests.followup.log_of import book_of, contact, sign, taken_back
from tests.lists import day, patient_list, person, stay

FRIDAY, WEDNESDAY = "2026-03-06", "2026-03-11"
DIABETES = ("Kari", "2020-01-01", "ICPC-2", "T90")
PLACE = {"Kari": 0}


def kari(*stays: dict[str, Any], contacts: list[tuple[Any, ...]] | None = None, **more: Any) -> PatientList:
    tables = {} if contacts is None else {"contacts": [("Kari", *row) for row in contacts]}
    return patient_list(
        FRIDAY if not more.get("index") else more.pop("index"),
        [person("Kari", 1960, **more)],
        diagnoses=[DIABETES],
        stays=list(stays) or [home()],
        since="2015-01-01",
        **tables,
    )


def home(came: str = "2026-03-02", left: str = FRIDAY, **more: Any) -> dict[str, Any]:
    return stay("Kari", came, left, **({"to": "hjem"} | more))


def seen(basis: ClockBasis, book: LogBook, today: str) -> DischargeContacts:
    return basis.seen_on(day(today), logged_contacts(book, PLACE), stop_days(book, PLACE, basis.count))


def after(*acts: Act, today: str = "2026-05-29", people: PatientList | None = None) -> DischargeContacts:
    book = book_of(*(("Kari", act) for act in acts))
    return seen(clock_basis(people or kari(contacts=[])), book, today)


def states(found: DischargeContacts) -> list[str]:
    return [STATES[state].value for state in found.state]


@pytest.mark.parametrize(
    ("date", "channel", "outcome", "role", "state"),
    [
        ("2026-03-09", Channel.PHONE, Outcome.ANSWERED, "sykepleier", "done_in_time"),
        ("2026-03-09", Channel.VIDEO, Outcome.ANSWERED, "lege", "done_in_time"),
        ("2026-03-09", Channel.E_CONSULTATION, Outcome.ANSWERED, "helsesekretaer", "done_in_time"),
        ("2026-03-09", Channel.PHONE, Outcome.NEXT_OF_KIN, "sykepleier", "done_in_time"),
        ("2026-03-09", Channel.PHONE, Outcome.DECLINED, "sykepleier", "done_in_time"),
        ("2026-03-09", Channel.PHONE, Outcome.ANSWERED, "annet", "missed"),
        ("2026-03-09", Channel.PHONE, Outcome.NO_ANSWER, "sykepleier", "missed"),
        ("2026-03-09", Channel.PHONE, Outcome.WRONG_NUMBER, "sykepleier", "missed"),
        ("2026-03-09", Channel.PHONE, Outcome.NO_INTERPRETER, "sykepleier", "missed"),
        ("2026-03-09", Channel.PHONE, Outcome.ADMITTED, "sykepleier", "missed"),
        ("2026-03-09", Channel.CONSULTATION, Outcome.DID_NOT_COME, "lege", "missed"),
        ("2026-03-09", Channel.LETTER, Outcome.SENT, "sykepleier", "missed"),
        (FRIDAY, Channel.CONSULTATION, Outcome.ANSWERED, "lege", "done_in_time"),  # day 0: every kind
        (FRIDAY, Channel.PHONE, Outcome.NEXT_OF_KIN, "lege", "done_in_time"),
        ("2026-03-05", Channel.PHONE, Outcome.ANSWERED, "lege", "missed"),  # before the discharge
        (WEDNESDAY, Channel.HOME_VISIT, Outcome.ANSWERED, "lege", "done_in_time"),
        ("2026-03-12", Channel.HOME_VISIT, Outcome.ANSWERED, "lege", "done_late"),
        ("2026-04-08", Channel.PHONE, Outcome.ANSWERED, "lege", "done_late"),  # due + 28
        ("2026-04-09", Channel.PHONE, Outcome.ANSWERED, "lege", "missed"),
    ],
)
def test_that_a_logged_contact_fulfils_by_channel_outcome_role_and_day(
    date: str, channel: Channel, outcome: Outcome, role: str, state: str
) -> None:
    found = after(contact(date, channel, outcome, role))
    assert (states(found), found.logged.tolist()) == ([state], [state.startswith("done")])


def test_that_which_roles_count_is_the_office_s_choice() -> None:
    basis = clock_basis(kari(contacts=[]), ClockSettings(roles=frozenset({Role.DOCTOR, Role.OTHER})))
    assert states(seen(basis, book_of(("Kari", contact("2026-03-09"))), WEDNESDAY)) == ["due_today"]
    other = book_of(("Kari", contact("2026-03-09", role="annet")))
    assert states(seen(basis, other, WEDNESDAY)) == ["done_in_time"]


def test_that_what_counts_is_told_with_role_kind_initiative_and_answer() -> None:
    found = after(contact("2026-03-10", outcome=Outcome.NEXT_OF_KIN, role="helsesekretaer", initiative=False))
    assert found.contact.tolist() == [day("2026-03-10")]
    assert found.contact_role.tolist() == [Role.SECRETARY]
    assert found.contact_kind.tolist() == [ContactKind.NEXT_OF_KIN]
    assert (found.initiative.tolist(), found.declined.tolist()) == ([False], [False])
    declined = after(contact("2026-03-10", Channel.VIDEO, Outcome.DECLINED))
    assert declined.contact_kind.tolist() == [ContactKind.VIDEO]
    assert (declined.initiative.tolist(), declined.declined.tolist()) == ([True], [True])


@pytest.mark.parametrize(
    ("exported", "logged", "counts", "here"),
    [
        ("2026-03-09", "2026-03-10", "2026-03-09", False),
        ("2026-03-10", "2026-03-09", "2026-03-09", True),
        ("2026-03-09", "2026-03-09", "2026-03-09", True),  # one and the same: the log says more of it
        ("2026-03-09", "2026-03-05", "2026-03-09", False),
    ],
)
def test_that_the_earlier_of_export_and_log_counts(
    exported: str, logged: str, counts: str, here: bool
) -> None:
    people = kari(contacts=[(exported, "telefon", "lege")], index="2026-03-20")
    found = after(contact(logged), people=people)
    assert (found.contact.tolist(), found.logged.tolist()) == ([day(counts)], [here])


def test_that_a_contact_dated_in_the_future_doesnt_count_before_its_day() -> None:
    acts = (contact("2026-03-10"),)
    assert states(after(*acts, today="2026-03-09")) == ["not_due"]
    assert states(after(*acts, today="2026-03-10")) == ["done_in_time"]


def test_that_without_a_contacts_table_what_is_logged_here_decides() -> None:
    people = kari()
    assert states(after(people=people, today="2026-03-12")) == ["overdue"]
    found = after(contact("2026-03-09"), people=people, today="2026-03-12")
    assert (states(found), found.unseen.tolist()) == (["done_in_time"], [True])


@pytest.mark.parametrize(
    ("stopped", "on", "state", "lapse"),
    [
        (Sign.DEAD, "2026-03-10", "lapsed", LapseReason.DIED),
        (Sign.DEAD, WEDNESDAY, "overdue", LapseReason.NONE),
        (Sign.MOVED, "2026-03-10", "lapsed", LapseReason.MOVED),
        (Sign.MOVED, WEDNESDAY, "overdue", LapseReason.NONE),
        (Sign.IN_HOSPITAL, "2026-03-10", "lapsed", LapseReason.READMITTED),
        (Sign.IN_HOSPITAL, WEDNESDAY, "overdue", LapseReason.NONE),
        (Sign.IN_HOSPITAL, FRIDAY, "overdue", LapseReason.NONE),  # the stay that ended that day
        (Sign.IN_HOSPITAL, "2026-03-03", "overdue", LapseReason.NONE),
        (Sign.PALLIATIVE, "2026-03-09", "overdue", LapseReason.NONE),
        (Sign.AWAY, "2026-03-09", "overdue", LapseReason.NONE),
    ],
)
def test_that_a_stop_sign_lapses_only_before_the_due_date(
    stopped: Sign, on: str, state: str, lapse: LapseReason
) -> None:
    found = after(sign(stopped, on), today="2026-03-20")
    assert (states(found), found.lapse.tolist()) == ([state], [lapse])


def test_that_one_who_died_late_is_overdue_and_then_missed() -> None:
    assert states(after(sign(Sign.DEAD, "2026-03-12"), today="2026-04-09")) == ["missed"]


def test_that_a_contact_before_the_sign_comes_first_and_one_after_fulfils_nothing() -> None:
    call, back = contact("2026-03-09"), sign(Sign.IN_HOSPITAL, "2026-03-10")
    assert states(after(call, back, today="2026-03-20")) == ["done_in_time"]
    late = sign(Sign.IN_HOSPITAL, "2026-03-12")
    assert states(after(late, contact("2026-03-16"), today="2026-03-20")) == ["overdue"]
    exported = kari(contacts=[("2026-03-16", "telefon", "lege")], index="2026-03-20")
    assert states(after(late, today="2026-03-20", people=exported)) == ["overdue"]


def test_that_coming_home_leaves_the_new_admission_what_it_was() -> None:
    back = sign(Sign.IN_HOSPITAL, "2026-03-10")
    lifted = StopSignLifted(sign=Sign.IN_HOSPITAL)
    assert states(after(back, lifted, today="2026-03-20")) == ["lapsed"]
    assert states(after(sign(Sign.DEAD, "2026-03-10"), StopSignLifted(sign=Sign.DEAD))) == ["missed"]


def test_that_a_sign_set_anew_corrects_its_day() -> None:
    wrong, right = sign(Sign.IN_HOSPITAL, "2026-03-10"), sign(Sign.IN_HOSPITAL, "2026-03-12")
    assert states(after(wrong, right, today="2026-03-20")) == ["overdue"]


def test_that_each_discharge_has_its_own_new_admission() -> None:
    people = kari(home("2026-01-05", "2026-01-09"), home(), contacts=[])
    acts = (
        sign(Sign.IN_HOSPITAL, "2026-01-12"),
        StopSignLifted(sign=Sign.IN_HOSPITAL),
        sign(Sign.IN_HOSPITAL, "2026-03-09"),
    )
    assert states(after(*acts, people=people, today="2026-03-20")) == ["lapsed", "lapsed"]
    assert states(after(*acts[:2], people=people, today="2026-03-20")) == ["lapsed", "overdue"]


def test_that_a_nursing_home_lapses_even_with_a_logged_contact() -> None:
    people = kari(home(to="sykehjem"), contacts=[])
    found = after(contact("2026-03-09"), people=people)
    assert (states(found), found.lapse.tolist()) == (["lapsed"], [LapseReason.NURSING_HOME])


def test_that_one_waiting_goes_on_waiting_until_the_stay_or_a_new_admission() -> None:
    people = kari(home(to="sykehjem_korttid"), contacts=[])
    assert states(after(contact("2026-03-09"), people=people, today="2026-03-12")) == ["waiting"]
    again = after(sign(Sign.IN_HOSPITAL, "2026-03-20"), people=people, today="2026-03-23")
    assert (states(again), again.lapse.tolist()) == (["lapsed"], [LapseReason.READMITTED])


def test_that_taking_a_contact_back_gives_the_state_back() -> None:
    basis = clock_basis(kari(contacts=[]))
    book = book_of(("Kari", contact("2026-03-09")))
    assert states(seen(basis, book, "2026-03-12")) == ["done_in_time"]
    assert states(seen(basis, taken_back(book, "Kari", "u1"), "2026-03-12")) == ["overdue"]


def test_that_without_a_log_the_two_halves_are_the_whole() -> None:
    people = kari(contacts=[("2026-03-09", "telefon", "lege")], index="2026-03-20")
    whole, halves = discharge_contacts(people, day(WEDNESDAY)), clock_basis(people).seen_on(day(WEDNESDAY))
    assert vars(whole).keys() == vars(halves).keys()
    for name in ("state", "contact", "lapse", "due", "logged"):
        assert np.array_equal(getattr(whole, name), getattr(halves, name)), name


# one patient's record in the columns


def test_that_somebody_who_left_the_list_is_left_out() -> None:
    book = book_of(("Kari", contact("2026-03-09")), ("Ola", contact("2026-03-09")))
    assert logged_contacts(book, PLACE).patient.tolist() == [0]
    assert len(stop_days(book_of(("Ola", sign(Sign.DEAD, FRIDAY))), PLACE, 1).died) == 1


def test_that_one_changed_record_gives_the_same_columns_as_all_anew() -> None:
    places = {"A": 0, "B": 1, "C": 2}
    book = book_of(
        ("C", contact("2026-03-02")),
        ("A", contact("2026-03-09")),
        ("B", contact("2026-03-08")),
        ("A", sign(Sign.IN_HOSPITAL, "2026-03-01")),
        ("C", sign(Sign.IN_HOSPITAL, "2026-03-01")),
    )
    more = book_of(
        ("B", contact("2026-03-01", role="lege")),
        ("B", sign(Sign.IN_HOSPITAL, "2026-03-04")),
        ("B", sign(Sign.DEAD, "2026-03-09")),
        start=book,
    )
    columns = logged_contacts(book, places).with_record(1, more.of("B"))
    anew = logged_contacts(more, places)
    for name in vars(anew):
        assert getattr(columns, name).tolist() == getattr(anew, name).tolist(), name
    stops = stop_days(book, places, 3).with_record(1, more.of("B"))
    for name, column in vars(stop_days(more, places, 3)).items():
        assert getattr(stops, name).tolist() == column.tolist(), name
