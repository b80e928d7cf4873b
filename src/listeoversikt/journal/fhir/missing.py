"""Why a table that must be there can't be made of FHIR: which resources are absent, or whose codes aren't read."""

from __future__ import annotations

from listeoversikt.journal.fhir.systems import NO_CODE, OTHER
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import SourceNotes
from listeoversikt.patient_list.frames import DIAGNOSES, PATIENTS

MADE_OF = {PATIENTS: "Patient", DIAGNOSES: "Condition"}
TITLES = {
    "http://snomed.info/sct": "SNOMED CT",
    "http://loinc.org": "LOINC",
    "http://www.nlm.nih.gov/research/umls/rxnorm": "RxNorm",
    "http://hl7.org/fhir/sid/icd-10": "ICD-10 (WHO)",
    "http://hl7.org/fhir/sid/icd-10-cm": "ICD-10-CM",
    "http://hl7.org/fhir/sid/icd-9-cm": "ICD-9-CM",
    "http://hl7.org/fhir/sid/icpc-2": "ICPC-2 (WONCA)",
    "http://hl7.org/fhir/sid/ndc": "NDC",
    "http://hl7.org/fhir/sid/cvx": "CVX",
    "http://www.ama-assn.org/go/cpt": "CPT",
}


def system_title(system: str) -> str:
    """What people call a code system.

    >>> system_title("http://snomed.info/sct"), system_title("urn:oid:1.2.3"), system_title("-")
    ('SNOMED CT', 'urn:oid:1.2.3', '–')
    """
    return "–" if system in (NO_CODE, OTHER) else TITLES.get(system, system)


def missing_table(table: str, notes: SourceNotes) -> Refusal:
    """The refusal of a FHIR export without one of the required tables; it names the systems found."""
    kind = MADE_OF[table]
    found = [key.partition(" ")[2] for key in notes.unmapped_systems if key.startswith(f"{kind} ")]
    if not found:
        return Refusal(RefusalKind.FHIR_MISSING, table=table, expected=kind)
    titles = ", ".join(sorted(set(map(system_title, found))))
    return Refusal(RefusalKind.FHIR_NOT_MAPPED, table=table, expected=titles)
