"""More or fewer disease groups and chronic conditions: a change of the patient's, or only of what was delivered."""

import numpy as np

from listeoversikt.followup.changes import Changes, ShownBefore, changes_between
from listeoversikt.followup.move_causes import Scale
from tests.lists import T, back, patient_list, person

BEFORE = back(31)
SINCE = "2015-01-01"
KARI, OLA = person("Kari", 1960), person("Ola", 1950)
CITALOPRAM = ("Kari", "N06AB04", back(600), None, "ja")
STATIN = ("Kari", "C10AA05", back(600), None, "ja")
DIABETES_NOW = ("Kari", back(9), "ICPC-2", "T90")


def counts(changes: Changes) -> list[tuple[int, int]]:
    """Chronic conditions before and now, a patient each."""
    then, now = (one["chronic_conditions"].tolist() for one in (changes.counts_before, changes.counts_now))
    return list(zip(then, now, strict=True))


def between(then: dict, after: dict) -> Changes:
    earlier = patient_list(BEFORE, [KARI, OLA], since=SINCE, **then)
    return changes_between(earlier, patient_list(T, [KARI, OLA], since=SINCE, **after))


def test_that_a_new_disease_is_a_change_of_the_patient() -> None:
    changes = between({"diagnoses": []}, {"diagnoses": [DIABETES_NOW]})
    assert counts(changes) == [(0, 1), (0, 0)]
    assert changes.counts_changed.tolist() == [True, False]


def test_that_fewer_conditions_for_want_of_the_table_of_medicines_are_no_change_of_the_patient() -> None:
    changes = between({"medicines": [CITALOPRAM]}, {})
    assert counts(changes)[0] == (1, 0), "the case must be a condition that the medicine alone shows"
    assert changes.counts_changed.tolist() == [False, False]


def test_that_more_conditions_by_a_table_that_came_are_no_change_of_the_patient() -> None:
    assert between({}, {"medicines": [CITALOPRAM]}).counts_changed.tolist() == [False, False]


def test_that_a_new_disease_is_still_one_when_a_table_is_missing() -> None:
    """The medicine shows another condition, which goes with its table."""
    heart = ("Kari", back(8), "ICPC-2", "K77")
    changes = between({"medicines": [CITALOPRAM]}, {"diagnoses": [heart]})
    assert changes.counts_changed.tolist() == [True, False]


def test_that_a_medicine_that_was_stopped_is_a_change_of_the_patient() -> None:
    assert between({"medicines": [CITALOPRAM]}, {"medicines": [STATIN]}).counts_changed.tolist() == [
        True,
        False,
    ]


def test_that_another_count_than_was_shown_then_is_told_though_a_table_is_missing() -> None:
    """Today's definitions count otherwise: the figure that was shown isn't the one now."""
    shown = ShownBefore(
        known=np.array([True, True]),
        categories={Scale.BAND: np.zeros(2, dtype=np.int8)},
        counts={"chronic_conditions": np.array([5, 0]), "disease_groups": np.array([1, 0])},
    )
    earlier = patient_list(BEFORE, [KARI, OLA], medicines=[CITALOPRAM], since=SINCE)
    now = patient_list(T, [KARI, OLA], since=SINCE)
    assert changes_between(earlier, now, shown_before=shown).counts_changed.tolist() == [True, False]
