"""What a model may look at: the last 730 days of what was known on the index day, and nothing else.

Three things of a patient list are held back, so that a model learns from the past what it'll see in use:

* rows after the index day, and all but the last 730 days before it: an earlier index day has less history behind
  it, and a feature must mean the same on all of them;
* what the export tells without a date (residence, home care, multidose, palliative, individual plan): it's how
  things are on the export's day. A year earlier it would tell of the future: who was admitted now has home care;
* the codes of a stay that was still going on: they're set when it ends.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.patient_list.coverage import reaches_index_day, window_inside_period
from listeoversikt.patient_list.frames import (
    EVENT_TABLES,
    MEDICINES,
    NO_DAY,
    PATIENTS,
    STAYS,
    UNKNOWN,
    Column,
    Days,
    Mask,
    Table,
)
from listeoversikt.patient_list.medicines import course_end
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.known import Known

HISTORY_DAYS = 730
"""Nothing older is looked at."""
UNDATED = ("residence", "home_care", "individual_plan", "multidose", "palliative")
"""Columns of the patients that tell how things are on the export's day."""


@dataclass(frozen=True)
class Sight:
    """A list as a model sees it, and how a number, a mark or a number of days becomes a feature.

    Every feature is a float column over the patients; nan where it can't be known.
    """

    known: Known

    def __len__(self) -> int:
        return len(self.known)

    def covers(self, table: str, days: int) -> Mask:
        """Per patient: the table is there and its period holds the last ``days`` days (but for the very last ones)."""
        known = self.known.patient_list
        return window_inside_period(known, table, days) & reaches_index_day(known, table)

    def states(self, *columns: str) -> bool:
        """Whether the export had one of these optional columns (``table.column``)."""
        return not self.known.patient_list.stated.isdisjoint(columns)

    def within(self, table: Table, days: int) -> Mask:
        """Per row: it's dated in the last ``days`` days."""
        return np.asarray(self.known.days_back(table["patient"], table["day"]) < days)

    def counted(self, patient: Column, table: str, days: int, *, told: bool = True) -> Column:
        """How many rows each patient has (``patient`` is their owner); nan where the window isn't covered."""
        return self.number(np.bincount(patient, minlength=len(self)), table, days, told=told)

    def number(self, values: Column, table: str, days: int, *, told: bool = True) -> Column:
        """The values, nan where the window isn't covered or the export doesn't tell."""
        return np.where(self.covers(table, days) & told, values, np.nan)

    def marked(self, holds: Mask, table: str, days: int) -> Column:
        """1 where found; 0 where the window is covered and nothing is there; else nan."""
        return np.where(holds, 1.0, np.where(self.covers(table, days), 0.0, np.nan))

    def days_since(self, patient: Column, day: Days, table: str) -> Column:
        """Days since each patient's last of some days; 730 where none is in the last 730, nan where that can't be seen."""
        last = np.full(len(self), np.iinfo(np.int32).min, dtype=np.int64)
        np.maximum.at(last, patient, day)
        ago = self.known.index_day.astype(np.int64) - last
        none = np.where(self.covers(table, HISTORY_DAYS), float(HISTORY_DAYS), np.nan)
        return np.where(ago < HISTORY_DAYS, np.maximum(ago, 0), none)


def sight_of(known: Known) -> Sight:
    """The list as a model sees it; what it's made of isn't changed. The scores' options are left at their defaults."""
    whole = known.patient_list
    tables = {PATIENTS: _patients(whole.patients)}
    for name in EVENT_TABLES:
        table = whole.events(name)
        if table is not None:
            tables[name] = _rows_seen(whole, table)
    return Sight(Known(replace(whole, tables=tables)))


def _patients(patients: Table) -> Table:
    unknown = np.full(len(patients), UNKNOWN, dtype=np.int8)
    return patients.replace(**dict.fromkeys(UNDATED, unknown))


def _rows_seen(whole: PatientList, table: Table) -> Table:
    """The rows of the last 730 days; courses that reach into them; all stays, without the codes of old and open ones."""
    index = whole.index_day[table["patient"]]
    seen = table["day"] <= index
    if table.name == STAYS:
        return _stays(table.take(seen), index[seen])
    reaches = course_end(whole, table) if table.name == MEDICINES else table["day"]
    return table.take(seen & (reaches > index - HISTORY_DAYS))


def _stays(stays: Table, index: Days) -> Table:
    open_still = stays["end"] > index
    silent = open_still | (stays["end"] <= index - HISTORY_DAYS)
    return stays.replace(
        end=np.where(open_still, NO_DAY, stays["end"]).astype(np.int32),
        discharged_to=np.where(open_still, UNKNOWN, stays["discharged_to"]).astype(np.int8),
        main=np.where(silent, UNKNOWN, stays["main"]).astype(np.int32),
        other=np.where(silent, UNKNOWN, stays["other"]).astype(np.int32),
    )
