"""Days of patients as single numbers, so that "the same patient on the same day" is one comparison."""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import Column, Mask, Table

STRIDE = 1 << 17
"""Day numbers between one patient and the next: more than any two days apart in a journal."""
SHIFT = 1 << 16
"""Added to a day so that days before 1970 stay with their patient."""


def day_keys(patient: Column, day: Column) -> Column:
    """One number for each (patient, day); ordered as they are, and adding n moves n days on."""
    return patient.astype(np.int64) * STRIDE + SHIFT + day


def patient_of(keys: Column) -> Column:
    """The patient of each key."""
    return keys // STRIDE


def day_of(keys: Column) -> Column:
    """The day of each key."""
    return keys % STRIDE - SHIFT


def distinct(keys: Column) -> Column:
    """The keys in order, each once; sorting is faster than numpy's hashing of so many different numbers."""
    ordered = np.sort(keys, kind="stable")
    fresh = np.ones(len(ordered), dtype=np.bool_)
    fresh[1:] = ordered[1:] != ordered[:-1]
    return np.asarray(ordered[fresh])


def rows_of(table: Table, patients: Column) -> Column:
    """Positions of the rows of some patients (ascending, each once), in an event table."""
    owner = table["patient"]
    first, after = np.searchsorted(owner, patients), np.searchsorted(owner, patients, side="right")
    count = after - first
    before = np.cumsum(count) - count
    return np.asarray(np.arange(int(count.sum())) + np.repeat(first - before, count))


def among(keys: Column, ordered: Column) -> Mask:
    """Per key: it is one of ``ordered`` (ascending)."""
    return any_between(keys, keys, ordered)


def any_between(first: Column, last: Column, ordered: Column) -> Mask:
    """Per pair: some key of ``ordered`` (ascending) lies from ``first`` to ``last``, both included."""
    return np.asarray(np.searchsorted(ordered, last, side="right") > np.searchsorted(ordered, first))


def spaced(keys: Column, days: int) -> Column:
    """Of distinct ascending keys: the first of each patient, then each next one at least ``days`` days later."""
    chosen = np.zeros(len(keys), dtype=np.bool_)
    owner = patient_of(keys)
    current = np.flatnonzero(np.diff(owner, prepend=-1))
    while len(current):  # one round for the n-th event of everybody
        chosen[current] = True
        following = np.searchsorted(keys, keys[current] + days)
        inside = following < len(keys)
        same = np.zeros(len(current), dtype=np.bool_)
        same[inside] = owner[following[inside]] == owner[current[inside]]
        current = following[same]
    return keys[chosen]
