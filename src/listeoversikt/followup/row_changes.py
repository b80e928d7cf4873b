"""Which patients have rows in a table that an earlier extract didn't have, or had rows that are gone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.patient_list.frames import PATIENTS, SCHEMA, Column, Mask, Table

NOT_FACTS = frozenset({"row", "patient_id", "record_number"})
"""A row's line in its file, and names: no part of what it says."""
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
    signs = np.concatenate([*_signs(earlier, now)])
    owners = np.concatenate([_owner(earlier), _owner(now)])
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


def _signs(earlier: Table, now: Table) -> tuple[Column, Column]:
    """A 64-bit sign of what each row says, its patient included; the same for the same content."""
    signs = [_owner(table).astype(np.uint64) for table in (earlier, now)]
    for column, spec in SCHEMA[earlier.name].items():
        if column in NOT_FACTS or column == "patient":
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
