"""Rows of a table that an earlier extract didn't have, and rows that are gone: by patient, or one by one.

Rows are compared by what they say, whatever their order; of equal rows each counts. A row of now is new or was there,
never both.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    PATIENTS,
    SCHEMA,
    STAYS,
    Column,
    Mask,
    Table,
)

NOT_FACTS = frozenset({"row", "patient_id", "record_number"})
"""A row's line in its file, and names: no part of what it says."""
EVENT_IS = {
    DIAGNOSES: ("day", "system", "code"),
    CONTACTS: ("day", "kind"),
    MEDICINES: ("day", "atc"),
    STAYS: ("day", "institution"),
    MEASUREMENTS: ("day", "kind"),
    MEASURES: ("day", "kind"),
}
"""Which columns, with the patient, say that two rows tell of the same event."""
CONTACT_BUT_KIND = ("day", "role", "clinician", "claims")
"""What else a contact says: two rows that agree in it, and differ in type, are one contact."""
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
MIXER = np.uint64(0xBF58476D1CE4E5B9)
SHIFT = np.uint64(29)


@dataclass(frozen=True)
class RowChanges:
    """Per patient: has rows that weren't there before; has lost rows. A row that changed is both."""

    new: Mask
    gone: Mask

    @property
    def any(self) -> bool:
        """Somebody's rows differ."""
        return bool(self.new.any() or self.gone.any())


def row_changes(earlier: Table, now: Table, patients: int) -> RowChanges:
    """Compares two tables of the same kind and the same patients, whatever the order of their rows."""
    own = _owner(earlier), _owner(now)
    signs, owners = np.concatenate(_signs(earlier, now, own)), np.concatenate(own)
    _, kind = np.unique(signs, return_inverse=True)
    size = int(kind.max()) + 1 if len(kind) else 0
    before = np.bincount(kind[: len(earlier)], minlength=size)
    after = np.bincount(kind[len(earlier) :], minlength=size)
    return RowChanges(
        _owners_of(kind, owners, after > before, patients), _owners_of(kind, owners, before > after, patients)
    )


def _owners_of(kind: Column, owners: Column, changed: Mask, patients: int) -> Mask:
    mask = np.zeros(patients, dtype=np.bool_)
    mask[owners[changed[kind]]] = True
    return mask


def _owner(table: Table) -> Column:
    return np.arange(len(table)) if table.name == PATIENTS else table["patient"]


@dataclass(frozen=True)
class RowDifference:
    """Positions of rows, ascending: in the earlier table without an equal one now, and the other way round."""

    gone: Column
    new: Column


def row_difference(earlier: Table, now: Table, pairs: tuple[Column, Column], day: int) -> RowDifference:
    """The rows of some patients that differ between two event tables, each row counted.

    ``pairs`` are the patients' positions in the earlier and in the new list. ``day`` is the last day of the earlier
    extract: what is dated later is new without being looked for. Patients whose rows up to that day are the same, one
    by one in their order, aren't looked at any further.
    """
    before = _Spans.of(earlier["patient"], pairs[0])
    after = _Spans.of(now["patient"], pairs[1])
    known = np.concatenate([[0], np.cumsum(now["day"] <= day)])
    old = known[after.first + after.count] - known[after.first]
    later = _Spans(after.first + old, after.count - old).rows
    after = _Spans(after.first, old)
    odd = before.count != old
    alike = np.flatnonzero(~odd)
    odd[alike] = _differ(earlier, now, before.some(alike), after.some(alike))
    others = np.flatnonzero(odd)
    rows = before.some(others), after.some(others)
    owners = rows[0].owners, rows[1].owners
    signs = _signs(earlier.take(rows[0].rows), now.take(rows[1].rows), owners)
    gone, new = _unmatched(*signs)
    return RowDifference(np.sort(rows[0].rows[gone]), np.sort(np.append(rows[1].rows[new], later)))


@dataclass(frozen=True)
class _Spans:
    """Rows of an event table that lie together, a span a patient."""

    first: Column
    count: Column

    @classmethod
    def of(cls, patient: Column, wanted: Column) -> _Spans:
        """The rows of the patients at these positions; ``patient`` is the table's column, ascending."""
        first = np.searchsorted(patient, wanted)
        return cls(first, np.searchsorted(patient, wanted, side="right") - first)

    def some(self, spans: Column) -> _Spans:
        """Only these."""
        return _Spans(self.first[spans], self.count[spans])

    @property
    def rows(self) -> Column:
        """Every row of every span."""
        begins = np.cumsum(self.count) - self.count
        return np.asarray(np.arange(int(self.count.sum())) + np.repeat(self.first - begins, self.count))

    @property
    def owners(self) -> Column:
        """The number of each row's span."""
        return np.repeat(np.arange(len(self.count)), self.count)


def _differ(earlier: Table, now: Table, before: _Spans, after: _Spans) -> Mask:
    """Per span (equally long in both): some row says something else than the one at its place."""
    rows, others = before.rows, after.rows
    unlike = np.zeros(len(rows), dtype=np.bool_)
    for column, spec in SCHEMA[earlier.name].items():
        if column in NOT_FACTS or column == "patient":
            continue
        one, other = earlier[column], now[column]
        if spec.kind == "text" and earlier.labels[column] != now.labels[column]:
            one, other = _same_labels(earlier, now, column)
        values = one[rows], other[others]
        other_value = values[0] != values[1]
        if spec.kind == "number":
            other_value &= ~(np.isnan(values[0]) & np.isnan(values[1]))
        unlike |= other_value
    found = np.zeros(len(before.count), dtype=np.bool_)
    found[before.owners[unlike]] = True
    return found


def same_event(
    earlier: Table,
    gone: Column,
    now: Table,
    new: Column,
    owners: tuple[Column, Column],
    columns: Collection[str] = (),
) -> tuple[Column, Column]:
    """Of rows that are gone and rows that are new: the pairs that tell of one event, by its patient, day and kind.

    ``columns`` say in place of ``EVENT_IS`` what makes it one event. ``owners`` name whose each of these rows is. The answer is positions in ``gone`` and in ``new``, each at most once.
    """
    signs = _signs(earlier.take(gone), now.take(new), owners, columns or EVENT_IS[earlier.name])
    first, second = (_numbered(sign) for sign in signs)
    _, places, others = np.intersect1d(first, second, assume_unique=True, return_indices=True)
    return places, others


def _unmatched(before: Column, after: Column) -> tuple[Mask, Mask]:
    """Signs without an equal one in the other column; the n-th equal one stands for the n-th."""
    first, second = _numbered(before), _numbered(after)
    return ~np.isin(first, second), ~np.isin(second, first)


def _numbered(sign: Column) -> Column:
    """The signs, told apart where the same comes again: the n-th equal one of two columns gets the same."""
    order = np.argsort(sign, kind="stable")
    ordered = sign[order]
    first = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]])) if len(ordered) else order
    counts = np.diff(np.append(first, len(ordered)))
    number = np.arange(len(ordered)) - np.repeat(first, counts)
    found = np.empty(len(sign), dtype=np.uint64)
    found[order] = _mixed(ordered, number.astype(np.uint64))
    return found


def _signs(
    earlier: Table,
    now: Table,
    owners: tuple[Column, Column],
    columns: Collection[str] | None = None,
) -> tuple[Column, Column]:
    """A 64-bit sign of what each row says (in ``columns``, else in all), its owner included."""
    signs = [owner.astype(np.int64).view(np.uint64) for owner in owners]
    for column, spec in SCHEMA[earlier.name].items():
        if column in NOT_FACTS or column == "patient" or (columns is not None and column not in columns):
            continue
        values = _same_labels(earlier, now, column) if spec.kind == "text" else (earlier[column], now[column])
        signs = [_mixed(sign, _bits(value)) for sign, value in zip(signs, values, strict=True)]
    return signs[0], signs[1]


def _same_labels(earlier: Table, now: Table, column: str) -> tuple[Column, Column]:
    """The text column of both tables by one numbering of the texts."""
    numbers: dict[str, int] = {}
    both = []
    for table in (earlier, now):
        renumbered = [numbers.setdefault(label, len(numbers)) for label in table.labels[column]]
        both.append(np.array([*renumbered, -1], dtype=np.int64)[table[column]])
    return both[0], both[1]


def _bits(values: Column) -> Column:
    """The values as 64 bits; every nan is the same."""
    if values.dtype.kind == "f":
        return np.where(np.isnan(values), np.nan, values).astype(np.float64).view(np.uint64)
    return values.astype(np.int64).view(np.uint64)


def _mixed(sign: Column, value: Column) -> Column:
    with np.errstate(over="ignore"):
        sign = (sign ^ value) * MULTIPLIER + value
        return np.asarray((sign ^ (sign >> SHIFT)) * MIXER)
