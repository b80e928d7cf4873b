"""What enum members and refusals are called on screen, in bokmål and English; without Qt.

Sentences say what is wrong, where, and how to mend it. They never hold a patient's value.
"""

from __future__ import annotations

from listeoversikt.followup.reasons import Reason as WorklistReason
from listeoversikt.indicators.hiding import HiddenAs
from listeoversikt.indicators.result import Note, Remark
from listeoversikt.journal.findings import Finding, Reason
from listeoversikt.journal.refusal import Refusal, RefusalKind

NORWEGIAN, ENGLISH = "nb", "en"
LANGUAGES = (NORWEGIAN, ENGLISH)

PLACE = {
    NORWEGIAN: {"table": "tabellen {table}", "column": "kolonnen {column}", "row": "rad {row}"},
    ENGLISH: {"table": "table {table}", "column": "column {column}", "row": "row {row}"},
}
MORE = {NORWEGIAN: " (og {count} til)", ENGLISH: " (and {count} more)"}

_REMOVE_NB = (
    "ta kolonnen ut av uttrekket (eller erstatt verdien med et pseudonym) i journalsystemet og lag uttrekket "
    "på nytt; ingenting er lest inn"
)
_REMOVE_EN = (
    "take the column out of the export (or replace the value by a pseudonym) in the record system and make the "
    "export again; nothing was read in"
)
_PASS_NB = (
    "; er det en falsk alarm i en id-kolonne, kan den slippes gjennom med --pass-column {table}.{column}"
)
_PASS_EN = "; if it is a false alarm in an id column, it can be passed with --pass-column {table}.{column}"

REFUSALS: dict[RefusalKind, dict[str, str]] = {
    RefusalKind.NOT_FOUND: {
        NORWEGIAN: "Finner ikke uttrekket: sjekk at mappa eller zip-fila finnes og at stien er riktig.",
        ENGLISH: "The export isn't there: check that the folder or zip file exists and that the path is right.",
    },
    RefusalKind.NOT_AN_EXPORT: {
        NORWEGIAN: "Fila er ikke et uttrekk: velg en mappe eller en zip-fil med pasienter.csv og diagnoser.csv.",
        ENGLISH: "The file isn't an export: choose a folder or zip file with pasienter.csv and diagnoser.csv.",
    },
    RefusalKind.UNREADABLE_FILE: {
        NORWEGIAN: "Kan ikke lese {place} som CSV: lagre den på nytt som CSV (UTF-8 eller Windows-1252) og prøv igjen.",
        ENGLISH: "Can't read {place} as CSV: save it again as CSV (UTF-8 or Windows-1252) and try again.",
    },
    RefusalKind.UNREADABLE_ZIP: {
        NORWEGIAN: "Kan ikke lese zip-fila, den er skadet eller ufullstendig: lag den på nytt.",
        ENGLISH: "Can't read the zip file, it is damaged or incomplete: make it again.",
    },
    RefusalKind.ENCRYPTED_ZIP: {
        NORWEGIAN: "Zip-fila er passordbeskyttet: pakk den ut i en mappe og velg mappa.",
        ENGLISH: "The zip file is protected by a password: unpack it into a folder and choose the folder.",
    },
    RefusalKind.UNPACKS_TOO_LARGE: {
        NORWEGIAN: "Zip-fila pakker ut til mer enn 2 GB eller 100 ganger sin størrelse og leses ikke: velg mappa med CSV-filene i stedet.",
        ENGLISH: "The zip file unpacks to more than 2 GB or 100 times its size and isn't read: choose the folder with the CSV files instead.",
    },
    RefusalKind.PATH_OUTSIDE: {
        NORWEGIAN: "Uttrekket peker på en fil utenfor sin egen mappe og leses ikke: lag det på nytt med bare tabellene i.",
        ENGLISH: "The export points to a file outside its own folder and isn't read: make it again with only the tables in it.",
    },
    RefusalKind.MACRO_WORKBOOK: {
        NORWEGIAN: "Arbeidsboka kan inneholde makroer eller er i et gammelt format og leses ikke: lagre hvert ark som CSV og velg mappa.",
        ENGLISH: "The workbook may hold macros or is in an old format and isn't read: save each sheet as CSV and choose the folder.",
    },
    RefusalKind.WORKBOOK_LATER: {
        NORWEGIAN: "Excel-arbeidsbøker kan ikke leses i denne versjonen: lagre hvert ark som CSV (pasienter.csv, diagnoser.csv …) og velg mappa.",
        ENGLISH: "Excel workbooks can't be read in this version: save each sheet as CSV (pasienter.csv, diagnoser.csv …) and choose the folder.",
    },
    RefusalKind.FHIR_LATER: {
        NORWEGIAN: "FHIR-filer kan ikke leses i denne versjonen: velg en mappe eller zip-fil med CSV-tabeller.",
        ENGLISH: "FHIR files can't be read in this version: choose a folder or zip file with CSV tables.",
    },
    RefusalKind.SAME_TABLE_TWICE: {
        NORWEGIAN: "Uttrekket har to filer for {place}: fjern den ene.",
        ENGLISH: "The export has two files for {place}: remove one.",
    },
    RefusalKind.UNKNOWN_ENCODING: {
        NORWEGIAN: "Tegnsettet i {place} er verken UTF-8 eller Windows-1252: lagre tabellen på nytt som UTF-8.",
        ENGLISH: "The encoding of {place} is neither UTF-8 nor Windows-1252: save the table again as UTF-8.",
    },
    RefusalKind.UNBALANCED_QUOTES: {
        NORWEGIAN: "Et anførselstegn mangler i {place}, så radene kan ikke skilles: rett raden eller lag uttrekket på nytt.",
        ENGLISH: "A quotation mark is missing in {place}, so that the rows can't be told apart: mend the row or make the export again.",
    },
    RefusalKind.MISSING_TABLE: {
        NORWEGIAN: "Uttrekket mangler {place}: legg ved fila {expected}.",
        ENGLISH: "The export lacks {place}: add the file {expected}.",
    },
    RefusalKind.MISSING_COLUMN: {
        NORWEGIAN: "Uttrekket mangler {place}: gi kolonnen dette navnet i første rad, eller ta den med i uttrekket.",
        ENGLISH: "The export lacks {place}: give the column this name in the first row, or add it to the export.",
    },
    RefusalKind.SAME_COLUMN_TWICE: {
        NORWEGIAN: "To kolonner betyr det samme i {place}: fjern den ene.",
        ENGLISH: "Two columns mean the same in {place}: remove one.",
    },
    RefusalKind.BAD_DESCRIPTION: {
        NORWEGIAN: "Kan ikke forstå {file}{key}: rett fila{expectation}, eller ta den bort.",
        ENGLISH: "Can't understand {file}{key}: mend the file{expectation}, or take it away.",
    },
    RefusalKind.NO_DATE: {
        NORWEGIAN: "Uttrekket har ingen dato: oppgi uttrekksdato i uttrekk.json, for eksempel 2026-03-31.",
        ENGLISH: "The export has no date: give uttrekksdato in uttrekk.json, for example 2026-03-31.",
    },
    RefusalKind.EMPTY_TABLE: {
        NORWEGIAN: "Ingen rader kan brukes i {place}, så lista blir tom: sjekk utvalget i journalsystemet og lag uttrekket på nytt.",
        ENGLISH: "No row can be used in {place}, so the list would be empty: check the selection in the record system and make the export again.",
    },
    RefusalKind.NATIONAL_NUMBER: {
        NORWEGIAN: "Fant noe som ser ut som et fødselsnummer eller D-nummer i {place}{more}: "
        + _REMOVE_NB
        + "{passing}.",
        ENGLISH: "Found what looks like a national identity number in {place}{more}: "
        + _REMOVE_EN
        + "{passing}.",
    },
    RefusalKind.EMAIL: {
        NORWEGIAN: "Fant noe som ser ut som en e-postadresse i {place}{more}: " + _REMOVE_NB + "{passing}.",
        ENGLISH: "Found what looks like an e-mail address in {place}{more}: " + _REMOVE_EN + "{passing}.",
    },
    RefusalKind.PHONE: {
        NORWEGIAN: "Fant noe som ser ut som et telefonnummer i {place}{more}: " + _REMOVE_NB + "{passing}.",
        ENGLISH: "Found what looks like a phone number in {place}{more}: " + _REMOVE_EN + "{passing}.",
    },
    RefusalKind.IDENTITY_COLUMN: {
        NORWEGIAN: "Navnet på {place} tyder på at den holder navn, adresse, full fødselsdato eller nummer på personer: "
        + _REMOVE_NB
        + ".",
        ENGLISH: "The name of {place} says that it holds names, addresses, full birth dates or numbers of persons: "
        + _REMOVE_EN
        + ".",
    },
    RefusalKind.FULL_BIRTH_DATE: {
        NORWEGIAN: "Fant full fødselsdato i {place}{more}: bare fødselsår skal med, så " + _REMOVE_NB + ".",
        ENGLISH: "Found a full birth date in {place}{more}: only the year of birth may be there, so "
        + _REMOVE_EN
        + ".",
    },
    RefusalKind.PERSON_NAMES: {
        NORWEGIAN: "Fant det som ser ut som personnavn i {place}{more}: " + _REMOVE_NB + "{passing}.",
        ENGLISH: "Found what looks like names of persons in {place}{more}: " + _REMOVE_EN + "{passing}.",
    },
    RefusalKind.TOO_MANY_BAD_ROWS: {
        NORWEGIAN: "{count} rader i {place} kan ikke brukes, og det er flere enn 5 % (og flere enn 20): se på dem med «listeoversikt check … --json FIL», rett uttrekket, eller godta dem med --accept-findings; ingenting er lest inn.",
        ENGLISH: "{count} rows of {place} can't be used, more than 5 % (and more than 20): look at them with «listeoversikt check … --json FILE», mend the export, or accept them with --accept-findings; nothing was read in.",
    },
    RefusalKind.SUPPLEMENT_ALONE: {
        NORWEGIAN: "Dette er et tillegg (omfang tillegg) og må legges på et fullt uttrekk: les det inn med «listeoversikt import … --store LAGER» etter at det fulle uttrekket er lest inn.",
        ENGLISH: "This is a supplement (omfang tillegg) and must be laid on a full extract: read it in with «listeoversikt import … --store STORE» after the full extract.",
    },
    RefusalKind.NEW_PSEUDONYMS: {
        NORWEGIAN: "Pasientene i {place} har fått nye pseudonymer siden forrige uttrekk, og da kan oppfølgingen ikke følge dem: be journalleverandøren om de samme pseudonymene som sist, eller lag et nytt lager; ingenting er lest inn.",
        ENGLISH: "The patients in {place} were given new pseudonyms since the last extract, so that follow-up can't follow them: ask the vendor for the same pseudonyms as last time, or create a new store; nothing was read in.",
    },
    RefusalKind.CANCELLED: {
        NORWEGIAN: "Avbrutt: ingenting er lest inn eller lagret.",
        ENGLISH: "Cancelled: nothing was read in or stored.",
    },
}

REASON_TITLES: dict[WorklistReason, str] = {
    WorklistReason.DISCHARGE: "Kontakt etter utskrivning",
    WorklistReason.PLAN_STEP: "Tiltak i plan over fristen",
    WorklistReason.HANDED_OVER: "Overlatt fra lege",
    WorklistReason.SILENT_NEED: "Behov uten kontakt",
    WorklistReason.GONE: "Fast oppfulgt før, ikke sett siste år",
    WorklistReason.DIABETES_CONTROL: "Årskontroll diabetes",
    WorklistReason.COPD_CONTROL: "Årskontroll kols",
    WorklistReason.ELDERLY_CONTROL: "Årskontroll eldre",
    WorklistReason.MEDICINE_REVIEW: "Vurder legemiddelgjennomgang",
    WorklistReason.COPD_PLAN: "Behandlingsplan mangler, kols",
    WorklistReason.DIABETES_PLAN: "Behandlingsplan mangler, diabetes",
    WorklistReason.RISING: "I risikosonen",
    WorklistReason.REVIEW_DUE: "Ny gjennomgang",
    WorklistReason.SOMATIC_CHECK: "Somatisk helsesjekk",
    WorklistReason.TRANSITION: "Overgang 16–19 år",
}
ENGLISH_REASON_TITLES: dict[WorklistReason, str] = {
    WorklistReason.DISCHARGE: "Contact after discharge",
    WorklistReason.PLAN_STEP: "Overdue step of a plan",
    WorklistReason.HANDED_OVER: "Handed over by a doctor",
    WorklistReason.SILENT_NEED: "Need without contact",
    WorklistReason.GONE: "Regular attender before, not seen for a year",
    WorklistReason.DIABETES_CONTROL: "Yearly control, diabetes",
    WorklistReason.COPD_CONTROL: "Yearly control, COPD",
    WorklistReason.ELDERLY_CONTROL: "Yearly control, elderly",
    WorklistReason.MEDICINE_REVIEW: "Consider a medication review",
    WorklistReason.COPD_PLAN: "Treatment plan missing, COPD",
    WorklistReason.DIABETES_PLAN: "Treatment plan missing, diabetes",
    WorklistReason.RISING: "At rising risk",
    WorklistReason.REVIEW_DUE: "Review due",
    WorklistReason.SOMATIC_CHECK: "Somatic health check",
    WorklistReason.TRANSITION: "Transition at 16–19 years",
}

REASONS: dict[Reason, dict[str, str]] = {
    Reason.WRONG_WIDTH: {
        NORWEGIAN: "feil antall celler i raden",
        ENGLISH: "wrong number of cells in the row",
    },
    Reason.EMPTY_CELL: {NORWEGIAN: "tom celle som må være utfylt", ENGLISH: "empty cell that must be filled"},
    Reason.BAD_DATE: {NORWEGIAN: "ikke en dato", ENGLISH: "not a date"},
    Reason.BAD_NUMBER: {NORWEGIAN: "ikke et tall", ENGLISH: "not a number"},
    Reason.BAD_CODE: {NORWEGIAN: "feil oppbygd kode", ENGLISH: "malformed code"},
    Reason.BAD_VALUE: {NORWEGIAN: "ukjent verdi", ENGLISH: "unknown value"},
    Reason.BAD_YEAR: {NORWEGIAN: "fødselsår som ikke kan stemme", ENGLISH: "impossible year of birth"},
    Reason.TOO_LONG: {NORWEGIAN: "for lang tekst", ENGLISH: "text too long"},
    Reason.UNKNOWN_PATIENT: {
        NORWEGIAN: "pasienten er ikke i pasienter",
        ENGLISH: "the patient isn't in pasienter",
    },
    Reason.BEFORE_BIRTH: {NORWEGIAN: "før fødselsåret", ENGLISH: "before the year of birth"},
    Reason.AFTER_EXTRACT: {NORWEGIAN: "etter uttrekksdatoen", ENGLISH: "after the extract's date"},
    Reason.AFTER_DEATH: {NORWEGIAN: "etter dødsdatoen", ENGLISH: "after death"},
    Reason.END_BEFORE_START: {NORWEGIAN: "slutter før den begynner", ENGLISH: "ends before it begins"},
    Reason.DUPLICATE: {NORWEGIAN: "samme rad en gang til", ENGLISH: "the same row again"},
    Reason.CONFLICTING_PATIENT: {
        NORWEGIAN: "samme pasient-id med ulikt innhold",
        ENGLISH: "the same patient id with different content",
    },
    Reason.OUT_OF_RANGE: {NORWEGIAN: "utenfor mulig område", ENGLISH: "out of range"},
    Reason.UNKNOWN_UNIT: {NORWEGIAN: "ukjent enhet", ENGLISH: "unknown unit"},
    Reason.BAD_CELL: {NORWEGIAN: "cellen er lest som tom", ENGLISH: "the cell was read as empty"},
}
EXPECTATIONS: dict[Reason, dict[str, str]] = {
    Reason.WRONG_WIDTH: {
        NORWEGIAN: "like mange celler som i første rad",
        ENGLISH: "as many cells as in the first row",
    },
    Reason.EMPTY_CELL: {NORWEGIAN: "en verdi", ENGLISH: "a value"},
    Reason.BAD_DATE: {
        NORWEGIAN: "2026-03-31, 31.03.2026 eller 31.3.26",
        ENGLISH: "2026-03-31, 31.03.2026 or 31.3.26",
    },
    Reason.BAD_NUMBER: {NORWEGIAN: "et tall, 7,4 eller 7.4", ENGLISH: "a number, 7,4 or 7.4"},
    Reason.BAD_CODE: {NORWEGIAN: "en kode i {expected}", ENGLISH: "a code of {expected}"},
    Reason.BAD_VALUE: {NORWEGIAN: "en av: {expected}", ENGLISH: "one of: {expected}"},
    Reason.BAD_YEAR: {NORWEGIAN: "et år i {expected}", ENGLISH: "a year in {expected}"},
    Reason.TOO_LONG: {NORWEGIAN: "høyst {expected} tegn", ENGLISH: "at most {expected} characters"},
    Reason.UNKNOWN_PATIENT: {NORWEGIAN: "en id som står i pasienter", ENGLISH: "an id that is in pasienter"},
    Reason.BEFORE_BIRTH: {
        NORWEGIAN: "en dato fra og med fødselsåret",
        ENGLISH: "a date from the year of birth on",
    },
    Reason.AFTER_EXTRACT: {
        NORWEGIAN: "en dato til og med uttrekksdatoen",
        ENGLISH: "a date up to the extract's date",
    },
    Reason.AFTER_DEATH: {NORWEGIAN: "en dato før dødsfallet", ENGLISH: "a date before death"},
    Reason.END_BEFORE_START: {
        NORWEGIAN: "en slutt på eller etter starten",
        ENGLISH: "an end on or after the start",
    },
    Reason.DUPLICATE: {NORWEGIAN: "raden bare én gang", ENGLISH: "the row only once"},
    Reason.CONFLICTING_PATIENT: {NORWEGIAN: "én rad per pasient", ENGLISH: "one row a patient"},
    Reason.OUT_OF_RANGE: {NORWEGIAN: "{expected}", ENGLISH: "{expected}"},
    Reason.UNKNOWN_UNIT: {NORWEGIAN: "{expected} eller tom", ENGLISH: "{expected} or empty"},
    Reason.BAD_CELL: {NORWEGIAN: "for eksempel {expected}", ENGLISH: "for example {expected}"},
}

HIDDEN_WORDS: dict[HiddenAs, dict[str, str]] = {
    HiddenAs.SMALL: {NORWEGIAN: "skjult", ENGLISH: "hidden"},
    HiddenAs.NEARLY_NONE: {NORWEGIAN: "nær ingen", ENGLISH: "nearly none"},
    HiddenAs.NEARLY_ALL: {NORWEGIAN: "nær alle", ENGLISH: "nearly all"},
}
NOTES: dict[Note, dict[str, str]] = {
    Note.MISSING_TABLE: {
        NORWEGIAN: "mangler: {what} er ikke i uttrekket",
        ENGLISH: "missing: {what} isn't in the export",
    },
    Note.MISSING_COLUMN: {
        NORWEGIAN: "mangler: {what} er ikke i uttrekket",
        ENGLISH: "missing: {what} isn't in the export",
    },
    Note.NEEDS_LOG: {
        NORWEGIAN: "mangler: trenger det som føres i programmet",
        ENGLISH: "missing: needs what is logged in the program",
    },
    Note.NOBODY: {NORWEGIAN: "mangler: ingen å telle", ENGLISH: "missing: nobody to count"},
    Note.AT_LEAST: {
        NORWEGIAN: "minst: {what} mangler eller begynner for sent",
        ENGLISH: "at least: {what} is missing or begins too late",
    },
    Note.ONLY_KNOWN: {
        NORWEGIAN: "bare kjente; avhenger av mottatt epikrise",
        ENGLISH: "known ones only; depends on discharge letters received",
    },
    Note.TOO_SHORT: {
        NORWEGIAN: "utelatt for kort historikk eller ny på listen: {count}",
        ENGLISH: "left out for short history or new on the list: {count}",
    },
    Note.UNKNOWN_DAY: {NORWEGIAN: "ukjent kjent_dato: {count}", ENGLISH: "kjent_dato unknown: {count}"},
    Note.UNKNOWN_CLINICIAN: {
        NORWEGIAN: "konsultasjoner uten behandler: {count}",
        ENGLISH: "consultations without clinician: {count}",
    },
    Note.UNKNOWN_AMOUNT: {NORWEGIAN: "ukjent DDD: {count}", ENGLISH: "DDD unknown: {count}"},
}
COLUMN_WORDS = {
    "role": "rolle",
    "claims": "takster",
    "clinician": "behandler_id",
    "regular": "fast",
    "urgency": "hastegrad",
    "main": "hoveddiagnose",
    "known": "kjent_dato",
}


SOME = {NORWEGIAN: "noen", ENGLISH: "some"}
"""What stands for a number beside a figure that isn't told (it may be 1–5, or give another count back)."""


def reason_title(reason: WorklistReason, language: str = NORWEGIAN) -> str:
    """What a reason of the worklist is called."""
    return (REASON_TITLES if language == NORWEGIAN else ENGLISH_REASON_TITLES)[reason]


def note_text(remark: Remark, language: str = NORWEGIAN) -> str:
    """What must be said of an indicator's row; tables and columns by the export's names."""
    table, dot, column = remark.what.partition(".")
    return NOTES[remark.note][language].format(
        what=f"{table}{dot}{COLUMN_WORDS.get(column, column)}", count=remark.count or SOME[language]
    )


MENDS: dict[Reason, str] = {
    Reason.WRONG_WIDTH: "Sett tekst som inneholder skilletegn i anførselstegn, eller lag uttrekket på nytt.",
    Reason.EMPTY_CELL: "Fyll ut cella i journalsystemet, eller la raden være ute av uttrekket.",
    Reason.BAD_DATE: "Skriv datoen som 2026-03-31 eller 31.03.2026.",
    Reason.BAD_NUMBER: "Skriv et tall uten enhet eller tegn.",
    Reason.BAD_CODE: "Skriv koden slik den står i kodeverket, og sjekk at kolonnen for kodeverk stemmer.",
    Reason.BAD_VALUE: "Bruk et av ordene som ventes.",
    Reason.BAD_YEAR: "Rett fødselsåret: fire sifre, ikke etter uttrekket.",
    Reason.TOO_LONG: "Bruk en kortere id.",
    Reason.UNKNOWN_PATIENT: "Ta pasienten med i pasienter, eller la raden være ute av uttrekket.",
    Reason.BEFORE_BIRTH: "Rett datoen eller fødselsåret.",
    Reason.AFTER_EXTRACT: "Rett datoen, eller uttrekksdato i uttrekk.json.",
    Reason.AFTER_DEATH: "Rett datoen eller dødsdatoen.",
    Reason.END_BEFORE_START: "Bytt om datoene, eller rett den ene.",
    Reason.DUPLICATE: "Ingenting: raden er lest én gang.",
    Reason.CONFLICTING_PATIENT: "Behold én rad per pasient.",
    Reason.OUT_OF_RANGE: "Sjekk tallet og enheten.",
    Reason.UNKNOWN_UNIT: "Bruk standardenheten, eller la enheten være tom.",
    Reason.BAD_CELL: "Rett cella hvis den skal brukes.",
}


def mend_text(finding: Finding) -> str:
    """How a finding is mended, in bokmål, as it stands in the workbook of findings."""
    return MENDS[finding.reasons[0]]


def refusal_sentence(refusal: Refusal, language: str = NORWEGIAN) -> str:
    """The one sentence a user sees: what is wrong, where, and how to mend it."""
    return REFUSALS[refusal.kind][language].format(
        place=place_of(refusal, language),
        table=refusal.table,
        column=refusal.column,
        file=refusal.file,
        count=refusal.count,
        expected=refusal.expected,
        key=f" ({refusal.column})" if refusal.column else "",
        expectation=f", ventet {refusal.expected}" if refusal.expected else "",
        passing=_passing(refusal, language),
        more=MORE[language].format(count=refusal.count) if refusal.count else "",
    )


def _passing(refusal: Refusal, language: str) -> str:
    """How a false alarm in a column is passed; nothing where there is no column to name."""
    if not (refusal.table and refusal.column):
        return ""
    words = _PASS_NB if language == NORWEGIAN else _PASS_EN
    return words.format(table=refusal.table, column=refusal.column)


def place_of(refusal: Refusal, language: str = NORWEGIAN) -> str:
    """Table, column and row, as far as they're known."""
    words = PLACE[language]
    known = {"table": refusal.table, "column": refusal.column, "row": refusal.row}
    parts = [words[name].format(**{name: value}) for name, value in known.items() if value]
    return ", ".join(parts) or refusal.file


def reason_text(finding: Finding, language: str = NORWEGIAN) -> str:
    """All reasons of a finding."""
    return "; ".join(REASONS[reason][language] for reason in finding.reasons)


def expectation_text(finding: Finding, language: str = NORWEGIAN) -> str:
    """What was expected in the finding's column."""
    return EXPECTATIONS[finding.reasons[0]][language].format(expected=finding.expected)
