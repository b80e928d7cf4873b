"""The identity guard: nothing that points to a person may come in, wherever in the export it stands.

Every distinct text of every column, unknown columns too, is searched for national numbers, e-mail addresses
and phone numbers; columns that by name or content hold names, addresses or full birth dates are refused. The
message names the place and never repeats the value. Source: journal-export contract, "Identity".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.journal.names import ID_COLUMNS, fold
from listeoversikt.journal.national_number import is_national_number
from listeoversikt.journal.reader import RawColumn, RawTable
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.values import parse_date

_WORTH_A_LOOK = re.compile(r"@|\d(?:[ .\u00a0\u2000-\u200b\u202f\u205f\u3000-]*\d){7}")
_EMAIL = re.compile(r"[^\s@;,<>]+@[^\s@;,<>]+\.[^\W\d_]{2,}")
_SPACED_DIGITS = re.compile(r"(?<!\d)\d(?:[ ]*\d)*(?!\d)")
_SPLIT_NUMBER = re.compile(r"(?<![\d-])(\d{6})[ .-](\d{5})(?![\d-])")
_ALONE = re.compile(r"(?<![\w-])\d(?:[ ]*\d)*(?![\w-])")
_SPACES = re.compile(r"[\u00a0\u2000-\u200b\u202f\u205f\u3000]")
_ABROAD = re.compile(r"(?<!\d)(?:\+|00)47[ ]*\d(?:[ ]*\d){7}(?!\d)")
_PHONE = re.compile(
    r"(?<![\w+-])(?<!\d[ .,:/])"
    r"(?:[2-9]\d{7}|[2-9]\d{2} \d{2} \d{3}|[2-9]\d \d{2} \d{2} \d{2})"
    r"(?![\d\w/-])(?![.,:]\d)(?! \d)"
)
_COMPACT_DATE = re.compile(r"(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])")
_COMPACT_BIRTH_DATE = re.compile(r"([0-2]\d|3[01])(0[1-9]|1[0-2])((19|20)?\d{2})")
_DATE_COLUMNS = frozenset({"dato", "fra", "til", "inn", "ut", "kjent_dato", "liste_fra", "liste_til", "dod"})

_NAME_COLUMN = re.compile(
    r"(pasient(en)?s?|parorendes?|(fast)?lege(ns?|s)?|behandler(ens?|s)?|mors?|fars?|ektefelles?|verges?|kontakt(person)?s?)?"
    r"(for|etter|mellom|fullt|full|familie|pike|slekts|kalle)?navn|"
    r"(first|last|sur|full|family|given|patient)?name"
)
_ADDRESS_COLUMN = re.compile(
    r".*(adresse|address)(n|linje)?\d*|gate(navn|nr)?|gateogveinavn|vei(navn)?|epost|email|e?mail"
)
_BIRTH_COLUMN = re.compile(
    r"fodselsda(to|g)|datofod[td]|fod[td]e?dato|^fdato$|dateofbirth|birthdate|^dob$|"
    r"fodselsn(r|ummer)|^fnr$|^person(nr|nummer)$|^d(nr|nummer)$|^ssn$"
)
_IDENTITY_WORDS = frozenset(
    {"navn", "fornavn", "etternavn", "mellomnavn", "adresse", "gateadresse", "postadresse", "name", "address"}
)
_OF_THINGS = frozenset(
    [
        "legemiddel",
        "preparat",
        "vare",
        "vare",
        "produkt",
        "virkestoff",
        "institusjon",
        "sykehus",
        "avdeling",
        "post",
        "kontor",
        "legekontor",
        "klinikk",
        "kode",
        "diagnose",
        "kommune",
        "fylke",
        "bydel",
        "tiltak",
        "takst",
        "kilde",
        "fil",
        "system",
        "gruppe",
        "liste",
        "type",
        "rolle",
        "enhet",
        "ip",
        "mac",
        "nett",
    ]
)
_MAYBE_BIRTH_COLUMN = re.compile(r"fod[td]|fodsel|birth|born")

NAME_SHARE = 0.2
"""A column is one of names when at least this share of its filled rows hold names of the statistics …"""
NAME_COUNT = 3
"""… and they are at least so many different ones. (The 100 commonest surnames are borne by about a third.)"""
_OF_PLACES = frozenset(
    {"kommune", "sted", "poststed", "fylke", "krets", "grunnkrets", "bydelsnavn", "omrade"}
)


def guard(table: RawTable, passed: frozenset[str]) -> None:
    """Refuses the table when something in it points to a person. ``passed`` are ``table.column`` names."""
    for shown, column in table.everything():
        _check_header(table.name, shown, column)
    for shown, column in table.everything():
        _check_birth_dates(table, shown, column)
        if f"{table.name}.{shown}" not in passed:
            _check_texts(table, shown, column)
            _check_names(table, shown, column)


def _check_header(table: str, shown: str, column: RawColumn) -> None:
    kind = _pointing(shown if len(shown) < 200 else shown[:200], in_id=False, in_date=False)
    if kind is not None:
        raise Refusal(kind, table=table, row=1)
    folded = fold(column.header)
    by_name = any(pattern.fullmatch(folded) for pattern in (_NAME_COLUMN, _ADDRESS_COLUMN))
    if by_name or _BIRTH_COLUMN.search(folded) or _holds_identity(column.header):
        raise Refusal(RefusalKind.IDENTITY_COLUMN, table=table, column=shown, row=1)


def _holds_identity(header: str) -> bool:
    """A header of several words one of which says name or address, and none says of a thing."""
    words = {fold(word) for word in re.split(r"[\W_]+", header) if word}
    return bool(words & _IDENTITY_WORDS) and not words & _OF_THINGS


def _check_birth_dates(table: RawTable, shown: str, column: RawColumn) -> None:
    if not _MAYBE_BIRTH_COLUMN.search(fold(shown)):
        return
    found = [number for number, text in enumerate(column.texts) if _is_full_date(text)]
    if found:
        _refuse(RefusalKind.FULL_BIRTH_DATE, table, shown, column, found)


def _is_full_date(text: str) -> bool:
    """A date in any form of the contract, or its digits alone in either order."""
    compact = _COMPACT_DATE.fullmatch(text) or _COMPACT_BIRTH_DATE.fullmatch(text)
    return parse_date(text) is not None or compact is not None


def _check_texts(table: RawTable, shown: str, column: RawColumn) -> None:
    in_id = shown in ID_COLUMNS or (shown not in table.columns and fold(shown).endswith("id"))
    in_date = table.columns.get(shown) is column and shown in _DATE_COLUMNS
    by_kind: dict[RefusalKind, list[int]] = {}
    worth_a_look = _WORTH_A_LOOK.search
    for number in [number for number, text in enumerate(column.texts) if worth_a_look(text)]:
        kind = _pointing(column.texts[number], in_id=in_id, in_date=in_date)
        if kind is not None:
            by_kind.setdefault(kind, []).append(number)
    for kind in (RefusalKind.NATIONAL_NUMBER, RefusalKind.EMAIL, RefusalKind.PHONE):
        if kind in by_kind:
            _refuse(kind, table, shown, column, by_kind[kind])


def _pointing(text: str, *, in_id: bool, in_date: bool) -> RefusalKind | None:
    """What in a text points to a person, or None."""
    if _WORTH_A_LOOK.search(text) is None:
        return None
    text = _SPACES.sub(" ", text)
    if any(is_national_number(digits) for digits in _eleven_digits(text, in_id=in_id)):
        return RefusalKind.NATIONAL_NUMBER
    if _EMAIL.search(text):
        return RefusalKind.EMAIL
    if _ABROAD.search(text):
        return RefusalKind.PHONE
    if in_id or (in_date and _COMPACT_DATE.fullmatch(text)):
        return None
    return RefusalKind.PHONE if _PHONE.search(text) else None


def _eleven_digits(text: str, *, in_id: bool) -> Iterable[str]:
    """Runs of eleven digits (spaces inside), and of ten that may have lost a leading zero.

    A run inside a longer word (a hash, a UUID) counts only outside id columns, and only with all its digits.
    """
    for match in _ALONE.finditer(text):
        for run in {"".join(match[0].split()), *match[0].split()}:
            yield run if len(run) == 11 else "0" + run if len(run) == 10 else ""
    if not in_id:
        for match in _SPACED_DIGITS.finditer(text):
            yield from (run for run in match[0].split() if len(run) == 11)
    for match in _SPLIT_NUMBER.finditer(text):
        yield match[1] + match[2]


def _check_names(table: RawTable, shown: str, column: RawColumn) -> None:
    if shown in table.columns or fold(shown) in _OF_PLACES:
        return
    found = [number for number, text in enumerate(column.texts) if _is_name(text)]
    if len(found) < NAME_COUNT:
        return
    rows = np.bincount(column.codes, minlength=len(column.texts))
    filled = sum(int(count) for count, text in zip(rows, column.texts, strict=True) if text)
    if int(rows[found].sum()) >= NAME_SHARE * filled:
        _refuse(RefusalKind.PERSON_NAMES, table, shown, column, found)


def _is_name(text: str) -> bool:
    """Every word is a name of the statistics, or the words are written as names are and one of them is."""
    words = [word for word in re.split(r"[\s,.-]+", text) if word]
    if not 0 < len(words) <= 5 or not all(word.isalpha() for word in words):
        return False
    known = [word.casefold() in _names() for word in words]
    written_as_names = len(words) > 1 and all(word[0].isupper() for word in words)
    return any(known) if written_as_names else all(known)


@cache
def _names() -> frozenset[str]:
    """First names and surnames, read when first needed."""
    return frozenset(row["navn"].casefold() for row in read_rows("names"))


def _refuse(kind: RefusalKind, table: RawTable, shown: str, column: RawColumn, found: list[int]) -> None:
    rows = np.flatnonzero(np.isin(column.codes, found))
    if len(rows):
        raise Refusal(kind, table=table.name, column=shown, row=int(table.rows[rows[0]]), count=len(rows) - 1)


def guard_description(text: str) -> None:
    """The same for the description beside the tables."""
    kind = _pointing(text, in_id=False, in_date=True)
    if kind in (RefusalKind.NATIONAL_NUMBER, RefusalKind.EMAIL):
        raise Refusal(kind, file="uttrekk.json")
