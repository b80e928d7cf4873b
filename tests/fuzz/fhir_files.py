"""A few FHIR R4 resources of two patients, with identity in every place where FHIR has it."""

from __future__ import annotations

import gzip
import json
from typing import Any

ICPC2, ICD10 = "urn:oid:2.16.578.1.12.4.1.1.7170", "urn:oid:2.16.578.1.12.4.1.1.7110"
ATC = "http://www.whocc.no/atc"
Resource = dict[str, Any]


def resources() -> list[Resource]:
    """Fresh ones."""
    found: list[Resource] = []
    for number, sex in ((1, "female"), (2, "male")):
        subject = {"reference": f"Patient/p{number}"}
        found += [
            {"resourceType": "Patient", "id": f"p{number}", "gender": sex, "birthDate": f"19{40 + number}"},
            {
                "resourceType": "Condition",
                "id": f"c{number}",
                "subject": subject,
                "recordedDate": "2025-03-04",
                "code": {"coding": [{"system": ICPC2, "code": "T90"}]},
            },
            {
                "resourceType": "Encounter",
                "id": f"e{number}",
                "status": "finished",
                "class": {"code": "AMB"},
                "subject": subject,
                "period": {"start": "2025-05-06", "end": "2025-05-06"},
            },
            {
                "resourceType": "Encounter",
                "id": f"i{number}",
                "status": "finished",
                "class": {"code": "IMP"},
                "subject": subject,
                "period": {"start": "2025-07-01", "end": "2025-07-04"},
                "reasonCode": [{"coding": [{"system": ICD10, "code": "I50.0"}]}],
            },
            {
                "resourceType": "MedicationStatement",
                "id": f"m{number}",
                "status": "active",
                "subject": subject,
                "effectivePeriod": {"start": "2025-01-02"},
                "medicationCodeableConcept": {"coding": [{"system": ATC, "code": "A10BA02"}]},
            },
            {
                "resourceType": "Observation",
                "id": f"o{number}",
                "status": "final",
                "subject": subject,
                "effectiveDateTime": "2025-02-03",
                "code": {"coding": [{"system": "http://loinc.org", "code": "39156-5"}]},
                "valueQuantity": {"value": 27.5, "unit": "kg/m2"},
            },
        ]
    return found


def bundle(found: list[Resource]) -> bytes:
    """All in one Bundle."""
    entries = [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in found]
    whole = {"resourceType": "Bundle", "type": "collection", "timestamp": "2026-03-31", "entry": entries}
    return json.dumps(whole, ensure_ascii=False).encode()


def ndjson(found: list[Resource]) -> bytes:
    """A line each."""
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in found)


FORMS = {
    "Bundle.json": bundle,
    "export.ndjson": ndjson,
    "export.ndjson.gz": lambda found: gzip.compress(ndjson(found), mtime=0),
}
