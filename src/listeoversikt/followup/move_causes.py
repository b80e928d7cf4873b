"""Why a patient's category moved between two extracts: the risk band, the frailty category or the HFRS category.

Each cause is a question about what would have been. The facts of one kind are taken back to what the earlier extract
knew, everything else stays as it is now, and the category is found again by the ordinary rules:

- *new stays, diagnoses, medicines, contacts, measurements, other facts*: without what is new of them, the category
  wouldn't have moved as far. Where rows were only taken away, the facts were *corrected*; where the table (or a
  column that the rules look at) is in one extract alone, it's the *missing table*. A medicine that a list of medicines
  in use doesn't name any more has ended: that is a change of medicines.
- *age*: with the age of the earlier extract it wouldn't have moved as far.
- *expired facts*: with nothing new at all and the same age, time alone would have moved it in that direction.
- *changed definition*: today's definitions move the category even on the earlier facts as they stood.

Where two kinds of facts would each have been enough, taking one back changes nothing. Then the changes are laid on
the earlier facts one after the other, in the order of ``Cause``, and those that moved the category are its causes. So
every move has at least one. A category that can't be known counts as below the lowest. Source: scores contract, "Why a
patient has a score".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

import numpy as np

from listeoversikt.followup.row_changes import RowChanges, row_changes
from listeoversikt.followup.target_groups import BandSettings, Groups, RiskBand, group_list
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
    """Why a category moved. What isn't the patient's comes first, so that it's never read as illness."""

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
"""The optional columns that decide categories."""


class Scale(StrEnum):
    """What a patient may move on; the value is the column's name in ``scores.csv``."""

    BAND = "risk_band"
    FRAILTY = "frailty_category"
    HFRS = "hfrs_category"


def category_on(groups: Groups, scale: Scale) -> Column:
    """The category of every patient: a member of the scale's own ``IntEnum``, ``UNKNOWN`` where it can't be known."""
    if scale is Scale.BAND:
        return groups.band
    scores = groups.scores
    return scores.frailty_category if scale is Scale.FRAILTY else scores.hfrs_category


def level_on(scale: Scale, category: Column) -> Column:
    """The category as a number that rises with need; -1 where it can't be known."""
    level = category.astype(np.int64)
    return np.where(level >= 0, RiskBand.LOW - level, -1) if scale is Scale.BAND else level


@dataclass(frozen=True)
class Pairs:
    """Some patients as the two extracts know them, the same in both and in the same order.

    ``earlier`` holds the earlier extract's facts seen on the new index day, ``earlier_day`` the day they were of.
    What would have been is worked out once, for whichever scale asks first.
    """

    earlier: PatientList
    now: PatientList
    earlier_day: Days
    settings: BandSettings

    def __len__(self) -> int:
        return len(self.now)

    def some(self, mask: Mask) -> Pairs:
        """Only these."""
        rows = np.flatnonzero(mask)
        return Pairs(self.earlier.only(rows), self.now.only(rows), self.earlier_day[rows], self.settings)

    def changes_in(self, table: str) -> RowChanges | None:
        """Who has new rows or lost some; None where only one of the extracts has the table, or a column of it."""
        if table not in self._changes:
            self._changes[table] = _changes_in(self.earlier, self.now, table)
        return self._changes[table]

    def without_the_new(self, table: str) -> Groups:
        """The list of now, with one table as the earlier extract had it."""
        return self._found(table, lambda: _with_table(self.now, self.earlier, table))

    @cached_property
    def younger(self) -> Groups:
        """The list of now, with everybody as old as at the earlier extract."""
        return group_list(_as_old_as(self.now, self.earlier_day), settings=self.settings)

    @cached_property
    def untouched(self) -> Groups:
        """The earlier facts on the new day, nobody older: what time alone has done."""
        return group_list(_as_old_as(self.earlier, self.earlier_day), settings=self.settings)

    def _found(self, key: str, made: Callable[[], PatientList]) -> Groups:
        if key not in self._kept:
            self._kept[key] = group_list(made(), settings=self.settings)
        return self._kept[key]

    @cached_property
    def _kept(self) -> dict[str, Groups]:
        return {}

    @cached_property
    def _changes(self) -> dict[str, RowChanges | None]:
        return {}


@dataclass(frozen=True)
class Moves:
    """How some patients stand on a scale: which of the pairs they are, and their categories.

    ``shown`` is the category before as it was shown, ``recomputed`` the same facts by today's definitions, ``category``
    the one now.
    """

    scale: Scale
    shown: Column
    recomputed: Column
    category: Column

    def __len__(self) -> int:
        return len(self.category)

    @property
    def direction(self) -> Column:
        """1 up, -1 down, 0 where it stood still."""
        return np.asarray(np.sign(self._level(self.category) - self._level(self.shown)))

    def moved(self, before: Column, after: Column) -> Mask:
        """Who moves in the own direction from one category to another."""
        return np.asarray((self._level(after) - self._level(before)) * self.direction > 0)

    def some(self, mask: Mask) -> Moves:
        """Only these."""
        return Moves(self.scale, self.shown[mask], self.recomputed[mask], self.category[mask])

    def _level(self, category: Column) -> Column:
        return level_on(self.scale, category)


def causes_of(pairs: Pairs, moves: Moves) -> Mask:
    """Causes (in the order of ``Cause``) x the pairs; at least one for each who moved, none for the others."""
    found = np.zeros((len(CAUSES), len(moves)), dtype=np.bool_)
    if not moves.direction.any():
        return found
    on = moves.scale
    found[CAUSES.index(Cause.DEFINITION)] = moves.moved(moves.shown, moves.recomputed)
    for table in CAUSE_OF_TABLE:
        changes = pairs.changes_in(table)
        if changes is None or changes.any:
            undone = category_on(pairs.without_the_new(table), on)
            _note(found, table, changes, moves.moved(undone, moves.category), pairs)
    found[CAUSES.index(Cause.AGE)] = moves.moved(category_on(pairs.younger, on), moves.category)
    found[CAUSES.index(Cause.EXPIRED)] = moves.moved(moves.recomputed, category_on(pairs.untouched, on))
    unexplained = np.asarray(~found.any(axis=0) & (moves.direction != 0))
    if unexplained.any():
        found[:, unexplained] = _one_after_the_other(pairs.some(unexplained), moves.some(unexplained))
    return found


def _one_after_the_other(pairs: Pairs, moves: Moves) -> Mask:
    """The changes laid on the earlier facts in turn: those that moved the category."""
    found = np.zeros((len(CAUSES), len(moves)), dtype=np.bool_)
    reached = moves.recomputed
    for cause_or_table, patient_list in _steps(pairs):
        category = category_on(group_list(patient_list, settings=pairs.settings), moves.scale)
        moved, reached = moves.moved(reached, category), category
        if isinstance(cause_or_table, Cause):
            found[CAUSES.index(cause_or_table)] |= moved
        else:
            _note(found, cause_or_table, pairs.changes_in(cause_or_table), moved, pairs)
    return found


def _steps(pairs: Pairs) -> Iterator[tuple[Cause | str, PatientList]]:
    """From the earlier facts to those of now."""
    yield Cause.EXPIRED, _as_old_as(pairs.earlier, pairs.earlier_day)
    yield Cause.AGE, pairs.earlier
    mixed = pairs.earlier
    for table in CAUSE_OF_TABLE:
        mixed = _with_table(mixed, pairs.now, table)
        yield table, mixed


def _note(found: Mask, table: str, changes: RowChanges | None, moved: Mask, pairs: Pairs) -> None:
    """Notes a table's cause for those it moved; without row changes to compare it's missing in one extract."""
    if changes is None:
        found[CAUSES.index(Cause.MISSING_TABLE)] |= moved
        return
    told = changes.new
    if table == MEDICINES and not pairs.now.prescriptions:
        told = told | changes.gone
    found[CAUSES.index(CAUSE_OF_TABLE[table])] |= moved & told
    found[CAUSES.index(Cause.CORRECTED)] |= moved & ~told


def _changes_in(before: PatientList, after: PatientList, table: str) -> RowChanges | None:
    earlier, now = before.events(table), after.events(table)
    stated = {f"{table}.{column}" for column in LOOKED_AT.get(table, ())}
    if (earlier is None) != (now is None) or stated & (before.stated ^ after.stated):
        return None
    if earlier is None or now is None:
        nobody = np.zeros(len(after), dtype=np.bool_)
        return RowChanges(nobody, nobody)
    return row_changes(earlier, now, len(after))


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
