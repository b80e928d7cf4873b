"""The key file (koblingsnøkkel): national number to ``pasient_id``, read into memory and never kept.

Two columns, or more with headers; separator, encoding, header and the columns' order are found out. What is wrong is
said with the row and never with a value.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from listeoversikt.journal.names import fold

MAX_BYTES = 50_000_000
ID_HEADERS = frozenset({"pasientid", "patientid", "pseudonym", "id", "pasientnokkel", "lopenr", "lopenummer"})
NUMBER_HEADERS = frozenset(
    {
        "fnr",
        "fodselsnummer",
        "fodselsnr",
        "personnummer",
        "nationalnumber",
        "nin",
        "offid",
        "fodselsnummerdnummer",
    }
)
_NOT_DIGITS = re.compile(r"[\s.\-\u00a0'\"]")


class KeyFault(StrEnum):
    """What is wrong with a key file; each has its sentence in ``words.messages``."""

    NOT_FOUND = "keys_not_found"
    UNREADABLE = "keys_unreadable"
    COLUMNS = "keys_columns"
    BAD_ROW = "keys_bad_row"
    TWO_PATIENTS = "keys_two_patients"
    EMPTY = "keys_empty"


@dataclass(eq=False)
class BadKeys(Exception):
    """The key file isn't used. ``row`` is the line as a spreadsheet shows it, 0 for the whole file."""

    fault: KeyFault
    row: int = 0


def read_keys(path: Path) -> dict[str, str]:
    """Pseudonyms by national number. Raises ``BadKeys``."""
    rows = _rows(_text(path))
    if not rows:
        raise BadKeys(KeyFault.EMPTY)
    number_at, id_at, has_header = _columns([cells for _, cells in rows])
    keys: dict[str, str] = {}
    for line, cells in rows[1 if has_header else 0 :]:
        if len(cells) <= max(number_at, id_at):
            raise BadKeys(KeyFault.BAD_ROW, line)
        number, patient_id = _number(cells[number_at]), cells[id_at].strip()
        if not number or not patient_id:
            raise BadKeys(KeyFault.BAD_ROW, line)
        if keys.setdefault(number, patient_id) != patient_id:
            raise BadKeys(KeyFault.TWO_PATIENTS, line)
    if not keys:
        raise BadKeys(KeyFault.EMPTY)
    return keys


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadKeys(KeyFault.UNREADABLE)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise BadKeys(KeyFault.NOT_FOUND) from error
    except OSError as error:
        raise BadKeys(KeyFault.UNREADABLE) from error
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ["utf-16"]
    elif b"\0" in content:
        raise BadKeys(KeyFault.UNREADABLE)
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadKeys(KeyFault.UNREADABLE)


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """The filled rows with their line numbers, in the separator that splits the first of them into most cells."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(";\t,|", key=first.count)
    if not first.count(separator):
        raise BadKeys(KeyFault.COLUMNS if first else KeyFault.EMPTY)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator)
    try:
        return [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise BadKeys(KeyFault.UNREADABLE) from error


def _columns(rows: Sequence[Sequence[str]]) -> tuple[int, int, bool]:
    """Where the number and the id stand, and whether the first row is a header."""
    names = [fold(cell) for cell in rows[0]]
    has_header = not any(_number(cell) for cell in rows[0])
    body = rows[1:] if has_header else rows
    numbers = [at for at, name in enumerate(names) if has_header and name in NUMBER_HEADERS]
    ids = [at for at, name in enumerate(names) if has_header and name in ID_HEADERS]
    if not numbers:
        held = [sum(bool(_number(row[at])) for row in body if at < len(row)) for at in range(len(names))]
        most = max(held, default=0)
        numbers = [at for at, count in enumerate(held) if count == most and at not in ids] if most else []
    if not ids and len(names) == 2 and numbers:
        ids = [1 - numbers[0]]
    if not numbers or not ids or ids[0] == numbers[0]:
        raise BadKeys(KeyFault.COLUMNS)
    return numbers[0], ids[0], has_header


def _number(cell: str) -> str:
    """Eleven digits, a lost leading zero put back; "" for anything else."""
    digits = _NOT_DIGITS.sub("", cell)
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (10, 11):
        return ""
    return digits.zfill(11)
