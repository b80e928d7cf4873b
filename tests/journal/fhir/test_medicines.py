"""MedicationStatement and MedicationRequest → legemidler (docs/fhir.md)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journal.fhir.opened import ATC, OID, OWN, about, concept, opened, rows_of

RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
COURSE = "http://terminology.hl7.org/CodeSystem/medicationrequest-course-of-therapy"


def statement(**more: Any) -> dict[str, Any]:
    return {
        "resourceType": "MedicationStatement",
        "id": "m1",
        "status": "active",
        "medicationCodeableConcept": concept(ATC, "A10BA02"),
        "subject": about(),
        "effectivePeriod": {"start": "2020-01-02"},
        **more,
    }


def request(**more: Any) -> dict[str, Any]:
    return {
        "resourceType": "MedicationRequest",
        "id": "m1",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": concept(OID + "7180", "A10BA02"),
        "subject": about(),
        "authoredOn": "2024-05-06T23:10:00Z",
        **more,
    }


def row_of(*resources: Any) -> dict[str, str]:
    (row,) = rows_of(opened(*resources), "legemidler")
    return row


def test_that_a_statement_is_a_medicine_in_use() -> None:
    extension = [{"url": OWN + "fast", "valueBoolean": True}, {"url": OWN + "ddd", "valueDecimal": 7.5}]
    found = opened(statement(extension=extension))
    assert rows_of(found, "legemidler") == [
        {"pasient_id": "p1", "atc": "A10BA02", "fra": "2020-01-02", "fast": "ja", "ddd": "7.5"}
    ]
    assert found.stated == {}


def test_that_a_request_is_a_prescription() -> None:
    bounds = [{"timing": {"repeat": {"boundsPeriod": {"end": "2024-06-01"}}}}]
    found = opened(request(courseOfTherapyType=concept(COURSE, "continuous"), dosageInstruction=bounds))
    assert rows_of(found, "legemidler") == [
        {"pasient_id": "p1", "atc": "A10BA02", "fra": "2024-05-07", "til": "2024-06-01", "fast": "ja"}
    ]
    assert found.stated == {"legemidler": "resepter"}


def test_that_of_both_kinds_the_one_with_more_rows_is_taken_and_the_other_counted() -> None:
    found = opened(statement(), request(), request(id="m2"))
    assert (found.stated, len(rows_of(found, "legemidler"))) == ({"legemidler": "resepter"}, 2)
    assert found.notes.left_out == {"MedicationStatement": 1}
    found = opened(statement(), request())
    assert (found.stated, found.notes.left_out) == ({}, {"MedicationRequest": 1})


@pytest.mark.parametrize(("course", "regular"), [("continuous", "ja"), ("acute", "nei"), ("seasonal", None)])
def test_that_the_course_of_therapy_says_whether_it_is_regular(course: str, regular: str | None) -> None:
    assert row_of(request(courseOfTherapyType=concept(COURSE, course))).get("fast") == regular


def test_that_as_needed_is_not_regular() -> None:
    needed = statement(dosage=[{"asNeededBoolean": True, "text": "Kari tar ved behov"}])
    regular = statement(id="m2", dosage=[{"asNeededBoolean": True}, {"asNeededBoolean": False}])
    silent = statement(id="m3", dosage=[{"text": "1 x 2"}])
    found = rows_of(opened(needed, regular, silent), "legemidler")
    assert [row.get("fast") for row in found] == ["nei", "ja", None]


def test_that_as_needed_alone_does_not_tell_that_nothing_is_regular() -> None:
    needed = statement(dosage=[{"asNeededBoolean": True}])
    assert "fast" not in row_of(needed)
    assert row_of(request(courseOfTherapyType=concept(COURSE, "acute")))["fast"] == "nei"


def test_that_a_medicine_that_is_over_has_an_end() -> None:
    assert "til" not in row_of(statement())
    assert row_of(statement(status="stopped", dateAsserted="2021-01-01"))["til"] == "2021-01-01"
    assert row_of(statement(status="completed"))["til"] == "2020-01-02"
    ended = {"start": "2020-01-02", "end": "2020-02-02"}
    assert row_of(statement(status="completed", effectivePeriod=ended))["til"] == "2020-02-02"


@pytest.mark.parametrize("status", ["entered-in-error", "not-taken", "intended"])
def test_that_a_statement_of_something_not_taken_is_left_out(status: str) -> None:
    assert opened(statement(status=status)).notes.left_out == {f"MedicationStatement: {status}": 1}


@pytest.mark.parametrize(
    "more", [{"status": "cancelled"}, {"status": "draft"}, {"intent": "proposal"}, {"doNotPerform": True}]
)
def test_that_a_request_that_is_no_order_is_left_out(more: dict[str, Any]) -> None:
    found = opened(request(**more))
    assert not found.tables
    assert list(found.notes.left_out.values()) == [1]


def medication(system: str, **more: Any) -> dict[str, Any]:
    return {"resourceType": "Medication", "id": "x1", "code": concept(system, "C07AB02"), **more}


@pytest.mark.parametrize("earlier", [False, True])
def test_that_a_medicine_is_followed_to_what_it_points_to(earlier: bool) -> None:
    pointing = statement(medicationCodeableConcept={}, medicationReference={"reference": "Medication/x1"})
    pair = [medication(ATC), pointing] if earlier else [pointing, medication(ATC)]
    found = opened(statement(), *pair)
    assert [row["atc"] for row in rows_of(found, "legemidler")] == ["A10BA02", "C07AB02"]


def test_that_a_medicine_inside_is_read() -> None:
    inside = [{"resourceType": "Patient", "id": "x1", "code": "Nordmann"}, medication(ATC)]
    row = row_of(
        statement(contained=inside, medicationCodeableConcept={}, medicationReference={"reference": "#x1"})
    )
    assert row["atc"] == "C07AB02"


def test_that_medicines_without_atc_are_no_rows_and_counted_by_system() -> None:
    lost = statement(medicationCodeableConcept={}, medicationReference={"reference": "Medication/x1"})
    found = opened(
        statement(medicationCodeableConcept=concept(RXNORM, "1")), lost, medication(RXNORM), statement()
    )
    assert len(rows_of(found, "legemidler")) == 1
    assert found.notes.unmapped_systems == {
        f"Medication {RXNORM}": 1,
        "MedicationStatement -": 1,
        f"MedicationStatement {RXNORM}": 1,
    }
