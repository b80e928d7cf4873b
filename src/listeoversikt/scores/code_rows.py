"""All recorded codes of a list in one place: diagnoses, and the ICD-10 codes of stays.

A stay's codes are dated the day it ended, or the day it began while the patient is still admitted. ICPC-2
and ICD-10 share shapes, so a code is only ever compared within its own system. Source: scores contract.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from listeoversikt.patient_list.frames import NO_DAY, STAYS, CodeSystem, Column, Days, Table
from listeoversikt.patient_list.snapshot import PatientList

LAST_CHARACTER = "\uffff"

Code = tuple[int, str]
"""A code system (member of ``CodeSystem``) and a code without dots, upper case."""


@dataclass(frozen=True)
class CodeRows:
    """One row a recorded code, grouped by code; within a code by patient and day.

    ``codes`` are sorted, and the rows of code number ``c`` are ``bounds[c]:bounds[c + 1]``. ``from_stay`` tells the
    table, ``position`` the row in it.
    """

    codes: tuple[Code, ...]
    bounds: Column
    patient: Column
    day: Days
    from_stay: Column
    position: Column

    def matching(self, system: CodeSystem, prefixes: tuple[str, ...]) -> Column:
        """Positions of the rows whose code starts with one of ``prefixes`` within its own system."""
        parts = [np.arange(*self._range(int(system), prefix)) for prefix in _shortest(prefixes)]
        return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)

    def _range(self, system: int, prefix: str) -> tuple[int, int]:
        first = bisect_left(self.codes, (system, prefix))
        last = bisect_left(self.codes, (system, prefix + LAST_CHARACTER))
        return int(self.bounds[first]), int(self.bounds[last])


def _shortest(prefixes: tuple[str, ...]) -> tuple[str, ...]:
    """The prefixes that no other one already covers, so that no row comes twice."""
    return tuple(
        prefix
        for prefix in dict.fromkeys(prefixes)
        if not any(prefix != other and prefix.startswith(other) for other in prefixes)
    )


def code_rows(patient_list: PatientList, relevant: Callable[[Code], bool] | None = None) -> CodeRows:
    """Gathers the codes; ``relevant`` keeps only some (a definition may not look at others)."""
    numbers: dict[Code, int] = {}
    parts = [_diagnosis_rows(patient_list.diagnoses, numbers, relevant)]
    stays = patient_list.events(STAYS)
    if stays is not None:
        parts += [_stay_rows(stays, column, numbers, relevant) for column in ("main", "other")]
    patient, day, code, from_stay, position = (np.concatenate(column) for column in zip(*parts, strict=True))
    codes = sorted(numbers)
    rank = np.empty(len(codes), dtype=np.int32)
    rank[[numbers[known] for known in codes]] = np.arange(len(codes), dtype=np.int32)
    code = rank[code]
    bounds = np.concatenate([[0], np.cumsum(np.bincount(code, minlength=len(codes)))])
    order = _by_code(patient, day, code, int(bounds[_first_icd10(codes)]))
    return CodeRows(
        codes=tuple(codes),
        bounds=bounds,
        patient=patient[order],
        day=day[order],
        from_stay=from_stay[order],
        position=position[order],
    )


def _first_icd10(codes: list[Code]) -> int:
    return bisect_left(codes, (int(CodeSystem.ICD10), ""))


def _by_code(patient: Column, day: Days, code: Column, alone: int) -> Column:
    """The order by code, patient and day.

    The first ``alone`` rows of it (ICPC-2) are of the diagnoses only, which lie by patient and day already: a
    stable sort by code is enough for them (numpy's counts digits for 16 bits, many times faster).
    """
    narrow = code.astype(np.uint16) if not len(code) or code.max() < 2**16 else code
    order = np.argsort(narrow, kind="stable")
    mixed = order[alone:]
    order[alone:] = mixed[np.lexsort((day[mixed], patient[mixed], code[mixed]))]
    return order


def _number(
    codes: Iterable[Code], numbers: dict[Code, int], relevant: Callable[[Code], bool] | None
) -> Column:
    """The number of each code, -1 for one that is not relevant; new codes are added to ``numbers``."""
    found = [
        numbers.setdefault(code, len(numbers)) if relevant is None or relevant(code) else -1 for code in codes
    ]
    return np.array([*found, -1], dtype=np.int32)


def _diagnosis_rows(
    table: Table, numbers: dict[Code, int], relevant: Callable[[Code], bool] | None
) -> tuple[Column, ...]:
    labels = table.labels["code"]
    by_system = np.stack(
        [_number(((int(system), label) for label in labels), numbers, relevant) for system in CodeSystem]
    )
    return _rows(table, table["day"], by_system[table["system"], table["code"]], np.arange(len(table)), False)


@lru_cache(maxsize=8)
def _split(labels: tuple[str, ...]) -> tuple[tuple[str, ...], Column, Column]:
    """The distinct codes of texts that may hold several, which of them each text holds, and how many.

    Remembered: a list seen as at other days, or a part of it, has the same labels.
    """
    split = [label.split() for label in labels]
    distinct = {code: None for codes in split for code in codes}
    number = {code: position for position, code in enumerate(distinct)}
    flat = np.array([number[code] for codes in split for code in codes], dtype=np.int32)
    return tuple(distinct), flat, np.array([*(len(codes) for codes in split), 0], dtype=np.int64)


def _stay_rows(
    stays: Table, column: str, numbers: dict[Code, int], relevant: Callable[[Code], bool] | None
) -> tuple[Column, ...]:
    """One row for each code of a column that may hold several."""
    distinct, flat, counts = _split(stays.labels[column])
    number = _number(((int(CodeSystem.ICD10), code) for code in distinct), numbers, relevant)
    first = np.cumsum(counts) - counts
    owned = counts[stays[column]]
    position = np.repeat(np.arange(len(stays)), owned)
    offset = np.arange(int(owned.sum())) - np.repeat(np.cumsum(owned) - owned, owned)
    code = number[flat[first[stays[column]][position] + offset]]
    day = np.where(stays["end"] == NO_DAY, stays["day"], stays["end"])
    return _rows(stays, day, code, position, True)


def _rows(table: Table, day: Days, code: Column, position: Column, from_stay: bool) -> tuple[Column, ...]:
    keep = code >= 0
    position = position[keep]
    return (
        table["patient"][position],
        day[position],
        code[keep],
        np.full(len(position), from_stay, dtype=np.bool_),
        position,
    )
