"""What the worklist's reasons look at: a grouped list, with the parts that several reasons share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from listeoversikt.followup.facts import FactColumn, FactKind
from listeoversikt.followup.target_groups import SEEN_KINDS, Groups, TargetGroup, recorded
from listeoversikt.patient_list.coverage import window_inside_period, window_on_list
from listeoversikt.patient_list.frames import (
    CONTACTS,
    MEASURES,
    NO_DAY,
    CodeSystem,
    Column,
    Days,
    Mask,
    Table,
    empty_table,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.known import Known
from listeoversikt.scores.score_list import Scores

YEAR = 365
DIABETES = ("T89", "T90")
COPD = ("R95",)
BEFORE_ALL = np.iinfo(np.int32).min


@dataclass(frozen=True)
class ListView:
    """A patient list with its groups, each patient at the own index day."""

    patient_list: PatientList
    groups: Groups

    def __len__(self) -> int:
        return len(self.patient_list)

    @property
    def scores(self) -> Scores:
        """The scores behind the groups."""
        return self.groups.scores

    @property
    def known(self) -> Known:
        """What the scores looked at."""
        return self.scores.known

    def table(self, name: str) -> Table:
        """The event table of that name; without rows when the export has none."""
        found = self.patient_list.events(name)
        return empty_table(name) if found is None else found

    def has(self, sight: str) -> bool:
        """Whether the export has the table, or the column (``table.column`` in the frames' names)."""
        table, _, column = sight.partition(".")
        return table in self.patient_list.tables and (not column or sight in self.patient_list.stated)

    def newest(self, patient: Column, day: Column) -> Days:
        """Per patient: the newest of the rows' days; ``NO_DAY`` where there are none."""
        newest = np.full(len(self), BEFORE_ALL, dtype=np.int32)
        np.maximum.at(newest, patient, day.astype(np.int32))
        return np.where(newest == BEFORE_ALL, NO_DAY, newest).astype(np.int32)

    def within(self, newest: Days, days: int) -> Mask:
        """Per patient: the day lies in the last ``days`` days. ``NO_DAY`` doesn't."""
        return np.asarray((newest != NO_DAY) & (self.patient_list.index_day.astype(np.int64) - newest < days))

    def absence_seen(self, days: int, *sights: str) -> Mask:
        """Per patient: that nothing was found in the last ``days`` days can be told.

        A rule with an "or" stands on the tables there are; with none of them nothing can be told. Source:
        journal-export contract, "Coverage"; indicators contract on "or".
        """
        there = [sight.partition(".")[0] for sight in sights if self.has(sight)]
        mask = window_on_list(self.patient_list, days) & bool(there)
        for table in there:
            mask &= window_inside_period(self.patient_list, table, days)
        return np.asarray(mask)

    def missing(self, *sights: str) -> tuple[FactColumn, ...]:
        """A fact for each absent table or column that could have held what wasn't found."""
        return tuple(FactColumn(FactKind.TABLE_MISSING, key=sight) for sight in sights if not self.has(sight))

    def in_groups(self, rows: Column, *groups: TargetGroup) -> tuple[FactColumn, ...]:
        """For the patients in ``rows``: which of the groups each is in."""
        return tuple(
            FactColumn(FactKind.IN_GROUP, key=group.value, holds=self.groups.member(group)[rows])
            for group in groups
        )

    @cached_property
    def diabetes(self) -> Mask:
        """T89 or T90 ever, as in the diabetes indicators."""
        return recorded(self.known, CodeSystem.ICPC2, DIABETES)

    @cached_property
    def copd(self) -> Mask:
        """R95 ever."""
        return recorded(self.known, CodeSystem.ICPC2, COPD)

    @cached_property
    def seen(self) -> Table:
        """Contacts in which the patient was seen: konsultasjon, ekonsultasjon, video, hjemmebesok."""
        contacts = self.table(CONTACTS)
        return contacts.take(np.isin(contacts["kind"], SEEN_KINDS))

    @cached_property
    def last_seen(self) -> Days:
        """Per patient: the day last seen, by anybody."""
        return self.newest(self.seen["patient"], self.seen["day"])

    def last_measure(self, *kinds: str) -> Days:
        """Per patient: the newest *tiltak* of these types."""
        measures = self.table(MEASURES)
        wanted = np.array([*(label in kinds for label in measures.labels["kind"]), False], dtype=np.bool_)
        rows = wanted[measures["kind"]]
        return self.newest(measures["patient"][rows], measures["day"][rows])

    def last_claim(self, claims: frozenset[str], until: int = int(NO_DAY)) -> Days:
        """Per patient: the newest contact, on or before ``until``, with one of these claim codes."""
        contacts = self.table(CONTACTS)
        carries = [not claims.isdisjoint(label.split()) for label in contacts.labels["claims"]]
        rows = np.array([*carries, False], dtype=np.bool_)[contacts["claims"]] & (contacts["day"] <= until)
        return self.newest(contacts["patient"][rows], contacts["day"][rows])


def later_of(first: Days, second: Days) -> Days:
    """The later of two days a patient; ``NO_DAY`` (never) gives way to any day."""
    known = np.where(first == NO_DAY, BEFORE_ALL, first), np.where(second == NO_DAY, BEFORE_ALL, second)
    later = np.maximum(*known)
    return np.where(later == BEFORE_ALL, NO_DAY, later).astype(np.int32)
