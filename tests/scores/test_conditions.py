"""Conditions, their weighted sum, and disease groups, rule by rule. T is 31 March 2026."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.scores.definition import keys_of
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import present
from listeoversikt.scores.score_list import score_list
from tests.lists import T, back, patient_list, person, stay

ICPC, ICD = "ICPC-2", "ICD-10"


def found(table: str = "conditions", born: int = 1960, **tables: Any) -> set[str]:
    known = Known(patient_list(T, [person("Kari", born)], **tables))
    return {key for key, holds in present(known, table).items() if holds[0]}


def code(date: str, value: str, system: str = ICPC) -> tuple[str, str, str, str]:
    return ("Kari", date, system, value)


def test_that_36_of_the_37_conditions_can_be_seen() -> None:
    assert len(keys_of("conditions")) == 36


@pytest.mark.parametrize(
    ("course", "with_table", "without_table"),
    [
        (("R03AC02", back(400), back(364), "nei"), True, True),  # the last day lies inside the year
        (("R03AC02", back(400), back(365), "nei"), False, True),  # ended as the year began
        (("R03AC02", back(364), None, "nei"), True, True),  # no end: 365 days from the start
        (("R03AC02", back(800), None, "nei"), False, True),
        (("R03AC02", back(800), None, "ja"), True, True),  # regular, no end: still in use
        (("C07AB02", back(10), None, "ja"), False, True),  # another medicine
    ],
)
def test_that_asthma_needs_treatment_in_the_year_where_medicines_are_known(
    course: tuple[str, str, str | None, str], with_table: bool, without_table: bool
) -> None:
    diagnoses = [code(back(1094), "R96")]
    assert ("asthma" in found(diagnoses=diagnoses, medicines=[("Kari", *course)])) is with_table
    assert ("asthma" in found(diagnoses=diagnoses)) is without_table


def test_that_old_asthma_counts_with_treatment_and_not_where_medicines_are_unknown() -> None:
    diagnoses = [code(back(3000), "R96")]
    treated = [("Kari", "R03AC02", back(10), None, "ja")]
    assert "asthma" in found(diagnoses=diagnoses, medicines=treated)
    assert "asthma" not in found(diagnoses=diagnoses)


def test_that_treatment_without_the_diagnosis_is_no_asthma() -> None:
    assert "asthma" not in found(medicines=[("Kari", "R03AC02", back(10), None, "ja")])


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ([back(10), back(191)], True),  # 181 days apart
        ([back(10), back(190)], False),  # 180 days apart
        ([back(4000), back(5000)], True),  # ever
        ([back(10)], False),
    ],
)
def test_that_hepatitis_needs_two_records_more_than_180_days_apart(dates: list[str], expected: bool) -> None:
    assert ("liverDisease" in found(diagnoses=[code(date, "D72") for date in dates])) is expected


def test_that_records_of_two_different_rows_are_not_taken_together() -> None:
    """D97 is a row of its own that needs no second record; D72 twice on one day isn't two."""
    assert "liverDisease" in found(diagnoses=[code(back(10), "D97")])
    assert "liverDisease" not in found(diagnoses=[code(back(10), "D72"), code(back(10), "D72")])


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([(back(100), "X76")], True),
        ([(back(1824), "X76")], True),
        ([(back(1825), "X76")], False),
        ([(back(100), "X76"), (back(2000), "X76")], False),  # the earliest is too old
        ([(back(100), "X76"), (back(2000), "D75")], False),  # over all the condition's codes
        ([(back(100), "X76"), (back(2000), "S77")], True),  # S77 isn't one of them
    ],
)
def test_that_cancer_is_a_first_record_in_five_years(records: list[tuple[str, str]], expected: bool) -> None:
    diagnoses = [code(date, value) for date, value in records]
    assert ("cancer" in found(diagnoses=diagnoses)) is expected
    assert ("kreft" in found("disease_groups", diagnoses=diagnoses)) is expected


@pytest.mark.parametrize(
    ("courses", "expected"),
    [
        ([("N06AB10", back(10), None, "nei")], True),
        ([("N06AB10", back(700), back(364), "nei")], True),
        ([("N06AB10", back(700), back(365), "nei")], False),
        ([("N05AB10", back(10), None, "nei")], False),
    ],
)
def test_that_an_antidepressant_in_the_year_counts_as_anxiety_or_depression(
    courses: list[tuple[str, str, str | None, str]], expected: bool
) -> None:
    assert ("depression" in found(medicines=[("Kari", *row) for row in courses])) is expected


def often(atc: str, *days: int, regular: str = "nei") -> list[tuple[str, str, str, str, str]]:
    return [("Kari", atc, back(ago), back(ago - 5), regular) for ago in days]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (often("N02AA01", 10, 50, 90, 130), True),  # four in the year
        (often("N02AA01", 10, 50, 90), False),
        (often("N02AA01", 10, 50, 90, 365), False),  # the fourth is a year old
        (often("N02AA01", 10, 50) + often("M01AE01", 90, 130), True),  # different painkillers together
        (often("M01AX05", 10, 50, 90, 130), False),  # glucosamine doesn't count
        ([("Kari", "N02BE01", back(90), None, "ja")], True),  # regular for 90 days
        ([("Kari", "N02BE01", back(89), None, "ja")], False),
        ([("Kari", "N02BE01", back(90), back(1), "ja")], False),  # no longer in use
    ],
)
def test_that_treated_pain_is_four_rows_or_a_lasting_regular_course(
    rows: list[tuple[Any, ...]], expected: bool
) -> None:
    assert ("chronicPain" in found(medicines=rows)) is expected


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([(back(9), "R95")], 1.46),
        ([(back(9), "R95"), (back(8), "R95")], 1.46),  # once, however often
        ([(back(9), "P70"), (back(9), "K77"), (back(9), "T90")], 2.5 + 1.18 + 0.75),
        ([(back(9), "N86")], 0.0),  # a condition without a weight
    ],
)
def test_that_the_multimorbidity_score_adds_each_condition_once(
    records: list[tuple[str, str]], expected: float
) -> None:
    diagnoses = [code(date, value) for date, value in records]
    scores = score_list(patient_list(T, [person("Kari", 1960)], diagnoses=diagnoses))
    assert scores.multimorbidity_score[0] == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("records", "count", "alone"),
    [
        ([("T89", ICPC), ("T90", ICPC)], 1, False),  # one group
        ([("T90", ICPC), ("R95", ICPC)], 2, False),
        ([("K77", ICPC)], 1, True),  # heart failure suffices alone
        ([("N86", ICPC)], 1, True),
        ([("N87", ICPC)], 1, True),
        ([("P70", ICPC), ("L95", ICPC)], 0, False),  # dementia and osteoporosis don't count here
        ([("N185", ICD)], 1, False),
    ],
)
def test_that_disease_groups_count_once_and_only_those_marked(
    records: list[tuple[str, str]], count: int, alone: bool
) -> None:
    diagnoses = [code(back(500), value, system) for value, system in records]
    scores = score_list(patient_list(T, [person("Kari", 1960)], diagnoses=diagnoses))
    assert scores.disease_groups[0] == count
    assert bool(scores.sufficient_group[0]) is alone


def test_that_a_code_of_a_stay_makes_a_condition() -> None:
    assert "ckd" in found(stays=[stay("Kari", back(900), back(890), "planlagt", "N184")])


def test_that_what_is_dated_after_the_index_day_is_not_seen() -> None:
    later = patient_list(
        {"Kari": back(10)}, [person("Kari", 1960)], diagnoses=[code(back(5), "T90"), code(back(10), "R95")]
    )
    assert score_list(later).chronic_conditions.tolist() == [1]
