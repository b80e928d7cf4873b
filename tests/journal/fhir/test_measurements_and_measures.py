"""Observation → maalinger, CarePlan and Procedure → tiltak (docs/fhir.md)."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.journal.units import fold_unit, is_known_unit
from tests.journal.fhir.opened import OID, OWN, SNOMED, about, concept, opened, rows_of

NLK = OID + "7280"
UCUM = "http://unitsofmeasure.org"


def observation(code: Any, **more: Any) -> dict[str, Any]:
    return {
        "resourceType": "Observation",
        "id": "o1",
        "status": "final",
        "code": code,
        "subject": about(),
        "effectiveDateTime": "2025-04-05",
        **more,
    }


def own(kind: str) -> dict[str, Any]:
    return concept(OWN + "maaling", kind)


def quantity(value: float, unit: str = "", **more: Any) -> dict[str, Any]:
    return {"valueQuantity": {"value": value, "unit": unit, **more}}


def row_of(*resources: Any) -> dict[str, str]:
    (row,) = rows_of(opened(*resources), "maalinger")
    return row


def test_that_a_measurement_with_our_code_becomes_a_row() -> None:
    row = row_of(observation(own("hba1c"), **quantity(53, "mmol/mol")))
    assert row == {
        "pasient_id": "p1",
        "dato": "2025-04-05",
        "type": "hba1c",
        "verdi": "53",
        "enhet": "mmol/mol",
    }


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("NPU27300", "hba1c"),
        ("NPU03835", "hba1c"),
        ("NPU01568", "ldl"),
        ("NOR15260", "acr"),
        ("NOR25909", "egfr"),
    ],
)
def test_that_some_laboratory_codes_are_known_with_the_unit_that_they_imply(code: str, kind: str) -> None:
    row = row_of(observation(concept(NLK, code), **quantity(7.4)))
    assert row["type"] == kind
    assert is_known_unit(kind, fold_unit(row["enhet"]))
    assert row["enhet"] == "%" or code != "NPU03835"


def test_that_a_result_keeps_the_unit_that_it_has() -> None:
    assert row_of(observation(concept(NLK, "NPU27300"), **quantity(7.4, "%")))["enhet"] == "%"
    both = {"system": UCUM, "code": "mm[Hg]"}
    assert row_of(observation(own("sbt"), **quantity(140, "millimeter Hg", **both)))["enhet"] == "mmHg"
    gfr = {"system": UCUM, "code": "mL/min/{1.73_m2}"}
    assert row_of(observation(own("egfr"), **quantity(50, **gfr)))["enhet"] == "ml/min/1.73m2"


def test_that_a_unit_nobody_knows_is_never_kept_as_written() -> None:
    assert row_of(observation(own("hba1c"), **quantity(53, "Kari Nordmann")))["enhet"] == "?"


def test_that_the_two_blood_pressures_are_two_rows() -> None:
    component = [{"code": own("sbt"), **quantity(140, "mmHg")}, {"code": own("dbt"), **quantity(80, "mmHg")}]
    found = opened(observation(concept("http://loinc.org", "85354-9"), component=component))
    assert [(row["type"], row["verdi"]) for row in rows_of(found, "maalinger")] == [
        ("sbt", "140"),
        ("dbt", "80"),
    ]
    assert found.notes.unmapped_systems == {}


def test_that_other_systems_are_counted_with_their_components() -> None:
    component = [{"code": concept(NLK, "NPU00001")}]
    found = opened(observation(concept("http://loinc.org", "85354-9"), component=component))
    assert found.notes.unmapped_systems == {f"Observation {NLK}": 1, "Observation http://loinc.org": 1}


@pytest.mark.parametrize(
    ("value", "written"),
    [({"valueInteger": 4}, "4"), ({"valueBoolean": True}, "ja"), ({"valueBoolean": False}, "nei")],
)
def test_that_whole_numbers_and_yes_are_values(value: dict[str, Any], written: str) -> None:
    assert row_of(observation(own("cfs"), **value))["verdi"] == written


def test_that_a_bounded_value_is_no_number() -> None:
    assert row_of(observation(own("acr"), **quantity(3, "mg/mmol", comparator="<")))["verdi"] == "<3"


def test_that_words_are_no_value() -> None:
    found = opened(observation(own("royk"), valueString="Kari Nordmann røyker"))
    assert (found.tables, found.notes.left_out) == ({}, {"Observation: no value": 1})


def test_that_the_day_is_the_effective_one_else_when_it_was_issued() -> None:
    row = row_of(observation(own("cfs"), valueInteger=4, effectiveDateTime="", issued="2025-01-31T23:30:00Z"))
    assert row["dato"] == "2025-02-01"


@pytest.mark.parametrize("status", ["entered-in-error", "cancelled", "registered"])
def test_that_what_was_not_measured_is_left_out(status: str) -> None:
    assert opened(observation(own("cfs"), valueInteger=4, status=status)).notes.left_out == {
        f"Observation: {status}": 1
    }


def plan(system: str = OWN + "tiltak", **more: Any) -> dict[str, Any]:
    category = [concept(system, "behandlingsplan")]
    return {
        "resourceType": "CarePlan",
        "status": "active",
        "category": category,
        "subject": about(),
        "period": {"start": "2025-01-01"},
        **more,
    }


def done(system: str = OWN + "tiltak", **more: Any) -> dict[str, Any]:
    code = concept(system, "fallvurdering")
    return {
        "resourceType": "Procedure",
        "status": "completed",
        "code": code,
        "subject": about(),
        "performedDateTime": "2025-01-02",
        **more,
    }


def test_that_plans_and_procedures_with_our_codes_are_measures() -> None:
    found = opened(plan(), done(), plan(period={}, created="2025-03-03T10:00:00+01:00"))
    assert [(row["type"], row["dato"]) for row in rows_of(found, "tiltak")] == [
        ("behandlingsplan", "2025-01-01"),
        ("fallvurdering", "2025-01-02"),
        ("behandlingsplan", "2025-03-03"),
    ]
    assert found.tables["tiltak"].file == "FHIR CarePlan + Procedure"


def test_that_other_plans_and_procedures_are_counted() -> None:
    found = opened(plan(SNOMED), done(SNOMED), plan(status="revoked"), done(status="not-done"))
    assert not found.tables
    assert found.notes.unmapped_systems == {f"CarePlan {SNOMED}": 1, f"Procedure {SNOMED}": 1}
    assert found.notes.left_out == {"CarePlan: revoked": 1, "Procedure: not-done": 1}
