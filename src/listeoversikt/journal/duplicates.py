"""Rows that say the same: equal in every column of the file, known or not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from listeoversikt.clinical.codes import clean_code
from listeoversikt.journal.names import fold
from listeoversikt.journal.raw_table import RawTable
from listeoversikt.journal.values import parse_date, parse_number
from listeoversikt.patient_list.frames import Column, Mask

_DATES = frozenset({"dato", "fra", "til", "inn", "ut", "kjent_dato", "liste_fra", "liste_til", "dod"})
_CODES = frozenset({"kode", "atc", "hoveddiagnose", "bidiagnoser"})
_NUMBERS = frozenset({"verdi", "ddd"})
_AS_WRITTEN = frozenset({"pasient_id", "fastlege_id", "behandler_id", "journalnr"})
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)
HASH_CHUNK = 2**15
MANY_SHARED = 0.03


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
        if len(number) == len(forms):  # no two texts say the same: the file's own numbers will do
            keys.append(column.codes)
            continue
        numbers = np.array([number[form] for form in forms], dtype=np.int32)
        keys.append(numbers[column.codes] if len(column.codes) else np.empty(0, dtype=np.int32))
    return keys


def hashes(keys: Sequence[Column]) -> Column:
    """A 64-bit hash of each row; equal rows have equal hashes. In pieces that stay in the cache."""
    total = np.zeros(len(keys[0]), dtype=np.uint64)
    for start in range(0, len(total), HASH_CHUNK):
        piece = total[start : start + HASH_CHUNK]
        for key in keys:
            piece ^= piece >> _SHIFT
            piece *= _MIX
            piece += key[start : start + HASH_CHUNK].astype(np.uint64)
            piece += np.uint64(1)
            piece ^= piece >> _SHIFT
            piece *= _MIX
    return total


def repeats(keys: Sequence[Column], among: Mask) -> Mask:
    """The rows of ``among`` that an earlier row of ``among`` already says."""
    repeated = np.zeros(len(among), dtype=np.bool_)
    if not len(among):
        return repeated
    hashed = hashes(keys)
    rows = _with_shared_hash(hashed, among)
    order = np.argsort(hashed[rows], kind="stable")
    same = hashed[rows][order][1:] == hashed[rows][order][:-1]
    earlier, later = rows[order[:-1][same]], rows[order[1:][same]]
    equal = np.ones(len(later), dtype=np.bool_)
    for key in keys:
        equal &= key[earlier] == key[later]
    repeated[later[equal]] = True
    return repeated


def _with_shared_hash(hashed: Column, among: Mask) -> Column:
    """Positions of the rows of ``among`` whose hash another of them has too; all of them when many have.

    Sorting the values alone is many times faster than finding their order, and most tables repeat next to nothing.
    """
    values = np.sort(hashed if among.all() else hashed[among])
    shared = values[1:][values[1:] == values[:-1]]
    if not len(shared):
        return np.empty(0, dtype=np.int64)
    if len(shared) > MANY_SHARED * len(values):
        return np.flatnonzero(among)
    place = np.minimum(np.searchsorted(shared, hashed), len(shared) - 1)
    return np.flatnonzero(among & (shared[place] == hashed))
