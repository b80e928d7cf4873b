"""Rows that say the same: equal in every column of the file, known or not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from listeoversikt.clinical.codes import clean_code
from listeoversikt.journal.names import fold
from listeoversikt.journal.reader import RawTable
from listeoversikt.journal.values import parse_date, parse_number
from listeoversikt.patient_list.frames import Column, Mask

_DATES = frozenset({"dato", "fra", "til", "inn", "ut", "kjent_dato", "liste_fra", "liste_til", "dod"})
_CODES = frozenset({"kode", "atc", "hoveddiagnose", "bidiagnoser"})
_NUMBERS = frozenset({"verdi", "ddd"})
_AS_WRITTEN = frozenset({"pasient_id", "fastlege_id", "behandler_id", "journalnr"})
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


def normal_form(column: str, text: str) -> str:
    """The form in which two cells of a column are compared."""
    if column in _AS_WRITTEN:
        return text
    if column in _DATES:
        return str(parse_date(text) or text)
    if column in _NUMBERS:
        return str(parse_number(text) if parse_number(text) is not None else text)
    return clean_code(text) if column in _CODES else fold(text)


def row_keys(raw: RawTable) -> list[Column]:
    """One integer column for each column of the file: equal numbers mean equal cells."""
    keys = []
    for name, column in raw.everything():
        forms = [normal_form(name, text) for text in column.texts]
        number = {form: position for position, form in enumerate(dict.fromkeys(forms))}
        numbers = np.array([number[form] for form in forms], dtype=np.int32)
        keys.append(numbers[column.codes] if len(column.codes) else np.empty(0, dtype=np.int32))
    return keys


def hashes(keys: Sequence[Column]) -> Column:
    """A 64-bit hash of each row; equal rows have equal hashes."""
    total = np.zeros(len(keys[0]), dtype=np.uint64)
    with np.errstate(over="ignore"):
        for key in keys:
            total = (total ^ (total >> _SHIFT)) * _MIX + key.astype(np.uint64) + np.uint64(1)
            total = (total ^ (total >> _SHIFT)) * _MIX
    return total


def repeats(keys: Sequence[Column], among: Mask) -> Mask:
    """The rows of ``among`` that an earlier row of ``among`` already says."""
    repeated = np.zeros(len(among), dtype=np.bool_)
    rows = np.flatnonzero(among)
    if len(rows) < 2:
        return repeated
    hashed = hashes([key[rows] for key in keys])
    order = np.argsort(hashed, kind="stable")
    same = hashed[order][1:] == hashed[order][:-1]
    earlier, later = rows[order[:-1][same]], rows[order[1:][same]]
    equal = np.ones(len(later), dtype=np.bool_)
    for key in keys:
        equal &= key[earlier] == key[later]
    repeated[later[equal]] = True
    return repeated
