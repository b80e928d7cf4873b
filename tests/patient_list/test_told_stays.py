"""The stays that messages tell of: the same from the same messages, in whatever order and however often they come."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.patient_list.message_facts import ToldMessage
from listeoversikt.patient_list.told_stays import Told, ToldStay, told_by
from tests.lists import back, day
from tests.patient_list.told import NONE, told

IN, OUT = day(back(9)), day(back(2))
ADMITTED = told("innlagt", "i", admitted=9)
DISCHARGED = told("utskrevet", "u", discharged=2, known=1, discharged_to=int(DischargedTo.HOME))
LETTER = told("epikrise", "e", admitted=9, discharged=2, known=0, main="I509", other=("E119",))


def days(*messages: ToldMessage, patient: str = "Ada") -> list[tuple[int, int]]:
    """Admission and end of each stay."""
    found = told_by(messages).get(patient, Told((), NONE))
    return [(stay.day, stay.end) for stay in found.stays]


def only(*messages: ToldMessage) -> ToldStay:
    (stay,) = told_by(messages)["Ada"].stays
    return stay


def test_that_an_admission_opens_a_stay() -> None:
    assert days(ADMITTED) == [(IN, NONE)]


def test_that_a_discharge_ends_it_and_a_letter_adds_its_diagnoses() -> None:
    assert days(ADMITTED, DISCHARGED) == [(IN, OUT)]
    stay = only(ADMITTED, DISCHARGED, LETTER)
    assert (stay.day, stay.end, stay.main, stay.other) == (IN, OUT, "I509", ("E119",))
    assert (stay.discharged_to, stay.known) == (DischargedTo.HOME, day(back(1)))


def test_that_a_discharge_alone_is_a_stay_of_unknown_admission() -> None:
    assert days(DISCHARGED) == [(NONE, OUT)]
    assert days(LETTER) == [(IN, OUT)]


def test_that_ready_for_discharge_ends_nothing_and_is_taken_back() -> None:
    ready = told("utskrivningsklar", "r", admitted=9, ready=4, sent=1)
    assert only(ADMITTED, ready).ready == day(back(4))
    assert days(ADMITTED, ready) == days(ready) == [(IN, NONE)]
    withdrawn = told("avmelding", "w", admitted=9, ready=4, sent=2)
    assert only(ADMITTED, ready, withdrawn).ready == NONE
    again = told("utskrivningsklar", "r2", admitted=9, ready=3, sent=3)
    assert only(ADMITTED, ready, withdrawn, again).ready == day(back(3))


def test_that_a_death_ends_the_stay_that_was_going_on() -> None:
    death = told("dodsfall", "d", died=3, known=2)
    stay = only(ADMITTED, death)
    assert (stay.end, stay.discharged_to, stay.known) == (day(back(3)), DischargedTo.DIED, day(back(2)))
    assert told_by([ADMITTED, death])["Ada"].died == day(back(3))


def test_that_a_death_outside_hospital_is_no_stay() -> None:
    death = told("dodsfall", "d", died=3)
    assert told_by([death])["Ada"] == Told((), day(back(3)))


def test_that_a_stay_that_ended_on_the_day_of_death_ended_in_it() -> None:
    stay = only(DISCHARGED, told("dodsfall", "d", died=2))
    assert (stay.end, stay.discharged_to) == (OUT, DischargedTo.DIED)


def test_that_a_change_replaces_what_the_first_said() -> None:
    changed = told("epikrise", "e2", status="endring", follows="e", admitted=9, discharged=3, known=0, sent=5)
    stay = only(LETTER, changed)
    assert (stay.end, stay.main, stay.other) == (day(back(3)), "", ())
    assert stay.known == day(back(0))  # the first told of another day


def test_that_a_change_of_something_else_keeps_the_day_the_office_knew() -> None:
    changed = told(
        "epikrise", "e2", status="endring", follows="e", admitted=9, discharged=2, known=-3, sent=5
    )
    assert only(LETTER, changed).known == day(back(0))


def test_that_a_change_that_names_no_message_is_of_the_one_close_by() -> None:
    changed = told("utskrevet", "u2", status="endring", discharged=4, sent=5)
    assert days(DISCHARGED, changed) == days(changed, DISCHARGED) == [(NONE, day(back(4)))]
    far = told("utskrevet", "u2", status="endring", discharged=40, sent=5)
    assert len(days(DISCHARGED, far)) == 2


def test_that_the_newest_of_several_changes_stands() -> None:
    first = told("epikrise", "e2", status="endring", follows="e", discharged=3, sent=5)
    second = told("epikrise", "e3", status="endring", follows="e2", discharged=4, sent=6)
    assert days(LETTER, second, first) == [(NONE, day(back(4)))]


def test_that_a_supplement_adds_and_takes_nothing_away() -> None:
    added = told("epikrise", "e2", status="tillegg", follows="e", other=("N185",), sent=5)
    stay = only(LETTER, added)
    assert (stay.day, stay.end, stay.main, stay.other) == (IN, OUT, "I509", ("E119", "N185"))


def test_that_a_cancellation_removes_it_also_when_it_came_first() -> None:
    cancelled = told("epikrise", "c", status="kansellering", follows="e", sent=5)
    assert days(LETTER, cancelled) == days(cancelled, LETTER) == []
    assert days(ADMITTED, LETTER, cancelled) == [(IN, NONE)]


def test_that_a_cancelled_change_takes_the_first_with_it() -> None:
    changed = told("epikrise", "e2", status="endring", follows="e", discharged=3, sent=5)
    cancelled = told("epikrise", "c", status="kansellering", follows="e2", sent=6)
    assert days(LETTER, changed, cancelled) == []


def test_that_a_cancellation_that_names_no_message_means_the_same_event() -> None:
    cancelled = told("innlagt", "c", status="kansellering", admitted=9, sent=5)
    assert days(ADMITTED, cancelled) == []
    other = told("innlagt", "c", status="kansellering", admitted=8, sent=5)
    assert days(ADMITTED, other) == [(IN, NONE)]


def test_that_a_cancellation_of_one_kind_leaves_the_other_kinds() -> None:
    cancelled = told("epikrise", "c", status="kansellering", follows="e", sent=5)
    assert days(DISCHARGED, LETTER, cancelled) == [(NONE, OUT)]


def test_that_a_message_sent_about_the_wrong_patient_moves_when_it_is_corrected() -> None:
    corrected = told("utskrevet", "u2", patient="Bo", status="endring", follows="u", discharged=2, sent=5)
    assert days(DISCHARGED, corrected) == []
    assert days(DISCHARGED, corrected, patient="Bo") == [(NONE, OUT)]


def test_that_two_stays_stay_two() -> None:
    again = told("innlagt", "i2", admitted=1)
    assert days(ADMITTED, DISCHARGED, again) == [(IN, OUT), (day(back(1)), NONE)]
    same_day = told("innlagt", "i2", admitted=2)
    assert days(LETTER, same_day) == [(IN, OUT), (OUT, NONE)]


def test_that_moves_between_hospitals_are_one_stay_that_goes_on() -> None:
    assert days(ADMITTED, told("innlagt", "i2", admitted=5)) == [(IN, NONE)]
    assert days(told("innlagt", "i2", admitted=90), ADMITTED) == [(IN, NONE)]


def test_that_the_office_never_knows_before_the_discharge() -> None:
    assert only(told("utskrevet", "u", discharged=2, known=5)).known == OUT


MESSAGES = [
    ADMITTED,
    DISCHARGED,
    LETTER,
    told("innlagt", "i2", status="endring", follows="i", admitted=8, sent=9),
    told("innlagt", "i3", admitted=1, sent=2),
    told("innlagt", "ic", status="kansellering", follows="i3", sent=8),
    told("utskrivningsklar", "r", admitted=9, ready=4, sent=3),
    told("avmelding", "w", admitted=9, ready=4, sent=4),
    told("utskrevet", "u2", status="endring", follows="u", discharged=3, known=1, sent=7),
    told("utskrevet", "u3", status="endring", discharged=4, known=1, sent=9),
    told("utskrevet", "uc", status="kansellering", follows="u2", sent=8),
    told("epikrise", "e2", status="endring", follows="e", admitted=9, discharged=3, main="J189", sent=5),
    told("epikrise", "e3", status="tillegg", follows="e2", other=("N185",), sent=6),
    told("epikrise", "ec", status="kansellering", follows="e", sent=9),
    told("epikrise", "f", admitted=40, discharged=30, known=29, main="S720"),
    told("dodsfall", "d", died=1, known=0, sent=9),
    told("dodsfall", "dc", status="kansellering", follows="d", sent=10),
    told("utskrevet", "b", patient="Bo", discharged=2),
]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_that_the_same_messages_tell_the_same_in_any_order_and_any_number(data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(MESSAGES), unique_by=lambda one: one.mark))
    shuffled = data.draw(st.permutations(chosen))
    repeated = shuffled + data.draw(st.lists(st.sampled_from(chosen), max_size=5) if chosen else st.just([]))
    assert told_by(repeated) == told_by(chosen)


@pytest.mark.parametrize("message", MESSAGES, ids=lambda one: one.mark)
def test_that_a_message_received_twice_changes_nothing(message: ToldMessage) -> None:
    assert told_by([*MESSAGES, message]) == told_by(MESSAGES)
