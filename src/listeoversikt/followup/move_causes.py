"""Why a patient's band moved between two extracts.

Each cause is a question about what would have been. The facts of one kind are taken back to what the earlier extract
knew, everything else stays as it is now, and the band is found again by the ordinary rules:

- *new stays, diagnoses, medicines, contacts, measurements, other facts*: without what is new of them, the band
  wouldn't have moved as far. Where rows were only taken away, the facts were *corrected*; where the table (or a
  column that the bands look at) is in one extract alone, it's the *missing table*.
- *age*: with the age of the earlier extract it wouldn't have moved as far.
- *expired facts*: with nothing new at all and the same age, time alone would have moved it in that direction.
- *changed definition*: today's definitions move the band even on the earlier facts as they stood.

Where two kinds of facts would each have been enough, taking one back changes nothing. Then the changes are laid on
the earlier facts one after the other, in the order of ``Cause``, and those that moved the band are its causes. So
every move has at least one. Source: scores contract, "Why a patient has a score".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

import numpy as np

from listeoversikt.followup.row_changes import RowChanges, row_changes
from listeoversikt.followup.target_groups import BandSettings, group_list
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEDICINES,
    PATIENTS,
    STAYS,
    Column,
    Days,
    Mask,
)
from listeoversikt.patient_list.snapshot import PatientList, year_of

T = TypeVar("T")


class Cause(StrEnum):
    """Why a band moved. What isn't the patient's comes first, so that it's never read as illness."""

    DEFINITION = "definition"
    MISSING_TABLE = "missing_table"
    STAYS = "stays"
    DIAGNOSES = "diagnoses"
    MEDICINES = "medicines"
    CONTACTS = "contacts"
    MEASUREMENTS = "measurements"
    OTHER_FACTS = "other_facts"  # bosted, hjemmetjeneste, on the list since
    AGE = "age"
    EXPIRED = "expired"
    CORRECTED = "corrected"


CAUSES = tuple(Cause)
CAUSE_OF_TABLE = {
    STAYS: Cause.STAYS,
    DIAGNOSES: Cause.DIAGNOSES,
    MEDICINES: Cause.MEDICINES,
    CONTACTS: Cause.CONTACTS,
    MEASUREMENTS: Cause.MEASUREMENTS,
    PATIENTS: Cause.OTHER_FACTS,
}
LOOKED_AT = {
    STAYS: ("urgency", "institution"),
    MEDICINES: ("regular",),
    CONTACTS: ("role",),
    PATIENTS: ("residence", "home_care"),
}
"""The optional columns that decide bands."""


@dataclass(frozen=True)
class Moves:
    """The patients whose band moved, the same in both lists and in the same order.

    ``earlier`` holds the earlier extract's facts seen on the new index day, ``earlier_day`` the day they were of.
    ``shown`` is the band before as it was shown, ``recomputed`` the same facts by today's definitions, ``band`` now.
    """

    earlier: PatientList
    now: PatientList
    earlier_day: Days
    shown: Column
    recomputed: Column
    band: Column

    def __len__(self) -> int:
        return len(self.band)

    @property
    def direction(self) -> Column:
        """1 up (a lower number), -1 down."""
        return np.sign(self.shown.astype(np.int64) - self.band)

    def moved(self, before: Column, after: Column) -> Mask:
        """Who moves in the own direction from one band to another."""
        return np.asarray((before.astype(np.int64) - after) * self.direction > 0)

    def some(self, mask: Mask) -> Moves:
        """Only these."""
        rows = np.flatnonzero(mask)
        return Moves(
            self.earlier.only(rows),
            self.now.only(rows),
            *(column[rows] for column in (self.earlier_day, self.shown, self.recomputed, self.band)),
        )


def causes_of(moves: Moves, settings: BandSettings) -> Mask:
    """Causes (in the order of ``Cause``) x the patients who moved; at least one each."""
    found = np.zeros((len(CAUSES), len(moves)), dtype=np.bool_)
    if not len(moves):
        return found
    found[CAUSES.index(Cause.DEFINITION)] = moves.moved(moves.shown, moves.recomputed)
    for table in CAUSE_OF_TABLE:
        changes = _changes_in(moves, table)
        if changes is None or changes.any:
            undone = moves.moved(_bands(_with_table(moves.now, moves.earlier, table), settings), moves.band)
            _note(found, table, changes, undone)
    younger = _as_old_as(moves.now, moves.earlier_day)
    found[CAUSES.index(Cause.AGE)] = moves.moved(_bands(younger, settings), moves.band)
    still = _bands(_as_old_as(moves.earlier, moves.earlier_day), settings)
    found[CAUSES.index(Cause.EXPIRED)] = moves.moved(moves.recomputed, still)
    unexplained = np.asarray(~found.any(axis=0))
    if unexplained.any():
        found[:, unexplained] = _one_after_the_other(moves.some(unexplained), settings)
    return found


def _one_after_the_other(moves: Moves, settings: BandSettings) -> Mask:
    """The changes laid on the earlier facts in turn: those that moved the band."""
    found = np.zeros((len(CAUSES), len(moves)), dtype=np.bool_)
    reached = moves.recomputed
    for cause_or_table, patient_list in _steps(moves):
        band = _bands(patient_list, settings)
        moved, reached = moves.moved(reached, band), band
        if isinstance(cause_or_table, Cause):
            found[CAUSES.index(cause_or_table)] |= moved
        else:
            _note(found, cause_or_table, _changes_in(moves, cause_or_table), moved)
    return found


def _steps(moves: Moves) -> Iterator[tuple[Cause | str, PatientList]]:
    """From the earlier facts to those of now."""
    yield Cause.EXPIRED, _as_old_as(moves.earlier, moves.earlier_day)
    yield Cause.AGE, moves.earlier
    mixed = moves.earlier
    for table in CAUSE_OF_TABLE:
        mixed = _with_table(mixed, moves.now, table)
        yield table, mixed


def _note(found: Mask, table: str, changes: RowChanges | None, moved: Mask) -> None:
    """Notes a table's cause for those it moved; without row changes to compare it's missing in one extract."""
    if changes is None:
        found[CAUSES.index(Cause.MISSING_TABLE)] |= moved
        return
    found[CAUSES.index(CAUSE_OF_TABLE[table])] |= moved & changes.new
    found[CAUSES.index(Cause.CORRECTED)] |= moved & ~changes.new


def _changes_in(moves: Moves, table: str) -> RowChanges | None:
    """Who has new rows or lost some; None where only one of the extracts has the table, or a column of it."""
    earlier, now = moves.earlier.events(table), moves.now.events(table)
    stated = {f"{table}.{column}" for column in LOOKED_AT.get(table, ())}
    if (earlier is None) != (now is None) or stated & (moves.earlier.stated ^ moves.now.stated):
        return None
    if earlier is None or now is None:
        nobody = np.zeros(len(moves), dtype=np.bool_)
        return RowChanges(nobody, nobody)
    return row_changes(earlier, now, len(moves))


def _with_table(patient_list: PatientList, other: PatientList, table: str) -> PatientList:
    """The list with one table, its period and its stated columns taken from the other."""
    prefix = f"{table}."
    kept = {name for name in patient_list.stated if not name.startswith(prefix)}
    taken = {name for name in other.stated if name.startswith(prefix)}
    return replace(
        patient_list,
        tables=_with_entry(patient_list.tables, other.tables, table),
        periods=_with_entry(patient_list.periods, other.periods, table),
        stated=frozenset(kept | taken),
        prescriptions=other.prescriptions if table == MEDICINES else patient_list.prescriptions,
    )


def _with_entry(own: Mapping[str, T], others: Mapping[str, T], key: str) -> dict[str, T]:
    """One entry as the other has it; gone where the other has none."""
    rest = {name: value for name, value in own.items() if name != key}
    return {**rest, key: others[key]} if key in others else rest


def _as_old_as(patient_list: PatientList, day: Days) -> PatientList:
    """The same list with everybody as old as on an earlier day."""
    years = year_of(patient_list.index_day) - year_of(day)
    patients = patient_list.patients
    born = (patients["birth_year"] + years).astype(patients["birth_year"].dtype)
    return replace(patient_list, tables={**patient_list.tables, PATIENTS: patients.replace(birth_year=born)})


def _bands(patient_list: PatientList, settings: BandSettings) -> Column:
    return group_list(patient_list, settings=settings).band
