"""Encounter → kontakter and innleggelser (docs/fhir.md)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journal.fhir.opened import (
    ICD10,
    ICPC2,
    OWN,
    SNOMED,
    concept,
    condition,
    encounter,
    opened,
    rows_of,
)

PRIORITY = "http://terminology.hl7.org/CodeSystem/v3-ActPriority"
DISPOSITION = "http://terminology.hl7.org/CodeSystem/discharge-disposition"
ROLE = "http://terminology.hl7.org/CodeSystem/diagnosis-role"


def contact(**more: Any) -> dict[str, str]:
    (row,) = rows_of(opened(encounter("AMB", **more)), "kontakter")
    return row


def stay(*others: Any, kind: str = "IMP", **more: Any) -> dict[str, str]:
    (row,) = rows_of(opened(encounter(kind, **more), *others), "innleggelser")
    return row


@pytest.mark.parametrize(
    ("kind", "contact_type"),
    [("AMB", "konsultasjon"), ("HH", "hjemmebesok"), ("VR", "annet"), ("FLD", "annet"), ("EMER", "legevakt")],
)
def test_that_an_outpatient_class_is_a_contact(kind: str, contact_type: str) -> None:
    found = opened(encounter(kind))
    assert rows_of(found, "kontakter") == [{"pasient_id": "p1", "dato": "2025-01-02", "type": contact_type}]
    assert "innleggelser" not in found.tables


@pytest.mark.parametrize("kind", ["IMP", "ACUTE", "NONAC", "SS", "OBSENC"])
def test_that_an_inpatient_class_is_a_stay(kind: str) -> None:
    found = opened(encounter(kind))
    (row,) = rows_of(found, "innleggelser")
    assert (row["inn"], row["ut"]) == ("2025-01-02", "2025-01-05")
    assert row.get("hastegrad") == ("planlagt" if kind == "SS" else None)
    assert "kontakter" not in found.tables


def test_that_our_own_type_says_what_kind_of_contact_it_is() -> None:
    more = {"type": [concept(SNOMED, "1"), concept(OWN + "kontakttype", "ekonsultasjon")]}
    assert contact(**more)["type"] == "ekonsultasjon"
    (row,) = rows_of(opened(encounter("VR", **more)), "kontakter")
    assert row["type"] == "ekonsultasjon"


def test_that_an_unknown_class_is_counted_by_its_system() -> None:
    found = opened(
        encounter("PRENC"), encounter("AMB", **{"class": {"system": "http://x.no/klasse", "code": "AMB"}})
    )
    assert not found.tables
    assert found.notes.unmapped_systems == {
        "Encounter http://terminology.hl7.org/CodeSystem/v3-ActCode": 1,
        "Encounter http://x.no": 1,
    }


@pytest.mark.parametrize("status", ["cancelled", "entered-in-error", "planned"])
def test_that_what_did_not_happen_is_left_out_and_counted(status: str) -> None:
    found = opened(encounter("AMB", status=status))
    assert (found.tables, found.notes.left_out) == ({}, {f"Encounter: {status}": 1})


def test_that_who_held_a_contact_is_read_without_the_name() -> None:
    participant = [
        {"individual": {"reference": "RelatedPerson/r1"}},
        {"individual": {"reference": "Practitioner/B2", "display": "Dr. Hansen"}},
    ]
    extension = [
        {"url": OWN + "rolle", "valueCode": "lege"},
        {"url": OWN + "takster", "valueString": "2ad 2cd"},
    ]
    row = contact(participant=participant, extension=extension)
    assert (row["behandler_id"], row["rolle"], row["takster"]) == ("B2", "lege", "2ad 2cd")


@pytest.mark.parametrize(
    ("code", "urgency"),
    [("EM", "ohjelp"), ("UR", "ohjelp"), ("EL", "planlagt"), ("R", "planlagt"), ("A", None)],
)
def test_that_urgency_is_the_priority(code: str, urgency: str | None) -> None:
    assert stay(priority=concept(PRIORITY, code)).get("hastegrad") == urgency


def test_that_a_stay_from_the_emergency_department_is_ohjelp() -> None:
    source = concept("http://terminology.hl7.org/CodeSystem/admit-source", "emd")
    assert stay(hospitalization={"admitSource": source})["hastegrad"] == "ohjelp"


@pytest.mark.parametrize(
    ("code", "to"),
    [("home", "hjem"), ("exp", "dod"), ("snf", "sykehjem_korttid"), ("long", "sykehjem"), ("oth", None)],
)
def test_that_the_disposition_says_where_to(code: str, to: str | None) -> None:
    assert (
        stay(hospitalization={"dischargeDisposition": concept(DISPOSITION, code)}).get("utskrevet_til") == to
    )


def test_that_an_open_stay_has_no_end() -> None:
    found = opened(encounter("IMP", status="in-progress", period={"start": "2025-01-02"}), encounter("IMP"))
    assert [row.get("ut") for row in rows_of(found, "innleggelser")] == [None, "2025-01-05"]


def test_that_reasons_are_the_diagnoses_of_a_stay_that_points_to_none() -> None:
    reasons = [concept(SNOMED, "1"), concept(ICD10, "I50.0"), concept(ICD10, "J44"), concept(ICPC2, "K77")]
    row = stay(reasonCode=reasons)
    assert (row["hoveddiagnose"], row["bidiagnoser"]) == ("I50.0", "J44")


def linked(number: int, code: str = "", rank: int | None = None, role: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {"condition": {"reference": f"Condition/c{number}"}}
    if rank is not None:
        found["rank"] = rank
    return found | ({"use": concept(ROLE, role)} if role else {})


CONDITIONS = [condition(ICD10, code, id=f"c{number}") for number, code in enumerate(("I50", "J44", "N18"))]


@pytest.mark.parametrize("earlier", [False, True])
def test_that_diagnoses_are_followed_to_conditions_that_come_before_or_after(earlier: bool) -> None:
    links = [linked(0, rank=2), linked(1, rank=1), linked(2)]
    first = encounter(
        "IMP", diagnosis=links, extension=[{"url": OWN + "kjent_dato", "valueDate": "2025-01-07"}]
    )
    second = encounter("IMP", reasonCode=[concept(ICD10, "A41"), concept(ICD10, "R65")])
    both = [first, second]
    found = opened(*([*CONDITIONS, *both] if earlier else [*both, *CONDITIONS]))
    assert [(row["hoveddiagnose"], row["bidiagnoser"]) for row in rows_of(found, "innleggelser")] == [
        ("J44", "I50 N18"),
        ("A41", "R65"),
    ]


def test_that_the_diagnosis_of_the_discharge_comes_before_that_of_the_admission() -> None:
    row = stay(*CONDITIONS, diagnosis=[linked(0, role="AD"), linked(1, role="CM"), linked(2, role="DD")])
    assert (row["hoveddiagnose"], row["bidiagnoser"]) == ("N18", "I50 J44")


def test_that_links_to_nothing_readable_are_counted() -> None:
    untrue = condition(ICD10, "I50", verificationStatus=concept("http://x", "refuted"))
    found = opened(encounter("IMP", diagnosis=[linked(1), linked(7)]), untrue)
    assert found.notes.left_out == {"Condition: refuted": 1, "Encounter.diagnosis: no ICD-10": 2}
    assert "hoveddiagnose" not in rows_of(found, "innleggelser")[0]
