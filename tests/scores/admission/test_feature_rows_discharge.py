"""The rows behind a discharge's features: what was known that day and nothing later, and the stay's own rows."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings

from listeoversikt.patient_list.episodes import episodes_of
from listeoversikt.patient_list.frames import STAYS
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import READMISSION_FEATURES
from listeoversikt.scores.admission.features.feature_rows import Rows
from listeoversikt.scores.admission.features.feature_rows_discharge import OF_THE_STAY, rows_behind_discharge
from listeoversikt.scores.admission.history.readmissions import discharge_matrix, scorable
from tests.list_strategies import Facts, facts
from tests.lists import T, back, day, patient_list, person, stay


def opened(people: PatientList, patient: int, left: str) -> dict[str, Rows]:
    """The rows behind the discharge of a day."""
    episodes = episodes_of(people)
    chosen = np.flatnonzero((episodes.patient == patient) & (episodes.end == day(left)))
    values = discharge_matrix(people, episodes, chosen)[0].astype(float).tolist()
    by_name = dict(zip((feature.name for feature in READMISSION_FEATURES), values, strict=True))
    return rows_behind_discharge(people, patient, day(left), by_name)


def a_list() -> PatientList:
    return patient_list(
        T,
        [person("Anne", 1950), person("Kari", 1940)],
        [("Kari", back(400), "ICPC-2", "K77"), ("Kari", back(20), "ICPC-2", "T90")],
        contacts=[("Kari", back(150), "legevakt", "lege"), ("Kari", back(10), "legevakt", "lege")],
        medicines=[],
        stays=[
            stay("Anne", back(104), back(101), "ohjelp", "J189", to="hjem"),
            stay("Kari", back(300), back(290), "ohjelp", "I500", to="hjem"),
            stay("Kari", back(105), back(103), "ohjelp", "I500", to="annet_sykehus"),
            stay("Kari", back(103), back(100), "ohjelp", "I500", "E119", to="sykehjem"),
            stay("Kari", back(30), back(25), "ohjelp", "I500", to="hjem"),
        ],
        measurements=[],
        since=back(2000),
    )


def days(rows: Rows) -> list[int]:
    return [row.day for row in rows]


def test_that_the_stays_own_features_open_to_all_its_stays_and_no_others() -> None:
    found = opened(a_list(), 1, back(100))
    for name in ("stay_days", "stay_unplanned", "stay_codes", "stay_charlson", "stay_to_nursing_home"):
        assert days(found[name]) == [day(back(103)), day(back(105))]
        assert all(row.table == STAYS for row in found[name])
    assert "stay_mental_or_addiction" not in found  # 0 has no rows


def test_that_earlier_admissions_are_those_of_the_year_before_the_stay_began() -> None:
    found = opened(a_list(), 1, back(100))
    assert days(found["unplanned_year_before_stay"]) == [day(back(300))]


def test_that_a_row_points_into_the_whole_list() -> None:
    people = a_list()
    stays = people.events(STAYS)
    assert stays is not None
    for rows in opened(people, 1, back(100)).values():
        for row in rows:
            if row.table == STAYS:
                assert stays["patient"][row.position] == 1
                # a code of a stay is dated by its end
                assert row.day in (stays["day"][row.position], stays["end"][row.position])


def test_that_what_came_after_the_discharge_is_behind_nothing() -> None:
    found = opened(a_list(), 1, back(100))
    assert days(found["emergency_clinic_365"]) == [day(back(150))]
    assert "heart_failure" in found
    assert "diabetes" not in found or max(days(found["diabetes"])) <= day(back(100))
    assert max(row.day for rows in found.values() for row in rows) <= day(back(100))


@settings(max_examples=25, deadline=None)
@given(facts())
def test_that_no_discharge_cites_a_later_row_or_another_patients(given_facts: Facts) -> None:
    people = given_facts.built()
    episodes = episodes_of(people)
    for number in scorable(people, episodes, 0)[:4].tolist():
        patient, left = int(episodes.patient[number]), int(episodes.end[number])
        values = discharge_matrix(people, episodes, np.array([number]))[0].astype(float).tolist()
        by_name = dict(zip((feature.name for feature in READMISSION_FEATURES), values, strict=True))
        found = rows_behind_discharge(people, patient, left, by_name)
        for name, rows in found.items():
            assert by_name[name] > 0
            for row in rows:
                assert row.day <= left
                assert people.tables[row.table]["patient"][row.position] == patient
        for name in OF_THE_STAY:
            assert (name in found) == (by_name[name] > 0)
