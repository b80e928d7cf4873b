"""Lays a supplement (today's stays and contacts, a discharge typed in by hand) on a full extract.

Patients and rows that the supplement doesn't name aren't gone. A row that the full extract already has isn't
doubled; a stay that was still going on there and ends here is one stay, and so is one of which more is told here.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from listeoversikt.patient_list.frames import (
    EVENT_TABLES,
    NO_DAY,
    PATIENTS,
    SCHEMA,
    STAYS,
    UNKNOWN,
    Column,
    Mask,
    Table,
)
from listeoversikt.patient_list.snapshot import PatientList, Period

SAME_STAY = ("patient", "day", "end", "institution", "urgency")
TOLD_LATER = ("main", "other", "discharged_to", "known")


def stack(first: Table, second: Table) -> Table:
    """The rows of two tables, one after the other; labels united and sorted."""
    columns, labels = {}, {}
    for name, spec in SCHEMA[first.name].items():
        if spec.kind == "text":
            labels[name] = tuple(sorted({*first.labels[name], *second.labels[name]}))
            parts = [_relabelled(table, name, labels[name]) for table in (first, second)]
        else:
            parts = [first[name], second[name]]
        columns[name] = np.concatenate(parts).astype(spec.dtype)
    return Table(first.name, columns, labels)


def _relabelled(table: Table, name: str, labels: tuple[str, ...]) -> Column:
    number = {label: position for position, label in enumerate(labels)}
    moved = np.array([*(number[label] for label in table.labels[name]), UNKNOWN], dtype=np.int32)
    return moved[table[name]]


def lay_on(base: PatientList, supplement: PatientList) -> PatientList:
    """``base`` with what ``supplement`` adds; the index day is the later of the two."""
    patients, of_base, of_supplement = _united(base.patients, supplement.patients)
    tables = {PATIENTS: patients}
    periods = dict(base.periods)
    for name in EVENT_TABLES:
        old, new = base.events(name), supplement.events(name)
        old = old.replace(patient=of_base[old["patient"]]) if old is not None else None
        new = new.replace(patient=of_supplement[new["patient"]]) if new is not None else None
        if old is not None and new is not None:
            tables[name] = _sorted(_merged(old, new))
        elif old is not None or new is not None:
            tables[name] = _sorted(old if old is not None else new)  # type: ignore[arg-type]
        if name in supplement.periods and (new is not None and len(new)):
            periods[name] = _longer(periods.get(name), supplement.periods[name])
    day = max((int(part.index_day.max()) for part in (base, supplement) if len(part)), default=0)
    return replace(
        base,
        tables=tables,
        periods=periods,
        index_day=np.full(len(patients), day, dtype=np.int32),
        stated=base.stated | supplement.stated,
    )


def _united(base: Table, supplement: Table) -> tuple[Table, Column, Column]:
    """One table of patients, the supplement's row where both have one; and where each one's rows went."""
    mine = set(supplement.texts("patient_id"))
    others = np.array([patient_id not in mine for patient_id in base.texts("patient_id")], dtype=np.bool_)
    both = stack(supplement, base.take(others))
    both = both.take(np.argsort(both["patient_id"], kind="stable"))
    position = {patient_id: number for number, patient_id in enumerate(both.texts("patient_id"))}
    moved = [
        np.array([position[patient_id] for patient_id in part.texts("patient_id")] or [0], dtype=np.int32)
        for part in (base, supplement)
    ]
    return both, moved[0], moved[1]


def _merged(old: Table, new: Table) -> Table:
    """Both tables' rows; equal rows count as often as the table that has most of them says."""
    touched = np.isin(old["patient"], np.unique(new["patient"]))
    both = _united_rows(old.take(touched), new)
    return stack(old.take(~touched), both)


def _united_rows(old: Table, new: Table) -> Table:
    both = stack(old, new)
    from_new = np.arange(len(both)) >= len(old)
    drop = _already_there(both, from_new)
    if both.name == STAYS:
        drop |= _ended_since(both, from_new, from_new & ~drop) | _told_since(both, from_new)
    return both.take(~drop)


def _already_there(both: Table, from_new: Mask) -> Mask:
    """Rows of the supplement that the base already has (the n-th equal row of one is that of the other)."""
    names = [name for name in SCHEMA[both.name] if name != "row"]
    columns = [np.unique(both[name], return_inverse=True)[1] for name in names]
    order = np.lexsort((from_new, *columns))
    same = np.ones(len(order), dtype=np.bool_)
    same[:1] = False
    for column in columns:
        same[1:] &= column[order][1:] == column[order][:-1]
    group = np.cumsum(~same) - 1
    first = np.flatnonzero(~same)
    old_count = np.bincount(group, weights=~from_new[order], minlength=len(first)).astype(np.int64)
    place = np.arange(len(order)) - first[group]
    drop = np.zeros(len(order), dtype=np.bool_)
    drop[order] = from_new[order] & (place < 2 * old_count[group])
    return drop


def _ended_since(both: Table, from_new: Mask, told: Mask) -> Mask:
    """Stays of the base still going on that the supplement newly tells the end of (same patient, day, place)."""
    key = (both["patient"].astype(np.int64) << 40) + (both["day"].astype(np.int64) << 8) + both["institution"]
    ended = np.unique(key[told & (both["end"] != NO_DAY)])
    return np.asarray(~from_new & (both["end"] == NO_DAY) & np.isin(key, ended))


def _told_since(both: Table, from_new: Mask) -> Mask:
    """Stays of the base of which the supplement's only row says more: the letter came, a code was set."""
    key = np.unique(np.stack([both[name] for name in SAME_STAY]), axis=1, return_inverse=True)[1].reshape(-1)
    many = int(key.max(initial=-1)) + 1
    once = np.bincount(key[~from_new], minlength=many) == 1
    once &= np.bincount(key[from_new], minlength=many) == 1
    newer = np.zeros(many, dtype=np.int64)
    newer[key[from_new]] = np.flatnonzero(from_new)
    fits, more = np.ones(len(both), dtype=np.bool_), np.zeros(len(both), dtype=np.bool_)
    for name in TOLD_LATER:
        differs = both[name] != both[name][newer[key]]
        fits &= ~differs | (both[name] == SCHEMA[STAYS][name].empty)
        more |= differs
    return np.asarray(~from_new & once[key] & fits & more)


def _sorted(table: Table) -> Table:
    return table.take(np.lexsort((table["row"], table["day"], table["patient"])))


def _longer(one: Period | None, other: Period) -> Period:
    if one is None:
        return other
    return Period(one.first, max(one.last, other.last))
