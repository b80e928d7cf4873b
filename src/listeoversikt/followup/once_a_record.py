"""What follows from a patient's record is worked out once: a record never changes, one more entry gives another."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from listeoversikt.followup.log.patient_record import PatientRecord

T = TypeVar("T")


def once_a_record(find: Callable[[PatientRecord], T]) -> Callable[[PatientRecord], T]:
    """Keeps what ``find`` gives for as long as the record is kept. ``find`` must never give None."""
    known: WeakKeyDictionary[PatientRecord, T] = WeakKeyDictionary()

    @wraps(find)
    def found(record: PatientRecord) -> T:
        there = known.get(record)
        if there is None:
            there = known[record] = find(record)
        return there

    return found
