"""A patient is found by the journal's own number, whole, and the number goes nowhere."""

from __future__ import annotations

import pytest

from listeoversikt.followup.log.log_book import EMPTY
from listeoversikt.operations.find_patient import by_record_number, has_record_numbers, patient_of
from listeoversikt.operations.office import View
from tests.lists import T, patient_list, person
from tests.operations.followup_views import view_of

PEOPLE = [
    person("P1", 1938) | {"record_number": "88123"},
    person("P2", 1950) | {"record_number": "0881"},
    person("P3", 1950),
    person("P4", 1950) | {"record_number": "77"},
    person("P5", 1950) | {"record_number": "77"},
    person("0881", 1960),
]


@pytest.fixture(scope="module")
def view() -> View:
    return view_of(patient_list(T, PEOPLE))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("88123", "P1"),
        ("  88123 ", "P1"),
        ("0881", "P2"),
        ("881", None),
        ("8812", None),
        ("881234", None),
        ("", None),
        ("  ", None),
        ("77", None),
        ("P1", None),
    ],
)
def test_that_only_the_whole_number_of_one_patient_finds_anybody(
    view: View, typed: str, found: str | None
) -> None:
    assert by_record_number(view, typed) == found


@pytest.mark.parametrize(
    ("typed", "meant"), [(" P3 ", "P3"), ("88123", "P1"), ("0881", "0881"), ("nobody", "nobody"), ("", "")]
)
def test_that_a_pseudonym_goes_before_a_number(view: View, typed: str, meant: str) -> None:
    assert patient_of(view, typed) == meant


def test_that_an_extract_without_numbers_says_so(view: View) -> None:
    assert has_record_numbers(view)
    assert not has_record_numbers(view_of(patient_list(T, [person("P1", 1938)])))


def test_that_the_numbers_are_looked_up_once_however_much_is_logged(view: View) -> None:
    numbers = view.by_record_number
    assert view.with_log(EMPTY).by_record_number is numbers
