"""All recorded codes of a list in one place: diagnoses, and the ICD-10 codes of stays.

A stay's codes are dated the day it ended, or the day it began while the patient is still admitted. ICPC-2
and ICD-10 share shapes, so a code is only ever compared within its own system. Source: scores contract.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

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
    table, ``position`` the row in it; ``part`` is 0 for a diagnosis, 1 and 2 for a stay's main and other codes.
    """

    codes: tuple[Code, ...]
    bounds: Column
    patient: Column
    day: Days
    part: Column
    position: Column
    ranges: dict[tuple[CodeSystem, tuple[str, ...]], list[tuple[int, int]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """The code numbers, first and after, of what has been asked for; shared by all that have the same codes."""

    @property
    def from_stay(self) -> Column:
        """Per row: the code is one of a stay's."""
        return np.asarray(self.part > 0)

    @cached_property
    def hospital(self) -> int:
        """Where the ICD-10 rows begin: before it all are ICPC-2, of diagnoses."""
        return int(self.bounds[_first_icd10(self.codes)])

    @cached_property
    def number(self) -> Column:
        """The code number of each row from ``hospital`` on."""
        first = _first_icd10(self.codes)
        return np.repeat(np.arange(first, len(self.codes)), np.diff(self.bounds[first:]))

    def matching(self, system: CodeSystem, prefixes: tuple[str, ...]) -> Column:
        """Positions of the rows whose code starts with one of ``prefixes`` within its own system."""
        ranges = self.ranges.get((system, prefixes))
        if ranges is None:
            ranges = [self._range(int(system), prefix) for prefix in _shortest(prefixes)]
            self.ranges[system, prefixes] = ranges
        bounds = self.bounds
        parts = [
            np.arange(bounds[first], bounds[last]) for first, last in ranges if bounds[last] > bounds[first]
        ]
        return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)

    def _range(self, system: int, prefix: str) -> tuple[int, int]:
        first = bisect_left(self.codes, (system, prefix))
        last = bisect_left(self.codes, (system, prefix + LAST_CHARACTER))
        return first, last


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
        parts += [
            _stay_rows(stays, column, part, numbers, relevant)
            for part, column in enumerate(("main", "other"), start=1)
        ]
    patient, day, code, part, position = (np.concatenate(column) for column in zip(*parts, strict=True))
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
        part=part[order],
        position=position[order],
    )


def codes_as_of(codes: CodeRows, patient_list: PatientList, day: int) -> CodeRows:
    """The codes of the list as it was known on ``day``, out of all of the list's; row for row the same as
    ``code_rows`` of it. A stay that was still going on is dated the day it began."""
    stays = patient_list.events(STAYS)
    start = codes.hospital
    seen, dated = codes.day <= day, codes.day
    if stays is not None:
        dated = codes.day.copy()
        of_stay = start + np.flatnonzero(codes.part[start:] > 0)
        began, end = (stays[name][codes.position[of_stay]] for name in ("day", "end"))
        seen[of_stay] = began <= day
        dated[of_stay] = np.where(end > day, began, end)
    rows = np.flatnonzero(seen)
    before = np.concatenate([[0], np.cumsum(seen)])
    bounds = before[codes.bounds]
    moved = np.flatnonzero(dated[rows[before[start] :]] != codes.day[rows[before[start] :]])
    if len(moved):
        rows = _in_order(codes, rows, dated, int(before[start]), moved)
    hospital = codes.part[rows] > 0
    position = np.empty(len(rows), dtype=np.int64)
    position[~hospital] = _renumbered(patient_list.diagnoses, day)[codes.position[rows[~hospital]]]
    if stays is not None:
        position[hospital] = _renumbered(stays, day)[codes.position[rows[hospital]]]
    return CodeRows(
        codes.codes, bounds, codes.patient[rows], dated[rows], codes.part[rows], position, codes.ranges
    )


def _renumbered(table: Table, day: int) -> Column:
    """Per row: its position among the rows known on ``day``."""
    return np.cumsum(table["day"] <= day) - 1


def _in_order(codes: CodeRows, rows: Column, dated: Days, start: int, moved: Column) -> Column:
    """The rows, where those from ``start`` on of a patient and code with a moved day are set in order anew."""
    hospital = rows[start:]
    pair = codes.number[hospital - codes.hospital] * (1 + int(codes.patient.max())) + codes.patient[hospital]
    touched = np.zeros(len(pair) + 1, dtype=np.int64)
    np.add.at(touched, np.searchsorted(pair, pair[moved]), 1)
    np.add.at(touched, np.searchsorted(pair, pair[moved], side="right"), -1)
    places = np.flatnonzero(np.cumsum(touched[:-1]))
    some = hospital[places]
    order = np.lexsort((codes.position[some], codes.part[some], dated[some], pair[places]))
    hospital[places] = some[order]
    return np.concatenate([rows[:start], hospital])


def _first_icd10(codes: Sequence[Code]) -> int:
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
    return _rows(table, table["day"], by_system[table["system"], table["code"]], np.arange(len(table)), 0)


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
    stays: Table, column: str, part: int, numbers: dict[Code, int], relevant: Callable[[Code], bool] | None
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
    return _rows(stays, day, code, position, part)


def _rows(table: Table, day: Days, code: Column, position: Column, part: int) -> tuple[Column, ...]:
    keep = code >= 0
    position = position[keep]
    return (
        table["patient"][position],
        day[position],
        code[keep],
        np.full(len(position), part, dtype=np.int8),
        position,
    )
