"""Whatever points to a person, wherever in a resource it stands, is never seen again; where an id or a code is read, the
guard refuses it."""

from __future__ import annotations

import copy
import datetime as dt
import json
import logging
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeoversikt.journal.extract import read_export
from listeoversikt.journal.fhir.opening import open_fhir
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import ExportFiles
from listeoversikt.words.refusals import refusal_sentence
from listeoversikt.words.window_refusals import refusal_fix, refusal_what, refusal_where
from tests.journal.fhir.opened import (
    ATC,
    ICD10,
    ICPC2,
    OWN,
    about,
    cells_of,
    concept,
    condition,
    encounter,
    lines,
    person,
    source,
)
from tests.journal.fhir.rendered import IDENTITY

SECRETS = {
    "13116900216": RefusalKind.NATIONAL_NUMBER,
    "131169 00216": RefusalKind.NATIONAL_NUMBER,
    "kari@nordmann.no": RefusalKind.EMAIL,
    "+47 912 34 567": RefusalKind.PHONE,
    "1950-05-17": None,
    "Kari Margrethe Nordmann": None,
    "Storgata 1, 0123 Lillevik": None,
}
"""What must not be seen, and why the guard refuses it where an id or a code is read (None: it can't tell)."""

RESOURCES: list[dict[str, Any]] = [
    {
        **person(generalPractitioner=[{"reference": "Practitioner/L1"}], deceasedDateTime="2026-01-01"),
        **IDENTITY,
    },
    condition(ICPC2, "T90", text={"div": "x"}, note=[{"text": "x"}]),
    condition(ICD10, "E11"),
    encounter(
        "AMB",
        type=[concept(OWN + "kontakttype", "konsultasjon")],
        participant=[{"individual": {"reference": "Practitioner/B1", "display": "x"}}],
        extension=[{"url": OWN + "takster", "valueString": "2ad"}],
    ),
    encounter(
        "IMP", reasonCode=[concept(ICD10, "I50")], diagnosis=[{"condition": {"reference": "Condition/c1"}}]
    ),
    {
        "resourceType": "MedicationStatement",
        "status": "active",
        "medicationCodeableConcept": {
            "coding": [{"system": ATC, "code": "A10BA02", "display": "x"}],
            "text": "x",
        },
        "subject": about(),
        "effectivePeriod": {"start": "2020-01-02", "end": "2020-02-02"},
    },
    {
        "resourceType": "Observation",
        "status": "final",
        "code": concept(OWN + "maaling", "hba1c"),
        "subject": about(),
        "effectiveDateTime": "2025-04-05",
        "valueQuantity": {"value": 53, "unit": "mmol/mol", "system": "x", "code": "mmol/mol"},
    },
    {
        "resourceType": "Procedure",
        "status": "completed",
        "code": concept(OWN + "tiltak", "fallvurdering"),
        "subject": about(),
        "performedDateTime": "2025-01-02",
    },
]
NEVER_LEAVES = {"reference", "code", "id", "valueString", "valueCode"}
"""Keys of what is read as it's written: ids, codes, and our own extensions."""

DAYS = {"start", "end", "recordedDate", "deceasedDateTime", "effectiveDateTime", "performedDateTime"}

Path_ = tuple[str | int, ...]


def places(value: Any, path: Path_ = ()) -> list[Path_]:
    """The paths of all texts in a resource, and those where a new key may stand."""
    found: list[Path_] = []
    if isinstance(value, dict):
        found += [(*path, "ny"), (*path, "text"), (*path, "display"), (*path, "name"), (*path, "birthDate")]
        for key, inside in value.items():
            found += places(inside, (*path, key))
    elif isinstance(value, list):
        for number, inside in enumerate(value):
            found += places(inside, (*path, number))
    elif isinstance(value, str) and path[-1] != "resourceType":
        found.append(path)
    return found


ALL_PLACES = [(number, path) for number, resource in enumerate(RESOURCES) for path in places(resource)]


def with_secret(number: int, path: Path_, secret: str) -> list[dict[str, Any]]:
    resources = copy.deepcopy(RESOURCES)
    at: Any = resources[number]
    for key in path[:-1]:
        at = at[key]
    if path[-1] == "reference":
        secret = at["reference"].partition("/")[0] + "/" + secret
    at[path[-1]] = secret
    return resources


def texts_of(found: ExportFiles) -> str:
    """Every text of every table, and all that is told of the export."""
    texts = [repr(found.notes), repr(found.stated), *(source.file for source in found.tables.values())]
    for table in found.tables:
        cells = cells_of(found, table)
        texts += [*cells.headers, *(text for column, _ in cells.columns for text in column)]
    return "\n".join(texts)


def is_read_as_written(path: Path_) -> bool:
    return path[-1] in NEVER_LEAVES


@pytest.mark.parametrize("secret", SECRETS)
def test_that_identity_never_reaches_a_table_where_no_id_or_code_is_read(secret: str) -> None:
    """Every place there is. A full date may stand where a day is read, and nowhere else."""
    seen_at = []
    for number, path in ALL_PLACES:
        is_a_day = secret == "1950-05-17" and path[-1] in DAYS
        if not is_read_as_written(path) and not is_a_day:
            found = open_fhir([source("alt.ndjson", lines(*with_secret(number, path, secret)))])
            if secret in texts_of(found):
                seen_at.append((number, path))
    assert seen_at == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.sampled_from(ALL_PLACES), st.sampled_from([*SECRETS]))
def test_that_identity_is_never_stored_shown_or_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, place: tuple[int, Path_], secret: str
) -> None:
    caplog.set_level(logging.DEBUG)
    path = tmp_path / "alt.ndjson"
    path.write_bytes(lines(*with_secret(*place, secret)))
    try:
        extract = read_export(path, today=dt.date(2026, 4, 1), accept_findings=True)
    except Refusal as refusal:
        shown = [
            refusal_sentence(refusal),
            refusal_what(refusal),
            refusal_where(refusal),
            refusal_fix(refusal),
        ]
        seen = "\n".join([*shown, str(refusal), repr(refusal)])
    else:
        seen = repr(extract.report)
        if SECRETS[secret] is not None:
            labels = [
                text
                for table in extract.patient_list.tables.values()
                for column in table.labels.values()
                for text in column
            ]
            seen += "\n".join(labels)
    if secret != "1950-05-17":
        assert secret not in seen + caplog.text


READ = [
    (0, ("id",)),
    (0, ("generalPractitioner", 0, "reference")),
    (1, ("subject", "reference")),
    (1, ("code", "coding", 0, "code")),
    (3, ("participant", 0, "individual", "reference")),
    (3, ("extension", 0, "valueString")),
    (5, ("medicationCodeableConcept", "coding", 0, "code")),
    (6, ("code", "coding", 0, "code")),
]


@pytest.mark.parametrize("place", READ, ids=str)
def test_that_the_guard_refuses_a_national_number_where_an_id_or_a_code_is_read(
    tmp_path: Path, place: tuple[int, Path_]
) -> None:
    path = tmp_path / "alt.ndjson"
    path.write_bytes(lines(*with_secret(*place, "13116900216")))
    with pytest.raises(Refusal) as refusal:
        read_export(path, today=dt.date(2026, 4, 1), accept_findings=True)
    assert refusal.value.kind is RefusalKind.NATIONAL_NUMBER


def test_that_the_resources_of_these_tests_are_read_when_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "alt.json"
    path.write_text(
        json.dumps({"resourceType": "Bundle", "entry": [{"resource": resource} for resource in RESOURCES]})
    )
    extract = read_export(path, today=dt.date(2026, 4, 1), accept_findings=True)
    assert {name: len(table) for name, table in extract.patient_list.tables.items()} == {
        "pasienter": 1,
        "diagnoser": 2,
        "kontakter": 1,
        "innleggelser": 1,
        "legemidler": 1,
        "maalinger": 1,
        "tiltak": 1,
    }
    assert extract.report.findings == []
