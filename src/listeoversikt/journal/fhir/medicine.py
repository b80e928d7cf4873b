"""MedicationStatement and MedicationRequest → legemidler; Medication is what they may point to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from msgspec import Raw

from listeoversikt.journal.fhir.dates import day_of
from listeoversikt.journal.fhir.elements import (
    Concept,
    Contained,
    Dosage,
    Medication,
    MedicationRequest,
    MedicationStatement,
    Reference,
    decoder,
)
from listeoversikt.journal.fhir.gathered import Gathered, TableRows, own_cells, subject_of
from listeoversikt.journal.fhir.references import Links, key_of, keys_of
from listeoversikt.journal.fhir.systems import ATC_SYSTEMS, COURSE, COURSES, code_of, codings, full
from listeoversikt.patient_list.frames import MEDICINES

STATEMENT, REQUEST, MEDICATION = "MedicationStatement", "MedicationRequest", "Medication"
NOT_TAKEN = frozenset({"entered-in-error", "not-taken", "intended"})
NOT_GIVEN = frozenset({"entered-in-error", "cancelled", "draft"})
NOT_ORDERS = frozenset({"proposal", "plan", "option"})
OVER = frozenset({"completed", "stopped"})
_contained = decoder(Contained)


def gather_medication(medication: Medication, row: int, full_url: str, into: Gathered) -> None:
    """Remembers which ATC code the medicine has, for those that point to it."""
    atc = _atc(medication.code)
    if atc:
        for links in (into.medications, into.requested_medications):
            links.say(keys_of(MEDICATION, medication.id, full_url), atc)
    else:
        into.not_mapped(MEDICATION, codings([medication.code]))


def gather_statement(statement: MedicationStatement, row: int, full_url: str, into: Gathered) -> None:
    """A medicine in use."""
    if statement.status in NOT_TAKEN:
        into.leave_out(STATEMENT, statement.status)
        return
    period = statement.effective_period
    start = statement.effective_date_time or (period.start if period is not None else "")
    end = period.end if period is not None else ""
    if not end and statement.status in OVER:
        end = statement.date_asserted or start
    cells = {
        "pasient_id": subject_of(statement.subject),
        "fra": day_of(start or statement.date_asserted),
        "til": day_of(end),
        "fast": _as_needed(statement.dosage),
    }
    what = _What(statement.medication_codeable_concept, statement.medication_reference, statement.contained)
    own = own_cells(MEDICINES, statement.extension) if statement.extension else {}
    into.tells_regular |= "fast" in own or cells["fast"] == "ja"
    place = _Place(row, statement.id, into.tables[MEDICINES], into.medications)
    _add(STATEMENT, cells | own, what, into, place)


def gather_request(request: MedicationRequest, row: int, full_url: str, into: Gathered) -> None:
    """A prescription."""
    if request.status in NOT_GIVEN or request.intent in NOT_ORDERS:
        into.leave_out(REQUEST, request.status if request.status in NOT_GIVEN else request.intent)
        return
    if request.do_not_perform:
        into.leave_out(REQUEST, "doNotPerform")
        return
    course = COURSES.get(code_of([request.course_of_therapy_type], COURSE), "")
    cells = {
        "pasient_id": subject_of(request.subject),
        "fra": day_of(request.authored_on),
        "til": _end(request.dosage_instruction),
        "fast": course or _as_needed(request.dosage_instruction),
    }
    what = _What(request.medication_codeable_concept, request.medication_reference, request.contained)
    own = own_cells(MEDICINES, request.extension) if request.extension else {}
    into.tells_regular |= bool(course) or "fast" in own or cells["fast"] == "ja"
    place = _Place(row, request.id, into.requests, into.requested_medications)
    _add(REQUEST, cells | own, what, into, place)


class _What:
    """What is taken: said, inside, or pointed to."""

    def __init__(
        self, concept: Concept | None, reference: Reference | None, contained: Iterable[Raw]
    ) -> None:
        self.concepts: list[Concept | None] = [concept] if concept is not None else []
        self.key = ""
        if reference is not None and reference.reference.startswith("#"):
            self.concepts += _inside(contained, reference.reference[1:])
        elif reference is not None:
            self.key = key_of(reference.reference)


def _inside(contained: Iterable[Raw], wanted: str) -> list[Concept | None]:
    found = []
    for raw in contained:
        try:
            resource = _contained.decode(raw)
        except msgspec.ValidationError:
            continue
        if resource.resource_type == MEDICATION and resource.id == wanted:
            found.append(resource.code)
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a medicine goes: its row and id, the rows it's added to, and the links it may wait for."""

    row: int
    resource_id: str
    rows: TableRows
    links: Links


def _add(kind: str, cells: dict[str, str], what: _What, into: Gathered, place: _Place) -> None:
    atc = next(filter(None, map(_atc, what.concepts)), "")
    if atc:
        place.rows.add(place.row, {**cells, "atc": atc}, place.resource_id)
    elif what.key:
        place.links.ask(place.rows.add(place.row, cells, place.resource_id), what.key)
    else:
        into.not_mapped(kind, codings(what.concepts))


def _atc(concept: Concept | None) -> str:
    for coding in codings([concept]):
        if coding.code and full(coding.system) in ATC_SYSTEMS:
            return coding.code
    return ""


def _as_needed(dosages: list[Dosage]) -> str:
    """Regular when a dosage says that it isn't as needed, not when every one is; otherwise nothing is said."""
    said = [dosage.as_needed_boolean for dosage in dosages]
    if False in said:
        return "ja"
    return "nei" if said and all(said) else ""


def _end(dosages: list[Dosage]) -> str:
    """The last day that a dosage is bounded to."""
    ends = [
        dosage.timing.repeat.bounds_period.end
        for dosage in dosages
        if dosage.timing is not None
        and dosage.timing.repeat is not None
        and dosage.timing.repeat.bounds_period is not None
    ]
    return max(map(day_of, ends)) if ends and all(ends) else ""
