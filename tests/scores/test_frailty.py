"""The frailty index, rule by rule: what makes a deficit, and what doesn't. T is 31 March 2026."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from listeoversikt.scores.definition import keys_of
from listeoversikt.scores.frailty import FrailtyCategory, deficits_present, frailty_category
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import present
from listeoversikt.scores.score_list import score_list
from tests.lists import T, back, patient_list, person, stay

ICPC, ICD = "ICPC-2", "ICD-10"


def deficits(born: int = 1940, more: dict[str, str] | None = None, **tables: Any) -> set[str]:
    known = Known(patient_list(T, [person("Kari", born, **(more or {}))], **tables))
    return {key for key, holds in present(known, "frailty").items() if holds[0]}


def codes(*rows: tuple[str, str, str]) -> list[tuple[str, str, str, str]]:
    return [("Kari", date, system, code) for date, system, code in rows]


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ([(back(9000), ICPC, "T90")], {"DIAB"}),  # diabetes once, ever
        ([(back(1094), ICPC, "B80")], {"ANHAEM"}),  # anaemia: last 1095 days
        ([(back(1095), ICPC, "B80")], set()),
        ([(T, ICPC, "B80")], {"ANHAEM"}),  # T itself is seen
        ([(back(364), ICPC, "P71")], {"MEMCOG"}),  # delirium: one year
        ([(back(365), ICPC, "P71")], set()),
        ([(back(9000), ICPC, "P70")], {"MEMCOG"}),
        ([(back(10), ICPC, "U71")], set()),  # cystitis: two dates in a year
        ([(back(10), ICPC, "U71"), (back(10), ICPC, "U71")], set()),  # the same day twice is one date
        ([(back(10), ICPC, "U71"), (back(11), ICPC, "U71")], {"IURID"}),
        ([(back(10), ICPC, "U71"), (back(365), ICPC, "U71")], set()),
        ([(back(10), ICPC, "U891")], {"CKD"}),
        ([(back(10), ICPC, "U89")], set()),  # the table's code is longer than the recorded one
        ([(back(10), ICD, "N185")], {"CKD"}),  # starts with N18
        ([(back(10), ICPC, "N18")], set()),  # ICPC-2 N18 is something else than ICD-10 N18
        ([(back(10), ICPC, "R95"), (back(20), ICPC, "R96")], {"RESPD"}),  # one code, one deficit
        ([(back(10), ICPC, "F84")], {"VISIMP"}),  # macular degeneration
        ([(back(10), ICD, "F840")], set()),  # autism shares its shape
        ([(back(10), ICD, "W0N0A")], {"FALL"}),  # the Norwegian code of a fall at home
    ],
)
def test_that_a_deficit_follows_its_row_of_the_table(
    recorded: list[tuple[str, str, str]], expected: set[str]
) -> None:
    assert deficits(diagnoses=codes(*recorded)) == expected


@pytest.mark.parametrize(
    ("year", "counts"),
    [(2025, True), (2024, True), (2023, False)],  # born 1974: 51, 50, 49 that year
)
def test_that_a_fracture_counts_from_the_year_of_turning_50(year: int, counts: bool) -> None:
    found = deficits(born=1974, diagnoses=codes((f"{year}-06-01", ICPC, "L72")))
    assert found == ({"FRAC"} if counts else set())


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([(back(10), 55), (back(100), 55)], True),  # 90 days apart
        ([(back(10), 55), (back(99), 55)], False),  # 89 days apart
        ([(back(10), 60), (back(100), 55), (back(200), 55)], False),  # the newest is not below 60
        ([(back(10), 59), (back(729), 59)], True),
        ([(back(10), 59), (back(730), 59)], False),  # outside two years
        ([(back(10), 50), (back(10), 80), (back(200), 50)], False),  # the newest day's mean is 65
        ([(back(10), 55), (back(50), 70), (back(100), 55)], True),  # a normal value between
    ],
)
def test_that_kidney_disease_needs_two_low_egfr_ninety_days_apart(
    values: list[tuple[str, float]], expected: bool
) -> None:
    rows = [("Kari", date, "egfr", value) for date, value in values]
    assert ("CKD" in deficits(measurements=rows)) is expected


@pytest.mark.parametrize(
    ("contacts", "expected"),
    [
        ([(back(10), "hjemmebesok", "lege"), (back(20), "hjemmebesok", "lege")], True),
        ([(back(10), "hjemmebesok", "lege"), (back(10), "hjemmebesok", "lege")], True),
        ([(back(10), "hjemmebesok", "lege"), (back(365), "hjemmebesok", "lege")], False),
        ([(back(10), "hjemmebesok", "lege"), (back(20), "hjemmebesok", "sykepleier")], False),
        ([(back(10), "hjemmebesok", "lege"), (back(20), "konsultasjon", "lege")], False),
    ],
)
def test_that_being_housebound_is_two_home_visits_by_a_doctor(
    contacts: list[tuple[str, str, str]], expected: bool
) -> None:
    found = deficits(contacts=[("Kari", *row) for row in contacts])
    assert ("HOUSEB" in found) is expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"hjemmetjeneste": "ja"}, True),
        ({"hjemmetjeneste": "nei"}, False),
        ({"bosted": "omsorgsbolig"}, True),
        ({"bosted": "sykehjem"}, True),
        ({"bosted": "hjemme"}, False),
        ({}, False),
    ],
)
def test_that_need_of_care_is_home_care_or_living_elsewhere(row: dict[str, str], expected: bool) -> None:
    assert ("REQCARE" in deficits(more=row)) is expected


def test_that_five_regular_medicines_are_a_deficit_and_four_are_not() -> None:
    atc = ["A02BC01", "C07AB02", "C09AA02", "C10AA01", "N02BE01"]
    rows = [("Kari", code, back(30), None, "ja") for code in atc]
    assert "POLYPH" in deficits(medicines=rows)
    assert "POLYPH" not in deficits(medicines=rows[:4])


def test_that_codes_of_a_stay_count_on_the_day_it_ended() -> None:
    long_stay = stay("Kari", back(1200), back(1000), "planlagt", "R260")
    assert deficits(stays=[long_stay]) == {"MOB"}
    ended_before = stay("Kari", back(1300), back(1095), "planlagt", "R260")
    assert deficits(stays=[ended_before]) == set()


def test_that_a_stay_still_going_on_counts_from_the_day_it_began() -> None:
    assert deficits(stays=[stay("Kari", back(1095), None, "planlagt", "R260")]) == set()
    assert deficits(stays=[stay("Kari", back(1094), None, "planlagt", "R260")]) == {"MOB"}


def test_that_secondary_codes_of_a_stay_count_too() -> None:
    assert deficits(stays=[stay("Kari", back(30), back(20), other="I500 R268 N19")]) == {"MOB", "CKD"}


def test_that_the_index_is_null_under_65_and_deficits_out_of_36_from_65() -> None:
    people = [person("ung", 1962), person("gammel", 1961)]
    rows = [(name, back(10), ICPC, "T90") for name in ("ung", "gammel")]
    scores = score_list(patient_list(T, people, diagnoses=rows))
    assert np.isnan(scores.frailty_index[0])
    assert scores.frailty_category[0] == -1
    assert scores.frailty_index[1] == 1 / 36
    assert len(keys_of("frailty")) == 36


def test_that_no_deficit_is_zero_and_not_null() -> None:
    scores = score_list(patient_list(T, [person("Kari", 1940)]))
    assert scores.frailty_index[0] == 0.0


@pytest.mark.parametrize(
    ("count", "category"),
    [
        (0, FrailtyCategory.FIT),
        (4, FrailtyCategory.FIT),
        (5, FrailtyCategory.MILD),
        (8, FrailtyCategory.MILD),
        (9, FrailtyCategory.MODERATE),
        (12, FrailtyCategory.MODERATE),
        (13, FrailtyCategory.SEVERE),
    ],
)
def test_that_categories_follow_the_published_cut_points(count: int, category: FrailtyCategory) -> None:
    assert frailty_category(np.array([count / 36]))[0] == category


def test_that_deficits_are_counted_at_any_age() -> None:
    known = Known(patient_list(T, [person("ung", 1990)], diagnoses=[("ung", T, ICPC, "T90")]))
    assert deficits_present(known).tolist() == [1]
