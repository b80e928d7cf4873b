"""Encounter → kontakter or innleggelser, by its class."""

from __future__ import annotations

from listeoversikt.journal.fhir.dates import day_of
from listeoversikt.journal.fhir.elements import Encounter, EncounterDiagnosis
from listeoversikt.journal.fhir.gathered import Gathered, own_cells, subject_of
from listeoversikt.journal.fhir.references import bare, id_of, key_of
from listeoversikt.journal.fhir.systems import (
    ACT_CODE,
    ACT_PRIORITY,
    ADMIT_SOURCE,
    CONTACT_CLASSES,
    DIAGNOSIS_ROLE,
    DISPOSITION,
    DISPOSITIONS,
    ICD10,
    OWN_CONTACT,
    STAY_CLASSES,
    URGENCIES,
    code_of,
    codings,
    full,
)
from listeoversikt.patient_list.frames import CONTACTS, STAYS

KIND = "Encounter"
DIDNT_HAPPEN = frozenset({"cancelled", "entered-in-error", "planned"})
FROM_EMERGENCY = "emd"
NOT_MAIN = frozenset({"CM", "AD", "CC", "pre-op"})
LAST = 10**6


def gather_encounter(encounter: Encounter, row: int, full_url: str, into: Gathered) -> None:
    """A row of innleggelser for the inpatient classes, of kontakter for the others and for our own contact types."""
    if encounter.status in DIDNT_HAPPEN:
        into.leave_out(KIND, encounter.status)
        return
    kind = (
        encounter.class_.code
        if encounter.class_ is not None and encounter.class_.system in ("", ACT_CODE)
        else ""
    )
    contact = code_of(encounter.type, OWN_CONTACT) if encounter.type else ""
    if kind in STAY_CLASSES:
        _stay(encounter, kind, row, into)
    elif contact or kind in CONTACT_CLASSES:
        _contact(encounter, contact or CONTACT_CLASSES[kind], row, into)
    else:
        into.not_mapped(KIND, [encounter.class_] if encounter.class_ is not None else codings(encounter.type))


def _contact(encounter: Encounter, kind: str, row: int, into: Gathered) -> None:
    cells = {
        "pasient_id": subject_of(encounter.subject),
        "dato": day_of(encounter.period.start) if encounter.period is not None else "",
        "type": kind,
        "behandler_id": _clinician(encounter),
    }
    if encounter.extension:
        cells |= own_cells(CONTACTS, encounter.extension)
    into.add(CONTACTS, KIND, row, cells, encounter.id)


def _clinician(encounter: Encounter) -> str:
    for participant in encounter.participant:
        if participant.individual is not None:
            found = id_of(participant.individual.reference, "Practitioner", "PractitionerRole")
            if found:
                return bare(found)
    return ""


def _stay(encounter: Encounter, kind: str, row: int, into: Gathered) -> None:
    period, hospital = encounter.period, encounter.hospitalization
    cells = {
        "pasient_id": subject_of(encounter.subject),
        "inn": day_of(period.start) if period is not None else "",
        "ut": day_of(period.end) if period is not None else "",
        "hastegrad": _urgency(encounter, kind),
        "utskrevet_til": DISPOSITIONS.get(code_of([hospital.discharge_disposition], DISPOSITION), "")
        if hospital is not None
        else "",
    }
    if encounter.extension:
        cells |= own_cells(STAYS, encounter.extension)
    links = [key for key in map(_key, sorted(encounter.diagnosis, key=_place)) if key]
    if not links:
        cells |= _reasons(encounter)
    position = into.add(STAYS, KIND, row, cells, encounter.id)
    for key in links:
        into.conditions.ask(position, key)


def _urgency(encounter: Encounter, kind: str) -> str:
    """By priority; a stay that came from an emergency department is ohjelp, a short stay set beforehand is planlagt."""
    urgency = URGENCIES.get(code_of([encounter.priority], ACT_PRIORITY), "")
    hospital = encounter.hospitalization
    if (
        not urgency
        and hospital is not None
        and code_of([hospital.admit_source], ADMIT_SOURCE) == FROM_EMERGENCY
    ):
        return "ohjelp"
    return "planlagt" if not urgency and kind == "SS" else urgency


def _place(diagnosis: EncounterDiagnosis) -> tuple[bool, int]:
    """The order of a stay's diagnoses: those of the discharge before those of the way in, then by rank."""
    role = code_of([diagnosis.use], DIAGNOSIS_ROLE)
    return role in NOT_MAIN, LAST if diagnosis.rank is None else diagnosis.rank


def _key(diagnosis: EncounterDiagnosis) -> str:
    return key_of(diagnosis.condition.reference) if diagnosis.condition is not None else ""


def _reasons(encounter: Encounter) -> dict[str, str]:
    """The stay's ICD-10 codes where it points to no Condition: the first is the main one."""
    codes = [
        coding.code
        for coding in codings(encounter.reason_code)
        if coding.code and full(coding.system) == ICD10
    ]
    if not codes:
        return {}
    others = " ".join(codes[1:])
    return {"hoveddiagnose": codes[0]} | ({"bidiagnoser": others} if others else {})
