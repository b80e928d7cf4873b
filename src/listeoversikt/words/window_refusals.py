"""Why an export was refused, as the window says it: what, where, and how to mend it with what is on screen.

No command-line flags, no sentence over twenty words, never a patient's value.
"""

from __future__ import annotations

from listeoversikt.journal.refusal import Refusal
from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, counted, key_of, plain_number, said

WHAT: Words = {
    "not_found": ("Finner ikke uttrekket.", "The extract isn't there."),
    "not_an_export": ("Filen er ikke et uttrekk.", "The file isn't an extract."),
    "unreadable_file": ("Filen kan ikke leses som CSV.", "The file can't be read as CSV."),
    "unreadable_zip": ("Zip-filen er skadet eller ufullstendig.", "The zip file is damaged or incomplete."),
    "encrypted_zip": ("Zip-filen er beskyttet med passord.", "The zip file is protected by a password."),
    "unpacks_too_large": (
        "Zip-filen pakker ut til mer enn 2 GB og leses ikke.",
        "The zip file unpacks to more than 2 GB and isn't read.",
    ),
    "path_outside": (
        "Uttrekket peker på en fil utenfor sin egen mappe og leses ikke.",
        "The extract points to a file outside its own folder and isn't read.",
    ),
    "macro_workbook": (
        "Arbeidsboken kan inneholde makroer og leses ikke.",
        "The workbook may hold macros and isn't read.",
    ),
    "fhir_xml": ("FHIR i XML leses ikke.", "FHIR in XML isn't read."),
    "fhir_broken": (
        "FHIR-filen er skadet, ufullstendig eller ikke JSON i UTF-8.",
        "The FHIR file is damaged, incomplete or not JSON in UTF-8.",
    ),
    "fhir_too_long": (
        "En linje eller ressurs i FHIR-filen er over 32 MB og leses ikke.",
        "A line or resource in the FHIR file is over 32 MB and isn't read.",
    ),
    "fhir_too_large": (
        "En FHIR-fil pakker ut til mer enn 2 GB og leses ikke.",
        "A FHIR file unpacks to more than 2 GB and isn't read.",
    ),
    "fhir_nothing": ("Fant ingen FHIR-ressurser.", "Found no FHIR resources."),
    "fhir_missing": (
        "FHIR-uttrekket mangler ressurser som må være med.",
        "The FHIR export lacks resources that it must have.",
    ),
    "fhir_not_mapped": (
        "FHIR-uttrekket har ingen koder som leses til denne tabellen.",
        "The FHIR export has no codes that are read for this table.",
    ),
    "unreadable_workbook": (
        "Arbeidsboken er skadet, eller er ikke en Excel-arbeidsbok.",
        "The workbook is damaged, or is no Excel workbook.",
    ),
    "encrypted_workbook": ("Arbeidsboken er beskyttet med passord.", "The workbook is protected by a password."),
    "external_links": (
        "Arbeidsboken har koblinger til andre filer og leses ikke.",
        "The workbook has links to other files and isn't read.",
    ),
    "workbook_entities": (
        "Arbeidsboken har noe i seg som ikke er trygt å lese.",
        "The workbook holds something that isn't safe to read.",
    ),
    "workbook_too_large": (
        "Arbeidsboken pakker ut til mer enn 2 GB og leses ikke.",
        "The workbook unpacks to more than 2 GB and isn't read.",
    ),
    "same_table_twice": ("Uttrekket har to filer for samme tabell.", "The extract has two files for one table."),
    "unknown_encoding": (
        "Tegnsettet er verken UTF-8 eller Windows-1252.",
        "The encoding is neither UTF-8 nor Windows-1252.",
    ),
    "unbalanced_quotes": (
        "Et anførselstegn mangler, så radene kan ikke skilles.",
        "A quotation mark is missing, so the rows can't be told apart.",
    ),
    "line_too_long": (
        "En linje er for lang til å være én rad i en tabell.",
        "A line is too long to be one row of a table.",
    ),
    "missing_table": ("Uttrekket mangler en tabell som må være med.", "The extract lacks a table it must have."),
    "missing_column": ("Uttrekket mangler en kolonne som må være med.", "The extract lacks a column it must have."),
    "same_column_twice": ("To kolonner betyr det samme.", "Two columns mean the same."),
    "bad_description": ("Beskrivelsen av uttrekket kan ikke forstås.", "The extract's description can't be understood."),
    "no_date": ("Uttrekket har ingen dato.", "The extract has no date."),
    "future_date": ("Uttrekkets dato er etter dagens dato.", "The extract's date is after today."),
    "empty_table": ("Ingen rader kan brukes, så listen blir tom.", "No row can be used, so the list would be empty."),
    "national_number": ("Stanset: uttrekket inneholder fødselsnummer.", "Stopped: the extract contains national ids."),
    "email": ("Stanset: uttrekket inneholder e-postadresser.", "Stopped: the extract contains e-mail addresses."),
    "phone": ("Stanset: uttrekket inneholder telefonnumre.", "Stopped: the extract contains phone numbers."),
    "identity_column": (
        "Stanset: en kolonne ser ut til å vise hvem pasienten er.",
        "Stopped: a column seems to say who the patient is.",
    ),
    "full_birth_date": ("Stanset: uttrekket inneholder full fødselsdato.", "Stopped: the extract contains full birth dates."),
    "person_names": ("Stanset: uttrekket inneholder personnavn.", "Stopped: the extract contains names of persons."),
    "too_many_bad_rows": ("{rows} kan ikke brukes.", "{rows} can't be used."),
    "supplement_alone": (
        "Dette er et tillegg og må legges på et fullt uttrekk.",
        "This is a supplement and must be laid on a full extract.",
    ),
    "new_pseudonyms": (
        "Pasientene har fått nye pseudonymer siden forrige uttrekk.",
        "The patients were given new pseudonyms since the last extract.",
    ),
    "cancelled": ("Avbrutt. Forrige uttrekk gjelder.", "Cancelled. The previous extract applies."),
}  # fmt: skip
_LEAVE_OUT = (
    "Ta bort kolonnen {column} når du lager uttrekket i journalen. Les det så inn på nytt.",
    "Leave the column {column} out when you make the extract. Then read it in again.",
)
_AGAIN = ("Lag uttrekket på nytt, og les det inn.", "Make the extract again and read it in.")
_AS_CSV = (
    "Lagre hvert ark som CSV, og velg mappen med filene.",
    "Save each sheet as CSV and choose the folder with the files.",
)
HOW: Words = {
    "not_found": ("Sjekk at mappen eller zip-filen finnes.", "Check that the folder or zip file exists."),
    "not_an_export": (
        "Velg en mappe, zip-fil, arbeidsbok eller FHIR med pasienter og diagnoser.",
        "Choose a folder, zip file, workbook or FHIR with patients and diagnoses.",
    ),
    "unreadable_file": ("Lagre den på nytt som CSV, og prøv igjen.", "Save it again as CSV and try again."),
    "unreadable_zip": ("Lag zip-filen på nytt.", "Make the zip file again."),
    "encrypted_zip": ("Pakk den ut i en mappe, og velg mappen.", "Unpack it into a folder and choose the folder."),
    "unpacks_too_large": ("Velg mappen med CSV-filene i stedet.", "Choose the folder with the CSV files instead."),
    "path_outside": ("Lag uttrekket på nytt med bare tabellene i.", "Make the extract again with only the tables in it."),
    "macro_workbook": _AS_CSV,
    "fhir_xml": (
        "Lag uttrekket som FHIR R4 i JSON (Bundle eller NDJSON).",
        "Make the extract as FHIR R4 in JSON (Bundle or NDJSON).",
    ),
    "fhir_broken": _AGAIN,
    "fhir_too_long": ("Lag uttrekket uten vedlegg.", "Make the extract without attachments."),
    "fhir_too_large": ("Pakk den ut, eller del den opp.", "Unpack it or split it."),
    "fhir_nothing": (
        "Velg en Bundle, NDJSON-filer eller en mappe med dem.",
        "Choose a Bundle, NDJSON files or a folder of them.",
    ),
    "fhir_missing": (
        "Ta med ressurser av typen {expected}.",
        "Include resources of the type {expected}.",
    ),
    "fhir_not_mapped": (
        "Funnet: {expected}. Ta med ICPC-2, ICD-10 eller ATC.",
        "Found: {expected}. Include ICPC-2, ICD-10 or ATC.",
    ),
    "unreadable_workbook": ("Lagre den på nytt som .xlsx.", "Save it again as .xlsx."),
    "encrypted_workbook": (
        "Fjern passordet i Excel, og lagre den på nytt.",
        "Remove the password in Excel and save it again.",
    ),
    "external_links": (
        "Bryt koblingene i Excel under Data, og lagre den på nytt.",
        "Break the links in Excel under Data and save it again.",
    ),
    "workbook_entities": ("Lagre den på nytt fra Excel.", "Save it again from Excel."),
    "workbook_too_large": (
        "Slett tomme rader, eller lagre hvert ark som CSV.",
        "Delete empty rows, or save each sheet as CSV.",
    ),
    "same_table_twice": ("Fjern den ene filen.", "Remove one of the files."),
    "unknown_encoding": ("Lagre tabellen på nytt som UTF-8.", "Save the table again as UTF-8."),
    "unbalanced_quotes": ("Rett raden, eller lag uttrekket på nytt.", "Mend the row, or make the extract again."),
    "line_too_long": (
        "Lag uttrekket på nytt med én linje for hver rad.",
        "Make the extract again with one line for each row.",
    ),
    "missing_table": ("Legg ved filen {expected}.", "Add the file {expected}."),
    "missing_column": (
        "Gi kolonnen dette navnet i første rad, eller ta den med i uttrekket.",
        "Give the column this name in the first row, or add it to the extract.",
    ),
    "same_column_twice": ("Fjern den ene kolonnen.", "Remove one of the columns."),
    "bad_description": ("Rett filen, eller ta den bort.", "Mend the file, or take it away."),
    "future_date": (
        "Rett uttrekksdato i uttrekk.json, eller klokken på maskinen, og prøv igjen.",
        "Mend uttrekksdato in uttrekk.json, or this machine's clock, and try again.",
    ),
    "no_date": (
        "Oppgi uttrekksdato i uttrekk.json, for eksempel 2026-03-31.",
        "Give uttrekksdato in uttrekk.json, for example 2026-03-31.",
    ),
    "empty_table": (
        "Sjekk utvalget i journalsystemet, og lag uttrekket på nytt.",
        "Check the selection in the record system and make the extract again.",
    ),
    "national_number": _LEAVE_OUT,
    "email": _LEAVE_OUT,
    "phone": _LEAVE_OUT,
    "identity_column": _LEAVE_OUT,
    "full_birth_date": (
        "Bare fødselsår skal være med. Ta bort kolonnen {column}, og les inn på nytt.",
        "Only the year of birth may be there. Leave out the column {column} and read in again.",
    ),
    "person_names": _LEAVE_OUT,
    "too_many_bad_rows": (
        "Se på radene først. Vil du lese inn resten?",
        "Look at the rows first. Read in the rest?",
    ),
    "supplement_alone": ("Les inn et fullt uttrekk først.", "Read in a full extract first."),
    "new_pseudonyms": (
        "Be journalleverandøren om de samme pseudonymene som sist.",
        "Ask the vendor for the same pseudonyms as last time.",
    ),
    "cancelled": ("Les inn på nytt når du vil.", "Read in again when you like."),
}  # fmt: skip
NOTHING_STORED = ("Ingenting er lagret.", "Nothing is stored.")
PARTS: Words = {
    "table": ("Tabell {value}", "Table {value}"),
    "column": ("kolonne {value}", "column {value}"),
    "row": ("rad {value}", "row {value}"),
}
MORE_ROWS = ((" og {n} rad til", " and {n} more row"), (" og {n} rader til", " and {n} more rows"))
BAD_ROWS = (("{n} rad", "{n} row"), ("{n} rader", "{n} rows"))
_COLUMN = ("med disse verdiene", "with these values")
PASSABLE = frozenset({"national_number", "email", "phone", "person_names"})


def refusal_what(refusal: Refusal, language: str = NORWEGIAN) -> str:
    """What is wrong, in one sentence: «Stanset: uttrekket inneholder fødselsnummer.»"""
    rows = counted(*BAD_ROWS, refusal.count, language)
    return said(WHAT, refusal.kind, language).format(rows=rows)


def refusal_where(refusal: Refusal, language: str = NORWEGIAN) -> str:
    """Where it is, never what: «Tabell kontakter, kolonne merknad, rad 4 812 og 17 rader til.»; empty if unknown."""
    row = "" if refusal.row is None else plain_number(refusal.row, language)
    known = {"table": refusal.table, "column": refusal.column, "row": row}
    parts = [said(PARTS, name, language).format(value=value) for name, value in known.items() if value]
    if refusal.file and refusal.row and not refusal.table:
        parts.insert(0, refusal.file)
    place = ", ".join(parts) or refusal.file
    if not place:
        return ""
    more = refusal.count and key_of(refusal.kind) != "too_many_bad_rows"
    rest = counted(*MORE_ROWS, refusal.count, language) if more else ""
    return f"{place[0].upper()}{place[1:]}{rest}."


def refusal_fix(refusal: Refusal, language: str = NORWEGIAN) -> str:
    """How to mend it with what is on screen."""
    column = refusal.column or _COLUMN[language == ENGLISH]
    return said(HOW, refusal.kind, language).format(column=column, expected=refusal.expected or refusal.table)


def refusal_comfort(refusal: Refusal, language: str = NORWEGIAN) -> str:
    """«Ingenting er lagret.», but where the sentence says as much already."""
    return "" if key_of(refusal.kind) == "cancelled" else NOTHING_STORED[language == ENGLISH]


def can_be_accepted(refusal: Refusal) -> bool:
    """Whether a person may choose to read in the rest."""
    return key_of(refusal.kind) == "too_many_bad_rows"


def can_be_passed(refusal: Refusal) -> bool:
    """Whether a person may say that an id column's hits are false alarms; the column is named."""
    return key_of(refusal.kind) in PASSABLE and bool(refusal.table and refusal.column)
