"""FHIR files out of a few resources, opened, and their tables as rows of texts."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO, cast

import pytest

from listeoversikt.journal.fhir.opening import open_fhir
from listeoversikt.journal.raw_table import Cells
from listeoversikt.journal.refusal import Refusal
from listeoversikt.journal.table_source import ExportFiles, SourceFile, hear_nothing

Resource = dict[str, Any]
OID = "urn:oid:2.16.578.1.12.4.1.1."
ICPC2, ICD10, ATC = OID + "7170", OID + "7110", "http://www.whocc.no/atc"
SNOMED = "http://snomed.info/sct"
OWN = "urn:listeoversikt:"


def source(name: str, content: bytes) -> SourceFile:
    """A file of an export that lies in memory."""
    read: Callable[[], BinaryIO] = partial(io.BytesIO, content)
    return SourceFile(name, len(content), lambda: content, lambda: cast(BinaryIO, read()))


def lines(*resources: Resource) -> bytes:
    """NDJSON."""
    return b"".join(json.dumps(resource, ensure_ascii=False).encode() + b"\n" for resource in resources)


def opened(*resources: Resource, name: str = "alt.ndjson") -> ExportFiles:
    """One NDJSON file of these resources, opened."""
    return open_fhir([source(name, lines(*resources))])


def opened_file(name: str, content: bytes) -> ExportFiles:
    """One file, opened."""
    return open_fhir([source(name, content)])


def refused(name: str, content: bytes) -> Refusal:
    """The refusal of one file."""
    with pytest.raises(Refusal) as refusal:
        opened_file(name, content)
    return refusal.value


def cells_of(found: ExportFiles, table: str) -> Cells:
    """The cells of a table."""
    return found.tables[table].cells(hear_nothing)


def rows_of(found: ExportFiles, table: str) -> list[dict[str, str]]:
    """The rows of a table, empty cells left out; none when the table is absent."""
    if table not in found.tables:
        return []
    cells = cells_of(found, table)
    columns = [
        (name, texts, codes.tolist())
        for name, (texts, codes) in zip(cells.headers, cells.columns, strict=True)
    ]
    return [
        {name: texts[codes[row]] for name, texts, codes in columns if texts[codes[row]]}
        for row in range(len(cells.rows))
    ]


def lines_of(found: ExportFiles, table: str) -> list[int]:
    """Where the rows of a table stand."""
    return [int(row) for row in cells_of(found, table).rows]


def person(patient_id: str = "p1", **more: Any) -> Resource:
    """A Patient."""
    return {
        "resourceType": "Patient",
        "id": patient_id,
        "gender": "female",
        "birthDate": "1950-05-17",
        **more,
    }


def concept(system: str, code: str) -> Resource:
    """A CodeableConcept of one coding."""
    return {"coding": [{"system": system, "code": code}]}


def about(patient_id: str = "p1") -> Resource:
    """The reference to a patient."""
    return {"reference": f"Patient/{patient_id}"}


def condition(system: str = ICPC2, code: Any = "T90", **more: Any) -> Resource:
    """A Condition; ``code`` may be a whole CodeableConcept."""
    return {
        "resourceType": "Condition",
        "id": "c1",
        "code": concept(system, code) if isinstance(code, str) else code,
        "subject": about(),
        "recordedDate": "2024-02-03",
        **more,
    }


def encounter(kind: str, **more: Any) -> Resource:
    """An Encounter of a class."""
    return {
        "resourceType": "Encounter",
        "id": "e1",
        "status": "finished",
        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": kind},
        "subject": about(),
        "period": {"start": "2025-01-02T10:00:00+01:00", "end": "2025-01-05T10:00:00+01:00"},
        **more,
    }
