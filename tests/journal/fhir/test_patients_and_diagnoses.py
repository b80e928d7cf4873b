"""Patient → pasienter and Condition → diagnoser (docs/fhir.md)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journal.fhir.opened import (
    ICD10,
    ICPC2,
    OWN,
    SNOMED,
    about,
    concept,
    condition,
    encounter,
    lines_of,
    opened,
    person,
    rows_of,
)


def only_row(table: str, *resources: Any) -> dict[str, str]:
    (row,) = rows_of(opened(*resources), table)
    return row


def test_that_a_patient_becomes_a_row_with_the_year_of_birth_alone() -> None:
    row = only_row(
        "pasienter", person(generalPractitioner=[{"reference": "Practitioner/L1", "display": "Hansen"}])
    )
    assert row == {"pasient_id": "p1", "fodselsaar": "1950", "kjonn": "K", "fastlege_id": "L1"}


@pytest.mark.parametrize(
    ("written", "year"),
    [("1950", "1950"), ("1950-05", "1950"), ("19500517", "?"), ("17.05.1950", "?"), ("", "?")],
)
def test_that_a_birth_date_in_any_form_gives_the_year_or_a_mark(written: str, year: str) -> None:
    assert only_row("pasienter", person(birthDate=written))["fodselsaar"] == year


def test_that_a_sex_that_is_neither_is_a_mark_and_one_that_is_absent_is_empty() -> None:
    assert only_row("pasienter", person(gender="other"))["kjonn"] == "?"
    assert "kjonn" not in only_row("pasienter", {"resourceType": "Patient", "id": "p1", "birthDate": "1950"})


def test_that_a_death_without_a_day_is_no_date_so_that_the_patient_is_set_aside() -> None:
    assert only_row("pasienter", person(deceasedDateTime="2025-03-04T01:00:00+01:00"))["dod"] == "2025-03-04"
    assert only_row("pasienter", person(deceasedBoolean=True))["dod"] == "?"
    assert "dod" not in only_row("pasienter", person(deceasedBoolean=False))


def test_that_the_first_gp_is_a_person_before_a_place() -> None:
    gps = [{"reference": "Organization/o1"}, {"reference": "https://x.no/fhir/Practitioner/L2/_history/3"}]
    assert only_row("pasienter", person(generalPractitioner=gps))["fastlege_id"] == "L2"
    assert only_row("pasienter", person(generalPractitioner=gps[:1]))["fastlege_id"] == "o1"
    search = [{"reference": "Practitioner?identifier=http://x|9"}]
    assert "fastlege_id" not in only_row("pasienter", person(generalPractitioner=search))


def test_that_our_own_extensions_fill_columns_and_others_do_not() -> None:
    extension = [
        {"url": OWN + "liste_fra", "valueDate": "2015-01-01"},
        {"url": OWN + "hjemmetjeneste", "valueBoolean": True},
        {"url": OWN + "palliativ", "valueBoolean": False},
        {"url": OWN + "kommunenr", "valueString": "0301"},
        {"url": OWN + "pasient_id", "valueString": "another"},
        {"url": OWN + "fodselsaar", "valueString": "1901"},
        {"url": OWN + "navn", "valueString": "Nordmann"},
        {
            "url": "http://hl7.no/fhir/StructureDefinition/no-basis-municipalitycode",
            "valueString": "Nordmann",
        },
    ]
    assert only_row("pasienter", person(extension=extension)) == {
        "pasient_id": "p1",
        "fodselsaar": "1950",
        "kjonn": "K",
        "liste_fra": "2015-01-01",
        "hjemmetjeneste": "ja",
        "palliativ": "nei",
        "kommunenr": "0301",
    }


def test_that_a_record_out_of_use_is_left_out_with_its_events_but_a_dead_person_is_kept() -> None:
    gone, dead = person("p2", active=False), person("p3", active=False, deceasedDateTime="2025-01-01")
    found = opened(
        person(), gone, dead, condition(), condition(subject=about("p2")), condition(subject=about("p3"))
    )
    assert [row["pasient_id"] for row in rows_of(found, "pasienter")] == ["p1", "p3"]
    assert [row["pasient_id"] for row in rows_of(found, "diagnoser")] == ["p1", "p3"]
    assert found.notes.left_out == {"Patient: active = false": 1, "Patient: active = false (rows)": 1}


def test_that_a_resource_of_another_form_becomes_a_row_to_set_aside() -> None:
    found = opened(person(), person(gender=5), condition(code=["T90"]))
    assert rows_of(found, "pasienter")[1] == {"fodselsaar": "?"}
    assert rows_of(found, "diagnoser") == [{"dato": "?"}]


def test_that_a_resource_that_says_nothing_is_not_lost() -> None:
    found = opened(person(), {"resourceType": "Patient"}, encounter("IMP", period={}, subject={}))
    assert rows_of(found, "pasienter")[1] == {"fodselsaar": "?"}
    assert rows_of(found, "innleggelser") == [{"inn": "?"}]


def test_that_norwegian_codes_become_rows_and_others_are_counted_by_system() -> None:
    both = {
        "coding": [
            {"system": SNOMED, "code": "1"},
            *concept(ICPC2, "T90")["coding"],
            *concept(ICD10, "E11.9")["coding"],
        ]
    }
    found = opened(
        person(),
        condition(code=both),
        condition(SNOMED, "44054006"),
        condition("http://hl7.org/fhir/sid/icd-10", "E11"),
    )
    assert rows_of(found, "diagnoser") == [
        {"pasient_id": "p1", "dato": "2024-02-03", "kode": "T90", "kodeverk": "ICPC-2"},
        {"pasient_id": "p1", "dato": "2024-02-03", "kode": "E11.9", "kodeverk": "ICD-10"},
    ]
    assert found.notes.unmapped_systems == {
        "Condition http://hl7.org/fhir/sid/icd-10": 1,
        "Condition http://snomed.info/sct": 1,
    }


def test_that_a_system_may_be_written_as_a_bare_oid_and_only_its_first_code_counts() -> None:
    codes = {
        "coding": [{"system": "2.16.578.1.12.4.1.1.7170", "code": "T90"}, {"system": ICPC2, "code": "K86"}]
    }
    assert only_row("diagnoser", person(), condition(code=codes))["kode"] == "T90"


def test_that_a_diagnosis_in_words_alone_is_counted_as_without_code() -> None:
    found = opened(person(), condition(code={"text": "Diabetes hos Kari Nordmann"}))
    assert found.notes.unmapped_systems == {"Condition -": 1}


@pytest.mark.parametrize("status", ["entered-in-error", "refuted"])
def test_that_a_diagnosis_that_is_not_true_is_left_out_and_counted(status: str) -> None:
    found = opened(person(), condition(verificationStatus=concept("http://x", status)))
    assert (rows_of(found, "diagnoser"), found.notes.left_out) == ([], {f"Condition: {status}": 1})


def test_that_the_day_of_a_diagnosis_is_when_it_was_recorded_else_its_onset() -> None:
    assert only_row("diagnoser", condition(onsetDateTime="2001-01-01"))["dato"] == "2024-02-03"
    assert (
        only_row("diagnoser", condition(recordedDate="", onsetDateTime="2001-01-01"))["dato"] == "2001-01-01"
    )
    onset = {"start": "2002-02-02T22:30:00Z"}
    assert only_row("diagnoser", condition(recordedDate="", onsetPeriod=onset))["dato"] == "2002-02-02"
    summer = {"start": "2002-06-02T22:30:00Z"}
    assert only_row("diagnoser", condition(recordedDate="", onsetPeriod=summer))["dato"] == "2002-06-03"
    assert only_row("diagnoser", condition(recordedDate="i går hos Kari"))["dato"] == "?"


@pytest.mark.parametrize(
    ("reference", "patient_id"),
    [
        ("Patient/p1", "p1"),
        ("https://epj.example.no/fhir/Patient/p1", "p1"),
        ("http://epj/Patient/p1/_history/2", "p1"),
        ("urn:uuid:abc-1", "abc-1"),
        ("Patient?identifier=urn:oid:2.16|13116900216", ""),
        ("Group/p1", ""),
        ("#p1", ""),
        ("Kari Nordmann", ""),
    ],
)
def test_that_a_reference_gives_the_id_that_it_points_to_or_nothing(reference: str, patient_id: str) -> None:
    assert (
        only_row("diagnoser", condition(subject={"reference": reference})).get("pasient_id", "") == patient_id
    )


def test_that_the_subjects_identifier_is_never_read() -> None:
    subject = {"identifier": {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "13116900216"}}
    assert "pasient_id" not in only_row("diagnoser", condition(subject=subject))


def test_that_rows_stand_on_their_lines_and_go_on_in_the_next_file() -> None:
    found = opened(person(), person("p2"), condition(), condition(code=concept(ICPC2, "K86")))
    assert (lines_of(found, "pasienter"), lines_of(found, "diagnoser")) == ([1, 2], [3, 4])
