"""Medicines in use, their number, and Norwegian Rx-Risk. T is 31 March 2026."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from listeoversikt.patient_list.frames import MEDICINES
from listeoversikt.patient_list.medicines import covers_window, in_use
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.score_list import score_list
from tests.lists import T, back, patient_list, person

LATER = "2026-05-01"


def on(*courses: tuple[Any, ...], born: int = 1940, sex: str = "K", **more: Any) -> PatientList:
    rows = [("Kari", *course) for course in courses]
    return patient_list(T, [person("Kari", born, sex)], medicines=rows, **more)


@pytest.mark.parametrize(
    ("begun", "until", "regular", "as_list", "as_prescriptions"),
    [
        (back(10), None, "nei", True, True),
        (back(365), None, "nei", True, True),  # the 365th day is the last
        (back(366), None, "nei", False, False),
        (back(366), None, "ja", True, False),  # regular goes on, a prescription doesn't
        (back(366), None, None, False, False),  # not stated is read as not regular
        (back(900), T, "nei", True, True),  # ends today
        (back(900), back(1), "ja", False, False),  # ended yesterday
        (back(900), LATER, "ja", True, True),
        (T, None, "nei", True, True),  # begins today
    ],
)
def test_that_a_course_is_in_use_from_its_first_to_its_last_day(
    begun: str, until: str | None, regular: str | None, as_list: bool, as_prescriptions: bool
) -> None:
    for prescriptions, expected in ((False, as_list), (True, as_prescriptions)):
        people = on(("A10BA02", begun, until, regular), prescriptions=prescriptions)
        courses = people.tables[MEDICINES]
        assert in_use(people, courses).tolist() == [expected]


@pytest.mark.parametrize(("until", "covers"), [(back(364), True), (back(365), False), (None, True)])
def test_that_a_course_covers_a_year_when_it_ends_after_the_year_began(
    until: str | None, covers: bool
) -> None:
    people = on(("A10BA02", back(900), until, "ja"))
    assert covers_window(people, people.tables[MEDICINES], 365).tolist() == [covers]


def test_that_medications_counts_distinct_regular_codes_in_use() -> None:
    people = on(
        ("A10BA02", back(30), None, "ja"),
        ("A10BA02", back(10), None, "ja"),  # the same code
        ("C07AB02", back(10), None, "ja"),
        ("N02BE01", back(10), None, "nei"),  # when needed
        ("C10AA01", back(99), back(1), "ja"),  # ended
    )
    assert score_list(people).medications.tolist() == [2.0]


def test_that_medications_is_null_where_the_export_does_not_say_what_is_regular() -> None:
    course = ("A10BA02", back(30), None, None)
    assert np.isnan(score_list(on(course, unstated=["legemidler.regular"])).medications[0])
    assert np.isnan(score_list(patient_list(T, [person("Kari", 1940)])).medications[0])
    assert score_list(on(course)).medications[0] == 0.0


@pytest.mark.parametrize(
    ("atc", "expected"),
    [
        (["B01AA03"], 3),
        (["B01AA03", "B01AF01"], 3),  # the same medicine group once
        (["N05AN01"], -1),  # lithium
        (["N05AH03"], 6),  # the other antipsychotics
        (["A01AB"], 0),  # in no group
        (["B01AA03", "N05AH03", "C10AA01"], 8),
    ],
)
def test_that_rxrisk_adds_each_medicine_group_once(atc: list[str], expected: int) -> None:
    people = on(*((code, back(300), back(250), "nei") for code in atc))
    assert score_list(people).rxrisk.tolist() == [expected]


def test_that_rxrisk_looks_at_courses_covering_the_last_year() -> None:
    assert score_list(on(("B01AA03", back(900), back(364), "nei"))).rxrisk.tolist() == [3.0]
    assert score_list(on(("B01AA03", back(900), back(365), "nei"))).rxrisk.tolist() == [0.0]


def test_that_a_prostate_medicine_counts_in_men_only() -> None:
    course = ("G04CB01", back(10), None, "ja")
    assert score_list(on(course, sex="M")).rxrisk.tolist() == [-1.0]
    assert score_list(on(course, sex="K")).rxrisk.tolist() == [0.0]


def test_that_rxrisk_is_null_under_65_and_without_medicines() -> None:
    course = ("B01AA03", back(10), None, "ja")
    assert np.isnan(score_list(on(course, born=1962)).rxrisk[0])
    assert score_list(on(course, born=1961)).rxrisk[0] == 3
    assert np.isnan(score_list(patient_list(T, [person("Kari", 1940)])).rxrisk[0])
