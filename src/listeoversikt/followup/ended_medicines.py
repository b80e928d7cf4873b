"""Medicines that were renewed, and those in use at an earlier extract that aren't any more, with the day where it's stated."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.fact_rows import HOW_ENDED, Beside, FactChange, Found, HowEnded
from listeoversikt.patient_list.frames import MEDICINES, NO_DAY, Column, Mask, Table
from listeoversikt.patient_list.medicines import in_use
from listeoversikt.patient_list.snapshot import PatientList

STATED, RAN_OUT, NOT_LISTED = (HOW_ENDED.index(how) for how in HowEnded)


@dataclass(frozen=True)
class MedicineChanges:
    """``legemidler`` in both extracts. ``owners``: by position in the earlier list, the one in the new; -1 = not compared."""

    earlier: PatientList
    now: PatientList
    owners: Column
    known_then: Mask

    def tell(
        self, found: Found, gone: Column, new: Column, changed: tuple[Column, Column]
    ) -> tuple[Column, Column, tuple[Column, Column]]:
        """Adds the renewed and the ended; what is left to tell of rows gone, new and changed."""
        before, after = self.earlier.tables[MEDICINES], self.now.tables[MEDICINES]
        pair_then, pair_now = self._pairs(before, after)
        used_then = np.flatnonzero(in_use(self.earlier, before))
        used_then = used_then[self.owners[before["patient"][used_then]] >= 0]
        used_now = np.flatnonzero(in_use(self.now, after))
        used_now = used_now[self.known_then[after["patient"][used_now]]]
        renewed = np.isin(pair_now[new], pair_then[used_then])
        found.add(FactChange.MEDICINE_RENEWED, after, new[renewed], after["patient"][new[renewed]])
        courses = used_then[~np.isin(pair_then[used_then], pair_now[used_now])]
        ended = np.unique(pair_then[courses])
        again = new[np.isin(pair_now[new], ended)]
        self._tell_ended(found, courses, (pair_then[courses], pair_now[again]), gone, changed, again)
        kept = ~np.isin(pair_then[changed[0]], ended)
        return (
            gone[~np.isin(pair_then[gone], ended)],
            new[~renewed],
            (changed[0][kept], changed[1][kept]),
        )

    def _tell_ended(
        self,
        found: Found,
        courses: Column,
        pairs: tuple[Column, Column],
        gone: Column,
        changed: tuple[Column, Column],
        again: Column,
    ) -> None:
        """One fact a patient and substance. ``courses`` were in use then, ``again`` are rows of the same that are new."""
        before, after = self.earlier.tables[MEDICINES], self.now.tables[MEDICINES]
        if not len(courses):
            return
        end = before["end"].copy()
        end[changed[0]] = after["end"][changed[1]]
        listed = np.ones(len(before), dtype=np.bool_)
        listed[gone] = False
        substance, place = np.unique(pairs[0], return_inverse=True)
        owner = self.owners[before["patient"][courses]]
        stated = end[courses] <= self.now.index_day[owner]
        how = np.where(stated, STATED, np.where(listed[courses], RAN_OUT, NOT_LISTED))
        worst = np.zeros(len(substance), dtype=np.int64)
        np.maximum.at(worst, place, how)
        last = np.full(len(substance), np.iinfo(np.int32).min, dtype=np.int64)
        np.maximum.at(last, place[stated], end[courses][stated])
        over = after["end"][again] <= self.now.index_day[after["patient"][again]]
        after_that = np.searchsorted(substance, pairs[1][over])
        np.maximum.at(last, after_that, after["end"][again][over])
        worst[after_that] = STATED
        newest = _last_of_each(place, before["day"][courses])
        rows = courses[newest]
        beside = Beside(
            became=found.worded(worst, lambda number: HOW_ENDED[number].value), since=before["day"][rows]
        )
        day = np.where(worst == STATED, last, NO_DAY)
        found.add_plain(
            FactChange.MEDICINE_ENDED, MEDICINES, owner[newest], day, found.texts(before, rows), beside
        )

    def _pairs(self, before: Table, after: Table) -> tuple[Column, Column]:
        """A number for whose and which substance, the same in both tables."""
        numbers: dict[str, int] = {}
        then, today = (
            np.array([*(numbers.setdefault(label, len(numbers)) for label in table.labels["atc"]), -1])
            for table in (before, after)
        )
        size = len(numbers) + 1
        then, today = (np.where(one < 0, len(numbers), one) for one in (then, today))
        whose = self.owners[before["patient"]].astype(np.int64)
        return (
            whose * size + then[before["atc"]],
            after["patient"].astype(np.int64) * size + today[after["atc"]],
        )


def _last_of_each(place: Column, day: Column) -> Column:
    """Positions: of the rows of each place, in the order of places, the one with the newest day."""
    order = np.lexsort((day, place))
    last = np.append(place[order][1:] != place[order][:-1], True)
    return np.asarray(order[last])
