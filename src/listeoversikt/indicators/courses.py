"""Courses of some medicines, by patient and first day: found once, then asked which cover some days."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.patient_list.frames import MEDICINES, Column, Days, Mask, empty_table
from listeoversikt.patient_list.medicines import with_atc
from listeoversikt.scores.known import Known


@dataclass(frozen=True)
class Courses:
    """The place of each course in its table, whose it is, its first and last day, and its defined daily doses.

    Doses are nan where they aren't stated.
    """

    row: Column
    patient: Column
    day: Days
    end: Days
    ddd: Column

    def covering(self, first: int, last: int) -> Mask:
        """Per course: it covers any of the days (both included)."""
        return np.asarray((self.day <= last) & (self.end >= first))

    def begun(self, first: int, last: int) -> Mask:
        """Per course: it was begun on one of the days (both included)."""
        return np.asarray((self.day <= last) & (self.day >= first))


def courses_with(known: Known, atc: tuple[str, ...], without: tuple[str, ...]) -> Courses:
    """The courses whose ATC code starts with one of ``atc`` and with none of ``without``."""
    courses = empty_table(MEDICINES) if known.medicines is None else known.medicines
    rows = np.flatnonzero(with_atc(courses, *atc, without=without))
    patient, day, ddd = courses["patient"][rows], courses["day"][rows], courses["ddd"][rows]
    return Courses(rows, patient, day, known.course_end[rows], ddd)
