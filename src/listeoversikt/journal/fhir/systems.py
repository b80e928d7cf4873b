"""Code systems that are read, those whose names may be shown, and what coded values mean in the contract's words.

Sources: journal-export contract, "Other inputs" (ICPC-2, ICD-10, ATC); HL7 terminology v3-ActCode, v3-ActPriority,
discharge-disposition, admit-source, medicationrequest-course-of-therapy; Norsk laboratoriekodeverk (docs/fhir.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from listeoversikt.journal.fhir.elements import Coding, Concept
from listeoversikt.journal.units import EXPECTED, UNITS

OWN = "urn:listeoversikt:"
VOLVEN = "urn:oid:2.16.578.1.12.4.1.1."
ICPC2, ICD10, ATC, NLK = VOLVEN + "7170", VOLVEN + "7110", VOLVEN + "7180", VOLVEN + "7280"
OWN_CONTACT, OWN_MEASUREMENT, OWN_MEASURE = OWN + "kontakttype", OWN + "maaling", OWN + "tiltak"
DIAGNOSIS_SYSTEMS = {ICPC2: "ICPC-2", ICD10: "ICD-10"}
ATC_SYSTEMS = frozenset({ATC, "http://www.whocc.no/atc"})
LABORATORY = {
    "NPU27300": ("hba1c", "mmol/mol"),
    "NPU03835": ("hba1c", "%"),
    "NPU29296": ("hba1c", "%"),
    "NPU01568": ("ldl", "mmol/l"),
    "NOR15260": ("acr", "mg/mmol"),
    "NOR25909": ("egfr", "ml/min/1.73m2"),
}
"""Codes of Norsk laboratoriekodeverk: the measurement, and the unit where the result doesn't give one."""

_HL7 = "http://terminology.hl7.org/CodeSystem/"
ACT_CODE, ACT_PRIORITY = _HL7 + "v3-ActCode", _HL7 + "v3-ActPriority"
DISPOSITION, ADMIT_SOURCE = _HL7 + "discharge-disposition", _HL7 + "admit-source"
COURSE = _HL7 + "medicationrequest-course-of-therapy"
DIAGNOSIS_ROLE = _HL7 + "diagnosis-role"

CONTACT_CLASSES = {
    "AMB": "konsultasjon",
    "HH": "hjemmebesok",
    "VR": "annet",
    "FLD": "annet",
    "EMER": "legevakt",
}
STAY_CLASSES = frozenset({"IMP", "ACUTE", "NONAC", "SS", "OBSENC"})
URGENCIES = {"EM": "ohjelp", "UR": "ohjelp", "S": "ohjelp", "EL": "planlagt", "R": "planlagt"}
DISPOSITIONS = {
    "home": "hjem",
    "alt-home": "hjem",
    "long": "sykehjem",
    "snf": "sykehjem_korttid",
    "psy": "annet_sykehus",
    "exp": "dod",
}
COURSES = {"continuous": "ja", "acute": "nei"}

KNOWN_SYSTEMS = frozenset(
    {
        "http://snomed.info/sct",
        "http://loinc.org",
        "http://www.nlm.nih.gov/research/umls/rxnorm",
        "http://hl7.org/fhir/sid/icd-10",
        "http://hl7.org/fhir/sid/icd-10-cm",
        "http://hl7.org/fhir/sid/icd-9-cm",
        "http://hl7.org/fhir/sid/icpc-2",
        "http://hl7.org/fhir/sid/ndc",
        "http://hl7.org/fhir/sid/cvx",
        "http://www.ama-assn.org/go/cpt",
        "http://unitsofmeasure.org",
        OWN_CONTACT,
        OWN_MEASUREMENT,
        OWN_MEASURE,
    }
)
NO_CODE, OTHER = "-", "?"
_HL7_SYSTEM = re.compile(
    r"http://(?:terminology\.)?hl7\.org/(?:fhir/)?CodeSystem/(?:v[23]-)?[A-Za-z0-9-]{1,40}"
)
_OID = re.compile(r"urn:oid:[0-2](?:\.\d{1,6}){2,20}")
_HOST = re.compile(r"(https?://(?:(?!\d{5})[a-z0-9-]{1,40}\.){1,5}[a-z]{2,12})(?:[:/].*)?", re.DOTALL)

_UCUM = {
    "mm[hg]": "mmHg",
    "ml/min/{1.73_m2}": "ml/min/1.73m2",
    "ml/min/1.73.m2": "ml/min/1.73m2",
    "kg/m2": "kg/m2",
    "{score}": "",
    "1": "",
}
_UNITS = frozenset(
    {
        *(unit for unit in UNITS.values() if unit),
        *EXPECTED.values(),
        *("mmol/l", "µmol/l", "umol/l", "nmol/l", "pmol/l", "g/l", "g/dl", "mg/l", "mg/dl", "mg/g", "g/mol"),
        *(
            "kpa",
            "cm",
            "m",
            "g",
            "lb",
            "l",
            "ml",
            "l/min",
            "ml/min",
            "/min",
            "u/l",
            "iu/l",
            "prosent",
            "pst",
            "ml/min/1,73m2",
        ),
    }
)
UNKNOWN_UNIT = "?"


def full(system: str) -> str:
    """The system as a URI; an OID may be written bare."""
    return f"urn:oid:{system}" if system[:2] == "2." else system


def code_of(concepts: Iterable[Concept | None], system: str) -> str:
    """The first code of a system; "" without one."""
    for concept in concepts:
        if concept is not None:
            for coding in concept.coding:
                if coding.code and full(coding.system) == system:
                    return coding.code
    return ""


def codings(concepts: Iterable[Concept | None]) -> list[Coding]:
    """All codings of some concepts."""
    return [coding for concept in concepts if concept is not None for coding in concept.coding]


def shown_system(system: str) -> str:
    """What of a system's name may be shown: a known one, an OID, or the host of a URL. Anything else is "?".

    >>> shown_system("http://snomed.info/sct"), shown_system("https://epj.example.no/koder/x"), shown_system("Ola Nordmann")
    ('http://snomed.info/sct', 'https://epj.example.no', '?')
    """
    system = full(system)
    if not system:
        return NO_CODE
    if system in KNOWN_SYSTEMS or _HL7_SYSTEM.fullmatch(system) or _OID.fullmatch(system):
        return system
    host = _HOST.fullmatch(system)
    return host[1] if host else OTHER


def unit_named(text: str) -> str:
    """The unit in the contract's form; an unknown one is "?" and never kept as it was written.

    >>> unit_named("mm[Hg]"), unit_named("mmol/mol"), unit_named("Ola")
    ('mmHg', 'mmol/mol', '?')
    """
    folded = text.strip().lower()
    if folded in _UCUM:
        return _UCUM[folded]
    compact = folded.replace(" ", "").replace("²", "2").replace("^", "")
    return text.strip() if not folded or compact in _UNITS else UNKNOWN_UNIT
