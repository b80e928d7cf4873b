"""The table of representativeness: everybody once, nobody told apart."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from listeoversikt.operations.model_people import people_beside, people_of
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.history.admissions import admission_history, readmission_history
from listeoversikt.scores.admission.kept.model_document import Outcome
from tests.lists import T, back, patient_list, person, stay

SINCE = back(2000)


def a_list(women: int = 20, men: int = 30, *, municipality: str = "0301") -> PatientList:
    """Women born in 1950, men in 1990; the first ten women came lately and weren't learnt from."""
    people = [person(f"K{n:03}", 1950, "K", liste_fra=back(100) if n < 10 else SINCE) for n in range(women)]
    people += [person(f"M{n:03}", 1990, "M", liste_fra=SINCE) for n in range(men)]
    stays = [stay(f"M{n:03}", back(203), back(200), "ohjelp", to="hjem") for n in range(12)]
    for one in people:
        one["municipality"] = municipality
    return patient_list(T, people, diagnoses=[], stays=stays, since=SINCE)


def told(people: PatientList, outcome: Outcome = Outcome.ADMISSION) -> dict[str, Any]:
    history = admission_history(people) if outcome is Outcome.ADMISSION else readmission_history(people)
    return people_of(people, history, outcome)


def row(told: dict[str, Any], kind: str, key: str) -> dict[str, Any]:
    return next(one for one in told["rows"] if (one["kind"], one["key"]) == (kind, key))


def test_that_each_person_counts_once_however_many_index_days() -> None:
    people = a_list()
    assert len(admission_history(people).index_days) > 1
    found = told(people)
    assert (found["trained"], found["here"]) == (40, 50)
    assert found["on"] == str(dt.date.fromisoformat(T))
    women = row(found, "age_sex", "female 75-84")
    assert (women["trained"], women["here"]) == (10, 20)
    assert (women["trained_share"], women["here_share"]) == (0.25, 0.4)
    assert women["difference"] > 0.3
    for kind in ("age_sex", "frailty"):
        assert sum(one["here"] for one in found["rows"] if one["kind"] == kind) == 50


def test_that_a_readmission_model_stands_beside_those_discharged_lately() -> None:
    found = told(a_list(), Outcome.READMISSION)
    assert found["of"] == "discharged"
    assert (found["trained"], found["here"]) == (12, 12)


@pytest.mark.parametrize("women", [12, 15])
def test_that_one_to_five_are_hidden_and_the_next_smallest_with_them(women: int) -> None:
    found = told(a_list(women))
    trained = {one["key"]: one["trained"] for one in found["rows"] if one["kind"] == "age_sex"}
    assert set(trained.values()) == {None}  # two to five women, and then the men would tell
    gone = [one for one in found["rows"] if one["kind"] == "age_sex"]
    assert all(one["trained_share"] is None and one["difference"] is None for one in gone)


def test_that_a_models_own_people_stand_beside_another_list() -> None:
    mine = told(a_list())
    other = a_list(40, 20, municipality="4601")
    found = people_beside(mine, other, Outcome.ADMISSION)
    assert found is not None
    assert (found["trained"], found["here"]) == (40, 60)
    women = row(found, "age_sex", "female 75-84")
    assert (women["trained"], women["here"]) == (10, 40)
    assert row(found, "municipality", "other")["here"] == 60


@pytest.mark.parametrize("summary", [None, {}, {"rows": 3}, {"rows": [1, {"kind": "x", "key": "y"}]}])
def test_that_a_summary_without_people_tells_nothing_of_them(summary: Any) -> None:
    found = people_beside(summary, a_list(), Outcome.ADMISSION)
    assert found is None or all(one["trained"] == 0 for one in found["rows"])
