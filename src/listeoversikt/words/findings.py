"""Why a row or a cell was set aside, what was expected, and how it is mended."""

from __future__ import annotations

from listeoversikt.journal.findings import Finding, Reason
from listeoversikt.words.language import ENGLISH, NORWEGIAN

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
    Reason.BEFORE_DISCHARGE: {
        NORWEGIAN: "før utskrivningen, og lest som ukjent",
        ENGLISH: "before the discharge, and read as unknown",
    },
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
    Reason.BEFORE_DISCHARGE: {
        NORWEGIAN: "en dato fra og med utskrivningen (ut)",
        ENGLISH: "a date from the discharge (ut) on",
    },
    Reason.DUPLICATE: {NORWEGIAN: "raden bare én gang", ENGLISH: "the row only once"},
    Reason.CONFLICTING_PATIENT: {NORWEGIAN: "én rad per pasient", ENGLISH: "one row a patient"},
    Reason.OUT_OF_RANGE: {NORWEGIAN: "{expected}", ENGLISH: "{expected}"},
    Reason.UNKNOWN_UNIT: {NORWEGIAN: "{expected} eller tom", ENGLISH: "{expected} or empty"},
    Reason.BAD_CELL: {NORWEGIAN: "for eksempel {expected}", ENGLISH: "for example {expected}"},
}

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
    Reason.BEFORE_DISCHARGE: "Rett kjent_dato eller ut, eller la kjent_dato være tom.",
    Reason.DUPLICATE: "Ingenting: raden er lest én gang.",
    Reason.CONFLICTING_PATIENT: "Behold én rad per pasient.",
    Reason.OUT_OF_RANGE: "Sjekk tallet og enheten.",
    Reason.UNKNOWN_UNIT: "Bruk standardenheten, eller la enheten være tom.",
    Reason.BAD_CELL: "Rett cella hvis den skal brukes.",
}


ENGLISH_MENDS: dict[Reason, str] = {
    Reason.WRONG_WIDTH: "Put text that holds separators in quotation marks, or make the extract again.",
    Reason.EMPTY_CELL: "Fill in the cell in the record system, or leave the row out of the extract.",
    Reason.BAD_DATE: "Write the date as 2026-03-31 or 31.03.2026.",
    Reason.BAD_NUMBER: "Write a number without unit or signs.",
    Reason.BAD_CODE: "Write the code as the code system has it, and check the column of the code system.",
    Reason.BAD_VALUE: "Use one of the words that are expected.",
    Reason.BAD_YEAR: "Mend the year of birth: four digits, not after the extract.",
    Reason.TOO_LONG: "Use a shorter id.",
    Reason.UNKNOWN_PATIENT: "Add the patient to pasienter, or leave the row out of the extract.",
    Reason.BEFORE_BIRTH: "Mend the date or the year of birth.",
    Reason.AFTER_EXTRACT: "Mend the date, or uttrekksdato in uttrekk.json.",
    Reason.AFTER_DEATH: "Mend the date or the date of death.",
    Reason.END_BEFORE_START: "Swap the dates, or mend one of them.",
    Reason.BEFORE_DISCHARGE: "Mend kjent_dato or ut, or leave kjent_dato empty.",
    Reason.DUPLICATE: "Nothing: the row was read once.",
    Reason.CONFLICTING_PATIENT: "Keep one row a patient.",
    Reason.OUT_OF_RANGE: "Check the number and the unit.",
    Reason.UNKNOWN_UNIT: "Use the standard unit, or leave the unit empty.",
    Reason.BAD_CELL: "Mend the cell if it's to be used.",
}


def mend_text(finding: Finding, language: str = NORWEGIAN) -> str:
    """How a finding is mended; the workbook of findings has it in bokmål."""
    return (MENDS if language == NORWEGIAN else ENGLISH_MENDS)[finding.reasons[0]]


def reason_text(finding: Finding, language: str = NORWEGIAN) -> str:
    """All reasons of a finding."""
    return "; ".join(REASONS[reason][language] for reason in finding.reasons)


def expectation_text(finding: Finding, language: str = NORWEGIAN) -> str:
    """What was expected in the finding's column."""
    return EXPECTATIONS[finding.reasons[0]][language].format(expected=finding.expected)
