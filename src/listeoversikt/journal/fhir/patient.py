"""Patient → pasienter."""

from __future__ import annotations

from listeoversikt.journal.fhir.dates import day_of, year_of
from listeoversikt.journal.fhir.elements import Patient, Reference
from listeoversikt.journal.fhir.gathered import Gathered, own_cells
from listeoversikt.journal.fhir.references import bare, id_of, key_of
from listeoversikt.patient_list.frames import PATIENTS

SEX = {"female": "K", "male": "M"}
UNKNOWN_SEX = "?"
UNKNOWN_DAY = "?"
KIND = "Patient"


def gather_patient(patient: Patient, row: int, full_url: str, into: Gathered) -> None:
    """A row of pasienter. A record of a living person that isn't in use is left out with all that is about it."""
    key = key_of(full_url)
    urn = key if key.startswith("urn:") else ""
    patient_id = patient.id or bare(urn) or key.partition("/")[2]
    if urn and patient_id != bare(urn):
        into.other_ids[urn] = patient_id
    if not patient.active and not (patient.deceased_boolean or patient.deceased_date_time):
        into.inactive.add(patient_id)
        into.leave_out(KIND, "active = false")
        return
    cells = {
        "pasient_id": patient_id,
        "fodselsaar": year_of(patient.birth_date),
        "kjonn": SEX.get(patient.gender, UNKNOWN_SEX) if patient.gender else "",
        "dod": _died(patient),
        "fastlege_id": _gp(patient.general_practitioner),
    }
    cells |= own_cells(PATIENTS, patient.extension)
    into.add(PATIENTS, KIND, row, cells, patient.id)


def _died(patient: Patient) -> str:
    """The day of death; "?" (not a date: the patient is set aside) where only the fact is known."""
    if patient.deceased_date_time:
        return day_of(patient.deceased_date_time)
    return UNKNOWN_DAY if patient.deceased_boolean else ""


def _gp(references: list[Reference]) -> str:
    """The first GP as a person, else as a role, else the first place."""
    for kind in ("Practitioner", "PractitionerRole", "Organization"):
        for reference in references:
            found = id_of(reference.reference, kind)
            if found:
                return bare(found)
    return ""
