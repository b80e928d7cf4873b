"""Courses of medicine: when they end, whether they are in use, which window they cover.

Source: scores contract, "Medicines in use". A course ends at ``til``; with an empty ``til`` a regular one is
still in use and any other ends 365 days after ``fra``; where a row is a prescription, 365 days hold for all.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from listeoversikt.patient_list.frames import MEDICINES, NO_DAY, Column, Days, Mask, Table, YesNo
from listeoversikt.patient_list.snapshot import PatientList

COURSE_DAYS = 365
RENEWED_WITHIN_DAYS = 456


def course_end(patient_list: PatientList, courses: Table) -> Days:
    """The last day of each course; ``NO_DAY`` while a regular one without an end goes on."""
    open_ended = courses["end"] == NO_DAY
    limited = courses["day"].astype(np.int64) + COURSE_DAYS
    ongoing = open_ended & (courses["regular"] == YesNo.YES) & (not patient_list.prescriptions)
    end = np.where(open_ended & ~ongoing, limited, courses["end"])
    return end.astype(np.int32)


def in_use(patient_list: PatientList, courses: Table) -> Mask:
    """Per course: begun on or before the index day and not ended before it."""
    index = patient_list.index_day[courses["patient"]]
    return np.asarray((courses["day"] <= index) & (course_end(patient_list, courses) >= index))


def covers_window(patient_list: PatientList, courses: Table, days: int) -> Mask:
    """Per course: it covers any of the last ``days`` days up to the index day."""
    index = patient_list.index_day[courses["patient"]]
    begun = courses["day"] <= index
    return np.asarray(begun & (course_end(patient_list, courses) > index - days))


def with_atc(courses: Table, *prefixes: str, without: tuple[str, ...] = ()) -> Mask:
    """Per course: its ATC code starts with one of ``prefixes`` and with none of ``without``."""
    wanted = np.zeros(len(courses.labels["atc"]) + 1, dtype=np.bool_)
    wanted[_atc_codes(courses.labels["atc"], prefixes, without)] = True
    return look_up(wanted, courses["atc"])


@lru_cache(maxsize=256)
def _atc_codes(labels: tuple[str, ...], prefixes: tuple[str, ...], without: tuple[str, ...]) -> list[int]:
    """The labels that start with one of ``prefixes``; remembered, for a list seen as at many days has the same."""
    return [
        code
        for code, label in enumerate(labels)
        if label.startswith(prefixes) and not (without and label.startswith(without))
    ]


class ByAtc:
    """The rows of courses set in order by ATC code once, for those who ask for many codes."""

    def __init__(self, courses: Table) -> None:
        """Looks at the codes alone."""
        self._labels, code = courses.labels["atc"], courses["atc"]
        narrow = code.astype(np.uint16) if len(self._labels) < 2**16 - 1 else code
        self._order = np.argsort(narrow, kind="stable")
        count = np.bincount(code[code >= 0], minlength=len(self._labels))
        unstated = 0 if narrow is not code else len(code) - int(count.sum())  # as 16 bits, -1 comes last
        self._bounds = [unstated, *(unstated + np.cumsum(count)).tolist()]

    def rows(self, *prefixes: str, without: tuple[str, ...] = ()) -> Column:
        """Positions of the courses that ``with_atc`` finds, in no order."""
        bounds, order = self._bounds, self._order
        codes = _atc_codes(self._labels, prefixes, without)
        return np.concatenate([order[:0], *(order[bounds[code] : bounds[code + 1]] for code in codes)])


def look_up(table: Column, codes: Column) -> Column:
    """``table[codes]`` where code -1 (not stated) reads the table's last entry."""
    return table[codes]


def is_regular(courses: Table) -> Mask:
    """Per course: stated to be in regular use (``fast``)."""
    return np.asarray(courses["regular"] == YesNo.YES)


def states_regular_use(patient_list: PatientList) -> bool:
    """Whether the export says at all which medicines are in regular use."""
    return MEDICINES in patient_list.tables and f"{MEDICINES}.regular" in patient_list.stated
