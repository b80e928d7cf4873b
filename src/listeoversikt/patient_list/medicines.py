"""Courses of medicine: when they end, whether they are in use, which window they cover.

Source: scores contract, "Medicines in use". A course ends at ``til``; with an empty ``til`` a regular one is
still in use and any other ends 365 days after ``fra``; where a row is a prescription, 365 days hold for all.
"""

from __future__ import annotations

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
    labels = courses.labels["atc"]
    wanted = [label.startswith(prefixes) and not (without and label.startswith(without)) for label in labels]
    return look_up(np.array([*wanted, False], dtype=np.bool_), courses["atc"])


def look_up(table: Column, codes: Column) -> Column:
    """``table[codes]`` where code -1 (not stated) reads the table's last entry."""
    return table[codes]


def is_regular(courses: Table) -> Mask:
    """Per course: stated to be in regular use (``fast``)."""
    return np.asarray(courses["regular"] == YesNo.YES)


def states_regular_use(patient_list: PatientList) -> bool:
    """Whether the export says at all which medicines are in regular use."""
    return MEDICINES in patient_list.tables and f"{MEDICINES}.regular" in patient_list.stated
