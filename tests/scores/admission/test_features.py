"""What each feature counts, on small lists: windows, missing tables, capped days."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import NAMES
from listeoversikt.scores.admission.features.features import (
    feature_columns,
    feature_matrix,
    feature_matrix_in_pieces,
)
from listeoversikt.scores.admission.features.features_sight import sight_of
from listeoversikt.scores.known import Known
from tests.lists import T, back, patient_list, person, stay

LONG = "2015-01-01"


def a_list(**tables: Any) -> PatientList:
    """Kari, born 1940, with these tables (all are there), long covered."""
    everything: dict[str, Any] = {
        "diagnoses": [],
        "contacts": [],
        "medicines": [],
        "stays": [],
        "measurements": [],
        "since": LONG,
    }
    return patient_list(T, [person("Kari", 1940)], **(everything | tables))


def feature(name: str, people: PatientList) -> float:
    """One feature of the first patient."""
    return float(feature_matrix(Known(people))[0, NAMES.index(name)])


def contacts(kind: str, role: str | None, *ago: int) -> dict[str, Any]:
    return {"contacts": [("Kari", back(days), kind, role) for days in ago]}


def test_that_the_matrix_holds_every_feature_of_the_list_and_no_other() -> None:
    assert tuple(sorted(feature_columns(sight_of(Known(a_list()))))) == tuple(sorted(NAMES))
    assert feature_matrix(Known(a_list())).shape == (1, len(NAMES))
    assert feature_matrix(Known(a_list())).dtype == np.float32


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [("unplanned_90", 89, 90), ("unplanned_365", 364, 365), ("unplanned_730", 729, 730)],
)
def test_that_an_admission_counts_up_to_the_windows_last_day(name: str, inside: int, outside: int) -> None:
    def admitted(ago: int) -> PatientList:
        return a_list(stays=[stay("Kari", back(ago), back(max(ago - 2, 0)), to="hjem")])

    assert feature(name, admitted(inside)) == 1
    assert feature(name, admitted(outside)) == 0


def test_that_planned_unplanned_and_municipal_stays_are_told_apart() -> None:
    people = a_list(
        stays=[
            stay("Kari", back(200), back(195), "ohjelp", to="hjem"),
            stay("Kari", back(100), back(98), "planlagt", to="hjem"),
            stay("Kari", back(50), back(49), "ohjelp", institution="kad", to="hjem"),
        ]
    )
    assert feature("unplanned_365", people) == 1
    assert feature("planned_365", people) == 1
    assert feature("hospital_days_365", people) == 5 + 2
    assert feature("days_since_unplanned", people) == 195
    assert feature("days_since_hospital", people) == 98


def test_that_a_stay_that_goes_on_has_lasted_up_to_the_index_day_and_ended_no_day_ago() -> None:
    people = a_list(stays=[stay("Kari", back(4), None)])
    assert feature("hospital_days_365", people) == 4
    assert feature("days_since_unplanned", people) == 0


def test_that_nights_before_the_window_do_not_count() -> None:
    people = a_list(stays=[stay("Kari", back(370), back(360), to="hjem")])
    assert feature("hospital_days_365", people) == 5


def test_that_never_admitted_is_the_cap_where_the_window_is_covered() -> None:
    assert feature("days_since_unplanned", a_list()) == 730
    assert np.isnan(feature("days_since_unplanned", a_list(since=back(400))))


def test_that_a_recent_stay_is_known_though_the_window_is_not_covered() -> None:
    people = a_list(stays=[stay("Kari", back(30), back(20), to="hjem")], since=back(400))
    assert feature("days_since_unplanned", people) == 20
    assert feature("unplanned_365", people) == 1
    assert np.isnan(feature("unplanned_730", people))


def test_that_stays_that_do_not_tell_urgency_give_no_number_of_unplanned_ones() -> None:
    people = a_list(unstated=["innleggelser.urgency"])
    for name in ("unplanned_365", "planned_365", "days_since_unplanned"):
        assert np.isnan(feature(name, people)), name
    assert feature("hospital_days_365", people) == 0


def test_that_short_term_care_and_discharge_to_a_nursing_home_are_marked() -> None:
    assert feature("nursing_home_730", a_list()) == 0
    short = [stay("Kari", back(30), None, None, institution="sykehjem_korttid")]
    moved = [stay("Kari", back(30), back(20), to="sykehjem")]
    assert feature("nursing_home_730", a_list(stays=short)) == 1
    assert feature("nursing_home_730", a_list(stays=moved)) == 1


@pytest.mark.parametrize(
    ("name", "kind", "role"),
    [
        ("doctor_consultations_365", "konsultasjon", "lege"),
        ("doctor_consultations_365", "video", "lege"),
        ("nurse_consultations_365", "konsultasjon", "sykepleier"),
        ("digital_consultations_365", "ekonsultasjon", "lege"),
        ("phone_and_simple_365", "telefon", None),
        ("home_visits_365", "hjemmebesok", "sykepleier"),
        ("next_of_kin_365", "parorende", None),
        ("meetings_365", "samarbeidsmote", None),
        ("emergency_clinic_365", "legevakt", None),
    ],
)
def test_that_a_contact_counts_in_its_own_feature(name: str, kind: str, role: str | None) -> None:
    assert feature(name, a_list()) == 0
    assert feature(name, a_list(**contacts(kind, role, 3, 364, 365))) == 2


def test_that_roles_nobody_tells_are_missing_and_kinds_still_count() -> None:
    people = a_list(**contacts("konsultasjon", None, 3), unstated=["kontakter.role", "kontakter.claims"])
    assert np.isnan(feature("doctor_consultations_365", people))
    assert feature("days_since_seen", people) == 3


def test_that_a_telephone_call_and_the_emergency_clinic_are_not_being_seen() -> None:
    people = a_list(**contacts("legevakt", None, 3, 90))
    assert feature("days_since_seen", people) == 730
    assert feature("emergency_clinic_90", people) == 1


def test_that_time_on_the_list_is_capped_and_missing_where_not_told() -> None:
    people = patient_list(
        T,
        [person("Kari", 1940, liste_fra=back(100)), person("Ola", 1940), person("Eva", 1940, liste_fra=LONG)],
    )
    days = feature_matrix(Known(people))[:, NAMES.index("days_on_list")]
    assert days[0] == 100
    assert np.isnan(days[1])
    assert days[2] == 730


@pytest.mark.parametrize(
    ("name", "system", "code"),
    [
        ("heart_failure", "ICPC-2", "K77"),
        ("copd", "ICPC-2", "R95"),
        ("dementia", "ICPC-2", "P70"),
        ("diabetes", "ICPC-2", "T90"),
        ("cancer", "ICD-10", "C349"),
        ("substance_use", "ICPC-2", "P15"),
        ("learning_disability", "ICPC-2", "P85"),
        ("psychosis", "ICPC-2", "P72"),
    ],
)
def test_that_a_condition_is_marked_for_two_years(name: str, system: str, code: str) -> None:
    def recorded(ago: int) -> PatientList:
        return a_list(diagnoses=[("Kari", back(ago), system, code)])

    assert feature(name, recorded(729)) == 1
    assert feature(name, recorded(730)) == 0


def test_that_a_condition_not_found_in_too_short_a_history_is_missing_and_one_found_stands() -> None:
    people = a_list(diagnoses=[("Kari", back(100), "ICPC-2", "K77")], since=back(400))
    assert feature("heart_failure", people) == 1
    assert np.isnan(feature("copd", people))
    assert np.isnan(feature("chronic_conditions", people))


def test_that_charlson_and_hfrs_are_null_without_hospital_codes() -> None:
    assert np.isnan(feature("charlson", a_list()))
    assert np.isnan(feature("hfrs", a_list()))
    people = a_list(stays=[stay("Kari", back(20), back(10), main="I500", to="hjem")])
    assert feature("charlson", people) == 1


def test_that_codes_of_a_stay_that_goes_on_are_not_seen() -> None:
    people = a_list(stays=[stay("Kari", back(20), None, main="I500")])
    assert feature("heart_failure", people) == 0
    assert feature("charlson", people) == 0


def test_that_medicines_count_when_in_use_and_are_new_once() -> None:
    people = a_list(
        medicines=[
            ("Kari", "N02AA01", back(30), None, "ja"),
            ("Kari", "C03CA01", back(800), None, "ja"),
            ("Kari", "C03CA01", back(20), None, "ja"),
            ("Kari", "A10AB01", back(700), back(400), "ja"),
        ]
    )
    assert feature("regular_medicines", people) == 2
    assert feature("started_90", people) == 1
    assert feature("opioids_365", people) == 1
    assert feature("loop_diuretics_365", people) == 1
    assert feature("insulin_365", people) == 0


def test_that_lithium_is_no_antipsychotic() -> None:
    assert feature("antipsychotics_365", a_list(medicines=[("Kari", "N05AN01", back(3), None, "ja")])) == 0
    assert feature("antipsychotics_365", a_list(medicines=[("Kari", "N05AH03", back(3), None, "ja")])) == 1


def test_that_the_newest_measurement_in_two_years_counts() -> None:
    people = a_list(
        measurements=[
            ("Kari", back(10), "egfr", 44),
            ("Kari", back(20), "egfr", 60),
            ("Kari", back(730), "bmi", 30),
        ]
    )
    assert feature("egfr", people) == 44
    assert np.isnan(feature("bmi", people))
    assert feature("measured_days_365", people) == 2


@pytest.mark.parametrize("name", ["hjemmetjeneste", "palliativ", "bosted"])
def test_that_what_has_no_date_moves_no_feature(name: str) -> None:
    said = {name: "sykehjem" if name == "bosted" else "ja"}
    plain, told = (patient_list(T, [person("Kari", 1940, **more)]) for more in ({}, said))
    assert np.array_equal(feature_matrix(Known(plain)), feature_matrix(Known(told)), equal_nan=True)


def test_that_absent_tables_leave_all_but_age_and_sex_missing() -> None:
    values = feature_matrix(Known(patient_list(T, [person("Kari", 1940)])))[0]
    known = [name for name, value in zip(NAMES, values.tolist(), strict=True) if not np.isnan(value)]
    assert known == ["age", "female"]


def test_that_codes_nobody_has_heard_of_and_measurements_of_another_kind_are_no_fault() -> None:
    people = a_list(
        diagnoses=[("Kari", back(3), "ICPC-2", "Q99"), ("Kari", back(3), "ICD-10", "U999")],
        medicines=[("Kari", "Z99ZZ99", back(3), None, None)],
        measurements=[("Kari", back(3), "hb", 12)],
    )
    assert feature("diagnoses_365", people) == 2
    assert feature("chronic_conditions", people) == 0


def test_that_an_empty_list_gives_an_empty_matrix() -> None:
    people = patient_list(T, [], [], [], [], [], [])
    assert feature_matrix(Known(people)).shape == (0, len(NAMES))
    assert list(feature_matrix_in_pieces(people)) == []


def test_that_nothing_is_infinite() -> None:
    assert not np.isinf(feature_matrix(Known(a_list()))).any()
