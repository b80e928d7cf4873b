"""Codes and conditions are found by code or words, and the patients who have one are those recorded with it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from listeoversikt.clinical import codelist
from listeoversikt.clinical.codes import CodeSystem
from listeoversikt.operations import find_code
from listeoversikt.operations.find_code import FoundCode, find_codes, patients_with_code
from tests.lists import patient_list, person, stay

DAY = "2026-03-31"


def details(text: str, limit: int = 8) -> list[str]:
    return [found.detail for found in find_codes(text, limit)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("K77", "ICPC-2 K77"),
        (" k77 ", "ICPC-2 K77"),
        ("e11.9", "ICD-10 E11.9"),
        ("E119", "ICD-10 E11.9"),
        ("C10AA05", "ATC C10AA05"),
        ("c10aa", "ATC C10AA"),
        ("C10A", "ATC C10A"),
        ("hjertesvikt", "ICPC-2 K77"),
        ("Diabetes TYPE 2", "ICPC-2 T90"),
        ("type diabetes 2", "ICPC-2 T90"),
    ],
)
def test_that_the_code_meant_comes_first(text: str, first: str) -> None:
    assert details(text)[0] == first


def test_that_a_category_of_icd10_is_one_code_with_all_under_it() -> None:
    found = find_codes("E11")
    assert found[0] == FoundCode("", "E11", CodeSystem.ICD10)
    assert found[1].code.startswith("E11") and found[1].system is CodeSystem.ICD10


def test_that_the_same_code_in_two_systems_is_two_codes() -> None:
    assert {"ICPC-2 K77", "ICD-10 K77.0"} <= set(details("K77"))


def test_that_a_condition_of_the_definition_tables_stands_with_its_codes() -> None:
    condition = next(found for found in find_codes("høyt blodtrykk") if found.system is None)
    assert condition.detail == "K86, K87"
    assert condition.wanted == ((CodeSystem.ICPC2, "K86"), (CodeSystem.ICPC2, "K87"))


@pytest.mark.parametrize(
    "text", ["", " ", "k", ".", "*†", "xyzzyx", "12345678901", "Q9Z9", "'; DROP", "e" * 500, "\x00\ud800"]
)
def test_that_what_fits_nothing_finds_nothing(text: str) -> None:
    assert find_codes(text) == ()


@pytest.mark.parametrize("text", ["diabetes", "a10", "hjerte", "c09aa"])
def test_that_what_is_found_has_keys_of_its_own_and_no_more_than_asked(text: str) -> None:
    found = find_codes(text, 5)
    assert 1 <= len(found) <= 5
    assert len({hit.key for hit in found}) == len(found)
    assert all(hit.detail for hit in found)
    assert find_codes(text, 0) == ()


def test_that_codes_are_found_without_the_files_of_titles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_code, "title_of", lambda system, code: None)
    find_code._known.cache_clear()
    try:
        assert find_codes("K77")[0] == FoundCode("", "K77", CodeSystem.ICPC2)
        assert [hit for hit in find_codes("hjertesvikt") if hit.system] == []
    finally:
        find_code._known.cache_clear()
    assert codelist.title_of(CodeSystem.ICPC2, "K77") == "Hjertesvikt"


def view_of(**tables: Any) -> Any:
    return cast(Any, SimpleNamespace(patient_list=patient_list(DAY, **tables), require=lambda *_: None))


PEOPLE = ["Anne", "Bo", "Cato", "Dina"]


def having(code: str, system: CodeSystem, **tables: Any) -> set[str]:
    view = view_of(patients=[person(name, 1950) for name in PEOPLE], **tables)
    return set(patients_with_code(view, FoundCode("", code, system)))


def test_that_a_recorded_code_is_found_within_its_own_system() -> None:
    rows = [("Anne", "2025-01-02", "ICPC-2", "F84"), ("Bo", "2025-01-02", "ICD-10", "F84")]
    assert having("F84", CodeSystem.ICPC2, diagnoses=rows) == {"Anne"}
    assert having("F84", CodeSystem.ICD10, diagnoses=rows) == {"Bo"}


def test_that_a_category_finds_the_codes_under_it_and_not_the_other_way() -> None:
    rows = [("Anne", "2025-01-02", "ICD-10", "E119"), ("Bo", "2025-01-02", "ICD-10", "E10")]
    assert having("E11", CodeSystem.ICD10, diagnoses=rows) == {"Anne"}
    assert having("E109", CodeSystem.ICD10, diagnoses=rows) == set()


def test_that_codes_of_hospital_stays_count() -> None:
    stays = [stay("Cato", "2025-01-02", "2025-01-05", "ohjelp", "I500")]
    assert having("I50", CodeSystem.ICD10, diagnoses=[], stays=stays) == {"Cato"}


def test_that_a_medicine_counts_while_it_is_in_use() -> None:
    courses = [
        ("Anne", "C10AA05", "2025-01-01", None, "ja"),
        ("Bo", "C10AA05", "2020-01-01", "2020-06-01", "ja"),
        ("Cato", "C10AB01", "2025-01-01", None, "ja"),
    ]
    assert having("C10AA", CodeSystem.ATC, diagnoses=[], medicines=courses) == {"Anne"}
    assert having("C10AA", CodeSystem.ATC, diagnoses=[]) == set()


def test_that_a_condition_finds_those_with_any_of_its_codes() -> None:
    rows = [
        ("Anne", "2025-01-02", "ICPC-2", "K86"),
        ("Bo", "2025-01-02", "ICPC-2", "K87"),
        ("Cato", "2025-01-02", "ICPC-2", "K85"),
    ]
    view = view_of(patients=[person(name, 1950) for name in PEOPLE], diagnoses=rows)
    condition = next(found for found in find_codes("høyt blodtrykk") if found.system is None)
    assert patients_with_code(view, condition) == {"Anne", "Bo"}


def test_that_those_who_are_not_scored_are_never_found() -> None:
    people = [
        person("Anne", 1950),
        person("Bo", 1950, dod="2025-06-01"),
        person("Cato", 1950, reservert_behandling="ja"),
    ]
    rows = [(name, "2025-01-02", "ICPC-2", "T90") for name in ("Anne", "Bo", "Cato")]
    view = view_of(patients=people, diagnoses=rows)
    assert patients_with_code(view, FoundCode("", "T90", CodeSystem.ICPC2)) == {"Anne"}
