"""Stays told of by messages, on the list beside what extracts and people have told."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.followup.target_groups import group_list
from listeoversikt.operations.columns import score_columns
from listeoversikt.patient_list.frames import NO_DAY, PATIENTS, STAYS, DischargedTo, Institution, Urgency
from listeoversikt.patient_list.from_messages import FROM_MESSAGE, with_messages
from listeoversikt.patient_list.message_facts import ToldMessage
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.patient_list.typed_in import TYPED_IN, TypedDischarge, as_exported, with_typed_in
from tests.lists import T, back, day, patient_list, person, stay
from tests.patient_list.same import events_of, plain, rows
from tests.patient_list.test_told_stays import MESSAGES
from tests.patient_list.told import NONE, told

PEOPLE = [person("Ada", 1940), person("Bo", 1950)]
IN, OUT = day(back(9)), day(back(2))
LETTER = told(
    "epikrise",
    "e",
    admitted=9,
    discharged=2,
    known=1,
    main="I509",
    other=("E119",),
    urgency=int(Urgency.EMERGENCY),
    discharged_to=int(DischargedTo.HOME),
)
ADMITTED = told("innlagt", "i", admitted=9)


def known(**tables: Any) -> PatientList:
    return patient_list(T, PEOPLE, [("Bo", back(9), "ICPC-2", "K77")], since="2020-01-01", **tables)


def laid(some: PatientList, *messages: ToldMessage, ago: int = 0) -> PatientList:
    return with_messages(some, messages, day(back(ago)))


def test_that_no_message_is_the_list_itself() -> None:
    some = known(stays=[])
    assert laid(some) is some
    assert laid(some, told("innlagt", "x", patient="Borte", admitted=3)) is some


def test_that_a_letter_is_a_stay() -> None:
    after = laid(known(stays=[]), LETTER)
    stays = after.tables[STAYS]
    assert events_of(after, STAYS, "Ada") == [
        (IN, OUT, Urgency.EMERGENCY, "I509", "E119", Institution.HOSPITAL, DischargedTo.HOME, day(back(1)))
    ]
    assert stays["row"].tolist() == [FROM_MESSAGE]


def test_that_an_admission_is_a_stay_that_goes_on() -> None:
    assert events_of(laid(known(stays=[]), ADMITTED), STAYS, "Ada")[0][:2] == (IN, NONE)


def test_that_it_ends_the_extracts_stay_that_was_going_on() -> None:
    some = known(stays=[stay("Ada", back(9), None, "planlagt", main="S720"), stay("Bo", back(9), None)])
    after = laid(some, told("utskrevet", "u", discharged=2, known=1))
    ((came, left, urgency, main, _, _, _, known_day),) = events_of(after, STAYS, "Ada")
    assert (came, left, urgency, main, known_day) == (IN, OUT, Urgency.PLANNED, "S720", day(back(1)))
    assert events_of(after, STAYS, "Bo")[0][1] == NO_DAY
    assert events_of(laid(some, LETTER), STAYS, "Ada")[0][3:5] == ("I509", "E119")


def test_that_a_hospital_doesnt_end_a_short_term_stay() -> None:
    some = known(stays=[stay("Ada", back(5), None, institution="sykehjem_korttid")])
    assert [row[1] for row in events_of(laid(some, LETTER), STAYS, "Ada")] == [OUT, NONE]


@pytest.mark.parametrize("said", [None, back(0)], ids=["unknown", "later"])
def test_that_the_extracts_own_stay_stands_and_the_earlier_day_of_knowing_stays(said: Any) -> None:
    own = stay("Ada", back(10), back(2), "planlagt", main="S720", known=said)
    after = laid(known(stays=[own]), LETTER)
    assert events_of(after, STAYS, "Ada") == [
        (day(back(10)), OUT, Urgency.PLANNED, "S720", "", Institution.HOSPITAL, -1, day(back(1)))
    ]
    assert after.tables[STAYS]["row"].tolist() == known(stays=[own]).tables[STAYS]["row"].tolist()


def test_that_the_extracts_stay_of_the_same_admission_stands() -> None:
    own = stay("Ada", back(9), back(3))
    after = laid(known(stays=[own]), LETTER)
    assert [row[:2] for row in events_of(after, STAYS, "Ada")] == [(IN, day(back(3)))]
    before = laid(known(stays=[stay("Ada", back(9), back(9))]), LETTER, ago=5)  # the extract can't have known
    assert sorted(row[:2] for row in events_of(before, STAYS, "Ada")) == [(IN, IN), (IN, OUT)]


def test_that_an_admission_that_the_extract_holds_isnt_doubled() -> None:
    for own in (stay("Ada", back(9), None), stay("Ada", back(12), back(3)), stay("Ada", back(9), back(9))):
        some = known(stays=[own])
        assert plain(laid(some, ADMITTED)) == plain(some)
    ended_that_day = known(stays=[stay("Ada", back(12), back(9))])
    assert len(events_of(laid(ended_that_day, ADMITTED), STAYS, "Ada")) == 2


def test_that_what_was_typed_in_keeps_its_clock_and_gets_what_the_message_tells() -> None:
    typed = TypedDischarge("Ada", OUT, NONE, int(DischargedTo.HOME))
    some = with_typed_in(known(stays=[]), [typed])
    after = laid(some, LETTER)
    assert events_of(after, STAYS, "Ada")[0][:5] == (IN, OUT, Urgency.EMERGENCY, "I509", "E119")
    assert after.tables[STAYS]["row"].tolist() == [TYPED_IN]
    opened = laid(some, ADMITTED)
    assert [row[:2] for row in events_of(opened, STAYS, "Ada")] == [(IN, OUT)]


def test_that_a_death_is_the_patients_too() -> None:
    after = laid(known(stays=[]), ADMITTED, told("dodsfall", "d", died=3))
    assert after.tables[PATIENTS]["died"].tolist() == [day(back(3)), NONE]
    assert events_of(after, STAYS, "Ada")[0][6] == DischargedTo.DIED
    home = laid(known(stays=[]), told("dodsfall", "d", died=3))
    assert len(home.tables[STAYS]) == 0 and home.tables[PATIENTS]["died"][0] == day(back(3))


def test_that_what_cant_be_in_a_lifetime_is_left_out() -> None:
    dead = patient_list(T, [person("Ada", 1940, dod=back(20))], [], stays=[])
    assert plain(laid(dead, LETTER)) == plain(dead)
    young = patient_list(T, [person("Ada", 2026)], [], stays=[])
    early = told("epikrise", "e", admitted=400, discharged=390)
    assert len(laid(young, early).tables[STAYS]) == 0


def test_that_the_list_reaches_to_what_the_messages_tell_and_scores_stay() -> None:
    some = known(stays=[])
    after = laid(some, told("utskrevet", "u", discharged=-3, known=-4))
    assert after.index_day.tolist() == [day(back(-4))] * 2
    assert after.periods == some.periods
    scored, before = (score_columns(group_list(one.as_of(day(T)))) for one in (as_exported(after), some))
    assert scored.keys() == before.keys()
    for name, column in scored.items():
        np.testing.assert_array_equal(column, before[name])


def test_that_a_list_without_stays_is_scored_without_them() -> None:
    after = laid(known(), LETTER)
    assert len(after.tables[STAYS]) == 1
    assert as_exported(after).events(STAYS) is None


OWN = [
    stay("Ada", back(12), back(9)),
    stay("Ada", back(9), None),
    stay("Ada", back(9), back(3)),
    stay("Ada", back(40), back(30), main="S720"),
    stay("Bo", back(4), back(2)),
]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_that_any_order_of_the_same_messages_gives_the_same_list(data: st.DataObject) -> None:
    some = known(stays=data.draw(st.lists(st.sampled_from(OWN), max_size=3, unique_by=id)))
    if data.draw(st.booleans()):
        some = with_typed_in(some, [TypedDischarge("Ada", OUT, NONE, int(DischargedTo.HOME))])
    chosen = data.draw(st.lists(st.sampled_from(MESSAGES), unique_by=lambda one: one.mark))
    after = laid(some, *chosen)
    assert plain(laid(some, *data.draw(st.permutations(chosen)))) == plain(after)
    for row in rows(after.tables[STAYS]):
        assert row[1] <= row[2]  # no stay ends before it begins
        assert row[8] == NONE or row[2] == NONE or row[8] >= row[2] or row in rows(some.tables[STAYS])
