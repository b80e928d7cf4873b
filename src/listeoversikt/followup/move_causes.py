"""Why a patient's category moved between two extracts: the risk band, the frailty category or the HFRS category.

Each cause is a question about what would have been. The facts of one kind are taken back to what the earlier extract
knew, everything else stays as it is now, and the category is found again by the ordinary rules:

- *new stays, diagnoses, medicines, contacts, measurements, other facts*: without what is new of them, the category
  wouldn't have moved as far. Where rows were only taken away, the facts were *corrected*; where the table (or a
  column that the rules look at) is in one extract alone, it's the *missing table*. A medicine that a list of medicines
  in use doesn't name any more has ended: that is a change of medicines.
- *period*: the extracts begin on different days, and without the rows that only one of them reaches back to it wouldn't
  have moved as far. Nobody fell ill and nothing was corrected. A table without a stated period begins with its oldest
  row, so a row older than all that was delivered before counts as this too.
- *birth year*, *on the list since*: another year or day than before. Whether it was corrected, or the pseudonym now is
  another person's, can't be told from the extracts.
- *age*: with the age of the earlier extract it wouldn't have moved as far.
- *expired facts*: with nothing new at all and the same age, time alone would have moved it in that direction.
- *changed definition*: today's definitions move the category even on the earlier facts as they stood.

Where two kinds of facts would each have been enough, taking one back changes nothing. Then the changes are laid on
the earlier facts one after the other, time first and then in the order of ``Cause``, and those that moved the category
are its causes. So every move has at least one. A category that can't be known counts as below the lowest. Source: scores contract, "Why a
patient has a score".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from listeoversikt.followup.mixed_lists import (
    as_old_as,
    both_cover_from,
    with_history,
    with_people,
    with_table,
)
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
from listeoversikt.patient_list.snapshot import PatientList


class Cause(StrEnum):
    """Why a category moved. What isn't the patient's comes first, so that it's never read as illness."""

    DEFINITION = "definition"
    MISSING_TABLE = "missing_table"
    PERIOD = "period"
    BIRTH_YEAR = "birth_year"
    LISTED = "listed"  # liste_fra
    STAYS = "stays"
    DIAGNOSES = "diagnoses"
    MEDICINES = "medicines"
    CONTACTS = "contacts"
    MEASUREMENTS = "measurements"
    OTHER_FACTS = "other_facts"  # bosted, hjemmetjeneste
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
CAUSE_OF_COLUMN = {"birth_year": Cause.BIRTH_YEAR, "list_from": Cause.LISTED}
"""Columns of ``pasienter`` that are causes of their own."""
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

    def changes_in(self, table: str) -> TableChanges | None:
        """What differs in a table; None where only one of the extracts has it, or a column of it."""
        if table not in self._changes:
            self._changes[table] = _changes_in(self.earlier, self.now, table)
        return self._changes[table]

    def without_the_new(self, table: str) -> Groups:
        """The list of now, with one table as the earlier extract had it for the days that both cover."""
        return self._found(table, lambda: _with_facts(self.now, self.earlier, table, self.changes_in(table)))

    def without_the_history(self, table: str) -> Groups:
        """The list of now, reaching as far back in one table as the earlier extract did."""
        return self._found(f"{table}.", lambda: with_history(self.now, self.earlier, table))

    def with_column_then(self, column: str) -> Groups:
        """The list of now, with one column of the people as it was."""
        return self._found(column, lambda: with_people(self.now, self.earlier, (column,)))

    def column_differs(self, column: str) -> bool:
        """Somebody's isn't the same."""
        return bool((self.earlier.patients[column] != self.now.patients[column]).any())

    @cached_property
    def younger(self) -> Groups:
        """The list of now, with everybody as old as at the earlier extract."""
        return group_list(as_old_as(self.now, self.earlier_day), settings=self.settings)

    @cached_property
    def untouched(self) -> Groups:
        """The earlier facts on the new day, nobody older: what time alone has done."""
        return group_list(as_old_as(self.earlier, self.earlier_day), settings=self.settings)

    def _found(self, key: str, made: Callable[[], PatientList]) -> Groups:
        if key not in self._kept:
            self._kept[key] = group_list(made(), settings=self.settings)
        return self._kept[key]

    @cached_property
    def _kept(self) -> dict[str, Groups]:
        return {}

    @cached_property
    def _changes(self) -> dict[str, TableChanges | None]:
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
    for column, cause in CAUSE_OF_COLUMN.items():
        if pairs.column_differs(column):
            undone = category_on(pairs.with_column_then(column), on)
            found[_row_of(pairs, column, cause)] |= moves.moved(undone, moves.category)
    for table in CAUSE_OF_TABLE:
        changes = pairs.changes_in(table)
        if changes is not None and changes.other_period:
            undone = category_on(pairs.without_the_history(table), on)
            found[CAUSES.index(Cause.PERIOD)] |= moves.moved(undone, moves.category)
        if changes is None or changes.rows.any:
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
    yield Cause.EXPIRED, as_old_as(pairs.earlier, pairs.earlier_day)
    yield Cause.AGE, pairs.earlier
    mixed = pairs.earlier
    for table in CAUSE_OF_TABLE:
        changes = pairs.changes_in(table)
        if changes is not None and changes.other_period:
            mixed = with_history(mixed, pairs.now, table)
            yield Cause.PERIOD, mixed
    for column, cause in CAUSE_OF_COLUMN.items():
        if pairs.column_differs(column):
            mixed = with_people(mixed, pairs.now, (column,))
            yield CAUSES[_row_of(pairs, column, cause)], mixed
    for table in CAUSE_OF_TABLE:
        mixed = with_table(mixed, pairs.now, table)
        yield table, mixed


def _row_of(pairs: Pairs, column: str, cause: Cause) -> int:
    """The cause's row for a column of the people: missing where only one of the extracts has the column."""
    name = f"{PATIENTS}.{column}"
    return CAUSES.index(Cause.MISSING_TABLE if name in pairs.earlier.stated ^ pairs.now.stated else cause)


def _note(found: Mask, table: str, changes: TableChanges | None, moved: Mask, pairs: Pairs) -> None:
    """Notes a table's cause for those it moved; without row changes to compare it's missing in one extract."""
    if changes is None:
        found[CAUSES.index(Cause.MISSING_TABLE)] |= moved
        return
    told = changes.rows.new
    if table == MEDICINES and not pairs.now.prescriptions:
        told = told | changes.rows.gone
    found[CAUSES.index(CAUSE_OF_TABLE[table])] |= moved & told
    found[CAUSES.index(Cause.CORRECTED)] |= moved & ~told


@dataclass(frozen=True)
class TableChanges:
    """Rows that are new or gone within the days that both cover, and whether the rest differs: a period's doing."""

    rows: RowChanges
    other_period: bool


def _changes_in(before: PatientList, after: PatientList, table: str) -> TableChanges | None:
    earlier, now = before.events(table), after.events(table)
    stated = {f"{table}.{column}" for column in LOOKED_AT.get(table, ())}
    if (earlier is None) != (now is None) or stated & (before.stated ^ after.stated):
        return None
    if earlier is None or now is None:
        nobody = np.zeros(len(after), dtype=np.bool_)
        return TableChanges(RowChanges(nobody, nobody), other_period=False)
    if table == PATIENTS:
        same = {column: now[column] for column in CAUSE_OF_COLUMN}
        return TableChanges(row_changes(earlier.replace(**same), now, len(after)), other_period=False)
    day = both_cover_from(before, after, table)
    recent = earlier["day"] >= day, now["day"] >= day
    own = row_changes(earlier.take(recent[0]), now.take(recent[1]), len(after))
    older = row_changes(earlier.take(~recent[0]), now.take(~recent[1]), len(after))
    periods = [one.periods.get(table) for one in (before, after)]
    known = [period.first for period in periods if period is not None]
    return TableChanges(own, other_period=len(set(known)) > 1 or older.any)


def _with_facts(
    patient_list: PatientList, other: PatientList, table: str, changes: TableChanges | None
) -> PatientList:
    """The list with one table as the other has it, but neither its period nor what is a cause of its own."""
    found = with_table(patient_list, other, table)
    if table == PATIENTS:
        return with_people(found, patient_list, tuple(CAUSE_OF_COLUMN))
    return with_history(found, patient_list, table) if changes is not None and changes.other_period else found
