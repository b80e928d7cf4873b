"""The dialects that the contract promises to read, each by a sentence: «found out, not asked»."""

from __future__ import annotations

import csv

from .exports import PLAIN, Dialect, mixed_dates, norwegian_date, replace, short_date

NORWEGIAN_WORDS = {
    "hjemmebesok": "Hjemmebesøk",
    "parorende": "Pårørende",
    "samarbeidsmote": "Samarbeidsmøte",
    "helsesekretaer": "Helsesekretær",
    "ekonsultasjon": "E-konsultasjon",
    "ohjelp": "Ø-hjelp",
    "planlagt": "PLANLAGT",
    "sykehjem_korttid": "Sykehjem korttid",
    "psykisk_helsevern": "Psykisk helsevern",
    "aarskontroll_diabetes": "Årskontroll diabetes",
    "hba1c": "HbA1c",
    "royk": "Røyk",
    "ICPC-2": "icpc 2",
    "ICD-10": "ICD10",
    "mmHg": "mmhg",
    "mmol/mol": "MMOL/MOL",
}
SPELLED_OUT = {
    "hjemmebesok": "hjemmebesoek",
    "parorende": "paaroerende",
    "samarbeidsmote": "samarbeidsmoete",
    "helsesekretaer": "helsesekretar",
    "ohjelp": "oehjelp",
    "aarskontroll_diabetes": "arskontroll-diabetes",
    "royk": "roeyk",
    "ICPC-2": "ICPC_2",
    "ICD-10": "icd 10",
}
NORWEGIAN_HEADERS = {
    "pasient_id": "Pasient-ID",
    "fodselsaar": "Fødselsår",
    "kjonn": "Kjønn",
    "fastlege_id": "Fastlege ID",
    "dod": "Død",
    "maalinger": "Målinger",
}
SPELLED_OUT_HEADERS = {"fodselsaar": "foedselsaar", "kjonn": "kjoenn", "dod": "doed"}
SPELLED_OUT_HEADERS |= {"pasient_id": "PASIENTID", "utskrevet_til": "UTSKREVET TIL", "liste_fra": "liste-fra"}


def dotted(column: str, code: str) -> str:
    """`I500` → `I50.0`, `U891` → `U89.1`; ATC has no dot to put."""
    return code if column == "atc" or len(code) < 4 else f"{code[:3]}.{code[3:]}"


def with_dagger(column: str, code: str) -> str:
    """ICD-10's marks for cause and manifestation, and the `+` that stands for the dagger in plain files."""
    if column not in ("hoveddiagnose", "bidiagnoser"):
        return code
    return dotted(column, code) + ("†", "*", "+")[sum(map(ord, code)) % 3]


def lower(column: str, code: str) -> str:
    return code.lower()


def lower_and_dotted(column: str, code: str) -> str:
    return dotted(column, code).lower()


def titled(table: str) -> str:
    return f"{NORWEGIAN_HEADERS.get(table, table.capitalize())}.csv"


WINDOWS = Dialect(";", "cp1252", csv.QUOTE_ALL, "\r\n", norwegian_date, ",", ("J", "N"))

DIALECTS: dict[str, Dialect] = {
    "semicolon between the cells": replace(PLAIN, delimiter=";"),
    "tab between the cells": replace(PLAIN, delimiter="\t"),
    "UTF-8 with BOM": replace(PLAIN, encoding="utf-8-sig"),
    "UTF-8 with BOM before a quoted header": replace(PLAIN, encoding="utf-8-sig", quoting=csv.QUOTE_ALL),
    "Windows-1252": replace(PLAIN, encoding="cp1252"),
    "all cells quoted": replace(PLAIN, quoting=csv.QUOTE_ALL),
    "no cell quoted": replace(PLAIN, delimiter=";", quoting=csv.QUOTE_NONE),
    "lines that end in CR LF": replace(PLAIN, newline="\r\n"),
    "lines that end in CR alone": replace(PLAIN, newline="\r"),
    "no line ending after the last row": replace(PLAIN, last_line_ends=False),
    "ISO dates": PLAIN,
    "Norwegian dates": replace(PLAIN, dates=norwegian_date),
    "dates with two-digit years": replace(PLAIN, dates=short_date),
    "all three kinds of date in one column": replace(PLAIN, dates=mixed_dates),
    "decimal comma between semicolons": replace(PLAIN, delimiter=";", decimal=","),
    "decimal comma in quotes between commas": replace(PLAIN, decimal=","),
    "decimal comma between tabs": replace(PLAIN, delimiter="\t", decimal=","),
    "yes and no as J and N": replace(PLAIN, yes_no=("J", "N")),
    "yes and no as 1 and 0": replace(PLAIN, yes_no=("1", "0")),
    "yes and no as true and false": replace(PLAIN, yes_no=("true", "false")),
    "yes and no as JA and NEI": replace(PLAIN, yes_no=("JA", "NEI")),
    "yes and no as True and False": replace(PLAIN, yes_no=("True", "False")),
    "sex as F and M": replace(PLAIN, sexes={"K": "F", "M": "M"}),
    "sex as 2 and 1": replace(PLAIN, sexes={"K": "2", "M": "1"}),
    "sex as kvinne and mann": replace(PLAIN, sexes={"K": "kvinne", "M": "mann"}),
    "sex as k and m": replace(PLAIN, sexes={"K": "k", "M": "m"}),
    "columns in the opposite order": replace(PLAIN, reverse_columns=True),
    "headers and values with æ, ø and å": replace(
        PLAIN,
        headers=lambda name: NORWEGIAN_HEADERS.get(name, name),
        values=lambda word: NORWEGIAN_WORDS.get(word, word),
    ),
    "headers and values spelled with oe and aa": replace(
        PLAIN,
        headers=lambda name: SPELLED_OUT_HEADERS.get(name, name),
        values=lambda word: SPELLED_OUT.get(word, word),
    ),
    "headers in capitals": replace(PLAIN, headers=str.upper),
    "headers without underscores": replace(PLAIN, headers=lambda name: name.replace("_", "")),
    "headers with spaces": replace(PLAIN, headers=lambda name: name.replace("_", " ").capitalize()),
    "files named Pasienter.csv and Målinger.csv": replace(PLAIN, file_name=titled),
    "files named PASIENTER.CSV": replace(PLAIN, file_name=lambda table: f"{table}.csv".upper()),
    "codes with dots": replace(PLAIN, codes=dotted),
    "codes with dagger, star and plus": replace(PLAIN, codes=with_dagger),
    "codes in lower case": replace(PLAIN, codes=lower),
    "codes in lower case with dots": replace(PLAIN, codes=lower_and_dotted),
    "a Norwegian Windows program": replace(
        WINDOWS,
        headers=lambda name: NORWEGIAN_HEADERS.get(name, name),
        values=lambda word: NORWEGIAN_WORDS.get(word, word),
        codes=dotted,
    ),
    "a Norwegian spreadsheet": replace(
        WINDOWS, encoding="utf-8-sig", quoting=csv.QUOTE_MINIMAL, dates=short_date, yes_no=("1", "0")
    ),
}
