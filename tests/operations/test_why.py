"""Why a patient has a score: opened for one patient, by pseudonym."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.operations.why import NotOnList, explain_patient
from tests.lists import T, back, patient_list, person

SOME = patient_list(
    T,
    [person("Ada", 1940), person("Bo", 1950)],
    [("Bo", back(30), "ICPC-2", "T90"), ("Ada", back(9), "ICPC-2", "K77")],
    contacts=[],
)


def test_that_every_value_of_a_patient_is_explained_by_the_patients_own_rows() -> None:
    evidence = explain_patient(SOME, "Bo")
    assert evidence
    alone = explain_patient(
        patient_list(T, [person("Bo", 1950)], [("Bo", back(30), "ICPC-2", "T90")], contacts=[]), "Bo"
    )
    assert [(one.measure, one.value) for one in evidence] == [(one.measure, one.value) for one in alone]


def test_that_a_patient_who_is_not_there_is_told_without_the_pseudonym() -> None:
    left = SOME.only(np.array([0]))
    for unknown in ("PAS-4711", "", "Bo"):
        with pytest.raises(NotOnList) as refused:
            explain_patient(left, unknown)
        assert str(refused.value) == ""
