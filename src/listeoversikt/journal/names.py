"""Names of tables, columns and values as offices write them, folded to the contract's.

Names are compared folded on both sides: lower case; ø and oe are o, å and aa are a, æ and ae are a; spaces,
``_`` and ``-`` are dropped. Headers outside these are mapped once by a person in a named profile (later).
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import cache

from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    PATIENTS,
    STAYS,
    CodeSystem,
    ContactKind,
    DiagnosisSource,
    DischargedTo,
    Institution,
    Residence,
    Role,
    Sex,
    Urgency,
    YesNo,
)

TABLES = (PATIENTS, DIAGNOSES, CONTACTS, MEDICINES, STAYS, MEASUREMENTS, MEASURES)
REQUIRED_TABLES = (PATIENTS, DIAGNOSES)

COLUMNS: dict[str, tuple[str, ...]] = {
    PATIENTS: (
        "pasient_id",
        "fodselsaar",
        "kjonn",
        "fastlege_id",
        "liste_fra",
        "liste_til",
        "dod",
        "journalnr",
        "kommunenr",
        "bydel",
        "bosted",
        "hjemmetjeneste",
        "individuell_plan",
        "multidose",
        "palliativ",
        "reservert_kontakt",
        "reservert_behandling",
        "tolk",
    ),
    DIAGNOSES: ("pasient_id", "dato", "kode", "kodeverk", "kilde"),
    CONTACTS: ("pasient_id", "dato", "type", "rolle", "behandler_id", "takster"),
    MEDICINES: ("pasient_id", "atc", "fra", "til", "fast", "ddd"),
    STAYS: (
        "pasient_id",
        "inn",
        "ut",
        "hastegrad",
        "hoveddiagnose",
        "bidiagnoser",
        "institusjon",
        "utskrevet_til",
        "kjent_dato",
    ),
    MEASUREMENTS: ("pasient_id", "dato", "type", "verdi", "enhet"),
    MEASURES: ("pasient_id", "dato", "type"),
}
REQUIRED: dict[str, tuple[str, ...]] = {
    PATIENTS: ("pasient_id", "fodselsaar", "kjonn"),
    DIAGNOSES: ("pasient_id", "dato", "kode", "kodeverk"),
    CONTACTS: ("pasient_id", "dato", "type"),
    MEDICINES: ("pasient_id", "atc", "fra"),
    STAYS: ("pasient_id", "inn"),
    MEASUREMENTS: ("pasient_id", "dato", "type", "verdi"),
    MEASURES: ("pasient_id", "dato", "type"),
}
COLUMN_SYNONYMS: dict[str, dict[str, str]] = {
    PATIENTS: {"reservert": "reservert_kontakt", "fastlege": "fastlege_id"},
    CONTACTS: {"behandler": "behandler_id", "kontakttype": "type"},
    MEDICINES: {"atckode": "atc"},
}
ID_COLUMNS = frozenset({"pasient_id", "fastlege_id", "behandler_id", "journalnr"})

YES_NO = {
    "ja": YesNo.YES,
    "j": YesNo.YES,
    "1": YesNo.YES,
    "true": YesNo.YES,
    "nei": YesNo.NO,
    "n": YesNo.NO,
    "0": YesNo.NO,
    "false": YesNo.NO,
}
VALUES: dict[tuple[str, str], dict[str, IntEnum]] = {
    (PATIENTS, "kjonn"): {
        "k": Sex.FEMALE,
        "f": Sex.FEMALE,
        "2": Sex.FEMALE,
        "kvinne": Sex.FEMALE,
        "m": Sex.MALE,
        "1": Sex.MALE,
        "mann": Sex.MALE,
    },
    (PATIENTS, "bosted"): {
        "hjemme": Residence.HOME,
        "omsorgsbolig": Residence.SHELTERED,
        "sykehjem": Residence.NURSING_HOME,
    },
    (DIAGNOSES, "kodeverk"): {
        "icpc2": CodeSystem.ICPC2,
        "icpc": CodeSystem.ICPC2,
        "icd10": CodeSystem.ICD10,
        "icd": CodeSystem.ICD10,
    },
    (DIAGNOSES, "kilde"): {
        "fastlege": DiagnosisSource.GP,
        "legevakt": DiagnosisSource.EMERGENCY_CLINIC,
        "sykehus": DiagnosisSource.HOSPITAL,
        "annet": DiagnosisSource.OTHER,
    },
    (CONTACTS, "type"): {
        "konsultasjon": ContactKind.CONSULTATION,
        "ekonsultasjon": ContactKind.E_CONSULTATION,
        "video": ContactKind.VIDEO,
        "telefon": ContactKind.PHONE,
        "hjemmebesok": ContactKind.HOME_VISIT,
        "parorende": ContactKind.NEXT_OF_KIN,
        "samarbeidsmote": ContactKind.MEETING,
        "gruppe": ContactKind.GROUP,
        "legevakt": ContactKind.EMERGENCY_CLINIC,
        "enkel": ContactKind.SIMPLE,
        "annet": ContactKind.OTHER,
    },
    (CONTACTS, "rolle"): {
        "lege": Role.DOCTOR,
        "sykepleier": Role.NURSE,
        "helsesekretar": Role.SECRETARY,
        "annet": Role.OTHER,
    },
    (STAYS, "hastegrad"): {"ohjelp": Urgency.EMERGENCY, "planlagt": Urgency.PLANNED},
    (STAYS, "institusjon"): {
        "sykehus": Institution.HOSPITAL,
        "psykiskhelsevern": Institution.MENTAL_HEALTH,
        "tsb": Institution.ADDICTION,
        "kad": Institution.MUNICIPAL_ACUTE,
        "rehabilitering": Institution.REHABILITATION,
        "sykehjemkorttid": Institution.SHORT_TERM_NURSING_HOME,
        "annet": Institution.OTHER,
    },
    (STAYS, "utskrevet_til"): {
        "hjem": DischargedTo.HOME,
        "sykehjem": DischargedTo.NURSING_HOME,
        "sykehjemkorttid": DischargedTo.SHORT_TERM_NURSING_HOME,
        "annetsykehus": DischargedTo.OTHER_HOSPITAL,
        "dod": DischargedTo.DIED,
    },
    (MEDICINES, "fast"): {**YES_NO, "fast": YesNo.YES, "vedbehov": YesNo.NO, "kur": YesNo.NO},
}
for _column in ("hjemmetjeneste", "individuell_plan", "multidose", "palliativ"):
    VALUES[(PATIENTS, _column)] = dict(YES_NO)
for _column in ("reservert_kontakt", "reservert_behandling"):
    VALUES[(PATIENTS, _column)] = dict(YES_NO)

KINDS: dict[str, tuple[str, ...]] = {
    MEASUREMENTS: (
        "hba1c",
        "sbt",
        "dbt",
        "bmi",
        "vekt",
        "egfr",
        "acr",
        "ldl",
        "fev1_pst",
        "cfs",
        "fotundersokelse",
        "oyeundersokelse",
        "royk",
    ),
    MEASURES: (
        "behandlingsplan",
        "egenbehandlingsplan",
        "legemiddelgjennomgang",
        "lmg_behov_vurdert",
        "legemiddelsamstemming",
        "legemiddelliste_utlevert",
        "aarskontroll_diabetes",
        "aarskontroll_kols",
        "aarskontroll_eldre",
        "individuell_plan",
        "individuell_plan_meldt",
        "kognitiv_terapi",
        "hjemmebesok_vurdering",
        "fallvurdering",
        "funksjonsvurdering",
        "digital_hjemmeoppfolging",
        "tilbud_gitt",
    ),
}

LONGEST_NAME = 1000
_FOLDS = str.maketrans({"ø": "o", "å": "a", "æ": "a", " ": "", "_": "", "-": "", "\u00a0": ""})


def fold(text: str) -> str:
    """The form that names are compared in.

    >>> fold("Fødselsår"), fold("foedselsaar"), fold("fodselsaar")
    ('fodselsar', 'fodselsar', 'fodselsar')
    """
    if len(text) > LONGEST_NAME:
        return text.lower()  # names nothing; a normal form takes the square of the marks in a row
    lowered = (
        unicodedata.normalize("NFC", text)
        .strip()
        .lower()
        .replace("oe", "o")
        .replace("aa", "a")
        .replace("ae", "a")
    )
    return lowered.translate(_FOLDS)


@cache
def _tables_folded() -> dict[str, str]:
    return {fold(name): name for name in TABLES}


@cache
def _columns_folded(table: str) -> dict[str, str]:
    canonical = {fold(name): name for name in COLUMNS[table]}
    return canonical | {fold(name): column for name, column in COLUMN_SYNONYMS.get(table, {}).items()}


def table_named(stem: str) -> str | None:
    """The table a file is named after, or None."""
    return _tables_folded().get(fold(stem))


def column_named(table: str, header: str) -> str | None:
    """The column a header means, or None when it is neither canonical nor a known synonym."""
    return _columns_folded(table).get(fold(header))


def place_named(name: str) -> str:
    """``table.column`` by the contract's names; a part that isn't known stays as it is."""
    table, dot, column = name.partition(".")
    known = table_named(table) or table
    named = column_named(known, column) if known in TABLES else None
    return f"{known}{dot}{named or column}"


@cache
def _kinds_folded(table: str) -> dict[str, str]:
    return {fold(name): name for name in KINDS[table]}


def kind_named(table: str, text: str) -> str:
    """The canonical kind of a measurement or measure; an unknown one keeps its folded name."""
    folded = fold(text)
    return _kinds_folded(table).get(folded, folded)
