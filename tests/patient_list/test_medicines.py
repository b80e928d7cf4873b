"""When a course ends, whether it is in use, and which windows it covers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from listeoversikt.patient_list.frames import MEDICINES, NO_DAY
from listeoversikt.patient_list.medicines import (
    course_end,
    covers_window,
    in_use,
    is_regular,
    states_regular_use,
    with_atc,
)
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import T, back, day, patient_list, person


def on_medicine(
    begun: int, until: int | None, regular: str | None, *, prescriptions: bool = False
) -> PatientList:
    """Kari with one course, begun and ended so many days before T."""
    row = ("Kari", "A10BA02", back(begun), None if until is None else back(until), regular)
    return patient_list(T, [person("Kari", 1940)], [], medicines=[row], prescriptions=prescriptions)


def of_the_course(known: PatientList, question: Callable[..., Any], *more: Any) -> Any:
    return question(known, known.tables[MEDICINES], *more)[0]


@pytest.mark.parametrize(
    ("until", "regular", "prescriptions", "end"),
    [
        (10, "ja", False, back(10)),
        (10, "nei", True, back(10)),
        (-30, "nei", False, back(-30)),
        (None, "ja", False, None),
        (None, "nei", False, back(135)),
        (None, None, False, back(135)),
        (None, "ja", True, back(135)),
        (None, "nei", True, back(135)),
    ],
)
def test_that_a_course_ends_as_stated_or_after_a_year_unless_it_is_regular(
    until: int | None, regular: str | None, prescriptions: bool, end: str | None
) -> None:
    found = of_the_course(on_medicine(500, until, regular, prescriptions=prescriptions), course_end)
    assert found == (NO_DAY if end is None else day(end))


@pytest.mark.parametrize(
    ("begun", "until", "used"),
    [(0, None, True), (1, 0, True), (1, 1, False), (365, None, True), (366, None, False), (5000, 0, True)],
)
def test_that_a_course_is_in_use_from_its_first_to_its_last_day(
    begun: int, until: int | None, used: bool
) -> None:
    assert of_the_course(on_medicine(begun, until, "nei"), in_use) == used


def test_that_an_old_regular_course_without_an_end_is_still_in_use() -> None:
    assert of_the_course(on_medicine(4000, None, "ja"), in_use)
    assert not of_the_course(on_medicine(4000, None, "ja", prescriptions=True), in_use)


@pytest.mark.parametrize(
    ("begun", "until", "covers"),
    [
        (0, 0, True),
        (400, 364, True),
        (400, 365, False),
        (400, 366, False),
        (730, None, False),
        (729, None, True),
    ],
)
def test_that_a_course_covers_a_window_when_it_ends_after_the_windows_start(
    begun: int, until: int | None, covers: bool
) -> None:
    assert of_the_course(on_medicine(begun, until, "nei"), covers_window, 365) == covers


def test_that_codes_are_matched_by_their_beginnings() -> None:
    courses = patient_list(
        T,
        [person("Kari", 1940)],
        [],
        medicines=[("Kari", code, back(1), None, "ja") for code in ("N05AN01", "N05BA01", "A10BA02")],
    ).tables[MEDICINES]
    codes = courses.texts("atc")
    chosen = with_atc(courses, "N05A", "N05B", without=("N05AN",))
    assert [code for code, taken in zip(codes, chosen, strict=True) if taken] == ["N05BA01"]
    assert not with_atc(courses, "C").any()


def test_that_not_stated_is_neither_regular_nor_told() -> None:
    known = on_medicine(1, None, None)
    assert not is_regular(known.tables[MEDICINES]).any()
    assert states_regular_use(known)
    untold = patient_list(T, [person("Kari", 1940)], [], medicines=[], unstated=["legemidler.regular"])
    assert not states_regular_use(untold)
    assert not states_regular_use(patient_list(T, [person("Kari", 1940)], []))
