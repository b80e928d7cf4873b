"""What was known at a day: later rows unseen, stays still going on, one patient as if alone."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.followup.target_groups import group_list
from listeoversikt.operations.columns import Columns, score_columns
from listeoversikt.patient_list.frames import CONTACTS, DIAGNOSES, NO_DAY, PATIENTS, STAYS, UNKNOWN
from listeoversikt.patient_list.snapshot import PatientList, date_of, day_number, year_of
from tests.list_strategies import Facts, ago, facts
from tests.lists import T, back, day, only_of, patient_list, person, stay
from tests.patient_list.same import plain, rows

quick = settings(max_examples=60, deadline=None)
few = settings(max_examples=25, deadline=None)


# -- days --


@quick
@given(st.dates(max_value=dt.date(9998, 12, 31)))
def test_that_a_date_and_its_day_number_are_the_same(date: dt.date) -> None:
    assert date_of(day_number(date)) == date
    assert year_of(np.array([day_number(date)], dtype=np.int32)).tolist() == [date.year]


def test_that_no_day_is_later_than_every_day() -> None:
    assert year_of(np.array([NO_DAY])).tolist()[0] > 9999


# -- who is on the list --

ON_LIST = {
    "nothing stated": ({}, True),
    "came today": ({"liste_fra": T}, True),
    "comes tomorrow": ({"liste_fra": back(-1)}, False),
    "left today": ({"liste_til": T}, False),
    "leaves tomorrow": ({"liste_til": back(-1)}, True),
    "died today": ({"dod": T}, False),
    "died before": ({"dod": back(1)}, False),
    "came and left": ({"liste_fra": back(30), "liste_til": back(10)}, False),
}


@pytest.mark.parametrize(("stated", "on_list"), ON_LIST.values(), ids=ON_LIST)
def test_that_the_list_holds_those_on_it_at_the_index_day(stated: dict[str, str], on_list: bool) -> None:
    known = patient_list(T, [person("Kari", 1940, **stated)], [])
    assert known.on_list.tolist() == [on_list]


def test_that_nobody_is_on_the_list_before_the_year_of_birth() -> None:
    known = patient_list(T, [person("Kari", 2025)], [])
    assert known.as_of(day("2025-01-01")).on_list.tolist() == [True]
    assert known.as_of(day("2024-12-31")).on_list.tolist() == [False]


def test_that_who_objects_is_on_the_list_and_not_scored() -> None:
    known = patient_list(
        T,
        [person("Kari", 1940, reservert_behandling="ja"), person("Ola", 1940, reservert_behandling="nei")],
        [],
    )
    assert known.on_list.tolist() == [True, True]
    assert known.scored.tolist() == [False, True]


def test_that_age_is_by_the_calendar_year_of_the_own_day() -> None:
    known = patient_list(T, [person("Kari", 1940), person("Ola", 2026)], [])
    assert known.age.tolist() == [86, 0]
    assert known.as_of(day("2025-12-31")).age.tolist() == [85, -1]


# -- looking back --


def test_that_later_rows_and_deaths_are_unseen() -> None:
    known = patient_list(
        T,
        [person("Kari", 1940, dod=back(5))],
        [("Kari", back(30), "ICPC-2", "T90"), ("Kari", back(10), "ICPC-2", "K77")],
        stays=[stay("Kari", back(20), back(7), main="I500", to="dod", known=back(6))],
    )
    before = known.as_of(day(back(10)))
    assert before.diagnoses.texts("code") == ["T90", "K77"]
    assert known.as_of(day(back(11))).diagnoses.texts("code") == ["T90"]
    assert before.patients["died"].tolist() == [NO_DAY]
    assert known.as_of(day(back(5))).patients["died"].tolist() == [day(back(5))]
    stays = before.tables[STAYS]
    assert (stays["end"].tolist(), stays["discharged_to"].tolist()) == ([NO_DAY], [UNKNOWN])
    assert stays["known"].tolist() == [NO_DAY]


def test_that_a_stay_has_ended_on_its_last_day_and_its_letter_comes_later() -> None:
    known = patient_list(
        T, [person("Kari", 1940)], [], stays=[stay("Kari", back(9), back(5), to="hjem", known=back(3))]
    )
    on_last_day = known.as_of(day(back(5))).tables[STAYS]
    assert on_last_day["end"].tolist() == [day(back(5))]
    assert on_last_day["discharged_to"].tolist() != [UNKNOWN]
    assert on_last_day["known"].tolist() == [NO_DAY]
    assert known.as_of(day(back(3))).tables[STAYS]["known"].tolist() == [day(back(3))]


def test_that_a_table_that_was_there_is_empty_and_not_missing_before_its_rows() -> None:
    known = patient_list(T, [person("Kari", 1940)], [], contacts=[("Kari", back(1), "telefon")])
    before = known.as_of(day(back(100)))
    contacts = before.events(CONTACTS)
    assert contacts is not None
    assert len(contacts) == 0
    assert before.events(STAYS) is None


@quick
@given(facts(), ago, ago)
def test_that_looking_back_twice_is_looking_back_to_the_earlier_day(some: Facts, one: int, two: int) -> None:
    whole = some.built()
    earlier, later = sorted((day(back(one)), day(back(two))))
    assert plain(whole.as_of(later).as_of(earlier)) == plain(whole.as_of(earlier))


@quick
@given(facts(), ago)
def test_that_nothing_seen_lies_after_the_index_day(some: Facts, days_ago: int) -> None:
    index = day(back(days_ago))
    known = some.built().as_of(index)
    for name, table in known.tables.items():
        if name != PATIENTS:
            assert (table["day"] <= index).all()
    stays = known.events(STAYS)
    if stays is not None:
        for column in ("end", "known"):
            assert ((stays[column] <= index) | (stays[column] == NO_DAY)).all()


# -- many days, many patients, one of them --


@quick
@given(facts(), st.lists(st.tuples(st.integers(0, 3), ago), min_size=1, max_size=6))
def test_that_a_patient_at_an_own_day_is_that_patient_alone_as_of_that_day(
    some: Facts, wanted: list[tuple[int, int]]
) -> None:
    whole = some.built()
    patients = np.array([patient for patient, _ in wanted])
    days = np.array([day(back(days_ago)) for _, days_ago in wanted], dtype=np.int32)
    together = whole.at(patients, days)
    assert len(together) == len(wanted)
    for place, (patient, days_ago) in enumerate(wanted):
        alone = whole.as_of(day(back(days_ago))).only(np.array([patient]))
        assert plain(together.only(np.array([place]))) == plain(alone)


@quick
@given(facts())
def test_that_everybody_at_the_index_day_is_the_list_itself(some: Facts) -> None:
    whole = some.built()
    assert plain(whole.only(np.arange(len(whole)))) == plain(whole)
    assert plain(whole.as_of(day(T))) == plain(whole)


def test_that_rows_are_renumbered_to_the_patients_chosen() -> None:
    names = ("Ada", "Bo", "Cai")
    known = patient_list(
        T, [person(name, 1940) for name in names], [(name, back(1), "ICPC-2", "T90") for name in names]
    )
    chosen = known.only(np.array(only_of(known, "Bo", "Cai")))
    assert chosen.patients.texts("patient_id") == ["Bo", "Cai"]
    assert chosen.tables[DIAGNOSES]["patient"].tolist() == [0, 1]
    assert len(rows(chosen.tables[DIAGNOSES])) == 2


# -- any split of the patients gives the same scores --


def scored(patient_list: PatientList) -> list[tuple[str, ...]]:
    columns: Columns = score_columns(group_list(patient_list))
    return list(zip(*(map(str, values) for values in columns.values()), strict=True))


@few
@given(facts(), st.lists(st.booleans(), min_size=4, max_size=4), ago)
def test_that_splitting_the_patients_changes_no_score(some: Facts, chosen: list[bool], days_ago: int) -> None:
    whole = some.built().as_of(day(back(days_ago)))
    ones = np.flatnonzero(chosen)
    others = np.flatnonzero(~np.array(chosen))
    parts = [row for part in (ones, others) for row in scored(whole.only(part))]
    assert sorted(parts) == sorted(scored(whole))
