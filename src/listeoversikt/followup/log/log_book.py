"""Everybody's records as known up to one event. A book never changes; later events give a new one."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from listeoversikt.followup.log.entry import Entry, standing
from listeoversikt.followup.log.patient_record import NOTHING, PatientRecord
from listeoversikt.followup.log.writers import NO_PERSON


@dataclass(frozen=True)
class LogBook:
    """``records`` by pseudonym, of those who have any; ``office`` are the raw entries without a patient.

    ``founded`` is the day the store was made, None = not known; ``first_written`` the day of the first entry that a
    person wrote.
    """

    records: Mapping[str, PatientRecord] = field(default_factory=dict)
    office: tuple[Entry, ...] = ()
    last: int = 0
    founded: dt.date | None = None
    first_written: dt.date | None = None

    @property
    def begins(self) -> dt.date | None:
        """The day from which something can have been logged; None where the store's own day isn't known.

        What is written has its day of writing here, whatever day it tells of: one contact of last spring, noted
        today, doesn't mean that last spring's contacts are here.
        """
        if self.founded is None or self.first_written is None:
            return self.founded
        return min(self.founded, self.first_written)

    def of(self, patient_id: str) -> PatientRecord:
        """The patient's record; an empty one where nothing is logged."""
        return self.records.get(patient_id, NOTHING)

    @property
    def office_entries(self) -> tuple[Entry, ...]:
        """What stands of the acts without a patient."""
        return standing(self.office)

    def with_entries(self, entries: Iterable[Entry]) -> LogBook:
        """The book with what came later; records that nothing came to are the same objects."""
        by_patient: dict[str, list[Entry]] = defaultdict(list)
        office = list(self.office)
        last, first = self.last, self.first_written
        for entry in entries:
            last = max(last, entry.sequence)
            if entry.who not in NO_PERSON and (first is None or entry.day < first):
                first = entry.day
            if entry.patient is None:
                office.append(entry)
            else:
                by_patient[entry.patient].append(entry)
        records = dict(self.records)
        for patient_id, more in by_patient.items():
            records[patient_id] = records.get(patient_id, NOTHING).with_entries(more)
        return LogBook(records, tuple(office), last, self.founded, first)


EMPTY = LogBook()
