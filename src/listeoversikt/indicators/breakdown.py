"""The groups that every indicator is counted in: all, target groups, age bands, sex, and (by choice) lists.

Target groups and age are those at the period's end; indicators of discharges bring the target groups of the
day of discharge. Source: indicators contract, "Vocabulary of the files", ``group``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from listeoversikt.followup.target_groups import Groups, TargetGroup
from listeoversikt.patient_list.frames import Column, Mask, Sex
from listeoversikt.patient_list.snapshot import PatientList

ALL = "alle"
TARGETS = tuple(TargetGroup)
AGE_BANDS = (("0-17", 0, 17), ("18-39", 18, 39), ("40-64", 40, 64), ("65-74", 65, 74), ("75-84", 75, 84))
OLDEST = ("85+", 85)
SEXES = (("kvinne", Sex.FEMALE), ("mann", Sex.MALE))
LIST_PREFIX = "liste:"
CHUNK = 32
"""So many masks are counted in one go: some megabytes for an office."""


@dataclass(frozen=True)
class Breakdown:
    """``matrix`` is patients x groups: true where a patient is in a group."""

    keys: tuple[str, ...]
    matrix: Mask

    @cached_property
    def which_targets(self) -> list[int]:
        """The target groups that have a column, by their place in the contract's order."""
        return [number for number, group in enumerate(TargetGroup) if group in self.keys]

    @cached_property
    def target_groups(self) -> slice:
        """The columns of the target groups."""
        first = self.keys.index(TARGETS[self.which_targets[0]]) if self.which_targets else 0
        return slice(first, first + len(self.which_targets))

    def only(self, groups: Collection[str]) -> Breakdown:
        """The same with some groups alone."""
        kept = [place for place, key in enumerate(self.keys) if key in groups]
        return Breakdown(tuple(self.keys[place] for place in kept), self.matrix[:, kept])

    @cached_property
    def _members(self) -> tuple[Column, Column, Column]:
        """The members of one group after another, the groups that have any, and where each one begins."""
        group, member = np.nonzero(self.matrix.T)
        filled, first = np.unique(group, return_index=True)
        return member, filled, first

    def add_up(self, column: Column) -> Column:
        """The sum of a column (one entry a patient) over each group."""
        if self._everyone:
            return np.add.reduceat(column.astype(np.float64, copy=False), [0])
        member, filled, first = self._members
        sums = np.zeros(len(self.keys))
        if len(filled):
            sums[filled] = np.add.reduceat(column[member], first, dtype=np.float64)
        return sums

    @cached_property
    def _everyone(self) -> bool:
        """There is one group, and everybody is in it."""
        return len(self.keys) == 1 and len(self.matrix) > 0 and bool(self.matrix.all())

    @cached_property
    def _bits(self) -> Column:
        return _packed(self.matrix.T)

    def count(self, masks: Sequence[Mask]) -> Column:
        """How many of each mask (one entry a patient) are in each group: masks x groups, whole numbers.

        Eight patients a byte: what two masks have in common is then one operation a word, and its bits are counted.
        """
        if self._everyone:
            return np.array([float(np.count_nonzero(mask)) for mask in masks]).reshape(len(masks), 1)
        found = np.empty((len(masks), len(self.keys)))
        for start in range(0, len(masks), CHUNK):
            some = _packed(np.stack(masks[start : start + CHUNK]))
            both = some[:, None, :] & self._bits[None, :, :]
            found[start : start + CHUNK] = np.bitwise_count(both).sum(axis=2, dtype=np.int64)
        return found


def _packed(masks: Mask) -> Column:
    """Each mask (a row) as words of 64 patients; what is over is 0."""
    bits = np.packbits(masks, axis=1)
    padded = np.pad(bits, ((0, 0), (0, -bits.shape[1] % 8)))
    return np.ascontiguousarray(padded).view(np.uint64)


def break_down(groups: Groups, *, lists: bool = False) -> Breakdown:
    """The groups of every patient at the period's end; ``lists`` adds one group a doctor's list."""
    patient_list = groups.scores.patient_list
    columns: list[tuple[str, Mask]] = [(ALL, np.ones(len(patient_list), dtype=np.bool_))]
    columns += [(str(group), groups.member(group)) for group in TargetGroup]
    age = patient_list.age
    columns += [(key, (age >= first) & (age <= last)) for key, first, last in AGE_BANDS]
    columns.append((OLDEST[0], age >= OLDEST[1]))
    columns += [(key, patient_list.patients["sex"] == sex) for key, sex in SEXES]
    if lists:
        columns += _lists(patient_list)
    matrix = np.stack([mask for _, mask in columns], axis=1)
    return Breakdown(tuple(key for key, _ in columns), matrix)


def _lists(patient_list: PatientList) -> list[tuple[str, Mask]]:
    """The lists by running number, in the order of their ids; the id itself never leaves this function."""
    gp, labels = patient_list.patients["gp"], patient_list.patients.labels["gp"]
    present = np.unique(gp[gp >= 0]).tolist()
    ordered = sorted(present, key=lambda code: labels[code])
    return [(f"{LIST_PREFIX}{number}", gp == code) for number, code in enumerate(ordered, start=1)]
