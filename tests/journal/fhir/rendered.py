"""An export in CSV written as FHIR R4: the same facts, and beside them all the identity that FHIR brings.

Every patient gets a made-up name, address, telephone number, e-mail, picture, full birth date and national identifier, every
resource a narrative: none of it may ever be seen again.
"""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import msgspec

from listeoversikt.journal.raw_table import RawTable
from listeoversikt.journal.reader import read_table
from listeoversikt.journal.values import parse_date, parse_number

Resource = dict[str, Any]
Row = Mapping[str, str]
OWN = "urn:listeoversikt:"
OID = "urn:oid:2.16.578.1.12.4.1.1."
SYSTEMS = {"ICPC-2": OID + "7170", "ICD-10": OID + "7110"}
SEX = {"K": "female", "M": "male"}
PLANS = ("behandlingsplan", "egenbehandlingsplan", "individuell_plan")
IDENTITY: Resource = {
    "identifier": [{"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "13116900216"}],
    "name": [{"family": "Nordmann", "given": ["Kari", "Margrethe"], "text": "Kari Margrethe Nordmann"}],
    "telecom": [
        {"system": "phone", "value": "+47 912 34 567"},
        {"system": "email", "value": "kari@example.no"},
    ],
    "address": [{"line": ["Storgata 1"], "city": "Lillevik", "postalCode": "0123"}],
    "contact": [{"name": {"family": "Hansen"}, "telecom": [{"value": "22334455"}]}],
    "photo": [{"contentType": "image/png", "data": "iVBORw0KGgo="}],
}
SECRETS = (
    "13116900216",
    "Nordmann",
    "Margrethe",
    "912 34 567",
    "kari@example.no",
    "Storgata",
    "Lillevik",
    "Hansen",
)
"""What must never be seen in anything made of a rendered export (nor any birth date, ``YEAR-05-17``)."""


def patient(row: Row) -> Resource:
    """A Patient, with the columns that FHIR has no home for as our own extensions."""
    others = {
        name: text
        for name, text in row.items()
        if name not in ("pasient_id", "fodselsaar", "kjonn", "dod", "fastlege_id")
    }
    found: Resource = {
        "resourceType": "Patient",
        "id": row["pasient_id"],
        "text": {"status": "generated", "div": "<div>Kari Nordmann, Storgata 1</div>"},
        **IDENTITY,
        "gender": SEX.get(row["kjonn"], "unknown"),
        "birthDate": f"{row['fodselsaar']}-05-17",
        "extension": [{"url": "http://example.no/andre", "valueString": "Hansen"}, *own(others)],
    }
    if row.get("dod"):
        found["deceasedDateTime"] = iso(row["dod"]) + "T12:00:00+01:00"
    if row.get("fastlege_id"):
        found["generalPractitioner"] = [
            {"reference": f"Practitioner/{row['fastlege_id']}", "display": "Lege Hansen"}
        ]
    return found


def condition(row: Row) -> Resource:
    """A Condition."""
    coding = {"system": SYSTEMS[row["kodeverk"]], "code": row["kode"], "display": "Nordmann"}
    return {
        "resourceType": "Condition",
        "verificationStatus": {"coding": [{"code": "confirmed"}]},
        "code": {
            "coding": [{"system": "http://snomed.info/sct", "code": "1"}, coding],
            "text": "Kari Nordmann",
        },
        "recordedDate": iso(row["dato"]),
        **about(row, "kilde"),
    }


def contact(row: Row) -> Resource:
    """An Encounter that is a contact."""
    found = {
        "resourceType": "Encounter",
        "status": "finished",
        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
        "type": [{"coding": [{"system": OWN + "kontakttype", "code": row["type"]}]}],
        "period": {"start": iso(row["dato"]) + "T08:15:00+02:00"},
        **about(row, "rolle", "takster"),
    }
    if row.get("behandler_id"):
        individual = {"reference": f"https://epj.example.no/fhir/Practitioner/{row['behandler_id']}"}
        found["participant"] = [{"individual": individual | {"display": "Kari Nordmann"}}]
    return found


def stay(row: Row) -> Resource:
    """An Encounter that is a stay; its codes are its reasons."""
    codes = [row.get("hoveddiagnose", ""), *row.get("bidiagnoser", "").split()]
    period = {"start": iso(row["inn"])} | ({"end": iso(row["ut"])} if row.get("ut") else {})
    coding = [{"coding": [{"system": SYSTEMS["ICD-10"], "code": code}]} for code in codes if code]
    return {
        "resourceType": "Encounter",
        "status": "finished" if row.get("ut") else "in-progress",
        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"},
        "period": period,
        "reasonCode": coding,
        **about(row, "hastegrad", "institusjon", "utskrevet_til", "kjent_dato"),
    }


def medicine(row: Row) -> Resource:
    """A MedicationStatement."""
    period = {"start": iso(row["fra"])} | ({"end": iso(row["til"])} if row.get("til") else {})
    coding = {"system": "http://www.whocc.no/atc", "code": row["atc"]}
    return {
        "resourceType": "MedicationStatement",
        "status": "active",
        "medicationCodeableConcept": {"coding": [coding], "text": "Nordmanns dråper"},
        "effectivePeriod": period,
        **about(row, "fast", "ddd"),
    }


def measurement(row: Row) -> Resource:
    """An Observation."""
    number = parse_number(row["verdi"])
    value: Resource = {"valueBoolean": row["verdi"] == "ja"}
    if number is not None:
        value = {"valueQuantity": {"value": number, "unit": row.get("enhet", "")}}
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [{"system": OWN + "maaling", "code": row["type"]}]},
        "effectiveDateTime": iso(row["dato"]),
        **value,
        **about(row),
    }


def measure(row: Row) -> Resource:
    """A CarePlan for plans, a Procedure for what was done."""
    coding = {"coding": [{"system": OWN + "tiltak", "code": row["type"]}]}
    if row["type"] in PLANS:
        plan = {"resourceType": "CarePlan", "status": "active", "intent": "plan", "category": [coding]}
        return {**plan, "period": {"start": iso(row["dato"])}, **about(row)}
    done = {"resourceType": "Procedure", "status": "completed", "code": coding}
    return {**done, "performedDateTime": iso(row["dato"]), **about(row)}


WRITERS: dict[str, Callable[[Row], Resource]] = {
    "pasienter": patient,
    "diagnoser": condition,
    "kontakter": contact,
    "legemidler": medicine,
    "innleggelser": stay,
    "maalinger": measurement,
    "tiltak": measure,
}


def about(row: Row, *others: str) -> Resource:
    """Whom a resource is about, a narrative, and the columns that are our own extensions."""
    return {
        "subject": {"reference": f"Patient/{row['pasient_id']}", "display": "Kari Nordmann"},
        "text": {"status": "generated", "div": "<div>Kari Nordmann 13116900216</div>"},
        "extension": list(own({name: row[name] for name in others if row.get(name)})),
    }


def own(cells: Mapping[str, str]) -> Iterator[Resource]:
    """Our own extensions: yes and no as booleans, dates as dates, anything else as text."""
    for name, text in cells.items():
        if text in ("ja", "nei"):
            yield {"url": OWN + name, "valueBoolean": text == "ja"}
        elif text and parse_date(text) is not None:
            yield {"url": OWN + name, "valueDate": iso(text)}
        elif text:
            yield {"url": OWN + name, "valueString": text}


def iso(text: str) -> str:
    """A date of an export as FHIR writes it."""
    date = parse_date(text)
    assert date is not None, text
    return date.isoformat()


def rows_of(table: RawTable) -> Iterator[Row]:
    """The rows of a table by the contract's names."""
    columns = [(name, column.texts, column.codes.tolist()) for name, column in table.columns.items()]
    for number in range(len(table.rows)):
        yield {name: texts[codes[number]] for name, texts, codes in columns}


def resources(export: Path) -> Iterator[Resource]:
    """Everything in a folder of CSV tables, a table after the other, with ids."""
    number = 0
    for name, write in WRITERS.items():
        path = export / f"{name}.csv"
        if path.exists():
            for row in rows_of(read_table(name, path.read_bytes())):
                number += 1
                yield {"id": f"r{number}", **write(row)} if name != "pasienter" else write(row)


def as_ndjson(export: Path, out: Path, *, packed: bool = False) -> Path:
    """A folder with a file for each resource type, and the export's ``uttrekk.json``."""
    out.mkdir(parents=True)
    encode = msgspec.json.Encoder().encode
    with ExitStack() as stack:
        files: dict[str, Any] = {}
        for resource in resources(export):
            kind = resource["resourceType"]
            if kind not in files:
                path = out / f"{kind}.ndjson{'.gz' * packed}"
                file = gzip.GzipFile(path, "wb", 1) if packed else path.open("wb")
                files[kind] = stack.enter_context(file)
            files[kind].write(encode(resource) + b"\n")
    shutil.copy(export / "uttrekk.json", out)
    return out


def as_bundle(export: Path, path: Path, **more: Any) -> Path:
    """One Bundle as servers give it, pretty-printed, referring by ``urn:uuid:``; without ``uttrekk.json``."""
    return write_bundle(path, resources(export), **more)


def write_bundle(path: Path, entries: Iterable[Resource], **more: Any) -> Path:
    """A Bundle of these resources: references to ``Patient/x`` become those to the entry's ``urn:uuid:``."""
    entry = []
    for resource in entries:
        subject = resource.get("subject", {}).get("reference", "")
        if subject.startswith("Patient/"):
            reference = {"reference": "urn:uuid:u-" + subject.removeprefix("Patient/")}
            resource = {**resource, "subject": reference}
        entry.append(
            {
                "fullUrl": f"urn:uuid:u-{resource.get('id', '')}",
                "resource": resource,
                "request": {"method": "POST"},
            }
        )
    bundle = {"resourceType": "Bundle", "type": "transaction", **more, "entry": entry}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(bundle, ensure_ascii=False, indent=1), encoding="utf-8")
    return path
