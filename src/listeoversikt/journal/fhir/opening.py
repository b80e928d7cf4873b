"""FHIR files into the contract's tables: one pass over all of them, told by bytes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from functools import partial

import msgspec

from listeoversikt.journal.fhir import elements
from listeoversikt.journal.fhir.condition import gather_condition
from listeoversikt.journal.fhir.elements import Kind
from listeoversikt.journal.fhir.encounter import gather_encounter
from listeoversikt.journal.fhir.finishing import Finished, finished
from listeoversikt.journal.fhir.gathered import Gathered
from listeoversikt.journal.fhir.measure import gather_plan, gather_procedure
from listeoversikt.journal.fhir.medicine import REQUEST, gather_medication, gather_request, gather_statement
from listeoversikt.journal.fhir.observation import gather_observation
from listeoversikt.journal.fhir.patient import gather_patient
from listeoversikt.journal.fhir.resource_types import R4_TYPES
from listeoversikt.journal.fhir.stream import Found, Reader
from listeoversikt.journal.raw_table import Cells
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import (
    ExportFiles,
    Hear,
    SourceFile,
    TableSource,
    hear_nothing,
)
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    PATIENTS,
)

PLAIN_NAMES = R4_TYPES | {"bundle", "fhir", "export", "uttrekk"}
_BULK_NAME = re.compile(
    r"(?:\d{1,4}[._-])?([A-Za-z]{3,30})(?:[._-]?\d{1,6})?\.(?:json|ndjson|jsonl)(?:\.gz)?", re.IGNORECASE
)
NOT_READ = "?"


Gather = Callable[[Found, Gathered], None]


def _gather(kind: type[Kind], gather: Callable[[Kind, int, str, Gathered], None]) -> Gather:
    """Reads a resource of this kind and gathers what is in it."""
    decode = elements.decoder(kind).decode

    def take(found: Found, into: Gathered) -> None:
        gather(decode(found.content), found.row, found.full_url, into)

    return take


WAYS: dict[str, Gather] = {
    "Patient": _gather(elements.Patient, gather_patient),
    "Condition": _gather(elements.Condition, gather_condition),
    "Encounter": _gather(elements.Encounter, gather_encounter),
    "Medication": _gather(elements.Medication, gather_medication),
    "MedicationStatement": _gather(elements.MedicationStatement, gather_statement),
    "MedicationRequest": _gather(elements.MedicationRequest, gather_request),
    "Observation": _gather(elements.Observation, gather_observation),
    "CarePlan": _gather(elements.CarePlan, gather_plan),
    "Procedure": _gather(elements.Procedure, gather_procedure),
}
PLACES = {
    "Patient": (PATIENTS, "fodselsaar"),
    "Condition": (DIAGNOSES, "dato"),
    "Encounter": (CONTACTS, "dato"),
    "MedicationStatement": (MEDICINES, "fra"),
    "MedicationRequest": (MEDICINES, "fra"),
    "Observation": (MEASUREMENTS, "dato"),
    "CarePlan": (MEASURES, "dato"),
    "Procedure": (MEASURES, "dato"),
}
"""Where a row stands, to be set aside, for sound JSON that isn't such a resource (a number as gender, a list as code)."""


def open_fhir(files: Sequence[SourceFile], hear: Hear = hear_nothing) -> ExportFiles:
    """Reads all the files and gives the tables made of them.

    ``hear`` is told the share of the bytes read. Raises ``Refusal``: JSON that can't be read, XML, what unpacks too large,
    a line over 32 MB, files without any resource, or what ``hear`` raises.
    """
    gathered = Gathered()
    total = max(sum(file.size for file in files), 1)
    done, resources = 0, 0
    for number, file in enumerate(files, 1):
        gathered.next_file()
        shown = shown_name(file.name, number, len(files))
        reader = Reader(file, shown, _told(hear, done, total), partial(_stamp, gathered))
        for found in reader.resources():
            resources += bool(found.kind)
            _take(found, gathered, shown)
        done += file.size
    if not resources:
        raise Refusal(RefusalKind.FHIR_NOTHING)
    return _offered(finished(gathered), total)


def shown_name(name: str, number: int, count: int) -> str:
    """A file's name where it's one that bulk exports have; else its place among the files, for a name may be a person's.

    >>> shown_name("Condition.ndjson", 1, 2), shown_name("Ola_Nordmann.json", 2, 2)
    ('Condition.ndjson', '2/2')
    """
    match = _BULK_NAME.fullmatch(name)
    known = match is not None and any(match[1].lower() == plain.lower() for plain in PLAIN_NAMES)
    return name if known else f"{number}/{count}"


def _told(hear: Hear, before: int, total: int) -> Callable[[int], None]:
    return lambda read: hear(min((before + read) / total, 1.0))


def _stamp(gathered: Gathered, timestamp: str) -> None:
    gathered.timestamp = max(gathered.timestamp, timestamp)


def _take(found: Found, into: Gathered, shown: str) -> None:
    gather = WAYS.get(found.kind)
    if gather is None:
        into.leave_out(found.kind)
        return
    try:
        gather(found, into)
    except msgspec.ValidationError:
        _not_such(found, into)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal(RefusalKind.FHIR_BROKEN, file=shown, row=found.row) from error


def _not_such(found: Found, into: Gathered) -> None:
    table, column = PLACES.get(found.kind, ("", ""))
    if not table:
        into.leave_out(found.kind, NOT_READ)
    elif found.kind == REQUEST:
        into.requests.add(found.row, {column: NOT_READ})
    else:
        into.add(table, found.kind, found.row, {column: NOT_READ})


def _offered(found: Finished, size: int) -> ExportFiles:
    rows = max(sum(len(cells.rows) for cells in found.tables.values()), 1)
    return ExportFiles(
        tables={
            name: _source(name, found.made_of[name], size * len(cells.rows) // rows, cells)
            for name, cells in found.tables.items()
        },
        unplaced=[],
        description=None,
        other_files=0,
        name="",
        notes=found.notes,
        stated=found.stated,
        is_fhir=True,
    )


def _source(table: str, made_of: str, size: int, cells: Cells) -> TableSource:
    def told(hear: Hear) -> Cells:
        hear(1.0)
        return cells

    return TableSource(table, f"FHIR {made_of}", table, size, told, partial(_digest, cells))


def _digest(cells: Cells) -> bytes:
    """SHA-256 of the cells: the same content is the same table, however it's wrapped."""
    digest = hashlib.sha256(cells.rows.tobytes())
    for header, (texts, codes) in zip(cells.headers, cells.columns, strict=True):
        digest.update("\0".join([header, *texts]).encode())
        digest.update(codes.tobytes())
    return digest.digest()
