"""What stands in the export, in words: tables, columns, kinds, roles, institutions, measurements.

By the lower-case names of the frames' enums, or by the export's own names for tables, columns and kinds.
"""

from __future__ import annotations

from enum import Enum

from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, said

TABLES: Words = {
    "pasienter": ("Pasienter", "Patients"),
    "diagnoser": ("Diagnoser", "Diagnoses"),
    "kontakter": ("Kontakter", "Contacts"),
    "legemidler": ("Legemidler", "Medicines"),
    "innleggelser": ("Innleggelser", "Stays"),
    "maalinger": ("Målinger", "Measurements"),
    "tiltak": ("Tiltak", "Measures"),
}
COLUMNS: Words = {
    "pasient_id": ("Pasient", "Patient"),
    "fodselsaar": ("Fødselsår", "Year of birth"),
    "kjonn": ("Kjønn", "Sex"),
    "fastlege_id": ("Fastlege", "GP"),
    "liste_fra": ("På listen fra", "On the list from"),
    "liste_til": ("På listen til", "On the list until"),
    "dod": ("Død", "Died"),
    "journalnr": ("Journalnummer", "Record number"),
    "kommunenr": ("Kommune", "Municipality"),
    "bydel": ("Bydel", "District"),
    "bosted": ("Bosted", "Residence"),
    "hjemmetjeneste": ("Hjemmetjeneste", "Home care"),
    "individuell_plan": ("Individuell plan", "Individual plan"),
    "multidose": ("Multidose", "Multidose"),
    "palliativ": ("Palliativ", "Palliative"),
    "reservert_kontakt": ("Ønsker ikke å bli oppringt", "Doesn't want to be called"),
    "reservert_behandling": ("Reservert mot å bli skåret", "Objects to being scored"),
    "tolk": ("Tolk", "Interpreter"),
    "dato": ("Dato", "Date"),
    "kode": ("Kode", "Code"),
    "kodeverk": ("Kodeverk", "Code system"),
    "kilde": ("Kilde", "Source"),
    "type": ("Type", "Kind"),
    "rolle": ("Rolle", "Role"),
    "behandler_id": ("Behandler", "Clinician"),
    "takster": ("Takster", "Claim codes"),
    "atc": ("ATC", "ATC"),
    "fra": ("Fra", "From"),
    "til": ("Til", "Until"),
    "fast": ("Fast", "Regular"),
    "ddd": ("DDD", "DDD"),
    "inn": ("Innlagt", "Admitted"),
    "ut": ("Utskrevet", "Discharged"),
    "hastegrad": ("Hastegrad", "Urgency"),
    "hoveddiagnose": ("Hoveddiagnose", "Main diagnosis"),
    "bidiagnoser": ("Bidiagnoser", "Other diagnoses"),
    "institusjon": ("Institusjon", "Institution"),
    "utskrevet_til": ("Utskrevet til", "Discharged to"),
    "kjent_dato": ("Kjent for kontoret", "Known to the office"),
    "verdi": ("Verdi", "Value"),
    "enhet": ("Enhet", "Unit"),
}
FRAME_COLUMNS = {
    "home_care": "hjemmetjeneste",
    "residence": "bosted",
    "birth_year": "fodselsaar",
    "sex": "kjonn",
    "list_from": "liste_fra",
    "individual_plan": "individuell_plan",
    "palliative": "palliativ",
    "no_contact": "reservert_kontakt",
    "no_treatment": "reservert_behandling",
    "interpreter": "tolk",
    "claims": "takster",
    "role": "rolle",
    "clinician": "behandler_id",
    "regular": "fast",
    "urgency": "hastegrad",
    "institution": "institusjon",
    "main": "hoveddiagnose",
    "known": "kjent_dato",
}
"""The frames' names of columns, by what the export calls them."""
SEXES: Words = {"female": ("kvinne", "woman"), "male": ("mann", "man")}
SEX_LETTERS: Words = {"female": ("K", "F"), "male": ("M", "M")}
YES_NO: Words = {"yes": ("ja", "yes"), "no": ("nei", "no")}
RESIDENCES: Words = {
    "home": ("Bor hjemme", "Lives at home"),
    "sheltered": ("Omsorgsbolig", "Sheltered housing"),
    "nursing_home": ("Sykehjem", "Nursing home"),
}
SOURCES: Words = {
    "gp": ("fastlege", "GP"),
    "emergency_clinic": ("legevakt", "emergency clinic"),
    "hospital": ("sykehus", "hospital"),
    "other": ("annet", "other"),
}
CONTACT_KINDS: Words = {
    "consultation": ("Konsultasjon", "Visit"),
    "e_consultation": ("E-konsultasjon", "E-visit"),
    "video": ("Video", "Video"),
    "phone": ("Telefon", "Phone"),
    "home_visit": ("Hjemmebesøk", "Home visit"),
    "next_of_kin": ("Pårørende", "Next of kin"),
    "meeting": ("Samarbeidsmøte", "Cooperation meeting"),
    "group": ("Gruppe", "Group"),
    "emergency_clinic": ("Legevakt", "Emergency clinic"),
    "simple": ("Enkel kontakt", "Simple contact"),
    "other": ("Annen kontakt", "Other contact"),
}
CONTACT_KINDS_SHORT: Words = {
    **CONTACT_KINDS,
    "consultation": ("Kons.", "Visit"),
    "e_consultation": ("E-kons.", "E-visit"),
    "simple": ("Enkel", "Simple"),
    "meeting": ("Møte", "Meeting"),
    "other": ("Annet", "Other"),
}
ROLES: Words = {
    "doctor": ("Lege", "Doctor"),
    "nurse": ("Sykepleier", "Nurse"),
    "secretary": ("Helsesekretær", "Health secretary"),
    "other": ("Annen rolle", "Other role"),
}
URGENCIES: Words = {
    "emergency": ("Øyeblikkelig hjelp", "Emergency"),
    "planned": ("Planlagt", "Planned"),
}
INSTITUTIONS: Words = {
    "hospital": ("Sykehus", "Hospital"),
    "mental_health": ("Psykisk helsevern", "Mental health care"),
    "addiction": ("TSB", "Addiction care"),
    "municipal_acute": ("KAD", "Municipal acute bed"),
    "rehabilitation": ("Rehabilitering", "Rehabilitation"),
    "short_term_nursing_home": ("Korttidsopphold", "Short-term care"),
    "other": ("Annet sted", "Other place"),
}
DISCHARGED_TO: Words = {
    "home": ("Hjem", "Home"),
    "nursing_home": ("Sykehjem", "Nursing home"),
    "short_term_nursing_home": ("Korttidsopphold", "Short-term care"),
    "other_hospital": ("Annet sykehus", "Other hospital"),
    "died": ("Død", "Died"),
}
CODE_SYSTEMS: Words = {"icpc2": ("ICPC-2", "ICPC-2"), "icd10": ("ICD-10", "ICD-10"), "atc": ("ATC", "ATC")}
MEASUREMENTS: Words = {
    "hba1c": ("HbA1c", "HbA1c"),
    "sbt": ("Systolisk blodtrykk", "Systolic blood pressure"),
    "dbt": ("Diastolisk blodtrykk", "Diastolic blood pressure"),
    "bmi": ("KMI", "BMI"),
    "vekt": ("Vekt", "Weight"),
    "egfr": ("eGFR", "eGFR"),
    "acr": ("Albumin-kreatinin-ratio", "Albumin-creatinine ratio"),
    "ldl": ("LDL-kolesterol", "LDL cholesterol"),
    "fev1_pst": ("FEV1 i prosent av forventet", "FEV1, per cent of predicted"),
    "cfs": ("Klinisk skrøpelighet (CFS)", "Clinical frailty (CFS)"),
    "fotundersokelse": ("Fotundersøkelse", "Foot examination"),
    "oyeundersokelse": ("Øyeundersøkelse", "Eye examination"),
    "royk": ("Røyk", "Smoking"),
}
MEASUREMENT_UNITS: Words = {
    "hba1c": ("mmol/mol", "mmol/mol"),
    "sbt": ("mmHg", "mmHg"),
    "dbt": ("mmHg", "mmHg"),
    "bmi": ("kg/m²", "kg/m²"),
    "vekt": ("kg", "kg"),
    "egfr": ("ml/min/1,73 m²", "ml/min/1.73 m²"),
    "acr": ("mg/mmol", "mg/mmol"),
    "ldl": ("mmol/l", "mmol/l"),
    "fev1_pst": ("%", "%"),
}
MEASURES: Words = {
    "behandlingsplan": ("Behandlingsplan", "Treatment plan"),
    "egenbehandlingsplan": ("Egenbehandlingsplan", "Self-management plan"),
    "legemiddelgjennomgang": ("Legemiddelgjennomgang", "Medication review"),
    "lmg_behov_vurdert": ("Behov for gjennomgang vurdert", "Need of review considered"),
    "legemiddelsamstemming": ("Legemidler samstemt", "Medicines reconciled"),
    "legemiddelliste_utlevert": ("Legemiddelliste utlevert", "Medicine list handed out"),
    "aarskontroll_diabetes": ("Årskontroll diabetes", "Yearly control, diabetes"),
    "aarskontroll_kols": ("Årskontroll KOLS", "Yearly control, COPD"),
    "aarskontroll_eldre": ("Årskontroll eldre", "Yearly control, elderly"),
    "individuell_plan": ("Individuell plan", "Individual plan"),
    "individuell_plan_meldt": ("Behov for individuell plan meldt", "Need of individual plan reported"),
    "kognitiv_terapi": ("Kognitiv terapi", "Cognitive therapy"),
    "hjemmebesok_vurdering": ("Hjemmebesøk, vurdering", "Home visit, assessment"),
    "fallvurdering": ("Fallvurdering", "Fall assessment"),
    "funksjonsvurdering": ("Funksjonsvurdering", "Functional assessment"),
    "digital_hjemmeoppfolging": ("Digital hjemmeoppfølging", "Digital home monitoring"),
    "tilbud_gitt": ("Tilbud gitt", "Offer made"),
}
NO_TABLE = ("Tabellen {table}", "The table {table}")
NO_COLUMN = ("Kolonnen {column} i {table}", "The column {column} of {table}")


def table_word(table: str, language: str = NORWEGIAN) -> str:
    """A table of the export, as a heading."""
    return said(TABLES, table, language)


def column_word(column: str, language: str = NORWEGIAN) -> str:
    """A column, by the export's name or the frames'.

    >>> column_word("kjent_dato"), column_word("home_care", "en")
    ('Kjent for kontoret', 'Home care')
    """
    return said(COLUMNS, FRAME_COLUMNS.get(column, column), language)


def missing_place(sight: str, language: str = NORWEGIAN) -> str:
    """A table, or ``table.column`` in the frames' names, by the export's own names.

    >>> missing_place("tiltak"), missing_place("kontakter.claims")
    ('Tabellen tiltak', 'Kolonnen takster i kontakter')
    """
    table, dot, column = sight.partition(".")
    words = NO_COLUMN if dot else NO_TABLE
    return words[language == ENGLISH].format(table=table, column=FRAME_COLUMNS.get(column, column))


def sex_word(sex: str | Enum, language: str = NORWEGIAN) -> str:
    """«kvinne» or «mann»."""
    return said(SEXES, sex, language)


def sex_letter(sex: str | Enum, language: str = NORWEGIAN) -> str:
    """«K» or «M», beside an age."""
    return said(SEX_LETTERS, sex, language)


def yes_no_word(answer: str | Enum, language: str = NORWEGIAN) -> str:
    """«ja» or «nei»."""
    return said(YES_NO, answer, language)


def residence_word(residence: str | Enum, language: str = NORWEGIAN) -> str:
    """Where a patient lives."""
    return said(RESIDENCES, residence, language)


def source_word(source: str | Enum, language: str = NORWEGIAN) -> str:
    """Where a diagnosis was made; it stands inside a line."""
    return said(SOURCES, source, language)


def contact_kind_word(kind: str | Enum, language: str = NORWEGIAN) -> str:
    """What kind of contact."""
    return said(CONTACT_KINDS, kind, language)


def contact_kind_short(kind: str | Enum, language: str = NORWEGIAN) -> str:
    """The word on a narrow button or in a narrow column."""
    return said(CONTACT_KINDS_SHORT, kind, language)


def role_word(role: str | Enum, language: str = NORWEGIAN) -> str:
    """Who held a contact."""
    return said(ROLES, role, language)


def urgency_word(urgency: str | Enum, language: str = NORWEGIAN) -> str:
    """Emergency or planned."""
    return said(URGENCIES, urgency, language)


def institution_word(institution: str | Enum, language: str = NORWEGIAN) -> str:
    """What kind of institution."""
    return said(INSTITUTIONS, institution, language)


def discharged_to_word(place: str | Enum, language: str = NORWEGIAN) -> str:
    """Where a patient was discharged to."""
    return said(DISCHARGED_TO, place, language)


def code_system_word(system: str | Enum, language: str = NORWEGIAN) -> str:
    """The name of a code system."""
    return said(CODE_SYSTEMS, system, language)


def measurement_word(kind: str, language: str = NORWEGIAN) -> str:
    """A kind of measurement; an office's own kind stays as it is written."""
    return said(MEASUREMENTS, kind, language) if kind in MEASUREMENTS else kind


def measurement_unit(kind: str, language: str = NORWEGIAN) -> str:
    """The unit of a kind of measurement; empty where it has none."""
    return said(MEASUREMENT_UNITS, kind, language) if kind in MEASUREMENT_UNITS else ""


def tiltak_word(kind: str, language: str = NORWEGIAN) -> str:
    """A kind of *tiltak*; an office's own kind stays as it is written."""
    return said(MEASURES, kind, language) if kind in MEASURES else kind
