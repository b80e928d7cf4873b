"""Which absences can be told from a lack of data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from listeoversikt.patient_list.coverage import (
    reaches_index_day,
    window_inside_period,
    window_on_list,
    window_seen,
)
from listeoversikt.patient_list.frames import CONTACTS
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import T, back, patient_list, person


def seen_since(begins: int, joined: int | None = None) -> PatientList:
    """A table of contacts that begins so many days before T, a patient who joined so many days before."""
    more = {} if joined is None else {"liste_fra": back(joined)}
    return patient_list(T, [person("Kari", 1940, **more)], [], contacts=[], since={CONTACTS: back(begins)})


@pytest.mark.parametrize(("begins", "inside"), [(364, True), (363, False), (365, True), (0, False)])
def test_that_a_windows_first_day_lies_inside_the_period(begins: int, inside: bool) -> None:
    assert window_inside_period(seen_since(begins), CONTACTS, 365).tolist() == [inside]


@pytest.mark.parametrize(("joined", "long_enough"), [(None, True), (364, True), (363, False), (0, False)])
def test_that_a_patient_was_on_the_list_for_the_whole_window(joined: int | None, long_enough: bool) -> None:
    assert window_on_list(seen_since(4000, joined), 365).tolist() == [long_enough]


def test_that_both_must_hold() -> None:
    assert window_seen(seen_since(4000, 4000), CONTACTS, 365).tolist() == [True]
    assert window_seen(seen_since(100, 4000), CONTACTS, 365).tolist() == [False]
    assert window_seen(seen_since(4000, 100), CONTACTS, 365).tolist() == [False]


def test_that_a_window_of_one_day_is_the_index_day() -> None:
    assert window_seen(seen_since(0, 0), CONTACTS, 1).tolist() == [True]


def test_that_a_missing_table_is_never_seen() -> None:
    people = [person("Kari", 1940)]
    assert window_seen(patient_list(T, people, [], since="2000-01-01"), CONTACTS, 1).tolist() == [False]


def test_that_every_patient_is_asked_at_an_own_day() -> None:
    people = [person("Kari", 1940), person("Ola", 1940)]
    own_days = {"Kari": T, "Ola": back(300)}
    known = patient_list(own_days, people, [], contacts=[], since={CONTACTS: back(400)})
    assert window_inside_period(known, CONTACTS, 365).tolist() == [True, False]


@pytest.mark.parametrize(("ended", "reached"), [(0, True), (31, True), (32, False), (500, False)])
def test_that_a_table_reaches_the_index_day_when_it_ends_at_most_31_days_before(
    ended: int, reached: bool
) -> None:
    whole = seen_since(4000)
    period = replace(whole.periods[CONTACTS], last=int(whole.index_day[0]) - ended)
    some = replace(whole, periods={**whole.periods, CONTACTS: period})
    assert reaches_index_day(some, CONTACTS).tolist() == [reached]
    assert window_inside_period(some, CONTACTS, 365).tolist() == [True]  # the rules ask where it begins


def test_that_a_table_that_is_absent_reaches_nothing() -> None:
    assert reaches_index_day(patient_list(T, [person("Kari", 1940)], []), CONTACTS).tolist() == [False]
