"""Why an export was refused, in one sentence for the command line; the window's sentences are in `window_refusals`.

Sentences say what is wrong, where, and how to mend it. They never hold a patient's value.
"""

from __future__ import annotations

import re

from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.words.language import ENGLISH, NORWEGIAN

PLACE = {
    NORWEGIAN: {"table": "tabellen {table}", "column": "kolonnen {column}", "row": "rad {row}"},
    ENGLISH: {"table": "table {table}", "column": "column {column}", "row": "row {row}"},
}
EXPECTED = {NORWEGIAN: ", ventet {expected}", ENGLISH: ", expected {expected}"}
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
        NORWEGIAN: "Arbeidsboka kan inneholde makroer eller er i et gammelt format og leses ikke: lagre den som vanlig Excel-arbeidsbok (.xlsx) og velg den.",
        ENGLISH: "The workbook may hold macros or is in an old format and isn't read: save it as a plain Excel workbook (.xlsx) and choose that.",
    },
    RefusalKind.UNREADABLE_WORKBOOK: {
        NORWEGIAN: "Kan ikke lese arbeidsboka {file}, den er skadet, ufullstendig eller ikke en Excel-arbeidsbok: lagre den på nytt som .xlsx.",
        ENGLISH: "Can't read the workbook {file}, it is damaged, incomplete or no Excel workbook: save it again as .xlsx.",
    },
    RefusalKind.ENCRYPTED_WORKBOOK: {
        NORWEGIAN: "Arbeidsboka {file} er passordbeskyttet: fjern passordet i Excel og lagre den på nytt.",
        ENGLISH: "The workbook {file} is protected by a password: remove the password in Excel and save it again.",
    },
    RefusalKind.EXTERNAL_LINKS: {
        NORWEGIAN: "Arbeidsboka {file} har koblinger til andre filer og leses ikke: bryt koblingene i Excel (Data, Rediger koblinger) og lagre den på nytt.",
        ENGLISH: "The workbook {file} has links to other files and isn't read: break the links in Excel (Data, Edit Links) and save it again.",
    },
    RefusalKind.WORKBOOK_ENTITIES: {
        NORWEGIAN: "Arbeidsboka {file} har en dokumenttype eller entiteter i sin XML og leses ikke: lagre den på nytt fra Excel.",
        ENGLISH: "The workbook {file} has a document type or entities in its XML and isn't read: save it again from Excel.",
    },
    RefusalKind.WORKBOOK_TOO_LARGE: {
        NORWEGIAN: "Arbeidsboka {file} pakker ut til mer enn 2 GB eller 100 ganger sin størrelse og leses ikke: slett tomme, formaterte rader eller lagre hvert ark som CSV.",
        ENGLISH: "The workbook {file} unpacks to more than 2 GB or 100 times its size and isn't read: delete empty formatted rows or save each sheet as CSV.",
    },
    RefusalKind.FHIR_XML: {
        NORWEGIAN: "FHIR i XML leses ikke: lag uttrekket som FHIR R4 i JSON (Bundle eller NDJSON).",
        ENGLISH: "FHIR in XML isn't read: make the export as FHIR R4 in JSON (Bundle or NDJSON).",
    },
    RefusalKind.FHIR_BROKEN: {
        NORWEGIAN: "Kan ikke lese FHIR-fila {place}, den er skadet, ufullstendig eller ikke JSON i UTF-8: lag uttrekket på nytt.",
        ENGLISH: "Can't read the FHIR file {place}, it is damaged, incomplete or not JSON in UTF-8: make the export again.",
    },
    RefusalKind.FHIR_TOO_LONG: {
        NORWEGIAN: "En linje eller ressurs i FHIR-fila {place} er over 32 MB og leses ikke: lag uttrekket uten vedlegg.",
        ENGLISH: "A line or resource in the FHIR file {place} is over 32 MB and isn't read: make the export without attachments.",
    },
    RefusalKind.FHIR_TOO_LARGE: {
        NORWEGIAN: "En FHIR-fil pakker ut til mer enn 2 GB eller 100 ganger sin størrelse og leses ikke: pakk den ut eller del den opp.",
        ENGLISH: "A FHIR file unpacks to more than 2 GB or 100 times its size and isn't read: unpack it or split it.",
    },
    RefusalKind.FHIR_NOTHING: {
        NORWEGIAN: "Fant ingen FHIR-ressurser: velg en Bundle, NDJSON-filer eller en mappe med dem.",
        ENGLISH: "Found no FHIR resources: choose a Bundle, NDJSON files or a folder of them.",
    },
    RefusalKind.FHIR_MISSING: {
        NORWEGIAN: "FHIR-uttrekket har ingen ressurser av typen {expected}, så {place} mangler: ta dem med og lag det på nytt.",
        ENGLISH: "The FHIR export has no {expected} resources, so that {place} is missing: include them and make it again.",
    },
    RefusalKind.FHIR_NOT_MAPPED: {
        NORWEGIAN: "FHIR-uttrekket gir ingen rader til {place}. Kodene der er bare fra {expected}: ta med ICPC-2, ICD-10 eller ATC.",
        ENGLISH: "The FHIR export gives no rows for {place}. The codes there are only of {expected}: include ICPC-2, ICD-10 or ATC.",
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
    RefusalKind.LINE_TOO_LONG: {
        NORWEGIAN: "En linje i {place} er lengre enn 1 MB eller har flere enn 2000 kolonner, og da er den ikke én rad i en tabell: lag uttrekket på nytt med én linje for hver rad.",
        ENGLISH: "A line of {place} is longer than 1 MB or has more than 2,000 columns, and so is no row of a table: make the export again with one line for each row.",
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
    RefusalKind.FUTURE_DATE: {
        NORWEGIAN: "Uttrekkets dato, {expected}, er etter dagens dato: rett uttrekksdato i uttrekk.json, eller klokka på maskinen, og prøv igjen.",
        ENGLISH: "The export's date, {expected}, is after today: mend uttrekksdato in uttrekk.json, or this machine's clock, and try again.",
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


NOT_RECOGNISED: dict[RefusalKind, dict[str, str]] = {
    RefusalKind.MISSING_TABLE: {
        NORWEGIAN: "Uttrekket mangler {place}, men har {unknown} filer eller ark med ukjent navn: lag et utkast til profil med «listeoversikt profile draft UTTREKK --out FIL.toml», rett det, og les inn med --profile FIL.toml.",
        ENGLISH: "The export lacks {place}, but has {unknown} files or sheets with an unknown name: make a draft of a profile with «listeoversikt profile draft EXPORT --out FILE.toml», edit it, and read with --profile FILE.toml.",
    },
    RefusalKind.MISSING_COLUMN: {
        NORWEGIAN: "Uttrekket mangler {place}, men har {unknown} kolonner med ukjent overskrift: lag et utkast til profil med «listeoversikt profile draft UTTREKK --out FIL.toml», rett det, og les inn med --profile FIL.toml.",
        ENGLISH: "The export lacks {place}, but has {unknown} columns with an unknown header: make a draft of a profile with «listeoversikt profile draft EXPORT --out FILE.toml», edit it, and read with --profile FILE.toml.",
    },
}
"""What is said where something required is missing and something unknown may be it."""


def refusal_sentence(refusal: Refusal, language: str = NORWEGIAN) -> str:
    """The one sentence a user sees: what is wrong, where, and how to mend it."""
    words = NOT_RECOGNISED if refusal.unknown and refusal.kind in NOT_RECOGNISED else REFUSALS
    sentence = words[refusal.kind][language].format(
        place=place_of(refusal, language),
        table=refusal.table,
        column=refusal.column,
        file=refusal.file,
        count=refusal.count,
        unknown=refusal.unknown,
        expected=refusal.expected,
        key=f" ({refusal.column})" if refusal.column else "",
        expectation=EXPECTED[language].format(expected=refusal.expected) if refusal.expected else "",
        passing=_passing(refusal, language),
        more=MORE[language].format(count=refusal.count) if refusal.count else "",
    )
    return re.sub(
        r" +(?=[ ,:]|\.(?![a-zA-Z]))", "", sentence
    )  # where no file is known, nothing is left of its place


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
    if refusal.file and refusal.row and not refusal.table:
        parts.insert(0, refusal.file)
    return ", ".join(parts) or refusal.file
